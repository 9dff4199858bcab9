"""Lineage: who copied whom, with probabilities and evidence."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import attrs

from provenance.model import Alternative, Carrier, Derivation, Evidence, Form, Origin, OriginKind, Relation
from provenance.records.arborescence import ROOT, find_tree, weigh_edges
from provenance.records.claims import explain
from provenance.records.graph import Graph, Node, build_graph, drop_hearsay, score_parents, weigh_parents
from provenance.records.origins import choose_origin, describe_nodes
from provenance.records.terms import Term, are_foreign
from provenance.records.weighing import Weigher
from provenance.records.witnesses import Witness

#: Alternatives are listed until they and the best parent hold this much of the probability.
MASS = 0.9
# What ties two carriers together beyond the order of their dates.
_TIES = frozenset(
    {
        "credit",
        "inherited_credit",
        "kin",
        "link",
        "next_version",
        "primary_named",
        "primary",
        "rare_overlap",
        "overlap",
        "speaker",
        "same_surface",
    }
)


# A carrier, the number of its best parent, and how probable each parent is and why.
_Edge = tuple[Witness, int, Mapping[int, float], Mapping[int, tuple[Term, ...]]]


@attrs.frozen(kw_only=True, eq=False)
class Lineage:
    """The solved graph of one utterance.

    Attributes:
        parents: What each carrier goes back to; None is own reporting.
        origin: The probable origin.
        derivations: The best parent of each carrier that has one.
    """

    parents: Mapping[Witness, Node]
    origin: Origin
    derivations: tuple[Derivation, ...]

    def seen_parent(self, witness: Witness) -> Witness | None:
        """Return the carrier that a carrier goes back to; None where it goes back to none."""
        parent = self.parents[witness]
        return parent if isinstance(parent, Witness) else None


def trace_lineage(weigher: Weigher, rest: Sequence[Witness] = ()) -> Lineage:
    """Find the best tree of the graph of one utterance, and say how sure each edge is and why.

    Args:
        weigher: Knows the carriers of the graph.
        rest: Further carriers, too many for the graph: each goes back to its best parent in it, all else as it is.
    """
    graph, tree = _solve(weigher)
    shares = weigh_edges(graph.scores())
    origins = describe_nodes(graph, shares, weigher)
    edges: list[_Edge] = [
        (node, tree[number], shares[number], graph.terms[number]) for number, node in graph.carriers()
    ]
    edges += [_attach(witness, graph, weigher) for witness in rest]
    parents: dict[Witness, Node] = {copy: graph.nodes[parent] for copy, parent, _, _ in edges}
    return Lineage(
        parents=parents,
        origin=choose_origin(graph, tree, shares, origins, [parent for _, parent, _, _ in edges]),
        derivations=tuple(
            _derive(copy, parent, share, terms[parent], _Scene(graph, origins, weigher))
            for copy, parent, share, terms in edges
            if parent != ROOT
        ),
    )


def _solve(weigher: Weigher) -> tuple[Graph, list[int]]:
    """Return the graph and its best tree; an edge that only its own descendants bear out is dropped from both."""
    graph = build_graph(weigher)
    tree = find_tree(graph.scores())
    while (smaller := drop_hearsay(graph, tree, weigher)) is not None:
        graph, tree = smaller, find_tree(smaller.scores())
    return graph, tree


def _attach(copy: Witness, graph: Graph, weigher: Weigher) -> _Edge:
    """Return the best parent of a carrier outside the graph, and how probable each one in the graph is."""
    terms = weigh_parents(copy, graph.nodes, weigher)
    scores = score_parents(terms)
    best = min(scores, key=lambda parent: (-scores[parent], parent))
    weights = {parent: math.exp(score - scores[best]) for parent, score in scores.items()}
    whole = math.fsum(weights.values())
    return copy, best, {parent: weight / whole for parent, weight in weights.items()}, terms


@attrs.frozen(eq=False)
class _Scene:
    """What derivations are described with."""

    graph: Graph
    origins: Mapping[int, Origin]
    weigher: Weigher

    def end(self, number: int) -> Carrier | Origin | None:
        """Return what a node is in a record; None for own reporting."""
        node = self.graph.nodes[number]
        return node.carrier if isinstance(node, Witness) else self.origins.get(number)


def _derive(
    copy: Witness, parent: int, shares: Mapping[int, float], terms: Sequence[Term], scene: _Scene
) -> Derivation:
    source, end = scene.graph.nodes[parent], scene.end(parent)
    assert end is not None  # noqa: S101  (own reporting makes no derivation; tells the type checker)
    return Derivation(
        child=copy.carrier,
        parent=end,
        relation=_relate(copy, source, end, frozenset(term.name for term in terms if term.value > 0)),
        probability=shares[parent],
        alternatives=_alternatives(parent, shares, scene),
        evidence=(*explain(source, copy, terms, scene.weigher), *_second_parent(source, copy, scene)),
    )


def _second_parent(source: Node, copy: Witness, scene: _Scene) -> list[Evidence]:
    """Return which other carrier has the words that the parent lacks: two parents, or a common one behind them."""
    if not isinstance(source, Witness):
        return []
    found = scene.weigher.find_second(source, copy)
    if found is None:
        return []
    other, words = found
    sentence = f"has “{words}”, which {source.carrier.outlet.name} lacks and {other.carrier.outlet.name} has"
    return [Evidence(sentence=sentence, article=other.article, span=other.carrier.spans[0])]


def _relate(copy: Witness, source: Node, end: Carrier | Origin, names: frozenset[str]) -> Relation:
    """Name the relation in the words of PROV-O; without a tie beyond the dates, two carriers are alternates."""
    if isinstance(source, Witness):
        if source.article.url == copy.article.url:
            return Relation.WAS_REVISION_OF
        if not names & _TIES:
            return Relation.ALTERNATE_OF
        if source.article.medium.is_primary:
            return Relation.HAD_PRIMARY_SOURCE
        if are_foreign(source, copy):
            return Relation.WAS_DERIVED_FROM
    elif isinstance(end, Origin) and end.kind is OriginKind.EVENT:
        return Relation.HAD_PRIMARY_SOURCE
    return Relation.WAS_DERIVED_FROM if copy.carrier.form is Form.INDIRECT else Relation.WAS_QUOTED_FROM


def _alternatives(best: int, shares: Mapping[int, float], scene: _Scene) -> tuple[Alternative, ...]:
    """Return the other parents, the most probable first, until most of the probability is named."""
    named, found = shares[best], []
    for parent in sorted(shares, key=lambda parent: (-shares[parent], parent)):
        if named >= MASS:
            break
        if parent != best:
            found.append(Alternative(scene.end(parent), shares[parent]))
            named += shares[parent]
    return tuple(found)
