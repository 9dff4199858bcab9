"""`Article`: one version of one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import attrs

from provenance.model.kinds import Medium
from provenance.model.outlet import Outlet
from provenance.model.timespan import Timespan

#: What `published=`, `modified=` and `retrieved=` take.
Moment = Timespan | datetime | date | str


@attrs.frozen
class Link:
    """A link that stands in an article's text.

    Attributes:
        url: Where it leads, absolute.
        text: The words that carry it.
    """

    url: str
    text: str = ""


def _as_outlet(value: Outlet | str) -> Outlet:
    return value if isinstance(value, Outlet) else Outlet(value)


def _as_timespan(value: Moment | None, article: Article) -> Timespan | None:
    return None if value is None else Timespan.of(value, zone=article.outlet.zone)


if TYPE_CHECKING:

    def _moment(value: Moment | None) -> Timespan | None:
        """Stand for the converter below, which type checkers cannot follow."""

else:
    _moment = attrs.Converter(_as_timespan, takes_self=True)


def _as_link(value: Link | Mapping[str, str] | Iterable[str] | str) -> Link:
    if isinstance(value, Link):
        return value
    if isinstance(value, str):
        return Link(value)
    if isinstance(value, Mapping):
        return Link(value["url"], value.get("text") or "")
    return Link(*value)


def _as_lines(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _as_links(values: Iterable[Any]) -> tuple[Link, ...]:
    return tuple(_as_link(value) for value in values)


def _digest_of(article: Article) -> str:
    # A page may hold half a surrogate pair; it still needs an identity.
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


@attrs.frozen(kw_only=True, eq=False)
class Article:
    """One version of one page: `prov:Entity`, `schema:NewsArticle`.

    Its identity is its URL and the digest of its text, worked out once: comparing and hashing never walk the text.

    Attributes:
        url: The address it was had from.
        outlet: Who published it; a name or a domain will do.
        text: The article's words; every offset in the library counts its code points.
        title: Its headline.
        byline: Its authors as printed.
        dateline: Where and when it was filed, as printed.
        language: ISO 639-1 code; None if not known.
        published: When it was first readable, as exactly as the page tells; None if the page does not tell.
        modified: When it was last changed.
        retrieved: When this version was seen at its address.
        canonical_url: The address that the page claims for itself; a claim, never its identity.
        credits: Lines that credit others, as printed (`Sources: …`, `Photo credit: …`, `Reporting by …`).
        links: The links in its text.
        medium: What sort of publication it is.

    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text="“Enough,” she said.")
    >>> page.outlet.domain, page.published, page.id[:24]
    ('alpha.example', None, 'https://alpha.example/1#')
    """

    url: str
    outlet: Outlet = attrs.field(converter=_as_outlet)
    text: str = attrs.field(repr=False)
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    language: str | None = None
    published: Timespan | None = attrs.field(default=None, converter=_moment)
    modified: Timespan | None = attrs.field(default=None, converter=_moment)
    retrieved: Timespan | None = attrs.field(default=None, converter=_moment)
    canonical_url: str | None = None
    credits: tuple[str, ...] = attrs.field(default=(), converter=_as_lines)
    links: tuple[Link, ...] = attrs.field(default=(), converter=_as_links, repr=False)
    medium: Medium = attrs.field(default=Medium.ARTICLE, converter=Medium)
    digest: str = attrs.field(init=False, repr=False, default=attrs.Factory(_digest_of, takes_self=True))

    @property
    def id(self) -> str:
        """The address and the first 12 hexadecimal digits of the text's SHA-256: names one version of one page."""
        return f"{self.url}#{self.digest[:12]}"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Article):
            return NotImplemented
        return self.digest == other.digest and self.url == other.url

    def __hash__(self) -> int:
        return hash((self.url, self.digest))

    def _repr_html_(self) -> str:
        """Show the article with its head in a notebook."""
        from provenance import views  # noqa: PLC0415  (the one way back up the house)

        return views.article_html(self)
