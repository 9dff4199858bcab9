"""Departures: the drift of each carrier of a record against a named reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from provenance.model import Carrier, CarrierDrift, Drift, Form, Label, Reference
from provenance.records.lexicon import OUTLET_STYLES
from provenance.records.lineage import Lineage
from provenance.records.speakers import is_same_person, is_vague
from provenance.records.styles import licensed
from provenance.records.witnesses import Witness

_DIFFERENT_SPEAKER = 5
_VAGUE_SPEAKER = 4
_LOST_MARKS = 3
_GAINED_MARKS = 5
_WORDS_ALONE = frozenset({Label.VERBATIM, Label.TYPOGRAPHIC})
_MARKED = frozenset({Form.DIRECT, Form.MIXED, Form.HEADLINE, Form.SCARE})


def measure_drifts(
    witnesses: Sequence[Witness],
    lineage: Lineage,
    earliest: Sequence[Witness],
    compare: Callable[[str, str], Drift],
) -> tuple[CarrierDrift, ...]:
    """Return the drift of each carrier: against its parent where that was seen, else against the earliest copy.

    A carrier that is the earliest copy itself, or that no single earliest copy stands before, has none.
    """
    found = []
    for witness in witnesses:
        source, against = lineage.seen_parent(witness), Reference.PARENT
        if source is None and len(earliest) == 1 and earliest[0] is not witness:
            source, against = earliest[0], Reference.EARLIEST
        if source is not None:
            found.append(_measure(witness, source, against, compare))
    return tuple(found)


def _measure(copy: Witness, source: Witness, against: Reference, compare: Callable[[str, str], Drift]) -> CarrierDrift:
    drift = compare(source.text, copy.text)
    labels, severity = _attribution_labels(source, copy)
    if labels:
        drift = attrs.evolve(
            drift, labels=frozenset(drift.labels - _WORDS_ALONE) | labels, severity=max(severity, drift.severity)
        )
    style = OUTLET_STYLES.get(copy.article.outlet.domain)
    allowed = licensed(drift.labels, style) if style else frozenset()
    return CarrierDrift(carrier=copy.carrier, reference=source.carrier, against=against, drift=drift, licensed=allowed)


def _attribution_labels(source: Witness, copy: Witness) -> tuple[frozenset[Label], int]:
    """Return what departs beside the words: who is said to have said them, and whether marks stand around them."""
    labels, severity = set(), 0
    change = speaker_change(source.carrier, copy.carrier)
    if change:
        labels.add(Label.SPEAKER)
        severity = change
    if source.carrier.form in _MARKED and copy.carrier.form is Form.INDIRECT:
        labels.add(Label.QUOTE_LOSS)
        severity = max(severity, _LOST_MARKS)
    if source.carrier.form is Form.INDIRECT and copy.carrier.form in _MARKED:
        labels.add(Label.QUOTE_GAIN)
        severity = max(severity, _GAINED_MARKS)
    return frozenset(labels), severity


def speaker_change(source: Carrier, copy: Carrier) -> int:
    """Return the severity of a change of speaker: 0 where both may mean the same person."""
    if not source.speaker:
        return 0
    if copy.speaker:
        return 0 if is_same_person(source.speaker, copy.speaker) else _DIFFERENT_SPEAKER
    mention = copy.quotation.attribution.mention if copy.quotation else None
    return _VAGUE_SPEAKER if mention and is_vague(mention) else 0
