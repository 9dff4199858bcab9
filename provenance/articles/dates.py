"""Times as pages write them, read into ISO 8601 no finer than they are written.

Nothing here knows the clock: a part that a string does not give is never filled in. What is no time gives None.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from unicodedata import normalize

from provenance.articles.lexicon import MONTHS, ZONE_OFFSETS, ZONE_PLACES
from provenance.model.timespan import load_zone

#: Longer than any time that pages write; hostile strings reach megabytes.
MAX_LENGTH = 64
#: Before the first newspapers no page was published.
_FIRST_YEAR = 1600
_LAST_YEAR = 2100
#: What systems print that know no date: the epochs of Unix, .NET, Excel and NTP.
DEFAULT_DAYS = frozenset({date(1970, 1, 1), date(1, 1, 1), date(1900, 1, 1), date(1899, 12, 30), date(1969, 12, 31)})

# Year, month, day with one kind of separator; perhaps a time. Each part is a bounded run, so this is linear.
_ISO_DAY = re.compile(r"(?P<year>\d{4})(?P<sep>[-/.]?)(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)")
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?)?(?P<zone>Z)?"
)
_CJK_DAY = re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]?")
_NUMERIC_DAY = re.compile(
    r"(?<!\d)(?P<first>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4}|\d\d)(?!\d)"
)
# The scripts of India write vowels with signs that are no letters to `re`. The two classes share no character, or a
# long word would be tried in as many ways as it has subsets.
_INDIC = r"\u0900-\u0963\u0971-\u09e3"
_LETTER = rf"(?:[^\W\d_{_INDIC}]|[{_INDIC}])"
# Arabic pages often give both names of a month, a stroke between.
_WORD = rf"(?P<word>{_LETTER}{{2,14}})(?:\s?/\s?[^\W\d_]{{2,14}})?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?(?:\s(?:de|of))?[\s\-/.]{{1,3}}{_WORD}\.?,?[\s\-/.]{{0,3}}"
    r"(?:de[l]?\s)?(?P<year>\d{4}|'?\d\d(?![\d:]))"
)
_MONTH_FIRST = re.compile(
    rf"{_WORD}\.?[\s\-]{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s?|\s|-|/|\s,\s?)(?P<year>\d{{4}})(?!\d)"
)
_YEAR_FIRST = re.compile(rf"(?P<year>\d{{4}})[\s\-/.,]{{1,3}}{_WORD}\.?[\s\-/.]{{1,3}}(?P<day>\d{{1,2}})(?!\d)")
_CLOCK = re.compile(
    r"(?:(?P<lead>오전|오후|上午|下午|午前|午後)\s?)?"
    r"(?<!\d)(?P<hour>\d{1,2})(?::|\s?[hH](?=\d\d)|\.(?=\d\d(?:\s?(?:Uhr|[aApP]\.?[mM])|\s*$)))(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?\s?(?P<half>[aApP]\.?\s?[mM]\b\.?|[πμ]\.?μ\b\.?|صباح\w?|مساء\w?|[صم]\b)?",
)
_AFTERNOON = frozenset({"오후", "下午", "午後"})
_HOUR_ONLY = re.compile(r"(?<!\d)(?P<hour>\d{1,2})\s?(?P<half>[aApP]\.?[mM]\b\.?)")
_OFFSET = re.compile(r"(?:\s|^)?(?:GMT|UTC)?\s?(?P<sign>[+\-−])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?(?!\d)")
_ZONE_NAME = re.compile(r"(?<![^\W_])(?P<name>[A-Za-z]{1,4})(?![^\W_])")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_HAS_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_HAS_MONTH = re.compile(r"[A-Za-z]{3,9}")
_TWO_DEFAULTS = (datetime(2001, 1, 1, 1, 1, 1), datetime(2002, 2, 2, 2, 2, 2))  # noqa: DTZ001  (only compared)
_FULL_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?P<fraction>[.,]\d+)?"
    r"\s?(?P<zone>Z|z|[+-]\d\d:?\d\d|[+-]\d\d)?"
)


def read_time(value: str, *, month_first: bool = False) -> str | None:
    """Read a time as a page writes it into ISO 8601, as exactly as it is written.

    Args:
        value: What stands there: ISO 8601, RFC 2822, a Unix time, or a date in words of any of a dozen languages.
        month_first: Whether `03/04/2024` is 4 March; a part over 12 decides by itself.

    Returns:
        `2024-03-05`, `2024-03-05T21:05`, `2024-03-05T21:05:10-05:00` …; None where no day is told, whatever else is.

    >>> read_time("Tue, 5 Mar 2024 21:05:10 EST"), read_time("March 5th, 2024"), read_time("9:05 PM")
    ('2024-03-05T21:05:10-05:00', '2024-03-05', None)
    """
    text = " ".join(value.split())
    if not text or len(text) > MAX_LENGTH or not text.isprintable():
        return None
    if found := _FULL_ISO.fullmatch(text):
        # A leap second belongs to the minute before.
        clock = found["clock"].removesuffix(":60") + (":59" if found["clock"].endswith(":60") else "")
        clock += (found["fraction"] or "")[:7] if clock.count(":") > 1 else ""
        return checked(f"{found['day']}T{clock.replace(',', '.')}{_colon(found['zone'])}")
    if _EPOCH.fullmatch(text):
        return _from_epoch(text)
    if found := _COMPACT.fullmatch(text):
        return _from_compact(found)
    found_day = find_day(text, month_first=month_first)
    if found_day is None:
        return _read_odd(text)
    start, end, day = found_day
    return checked(day + (_clock_of(text[end:], day) or _clock_of(text[:start], day)))


def find_day(text: str, *, month_first: bool = False) -> tuple[int, int, str] | None:
    """Find the first full date in a text: where it starts and ends, and the ISO day; None if there is none."""
    hits = [hit for pattern in (_ISO_DAY, _CJK_DAY) if (hit := _numbers(pattern, text))]
    hits += [hit for pattern in (_MONTH_FIRST, _DAY_FIRST, _YEAR_FIRST) if (hit := _words(pattern, text))]
    if hit := _slashed(text, month_first=month_first):
        hits.append(hit)
    return min(hits, default=None)


def _read_odd(text: str) -> str | None:
    """Leave an order that we do not know, such as Unix `ctime`, to dateutil; trust only what the string gives."""
    if not _HAS_YEAR.search(text) or not _HAS_MONTH.search(text):
        return None
    from dateutil import parser  # noqa: PLC0415  (few pages need it)

    try:
        # A part that the string lacks is taken from the default: read twice, such parts differ.
        one, two = (parser.parse(text, default=default, ignoretz=True) for default in _TWO_DEFAULTS)
    except (ValueError, OverflowError, TypeError, ArithmeticError):
        return None
    if one.date() != two.date():
        return None
    if (one.hour, one.minute) != (two.hour, two.minute):
        return checked(one.date().isoformat())
    named = next((ZONE_OFFSETS[word.lower()] for word in _HAS_MONTH.findall(text) if word.lower() in ZONE_OFFSETS), "")
    unit = "seconds" if one.second == two.second else "minutes"
    return checked(one.isoformat(timespec=unit) + named)


def checked(iso: str) -> str | None:
    """Return *iso* if such a time exists and is no default of a system; None otherwise."""
    try:
        moment = datetime.fromisoformat(iso)
        if moment.tzinfo is not None:
            moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR or moment.date() in DEFAULT_DAYS:
        return None
    if moment.tzinfo is not None and abs(moment.utcoffset() or timedelta()) > timedelta(hours=14):
        return None
    return iso


def _from_epoch(text: str) -> str | None:
    seconds = int(text) // (1000 if len(text) > 10 else 1)  # noqa: PLR2004  (digits of a Unix time in seconds)
    return checked(datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _from_compact(found: re.Match[str]) -> str | None:
    day = _iso_day(found["year"], found["month"], found["day"])
    if day is None or not found["hour"]:
        return day
    seconds = f":{found['second']}" if found["second"] else ""
    return checked(f"{day}T{found['hour']}:{found['minute']}{seconds}{found['zone'] or ''}")


def _numbers(pattern: re.Pattern[str], text: str) -> tuple[int, int, str] | None:
    found = pattern.search(text)
    day = found and _iso_day(found["year"], found["month"], found["day"])
    return (found.start(), found.end(), day) if found and day else None


def _words(pattern: re.Pattern[str], text: str) -> tuple[int, int, str] | None:
    for found in pattern.finditer(text):
        month = MONTHS.get(normalize("NFC", found["word"].lower()))
        day = month and _iso_day(_full_year(found["year"]), month, found["day"])
        if day:
            return found.start(), found.end(), day
    return None


def _slashed(text: str, *, month_first: bool) -> tuple[int, int, str] | None:
    for found in _NUMERIC_DAY.finditer(text):
        first, second = int(found["first"]), int(found["second"])
        # Only the slash is ever written month first; a part that is no month decides by itself.
        month_leads = (month_first and found["sep"] == "/" and first <= 12) or second > 12  # noqa: PLR2004
        month, day = (first, second) if month_leads else (second, first)
        if iso := _iso_day(_full_year(found["year"]), month, day):
            return found.start(), found.end(), iso
    return None


def _full_year(year: str) -> str:
    digits = year.lstrip("'")
    if len(digits) == 4:  # noqa: PLR2004
        return digits
    return ("19" if int(digits) > 68 else "20") + digits  # noqa: PLR2004  (POSIX strptime: 69-99 are 19xx)


def _iso_day(year: str, month: str | int, day: str | int) -> str | None:
    try:
        moment = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return checked(moment.isoformat())


def _clock_of(text: str, day: str) -> str:
    """Return `T21:05-05:00` for what stands before or after a date, or an empty string."""
    found = _CLOCK.search(text) or _HOUR_ONLY.search(text)
    if found is None:
        return ""
    part = found.groupdict()
    hour = int(part["hour"])
    if half := part.get("half") or part.get("lead"):
        if not 1 <= hour <= 12:  # noqa: PLR2004
            return ""
        hour = hour % 12 + (12 if half[0] in "pPμم" or half in _AFTERNOON else 0)
    # A leap second belongs to the minute before.
    seconds = f":{part['second'].replace('60', '59')}" if part.get("second") else ""
    fraction = f".{part['fraction'][:6]}" if part.get("fraction") else ""
    clock = f"T{hour:02}:{part.get('minute') or '00'}{seconds}{fraction}"
    if checked(day + clock) is None:
        return ""
    return clock + _zone_of(text[found.end() :], day + clock)


def _zone_of(rest: str, moment: str) -> str:
    """Read an offset or the name of a zone after a time; an empty string if none is there."""
    if found := _OFFSET.match(rest):
        sign = "+" if found["sign"] == "+" else "-"
        return _colon(f"{sign}{int(found['hours']):02}{found['minutes'] or '00'}")
    for found in _ZONE_NAME.finditer(rest[:16]):
        name = found["name"].lower()
        if name in ZONE_OFFSETS:
            return ZONE_OFFSETS[name]
        if name in ZONE_PLACES and (zone := load_zone(ZONE_PLACES[name])):
            return datetime.fromisoformat(moment).replace(tzinfo=zone).isoformat()[-6:]
    return ""


def _colon(zone: str | None) -> str:
    """Write an offset as `datetime.fromisoformat` and `Timespan.parse` both read it."""
    if not zone:
        return ""
    if zone in "zZ":
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    if digits == "0000":
        return "Z"
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"
