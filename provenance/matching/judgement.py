"""Judgement: how probable it is that two wordings repeat one utterance, and why.

The words give log odds; the days between the articles, the speakers they name and the story they tell add theirs. The
weights were fitted by logistic regression on each half of 660 labelled pairs of news quotations and checked on the
other; rounded values between the two stand here. That of another speaker was set by hand: few of the pairs name both.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import exp, fsum, log

import attrs
from rapidfuzz.distance import LCSseq, Levenshtein

from provenance.matching.background import lower
from provenance.matching.wording import Vocabulary, Wording

#: A run of equal words: where it starts and ends in one line, and in the other.
Block = tuple[int, int, int, int]

_SOON, _LATER, _YEAR = 5.0, 9.0, 365.0
# Words so rare together that the same words from another mouth, or in another story, are the same utterance even so;
# and so rare that they are on another day.
_TELLING, _RARELY = 45.0, 30.0
# Words so common together that it takes more than them: whether the articles tell the same story.
FAINT = 20.0
# Log odds of words below which neither date nor speaker nor story makes a pair likely.
HOPELESS = -1.5
# So few words are a phrase, whatever they tell.
_SCANT = 3
# A word misheard or bent keeps this much of its letters.
_NEAR = 0.5
# Two tellings of one message differ in so many places.
_RETOLD = 2
# Words less rare than this fill no slot of a template; what is longer than _SLOT words is no slot.
_ORDINARY = 4.0
_SLOT = 4
# Words that usually follow one another tell less than their rarity: counted in full below, not at all above, in nats.
_PLAIN, _SURE = 60.0, 90.0
# So many of the rarest words are looked at: what rests on them alone may be a topic. Each counts up to _RARE nats.
_PEAK = 3
_RARE = 8.0
# At most so many words that stand against each other at an edge count.
_EDGE = 4
# A gap in the alignment costs this much for each word, up to so many.
_LONGEST_GAP = 12


@attrs.frozen(kw_only=True)
class Likeness:
    """How alike two wordings are, whoever said them and when.

    Attributes:
        evidence: The rarity of the words that stand in both in one order, in nats.
        surprise: The same, where words that usually follow one another count as little as they tell; the evidence where
            it is so much or so little that this would change nothing.
        peak: The rarity of the three rarest of these words.
        coverage: The share of the smaller wording's rarity that is in both.
        words: How many words stand in both.
        left: The share of the shorter wording, in words, that the other has nothing to set against; the lesser of both.
        fragment: Whether one has less than half of the other's words.
        rivals: How many words stand against each other where the aligned part begins and ends: neither wording goes on
            as the other does.
        edits: How many places inside the aligned part differ, words that are merely misheard or bent left out.
        changed: How telling the words are that stand in each other's place: names far more than verbs.
    """

    evidence: float
    coverage: float
    words: int
    surprise: float = 0.0
    peak: float = 0.0
    left: float = 0.0
    fragment: bool = False
    rivals: int = 0
    edits: int = 0
    changed: float = 0.0

    @property
    def logit(self) -> float:
        """The log odds that the words alone give."""
        return (
            -6.2
            + 3.15 * log(self.surprise + 5)
            # Three rare words that happen to meet are a topic; an utterance shares common ones between them.
            - 0.12 * self.peak
            # Both go on in their own words.
            - 2.6 * self.left
            - max(0.2, 0.9 - 0.015 * max(0.0, self.evidence - 20)) * 0.72 * min(self.rivals, _EDGE)
            - 0.35 * self.edits
            - 0.8 * min(self.changed, 4.0)
        )


@attrs.frozen
class Judgement:
    """How probable it is that two quotations repeat one utterance.

    Attributes:
        words: The log odds of the words alone.
        date: What the days between them add.
        speaker: What the speakers add.
        story: What else the articles share adds.
        origin: What it adds that they had the words themselves, each in its own interview.
    """

    words: float
    date: float
    speaker: float
    story: float
    origin: float

    @property
    def probability(self) -> float:
        """The probability, 0 to 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.words + self.date + self.speaker + self.story + self.origin))))


