"""Times as pages write them, no finer than they are written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.dates import checked, find_day, read_time


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T21:05:10.5Z", "2024-03-05T21:05:10.5Z"),
        ("2024-03-05 21:05+0100", "2024-03-05T21:05+01:00"),
        ("2024-03-05T21:05:10-05", "2024-03-05T21:05:10-05:00"),
        ("2024-03-05T21:05:10+00:00", "2024-03-05T21:05:10Z"),
        ("2024-03-05T10:00:00.123456789Z", "2024-03-05T10:00:00.123456Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("20240305", "2024-03-05"),
        ("20240305T101112Z", "2024-03-05T10:11:12Z"),
        ("202403051011", "2024-03-05T10:11"),
        ("1709629200", "2024-03-05T09:00:00Z"),
        ("1709629200000", "2024-03-05T09:00:00Z"),
        ("2024/3/5 10:00", "2024-03-05T10:00"),
        ("2024.03.05", "2024-03-05"),
        ("2024年3月5日 10:00", "2024-03-05T10:00"),
        ("2024년 3월 5일", "2024-03-05"),
        ("Tue, 5 Mar 2024 21:05:10 EST", "2024-03-05T21:05:10-05:00"),
        ("Tue, 05 Mar 2024 21:05:10 +0100", "2024-03-05T21:05:10+01:00"),
        ("Tue, 05 Mar 2024 21:05:10 GMT", "2024-03-05T21:05:10Z"),
        ("Tue Mar 05 10:00:00 GMT 2024", "2024-03-05T10:00:00Z"),
        ("Tue Mar 05 10:00:00 2024", "2024-03-05T10:00:00"),
        ("March 5th, 2024", "2024-03-05"),
        ("Mar 5, 2024 9:05 p.m. ET", "2024-03-05T21:05-05:00"),
        ("July 5, 2024 12:05 am ET", "2024-07-05T00:05-04:00"),
        ("March 5, 2024 at 9 PM", "2024-03-05T21:00"),
        ("9:05 PM, March 5, 2024", "2024-03-05T21:05"),
        ("March 5, 2024 15:05 PM", "2024-03-05"),
        ("March 5, 2024 25:61", "2024-03-05"),
        ("2024 Mar 5", "2024-03-05"),
        ("Dienstag, 5. März 2024, 21.05 Uhr", "2024-03-05T21:05"),
        ("1er mars 2024 à 9h30", "2024-03-01T09:30"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("5 марта 2024", "2024-03-05"),
        ("5.3.24", "2024-03-05"),
        ("5-Mar-99", "1999-03-05"),
        ("13/04/2024", "2024-04-13"),
        ("04/13/2024", "2024-04-13"),
        ("03/04/2024", "2024-04-03"),
        ("Updated 5 foobar 2024, 6 March 2024", "2024-03-06"),
        ("5 Mar 2024 10:00 UTC+2", "2024-03-05T10:00+02:00"),
        ("5 Mar 2024 10:00 xyz", "2024-03-05T10:00"),
    ],
)
def test_reads(text: str, iso: str) -> None:
    """A time is read as exactly as it stands there, and no finer."""
    assert read_time(text) == iso


def test_reads_month_first_where_told() -> None:
    """The slash may stand for month first; a dot never does, and a part over 12 decides by itself."""
    assert read_time("03/04/2024", month_first=True) == "2024-03-04"
    assert read_time("03.04.2024", month_first=True) == "2024-04-03"
    assert read_time("13/04/2024", month_first=True) == "2024-04-13"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9:05 PM",
        "Tuesday",
        "March 2024",
        "2024",
        "yesterday",
        "2024-02-30",
        "2024-13-01",
        "30 February 2024",
        "31.31.2024",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "1900-01-01",
        "9" * 30,
        "1e9999",
        "nan",
        "2024-01-01T25:00",
        "2024-01-01T00:00+99:99",
        "2024-01-01T00:00+15:00",
        "2024-01-01\0",
        "\u202e2024-01-01",
        "Mon Tue Wed 2024",
        "monday 99999 2024",
        "at 2024 12",
        "0" * 10,
        "March 2024 10:00",
    ],
)
def test_refuses(text: str) -> None:
    """What tells no possible day gives none; nothing is filled in, least of all from today."""
    assert read_time(text) is None


def test_the_order_that_only_dateutil_knows() -> None:
    """Dateutil is asked for an unknown order, and what it fills in is not believed."""
    assert read_time("Tuesday March 05 at noon in 2024") is None
    assert read_time("2024 5th of March, 10:00") == "2024-03-05T10:00"
    assert read_time("2024 5th of March") == "2024-03-05"


@pytest.mark.parametrize("unit", ["1", "1 ", "Jan ", "(", ":1", "1/", "2024-", "+", "a"])
def test_hostile_strings_cost_nothing(unit: str) -> None:
    """A megabyte of anything is refused at once."""
    start = time.process_time()
    assert read_time(unit * (1_000_000 // len(unit))) is None
    assert time.process_time() - start < 0.5


@given(st.text(alphabet="0123456789-/.:T ZAPMaprchjun+,é年月", max_size=64))
def test_never_fails_and_never_invents(text: str) -> None:
    """Any string gives None or a time that exists and that `checked` passes."""
    iso = read_time(text)
    assert iso is None or checked(iso) == iso


def test_finds_the_first_day() -> None:
    """The first full date of a text is found with its place."""
    assert find_day("On 5 March 2024 and 2024-03-06") == (3, 15, "2024-03-05")
    assert find_day("no day here") is None


def test_checked_knows_the_edges() -> None:
    """Years from the first newspapers on are possible, and offsets up to 14 hours."""
    assert checked("1600-01-01") == "1600-01-01"
    assert checked("1599-12-31") is None
    assert checked("2100-12-31") == "2100-12-31"
    assert checked("2101-01-01") is None
    assert checked("2024-01-01T00:00+14:00") is not None
    assert checked("2024-01-01T00:00+14:01") is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("১৬ ফেব্রুয়ারি ২০২০", "2020-02-16"),
        ("5 मार्च 2024", "2024-03-05"),
        ("الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24T21:22"),
        ("٢٤ يناير ٢٠٢٠ 9:22 ص", "2020-01-24T09:22"),
        ("Τρίτη 5 Μαρτίου 2024 9:05 μ.μ.", "2024-03-05T21:05"),
        ("2024년 3월 5일 오후 9:05", "2024-03-05T21:05"),
        ("2024年3月5日 上午9:05", "2024-03-05T09:05"),
        ("5 Maret 2024", "2024-03-05"),
    ],
)
def test_scripts_and_figures(text: str, iso: str) -> None:
    """Months and figures of other scripts are read, and so is the half of the day beside a clock."""
    assert read_time(text) == iso


@pytest.mark.parametrize("piece", ["क", "कa", "5 क", "م", "오후 9", "ab "])
def test_long_words_stay_linear(piece: str) -> None:
    """A long run of letters of any script is searched in linear time."""
    began = time.process_time()
    find_day(piece * 100_000)
    assert time.process_time() - began < 2
