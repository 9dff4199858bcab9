"""What a page claims about itself outside its text: metadata, microdata, links, headings, times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from provenance.articles.jsonld import Node, choose_node, read_blocks
from provenance.articles.lexicon import MODIFIED_WORDS, PUBLISHED_PROPERTIES, PUBLISHED_WORDS, TIME_WORDS
from provenance.articles.lexicon_pages import CHANGE_LABELS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Longer values of `<meta>` are no names, titles or dates.
_MAX_VALUE = 2000
_MAX_TIMES = 400
_MAX_SIGNATURE = 80
#: Characters before a time in which a label is looked for.
_LEAD = 40
_SIGNATURES = ".//*[@itemprop='author' or @rel='author' or contains(@class, 'byline')]"
#: Elements that bear times, and what is in the class or id of one that does (`ate` stands for date and Date).
_DATED = ("h1", "time", "meta", "span", "div", "p", "abbr", "li", "small", "em", "dd", "td", "font")
_NAMED = ("ate", "ime", "ubli", "osted")
_SPACE = re.compile(r"\s+")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8}){0,3}\s*")


@attrs.frozen(kw_only=True)
class Mark:
    """A time that stands in an element of the page.

    Attributes:
        values: What the element says, the machine's form first.
        role: `published`, `modified`, or empty where nothing tells.
        in_head: Whether it stands in the article or near the first heading, not in a list of other stories.
    """

    values: tuple[str, ...]
    role: str
    in_head: bool


@attrs.frozen(kw_only=True)
class Head:
    """The claims of one page.

    Attributes:
        metas: The values of `<meta>` by lower-case key, in the order of the page.
        links: `rel` to `href`, the first of each.
        headings: The texts of the first headings of the first rank.
        window_title: What `<title>` says.
        language: The language of `<html>`, two or three letters; None if none is named.
        base: What `<base>` says; only for resolving links.
        marks: The times in the page.
        signatures: What elements named after an author or a byline say, the most trusted first.
        node: The JSON-LD node about this page.
        nodes: All nodes.
    """

    metas: Mapping[str, tuple[str, ...]]
    links: Mapping[str, str]
    headings: tuple[str, ...]
    window_title: str | None
    language: str | None
    base: str | None
    marks: tuple[Mark, ...]
    signatures: tuple[str, ...]
    node: Node | None
    nodes: tuple[Node, ...]

    def meta(self, *keys: str) -> str | None:
        """Return the first value of the first of *keys* that the page has."""
        return next((self.metas[key][0] for key in keys if key in self.metas), None)


def read_head(tree: HtmlElement, *, url: str) -> Head:
    """Collect what a parsed page claims about itself. The tree is only read."""
    metas = _metas(tree.iter("meta"))
    title = next((_words(element) for element in tree.iter("title") if element.text), None)
    headings = tuple(text for element, _ in zip(tree.iter("h1"), range(4), strict=False) if (text := _words(element)))
    nodes = read_blocks(script.text for script in tree.iter("script") if _is_json_ld(script) and script.text)
    named = [value for key in ("og:title", "twitter:title") for value in metas.get(key, ())]
    node = choose_node(nodes, url=url, titles=[*named, *headings, *([title] if title else [])])
    base = next((element.get("href") for element in tree.iter("base") if element.get("href")), None)
    return Head(
        metas=metas,
        links=_links(tree.iter("link")),
        headings=headings,
        window_title=title,
        language=_language(tree, metas),
        base=base,
        marks=tuple(_marks(tree)),
        signatures=tuple(_signatures(tree)),
        node=node,
        nodes=nodes,
    )


@cache
def _finder(path: str) -> Callable[..., Any]:
    """Return a compiled XPath expression."""
    from lxml import etree  # noqa: PLC0415  (heavy)

    return etree.XPath(path)


def _is_json_ld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _words(element: HtmlElement) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())[:_MAX_VALUE]).strip()


def _metas(elements: Iterable[HtmlElement]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in elements:
        content = (element.get("content") or element.get("value") or "").strip()
        if not content or len(content) > _MAX_VALUE:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for key in (element.get(attribute) or "").lower().split()[:4]:
                found[key] = (*found.get(key, ()), content)[:16]
    return found


def _links(elements: Iterable[HtmlElement]) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        address = (element.get("href") or "").strip()
        if address and len(address) <= _MAX_VALUE:
            for relation in (element.get("rel") or "").lower().split():
                found.setdefault(relation, address)
    return found


def _language(tree: HtmlElement, metas: Mapping[str, tuple[str, ...]]) -> str | None:
    root = tree if tree.tag == "html" else tree.getroottree().getroot()
    claims = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    claims += [
        value
        for key in ("og:locale", "content-language", "language", "dc.language", "inlanguage")
        for value in metas.get(key, ())
    ]
    for claim in claims:
        if claim and (found := _LANGUAGE.fullmatch(claim)):
            return found[1].lower()
    return None


def _signatures(tree: HtmlElement) -> Iterator[str]:
    """Yield the words of the first elements that name an author."""
    found = _finder(_SIGNATURES)(tree)
    # A machine-readable author is surer than a class that is called after one.
    for element in sorted(found, key=lambda element: element.get("itemprop") != "author")[:8]:
        names = element.xpath(".//*[@itemprop='name']") or [element]
        if 0 < len(text := _short_text(names[0])) <= _MAX_SIGNATURE:
            yield text


def _marks(tree: HtmlElement) -> Iterator[Mark]:
    """Yield the times of the page in document order, each with what its element says of it."""
    seen_heading = False
    count = 0
    for element in tree.iter(*_DATED):
        if element.tag == "h1":
            seen_heading = True
            continue
        role = _role(element)
        if role is None:
            continue
        role = role or ("modified" if _lead(element).lower().rstrip(" :–-").endswith(CHANGE_LABELS) else "")
        values = _values(element)
        if not values:
            continue
        count += 1
        if count > _MAX_TIMES:
            return
        yield Mark(values=values, role=role, in_head=seen_heading)


def _role(element: HtmlElement) -> str | None:
    """Tell what an element says of a time in it: `published`, `modified`, empty for any; None if it bears no time."""
    prop = (element.get("itemprop") or element.get("property") or "").lower().rsplit(":", 1)[-1]
    if prop in PUBLISHED_PROPERTIES or element.get("pubdate") is not None:
        return "published"
    if prop == "datemodified":
        return "modified"
    # Thousands of elements come by: the likely ones are told by four bits of words before anything is folded.
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    if element.tag == "meta" or (element.tag != "time" and not any(word in names for word in _NAMED)):
        return None
    names = names.lower()
    if element.tag != "time" and not any(word in names for word in TIME_WORDS):
        return None
    for role, words in (("modified", MODIFIED_WORDS), ("published", PUBLISHED_WORDS)):
        if any(word in names for word in words):
            return role
    return ""


def _lead(element: HtmlElement) -> str:
    """Return the last words before an element on its line."""
    before = element.getprevious()
    parent = element.getparent()
    text = before.tail if before is not None else parent.text if parent is not None else None
    if before is not None and not (text or "").strip():
        text = _short_text(before)
    return (text or "")[-_LEAD:]


def _values(element: HtmlElement) -> tuple[str, ...]:
    """Return what an element says: its machine-readable attributes, then its words if they are few."""
    found = [element.get(name) for name in ("datetime", "content", "data-datetime", "data-timestamp", "title")]
    text = _short_text(element)
    return tuple(value.strip() for value in (*found, text) if value and value.strip() and len(value) <= 120)  # noqa: PLR2004


def _short_text(element: HtmlElement) -> str:
    """Return the words of an element that holds little; an empty string for one that holds much."""
    parts: list[str] = []
    size = 0
    for text in element.itertext():
        parts.append(text)
        size += len(text)
        if size > 400:  # noqa: PLR2004  (a line about a time, white space of the source included)
            return ""
    return _SPACE.sub(" ", " ".join(parts)).strip()
