"""The nouns hold what they promise: identity, positions, and conversions at the edge."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Drift, Outlet, Quotation, model
from provenance.errors import SpanError, TimeError
from provenance.model import Label, Link, Medium, Selector, Span, Timespan, Trace


def article(text: str = "“Enough,” she said.", **fields: object) -> Article:
    """Build an article of an invented outlet."""
    return Article(url="https://alpha.example/1", outlet="alpha.example", text=text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "domain"),
    [("alpha.example", "alpha.example"), ("www.Alpha.co.uk", "alpha.co.uk"), ("St. Louis Post", ""), ("Alpha", "")],
)
def test_outlet_takes_a_domain_for_its_name(name: str, domain: str) -> None:
    """A name that is a domain gives the domain, without `www.` and in lower case; a printed name gives none."""
    assert Outlet(name).domain == domain


def test_outlet_key_tells_outlets_apart() -> None:
    """The domain decides; without one the name does, whatever its case and article."""
    assert Outlet("Daily News", domain="www.dailynews.example").key == "dailynews.example"
    assert Outlet("The Daily News").key == Outlet("daily news").key


def test_article_identity_is_address_and_text() -> None:
    """Articles are equal by address and text; all else does not count."""
    one, again = article(title="One"), article(title="Two", published="2024-05-03")

    assert one == again
    assert hash(one) == hash(again)
    assert one != article("Other words.")
    assert one != attrs.evolve(one, url="https://alpha.example/2")
    assert one != "https://alpha.example/1"
    assert one.id == f"https://alpha.example/1#{one.digest[:12]}"


def test_article_survives_half_a_surrogate_pair() -> None:
    """Text that UTF-8 cannot hold still has an identity."""
    assert article("\ud83d").digest != article("\ude00").digest


def test_article_reads_times_in_its_outlet_zone() -> None:
    """A day is that day at the outlet; without a zone it is widened; a time that is none is refused."""
    home = Outlet("Alpha", zone="America/New_York")

    assert Article(url="u", outlet=home, text="", published="2024-05-03").published == Timespan.parse(
        "2024-05-03", zone="America/New_York"
    )
    assert article(published="2024-05-03").published == Timespan.parse("2024-05-03")
    with pytest.raises(TimeError):
        article(published="soon")


def test_article_takes_links_and_credits_of_any_shape() -> None:
    """Links come as pairs, mappings or addresses, credits as any iterable; both are kept as tuples."""
    made = article(
        links=[
            "https://b.example",
            ("https://c.example", "C"),
            {"url": "https://d.example"},
            Link("https://e.example"),
        ],
        credits=["Sources: Beta"],
    )

    assert [link.text for link in made.links] == ["", "C", "", ""]
    assert made.credits == ("Sources: Beta",)


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("press_release", Medium.RELEASE),
        ("Live Blog", Medium.LIVE_BLOG),
        ("tweet", Medium.POST),
        ("video", Medium.VIDEO),
    ],
)
def test_medium_takes_other_names(name: str, medium: Medium) -> None:
    """Names that other data sets use mean the same; unknown ones are refused."""
    assert article(medium=name).medium is medium
    with pytest.raises(ValueError, match="is not a valid Medium"):
        Medium("papyrus")


def test_primary_media_are_the_utterance_itself() -> None:
    """A release, a post and a transcript can be the utterance; a report cannot."""
    assert [medium for medium in Medium if medium.is_primary] == [Medium.RELEASE, Medium.POST, Medium.TRANSCRIPT]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3)])
def test_span_refuses_what_no_text_has(start: int, end: int) -> None:
    """A span holds at least one code point and begins at 0 or later."""
    with pytest.raises(SpanError):
        Span(start, end)


@given(st.text(min_size=1), st.data())
def test_selector_finds_the_words_again(text: str, data: st.DataObject) -> None:
    """Prefix, words and suffix stand in the text in one piece, at the position given."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = Selector.around(text, start, end)

    assert text[start - len(found.prefix) : end + len(found.suffix)] == found.prefix + found.exact + found.suffix
    assert Span(start, end).cut(text) == found.exact
    assert len(Span(start, end)) == end - start


def test_quotation_cuts_its_words_from_the_article() -> None:
    """Its text is the spans joined by one space; it holds no copy."""
    page = article("“One,” she said, “two.”")
    quotation = Quotation(article=page, spans=(Span(1, 5), Span(18, 22)))

    assert quotation.text == "One, two."
    assert quotation.speaker is None
    assert quotation.selector().exact == page.text[1:22]


def test_spans_overlap_where_they_share_a_code_point() -> None:
    """Neighbours do not overlap."""
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))


@pytest.mark.parametrize(
    ("labels", "severity", "verbatim"),
    [({Label.VERBATIM}, 0, True), ({Label.TYPOGRAPHIC}, 0, True), ({Label.CASE}, 0, False), ({Label.OMIT}, 3, False)],
)
def test_drift_tells_whether_the_words_are_the_same(labels: set[Label], severity: int, verbatim: bool) -> None:  # noqa: FBT001
    """Only glyphs and punctuation may differ for words to be the same."""
    drift = Drift(original="a", variant="a", labels=frozenset(labels), edits=(), severity=severity)

    assert drift.is_verbatim is verbatim


def test_closed_sets_print_as_their_names() -> None:
    """A label reads as the name it is, in a set, too."""
    assert repr({Label.VERBATIM}) == "{'verbatim'}"


def test_nouns_are_frozen_slotted_and_hashable() -> None:
    """Every noun refuses change, has no dictionary, and can be a key."""
    nouns = [thing for name in model.__all__ if attrs.has(thing := getattr(model, name))]

    assert len(nouns) >= 15
    for noun in nouns:
        assert noun.__hash__ is not None, noun
        assert hasattr(noun, "__slots__"), noun
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Span(0, 1).start = 2  # type: ignore[misc]


def test_trace_is_a_sequence_of_records() -> None:
    """A trace has a length, can be sliced into a trace, and says what it holds."""
    record = model.ProvenanceRecord(utterance="Enough", carriers=())
    trace = Trace([record, record])

    assert (len(trace), trace[0], list(trace)) == (2, record, [record, record])
    assert isinstance(trace[:1], Trace)
    assert repr(trace) == "<Trace of 2 utterances, 0 of them in two or more outlets>"


def test_record_counts_outlets_not_articles() -> None:
    """An utterance is shared when two outlets carry it; two pages of one outlet are not two."""
    pages = [
        Article(url=f"https://{host}/{n}", outlet=host, text="Enough")
        for host, n in [("b.example", 1), ("a.example", 1), ("b.example", 2)]
    ]
    carriers = tuple(
        model.Carrier(article=page, spans=(Span(0, 6),), form=model.Form.UNMARKED, available=Timespan.unknown())
        for page in pages
    )

    assert [outlet.key for outlet in model.ProvenanceRecord(utterance="Enough", carriers=carriers).outlets] == [
        "b.example",
        "a.example",
    ]
    assert not model.ProvenanceRecord(utterance="Enough", carriers=carriers[::2]).is_shared
    assert carriers[0].selector().exact == carriers[0].text == "Enough"
