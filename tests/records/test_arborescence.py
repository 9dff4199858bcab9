"""The best tree and the share of all trees that an edge has."""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.records.arborescence import find_tree, weigh_edges

Scores = list[dict[int, float]]


@st.composite
def graphs(draw: st.DrawFn) -> Scores:
    """Draw a graph of up to five nodes beside the root, each with the root among its parents."""
    size = draw(st.integers(1, 5))
    score = st.floats(-5, 5, allow_nan=False)
    scores: Scores = [{}]
    for child in range(1, size + 1):
        others = [node for node in range(1, size + 1) if node != child and draw(st.booleans())]
        scores.append({parent: draw(score) for parent in [0, *others]})
    return scores


def every_tree(scores: Scores) -> Iterator[tuple[list[int], float]]:
    """Return every tree from the root with the sum of its scores."""
    size = len(scores)
    for choice in itertools.product(*(sorted(scores[child]) for child in range(1, size))):
        parents = [0, *choice]
        if all(_reaches_root(parents, node) for node in range(1, size)):
            yield parents, sum(scores[child][parents[child]] for child in range(1, size))


def _reaches_root(parents: list[int], node: int) -> bool:
    for _ in parents:
        node = parents[node]
    return node == 0


@given(graphs())
def test_tree_is_best(scores: Scores) -> None:
    """No tree from the root has a greater sum of scores than the one found."""
    parents = find_tree(scores)
    assert all(_reaches_root(parents, node) for node in range(1, len(scores)))
    found = sum(scores[child][parents[child]] for child in range(1, len(scores)))
    assert found == pytest.approx(max(score for _, score in every_tree(scores)))


@given(graphs())
def test_shares_are_those_of_all_trees(scores: Scores) -> None:
    """The probability of an edge is the weight of the trees that hold it among all trees."""
    trees = list(every_tree(scores))
    whole = sum(math.exp(score) for _, score in trees)
    shares = weigh_edges(scores)
    for child in range(1, len(scores)):
        assert sum(shares[child].values()) == pytest.approx(1)
        for parent, share in shares[child].items():
            weight = sum(math.exp(score) for parents, score in trees if parents[child] == parent)
            assert share == pytest.approx(weight / whole, abs=1e-6)


def test_ties_go_to_the_smaller_parent() -> None:
    """Of equal scores the smaller parent wins, so that the result does not hang on chance."""
    assert find_tree([{}, {0: 1.0, 2: 1.0}, {0: 1.0, 1: 1.0}]) == [0, 0, 0]


def test_nested_cycles_open() -> None:
    """A cycle that lies in the cycle of a merged node is opened too."""
    scores = [{}, {0: 0.0, 2: 9.0}, {0: 0.0, 1: 9.0, 3: 8.0}, {0: 1.0, 1: 7.0, 2: 7.0}]
    assert find_tree(scores)[3] == 0


def test_root_alone() -> None:
    """A graph without carriers has no edges."""
    assert find_tree([{}]) == [0]
    assert weigh_edges([{}]) == [{}]


def test_fifty_carriers_take_no_time() -> None:
    """The exact answer for as many carriers as a record weighs exactly is there within a second."""
    size = 56
    scores: Scores = [{}]
    for child in range(1, size):
        scores.append({parent: math.sin(parent * 31.0 + child) * 4 for parent in range(size) if parent != child})
    started = time.process_time()
    find_tree(scores)
    weigh_edges(scores)
    assert time.process_time() - started < 1
