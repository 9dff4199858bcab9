"""`trace`: from articles to the provenance record of every utterance in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from provenance.matching import Passage, find_utterances
from provenance.model import (
    Article,
    Carrier,
    Citation,
    Drift,
    ProvenanceRecord,
    Quotation,
    Trace,
)
from provenance.records.appearance import Calendar
from provenance.records.conflicts import find_conflicts
from provenance.records.credits import OutletIndex
from provenance.records.crowds import split_crowd
from provenance.records.departures import measure_drifts
from provenance.records.kinship import PageTexts
from provenance.records.lineage import Lineage, trace_lineage
from provenance.records.reconstruction import reconstruct
from provenance.records.singles import write_single
from provenance.records.speakers import elect_speaker
from provenance.records.timeline import find_first
from provenance.records.weighing import Weigher
from provenance.records.witnesses import Witness, WitnessReader

if TYPE_CHECKING:
    from provenance.quotations import Extractor

#: Told the stage, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

# A descendant votes for the speaker with less than an independent witness: it repeats what it was given.
_INDEPENDENT = 1.0
_DEPENDENT = 0.25
# How often the stage `records` reports.
_EVERY = 256


def trace(
    articles: Iterable[Article], *, progress: Progress | None = None, extractor: Extractor | None = None
) -> Trace:
    """Return the provenance record of every utterance quoted in *articles*.

    The records do not depend on the order of the articles; one given twice counts once.

    Args:
        articles: The articles; two versions of one page are two articles with one URL.
        progress: Called with a stage (`extract`, …, `records`), how much of it is done, and of how much.
        extractor: What finds the quotations of an article; `extract` where none is given.

    Returns:
        One record for each utterance, also for those that only one article carries: those that most outlets carry come
        first, then the earliest, then by place.

    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text="“Enough is enough,” said Ann Lee.")
    >>> [record.utterance for record in trace([page])]
    ['Enough is enough,']
    """
    from provenance.quotations import read_quotations  # noqa: PLC0415  (heavy: only where it is needed)

    ordered = sorted(set(articles), key=lambda article: (article.url, article.digest))
    quotations: list[Quotation] = []
    credits_given: dict[Article, tuple[Citation, ...]] = {}
    for number, article in enumerate(ordered, 1):
        found, credits_given[article] = read_quotations(article, extractor=extractor)
        quotations.extend(found)
        if progress:
            progress("extract", number, len(ordered))
    groups = find_utterances(ordered, quotations, progress=progress)
    return Trace(write_records(ordered, groups, credits_given, progress=progress))


def write_records(
    articles: Sequence[Article],
    groups: Sequence[Sequence[Passage]],
    credits_given: dict[Article, tuple[Citation, ...]],
    *,
    progress: Progress | None = None,
) -> list[ProvenanceRecord]:
    """Return the record of each group of passages, in the order that `trace` promises."""
    from provenance.records.drift import compare  # noqa: PLC0415  (heavy: only where it is needed)

    credited = (citation.outlet for article in articles for citation in credits_given.get(article, ()))
    index = OutletIndex((article.outlet for article in articles), credited)
    reader = WitnessReader(Calendar(articles), index, credits_given, groups)
    texts = PageTexts()
    records = []
    for number, group in enumerate(groups, 1):
        record = write_single(group[0], reader) if len(group) == 1 else None
        if record is None:
            record = write_record(read_witnesses(group, reader), compare, texts)
        records.append(record)
        if progress and (number % _EVERY == 0 or number == len(groups)):
            progress("records", number, len(groups))
    return sorted(records, key=_rank)


def _rank(record: ProvenanceRecord) -> tuple[object, ...]:
    carriers = record.carriers
    outlets = 1 if len(carriers) == 1 else len({carrier.article.outlet.key for carrier in carriers})
    return (-outlets, *_by_time(carriers[0]))


def read_witnesses(group: Sequence[Passage], reader: WitnessReader) -> list[Witness]:
    """Return the witnesses of one utterance, in the order of their places."""
    witnesses = (reader.read(passage) for passage in group)
    return sorted(witnesses, key=lambda witness: witness.place)


def write_record(
    witnesses: Sequence[Witness], compare: Callable[[str, str], Drift], texts: PageTexts
) -> ProvenanceRecord:
    """Return the record of one utterance; *witnesses* stand in the order of their places."""
    core, rest = split_crowd(witnesses)
    weigher = Weigher(core, compare, texts)
    lineage = trace_lineage(weigher, rest)
    earliest = _find_earliest(witnesses, lineage)
    utterance = reconstruct(witnesses, lineage, weigher)
    return ProvenanceRecord(
        utterance=utterance,
        speaker=_speaker_of(witnesses, lineage),
        carriers=_order(witnesses, lineage),
        earliest=tuple(one.carrier for one in earliest),
        origin=lineage.origin,
        derivations=tuple(sorted(lineage.derivations, key=lambda one: _by_time(one.child))),
        drifts=measure_drifts(witnesses, lineage, earliest, utterance, weigher),
        conflicts=find_conflicts(witnesses, lineage, weigher),
    )


def _order(witnesses: Sequence[Witness], lineage: Lineage) -> tuple[Carrier, ...]:
    """Return the carriers by time, each after the one that it goes back to."""
    copies: dict[Witness | None, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        copies[lineage.seen_parent(witness)].append(witness)
    free = [(_by_time(one.carrier), one.place, one) for one in copies[None]]
    heapify(free)
    ordered = []
    while free:
        *_, first = heappop(free)
        ordered.append(first.carrier)
        for copy in copies[first]:
            heappush(free, (_by_time(copy.carrier), copy.place, copy))
    return tuple(ordered)


def _by_time(carrier: Carrier) -> tuple[object, ...]:
    span = carrier.available
    return (
        span.earliest if span.has_beginning else span.latest,  # what bears no date comes last
        span.latest,
        carrier.article.url,
        carrier.article.digest,
        carrier.spans[0].start,
    )


def _find_earliest(witnesses: Sequence[Witness], lineage: Lineage) -> list[Witness]:
    """Return the carriers that may be the first copy found: a parent comes before its copies, whatever their dates."""
    free = [witness for witness in witnesses if lineage.seen_parent(witness) is None]
    return [free[place] for place in find_first([witness.available for witness in free])]


def _speaker_of(witnesses: Sequence[Witness], lineage: Lineage) -> str | None:
    """Return whom most carriers name, those that go back to another carrier counted less."""
    return elect_speaker(
        (witness.carrier.speaker, _DEPENDENT if lineage.seen_parent(witness) else _INDEPENDENT)
        for witness in witnesses
        if witness.carrier.speaker
    )
