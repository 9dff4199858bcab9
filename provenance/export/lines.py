"""Articles as lines of JSON, one each: what `provenance.read` takes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from provenance.export.encoding import encode_time
from provenance.model import Article, Timespan


def articles_to_jsonl(articles: Iterable[Article]) -> str:
    """Return articles as JSON Lines that `provenance.read` takes.

    >>> articles_to_jsonl([])
    ''
    """
    return "".join(f"{json.dumps(_line(article))}\n" for article in articles)


def _line(article: Article) -> dict[str, Any]:
    """Return an article under the names that its constructor takes; what is not known is left out."""
    line = {
        "url": article.url,
        "outlet": article.outlet.name,
        "domain": article.outlet.domain,
        "title": article.title,
        "byline": article.byline,
        "dateline": article.dateline,
        "language": article.language,
        "published": _time(article.published),
        "modified": _time(article.modified),
        "retrieved": _time(article.retrieved),
        "canonical_url": article.canonical_url,
        "credits": list(article.credits),
        "links": [{"url": link.url, "text": link.text} for link in article.links],
        "medium": article.medium.value,
        "text": article.text,
    }
    return {name: value for name, value in line.items() if value not in (None, "", [])} | {"text": article.text}


def _time(time: Timespan | None) -> object:
    return encode_time(time)
