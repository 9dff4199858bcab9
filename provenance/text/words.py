"""Words of a text with the code points at which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

# A run of letters and digits that apostrophes may join: "don't", and "can''t" as some agencies type it. An apostrophe
# is no letter, so the parts cannot compete for a code point: linear.
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´]{1,2}[^\W_]+)*")

# As above for texts that need more care: scripts that write no spaces (kana, Han) count each sign, and what hangs on
# letters (combining accents, soft hyphens, zero-width joiners) belongs to the word. Three times as slow.
_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_HANGING = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_LETTER = rf"[^\W_{_SIGN}]"
_CAREFUL_WORD = re.compile(rf"[{_SIGN}]|{_LETTER}[{_HANGING}]*(?:(?:['’‘ʼ`´]{{1,2}})?{_LETTER}[{_HANGING}]*)*")
_NEEDS_CARE = re.compile(f"[{_SIGN}{_HANGING}]")

# What does not tell one word from another: the shape of an apostrophe, and signs that nobody sees.
_APOSTROPHES = "’‘ʼ`´"
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060])


@attrs.frozen
class Words:
    """The words of a text, in order.

    Attributes:
        forms: What they read as: lower case, compatibility forms folded, one kind of apostrophe.
        starts: The code point at which each begins.
        ends: The code point after each.
    """

    forms: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.forms)


def find_words(text: str) -> Words:
    """Return the words of *text* and where each stands.

    >>> found = find_words("“I don’t know,” she said.")
    >>> found.forms
    ('i', "don't", 'know', 'she', 'said')
    >>> found.starts[1], found.ends[1]
    (3, 8)
    """
    places = [found.span() for found in _pattern_for(text).finditer(text)]
    starts = tuple(start for start, _ in places)
    ends = tuple(end for _, end in places)
    return Words(tuple(split_words(text)), starts, ends)


def split_words(text: str) -> list[str]:
    """Return the forms of the words of *text*: `find_words` without their places.

    >>> split_words("Eighty-one, he said")
    ['eighty', 'one', 'he', 'said']
    """
    plain = text
    for sign in _APOSTROPHES:
        if sign in plain:
            plain = plain.replace(sign, "'")
    surfaces: list[str] = _pattern_for(plain).findall(plain)
    if "''" in plain:
        surfaces = [surface.replace("''", "'") for surface in surfaces]
    return [surface.lower() if surface.isascii() else _fold(surface) for surface in surfaces]


def _pattern_for(text: str) -> re.Pattern[str]:
    return _WORD if text.isascii() or not _NEEDS_CARE.search(text) else _CAREFUL_WORD


def _fold(surface: str) -> str:
    """Return how a word reads, however its letters are encoded."""
    from unicodedata import normalize  # noqa: PLC0415  (many texts never need it)

    return normalize("NFKC", surface.translate(_INVISIBLE).lower())
