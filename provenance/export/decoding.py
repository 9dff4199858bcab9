"""The nouns read back from plain dictionaries, lists, strings and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from provenance.export.excerpts import restore_text
from provenance.model import (
    BEGINNING,
    END,
    Alternative,
    Article,
    Attribution,
    Carrier,
    CarrierDrift,
    Citation,
    CitationKind,
    Conflict,
    Cue,
    Derivation,
    Drift,
    Edit,
    Evidence,
    Form,
    Label,
    Medium,
    Operation,
    Origin,
    OriginKind,
    Outlet,
    ProvenanceRecord,
    Quotation,
    QuotationKind,
    Reference,
    Relation,
    Span,
    TimeBasis,
    Timespan,
)

#: A JSON object.
Json = Mapping[str, Any]

# No article comes near it; a document that claims more would only make us fill memory with blanks.
_LONGEST_TEXT = 20_000_000


def decode_time(entry: Json | None) -> Timespan | None:
    """Read a timespan; None stays None."""
    return None if entry is None else _decode_known_time(entry)


def _decode_known_time(entry: Json) -> Timespan:
    earliest, latest = entry["earliest"], entry["latest"]
    return Timespan(
        earliest=BEGINNING if earliest is None else datetime.fromisoformat(earliest),
        latest=END if latest is None else datetime.fromisoformat(latest),
        basis=TimeBasis(entry["basis"]),
    )


def _decode_outlet(entry: Json) -> Outlet:
    return Outlet(
        entry["name"],
        domain=entry["domain"],
        aliases=entry["aliases"],
        group=entry["group"],
        wire=entry["wire"],
        zone=entry["zone"],
    )


def _decode_optional_outlet(entry: Json | None) -> Outlet | None:
    return None if entry is None else _decode_outlet(entry)


def _decode_medium(value: str | None) -> Medium | None:
    return None if value is None else Medium(value)


def _decode_text(entry: Json) -> str:
    if "text" in entry:
        return str(entry["text"])
    if entry["length"] > _LONGEST_TEXT:
        msg = f"an article of {entry['length']} characters"
        raise ValueError(msg)
    return restore_text(entry["length"], entry["excerpts"])


def decode_article(entry: Json) -> Article:
    """Read an article; where only excerpts were written, its text is blank elsewhere.

    Raises:
        ValueError: Its whole text is there and is not the one that was written.
    """
    article = Article(
        url=entry["url"],
        outlet=_decode_outlet(entry["outlet"]),
        text=_decode_text(entry),
        title=entry["title"],
        byline=entry["byline"],
        dateline=entry["dateline"],
        language=entry["language"],
        published=decode_time(entry["published"]),
        modified=decode_time(entry["modified"]),
        retrieved=decode_time(entry["retrieved"]),
        canonical_url=entry["canonical_url"],
        credits=entry["credits"],
        links=entry["links"],
        medium=Medium(entry["medium"]),
    )
    if "text" in entry and article.digest != entry["sha256"]:
        msg = f"the text of {article.url} is not the one its sha256 was taken of"
        raise ValueError(msg)
    return article


def _decode_span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _decode_spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _decode_labels(names: list[str]) -> frozenset[Label]:
    return frozenset(Label(name) for name in names)


def _decode_attribution(entry: Json) -> Attribution:
    return Attribution(
        speaker=entry["speaker"],
        mention=entry["mention"],
        mention_span=_decode_span(entry["mention_span"]),
        cue=entry["cue"],
        cue_span=_decode_span(entry["cue_span"]),
        rule=entry["rule"],
        confidence=entry["confidence"],
    )


def _decode_citation(entry: Json) -> Citation:
    return Citation(
        outlet=_decode_outlet(entry["outlet"]),
        surface=entry["surface"],
        span=_decode_span(entry["span"]),
        kind=CitationKind(entry["kind"]),
        medium=_decode_medium(entry["medium"]),
        via=_decode_optional_outlet(entry["via"]),
    )


def _decode_edit(entry: Json) -> Edit:
    before_start, before_end = entry["before_span"]
    after_start, after_end = entry["after_span"]
    return Edit(
        operation=Operation(entry["operation"]),
        before=entry["before"],
        after=entry["after"],
        before_span=(before_start, before_end),
        after_span=(after_start, after_end),
        labels=_decode_labels(entry["labels"]),
    )


def decode_drift(entry: Json) -> Drift:
    """Read a drift."""
    return Drift(
        original=entry["original"],
        variant=entry["variant"],
        labels=_decode_labels(entry["labels"]),
        edits=tuple(_decode_edit(edit) for edit in entry["edits"]),
        severity=entry["severity"],
        cues=tuple(Cue(label=Label(cue["label"]), before=cue["before"], after=cue["after"]) for cue in entry["cues"]),
    )


class RecordDecoder:
    """Reads one record; articles are looked up by id, carriers by their place."""

    def __init__(self, entry: Json, articles: Mapping[str, Article]) -> None:
        self._entry = entry
        self._articles = articles
        self._carriers = tuple(self._decode_carrier(carrier) for carrier in entry["carriers"])

    def decode(self) -> ProvenanceRecord:
        """Read the record."""
        entry = self._entry
        return ProvenanceRecord(
            utterance=entry["utterance"],
            speaker=entry["speaker"],
            carriers=self._carriers,
            earliest=tuple(self._find_carrier(reference) for reference in entry["earliest"]),
            origin=None if entry["origin"] is None else self._decode_origin(entry["origin"]),
            derivations=tuple(self._decode_derivation(one) for one in entry["derivations"]),
            drifts=tuple(self._decode_carrier_drift(one) for one in entry["drifts"]),
            conflicts=tuple(self._decode_conflict(one) for one in entry["conflicts"]),
        )

    def _find_carrier(self, reference: int | Json) -> Carrier:
        """Return the carrier at a place, or the one that is written out."""
        if not isinstance(reference, int):
            return self._decode_carrier(reference)
        if reference < 0:
            raise IndexError(reference)
        return self._carriers[reference]

    def _decode_quotation(self, entry: Json) -> Quotation:
        return Quotation(
            article=self._articles[entry["article"]],
            spans=_decode_spans(entry["spans"]),
            kind=QuotationKind(entry["kind"]),
            attribution=_decode_attribution(entry["attribution"]),
            citations=tuple(_decode_citation(citation) for citation in entry["citations"]),
        )

    def _decode_carrier(self, entry: Json) -> Carrier:
        return Carrier(
            article=self._articles[entry["article"]],
            spans=_decode_spans(entry["spans"]),
            form=Form(entry["form"]),
            speaker=entry["speaker"],
            available=_decode_known_time(entry["available"]),
            quotation=None if entry["quotation"] is None else self._decode_quotation(entry["quotation"]),
        )

    def _decode_evidence(self, entries: list[Json]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                sentence=entry["sentence"],
                article=None if entry["article"] is None else self._articles[entry["article"]],
                span=_decode_span(entry["span"]),
                field=entry["field"],
            )
            for entry in entries
        )

    def _decode_origin(self, entry: Json) -> Origin:
        return Origin(
            kind=OriginKind(entry["kind"]),
            carrier=None if entry["carrier"] is None else self._find_carrier(entry["carrier"]),
            outlet=_decode_optional_outlet(entry["outlet"]),
            medium=_decode_medium(entry["medium"]),
            available=_decode_known_time(entry["available"]),
            probability=entry["probability"],
            evidence=self._decode_evidence(entry["evidence"]),
        )

    def _decode_parent(self, entry: Json) -> Carrier | Origin:
        return self._decode_origin(entry["origin"]) if "origin" in entry else self._find_carrier(entry["carrier"])

    def _decode_alternative(self, entry: Json) -> Alternative:
        parent = entry["parent"]
        return Alternative(None if parent is None else self._decode_parent(parent), entry["probability"])

    def _decode_derivation(self, entry: Json) -> Derivation:
        return Derivation(
            child=self._find_carrier(entry["child"]),
            parent=self._decode_parent(entry["parent"]),
            relation=Relation(entry["relation"]),
            probability=entry["probability"],
            alternatives=tuple(self._decode_alternative(one) for one in entry["alternatives"]),
            evidence=self._decode_evidence(entry["evidence"]),
        )

    def _decode_carrier_drift(self, entry: Json) -> CarrierDrift:
        return CarrierDrift(
            carrier=self._find_carrier(entry["carrier"]),
            reference=self._decode_parent(entry["reference"]),
            against=Reference(entry["against"]),
            drift=decode_drift(entry["drift"]),
            licensed=_decode_labels(entry["licensed"]),
        )

    def _decode_conflict(self, entry: Json) -> Conflict:
        return Conflict(
            kind=entry["kind"],
            sentence=entry["sentence"],
            evidence=self._decode_evidence(entry["evidence"]),
        )
