"""From two read wordings to what differs: runs, blocks with their labels, stretches in print, cues."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Cue, Label
from provenance.records.alignment import Run, align
from provenance.records.cues import find_cues, find_resolved
from provenance.records.drift_blocks import Block, find_blocks, label_block, mark_reordered
from provenance.records.drift_edits import Segment, list_segments
from provenance.records.drift_words import same_lemma
from provenance.text.forms import Wording

__all__ = ["Analysis", "analyse"]

_HALF = 0.5
_WIDE = 16  # words of a block within which forms of one word are looked for
_PHRASE = 5  # words: texts that share a longer stretch overlap, they do not paraphrase


class Analysis:
    """What two wordings have in common and where they part.

    Attributes:
        runs: The aligned stretches, in keys of N2.
        blocks: What stands between them, with labels.
        segments: The same in printed words, with what is printed otherwise.
        labels: All labels.
        cues: Where words that bear meaning differ.
    """

    __slots__ = ("blocks", "cues", "labels", "runs", "segments")

    def __init__(self, runs: Sequence[Run], blocks: Sequence[Block]) -> None:
        self.runs: Sequence[Run] = runs
        self.blocks: Sequence[Block] = blocks
        self.labels: set[Label] = set()
        self.segments: list[Segment] = []
        self.cues: list[Cue] = []


def analyse(a: Wording, b: Wording) -> Analysis:
    """Align two wordings and label what differs, in the direction from *a* to *b*."""
    if " ".join(a.pieces) == " ".join(b.pieces):
        same = Analysis([(0, 0, len(a.keys))] if a.keys else [], [])
        same.labels = {Label.TYPOGRAPHIC}
        same.segments = list_segments(a, b, same.runs, [], set())
        return same
    runs = align(a.keys, b.keys)
    found = Analysis(runs, find_blocks(a, b, runs))
    mark_reordered(found.blocks)
    for block in found.blocks:
        label_block(block, a, b)
    cues = find_cues(a, b, found.blocks)
    for block, cue in cues:
        block.labels.add(cue.label)
    found.cues = [cue for _, cue in cues if cue.label is not Label.GRAMMAR]
    found.segments = list_segments(a, b, runs, found.blocks, found.labels)
    if Label.BRACKET_MARK in found.labels:
        found.cues += find_resolved(a, b, runs)
        found.labels |= {cue.label for cue in found.cues}
    _label_texts(found, a, b)
    return found


def _label_texts(found: Analysis, a: Wording, b: Wording) -> None:
    """Gather the labels of the blocks and add those that belong to no one place."""
    labels = found.labels
    for block in found.blocks:
        labels |= block.labels
    if a.opened != b.opened:
        labels.add(Label.BRACKET_CASE)
    if len(a.ellipses) != len(b.ellipses) and labels.isdisjoint({Label.ELLIPSIS, Label.ELLIPSIS_RESTORED}):
        labels.add(Label.ELLIPSIS if len(b.ellipses) > len(a.ellipses) else Label.ELLIPSIS_RESTORED)
    if _is_paraphrase(found, a, b):
        labels.add(Label.PARAPHRASE)
    _label_passages(found, a, b)
    if not labels:
        labels.add(Label.TYPOGRAPHIC)


def _is_paraphrase(found: Analysis, a: Wording, b: Wording) -> bool:
    """Whether less than half of the shorter text is aligned, forms of one word counted as aligned."""
    lengths = [length for _, _, length in found.runs]
    enough = _HALF * min(len(a.keys), len(b.keys))
    if sum(lengths) >= enough or max(lengths, default=0) >= _PHRASE:
        return False
    alike = 0
    for block in found.blocks:
        left = block.y[:_WIDE]
        for word in block.x[:_WIDE]:
            other = next((w for w in left if same_lemma(word, w)), None)
            if other is not None:
                left.remove(other)
                alike += 1
    return sum(lengths) + alike < enough


def _label_passages(found: Analysis, a: Wording, b: Wording) -> None:
    """Label words of two passages run together as one, and one passage torn in two."""
    if bool(a.borders) == bool(b.borders) or ("/" in a.text and "/" in b.text):
        return
    side, wording, label = (0, a, Label.SPLICE) if a.borders else (1, b, Label.SPLIT)
    begins = [run[side] for run in found.runs]
    ends = [run[side] + run[2] for run in found.runs]
    crossed = any(begins[0] < border < ends[-1] for border in wording.borders if begins)
    if crossed or Label.REORDER in found.labels:
        found.labels.add(label)
