"""The nouns as plain dictionaries, lists, strings and numbers."""

from __future__ import annotations

from typing import Any

from provenance.export.excerpts import Excerpts
from provenance.model import (
    BEGINNING,
    END,
    Alternative,
    Article,
    Attribution,
    Carrier,
    CarrierDrift,
    Citation,
    Conflict,
    Derivation,
    Drift,
    Edit,
    Evidence,
    Origin,
    Outlet,
    ProvenanceRecord,
    Quotation,
    Selector,
    Span,
    Timespan,
)

#: A JSON object.
Json = dict[str, Any]


class ArticleTable:
    """The articles that a document refers to, each once, in the order of their first mention."""

    def __init__(self, *, texts: bool) -> None:
        self._texts = texts
        self._articles: dict[str, Article] = {}
        self._excerpts: dict[str, Excerpts] = {}

    def refer(self, article: Article) -> str:
        """Return the id that stands for *article*, and keep the article."""
        self._articles.setdefault(article.id, article)
        self._excerpts.setdefault(article.id, Excerpts())
        return article.id

    def cut(self, article: Article, span: Span) -> str:
        """Return the words of *article* at *span*, and keep them for an article whose text is left out."""
        self._excerpts[self.refer(article)].add(span.start, span.end)
        return span.cut(article.text)

    def select(self, article: Article, selector: Selector) -> Json:
        """Return *selector* as an object, and keep its words with what stands around them."""
        self._excerpts[self.refer(article)].add(
            selector.start - len(selector.prefix), selector.end + len(selector.suffix)
        )
        return {
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
            "start": selector.start,
            "end": selector.end,
        }

    def to_list(self) -> list[Json]:
        """Return every article that was referred to."""
        return [
            encode_article(article, excerpts=None if self._texts else self._excerpts[name])
            for name, article in self._articles.items()
        ]


def encode_time(time: Timespan | None) -> Json | None:
    """Return both ends as ISO 8601 with their offsets, null where nothing bounds them, and the basis."""
    if time is None:
        return None
    return {
        "earliest": None if time.earliest == BEGINNING else time.earliest.isoformat(),
        "latest": None if time.latest == END else time.latest.isoformat(),
        "basis": time.basis.value,
    }


def encode_outlet(outlet: Outlet | None) -> Json | None:
    """Return an outlet as an object."""
    if outlet is None:
        return None
    return {
        "name": outlet.name,
        "domain": outlet.domain,
        "aliases": list(outlet.aliases),
        "group": outlet.group,
        "wire": outlet.wire,
        "zone": outlet.zone,
    }


def encode_article(article: Article, *, excerpts: Excerpts | None) -> Json:
    """Return an article as an object, with its whole text or, given *excerpts*, those parts of it."""
    body: Json
    if excerpts is None:
        body = {"text": article.text}
    else:
        body = {"length": len(article.text), "excerpts": excerpts.to_list(article.text)}
    return {
        "id": article.id,
        "url": article.url,
        "canonical_url": article.canonical_url,
        "outlet": encode_outlet(article.outlet),
        "title": article.title,
        "byline": article.byline,
        "dateline": article.dateline,
        "language": article.language,
        "medium": article.medium.value,
        "published": encode_time(article.published),
        "modified": encode_time(article.modified),
        "retrieved": encode_time(article.retrieved),
        "credits": list(article.credits),
        "links": [{"url": link.url, "text": link.text} for link in article.links],
        "sha256": article.digest,
        **body,
    }


def _encode_span(article: Article, span: Span | None, table: ArticleTable) -> list[int] | None:
    if span is None:
        return None
    table.cut(article, span)
    return [span.start, span.end]


def _encode_attribution(attribution: Attribution, article: Article, table: ArticleTable) -> Json:
    return {
        "speaker": attribution.speaker,
        "mention": attribution.mention,
        "mention_span": _encode_span(article, attribution.mention_span, table),
        "cue": attribution.cue,
        "cue_span": _encode_span(article, attribution.cue_span, table),
        "rule": attribution.rule,
        "confidence": attribution.confidence,
    }


def encode_citation(citation: Citation, article: Article, table: ArticleTable) -> Json:
    """Return a citation of *article* as an object."""
    return {
        "outlet": encode_outlet(citation.outlet),
        "surface": citation.surface,
        "span": _encode_span(article, citation.span, table),
        "kind": citation.kind.value,
        "medium": None if citation.medium is None else citation.medium.value,
        "via": encode_outlet(citation.via),
    }


def encode_quotation(quotation: Quotation, table: ArticleTable) -> Json:
    """Return a quotation as an object."""
    article = quotation.article
    return {
        "article": table.refer(article),
        "kind": quotation.kind.value,
        "text": quotation.text,
        "spans": [_encode_span(article, span, table) for span in quotation.spans],
        "inner": [_encode_span(article, span, table) for span in quotation.inner],
        "selector": table.select(article, quotation.selector()),
        "attribution": _encode_attribution(quotation.attribution, article, table),
        "citations": [encode_citation(citation, article, table) for citation in quotation.citations],
    }


