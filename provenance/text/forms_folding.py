"""One glyph for each sort of mark, letter by letter, so that offsets into the text stay what they are."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from provenance.text.lexicon import MASKED_WORDS

__all__ = ["DOTS", "INNER", "MASK", "SLASH", "end_of_sign", "fold", "to_nfc"]

# Stand-ins that keep offsets: an ellipsis sign, a bracket inside a word, a masked letter, the slash of `w/o`. All are
# control characters that no article prints; where one does, it is turned into a space first.
DOTS, INNER, MASK, SLASH = "\x02", "\x03", "\x04", "\x05"
_GLYPHS = {
    **dict.fromkeys(map(ord, "’‘ʼ`´‛′＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»‹›″＂"), '"'),
    **dict.fromkeys(
        map(
            ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000_\x02\x03\x04\x05"
        ),
        " ",
    ),
    **dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-"),
    ord("…"): DOTS,
    ord("―"): "—",
}
# Most texts hold no other signs than these; to replace them one by one is faster than to look every letter up. The
# signs that stand in for others must not be there before.
_COMMON = (
    ("\x02", " "),
    ("\x03", " "),
    ("\x04", " "),
    ("\x05", " "),
    ("_", " "),
    ("`", "'"),
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("…", DOTS),
    ("\u00a0", " "),
)
_UNCOMMON = re.compile("[^\x00-\x7f–—]")
_BASE_AND_ACCENTS = re.compile("(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]*")
# Signs without width that do not part a word.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

# `[T]he` and `bear[s]`: at most three letters in the bracket, and a letter right outside it. Bounded, so linear.
_LETTER_BRACKET = re.compile(r"[\[(](\w)[\])](?=[^\W\d_])|(?<=[^\W\d_])[\[(](\w{1,3})[\])](?!\w)")
# A word with letters hidden. The hidden run is possessive, so a long rule of dashes is walked once.
_HIDDEN = re.compile(r"(?<![\w*–—-])(\w{0,4})(\*++|-{2,}+|[–—]++)(\w{0,6})(?![\w*])")
_MIN_STARS = 3  # fewer are footnote signs
# Two apostrophes for a quotation mark, as some agencies send it; between letters they are one apostrophe typed twice.
_TWO_MARKS = re.compile(r"''(?!\w)|(?<!\w)''")
_WITH = re.compile(r"(?<!\w)([Ww])/(o(?!\w)|(?!\w))")


def to_nfc(text: str) -> str:
    """Return the normal form N0: Unicode NFC, trimmed."""
    return (text if text.isascii() else normalize("NFC", text)).strip()


def fold(text: str) -> tuple[str, list[int] | None]:
    """Give each sort of mark one glyph; return also where each code point comes from, None if all are in place."""
    folded, places = text, None
    for sign, glyph in _COMMON:
        if sign in text:
            folded = folded.replace(sign, glyph)
    if not folded.isascii() and _UNCOMMON.search(folded):
        folded = text.translate(_GLYPHS)
        if _INVISIBLE.search(folded) or not is_normalized("NFKC", folded):
            folded, places = _fold_compatibility(folded)
    return _seal(folded), places


def _seal(folded: str) -> str:
    """Make one word of what marks cut in two. To ask for each sign is faster than one search for all of them."""
    if "[" in folded or "(" in folded:
        folded = _LETTER_BRACKET.sub(_seal_bracket, folded)
    if "*" in folded or "--" in folded or "—" in folded or "–" in folded:
        folded = _HIDDEN.sub(_seal_hidden, folded)
    if "''" in folded:
        folded = _TWO_MARKS.sub('" ', folded)
    if "w/" in folded or "W/" in folded:
        folded = _WITH.sub(_seal_with, folded)
    return folded


def _fold_compatibility(text: str) -> tuple[str, list[int]]:
    """Compose accents, open ligatures and full-width forms, drop signs without width, and say where each came from."""
    pieces: list[str] = []
    places: list[int] = []
    for found in _BASE_AND_ACCENTS.finditer(text):
        piece = _INVISIBLE.sub("", normalize("NFKC", found[0])).translate(_GLYPHS)
        if len(piece) > 1 and not piece.isalnum():
            # `⒜` and `⒈` are the letter and the digit; what would open to several words (`½`) stays the one sign it is.
            bare = piece.strip("().")
            piece = bare if bare.isalnum() else found[0]
        pieces.append(piece)
        # What opens to several signs ends where the original ends.
        places += [min(found.start() + n, found.end() - 1) for n in range(len(piece))]
    return "".join(pieces), places


def end_of_sign(text: str, place: int) -> int:
    """Return the code point after the sign at *place* and the accents that hang on it."""
    found = _BASE_AND_ACCENTS.match(text, place)
    return found.end() if found else place + 1


def _seal_bracket(found: re.Match[str]) -> str:
    return f"{INNER}{found[1] or found[2]}{INNER}"


def _seal_hidden(found: re.Match[str]) -> str:
    """Make a masked word one word; leave a dash between words alone."""
    before, hidden, after = found.groups()
    if hidden[0] == "*":
        alone = not before + after and len(hidden) >= _MIN_STARS
        masked = bool(before and after) or alone or _may_hide(before, after)
    else:
        masked = bool(before) and _may_hide(before, after)
    return before + MASK * len(hidden) + after if masked else found[0]


def _seal_with(found: re.Match[str]) -> str:
    return f"{found[1]}{SLASH}{found[2]}"


def _may_hide(before: str, after: str) -> bool:
    before, after = before.casefold(), after.casefold()
    shown = len(before) + len(after)
    return any(len(w) > shown and w.startswith(before) and w.endswith(after) for w in MASKED_WORDS)
