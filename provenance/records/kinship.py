"""Kinship of carriers: what their wordings and their pages share that others lack.

Two carriers that share a reading which the others of the record do not have share an ancestor below the others'. How
much that tells depends on how often such a reading arises twice by itself (`weights.KINSHIP`): this is the method of
common errors of textual criticism (Maas 1927), with a weight for each kind of change as Andrews and Mace (2013) ask.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import attrs

from provenance.model import Article, Drift, Edit, Label, Operation, Span
from provenance.records.weights import COSMETIC_LABELS, HEAVY_LABELS, KINSHIP, MOST_NEW_WORDS
from provenance.text.words import split_words

# The commonest wordings that others are held against: more would only repeat what these tell.
_REFERENCES = 12
# Sequences of this many words are compared between pages.
_RUN = 5
# A reading shared with more than this share of the pages is no peculiarity of a pair.
_RARE = 0.4
# So many shared peculiarities of the pages count in full.
_FULL_RARE = 6


@attrs.frozen
class Reading:
    """A change at one place: what two wordings share when both have it against a third."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    weight: float


@attrs.frozen
class Shared:
    """A reading that two wordings share, and what it counts."""

    reading: Reading
    weight: float


class Wordings:
    """The distinct wordings of a record, compared pair by pair, each pair once."""

    def __init__(self, texts: Sequence[str], compare: Callable[[str, str], Drift]) -> None:
        self._compare = compare
        self._counts = Counter(texts)
        self._drifts: dict[tuple[str, str], Drift] = {}
        self._readings: dict[tuple[str, str], frozenset[Reading]] = {}
        ranked = sorted(self._counts, key=lambda text: (-self._counts[text], text))
        self._references = ranked[:_REFERENCES]

    def drift(self, original: str, variant: str) -> Drift:
        """Return how *variant* departs from *original*."""
        pair = (original, variant)
        if pair not in self._drifts:
            self._drifts[pair] = self._compare(original, variant)
        return self._drifts[pair]

    def new_words(self, parent: str, child: str) -> int:
        """Return how many words *child* has that *parent* lacks, those of house style and brackets left out."""
        if parent == child:
            return 0
        count = sum(
            len(edit.after.split())
            for edit in self.drift(parent, child).edits
            if edit.operation is not Operation.DELETE and not edit.labels <= COSMETIC_LABELS
        )
        return min(count, MOST_NEW_WORDS)

    def count_edits(self, parent: str, child: str) -> tuple[int, int]:
        """Return how many kinds of heavy and of light change separate *child* from *parent*."""
        if parent == child:
            return (0, 0)
        labels = self.drift(parent, child).labels - {Label.VERBATIM, Label.TYPOGRAPHIC}
        heavy = len(labels & HEAVY_LABELS)
        return (heavy, len(labels) - heavy)

    def share_readings(self, one: str, other: str) -> list[Shared]:
        """Return the readings that *one* and *other* have in common against other wordings, the weightiest first.

        A reading counts for the share of the other carriers that lack it.
        """
        others = [
            (text, self._count_without(text, one, other)) for text in self._references if text not in (one, other)
        ]
        whole = sum(self._counts.values()) - 2
        found: Counter[Reading] = Counter()
        for text, count in others:
            for reading in self._read(text, one) & self._read(text, other):
                found[reading] += count
        shared = [Shared(reading, reading.weight * count / whole) for reading, count in found.items()]
        return sorted(shared, key=lambda one: (-one.weight, one.reading.before, one.reading.after))

    def _count_without(self, text: str, one: str, other: str) -> int:
        return self._counts[text] - (text == one) - (text == other)

    def _read(self, original: str, variant: str) -> frozenset[Reading]:
        pair = (original, variant)
        if pair not in self._readings:
            drift = self.drift(original, variant)
            self._readings[pair] = frozenset(
                reading for edit in drift.edits if (reading := _reading_of(edit, drift)).weight
            )
        return self._readings[pair]


def _reading_of(edit: Edit, drift: Drift) -> Reading:
    weight = max((KINSHIP.get(label, 0.0) for label in edit.labels), default=0.0)
    if edit.labels & {Label.TRUNC_HEAD, Label.TRUNC_TAIL} and _cuts_at_sentence(edit, drift.original):
        weight = 0.0
    return Reading(tuple(split_words(edit.before)), tuple(split_words(edit.after)), weight)


def _cuts_at_sentence(edit: Edit, text: str) -> bool:
    """Tell whether a cut lies where a sentence ends: every editor cuts there."""
    start, end = edit.before_span
    place = start if Label.TRUNC_TAIL in edit.labels else end
    return text[:place].rstrip(" \"'’”)").endswith((".", "!", "?", "…"))


class Pages:
    """The articles of a record without the words at issue, as sets of word sequences."""

    def __init__(self, articles: Sequence[Article], spans: Sequence[Sequence[Span]]) -> None:
        self._runs = [_runs_of(article, cut) for article, cut in zip(articles, spans, strict=True)]
        holders = Counter(run for runs in self._runs for run in runs)
        most = 1 + _RARE * (len(articles) - 1)
        self._rare = [frozenset(run for run in runs if holders[run] <= most) for runs in self._runs]
        self._cache: dict[tuple[int, int], tuple[float, float]] = {}

    def compare(self, one: int, other: int) -> tuple[float, float]:
        """Return how much of the second page the first one has, and of what few others have, each 0 to 1."""
        pair = (one, other)
        if pair not in self._cache:
            first, second = self._runs[one], self._runs[other]
            whole = len(first & second) / len(second) if second else 0.0
            rare = len(self._rare[one] & self._rare[other]) if len(self._runs) > 2 else 0  # noqa: PLR2004  (a pair)
            self._cache[pair] = (whole, min(1.0, rare / _FULL_RARE))
        return self._cache[pair]


def _runs_of(article: Article, spans: Iterable[Span]) -> frozenset[tuple[str, ...]]:
    """Return the sequences of words of an article that lie outside *spans*."""
    runs: set[tuple[str, ...]] = set()
    place = 0
    for start, end in [*((span.start, span.end) for span in spans), (len(article.text), math.inf)]:
        words = split_words(article.text[place:start])
        runs.update(zip(*(words[at:] for at in range(_RUN)), strict=False))
        place = int(min(end, len(article.text)))
    return frozenset(runs)
