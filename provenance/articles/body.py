"""The words of an article: what trafilatura finds on a page, as paragraphs."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from provenance.articles.marks import mark_block, mark_inline_quotations
from provenance.articles.repairs import repair, strip_wordless

if TYPE_CHECKING:
    from configparser import ConfigParser

    from lxml.html import HtmlElement

#: Elements beyond which trafilatura takes seconds to minutes (20,000 paragraphs: 4 s, 100,000: 32 s).
MAX_ELEMENTS = 20_000
_MAX_FOR_EXTRACTION = 2_000_000
#: What opens and ends a paragraph in trafilatura's result and in plain HTML.
_BLOCKS = frozenset(
    """
    p head quote list item table row cell code div body section article main li ul ol td tr th h1 h2 h3 h4 h5 h6
    blockquote pre dd dt dl figure figcaption center header nav aside footer form address details summary fieldset
    """.split()
)
_BREAKS = frozenset({"lb", "br", "hr"})
_QUOTES = frozenset({"quote", "blockquote"})
#: Where running text ends with one of these, a line break in the source starts a new paragraph.
_FULL_STOPS = frozenset('.!?:;…”"»)。！？')
#: Breaks within one quotation that are read as spaces; after so many its mark is taken for a stray one.
_MAX_JOINED = 6
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\ufffc"), None)
_SEPARATOR = "\x1e"  # no text of a page holds it: the decoder drops control characters
#: Shorter lines of a whole page are buttons and menus.
_MIN_PLAIN = 40
#: Fewer characters in paragraphs are no article.
_MIN_PROSE = 200
#: Elements that hold no prose of the page.
NO_TEXT = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "nav",
    "footer",
    "aside",
    "form",
    "button",
    "head",
)


def read_body(tree: HtmlElement, *, url: str) -> list[str]:
    """Return the paragraphs of an article, in order. The tree is changed: read everything else from it before.

    Args:
        tree: A parsed page.
        url: Its address, for messages.

    Returns:
        One string a paragraph, heading, list item or table cell; empty if no article is found.
    """
    strip_wordless(tree)
    size = sum(map(len, tree.itertext()))
    if _count(tree) > MAX_ELEMENTS or size > _MAX_FOR_EXTRACTION:
        mark_inline_quotations(tree)
        return _plain_lines(tree)
    repair(tree)
    body = _extract(tree, url)
    return _prose(tree) if body is None else list(_lines(body))


def even_line(text: str) -> str:
    r"""Return a line with single spaces and without what nobody sees (soft hyphens, zero-width spaces).

    >>> even_line("two\u00a0 wo\u00adrds\n")
    'two words'
    """
    return _SPACE.sub(" ", text.translate(_INVISIBLE)).strip()


def _count(tree: HtmlElement) -> int:
    return int(tree.xpath("count(.//*)"))


@cache
def _config() -> ConfigParser:
    """Return trafilatura's own settings, apart from any that the caller's process changed."""
    from trafilatura.settings import use_config  # noqa: PLC0415  (heavy)

    return use_config()


def _extract(tree: HtmlElement, url: str) -> Any:  # noqa: ANN401  (an lxml element, of a class without stubs)
    from trafilatura import bare_extraction  # noqa: PLC0415  (heavy)

    with quiet():
        found = bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_tables=True,
            include_links=False,
            deduplicate=False,
            with_metadata=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
            config=_config(),
        )
    return getattr(found, "body", None)


class quiet:  # noqa: N801  (reads as a verb where it is used)
    """Keep trafilatura's loggers from speaking while a call lasts: what they tell comes back as a value.

    Calls may nest and run in several threads: the loggers speak again when the last one ends.
    """

    _lock = threading.Lock()
    _depth = 0
    _handler = logging.NullHandler()
    _loggers = tuple(logging.getLogger(name) for name in ("trafilatura", "htmldate", "justext", "courlan"))
    _were: tuple[bool, ...] = ()

    def __enter__(self) -> None:
        with quiet._lock:
            if not quiet._depth:
                quiet._were = tuple(logger.propagate for logger in self._loggers)
                for logger in self._loggers:
                    logger.propagate = False
                    logger.addHandler(self._handler)  # or the handler of last resort prints
            quiet._depth += 1

    def __exit__(self, *_: object) -> None:
        with quiet._lock:
            quiet._depth -= 1
            if not quiet._depth:
                for logger, was in zip(self._loggers, quiet._were, strict=True):
                    logger.propagate = was
                    logger.removeHandler(self._handler)


def _lines(body: Any) -> Iterator[str]:  # noqa: ANN401  (an lxml element)
    """Yield the paragraphs of an extracted body, block quotations between marks."""
    whole = sum(map(len, body.itertext()))
    quoted: list[str] | None = None
    for depth, line in walk(body):
        if depth and quoted is None:
            quoted = []
        if not depth and quoted is not None:
            yield from mark_block(quoted, rest=whole - sum(map(len, quoted)))
            quoted = None
        if quoted is None:
            yield line
        else:
            quoted.append(line)
    if quoted:
        yield from mark_block(quoted, rest=whole - sum(map(len, quoted)))


class _Line:
    """The words of the paragraph being read, in pieces: joined once, so that a million line breaks stay linear."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._last = ""
        self._open = 0
        self._straight = 0
        self._joined = 0

    def add(self, text: str | None) -> None:
        """Take in running text."""
        if not text:
            return
        self._pieces.append(text)
        if words := text.rstrip():
            self._last = words[-1]
            self._open = max(0, self._open + text.count("“") - text.count("”"))
            self._straight += text.count('"')

    def add_break(self) -> None:
        """Take in a line break: a new paragraph after a full sentence or another break, else a space."""
        inside = bool(self._open or self._straight % 2) and self._joined < _MAX_JOINED
        if not self._last or self._last == _SEPARATOR or (self._last in _FULL_STOPS and not inside):
            self._pieces.append(_SEPARATOR)
            self._last, self._open, self._straight, self._joined = _SEPARATOR, 0, 0, 0
        else:
            self._pieces.append(" ")
            self._joined += inside
            self._last = ""  # a second break in a row parts

    def flush(self) -> list[str]:
        """Return the paragraphs read and start anew."""
        text = "".join(self._pieces)
        self.__init__()  # type: ignore[misc]  # the same empty state
        return [line for piece in text.split(_SEPARATOR) if (line := even_line(piece))]


