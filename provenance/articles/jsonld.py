"""What a page says of itself in JSON-LD: the schema.org node that is about this page, not about a related story."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from provenance.articles.lexicon import ARTICLE_TYPES, PAGE_TYPES

#: A block longer than this is a catalogue, not an article (an `articleBody` of a long read has 100,000 characters).
_MAX_BLOCK = 1_000_000
#: Nodes looked at in one page.
_MAX_NODES = 2000
#: Letters from which on a headline within another is no chance.
_LONG_TITLE = 16
_NO_LETTERS = re.compile(r"[\W_]+")
# A comma before a closing bracket: what templates leave behind.
_TRAILING_COMMA = re.compile(r",(\s{0,64}[}\]])")
# Comments that hide a block from old browsers, before and after it.
_WRAPPING = re.compile(
    r"""^\s*(?:<!--|(?:/\*|//)?\s*<!\[CDATA\[(?:\s*\*/)?)
    |(?:-->|(?:/\*|//)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$""",
    re.VERBOSE,
)
# The fields worth saving from a block that is no JSON; a value ends at the first quotation mark that no backslash
# escapes.
_FIELD = re.compile(
    r'"(?P<key>@type|datePublished|dateModified|dateCreated|headline|articleBody)"'
    r'\s{0,16}:\s{0,16}"(?P<value>(?:[^"\\]|\\.)*+)"'
)
# What leads from a page to the node about it; a list of other stories is left alone.
_DOORS = ("@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate")

Node = Mapping[str, Any]


def read_blocks(blocks: Iterable[str]) -> tuple[Node, ...]:
    """Read the JSON-LD blocks of a page into schema.org nodes; what is no JSON is mended or mined for its plain fields.

    >>> read_blocks(['{"@type": "NewsArticle", "headline": "Bridge opens",}'])[0]["headline"]
    'Bridge opens'
    """
    nodes: list[Node] = []
    for block in blocks:
        if len(block) <= _MAX_BLOCK:
            nodes.extend(_walk(_parse(block), _MAX_NODES - len(nodes)))
    return tuple(nodes)


def choose_node(nodes: Iterable[Node], *, url: str, titles: Iterable[str]) -> Node | None:
    """Choose the node about this page: by address, by headline, then the first that is an article.

    A node that names both another address and another headline is a related story and never chosen.
    """
    heads = {key for title in titles if (key := letters(title))}
    place = _place(url)
    best: tuple[int, int] | None = None
    chosen = None
    for index, node in enumerate(nodes):
        kinds = types_of(node)
        if not kinds & (ARTICLE_TYPES | PAGE_TYPES):
            continue
        score = _fit(node, place, heads) + (1 if kinds & ARTICLE_TYPES else -2)
        if score > -2 and (best is None or (score, -index) > best):  # noqa: PLR2004
            best, chosen = (score, -index), node
    return chosen


def types_of(node: Node) -> frozenset[str]:
    """Return the schema.org types of a node, without their address."""
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return frozenset(name.rsplit("/", 1)[-1] for name in values if isinstance(name, str))


def text_of(value: object, *keys: str) -> str | None:
    """Return the words of a value: a string, or the first of *keys* that an object has, or the first of a list."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list):
        return next((text for item in value[:8] if (text := text_of(item, *keys))), None)
    if isinstance(value, Mapping):
        return next((text for key in keys if isinstance(value.get(key), str) and (text := value[key].strip())), None)
    return None


def letters(text: str) -> str:
    """Return letters and digits only, in one case: what two printings of one headline share."""
    return _NO_LETTERS.sub("", text.casefold())


def same_title(one: str, other: str) -> bool:
    """Tell whether two headlines, letters only, are one: equal, or the one within the other and not short."""
    short, long = sorted((one, other), key=len)
    return bool(short) and (short == long or (len(short) >= _LONG_TITLE and short in long))


def _parse(block: str) -> object:
    text = _WRAPPING.sub("", block)
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _mine(text)


def _mine(text: str) -> list[dict[str, str]]:
    """Save the plain fields of a broken block: the type of an article or page opens a node, others are passed by."""
    nodes: list[dict[str, str]] = []
    for found in _FIELD.finditer(text):
        try:
            value = json.loads(f'"{found["value"]}"', strict=False)
        except ValueError:
            continue
        key = found["key"]
        if not nodes or (key == "@type" and value in ARTICLE_TYPES | PAGE_TYPES):
            nodes.append({})
        if key != "@type" or value in ARTICLE_TYPES | PAGE_TYPES:
            nodes[-1].setdefault(key, value)
    return nodes


def _walk(value: object, limit: int) -> Iterator[Node]:
    """Yield a node and those that it holds on the way to the article, in the order of the page."""
    waiting = [value]
    while waiting and limit > 0:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one[:limit]))
        elif isinstance(one, dict):
            limit -= 1
            yield one
            waiting.extend(one[door] for door in reversed(_DOORS) if isinstance(one.get(door), (dict, list)))


def _fit(node: Node, place: str, heads: set[str]) -> int:
    """Score how surely a node is about the page: its address counts most, then its headline."""
    addresses = [text_of(node.get(key), "@id", "url") for key in ("url", "@id", "mainEntityOfPage")]
    places = {_place(address) for address in addresses if address and "://" in address}
    score = 0
    if place and place in places:
        score += 8
    elif places:
        score -= 2
    head = letters(text_of(node.get("headline"), "@value") or text_of(node.get("name"), "@value") or "")
    if head and heads:
        score += 4 if any(same_title(head, other) for other in heads) else -2
    return score


def _place(url: str) -> str:
    """Return what two spellings of one address share: its path, without the slash at its end."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return f"{path}?{parts.query}" if not path and parts.query else path
