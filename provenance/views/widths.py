"""Words laid out in the columns of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

import attrs

#: SGR codes by style; a style without colour says the same through its marks.
_CODES = {
    "head": "1",
    "strong": "1",
    "faint": "2",
    "number": "1;36",
    "speaker": "36",
    "credit": "33",
    "warning": "33",
    "delete": "31;9",
    "insert": "32;4",
    "quotation": "1",
}
_RESET = "\x1b[0m"
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_WIDE = frozenset({"W", "F"})


@attrs.frozen
class Piece:
    """A stretch of text in one style.

    Attributes:
        text: The text, safe to show.
        style: A name of a style; empty for none.
    """

    text: str
    style: str = ""


def measure_width(text: str) -> int:
    """Return how many columns *text* takes: two for wide East Asian characters, none for combining ones.

    >>> measure_width("abc"), measure_width("図書館"), measure_width("e\u0301")
    (3, 6, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def cut_to_width(text: str, width: int) -> str:
    """Return *text*, cut with an ellipsis where it takes more than *width* columns.

    >>> cut_to_width("Harbour Gazette", 9)
    'Harbour …'
    """
    return text if measure_width(text) <= width else f"{_chunks(text, width - 1)[0]}…"


def paint(text: str, style: str, *, color: bool) -> str:
    """Return *text* in a style, if colour is wanted."""
    return f"\x1b[{_CODES[style]}m{text}{_RESET}" if color and style and text else text


def wrap_pieces(pieces: Iterable[Piece], *, width: int, first: str = "", rest: str = "", color: bool) -> list[str]:
    """Lay pieces out in lines of at most *width* columns, broken at blanks; a word too long for a line is cut.

    Args:
        pieces: The text; pieces not parted by a blank are one word.
        width: Columns.
        first: What the first line begins with, at least as wide as *rest*.
        rest: What the other lines begin with.
        color: Whether to paint the styles.
    """
    lines: list[list[Piece]] = []
    line, used, empty = [Piece(first)], measure_width(first), True
    for word in _split_words(pieces, max(1, width - max(measure_width(first), measure_width(rest)))):
        size = sum(measure_width(piece.text) for piece in word)
        if not empty and used + 1 + size > width:
            lines.append(line)
            line, used, empty = [Piece(rest)], measure_width(rest), True
        if not empty:
            line.append(Piece(" ", word[0].style if word[0].style == line[-1].style else ""))
        line += word
        used, empty = used + size + (not empty), False
    return [_paint_line(line, color=color) for line in (*lines, line)]


def _paint_line(line: list[Piece], *, color: bool) -> str:
    """Paint the runs of one style."""
    runs = groupby(line, key=lambda piece: piece.style)
    return "".join(paint("".join(piece.text for piece in run), style, color=color) for style, run in runs)


def wrap_text(text: str, *, width: int, first: str = "", rest: str = "", style: str = "", color: bool) -> list[str]:
    """Lay one text out: see `wrap_pieces`."""
    return wrap_pieces([Piece(text, style)], width=width, first=first, rest=rest, color=color)


def _split_words(pieces: Iterable[Piece], room: int) -> list[list[Piece]]:
    """Return the words, each a list of the pieces it is made of, none wider than *room*."""
    words: list[list[Piece]] = []
    glued = False
    for piece in pieces:
        if piece.text[:1].isspace():
            glued = False
        for number, part in enumerate(piece.text.split()):
            chunks = [Piece(chunk, piece.style) for chunk in _chunks(part, room)]
            if glued and number == 0 and len(chunks) == 1 and _fits(words[-1], chunks[0], room):
                words[-1].append(chunks.pop())
            words += [[chunk] for chunk in chunks]
        if piece.text:
            glued = bool(words) and not piece.text[-1].isspace()
    return words


def _fits(word: list[Piece], piece: Piece, room: int) -> bool:
    return sum(measure_width(part.text) for part in word) + measure_width(piece.text) <= room


def _chunks(text: str, room: int) -> list[str]:
    """Cut *text* into parts that take at most *room* columns each (one character at least)."""
    if measure_width(text) <= room:
        return [text]
    chunks: list[str] = []
    start = used = 0
    for place, character in enumerate(text):
        cells = _cells(character)
        if used + cells > room and place > start:
            chunks.append(text[start:place])
            start, used = place, 0
        used += cells
    return [*chunks, text[start:]]
