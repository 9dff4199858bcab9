"""What may differ in a slot: numbers, negations, commitment, time, persons, names, words misheard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.model import Cue, Label
from provenance.records.cues_slots import ALONE, EDGE, RAISED, TIME_ALONE, Slot, list_printed, make_cue
from provenance.records.drift_blocks import MARKED
from provenance.records.drift_words import is_agreement, is_near_miss, same_lemma
from provenance.text.forms import Wording
from provenance.text.lexicon import TITLES
from provenance.text.lexicon_cues import (
    ADDITIVE,
    COMMITMENT,
    DEMONSTRATIVES,
    DETERMINERS,
    FUNCTION_WORDS,
    MODAL_PAIRS,
    MODALS,
    NEGATIONS,
    NON_FINITE,
    ONE,
    POINTERS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    UNTIL,
    WILL,
)
from provenance.text.lexicon_inflections import IRREGULAR, VERB_TENSES
from provenance.text.lexicon_numbers import COUNT_WORDS, SCALES

__all__ = [
    "find_entities",
    "find_grammar",
    "find_longer_names",
    "find_modality",
    "find_near_misses",
    "find_negations",
    "find_numbers",
    "find_pronouns",
    "find_tenses",
]

_POINTING = ((PRONOUNS, POINTERS), (RELATIVES, RELATIVES), (DEMONSTRATIVES, DEMONSTRATIVES))
_TIMED = frozenset((*TIMES, *MODAL_PAIRS, "going"))
_ROOT = 4  # letters that a country and its people share
_PAIR = 2  # words in which a pronoun may hide beside one other


def _names(wording: Wording, start: int, size: int) -> list[str]:
    """Words that are capitalised and do not open a sentence, titles and *I* left out."""
    return [
        wording.keys[k].removesuffix("'s")
        for k in range(start, start + size)
        if wording.surfaces[wording.firsts[k]][0].isupper()
        and _is_name(wording, k)
        and wording.keys[k] not in PRONOUNS
        and wording.keys[k] not in TITLES
    ]


def _is_name(wording: Wording, k: int) -> bool:
    """Whether the key is the first of a chunk with a capital that no sentence's beginning accounts for."""
    surface = wording.surfaces[wording.firsts[k]]
    if wording.keys[k] in FUNCTION_WORDS or (k and wording.firsts[k - 1] == wording.firsts[k]):
        return False
    if not wording.initial[k]:
        return True
    following = wording.surfaces[wording.lasts[k]][:1] if wording.lasts[k] < len(wording.surfaces) else ""
    return (len(surface) > 1 and surface.isupper()) or following.isupper()


