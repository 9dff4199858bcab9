"""The registry of outlets."""

from __future__ import annotations

import subprocess
import sys
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.outlets import (
    Entry,
    Registry,
    default_registry,
    first_word,
    host_of,
    is_generic,
    name_key,
    outlet_for,
    registrable_domain,
)
from provenance.model import Outlet

SMALL = Registry(
    [
        Entry("Harbour Gazette", "harbourgazette.example;hg.example", "HG News", country="GB", known="1"),
        Entry("Milton Times", "miltontimes.example", "", "the Times;The Times", country="GB", known="1"),
        Entry("Ashford Times", "ashfordtimes.example", "", "the Times", country="US", known="1"),
        Entry("Daily Bugle", "bugle-one.example"),
        Entry("Daily Bugle", "bugle-two.example"),
        Entry("Quayside Courier", "quayside.co.uk"),
        Entry("Coast Report", "news.coast.example", "", "", "US", "tv", "", "Coast Group", "America/New_York", "1"),
    ]
)


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.alpha.example/a?b#c", "alpha.example"),
        ("//alpha.example/a", "alpha.example"),
        ("alpha.example:8080/a", "alpha.example"),
        ("https://user:secret@news.alpha.example./", "alpha.example"),
        ("NEWS.ALPHA.CO.UK", "alpha.co.uk"),
        ("alpha.com.au", "alpha.com.au"),
        ("co.uk", "co.uk"),
        ("reader.blogspot.com", "reader.blogspot.com"),
        ("a.reader.blogspot.com", "reader.blogspot.com"),
        ("10.0.0.1", "10.0.0.1"),
        ("localhost", "localhost"),
        ("file:///tmp/page.html", ""),
        ("http://[::1", ""),
        ("", ""),
    ],
)
def test_registrable_domain(address: str, domain: str) -> None:
    """The domain somebody registered is found in an address or a host, however it is written."""
    assert registrable_domain(address) == domain


@given(st.text(max_size=60))
def test_any_address_has_a_host_or_none(text: str) -> None:
    """No text makes the reading of an address fail, and the registrable domain ends the host."""
    assert host_of(text).endswith(registrable_domain(text))
    assert isinstance(outlet_for(text), Outlet)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.harbourgazette.example/1", "Harbour Gazette"),
        ("sport.harbourgazette.example", "Harbour Gazette"),
        ("hg.example", "Harbour Gazette"),
        ("m.quayside.co.uk", "Quayside Courier"),
        ("news.coast.example", "Coast Report"),
        ("live.news.coast.example", "Coast Report"),
    ],
)
def test_outlet_at_an_address(address: str, name: str) -> None:
    """An outlet is found at its domains and at any host below them."""
    found = SMALL.at(address)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "address", ["coast.example", "gazette.example", "co.uk", "", "harbourgazette.example.evil.example"]
)
def test_nobody_at_an_address(address: str) -> None:
    """A host that only resembles a known one belongs to nobody."""
    assert SMALL.at(address) is None


@pytest.mark.parametrize(
    "name", ["Harbour Gazette", "the Harbour Gazette", "The  Harbour  Gazette", "HG News", "hg news"]
)
def test_outlet_of_a_name(name: str) -> None:
    """A full name or an alias means its outlet, with or without *the*, whatever its case."""
    found = SMALL.named(name)
    assert found is not None
    assert found.domain == "harbourgazette.example"


@pytest.mark.parametrize(
    "name", ["the Times", "The Times", "Daily Bugle", "the Daily News", "The Post", "Morning Star"]
)
def test_ambiguous_names_mean_nobody(name: str) -> None:
    """A short form, a name that several bear and a name that any outlet could bear need context."""
    assert SMALL.named(name) is None
    assert SMALL.is_ambiguous(name)


@pytest.mark.parametrize("name", ["Harbour Gazette", "Milton Ledger", "Coast Report"])
def test_plain_names_are_not_ambiguous(name: str) -> None:
    """A name that one outlet bears, or nobody yet, is not ambiguous."""
    assert not SMALL.is_ambiguous(name)


def test_candidates_are_all_that_a_name_may_mean() -> None:
    """Every outlet that bears a name, in full or in short, is a candidate."""
    assert [entry.name for entry in SMALL.candidates("the Times")] == ["Milton Times", "Ashford Times"]
    assert SMALL.candidates("Milton Ledger") == ()


def test_full_names_of_known_outlets_stand_before_the_long_tail() -> None:
    """A name that one outlet entered by hand bears means that one, although others bear it too."""
    registry = Registry([Entry("Harbour Watch", "tail.example"), Entry("Harbour Watch", "known.example", known="1")])
    found = registry.named("Harbour Watch")
    assert found is not None
    assert found.domain == "known.example"


def test_entry_holds_what_the_noun_needs() -> None:
    """Group, zone and wire come through to the noun."""
    found = SMALL.at("news.coast.example")
    assert found == Outlet("Coast Report", domain="news.coast.example", group="Coast Group", zone="America/New_York")


