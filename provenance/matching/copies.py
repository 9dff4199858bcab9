"""Copies: articles that print one another's text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from zlib import crc32

from provenance.model import Article
from provenance.text.words import split_words

_SIZE = 5
# From this share of the shorter article's word sequences on, one is a near copy of the other.
_NEAR = 0.8


def text_overlap(one: Article, other: Article) -> float:
    """Return the share of the shorter article's sequences of five words that stand in the other too, 0 to 1.

    Containment (Broder 1997) of whole texts.

    >>> text_overlap(
    ...     Article(url="https://a.example/1", outlet="A", text="The bridge will open on Monday at noon."),
    ...     Article(url="https://b.example/1", outlet="B", text="The bridge will open on Monday at noon, they said."),
    ... )
    1.0
    """
    ours, theirs = _shingles(one.text), _shingles(other.text)
    shorter = min(len(ours), len(theirs))
    return len(ours & theirs) / shorter if shorter else 0.0


def near_copies(articles: Iterable[Article]) -> tuple[tuple[Article, ...], ...]:
    """Return the sets of articles with nearly the same text: wire copy, republications, versions of one page.

    Singles are left out. In the order of their addresses.
    """
    ordered = sorted(articles, key=lambda article: (article.url, article.digest))
    prints = [_shingles(article.text) for article in ordered]
    holders: dict[int, list[int]] = {}
    for number, own in enumerate(prints):
        for key in sorted(own)[:32]:
            holders.setdefault(key, []).append(number)
    home = list(range(len(ordered)))
    for numbers in holders.values():
        for one, other in pairwise(numbers):
            shorter = min(len(prints[one]), len(prints[other]))
            if home[one] != home[other] and len(prints[one] & prints[other]) >= _NEAR * shorter:
                low, high = sorted((home[one], home[other]))
                home = [low if value == high else value for value in home]
    return _sets_of(ordered, home)


def _sets_of(articles: Sequence[Article], home: Sequence[int]) -> tuple[tuple[Article, ...], ...]:
    sets: dict[int, list[Article]] = {}
    for article, number in zip(articles, home, strict=True):
        sets.setdefault(number, []).append(article)
    return tuple(tuple(one) for one in sets.values() if len(one) > 1)


def _shingles(text: str) -> set[int]:
    words = split_words(text)
    runs = zip(*(words[at:] for at in range(_SIZE)), strict=False)
    return {crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs} or {crc32(" ".join(words).encode())}
