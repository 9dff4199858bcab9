"""Which credit belongs to which quotation.

A credit in the quotation's own sentence comes first, then one in the sentence that introduces its speaker, then the
one that its speaker's last quotation bore; only a quotation without any of these takes a credit that the whole article
gives.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import attrs

from provenance.model.article import Article
from provenance.model.kinds import CitationKind
from provenance.model.quotation import Citation, Quotation
from provenance.quotations.credit_lexicon import PRONOUNS, UTTERANCE_NOUNS

# A sentence ends at its mark and perhaps a closing one, before a capital or an opening mark; or at the line's end.
_SENTENCE_END = re.compile(r"(?<![ .][A-Z])[.!?:][\"”'’)]* +(?=[A-Z“\"'‘(])|\n+")
# Titles end with a dot that ends no sentence.
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "St", "Jr", "Sr", "No")
# Words said elsewhere: a credit given to other words of the speaker does not reach them.
_ELSEWHERE = re.compile(
    r"\b(?:in a (?:\w+ )?(?:statement|tweet|post|speech|letter|memo|release|filing|video)|tweeted"
    r"|on (?:Twitter|Facebook)|(?:at|during) (?:[\w'’.-]+ ){1,5}?(?:rally|conference|hearing|debate"
    r"|event|briefing|meeting|trial|speech|forum|convention)"
    r"|told (?:reporters|supporters|lawmakers|the (?:crowd|audience|court|jury|committee|judge|panel))"
    r"|testified|court (?:papers|documents|filings?))\b",
    re.IGNORECASE,
)
_UTTERANCE = re.compile(rf"\b(?:{'|'.join(sorted(UTTERANCE_NOUNS))})\b", re.IGNORECASE)
_CONTRIBUTED = re.compile(r"contribut|additional reporting|with files|material from", re.IGNORECASE)
#: Kinds of credit that hold for a whole article.
_WHOLE = frozenset({CitationKind.WIRE, CitationKind.SOURCE_LIST, CitationKind.REPUBLICATION})
#: Over how many sentences without a quotation a credit is carried on.
_FAR = 3
#: How much of a sentence is read around a credit.
_REACH = 300


@attrs.frozen
class _Layout:
    """The sentences of an article; what stands within a quotation ends none.

    Attributes:
        text: The article's text.
        starts: Where each sentence starts, in order.
    """

    text: str
    starts: tuple[int, ...]

    def sentence(self, place: int) -> int:
        """Return the number of the sentence at a place."""
        return bisect_right(self.starts, place) - 1

    def read(self, number: int) -> str:
        """Return the first words of a sentence."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : min(end, self.starts[number] + 2 * _REACH)]


@attrs.define
class _Carried:
    """The credit of the last quotation that had one."""

    citations: tuple[Citation, ...]
    speaker: str | None
    sentence: int
    goes_on: bool = True


def link_citations(
    article: Article, quotations: Iterable[Quotation], citations: Iterable[Citation]
) -> tuple[Quotation, ...]:
    """Return the quotations, each with the credits that hold for its words.

    Linear in the number of quotations and credits, but for a binary search each.

    Args:
        article: The article in which they stand.
        quotations: Its quotations, in order of place.
        citations: Its credits, as `provenance.quotations.credits.citations` returns them.
    """
    ordered = tuple(quotations)
    every = tuple(citations)
    layout = _lay_out(article.text, ordered)
    placed = [one for one in every if one.span is not None and one.kind not in _WHOLE]
    whole = tuple(one for one in every if _holds_for_all(one, layout))
    by_sentence = _by_sentence(placed, layout)
    speakers = _speakers_by_sentence(ordered, layout)
    carried: _Carried | None = None
    linked: list[Quotation] = []
    for one in ordered:
        carried = _credit(one, linked[-1] if linked else None, carried, layout, by_sentence, speakers)
        found = carried.citations if carried else ()
        linked.append(attrs.evolve(one, citations=found or whole))
    return tuple(linked)


def _lay_out(text: str, quotations: Sequence[Quotation]) -> _Layout:
    """Return where sentences start; ends within a quotation count for none."""
    spans = sorted((span.start, span.end) for one in quotations for span in one.spans)
    starts, at = [0], 0
    for end in _SENTENCE_END.finditer(text):
        place = end.start()
        while at < len(spans) and spans[at][1] <= place + 1:
            at += 1
        inside = at < len(spans) and spans[at][0] <= place
        if not inside and not text.endswith(_TITLES, max(0, place - 4), place):
            starts.append(end.end())
    return _Layout(text, tuple(starts))


def _holds_for_all(one: Citation, layout: _Layout) -> bool:
    """Tell whether a credit is given for the whole article, or for words said in it, and not for a part of the work."""
    if one.span is None:
        return one.kind in _WHOLE
    sentence = layout.read(layout.sentence(one.span.start))
    if one.kind in _WHOLE:
        return not _CONTRIBUTED.search(sentence)
    return one.kind is CitationKind.REPORT and "first reported" in sentence and bool(_UTTERANCE.search(sentence))


