"""Normal forms of a wording, each with the way back to the code points it came from.

```text
N0   Unicode NFC, trimmed
N1   one glyph for each sort of mark, space and apostrophe; punctuation dropped; case kept
N2   lower case; contractions, abbreviations and initialisms opened; one spelling; numbers as values
N3   N2 without what stands in brackets
```

A *chunk* is a word as printed (`can't`, `1.5`, `U.S.`, `[T]he`); a *key* is a word of N2. One chunk may open to
several keys (`can`, `not`), and several chunks may close to one key (`$1.5 million`).
"""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from provenance.model import Label
from provenance.text.forms_joining import join_keys
from provenance.text.forms_words import SPECIAL, open_word
from provenance.text.lexicon import ABBREVIATIONS, MASKED_WORDS, TITLES

__all__ = ["Wording", "normal_form", "read_wording"]

# Stand-ins that keep offsets: an ellipsis sign, a bracket inside a word, a masked letter. All three are control
# characters that no article prints; where one does, it is turned into a space first.
_DOTS, _INNER, MASK = "\x02", "\x03", "\x04"
_GLYPHS = {
    **dict.fromkeys(map(ord, "’‘ʼ`´‛′＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»‹›″＂"), '"'),
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000_\x02\x03\x04"),
        " ",
    ),
    **dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-"),
    ord("…"): _DOTS,
    ord("―"): "—",
}
_RARE_ASCII = re.compile("[_`\x02-\x04]")
_BASE_AND_ACCENTS = re.compile("(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]*")
# Signs without width that do not part a word.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

# `[T]he` and `bear[s]`: at most three letters in the bracket, and a letter right outside it. Bounded, so linear.
_LETTER_BRACKET = re.compile(r"[\[(](\w)[\])](?=[^\W\d_])|(?<=[^\W\d_])[\[(](\w{1,3})[\])](?!\w)")
# A word with letters hidden. The hidden run is possessive, so a long rule of dashes is walked once.
_HIDDEN = re.compile(r"(?<![\w*–—-])(\w{0,4})(\*++|-{2,}+|[–—]++)(\w{0,6})(?![\w*])")
_HAS_HIDDEN = re.compile(r"\*|--|\w[–—]")

# A word joins letters and digits by single apostrophes, stops, commas and colons ("don't", "U.S", "1,000", "8:30");
# a mark is anything else that matters here. Each code point begins one match at most.
_TOKEN = re.compile(
    r"([Ww]/o?(?!\w)|[$£€¥₹]?[\w\x03\x04]+(?:(?:'{1,2}|[.,:])[\w\x03\x04]+)*%?|[%&])|\.(?:\s?\.)+|''|(?<=\s)//?(?=\s)|(?<=\s)\|\|?(?=\s)|[\x02\[\]().!?\"]"
)
_MASKS = re.compile(f"{MASK}+")
_INITIALS = re.compile(r"\w(?:\.\w)+")
#: The key of a bracketed *sic*.
SIC = "[sic]"
_MAX_BRACKETED = 8  # words: a longer parenthesis is the speaker's own


