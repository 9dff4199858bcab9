"""The nouns read back from plain dictionaries, lists, strings and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from provenance.export.excerpts import Excerpt, restore_text
from provenance.export.fields import (
    Json,
    read_flag,
    read_list,
    read_number,
    read_optional_text,
    read_pair,
    read_text,
    read_texts,
    read_whole,
)
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
    Link,
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
        read_text(entry, "name"),
        domain=read_text(entry, "domain"),
        aliases=read_texts(entry, "aliases"),
        group=read_optional_text(entry, "group"),
        wire=read_flag(entry, "wire"),
        zone=read_optional_text(entry, "zone"),
    )


def _decode_optional_outlet(entry: Json | None) -> Outlet | None:
    return None if entry is None else _decode_outlet(entry)


def _decode_medium(value: str | None) -> Medium | None:
    return None if value is None else Medium(value)


def _decode_text(entry: Json) -> str:
    if "text" in entry:
        return read_text(entry, "text")
    excerpts = [
        Excerpt(start=read_whole(excerpt, "start", most=_LONGEST_TEXT), text=read_text(excerpt, "text"))
        for excerpt in read_list(entry, "excerpts")
    ]
    return restore_text(read_whole(entry, "length", most=_LONGEST_TEXT), excerpts)


def decode_article(entry: Json) -> Article:
    """Read an article; where only excerpts were written, its text is blank elsewhere.

    Raises:
        ValueError: Its whole text is there and is not the one that was written.
    """
    article = Article(
        url=read_text(entry, "url"),
        outlet=_decode_outlet(entry["outlet"]),
        text=_decode_text(entry),
        title=read_optional_text(entry, "title"),
        byline=read_optional_text(entry, "byline"),
        dateline=read_optional_text(entry, "dateline"),
        language=read_optional_text(entry, "language"),
        published=decode_time(entry["published"]),
        modified=decode_time(entry["modified"]),
        retrieved=decode_time(entry["retrieved"]),
        canonical_url=read_optional_text(entry, "canonical_url"),
        credits=read_texts(entry, "credits"),
        links=tuple(Link(read_text(link, "url"), read_text(link, "text")) for link in read_list(entry, "links")),
        medium=Medium(entry["medium"]),
    )
    if "text" in entry and article.digest != read_text(entry, "sha256"):
        msg = f"the text of {article.url} is not the one its sha256 was taken of"
        raise ValueError(msg)
    return article


def _decode_span(pair: object) -> Span | None:
    return None if pair is None else Span(*read_pair(pair))


def _decode_spans(entry: Json, article: Article) -> tuple[Span, ...]:
    """Read where words stand in a text; at least one place, and none beyond the text's end."""
    spans = tuple(Span(*read_pair(pair)) for pair in read_list(entry, "spans"))
    if not spans or max(span.end for span in spans) > len(article.text):
        msg = f"spans that are not in the text of {article.url}"
        raise ValueError(msg)
    return spans


def _decode_labels(entry: Json, name: str) -> frozenset[Label]:
    return frozenset(Label(label) for label in read_texts(entry, name))


def _decode_attribution(entry: Json) -> Attribution:
    return Attribution(
        speaker=read_optional_text(entry, "speaker"),
        mention=read_optional_text(entry, "mention"),
        mention_span=_decode_span(entry["mention_span"]),
        cue=read_optional_text(entry, "cue"),
        cue_span=_decode_span(entry["cue_span"]),
        rule=read_text(entry, "rule"),
        confidence=read_number(entry, "confidence"),
    )


def _decode_citation(entry: Json) -> Citation:
    return Citation(
        outlet=_decode_outlet(entry["outlet"]),
        surface=read_text(entry, "surface"),
        span=_decode_span(entry["span"]),
        kind=CitationKind(entry["kind"]),
        medium=_decode_medium(entry["medium"]),
        via=_decode_optional_outlet(entry["via"]),
    )


def _decode_edit(entry: Json) -> Edit:
    return Edit(
        operation=Operation(entry["operation"]),
        before=read_text(entry, "before"),
        after=read_text(entry, "after"),
        before_span=read_pair(entry["before_span"]),
        after_span=read_pair(entry["after_span"]),
        labels=_decode_labels(entry, "labels"),
    )


def decode_drift(entry: Json) -> Drift:
    """Read a drift."""
    return Drift(
        original=read_text(entry, "original"),
        variant=read_text(entry, "variant"),
        labels=_decode_labels(entry, "labels"),
        edits=tuple(_decode_edit(edit) for edit in read_list(entry, "edits")),
        severity=read_whole(entry, "severity", most=5),
        cues=tuple(
            Cue(label=Label(cue["label"]), before=read_text(cue, "before"), after=read_text(cue, "after"))
            for cue in read_list(entry, "cues")
        ),
    )


