"""Where a page came from, whatever it says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.address import Address, absolute, host_of, name_of_file, unwrap


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://web.archive.org/web/20190305210510/http://www.alpha.example/1", "http://www.alpha.example/1"),
        ("http://web.archive.org/web/20190305210510id_/https://alpha.example/1", "https://alpha.example/1"),
        ("https://web.archive.org/web/2019/alpha.example/1", "http://alpha.example/1"),
    ],
)
def test_copies_in_the_archive_are_unwrapped(url: str, inner: str) -> None:
    """A snapshot bears the address of the page that was copied and the time of the copy."""
    address = unwrap(url)
    assert address.url == inner
    assert address.captured is not None
    assert address.captured.earliest.year == 2019
    assert address.captured.basis == "snapshot"


def test_the_time_of_a_copy_is_as_exact_as_its_digits() -> None:
    """Fourteen digits give a second of UTC, four a year."""
    exact = unwrap("https://web.archive.org/web/20190305210510/http://a.example/").captured
    rough = unwrap("https://web.archive.org/web/2019/http://a.example/").captured
    assert exact is not None
    assert rough is not None
    assert exact.earliest == datetime(2019, 3, 5, 21, 5, 10, tzinfo=UTC)
    assert exact.width < timedelta(seconds=1)
    assert rough.width > timedelta(days=364)
    assert unwrap("https://web.archive.org/web/20191305210510/http://a.example/").captured is None


def test_other_addresses_stay() -> None:
    """A page from its own address is itself; its host is lower case and without port."""
    address = unwrap(" https://WWW.Alpha.example:8443/web/2019/x ")
    assert address == Address("https://WWW.Alpha.example:8443/web/2019/x")
    assert address.host == "www.alpha.example"
    assert host_of("http://[bad") == ""
    assert host_of("file:///a") == ""


@pytest.mark.parametrize(
    "link", ["", "#top", "javascript:alert(1)", "mailto:a@b.example", "http://[bad", "data:text/html,x"]
)
def test_links_to_no_page_are_none(link: str) -> None:
    """Only http and https with a host lead to a page."""
    assert absolute(link, "https://alpha.example/") is None


def test_links_are_resolved() -> None:
    """A relative link is resolved against its base."""
    assert absolute(" ../b?c ", "https://alpha.example/x/y") == "https://alpha.example/b?c"
    assert absolute("//beta.example/b", "https://alpha.example/") == "https://beta.example/b"


def test_files_have_names() -> None:
    """A `file:` address has the file's name without its ending, anything else has none."""
    assert name_of_file("file:///a/b.html.gz") == "b"
    assert name_of_file("file:///a/.html") is None
    assert name_of_file("https://alpha.example/b.html") is None


@given(st.text(max_size=60))
def test_never_fails(url: str) -> None:
    """Any string is an address or none."""
    assert isinstance(unwrap(url).host, str)
    absolute(url, "https://alpha.example/")
