"""Slots: words of two texts that stand in one place and may be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.model import Cue, Label
from provenance.records.drift_blocks import Block
from provenance.text.forms import Wording

__all__ = ["ALONE", "EDGE", "RAISED", "TIME_ALONE", "Slot", "list_printed", "make_cue"]

ALONE = 12  # words: a longer stretch left out or added is a passage, and speaks for itself
_FACING = 8  # words: in longer stretches two words need not stand for one another
RAISED = 6  # words between the two places of a negation that moved
#: Auxiliaries that tell of time even where the other side has none: *we will work*, *we work*.
TIME_ALONE = frozenset(("will", "had", "have", "has"))
EDGE = 3  # words: more words exchanged at an edge are another passage


class Slot:
    """Words of the two texts that stand in one place.

    Attributes:
        block: The block that they are in.
        x: The keys of the one text.
        y: The keys of the other.
        paired: Whether both sides have words.
        at_edge: Whether it is a head or a tail.
    """

    __slots__ = ("at_edge", "block", "paired", "x", "y")

    def __init__(self, block: Block) -> None:
        self.block: Block = block
        self.x: list[str] = block.x
        self.y: list[str] = block.y
        self.at_edge: bool = block.place in {"head", "tail"}
        self.paired: bool = bool(self.x and self.y)

    def is_clear(self, a: Wording, b: Wording) -> bool:
        """Whether what stands here is no passage of its own but faces the other side."""
        block = self.block
        if any(a.initial[block.i + 1 : block.i_end]) or any(b.initial[block.j + 1 : block.j_end]):
            return False
        if not self.paired:
            return len(self.x) + len(self.y) <= ALONE
        return max(len(self.x), len(self.y)) <= (EDGE if self.at_edge else _FACING)


def list_printed(wording: Wording, keys: Iterable[int]) -> list[str]:
    """Return the words of some keys as the text prints them, those that make one number together.

    >>> from provenance.text.forms import read_wording
    >>> wording = read_wording("Some $1.5 million for forty boats")
    >>> wording.keys[1], list_printed(wording, [1, 3])
    ('$1500000', ['$1.5 million', 'forty'])
    """
    chunks = dict.fromkeys((wording.firsts[key], wording.lasts[key]) for key in keys)
    places = ((wording.starts[first], wording.ends[last - 1]) for first, last in chunks)
    return [" ".join(wording.text[start:end].split()) for start, end in places]


def make_cue(label: Label, before: Sequence[str], after: Sequence[str]) -> Cue:
    """Return a cue with the words of both texts."""
    return Cue(label=label, before=" ".join(before), after=" ".join(after))
