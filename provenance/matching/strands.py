"""Strands: quotations with the same words, split where time, speaker or story tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from provenance.matching.judgement import Judgement, Likeness, judge
from provenance.matching.lexicon import NAME_SUFFIXES
from provenance.model import Article, CitationKind, Quotation, QuotationKind

#: The first and the last instant, in days since 1970.
Time = tuple[float, float]

_DAY = 86_400.0
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Of each side, so many speakers and stories are compared: a strand may have a million members.
_COMPARED = 8


@attrs.frozen(kw_only=True, eq=False)
class Witness:
    """What is asked of a quotation when it is compared.

    Attributes:
        number: Its number among all.
        article: The number of its article.
        time: When its article was published; None where it bears no date.
        name: The words of its speaker's name; empty where none was resolved.
        declared: The outlets it credits: its own where it says that it was told the words itself.
        own: Whether it says so.
        indirect: Whether it tells in the article's words.
    """

    number: int
    article: int
    time: Time | None
    name: tuple[str, ...]
    declared: tuple[str, ...] = ()
    own: bool = False
    indirect: bool = False


@attrs.define(eq=False)
class Strand:
    """Quotations with the same words that are one utterance by themselves.

    Attributes:
        wording: The number of their wording.
        members: The quotations, in the order of their time.
        time: From the first to the last of those that bear a date.
        names: Their speakers' names, each once.
        stories: What their articles share with others: the numbers of groups of rare words.
        declared: The outlets they credit.
        own: Whether one says that it was told the words itself.
    """

    wording: int
    members: list[Witness] = attrs.Factory(list)
    time: Time | None = None
    names: tuple[tuple[str, ...], ...] = ()
    stories: frozenset[int] = frozenset()
    declared: frozenset[str] = frozenset()
    own: bool = False

    def add(self, witness: Witness, stories: set[int]) -> None:
        """Take in one more quotation."""
        self.members.append(witness)
        if witness.time is not None:
            self.time = _hull(self.time or witness.time, witness.time)
        if witness.name and len(self.names) < _COMPARED and witness.name not in self.names:
            self.names += (witness.name,)
        if witness.declared and len(self.declared) < _COMPARED:
            self.declared |= set(witness.declared)
        self.own = self.own or witness.own
        if stories and len(self.stories) < _COMPARED * _COMPARED:
            self.stories |= stories


def read_witness(quotation: Quotation, number: int, article: int) -> Witness:
    """Return what is asked of *quotation*."""
    return Witness(
        number=number,
        article=article,
        time=time_of([quotation.article]),
        name=read_name(quotation.speaker),
        declared=tuple(citation.outlet.key for citation in quotation.citations),
        own=any(citation.kind is CitationKind.SELF for citation in quotation.citations),
        indirect=quotation.kind is QuotationKind.INDIRECT,
    )


def read_name(speaker: str | None) -> tuple[str, ...]:
    """Return the words of a name, in lower case, without *Jr.* and the like.

    >>> read_name("Sen. Ann O’Hara Jr.")
    ('sen', 'ann', "o'hara")
    """
    words = _NAME.findall((speaker or "").casefold().replace("’", "'"))
    return tuple(word for word in words if word not in NAME_SUFFIXES)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Tell whether two names can be one person's: None where one is missing or they share no more than a part.

    >>> same_person(("ann", "reed"), ("reed",)), same_person(("ann", "reed"), ("tom", "hill"))
    (True, False)
    """
    if not one or not other:
        return None
    if one[-1] == other[-1]:
        return True
    return None if set(one) & set(other) else False


def by_time(witness: Witness) -> tuple[Time, int]:
    """Return what puts quotations in the order of time; those without date come first."""
    return witness.time or (float("-inf"), float("-inf")), witness.number


def _hull(one: Time, other: Time) -> Time:
    return min(one[0], other[0]), max(one[1], other[1])


def split_strands(
    wording: int, witnesses: Sequence[Witness], likeness: Likeness, stories: Sequence[set[int]], accept: float
) -> list[Strand]:
    """Return the strands of *witnesses*, which all have the same words.

    In the order of time, each joins the likeliest of three: the last strand of its speaker, the last one without a
    speaker, and the last one of all. So a million equal quotations cost three million comparisons.
    """
    strands: list[Strand] = []
    latest: dict[str, Strand] = {}
    for witness in sorted(witnesses, key=by_time):
        own = stories[witness.article]
        surname = witness.name[-1] if witness.name else ""
        alone = Strand(wording)
        alone.add(witness, own)
        best, home = accept, alone
        for strand in dict.fromkeys(latest[key] for key in (surname, "", "*") if key in latest):
            probability = judge_strands(likeness, strand, alone).probability
            if probability >= best:
                best, home = probability, strand
        if home is alone:
            strands.append(alone)
        else:
            home.add(witness, own)
        latest["*"] = latest[surname] = home
    return strands


def judge_strands(likeness: Likeness, one: Strand, other: Strand) -> Judgement:
    """Judge whether two strands are one utterance."""
    persons = {same_person(ours, theirs) for ours in one.names or [()] for theirs in other.names or [()]}
    same = True if True in persons else None if None in persons else False
    tied = None if not one.stories or not other.stories else not one.stories.isdisjoint(other.stories)
    apart = (one.own or other.own) and one.declared.isdisjoint(other.declared)
    return judge(
        likeness,
        days=gap_between(one.time, other.time),
        same_speaker=same,
        half_named=same is None and bool(one.names) != bool(other.names),
        same_story=tied,
        apart=apart,
    )


def time_of(articles: Iterable[Article]) -> Time | None:
    """Return from when to when *articles* were published, in days since 1970; None if none of them tells.

    Of a page that gives no more than a day, the middle of that day counts.
    """
    spans = [article.published for article in articles if article.published is not None]
    times = [(span.earliest.timestamp() + span.latest.timestamp()) / 2 / _DAY for span in spans]
    return (min(times), max(times)) if times else None


def gap_between(one: Time | None, other: Time | None) -> float | None:
    """Return the days between two times; None where one is not known."""
    return None if one is None or other is None else max(0.0, one[0] - other[1], other[0] - one[1])
