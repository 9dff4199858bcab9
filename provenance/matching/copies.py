"""Copies: articles that print one another's text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise
from zlib import crc32

from provenance.model import Article
from provenance.text.words import split_words

# Sequences of five words: shorter ones recur in unrelated news, longer ones miss what an editor touched.
_SIZE = 5
# From this share of the shorter article's sequences on, one is a near copy of the other.
_NEAR = 0.8
# So many sequences, the smallest by checksum, stand for an article when copies are looked for: two near copies of one
# length share most of them.
_SKETCH = 32
# So many articles' sequences are kept while candidates are checked.
_KEPT = 64


def text_overlap(one: Article, other: Article) -> float:
    """Return the share of the shorter article's sequences of five words that stand in the other too, 0 to 1.

    Containment (Broder 1997) of whole texts. An article shorter than five words is one sequence; an empty one shares
    nothing.

    >>> text_overlap(
    ...     Article(url="https://a.example/1", outlet="A", text="The bridge will open on Monday at noon."),
    ...     Article(url="https://b.example/1", outlet="B", text="The bridge will open on Monday at noon, they said."),
    ... )
    1.0
    """
    return _containment(read_sequences(one.text), read_sequences(other.text))


def near_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], ...]:
    """Return the sets of articles with nearly the same text: wire copy, republications, versions of one page.

    Found by the sequences with the smallest checksums (Broder 1997), then checked: nearly all of the shorter text
    stands in the longer. An excerpt of much less than half an article is not found.

    Returns:
        Sets of two or more, in the order of their first address; inside a set, in the order of addresses.
    """
    ordered = sorted(set(articles), key=lambda article: (article.url, article.digest))
    sequences = lru_cache(_KEPT)(lambda number: read_sequences(ordered[number].text))
    home = list(range(len(ordered)))
    for one, other in _candidates([nsmallest(_SKETCH, read_sequences(article.text)) for article in ordered]):
        low, high = sorted((_root(home, one), _root(home, other)))
        if low != high and _containment(sequences(one), sequences(other)) >= _NEAR:
            home[high] = low
    sets: dict[int, list[Article]] = defaultdict(list)
    for number, article in enumerate(ordered):
        sets[_root(home, number)].append(article)
    return tuple(tuple(one) for one in sets.values() if len(one) > 1)


def read_sequences(text: str) -> frozenset[int]:
    """Return the checksums of the sequences of five words of *text*."""
    words = [word.encode("utf-8", "surrogatepass") for word in split_words(text)]
    if len(words) < _SIZE:
        return frozenset({crc32(b" ".join(words))} if words else ())
    runs = zip(*(words[at:] for at in range(_SIZE)), strict=False)
    return frozenset(crc32(b" ".join(run)) for run in runs)


def _containment(one: frozenset[int], other: frozenset[int]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _candidates(sketches: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of numbers whose sketches follow one another in the list of a checksum: linear, not quadratic."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        for checksum in sketch:
            holders[checksum].append(number)
    for numbers in holders.values():
        yield from pairwise(numbers)


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number
