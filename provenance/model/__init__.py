"""The nouns: frozen values that every stage takes and returns, and that do no input or output."""

from __future__ import annotations

from provenance.model.article import Article, Link, Moment
from provenance.model.drift import Cue, Drift, Edit
from provenance.model.kinds import (
    CitationKind,
    Form,
    Label,
    Medium,
    Operation,
    OriginKind,
    QuotationKind,
    Reference,
    Relation,
    TimeBasis,
)
from provenance.model.outlet import Outlet
from provenance.model.quotation import Attribution, Citation, Quotation
from provenance.model.record import (
    Alternative,
    Carrier,
    CarrierDrift,
    Conflict,
    Derivation,
    Evidence,
    Origin,
    ProvenanceRecord,
)
from provenance.model.span import Selector, Span
from provenance.model.timespan import BEGINNING, END, Timespan
from provenance.model.trace import Trace

__all__ = [
    "BEGINNING",
    "END",
    "Alternative",
    "Article",
    "Attribution",
    "Carrier",
    "CarrierDrift",
    "Citation",
    "CitationKind",
    "Conflict",
    "Cue",
    "Derivation",
    "Drift",
    "Edit",
    "Evidence",
    "Form",
    "Label",
    "Link",
    "Medium",
    "Moment",
    "Operation",
    "Origin",
    "OriginKind",
    "Outlet",
    "ProvenanceRecord",
    "Quotation",
    "QuotationKind",
    "Reference",
    "Relation",
    "Selector",
    "Span",
    "TimeBasis",
    "Timespan",
    "Trace",
]
