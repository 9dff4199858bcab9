"""Candidates: which wordings share enough rare word sequences to be compared."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from provenance.matching.index import find_candidates
from provenance.matching.wording import Vocabulary


def pairs_of(texts: list[str]) -> set[frozenset[int]]:
    """Return the candidates among *texts*."""
    vocabulary = Vocabulary()
    found = list(find_candidates([vocabulary.encode(text.split()) for text in texts]))
    assert len(found) == len({frozenset(pair) for pair in found})
    return {frozenset(pair) for pair in found}


def test_finds_parts_and_variants() -> None:
    """A part of a text, and a text with changed words, are compared with it; what shares nothing is not."""
    texts = [
        "we counted every heron on the marsh before the ice came back",
        "heron on the marsh",
        "we counted some heron on the marsh before rain came back",
        "ferries sank at their piers in one night",
    ]

    assert pairs_of(texts) == {frozenset(pair) for pair in [(0, 1), (0, 2), (1, 2)]}


def test_a_small_share_is_not_enough() -> None:
    """Two long wordings that share few of the sequences that others know are not compared."""
    one, other = [f"a{n}" for n in range(12)], [f"b{n}" for n in range(12)]
    texts = [" ".join(words) for words in (one, [*one, "x"], other, [*other[:10], *one[:2]])]

    assert frozenset((0, 1)) in pairs_of(texts)
    assert frozenset((0, 3)) not in pairs_of(texts)


def test_single_words_find_each_other() -> None:
    """Wordings that share the only sequence one of them has are compared."""
    assert pairs_of(["heron", "a heron there"]) == {frozenset((0, 1))}
    assert pairs_of(["", ""]) == set()


def test_common_phrases_lead_to_few() -> None:
    """A phrase that many share leads to a handful of them, and what is rare beside it still to all."""
    texts = [f"we take this very seriously w{number} x{number}" for number in range(500)]
    texts += ["seriously w7 x7 indeed"]
    found = pairs_of(texts)

    assert frozenset((7, 500)) in found
    assert len(found) < 500 * 20


def test_a_shared_phrase_stays_linear() -> None:
    """Ten times as many wordings around one phrase take about ten times as long, not a hundred."""
    spent = []
    for size in (2_000, 20_000):
        vocabulary = Vocabulary()
        lines = [
            vocabulary.encode(f"thoughts and prayers go out to w{number} v{number % 97}".split())
            for number in range(size)
        ]
        begin = time.process_time()
        count = sum(1 for _ in find_candidates(lines))
        spent.append(time.process_time() - begin)
        assert count < 30 * size
    assert spent[1] < 40 * max(spent[0], 0.02)


@given(st.permutations(["a b c d", "b c d", "c d e f", "d", "x y", "a b x y"]))
def test_order_does_not_matter(texts: list[str]) -> None:
    """The same pairs of texts are found in whatever order they come."""
    found = {frozenset(texts[number] for number in pair) for pair in pairs_of(texts)}

    assert found == {
        frozenset(pair)
        for pair in [
            ("a b c d", "b c d"),
            ("b c d", "c d e f"),
            ("a b c d", "c d e f"),
            ("d", "a b c d"),
            ("d", "b c d"),
            ("d", "c d e f"),
            ("x y", "a b x y"),
            ("a b c d", "a b x y"),
        ]
    }
