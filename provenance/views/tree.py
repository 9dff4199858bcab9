"""The derivation tree of a record as HTML: what goes back to what, from the roots down."""

from __future__ import annotations

from provenance.export.lookups import parent_carrier
from provenance.model import Carrier, Derivation, Origin, ProvenanceRecord, Relation
from provenance.views.markup import NOTHING, Html, element, escape, join, words
from provenance.views.phrases import describe_parent, describe_probability

#: Steps that are indented; deeper ones stand below each other.
_DEEPEST = 12


def render_tree(record: ProvenanceRecord, numbers: dict[Carrier, int]) -> Html:
    """Return what goes back to what, the roots first; each step is indented."""
    if not record.derivations:
        return NOTHING
    lines = (
        element("li", content, style=f"margin-left:{min(depth, _DEEPEST) * 1.4:g}rem")
        for depth, content in _list_tree(record, numbers)
    )
    return join((element("h3", escape("What goes back to what")), element("ul", *lines, class_="pv-tree")))


def _render_step(derivation: Derivation | None) -> Html:
    """Return how a step of the tree is backed: its probability and the first evidence; nothing for a root."""
    if derivation is None:
        return NOTHING
    tie = ", the same words, nothing ties them" if derivation.relation is Relation.ALTERNATE_OF else ""
    share = escape(f"{tie}, {describe_probability(derivation.probability)}")
    if not derivation.evidence:
        return share
    first = words(derivation.evidence[0].sentence)
    return join((share, element("span", escape(" · "), first, class_="pv-soft")))


def _list_tree(record: ProvenanceRecord, numbers: dict[Carrier, int]) -> list[tuple[int, Html]]:
    """Walk the derivations from their roots, without recursion: a chain may be long."""
    children: dict[Carrier | Origin, list[Derivation]] = {}
    for derivation in record.derivations:
        parent = parent_carrier(derivation.parent) or derivation.parent
        children.setdefault(parent, []).append(derivation)
    derived = {derivation.child for derivation in record.derivations}
    roots: list[Carrier | Origin] = [parent for parent in children if parent not in derived]
    roots += [carrier for carrier in record.carriers if carrier not in derived and carrier not in children]
    waiting: list[tuple[int, Carrier | Origin, Derivation | None]] = [(0, root, None) for root in reversed(roots)]
    lines: list[tuple[int, Html]] = []
    seen: set[Carrier | Origin] = set()
    while waiting:
        depth, node, step = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        lines.append((depth, join((words(describe_parent(node, numbers)), _render_step(step)))))
        waiting += [(depth + 1, one.child, one) for one in reversed(children.get(node, []))]
    return lines
