"""Reading back: records survive JSON, and what is no such JSON is refused with a reason."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_strategies import records
from records_by_hand import library_record, library_trace

from provenance.errors import ReadError
from provenance.export import from_dict, from_json, to_dict, to_json
from provenance.model import ProvenanceRecord, Trace


@settings(deadline=None, max_examples=25)
@given(st.lists(records(), max_size=2))
def test_records_survive_json(given_records: list[ProvenanceRecord]) -> None:
    """Written and read back, records compare equal, whatever their texts hold, and so do their articles' heads."""
    trace = Trace(given_records)
    back = from_json(to_json(trace))

    assert back == trace
    assert to_json(back) == to_json(trace)


@settings(deadline=None, max_examples=25)
@given(st.lists(records(), min_size=1, max_size=2))
def test_without_texts_the_words_survive(given_records: list[ProvenanceRecord]) -> None:
    """Read back without texts, every carrier has the same words, spans and selectors."""
    back = from_json(to_json(given_records, texts=False))

    for record, original in zip(back, given_records, strict=True):
        for carrier, known in zip(record.carriers, original.carriers, strict=True):
            assert (carrier.text, carrier.spans, carrier.selector()) == (known.text, known.spans, known.selector())
            assert len(carrier.article.text) == len(known.article.text)
            if known.quotation is not None and carrier.quotation is not None:
                assert carrier.quotation.text == known.quotation.text


def test_what_was_read_back_pickles() -> None:
    """A trace read back survives pickling."""
    trace = from_json(to_json(library_trace()))

    assert pickle.loads(pickle.dumps(trace)) == library_trace()  # noqa: S301  (our own bytes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[" * 200_000, "no JSON"),
        ("[]", "no schema_version"),
        ('"schema_version"', "no schema_version"),
        ('{"schema_version": "1"}', "no schema_version"),
        ('{"schema_version": 0}', "no schema_version"),
        ('{"schema_version": 2}', "newer than 1; upgrade"),
        ('{"schema_version": 1}', "refers to 'articles'"),
        ('{"schema_version": 1, "articles": 3, "records": []}', "does not follow its schema"),
        ('{"schema_version": 1, "articles": [[]], "records": []}', "does not follow its schema"),
    ],
)
def test_other_json_is_refused(text: str, reason: str) -> None:
    """What is no trace document is refused with a reason that says what to do or what is wrong."""
    with pytest.raises(ReadError, match=reason):
        from_json(text)


def document_with(change: dict[str, Any], *path: str | int) -> dict[str, Any]:
    """Return the document of the library's record, changed at a place."""
    document: dict[str, Any] = to_dict([library_record()])
    place: Any = document
    for step in path:
        place = place[step]
    place.update(change)
    return document


@pytest.mark.parametrize(
    ("change", "path", "reason"),
    [
        ({"text": "Other words."}, ("articles", 0), "is not the one its sha256"),
        ({"medium": "papyrus"}, ("articles", 0), "does not follow its schema"),
        ({"article": "https://nowhere.example/#0"}, ("records", 0, "carriers", 0), "which is not there"),
        ({"earliest": [9]}, ("records", 0), "which is not there"),
        ({"earliest": [-1]}, ("records", 0), "which is not there"),
        ({"spans": [[5, 2]]}, ("records", 0, "carriers", 0), "does not follow its schema"),
        ({"spans": [[1, 2, 3]]}, ("records", 0, "carriers", 0), "does not follow its schema"),
        ({"earliest": "2024-05-03T14:30"}, ("records", 0, "carriers", 0, "available"), "does not follow its schema"),
    ],
)
def test_a_damaged_document_is_refused(change: dict[str, Any], path: tuple[str | int, ...], reason: str) -> None:
    """A document whose parts do not fit is refused, never read in part."""
    with pytest.raises(ReadError, match=reason):
        from_dict(document_with(change, *path))


@pytest.mark.parametrize(
    "change",
    [
        {"length": 10**12},
        {"length": 3},
        {"excerpts": [{"start": 0, "text": "ab"}, {"start": 1, "text": "c"}]},
    ],
)
def test_excerpts_that_do_not_fit_are_refused(change: dict[str, Any]) -> None:
    """Excerpts that overlap or pass the text's length, and lengths that no article has, are refused."""
    document = to_dict([library_record()], texts=False)
    document["articles"][0].update(change)

    with pytest.raises(ReadError, match="does not follow its schema"):
        from_dict(document)
