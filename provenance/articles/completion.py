"""The article body that a page states in JSON-LD: it completes a text that was cut or missed."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from provenance.articles.body import even_line
from provenance.articles.jsonld import Node, letters

#: From this many times the length of the extracted text on, the stated body is the better one.
_LONGER = 1.2
_MIN_LENGTH = 200
#: Paragraphs looked for in the stated body: each look may walk all of it.
_MAX_LINES = 300
#: How much of the extracted text must stand in the stated body: it must be the same article.
_SHARED = 0.5
_BLOCK_TAG = re.compile(
    r"<\s*/?\s*(?:p|div|br|h[1-6]|li|ul|ol|blockquote|tr|td|table|figure|section)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_SCRIPT = re.compile(r"<(script|style)\b[^<]*+(?:<(?!/\1)[^<]*+)*+", re.IGNORECASE)


def complete(lines: list[str], node: Node | None) -> list[str]:
    """Return the paragraphs of the stated body where it is clearly longer and tells the same; else *lines*.

    Where the stated body runs on without paragraphs, it is parted where the extracted paragraphs part.
    """
    stated = stated_lines(node)
    size, other = sum(map(len, lines)), sum(map(len, stated))
    if other < _MIN_LENGTH or other < size * _LONGER or not _tells_same(lines, stated):
        return lines
    return _parted(stated, lines)


def stated_lines(node: Node | None) -> list[str]:
    """Return the paragraphs of a node's `articleBody`, with markup and entities read."""
    body = node.get("articleBody") if node is not None else None
    if isinstance(body, list):
        body = "\n".join(part for part in body if isinstance(part, str))
    if isinstance(body, Mapping):
        body = body.get("@value")
    if not isinstance(body, str):
        return []
    text = html.unescape(body) if "&" in body else body
    if "<" in text:
        text = _TAG.sub("", _BLOCK_TAG.sub("\n", _SCRIPT.sub("", text)))
    # Many systems escape twice.
    text = html.unescape(text) if "&" in text else text
    return [line for part in text.splitlines() if (line := even_line(part))]


def _tells_same(lines: list[str], stated: list[str]) -> bool:
    """Whether most of the extracted letters stand in the stated body, paragraph by paragraph."""
    if not lines:
        return True
    whole = letters("".join(stated))
    keys = [letters(line) for line in lines[:_MAX_LINES]]
    size = sum(map(len, keys))
    return sum(len(key) for key in keys if key in whole) >= size * _SHARED or size < _MIN_LENGTH


def _parted(stated: list[str], lines: list[str]) -> list[str]:
    """Part stated paragraphs before and after each extracted paragraph that stands in them as a whole."""
    if len(stated) >= len(lines):
        return stated
    out: list[str] = []
    known = [line for line in lines[:_MAX_LINES] if len(line) > 1]
    for text in stated:
        rest = text
        for line in known:
            at = rest.find(line)
            if at >= 0:
                out += [rest[:at].strip(), line]
                rest = rest[at + len(line) :]
        out.append(rest.strip())
    return [line for line in out if line]
