"""Paragraphs: the lines of a text, found without changing it."""

from __future__ import annotations

import re

# Whatever ends a line for Unicode (UAX 14: BK, CR, LF, NL). A class without a quantifier over alternatives: one pass.
_LINE = re.compile("[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Return where each line that holds more than white space starts and ends, white space at its ends left out.

    Args:
        text: Any text; it is not changed, and the offsets count its code points.

    >>> split_paragraphs("One.\r\n\r\n  Two. ")
    [(0, 4), (10, 14)]
    """
    found = []
    for line in _LINE.finditer(text):
        words = line.group()
        kept = words.strip()
        if kept:
            start = line.start() + len(words) - len(words.lstrip())
            found.append((start, start + len(kept)))
    return found