def test_with_outlets_returns_a_new_registry() -> None:
    """A registry never changes; the new one knows the added outlets by address, name and alias."""
    more = SMALL.with_outlets(
        Outlet(
            "Zeitlupe", domain="zeitlupe.example", aliases=("ZL Online",), wire=True, group="Z", zone="Europe/Vienna"
        ),
        Outlet("Nameless Sheet"),
    )
    assert (len(SMALL), len(more)) == (7, 9)
    assert SMALL.named("Zeitlupe") is None
    assert more.named("ZL Online") == more.at("zeitlupe.example")
    assert more.named("Nameless Sheet") == Outlet("Nameless Sheet")
    assert more.names_from("zl") == ("zl online",)


def test_with_outlets_replaces_the_same_domain() -> None:
    """An added outlet takes the place of a known one of its domain."""
    more = SMALL.with_outlets(Outlet("Harbour Gazette and Post", domain="harbourgazette.example"))
    found = more.at("harbourgazette.example")
    assert found is not None
    assert found.name == "Harbour Gazette and Post"
    assert more.named("Harbour Gazette") is None
    assert len(more) == len(SMALL)


def test_names_from_a_word_come_longest_first() -> None:
    """The index over running text offers the longest name first, and none of the long tail."""
    registry = Registry([Entry("Harbour", "h.example", "Harbour News;Harbour (London)", known="1")])
    assert registry.names_from("harbour") == ("harbour news", "harbour")
    assert SMALL.names_from("quayside") == ()


def test_first_word_ends_at_the_first_mark() -> None:
    """A name is looked up by the letters and figures that it opens with."""
    assert (first_word("al-jazeera"), first_word("9to5mac"), first_word("…")) == ("al", "9to5mac", "")


def test_keys_of_names() -> None:
    """Case, spaces, apostrophes and *the* make no difference."""
    assert name_key("The People’s\u00a0Daily") == "people's daily"
    assert not is_generic("Theodore Gazette")
    assert is_generic("The Sunday Times")


def test_iteration_and_repr() -> None:
    """A registry yields its outlets and says how many they are."""
    assert [outlet.name for outlet in SMALL][:2] == ["Harbour Gazette", "Milton Times"]
    assert repr(SMALL) == "<Registry of 7 outlets>"


def test_outlet_for_known_and_unknown_addresses() -> None:
    """A page of an unknown site has the outlet that its address and its own words give."""
    assert outlet_for("https://apnews.com/article/1").wire
    assert outlet_for("https://www.harbour.example/1", " Harbour ") == Outlet("Harbour", domain="harbour.example")
    assert outlet_for("https://www.harbour.example/1") == Outlet("harbour.example", domain="harbour.example")


def test_shipped_table_is_sound() -> None:
    """Every outlet that ships has a name and a domain, every zone exists, no domain is listed twice."""
    registry = default_registry()
    zones = {outlet.zone for outlet in registry if outlet.zone}
    assert len(registry) > 10_000
    assert all(ZoneInfo(zone).key == zone for zone in zones)
    assert all(outlet.name.strip() and outlet.domain for outlet in registry)
    domains = [outlet.domain for outlet in registry]
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("name", ["the Times", "Daily News", "The Post", "The Sun", "the Guardian", "The Independent"])
def test_shipped_table_resolves_no_bare_name(name: str) -> None:
    """Names that outlets of several places bear never mean one of them alone."""
    assert default_registry().named(name) is None
    assert default_registry().is_ambiguous(name)


def test_table_is_read_only_when_asked_for() -> None:
    """Importing the module reads no table."""
    code = "import provenance.articles.outlets as o, sys; sys.exit(o.default_registry.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("http://www.msnbc.msn.com/id/1/", "MSNBC"),
        ("http://sports.espn.go.com/story?id=1", "ESPN"),
        ("http://afp.google.com/article/1", "Agence France-Presse"),
        ("https://www.google.com/amp/1", "google.com"),
        ("https://www.facebook.com/somebody/posts/1", "facebook.com"),
    ],
)
def test_a_platform_is_no_newspaper(address: str, name: str) -> None:
    """Who publishes under a large roof is known by the host; the roof itself is no outlet of one of its tenants."""
    assert outlet_for(address).name == name


@pytest.mark.parametrize(
    ("own", "sister"),
    [
        ("https://www.sfgate.com/a", "https://www.sfchronicle.com/a"),
        ("https://www.politico.eu/article/a", "https://www.politico.com/a"),
        ("https://www.boston.com/a", "https://www.bostonglobe.com/a"),
        ("https://www.huffingtonpost.co.uk/a", "https://www.huffingtonpost.com/a"),
        ("https://america.aljazeera.com/a", "https://www.aljazeera.com/a"),
        ("https://g1.globo.com/a", "https://oglobo.globo.com/a"),
    ],
)
def test_sisters(own: str, sister: str) -> None:
    """A newsroom of its own is an outlet of its own, whoever owns it, and bears its own name only."""
    registry = default_registry()
    one, other = registry.at(own), registry.at(sister)

    assert one is not None
    assert other is not None
    assert one.domain == host_of(own)
    assert one.domain != other.domain
    assert {name_key(name) for name in (one.name, *one.aliases)}.isdisjoint(
        name_key(name) for name in (other.name, *other.aliases)
    )
