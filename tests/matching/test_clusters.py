"""Clusters: components of likely pairs that do not grow along chains."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.matching.clusters import cluster


def groups_of(articles: list[list[int]], edges: list[tuple[float, int, int]]) -> list[list[int]]:
    """Return the sorted groups."""
    return sorted(sorted(group) for group in cluster(articles, edges))


def test_joins_what_is_linked() -> None:
    """Linked numbers are one group, the rest stand alone."""
    assert groups_of([[0], [1], [2], [3]], [(0.9, 0, 1), (0.8, 1, 2)]) == [[0, 1, 2], [3]]


def test_one_long_passage_does_not_tie_two_crowds() -> None:
    """A passage that holds two much quoted sentences goes with one of them, the likelier; the other stays apart."""
    crowds = [list(range(16)), list(range(20, 36)), [40]]

    assert groups_of(crowds, [(0.9, 0, 2), (0.8, 1, 2)]) != [[0, 1, 2]]
    assert [0, 2] in groups_of(crowds, [(0.9, 0, 2), (0.8, 1, 2)])
    assert [1, 2] in groups_of(crowds, [(0.8, 0, 2), (0.9, 1, 2)])


def test_a_passage_ties_two_parts_that_hardly_anybody_quotes() -> None:
    """Where as many quote both parts as one as quote either, they are one utterance."""
    assert groups_of([[0], [1], [2]], [(0.9, 0, 2), (0.8, 1, 2)]) == [[0, 1, 2]]


def test_what_articles_keep_apart_stays_apart() -> None:
    """Articles that quote both sides as two things count against a join."""
    several = [list(range(14)), list(range(14)), [20]]
    others = [list(range(12)), list(range(20, 32)), [40]]

    assert groups_of(several, [(0.9, 0, 2), (0.8, 1, 2)]) == [[0, 2], [1]]
    assert groups_of(others, [(0.9, 0, 2), (0.8, 1, 2)]) == [[0, 1, 2]]


EDGES = st.lists(st.tuples(st.sampled_from([0.6, 0.7, 0.8]), st.integers(0, 7), st.integers(0, 7)), max_size=12)


@given(EDGES)
def test_is_a_partition_and_order_does_not_matter(edges: list[tuple[float, int, int]]) -> None:
    """Each number is in one group, in whatever order the pairs come."""
    articles = [[number] for number in range(8)]
    groups = groups_of(articles, edges)

    assert sorted(number for group in groups for number in group) == list(range(8))
    assert groups == groups_of(articles, edges[::-1])


def test_a_fragment_ties_no_two_passages() -> None:
    """Two passages that share but a fragment of both stay apart; a passage keeps all the fragments that it holds."""
    articles = [[0], [1], [2]]
    edges = [(0.9, 0, 1), (0.8, 0, 2)]
    assert cluster(articles, edges, [10.0, 30.0, 30.0]) == [[0, 1], [2]]
    assert cluster(articles, edges, [10.0, 30.0, 14.9]) == [[0, 1, 2]]
    assert cluster(articles, edges, [30.0, 10.0, 10.0]) == [[0, 1, 2]]
    assert cluster(articles, [*edges, (0.7, 1, 2)], [10.0, 30.0, 30.0]) == [[0, 1, 2]]
    assert cluster(articles, edges) == [[0, 1, 2]]


def test_a_fragment_on_the_far_side_ties_no_passages() -> None:
    """Which end of a pair is the fragment does not matter."""
    edges = [(0.9, 1, 2), (0.8, 0, 1)]
    assert cluster([[0], [1], [2]], edges, [30.0, 10.0, 30.0]) == [[0], [1, 2]]
