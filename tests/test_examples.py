"""The example story is traced to what is true of it, by construction: `harbour_story.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import provenance
from provenance.model import Article, Carrier, Origin, ProvenanceRecord, Timespan, Trace

FOLDER = Path(__file__).parent.parent / "examples" / "harbour-story"
EXPECTED: dict[str, Any] = json.loads(Path(__file__).with_name("harbour_story.json").read_text(encoding="utf-8"))
UTTERANCES: list[dict[str, Any]] = EXPECTED["utterances"]

each_page = pytest.mark.parametrize("page", sorted(EXPECTED["published"]))
each_utterance = pytest.mark.parametrize("truth", UTTERANCES, ids=[truth["words"] for truth in UTTERANCES])


@cache
def article_of(page: str) -> Article:
    """Return the one article of a page."""
    (article,) = provenance.read(FOLDER / page)
    return article


@cache
def pages() -> Mapping[str, str]:
    """Return the name of each page by its article's id."""
    return {article_of(page).id: page for page in EXPECTED["published"]}


@cache
def story() -> Trace:
    """Return the trace of the whole folder."""
    return provenance.trace(provenance.read(FOLDER))


def page_of(thing: Carrier | Origin) -> str | None:
    """Return the page that a carrier stands in, or an origin was seen in."""
    return None if thing.article is None else pages()[thing.article.id]


def record_of(words: str) -> ProvenanceRecord:
    """Return the one record that carries some words."""
    (record,) = [record for record in story() if any(words in carrier.text for carrier in record.carriers)]
    return record


@each_page
def test_page_tells_its_time(page: str) -> None:
    """A page's time is what its head says, as exactly, and a page without one has none."""
    said, article = EXPECTED["published"][page], article_of(page)

    if said is None or article.published is None:
        assert said is article.published
    else:
        told = Timespan.parse(said, zone=article.outlet.zone)
        assert (article.published.earliest, article.published.latest) == (told.earliest, told.latest)


@each_page
def test_page_tells_its_outlet(page: str) -> None:
    """A page's outlet is named as its readers know it, also where the head is broken."""
    assert article_of(page).outlet.name == EXPECTED["outlets"][page]


@each_page
def test_page_yields_its_story_alone(page: str) -> None:
    """The text is the story: no menu, banner, comment or footer, and no letter lost to a wrong encoding."""
    text = article_of(page).text

    assert 200 < len(text.split()) < 400
    assert not [word for word in ("cookies", "coat of arms", "saltydog58", "Also in National", "�") if word in text]


def test_latin_1_page_keeps_its_accents() -> None:
    """A page that says it is Latin-1 is read as such."""
    assert "Château-le-Pré" in article_of("observer.html").text


@each_utterance
def test_carriers(truth: dict[str, Any]) -> None:
    """The record of an utterance holds every page that carries it, and no other."""
    record = record_of(truth["words"])

    assert sorted({str(page_of(carrier)) for carrier in record.carriers}) == sorted(truth["carriers"])


@each_utterance
def test_speaker(truth: dict[str, Any]) -> None:
    """Whoever said it is named in full."""
    assert record_of(truth["words"]).speaker == truth["speaker"]


@each_utterance
def test_earliest(truth: dict[str, Any]) -> None:
    """The earliest copy found is the right one, or the right set where a page tells only its day."""
    record = record_of(truth["words"])

    assert {page_of(carrier) for carrier in record.earliest} == set(truth["earliest"])


@each_utterance
def test_origin(truth: dict[str, Any]) -> None:
    """The probable origin is of the right kind and at the right outlet."""
    origin = record_of(truth["words"]).origin

    assert origin is not None
    outlet = origin.outlet or (origin.article and origin.article.outlet)
    assert (origin.kind, outlet and outlet.name) == (truth["origin"]["kind"], truth["origin"]["outlet"])


@each_utterance
def test_parents(truth: dict[str, Any]) -> None:
    """A page goes back to the page that it copied."""
    parents = {page_of(claim.child): page_of(claim.parent) for claim in record_of(truth["words"]).derivations}

    assert {child: parents.get(child) for child in truth.get("parents", {})} == truth.get("parents", {})


@each_utterance
def test_drifts(truth: dict[str, Any]) -> None:
    """The departures that were put into the pages are named."""
    record = record_of(truth["words"])
    for wanted in truth["drifts"]:
        found = [
            {label.replace("typographic", "verbatim") for label in drift.labels}
            for drift in record.drifts
            if page_of(drift.carrier) == wanted["page"]
            and wanted.get("reference", page_of(drift.reference)) == page_of(drift.reference)
        ]
        assert any(set(wanted["labels"]) <= labels for labels in found), (wanted, found)


def test_order_does_not_matter() -> None:
    """The same pages in another order give the same records."""
    articles = [article_of(page) for page in sorted(EXPECTED["published"], reverse=True)]

    assert provenance.export.to_json(provenance.trace(articles)) == provenance.export.to_json(story())


def test_rows_are_traced_too() -> None:
    """The articles of `articles.jsonl` share the mayor's words, which go back to the Fernhill Times."""
    (record, *_) = provenance.trace(provenance.read(FOLDER.parent / "articles.jsonl"))

    assert record.speaker == "Agnes Torvald"
    assert sorted(outlet.name for outlet in record.outlets) == ["Fernhill Times", "Valley Post", "bookish.example"]
    assert [carrier.outlet.name for carrier in record.earliest] == ["Fernhill Times"]
