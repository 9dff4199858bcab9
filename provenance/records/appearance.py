"""When a wording was first readable at its address: what the page claims, and what its versions prove."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

import attrs

from provenance.model import END, Article, Conflict, Evidence, Medium, Span, TimeBasis, Timespan
from provenance.model.timespan import load_zone
from provenance.records.lexicon import FUTURE_WORDS, MONTHS
from provenance.records.timeline import Availability, Bound, combine_bounds
from provenance.text.words import split_words

# The zones on Earth reach from 14 hours ahead of UTC to 12 behind: a day named in a text begins no earlier than this.
_AHEAD = timedelta(hours=14)
#: A day has up to 25 hours; what is longer and was given as a day or a clock was widened for want of a zone.
LONGEST_DAY = timedelta(hours=25)

# "03:15", "3.15 pm" at the start of a line: the entries of a live blog. Digits are counted, so each line is tried once.
_CLOCK = re.compile(r"^[ \t]{0,8}(\d{1,2})[:.](\d\d)(?!\d)[ \t]?(am|pm|a\.m\.|p\.m\.)?", re.MULTILINE | re.IGNORECASE)

_NUMBER_OF_MONTH = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_ANY_MONTH = "|".join(sorted(_NUMBER_OF_MONTH, key=lambda name: (-len(name), name)))
# A year; only dates with a year say which day they are. Years are looked for first, for they are rare in a text.
_YEAR = re.compile(r"(?:19|20)\d\d(?!\w)")
# What may stand right before the year: "March 11, ", "11 March ". Fixed lengths all through.
_DAY = re.compile(rf"\b(?:({_ANY_MONTH})\.? (\d{{1,2}}),? |(\d{{1,2}}) ({_ANY_MONTH})\.?,? )$", re.IGNORECASE)
_DAY_LENGTH = 18
_SENTENCE_END = re.compile(r"[.!?\n]\s")
# Around a date: enough to see whether its sentence speaks of the future.
_NEAR = 120
# A text has this many code points around the quotation in which a date is taken to be about it.
_ABOUT = 600


@attrs.frozen
class Appearance:
    """When a wording was first readable, and what disagrees about it.

    Attributes:
        available: When it was first readable, by all evidence.
        proven: What its snapshots alone prove.
        conflicts: Claims of the page that found no room.
    """

    available: Availability
    proven: Timespan
    conflicts: tuple[Conflict, ...] = ()


class Calendar:
    """Dates wordings; knows the versions of each address, and works out what depends on the page alone only once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        pages = defaultdict(list)
        for article in articles:
            pages[article.url].append(article)
        self._versions = {url: sort_versions(pages[url]) for url in sorted(pages) if len(pages[url]) > 1}
        self._plain: dict[Article, Appearance] = {}
        self._days: dict[Article, tuple[NamedDay, ...]] = {}
        self._words: dict[Article, str] = {}

    def previous(self, article: Article) -> tuple[Article, ...]:
        """Return the older versions of the same address, the oldest first."""
        versions = self._versions.get(article.url, (article,))
        return versions[: versions.index(article)]

    def date(self, article: Article, spans: Sequence[Span]) -> Appearance:
        """Return when the words at *spans* were first readable at the article's address."""
        found = self._plain.get(article)
        if found is None:
            if article not in self._days:
                self._days[article] = find_days(article.text)
            days = self._days[article]
            found = _settle(article, spans, self._bound_versions(article, spans), days)
            if not (days or article.url in self._versions or _is_live(article)):
                self._plain[article] = found
        return found

    def _bound_versions(self, article: Article, spans: Sequence[Span]) -> list[Bound]:
        """Return what the snapshots of one address prove: the words were there, or were not yet."""
        versions = self._versions.get(article.url, (article,))
        if len(versions) == 1:
            return [_seen(article)] if article.retrieved else []
        wording = f" {' '.join(split_words(' '.join(span.cut(article.text) for span in spans)))} "
        having = [one == article or wording in self._fold(one) for one in versions]
        bounds = [_seen(one) for one, has in zip(versions, having, strict=True) if has and one.retrieved]
        first = having.index(True)
        if first and versions[first - 1].retrieved:
            bounds.append(_unseen(versions[first - 1]))
        return bounds

    def _fold(self, article: Article) -> str:
        if article not in self._words:
            self._words[article] = f" {' '.join(split_words(article.text))} "
        return self._words[article]