def walk(body: Any, *, skip: Collection[str] = ()) -> Iterator[tuple[int, str]]:  # noqa: ANN401  (an lxml element)
    """Yield each paragraph below an element with the depth of block quotation it stands in.

    Args:
        body: An element of a page, or of trafilatura's result.
        skip: Elements to pass by with all that they hold.
    """
    from lxml import etree  # noqa: PLC0415  (heavy)

    line = _Line()
    depth = 0
    events = etree.iterwalk(body, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if tag in _BLOCKS:
            yield from ((depth, text) for text in line.flush())
        if event == "start":
            depth += tag in _QUOTES
            if tag in skip:
                events.skip_subtree()
                continue
            if tag in _BREAKS:
                line.add_break()
            line.add(element.text)
        else:
            depth -= tag in _QUOTES
            if element is not body:
                line.add(element.tail)
    yield from ((depth, text) for text in line.flush())


def _prose(tree: HtmlElement) -> list[str]:
    """Return the longer paragraphs of a page on which trafilatura finds no article; none if they are few words."""
    lines = [line for line in _plain_lines(tree) if len(line) > _MIN_PLAIN]
    return lines if sum(map(len, lines)) >= _MIN_PROSE else []


def _plain_lines(tree: HtmlElement) -> list[str]:
    """Return all prose outside the page's furniture, for what is too large for trafilatura or refused by it."""
    root = next(tree.iter("article"), None)
    lines = [text for _, text in walk(tree if root is None else root, skip=NO_TEXT)]
    return [line for line in lines if len(line) > _MIN_PLAIN] or lines
