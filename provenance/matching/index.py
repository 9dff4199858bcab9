"""Candidates: which wordings share enough rare word sequences to be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

# A sequence that more wordings share than this leads nowhere: it is lengthened, and dropped where even _LONGEST words
# are shared by so many. It bounds the work that one phrase can cause.
_COMMON = 100
_SHARED = 2
_LONGEST = 6
_SHORTEST = 2
# So many of its rarest sequences are followed from each wording.
_PROBES = 8
# A wording longer than this is looked up and compared by its beginning.
LONGEST_LINE = 4000


def find_candidates(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of *lines* worth comparing, smaller number first, in order.

    A line is a wording with one code point a word. Two are worth comparing when one of the rarest word sequences of
    either stands in the other: a prefix filter (Chaudhuri, Ganti & Kaushik 2006) on sequences of two words or, where two
    are common, of as many as it takes. Linear in the number of words: no sequence is followed to more than a hundred
    lines.
    """
    grams = list(_grams_of(lines))
    postings: dict[str, list[int]] = {}
    counts = Counter(gram for own in grams for gram in own)
    for number, own in enumerate(grams):
        for gram in own:
            if _SHARED <= counts[gram] <= _COMMON:
                postings.setdefault(gram, []).append(number)
    found: set[tuple[int, int]] = set()
    for number, own in enumerate(grams):
        shared = sorted((counts[gram], gram) for gram in own if gram in postings)
        for _, gram in shared[:_PROBES]:
            found.update((min(number, other), max(number, other)) for other in postings[gram] if other != number)
    return sorted(found)


def _grams_of(lines: Sequence[str]) -> Iterable[frozenset[str]]:
    """Yield, for each line, its word sequences: two words, or more where those are common."""
    capped = [line[:LONGEST_LINE] for line in lines]
    common: set[str] = set()
    for size in range(_SHORTEST, _LONGEST):
        counts: Counter[str] = Counter()
        for line in capped:
            counts.update(
                _ngrams(line, size) if size == _SHORTEST else [g for g in _ngrams(line, size) if g[:-1] in common]
            )
        common |= {gram for gram, count in counts.items() if count > _COMMON}
    for line in capped:
        yield frozenset(_adaptive(line, common)) or frozenset([line])


def _ngrams(line: str, size: int) -> set[str]:
    return {line[at : at + size] for at in range(len(line) - size + 1)}


def _adaptive(line: str, common: set[str]) -> Iterable[str]:
    for at in range(len(line) - 1):
        for size in range(_SHORTEST, _LONGEST + 1):
            gram = line[at : at + size]
            if gram not in common:
                break
        yield gram
