"""Articles as lines of JSON, one each: what `provenance.read` takes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from provenance.export.encoding import encode_outlet
from provenance.model import Article, Timespan


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
    if time is None:
        return None
    first = time.earliest
    exact = first.isoformat()
    offset = exact[19:] if "." not in exact else exact[26:]
    forms = (
        exact,
        first.isoformat(timespec="seconds"),
        first.isoformat(timespec="minutes"),
        first.strftime("%Y-%m-%dT%H") + offset,
        first.strftime("%Y-%m-%dT00:00:00") + offset,
        exact[:16],
        exact[:13],
        exact[:10],
        exact[:7],
        exact[:4],
    )
    for form in forms:
        read = Timespan.parse(form, zone=zone)
        if read.earliest <= time.earliest and time.latest <= read.latest:
            return form
    return None
