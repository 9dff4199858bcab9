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
from provenance.views import report_html, trace_text


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
        ({"spans": []}, ("records", 0, "carriers", 0), "does not follow its schema"),
        ({"spans": [[0, 9999]]}, ("records", 0, "carriers", 0), "does not follow its schema"),
        ({"severity": 6}, ("records", 0, "drifts", 0, "drift"), "severity is not a whole number from 0 to 5"),
        ({"probability": 1.5}, ("records", 0, "origin"), "probability is not a number from 0 to 1"),
        ({"utterance": 7}, ("records", 0), "utterance is not a string"),
        ({"credits": "x"}, ("articles", 0), "credits is not a list"),
        ({"credits": [7]}, ("articles", 0), "credits is not a list of strings"),
        ({"wire": 1}, ("articles", 0, "outlet"), "wire is not true or false"),
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


def list_places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return every place of a document."""
    children: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    return [path, *(place for name, child in children for place in list_places(child, (*path, name)))]


PLACES = [path for path in list_places(to_dict([library_record()])) if path]
ODD_VALUES: st.SearchStrategy[object] = st.sampled_from(
    (None, True, -1, 0, 7, 10**20, 0.5, float("nan"), "", "x", "direct", [], [1], [5, 2], {}, [[]])
)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(PLACES), ODD_VALUES | st.just("(gone)"))
def test_a_damaged_document_never_gives_half_a_record(path: tuple[str | int, ...], value: object) -> None:
    """Whatever stands at any one place of a document, it is refused with the one error, or all views can show it."""
    document = to_dict([library_record()])
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    if value == "(gone)":
        del place[path[-1]]
    else:
        place[path[-1]] = value

    try:
        trace = from_dict(document)
    except ReadError as error:
        assert str(error).startswith("trace document: ")  # noqa: PT017  (either outcome is right)
        return
    assert report_html(trace)
    assert trace_text(trace, all=True) or not trace
    assert to_json(trace)
