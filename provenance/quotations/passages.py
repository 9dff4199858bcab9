"""Passages: the marked stretches of an article with their ties, inherited ones included, and which of them are one."""

from __future__ import annotations

from itertools import pairwise

from provenance.quotations.blocks import find_turns, introduces, is_block
from provenance.quotations.foreign import ForeignTier, tell_language
from provenance.quotations.frames import Frame
from provenance.quotations.lexicon import CUES
from provenance.quotations.phrases import Phrase
from provenance.quotations.reported import Reported, find_reported
from provenance.quotations.stretches import StretchKind, is_headline, tell_foreign_kind, tell_kind
from provenance.quotations.ties import Tie, Tier
from provenance.text.marks import find_marked
from provenance.text.paragraphs import split_paragraphs

#: Rules whose reporting clause stands right after the stretch, so that it may divide one utterance.
_DIVIDING = frozenset({"X said", "said X", "according to"})
_NEAR = 3


class Passage:
    """A marked stretch of an article, or a clause that is reported without marks.

    Attributes:
        frame: Its paragraph.
        number: Its number among the marked stretches there; -1 for a reported clause.
        start: Where its words start.
        end: Where they end.
        place: Its token.
        kind: What it is.
        mention: Where its speaker is mentioned; None if nowhere.
        cue: Where the cue stands.
        rule: The rule that found the speaker.
        joins: Whether it goes on with the passage before it.
    """

    __slots__ = ("cue", "end", "frame", "joins", "kind", "mention", "number", "place", "rule", "start")

    def __init__(self, frame: Frame, number: int, start: int, end: int) -> None:
        self.frame = frame
        self.number = number
        self.start = start
        self.end = end
        self.place = frame.places[number] if 0 <= number < len(frame.places) else 0
        self.kind = StretchKind.SPEECH
        self.mention: Phrase | None = None
        self.cue: Phrase | None = None
        self.rule = "none"
        self.joins = False

    def take(self, frame: Frame, tie: Tie, rule: str = "") -> None:
        """Take a tie found in a frame."""
        self.mention = frame.at[tie.mention[0]], frame.to[tie.mention[1] - 1]
        self.cue = (frame.at[tie.cue[0]], frame.to[tie.cue[1] - 1]) if tie.cue else None
        self.rule = rule or tie.rule

    def inherit(self, other: Passage, rule: str) -> None:
        """Take the speaker of another passage."""
        self.mention, self.cue, self.rule = other.mention, other.cue, rule

    @property
    def is_fragment(self) -> bool:
        """Whether it is part of a reporting sentence (`called it “a shame”`) rather than words of their own."""
        frame, place = self.frame, self.place
        if place == frame.sentence(place)[0]:
            return False
        before = frame.low[place - 1]
        return not (before in CUES or before in {":", ",", "—", "–", "-"})

    @property
    def is_tied(self) -> bool:
        """Whether a reporting word ties it to a speaker."""
        return self.mention is not None and self.rule != "subject"


class Paragraph:
    """A frame with its passages while an article is read."""

    __slots__ = ("frame", "headline", "passages", "reported", "tier", "turn")

    def __init__(self, text: str, frame: Frame, *, first: bool, language: str) -> None:
        self.frame = frame
        self.turn = False
        self.tier = Tier(text, frame) if language == "en" else ForeignTier(text, frame, language)
        self.passages = [Passage(frame, number, one.start, one.end) for number, one in enumerate(frame.marked)]
        self.headline = bool(frame.marked) and is_headline(frame, text, first=first)
        for passage in self.passages:
            tie = self.tier.find(passage.number)
            if tie:
                passage.take(frame, tie)
        self.reported: list[Reported] = find_reported(self.tier) if isinstance(self.tier, Tier) else []

    def become_turn(self, turn: tuple[int, int, int]) -> None:
        """Make the paragraph one turn of a transcript, with the label that names its speaker."""
        first, last, start = turn
        passage = Passage(self.frame, 0, start, self.frame.end)
        passage.mention, passage.rule = (first, last), "turn"
        self.passages, self.reported = [passage], []
        self.turn = True

    def add_block(self, before: Paragraph, tie: Tie) -> None:
        """Take the whole paragraph for speech that the paragraph before introduces."""
        passage = Passage(self.frame, 0, self.frame.start, self.frame.end)
        passage.take(before.frame, tie, "block")
        self.passages, self.reported = [passage], []
        self.turn = True


def _add_blocks(text: str, read: list[Paragraph]) -> None:
    """Find the paragraphs without marks that a colon introduces."""
    for before, paragraph in pairwise(read):
        if paragraph.passages or not isinstance(before.tier, Tier) or not is_block(text, paragraph.frame):
            continue
        tie = introduces(before.tier)
        if tie:
            paragraph.add_block(before, tie)


