"""Times in words, as exactly as they are known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from provenance.model import Timespan

# Names of our own: those of `strftime` change with the locale.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MIDNIGHT = datetime.min.time()
_TICK = timedelta(microseconds=1)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
# A time whose zone is unknown begins where clocks are furthest ahead and ends where they are furthest behind.
_EAST, _WEST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
_EAST_TO_WEST = timedelta(hours=26)


def describe_time(time: Timespan | None, *, utc: bool = False) -> str:
    """Return a time in words, no finer than it is known, in the zone in which it is given.

    Args:
        time: The time; None where the page bears none.
        utc: Whether to add the hour in UTC, for times that stand beside some of another zone.

    >>> describe_time(Timespan.parse("2024-05-03T14:30+02:00"), utc=True)
    '3 May 2024, 14:30 (+02:00, 12:30 UTC)'
    >>> describe_time(Timespan.parse("2024-05-03", zone="Europe/Paris"))
    'on 3 May 2024, hour unknown'
    >>> describe_time(Timespan.unknown())
    'no date'
    """
    if time is None or not (time.has_beginning or time.has_end):
        return "no date"
    if not time.has_beginning:
        return f"no date, there by {_instant(time.latest)}"
    if not time.has_end:
        return f"not before {_instant(time.earliest)}"
    words = None
    if time.earliest.utcoffset() == time.latest.utcoffset():
        zone = f"({_zone(time.earliest, utc=utc)})"
        words = _unit_in_words(_wall(time.earliest), _wall(time.latest), zone=zone)
    return words or _zoneless_in_words(time) or _range_in_words(time)


def _zoneless_in_words(time: Timespan) -> str | None:
    """Return the unit of the calendar that a time covers if its zone is any on Earth; None if it covers none."""
    if time.width < _EAST_TO_WEST:
        return None
    first, last = _wall(time.earliest.astimezone(_EAST)), _wall(time.latest.astimezone(_WEST))
    return _unit_in_words(first, last, zone="zone unknown")


def _wall(time: datetime) -> datetime:
    """Return what the clock on the wall shows."""
    return time.replace(tzinfo=None)


def differ_in_zone(times: tuple[Timespan | None, ...]) -> bool:
    """Tell whether times known to the hour stand in more than one zone, so that a reader cannot compare them."""
    return len({time.earliest.utcoffset() for time in times if time is not None and time.width < _DAY - _TICK}) > 1


def name_tick(time: datetime) -> str:
    """Return a place on an axis in UTC, in short: the hour too unless it is midnight.

    >>> name_tick(datetime(2024, 5, 3, tzinfo=UTC)), name_tick(datetime(2024, 5, 3, 6, tzinfo=UTC))
    ('3 May 2024', '3 May, 06:00 UTC')
    """
    month = _MONTHS[time.month - 1][:3]
    return f"{time.day} {month}, {time:%H:%M} UTC" if time.time() != _MIDNIGHT else f"{time.day} {month} {time.year}"


def _unit_in_words(first: datetime, last: datetime, *, zone: str) -> str | None:
    """Return the minute, hour, day, month or year that lies between both ends; None if it is none of these."""
    width = last - first + _TICK
    if width <= _MINUTE and first.minute == last.minute:
        return f"{_day(first)}, {first:%H:%M} {zone}".replace(" zone", ", zone")
    if width == _HOUR and not first.minute:
        return f"{_day(first)}, {first:%H:%M}–{last:%H:%M} {zone}".replace(" zone", ", zone")
    if first.time() != _MIDNIGHT or (last + _TICK).time() != _MIDNIGHT:
        return None
    return _days_in_words(first, last, zone_known=not zone.startswith("zone"))


def _days_in_words(first: datetime, last: datetime, *, zone_known: bool) -> str | None:
    """Return the whole day, month or year between both ends; None if it is none of these."""
    after = last + _TICK
    if after - first == _DAY:
        return f"on {_day(first)}, hour unknown" if zone_known else f"on {_day(first)}, hour and zone unknown"
    if (first.day, after.day) == (1, 1):
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"in {_MONTHS[first.month - 1]} {first.year}, day unknown"
        if months == len(_MONTHS) and first.month == 1:
            return f"in {first.year}, day unknown"
    return None


def _range_in_words(time: Timespan) -> str:
    """Return both ends, in one zone."""
    first, last = time.earliest, time.latest
    if first.utcoffset() != last.utcoffset():
        first, last = first.astimezone(UTC), last.astimezone(UTC)
    zone = _zone(first)
    if first.date() == last.date():
        return f"{_day(first)}, {first:%H:%M}–{last:%H:%M} ({zone})"
    return f"between {_day(first)}, {first:%H:%M} and {_day(last)}, {last:%H:%M} ({zone})"


def _instant(time: datetime) -> str:
    return f"{_day(time)}, {time:%H:%M} ({_zone(time)})"


def _day(time: datetime) -> str:
    return f"{time.day} {_MONTHS[time.month - 1]} {time.year}"


def _zone(time: datetime, *, utc: bool = False) -> str:
    """Return the offset from UTC and, if asked, the same instant there."""
    if not time.utcoffset():
        return "UTC"
    name = time.isoformat()[-6:]
    if not utc:
        return name
    there = time.astimezone(UTC)
    day = "" if there.date() == time.date() else f"{there.day} {_MONTHS[there.month - 1]}, "
    return f"{name}, {day}{there:%H:%M} UTC"