def sort_versions(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Put the versions of one page in order: by when they were seen, the one without such a time last."""

    def key(article: Article) -> tuple[datetime, datetime, str]:
        seen, changed = article.retrieved, article.modified or article.published
        return (seen.earliest if seen else END, changed.latest if changed else END, article.digest)

    return tuple(sorted(articles, key=key))


def _seen(article: Article) -> Bound:
    assert article.retrieved is not None  # noqa: S101  (callers look first; tells the type checker)
    return Bound(upper=article.retrieved.latest, basis=TimeBasis.SNAPSHOT, hard=True)


def _unseen(article: Article) -> Bound:
    assert article.retrieved is not None  # noqa: S101  (as above)
    return Bound(
        lower=article.retrieved.earliest,
        basis=TimeBasis.SNAPSHOT,
        hard=True,
        sentence=f"the page was seen without these words at {_show(article.retrieved.earliest)}",
    )


def _settle(article: Article, spans: Sequence[Span], bounds: list[Bound], days: Sequence[NamedDay]) -> Appearance:
    """Combine all bounds of one wording, and say which of the page's claims found no room."""
    entry = _entry_of(article, spans[0].start) if _is_live(article) else None
    soft = [bound for bound in (_named_day(days, spans), entry) if bound]
    published, modified = article.published, article.modified
    if published and entry is None:
        late = modified.latest if modified and modified.latest > published.latest else published.latest
        soft.append(
            Bound(
                lower=published.earliest,
                upper=late,
                basis=published.basis,
            )
        )
    span, dropped = combine_bounds([*bounds, *soft])
    revised = any(bound.hard and bound.sentence for bound in bounds)  # a later version need not bear a later date
    conflicts = () if revised else tuple(_disagreement(article, bound, [*bounds, *soft]) for bound in dropped)
    proven, _ = combine_bounds(bounds)
    return Appearance(Availability(span, _core_of(article, span)), proven, conflicts)


def _core_of(article: Article, span: Timespan) -> Timespan | None:
    """Return the part of *span* near the time of publication, or of the change that brought the words."""
    for near in (article.published, article.modified):
        if near is None:
            continue
        low, high = max(near.earliest, span.earliest), min(near.latest, span.latest)
        if low <= high and (low, high) != (span.earliest, span.latest):
            return Timespan(earliest=low, latest=high, basis=near.basis)
        if low <= high:
            return None
    return None


def _disagreement(article: Article, dropped: Bound, bounds: Sequence[Bound]) -> Conflict:
    others = [bound.sentence for bound in bounds if bound is not dropped and bound.sentence]
    claim = dropped.sentence or f"its date says {_show_span(Timespan(earliest=dropped.lower, latest=dropped.upper))}"
    reason = others[0] if others else f"it was seen with these words at {_show(min(b.upper for b in bounds))}"
    sentence = f"{article.outlet.name}: {claim}, but {reason}"
    return Conflict(kind="dates_disagree", sentence=sentence, evidence=(Evidence(sentence=sentence, article=article),))


@attrs.frozen
class NamedDay:
    """A past day that a text names with its year, and where."""

    place: int
    day: datetime


def find_days(text: str) -> tuple[NamedDay, ...]:
    """Return the days that a text names with their year, in order, those left out that are still to come.

    >>> [one.day.date().isoformat() for one in find_days("It shut on March 3, 2019. It will open on 4 May 2020.")]
    ['2019-03-03']
    """
    found = []
    for year in _YEAR.finditer(text):
        start = max(0, year.start() - _DAY_LENGTH)
        day = _DAY.search(text, start, year.start())
        if day is None:
            continue
        sentence = _SENTENCE_END.split(text[max(0, day.start() - _NEAR) : day.start()])[-1]
        moment = _day_of(day, int(year.group()))
        if moment and FUTURE_WORDS.isdisjoint(split_words(sentence)):
            found.append(NamedDay(day.start(), moment))
    return tuple(found)


def _named_day(days: Sequence[NamedDay], spans: Sequence[Span]) -> Bound | None:
    """Return the latest day that the text near the words names as past: they are no older than that."""
    start, end = spans[0].start - _ABOUT, spans[-1].end + _ABOUT
    near = [one.day for one in days if start <= one.place < end and not _inside(one.place, spans)]
    if not near:
        return None
    latest = max(near)
    return Bound(lower=latest - _AHEAD, basis=TimeBasis.TEXT, sentence=f"its text names {latest:%Y-%m-%d} as past")


def _inside(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _day_of(found: re.Match[str], year: int) -> datetime | None:
    month, day = (found[1], found[2]) if found[1] else (found[4], found[3])
    try:
        return datetime(year, _NUMBER_OF_MONTH[month.lower()], int(day), tzinfo=UTC)
    except ValueError:  # no such day
        return None


def _is_live(article: Article) -> bool:
    return article.medium is Medium.LIVE_BLOG or "/live" in article.url


def _entry_of(article: Article, start: int) -> Bound | None:
    """Return the minute at which the entry of a live blog that holds *start* was made, where the zone is known."""
    entries = [found for found in _CLOCK.finditer(article.text) if found.start() <= start]
    home = article.published
    if not entries or home is None:
        return None
    zone = load_zone(article.outlet.zone)
    if zone is None and home.width > LONGEST_DAY:  # widened, since no zone is known
        return None
    hour, minute, half = int(entries[-1][1]), int(entries[-1][2]), (entries[-1][3] or "").lower()[:1]
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if hour > 23 or minute > 59:  # noqa: PLR2004  (a clock)
        return None
    moment = home.earliest.astimezone(zone or home.earliest.tzinfo).replace(
        hour=hour, minute=minute, second=0, microsecond=0
    )
    if moment < home.earliest - timedelta(hours=1):
        moment += timedelta(days=1)
    return Bound(
        lower=moment,
        upper=moment + timedelta(minutes=1),
        basis=TimeBasis.TEXT,
        sentence=f"the entry is stamped {hour:02}:{minute:02}",
    )


def _show(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _show_span(span: Timespan) -> str:
    """Return a time as exactly as its width allows: the minute, the day, the month or the year."""
    middle = span.earliest + span.width / 2
    if span.width < timedelta(hours=1):
        return _show(span.earliest)
    if span.width < timedelta(days=3):
        return f"{middle:%Y-%m-%d}"
    return f"{middle:%Y-%m}" if span.width < timedelta(days=40) else f"{middle:%Y}"
