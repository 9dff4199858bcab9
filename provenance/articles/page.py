"""A page of HTML turned into an `Article`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from provenance.articles.address import Address, absolute, name_of_file, unwrap
from provenance.articles.body import even_line, read_body
from provenance.articles.completion import complete
from provenance.articles.credits import dateline_of, find_credits, is_credit
from provenance.articles.dating import date_page
from provenance.articles.decoding import decode
from provenance.articles.head import Head, read_head
from provenance.articles.markup import parse, refuse_binary
from provenance.articles.notices import reason_without, unscripted
from provenance.articles.outlets import default_registry, outlet_for
from provenance.articles.titles import byline_of, medium_of, site_names_of, title_of, titles_of
from provenance.articles.visible import Words
from provenance.errors import ExtractionError
from provenance.model import Article, Link, Moment, Timespan

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_LINKS = 3000
_MAX_ANCHOR = 300
_CAPTIONS = ("figcaption", "small", "cite", "p", "div", "span", "em")


def read_html(
    html: bytes | str,
    *,
    url: str,
    retrieved: Moment | None = None,
    headers: Mapping[str, str] | None = None,
    charset: str | None = None,
) -> Article:
    """Turn a page into an article: its words, who published it, when, and whom it credits.

    The same bytes give the same article, whatever the machine, its clock and what else is installed. Paragraphs stand
    one a line. `<q>` and `<blockquote>` keep quotation marks (curly ones are put where the page draws them by style).
    Who published it is told by the host of *url*, never by what the page says of itself: `canonical_url` is kept as a
    claim. The address of a copy in the Wayback Machine is unwrapped, and the copy's time becomes `retrieved`.

    Args:
        html: The page as it came. Bytes are decoded here: a byte order mark, valid UTF-8, the HTTP label, the page's
            own.
        url: The address it was had from.
        retrieved: When it was had; nothing that the page dates later is believed.
        headers: The HTTP headers of the answer, for the character encoding; names in any case.
        charset: The character encoding that the answer named, instead of *headers*.

    Raises:
        ExtractionError: It is empty, no web page, holds no article, is larger than 20 MB, has more than 5,000,000
            characters of text or is nested deeper than 2048 elements.

    >>> page = "<html><body><article><p>“It is safe,” she said on Friday.</p></article></body></html>"
    >>> read_html(page, url="https://www.alpha.example/1").text
    '“It is safe,” she said on Friday.'
    """
    address = unwrap(url)
    if isinstance(html, bytes):
        refuse_binary(html, url=url)
    tree = parse(decode(html, charset=charset or _content_type(headers)).text, url=url)
    head = read_head(tree, url=address.url)
    return build(tree, head, address, retrieved)


def build(tree: HtmlElement, head: Head, address: Address, retrieved: Moment | None) -> Article:
    """Build the article of a parsed page whose address is settled.

    Raises:
        ExtractionError: It holds no article.
    """
    outlet = outlet_for(address.url, _site_name(head) or name_of_file(address.url))
    seen = address.captured
    if seen is None and retrieved is not None:
        seen = Timespan.of(retrieved, zone=outlet.zone)
    month_first = _is_month_first(head, address)
    words = Words(tree, titles_of(head), month_first=month_first)
    dated = date_page(head, url=address.url, zone=outlet.zone, words=words, retrieved=seen, month_first=month_first)
    links, captions, note = _links_of(tree), list(_short_credits(tree)), unscripted(tree)
    lines = complete(read_body(tree, url=address.url), head.node)
    if reason := reason_without(lines, note):
        raise ExtractionError(address.url, reason)
    text = "\n".join(lines)
    canonical = head.links.get("canonical") or head.meta("og:url")
    return Article(
        url=address.url,
        outlet=outlet,
        text=text,
        title=title_of(head),
        byline=byline_of(head),
        dateline=dateline_of(lines),
        language=head.language,
        published=dated.published,
        modified=dated.modified,
        retrieved=seen,
        canonical_url=absolute(canonical, address.url) if canonical else None,
        credits=find_credits(lines, also=captions),
        links=_links_in(links, text, base=absolute(head.base or "", address.url) or address.url),
        medium=medium_of(head, url=address.url, lines=lines),
    )


def _site_name(head: Head) -> str | None:
    """Return the name that the page gives its outlet; never an agency's, which a page of its copy may bear."""
    for name in site_names_of(head):
        known = default_registry().named(name)
        if known is None or not known.wire:
            return name
    return None


def _content_type(headers: Mapping[str, str] | None) -> str | None:
    """Return the `Content-Type` if it names a character encoding."""
    for name, value in (headers or {}).items():
        if name.lower() == "content-type" and "charset" in value.lower():
            return value
    return None


def _is_month_first(head: Head, address: Address) -> bool:
    """Whether 03/04/2024 is 4 March here: pages in English of the United States, or in English and of no country."""
    claims = " ".join((*head.metas.get("og:locale", ()), *head.metas.get("content-language", ()))).lower()
    if "us" in claims.replace("_", "-").split("-"):
        return True
    return head.language in {"en", None} and address.host.rsplit(".", 1)[-1] in {
        "com",
        "org",
        "net",
        "us",
        "gov",
        "edu",
        "mil",
        "info",
    }


def _links_of(tree: HtmlElement) -> list[tuple[str, str]]:
    """Return the links of the page, each with its words, before the extraction takes the tree apart."""
    found: dict[tuple[str, str], None] = {}
    for element in tree.iter("a"):
        href = element.get("href")
        if href and href[0] != "#" and (text := even_line("".join(element.itertext())[:_MAX_ANCHOR])):
            found[href, text] = None
        if len(found) >= _MAX_LINKS:
            break
    return list(found)


def _links_in(links: list[tuple[str, str]], text: str, *, base: str) -> tuple[Link, ...]:
    """Return the links whose words stand in the text, absolute and each once."""
    found = ((absolute(href, base), words) for href, words in links if words in text)
    return tuple(dict.fromkeys(Link(url, words) for url, words in found if url))


def _short_credits(tree: HtmlElement) -> Iterator[str]:
    """Yield the captions and short lines that are credits; extraction drops figures and footers."""
    for element in tree.iter(*_CAPTIONS):
        if len(element) > 3:  # noqa: PLR2004  (a block, not a line)
            continue
        start = (element.text or "").strip() or (element[0].text or "" if len(element) else "")
        if start and len(start) < 400 and is_credit(start + " x"):  # noqa: PLR2004
            yield even_line("".join(element.itertext())[:400])
