"""Judgement: how probable it is that two wordings repeat one utterance, and why."""

from __future__ import annotations

from math import exp, log

import attrs
from rapidfuzz.distance import LCSseq

from provenance.matching.wording import Vocabulary, Wording

_WEEK, _MONTH = 7, 30


@attrs.frozen
class Likeness:
    """How alike two wordings are, whoever said them.

    Attributes:
        evidence: The rarity of the words they share, in nats.
        coverage: Its share of the rarity of the smaller one's words.
        order: The share of the shorter one's words that stand in both in one order.
    """

    evidence: float
    coverage: float
    order: float

    @property
    def logit(self) -> float:
        """The log odds that the words alone give."""
        if self.evidence <= 0:
            return -9.0
        rare = 4.5 * log(self.evidence) - 14.6
        return min(rare, 5.5) - min(3.5, 9 * (1 - self.coverage)) - 4 * max(0.0, 0.8 - self.order)


def liken(one: Wording, other: Wording, vocabulary: Vocabulary) -> Likeness:
    """Return how alike two wordings are."""
    smaller = min(one.mass, other.mass)
    evidence = vocabulary.weigh(one.codes & other.codes)
    shared = LCSseq.similarity(one.line, other.line)
    shortest = max(1, min(len(one.line), len(other.line)))
    return Likeness(evidence, min(1.0, evidence / smaller) if smaller else 0.0, shared / shortest)


def date_logit(days: float | None) -> float:
    """Return what the days between two carriers tell: `days` is None where a page bears no date."""
    if days is None:
        return 0.0
    return 1.8 if days <= _WEEK else 0.5 if days <= _MONTH else -1.2


def speaker_logit(one: str | None, other: str | None) -> float:
    """Return what two resolved speakers tell; None where a page resolves none."""
    if not one or not other:
        return 0.0
    return 1.5 if one.split()[-1].casefold() == other.split()[-1].casefold() else -2.5


def probability(logit: float) -> float:
    """Return the probability of log odds."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
