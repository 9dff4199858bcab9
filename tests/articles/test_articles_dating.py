"""When a page was published, from all that it claims."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.dating import Claim, Dated, date_page, day_of_url
from provenance.articles.head import read_head
from provenance.articles.markup import parse
from provenance.articles.visible import Words, before_change
from provenance.model import TimeBasis, Timespan

URL = "https://alpha.example/town/bridge"
NEW_YORK = "America/New_York"


def dated(
    markup: str,
    *,
    url: str = URL,
    zone: str | None = None,
    retrieved: Timespan | None = None,
    titles: tuple[str, ...] = ("Bridge opens",),
) -> Dated:
    """Date a page with this markup."""
    tree = parse(f"<html><body>{markup}</body></html>", url=url)
    return date_page(read_head(tree, url=url), url=url, zone=zone, words=Words(tree, titles), retrieved=retrieved)


def published(markup: str, *, url: str = URL, zone: str | None = None, retrieved: Timespan | None = None) -> Timespan:
    """Return when it was published; it is."""
    span = dated(markup, url=url, zone=zone, retrieved=retrieved).published
    assert span is not None
    return span


def ld(**fields: str) -> str:
    """Return a JSON-LD block of an article."""
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle'} | fields)}</script>"


def meta(value: str, key: str = "article:published_time") -> str:
    """Return a `<meta>`."""
    return f"<meta property='{key}' content='{value}'>"


CHANGED = "article:modified_time"


def test_the_order_of_trust() -> None:
    """JSON-LD comes before meta, meta before `<time>`, that before the words and the address."""
    everything = [
        (ld(datePublished="2024-03-01T08:00Z"), TimeBasis.JSON_LD),
        (meta("2024-03-02T08:00Z"), TimeBasis.META),
        ("<time class=published datetime='2024-03-03T08:00Z'>x</time>", TimeBasis.TIME_ELEMENT),
        ("<p>Published: 4 March 2024 08:00</p>", TimeBasis.TEXT),
        ("<time datetime='2024-03-05T08:00Z'>x</time>", TimeBasis.TIME_ELEMENT),
        ("<h1>Bridge opens</h1><p>6 March 2024 08:00</p>", TimeBasis.TEXT),
    ]
    for first, (_, basis) in enumerate(everything):
        span = published("".join(markup for markup, _ in reversed(everything[first:])), url=f"{URL}/2024/03/07/")
        assert (span.basis, span.earliest.astimezone(UTC).day in {first + 1, first}) == (basis, True)
    span = published(meta("2024-03-08", "date"), url=f"{URL}/2024/03/07/")
    assert span.basis is TimeBasis.URL
    assert published(meta("2024-03-08T08:00Z", "date")).basis is TimeBasis.META


def test_the_last_resort_is_a_day_in_the_words() -> None:
    """Where nothing else tells, htmldate's day is taken; never one that stands for a bare year."""
    assert published("<div><p>Some words and then 5 March 2024 in the end of it</p></div>").basis is TimeBasis.TEXT
    assert dated("<p>Copyright © 2021 Alpha</p>").published is None
    assert dated("<p>nothing</p>").published is None
    assert dated("<p>Some words and then 5 March 2024 in it</p>" + "word " * 200_000).published is None