def judge(
    likeness: Likeness,
    *,
    days: float | None = None,
    same_speaker: bool | None = None,
    half_named: bool = False,
    same_story: bool | None = None,
    apart: bool = False,
) -> Judgement:
    """Judge whether two quotations are one utterance.

    Args:
        likeness: How alike their words are.
        days: Days between the articles; None where one bears no date.
        same_speaker: Whether the articles name one speaker; None where one names nobody.
        half_named: Whether only one of them names a speaker.
        same_story: Whether the articles share other, rarer words; None where one shares none with anybody.
        apart: Whether one article says that it was told the words itself and the other does not credit it.
    """
    common = max(0.0, _TELLING - likeness.surprise)
    date = 0.0
    if days is not None:
        # News travels within days, so each counts less than the one before; from five to nine the time comes to count
        # against common words. Rare ones are quoted again for years.
        ramp = max(0.0, min(1.0, (days - _SOON) / (_LATER - _SOON)))
        date = -0.2 * log(1 + min(days, _YEAR)) - 0.05 * max(0.0, _RARELY - likeness.surprise) * ramp
    # A wrong attribution does not make rare words another utterance: that is a conflict to report.
    speaker = 0.0 if same_speaker is None else 0.3 if same_speaker else -1.0 - 0.035 * common
    if half_named and likeness.words <= _SCANT:
        speaker = -1.5  # two or three words are anybody's until both articles name who said them
    story = 0.0
    if same_story is not None and likeness.surprise < FAINT:
        # A few common words of somebody's sentence: a phrase that is in the air, more often than not.
        story = -2.0 if not same_story else 0.5 if likeness.fragment else 1.6
    # People say the same thing to two reporters in slightly other words.
    differ = likeness.edits + likeness.rivals >= _RETOLD
    origin = -2.6 if apart and differ else 0.0
    return Judgement(likeness.logit, date, speaker, story, origin)


def liken(one: Wording, other: Wording, vocabulary: Vocabulary) -> Likeness:
    """Return how alike two wordings are: word alignment by longest common subsequence, then its densest stretch."""
    if one.line == other.line:
        return measure([(0, len(one.line), 0, len(one.line))], one, other, vocabulary)
    first, second = _in_order(one, other, vocabulary)
    blocks = align(first.line, second.line, vocabulary)
    return measure(blocks, first, second, vocabulary)


def _in_order(one: Wording, other: Wording, vocabulary: Vocabulary) -> tuple[Wording, Wording]:
    """Return the shorter first, and of equals the one whose first differing word comes first in the alphabet.

    A subsequence can lie in several ways, and which is found depends on the order.
    """
    if len(one.line) != len(other.line):
        return (one, other) if len(one.line) < len(other.line) else (other, one)
    ours, theirs = next((a, b) for a, b in zip(one.line, other.line, strict=True) if a != b)
    return (one, other) if vocabulary.forms[ours] < vocabulary.forms[theirs] else (other, one)


def align(one: str, other: str, vocabulary: Vocabulary) -> list[Block]:
    """Return the runs of equal words of two lines that belong together: places in *one*, places in *other*."""
    return _extended(_densest(_blocks(one, other), one, vocabulary), one, other)


def measure(blocks: list[Block], one: Wording, other: Wording, vocabulary: Vocabulary) -> Likeness:
    """Return how alike two aligned wordings are."""
    if not blocks:
        return Likeness(evidence=0.0, coverage=0.0, words=0)
    smaller = min(one.mass, other.mass)
    shared = {code for start, end, _, _ in blocks for code in one.line[start:end]}
    evidence = vocabulary.weigh(shared)
    words = sum(end - start for start, end, _, _ in blocks)
    shorter, longer = sorted((len(one.line), len(other.line)))
    edits, changed = _inside(blocks, one.line, other.line, vocabulary)
    likeness = Likeness(
        evidence=evidence,
        surprise=evidence,
        peak=sum(min(_RARE, nats) for nats in sorted(map(vocabulary.rarities.__getitem__, shared))[-_PEAK:]),
        coverage=min(1.0, evidence / smaller) if smaller else 0.0,
        words=words,
        left=(shorter - words) / (shorter + 1),
        fragment=2 * shorter < longer,
        rivals=_rivals(blocks, one.line, other.line, vocabulary),
        edits=edits,
        changed=changed,
    )
    if evidence >= _SURE or likeness.logit < HOPELESS:
        return likeness
    runs = [one.line[start:end] for start, end, _, _ in blocks]
    return attrs.evolve(likeness, surprise=_surprise(runs, evidence, vocabulary))


