"""Alignment of words: runs, trimming, sliding, long texts, coverage."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.records import alignment
from provenance.records.alignment import Run, align, coverage, new_words

_texts = st.lists(st.sampled_from("abcdefg"), max_size=24)


def _assert_runs(runs: list[Run], a: list[str], b: list[str]) -> None:
    i = j = 0
    for p, q, length in runs:
        assert p >= i
        assert q >= j
        assert length > 0
        assert a[p : p + length] == b[q : q + length]
        i, j = p + length, q + length


@given(_texts, _texts)
def test_runs_are_equal_words_in_order(a: list[str], b: list[str]) -> None:
    """Runs stand in order in both texts, do not overlap, and hold the same words."""
    _assert_runs(align(a, b), a, b)


@given(_texts)
def test_a_text_aligns_to_itself(a: list[str]) -> None:
    """Equal texts are one run."""
    assert align(a, a) == ([(0, 0, len(a))] if a else [])


@pytest.mark.parametrize(
    ("a", "b", "runs"),
    [
        ("the cat and the dog", "the dog", [(3, 0, 2)]),
        ("the dog and the cat", "the dog", [(0, 0, 2)]),
        ("the dog", "the dog and the dog", [(0, 0, 2)]),
        ("x y the cat and y", "x y", [(0, 0, 2)]),
        ("x y", "x y the cat and y", [(0, 0, 2)]),
        ("z p x y", "k p x y r y", [(1, 1, 3)]),
        ("k p x y r y", "z p x y", [(1, 1, 3)]),
        ("the dog", "the cat and the dog", [(0, 3, 2)]),
        ("a dog sat on a mat", "a dog sat", [(0, 0, 3)]),
        ("x the one two three four five y z q", "k l m n the p five y z q", [(6, 6, 4)]),
        ("u the one two three y z q", "v the y z q", [(1, 1, 1), (5, 2, 3)]),
    ],
)
def test_chance_matches_go_and_edge_runs_slide(a: str, b: str, runs: list[Run]) -> None:
    """A cut at the head or tail is one cut; a lone word far from the rest is no match, one nearby is."""
    assert align(a.split(), b.split()) == runs


def test_a_lone_word_in_wide_gaps_is_chance() -> None:
    """One word amid gaps of three goes, amid a gap of two it stays."""
    wide = align("p q r 1 2 3 the 4 5 6 s t u".split(), "p q r 7 8 9 the k l m s t u".split())
    narrow = align("p q r 1 2 the 4 5 6 s t u".split(), "p q r 7 8 the k l m s t u".split())

    assert wide == [(0, 0, 3), (10, 10, 3)]
    assert narrow == [(0, 0, 3), (5, 5, 1), (9, 9, 3)]


def test_chance_at_the_tail_goes() -> None:
    """A short last run far from the rest goes unless it ends both texts."""
    assert align("p q r s one two three four the x".split(), "p q r s the".split()) == [(0, 0, 4)]
    assert align("p q r s one two three four x".split(), "p q r s x".split()) == [(0, 0, 4), (8, 4, 1)]


@given(st.integers(0, 2**32 - 1))
def test_long_texts_are_anchored(seed: int) -> None:
    """Above the limit of cells the runs are still equal words in order, and most words are found."""
    rng = random.Random(seed)  # noqa: S311  (a reproducible text)
    a = [f"w{rng.randrange(900)}" for _ in range(600)]
    b = [word for word in a if rng.random() > 0.05]
    limit = alignment.MAX_CELLS
    alignment.MAX_CELLS = 2_000
    try:
        runs = align(a, b)
    finally:
        alignment.MAX_CELLS = limit

    _assert_runs(runs, a, b)
    assert sum(length for _, _, length in runs) > len(b) * 0.5


def test_a_change_in_a_long_repetitive_text_is_found() -> None:
    """Where no word stands once, the common beginning and end still align."""
    a = ["a", "b"] * 3_000

    assert align(a, [*a[:2_000], "x", *a[2_000:]]) == [(0, 0, 2_000), (2_000, 2_001, 4_000)]


def test_coverage_is_the_share_found() -> None:
    """1 where b could be cut from a, in whatever style; brackets do not count; an empty text is covered."""
    assert coverage("We will not raise any taxes, ever.", "[The party] won't raise any taxes") == 1
    assert coverage("We will raise taxes", "We will cut spending soon") == 0.4
    assert coverage("We will", "…") == 1


def test_new_words_count_what_the_parent_lacks() -> None:
    """Repeated, bracketed and restyled words are not new."""
    assert new_words("We can't pay", "we cannot pay [now]") == 0
    assert new_words("We pay", "we pay and pay") == 2
