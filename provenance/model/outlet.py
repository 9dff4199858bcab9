"""`Outlet`: who published an article or is credited by one."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

# At least one dot, a last label of two letters or more, and no space: `dailymail.co.uk`, not `St. Louis`.
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


def _domain_of(outlet: Outlet) -> str:
    """Take a name that is a domain for one."""
    return outlet.name if _DOMAIN.fullmatch(outlet.name) else ""


def _bare_host(domain: str) -> str:
    """Lower case, without `www.`: what two pages of one outlet share."""
    return domain.strip().lower().rstrip(".").removeprefix("www.")


def _stripped(name: str) -> str:
    return name.strip()


def _as_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@attrs.frozen
class Outlet:
    """Who published an article, or whom an article credits: `prov:Organization`.

    Attributes:
        name: The name readers know, or the domain where no name is known.
        domain: Its registrable domain without `www.`; empty if not known.
        aliases: Other forms of its name.
        group: Who owns it; None if not known.
        wire: Whether it is an agency whose copy others print.
        zone: Its home time zone as an IANA name (`America/New_York`); None if not known.

    >>> Outlet("harbourgazette.example").domain
    'harbourgazette.example'
    """

    name: str = attrs.field(converter=_stripped)
    domain: str = attrs.field(default=attrs.Factory(_domain_of, takes_self=True), converter=_bare_host, kw_only=True)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_as_names, kw_only=True)
    group: str | None = attrs.field(default=None, kw_only=True)
    wire: bool = attrs.field(default=False, kw_only=True)
    zone: str | None = attrs.field(default=None, kw_only=True)

    @property
    def key(self) -> str:
        """What tells outlets apart: the domain, else the name in lower case without a leading *the*."""
        return self.domain or self.name.casefold().removeprefix("the ")
