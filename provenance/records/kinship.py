"""Kinship of carriers: what their wordings and their pages share that others lack.

Two carriers that share a reading which the others of the record do not have share an ancestor below the others'. How
much that tells depends on how often such a reading arises twice by itself (`drift_innovations.WEIGHTS`): this is the
method of common errors of textual criticism (Maas 1927), weighted by kind as Andrews and Macé (2013) ask.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from zlib import crc32

import attrs

from provenance.model import Article, Drift, Edit, Label, Operation, Span
from provenance.records.drift_innovations import Innovation, innovations
from provenance.records.weights import BRACKET_LABELS, COSMETIC_LABELS, HEAVY_LABELS, MOST_NEW_WORDS
from provenance.text.forms import read_wording
from provenance.text.words import split_words

# The commonest wordings that others are held against: more would only repeat what these tell.
_REFERENCES = 12
# Sequences of this many words are compared between pages.
_RUN = 5
# A reading shared with more than this share of the pages is no peculiarity of a pair.
_RARE = 0.4
# Pages are only held against pages, so a plain word will do; a class with one quantifier: linear.
_WORD = re.compile(r"\w+")
# What may stand between two words of a stretch that is looked for.
_BETWEEN = r"[\W_]{1,8}"
# So many shared peculiarities of the pages count in full.
_FULL_RARE = 6


@attrs.frozen(kw_only=True)
class Shared:
    """A reading that two wordings share against a third.

    Attributes:
        before: The words of the third.
        after: The words that both have instead.
        weight: What sharing it counts, by its kind and by the share of the others that lack it.
    """

    before: str
    after: str
    weight: float


class Wordings:
    """The distinct wordings of a record, compared pair by pair, each pair once."""

    def __init__(self, texts: Sequence[str], compare: Callable[[str, str], Drift]) -> None:
        self._compare = compare
        self._counts = Counter(texts)
        self._drifts: dict[tuple[str, str], Drift] = {}
        self._readings: dict[tuple[str, str], dict[tuple[int, int, str], Innovation]] = {}
        self._holders: dict[str, Counter[tuple[int, int, str]]] = {}
        ranked = sorted(self._counts, key=lambda text: (-self._counts[text], text))
        self._references = ranked[:_REFERENCES]

    def drift(self, original: str, variant: str) -> Drift:
        """Return how *variant* departs from *original*."""
        pair = (original, variant)
        if pair not in self._drifts:
            self._drifts[pair] = self._compare(original, variant)
        return self._drifts[pair]

    def new_runs(self, parent: str, child: str) -> list[str]:
        """Return the words that *child* has and *parent* lacks, run by run, those of style and brackets left out."""
        if parent == child:
            return []
        return [
            edit.after
            for edit in self.drift(parent, child).edits
            if edit.operation is not Operation.DELETE and not is_cosmetic(edit)
        ]

    def new_words(self, parent: str, child: str) -> int:
        """Return how many words *child* has that *parent* lacks, those of house style and brackets left out."""
        return min(sum(len(run.split()) for run in self.new_runs(parent, child)), MOST_NEW_WORDS)

    def count_edits(self, parent: str, child: str) -> tuple[int, int]:
        """Return how many kinds of heavy and of light change separate *child* from *parent*."""
        if parent == child:
            return (0, 0)
        labels = self.drift(parent, child).labels - {Label.VERBATIM, Label.TYPOGRAPHIC}
        heavy = len(labels & HEAVY_LABELS)
        return (heavy, len(labels) - heavy)

    def share_readings(self, one: str, other: str) -> list[Shared]:
        """Return the readings that *one* and *other* have in common against other wordings, the weightiest first.

        A reading counts for the share of the other carriers that lack it, and less where more have it than lack it: it
        is then likelier the original one, which carriers share without having copied each other.
        """
        whole = sum(self._counts.values()) - 2
        weights: dict[tuple[str, str], float] = defaultdict(float)
        lacking: Counter[tuple[str, str]] = Counter()
        having: dict[tuple[str, str], int] = {}
        for text in self._references:
            if text in (one, other):
                continue
            ours, theirs = self._read(text, one), self._read(text, other)
            for key in sorted(ours.keys() & theirs.keys()):
                words = (_words_at(text, ours[key].place), ours[key].reading)
                weights[words] += ours[key].weight * self._counts[text] / whole
                lacking[words] += self._counts[text]
                having[words] = max(having.get(words, 2), self._count_holders(text, key))
        shared = [
            Shared(before=words[0], after=words[1], weight=weight * weigh_minority(lacking[words], having[words]))
            for words, weight in weights.items()
        ]
        return sorted(shared, key=lambda one: (-one.weight, one.before, one.after))

    def _count_holders(self, reference: str, key: tuple[int, int, str]) -> int:
        """Return how many carriers have a reading where the reference has another."""
        if reference not in self._holders:
            counts: Counter[tuple[int, int, str]] = Counter()
            for text, count in self._counts.items():
                for held in self._read(reference, text):
                    counts[held] += count
            self._holders[reference] = counts
        return self._holders[reference][key]

    def _read(self, reference: str, text: str) -> dict[tuple[int, int, str], Innovation]:
        pair = (reference, text)
        if pair not in self._readings:
            self._readings[pair] = {one.key: one for one in innovations(reference, text) if one.weight}
        return self._readings[pair]


def is_cosmetic(edit: Edit) -> bool:
    """Tell whether a change is one of house style, or lies in brackets: no words of the speaker's are new."""
    return edit.labels <= COSMETIC_LABELS or not edit.labels.isdisjoint(BRACKET_LABELS)


