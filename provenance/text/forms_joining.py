"""Several printed words that close to one word of N2: spelled-out numbers, amounts with units, spelled-out initials."""

from __future__ import annotations

from itertools import accumulate, compress
from typing import TYPE_CHECKING, Any

from provenance.model import Label
from provenance.text.forms_words import plain_number
from provenance.text.lexicon import SPELLED_OUT
from provenance.text.lexicon_numbers import CURRENCIES, MONTHS, SCALES

if TYPE_CHECKING:
    from provenance.text.forms import Wording

__all__ = ["OPENERS", "join_keys"]

_HUNDRED = 100
_TENS = range(20, 100, 10)
_ONES = range(1, 10)
_ENORMOUS = 1e15  # where a float stops to be exact, and where no news amount is

#: Words that may begin a spelled-out name.
OPENERS = frozenset(first for first, _ in SPELLED_OUT)

_Closing = tuple[int, int, str, Label]


def join_keys(wording: Wording) -> None:
    """Close each run of keys that says one thing to one key.

    `ninety-five percent` and `95%` both become `95%`; `$1.5 million`, `$1.5m` and `1.5 million dollars` all become
    `$1500000`; `October 15th` and `October 15` both end in `15`; `United States` becomes the key of `US`.
    """
    keys, tags = wording.keys, wording.tags
    closings: list[_Closing] = []
    k = 0
    while k < len(keys):
        pair = (keys[k], keys[k + 1]) if k + 1 < len(keys) else ("", "")
        if pair in SPELLED_OUT:
            closings.append((k, k + 2, SPELLED_OUT[pair], Label.ABBREV))
            k += 2
        elif tags[k] is Label.NUMFORM or (pair[0] in {"a", "an"} and pair[1] in SCALES):
            stop, key = _read_amount(wording, k)
            if stop - k > 1 or key != keys[k]:
                closings.append((k, stop, key, Label.NUMFORM))
            k = stop
        else:
            k += 1
    if closings:
        _close(wording, closings)


def _read_amount(wording: Wording, k: int) -> tuple[int, str]:
    """Read the amount that begins at *k*; return where it ends and its key."""
    keys = wording.keys
    key = keys[k]
    if key.endswith("th") and k and keys[k - 1] in MONTHS:
        return k + 1, key[:-2]
    sign, digits = (key[0], key[1:]) if key[0] in CURRENCIES else ("", key)
    digits = "1" if key in {"a", "an"} else digits
    if not digits.replace(".", "", 1).isdigit():
        return k + 1, key
    hidden = wording.bracketed[k]
    k, value, unit = _read_value(wording, k + 1, float(digits))
    if k < len(keys) and not unit and wording.bracketed[k] == hidden:
        if keys[k] == "percent":
            k, unit = k + 1, "%"
        elif keys[k : k + 2] == ["per", "cent"]:
            k, unit = k + 2, "%"
        elif keys[k] in CURRENCIES:
            k, sign = k + 1, CURRENCIES[keys[k]]
    return k, f"{sign}{plain_number(value)}{unit}"


def _read_value(wording: Wording, k: int, part: float) -> tuple[int, float, str]:
    """Go on from a first number over scales and smaller numbers: `two` + `hundred and fifty thousand`."""
    keys = wording.keys
    total, scale = 0.0, 1
    while k < len(keys) and total + part < _ENORMOUS:
        step = 2 if scale > 1 and keys[k] == "and" and k + 1 < len(keys) else 1
        key = keys[k + step - 1]
        if step == 1 and key in SCALES and part:
            scale = SCALES[key]
            part *= scale
            if scale > _HUNDRED:
                total, part = total + part, 0.0
        elif key.endswith("th") and _adds(part, key[:-2], scale):
            return k + step, total + part + float(key[:-2]), "th"
        elif wording.tags[k + step - 1] is Label.NUMFORM and _adds(part, key, scale):
            part += float(key)
        else:
            break
        k += step
    return k, total + part, ""


def _adds(part: float, key: str, scale: int) -> bool:
    """Whether a number word goes on with the number before it: `ninety` `five`, `hundred` `twelve`."""
    if not key.isdigit() or len(key) > len("999"):
        return False
    if part % _HUNDRED in _TENS:
        return int(key) in _ONES
    return scale >= _HUNDRED and int(key) < scale and part % _HUNDRED == 0


def _close(wording: Wording, closings: list[_Closing]) -> None:
    """Make one key of each closing's keys, in one walk over the text."""
    keep = [True] * len(wording.keys)
    for start, end, key, label in closings:
        wording.keys[start], wording.tags[start] = key, label
        wording.lasts[start] = wording.lasts[end - 1]
        wording.bracketed[start] = all(wording.bracketed[start:end])
        keep[start + 1 : end] = [False] * (end - start - 1)
    columns: tuple[list[Any], ...] = (
        wording.keys,
        wording.tags,
        wording.firsts,
        wording.lasts,
        wording.initial,
        wording.bracketed,
    )
    for column in columns:
        column[:] = compress(column, keep)
    # A sign inside what was closed now stands behind it.
    place = [0, *accumulate(keep)]
    wording.ellipses[:] = [place[k] for k in wording.ellipses]
    wording.marks[:] = [place[k] for k in wording.marks]
    wording.borders[:] = [place[k] for k in wording.borders]
