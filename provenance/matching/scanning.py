"""Scanning: where the words of a wording stand in the running text of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import attrs

from provenance.matching.judgement import Block, Likeness, align, measure
from provenance.matching.wording import Vocabulary, Wording, line_wording
from provenance.model import Span
from provenance.text.words import find_words

# So many of the rarest pairs of words of a wording are looked for, and this share of them must stand near each other.
_ANCHORS = 6
_FOUND = 0.5
# A pair of words that is less rare than this, in nats, or that so many wordings look for, leads nowhere.
_RARE = 6.0
_CROWDED = 32
# So many words around the place that the anchors point to are aligned, beyond the length of the wording.
_MARGIN = 12
# Words that the article puts between two runs: from so many on, it splits the utterance.
_INSERTED = 3


@attrs.frozen(kw_only=True, eq=False)
class Place:
    """Where the words of a wording stand in a text.

    Attributes:
        wording: The number of the wording.
        spans: The code points of its words.
        likeness: How alike the words are.
        share: How much of the wording's rarity stands there, 0 to 1.
    """

    wording: int
    spans: tuple[Span, ...]
    likeness: Likeness
    share: float


class Scanner:
    """Looks for wordings in texts, one text at a time: its size depends on the wordings alone.

    A place is worth aligning when its words, in any order, hold the *share* of the wording's rarity that is asked for.
    """

    def __init__(self, wordings: Sequence[Wording], vocabulary: Vocabulary, *, share: float = 0.0) -> None:
        self._wordings = wordings
        self._share = share
        self._vocabulary = vocabulary
        self._anchors: dict[str, list[tuple[int, int]]] = {}
        self._counts: list[int] = []
        for number, wording in enumerate(wordings):
            chosen = self._choose(wording.line)
            self._counts.append(len(chosen))
            for at in chosen:
                wanted = self._anchors.setdefault(wording.line[at : at + 2], [])
                if len(wanted) < _CROWDED:
                    wanted.append((number, at))

    def _choose(self, line: str) -> list[int]:
        """Return where the rarest pairs of words of *line* stand, each pair once."""
        weigh = self._vocabulary.rarities
        worth = {line[at : at + 2]: (weigh[line[at]] + weigh[line[at + 1]], at) for at in range(len(line) - 1)}
        ranked = sorted(((rare, -at) for rare, at in worth.values() if rare >= _RARE), reverse=True)
        return [-at for _, at in ranked[:_ANCHORS]]

    def scan(self, text: str, wanted: Callable[[int], bool]) -> Iterator[Place]:
        """Yield the best place in *text* of each wording that is *wanted* and may stand there."""
        words = find_words(text)
        codes = self._vocabulary.encode_known(words.forms)
        line = "".join(codes)
        owners: Sequence[int] = range(len(codes))
        if len(line) != len(codes):
            owners = [number for number, code in enumerate(codes) for _ in code]
        for number, starts in self._hits(line).items():
            if len(starts) < _FOUND * self._counts[number] or not wanted(number):
                continue
            wording = self._wordings[number]
            found, begin = _densest_start(starts, len(wording.line))
            if found < _FOUND * self._counts[number]:
                continue
            low = max(0, begin - _MARGIN)
            window = line[low : begin + 2 * len(wording.line) + _MARGIN]
            shared = set(wording.line).intersection(window)
            if self._vocabulary.weigh(shared) < self._share * wording.mass:
                continue
            blocks = align(wording.line, window, self._vocabulary)
            likeness = measure(blocks, wording, line_wording(window, self._vocabulary), self._vocabulary)
            spans = tuple(
                Span(words.starts[owners[low + first]], words.ends[owners[low + last - 1]])
                for first, last in _stretches(blocks)
            )
            yield Place(
                wording=number,
                spans=spans,
                likeness=likeness,
                share=min(1.0, likeness.evidence / wording.mass),
            )

    def _hits(self, line: str) -> dict[int, list[int]]:
        """Return, for each wording some of whose anchors stand in *line*, where each says that it begins."""
        anchors = self._anchors
        hits: dict[int, list[int]] = defaultdict(list)
        found = [(at, wanted) for at in range(len(line) - 1) if (wanted := anchors.get(line[at : at + 2])) is not None]
        for at, wanted in found:
            for number, offset in wanted:
                hits[number].append(at - offset)
        return hits


def _densest_start(starts: list[int], length: int) -> tuple[int, int]:
    """Return how many of the *starts* lie within *length* words where they lie densest, and the first of those."""
    ordered = sorted(starts)
    best, begin, first = 0, ordered[0], 0
    for last, start in enumerate(ordered):
        while start - ordered[first] > length:
            first += 1
        if last - first + 1 > best:
            best, begin = last - first + 1, ordered[first]
    return best, begin


def _stretches(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Return where the aligned words stand in the text, cut where it puts several words of its own between them."""
    stretches: list[tuple[int, int]] = []
    before = 0
    for start, end, other_start, other_end in blocks:
        if stretches and (other_start - stretches[-1][1]) - (start - before) < _INSERTED:
            stretches[-1] = stretches[-1][0], other_end
        else:
            stretches.append((other_start, other_end))
        before = end
    return stretches
