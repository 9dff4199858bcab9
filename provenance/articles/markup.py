"""HTML parsed once, behind checks that keep small hostile pages from hanging the parser."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from provenance.errors import ExtractionError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Bytes or characters of a page; the longest articles of real outlets stay below 5 MB.
MAX_SIZE = 20_000_000
#: Characters of text; a novel has a million.
MAX_TEXT = 5_000_000
#: Attributes of one element: libxml2 compares each with each (100,000 of them take minutes).
MAX_ATTRIBUTES = 400
#: What libxml2 reads with its limits lifted; beyond it drops what it reads and raises nothing.
MAX_DEPTH = 2048

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF media file"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "bzip2-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "an Ogg media file"),
    (b"ID3", "an MP3 file"),
)
#: Zeros in the first bytes of a text: none; in UTF-16, nearly half.
_MAX_ZEROS = 0.55
# Noise has one control character in ten bytes, text next to none; NUL is counted above, ESC opens Japanese letters.
_MAX_CONTROLS = 0.05
_CONTROLS = bytes({*range(1, 0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})

# One attribute as the HTML standard reads it. Every part is possessive and an unclosed value runs to the end, so
# nothing is scanned twice.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?)?+"""
_FEW = rf"(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+"
# Everything up to the first element with too many attributes: comments, scripts and styles (raw text), text, tags.
_HARMLESS = re.compile(
    rf"""(?: [^<]++
        | <!--[^-]*+(?:-(?!->)[^-]*+)*+
        | <(?i:script|style)\b{_FEW}[\s/]*+(?:>|\Z)[^<]*+(?:<(?!/(?i:script|style))[^<]*+)*+
        | <(?![A-Za-z!]) | <!(?!--)
        | <[A-Za-z][^\s/>]*+{_FEW}[\s/]*+(?=>|\Z)
    )*+""",
    re.VERBOSE,
)
_TAG = re.compile(rf"(?P<kept><[A-Za-z][^\s/>]*+{_FEW})(?:{_ATTRIBUTE})*+")


def refuse_binary(data: bytes, *, url: str) -> None:
    """Refuse what is no page: an empty body, another file type, more bytes than any article has.

    Raises:
        ExtractionError: With what was found instead.
    """
    if len(data) > MAX_SIZE:
        raise ExtractionError(url, f"the page is larger than {MAX_SIZE // 1_000_000} MB")
    head = data[:1024].lstrip()
    if not head and not data.strip():
        raise ExtractionError(url, "the page is empty")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ExtractionError(url, f"this is {kind}, not a web page")
    if head and (data[:1024].count(0) > len(data[:1024]) * _MAX_ZEROS or _is_noise(data[:1024])):
        raise ExtractionError(url, "this is binary data, not a web page")


def _is_noise(head: bytes) -> bool:
    """Tell whether bytes hold more control characters than any text; those of UTF-16 mean nothing by themselves."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > len(head) * _MAX_CONTROLS


def parse(text: str, *, url: str) -> HtmlElement:
    """Parse HTML, once and without the parser's silent losses.

    Args:
        text: The page as text.
        url: Its address, for messages.

    Returns:
        The root element.

    Raises:
        ExtractionError: Nothing to parse, too large, more text than any article has, or nested deeper than the
            parser reads.
    """
    from lxml import etree, html  # noqa: PLC0415  (heavy)

    if len(text) > MAX_SIZE:
        raise ExtractionError(url, f"the page is larger than {MAX_SIZE // 1_000_000} million characters")
    if not text.strip():
        raise ExtractionError(url, "the page is empty")
    # A parser of our own for each page: its error log is the only place that tells of dropped content.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(tame(text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ExtractionError(url, "this cannot be read as HTML") from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise ExtractionError(
            url, f"the page is nested deeper than {MAX_DEPTH} elements, so a part of it cannot be read"
        )
    if len(text) > MAX_TEXT and _text_size(tree) > MAX_TEXT:
        raise ExtractionError(url, f"its text is longer than {MAX_TEXT:,} characters, which no article's is")
    return tree


def _text_size(tree: HtmlElement) -> int:
    """Return how many characters of text a page has, scripts and styles not counted."""
    unread = sum(len(element.text or "") for element in tree.iter("script", "style"))
    return sum(map(len, tree.itertext())) - unread


def tame(text: str) -> str:
    """Cut the attributes of an element off after the first 400; every other page comes back as it is. Linear.

    >>> tame("<p class=a>word</p>")
    '<p class=a>word</p>'
    """
    stop = _end_of_harmless(text, 0)
    parts: list[str] = []
    at = 0
    while tag := _TAG.match(text, stop):
        parts.append(text[at : tag.end("kept")])
        at = tag.end()
        stop = _end_of_harmless(text, at)
    return "".join(parts) + text[at:] if parts else text


def _end_of_harmless(text: str, start: int) -> int:
    """Return where the first element with too many attributes begins, or the end of the text."""
    return next(found.end() for found in _HARMLESS.finditer(text, start))  # the pattern matches everywhere
