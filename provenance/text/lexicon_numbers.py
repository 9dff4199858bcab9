"""How numbers are written: words, ordinals, scales, units."""

from __future__ import annotations

from types import MappingProxyType

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

#: Cardinal words up to ninety.
CARDINALS = MappingProxyType(
    {word: n for n, word in enumerate([*_UNITS.split(), "eighteen", "nineteen"])}
    | {word: n * 10 for n, word in enumerate(_TENS.split(), 2)}
)

#: Ordinal words. `second` and `first` are also plain words; both sides read alike, so that costs nothing.
ORDINALS = MappingProxyType(
    {word: n for n, word in enumerate(_ORDINALS.split())}
    | {word: n * 10 for n, word in enumerate(_TENTHS.split(), 2)}
    | {"hundredth": 100, "thousandth": 1000}
)

#: Words and letters that multiply the number before them.
SCALES = MappingProxyType(
    {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    | {"m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "k": 1000}
)

#: Scales that stand right behind the digits: `1.5m`, `$3bn`, `400k`.
SHORT_SCALES = frozenset({"m", "mn", "mln", "bn", "b", "tn", "k"})

#: Currency signs and the words for them; a word and a sign meet in the sign.
CURRENCIES = MappingProxyType(
    {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹"}
    | {"dollar": "$", "dollars": "$", "pounds": "£", "euro": "€", "euros": "€", "yen": "¥", "rupees": "₹"}
)

PERCENT = frozenset({"%", "percent", "pct"})

MONTHS = frozenset("january february march april may june july august september october november december".split())

#: Counts that are words of their own; only compared as values, never joined into a form.
COUNT_WORDS = MappingProxyType(
    {"dozen": 12.0, "dozens": 12.0, "half": 0.5, "quarter": 0.25, "quarters": 0.25, "thirds": 1 / 3, "once": 1.0}
    | {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "hundreds": 100.0, "thousands": 1000.0}
    | {"millions": 1e6, "billions": 1e9, "trillions": 1e12}
)
