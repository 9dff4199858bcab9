"""What a record says about one of its carriers, found once for all of them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from provenance.model import Carrier, CarrierDrift, Derivation, Origin, ProvenanceRecord, Reference

#: The reference that a reader wants first: what a carrier was copied from tells most about what it changed.
_PREFERENCE = (Reference.PARENT, Reference.PRIMARY, Reference.ARCHETYPE, Reference.EARLIEST)


@attrs.frozen(kw_only=True)
class CarrierFacts:
    """What a record says about one carrier.

    Attributes:
        number: Its place among the record's carriers, from 1.
        carrier: The carrier.
        is_earliest: Whether it may be the first copy found.
        derivation: Its best parent; None if it has none.
        drifts: Its drifts, the one against its parent first.
    """

    number: int
    carrier: Carrier
    is_earliest: bool
    derivation: Derivation | None
    drifts: tuple[CarrierDrift, ...]

    @property
    def drift(self) -> CarrierDrift | None:
        """The drift that tells most: against the parent, else a primary, the archetype, the earliest copy."""
        return self.drifts[0] if self.drifts else None


def gather_facts(record: ProvenanceRecord) -> tuple[CarrierFacts, ...]:
    """Return what *record* says about each of its carriers, in their order."""
    derivations = {derivation.child: derivation for derivation in reversed(record.derivations)}
    drifts = _drifts_by_carrier(record.drifts)
    earliest = frozenset(record.earliest)
    return tuple(
        CarrierFacts(
            number=number,
            carrier=carrier,
            is_earliest=carrier in earliest,
            derivation=derivations.get(carrier),
            drifts=drifts.get(carrier, ()),
        )
        for number, carrier in enumerate(record.carriers, 1)
    )


def _drifts_by_carrier(drifts: Iterable[CarrierDrift]) -> dict[Carrier, tuple[CarrierDrift, ...]]:
    """Group drifts by carrier, the preferred reference first."""
    grouped: dict[Carrier, list[CarrierDrift]] = {}
    for drift in drifts:
        grouped.setdefault(drift.carrier, []).append(drift)
    return {
        carrier: tuple(sorted(found, key=lambda drift: _PREFERENCE.index(drift.against)))
        for carrier, found in grouped.items()
    }


def parent_carrier(parent: Carrier | Origin) -> Carrier | None:
    """Return the carrier behind a parent, or None where the parent was not seen."""
    return parent.carrier if isinstance(parent, Origin) else parent
