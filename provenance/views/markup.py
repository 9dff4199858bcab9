"""HTML put together so that nothing unescaped can get in: text becomes `Html` only by way of `escape`."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import NewType
from urllib.parse import urlsplit

from provenance.views.escapes import show_hidden

#: Markup that is safe to put into a page. A type checker refuses a plain `str` in its place.
Html = NewType("Html", str)

NOTHING = Html("")


def escape(text: str) -> Html:
    """Return *text* as markup: escaped, and its hidden characters shown."""
    return Html(html.escape(show_hidden(text), quote=True))


def words(text: str) -> Html:
    """Return a stranger's words as markup, set apart so that their direction cannot spill over."""
    return element("bdi", escape(text))


def join(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """Put markup together."""
    return Html(between.join(parts))


def element(name: str, *content: Html, **attributes: str | None) -> Html:
    """Return an element; values of attributes are escaped, None leaves one out.

    A trailing underscore goes and others become hyphens: `class_`, `stroke_width`.

    >>> element("p", escape("1 < 2"), class_="a", title=None)
    '<p class="a">1 &lt; 2</p>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{given}>{join(content)}</{name}>")


def link(url: str, content: Html) -> Html:
    """Return a link, or the mere content where *url* is no address that a browser may follow."""
    if not is_followable(url):
        return content
    return element("a", content, href=url, rel="noopener noreferrer nofollow")


def is_followable(url: str) -> bool:
    """Tell whether *url* is an absolute http or https address with a host and without hidden characters.

    >>> is_followable("https://alpha.example/1"), is_followable("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"} and bool(parts.netloc) and show_hidden(url) == url and not url[:1].isspace()
    )
