"""Lineage: who copied whom, with probabilities and evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from provenance.model import Alternative, Carrier, Derivation, Form, Origin, OriginKind, Relation
from provenance.records.arborescence import ROOT, find_tree, weigh_edges
from provenance.records.claims import Claims, name_terms
from provenance.records.graph import Graph, GraphBuilder
from provenance.records.origins import choose_origin, describe_nodes
from provenance.records.terms import are_foreign
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


@attrs.frozen(eq=False)
class Lineage:
    """The solved graph of one utterance.

    Attributes:
        graph: The graph.
        parents: The best parent of each node, by number; 0 is own reporting.
        shares: How probable each possible parent of each node is.
        nodes: What the nodes without a carrier stand for.
        origin: The probable origin.
        derivations: The best parent of each carrier that has one.
    """

    graph: Graph
    parents: Sequence[int]
    shares: Sequence[Mapping[int, float]]
    nodes: Mapping[int, Origin]
    origin: Origin
    derivations: tuple[Derivation, ...]


def solve_graph(builder: GraphBuilder) -> Lineage:
    """Find the best tree of the graph of one utterance, and say how sure each edge is and why."""
    graph = builder.build()
    scores = graph.scores()
    parents, shares = find_tree(scores), weigh_edges(scores)
    claims = Claims(graph, builder)
    nodes = describe_nodes(graph, shares, claims)
    origin = choose_origin(graph, parents, shares, nodes)
    derivations = tuple(
        _derive(child, parents[child], shares[child], graph, nodes, claims)
        for child in range(1, len(graph.witnesses) + 1)
        if parents[child] != ROOT
    )
    return Lineage(graph, parents, shares, nodes, origin, derivations)


def _derive(
    child: int,
    parent: int,
    shares: Mapping[int, float],
    graph: Graph,
    nodes: Mapping[int, Origin],
    claims: Claims,
) -> Derivation:
    copy, source = graph.witnesses[child - 1], graph.witness(parent)
    return Derivation(
        child=copy.carrier,
        parent=source.carrier if source else nodes[parent],
        relation=_relate(copy, source, nodes.get(parent), name_terms(graph.terms[child][parent])),
        probability=shares[parent],
        alternatives=_alternatives(parent, shares, graph, nodes),
        evidence=claims.explain(parent, child),
    )


def _relate(copy: Witness, source: Witness | None, node: Origin | None, names: frozenset[str]) -> Relation:
    """Name the relation in the words of PROV-O; without a tie beyond the dates, two carriers are alternates."""
    if node is not None:
        if node.kind is OriginKind.EVENT:
            return Relation.HAD_PRIMARY_SOURCE
    elif source is not None:
        if source.article.url == copy.article.url:
            return Relation.WAS_REVISION_OF
        if not names & _TIES:
            return Relation.ALTERNATE_OF
        if source.article.medium.is_primary:
            return Relation.HAD_PRIMARY_SOURCE
        if are_foreign(source, copy):
            return Relation.WAS_DERIVED_FROM
    return Relation.WAS_DERIVED_FROM if copy.carrier.form is Form.INDIRECT else Relation.WAS_QUOTED_FROM


def _alternatives(
    best: int, shares: Mapping[int, float], graph: Graph, nodes: Mapping[int, Origin]
) -> tuple[Alternative, ...]:
    """Return the other parents, the most probable first, until most of the probability is named."""
    named, found = shares[best], []
    for parent in sorted(shares, key=lambda parent: (-shares[parent], parent)):
        if named >= MASS:
            break
        if parent != best:
            found.append(Alternative(_node(parent, graph, nodes), shares[parent]))
            named += shares[parent]
    return tuple(found)


def _node(number: int, graph: Graph, nodes: Mapping[int, Origin]) -> Carrier | Origin | None:
    witness = graph.witness(number)
    return witness.carrier if witness else nodes.get(number)