class Wording:
    """A text as keys, with what labels and edits need to find their way back.

    Attributes:
        text: The text itself.
        keys: The words of N2.
        tags: For each key, the label of a difference in surface; None for a plain word.
        firsts: For each key, the number of its first chunk.
        lasts: For each key, the number after its last chunk.
        initial: For each key, whether it opens a sentence.
        bracketed: For each key, whether it stands in brackets of at most eight words.
        surfaces: The chunks, with straight apostrophes.
        pieces: The chunks as N1 has them: initials without stops, words that a stop glues together parted by a space.
        starts: For each chunk, its first code point in `text`.
        ends: For each chunk, the code point after its last.
        ellipses: The keys before which an ellipsis stands; `len(keys)` for one at the end.
        marks: The keys before which a double quotation mark stands.
        borders: The keys before which a spaced slash or bar parts two passages (`/`, `||`).
        questions: The keys before which a question mark stands.
        special: Whether a word does not simply stand for itself.
        opened: Whether letters of a word stand in brackets (`[T]he`).
    """

    __slots__ = (
        "borders",
        "bracketed",
        "ellipses",
        "ends",
        "firsts",
        "initial",
        "keys",
        "lasts",
        "marks",
        "opened",
        "pieces",
        "questions",
        "special",
        "starts",
        "surfaces",
        "tags",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: list[str] = []
        self.tags: list[Label | None] = []
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.initial: list[bool] = []
        self.bracketed: list[bool] = []
        self.surfaces: list[str] = []
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.ellipses: list[int] = []
        self.marks: list[int] = []
        self.questions: list[int] = []
        self.borders: list[int] = []
        self.special = False
        self.opened = False


def _n0(text: str) -> str:
    return (text if text.isascii() else normalize("NFC", text)).strip()


def _fold(text: str) -> tuple[str, list[int] | None]:
    """Give each sort of mark one glyph; return also where each code point comes from, None if all are in place."""
    places = None
    if not text.isascii():
        folded = text.translate(_GLYPHS)
        if _INVISIBLE.search(folded) or not is_normalized("NFKC", folded):
            folded, places = _fold_compatibility(folded)
    else:
        folded = text.translate(_GLYPHS) if _RARE_ASCII.search(text) else text
    if "[" in folded or "(" in folded:
        folded = _LETTER_BRACKET.sub(_seal_bracket, folded)
    if _HAS_HIDDEN.search(folded):
        folded = _HIDDEN.sub(_seal_hidden, folded)
    return folded, places


def _fold_compatibility(text: str) -> tuple[str, list[int]]:
    """Compose accents, open ligatures and full-width forms, drop signs without width, and say where each came from."""
    pieces: list[str] = []
    places: list[int] = []
    for found in _BASE_AND_ACCENTS.finditer(text):
        piece = _INVISIBLE.sub("", normalize("NFKC", found[0])).translate(_GLYPHS)
        if len(piece) > 1 and not piece.isalnum():
            piece = found[0]  # a sign that would open to several words (`½`) stays the one sign it is
        pieces.append(piece)
        # What opens to several signs ends where the original ends.
        places += [min(found.start() + n, found.end() - 1) for n in range(len(piece))]
    return "".join(pieces), places


def _end_of(text: str, place: int) -> int:
    """The code point after the sign at *place* and the accents that hang on it."""
    found = _BASE_AND_ACCENTS.match(text, place)
    return found.end() if found else place + 1


def _seal_bracket(found: re.Match[str]) -> str:
    return f"{_INNER}{found[1] or found[2]}{_INNER}"


def _seal_hidden(found: re.Match[str]) -> str:
    """Make a masked word one word; leave a dash between words alone."""
    before, hidden, after = found.groups()
    if hidden[0] == "*":
        masked = bool(before and after) or (len(hidden) > 2 and not before + after) or _may_hide(before, after)  # noqa: PLR2004  (fewer are footnotes)
    else:
        masked = bool(before) and _may_hide(before, after)
    return before + MASK * len(hidden) + after if masked else found[0]


def _may_hide(before: str, after: str) -> bool:
    before, after = before.casefold(), after.casefold()
    shown = len(before) + len(after)
    return any(len(w) > shown and w.startswith(before) and w.endswith(after) for w in MASKED_WORDS)


def _scan(wording: Wording, folded: str) -> None:
    """Fill the columns of *wording*, word by word."""
    keys, tags, firsts, lasts = wording.keys, wording.tags, wording.firsts, wording.lasts
    initials, surfaces, pieces = wording.initial, wording.surfaces, wording.pieces
    starts, ends = wording.starts, wording.ends
    initial, bracket = True, -1
    for found in _TOKEN.finditer(folded):
        surface = found[1]
        start, end = found.span()
        if surface is None:
            initial, bracket = _read_mark(wording, found[0], start, initial=initial, bracket=bracket)
            continue
        chunk = len(surfaces)
        surfaces.append(surface)
        starts.append(start)
        ends.append(end)
        low = surface.casefold()
        if low in SPECIAL or not low.isalpha():
            _open_chunk(wording, surface, low, initial=initial)
        else:
            keys.append(low)
            tags.append(None)
            firsts.append(chunk)
            lasts.append(chunk + 1)
            initials.append(initial)
            pieces.append(surface)
        initial = False
    wording.bracketed += [False] * (len(keys) - len(wording.bracketed))


def _open_chunk(wording: Wording, surface: str, low: str, *, initial: bool) -> None:
    """Add the keys of a chunk that may not stand for itself."""
    wording.special = True
    if _INNER in low:
        wording.opened = True
        low = low.replace(_INNER, "")
    if MASK in low:
        low = _MASKS.sub(MASK, low)
    opened, piece = open_word(surface.replace("''", "'"), low.replace("''", "'"))
    chunk = len(wording.surfaces) - 1
    for key, tag in opened:
        wording.keys.append(key)
        wording.tags.append(tag)
        wording.firsts.append(chunk)
        wording.lasts.append(chunk + 1)
        wording.initial.append(initial)
        initial = False
    wording.pieces += piece.split(" ")


def _read_mark(wording: Wording, sign: str, start: int, *, initial: bool, bracket: int) -> tuple[bool, int]:
    """Note a mark; return whether the next word opens a sentence, and where the open bracket began (-1: none)."""
    here = len(wording.keys)
    if sign in "([":
        return initial, here
    if sign in ")]":
        _close_bracket(wording, bracket)
        return initial, -1
    if sign in {'"', "''"}:
        wording.marks.append(here)
        return initial, bracket
    if sign[0] in "/|":
        wording.borders.append(here)
        wording.pieces.append("/")
        return True, bracket
    if sign == _DOTS or len(sign) > 1:
        if not wording.ellipses or wording.ellipses[-1] != here:
            wording.ellipses.append(here)
        return True, bracket
    if sign == "?":
        wording.questions.append(here)
    return sign != "." or not _is_shortened(wording, start) or initial, bracket


def _close_bracket(wording: Wording, bracket: int) -> None:
    here = len(wording.keys)
    if bracket < 0 or not 0 < here - bracket <= _MAX_BRACKETED or (here - bracket == 1 and MASK in wording.keys[-1]):
        return  # what is too long is the speaker's own; a masked word is one with its bracket
    wording.bracketed += [False] * (bracket - len(wording.bracketed))
    wording.bracketed += [True] * (here - bracket)
    if here - bracket == 1 and wording.keys[-1] == "sic":
        wording.keys[-1] = SIC


def _is_shortened(wording: Wording, stop: int) -> bool:
    """Whether the full stop at *stop* belongs to the word before it: `Sen.`, `J.`, `U.S.`."""
    if not wording.surfaces or wording.ends[-1] != stop:
        return False
    surface = wording.surfaces[-1].casefold()
    return len(surface) == 1 or surface in ABBREVIATIONS or surface in TITLES or bool(_INITIALS.fullmatch(surface))


def read_wording(text: str) -> Wording:
    """Read a text into its normal form N2 with the way back.

    Linear in the length of the text.

    >>> found = read_wording("They can’t pay $1.5 million …")
    >>> found.keys
    ['they', 'can', 'not', 'pay', '$1500000']
    >>> found.text[found.starts[1] : found.ends[1]], found.ellipses
    ('can’t', [5])
    """
    wording = Wording(text)
    folded, places = _fold(text)
    _scan(wording, folded)
    if wording.special:
        join_keys(wording)
    if places is not None:
        wording.ends = [_end_of(text, places[end - 1]) for end in wording.ends]
        wording.starts = [places[start] for start in wording.starts]
    return wording


def normal_form(text: str, level: int) -> str:
    """Return the normal form N0, N1, N2 or N3 of a text.

    Args:
        text: Any text.
        level: 0 to 3.

    Returns:
        N0 as text; the others as words parted by single spaces.

    >>> normal_form("“Ninety-five percent” of them [voters] can’t", 3)
    '95% of them can not'
    """
    if level == 0:
        return _n0(text)
    wording = read_wording(text)
    if level == 1:
        return " ".join(wording.pieces)
    if level == 2:  # noqa: PLR2004  (the number names the form)
        return " ".join(wording.keys)
    return " ".join(key for key, hidden in zip(wording.keys, wording.bracketed, strict=True) if not hidden)
