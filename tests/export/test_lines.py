"""Articles as JSON Lines: what is written can be read, and no time gets narrower."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from record_strategies import articles
from records_by_hand import kettle_article, release_article, star_article, tide_article

import provenance
from provenance.export import articles_to_jsonl
from provenance.model import Article, Timespan


@settings(deadline=None, max_examples=25)
@given(articles)
def test_no_time_gets_narrower(article: Article) -> None:
    """A time read back for the same outlet covers the time that was written."""
    line = json.loads(articles_to_jsonl([article]))

    for name in ("published", "modified", "retrieved"):
        known: Timespan | None = getattr(article, name)
        if name in line and known is not None:
            read = Timespan.parse(line[name], zone=article.outlet.zone)
            assert read.earliest <= known.earliest
            assert known.latest <= read.latest


@pytest.mark.parametrize(
    ("given_time", "written"),
    [
        ("2024-05-03T14:30:07.123456+02:00", "2024-05-03T14:30:07.123456+02:00"),
        ("2024-05-03T14:30:07+02:00", "2024-05-03T14:30:07+02:00"),
        ("2024-05-03T14:30+02:00", "2024-05-03T14:30+02:00"),
        ("2024-05-03T14+02:00", "2024-05-03T14+02:00"),
        ("2024-05-03T00:00:00-04:00", "2024-05-03T00:00-04:00"),
        ("2024-05-03T14:30", "2024-05-03T14:30"),
        ("2024-05-03", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
    ],
)
def test_times_are_written_as_finely_as_they_are_known(given_time: str, written: str) -> None:
    """A time is written in the form that says just as much."""
    article = Article(url="https://alpha.example/1", outlet="Alpha", text="x", published=given_time)

    line = json.loads(articles_to_jsonl([article]))
    assert line["published"] == written
    assert Timespan.parse(line["published"]) == article.published


def test_a_time_without_bounds_is_left_out() -> None:
    """What no date covers is left out rather than made up."""
    seen = Timespan.until(datetime(2024, 5, 3, tzinfo=UTC))
    article = Article(url="https://alpha.example/1", outlet="Alpha", text="x", retrieved=seen)

    assert "retrieved" not in json.loads(articles_to_jsonl([article]))


def test_lines_hold_what_is_known() -> None:
    """Each article is one line of ASCII with the names that its constructor takes; what is not known is left out."""
    first, second = (json.loads(line) for line in articles_to_jsonl([tide_article(), star_article()]).splitlines())

    assert first["outlet"] == {"name": "The Daily Tide", "domain": "dailytide.example"}
    assert first["text"] == tide_article().text
    assert first["credits"] == ["Sources: Harbour Gazette"]
    assert "dateline" not in first
    assert second["outlet"]["zone"] == "America/New_York"


@pytest.mark.parametrize(
    "moment",
    [datetime(2024, 5, 3, 12, tzinfo=timezone(timedelta(seconds=1050))), datetime(9998, 12, 31, 23, tzinfo=UTC)],
)
def test_odd_times_are_covered(moment: datetime) -> None:
    """An offset with seconds or a year at the edge still gives a date that covers the time, or none."""
    time = Timespan.of(moment)
    article = Article(url="https://alpha.example/1", outlet="Alpha", text="x", published=time)

    read = Timespan.parse(json.loads(articles_to_jsonl([article]))["published"])
    assert read.earliest <= time.earliest <= time.latest <= read.latest


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    """Articles written and read back are the same, with their outlets, times, links and media."""
    written = (tide_article(), star_article(), kettle_article(), release_article())
    path = tmp_path / "articles.jsonl"
    path.write_text(articles_to_jsonl(written), encoding="utf-8")

    for known, back in zip(written, provenance.read(path), strict=True):
        assert back == known
        for name in ("outlet", "title", "byline", "credits", "links", "medium"):
            assert getattr(back, name) == getattr(known, name)
        if known.published is not None and back.published is not None:
            ends = (known.published.earliest, known.published.latest)
            assert (back.published.earliest, back.published.latest) == ends
