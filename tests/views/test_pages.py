"""HTML: whole pages and fragments, complete and self-contained."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import attrs
import pytest
from record_strategies import EDGES
from records_by_hand import (
    RAIN,
    WORDS,
    library_record,
    library_trace,
    lone_record,
    quotation_in,
    roof_record,
    star_drift,
    star_outlet_citation,
    tide_article,
    tide_carrier,
)

from provenance import views
from provenance.model import (
    Attribution,
    Carrier,
    Derivation,
    Evidence,
    Outlet,
    ProvenanceRecord,
    Quotation,
    Relation,
    Span,
    Timespan,
)
from provenance.views.markup import element, escape, is_followable, link
from provenance.views.timeline import draw_timeline

_TAG = re.compile(r"<[^>]*>")


def read_words(page: str) -> str:
    """Return the words of a page without its elements and styles."""
    return " ".join(_TAG.sub(" ", re.sub("<style>[^<]*</style>", "", page)).split())


def test_a_report_has_an_index_and_a_section_for_each_record() -> None:
    """The index links to the section of each utterance."""
    page = views.report_html(library_trace())

    for number in (1, 2, 3):
        assert f'href="#u{number}"' in page
        assert f'<section id="u{number}">' in page
    assert "3 utterances in 4 articles of 4 outlets" in page
    assert "How to read this page" in page


def test_a_report_is_self_contained() -> None:
    """A report forbids itself to load or run anything, and holds no script."""
    page = views.report_html(library_trace(), title="Our <library>")

    assert page.startswith("<!doctype html>")
    assert "default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;" in page
    assert "<title>Our &lt;library&gt;</title>" in page
    assert "<script" not in page
    assert "@import" not in page
    assert "url(" not in page


def test_a_report_adapts_to_dark_and_print() -> None:
    """One page serves light, dark and print."""
    page = views.report_html(library_trace())

    assert "prefers-color-scheme:dark" in page
    assert "color-scheme:light dark" in page
    assert "@media print" in page


def test_the_same_records_give_the_same_page() -> None:
    """Made twice, a report is the same."""
    assert views.report_html(library_trace()) == views.report_html(library_trace())


def test_a_record_shows_its_changes() -> None:
    """Words that went and came stand in `del` and `ins`, labels with what they mean, evidence to be opened."""
    page = views.record_html(library_record())

    assert "<del>not</del>" in page
    assert "<ins>100</ins>" in page
    assert 'title="a negation differs">negation<' in page
    assert "numform (house style)" in page
    assert "<details><summary>Evidence (1)</summary>" in page
    assert "Against other references" in page
    assert "Evidence disagrees: " in page


def test_a_record_shows_what_goes_back_to_what() -> None:
    """The tree begins at its root and names how each step is backed."""
    words = read_words(views.record_html(library_record()))

    assert words.endswith(
        "What goes back to what Harbour Gazette (credited, its article not found) "
        "The Daily Tide (1) , p .92 · credits the Harbour Gazette: “told the Harbour Gazette” "
        "Lowmere Star (2) , p .71 · has the headline&#x27;s word "
        "Kettle Post (3) , the same words, nothing ties them, p .40"
    )


def test_a_diff_runs_as_its_words_do() -> None:
    """A word diff takes its direction from its words as a whole, so that pieces of one sentence stay in order."""
    page = views.drift_html(star_drift())

    assert re.search(r'<p class="pv-diff" dir="auto">\s*<span>This', page)


def test_a_circle_of_derivations_ends() -> None:
    """Carriers that go back to each other are shown once each, not for ever."""
    record = library_record()
    first, second, third = record.carriers
    circle = (
        Derivation(child=first, parent=second, relation=Relation.WAS_QUOTED_FROM, probability=0.5),
        Derivation(child=second, parent=first, relation=Relation.WAS_QUOTED_FROM, probability=0.5),
        Derivation(child=second, parent=third, relation=Relation.WAS_QUOTED_FROM, probability=0.5),
    )

    words = read_words(views.record_html(attrs.evolve(record, derivations=circle)))
    assert words.endswith("What goes back to what Kettle Post (3) Lowmere Star (2) , p .50 The Daily Tide (1) , p .50")


def test_a_long_chain_is_shown() -> None:
    """A chain of 3,000 carriers, each going back to the one before, needs no deep recursion."""
    carrier = tide_carrier()
    chain = [
        attrs.evolve(carrier, article=attrs.evolve(carrier.article, url=f"https://a{number}.example/"))
        for number in range(3000)
    ]
    derivations = tuple(
        Derivation(child=child, parent=parent, relation=Relation.WAS_QUOTED_FROM, probability=0.9)
        for parent, child in pairwise(chain)
    )
    record = ProvenanceRecord(utterance=WORDS, carriers=tuple(chain), derivations=derivations)

    page = views.record_html(record)
    assert "<bdi>The Daily Tide (3000)</bdi>, p .90" in page
    assert "2960 more are not drawn." in page


def test_a_carrier_links_to_its_page() -> None:
    """Headline, or address where there is none, links to the page; what no browser may follow is mere text."""
    page = views.record_html(library_record())
    assert 'going%20to%20close%20it" rel="noopener noreferrer nofollow"><bdi>Library: mayor speaks</bdi></a>' in page
    assert '<a href="https://lowmerestar.example/news/4711#:~:text=This%20library' in page
    assert '<a href="https://kettlepost.example/lowmere#:~:text=This' in page

    carrier = tide_carrier()
    local = attrs.evolve(carrier, article=attrs.evolve(carrier.article, url="file:///etc/passwd"))
    assert "href" not in views.record_html(ProvenanceRecord(utterance=WORDS, carriers=(local,)))


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///x",
            "//alpha.example",
            "/path",
            "",
            "https://",
            "http:/a",
        ),
        *("http:/a", " https://alpha.example/", "https://alpha.example/\u202e", "https://[::1/"),
    ],
)
def test_only_web_addresses_are_followed(url: str) -> None:
    """No other scheme, no address without a host, none with hidden characters becomes a link."""
    assert not is_followable(url)
    assert link(url, escape("words")) == "words"


def test_attributes_are_escaped() -> None:
    """Values of attributes are escaped; None leaves one out; underscores become hyphens."""
    assert element("a", class_='"><b', title=None, aria_label="x") == '<a class="&quot;&gt;&lt;b" aria-label="x"></a>'


def test_a_trace_shows_what_is_shared() -> None:
    """A notebook shows the shared utterances, twenty at most, and says how many there are."""
    words = read_words(views.trace_html(library_trace()))
    assert words.startswith("2 utterances in two or more outlets, of 3 in all")
    assert "The hall rose" not in words

    words = read_words(views.trace_html([roof_record()] * 21))
    assert words.startswith("21 utterances in two or more outlets, of 21 in all; the first 20")


def test_nothing_is_shown_as_nothing() -> None:
    """Without a record to show there is no empty table."""
    assert read_words(views.trace_html([lone_record()])) == "0 utterances in two or more outlets, of 1 in all"
    assert "<table" not in views.report_html([])


def test_nouns_show_themselves() -> None:
    """In a notebook, nouns show what the views make of them."""
    record, article = library_record(), tide_article()
    quotation = quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told")

    assert record._repr_html_() == views.record_html(record)
    assert article._repr_html_() == views.article_html(article)
    assert quotation._repr_html_() == views.quotation_html(quotation)
    assert star_drift()._repr_html_() == views.drift_html(star_drift())
    assert library_trace()._repr_html_() == views.trace_html(library_trace())


def test_an_article_with_its_marks() -> None:
    """Quotations, speakers and credits are marked, with the number of each quotation before it."""
    article = tide_article()
    mayor = quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told")
    page = views.quotations_html(article, (mayor,), citations=(*mayor.citations, star_outlet_citation()))

    assert f'<sup class="pv-ref">1</sup><mark>{WORDS}</mark>' in page
    assert '<span class="pv-said">Mara Quill</span>' in page
    assert '<span class="pv-credit">the Harbour Gazette</span>' in page
    assert "3 credits" in page
    assert "Lowmere Star (its report, broadcast, via Harbour Gazette)" in page
    assert "<mark>" not in views.article_html(article)
    assert "credit" not in read_words(views.article_html(attrs.evolve(article, credits=(), text="Nothing.")))


def test_overlapping_marks_nest() -> None:
    """Marks that overlap are each whole, and a mark over a paragraph's end goes on in the next."""
    article = attrs.evolve(tide_article(), text="one two\n\nthree")
    both = (Quotation(article=article, spans=(Span(0, 13),)), Quotation(article=article, spans=(Span(4, 14),)))

    page = views.quotations_html(article, both)
    assert '<sup class="pv-ref">1</sup><mark>one </mark><sup class="pv-ref">2</sup><mark>two</mark></bdi></p>' in page
    assert "<mark>thre</mark><mark>e</mark>" in page