def read_paragraphs(text: str, language: str | None, *, transcript: bool = False) -> list[Paragraph]:
    """Return the paragraphs of a text with their passages, tied to speakers as far as the text tells."""
    language = tell_language(text, language)
    lines = split_paragraphs(text)
    marked = find_marked(text, lines, language=language)
    turns = find_turns(text, lines, transcript=transcript)
    read = [
        Paragraph(text, Frame(text, start, end, found), first=not number, language=language)
        for number, ((start, end), found) in enumerate(zip(lines, marked, strict=True))
    ]
    for number, turn in turns.items():
        read[number].become_turn(turn)
    _add_blocks(text, read)
    _Inheritance(read).run()
    for paragraph in read:
        if paragraph.turn:
            continue
        for passage in paragraph.passages:
            if language == "en":
                passage.kind = tell_kind(
                    paragraph.frame, passage.number, text, passage.rule, headline=paragraph.headline
                )
            else:
                passage.kind = tell_foreign_kind(paragraph.frame, passage.number, text, passage.rule)
    return read


class _Inheritance:
    """Hands speakers on from passage to passage."""

    def __init__(self, read: list[Paragraph]) -> None:
        self.read = read
        self.last: Passage | None = None
        self.age = 0

    def run(self) -> None:
        """Fill in the speakers that a paragraph takes from what stands around it."""
        for number, paragraph in enumerate(self.read):
            before = self.read[number - 1] if number else None
            after = self.read[number + 1] if number + 1 < len(self.read) else None
            if paragraph.passages and not paragraph.turn:
                self._fill(paragraph, before, after)
            self._remember(paragraph)

    def _remember(self, paragraph: Paragraph) -> None:
        tied = [passage for passage in paragraph.passages if passage.is_tied]
        self.age += 1
        if tied:
            self.last, self.age = tied[-1], 0
        elif paragraph.reported:
            self.last, self.age = paragraph.reported[-1].as_passage(paragraph.frame), 0

    def _fill(self, paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> None:
        passages = paragraph.passages
        own = [passage.is_tied for passage in passages]
        for number, passage in enumerate(passages):
            if number == 0 and before and _resumes(before, passage) and not (own[0] and before.passages[-1].is_tied):
                passage.joins = True
            frame = paragraph.frame
            start = frame.sentence(passage.place)[0]
            if not own[number] and (passage.mention is None or passage.place == start):
                self._find(paragraph, number, start, own, before, after)
            if number and not own[number] and _divides(passages[number - 1], passage, own=own[number - 1]):
                passage.joins = True

    def _find(
        self,
        paragraph: Paragraph,
        number: int,
        start: int,
        own: list[bool],
        before: Paragraph | None,
        after: Paragraph | None,
    ) -> None:
        """Find a speaker for a passage that its own sentence ties to nobody."""
        passages, frame, tier = paragraph.passages, paragraph.frame, paragraph.tier
        passage = passages[number]
        earlier = next((passages[k] for k in range(number - 1, -1, -1) if passages[k].is_tied), None)
        later = next((passages[k] for k in range(number + 1, len(passages)) if own[k]), None)
        if passage.joins and before and before.passages[-1].is_tied:
            passage.inherit(before.passages[-1], "next paragraph of it")
        elif earlier:
            passage.inherit(earlier, "same paragraph")
        elif passage.place == 0 and later:
            passage.inherit(later, "later in paragraph")
        elif start > 0:
            tie = tier.before(start, 0) or tier.clause(start, frame.sentence(start - 1)[0])
            if tie:
                passage.take(frame, tie, "preceding sentence")
        elif later:
            passage.inherit(later, "later in paragraph")
        else:
            self._float(passage, before, after)

    def _float(self, passage: Passage, before: Paragraph | None, after: Paragraph | None) -> None:
        """Find a speaker in the paragraphs around a paragraph that is all quotation."""
        if before and before.frame.words and before.frame.words[-1] == ":":
            end = len(before.frame.words) - 1
            tie = before.tier.before(end, before.frame.sentence(end)[0]) or before.tier.clause(
                end, before.frame.sentence(end)[0]
            )
            if tie:
                passage.take(before.frame, tie, "introduced")
                return
        if (
            after
            and after.passages
            and not passage.frame.marked[passage.number].closed
            and after.passages[0].is_tied
            and after.passages[0].place == 0
        ):
            passage.inherit(after.passages[0], "later in paragraph")
        elif self.last and self.age <= _NEAR:
            passage.inherit(self.last, "floating")


def _resumes(before: Paragraph, passage: Passage) -> bool:
    """Tell whether a passage goes on with one that the paragraph before leaves open."""
    return bool(before.passages) and not before.turn and passage.place == 0 and not before.frame.marked[-1].closed


def _divides(first: Passage, second: Passage, *, own: bool) -> bool:
    """Tell whether only a reporting clause stands between two passages: `“…,” she said, “…”`."""
    if not own or first.rule not in _DIVIDING or first.mention is None:
        return False
    frame = first.frame
    low, high = frame.at[first.place], frame.at[second.place]
    if not low < first.mention[0] < high:
        return False
    stops = [stop for stop in frame.stops if first.place + 1 < stop <= second.place]
    return not stops or stops == [second.place]
