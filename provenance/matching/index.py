"""Candidates: which wordings share enough rare word sequences to be compared."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

# A word that more wordings share than this counts only with the word that follows it, and so on up to _LONGEST words.
# A sequence that is still shared by more leads to the _HUBS shortest of its holders only. Both bound the work that one
# phrase can cause.
_COMMON = 60
_LONGEST = 4
_HUBS = 8
# Two wordings are compared when they share this much of the shared sequences of the one that has fewer, two at least.
_SHARE = 0.3
_FEWEST = 2


# Closes each line, so that a common word at its end tells who else ends so.
_END = "\x00"


def find_candidates(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of *lines* worth comparing, each once, the longer line first.

    A line is a wording with one code point a word. Two are worth comparing when they share rare words or, where words
    are common, sequences of words: a containment join (Broder 1997) by an inverted index. Linear in the number of
    words: no sequence leads to more than sixty lines.
    """
    grams, counts = _number_grams(lines)
    sizes = [len(own) for own in grams]
    postings: list[list[int]] = [[] for _ in counts]
    # The shortest first: they hold little but what is shared, so they make the best hubs.
    for number in sorted(range(len(lines)), key=lambda number: (len(lines[number]), lines[number])):
        hits: list[int] = []
        for gram in grams[number]:
            holders = postings[gram]
            hits += holders
            if counts[gram] <= _COMMON or len(holders) < _HUBS:
                holders.append(number)
        own = sizes[number]
        # Most lines share one sequence with this: they are passed over first.
        often = [(other, shared) for other, shared in Counter(hits).items() if shared > 1 or sizes[other] == 1]
        for other, shared in often:
            fewer = min(own, sizes[other])
            if shared >= min(fewer, max(_FEWEST, int(_SHARE * fewer))):
                yield number, other


def _number_grams(lines: Sequence[str]) -> tuple[list[array[int]], list[int]]:
    """Return the numbers of the word sequences of each line that others share, and how many lines hold each."""
    counts, common = _count_grams(lines)
    numbers = {gram: number for number, gram in enumerate(counts)}
    grams = [
        array("I", dict.fromkeys([numbers[gram] for gram in _cut(line + _END, common) if gram in numbers]))
        for line in lines
    ]
    return grams, list(counts.values())


def _count_grams(lines: Sequence[str]) -> tuple[dict[str, int], set[str]]:
    """Return how many lines hold each word sequence that several hold, and those too common to stand for themselves.

    A common word is replaced by itself and its follower, a common pair by a triple, and so on.
    """
    counts: dict[str, int] = {}
    common: set[str] = set()
    for size in range(1, _LONGEST + 1):
        fresh: Counter[str] = Counter()
        for line in lines:
            fresh.update(_extend(line + _END, size, common))
        if size < _LONGEST:
            common |= {gram for gram, count in fresh.items() if count > _COMMON and gram[-1] != _END}
        counts |= {gram: count for gram, count in fresh.items() if count > 1 and gram not in common}
    return counts, common


def _extend(line: str, size: int, common: set[str]) -> set[str]:
    """Return the sequences of *size* words that begin with a common one."""
    if size == 1:
        return set(line[:-1])
    return {line[at : at + size] for at in range(len(line) - size + 1) if line[at : at + size - 1] in common}


def _cut(line: str, common: set[str]) -> Iterator[str]:
    """Yield the shortest sequence at each word that is not common, or the longest there is."""
    for at in range(len(line) - 1):
        size = 1
        gram = line[at]
        while gram in common and at + size < len(line):
            size += 1
            gram = line[at : at + size]
        yield gram
