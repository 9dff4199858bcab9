"""When a wording was first readable: what the page claims, and what its versions prove."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from provenance.model import Article, Medium, Outlet, Span, TimeBasis
from provenance.records.appearance import Appearance, Calendar, find_days, sort_versions

_WORDS = "“We will wait,” she said."
_SPANS = (Span(1, 13),)


def page(text: str = _WORDS, **fields: object) -> Article:
    """Return an article at one address."""
    defaults: dict[str, object] = {"url": "https://a.example/1", "outlet": "Alpha", "text": text}
    return Article(**(defaults | fields))  # type: ignore[arg-type]  # the fields are named by the tests


def date(*articles: Article) -> Appearance:
    """Date the words of the first article among all versions."""
    text = articles[0].text
    start = text.index("“") + 1
    return Calendar(articles).date(articles[0], (Span(start, text.index("”")),))


def hours(appearance: Appearance) -> tuple[str, str]:
    """Return both ends in UTC to the minute."""
    span = appearance.available.span
    ends = (moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M") for moment in (span.earliest, span.latest))
    first, last = ends
    return first, last


def test_published_time_is_taken() -> None:
    """A page with a time was readable at that time, as exactly as its digits tell."""
    assert hours(date(page(published="2024-05-03T10:00Z"))) == ("2024-05-03T10:00", "2024-05-03T10:00")


def test_nothing_known() -> None:
    """A page without any time may be of any time."""
    found = date(page())
    assert not found.available.span.has_beginning
    assert not found.available.span.has_end
    assert found.available.span.basis is TimeBasis.UNKNOWN


def test_seen_bounds_from_above() -> None:
    """A page that was seen with the words had them by then."""
    found = date(page(retrieved="2024-05-03T10:00:00Z"))
    assert not found.available.span.has_beginning
    assert hours(found)[1] == "2024-05-03T10:00"
    assert found.proven.latest == found.available.span.latest


def test_modified_widens_but_keeps_a_core() -> None:
    """The text of a page changed later lies between both times, most probably near the first."""
    found = date(page(published="2024-05-03T10:00Z", modified="2024-05-05T09:00Z"))
    assert hours(found) == ("2024-05-03T10:00", "2024-05-05T09:00")
    core = found.available.core
    assert core is not None
    assert core.latest < datetime(2024, 5, 4, tzinfo=UTC)


def test_modified_before_published_is_ignored() -> None:
    """A change before the publication tells nothing."""
    found = date(page(published="2024-05-03T10:00Z", modified="2024-05-01T09:00Z"))
    assert hours(found) == ("2024-05-03T10:00", "2024-05-03T10:00")
    assert found.available.core is None


def test_an_older_version_without_the_words_bounds_from_below() -> None:
    """A snapshot that lacks the words proves that they came later, whatever the date of the page."""
    old = page("“We wait,” she said.", published="2024-05-03T10:00Z", retrieved="2024-05-03T12:00:00Z")
    new = page(published="2024-05-03T10:00Z", retrieved="2024-05-03T15:00:00Z")
    found = date(new, old)
    assert hours(found) == ("2024-05-03T12:00", "2024-05-03T15:00")
    assert found.conflicts == ()
    assert hours(date(old, new)) == ("2024-05-03T10:00", "2024-05-03T10:00")


def test_an_older_version_with_the_words_bounds_from_above() -> None:
    """Words that an earlier snapshot has too were readable by then."""
    old = page(_WORDS, retrieved="2024-05-03T12:00:00Z")
    new = page(_WORDS + " More.", retrieved="2024-05-03T15:00:00Z")
    assert hours(date(new, old))[1] == "2024-05-03T12:00"


def test_a_version_never_seen_comes_last() -> None:
    """Of the versions of a page the one without a time of retrieval is the one shown now."""
    now = page("“We will wait,” she said. Now.")
    old = page(retrieved="2024-05-03T12:00:00Z")
    assert sort_versions([now, old]) == (old, now)
    assert Calendar([now, old]).previous(now) == (old,)
    assert Calendar([now, old]).previous(old) == ()
    lacking = page("“Other,” she said.")
    assert not date(now, lacking).available.span.has_beginning


def test_a_change_brings_the_words() -> None:
    """Words that came after the first snapshot most probably came with the change that the page admits."""
    old = page("“We wait,” she said.", published="2024-05-03T10:00Z", retrieved="2024-05-03T12:00:00Z")
    new = page(published="2024-05-03T10:00Z", modified="2024-05-04T08:00Z", retrieved="2024-05-09T12:00:00Z")
    found = date(new, old)
    assert hours(found) == ("2024-05-03T12:00", "2024-05-04T08:00")
    assert found.available.core is not None
    assert found.available.core.earliest == datetime(2024, 5, 4, 8, tzinfo=UTC)


def test_seen_before_its_own_date() -> None:
    """A page that bears a date after a snapshot with the words contradicts itself."""
    found = date(page(published="2024-05-03T10:00Z", retrieved="2024-05-02T10:00:00Z"))
    assert hours(found)[1] == "2024-05-02T10:00"
    (conflict,) = found.conflicts
    assert conflict.kind == "dates_disagree"
    assert "2024-05-03 10:00 UTC" in conflict.sentence
    assert "2024-05-02 10:00 UTC" in conflict.sentence


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2016-05-02", "2016-05-02"),
        ("2016-05", "2016-05"),
        ("2016", "says 2016,"),
        ("2016-05-02T01:00Z", "01:00 UTC"),
    ],
)
def test_an_evergreen_page_is_younger_than_its_date(published: str, shown: str) -> None:
    """A page whose text tells of a later day is no older than that day, and its date is in conflict."""
    text = "It shut on July 14, 2019. " + _WORDS
    found = date(page(text, published=published))
    assert hours(found)[0] == "2019-07-13T10:00"
    assert not found.available.span.has_end
    assert [conflict.kind for conflict in found.conflicts] == ["dates_disagree"]
    assert shown in found.conflicts[0].sentence


def test_a_day_to_come_bounds_nothing() -> None:
    """A day that the text only expects, or names inside the quotation, or far away, tells nothing."""
    for text in (
        "It will shut on July 14, 2019. " + _WORDS,
        "“We leave on July 14, 2019,” she said.",
        "It shut on July 14, 2019. " + "So it went. " * 90 + _WORDS,
        "It shut on July 40, 2019. " + _WORDS,
        "Room July 14, 20190. " + _WORDS,
        "In 2019 it shut. " + _WORDS,
    ):
        assert date(page(text, published="2016-05-02")).conflicts == ()


def test_days_in_both_orders() -> None:
    """Days are read in American and in British order, with full and cut months; the latest one bounds."""
    text = "It shut on 3 March 2019 and again on Sept. 14, 2019. "
    assert [one.day.date().isoformat() for one in find_days(text)] == ["2019-03-03", "2019-09-14"]
    assert hours(date(page(text + _WORDS)))[0] == "2019-09-13T10:00"


def test_many_years_stay_linear() -> None:
    """A text of nothing but years and months is read once."""
    assert find_days("March 2019 " * 20_000) == ()


def entry(text: str, published: str | None = "2024-05-03T06:00+01:00", **fields: object) -> Appearance:
    """Date the words in a live blog."""
    return date(page(text, published=published, medium=Medium.LIVE_BLOG, **fields))


def test_a_live_blog_counts_by_its_entries() -> None:
    """Words in a live blog are as old as the entry that holds them, in the zone of the page."""
    text = "09:15 It began.\n10:42 " + _WORDS
    assert hours(entry(text)) == ("2024-05-03T09:42", "2024-05-03T09:43")
    assert hours(entry("3.05 pm " + _WORDS)) == ("2024-05-03T14:05", "2024-05-03T14:06")
    assert hours(entry("12:05 am " + _WORDS))[0] == "2024-05-03T23:05"
    zoned = page(
        "10:42 " + _WORDS, published="2024-05-03", outlet=Outlet("A", zone="Europe/Paris"), url="https://a/live"
    )
    assert hours(date(zoned))[0] == "2024-05-03T08:42"


def test_a_live_blog_without_entry_or_zone() -> None:
    """Where the entry's time or zone is not known, or no clock shows it, the page's own time is taken."""
    assert hours(entry(_WORDS)) == ("2024-05-03T05:00", "2024-05-03T05:00")
    assert hours(entry("25:99 " + _WORDS)) == ("2024-05-03T05:00", "2024-05-03T05:00")
    assert hours(entry("10:42 " + _WORDS, "2024-05-03T06:00"))[0] == "2024-05-02T16:00"
    assert not entry("10:42 " + _WORDS, None).available.span.has_beginning


def test_pages_are_dated_once() -> None:
    """Two quotations of a plain page get the very same answer."""
    article = page(published="2024-05-03T10:00Z")
    calendar = Calendar([article])
    assert calendar.date(article, _SPANS) is calendar.date(article, _SPANS)