def test_a_quotation_stands_in_its_place() -> None:
    """A quotation alone is shown with what stands around it, cut where the text goes on."""
    article = attrs.evolve(tide_article(), text=f"{'a' * 200}“{WORDS}” {'b' * 200}")
    start = article.text.index(WORDS)
    quotation = Quotation(article=article, spans=(Span(start, start + len(WORDS)),))
    words = read_words(views.quotation_html(quotation))
    assert words.startswith(f"… {'a' * 119}“ 1 {WORDS} ” {'b' * 118} …")

    far = Attribution(speaker="B", mention="b", mention_span=Span(len(article.text) - 1, len(article.text)))
    assert "pv-said" not in re.sub(
        "<style>.*</style>", "", views.quotation_html(attrs.evolve(quotation, attribution=far))
    )

    whole = quotation_in(tide_article(), RAIN, speaker="Oto Brandt", mention="Oto Brandt", cue="said")
    words = read_words(views.quotation_html(whole))
    assert "said the librarian, Oto Brandt . Oto Brandt (“said”, quote-speaker-cue, p .93), direct" in words


def test_an_extraction_is_a_page() -> None:
    """Articles with what was extracted make one page."""
    article = tide_article()
    quotation = quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told")
    page = views.extraction_html([(article, (quotation,), ()), (article, (), ())])

    assert page.startswith("<!doctype html>")
    assert page.count("<section>") == 2


