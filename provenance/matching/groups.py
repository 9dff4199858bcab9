"""Groups: quotations of one utterance, put together from pairs that are probably the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import attrs

from provenance.matching.clusters import cluster
from provenance.matching.index import find_candidates
from provenance.matching.judgement import Likeness, date_logit, liken, probability, speaker_logit
from provenance.matching.wording import Vocabulary, Wording, read_wording
from provenance.model import Quotation, Timespan

#: Called now and then with the name of the stage, how much of it is done, and of how much.
Progress = Callable[[str, int, int], None]

_DAY = 86400.0
# Of the same words, so many speakers are followed at once.
_OPEN = 8
# Log odds of the words below which neither date nor speaker can make a pair likely.
_HOPELESS = -4.0


@attrs.frozen(eq=False)
class Strand:
    """Quotations with the same words that are one utterance by themselves.

    Attributes:
        wording: The number of their wording.
        members: Their numbers, in the order of their time.
        first: The earliest time, in days; None where none bears a date.
        last: The latest.
        speakers: The names of their speakers, each once.
    """

    wording: int
    members: tuple[int, ...]
    first: float | None
    last: float | None
    speakers: tuple[str, ...]


def match(quotations: Iterable[Quotation], *, accept: float = 0.5) -> tuple[tuple[Quotation, ...], ...]:
    """Group quotations of one utterance.

    Args:
        quotations: Any quotations, in any order; their articles' dates and their speakers are part of the evidence.
        accept: From which probability two quotations count as the same utterance.

    Returns:
        One group for each utterance; each quotation is in exactly one. The largest come first, then those whose first
        place (address, text, position) comes first; inside a group, quotations are ordered by place.

    >>> from provenance import Article, extract
    >>> match([])
    ()
    """
    ordered = sorted(quotations, key=place_of)
    groups = group_numbers(ordered, accept=accept)
    return tuple(tuple(ordered[number] for number in group) for group in groups)


def place_of(quotation: Quotation) -> tuple[str, str, tuple[int, ...], str]:
    """Return what puts quotations in order: where they stand."""
    places = tuple(point for span in quotation.spans for point in (span.start, span.end))
    return quotation.article.url, quotation.article.digest, places, quotation.kind


def group_numbers(
    quotations: Sequence[Quotation], *, accept: float, progress: Progress | None = None
) -> list[tuple[int, ...]]:
    """Group the numbers of ordered quotations: see `match`."""
    report = progress or _be_silent
    vocabulary = Vocabulary()
    occurrences: dict[str, list[int]] = defaultdict(list)
    wordings: list[Wording] = []
    for number, quotation in enumerate(quotations):
        wording = read_wording(quotation.text, vocabulary)
        if wording.line not in occurrences:
            wordings.append(wording)
        occurrences[wording.line].append(number)
        report("wordings", number + 1, len(quotations))
    strands = [
        strand
        for number, wording in enumerate(wordings)
        for strand in _strands(number, wording, occurrences[wording.line], quotations, vocabulary, accept)
    ]
    edges = list(_edges(strands, wordings, vocabulary, accept))
    joined = cluster(len(strands), edges)
    groups = [tuple(sorted(member for strand in group for member in strands[strand].members)) for group in joined]
    return sorted(groups, key=lambda group: (-len(group), group[0]))


def _be_silent(stage: str, done: int, total: int) -> None:
    """Report to nobody."""


def _strands(
    number: int,
    wording: Wording,
    members: Sequence[int],
    quotations: Sequence[Quotation],
    vocabulary: Vocabulary,
    accept: float,
) -> Iterable[Strand]:
    """Split quotations of the same words where time or speaker tell them apart."""
    if len(members) == 1:
        yield _strand(number, members, quotations)
        return
    alike = liken(wording, wording, vocabulary)
    open_strands: dict[str, list[int]] = {}
    closed: list[list[int]] = []
    for member in sorted(members, key=lambda m: (_span_of(quotations[m].article.published) or (0.0, 0.0), m)):
        name = _surname(quotations[member])
        best = (
            max(
                (
                    (_pair_probability(alike, quotations[strand[-1]], quotations[member]), key)
                    for key, strand in sorted(open_strands.items())
                    if key in {name, ""} or not name
                ),
                default=(0.0, ""),
            )
            if len(open_strands) <= _OPEN or name
            else (0.0, "")
        )
        if best[0] >= accept:
            open_strands[best[1]].append(member)
        else:
            if name in open_strands:
                closed.append(open_strands[name])
            open_strands[name] = [member]
    for strand in (*closed, *open_strands.values()):
        yield _strand(number, strand, quotations)


def _surname(quotation: Quotation) -> str:
    return quotation.speaker.split()[-1].casefold() if quotation.speaker else ""


def _pair_probability(alike: Likeness, one: Quotation, other: Quotation) -> float:
    spans = _span_of(one.article.published), _span_of(other.article.published)
    days = (
        None if spans[0] is None or spans[1] is None else max(0.0, spans[1][0] - spans[0][1], spans[0][0] - spans[1][1])
    )
    return probability(alike.logit + date_logit(days) + speaker_logit(one.speaker, other.speaker))


def _span_of(time: Timespan | None) -> tuple[float, float] | None:
    return None if time is None else (time.earliest.timestamp() / _DAY, time.latest.timestamp() / _DAY)


def _strand(number: int, members: Sequence[int], quotations: Sequence[Quotation]) -> Strand:
    times = [span for m in members if (span := _span_of(quotations[m].article.published)) is not None]
    speakers = sorted({quotations[m].speaker or "" for m in members} - {""})
    return Strand(
        number,
        tuple(members),
        min((t[0] for t in times), default=None),
        max((t[1] for t in times), default=None),
        tuple(speakers),
    )


def _edges(
    strands: Sequence[Strand], wordings: Sequence[Wording], vocabulary: Vocabulary, accept: float
) -> Iterable[tuple[float, int, int]]:
    by_wording: dict[int, list[int]] = defaultdict(list)
    for number, strand in enumerate(strands):
        by_wording[strand.wording].append(number)
    for one, other in find_candidates([wording.line for wording in wordings]):
        alike = liken(wordings[one], wordings[other], vocabulary)
        if alike.logit < _HOPELESS:
            continue
        for a in by_wording[one][:16]:
            for b in by_wording[other][:16]:
                p = _strand_probability(alike, strands[a], strands[b])
                if p >= accept:
                    yield p, a, b


def _strand_probability(alike: Likeness, one: Strand, other: Strand) -> float:
    days = None
    if one.first is not None and other.first is not None and one.last is not None and other.last is not None:
        days = max(0.0, other.first - one.last, one.first - other.last)
    said = max(
        (speaker_logit(a, b) for a in one.speakers[:4] for b in other.speakers[:4]),
        default=0.0,
    )
    return probability(alike.logit + date_logit(days) + said)