def find_numbers(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """Numbers that stand in one slot and differ as values; shown as printed."""
    x, y = [w for w in slot.x if _is_number(w)], [w for w in slot.y if _is_number(w)]
    if x and y and [_value(w) for w in x] != [_value(w) for w in y] and _is_ordinal(x) == _is_ordinal(y):
        block = slot.block
        yield make_cue(Label.NUMBER, _print_numbers(a, block.i, slot.x), _print_numbers(b, block.j, slot.y))
    elif _is_counted(slot.x, slot.y) or _is_counted(slot.y, slot.x):
        yield make_cue(Label.NUMBER, slot.x, slot.y)


def _print_numbers(wording: Wording, start: int, words: Sequence[str]) -> list[str]:
    return list_printed(wording, (start + at for at, word in enumerate(words) if _is_number(word)))


def _is_counted(one: Sequence[str], many: Sequence[str]) -> bool:
    """Whether one side has one thing where the other has several: *a letter*, *letters*."""
    if ONE.isdisjoint(one) or not ONE.isdisjoint(many):
        return False
    return any(word in many for noun in one if noun != "lot" for word in (noun + "s", noun + "es"))


def _value(word: str) -> str:
    """What is compared: a currency that one side leaves out makes no other number."""
    return word.lstrip("$£€¥₹")


def _is_ordinal(words: Sequence[str]) -> bool:
    return any(word.endswith("th") for word in words)


def _is_number(word: str) -> bool:
    return word[-1].isdigit() or word in COUNT_WORDS or (word[0].isdigit() and word[-1] in "%h") or word in SCALES


def find_negations(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """Negation cues that differ in number."""
    x, y = _negators(slot.x), _negators(slot.y)
    if (len(x) != len(y) or {*x} & DETERMINERS != {*y} & DETERMINERS) and not _is_balanced(slot, a, b):
        yield make_cue(Label.NEGATION, x, y)


def _negators(words: Sequence[str]) -> list[str]:
    """Negations; *nothing but* and *not only* are none, *zero* is one."""
    return [
        w
        for k, w in enumerate(words)
        if (w in NEGATIONS or w == "0") and not ADDITIVE.intersection(words[k + 1 : k + 2])
    ]


def _is_balanced(slot: Slot, a: Wording, b: Wording) -> bool:
    """Whether another change in the same place keeps what the negation says."""
    block = slot.block
    more = len(_negators(slot.x)) > len(_negators(slot.y))
    wording, start, end = (a, block.i, block.i_end) if more else (b, block.j, block.j_end)
    words = slot.x if more else slot.y
    around = wording.keys[start : end + RAISED]
    across = b.keys[block.j : block.j_end + RAISED] if more else a.keys[block.i : block.i_end + RAISED]
    if "until" in around and "until" not in across and not UNTIL.isdisjoint(across):
        return True  # "not until May", "only in May"
    return words[-2:] == ["or", "not"] and "whether" in wording.keys[max(0, end - ALONE) : end]  # "whether or not"


def find_modality(slot: Slot) -> Iterator[Cue]:
    """Modals, hedges, boosters and quantifiers that differ."""
    x, y = _commitments(slot.x, slot.y), _commitments(slot.y, slot.x)
    if "going" in slot.x or "going" in slot.y:  # *is going to* is *will*
        x, y = [w for w in x if w != "will"], [w for w in y if w != "will"]
    if set(x) != set(y) and (not slot.at_edge or (x and y)):
        yield make_cue(Label.MODALITY, x, y)


def _commitments(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Words of commitment that the other side lacks in any form; *I would say* and *not only* are turns of speech."""
    return [
        w
        for k, w in enumerate(words)
        if w in COMMITMENT
        and (w in MODALS or not any(same_lemma(w, other) for other in others))
        and words[k + 1 : k + 2] != ["say"]
        and (w != "only" or words[k - 1 : k] != ["not"])
    ]


def find_tenses(slot: Slot) -> Iterator[Cue]:
    """Verbs and auxiliaries that differ in time."""
    if not _TIMED.isdisjoint(slot.x) or not _TIMED.isdisjoint(slot.y):
        if _other_modal(slot):
            return  # another modal is another commitment, not another time
        if _is_timed_otherwise(slot):
            yield make_cue(Label.TENSE, slot.x, slot.y)
            return
    # *Seeing* and *see* need not differ in time.
    timed_x = [(word, time) for word in slot.x if (time := _tense(word))]
    timed_y = [(word, time) for word in slot.y if (time := _tense(word))] if timed_x else []
    for p, time in timed_x:
        for q, other in timed_y:
            if time != other and "past" in (time, other) and same_lemma(p, q):
                yield make_cue(Label.TENSE, [p], [q])
                return


def _is_timed_otherwise(slot: Slot) -> bool:
    """Whether auxiliaries and modals of the two sides tell of different times."""
    x, y = _times(slot.x), _times(slot.y)
    close = slot.paired and max(len(slot.x), len(slot.y)) <= EDGE
    alone = _is_time_alone(slot.x, slot.y) or _is_time_alone(slot.y, slot.x)
    return bool(close and x and y and x != y) or _is_backshifted(slot) or alone


def _other_modal(slot: Slot) -> bool:
    """Whether the modals of a slot belong to different verbs: *may*, *will*."""
    x, y = ({MODAL_PAIRS[w] for w in words if w in MODAL_PAIRS} for words in (slot.x, slot.y))
    return x != y and bool(x - WILL or y - WILL)


def _is_backshifted(slot: Slot) -> bool:
    """Whether a modal stands in its present form on one side and in its past form on the other: *will*, *would*."""
    x, y = (next((w for w in words if w in MODAL_PAIRS), "") for words in (slot.x, slot.y))
    return x != y and MODAL_PAIRS.get(x) == MODAL_PAIRS.get(y, "")


def _times(words: Sequence[str]) -> set[str]:
    """The times that the auxiliaries of a slot tell of."""
    if ("going", "to") in pairwise(words):
        return {"past future"} if "was" in words or "were" in words else {"future"}
    times = {TIMES[w] for w in words if w in TIMES}
    return {"perfect"} if "perfect" in times and not NON_FINITE.isdisjoint(words) else times - {"perfect"}


def _is_time_alone(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one side has an auxiliary of time where the other has none: *we will work*, *we work*."""
    if not others:
        return len(words) == 1 and words[0] in TIME_ALONE
    return not _times(others) and _times(words) == {"perfect"}


def _tense(word: str) -> str:
    """The time that a verb form tells of; empty where the form alone does not say."""
    if word in VERB_TENSES:
        return VERB_TENSES[word]
    return "going on" if word.endswith("ing") else "past" if word.endswith("ed") else ""


def find_pronouns(slot: Slot) -> Iterator[Cue]:
    """Pronouns of one slot that point elsewhere."""
    x, y = slot.x, slot.y
    if len(x) == len(y):
        pairs = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    elif slot.paired and max(len(x), len(y)) <= _PAIR:
        pairs = [(p, q) for p in x for q in y if p in PRONOUNS and q in PRONOUNS and p != q]
    else:
        return
    for p, q in pairs:
        if _points_elsewhere(p, q):
            yield make_cue(Label.PRONOUN, [p], [q])
            return


def _points_elsewhere(p: str, q: str) -> bool:
    if is_agreement(p, q):
        return False
    if p in PRONOUNS and q in PRONOUNS:
        return IRREGULAR.get(p, p) != IRREGULAR.get(q, q)
    return any((p in one and q in two) or (q in one and p in two) for one, two in _POINTING)


def find_entities(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """Names of one slot that are not forms of one name, and a pronoun resolved to a name."""
    x, y = _names(a, slot.block.i, len(slot.x)), _names(b, slot.block.j, len(slot.y))
    bracketed = not slot.block.labels.isdisjoint(MARKED)
    resolved = ((x or bracketed) and _is_pronoun(slot.y)) or ((y or bracketed) and _is_pronoun(slot.x))
    resolved = resolved or _is_named(slot, x, y)
    if resolved or (x and y and not _is_alias(x, y) and not (_initials(slot.x, y) or _initials(slot.y, x))):
        yield make_cue(Label.ENTITY, x or slot.x, y or slot.y)


def find_longer_names(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """A part of a name that was left out or added, beside the rest of it."""
    block = slot.block
    wording, start, end = (a, block.i, block.i_end) if slot.x else (b, block.j, block.j_end)
    if slot.at_edge or not block.labels.isdisjoint(MARKED) or end - start > _PAIR or end >= len(wording.keys):
        return
    if _names(wording, start, 1) and _names(wording, end, 1) and len(_names(wording, start, end - start)) > 0:
        yield make_cue(Label.ENTITY, slot.x, slot.y)


def _is_named(slot: Slot, x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether a name stands on one side for a description on the other: *Parliament*, *lawmakers*."""
    if bool(x) == bool(y) or max(len(slot.x), len(slot.y)) > _PAIR:
        return False
    return FUNCTION_WORDS.isdisjoint(slot.y if x else slot.x)


def _is_alias(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether two names share a word, or one is the adjective of the other (*Canada*, *Canadian*)."""
    if not {*x}.isdisjoint(y):
        return True
    return any(p[:_ROOT] == q[:_ROOT] and len(p) > _ROOT for p in x for q in y)


def _initials(words: Sequence[str], names: Sequence[str]) -> bool:
    """Whether one of the names is made of the initials of the words."""
    return "".join(word[0] for word in words) in names


def _is_pronoun(words: Sequence[str]) -> bool:
    return len(words) == 1 and words[0] in PRONOUNS


def find_near_misses(slot: Slot, a: Wording, b: Wording) -> Iterator[Cue]:
    """A word that may have been heard or typed for another."""
    if not slot.paired or (not slot.at_edge and not len(slot.x) == len(slot.y) == 1):
        return
    if min(len(slot.x), len(slot.y)) > 1 and not slot.is_clear(a, b):
        return
    n = -1 if slot.block.place == "head" else 0
    x, y = slot.x[n], slot.y[n]
    if len(slot.x) == len(slot.y) == 1:
        x, y = _spoken(x, a, slot.block.i_end), _spoken(y, b, slot.block.j_end)
    if not is_near_miss(x, y):
        return
    named = x in _names(a, slot.block.i, len(slot.x)) and y in _names(b, slot.block.j, len(slot.y))
    if named and _is_alias([x], [y]):
        return
    yield make_cue(Label.NEARMISS, [_print_word(x, a, slot.block.i_end)], [_print_word(y, b, slot.block.j_end)])
    if named and not slot.is_clear(a, b):
        yield make_cue(Label.ENTITY, [x], [y])


def _print_word(word: str, wording: Wording, end: int) -> str:
    """Return a number that stands alone in a slot as printed, any other word as it is compared."""
    return list_printed(wording, [end - 1])[0] if _is_number(word) and wording.keys[end - 1] == word else word


def _spoken(key: str, wording: Wording, end: int) -> str:
    """The word of an amount that the ear may get wrong: its scale."""
    if not key[-1].isdigit() or wording.lasts[end - 1] - wording.firsts[end - 1] == 1:
        return key
    return wording.surfaces[wording.lasts[end - 1] - 1].casefold()


def find_grammar(slot: Slot) -> Iterator[Cue]:
    """Agreement or case put right or wrong, or a double negation."""
    x, y = slot.x, slot.y
    if x and len(x) == len(y) and all(is_agreement(p, q) for p, q in zip(x, y, strict=True)):
        yield make_cue(Label.GRAMMAR, x, y)
