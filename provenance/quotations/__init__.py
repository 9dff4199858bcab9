"""Article -> Quotations: spans, attribution, speakers, citations."""

from __future__ import annotations

from provenance.quotations.extraction import extract

__all__ = ["extract"]