@pytest.mark.parametrize(
    ("markup", "zone", "utc", "width"),
    [
        # an exact time on the day that the best claim names
        (ld(datePublished="2024-03-05") + meta("2024-03-05T10:00:00-05:00"), None, "2024-03-05T15:00:00", 1),
        (ld(datePublished="2024-03-05T00:00:00Z") + meta("2024-03-05T10:00:00-05:00"), None, "2024-03-05T15:00:00", 1),
        # no zone: borrowed from a claim with the same clock, from the time of change, from the outlet
        (ld(datePublished="2024-03-05T10:00:00") + meta("2024-03-05T10:00:00-05:00"), None, "2024-03-05T15:00:00", 1),
        (
            ld(datePublished="2024-03-05T10:00:00", dateModified="2024-03-06T10:00:00-05:00"),
            None,
            "2024-03-05T15:00:00",
            1,
        ),
        (ld(datePublished="2024-03-05T10:00:00"), NEW_YORK, "2024-03-05T15:00:00", 1),
        # a Z beside the same clock without zone, and local times of change: the Z lies
        (
            ld(datePublished="2024-03-05T10:00:00", dateModified="2024-03-05T11:00:00-05:00")
            + meta("2024-03-05T10:00:00Z"),
            None,
            "2024-03-05T15:00:00",
            1,
        ),
        # the same, but nothing contradicts the Z
        (ld(datePublished="2024-03-05T10:00:00") + meta("2024-03-05T10:00:00Z"), None, "2024-03-05T10:00:00", 1),
        # two zones for one clock: the best claim holds where the outlet or the change agrees with it
        (meta("2024-03-05T10:00:00-05:00") + meta("2024-03-05T10:00:00Z"), NEW_YORK, "2024-03-05T15:00:00", 1),
        (
            meta("2024-03-05T10:00:00-05:00")
            + meta("2024-03-05T10:00:00Z")
            + meta("2025-03-06T10:00:00-05:00", CHANGED),
            None,
            "2024-03-05T15:00:00",
            1,
        ),
        (meta("2024-03-05T10:00:00Z") + meta("2024-03-05T10:00:00-05:00"), "UTC", "2024-03-05T10:00:00", 1),
        # else the span holds both
        (
            meta("2024-03-05T10:00:00Z") + meta("2024-03-05T10:00:00-05:00"),
            NEW_YORK,
            "2024-03-05T10:00:00",
            5 * 3600 + 1,
        ),
        (meta("2024-03-05T10:00:00Z") + meta("2024-03-05T10:00:00-05:00"), None, "2024-03-05T10:00:00", 5 * 3600 + 1),
        # nothing tells the zone: all of them
        (ld(datePublished="2024-03-05T10:00:00"), None, "2024-03-04T20:00:00", 26 * 3600 + 1),
        (
            ld(datePublished="2024-03-05T10:00:00", dateModified="2025-03-06T10:00:00-05:00"),
            None,
            "2024-03-04T20:00:00",
            26 * 3600 + 1,
        ),
        (
            ld(datePublished="2024-03-05T10:00:00", dateModified="2024-03-06T10:00:00Z"),
            None,
            "2024-03-04T20:00:00",
            26 * 3600 + 1,
        ),
        (ld(datePublished="2024-03-05"), NEW_YORK, "2024-03-05T05:00:00", 24 * 3600),
    ],
)
def test_zones(markup: str, zone: str | None, utc: str, width: int) -> None:
    """A zone is read, borrowed or left open; two that contradict each other are settled by a third or held both."""
    span = published(markup, zone=zone)
    assert span.earliest == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert span.width == timedelta(seconds=width) - timedelta(microseconds=1)


def test_an_instant_is_told_on_the_outlets_clock() -> None:
    """A UTC instant stays what it is and is given in home time, so that its day is the readers' day."""
    span = published(ld(datePublished="2024-03-05T02:00:00Z"), zone=NEW_YORK)
    assert span.earliest == datetime(2024, 3, 5, 2, tzinfo=UTC)
    assert span.earliest.day == 4


def test_nothing_later_than_retrieval_is_believed() -> None:
    """A claim that begins after the page was seen is dropped, for publication and change; at the very time it holds."""
    seen = Timespan.of(datetime(2024, 3, 5, 12, tzinfo=UTC))
    both = meta("2024-03-05T12:00:01Z") + meta("2024-03-05T12:00:00Z") + meta("2024-03-06T12:00:00Z", CHANGED)
    answer = dated(both, retrieved=seen)
    assert answer.published is not None
    assert answer.published.earliest == seen.earliest
    assert answer.modified is None
    assert dated("<p>Some words and then 5 March 2034 in it</p>", retrieved=seen).published is None


def test_a_change_before_publication_is_no_change() -> None:
    """A time of change that ends before publication is dropped; one that may be as early as it is kept."""
    assert dated(meta("2024-03-05T12:00:00Z") + meta("2024-03-05T11:59:59Z", CHANGED)).modified is None
    assert dated(meta("2024-03-05T12:00:00Z") + meta("2024-03-05T12:00:00Z", CHANGED)).modified is not None
    assert dated(meta("2024-03-05T12:00:00Z", CHANGED)).modified is not None
    assert dated("<time class=updated datetime=2024-03-05>x</time>").modified is not None


