"""Which credit belongs to which quotation.

A credit in the quotation's own sentence comes first, then one in the sentence that introduces its speaker, then the
one that its speaker's last quotation bore; only a quotation without any of these takes a credit that the whole article
gives.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from provenance.model.article import Article
from provenance.model.kinds import CitationKind, QuotationKind
from provenance.model.quotation import Citation, Quotation
from provenance.model.span import Span
from provenance.quotations.credit_lexicon import PRONOUNS, UTTERANCE_NOUNS

# A sentence ends at its mark and perhaps a closing one, before a capital or an opening mark; or at the line's end. One
# class first, so that the search skips from sign to sign.
_SENTENCE_END = re.compile(r"[.!?:\n](?:(?<=\n)\n*|(?<![ .][A-Z].)[\"”'’)]* +(?=[A-Z“\"'‘(]))")
# Titles end with a dot that ends no sentence.
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "Sen", "Rep", "Gov", "Gen", "Col", "St", "Jr", "Sr", "No")
# Words said elsewhere: a credit given to other words of the speaker does not reach them.
_ELSEWHERE = re.compile(
    r"\b(?:in (?:a|his|her|their) (?:\w+ )?(?:statement|tweet|post|speech|letter|memo|release|filing|video)|tweeted"
    r"|(?:issued|released) (?:a|the|his|her) (?:\w+ )?(?:statement|letter)"
    r"|(?:in|at|on|to) another (?:\w+ )?(?:appearance|interview|occasion|tweet|post|outlet|network|newspaper)"
    r"|on (?:Twitter|Facebook)|(?:at|during) (?:[\w'’.-]+ ){1,5}?(?:rally|conference|hearing|debate"
    r"|event|briefing|meeting|trial|speech|forum|convention)"
    r"|told (?:reporters|supporters|lawmakers|(?:a|the) (?:crowd|audience|court|jury|committee|judge|panel))"
    r"|and elsewhere|testified|court (?:papers|documents|filings?))\b",
    re.IGNORECASE,
)
# So are words of another time.
_EARLIER = re.compile(
    r"\b(?:last (?:month|year|summer|spring|fall|autumn|winter)|in (?:19|20)\d\d"
    r"|(?:months|years|weeks) (?:ago|earlier|before)"
    r"|(?:has|have|had) (?:also )?(?:previously|repeatedly|long|often|earlier)|in the past|for (?:months|years|weeks)"
    r"|(?:has|have|had) (?:also )?(?:said|called|argued|claimed|insisted|denied|suggested|described|warned))\b",
    re.IGNORECASE,
)
_UTTERANCE = re.compile(rf"\b(?:{'|'.join(sorted(UTTERANCE_NOUNS))})\b", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"contribut|additional reporting|with (?:files|inputs?|reporting)|(?:material|information) from", re.IGNORECASE
)
#: Kinds of credit that may hold for a whole article.
_WHOLE = frozenset({CitationKind.WIRE, CitationKind.SOURCE_LIST, CitationKind.REPUBLICATION})
# A list of sources that is a line of its own speaks for the article; "(via the Gazette)" speaks for its sentence.
_LISTS = re.compile(r"[\W_]{0,4}(?:sources?|via|h/?t|hat tip|credits?)\b", re.IGNORECASE)
# So does a line that says where the article, not some other work, was printed first.
_REPRINTS = re.compile(
    r"[\W_]{0,4}(?:(?:this|a version of this) (?:article|story|post|piece|column|report|essay|interview|op-?ed"
    r"|commentary|excerpt|content)|the (?:article|story|piece) (?:was )?(?:first|originally)"
    r"|this (?:was|first|originally)|originally|republished|reprinted|reproduced|first (?:published|appeared)"
    r"|previously published|adapted|excerpted|syndicated|cross-?posted|by |editor|note|copyright|©|with permission)",
    re.IGNORECASE,
)
#: Of how many sentences the lead is, in which "first reported by" is said of all that follows.
_LEAD = 6
#: Over how many sentences without a quotation a credit is carried on.
_FAR = 3
#: How much of a sentence is read, and how far from a quotation a credit may stand.
_REACH = 600
#: How far before a quotation it may say when its words were said.
_LEADING = 120
#: How many quotations before and after one are asked whose words a credit is for.
_NEIGHBOURS = 4


@attrs.frozen
class _Layout:
    """The sentences of an article; what stands within a quotation ends none.

    Attributes:
        text: The article's text.
        starts: Where each sentence starts, in order.
        elsewhere: Of the sentences asked so far, whether they tell of words said elsewhere.
    """

    text: str
    starts: tuple[int, ...]
    elsewhere: dict[int, bool] = attrs.field(factory=dict, init=False, eq=False)

    def sentence(self, place: int) -> int:
        """Return the number of the sentence at a place."""
        return bisect_right(self.starts, place) - 1

    def read(self, number: int) -> str:
        """Return the first words of a sentence."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : min(end, self.starts[number] + _REACH)]

    def line(self, span: Span) -> tuple[str, str]:
        """Return what stands before and behind a place in its line, as far as is read."""
        start = max(self.text.rfind("\n", max(0, span.start - _REACH), span.start) + 1, span.start - _REACH, 0)
        end = self.text.find("\n", span.end, span.end + _REACH)
        return self.text[start : span.start], self.text[span.end : end if end >= 0 else span.end + _REACH]

    def tells_of_elsewhere(self, number: int) -> bool:
        """Tell whether a sentence says that its words were said at another occasion; each is read once."""
        if number not in self.elsewhere:
            self.elsewhere[number] = _ELSEWHERE.search(self.read(number)) is not None
        return self.elsewhere[number]


