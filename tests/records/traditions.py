"""Traditions written by hand: articles with marked words and credits, turned into passages and citations.

In a marked text `[[…]]` are the carried words and `<<…>>` is the name of a credited outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from provenance.matching import Passage
from provenance.model import (
    Article,
    Attribution,
    Citation,
    CitationKind,
    Derivation,
    Medium,
    Outlet,
    ProvenanceRecord,
    Quotation,
    QuotationKind,
    Span,
)
from provenance.records.appearance import Calendar
from provenance.records.credits import OutletIndex
from provenance.records.drift import compare
from provenance.records.kinship import PageTexts
from provenance.records.tracing import write_records
from provenance.records.weighing import Weigher
from provenance.records.witnesses import Witness, WitnessReader

_MARK = re.compile(r"\[\[(?P<words>.*?)\]\]|<<(?P<credit>.*?)>>", re.DOTALL)


@attrs.frozen(kw_only=True)
class Told:
    """One article of a tradition with its passage and its citations."""

    article: Article
    passage: Passage
    citations: tuple[Citation, ...]


def tell(  # noqa: PLR0913  (a page has that many parts, and a test names those it is about)
    outlet: str,
    marked: str,
    *,
    when: str | None = None,
    speaker: str | None = "Ada Moss",
    mention: str | None = None,
    credit: Outlet | str | None = None,
    kind: CitationKind = CitationKind.INTERVIEW,
    medium: Medium | None = None,
    via: Outlet | None = None,
    near: bool = True,
    form: QuotationKind = QuotationKind.DIRECT,
    unmarked: bool = False,
    confidence: float = 0.9,
    page: Mapping[str, object] | None = None,
) -> Told:
    """Return one article: `tell("Ledger", "“[[Enough,]]” she said.")`."""
    text, spans, names = _strip(marked)
    address = f"https://{re.sub(r'[^a-z]', '', outlet.lower())}.example/1"
    fields: dict[str, object] = {"url": address, "outlet": Outlet(outlet), "published": when, **(page or {})}
    article = Article(text=text, **fields)  # type: ignore[arg-type]  # the fields are named by the tests
    citations = tuple(
        Citation(
            outlet=credit if isinstance(credit, Outlet) else Outlet(credit or span.cut(text)),
            surface=span.cut(text),
            span=span,
            kind=kind,
            medium=medium,
            via=via,
        )
        for span in names
    )
    quotation = Quotation(
        article=article,
        spans=tuple(spans),
        kind=form,
        attribution=Attribution(speaker=speaker, mention=mention or speaker, confidence=confidence),
        citations=citations if near else (),
    )
    passage = Passage(article=article, spans=tuple(spans), quotation=None if unmarked else quotation)
    return Told(article=article, passage=passage, citations=citations)


def _strip(marked: str) -> tuple[str, list[Span], list[Span]]:
    text, end = "", 0
    spans: list[Span] = []
    names: list[Span] = []
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        words = found["words"] if found["words"] is not None else found["credit"]
        (spans if found["words"] is not None else names).append(Span(len(text), len(text) + len(words)))
        text += words
        end = found.end()
    return text + marked[end:], spans, names


def record_of(*told: Told) -> ProvenanceRecord:
    """Return the record of one utterance."""
    (record,) = records_of([told])
    return record


def records_of(groups: Sequence[Sequence[Told]]) -> list[ProvenanceRecord]:
    """Return the records of several utterances."""
    every = [one for group in groups for one in group]
    return write_records(
        sorted({one.article for one in every}, key=lambda article: (article.url, article.digest)),
        [[one.passage for one in group] for group in groups],
        {one.article: one.citations for one in every},
    )


def reader_of(told: Iterable[Told]) -> WitnessReader:
    """Return what reads witnesses of these articles."""
    every = list(told)
    articles = [one.article for one in every]
    index = OutletIndex((article.outlet for article in articles), (c.outlet for one in every for c in one.citations))
    return WitnessReader(
        Calendar(articles), index, {one.article: one.citations for one in every}, [[one.passage for one in every]]
    )


def witnesses_of(*told: Told) -> list[Witness]:
    """Return the witnesses of one utterance, in the order given."""
    reader = reader_of(told)
    return [reader.read(one.passage) for one in told]


def weigher_of(*told: Told) -> Weigher:
    """Return what weighs the carriers of one utterance."""
    return Weigher(witnesses_of(*told), compare, PageTexts())


def parents_of(record: ProvenanceRecord) -> dict[str, str]:
    """Return the parent of each carrier that has one, both by outlet; an occasion is called `event`."""
    return {one.child.outlet.name: _name_of(one) for one in record.derivations}


def _name_of(derivation: Derivation) -> str:
    outlet = derivation.parent.outlet
    return outlet.name if outlet else str(derivation.parent.kind)  # type: ignore[union-attr]  # only origins lack one


def sentences_of(record: ProvenanceRecord, outlet: str) -> list[str]:
    """Return the evidence for the derivation of one outlet's carrier."""
    return [e.sentence for one in record.derivations if one.child.outlet.name == outlet for e in one.evidence]