@pytest.mark.parametrize(
    "value", ["2024-02-30", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "+99:99", "9:05 PM", "soon", ""]
)
def test_impossible_claims_are_no_claims(value: str) -> None:
    """What is no possible day, or a system's default, dates nothing."""
    assert dated(ld(datePublished=value) + meta(value or "x")).published is None


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<p>Published on March 5, 2024</p>", 5),
        ("<p>Updated: 6 March 2024. Published: 5 March 2024</p>", 5),
        ("<p>Published: 5 March 2024. Updated: 6 March 2024</p>", 5),
        ("<p>Veröffentlicht am 5. März 2024 um 9:30 Uhr</p>", 5),
        ("<p>Published and updated 5 March 2024</p><p>Posted 6 March 2024</p>", 6),
        ("<p>Last updated and posted 5 March 2024</p><p>Posted 6 March 2024</p>", 6),
        ("<p>The report was published on 5 March 2024</p><p>Posted 6 March 2024</p>", 6),
        ("<p>Posted by somebody who has a very long name here on 5 March 2024</p><p>Posted 6 March 2024</p>", 6),
        ("<p class=date>Aktuelle Zeit: 5 March 2024</p><p class=date>6 March 2024</p>", 6),
        ("<p class=date>6 March 2024</p><h1>x</h1><p class=date>5 March 2024</p>", 5),
        ("<h1>Bridge opens</h1><p>5 March 2024 | Ann Ash</p><p>6 March 2024</p>", 5),
        ("<p>6 March 2024</p><h1>Bridge opens</h1><p>x</p><p>Ann Ash, 5 March 2024</p>", 5),
        ("<p>5 March 2024</p><h1>Bridge opens</h1><p>Updated 6 March 2024</p>", 5),
        ("<h1>Bridge opens</h1><p>Harbour, (5.3.2024). " + "It opened. " * 20 + "</p>", 5),
        ("<h1>Bridge opens</h1><p>" + "Many words " * 6 + "5 March 2024</p><p>6 March 2024</p>", 6),
    ],
)
def test_days_in_words(markup: str, day: int) -> None:
    """A label, or the nearness of the heading, tells which day in the words is the day of publication."""
    span = published(markup)
    middle = span.earliest + span.width / 2
    assert (middle.month, middle.day) == (3, day)


def test_a_day_far_from_the_heading_is_not_near() -> None:
    """Twelve lines below the heading are near, thirteen are not; four above are, five are not."""

    def days(above: int, below: int) -> list[str]:
        lines = "<p>x1 x</p>"
        tree = parse(
            f"<p>5 March 2024</p>{lines * (above - 1)}<h1>Bridge opens</h1>{lines * (below - 1)}<p>6 March 2024</p>",
            url=URL,
        )
        return list(Words(tree, ["Bridge opens"]).nearby())

    assert days(4, 12) == ["2024-03-06", "2024-03-05"]
    assert days(5, 13) == []


def test_the_heading_is_the_line_that_the_best_title_names() -> None:
    """The order of the titles decides, not the order of the page; without a title nothing is near."""
    tree = parse(
        "<h1>Alpha Post</h1><p>5 March 2024</p>" + "<p>x1</p>" * 20 + "<h1>Bridge opens</h1><p>6 March 2024</p>",
        url=URL,
    )
    assert next(Words(tree, ["Bridge opens", "Alpha Post"]).nearby()) == "2024-03-06"
    assert list(Words(tree, ["", "Tunnel closes"]).nearby()) == []


def test_words_of_change_cut() -> None:
    """What stands before a word of change is kept."""
    assert before_change("Written 5 March / Updated 6 March") == "Written 5 March / "
    assert before_change("Written 5 March") == "Written 5 March"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/03/05/x", "2024-03-05"),
        ("https://a.example/2024/3/5/x", "2024-03-05"),
        ("https://a.example/x-20240305.html", "2024-03-05"),
        ("https://a.example/2024-03-05-x", "2024-03-05"),
        ("https://a.example/2024/02/30/x", None),
        ("https://a.example/x-2024305", None),
        ("https://a.example/x-120240305", None),
        ("https://a.example/2024/03/x", None),
    ],
)
def test_days_of_addresses(url: str, day: str | None) -> None:
    """A whole day in an address is read; a month, a number or an impossible day is none."""
    assert day_of_url(url) == day