def timeline_of(*times: Timespan) -> str:
    """Return the timeline of carriers with these times."""
    carrier = tide_carrier()
    carriers = tuple(attrs.evolve(carrier, available=time) for time in times)
    return draw_timeline(ProvenanceRecord(utterance=WORDS, carriers=carriers, earliest=carriers[:1]))


def test_a_timeline_draws_what_is_left_open() -> None:
    """A known minute is a point, a day a bar, an unbounded time a dashed line."""
    minute = Timespan.parse("2024-05-03T14:30+02:00")
    day = Timespan.parse("2024-05-03", zone="Europe/Paris")

    assert timeline_of(minute, day).count("<circle") == 1
    assert timeline_of(minute, day).count('class="pv-bar"') == 1
    assert timeline_of(minute, Timespan.until(minute.latest)).count('class="pv-open"') == 1
    assert "12:00 UTC" in timeline_of(minute, day)


def test_a_timeline_needs_a_time() -> None:
    """Without any time there is no timeline."""
    assert timeline_of(Timespan.unknown()) == ""


def test_ticks_are_few_and_in_order() -> None:
    """From minutes to centuries, an axis has one to six round times in order."""
    first = datetime(2024, 5, 3, 9, 17, tzinfo=UTC)
    for hours in (0, 1, 5, 30, 200, 2_000, 20_000, 200_000, 2_000_000):
        last = first + timedelta(hours=hours)
        picture = timeline_of(Timespan.of(first), Timespan.of(last))
        places = [float(place) for place in re.findall(r'<text x="([\d.]+)"[^>]*pv-tick', picture)]
        assert 1 <= len(places) <= 6
        assert places == sorted(places)


def test_the_ends_of_the_calendar_are_drawn() -> None:
    """A page that bears the year 1, and one from the year 9999, are drawn with the others."""
    now = Timespan.parse("2024-05-03T10:00Z")

    for edge in EDGES:
        assert timeline_of(edge, now).count("<text") >= 3
        assert timeline_of(edge)


def test_years_are_named_by_their_first_day() -> None:
    """Over several years the axis names beginnings of years."""
    picture = timeline_of(Timespan.parse("2016-03-04T10:00Z"), Timespan.parse("2021-09-04T10:00Z"))

    assert [year for year in range(2010, 2030) if f">1 Jan {year}<" in picture] == [2016, 2018, 2020, 2022]


def test_a_thousand_records_make_a_report() -> None:
    """A report of 1,000 records is made within seconds and stays within megabytes."""
    began = time.process_time()
    page = views.report_html([library_record()] * 1000)

    assert time.process_time() - began < 10
    assert len(page) < 12_000_000
    assert page.count("<section") == 1000


def test_a_carrier_without_form_of_drift_shows_its_words() -> None:
    """Where no drift was measured, words that are not the utterance's are shown."""
    record = attrs.evolve(library_record(), drifts=())

    assert read_words(views.record_html(record)).count("reads “") == 1
    assert "reads" not in read_words(views.record_html(lone_record()))


def test_an_outlet_without_a_name_has_no_row() -> None:
    """An origin not seen and not named is not drawn."""
    record = library_record()
    assert record.origin is not None
    nameless = attrs.evolve(record, origin=attrs.evolve(record.origin, outlet=None))

    assert "(not found)" in draw_timeline(record)
    assert "(not found)" not in draw_timeline(nameless)


def test_names_are_cut_to_their_column() -> None:
    """A long name does not run into the drawing."""
    carrier = tide_carrier()
    long = attrs.evolve(carrier, article=attrs.evolve(carrier.article, outlet=Outlet("n" * 60)))

    assert "…</text>" in draw_timeline(ProvenanceRecord(utterance=WORDS, carriers=(long,)))


def test_equal_carriers_are_one() -> None:
    """A record that lists a carrier twice is shown."""
    carrier: Carrier = tide_carrier()

    assert views.record_html(ProvenanceRecord(utterance=WORDS, carriers=(carrier, carrier)))


def test_evidence_tells_where_it_stands() -> None:
    """Evidence names the article and, where known, the span or the field; a fact about several names none."""
    record, article = library_record(), tide_article()
    evidence = (
        Evidence(sentence="one", article=article, span=Span(3, 9)),
        Evidence(sentence="two", article=article, field="credits"),
        Evidence(sentence="three", article=article),
        Evidence(sentence="four"),
    )
    assert record.origin is not None
    words = read_words(views.record_html(attrs.evolve(record, origin=attrs.evolve(record.origin, evidence=evidence))))

    for sentence in (
        "one (The Daily Tide, at 3–9)",
        "two (The Daily Tide, field credits)",
        "three (The Daily Tide)",
        "four",
    ):
        assert sentence in words
