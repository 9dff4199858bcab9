"""Times in words: as exact as they are known, never more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from record_strategies import timespans

from provenance.model import END, Timespan
from provenance.views.times import describe_time, differ_in_zone, name_tick

PARIS = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("given_time", "words"),
    [
        ("2024-05-03T14:30:05.5+02:00", "3 May 2024, 14:30 (+02:00)"),
        ("2024-05-03T14:30:05+02:00", "3 May 2024, 14:30 (+02:00)"),
        ("2024-05-03T14:30+02:00", "3 May 2024, 14:30 (+02:00)"),
        ("2024-05-03T14:30Z", "3 May 2024, 14:30 (UTC)"),
        ("2024-05-03T14:30", "3 May 2024, 14:30, zone unknown"),
        ("2024-05-03T14+02:00", "3 May 2024, 14:00–14:59 (+02:00)"),
        ("2024-05-03T14", "3 May 2024, 14:00–14:59, zone unknown"),
        ("2024-05-03T00:00:00+02:00", "on 3 May 2024, hour unknown"),
        ("2024-05-03", "on 3 May 2024, hour and zone unknown"),
        ("2024-05", "in May 2024, day unknown"),
        ("2024-12", "in December 2024, day unknown"),
        ("2024", "in 2024, day unknown"),
    ],
)
def test_times_are_no_finer_than_they_are_known(given_time: str, words: str) -> None:
    """Each form that a page gives has its words, down to the minute."""
    assert describe_time(Timespan.parse(given_time)) == words


def span_between(first: datetime, last: datetime) -> Timespan:
    """Return the time between two instants."""
    return Timespan(earliest=first, latest=last)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (None, "no date"),
        (Timespan.unknown(), "no date"),
        (Timespan.until(datetime(2024, 5, 3, 9, tzinfo=UTC)), "no date, there by 3 May 2024, 09:00 (UTC)"),
        (span_between(datetime(2024, 5, 3, 9, tzinfo=PARIS), END), "not before 3 May 2024, 09:00 (+02:00)"),
        (
            span_between(datetime(2024, 5, 3, 9, tzinfo=PARIS), datetime(2024, 5, 3, 14, 30, tzinfo=PARIS)),
            "3 May 2024, 09:00–14:30 (+02:00)",
        ),
        (
            span_between(datetime(2024, 5, 2, 23, tzinfo=PARIS), datetime(2024, 5, 3, 14, 30, tzinfo=PARIS)),
            "between 2 May 2024, 23:00 and 3 May 2024, 14:30 (+02:00)",
        ),
        (
            span_between(datetime(2024, 5, 2, 23, tzinfo=PARIS), datetime(2024, 5, 3, 14, 30, tzinfo=UTC)),
            "between 2 May 2024, 21:00 and 3 May 2024, 14:30 (UTC)",
        ),
        (
            span_between(datetime(2024, 5, 3, tzinfo=PARIS), datetime(2024, 5, 4, 23, 59, 59, 999999, tzinfo=PARIS)),
            "between 3 May 2024, 00:00 and 4 May 2024, 23:59 (+02:00)",
        ),
        (
            span_between(datetime(2024, 5, 1, tzinfo=PARIS), datetime(2024, 6, 30, 23, 59, 59, 999999, tzinfo=PARIS)),
            "between 1 May 2024, 00:00 and 30 June 2024, 23:59 (+02:00)",
        ),
        (
            span_between(datetime(2024, 5, 1, tzinfo=PARIS), datetime(2025, 4, 30, 23, 59, 59, 999999, tzinfo=PARIS)),
            "between 1 May 2024, 00:00 and 30 April 2025, 23:59 (+02:00)",
        ),
        (
            span_between(
                datetime(2024, 5, 3, 9, tzinfo=timezone(timedelta(hours=14))),
                datetime(2024, 5, 3, 14, 30, tzinfo=timezone(timedelta(hours=-12))),
            ),
            "between 2 May 2024, 19:00 and 4 May 2024, 02:30 (UTC)",
        ),
        (
            span_between(datetime(2024, 5, 2, 10, tzinfo=UTC), datetime(2024, 5, 4, 11, 59, 59, 999999, tzinfo=UTC)),
            "on 3 May 2024, hour and zone unknown",
        ),
    ],
)
def test_other_times_are_named_by_their_ends(time: Timespan | None, words: str) -> None:
    """A time that is no unit of the calendar is named by what bounds it, in one zone."""
    assert describe_time(time) == words


def test_utc_is_added_where_asked() -> None:
    """Beside a local hour stands the same one in UTC, with the day where it is another; never beside UTC or a day."""
    assert describe_time(Timespan.parse("2024-05-03T14:30+02:00"), utc=True) == "3 May 2024, 14:30 (+02:00, 12:30 UTC)"
    late = Timespan.parse("2024-05-03T23:30-04:00")
    assert describe_time(late, utc=True) == "3 May 2024, 23:30 (-04:00, 4 May, 03:30 UTC)"
    assert describe_time(Timespan.parse("2024-05-03T14:30Z"), utc=True) == "3 May 2024, 14:30 (UTC)"
    assert describe_time(Timespan.parse("2024-05-03", zone="Europe/Paris"), utc=True) == "on 3 May 2024, hour unknown"


def test_zones_differ_only_among_known_hours() -> None:
    """UTC is wanted where hours stand in two zones; a bare day or an unknown time asks for nothing."""
    here, there = Timespan.parse("2024-05-03T14:30+02:00"), Timespan.parse("2024-05-03T09:00-04:00")
    day = Timespan.parse("2024-05-03", zone="America/New_York")

    assert differ_in_zone((here, there))
    assert not differ_in_zone((here, here, day, None, Timespan.unknown()))


@given(timespans())
def test_any_time_has_words(time: Timespan) -> None:
    """Any time can be named, on one line, also at the ends of the calendar."""
    words = describe_time(time, utc=True)

    assert words
    assert "\n" not in words


def test_ticks_name_the_hour_unless_it_is_midnight() -> None:
    """A place on an axis is a day, or a day and an hour."""
    assert name_tick(datetime(2024, 12, 31, tzinfo=UTC)) == "31 Dec 2024"
    assert name_tick(datetime(2024, 12, 31, 18, tzinfo=UTC)) == "31 Dec, 18:00 UTC"