@pytest.mark.parametrize(
    ("iso", "day", "clock", "zone"),
    [
        ("2024-03-05", "2024-03-05", "", ""),
        ("2024-03-05T10:05", "2024-03-05", "10:05", ""),
        ("2024-03-05T10:05:10.5Z", "2024-03-05", "10:05", "Z"),
        ("2024-03-05T00:00:00+02:00", "2024-03-05", "", "+02:00"),
        ("2024-03-05T00:00:01-05:00", "2024-03-05", "00:00", "-05:00"),
    ],
)
def test_claims_fall_into_parts(iso: str, day: str, clock: str, zone: str) -> None:
    """Midnight counts as a bare day."""
    claim = Claim(iso, TimeBasis.META)
    assert (claim.day, claim.clock, claim.zone) == (day, clock, zone)


def test_marks_of_a_page() -> None:
    """Elements that hold much, or nothing, are no times; those beyond a few hundred are not looked at."""
    long = "<p class=date>" + "word " * 100 + "5 March 2024</p>"
    empty = "<p class=date></p><meta itemprop=name content=x>"
    tree = parse(
        long
        + empty
        + "<time pubdate datetime=2024-03-05>x</time><meta itemprop=datePublished content=2024>"
        + "<time>2024-03-06</time>" * 500,
        url=URL,
    )
    head = read_head(tree, url=URL)
    assert head.marks[0].values == ("2024-03-05", "x")
    assert [mark.role for mark in head.marks[:3]] == ["published", "published", ""]
    assert len(head.marks) == 400
    tree = parse("<p class=climate>2024-03-05</p><meta itemprop=x content=2024-03-05>", url=URL)
    assert read_head(tree, url=URL).marks == ()
    tree = parse("<p itemprop=dateModified>2024-03-05</p><p class=posted>2024-03-06</p>", url=URL)
    assert [mark.role for mark in read_head(tree, url=URL).marks] == ["modified", "published"]


def test_what_a_head_holds() -> None:
    """Keys are read in any case, long values dropped, the first link of each sort kept, the language found."""
    long = "x" * 2001
    tree = parse(
        f"<html><head><meta NAME=Author content='a'><meta name=author content='{long}'><meta name=y><base href=/b>"
        f"<link rel='Canonical x' href=/1><link rel=canonical href=/2><link rel=next href='{long}'>"
        "<meta property=og:locale content=de_DE></head><body>x</body></html>",
        url=URL,
    )
    head = read_head(tree, url=URL)
    assert head.metas["author"] == ("a",)
    assert dict(head.links) == {"canonical": "/1", "x": "/1"}
    assert (head.language, head.base, head.meta("nothing", "author")) == ("de", "/b", "a")
    assert read_head(parse("<html lang='1'><body>x</body></html>", url=URL), url=URL).language is None
    assert read_head(parse("<p lang=fr>x</p>", url=URL), url=URL).language is None


@given(
    st.lists(
        st.sampled_from(
            [
                "2024-03-05",
                "2024-03-05T10:00:00",
                "2024-03-05T10:00:00Z",
                "2024-03-05T10:00:00-05:00",
                "2024-03-06T00:00:00+02:00",
                "x",
            ]
        ),
        max_size=5,
    ),
    st.sampled_from([None, NEW_YORK, "UTC", "no/where"]),
)
def test_any_claims_give_an_ordered_answer(values: list[str], zone: str | None) -> None:
    """Whatever a page claims, the spans run forward and are no wider than two days and the zones of the Earth."""
    answer = dated("".join(map(meta, values)) + "".join(meta(value, CHANGED) for value in reversed(values)), zone=zone)
    for span in (answer.published, answer.modified):
        assert span is None or timedelta() <= span.width <= timedelta(hours=51)


