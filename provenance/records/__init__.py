"""From an utterance's carriers to its provenance record: drift, first appearance, derivation."""

from __future__ import annotations

from provenance.records.drift import compare
from provenance.records.tracing import trace

__all__ = ["compare", "trace"]
