"""Clusters: components of likely pairs that do not grow along chains."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Of each side of a join, so many members are looked at.
_LOOKED_AT = 16
# The share of pairs across a join that must be likely themselves.
_SUPPORT = 1 / 3


def cluster(size: int, edges: Iterable[tuple[float, int, int]]) -> list[list[int]]:
    """Group the numbers below *size* by *edges* `(probability, one, other)`.

    The likeliest pairs join first. A join is refused when too few pairs across it are likely: else a long passage would
    tie together all the short quotations that it holds.
    """
    linked: set[tuple[int, int]] = set()
    ranked = sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2]))
    for _, one, other in ranked:
        linked.add((min(one, other), max(one, other)))
    home = list(range(size))
    members = {number: [number] for number in range(size)}
    for _, one, other in ranked:
        a, b = home[one], home[other]
        if a == b or _support(members[a], members[b], linked) < _SUPPORT:
            continue
        small, large = sorted((a, b), key=lambda number: (len(members[number]), -number))
        for number in members[small]:
            home[number] = large
        members[large] += members.pop(small)
    return list(members.values())


def _support(one: Sequence[int], other: Sequence[int], linked: set[tuple[int, int]]) -> float:
    """Return the share of pairs across a join that are likely."""
    ours, theirs = one[:_LOOKED_AT], other[:_LOOKED_AT]
    likely = sum((min(a, b), max(a, b)) in linked for a in ours for b in theirs)
    return likely / (len(ours) * len(theirs))
