"""Addresses: which host a page came from, whatever the page says."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

import attrs

from provenance.model import TimeBasis, Timespan

# The Wayback Machine: /web/20190305210510id_/https://… ; the digits may be fewer, flags may follow.
_SNAPSHOT = re.compile(
    r"https?://web\.archive\.org/web/(?P<stamp>\d{4,14})(?:[a-z]{2}_)?/(?P<url>.+)", re.IGNORECASE | re.DOTALL
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


@attrs.frozen
class Address:
    """Where a page was had.

    Attributes:
        url: The publisher's address: for a copy in an archive, the address of the page that was copied.
        captured: When an archive copied it; None for a page from its own address.
    """

    url: str
    captured: Timespan | None = None

    @property
    def host(self) -> str:
        """The host, lower case and without port; empty for a file."""
        return host_of(self.url)


def unwrap(url: str) -> Address:
    """Tell a copy in an archive from the page itself.

    >>> unwrap("https://web.archive.org/web/20190305210510/http://alpha.example/1").url
    'http://alpha.example/1'
    """
    found = _SNAPSHOT.fullmatch(url.strip())
    if found is None:
        return Address(url.strip())
    inner = found["url"]
    return Address(inner if _SCHEME.match(inner) else f"http://{inner}", _captured(found["stamp"]))


def _captured(stamp: str) -> Timespan | None:
    """Read the archive's time, which is UTC, to the unit that its digits name."""
    parts = [stamp[:4], *(stamp[index : index + 2] for index in range(4, len(stamp) - 1, 2))]
    text = "-".join(parts[:3]) + ("T" + ":".join(parts[3:]) + "Z" if len(parts) > 3 else "")  # noqa: PLR2004  (year, month, day)
    try:
        return Timespan.parse(text, zone="UTC", basis=TimeBasis.SNAPSHOT)
    except ValueError:
        return None


def host_of(url: str) -> str:
    """Return the host of an address, lower case, without port and user; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def name_of_file(url: str) -> str | None:
    """Return the name of the file at a `file:` address, without its ending; None for any other address.

    >>> name_of_file("file:///pages/harbour%20post.html")
    'harbour post'
    """
    if not url.startswith("file:"):
        return None
    return unquote(urlsplit(url).path).rpartition("/")[2].partition(".")[0] or None


def absolute(url: str, base: str) -> str | None:
    """Resolve a link; None for what leads to no page (`javascript:`, `mailto:`, a place in the same page).

    >>> absolute("/b", "https://alpha.example/a"), absolute("#top", "https://alpha.example/a")
    ('https://alpha.example/b', None)
    """
    link = url.strip()
    if not link or link.startswith("#"):
        return None
    try:
        whole = urljoin(base, link)
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in {"http", "https"} and parts.netloc else None