def _encode_carrier(carrier: Carrier, table: ArticleTable) -> Json:
    article = carrier.article
    return {
        "article": table.refer(article),
        "form": carrier.form.value,
        "speaker": carrier.speaker,
        "available": encode_time(carrier.available),
        "text": carrier.text,
        "spans": [_encode_span(article, span, table) for span in carrier.spans],
        "selector": table.select(article, carrier.selector()),
        "quotation": None if carrier.quotation is None else encode_quotation(carrier.quotation, table),
    }


def _encode_evidence(evidence: Evidence, table: ArticleTable) -> Json:
    article, span = evidence.article, evidence.span
    return {
        "sentence": evidence.sentence,
        "article": None if article is None else table.refer(article),
        "field": evidence.field,
        "span": None if span is None else [span.start, span.end],
        "text": None if article is None or span is None else table.cut(article, span),
    }


def _encode_edit(edit: Edit) -> Json:
    return {
        "operation": edit.operation.value,
        "before": edit.before,
        "after": edit.after,
        "before_span": list(edit.before_span),
        "after_span": list(edit.after_span),
        "labels": sorted(edit.labels),
    }


def encode_drift(drift: Drift) -> Json:
    """Return a drift as an object."""
    return {
        "original": drift.original,
        "variant": drift.variant,
        "labels": sorted(drift.labels),
        "severity": drift.severity,
        "edits": [_encode_edit(edit) for edit in drift.edits],
        "cues": [{"label": cue.label.value, "before": cue.before, "after": cue.after} for cue in drift.cues],
    }


class RecordEncoder:
    """Turns one record into an object; its carriers are named by their place in its list of carriers."""

    def __init__(self, record: ProvenanceRecord, table: ArticleTable) -> None:
        self._record = record
        self._table = table
        places = reversed(list(enumerate(record.carriers)))
        self._places = {carrier: place for place, carrier in places}  # the first of equal carriers

    def encode(self) -> Json:
        """Return the record as an object."""
        record = self._record
        return {
            "utterance": record.utterance,
            "speaker": record.speaker,
            "carriers": [_encode_carrier(carrier, self._table) for carrier in record.carriers],
            "earliest": [self._refer(carrier) for carrier in record.earliest],
            "origin": None if record.origin is None else self._encode_origin(record.origin),
            "derivations": [self._encode_derivation(derivation) for derivation in record.derivations],
            "drifts": [self._encode_carrier_drift(drift) for drift in record.drifts],
            "conflicts": [self._encode_conflict(conflict) for conflict in record.conflicts],
        }

    def _refer(self, carrier: Carrier) -> int | Json:
        """Return a carrier's place, or the carrier itself where the record does not list it."""
        place = self._places.get(carrier)
        return _encode_carrier(carrier, self._table) if place is None else place

    def _encode_evidences(self, evidences: tuple[Evidence, ...]) -> list[Json]:
        return [_encode_evidence(evidence, self._table) for evidence in evidences]

    def _encode_origin(self, origin: Origin) -> Json:
        return {
            "kind": origin.kind.value,
            "carrier": None if origin.carrier is None else self._refer(origin.carrier),
            "outlet": encode_outlet(origin.outlet),
            "medium": None if origin.medium is None else origin.medium.value,
            "available": encode_time(origin.available),
            "probability": origin.probability,
            "evidence": self._encode_evidences(origin.evidence),
        }

    def _encode_parent(self, parent: Carrier | Origin | None) -> Json | None:
        if parent is None:
            return None
        if isinstance(parent, Origin):
            return {"origin": self._encode_origin(parent)}
        return {"carrier": self._refer(parent)}

    def _encode_alternative(self, alternative: Alternative) -> Json:
        return {"parent": self._encode_parent(alternative.parent), "probability": alternative.probability}

    def _encode_derivation(self, derivation: Derivation) -> Json:
        return {
            "child": self._refer(derivation.child),
            "parent": self._encode_parent(derivation.parent),
            "relation": derivation.relation.value,
            "probability": derivation.probability,
            "alternatives": [self._encode_alternative(one) for one in derivation.alternatives],
            "evidence": self._encode_evidences(derivation.evidence),
        }

    def _encode_carrier_drift(self, drift: CarrierDrift) -> Json:
        return {
            "carrier": self._refer(drift.carrier),
            "reference": self._encode_parent(drift.reference),
            "against": drift.against.value,
            "licensed": sorted(drift.licensed),
            "drift": encode_drift(drift.drift),
        }

    def _encode_conflict(self, conflict: Conflict) -> Json:
        return {
            "kind": conflict.kind,
            "sentence": conflict.sentence,
            "evidence": self._encode_evidences(conflict.evidence),
        }
