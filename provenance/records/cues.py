"""Cues: places inside aligned slots where words that bear meaning differ.

They rank for review and say why; they never judge meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from provenance.model import Cue, Label
from provenance.records.drift_blocks import MARKED, Block
from provenance.records.drift_words import is_agreement, is_near_miss, same_lemma
from provenance.text.forms import Wording
from provenance.text.lexicon import TITLES
from provenance.text.lexicon_cues import (
    AUXILIARIES,
    COMMITMENT,
    DEMONSTRATIVES,
    HEDGE_PHRASES,
    MODALS,
    NEGATIONS,
    PAST,
    POLAR_ITEMS,
    PRESENT,
    PRONOUNS,
    RAISING_VERBS,
)
from provenance.text.lexicon_inflections import VERB_TENSES
from provenance.text.lexicon_numbers import COUNT_WORDS, SCALES

__all__ = ["find_cues"]

Found = tuple[Block, Cue]

_ALONE = 8  # words: a longer stretch left out or added is a passage, and speaks for itself
_FACING = 6  # words: in longer stretches two words need not stand for one another
_EDGE = 3  # words: at a cut edge only what stands next to the aligned words faces anything
_PRONOUN_SLOT = 4
_COUNTED = frozenset({Label.OMIT, Label.INSERT, Label.SUBSTITUTE, *MARKED})


class _Slot:
    """Words of the two texts that stand in one place.

    Attributes:
        block: The block that they are in.
        x: The keys of the one text.
        y: The keys of the other.
        names_x: Those of x that are capitalised within a sentence.
        names_y: The same of y.
        paired: Whether both sides have words.
        at_edge: Whether it is a head or a tail.
    """

    __slots__ = ("at_edge", "block", "names_x", "names_y", "paired", "x", "y")

    def __init__(self, block: Block, a: Wording, b: Wording) -> None:
        self.block = block
        x, y, i, j = block.x, block.y, block.i, block.j
        self.at_edge = block.place in {"head", "tail"}
        size = min(len(x), len(y))
        if self.at_edge and abs(len(x) - len(y)) >= _EDGE and size:
            if block.place == "head":
                i, j = block.i_end - size, block.j_end - size
                x, y = x[-size:], y[-size:]
            else:
                x, y = x[:size], y[:size]
        self.x, self.y = x, y
        self.paired = bool(x and y)
        self.names_x, self.names_y = _names(a, i, len(x)), _names(b, j, len(y))

    @property
    def is_clear(self) -> bool:
        """Whether what stands here faces the other side closely enough to be compared."""
        if not self.paired:
            return len(self.x) + len(self.y) <= _ALONE
        return max(len(self.x), len(self.y)) <= (_EDGE if self.at_edge else _FACING)


def find_cues(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Found]:
    """Return the cues of all blocks, each with the block it stands in."""
    found: list[Found] = []
    for block in blocks:
        if block.place in {"head", "tail"} and not (block.x and block.y):
            found += [(block, cue) for cue in _cut_hedge(block, a, b)]
        elif not block.labels.isdisjoint(_COUNTED) or _is_short_cut(block):
            slot = _Slot(block, a, b)
            if slot.is_clear:
                found += [(block, cue) for find in _FINDERS for cue in find(slot, a, b)]
    return _balanced(found, a)


def _is_short_cut(block: Block) -> bool:
    """Whether an ellipsis hides so little that it may be the one word that counts."""
    return Label.ELLIPSIS in block.labels and len(block.x) <= _EDGE


def _cue(label: Label, before: Sequence[str], after: Sequence[str]) -> Cue:
    return Cue(label=label, before=" ".join(before), after=" ".join(after))


def _names(wording: Wording, start: int, size: int) -> list[str]:
    """Words that are capitalised and do not open a sentence, titles and *I* left out."""
    return [
        wording.keys[k]
        for k in range(start, start + size)
        if wording.surfaces[wording.firsts[k]][:1].isupper()
        and not wording.initial[k]
        and wording.keys[k] not in PRONOUNS
        and wording.keys[k] not in TITLES
    ]


def _numbers(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Numbers that stand in one slot and differ as values."""
    x, y = [w for w in slot.x if _is_number(w)], [w for w in slot.y if _is_number(w)]
    if x and y and x != y:
        yield _cue(Label.NUMBER, x, y)


