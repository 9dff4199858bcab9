"""What a page is called, who signed it, who publishes it and what sort of publication it is."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from provenance.articles.body import even_line
from provenance.articles.head import Head
from provenance.articles.jsonld import letters, same_title, text_of, types_of
from provenance.articles.lexicon import MEDIUM_PATHS, MEDIUM_TYPES, MEDIUM_WORDS, NO_AUTHORS
from provenance.model import Medium

_MAX_AUTHORS = 12
_MAX_NAME = 120
#: Lines, the headline among them, in which a page says what it is.
_FIRST_LINES = 6
# What stands between a headline and the outlet's name in a window title.
_TITLE_SEPARATOR = re.compile(r"\s+[|\-–—·»:•]\s+|\s*\|\s*")
_PATH_SEPARATOR = re.compile(r"[/_]")
_BY = re.compile(r"^(?:by|von|par|por|di|da|door|av|af|od)\s+", re.IGNORECASE)


def title_of(head: Head) -> str | None:
    """Return the headline: a heading that another claim confirms, else what JSON-LD, Open Graph or the window says."""
    claims = _claims(head)
    # A heading is what a reader sees; one that nothing else confirms may be the name of a section or of the site.
    for heading in map(_plain, head.headings):
        if any(_agree(heading, claim) for claim in claims):
            return heading
    return next(iter(claims or titles_of(head)), None)


def titles_of(head: Head) -> list[str]:
    """Return what the page claims to be its headline, the most trusted first: JSON-LD, Open Graph, window, headings."""
    return list(dict.fromkeys((*_claims(head), *filter(None, map(_plain, head.headings)))))


def byline_of(head: Head) -> str | None:
    """Return the authors, joined by a comma and a space; None if the page names none.

    Metadata comes first; where it names nobody but the outlet, the line that readers see.
    """
    outlet = {letters(name) for name in site_names_of(head)} | NO_AUTHORS
    stated = _names(_node_authors(head), outlet) or _names(_meta_authors(head), outlet)
    names = stated or _names(head.signatures[:1], outlet) or _names(_node_authors(head), NO_AUTHORS)
    return ", ".join(names[:_MAX_AUTHORS]) or None


def _names(authors: Iterable[str], besides: Collection[str]) -> list[str]:
    """Return authors as names, each once, without those in *besides* (letters only)."""
    kept: dict[str, str] = {}
    for author in authors:
        name = _BY.sub("", _plain(author)).strip(" |,;·-–—")
        if name and len(name) <= _MAX_NAME and "://" not in name and letters(name) not in besides:
            kept.setdefault(letters(name), name)
    return list(kept.values())


def site_names_of(head: Head) -> list[str]:
    """Return the names that a page gives its outlet, the most trusted first: claims all of them.

    The publisher of the JSON-LD node comes late: on an agency's copy it names the agency.
    """
    stated = head.meta("og:site_name", "application-name", "apple-mobile-web-app-title")
    names = (_plain(name) for name in (stated, _website(head), _publisher(head)) if name)
    return [name for name in names if 0 < len(name) <= _MAX_NAME]


def medium_of(head: Head, *, url: str, lines: Iterable[str] = ()) -> Medium:
    """Tell what sort of publication a page is, where its type, its address or its first words clearly say so.

    Args:
        head: What the page claims.
        url: Its address.
        lines: Its paragraphs.
    """
    kinds = types_of(head.node) if head.node else frozenset()
    stated = next((medium for kind, medium in MEDIUM_TYPES if kind in kinds), None)
    if stated is None and (head.meta("og:type") or "").lower().startswith("video"):
        stated = "video"
    return Medium(stated or _medium_in_words((*titles_of(head)[:1], *lines)) or _medium_in_address(url) or "article")


def _medium_in_words(lines: Iterable[str]) -> str | None:
    for line, _ in zip(lines, range(_FIRST_LINES), strict=False):
        for words, medium in MEDIUM_WORDS:
            if line.lower().startswith(words):
                return medium
    return None


def _medium_in_address(url: str) -> str | None:
    try:
        path = urlsplit(url).path.lower()
    except ValueError:
        return None
    segments = set(_PATH_SEPARATOR.split(path))
    return next((medium for names, medium in MEDIUM_PATHS if segments & names), None)


def _claims(head: Head) -> list[str]:
    """Return what the head of a page says its headline is."""
    stated = text_of(head.node.get("headline"), "@value") if head.node else None
    social = head.meta("og:title", "twitter:title", "dc.title", "title")
    found = (_plain(title) for title in (stated, social, _without_outlet(head)) if title)
    return list(dict.fromkeys(title for title in found if title))


def _plain(text: str) -> str:
    """Return a name or headline without entities that were escaped twice and without markup."""
    clean = html.unescape(text) if "&" in text else text
    return even_line(re.sub(r"</?[A-Za-z][^<>]{0,200}>", "", clean))


def _agree(one: str, other: str) -> bool:
    return same_title(letters(one), letters(other))


def _without_outlet(head: Head) -> str | None:
    """Return the window title up to the outlet's name."""
    if not head.window_title:
        return None
    parts = _TITLE_SEPARATOR.split(head.window_title)
    return max(parts, key=len) if parts else None


def _node_authors(head: Head) -> list[str]:
    if head.node is None:
        return []
    found: list[str] = []
    for key in ("author", "creator"):
        value = head.node.get(key)
        for author in (value if isinstance(value, list) else [value])[:_MAX_AUTHORS]:
            found += [name] if (name := text_of(author, "name", "@value")) else []
        if found:
            break
    return found


def _meta_authors(head: Head) -> list[str]:
    for key in (
        "author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "article:author_name",
        "byl",
        "citation_author",
        "article:author",
    ):
        if names := [name for name in head.metas.get(key, ()) if "://" not in name]:
            return names
    return []


def _publisher(head: Head) -> str | None:
    return text_of(head.node.get("publisher"), "name") if head.node else None


def _website(head: Head) -> str | None:
    return next(
        (name for node in head.nodes if "WebSite" in types_of(node) and (name := text_of(node.get("name")))), None
    )