def _surprise(runs: Iterable[str], evidence: float, vocabulary: Vocabulary) -> float:
    """Return what *runs* of words tell, each word once, after the words before it.

    Much evidence is enough whatever its words are: it is lowered less and less.
    """
    forms, rarities = vocabulary.forms, vocabulary.rarities
    told: dict[str, float] = {}
    for run in runs:
        for code, nats in zip(run, lower([forms[code] for code in run], [rarities[code] for code in run]), strict=True):
            told.setdefault(code, nats)
    less = evidence - fsum(told.values())
    return evidence - less * min(1.0, (_SURE - evidence) / (_SURE - _PLAIN))


def _blocks(one: str, other: str) -> list[Block]:
    """Return the runs of equal words of the longest common subsequence: places in *one*, places in *other*."""
    return [
        (step.src_start, step.src_end, step.dest_start, step.dest_end)
        for step in LCSseq.opcodes(one, other)
        if step.tag == "equal"
    ]


def _densest(blocks: list[Block], line: str, vocabulary: Vocabulary) -> list[Block]:
    """Return the consecutive blocks worth most: rare words count for, gaps between them against.

    Stray matches far from the rest (*the*, *and*) fall off; local alignment (Smith & Waterman 1981) over runs.
    """
    best = (0.0, 0, 0)
    worth, first = 0.0, 0
    ends = (0, 0)
    for number, (start, end, other_start, other_end) in enumerate(blocks):
        gap = min(_LONGEST_GAP, max(start - ends[0], other_start - ends[1]))
        worth -= gap**0.8
        if worth <= 0:
            worth, first = 0.0, number
        worth += vocabulary.weigh(line[start:end]) + 0.3 * (end - start)
        best = max(best, (worth, -first, number + 1))
        ends = (end, other_end)
    return blocks[-best[1] : best[2]]


def _extended(blocks: list[Block], one: str, other: str) -> list[Block]:
    """Return *blocks* with the equal words before and after them, which the subsequence may have found elsewhere."""
    if not blocks:
        return blocks
    start, end, other_start, other_end = blocks[0]
    while start and other_start and one[start - 1] == other[other_start - 1]:
        start, other_start = start - 1, other_start - 1
    blocks = [(start, end, other_start, other_end), *blocks[1:]]
    start, end, other_start, other_end = blocks[-1]
    while end < len(one) and other_end < len(other) and one[end] == other[other_end]:
        end, other_end = end + 1, other_end + 1
    return [*blocks[:-1], (start, end, other_start, other_end)]


def _inside(blocks: list[Block], one: str, other: str, vocabulary: Vocabulary) -> tuple[int, float]:
    """Return how many gaps the blocks leave, and how telling the words are that stand in each other's place.

    A name for another name, a noun for another noun: the mark of a template filled twice. What is misheard or bent is
    not counted.
    """
    gaps = [
        (one[end:start], other[other_end:other_start])
        for (_, end, _, other_end), (start, _, other_start, _) in pairwise(blocks)
    ]
    edges = [
        (one[: blocks[0][0]], other[: blocks[0][2]]),
        (one[blocks[-1][1] :], other[blocks[-1][3] :]),
    ]
    slots = gaps + [(ours, theirs) for ours, theirs in edges if max(len(ours), len(theirs)) <= _SLOT]
    edits = sum(not _is_near(gone, come, vocabulary) for gone, come in gaps)
    return edits, sum(_swapped(ours, theirs, vocabulary) for ours, theirs in slots)


def _swapped(one: str, other: str, vocabulary: Vocabulary) -> float:
    """Return how telling the words are that stand in each other's place: 0 for common words and near spellings."""
    if not one or not other or _is_near(one, other, vocabulary):
        return 0.0
    rarities = vocabulary.rarities
    telling = min(max(map(rarities.__getitem__, one)), max(map(rarities.__getitem__, other))) - _ORDINARY
    # Squared: synonyms are less rare by a little than the names they must not be taken for.
    return max(0.0, telling) ** 2 / 30


def _rivals(blocks: list[Block], one: str, other: str, vocabulary: Vocabulary) -> int:
    """Return how many words stand against each other before the first block and after the last."""
    heads = one[: blocks[0][0]], other[: blocks[0][2]]
    tails = one[blocks[-1][1] :], other[blocks[-1][3] :]
    return sum(min(len(ours), len(theirs)) for ours, theirs in (heads, tails) if not _is_near(ours, theirs, vocabulary))


def _is_near(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Tell whether one word stands for another that is spelled much like it."""
    return (
        len(one) == len(other) == 1
        and Levenshtein.normalized_similarity(vocabulary.forms[one], vocabulary.forms[other]) >= _NEAR
    )
