"""`Timespan`: when something happened, as exactly as the page tells."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import attrs

from provenance.errors import TimeError
from provenance.model.kinds import TimeBasis

_TICK = timedelta(microseconds=1)
#: Stand for an unknown beginning and end; inside what `datetime` can hold, so that no change of zone overflows.
BEGINNING = datetime(1, 1, 3, tzinfo=UTC)
END = datetime(9999, 12, 29, tzinfo=UTC)
# The zones on Earth: a clock may be ahead of UTC by 14 hours or behind it by 12.
_EAST = timezone(timedelta(hours=14))
_WEST = timezone(timedelta(hours=-12))

# Year, year-month or a full date; then, perhaps, a time to the minute, second or fraction; then, perhaps, a zone.
_ISO = re.compile(
    r"""(?P<year>\d{4})(?:-?(?P<month>\d\d)(?:-?(?P<day>\d\d))?)?
        (?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?)?
           \s?(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?""",
    re.VERBOSE,
)


@attrs.frozen(kw_only=True)
class Timespan:
    """When something happened, as exactly as the page tells.

    Both ends belong to it. A page that gives only a day yields that whole day, in the outlet's zone where that is known
    and in every zone on Earth where it is not (50 hours). Two articles of one day can then not be put in order, and we
    say so rather than guess.

    Attributes:
        earliest: The first instant it can have been; aware.
        latest: The last one; aware.
        basis: Where the time was read.

    >>> day = Timespan.parse("2024-05-03", zone="Europe/Paris")
    >>> day.earliest.isoformat(), day.latest.isoformat(timespec="minutes")
    ('2024-05-03T00:00:00+02:00', '2024-05-03T23:59+02:00')
    >>> Timespan.parse("2024-05-03").width.total_seconds() // 3600
    49.0
    """

    earliest: datetime
    latest: datetime
    basis: TimeBasis = attrs.field(default=TimeBasis.GIVEN, converter=TimeBasis)

    def __attrs_post_init__(self) -> None:
        """Refuse times that cannot be compared or that run backwards."""
        if self.earliest.tzinfo is None or self.latest.tzinfo is None:
            msg = "a timespan needs time zones; for a time without one use Timespan.parse, which widens it"
            raise ValueError(msg)
        if self.latest < self.earliest:
            msg = f"a timespan cannot end ({self.latest}) before it begins ({self.earliest})"
            raise ValueError(msg)

    @classmethod
    def parse(cls, value: str, *, zone: str | None = None, basis: TimeBasis = TimeBasis.GIVEN) -> Timespan:
        """Read an ISO 8601 date or time, no finer than its digits.

        Midnight to the second is what systems print that know only the day, so it is read as that day: in the zone it
        names, or, where that is UTC or none, in *zone*.

        Args:
            value: `2024`, `2024-05`, `2024-05-03`, `2024-05-03T14:30`, `2024-05-03T14:30:05.2+02:00` …
            zone: The outlet's home zone as an IANA name, for times that name none; None if it is not known.
            basis: Where the time was read.

        Raises:
            TimeError: *value* is none of these, or no such day exists.
        """
        found = _ISO.fullmatch(value.strip())
        if found is None:
            raise TimeError(value)
        try:
            return _spanned(found, zone, basis)
        except (ValueError, OverflowError) as error:
            raise TimeError(value) from error

    @classmethod
    def of(cls, value: Timespan | datetime | date | str, *, zone: str | None = None) -> Timespan:
        """Turn any way to state a time into a timespan: see `parse`; an aware datetime is one instant.

        Raises:
            TimeError: *value* states no time.
        """
        if isinstance(value, Timespan):
            return value
        if isinstance(value, datetime):
            if value.tzinfo is None:
                return cls.parse(value.isoformat(), zone=zone)
            return cls(earliest=value, latest=value)
        if isinstance(value, date):
            return cls.parse(value.isoformat(), zone=zone)
        if isinstance(value, str):
            return cls.parse(value, zone=zone)
        raise TimeError(value)

    @classmethod
    def unknown(cls) -> Timespan:
        """Return the timespan of what bears no date at all."""
        return cls(earliest=BEGINNING, latest=END, basis=TimeBasis.UNKNOWN)

    @classmethod
    def until(cls, latest: datetime, *, basis: TimeBasis = TimeBasis.SNAPSHOT) -> Timespan:
        """Return the timespan of what was there at *latest* and bears no date."""
        return cls(earliest=BEGINNING, latest=latest, basis=basis)

    @property
    def width(self) -> timedelta:
        """The time between both ends."""
        return self.latest - self.earliest

    @property
    def has_beginning(self) -> bool:
        """Whether anything bounds it from before."""
        return self.earliest > BEGINNING

    @property
    def has_end(self) -> bool:
        """Whether anything bounds it from after."""
        return self.latest < END

    def precedes(self, other: Timespan) -> bool:
        """Tell whether this surely came before *other*."""
        return self.latest < other.earliest


def _spanned(found: re.Match[str], zone: str | None, basis: TimeBasis) -> Timespan:
    """Return the timespan that the digits of an ISO time cover."""
    part = {name: int(text) for name, text in found.groupdict().items() if text and name not in {"zone", "fraction"}}
    fraction = (found["fraction"] or "")[:6]
    first = datetime(  # noqa: DTZ001  (the zone is attached below)
        part["year"],
        part.get("month", 1),
        part.get("day", 1),
        part.get("hour", 0),
        part.get("minute", 0),
        part.get("second", 0),
        int(fraction.ljust(6, "0")) if fraction else 0,
    )
    named = found["zone"]
    day_only = "hour" not in part or (
        (found["hour"], found["minute"]) == ("00", "00") and not first.second + first.microsecond
    )
    last = _end_of_unit(first, part, day_only=day_only, fraction=fraction)
    if named and not (day_only and _offset(named) == timedelta()):
        exact = timezone(_offset(named))
        return Timespan(earliest=first.replace(tzinfo=exact), latest=last.replace(tzinfo=exact), basis=basis)
    home = load_zone(zone)
    if home is not None:
        return Timespan(earliest=first.replace(tzinfo=home), latest=last.replace(tzinfo=home), basis=basis)
    return Timespan(
        earliest=first.replace(tzinfo=_EAST).astimezone(UTC),
        latest=last.replace(tzinfo=_WEST).astimezone(UTC),
        basis=basis,
    )


def _end_of_unit(first: datetime, part: dict[str, int], *, day_only: bool, fraction: str) -> datetime:
    """Return the last instant of the year, month, day, hour, minute or second that *first* opens."""
    if "month" not in part:
        return first.replace(year=first.year + 1) - _TICK
    if "day" not in part:
        return (first + timedelta(days=32)).replace(day=1) - _TICK
    if day_only:
        return first + timedelta(days=1) - _TICK
    if fraction:
        return first
    return (
        first
        + timedelta(**{("seconds" if "second" in part else "minutes" if "minute" in part else "hours"): 1})
        - _TICK
    )


def _offset(zone: str) -> timedelta:
    """Read `Z`, `+02`, `-0530` or `+02:00`."""
    if zone in "Zz":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -size if zone[0] == "-" else size


def load_zone(name: str | None) -> ZoneInfo | None:
    """Return a zone by its IANA name, or None where the name is unknown or this machine has no zone data."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (
        KeyError,
        OSError,
        ValueError,
    ):  # not found (a KeyError), a folder's name, or a name that climbs out of the data
        return None
