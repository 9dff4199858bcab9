"""JSON: what is written follows its published schema and is the same each time."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from record_strategies import articles, citations_in, drifts, quotations_in, records
from records_by_hand import WORDS, library_trace, tide_article, tide_carrier, unseen_gazette

from provenance.export import SCHEMA_VERSION, drift_to_dict, json_schema, quotations_to_dict, to_dict, to_json
from provenance.model import Article, Citation, CitationKind, Drift, Origin, OriginKind, ProvenanceRecord, Timespan


@cache
def validator_of(name: Literal["trace", "quotations"]) -> Draft202012Validator:
    """Return the validator of a published schema."""
    return Draft202012Validator(json_schema(name), format_checker=FormatChecker())


@pytest.mark.parametrize("name", ["trace", "quotations"])
def test_schemas_are_schemas(name: Literal["trace", "quotations"]) -> None:
    """Each published schema is a valid schema of its draft and bears the version that is written."""
    schema = json_schema(name)

    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema_version"] == {"const": SCHEMA_VERSION}


@settings(deadline=None, max_examples=20)
@given(st.lists(records(), max_size=2), st.booleans())
def test_records_follow_their_schema(given_records: list[ProvenanceRecord], texts: bool) -> None:  # noqa: FBT001  (Hypothesis gives it)
    """Whatever is written is ASCII, valid JSON, and follows the schema, with and without texts."""
    text = to_json(given_records, texts=texts)

    assert text.isascii()
    validator_of("trace").validate(json.loads(text))


@settings(deadline=None, max_examples=20)
@given(st.data(), articles, st.booleans())
def test_quotations_follow_their_schema(data: st.DataObject, article: Article, texts: bool) -> None:  # noqa: FBT001  (as above)
    """What was extracted follows the schema, with and without texts."""
    quotation, citation = data.draw(quotations_in(article)), data.draw(citations_in(article))
    document = quotations_to_dict([(quotation.article, (quotation,), (citation,))], texts=texts)

    validator_of("quotations").validate(json.loads(json.dumps(document, allow_nan=False)))


@settings(deadline=None, max_examples=20)
@given(drifts())
def test_a_drift_alone_is_as_in_a_record(drift: Drift) -> None:
    """One comparison is written as a drift stands in a record, with the version before it."""
    document = drift_to_dict(drift)

    assert document.pop("schema_version") == SCHEMA_VERSION
    schema = {**json_schema("trace")["$defs"]["drift"], "$defs": json_schema("trace")["$defs"]}
    Draft202012Validator(schema).validate(json.loads(json.dumps(document)))


def test_articles_stand_once() -> None:
    """An article that carries two utterances is written once; elsewhere its id stands for it."""
    document = to_dict(library_trace())
    urls = [article["url"] for article in document["articles"]]

    assert len(urls) == len(set(urls)) == 4
    assert document["records"][0]["carriers"][0]["article"] == tide_article().id


def test_carriers_are_named_by_place() -> None:
    """The earliest copies, the origin and the derivations name carriers by their place among the record's."""
    first, second, _ = to_dict(library_trace())["records"]

    assert first["earliest"] == [0, 1]
    assert [(one["child"], one["parent"].get("carrier")) for one in first["derivations"]] == [(0, None), (1, 0), (2, 0)]
    assert first["derivations"][0]["parent"]["origin"]["outlet"]["name"] == "Harbour Gazette"
    assert second["origin"]["carrier"] == 0


def test_times_keep_offset_and_basis() -> None:
    """Times are ISO 8601 with their offset and where they were read; an end that is not known is null."""
    carriers = to_dict(library_trace())["records"][0]["carriers"]

    assert carriers[0]["available"] == {
        "earliest": "2024-05-03T14:30:00+02:00",
        "latest": "2024-05-03T14:30:59.999999+02:00",
        "basis": "json-ld",
    }
    assert carriers[2]["available"] == {"earliest": None, "latest": None, "basis": "unknown"}


def test_selectors_find_the_words() -> None:
    """A carrier bears its words, its spans and selectors with what stands around."""
    carrier = to_dict(library_trace())["records"][0]["carriers"][0]

    assert carrier["text"] == carrier["selector"]["exact"] == WORDS
    assert carrier["selector"]["prefix"].endswith("library.\n\n“")
    assert [carrier["selector"]["start"], carrier["selector"]["end"]] == carrier["spans"][0]


def test_without_texts_only_what_is_pointed_at_is_written() -> None:
    """Without texts no article's whole text is written, and an article's excerpts lie in order and apart."""
    trace = library_trace()
    document = to_dict(trace, texts=False)

    assert all("text" not in article for article in document["articles"])
    assert len(to_json(trace, texts=False)) > 0
    for article in document["articles"]:
        ends = [(excerpt["start"], excerpt["start"] + len(excerpt["text"])) for excerpt in article["excerpts"]]
        assert all(first[1] < second[0] for first, second in pairwise(ends))
    assert "The hall rose" in json.dumps(document)
    assert "The mayor will not close the library.\n\n“This" not in json.dumps(document)


def test_the_same_records_give_the_same_bytes() -> None:
    """Written twice, from records built twice, the JSON is the same."""
    assert to_json(library_trace(), indent=2) == to_json(library_trace(), indent=2)


def test_what_is_no_number_is_refused() -> None:
    """A probability that is no number never gets into JSON."""
    origin = Origin(kind=OriginKind.EVENT, available=Timespan.unknown(), probability=float("nan"))
    record = ProvenanceRecord(utterance="x", carriers=(tide_carrier(),), origin=origin)

    with pytest.raises(ValueError, match="JSON compliant"):
        to_json([record])


def test_a_chain_of_credits_keeps_who_stands_between() -> None:
    """A credit names the outlet that stands between, and may stand outside the text."""
    article = tide_article()
    gazette = unseen_gazette().outlet
    citation = Citation(outlet=article.outlet, surface="the Tide", span=None, kind=CitationKind.REPORT, via=gazette)
    document = quotations_to_dict([(article, (), (citation,))])

    assert document["citations"][0]["via"]["name"] == "Harbour Gazette"
    assert document["citations"][0]["span"] is None
