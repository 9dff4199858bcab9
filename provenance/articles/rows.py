"""Articles in rows: one JSON object each, under the names that data sets use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import attrs

from provenance.articles.address import name_of_file
from provenance.articles.outlets import outlet_for
from provenance.errors import ProvenanceError
from provenance.model import Article, Outlet, TimeBasis, Timespan
from provenance.model.timespan import BEGINNING, END

#: The fields of `Article` and the names under which other data sets have them, the first that holds something wins.
NAMES: dict[str, tuple[str, ...]] = {
    "url": ("url", "link", "source_url", "address", "uri"),
    "outlet": ("outlet", "source", "publisher", "site_name", "sitename", "publication", "domain", "hostname"),
    "text": ("text", "body", "content", "maintext", "article", "content_original", "raw_text"),
    "title": ("title", "headline"),
    "published": (
        "published",
        "date",
        "published_at",
        "publish_date",
        "date_publish",
        "date_published",
        "datePublished",
        "pubdate",
    ),
    "modified": ("modified", "date_modify", "date_modified", "dateModified", "updated", "updated_at"),
    "retrieved": ("retrieved", "retrieved_at", "date_download", "crawl_date", "fetched_at", "accessed"),
    "byline": ("byline", "author", "authors"),
    "dateline": ("dateline",),
    "language": ("language", "lang"),
    "credits": ("credits",),
    "links": ("links",),
    "medium": ("medium",),
    "canonical_url": ("canonical_url", "canonical"),
}
_OUTLET_FIELDS = frozenset(field.name for field in attrs.fields(Outlet))


class RowError(ProvenanceError, ValueError):
    """A row is no article; says why, as a clause."""


def article_of(row: object, *, place: str) -> Article:
    """Build an article of a row.

    Args:
        row: An object with the fields of `Article`, or with the names of other data sets; nothing but the text is
            needed, and other fields are passed over. A time is a string, or an object with `earliest`, `latest` and
            `basis`, as in our own documents.
        place: What stands for the address where the row gives none, such as `file:///a.jsonl#3`.

    Raises:
        RowError: It is no object, has no text, or a field holds what no article can.
    """
    if not isinstance(row, Mapping):
        msg = f"an article is an object with fields such as url, outlet and text, not {_kind(row)}"
        raise RowError(msg)
    text = _first(row, "text")
    if not isinstance(text, str) or not text.strip():
        names = ", ".join(NAMES["text"][:3])
        msg = f"it has no text; one of the fields {names} must hold the article's words"
        if "excerpts" in row:
            msg = "it holds excerpts only; export it again with whole texts to read it"
        raise RowError(msg)
    url = _string(_first(row, "url")) or place
    fields: dict[str, Any] = {
        name: value
        for name in ("title", "dateline", "language", "canonical_url")
        if (value := _string(_first(row, name)))
    }
    fields |= {
        "byline": _names(_first(row, "byline")),
        "credits": _strings(_first(row, "credits")),
        "links": _first(row, "links") or (),
    }
    try:
        fields |= {
            name: _time(value)
            for name in ("published", "modified", "retrieved")
            if (value := _first(row, name)) is not None
        }
        if (medium := _first(row, "medium")) is not None:
            fields["medium"] = medium
        return Article(url=url, outlet=_outlet(_first(row, "outlet"), url), text=text, **fields)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RowError(str(error)) from error


def _first(row: Mapping[str, Any], field: str) -> Any:  # noqa: ANN401  (JSON)
    return next((row[name] for name in NAMES[field] if row.get(name) not in (None, "", [])), None)


def _time(value: object) -> Any:  # noqa: ANN401  (whatever `Article` makes of a time)
    """Read a time with two ends, as our own documents write it; an end that is null is not known."""
    if not isinstance(value, Mapping):
        return value
    ends = [value.get(name) for name in ("earliest", "latest")]
    if ends == [None, None] or not all(end is None or isinstance(end, str) for end in ends):
        msg = "a time that is an object needs earliest and latest, ISO 8601 with a zone, one of them perhaps null"
        raise RowError(msg)
    earliest, latest = (None if end is None else datetime.fromisoformat(end) for end in ends)
    basis = TimeBasis(value.get("basis") or TimeBasis.GIVEN)
    return Timespan(earliest=earliest or BEGINNING, latest=latest or END, basis=basis)


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, Iterable) else ()


def _names(value: object) -> str | None:
    return ", ".join(name.strip() for name in _strings(value) if name.strip()) or None


def _outlet(value: object, url: str) -> Outlet:
    """Build the outlet of a row: its fields, its name or domain, else what the address tells."""
    if isinstance(value, Mapping):
        fields = {name: item for name, item in value.items() if name in _OUTLET_FIELDS and item is not None}
        if not isinstance(fields.get("name"), str):
            fields["name"] = str(fields.get("domain") or "")
        return Outlet(**fields)
    name = _string(value)
    if name is None:
        return outlet_for(url, name_of_file(url))
    if Outlet(name).domain:  # a domain
        return outlet_for(name)
    if "://" in url and not url.startswith("file:"):
        return outlet_for(url, name)
    return Outlet(name)


def _kind(value: object) -> str:
    names = {
        "str": "a string",
        "list": "a list",
        "int": "a number",
        "float": "a number",
        "bool": "true or false",
        "NoneType": "null",
    }
    return names.get(type(value).__name__, type(value).__name__)
