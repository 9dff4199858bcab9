"""How one printed word opens to the words of N2, and how several printed words close to one."""

from __future__ import annotations

import re

from provenance.model import Label
from provenance.text.lexicon import CONTRACTION_ENDINGS, INITIALISMS, SPELLED_OUT, VARIANTS
from provenance.text.lexicon_numbers import CARDINALS, CURRENCIES, ORDINALS, PERCENT, SCALES, SHORT_SCALES

__all__ = ["SPECIAL", "open_word"]

#: Lower-case words that do not simply stand for themselves.
SPECIAL = frozenset(VARIANTS).union(
    CARDINALS,
    ORDINALS,
    (word for word in SCALES if word not in SHORT_SCALES),
    (word for word in CURRENCIES if word.isalpha()),
    PERCENT,
    (form.lower() for form in INITIALISMS),
    (first for first, _ in SPELLED_OUT),
    ("hundreds", "thousands", "millions", "billions", "trillions"),
)

# Digits with a currency sign before, or an ordinal ending, a short scale or a percent sign behind. 15 digits are exact
# in a float; longer ones are names of things, not amounts.
_DIGITS = re.compile(r"([$£€¥₹]?)(\d[\d,]{0,18}(?:\.\d{1,9})?)(st|nd|rd|th|m|mn|mln|bn|b|tn|k)?(%?)")
_MAX_DIGITS = 15
_INITIALISM = re.compile(r"\w(?:\.\w)+")
_PARTS = re.compile("[.,:]")

_Opened = list[tuple[str, "Label | None"]]


def open_word(surface: str, low: str) -> tuple[_Opened, str]:
    """Open a printed word to the words of N2.

    Args:
        surface: The word as printed, with straight apostrophes.
        low: The same, case folded.

    Returns:
        The words with the label of what was opened (None for a plain word), and the word as N1 has it, its parts
        parted by spaces.

    >>> open_word("Can't", "can't")
    ([('can', 'contraction'), ('not', 'contraction')], "Can't")
    >>> open_word("$1.5m", "$1.5m")[0]
    [('$1500000', 'numform')]
    """
    label: Label | None
    if low in VARIANTS:
        keys, label = VARIANTS[low]
        return [(key, label) for key in keys], surface
    amount = _open_number(low)
    if amount:
        return [(amount, Label.NUMFORM)], surface
    if surface in INITIALISMS or _INITIALISM.fullmatch(low):
        bare = surface.replace(".", "")
        label = Label.ABBREV if bare in INITIALISMS else None
        return [(INITIALISMS.get(bare, bare.casefold()), label)], bare
    if "'" in low:
        return _open_apostrophe(surface, low), surface
    parts = _PARTS.split(surface)
    if len(parts) > 1 and not low[0].isdigit():
        opened = [pair for part in parts for pair in open_word(part, part.casefold())[0]]
        return opened, " ".join(parts)
    return [(low, None)], surface


def _open_apostrophe(surface: str, low: str) -> _Opened:
    if surface.endswith("'s") and surface[:-2] in INITIALISMS:
        return [(INITIALISMS[surface[:-2]] + "'s", Label.ABBREV)]
    for ending, word in CONTRACTION_ENDINGS:
        if low.endswith(ending) and len(low) > len(ending):
            return [(low[: -len(ending)], Label.CONTRACTION), (word, Label.CONTRACTION)]
    return [(low, None)]


def _open_number(low: str) -> str:
    """Return the key of a number, a scale, a unit of count; empty for other words."""
    if low in CARDINALS:
        return str(CARDINALS[low])
    if low in ORDINALS:
        return f"{ORDINALS[low]}th"
    if low in PERCENT:
        return "percent"
    if low in SPECIAL and (low in SCALES or low in CURRENCIES):
        return low
    found = _DIGITS.fullmatch(low)
    if not found or len(found[2]) > _MAX_DIGITS:
        return ""
    sign, digits, ending, percent = found.groups()
    value = float(digits.replace(",", ""))
    if ending in SCALES:
        value *= SCALES[ending]
        ending = ""
    return f"{sign}{plain_number(value)}{'th' if ending else ''}{percent}"


def plain_number(value: float) -> str:
    """Write a value without exponent and without idle zeros.

    >>> plain_number(1500000.0), plain_number(13.6)
    ('1500000', '13.6')
    """
    return str(int(value)) if value == int(value) else repr(round(value, 6))
