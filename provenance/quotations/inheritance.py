"""Inheritance: speakers handed on from passage to passage, and passages that are one utterance."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from provenance.quotations.lexicon import CLAUSAL, DETERMINERS, PRONOUNS
from provenance.quotations.noun_ties import Tie
from provenance.quotations.passages import Paragraph, Passage
from provenance.quotations.ties import Tier

#: Rules whose reporting clause stands right after the stretch, so that it may divide one utterance.
_DIVIDING = frozenset({"X said", "said X", "according to"})
#: How many paragraphs without a speaker a floating quotation may stand away from the last one.
_NEAR = 3


def hand_on(read: list[Paragraph]) -> None:
    """Give speakers to the passages that their own sentence ties to nobody, and join those that are one utterance."""
    last: Passage | None = None
    age = 0
    neighbours: list[Paragraph | None] = [None, *read, None]
    for number, paragraph in enumerate(read):
        before, after = neighbours[number], neighbours[number + 2]
        if paragraph.passages and not paragraph.turn:
            _Filling(paragraph, before, after, last if age <= _NEAR else None).run()
        tied = next((passage for passage in reversed(paragraph.passages) if passage.is_tied), None)
        age += 1
        if tied:
            last, age = tied, 0
        elif paragraph.reported:
            last, age = Passage.of_clause(paragraph.frame, paragraph.reported[-1]), 0


class _Filling:
    """One paragraph while its passages find their speakers.

    Attributes:
        paragraph: The paragraph.
        before: The one before it.
        after: The one after it.
        last: The last passage with a speaker in the paragraphs before.
    """

    def __init__(
        self, paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None, last: Passage | None
    ) -> None:
        self.paragraph = paragraph
        self.before = before
        self.after = after
        self.last = last
        self.earlier: Passage | None = None

    def run(self) -> None:
        """Fill in what is missing, passage by passage."""
        passages = self.paragraph.passages
        later = _laters(passages)
        self._resume(passages[0])
        for passage, following in zip(passages, later, strict=True):
            start = self.paragraph.frame.sentence(passage.place)[0]
            if not passage.own and (passage.mention is None or passage.place == start):
                self._find(passage, start, following)
            if passage.is_tied:
                self.earlier = passage
        for first, second in pairwise(passages):
            if first.own and (not second.own or second.cue == first.cue) and _divides(first, second):
                second.joins = first

    def _resume(self, passage: Passage) -> None:
        """Join the first passage to one that the paragraph before leaves open."""
        if self.before is None or self.before.turn or not self.before.passages or passage.place:
            return
        open_one = self.before.passages[-1]
        if not self.before.frame.marked[-1].closed and not (
            passage.own and open_one.is_tied and open_one.cue != passage.cue
        ):
            passage.joins = open_one

    def _find(self, passage: Passage, start: int, later: Passage | None) -> None:
        """Find a speaker for a passage that its own sentence ties to nobody."""
        frame, tier = self.paragraph.frame, self.paragraph.tier
        if passage.joins and passage.joins.is_tied:
            passage.inherit(passage.joins, "next paragraph of it")
        elif self.earlier:
            passage.inherit(self.earlier, "same paragraph")
        elif later and (passage.place == 0 or start == 0):
            passage.inherit(later, "later in paragraph")
        elif start > 0:
            floor = frame.sentence(start - 1)[0]
            tie = tier.before(start, floor) or tier.clause(start, floor)
            if tie:
                passage.take(frame, tie, "preceding sentence")
        else:
            self._float(passage)

    def _float(self, passage: Passage) -> None:
        """Find a speaker in the paragraphs around a paragraph that is all quotation."""
        introduced = self._introduced(passage)
        following = self.after.passages[0] if self.after and self.after.passages else None
        unclosed = not passage.frame.marked[passage.number].closed
        if introduced or self._led_up_to(passage):
            return
        if unclosed and following and following.is_tied and following.place == 0:
            passage.inherit(following, "later in paragraph")
        elif self.last:
            passage.inherit(self.last, "floating")

    def _introduced(self, passage: Passage) -> bool:
        """Take the speaker of a paragraph that ends in a colon."""
        if self.before is None or self.before.frame.words[-1:] != [":"]:
            return False
        tier, end = self.before.tier, len(self.before.frame.words) - 1
        start = self.before.frame.sentence(end)[0]
        tie = tier.before(end, start) or tier.clause(end, start)
        if tie:
            passage.take(self.before.frame, tie, "introduced")
        return tie is not None

    def _led_up_to(self, passage: Passage) -> bool:
        """Take the speaker of the sentence that ends the paragraph before: `Ann Lee says she was surprised`.

        Where nobody has spoken yet, the person that sentence is about will do: `Ann Lee read from a sheet of paper.`
        """
        before = self.before
        if before is None or before.passages or before.reported or not isinstance(before.tier, Tier):
            return False
        end = len(before.frame.words)
        start = before.frame.sentence(end - 1)[0]
        tie = before.tier.before(end, start)
        if tie is None or tie.cue is None or before.tier.low[tie.cue[0]] not in CLAUSAL:
            tie = None if self.last else before.tier.clause(end, start)
        if tie is None or not _is_somebody(before, tie):
            return False
        passage.take(before.frame, tie, "paragraph before")
        return True


def _is_somebody(paragraph: Paragraph, tie: Tie) -> bool:
    """Tell whether a mention opens or ends with a name, or is a pronoun of a person."""
    first, stop = tie.mention
    words, low = paragraph.frame.words, paragraph.frame.low
    if low[first] in PRONOUNS:
        return low[first] in {"he", "she"}
    return words[stop - 1][0].isupper() or (words[first][0].isupper() and low[first] not in DETERMINERS)


def _laters(passages: list[Passage]) -> list[Passage | None]:
    """Return, for each passage, the next one that its own sentence ties to a speaker."""
    found: list[Passage | None] = []
    later: Passage | None = None
    for passage in reversed(passages):
        found.append(later)
        if passage.is_tied:
            later = passage
    return found[::-1]


def _divides(first: Passage, second: Passage) -> bool:
    """Tell whether only a reporting clause stands between two passages: `“…,” she said, “…”`."""
    if first.rule not in _DIVIDING or first.mention is None:
        return False
    frame = first.frame
    if not frame.at[first.place] < first.mention[0] < frame.at[second.place]:
        return False
    stop = bisect_right(frame.stops, first.place + 1)
    return stop >= len(frame.stops) or frame.stops[stop] >= second.place
