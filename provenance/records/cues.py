"""Cues: places inside aligned slots where words that bear meaning differ.

They rank for review and say why; they never judge meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from provenance.model import Cue, Label
from provenance.records.drift_blocks import Block
from provenance.records.drift_words import is_agreement, is_near_miss, same_lemma
from provenance.text.forms import Wording
from provenance.text.lexicon import TITLES
from provenance.text.lexicon_cues import (
    AUXILIARIES,
    COMMITMENT,
    DEMONSTRATIVES,
    HEDGE_PHRASES,
    NEGATIONS,
    PAST,
    POLAR_ITEMS,
    PRESENT,
    PRONOUNS,
    RAISING_VERBS,
)
from provenance.text.lexicon_inflections import VERB_TENSES
from provenance.text.lexicon_numbers import COUNT_WORDS

__all__ = ["find_cues"]

Found = tuple[Block, Cue]

_SLOT = 4  # words: in longer stretches two numbers or pronouns need not stand for one another
_HEDGE_CUT = 8  # words: a longer cut at an edge is a choice of passage, not the loss of a hedge


def find_cues(a: Wording, b: Wording, blocks: Sequence[Block]) -> list[Found]:
    """Return the cues of all blocks, each with the block it stands in."""
    found: list[Found] = []
    for block in blocks:
        if block.place in {"head", "tail"} and not (block.x and block.y):
            found += _hedge_cut(block, a, b)
        elif block.x or block.y:
            found += [(block, cue) for find in _FINDERS for cue in find(block, a, b)]
    return _balanced(found, a)


def _cue(label: Label, before: Sequence[str], after: Sequence[str]) -> Cue:
    return Cue(label=label, before=" ".join(before), after=" ".join(after))


def _numbers(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Numbers that stand in one slot and differ as values."""
    x = [
        w
        for w in block.x
        if w[-1].isdigit() or w in COUNT_WORDS or w[0] in "$£€¥₹" or (w[0].isdigit() and w[-1] in "%h")
    ]
    y = [
        w
        for w in block.y
        if w[-1].isdigit() or w in COUNT_WORDS or w[0] in "$£€¥₹" or (w[0].isdigit() and w[-1] in "%h")
    ]
    if x and y and x != y:
        yield _cue(Label.NUMBER, x, y)


def _negations(block: Block, a: Wording, b: Wording) -> Iterator[Cue]:
    """Negation cues that differ in number."""
    x, y = [w for w in block.x if w in NEGATIONS], [w for w in block.y if w in NEGATIONS]
    if len(x) == len(y) or _is_balanced(block, x, y, a, b):
        return
    yield _cue(Label.NEGATION, x, y)


def _is_balanced(block: Block, x: Sequence[str], y: Sequence[str], a: Wording, b: Wording) -> bool:
    """Whether another change in the same place keeps what the negation says."""
    words, others = (block.x, block.y) if len(x) > len(y) else (block.y, block.x)
    wording, end = (a, block.i_end) if len(x) > len(y) else (b, block.j_end)
    extra = x if len(x) > len(y) else y
    if len(extra) > 1 and any(POLAR_ITEMS.get(word) in others for word in extra):
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
        between = a.keys[one.i : two.i_end]
        if not RAISING_VERBS.isdisjoint(between) or len(between) <= _SLOT:
            dropped |= {id(cue), id(other)}
    return [item for item in found if id(item[1]) not in dropped]


def _modality(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Modals, hedges, boosters and quantifiers that differ."""
    x, y = [w for w in block.x if w in COMMITMENT], [w for w in block.y if w in COMMITMENT]
    if set(x) != set(y):
        yield _cue(Label.MODALITY, x, y)


def _hedge_cut(block: Block, a: Wording, b: Wording) -> Iterator[Found]:
    """A hedge cut off, or added, at an edge inside its sentence."""
    words, wording, end = (block.x, a, block.i_end) if block.x else (block.y, b, block.j_end)
    if not 0 < len(words) <= _HEDGE_CUT:
        return
    start = end - len(words)
    whole = wording.initial[end % len(wording.keys) if block.place == "head" else start]
    text = f" {' '.join(words)} "
    phrase = next((p for p in HEDGE_PHRASES if f" {p} " in text), "")
    if phrase and not whole:
        yield block, _cue(Label.MODALITY, [phrase] if block.x else [], [] if block.x else [phrase])


def _tenses(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Verbs and auxiliaries that differ in time."""
    for x in block.x:
        for y in block.y:
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


def _pronouns(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Pronouns of one slot that point elsewhere."""
    if not block.x or not block.y or max(len(block.x), len(block.y)) > _SLOT:
        return
    x, y = [w for w in block.x if w in PRONOUNS], [w for w in block.y if w in PRONOUNS]
    if set(x) == set(y) or (len(x) == len(y) and all(is_agreement(p, q) for p, q in zip(x, y, strict=True))):
        return
    if (x and y) or not DEMONSTRATIVES.isdisjoint(block.y if x else block.x):
        yield _cue(Label.PRONOUN, x or block.x, y or block.y)


def _entities(block: Block, a: Wording, b: Wording) -> Iterator[Cue]:
    """Names of one slot that are not forms of one name."""
    if not block.x or not block.y:
        return
    x, y = _names(a, block.i, block.i_end), _names(b, block.j, block.j_end)
    if x and y:
        if {*x}.isdisjoint(y):
            yield _cue(Label.ENTITY, x, y)
    elif (x and _is_pronoun(block.y)) or (y and _is_pronoun(block.x)):
        yield _cue(Label.ENTITY, x or block.x, y or block.y)


def _is_pronoun(words: Collection[str]) -> bool:
    return any(word in PRONOUNS for word in words)


def _names(wording: Wording, start: int, end: int) -> list[str]:
    """Words from *start* to *end* that are capitalised and do not open a sentence."""
    return [
        wording.keys[k]
        for k in range(start, end)
        if wording.surfaces[wording.firsts[k]][:1].isupper()
        and not wording.initial[k]
        and wording.keys[k] not in PRONOUNS
        and wording.keys[k] not in TITLES
    ]


def _near_misses(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """A word that may have been heard or typed for another."""
    if len(block.x) == len(block.y) == 1 and is_near_miss(block.x[0], block.y[0]):
        yield _cue(Label.NEARMISS, block.x, block.y)


def _grammar(block: Block, _a: Wording, _b: Wording) -> Iterator[Cue]:
    """Agreement, case or a double negation put right or wrong."""
    if (
        len(block.x) == len(block.y)
        and block.x
        and all(is_agreement(x, y) for x, y in zip(block.x, block.y, strict=True))
    ):
        yield _cue(Label.GRAMMAR, block.x, block.y)


_FINDERS: tuple[Callable[[Block, Wording, Wording], Iterator[Cue]], ...] = (
    _numbers,
    _negations,
    _modality,
    _tenses,
    _pronouns,
    _entities,
    _near_misses,
    _grammar,
)
