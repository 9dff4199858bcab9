"""Candidates: which wordings share enough rare word sequences to be compared."""

from __future__ import annotations

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


def find_candidates(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of *lines* worth comparing, each once, the longer line first.

    A line is a wording with one code point a word. Two are worth comparing when they share rare words or, where words
    are common, sequences of words: a containment join (Broder 1997) by an inverted index. Linear in the number of
    words: no sequence leads to more than sixty lines.
    """
    grams, counts = _shared_grams(lines)
    postings: dict[str, list[int]] = {}
    # The shortest first: they hold little but what is shared, so they make the best hubs.
    for number in sorted(range(len(lines)), key=lambda number: (len(lines[number]), lines[number])):
        hits: list[int] = []
        for gram in grams[number]:
            holders = postings.setdefault(gram, [])
            hits += holders
            if counts[gram] <= _COMMON or len(holders) < _HUBS:
                holders.append(number)
        for other in _often_hit(hits, number, grams):
            yield number, other


def _often_hit(hits: list[int], number: int, grams: Sequence[Sequence[str]]) -> Iterator[int]:
    """Yield those of *hits* that share enough with line *number*."""
    own = len(grams[number])
    for other, shared in Counter(hits).items():
        theirs = len(grams[other])
        fewer = min(own, theirs)
        if shared >= min(fewer, max(_FEWEST, int(_SHARE * fewer))):
            yield other


def _shared_grams(lines: Sequence[str]) -> tuple[list[list[str]], Counter[str]]:
    """Return the word sequences of each line that others share, and how many lines hold each.

    A common word is replaced by itself and its follower, a common pair by a triple, and so on. At the end of a line
    nothing follows, so a common word there tells who else ends so.
    """
    grams = [list(line) for line in lines]
    waiting = list(range(len(lines)))
    for size in range(1, _LONGEST):
        counts: Counter[str] = Counter()
        for number in waiting:
            counts.update(set(grams[number]))
        common = {gram for gram, count in counts.items() if count > _COMMON and len(gram) == size}
        waiting = [number for number in waiting if not common.isdisjoint(grams[number])]
        for number in waiting:
            line = lines[number]
            grams[number] = [
                line[at : at + size + 1] if gram in common else gram for at, gram in enumerate(grams[number])
            ]
    distinct = [dict.fromkeys(own) for own in grams]
    counts = Counter(gram for own in distinct for gram in own)
    return [[gram for gram in own if counts[gram] > 1] for own in distinct], counts
