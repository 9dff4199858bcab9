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
from bisect import bisect_left
from collections.abc import Sequence

from provenance.model import Label
from provenance.text.forms_folding import DOTS, INNER, MASK, SLASH, end_of_sign, fold, to_nfc
from provenance.text.forms_joining import OPENERS, join_keys
from provenance.text.forms_words import SPECIAL, open_word
from provenance.text.lexicon import ABBREVIATIONS, TITLES, VARIANTS

__all__ = ["SIC", "Wording", "normal_form", "read_chunks", "read_keys", "read_wording"]

# A word joins letters and digits by apostrophes, stops, commas and colons ("don't", "U.S", "1,000", "8:30"), and may
# have a percent sign behind. What joins and what is joined have no sign in common: linear. Both patterns begin with a
# class of signs, which the engine seeks at once.
_WORD = re.compile(r"[\w$£€¥₹%&\x03-\x05]+(?:(?:'{1,2}|[.,:])[\w\x03-\x05]+)*%?")
# Marks that matter: ellipses, ends of sentences, brackets, double quotation marks, borders of passages.
_MARK = re.compile(r"[.\x02\[\]()!?\"/|](?:(?<=\.)(?:\s?\.)+|(?<=/)/|(?<=\|)\|)?")
_NUMFORM = Label.NUMFORM
_MASKS = re.compile(f"{MASK}+")
_INITIALS = re.compile(r"\w(?:\.\w)+")
#: The key of a bracketed *sic*.
SIC = "[sic]"
_MAX_BRACKETED = 8  # words: a longer parenthesis is the speaker's own