@attrs.frozen
class _Placed:
    """Credits that stand in the text, by place.

    Attributes:
        citations: The credits, in order.
        starts: Where they start.
    """

    citations: tuple[Citation, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, citations: Iterable[Citation]) -> _Placed:
        """Return those of *citations* that stand in the text."""
        found = sorted(((one.span.start, number, one) for number, one in enumerate(citations) if one.span))
        return cls(tuple(one for _, _, one in found), tuple(start for start, _, _ in found))

    def between(self, start: int, end: int) -> tuple[tuple[Citation, int], ...]:
        """Return the credits that start from one place on and before another, with their places."""
        within = slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return tuple(zip(self.citations[within], self.starts[within], strict=True))


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
    whole = tuple(one for one in every if _holds_for_all(one, layout))
    placed = _Placed.of(one for one in every if _is_local(one, layout))
    carried: _Carried | None = None
    linked: list[Quotation] = []
    for number, one in enumerate(ordered):
        neighbours = ordered[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        carried = _credit(one, neighbours, linked[-1] if linked else None, carried, layout, placed)
        given = carried.citations if carried else whole
        linked.append(one if one.citations == given else attrs.evolve(one, citations=given))
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


def _is_local(one: Citation, layout: _Layout) -> bool:
    """Tell whether a credit is given for the words near it."""
    if one.span is None or one.kind is CitationKind.WIRE or _is_dateline(one, layout.text):
        return False
    return one.kind not in _WHOLE or not _holds_for_all(one, layout)


def _is_dateline(one: Citation, text: str) -> bool:
    """Tell whether a credit is the own outlet's dateline, which says nothing of any one quotation."""
    return (
        one.kind is CitationKind.SELF
        and one.span is not None
        and text[one.span.start - 1 : one.span.start] + text[one.span.end : one.span.end + 1] == "()"
    )


def _holds_for_all(one: Citation, layout: _Layout) -> bool:
    """Tell whether a credit is given for the whole article, or for words said in it, and not for a part of the work."""
    if one.span is None:
        return one.kind in _WHOLE
    if one.kind in _WHOLE:
        return _speaks_for_all(one.kind, *layout.line(one.span))
    number = layout.sentence(one.span.start)
    sentence = layout.read(number)
    in_lead = number < _LEAD and "first reported" in sentence
    return in_lead and one.kind is CitationKind.REPORT and bool(_UTTERANCE.search(sentence))


def _speaks_for_all(kind: CitationKind, before: str, after: str) -> bool:
    """Tell whether a credit speaks for the article, from what stands before and behind it in its line."""
    if kind is CitationKind.SOURCE_LIST:
        return bool(_LISTS.match(before)) and after.strip() != ":"
    if kind is CitationKind.REPUBLICATION:
        return bool(_REPRINTS.match(before))
    return not (_CONTRIBUTED.search(before) or _CONTRIBUTED.search(after))


def _credit(
    one: Quotation,
    neighbours: Sequence[Quotation],
    previous: Quotation | None,
    carried: _Carried | None,
    layout: _Layout,
    placed: _Placed,
) -> _Carried | None:
    """Return the credit that holds for one quotation, given that of the one before it."""
    numbers = _sentences_of(one, layout)
    around = placed.between(one.start - _REACH, one.end + _REACH)
    near = tuple(
        cited
        for cited, start in around
        if layout.sentence(start) in numbers and _is_own(one, start, neighbours, layout)
    )
    if near:
        return _Carried(near, one.speaker, numbers[-1], goes_on=not _is_quoted(one, near))
    if _is_said_elsewhere(one, numbers, layout):
        return None
    before = numbers[0] - 1
    introducing = placed.between(layout.starts[before], layout.starts[before + 1])[-_NEIGHBOURS:] if before >= 0 else ()
    found = tuple(cited for cited, _ in introducing if _may_introduce(one, cited))
    quoted = previous is not None and _is_quoted(previous, found)
    if found and not quoted and _introduces(one, previous, layout.read(before)):
        return _Carried(found, one.speaker, numbers[-1])
    if carried and _goes_on(one, carried, numbers[0]):
        return attrs.evolve(carried, speaker=carried.speaker or one.speaker, sentence=numbers[-1])
    return None


def _sentences_of(one: Quotation, layout: _Layout) -> list[int]:
    """Return the numbers of the sentences that hold a quotation and its attribution."""
    places = [span.start for span in one.spans]
    places += [span.start for span in (one.attribution.mention_span, one.attribution.cue_span) if span]
    return sorted({layout.sentence(place) for place in places})


def _is_own(one: Quotation, place: int, neighbours: Iterable[Quotation], layout: _Layout) -> bool:
    """Tell whether a credit in the quotation's sentence is given for its speaker's words: the one named before it."""
    mention = one.attribution.mention_span
    if mention is None:
        return True
    sentence = layout.sentence(place)
    rivals = [
        span.end
        for span, name in ((other.attribution.mention_span, _names(other)) for other in neighbours)
        if span and span.end <= place and name != _names(one) and layout.sentence(span.start) == sentence
    ]
    return not rivals or max(rivals) < mention.end <= place


def _is_quoted(one: Quotation, cited: Iterable[Citation]) -> bool:
    """Tell whether the credits stand within the quoted words: then the speaker gives them, for these words only."""
    return all(span.start <= each.span.start < span.end for each in cited if each.span for span in one.spans[:1])


def _names(one: Quotation) -> str | None:
    return one.speaker or one.attribution.mention


def _is_said_elsewhere(one: Quotation, numbers: Sequence[int], layout: _Layout) -> bool:
    """Tell whether the sentence says that the words were said at another occasion, or long before."""
    start = layout.starts[numbers[0]]
    if _EARLIER.search(layout.text, max(start, one.start - _LEADING), one.start):
        return True
    return any(layout.tells_of_elsewhere(number) for number in numbers)


def _introduces(one: Quotation, previous: Quotation | None, sentence: str) -> bool:
    """Tell whether a sentence before the quotation speaks of its speaker, or leads up to it with a colon."""
    if sentence.rstrip().endswith(":"):
        return True
    if one.speaker and one.speaker.split()[-1] in sentence:
        return True
    if one.speaker:
        opens = sentence.partition(" ")[0].lower()
        return previous is not None and previous.speaker == one.speaker and opens in PRONOUNS
    return _is_unnamed(one)


def _may_introduce(one: Quotation, cited: Citation) -> bool:
    """Tell whether a credit of the sentence before may be for these words.

    What an outlet reported there says nothing of a clause or fragment that has a named speaker of its own.
    """
    return cited.kind is not CitationKind.REPORT or one.kind is QuotationKind.DIRECT or _is_unnamed(one)


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
    is_passive = one.kind is QuotationKind.INDIRECT and one.attribution.mention is None
    return _is_unnamed(one) and not is_passive
