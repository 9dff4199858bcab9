"""Two words set against each other: forms of one word, inflections, masked words, words that look or sound alike."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining, normalize

from rapidfuzz.distance import Levenshtein

from provenance.model import Label
from provenance.text.forms_folding import MASK
from provenance.text.lexicon import EITHER_VERB
from provenance.text.lexicon_cues import FUNCTION_WORDS
from provenance.text.lexicon_inflections import (
    AGREEMENT,
    AINT,
    CASE_PAIRS,
    IRREGULAR,
    MISSPELLINGS,
    SHORTENED,
    SOUND_ALIKE,
    SUFFIXES,
    VARIANT_PAIRS,
)

__all__ = ["is_agreement", "is_masked", "is_near_miss", "same_lemma", "variant_labels"]

_MIN_STEM = 3
_MIN_BONES = 3  # consonants that must agree; with one more, or the same beginning, one may differ
_MAX_LOST = 2  # letters of a beginning that the ear may miss
_VOWELS = frozenset("aeiouyhw")
# Letters that one sound may be written with.
_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "d": "t", "g": "j", "b": "p"})


def variant_labels(x: Sequence[str], y: Sequence[str], *, opened: bool) -> set[Label]:
    """Return the labels of one thing said in two forms that no list of single words holds; none for two things.

    Args:
        x: Words of the one text.
        y: Words of the other.
        opened: Whether either side holds an opened contraction.

    >>> variant_labels(["fishin"], ["fishing"], opened=False)
    {'dialect'}
    >>> variant_labels(["paul's"], ["paul", "is"], opened=False)
    {'contraction'}
    >>> variant_labels(["cat"], ["dog"], opened=False)
    set()
    """
    if len(x) == len(y) == 1:
        if opened and (x[0], y[0]) in EITHER_VERB:
            return {Label.CONTRACTION}
        label = _variant_label(x[0], y[0])
        return {label} if label else set()
    for short, long in ((x, y), (y, x)):
        if len(short) == 1 and len(long) == 2:  # noqa: PLR2004  (a word and a verb)
            word, verb = long
            if short == ["ain't"] and verb == "not" and word in AINT:
                return {Label.CONTRACTION, Label.GRAMMAR}
            if verb in SHORTENED.get(short[0].removeprefix(word), ()):
                return {Label.CONTRACTION}
    return set()


def _variant_label(x: str, y: str) -> Label | None:
    """Return the label of two forms of one word that no list holds; None for two words."""
    if (x, y) in VARIANT_PAIRS or (y, x) in VARIANT_PAIRS:
        return Label.DIALECT
    if (x, y) in MISSPELLINGS or (y, x) in MISSPELLINGS:
        return Label.SPELLING
    if x + "g" == y or y + "g" == x:
        return Label.DIALECT if x.endswith(("in", "ing")) and len(x) > _MIN_STEM else None
    if not (x.isascii() and y.isascii()) and _bare(x) == _bare(y):
        return Label.SPELLING
    if len(x) == len(y) > len("raise") and x != y and x.replace("is", "iz") == y.replace("is", "iz"):
        return Label.SPELLING
    return None


def _bare(word: str) -> str:
    """The letters without their accents."""
    return "".join(sign for sign in normalize("NFD", word) if not combining(sign))


def is_masked(masked: str, word: str) -> bool:
    """Whether *masked* (`s---`, with the hidden letters as one sign) can stand for *word*.

    >>> is_masked("p" + MASK + "y", "puppy"), is_masked("puppy", "puppy")
    (True, False)
    """
    before, sign, after = masked.partition(MASK)
    if not sign:
        return False
    return MASK in word or (len(word) >= len(before) + len(after) and word.startswith(before) and word.endswith(after))


def same_lemma(x: str, y: str) -> bool:
    """Whether two words are forms of one word, by a table of irregular forms and endings.

    >>> same_lemma("consequence", "consequences"), same_lemma("went", "goes"), same_lemma("pitting", "putting")
    (True, True, False)
    >>> same_lemma("stopped", "stops"), same_lemma("stopped", "started")
    (True, False)
    """
    x, y = IRREGULAR.get(x, x), IRREGULAR.get(y, y)
    if x == y:
        return True
    # Whatever ending goes, the letters before the last of the shortest stem stay: most pairs differ there already.
    return x[: _MIN_STEM - 1] == y[: _MIN_STEM - 1] and not _stems(x).isdisjoint(_stems(y))


def _stems(word: str) -> set[str]:
    """What may be left when an ending goes: `driv`/`drive`, `stop`, `carry`."""
    stems = {word}
    for ending in SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            stem = word[: -len(ending)]
            stems |= {stem, stem + "e"}
            if stem[-1] == "i":
                stems.add(stem[:-1] + "y")
            if stem[-1] == stem[-2]:
                stems.add(stem[:-1])
    return stems


def is_agreement(x: str, y: str) -> bool:
    """Whether two words differ only as grammar has it: *is* / *are*, *me* / *I*."""
    return (x, y) in AGREEMENT or (y, x) in AGREEMENT or (x, y) in CASE_PAIRS or (y, x) in CASE_PAIRS


def is_near_miss(x: str, y: str) -> bool:
    """Whether one word may have been heard or typed for the other: look- or sound-alike, and not its inflection.

    Levenshtein distance of at most a quarter of the letters, or one consonant apart when vowels are left out (after
    Philips' Metaphone, Computer Language 7(12), 1990, much reduced), or listed.

    >>> is_near_miss("pitting", "putting"), is_near_miss("business", "businesses"), is_near_miss("law", "bill")
    (True, False, False)
    """
    if (x, y) in SOUND_ALIKE or (y, x) in SOUND_ALIKE:
        return True
    small = {x, y} & FUNCTION_WORDS
    if not (x.isalpha() and y.isalpha()) or min(len(x), len(y)) < _MIN_STEM or len(small) > 1 or "the" in small:
        return False
    return (_looks_alike(x, y) or _sounds_alike(x, y)) and not same_lemma(x, y)


def _looks_alike(x: str, y: str) -> bool:
    if Levenshtein.distance(x, y) <= max(1, max(len(x), len(y)) // 4):
        return True
    short, long = sorted((x, y), key=len)
    # The beginning was not heard: *abused*, *used*.
    return len(short) > _MIN_STEM and len(long) - len(short) <= _MAX_LOST and long.endswith(short)


def _sounds_alike(x: str, y: str) -> bool:
    p, q = _skeleton(x), _skeleton(y)
    if x[0] != y[0] or min(len(p), len(q)) < _MIN_BONES:
        return False
    alike = x[:_MIN_STEM] == y[:_MIN_STEM] or min(len(p), len(q)) > _MIN_BONES
    return p == q or (alike and Levenshtein.distance(p, q) == 1)


def _skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once."""
    bones = [letter for letter in word.translate(_SOUNDS) if letter not in _VOWELS]
    return "".join(letter for k, letter in enumerate(bones) if not k or bones[k - 1] != letter)
