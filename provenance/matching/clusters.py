"""Clusters: components of likely pairs that do not grow along chains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Of each side of a join, so many members are looked at.
_LOOKED_AT = 12
# The share of pairs across a join, counted in articles, that must be likely themselves.
_SUPPORT = 0.07
# How much a pair counts against a join that one article keeps apart.
_APART = 0.07
# A wording whose words tell so much more than another's is a passage that holds it as a fragment.
_FRAGMENT = 1.5
# One article counts at most this often.
_HEAVIEST = 16

Edge = tuple[float, int, int]


def cluster(
    articles: Sequence[Sequence[int]], edges: Iterable[Edge], masses: Sequence[float] | None = None
) -> list[list[int]]:
    """Group the numbers of *articles* by *edges* `(probability, one, other)`.

    The likeliest pairs join first. A join is refused when too few pairs across it are likely; those that one article
    keeps apart count against it. Else a long passage would tie together all the short quotations that it holds.

    Args:
        articles: For each number, the articles in which it stands.
        edges: The pairs that are likely by themselves.
        masses: For each number, how much its words tell; without them nothing counts as a fragment.

    Returns:
        The groups, each number in one.
    """
    ranked = sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2]))
    linked = {(min(one, other), max(one, other)) for _, one, other in ranked}
    home = list(range(len(articles)))
    members = {number: [number] for number in home}
    for _, one, other in ranked:
        a, b = home[one], home[other]
        if a == b or _support(members[a], members[b], articles, linked) < _SUPPORT:
            continue
        if masses and (
            _bridges(one, members[a], other, linked, masses) or _bridges(other, members[b], one, linked, masses)
        ):
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for number in members[b]:
            home[number] = a
        members[a] += members.pop(b)
    return list(members.values())


def _bridges(hub: int, own: Sequence[int], far: int, linked: set[tuple[int, int]], masses: Sequence[float]) -> bool:
    """Tell whether a join would tie two passages together by nothing but a fragment that both hold.

    A long passage may hold many fragments; that two passages hold one fragment does not make them one.
    """
    least = masses[hub] * _FRAGMENT
    if masses[far] < least:
        return False
    others = [number for number in own[:_LOOKED_AT] if number != hub and masses[number] >= least]
    return bool(others) and not any((min(number, far), max(number, far)) in linked for number in others)


def _support(
    one: Sequence[int], other: Sequence[int], articles: Sequence[Sequence[int]], linked: set[tuple[int, int]]
) -> float:
    """Return the share of pairs across a join that are likely, less those that one article keeps apart."""
    likely, total = 0.0, 0
    for ours in one[:_LOOKED_AT]:
        for theirs in other[:_LOOKED_AT]:
            held, kept = articles[ours][:_HEAVIEST], articles[theirs][:_HEAVIEST]
            weight = len(held) * len(kept)
            total += weight
            if (min(ours, theirs), max(ours, theirs)) in linked:
                likely += weight
            elif not set(held).isdisjoint(kept):
                likely -= _APART * weight
    return likely / total
