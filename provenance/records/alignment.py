"""Word-by-word alignment of two wordings: the longest common subsequence, cleaned of chance matches.

A plain longest common subsequence calls half of all cuts at the head "omission and substitution", since a lone
*the* outside matches a lone *the* inside. So chance matches at the edges and in wide gaps go, runs grow over equal
neighbours, and edge runs slide to where they leave one clean cut.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rapidfuzz.distance import LCSseq

from provenance.text.forms import read_wording

__all__ = ["Run", "align", "coverage", "new_words"]

#: A stretch of equal words: where it begins in either text, and its length.
Run = tuple[int, int, int]

#: Above this many cells (words times words) texts are anchored on words that both hold once, and aligned between.
MAX_CELLS = 4_000_000

# A run of at most two words that four or more words part from the rest is chance; so is one word amid gaps of three.
_SHORT_RUN = 2
_EDGE_GAP = 4
_INNER_GAP = 3


def align(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Align two texts in a normal form.

    Args:
        a: The words of the one.
        b: The words of the other.

    Returns:
        Runs of equal words in order; what stands between them differs. Time and memory are bounded: see `MAX_CELLS`.

    >>> align("we will not raise taxes".split(), "we will raise taxes".split())
    [(0, 0, 2), (3, 2, 2)]
    """
    runs = _match(a, b)
    if len(runs) > 1:
        runs = _slide(_grow(_trim(runs, len(a), len(b)), a, b), a, b)
    return runs


def coverage(a: str, b: str) -> float:
    """Return which share of the words of *b* (N3) stands aligned in *a*: 1 where *b* could be cut from *a*.

    >>> coverage("We will not raise taxes, ever.", "we won't raise taxes")
    1.0
    """
    words = _unbracketed(b)
    if not words:
        return 1.0
    return sum(length for _, _, length in align(_unbracketed(a), words)) / len(words)


def new_words(a: str, b: str) -> int:
    """Count the words of *b* (N3) that *a* lacks, wherever they stand.

    Words in brackets do not count, nor variants of one word: what remains *b* must have from somewhere else.

    >>> new_words("We will not raise taxes.", "We [the party] won't raise any taxes")
    1
    """
    return (Counter(_unbracketed(b)) - Counter(_unbracketed(a))).total()


def _unbracketed(text: str) -> list[str]:
    wording = read_wording(text)
    return [key for key, hidden in zip(wording.keys, wording.bracketed, strict=True) if not hidden]


