"""`Timespan` is no finer than what it was read from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import TimeError
from provenance.model import BEGINNING, END, TimeBasis, Timespan

TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("value", "zone", "earliest", "latest"),
    [
        ("2024-05-03", "Europe/Paris", "2024-05-03T00:00:00+02:00", "2024-05-03T23:59:59.999999+02:00"),
        ("2024-05-03", None, "2024-05-02T10:00:00+00:00", "2024-05-04T11:59:59.999999+00:00"),
        ("20240503", "Nowhere/Atall", "2024-05-02T10:00:00+00:00", "2024-05-04T11:59:59.999999+00:00"),
        ("2024-05", "Europe/Paris", "2024-05-01T00:00:00+02:00", "2024-05-31T23:59:59.999999+02:00"),
        ("2024", "UTC", "2024-01-01T00:00:00+00:00", "2024-12-31T23:59:59.999999+00:00"),
        ("2024-05-03T14:30+02:00", None, "2024-05-03T14:30:00+02:00", "2024-05-03T14:30:59.999999+02:00"),
        ("2024-05-03 14:30:05 -0530", None, "2024-05-03T14:30:05-05:30", "2024-05-03T14:30:05.999999-05:30"),
        ("2024-05-03T14+02", None, "2024-05-03T14:00:00+02:00", "2024-05-03T14:59:59.999999+02:00"),
        ("2024-05-03T14:30:05.25z", None, "2024-05-03T14:30:05.250000+00:00", "2024-05-03T14:30:05.250000+00:00"),
        ("2024-05-03T14:30", "Europe/Paris", "2024-05-03T14:30:00+02:00", "2024-05-03T14:30:59.999999+02:00"),
        ("2024-05-03T14:30", None, "2024-05-03T00:30:00+00:00", "2024-05-04T02:30:59.999999+00:00"),
        ("2024-05-03T00:00:00-04:00", None, "2024-05-03T00:00:00-04:00", "2024-05-03T23:59:59.999999-04:00"),
        ("2024-05-03T00:00:00Z", "Europe/Paris", "2024-05-03T00:00:00+02:00", "2024-05-03T23:59:59.999999+02:00"),
        ("2024-05-03T00:00:00Z", None, "2024-05-02T10:00:00+00:00", "2024-05-04T11:59:59.999999+00:00"),
        ("2024-05-03T00:00:01Z", None, "2024-05-03T00:00:01+00:00", "2024-05-03T00:00:01.999999+00:00"),
        ("2024-12-31", "UTC", "2024-12-31T00:00:00+00:00", "2024-12-31T23:59:59.999999+00:00"),
    ],
)
def test_reads_iso_times(value: str, zone: str | None, earliest: str, latest: str) -> None:
    """What is read covers the whole unit of the last digit, and every zone where none is known."""
    span = Timespan.parse(value, zone=zone)

    assert span.earliest.isoformat() == earliest
    assert span.latest.isoformat() == latest
    assert span.basis == TimeBasis.GIVEN


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2024-13-01", "2024-02-30", "0000-01-01", "9999", "9:05 PM", "2024-5-3"]
)
def test_refuses_what_is_no_time(value: str) -> None:
    """What is no ISO time, or no day of the calendar, raises and is named."""
    with pytest.raises(TimeError, match="is no ISO 8601 date or time") as caught:
        Timespan.parse(value)
    assert caught.value.value == value


def test_takes_every_way_to_state_a_time() -> None:
    """A timespan stays, an aware datetime is one instant, a date is a day, a naive datetime is widened."""
    moment = datetime(2024, 5, 3, 14, 30, tzinfo=UTC)
    span = Timespan(earliest=moment, latest=moment)

    assert Timespan.of(span) is span
    assert Timespan.of(moment) == span
    assert Timespan.of(date(2024, 5, 3), zone="UTC").width == timedelta(days=1) - TICK
    assert Timespan.of(moment.replace(tzinfo=None)).width == timedelta(hours=26, seconds=1) - TICK
    assert Timespan.of("2024-05-03T14:30:00.0Z") == span
    with pytest.raises(TimeError):
        Timespan.of(17)  # type: ignore[arg-type]


def test_refuses_ends_that_cannot_be() -> None:
    """Naive ends, and an end before the beginning, are refused with what to do."""
    moment = datetime(2024, 5, 3, tzinfo=UTC)
    with pytest.raises(ValueError, match=r"use Timespan\.parse"):
        Timespan(earliest=moment.replace(tzinfo=None), latest=moment)
    with pytest.raises(ValueError, match="cannot end"):
        Timespan(earliest=moment, latest=moment - TICK)


def test_unknown_ends_are_told() -> None:
    """A page without a date has no known beginning and no known end; one that was seen has an end."""
    assert (Timespan.unknown().has_beginning, Timespan.unknown().has_end) == (False, False)
    seen = Timespan.until(datetime(2024, 5, 3, tzinfo=UTC))
    assert (seen.has_beginning, seen.has_end, seen.basis) == (False, True, TimeBasis.SNAPSHOT)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-11, 13))  # noqa: DTZ001
def test_holds_what_was_printed(naive: datetime, offset: int) -> None:
    """Whatever zone a clock was in, the span of its time without the zone holds the true instant."""
    truth = naive.replace(tzinfo=timezone(timedelta(hours=offset)))
    span = Timespan.parse(naive.isoformat(timespec="minutes"))

    assert span.earliest <= truth <= span.latest


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_precedence_is_strict(first: datetime, second: datetime) -> None:
    """Of two instants at most one precedes, and unknown times precede nothing."""
    a, b = Timespan.of(first), Timespan.of(second)

    assert a.precedes(b) == (first < second)
    assert not (a.precedes(b) and b.precedes(a))
    assert not Timespan.unknown().precedes(a)
    assert BEGINNING.astimezone(timezone(timedelta(hours=-12))) < END.astimezone(timezone(timedelta(hours=14)))