def weigh_minority(lacking: int, having: int) -> float:
    """Return how far sharing something tells, 0 to 1, by how many lack it and how many have it.

    >>> weigh_minority(8, 2), weigh_minority(2, 2), weigh_minority(1, 2)
    (1.0, 1.0, 0.25)
    """
    return min(1.0, lacking / having) ** 2


def _words_at(text: str, place: tuple[int, int]) -> str:
    return " ".join(read_wording(text).keys[slice(*place)])


class _Codes(dict[str, int]):
    """A number for each word, whatever its case."""

    def __missing__(self, word: str) -> int:
        """Return the number of a word that was not asked for before."""
        code = self[word] = crc32(word.lower().encode("utf-8", "surrogatepass"))
        return code


class PageTexts:
    """The word sequences of articles as numbers, each article read once: a few bytes a word."""

    def __init__(self) -> None:
        self._prints: dict[Article, tuple[array[int], array[int]]] = {}
        self._codes = _Codes()

    def _print(self, article: Article) -> tuple[array[int], array[int]]:
        """Return where each word of an article starts, and a number for the sequence that starts there."""
        found = self._prints.get(article)
        if found is None:
            words = list(_WORD.finditer(article.text))
            codes = [self._codes[word.group()] for word in words]
            runs = zip(*(codes[at:] for at in range(_RUN)), strict=False)
            numbers = array("q", map(hash, runs))  # of numbers: the same in every run of the program
            found = self._prints[article] = (array("q", [word.start() for word in words]), numbers)
        return found

    def runs(self, article: Article, spans: Sequence[Span]) -> frozenset[int]:
        """Return the sequences of words of an article that lie outside *spans*."""
        starts, numbers = self._print(article)
        kept: set[int] = set()
        place = 0
        for span in spans:
            kept.update(numbers[place : max(place, bisect_left(starts, span.start) - _RUN + 1)])
            place = bisect_left(starts, span.end)
        kept.update(numbers[place:])
        return frozenset(kept)

    @staticmethod
    def find(article: Article, words: str) -> int | None:
        """Return the code point at which *words* stand in an article, in any dress; None where they do not."""
        wanted = split_words(words)
        # Most stretches are not there at all: their longest word tells so for less than the search costs.
        if not wanted or max(wanted, key=len).partition("'")[0] not in article.text.lower():
            return None
        # Between two words only what is no letter, and little of it; a word has no repetition inside: linear.
        parts = (re.escape(word).replace("'", "['’]") for word in wanted)
        found = re.search(rf"(?<!\w){_BETWEEN.join(parts)}(?!\w)", article.text, re.IGNORECASE)
        return found.start() if found else None


class Pages:
    """The articles of a record without the words at issue, as sets of word sequences."""

    def __init__(self, runs: Sequence[frozenset[int]]) -> None:
        self._runs = runs
        self._shares: dict[tuple[int, int], float] = {}
        self._rare: list[frozenset[int]] = []

    def overlap(self, one: int, other: int) -> float:
        """Return the share of the second page's sequences that the first one has, 0 to 1."""
        pair = (one, other)
        if pair not in self._shares:
            second = self._runs[other]
            self._shares[pair] = len(self._runs[one] & second) / len(second) if second else 0.0
        return self._shares[pair]

    def peculiarity(self, one: int, other: int) -> float:
        """Return how much two pages share that few others of the record have, 0 to 1."""
        if len(self._runs) <= 2:  # noqa: PLR2004  (a pair has no others)
            return 0.0
        if not self._rare:
            holders = Counter(chain.from_iterable(self._runs))
            most = 1 + _RARE * (len(self._runs) - 1)
            self._rare = [frozenset([run for run in runs if holders[run] <= most]) for runs in self._runs]
        return min(1.0, len(self._rare[one] & self._rare[other]) / _FULL_RARE)
