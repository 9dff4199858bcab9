"""The best tree of a weighted derivation graph, and how probable each of its edges is.

A derivation graph has a root (own reporting), and for every other node some possible parents with a score. The best
tree is the maximum spanning arborescence of Chu and Liu (1965) and Edmonds (1967). Over all trees, each weighted with
the exponential of its summed scores, the share that holds an edge follows from the directed matrix-tree theorem
(Tutte 1948; Koo, Globerson, Carreras and Collins 2007). Pure Python: a record has few nodes, and its answer must not
depend on how a numerical library was built.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

#: Number of the root in every graph.
ROOT = 0

# A parent that scores this much less than the best one counts as this much less: e^-14 is under one in a million, and
# the sums below stay exact to many more digits than that.
_FLOOR = -14.0

#: For each node but the root: the score of each of its possible parents.
Scores = Sequence[Mapping[int, float]]


def find_tree(scores: Scores) -> list[int]:
    """Return the parent of each node in the tree with the greatest sum of scores.

    Args:
        scores: `scores[child][parent]`; the root's own entry is empty, every other node has the root among its
            parents. Of equal scores the smaller parent wins.

    >>> find_tree([{}, {0: -1.0, 2: 5.0}, {0: -2.0, 1: 5.0}])
    [0, 0, 1]
    """
    parents = [ROOT] + [_best(scores[child]) for child in range(1, len(scores))]
    cycle = _find_cycle(parents)
    if not cycle:
        return parents
    return _expand(scores, parents, cycle)


def _best(parents: Mapping[int, float]) -> int:
    return min(parents, key=lambda parent: (-parents[parent], parent))


def _find_cycle(parents: Sequence[int]) -> list[int]:
    """Return the nodes of a cycle, the smallest first; empty where the parents form a tree."""
    state = [0] * len(parents)
    state[ROOT] = 2
    for start in range(1, len(parents)):
        path = []
        node = start
        while not state[node]:
            state[node] = 1
            path.append(node)
            node = parents[node]
        if state[node] == 1:
            return sorted(path[path.index(node) :])
        for passed in path:
            state[passed] = 2
    return []


def _expand(scores: Scores, parents: Sequence[int], cycle: Sequence[int]) -> list[int]:
    """Solve the graph in which *cycle* is one node, then open that node again."""
    inside = set(cycle)
    rest = [node for node in range(len(scores)) if node not in inside]
    number = {node: place for place, node in enumerate(rest)}
    merged = len(rest)
    smaller: list[dict[int, float]] = [{} for _ in range(merged + 1)]
    leave = _leave_cycle(scores, rest, inside, number, smaller)
    entry = _enter_cycle(scores, parents, cycle, number, smaller[merged])
    solved = find_tree(smaller)
    tree = list(parents)
    for child in rest[1:]:
        above = solved[number[child]]
        tree[child] = leave[child] if above == merged else rest[above]
    outside = rest[solved[merged]]
    tree[entry[outside]] = outside
    return tree


def _leave_cycle(
    scores: Scores, rest: Sequence[int], inside: set[int], number: Mapping[int, int], smaller: list[dict[int, float]]
) -> dict[int, int]:
    """Fill in the scores of the nodes outside; return for each its best parent in the cycle."""
    merged, leave = len(rest), {}
    for child in rest[1:]:
        own = smaller[number[child]]
        for parent, score in scores[child].items():
            if parent not in inside:
                own[number[parent]] = score
            elif score > own.get(merged, -math.inf):
                own[merged] = score
                leave[child] = parent
    return leave


def _enter_cycle(
    scores: Scores, parents: Sequence[int], cycle: Sequence[int], number: Mapping[int, int], merged: dict[int, float]
) -> dict[int, int]:
    """Fill in the scores of the merged node; return for each parent outside which node of the cycle it enters."""
    entry = {}
    for child in cycle:
        kept = scores[child][parents[child]]
        for parent, score in scores[child].items():
            if parent in number and score - kept > merged.get(number[parent], -math.inf):
                merged[number[parent]] = score - kept
                entry[parent] = child
    return entry


def weigh_edges(scores: Scores) -> list[dict[int, float]]:
    """Return how probable each parent of each node is, over all trees.

    Args:
        scores: As for `find_tree`; scores are natural logarithms of weights.

    Returns:
        `result[child][parent]`; those of one child sum to 1. Cost grows with the cube of the number of nodes.

    >>> weighed = weigh_edges([{}, {0: 0.0}, {0: 0.0, 1: 0.0}])
    >>> [round(p, 3) for p in weighed[2].values()]
    [0.5, 0.5]
    """
    size = len(scores) - 1
    weights = [_weights(parents) for parents in scores]
    laplacian = [[0.0] * size for _ in range(size)]
    for child in range(1, size + 1):
        for parent, weight in weights[child].items():
            laplacian[child - 1][child - 1] += weight
            if parent != ROOT:
                laplacian[parent - 1][child - 1] -= weight
    inverse = _invert(laplacian)
    result: list[dict[int, float]] = [{}]
    for child in range(1, size + 1):
        own = inverse[child - 1]
        shares = {
            parent: max(0.0, weight * (own[child - 1] - (own[parent - 1] if parent != ROOT else 0.0)))
            for parent, weight in weights[child].items()
        }
        whole = math.fsum(shares.values())
        result.append({parent: share / whole for parent, share in shares.items()})
    return result


def _weights(parents: Mapping[int, float]) -> dict[int, float]:
    """Turn scores into weights; a common factor for one child changes no share, so the greatest becomes 1."""
    top = max(parents.values(), default=0.0)
    return {parent: math.exp(max(score - top, _FLOOR)) for parent, score in sorted(parents.items())}


def _invert(matrix: list[list[float]]) -> list[list[float]]:
    """Invert by Gauss-Jordan elimination with row pivots."""
    size = len(matrix)
    work = [[*row, *(float(place == column) for column in range(size))] for place, row in enumerate(matrix)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: (abs(work[row][column]), -row))
        work[column], work[pivot] = work[pivot], work[column]
        head = work[column][column]
        lead = work[column] = [value / head for value in work[column]]
        for row in range(size):
            factor = work[row][column]
            if row != column and factor:
                work[row] = [value - factor * other for value, other in zip(work[row], lead, strict=True)]
    return [row[size:] for row in work]
