"""Cues: places inside aligned slots where words that bear meaning differ.

They rank for review and say why; they never judge meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from provenance.model import Cue, Label
from provenance.records.alignment import Run
from provenance.records.cues_finders import (
    find_entities,
    find_grammar,
    find_longer_names,
    find_modality,
    find_near_misses,
    find_negations,
    find_numbers,
    find_pronouns,
    find_tenses,
)
from provenance.records.cues_slots import ALONE, EDGE, RAISED, TIME_ALONE, Slot, make_cue
from provenance.records.drift_blocks import MARKED, Block
from provenance.text.forms import Wording
from provenance.text.lexicon_cues import (
    COMMITMENT,
    HEDGE_PHRASES,
    HEDGE_WORDS,
    MODALS,
    NEGATIONS,
    PRONOUNS,
    RAISING_VERBS,
)
from provenance.text.lexicon_inflections import IRREGULAR

__all__ = ["find_cues", "find_resolved"]

Found = tuple[Block, Cue]
_DENIALS = NEGATIONS | {"0"}
_COUNTED = frozenset({Label.OMIT, Label.INSERT, Label.SUBSTITUTE, *MARKED})


def find_cues(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Found]:
    """Return the cues of all blocks, each with the block it stands in."""
    found: list[Found] = []
    for block in blocks:
        if block.place in {"head", "tail"} and not (block.x and block.y):
            found += [(block, cue) for cue in _cut_hedge(block, a, b)]
        elif block.place != "all" and (not block.labels.isdisjoint(_COUNTED) or _is_short_cut(block)):
            found += [(block, cue) for cue in _find_in_slot(Slot(block), a, b)]
    return _regrammared(_balanced(found, a), blocks) if found else found


def find_resolved(a: Wording, b: Wording, runs: Sequence[Run]) -> list[Cue]:
    """Return a cue for each pronoun that only one side puts in brackets: there it stands for other words."""
    return [
        make_cue(Label.PRONOUN, [_shown(a, i + k)], [_shown(b, j + k)])
        for i, j, length in runs
        for k in range(length)
        if a.bracketed[i + k] != b.bracketed[j + k] and a.keys[i + k] in PRONOUNS and _is_alone(a, i + k, b, j + k)
    ]


def _shown(wording: Wording, k: int) -> str:
    return f"[{wording.keys[k]}]" if wording.bracketed[k] else wording.keys[k]


def _is_alone(a: Wording, p: int, b: Wording, q: int) -> bool:
    """Whether the bracket holds this word only."""
    wording, k = (a, p) if a.bracketed[p] else (b, q)
    return not any(wording.bracketed[max(0, k - 1) : k]) and not any(wording.bracketed[k + 1 : k + 2])


def _find_in_slot(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """Try those finders whose words are there."""
    if not slot.is_clear(a, b):
        yield from find_near_misses(slot, a, b)
        return
    words = {*slot.x, *slot.y}
    if not words.isdisjoint(_DENIALS):
        yield from find_negations(slot, a, b)
    if not words.isdisjoint(COMMITMENT):
        yield from find_modality(slot)
    if slot.paired or not words.isdisjoint(TIME_ALONE):
        yield from find_tenses(slot)
    if not slot.paired:
        yield from find_longer_names(slot, a, b)
    else:
        yield from find_numbers(slot, a, b)
        for find in (find_pronouns, find_grammar):
            yield from find(slot)
        yield from find_entities(slot, a, b)
        yield from find_near_misses(slot, a, b)


def _is_short_cut(block: Block) -> bool:
    """Whether an ellipsis hides so little that it may be the one word that counts."""
    return Label.ELLIPSIS in block.labels and len(block.x) <= EDGE


def _balanced(found: list[Found], a: Wording) -> list[Found]:
    """Take out pairs of negations that only moved: "I don't think we have", "I think we have not"."""
    negations = [item for item in found if item[1].label is Label.NEGATION]
    if len(negations) < 2:  # noqa: PLR2004  (a move needs two places)
        return found
    dropped: set[int] = set()
    for (one, cue), (two, other) in pairwise(negations):
        if (cue.before, cue.after) != (other.after, other.before) or id(cue) in dropped:
            continue
        between = a.keys[max(0, one.i - 1) : two.i_end]
        if not RAISING_VERBS.isdisjoint(between) or len(between) <= RAISED:
            dropped |= {id(cue), id(other)}
    return [item for item in found if id(item[1]) not in dropped]


def _regrammared(found: list[Found], blocks: Sequence[Block]) -> list[Found]:
    """Read pronouns that only changed case and place as grammar: *me and him was*, *he and I were*."""
    if all(cue.label is not Label.PRONOUN for _, cue in found):
        return found
    x = sorted(IRREGULAR.get(word, word) for block in blocks for word in block.x)
    y = sorted(IRREGULAR.get(word, word) for block in blocks for word in block.y)
    if x != y:
        return found
    return [
        (block, attrs.evolve(cue, label=Label.GRAMMAR) if cue.label is Label.PRONOUN else cue) for block, cue in found
    ]


def _cut_hedge(block: Block, a: Wording, b: Wording) -> Iterator[Cue]:
    """A hedge, or a modal parted from its verb, that was cut off or added at an edge inside its sentence."""
    words, wording, end = (block.x, a, block.i_end) if block.x else (block.y, b, block.j_end)
    if not 0 < len(words) <= ALONE or end > len(wording.keys):
        return
    head = block.place == "head"
    if wording.initial[end] if head else wording.initial[end - len(words)]:
        return
    if HEDGE_WORDS.isdisjoint(words) and words[-1] not in MODALS:
        return
    text = f" {' '.join(words)} "
    phrase = next((p for p in HEDGE_PHRASES if f" {p} " in text), words[-1] if head and words[-1] in MODALS else "")
    if phrase:
        yield make_cue(Label.MODALITY, [phrase] if block.x else [], [] if block.x else [phrase])
