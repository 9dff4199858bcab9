"""Records of utterances that only one article carries: most of all records, so written in the shortest way.

What comes out is what `tracing.write_record` gives for one carrier; a test holds the two together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from provenance.matching import Passage
from provenance.model import (
    Alternative,
    Carrier,
    Derivation,
    Form,
    Medium,
    Origin,
    OriginKind,
    ProvenanceRecord,
    Relation,
)
from provenance.records.claims import show_absence, show_credit
from provenance.records.credits import Credit
from provenance.records.lineage import MASS
from provenance.records.origins import bound_origin, describe_seen, explain_own
from provenance.records.terms import add_amounts, own_amounts, unseen_amounts
from provenance.records.weights import LEAST_CREDIT, SHARPNESS
from provenance.records.witnesses import WitnessReader, carry, find_near, join_spans


def write_single(passage: Passage, reader: WitnessReader) -> ProvenanceRecord | None:
    """Return the record of an utterance with one carrier; None where a chain of credits needs the whole graph."""
    article, spans = passage.article, passage.spans
    page = reader.page(article)
    appearance = reader.calendar.date(article, spans)
    text = join_spans(article, spans)
    carrier = carry(passage, text, appearance.available.span)
    credits_given = page.credits.read(passage.quotation)
    if any(credit.via for credit in credits_given):
        return None
    claimed = find_near(page.claimed, spans) if page.claimed else None
    named = [credit for credit in credits_given if not credit.own and credit.weight >= LEAST_CREDIT]
    beside = reader.neighbours(article)
    shares, best = [1.0], 0
    if named:
        primary = 1.0 if article.medium.is_primary else 0.0
        own = own_amounts(article, credits_given, claimed=claimed is not None, primary=primary, believed=True)
        shares = _share([add_amounts(own), *(add_amounts(unseen_amounts(one, beside, shared=0.0)) for one in named)])
        best = shares.index(max(shares))
    derivations: tuple[Derivation, ...] = ()
    if best:
        origin, derivation = _derive(carrier, best, shares, named, beside)
        derivations = (derivation,)
    else:
        origin = describe_seen(carrier, shares[0], explain_own(article, credits_given, claimed))
    return ProvenanceRecord(
        utterance=text,
        speaker=carrier.speaker,
        carriers=(carrier,),
        earliest=(carrier,),
        origin=origin,
        derivations=derivations,
        conflicts=appearance.conflicts,
    )


def _share(scores: Sequence[float]) -> list[float]:
    """Return the probability of each of several scores."""
    top = max(scores)
    weights = [math.exp(SHARPNESS * (score - top)) for score in scores]
    whole = math.fsum(weights)
    return [weight / whole for weight in weights]


def _describe_unseen(carrier: Carrier, credit: Credit, probability: float) -> Origin:
    return Origin(
        kind=OriginKind.UNSEEN,
        outlet=credit.outlet,
        medium=Medium.BROADCAST if credit.medium is Medium.BROADCAST else None,
        available=bound_origin([(carrier, credit)]),
        probability=probability,
        evidence=(show_credit(carrier.article, credit.citation),),
    )


def _derive(
    carrier: Carrier, best: int, shares: Sequence[float], named: Sequence[Credit], beside: frozenset[str]
) -> tuple[Origin, Derivation]:
    """Return the outlet not seen that the words go back to, and the derivation from it."""
    mass, alternatives = shares[best], []
    for place in sorted(range(len(shares)), key=lambda place: (-shares[place], place)):
        if place != best and mass < MASS:
            other = _describe_unseen(carrier, named[place - 1], shares[place]) if place else None
            alternatives.append(Alternative(other, shares[place]))
            mass += shares[place]
    credit = named[best - 1]
    origin = _describe_unseen(carrier, credit, shares[best])
    absence = [show_absence(credit.outlet, carrier.article)] if credit.key in beside else []
    return origin, Derivation(
        child=carrier,
        parent=origin,
        relation=Relation.WAS_DERIVED_FROM if carrier.form is Form.INDIRECT else Relation.WAS_QUOTED_FROM,
        probability=shares[best],
        alternatives=tuple(alternatives),
        evidence=(*origin.evidence, *absence),
    )