@pytest.mark.parametrize(
    "unit", ["<p>Published </p>", "<time>5 March 2024</time>", "<p class=date>x</p>", "Published ", "5 ", "<br>2024 "]
)
def test_hostile_pages_are_dated_in_time(unit: str) -> None:
    """Many labels, times and digits cost a few seconds at the most."""
    start = time.process_time()
    dated("<h1>Bridge opens</h1>" + unit * 20_000)
    assert time.process_time() - start < 6


def test_a_time_behind_a_word_of_change() -> None:
    """A time that stands right behind a word of change is that of the change, one behind other words is not."""
    changed = dated("<h1>Bridge opens</h1><p>Last edited: <span class=odate>2024-03-05T10:00Z</span></p>")
    assert changed.modified is not None
    other = dated("<h1>Bridge opens</h1><p><b>Town</b> <span class=odate>2024-03-05T10:00Z</span></p>")
    assert other.modified is None
    assert other.published is not None


def test_the_day_of_the_reader_above_the_heading() -> None:
    """A lone day above the heading, often the reader's, comes after what stands below it."""
    today = "<div><span class=date>Thu, 7 Mar 2024</span></div>"
    span = published(f"{today}<h1>Bridge opens</h1><p>Alpha Post<br>5 Mar 2024, 22:11</p>")
    assert (span.earliest + span.width / 2).date().isoformat() == "2024-03-05"
    span = published(f"{today}<h1>Bridge opens</h1><p>No day here.</p>")
    assert (span.earliest + span.width / 2).date().isoformat() == "2024-03-07"


@pytest.mark.parametrize(
    "script",
    [
        '{"page": {"publishedDate": "2024-03-05T10:00:00Z"}}',
        "window.state = {'cms-publishing-date': 1, 'publish_date': '2024-03-05 10:00:00'};",
        r"push('{\"firstPublishedAt\":\"2024-03-05T10:00:00Z\"}')",
    ],
)
def test_data_for_scripts(script: str) -> None:
    """Where nothing else tells, the data that the page's scripts find does; a script of a program's size is no data."""
    assert published(f"<h1>Bridge opens</h1><script>{script}</script>").basis is TimeBasis.META
    assert dated(f"<h1>Bridge opens</h1><script>{script}{' ' * 300_000}</script>").published is None


@pytest.mark.parametrize("script", ['{"updatedDate": "2024-03-05"}', '{"publishedDate": "in spring, they say"}'])
def test_data_of_another_kind(script: str) -> None:
    """Other fields, and values that are no time, tell nothing."""
    assert dated(f"<h1>Bridge opens</h1><script>{script}</script>").published is None


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("Bridge opens (news of 5 March 2024)", True),
        ("5 March 2024: the bridge opens", True),
        ("The bridge opens on 5 March 2024", False),
        ("Bridge opens (for a week or two)", False),
    ],
)
def test_descriptions(description: str, *, found: bool) -> None:
    """A day that opens a description, or stands in it in brackets, is the last that the markup tells."""
    page = f"<h1>Bridge opens</h1>{meta(description, 'description')}"
    assert (dated(page).published is not None) is found


def test_the_page_s_own_clock() -> None:
    """An instant in UTC is shown on the page's own clock where another claim gives the same minute and second there."""
    exact = ld(datePublished="2024-03-06T00:38:07Z")
    span = published(exact + meta("2024-03-05T16:38:07Z"))
    assert span.earliest.isoformat() == "2024-03-05T16:38:07-08:00"
    for other in ("2024-03-05T16:37:07Z", "2024-03-05T12:37:07Z", "2024-03-05T02:38:07Z", "2024-03-06T00:38:07Z"):
        assert published(exact + meta(other)).earliest.utcoffset() == timedelta()


def test_data_for_scripts_stays_linear() -> None:
    """Hostile scripts are searched in linear time."""
    for piece in ('"publishedAt', '"publishedAt":"', '\\"', "'a':'b',", '"' + "a" * 33):
        began = time.process_time()
        dated(f"<h1>Bridge opens</h1><script>{(piece * 300_000)[:299_000]}</script>")
        assert time.process_time() - began < 2