def _is_number(word: str) -> bool:
    return word[-1].isdigit() or word in COUNT_WORDS or (word[0].isdigit() and word[-1] in "%h") or word in SCALES


def _negations(slot: _Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """Negation cues that differ in number."""
    x, y = _negators(slot.x), _negators(slot.y)
    if len(x) != len(y) and not _is_balanced(slot, a, b):
        yield _cue(Label.NEGATION, x, y)


def _negators(words: Sequence[str]) -> list[str]:
    """Negations; *nothing but* is none."""
    return [w for k, w in enumerate(words) if w in NEGATIONS and words[k + 1 : k + 2] != ["but"]]


def _is_balanced(slot: _Slot, a: Wording, b: Wording) -> bool:
    """Whether another change in the same place keeps what the negation says."""
    block = slot.block
    more = len(_negators(slot.x)) > len(_negators(slot.y))
    words, others = (slot.x, slot.y) if more else (slot.y, slot.x)
    wording, start, end = (a, block.i, block.i_end) if more else (b, block.j, block.j_end)
    if any(POLAR_ITEMS.get(word) in others for word in words) and not NEGATIONS.isdisjoint(
        wording.keys[max(0, start - _ALONE) : start]
    ):
        return True  # a double negation cleaned: "not going nowhere", "not going anywhere"
    if "until" in words and not {"only", "when", "after", "once"}.isdisjoint(others):
        return True  # "not until May", "only in May"
    if words[-2:] == ["or", "not"] and "whether" in wording.keys[max(0, end - 12) : end]:
        return True  # "whether or not"
    return bool(a.questions) != bool(b.questions) and _asks(a, block.i_end) != _asks(b, block.j_end)


def _asks(wording: Wording, k: int) -> bool:
    """Whether the sentence that the key before *k* stands in ends with a question mark."""
    end = next((n for n in range(k, len(wording.keys)) if wording.initial[n]), len(wording.keys))
    return end in wording.questions


def _balanced(found: list[Found], a: Wording) -> list[Found]:
    """Take out pairs of negations that only moved: "I don't think we have", "I think we have not"."""
    negations = [item for item in found if item[1].label is Label.NEGATION]
    if len(negations) < 2:  # noqa: PLR2004  (a move needs two places)
        return found
    dropped: set[int] = set()
    for (one, cue), (two, other) in pairwise(negations):
        if bool(cue.before) == bool(other.before) or id(cue) in dropped:
            continue
        between = a.keys[max(0, one.i - 1) : two.i_end]
        if not RAISING_VERBS.isdisjoint(between) or len(between) <= _FACING:
            dropped |= {id(cue), id(other)}
    return [item for item in found if id(item[1]) not in dropped]


def _modality(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Modals, hedges, boosters and quantifiers that differ."""
    x, y = _commitments(slot.x), _commitments(slot.y)
    if set(x) != set(y) and (not slot.at_edge or (x and y)):
        yield _cue(Label.MODALITY, x, y)


def _commitments(words: Sequence[str]) -> list[str]:
    """Words of commitment; *I would say* is a turn of speech."""
    return [w for k, w in enumerate(words) if w in COMMITMENT and words[k + 1 : k + 2] != ["say"]]


def _cut_hedge(block: Block, a: Wording, b: Wording) -> Iterator[Cue]:
    """A hedge, or a modal parted from its verb, that was cut off or added at an edge inside its sentence."""
    words, wording, end = (block.x, a, block.i_end) if block.x else (block.y, b, block.j_end)
    if not 0 < len(words) <= _ALONE or end > len(wording.keys):
        return
    head = block.place == "head"
    if wording.initial[end] if head else wording.initial[end - len(words)]:
        return
    text = f" {' '.join(words)} "
    phrase = next((p for p in HEDGE_PHRASES if f" {p} " in text), words[-1] if head and words[-1] in MODALS else "")
    if phrase:
        yield _cue(Label.MODALITY, [phrase] if block.x else [], [] if block.x else [phrase])


def _tenses(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Verbs and auxiliaries that differ in time."""
    for x in slot.x:
        for y in slot.y:
            if x != y and _tense_differs(x, y):
                yield _cue(Label.TENSE, [x], [y])
                return


def _tense_differs(x: str, y: str) -> bool:
    if x in AUXILIARIES and AUXILIARIES[x] == AUXILIARIES.get(y):
        return (x in PAST and y in PRESENT) or (y in PAST and x in PRESENT)
    p, q = _tense(x), _tense(y)
    return bool(p and q and p != q) and same_lemma(x, y)


def _tense(word: str) -> str:
    """The time that a verb form tells of; empty where the form alone does not say."""
    if word in VERB_TENSES:
        return VERB_TENSES[word]
    return "going on" if word.endswith("ing") else "past" if word.endswith("ed") else ""


def _pronouns(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Pronouns of one slot that point elsewhere."""
    if not slot.paired or max(len(slot.x), len(slot.y)) > _PRONOUN_SLOT:
        return
    x, y = [w for w in slot.x if w in PRONOUNS], [w for w in slot.y if w in PRONOUNS]
    if set(x) == set(y) or (len(x) == len(y) and all(is_agreement(p, q) for p, q in zip(x, y, strict=True))):
        return
    if (x and y) or not DEMONSTRATIVES.isdisjoint(slot.y if x else slot.x):
        yield _cue(Label.PRONOUN, x or slot.x, y or slot.y)


def _entities(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Names of one slot that are not forms of one name, and a pronoun resolved to a name."""
    if not slot.paired:
        return
    x, y = slot.names_x, slot.names_y
    if (
        (x and y and {*x}.isdisjoint(y))
        or (x and not y and _is_pronoun(slot.y))
        or (y and not x and _is_pronoun(slot.x))
    ):
        yield _cue(Label.ENTITY, x or slot.x, y or slot.y)


def _is_pronoun(words: Collection[str]) -> bool:
    return any(word in PRONOUNS for word in words)


def _near_misses(slot: _Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """A word that may have been heard or typed for another."""
    if slot.paired and len(slot.x) == len(slot.y) == 1:
        x, y = _spoken(slot.x[0], a, slot.block.i_end), _spoken(slot.y[0], b, slot.block.j_end)
        if is_near_miss(x, y):
            yield _cue(Label.NEARMISS, [x], [y])
    elif slot.paired and slot.at_edge:
        x, y = (slot.x[-1], slot.y[-1]) if slot.block.place == "head" else (slot.x[0], slot.y[0])
        if is_near_miss(x, y):
            yield _cue(Label.NEARMISS, [x], [y])


def _spoken(key: str, wording: Wording, end: int) -> str:
    """The word of an amount that the ear may get wrong: its scale."""
    if not key[-1].isdigit() or wording.lasts[end - 1] - wording.firsts[end - 1] == 1:
        return key
    return wording.surfaces[wording.lasts[end - 1] - 1].casefold()


def _grammar(slot: _Slot, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Agreement or case put right or wrong, or a double negation."""
    x, y = slot.x, slot.y
    if x and len(x) == len(y) and all(is_agreement(p, q) for p, q in zip(x, y, strict=True)):
        yield _cue(Label.GRAMMAR, x, y)


_FINDERS: tuple[Callable[[_Slot, Wording, Wording], Iterator[Cue]], ...] = (
    _numbers,
    _negations,
    _modality,
    _tenses,
    _pronouns,
    _entities,
    _near_misses,
    _grammar,
)
