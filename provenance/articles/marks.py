"""Quotation marks that stand in markup, not in letters: `<q>` and `<blockquote>` keep theirs in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.articles.lexicon import CLOSING_MARKS, DASHES, OPENING_MARKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DOUBLE = '"“”„«»'
#: A quoted block of more paragraphs than this is a layout or a whole text, no quotation.
_MAX_LINES = 12
_MIN_WORDS = 3
#: How much of a line may stand in marks of its own before it counts as marked.
_MARKED_SHARE = 0.5


def mark_inline_quotations(tree: HtmlElement) -> None:
    """Write the marks that a browser draws around `<q>` into the text, and take the element away."""
    for element in list(tree.iter("q")):
        text = "".join(element.itertext()).strip()
        marked = text[:1] in OPENING_MARKS and text[-1:] in CLOSING_MARKS
        if text and not marked:
            depth = sum(1 for parent in element.iterancestors("q"))
            opening, closing = ("‘", "’") if depth % 2 else ("“", "”")
            element.text = opening + (element.text or "").lstrip()
            if len(element):
                last = element[-1]
                last.tail = (last.tail or "").rstrip() + closing
            else:
                element.text = element.text.rstrip() + closing
    # Only now: a `<q>` in a `<q>` is still to be counted above.
    for element in list(tree.iter("q")):
        element.tag = "span"


def mark_block(lines: list[str], *, rest: int) -> list[str]:
    """Put the paragraphs of a block quotation between curly marks, unless they bear some or are no quotation.

    Double marks inside become single ones, as when a block quotation is run into the text (The Chicago Manual of Style
    13.30).

    Args:
        lines: The paragraphs of one `<blockquote>`.
        rest: How many characters the text has outside of it: a block that is most of the page is a layout.

    >>> mark_block(["We paid for the bridge.", "— The mayor"], rest=500)
    ['“We paid for the bridge.”', '— The mayor']
    """
    size = sum(map(len, lines))
    if len(lines) > _MAX_LINES or size > rest:
        return lines
    return [_mark_line(line) for line in lines]


def _mark_line(line: str) -> str:
    if line[0] in OPENING_MARKS or line[0] in DASHES or line[-1] in ":：" or len(line.split()) < _MIN_WORDS:
        return line
    if _share_in_marks(line) > _MARKED_SHARE:
        return line
    return f"“{_single_marks(line)}”"


def _share_in_marks(line: str) -> float:
    """Return how much of a line stands between double marks; an odd one at the end does not count."""
    places = [index for index, character in enumerate(line) if character in _DOUBLE]
    inside = sum(end - start for start, end in zip(places[::2], places[1::2], strict=False))
    return inside / len(line)


def _single_marks(line: str) -> str:
    """Turn double marks into single ones; straight and high ones open and close by turns."""
    out: list[str] = []
    is_open = False
    for character in line:
        if character in "„«":
            is_open, mark = True, "‘"
        elif character in "”»":
            is_open, mark = False, "’"
        elif character in '"“':  # the curly one closes in German
            mark = "’" if is_open else "‘"
            is_open = not is_open
        else:
            mark = character
        out.append(mark)
    return "".join(out)
