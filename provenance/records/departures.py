"""Departures: the drift of each carrier of a record against a named reference."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from provenance.model import Carrier, CarrierDrift, Drift, Form, Label, Operation, Origin, OriginKind, Reference
from provenance.records.lexicon import OUTLET_STYLES
from provenance.records.lineage import Lineage
from provenance.records.speakers import LEAST_CONFIDENCE, is_same_person, is_vague
from provenance.records.styles import licensed
from provenance.records.weighing import Weigher
from provenance.records.witnesses import Witness

_DIFFERENT_SPEAKER = 5
_VAGUE_SPEAKER = 4
_LOST_MARKS = 3
_GAINED_MARKS = 5
_MERGED = 1
_SPLICED = 4
# A part of a statement has this many words or more: fewer may stand anywhere.
_LEAST_PART = 3
# So many words are an attribution between two parts of one statement.
_ATTRIBUTION = 12
_EXTENDED = frozenset({Label.EXTEND_HEAD, Label.EXTEND_TAIL, Label.INSERT})
_WORDS_ALONE = frozenset({Label.VERBATIM, Label.TYPOGRAPHIC})
_MARKED = frozenset({Form.DIRECT, Form.MIXED, Form.HEADLINE, Form.SCARE})


def measure_drifts(
    witnesses: Sequence[Witness], lineage: Lineage, earliest: Sequence[Witness], utterance: str, weigher: Weigher
) -> tuple[CarrierDrift, ...]:
    """Return the drift of each carrier: against its parent where that was seen, else against the earliest copy.

    Where no single copy is the earliest, carriers that go back to an outlet not seen are measured against *utterance*,
    its words as all carriers bear them out. A carrier that is the earliest copy itself has no drift.
    """
    found = []
    unseen = _find_unseen(lineage) if len(earliest) > 1 and any(one.text != utterance for one in witnesses) else {}
    for witness in witnesses:
        source, against = lineage.seen_parent(witness), Reference.PARENT
        if source is None and len(earliest) == 1 and earliest[0] is not witness:
            source, against = earliest[0], Reference.EARLIEST
        if source is not None:
            found.append(_measure(witness, source, against, weigher))
        elif witness.carrier in unseen:
            found.append(_measure_unseen(witness, unseen[witness.carrier], utterance, weigher))
    return tuple(found)


def _find_unseen(lineage: Lineage) -> dict[Carrier, Origin]:
    """Return the outlet not seen that each carrier goes back to."""
    return {
        one.child: one.parent
        for one in lineage.derivations
        if isinstance(one.parent, Origin) and one.parent.kind is OriginKind.UNSEEN
    }


def _measure_unseen(copy: Witness, origin: Origin, utterance: str, weigher: Weigher) -> CarrierDrift:
    drift = weigher.wordings.drift(utterance, copy.text)
    return CarrierDrift(
        carrier=copy.carrier,
        reference=origin,
        against=Reference.ARCHETYPE,
        drift=drift,
        licensed=_license(copy, drift.labels),
    )


def _license(copy: Witness, labels: frozenset[Label]) -> frozenset[Label]:
    style = OUTLET_STYLES.get(copy.article.outlet.key)
    return licensed(labels, style) if style else frozenset()


def _measure(copy: Witness, source: Witness, against: Reference, weigher: Weigher) -> CarrierDrift:
    drift = weigher.wordings.drift(source.text, copy.text)
    graded = {**_attribution_labels(source, copy), **_joint_labels(source, drift, weigher)}
    if graded:
        labels = frozenset(drift.labels - _WORDS_ALONE) | graded.keys()
        drift = attrs.evolve(drift, labels=labels, severity=max(drift.severity, *graded.values()))
    return CarrierDrift(
        carrier=copy.carrier,
        reference=source.carrier,
        against=against,
        drift=drift,
        licensed=_license(copy, drift.labels),
    )


def _joint_labels(source: Witness, drift: Drift, weigher: Weigher) -> dict[Label, int]:
    """Return whether the words beyond the source's stand elsewhere on its page: joined or spliced.

    Only words that run on without a mark count: an ellipsis or a bracket tells the reader.
    """
    found: dict[Label, int] = {}
    for edit in drift.edits:
        if edit.operation is not Operation.INSERT or not edit.labels & _EXTENDED:
            continue
        gap = weigher.find_gap(source, edit.after) if len(edit.after.split()) >= _LEAST_PART else None
        if gap is not None:
            near = "\n" not in gap and len(gap.split()) <= _ATTRIBUTION
            found |= {Label.MERGE_ATTRIB: _MERGED} if near else {Label.SPLICE: _SPLICED}
    return found


def _attribution_labels(source: Witness, copy: Witness) -> dict[Label, int]:
    """Return what departs beside the words: who is said to have said them, and whether marks stand around them."""
    found = {}
    change = speaker_change(source.carrier, copy.carrier)
    if change:
        found[Label.SPEAKER] = change
    if source.carrier.form in _MARKED and copy.carrier.form is Form.INDIRECT:
        found[Label.QUOTE_LOSS] = _LOST_MARKS
    if source.carrier.form is Form.INDIRECT and copy.carrier.form in _MARKED:
        found[Label.QUOTE_GAIN] = _GAINED_MARKS
    return found


def _is_unsure(carrier: Carrier) -> bool:
    """Tell whether a rule named the speaker that errs too often to accuse a page with."""
    return carrier.quotation is not None and 0 < carrier.quotation.attribution.confidence < LEAST_CONFIDENCE


def speaker_change(source: Carrier, copy: Carrier) -> int:
    """Return the severity of a change of speaker: 0 where both may mean the same person."""
    if not source.speaker or is_vague(source.speaker):
        return 0
    if copy.speaker and not is_vague(copy.speaker):
        same = is_same_person(source.speaker, copy.speaker) or _is_unsure(source) or _is_unsure(copy)
        return 0 if same else _DIFFERENT_SPEAKER
    mention = copy.speaker or (copy.quotation.attribution.mention if copy.quotation else None)
    return _VAGUE_SPEAKER if mention and is_vague(mention) else 0
