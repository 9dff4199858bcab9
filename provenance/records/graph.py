"""The derivation graph of one utterance: its nodes, and every possible parent of each with the evidence for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from provenance.model import Medium
from provenance.records.arborescence import ROOT
from provenance.records.credits import Credit
from provenance.records.terms import Term, add_terms, make_terms, strongest_other
from provenance.records.weighing import Event, Unseen, Weigher
from provenance.records.weights import LEAST_CREDIT, SHARPNESS
from provenance.records.witnesses import Witness

# Pages that share more than this outside the words copied one another: they are not two witnesses.
_SAME_PAGE = 0.5
# An occasion needs so many pages that were there.
_LEAST_WITNESSES = 2

#: What a carrier may go back to; None stands for own reporting.
Node = Witness | Unseen | Event | None


@attrs.frozen(eq=False)
class Graph:
    """The possible parents of every node.

    Attributes:
        nodes: Own reporting first, then the carriers, the outlets not seen, and the occasion where there is one.
        terms: `terms[child][parent]`: why, by the numbers of the nodes.
    """

    nodes: tuple[Node, ...]
    terms: Sequence[Mapping[int, tuple[Term, ...]]]

    def scores(self) -> list[dict[int, float]]:
        """Return the score of each possible parent of each node, the logarithm of how it weighs against the others."""
        return [score_parents(parents) for parents in self.terms]

    def carriers(self) -> list[tuple[int, Witness]]:
        """Return the carriers with their numbers."""
        return [(number, node) for number, node in enumerate(self.nodes) if isinstance(node, Witness)]


def drop_hearsay(graph: Graph, tree: Sequence[int], weigher: Weigher) -> Graph | None:
    """Return the graph without the edges of *tree* that rest on a carrier's own descendants; None if there are none.

    That a page does not name the outlet which its copies name is explained by nothing: they, not it, were told.
    """
    numbers = {node: number for number, node in graph.carriers()}
    dropped = set()
    for number, copy in graph.carriers():
        source = graph.nodes[tree[number]]
        if not isinstance(source, Unseen) or is_told(source, copy, weigher):
            continue
        if all(number in _list_ancestors(tree, numbers[citer]) for citer in source.citers):
            dropped.add((number, tree[number]))
    if not dropped:
        return None
    terms = [
        {parent: why for parent, why in parents.items() if (child, parent) not in dropped}
        for child, parents in enumerate(graph.terms)
    ]
    return Graph(graph.nodes, terms)


def _list_ancestors(tree: Sequence[int], node: int) -> list[int]:
    found = []
    while node != ROOT:
        node = tree[node]
        found.append(node)
    return found


def score_parents(parents: Mapping[int, tuple[Term, ...]]) -> dict[int, float]:
    """Return the score of each possible parent of one node."""
    return {parent: SHARPNESS * add_terms(terms) for parent, terms in parents.items()}


def build_graph(weigher: Weigher) -> Graph:
    """Return the derivation graph of the carriers that *weigher* knows."""
    unseen = _find_unseen(weigher)
    event = _find_event(weigher)
    nodes: tuple[Node, ...] = (None, *weigher.witnesses, *unseen, *event)
    terms = [_parents_of(number, nodes, weigher) for number in range(len(nodes))]
    return Graph(nodes, terms)


def _parents_of(number: int, nodes: Sequence[Node], weigher: Weigher) -> dict[int, tuple[Term, ...]]:
    node = nodes[number]
    if node is None:
        return {}
    if isinstance(node, Witness):
        return weigh_parents(node, nodes, weigher)
    return {ROOT: ()} if isinstance(node, Event) else _chain(node, nodes)


def weigh_parents(copy: Witness, nodes: Sequence[Node], weigher: Weigher) -> dict[int, tuple[Term, ...]]:
    """Return why each of *nodes* may be the parent of a carrier, by number."""
    parents: dict[int, tuple[Term, ...]] = {}
    for number, node in enumerate(nodes):
        if node is None:
            parents[number] = weigher.own_terms(copy)
        elif isinstance(node, Unseen):
            if may_have_been_told(node, copy, weigher):
                parents[number] = weigher.unseen_terms(node, copy)
        elif isinstance(node, Event):
            parents[number] = weigher.event_terms(node, copy)
        elif node is not copy:
            parents[number] = weigher.copy_terms(node, copy)
    return parents


def may_have_been_told(node: Unseen, copy: Witness, weigher: Weigher) -> bool:
    """Tell whether a carrier may go back to an outlet not seen.

    An outlet's own page is its own reporting. A page that does not credit the outlet goes back to it only where no
    article of that outlet on the same story is at hand, for that one lacks the words; an agency that names nobody
    reports by itself, it is what others copy.
    """
    if node.key == copy.outlet_key:
        return False
    if is_told(node, copy, weigher):
        return True
    return node.key not in copy.neighbours and not copy.article.outlet.wire


def is_told(node: Unseen, copy: Witness, weigher: Weigher) -> bool:
    """Tell whether a carrier credits an outlet not seen."""
    credit = copy.credit(node.key)
    return credit is not None and not weigher.seen(credit, copy)


def _chain(node: Unseen, nodes: Sequence[Node]) -> dict[int, tuple[Term, ...]]:
    """Return the possible parents of an outlet not seen: own reporting, or the outlet that it is said to credit."""
    parents: dict[int, tuple[Term, ...]] = {ROOT: ()}
    numbers = {other.key: number for number, other in enumerate(nodes) if isinstance(other, Unseen)}
    given = [credit for other in nodes if isinstance(other, Witness) for credit in other.credits]
    for credit in given:
        if credit.via == node.key and credit.key in numbers and credit.key != node.key:
            parents[numbers[credit.key]] = make_terms([("credit", credit.weight)])
    return parents


def _find_unseen(weigher: Weigher) -> list[Unseen]:
    """Return the outlets that carriers credit and that have no carrier which could have had the words before."""
    citers: dict[str, list[Witness]] = defaultdict(list)
    for witness in weigher.witnesses:
        for credit in witness.credits:
            if credit.own or credit.weight < LEAST_CREDIT or weigher.seen(credit, witness):
                continue
            if not _is_for_others(credit, witness, weigher):
                citers[credit.key].append(witness)
    return [_describe(key, citers[key]) for key in sorted(citers)]


def _is_for_others(credit: Credit, witness: Witness, weigher: Weigher) -> bool:
    """Tell whether a list of sources names an outlet for other words: it also names one that has these."""
    return credit.listed and any(
        other.listed and other.weight >= credit.weight and weigher.seen(other, witness) for other in witness.credits
    )


def _describe(key: str, citers: Sequence[Witness]) -> Unseen:
    credits_given = [credit for citer in citers if (credit := citer.credit(key))]
    on_air = any(credit.medium is Medium.BROADCAST for credit in credits_given)
    return Unseen(
        key=key,
        outlet=credits_given[0].outlet,
        medium=Medium.BROADCAST if on_air else None,
        citers=tuple(citers),
    )


def _find_event(weigher: Weigher) -> list[Event]:
    """Return the occasion at which several carriers were, each with a page of its own; none if fewer than two."""
    kept: list[Witness] = []
    for witness in weigher.witnesses:
        if not witness.public or witness.previous or strongest_other(witness.credits):
            continue
        if all(
            other.outlet_key != witness.outlet_key and weigher.overlap(other, witness) < _SAME_PAGE for other in kept
        ):
            kept.append(witness)
    return [Event(tuple(kept))] if len(kept) >= _LEAST_WITNESSES else []
