"""Pages that hold a notice instead of an article: scripts are needed, consent is asked, a robot is suspected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.articles.lexicon_pages import NOTICES

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: A longer text is an article that speaks of such things.
_MAX_NOTICE = 600
_MAX_ELEMENTS = 8
_NO_ARTICLE = "no article text found"


def unscripted(tree: HtmlElement) -> str:
    """Return what a page tells browsers that run no scripts; the tree is only read."""
    found = zip(tree.iter("noscript"), range(_MAX_ELEMENTS), strict=False)
    return " ".join("".join(element.itertext())[:_MAX_NOTICE] for element, _ in found)


def notice_in(lines: Iterable[str]) -> str | None:
    """Return what a short text is instead of an article, as a clause; None for what may be one.

    >>> notice_in(["Please enable JavaScript to read this page."])
    'it holds only a notice that JavaScript is needed, no article'
    """
    text = " ".join(" ".join(lines).lower().replace("’", "'").split())
    if len(text) > _MAX_NOTICE:
        return None
    return next((reason for phrases, reason in NOTICES if any(phrase in text for phrase in phrases)), None)


def reason_without(lines: list[str], note: str) -> str | None:
    """Return why a page holds no article, as a clause; None if it holds one.

    Args:
        lines: The paragraphs found.
        note: What it tells browsers that run no scripts.
    """
    if lines:
        return notice_in(lines)
    return notice_in([note[:_MAX_NOTICE]]) or _NO_ARTICLE
