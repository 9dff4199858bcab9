"""Wordings: quoted words in the form in which they are compared, one code point for each word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from sys import maxunicode

import attrs

from provenance.matching.background import rarity
from provenance.matching.lexicon import NUMBER_WORDS
from provenance.text.words import split_words

# "[T]he", "want[ed]": a reporter's change of letters inside a word. Only such brackets close up. A bracket holds no
# bracket, so each is tried once from each opening sign and given up at the next.
_LETTERS = re.compile(r"\[(\w{1,3})\](?=\w)|(?<=\w)\[(\w{1,3})\]")
# What else stands in square brackets is the reporter's. The length is capped so that unclosed ones cost little.
_REMARK = re.compile(r"\[[^\[\]]{0,200}\]")

# Where half surrogate pairs lie: they are code points, but no text.
_SURROGATES = range(0xD800, 0xE000)


class Vocabulary:
    """Gives each word a code point, so that string algorithms work on words."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self.rarities: dict[str, float] = {}

    def encode(self, words: Iterable[str]) -> str:
        """Return one code point for each of *words*: equal words, equal code points."""
        codes = self._codes
        return "".join([codes.get(word) or self._add(word) for word in words])

    def _add(self, word: str) -> str:
        same = NUMBER_WORDS.get(word)
        if same is not None:
            self._codes[word] = code = self.encode([same])
            return code
        number = len(self.rarities) + 1
        if number >= _SURROGATES.start:
            number += len(_SURROGATES)
        # More distinct words than code points: the last one stands for all the rest.
        self._codes[word] = code = chr(min(number, maxunicode))
        self.rarities[code] = rarity(word)
        return code

    def weigh(self, line: Iterable[str]) -> float:
        """Return the rarity of all distinct words of *line* together."""
        rarities = self.rarities
        return sum([rarities[code] for code in sorted(set(line))])


@attrs.frozen(eq=False)
class Wording:
    """Words in the form in which they are compared.

    Attributes:
        line: One code point for each word.
        codes: The distinct ones.
        mass: The rarity of the distinct words together, in nats.
    """

    line: str
    codes: frozenset[str]
    mass: float


def strip_remarks(text: str) -> str:
    """Return *text* without what its reporter put into square brackets.

    >>> strip_remarks("[T]hey want[ed] it [the plan] …")
    'They wanted it  …'
    """
    if "[" not in text:
        return text
    return _REMARK.sub("", _LETTERS.sub(r"\1\2", text))


def read_wording(text: str, vocabulary: Vocabulary) -> Wording:
    """Return the wording of quoted *text*."""
    words = split_words(strip_remarks(text)) or split_words(text)
    line = vocabulary.encode(words)
    return Wording(line, frozenset(line), vocabulary.weigh(line))
