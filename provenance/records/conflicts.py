"""Conflicts: evidence that cannot all hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from provenance.model import Conflict, Evidence, Form
from provenance.records.arborescence import ROOT
from provenance.records.claims import show_credit, show_gap
from provenance.records.graph import GraphBuilder
from provenance.records.lineage import Lineage
from provenance.records.speakers import is_same_person, split_name
from provenance.records.weights import CLOCK_AGAINST
from provenance.records.witnesses import Witness

# A first name and a surname: less may be a title or a nickname.
_FULL_NAME = 2
# Fewer words may have been said by two people.
_LEAST_WORDS = 4
# Speakers found by rules less sure than this are no evidence against a page.
_LEAST_CONFIDENCE = 0.5


def find_conflicts(lineage: Lineage, builder: GraphBuilder) -> tuple[Conflict, ...]:
    """Return what disagrees in a record, by kind and place."""
    found = [conflict for witness in lineage.graph.witnesses for conflict in witness.conflicts]
    found += _find_late_parents(lineage, builder)
    found += _find_false_claims(builder)
    found += _find_speakers(lineage.graph.witnesses)
    found += _find_silent_revisions(lineage, builder)
    return tuple(sorted(dict.fromkeys(found), key=lambda conflict: (conflict.kind, conflict.sentence)))


def _find_late_parents(lineage: Lineage, builder: GraphBuilder) -> list[Conflict]:
    """Return the credits to a page that, by its own date, came later than the page that credits it."""
    found = []
    for child, copy in enumerate(lineage.graph.witnesses, 1):
        parent = lineage.parents[child]
        source = lineage.graph.witness(parent)
        node = lineage.graph.unseen_node(parent)
        if source is not None and parent != ROOT and _is_credited(copy, builder.key(source)):
            if builder.order(parent, child) < CLOCK_AGAINST:
                found.append(_late_parent(copy, source, builder.key(source)))
        elif node is not None and node.medium is None:
            found += [
                _late_parent(copy, other, node.key)
                for other in lineage.graph.witnesses
                if builder.key(other) == node.key and other is not copy
            ]
    return found


def _is_credited(copy: Witness, key: str) -> bool:
    credit = copy.credit(key)
    return credit is not None and not credit.own


def _late_parent(copy: Witness, source: Witness, key: str) -> Conflict:
    first, last = copy.available.span, source.available.span
    by = f" by {show_gap(last.earliest - first.latest)}" if first.has_end and last.has_beginning else ""
    name = source.carrier.outlet.name
    credit = copy.credit(key)
    evidence = [show_credit(copy.article, credit.citation)] if credit else []
    evidence.append(Evidence(sentence=f"bears a later date{by}", article=source.article, field="published"))
    return Conflict(
        kind="declared_after_citing",
        sentence=f"{copy.carrier.outlet.name} credits {name}, whose page is later{by}",
        evidence=tuple(evidence),
    )


def _find_false_claims(builder: GraphBuilder) -> list[Conflict]:
    """Return the pages that say they were told words which a release or post had before."""
    found = []
    for child, copy in enumerate(builder.witnesses, 1):
        own = next((credit for credit in copy.credits if credit.own and credit.weight), None)
        if own is None:
            continue
        parent = builder.contradicted(child)
        if parent is None:
            continue
        source = builder.witnesses[parent - 1]
        medium = source.article.medium
        found.append(
            Conflict(
                kind="exclusivity_contradicted",
                sentence=f"{copy.carrier.outlet.name} says that it was told the words; an earlier {medium} has them",
                evidence=(
                    show_credit(copy.article, own.citation),
                    Evidence(
                        sentence=f"the {medium} has the words", article=source.article, span=source.carrier.spans[0]
                    ),
                ),
            )
        )
    return found


def _find_speakers(witnesses: Sequence[Witness]) -> list[Conflict]:
    """Return pairs of full names for the speaker that cannot mean one person, each pair once."""
    named: dict[str, Witness] = {}
    for witness in witnesses:
        if _is_surely_named(witness):
            named.setdefault(witness.carrier.speaker or "", witness)
    found = []
    for (one, first), (other, second) in combinations(sorted(named.items()), 2):
        if not is_same_person(one, other):
            sentence = (
                f"{first.carrier.outlet.name} names {one} as the speaker, {second.carrier.outlet.name} names {other}"
            )
            evidence = tuple(_show_speaker(name, witness) for name, witness in ((one, first), (other, second)))
            found.append(Conflict(kind="speaker_differs", sentence=sentence, evidence=evidence))
    return found


def _is_surely_named(witness: Witness) -> bool:
    quotation, name = witness.carrier.quotation, witness.carrier.speaker
    if quotation is None or not name or witness.carrier.form in {Form.SCARE, Form.INDIRECT}:
        return False
    return (
        len(split_name(name)) >= _FULL_NAME
        and len(witness.text.split()) >= _LEAST_WORDS
        and quotation.attribution.confidence >= _LEAST_CONFIDENCE
    )


def _show_speaker(name: str, witness: Witness) -> Evidence:
    quotation = witness.carrier.quotation
    span = quotation.attribution.mention_span if quotation else None
    return Evidence(sentence=f"names {name}", article=witness.article, span=span)


def _find_silent_revisions(lineage: Lineage, builder: GraphBuilder) -> list[Conflict]:
    """Return later versions of a page that print other words between the marks, and do not say so."""
    found = []
    for child, copy in enumerate(lineage.graph.witnesses, 1):
        source = lineage.graph.witness(lineage.parents[child])
        if source is None or source.article.url != copy.article.url or copy.corrected:
            continue
        if builder.wordings.new_words(source.text, copy.text):
            sentence = f"{copy.carrier.outlet.name} changed the quoted words of its page and does not say so"
            found.append(
                Conflict(
                    kind="silent_revision",
                    sentence=sentence,
                    evidence=(
                        Evidence(
                            sentence=f"first: “{source.text}”", article=source.article, span=source.carrier.spans[0]
                        ),
                        Evidence(sentence=f"then: “{copy.text}”", article=copy.article, span=copy.carrier.spans[0]),
                    ),
                )
            )
    return found
