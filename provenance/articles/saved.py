"""Pages saved to a file: the page's own claim is the only address at hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.articles.address import Address, absolute, host_of, unwrap
from provenance.articles.dates import read_time
from provenance.articles.decoding import decode
from provenance.articles.head import read_head
from provenance.articles.markup import parse, refuse_binary
from provenance.articles.page import build
from provenance.model import Article, TimeBasis, Timespan

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Browsers write where a page came from at its very beginning.
_BEGINNING = 4096
# Internet Explorer, Chrome, Edge: <!-- saved from url=(0042)https://… -->
_SAVED_FROM = re.compile(r"<!--\s{0,8}saved from url=\(\d{1,6}\)(?P<url>[^\s<>]{4,2000})", re.IGNORECASE)
# The SingleFile extension: a comment with `url:` and `saved date:` lines.
_SINGLE_FILE = re.compile(
    r"Page saved with SingleFile\s{1,16}url:\s{0,8}(?P<url>[^\s<>]{4,2000})"
    r"(?:\s{1,16}saved date:\s{0,8}(?P<date>[^<>\n]{4,100}))?"
)
# `Mon Mar 04 2024 12:00:00 GMT+0100 (Central European Standard Time)`, as JavaScript prints a date.
_JAVASCRIPT_DATE = re.compile(
    r"[A-Z][a-z]{2} (?P<day>[A-Z][a-z]{2} \d{1,2}) (?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d) GMT(?P<zone>[+-]\d{4})"
)


def read_saved(html: bytes, *, place: str) -> Article:
    """Turn a page saved to a file into an article.

    A file does not know which host it came from. So the page's own claim is taken for its address: the comment that a
    browser leaves when it saves a page, `<link rel=canonical>`, `og:url`, `<base>`, in this order; a page that names
    none keeps *place*. Whoever has the page's real address calls `read_html` with it instead.

    Args:
        html: The page.
        place: Its `file:` address.

    Raises:
        ExtractionError: As `read_html`.
    """
    refuse_binary(html, url=place)
    text = decode(html).text
    tree = parse(text, url=place)
    address, when = _recorded(text[:_BEGINNING])
    if address is None:
        address = _claimed(tree) or Address(place)
    head = read_head(tree, url=address.url)
    return build(tree, head, address, when)


def _recorded(beginning: str) -> tuple[Address | None, Timespan | None]:
    """Return what the program that saved the page wrote down: the address and when."""
    found = _SINGLE_FILE.search(beginning) or _SAVED_FROM.search(beginning)
    if found is None or not host_of(found["url"]):
        return None, None
    return unwrap(found["url"]), _saved_date(found.groupdict().get("date"))


def _saved_date(text: str | None) -> Timespan | None:
    if not text:
        return None
    if found := _JAVASCRIPT_DATE.match(text):
        text = f"{found['day']}, {found['year']} {found['clock']} {found['zone']}"
    iso = read_time(text)
    return Timespan.parse(iso, basis=TimeBasis.SNAPSHOT) if iso else None


def _claimed(tree: HtmlElement) -> Address | None:
    """Return the address that the page's head claims."""
    paths = (".//link[@rel='canonical']/@href", ".//meta[@property='og:url']/@content", ".//base/@href")
    for path in paths:
        for value in tree.xpath(path)[:4]:
            if (url := absolute(str(value), "")) and host_of(url):
                return unwrap(url)
    return None
