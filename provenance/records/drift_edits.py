"""From an alignment to edits: which printed words of the one text become which of the other."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Edit, Label, Operation
from provenance.records.alignment import Run
from provenance.records.drift_blocks import Block
from provenance.records.drift_severity import MIRRORED
from provenance.text.forms import Wording

__all__ = ["Segment", "list_segments", "write_edits"]


class Segment:
    """Chunks of one text that stand against chunks of the other.

    Attributes:
        start: The first chunk in the one text.
        end: The chunk after its last.
        to_start: The same in the other text.
        to_end: The same in the other text.
        labels: The kinds of change.
    """

    __slots__ = ("end", "labels", "start", "to_end", "to_start")

    def __init__(self, start: int, end: int, to_start: int, to_end: int, labels: set[Label]) -> None:
        self.start: int = start
        self.end: int = end
        self.to_start: int = to_start
        self.to_end: int = to_end
        self.labels: set[Label] = labels

    def mirrored(self) -> Segment:
        """The same seen from the other text."""
        labels = {MIRRORED.get(label, label) for label in self.labels}
        return Segment(self.to_start, self.to_end, self.start, self.end, labels)

    def absorb(self, other: Segment) -> None:
        """Take in another segment, and what lies between."""
        self.start, self.to_start = min(self.start, other.start), min(self.to_start, other.to_start)
        self.end, self.to_end = max(self.end, other.end), max(self.to_end, other.to_end)
        self.labels |= other.labels


def list_segments(
    a: Wording, b: Wording, runs: Sequence[Run], blocks: Sequence[Block], labels: set[Label]
) -> list[Segment]:
    """List what differs in print, in order; add the labels of aligned words whose surfaces differ to *labels*."""
    segments: list[Segment] = [_segment_of(block, a, b) for block in blocks]
    for run in runs:
        _compare_surfaces(a, b, run, segments, labels)
    segments.sort(key=lambda segment: (segment.start, segment.to_start, segment.end, segment.to_end))
    merged: list[Segment] = []
    for segment in segments:
        # What is joined may reach back over more than one: "did the not" stands against the one word "didn't".
        while merged and (segment.start < merged[-1].end or segment.to_start < merged[-1].to_end):
            segment.absorb(merged.pop())
        merged.append(segment)
    return merged


def _segment_of(block: Block, a: Wording, b: Wording) -> Segment:
    start, end = _chunks(a, block.i, block.i_end)
    to_start, to_end = _chunks(b, block.j, block.j_end)
    return Segment(start, end, to_start, to_end, set(block.labels))


def _chunks(wording: Wording, start: int, end: int) -> tuple[int, int]:
    """The chunks of the keys from *start* to *end*; an empty stretch stands before the chunk of its key."""
    if start < end:
        return wording.firsts[start], wording.lasts[end - 1]
    place = wording.lasts[start - 1] if start else 0
    return place, place


def _compare_surfaces(a: Wording, b: Wording, run: Run, segments: list[Segment], labels: set[Label]) -> None:
    """Add a segment for each aligned word that is printed otherwise."""
    i, j, n = run
    if _prints_alike(a, b, run):
        return
    marked = False
    for k in range(n):
        p, q = i + k, j + k
        c, d = a.firsts[p], b.firsts[q]
        if a.bracketed[p] != b.bracketed[q]:
            marked = True
        if a.lasts[p] - c == 1 == b.lasts[q] - d and a.surfaces[c] == b.surfaces[d] and 0 < k < n - 1:
            continue
        found = _surface_labels(a, b, p, q)
        torn = (k == 0 and (_begins_torn(a, p) or _begins_torn(b, q))) or (
            k == n - 1 and (_ends_torn(a, p) or _ends_torn(b, q))
        )
        if found or torn or _print_of(a, p).casefold() != _print_of(b, q).casefold():
            labels |= found
            segments.append(Segment(c, a.lasts[p], d, b.lasts[q], found))
    if marked:
        labels.add(Label.BRACKET_MARK)


def _prints_alike(a: Wording, b: Wording, run: Run) -> bool:
    """Whether a whole run is printed with the same words, whole ones at both ends: then no word need be looked at."""
    i, j, n = run
    i_end, j_end = i + n - 1, j + n - 1
    if a.surfaces[a.firsts[i] : a.lasts[i_end]] != b.surfaces[b.firsts[j] : b.lasts[j_end]]:
        return False
    if _begins_torn(a, i) or _begins_torn(b, j) or _ends_torn(a, i_end) or _ends_torn(b, j_end):
        return False
    return a.bracketed[i : i + n] == b.bracketed[j : j + n]


def _begins_torn(wording: Wording, k: int) -> bool:
    """Whether the chunk of a key began with the key before it."""
    return bool(k) and wording.lasts[k - 1] > wording.firsts[k]


def _ends_torn(wording: Wording, k: int) -> bool:
    """Whether the chunk of a key goes on with the key after it."""
    return k + 1 < len(wording.keys) and wording.lasts[k] > wording.firsts[k + 1]


def _print_of(wording: Wording, k: int) -> str:
    return " ".join(wording.surfaces[wording.firsts[k] : wording.lasts[k]])


def _surface_labels(a: Wording, b: Wording, p: int, q: int) -> set[Label]:
    """The labels of one aligned word whose two surfaces differ."""
    x, y = _print_of(a, p), _print_of(b, q)
    if x == y:
        return set()
    if x.casefold() == y.casefold():
        return {Label.CASE} if _opens_chunk(a, p) and not (a.initial[p] or b.initial[q]) else set()
    if x.replace(".", "").casefold() == y.replace(".", "").casefold():
        return set()
    tags = {tag for tag in (a.tags[p], b.tags[q]) if tag}
    if Label.CONTRACTION in tags and "'" in x and "'" in y:
        tags.discard(Label.CONTRACTION)  # both are contracted, with other words
    return tags


def _opens_chunk(wording: Wording, k: int) -> bool:
    return not k or wording.firsts[k - 1] != wording.firsts[k]


def write_edits(a: Wording, b: Wording, segments: Sequence[Segment]) -> tuple[Edit, ...]:
    """Turn segments into edits with their code points in both texts."""
    edits = []
    for segment in segments:
        before_span, after_span = _span(a, segment.start, segment.end), _span(b, segment.to_start, segment.to_end)
        before, after = a.text[slice(*before_span)], b.text[slice(*after_span)]
        operation = Operation.REPLACE if before and after else Operation.DELETE if before else Operation.INSERT
        edits.append(
            Edit(
                operation=operation,
                before=before,
                after=after,
                before_span=before_span,
                after_span=after_span,
                labels=frozenset(segment.labels),
            )
        )
    return tuple(edits)


def _span(wording: Wording, start: int, end: int) -> tuple[int, int]:
    if start == end:
        place = wording.ends[start - 1] if start else 0
        return place, place
    first, last = wording.starts[start], wording.ends[end - 1]
    text = wording.text
    if first and text[first - 1] in "[(" and last < len(text) and text[last] in "])":
        return first - 1, last + 1
    return first, last