class RecordDecoder:
    """Reads one record; articles are looked up by id, carriers by their place."""

    def __init__(self, entry: Json, articles: Mapping[str, Article]) -> None:
        self._entry = entry
        self._articles = articles
        self._carriers = tuple(self._decode_carrier(carrier) for carrier in read_list(entry, "carriers"))

    def decode(self) -> ProvenanceRecord:
        """Read the record."""
        entry = self._entry
        return ProvenanceRecord(
            utterance=read_text(entry, "utterance"),
            speaker=read_optional_text(entry, "speaker"),
            carriers=self._carriers,
            earliest=tuple(self._find_carrier(reference) for reference in read_list(entry, "earliest")),
            origin=None if entry["origin"] is None else self._decode_origin(entry["origin"]),
            derivations=tuple(self._decode_derivation(one) for one in read_list(entry, "derivations")),
            drifts=tuple(self._decode_carrier_drift(one) for one in read_list(entry, "drifts")),
            conflicts=tuple(self._decode_conflict(one) for one in read_list(entry, "conflicts")),
        )

    def _find_carrier(self, reference: int | Json) -> Carrier:
        """Return the carrier at a place, or the one that is written out."""
        if not isinstance(reference, int):
            return self._decode_carrier(reference)
        if reference < 0:
            raise IndexError(reference)
        return self._carriers[reference]

    def _decode_quotation(self, entry: Json) -> Quotation:
        article = self._articles[entry["article"]]
        return Quotation(
            article=article,
            spans=_decode_spans(entry, article),
            inner=tuple(Span(*read_pair(pair)) for pair in read_list(entry, "inner")),
            kind=QuotationKind(entry["kind"]),
            attribution=_decode_attribution(entry["attribution"]),
            citations=tuple(_decode_citation(citation) for citation in read_list(entry, "citations")),
        )

    def _decode_carrier(self, entry: Json) -> Carrier:
        article = self._articles[entry["article"]]
        return Carrier(
            article=article,
            spans=_decode_spans(entry, article),
            form=Form(entry["form"]),
            speaker=read_optional_text(entry, "speaker"),
            available=_decode_known_time(entry["available"]),
            quotation=None if entry["quotation"] is None else self._decode_quotation(entry["quotation"]),
        )

    def _decode_evidence(self, holder: Json) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(
                sentence=read_text(entry, "sentence"),
                article=None if entry["article"] is None else self._articles[entry["article"]],
                span=_decode_span(entry["span"]),
                field=read_optional_text(entry, "field"),
            )
            for entry in read_list(holder, "evidence")
        )

    def _decode_origin(self, entry: Json) -> Origin:
        return Origin(
            kind=OriginKind(entry["kind"]),
            carrier=None if entry["carrier"] is None else self._find_carrier(entry["carrier"]),
            outlet=_decode_optional_outlet(entry["outlet"]),
            medium=_decode_medium(entry["medium"]),
            available=_decode_known_time(entry["available"]),
            probability=read_number(entry, "probability"),
            evidence=self._decode_evidence(entry),
        )

    def _decode_parent(self, entry: Json) -> Carrier | Origin:
        return self._decode_origin(entry["origin"]) if "origin" in entry else self._find_carrier(entry["carrier"])

    def _decode_alternative(self, entry: Json) -> Alternative:
        parent = entry["parent"]
        return Alternative(None if parent is None else self._decode_parent(parent), read_number(entry, "probability"))

    def _decode_derivation(self, entry: Json) -> Derivation:
        return Derivation(
            child=self._find_carrier(entry["child"]),
            parent=self._decode_parent(entry["parent"]),
            relation=Relation(entry["relation"]),
            probability=read_number(entry, "probability"),
            alternatives=tuple(self._decode_alternative(one) for one in read_list(entry, "alternatives")),
            evidence=self._decode_evidence(entry),
        )

    def _decode_carrier_drift(self, entry: Json) -> CarrierDrift:
        return CarrierDrift(
            carrier=self._find_carrier(entry["carrier"]),
            reference=self._decode_parent(entry["reference"]),
            against=Reference(entry["against"]),
            drift=decode_drift(entry["drift"]),
            licensed=_decode_labels(entry, "licensed"),
        )

    def _decode_conflict(self, entry: Json) -> Conflict:
        return Conflict(
            kind=read_text(entry, "kind"),
            sentence=read_text(entry, "sentence"),
            evidence=self._decode_evidence(entry),
        )
