"""Articles as lines of JSON, one each: what `provenance.read` takes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Any

from provenance.errors import TimeError
from provenance.export.encoding import encode_outlet
from provenance.model import Article, Timespan

_EAST = timezone(timedelta(hours=14))


def articles_to_jsonl(articles: Iterable[Article]) -> str:
    """Return articles as JSON Lines that `provenance.read` takes; what is not known is left out.

    A time is written as the finest ISO 8601 date or time that covers it, so it is never narrower when read back.

    >>> articles_to_jsonl([Article(url="https://alpha.example/1", outlet="alpha.example", text="“Enough.”")])[:44]
    '{"url": "https://alpha.example/1", "outlet":'
    """
    return "".join(f"{json.dumps(_line(article))}\n" for article in articles)


def _line(article: Article) -> dict[str, Any]:
    zone = article.outlet.zone
    line = {
        "url": article.url,
        "outlet": _known(encode_outlet(article.outlet) or {}),
        "title": article.title,
        "byline": article.byline,
        "dateline": article.dateline,
        "language": article.language,
        "published": _iso_covering(article.published, zone),
        "modified": _iso_covering(article.modified, zone),
        "retrieved": _iso_covering(article.retrieved, zone),
        "canonical_url": article.canonical_url,
        "credits": list(article.credits),
        "links": [{"url": link.url, "text": link.text} for link in article.links],
        "medium": article.medium.value,
    }
    return {**_known(line), "text": article.text}


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, "", [], False)}


def _iso_covering(time: Timespan | None, zone: str | None) -> str | None:
    """Return the finest date or time that covers *time* when it is read for an outlet in *zone*; None if none does."""
    if time is None or not (time.has_beginning and time.has_end):
        return None
    covering: list[tuple[timedelta, int, str]] = []
    for form in _list_forms(time.earliest):
        try:
            read = Timespan.parse(form, zone=zone)
        except TimeError:  # an offset with seconds, or a year at the edge
            continue
        if read.earliest <= time.earliest and time.latest <= read.latest:
            covering.append((read.width, len(form), form))
    return min(covering)[2] if covering else None


def _list_forms(first: datetime) -> tuple[str, ...]:
    """Return the ISO 8601 forms of the instant, minute, hour, day, month and year that *first* opens."""
    second = first.isoformat(timespec="seconds")
    local, offset = second[:19], second[19:]
    # A day in no known zone began where the clocks are 14 hours ahead.
    widened = first.astimezone(_EAST).isoformat()
    return (
        first.isoformat(),
        second,
        first.isoformat(timespec="minutes"),
        f"{local[:13]}{offset}",
        f"{local[:10]}T00:00:00{offset}",
        *(clock[:size] for clock in (local, widened) for size in (16, 13, 10, 7, 4)),
    )
