"""Conflicts: evidence that cannot all hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from provenance.model import Conflict, Evidence, Form, Outlet
from provenance.records.claims import show_credit, show_gap
from provenance.records.lineage import Lineage
from provenance.records.speakers import is_full_name, is_other_person, split_name
from provenance.records.weighing import Unseen, Weigher
from provenance.records.weights import CLOCK_AGAINST
from provenance.records.witnesses import Witness

# Fewer words may have been said by two people.
_LEAST_WORDS = 8
# A name found by a rule less sure than this accuses no page; 0 stands for not measured.
_SURE = 0.9


def find_conflicts(witnesses: Sequence[Witness], lineage: Lineage, weigher: Weigher) -> tuple[Conflict, ...]:
    """Return what disagrees in a record, by kind and place."""
    found = [conflict for witness in witnesses for conflict in witness.conflicts]
    for witness in witnesses:
        found += _find_late_parents(witness, lineage, weigher)
        found += _find_false_claim(witness, weigher)
        found += _find_silent_revision(witness, lineage, weigher)
    found += _find_speakers(witnesses)
    return tuple(sorted(dict.fromkeys(found), key=lambda conflict: (conflict.kind, conflict.sentence)))


def _find_late_parents(copy: Witness, lineage: Lineage, weigher: Weigher) -> list[Conflict]:
    """Return the credits to a page that, by its own date, came later than the page that credits it."""
    parent = lineage.parents[copy]
    if isinstance(parent, Witness) and _is_credited(copy, parent.outlet_key):
        return [_late_parent(copy, parent)] if weigher.order(parent, copy) < CLOCK_AGAINST else []
    if isinstance(parent, Unseen) and parent.medium is None:
        return [_late_parent(copy, page) for page in weigher.witnesses if page.outlet_key == parent.key]
    return []


def _is_credited(copy: Witness, key: str) -> bool:
    credit = copy.credit(key)
    return credit is not None and not credit.own


def _late_parent(copy: Witness, source: Witness) -> Conflict:
    first, last = copy.available.span, source.available.span
    by = f" by {show_gap(last.earliest - first.latest)}" if last.earliest > first.latest else ""
    name = source.carrier.outlet.name
    credit = copy.credit(source.outlet_key)
    evidence = [show_credit(copy.article, credit.citation)] if credit else []
    evidence.append(Evidence(sentence=f"bears a later date{by}", article=source.article, field="published"))
    return Conflict(
        kind="declared_after_citing",
        sentence=f"{copy.carrier.outlet.name} credits {name}, whose page is later{by}",
        evidence=tuple(evidence),
    )


def _find_false_claim(copy: Witness, weigher: Weigher) -> list[Conflict]:
    """Return that a page says it was told words which a release or post had before."""
    own = next((credit for credit in copy.credits if credit.own and credit.weight), None)
    source = weigher.contradicted(copy) if own else None
    if own is None or source is None:
        return []
    medium = source.article.medium
    return [
        Conflict(
            kind="exclusivity_contradicted",
            sentence=f"{copy.carrier.outlet.name} says that it was told the words; an earlier {medium} has them",
            evidence=(
                show_credit(copy.article, own.citation),
                Evidence(sentence=f"the {medium} has the words", article=source.article, span=source.carrier.spans[0]),
            ),
        )
    ]


def _find_speakers(witnesses: Sequence[Witness]) -> list[Conflict]:
    """Return pairs of full names for the speaker that cannot mean one person, each pair once."""
    named: dict[str, Witness] = {}
    outlets = {split_name(name) for witness in witnesses for name in _names_of(witness.carrier.outlet)}
    for witness in witnesses:
        if _is_surely_named(witness) and split_name(witness.carrier.speaker or "") not in outlets:
            named.setdefault(witness.carrier.speaker or "", witness)
    found = []
    for (one, first), (other, second) in combinations(sorted(named.items()), 2):
        if is_other_person(one, other):
            sentence = (
                f"{first.carrier.outlet.name} names {one} as the speaker, {second.carrier.outlet.name} names {other}"
            )
            evidence = tuple(_show_speaker(name, witness) for name, witness in ((one, first), (other, second)))
            found.append(Conflict(kind="speaker_differs", sentence=sentence, evidence=evidence))
    return found


def _names_of(outlet: Outlet) -> tuple[str, ...]:
    return (outlet.name, *outlet.aliases)


def _is_surely_named(witness: Witness) -> bool:
    quotation, name = witness.carrier.quotation, witness.carrier.speaker
    if quotation is None or not name or witness.carrier.form in {Form.SCARE, Form.INDIRECT}:
        return False
    return (
        is_full_name(name)
        and len(witness.text.split()) >= _LEAST_WORDS
        and not 0 < quotation.attribution.confidence < _SURE
    )


def _show_speaker(name: str, witness: Witness) -> Evidence:
    quotation = witness.carrier.quotation
    span = quotation.attribution.mention_span if quotation else None
    return Evidence(sentence=f"names {name}", article=witness.article, span=span)


def _find_silent_revision(copy: Witness, lineage: Lineage, weigher: Weigher) -> list[Conflict]:
    """Return that a later version of a page prints other words between the marks, and does not say so."""
    source = lineage.seen_parent(copy)
    if source is None or source.article.url != copy.article.url or copy.corrected:
        return []
    if not weigher.wordings.count_edits(source.text, copy.text)[0] and not weigher.new_words(source, copy):
        return []
    return [
        Conflict(
            kind="silent_revision",
            sentence=f"{copy.carrier.outlet.name} changed the quoted words of its page and does not say so",
            evidence=(
                Evidence(sentence=f"first: “{source.text}”", article=source.article, span=source.carrier.spans[0]),
                Evidence(sentence=f"then: “{copy.text}”", article=copy.article, span=copy.carrier.spans[0]),
            ),
        )
    ]
