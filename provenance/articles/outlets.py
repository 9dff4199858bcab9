"""The registry of outlets: who publishes at an address, and whom a written name means.

The table in `data/outlets.tsv` holds some 12,000 outlets; the NOTICE beside it tells where they come from. Add your own
with `Registry.with_outlets`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

from provenance.articles.outlet_names import GENERIC, SECOND_LABELS, SITE_HOSTS
from provenance.model.outlet import Outlet

# A scheme, or the two slashes that stand for one: without it `urlsplit` takes a host for a path.
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
# `(London)` behind a name tells it from its namesakes and is not written in articles.
_PLACE = re.compile(r" \([^()]+\)\Z")
_ARTICLE = "the "


class Entry(NamedTuple):
    """One line of the table, as strings; lists are joined by `;`.

    Attributes:
        name: The name readers know.
        domains: Its domains, the main one first.
        aliases: Other full names.
        short: Forms that need context.
        country: ISO 3166 code; empty if not known.
        kind: `newspaper`, `tv`, `radio`, `agency` …; empty if not known.
        wire: `1` for an agency whose copy others print.
        group: Its owner.
        zone: Its home time zone.
        known: `1` where it was entered by hand: its names then stand before those of the long tail.
    """

    name: str
    domains: str
    aliases: str = ""
    short: str = ""
    country: str = ""
    kind: str = ""
    wire: str = ""
    group: str = ""
    zone: str = ""
    known: str = ""

    @property
    def outlet(self) -> Outlet:
        """The noun."""
        return Outlet(
            self.name,
            domain=self.domains.split(";", 1)[0],
            aliases=tuple(alias for alias in self.aliases.split(";") if alias),
            group=self.group or None,
            wire=bool(self.wire),
            zone=self.zone or None,
        )


def name_key(name: str) -> str:
    """Return the form under which a written name is looked up: lower case, plain apostrophes and spaces, no *the*.

    >>> name_key("The  People’s Daily")
    "people's daily"
    """
    return " ".join(name.lower().replace("’", "'").split()).removeprefix(_ARTICLE)


def registrable_domain(host_or_url: str) -> str:
    """Return the domain that somebody registered: the last two labels, or three under `co.uk` and its like.

    An address without a host, or one that is a number, gives what there is.

    >>> registrable_domain("https://news.alpha.example/a?b"), registrable_domain("www.alpha.co.uk")
    ('alpha.example', 'alpha.co.uk')
    """
    labels = host_of(host_or_url).split(".")
    if labels[-1].isdigit():
        return ".".join(labels)
    keep = 2
    if len(labels) > keep and (
        ".".join(labels[-2:]) in SITE_HOSTS or (len(labels[-1]) == keep and labels[-2] in SECOND_LABELS)
    ):
        keep = 3
    return ".".join(labels[-keep:])


def host_of(host_or_url: str) -> str:
    """Return the host in lower case, without port, user and `www.`; empty where there is none.

    >>> host_of("HTTPS://www.Alpha.example:443/story")
    'alpha.example'
    """
    text = host_or_url.strip()
    try:
        host = urlsplit(text if _SCHEME.match(text) else f"//{text}").hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
    return host.rstrip(".").removeprefix("www.")


class Registry:
    """Outlets by address and by written name. It never changes: `with_outlets` returns a new one.

    Args:
        entries: Lines of the table. Of two with one domain the first counts.

    >>> registry = Registry([]).with_outlets(Outlet("Harbour Gazette", domain="harbourgazette.example"))
    >>> registry.at("https://www.harbourgazette.example/a/1").name
    'Harbour Gazette'
    >>> registry.named("the Harbour Gazette").domain
    'harbourgazette.example'
    """

    __slots__ = ("_by_domain", "_by_name", "_by_short", "_entries", "_first_words")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self._by_domain: dict[str, Entry] = {}
        self._by_name: dict[str, tuple[Entry, ...]] = {}
        self._by_short: dict[str, tuple[Entry, ...]] = {}
        self._first_words: dict[str, tuple[str, ...]] = {}
        for entry in self._entries:
            self._enter(entry)
        self._index_first_words()

    def _enter(self, entry: Entry) -> None:
        for domain in entry.domains.split(";"):
            self._by_domain.setdefault(domain, entry)
        names = [entry.name, *entry.aliases.split(";")] if entry.aliases else [entry.name]
        for name in names:
            _append(self._by_name, name_key(name), entry)
        if entry.short:
            for name in entry.short.split(";"):
                _append(self._by_short, name_key(name), entry)

    def _index_first_words(self) -> None:
        """Index the names of outlets entered by hand by their first word, the longest first."""
        words: dict[str, set[str]] = {}
        for entry in self._entries:
            if entry.known:
                for name in [entry.name, *entry.aliases.split(";"), *entry.short.split(";")]:
                    key = name_key(_PLACE.sub("", name))
                    words.setdefault(first_word(key), set()).add(key)
        self._first_words = {word: tuple(sorted(keys, key=_longest_first)) for word, keys in words.items() if word}

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Outlet]:
        return (entry.outlet for entry in self._entries)

    def __repr__(self) -> str:
        return f"<Registry of {len(self)} outlets>"

    def with_outlets(self, *outlets: Outlet) -> Registry:
        """Return a registry that also knows *outlets*; one of the same domain is replaced."""
        added = [
            Entry(
                one.name,
                one.domain,
                aliases=";".join(one.aliases),
                wire="1" if one.wire else "",
                group=one.group or "",
                zone=one.zone or "",
                known="1",
            )
            for one in outlets
        ]
        domains = {one.domain for one in outlets if one.domain}
        kept = [entry for entry in self._entries if domains.isdisjoint(entry.domains.split(";"))]
        return Registry([*added, *kept])

    def entry_at(self, host_or_url: str) -> Entry | None:
        """Return the line of the outlet at an address: that of the whole host, else of the nearest domain above it."""
        host = host_of(host_or_url)
        last = registrable_domain(host_or_url)
        while len(host) > len(last) and host not in self._by_domain:
            host = host.partition(".")[2]
        return self._by_domain.get(host) if host else None

    def at(self, host_or_url: str) -> Outlet | None:
        """Return the outlet at an address; None if nobody is known there."""
        entry = self.entry_at(host_or_url)
        return entry.outlet if entry else None

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """Return the lines of all outlets that a written name may mean, in the order of the table."""
        key = name_key(name)
        found = (*self._by_name.get(key, ()), *self._by_short.get(key, ()))
        return tuple(dict.fromkeys(found))

    def entry_named(self, name: str) -> Entry | None:
        """Return the line of the one outlet that a written name means; None if it is unknown or ambiguous."""
        found = self.candidates(name)
        known = [entry for entry in found if entry.known] or list(found)
        if len(known) != 1:
            return None
        if is_generic(name) and (len(found) > 1 or name_key(name) in self._by_short):
            return None
        return known[0]

    def named(self, name: str) -> Outlet | None:
        """Return the one outlet that a written name means.

        Returns:
            None if the name is unknown, or if it is ambiguous: "the Times" alone means no outlet.
        """
        entry = self.entry_named(name)
        return entry.outlet if entry else None

    def is_ambiguous(self, name: str) -> bool:
        """Tell whether a written name needs context: several outlets bear it, or it is made of words many share."""
        if self.entry_named(name):
            return False
        return bool(self.candidates(name)) or is_generic(name)

    def names_from(self, word: str) -> tuple[str, ...]:
        """Return the names in the form of `name_key` that open with *word*, the longest first."""
        return self._first_words.get(word, ())


def first_word(key: str) -> str:
    """Return the letters and figures that a name opens with: what an index over running text is asked with.

    >>> first_word("al-jazeera"), first_word("n.y. post")
    ('al', 'n')
    """
    end = 0
    while end < len(key) and key[end].isalnum():
        end += 1
    return key[:end]


def is_generic(name: str) -> bool:
    """Tell whether a name is made of words that many outlets share.

    >>> is_generic("the Daily News"), is_generic("Milton Daily News")
    (True, False)
    """
    return all(word in GENERIC for word in name_key(name).replace("-", " ").split())


def _append(index: dict[str, tuple[Entry, ...]], key: str, entry: Entry) -> None:
    index[key] = (*index.get(key, ()), entry)


def _longest_first(key: str) -> tuple[int, str]:
    return -len(key), key


@cache
def default_registry() -> Registry:
    """Return the registry that ships with the library, read once when it is first needed."""
    table = files("provenance.articles").joinpath("data/outlets.tsv").read_text(encoding="utf-8")
    return Registry(_read_table(table))


def _read_table(table: str) -> Iterator[Entry]:
    """Yield the lines."""
    for line in table.splitlines():
        yield Entry(*line.split("\t"))


def outlet_for(host_or_url: str, site_name: str | None = None) -> Outlet:
    """Return the outlet that publishes at an address.

    Args:
        host_or_url: A page's address or its host.
        site_name: What the page calls its site; used where the registry knows nobody at the address.

    >>> outlet_for("https://www.harbourgazette.example/a/1", "Harbour Gazette").name
    'Harbour Gazette'
    >>> outlet_for("https://www.harbourgazette.example/a/1").name
    'harbourgazette.example'
    """
    known = default_registry().at(host_or_url)
    if known is not None:
        return known
    domain = registrable_domain(host_or_url)
    name = (site_name or "").strip()
    return Outlet(name or domain, domain=domain)