def _by_sentence(placed: Iterable[Citation], layout: _Layout) -> dict[int, tuple[Citation, ...]]:
    found: dict[int, tuple[Citation, ...]] = {}
    for one in placed:
        if one.span is not None:
            number = layout.sentence(one.span.start)
            found[number] = (*found.get(number, ()), one)
    return found


def _speakers_by_sentence(quotations: Iterable[Quotation], layout: _Layout) -> dict[int, tuple[Quotation, ...]]:
    """Return the quotations of each sentence in which their speaker is named."""
    found: dict[int, tuple[Quotation, ...]] = {}
    for one in quotations:
        if one.attribution.mention_span is not None:
            number = layout.sentence(one.attribution.mention_span.start)
            found[number] = (*found.get(number, ()), one)
    return found


def _credit(
    one: Quotation,
    previous: Quotation | None,
    carried: _Carried | None,
    layout: _Layout,
    by_sentence: dict[int, tuple[Citation, ...]],
    speakers: dict[int, tuple[Quotation, ...]],
) -> _Carried | None:
    """Return the credit that holds for one quotation, given that of the one before it."""
    numbers = _sentences_of(one, layout)
    near = tuple(
        cited
        for number in numbers
        for cited in by_sentence.get(number, ())
        if _is_own(one, cited, speakers.get(number, ()))
    )
    if near:
        return _Carried(near, one.speaker, numbers[-1], goes_on=not _is_quoted(one, near))
    if _is_said_elsewhere(numbers, layout):
        return None
    before = numbers[0] - 1
    introducing = by_sentence.get(before, ())
    if introducing and _introduces(one, previous, layout.read(before), speakers.get(before, ())):
        return _Carried(introducing, one.speaker, numbers[-1])
    if carried and carried.citations and _goes_on(one, carried, numbers[0]):
        return attrs.evolve(carried, speaker=carried.speaker or one.speaker, sentence=numbers[-1])
    return None


def _sentences_of(one: Quotation, layout: _Layout) -> list[int]:
    """Return the numbers of the sentences that hold a quotation and its attribution."""
    places = [span.start for span in one.spans]
    places += [span.start for span in (one.attribution.mention_span, one.attribution.cue_span) if span]
    return sorted({layout.sentence(place) for place in places})


def _is_own(one: Quotation, cited: Citation, others: Sequence[Quotation]) -> bool:
    """Tell whether a credit in the quotation's sentence is given for its speaker's words, not for another's."""
    mention = one.attribution.mention_span
    if cited.span is None or mention is None:
        return True
    rivals = [
        other.attribution.mention_span
        for other in others
        if other.attribution.mention_span and _names(other) != _names(one) and other.attribution.mention_span != mention
    ]
    before = [span.end for span in rivals if span.end <= cited.span.start]
    return not before or mention.end > cited.span.start or mention.end >= max(before)


def _is_quoted(one: Quotation, cited: Iterable[Citation]) -> bool:
    """Tell whether the credits stand within the quoted words: then the speaker gives them, for these words only."""
    return all(span.start <= each.span.start < span.end for each in cited if each.span for span in one.spans[:1])


def _names(one: Quotation) -> str | None:
    return one.speaker or one.attribution.mention


def _is_said_elsewhere(numbers: Sequence[int], layout: _Layout) -> bool:
    """Tell whether the sentence says that the words were said at another occasion."""
    return any(_ELSEWHERE.search(layout.read(number)) for number in numbers)


def _introduces(one: Quotation, previous: Quotation | None, sentence: str, others: Sequence[Quotation]) -> bool:
    """Tell whether a sentence before the quotation speaks of its speaker, or leads up to it with a colon."""
    if sentence.rstrip().endswith(":"):
        return True
    if one.speaker and one.speaker.split()[-1] in sentence:
        return True
    if previous and previous.speaker == one.speaker is not None and sentence.partition(" ")[0].lower() in PRONOUNS:
        return True
    if any(other.speaker != one.speaker for other in others if other.speaker and one.speaker):
        return False
    return not one.speaker and _is_unnamed(one)


def _is_unnamed(one: Quotation) -> bool:
    """Tell whether nobody is named beside the quotation: nobody at all, or a pronoun."""
    mention = one.attribution.mention
    return mention is None or mention.lower() in PRONOUNS


def _goes_on(one: Quotation, carried: _Carried, number: int) -> bool:
    """Tell whether a quotation goes on with the words that the carried credit was given for."""
    if not carried.goes_on or number - carried.sentence > _FAR:
        return False
    if one.speaker and carried.speaker:
        return one.speaker == carried.speaker
    return _is_unnamed(one)
