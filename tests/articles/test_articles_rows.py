"""Rows as our own documents write them: times with two ends, whole traces read again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from provenance.articles import read
from provenance.articles.rows import RowError, article_of
from provenance.export import to_json
from provenance.model import Article, TimeBasis, Timespan
from provenance.records import trace

TEXT = "“The bridge will stay closed until the spring of next year,” said Ann Ash, the mayor of Alpha, on Monday."


def row(published: object) -> dict[str, object]:
    """Return a row with a time."""
    return {"url": "https://alpha.example/1", "text": TEXT, "published": published, "unknown": [1, {"a": None}]}


def test_a_time_with_two_ends() -> None:
    """Both ends and the basis come back as they were written; an end that is null is unknown."""
    ends = {"earliest": "2024-03-05T10:00:00+00:00", "latest": "2024-03-05T12:00:00+00:00", "basis": "meta"}
    published = article_of(row(ends), place="file:///a#1").published
    assert published == Timespan(
        earliest=datetime(2024, 3, 5, 10, tzinfo=UTC), latest=datetime(2024, 3, 5, 12, tzinfo=UTC), basis=TimeBasis.META
    )

    published = article_of(row({"earliest": None, "latest": "2024-03-05T12:00:00Z"}), place="file:///a#1").published
    assert published is not None
    assert not published.has_beginning
    assert published.basis is TimeBasis.GIVEN


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ({}, "earliest and latest"),
        ({"earliest": None, "latest": None}, "earliest and latest"),
        ({"earliest": 5, "latest": None}, "earliest and latest"),
        ({"earliest": "2024-03-05T10:00:00", "latest": None}, "time zones"),
        ({"earliest": "soon", "latest": None}, "soon"),
        ({"earliest": "2024-03-05T10:00:00Z", "latest": None, "basis": "dream"}, "dream"),
        ({"earliest": "2024-03-05T10:00:00Z", "latest": "2024-03-04T10:00:00Z"}, "cannot end"),
    ],
)
def test_a_time_that_is_none(published: object, reason: str) -> None:
    """An object that states no time is refused with what is wrong."""
    with pytest.raises(RowError, match=reason):
        article_of(row(published), place="file:///a#1")


def test_excerpts_are_no_article() -> None:
    """A document without whole texts says what to do."""
    with pytest.raises(RowError, match="export it again with whole texts"):
        article_of({"url": "https://alpha.example/1", "length": 5, "excerpts": []}, place="file:///a#1")


def test_a_trace_is_read_again(tmp_path: Path) -> None:
    """The articles of an exported trace come back as they were and give the same document."""
    articles = [
        Article(url=f"https://{name}.example/1", outlet=name, text=TEXT, published=day)
        for name, day in (("alpha", "2024-03-05"), ("beta", "2024-03-06T10:00:00Z"))
    ]
    document = to_json(trace(articles))
    assert len(json.loads(document)["articles"]) == 2
    path = tmp_path / "trace.json"
    path.write_text(document, encoding="utf-8")

    again = read(path)
    assert sorted(one.id for one in again) == sorted(one.id for one in articles)
    assert to_json(trace(again)) == document
