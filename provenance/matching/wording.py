"""Wordings: quoted words in the form in which they are compared, one code point for each word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import fsum
from sys import maxunicode

import attrs

from provenance.matching.background import rarity
from provenance.matching.lexicon import CONTRACTED_IS, CONTRACTIONS, ENDINGS, NUMBER_WORDS
from provenance.text.words import split_words

# "[T]he", "want[ed]": a reporter's change of letters inside a word. Only such brackets close up. A bracket holds no
# bracket, so each is tried once from each opening sign and given up at the next.
_LETTERS = re.compile(r"\[(\w{1,3})\](?=\w)|(?<=\w)\[(\w{1,3})\]")
# What else stands in square brackets is the reporter's. The length is capped so that unclosed ones cost little.
_REMARK = re.compile(r"\[[^\[\]]{0,200}\]")

# Half surrogate pairs are code points, but no text.
_SURROGATES = range(0xD800, 0xE000)

# What is longer is compared by its beginning; it bounds the time and memory that one quotation can cost.
_LONGEST_TEXT = 30_000
_LONGEST_LINE = 4_000


#: The code point of words that no quotation holds.
UNKNOWN = "\x00"


class Vocabulary:
    """Gives each word a code point, so that string algorithms work on words.

    Attributes:
        rarities: How much sharing the word of a code point tells, in nats.
        forms: The word of a code point.
    """

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self.rarities: dict[str, float] = {UNKNOWN: 0.0}
        self.forms: dict[str, str] = {UNKNOWN: ""}

    def encode(self, words: Iterable[str]) -> str:
        """Return a code point for each of *words*, two for a contraction: what reads the same is the same."""
        return "".join(self.encode_each(words))

    def encode_each(self, words: Iterable[str]) -> list[str]:
        """Return the code points of each of *words*."""
        codes = self._codes
        return [codes.get(word) or self._add(word) for word in words]

    def encode_known(self, words: Iterable[str]) -> list[str]:
        """Return the code points of each of *words*, learning none: an unknown word becomes `UNKNOWN`."""
        codes = self._codes
        return [codes.get(word) or "".join([codes.get(part, UNKNOWN) for part in expand(word)]) for word in words]

    def weigh(self, line: Iterable[str]) -> float:
        """Return the rarity of all code points of *line* together: the exact sum, so that their order is nothing."""
        return fsum(map(self.rarities.__getitem__, line))

    def _add(self, word: str) -> str:
        self._codes[word] = code = "".join(map(self._code_of, expand(word)))
        return code

    def _code_of(self, word: str) -> str:
        known = self._codes.get(word)
        if known is not None:
            return known
        number = len(self.forms)
        if number >= _SURROGATES.start:
            number += len(_SURROGATES)
        # More distinct words than code points: the last one stands for all the rest.
        self._codes[word] = code = chr(min(number, maxunicode))
        self.rarities[code] = rarity(word)
        self.forms[code] = word
        return code


def expand(word: str) -> tuple[str, ...]:
    """Return the words that *word* says in full.

    >>> expand("don't"), expand("mayor's"), expand("twelve")
    (('do', 'not'), ('mayor',), ('12',))
    """
    if word in CONTRACTIONS:
        return CONTRACTIONS[word]
    if "'" not in word:
        return (NUMBER_WORDS.get(word, word),)
    if word in CONTRACTED_IS:
        return word[:-2], "is"
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending), full
    return (word.removesuffix("'s") or word,)


@attrs.frozen(eq=False)
class Wording:
    """Words in the form in which they are compared.

    Attributes:
        line: One code point for each word.
        mass: The rarity of the distinct words together, in nats.
    """

    line: str
    mass: float


def strip_remarks(text: str) -> str:
    """Return *text* without what its reporter put into square brackets.

    >>> strip_remarks("[T]hey want[ed] it [the plan] …")
    'They wanted it   …'
    """
    if "[" not in text:
        return text
    return _REMARK.sub(" ", _LETTERS.sub(r"\1\2", text))


def read_wording(text: str, vocabulary: Vocabulary) -> Wording:
    """Return the wording of quoted *text*."""
    head = text[:_LONGEST_TEXT]
    words = split_words(strip_remarks(head)) or split_words(head)
    return line_wording(vocabulary.encode(words)[:_LONGEST_LINE], vocabulary)


def line_wording(line: str, vocabulary: Vocabulary) -> Wording:
    """Return the wording of an encoded line."""
    return Wording(line, vocabulary.weigh(set(line)))