def _match(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    if len(a) * len(b) > MAX_CELLS:
        return _match_anchored(a, b)
    opcodes: list[Any] = LCSseq.opcodes(a, b).as_list()  # plain tuples, whatever the stub says
    return [(i, j, end - i) for tag, i, end, j, _ in opcodes if tag == "equal"]


def _match_anchored(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Align long texts between their common beginning and end and words that both hold exactly once (patience diff).

    n log n, linear memory. A stretch between anchors that is still too large counts as different.
    """
    head = _common(a, b)
    tail = _common(a[: head - 1 : -1] if head else a[::-1], b[: head - 1 : -1] if head else b[::-1])
    runs: list[Run] = [(0, 0, head)] if head else []
    i = j = head
    n, m = len(a) - tail, len(b) - tail
    for x, y in [*((head + p, head + q) for p, q in _anchors(a[head:n], b[head:m])), (n, m)]:
        if 0 < (x - i) * (y - j) <= MAX_CELLS:
            runs += [(i + p, j + q, length) for p, q, length in _match(a[i:x], b[j:y])]
        if x < n:
            runs.append((x, y, 1))
        i, j = x + 1, y + 1
    return _joined([*runs, (n, m, tail)] if tail else runs)


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two texts share from the beginning."""
    return next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the words that both texts hold once, as long as their order agrees."""
    once_a, once_b = Counter(a), Counter(b)
    places = {word: j for j, word in enumerate(b) if once_b[word] == 1 and once_a[word] == 1}
    pairs = [(i, places[word]) for i, word in enumerate(a) if word in places]
    # Longest increasing run of the second numbers, by patience sorting.
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [j]
        piles[pile : pile + 1] = [n]
    chain = []
    n = piles[-1] if piles else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    return chain[::-1]


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Join runs that touch on both sides."""
    joined: list[Run] = []
    for i, j, n in runs:
        if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
            i, j, n = joined[-1][0], joined[-1][1], joined[-1][2] + n  # noqa: PLW2901  (the run grows)
            joined[-1] = (i, j, n)
        else:
            joined.append((i, j, n))
    return joined


def _gap(left: Run, right: Run) -> int:
    """The wider of the two gaps between neighbouring runs."""
    return max(right[0] - left[0] - left[2], right[1] - left[1] - left[2])


def _trim(runs: list[Run], n: int, m: int) -> list[Run]:
    """Drop runs that match by chance."""
    while len(runs) > 1:
        first, last = runs[0], runs[-1]
        if first[2] <= _SHORT_RUN and _gap(first, runs[1]) >= _EDGE_GAP and (first[0] or first[1]):
            runs = runs[1:]
        elif (
            last[2] <= _SHORT_RUN
            and _gap(runs[-2], last) >= _EDGE_GAP
            and (last[0] + last[2] < n or last[1] + last[2] < m)
        ):
            runs = runs[:-1]
        else:
            break
    return _trim_inner(runs)


def _trim_inner(runs: list[Run]) -> list[Run]:
    kept: list[Run] = []
    for k, run in enumerate(runs):
        inner = kept and k + 1 < len(runs)
        if inner and run[2] == 1 and _gap(kept[-1], run) >= _INNER_GAP and _gap(run, runs[k + 1]) >= _INNER_GAP:
            continue
        kept.append(run)
    return kept


def _grow(runs: list[Run], a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Let each run take the equal words next to it that no run holds."""
    grown: list[Run] = []
    for k, (i, j, n) in enumerate(runs):
        low_i, low_j = (grown[-1][0] + grown[-1][2], grown[-1][1] + grown[-1][2]) if grown else (0, 0)
        high_i, high_j = runs[k + 1][:2] if k + 1 < len(runs) else (len(a), len(b))
        while i > low_i and j > low_j and a[i - 1] == b[j - 1]:
            i, j, n = i - 1, j - 1, n + 1  # noqa: PLW2901  (the run grows)
        while i + n < high_i and j + n < high_j and a[i + n] == b[j + n]:
            n += 1  # noqa: PLW2901  (as above)
        grown.append((i, j, n))
    return _joined(grown)


def _slide(runs: list[Run], a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Slide the first run right and the last run left where that leaves one clean cut at the edge."""
    if len(runs) > 1:
        first = _slid_right(runs[0], runs[1], a, b)
        runs = _joined([first, *runs[1:]])
    if len(runs) > 1:
        last = _slid_left(runs[-1], runs[-2], a, b)
        runs = _joined([*runs[:-1], last])
    return runs


def _slid_right(run: Run, after: Run, a: Sequence[str], b: Sequence[str]) -> Run:
    i, j, n = run
    gap_a, gap_b = after[0] - i - n, after[1] - j - n
    if gap_b == 0 and j == 0 and gap_a >= n and a[after[0] - n : after[0]] == a[i : i + n]:
        return (after[0] - n, j, n)
    if gap_a == 0 and i == 0 and gap_b >= n and b[after[1] - n : after[1]] == b[j : j + n]:
        return (i, after[1] - n, n)
    return run


def _slid_left(run: Run, before: Run, a: Sequence[str], b: Sequence[str]) -> Run:
    i, j, n = run
    end_a, end_b = before[0] + before[2], before[1] + before[2]
    if j == end_b and j + n == len(b) and i - end_a >= n and a[end_a : end_a + n] == a[i : i + n]:
        return (end_a, j, n)
    if i == end_a and i + n == len(a) and j - end_b >= n and b[end_b : end_b + n] == b[j : j + n]:
        return (i, end_b, n)
    return run
