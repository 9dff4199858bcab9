"""Innovations: readings that arose in copying, and how far sharing one speaks for a common ancestor.

The weights follow the polygenesis argument of stemmatics (Andrews and Macé, "Beyond the tree of texts", 2013): a
reading that two scribes reach by themselves proves nothing, a shared slip proves much. House style makes the same small
changes everywhere and every editor cuts at a full stop, so those weigh nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

import attrs

from provenance.model import Label
from provenance.records.drift_analysis import analyse
from provenance.records.drift_blocks import Block
from provenance.text.forms import Wording, read_wording
from provenance.text.lexicon_cues import FUNCTION_WORDS

__all__ = ["WEIGHTS", "Innovation", "innovations", "shared_weight"]

#: Log-likelihood that two carriers with this kind of innovation at one place share an ancestor below the reference.
WEIGHTS = MappingProxyType(
    dict.fromkeys((Label.NEARMISS,), 3.0)  # a slip of ear or finger, the best evidence there is
    | dict.fromkeys((Label.NUMBER, Label.NEGATION), 2.5)  # an error that no editor makes on purpose
    | dict.fromkeys((Label.REORDER, Label.SPLICE, Label.SPLIT), 2.0)
    | dict.fromkeys((Label.ENTITY,), 1.5)
    | dict.fromkeys((Label.SUBSTITUTE, Label.INSERT, Label.PRONOUN), 1.2)
    | dict.fromkeys((Label.OMIT, Label.MODALITY, Label.TENSE), 1.0)
    | dict.fromkeys((Label.BRACKET_SUB, Label.BRACKET_RESTORED), 0.8)  # the same resolution suggests itself to many
    | dict.fromkeys((Label.BRACKET_INSERT, Label.BRACKET_REMOVED), 0.5)
    | dict.fromkeys((Label.ELLIPSIS, Label.ELLIPSIS_RESTORED), 0.7)  # the place of a marked cut
    | dict.fromkeys((Label.GRAMMAR,), 0.3)  # every careful editor mends the same slip
)
#: A cut inside a sentence, unmarked: its place is a choice.
_CUT_INSIDE = 0.7
#: A change of articles, prepositions and the like alone: any ear may slip there.
_SMALL_WORDS = 0.5
_EDGES = frozenset({Label.TRUNC_HEAD, Label.TRUNC_TAIL})


@attrs.frozen(kw_only=True)
class Innovation:
    """A reading at one place where a carrier departs from the reference.

    Attributes:
        place: The words of the reference that it stands for, as half-open numbers of its words in N2; an addition
            stands before the word of its number. A cut at the head or tail has the one place where the text was cut.
        reading: The words of the carrier there, in N2; empty where it has none.
        labels: The kinds of change.
        weight: How strongly sharing it speaks for a common ancestor; 0 for what arises twice by itself.
    """

    place: tuple[int, int]
    reading: str
    labels: frozenset[Label]
    weight: float

    @property
    def key(self) -> tuple[int, int, str]:
        """What two carriers share if they share this innovation, whatever else they changed."""
        return (*self.place, self.reading)


def innovations(reference: str, carrier: str) -> tuple[Innovation, ...]:
    """List the innovations of a carrier against a reference, in order.

    Innovations of several carriers against one reference can be compared by their `key`.

    Args:
        reference: The wording that others are measured against: the archetype, the longest, a candidate parent.
        carrier: A wording.

    Returns:
        One item for each place where words differ; differences in style, which weigh nothing, are left out.

    >>> said = "It pits one part of the country against the other."
    >>> [(i.place, i.reading, i.weight) for i in innovations(said, "It puts one part of the country against the other")]
    [((1, 2), 'puts', 3.0)]
    """
    if reference == carrier:
        return ()
    a, b = read_wording(reference), read_wording(carrier)
    found = analyse(a, b)
    return tuple(_innovation(block, a, b) for block in found.blocks if block.labels and _has_words(block))


def _has_words(block: Block) -> bool:
    return block.i < block.i_end or block.j < block.j_end


def _innovation(block: Block, a: Wording, b: Wording) -> Innovation:
    place, reading = (block.i, block.i_end), " ".join(b.keys[block.j : block.j_end])
    weight = max((WEIGHTS.get(label, 0.0) for label in block.labels), default=0.0)
    if FUNCTION_WORDS.issuperset(block.x) and FUNCTION_WORDS.issuperset(block.y):
        weight = min(weight, _SMALL_WORDS)
    if not reading and not block.labels.isdisjoint(_EDGES):
        cut = block.i_end if block.place == "head" else block.i
        place = (cut, cut)
        weight = max(weight, 0.0 if _at_sentence(cut, a) else _CUT_INSIDE)
    return Innovation(place=place, reading=reading, labels=frozenset(block.labels), weight=weight)


def _at_sentence(place: int, wording: Wording) -> bool:
    """Whether a sentence begins or the text ends at a key."""
    return not 0 < place < len(wording.keys) or wording.initial[place]


def shared_weight(one: Iterable[Innovation], other: Iterable[Innovation]) -> float:
    """Sum the weights of the innovations that two carriers share against one reference."""
    keys = {innovation.key for innovation in other}
    return sum(innovation.weight for innovation in one if innovation.key in keys)