class Wording:
    """A text as keys, with what labels and edits need to find their way back.

    Attributes:
        text: The text itself.
        folded: The text with one glyph for each sort of mark.
        places: For each code point of `folded`, where in `text` it comes from; None if all are in place.
        keys: The words of N2.
        tags: For each key, the label of a difference in surface; None for a plain word.
        firsts: For each key, the number of its first chunk.
        lasts: For each key, the number after its last chunk.
        initial: For each key, whether it opens a sentence.
        bracketed: For each key, whether it stands in brackets of at most eight words.
        surfaces: The chunks, with straight apostrophes.
        pieces: The chunks as N1 has them: initials without stops, words that a stop glues together parted by a space,
            with the brackets around them and the borders of passages.
        starts: For each chunk, its first code point in `text`.
        ends: For each chunk, the code point after its last.
        ellipses: The keys before which an ellipsis stands; `len(keys)` for one at the end.
        marks: The keys before which a double quotation mark stands.
        borders: The keys before which a spaced slash or bar parts two passages (`/`, `||`).
        joinable: Whether several words may close to one (numbers, *United States*).
        opened: Whether letters of a word stand in brackets (`[T]he`).
    """

    __slots__ = (
        "borders",
        "bracketed",
        "ellipses",
        "ends",
        "firsts",
        "folded",
        "initial",
        "joinable",
        "keys",
        "lasts",
        "marks",
        "opened",
        "pieces",
        "places",
        "starts",
        "surfaces",
        "tags",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text: str = text
        self.folded: str = ""
        self.places: list[int] | None = None
        self.keys: list[str] = []
        self.tags: list[Label | None] = []
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.initial: list[bool] = []
        self.bracketed: list[bool] = []
        self.surfaces: list[str] = []
        self.pieces: list[str] = []
        self.starts: Sequence[int] = ()
        self.ends: Sequence[int] = ()
        self.ellipses: list[int] = []
        self.marks: list[int] = []
        self.borders: list[int] = []
        self.opened: bool = False
        self.joinable: bool = False

    @property
    def has_structure(self) -> bool:
        """Whether there may be brackets or borders of passages, which belong to N1."""
        folded = self.folded
        return "[" in folded or "(" in folded or "/" in folded or "|" in folded


def read_wording(text: str) -> Wording:
    """Read a text into its normal form N2 with the way back.

    Linear in the length of the text.

    >>> found = read_wording("They can’t pay $1.5 million …")
    >>> found.keys
    ['they', 'can', 'not', 'pay', '$1500000']
    >>> found.text[found.starts[1] : found.ends[1]], found.ellipses
    ('can’t', [5])
    """
    wording = read_chunks(text)
    read_keys(wording)
    return wording


def read_chunks(text: str) -> Wording:
    """Read only which words are printed: half the work, and enough where two texts have the same ones."""
    wording = Wording(text)
    wording.folded, wording.places = fold(text)
    wording.surfaces = _WORD.findall(wording.folded)
    return wording


def read_keys(wording: Wording) -> None:
    """Complete a wording of which only the chunks were read."""
    if not wording.surfaces:
        return
    folded, places = wording.folded, wording.places
    starts, ends = [], []
    end = 0
    for surface in wording.surfaces:
        start = folded.find(surface, end)
        end = start + len(surface)
        starts.append(start)
        ends.append(end)
    wording.starts, wording.ends = starts, ends
    # Case folding goes letter by letter, so all words can be folded at once.
    lows = "\n".join(wording.surfaces).casefold().split("\n")
    opening, brackets = _read_marks(wording, folded, lows)
    _open_words(wording, lows)
    _place_marks(wording, opening, brackets)
    if wording.joinable:
        join_keys(wording)
    if places is not None:
        wording.ends = [end_of_sign(wording.text, places[end - 1]) for end in wording.ends]
        wording.starts = [places[start] for start in wording.starts]


def _read_marks(wording: Wording, folded: str, lows: list[str]) -> tuple[list[int], list[tuple[int, int]]]:
    """Note the marks by the chunk they stand before; return the chunks that open sentences and those in brackets."""
    starts, ends = wording.starts, wording.ends
    opening, brackets = [0], []
    bracket = -1
    for found in _MARK.finditer(folded):
        sign, place = found[0], found.start()
        chunk = bisect_left(starts, place)
        if chunk and ends[chunk - 1] > place:
            continue  # it joins the letters of a word
        if sign in "([":
            bracket = chunk
        elif sign in ")]":
            if bracket >= 0 and _is_bracketed(wording, lows, bracket, chunk):
                brackets.append((bracket, chunk))
            bracket = -1
        elif _note_mark(wording, sign, chunk, folded[place - 1 : found.end() + 1]):
            opening.append(chunk)
    return opening, brackets


def _note_mark(wording: Wording, sign: str, chunk: int, around: str) -> bool:
    """Note a mark that is no bracket; return whether the next word opens a sentence or passage."""
    if sign == '"':
        wording.marks.append(chunk)
        return False
    if sign[0] in "/|":
        if 0 < chunk < len(wording.surfaces) and around[:1].isspace() and around[-1:].isspace():
            wording.borders.append(chunk)
            return True
        return False
    if sign == "." and _is_shortened(wording, chunk, around):
        return False
    if (sign == DOTS or len(sign) > 1) and chunk not in wording.ellipses[-1:]:
        wording.ellipses.append(chunk)
    return True


def _is_bracketed(wording: Wording, lows: list[str], start: int, end: int) -> bool:
    """Whether brackets hold an editor's words: neither a long aside of the speaker nor a masked word."""
    if not 0 < end - start <= _MAX_BRACKETED:
        return False
    if end - start == 1 and lows[start] == "sic":
        lows[start] = SIC
    return end - start > 1 or MASK not in wording.surfaces[start]


def _is_shortened(wording: Wording, chunk: int, around: str) -> bool:
    """Whether a full stop belongs to the word before it: `Sen.`, `J.`, `U.S.`."""
    if not chunk or around[:1].isspace():
        return False
    low = wording.surfaces[chunk - 1].casefold()
    return len(low) == 1 or low in ABBREVIATIONS or low in TITLES or bool(_INITIALS.fullmatch(low))


def _open_words(wording: Wording, lows: list[str]) -> None:
    """Open each chunk to its keys; those that stand for themselves are taken over in stretches."""
    keys, tags, firsts, pieces = wording.keys, wording.tags, wording.firsts, wording.pieces
    place = 0
    for chunk in [k for k, low in enumerate(lows) if low in SPECIAL or not low.isalpha()]:
        keys += lows[place:chunk]
        tags += [None] * (chunk - place)
        firsts += range(place, chunk)
        pieces += wording.surfaces[place:chunk]
        place = chunk + 1
        known = VARIANTS.get(lows[chunk])
        if known:
            opened_keys, label = known
            keys += opened_keys
            tags += [label] * len(opened_keys)
            firsts += [chunk] * len(opened_keys)
            pieces.append(wording.surfaces[chunk])
            continue
        opened, piece = _open_chunk(wording, wording.surfaces[chunk], lows[chunk])
        for key, tag in opened:
            keys.append(key)
            tags.append(tag)
            firsts.append(chunk)
            if tag is _NUMFORM or key in OPENERS:
                wording.joinable = True
        pieces.append(piece)
    keys += lows[place:]
    tags += [None] * (len(lows) - place)
    firsts += range(place, len(lows))
    pieces += wording.surfaces[place:]
    wording.lasts = [chunk + 1 for chunk in firsts]


def _open_chunk(wording: Wording, surface: str, low: str) -> tuple[list[tuple[str, Label | None]], str]:
    if low == SIC:
        return [(SIC, None)], surface
    if INNER in low:
        wording.opened = True
        low = low.replace(INNER, "")
    if MASK in low:
        low, surface = _MASKS.sub(MASK, low), _MASKS.sub(MASK, surface)
    if SLASH in low:
        low = low.replace(SLASH, "/")
    return open_word(surface.replace("''", "'"), low.replace("''", "'"))


def _place_marks(wording: Wording, opening: list[int], brackets: list[tuple[int, int]]) -> None:
    """Turn the numbers of chunks into numbers of keys."""
    firsts, size = wording.firsts, len(wording.keys)
    wording.initial = [False] * size
    wording.bracketed = [False] * size
    for chunk in opening:
        key = bisect_left(firsts, chunk)
        if key < size:
            wording.initial[key] = True
    for start, end in brackets:
        first, last = bisect_left(firsts, start), bisect_left(firsts, end)
        wording.bracketed[first:last] = [True] * (last - first)
        wording.pieces[start] = f"[{wording.pieces[start]}"
        wording.pieces[end - 1] += "]"
    for chunk in wording.borders:
        wording.pieces[chunk - 1] += " /"
    for marks in (wording.ellipses, wording.marks, wording.borders):
        marks[:] = [bisect_left(firsts, chunk) for chunk in marks]


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
        return to_nfc(text)
    wording = read_wording(text)
    if level == 1:
        return " ".join(wording.pieces)
    if level == 2:  # noqa: PLR2004  (the number names the form)
        return " ".join(wording.keys)
    return " ".join(key for key, hidden in zip(wording.keys, wording.bracketed, strict=True) if not hidden)
