"""The JSON documents that are written, and their published schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib import resources
from typing import Any, Literal

from provenance.export.encoding import (
    ArticleTable,
    Json,
    RecordEncoder,
    encode_citation,
    encode_drift,
    encode_quotation,
)
from provenance.model import Article, Citation, Drift, ProvenanceRecord, Quotation

#: The version of the documents written here; `from_json` reads this one and every older one.
SCHEMA_VERSION = 1


def to_dict(records: Iterable[ProvenanceRecord], *, texts: bool = True) -> dict[str, Any]:
    """Return records as plain dictionaries, lists, strings and numbers: what `to_json` writes.

    Every article stands once under `articles` and is named elsewhere by its id; within a record, carriers are named by
    their place in its `carriers`. `json_schema("trace")` describes every field.

    Args:
        records: A `Trace`, or records.
        texts: Whether to include the articles' whole texts. Without them each article keeps only the words that the
            records point at, with 32 code points around each carrier: small, and fit to be passed on where the texts
            may not be. Records read back from it show the same words, spans and selectors, but their articles are not
            equal to the original ones.

    >>> to_dict([])
    {'schema_version': 1, 'articles': [], 'records': []}
    """
    table = ArticleTable(texts=texts)
    encoded = [RecordEncoder(record, table).encode() for record in records]
    return {"schema_version": SCHEMA_VERSION, "articles": table.to_list(), "records": encoded}


def to_json(records: Iterable[ProvenanceRecord], *, texts: bool = True, indent: int | None = None) -> str:
    """Return records as JSON text, the same for the same records.

    It is plain ASCII, so that half a surrogate pair in a page survives any encoding. (Two halves side by side are one
    character to JSON; a text that holds them so cannot be read back.)

    Args:
        records: A `Trace`, or records.
        texts: Whether to include the articles' whole texts: see `to_dict`.
        indent: Spaces per level; None for one line.

    Raises:
        ValueError: A probability is no number.

    >>> to_json([])
    '{"schema_version": 1, "articles": [], "records": []}'
    """
    return json.dumps(to_dict(records, texts=texts), allow_nan=False, indent=indent)


def quotations_to_dict(
    extracted: Iterable[tuple[Article, Iterable[Quotation], Iterable[Citation]]], *, texts: bool = True
) -> dict[str, Any]:
    """Return what was extracted from articles as plain dictionaries, lists, strings and numbers.

    Args:
        extracted: Each article with its quotations and all credits that it gives.
        texts: Whether to include the articles' whole texts: see `to_dict`.

    >>> quotations_to_dict([])
    {'schema_version': 1, 'articles': [], 'quotations': [], 'citations': []}
    """
    table = ArticleTable(texts=texts)
    quotations: list[Json] = []
    citations: list[Json] = []
    for article, found, credited in extracted:
        name = table.refer(article)
        quotations += [encode_quotation(quotation, table) for quotation in found]
        citations += [{"article": name, **encode_citation(citation, article, table)} for citation in credited]
    return {
        "schema_version": SCHEMA_VERSION,
        "articles": table.to_list(),
        "quotations": quotations,
        "citations": citations,
    }


def drift_to_dict(drift: Drift) -> dict[str, Any]:
    """Return a drift as plain dictionaries, lists, strings and numbers, as it stands in a record.

    >>> same = Drift(original="No.", variant="No.", labels=frozenset(), edits=(), severity=0)
    >>> drift_to_dict(same)["severity"]
    0
    """
    return {"schema_version": SCHEMA_VERSION, **encode_drift(drift)}


def json_schema(name: Literal["trace", "quotations"] = "trace") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document.

    Args:
        name: `trace` for what `to_json` writes, `quotations` for `quotations_to_dict`.

    >>> json_schema("trace")["title"]
    'Provenance records, version 1'
    """
    file = resources.files("provenance.export") / "schema" / f"{name}-{SCHEMA_VERSION}.json"
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema
