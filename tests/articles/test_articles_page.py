"""A page becomes an article: words, marks, times, names, credits."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.articles import read_html
from provenance.errors import ExtractionError, ProvenanceError
from provenance.model import Link, TimeBasis

URL = "https://www.alpha.example/town/bridge-opens"
PROSE = "<p>The council met for the third time on Tuesday evening to look at the costs of the new bridge.</p>" * 3


LETTER = """<p>She wrote to the whole town about it this week:</p><blockquote><p>We paid for the "old" bridge.</p>
<p>And we shall pay again.</p><p>— The mayor</p></blockquote>"""
CROWD = f"<nav>a menu of the page that is longer than forty characters</nav>{'<p>word</p>' * 25_000}"


def page(body: str, head: str = "", lang: str = "en") -> str:
    """Return a page with an article, enough prose around what is tested."""
    return f"<html lang={lang}><head>{head}</head><body><article>{body}{PROSE}</article></body></html>"


def text_of(body: str) -> str:
    """Return the text of a page with this body."""
    return read_html(page(body), url=URL).text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>He said <q>we are <em>open</em></q> and left the town hall.</p>", "He said “we are open” and left"),
        ("<p>He said <q>never say <q>never</q></q> to all of them.</p>", "said “never say ‘never’” to"),
        ("<p>He said <q>“we are open”</q> to all of them at noon.</p>", "He said “we are open” to"),
        ("<p>He said <q></q>nothing at all to any of them there.</p>", "He said nothing at all"),
        ("<p>It opens <time>on Friday</time> for all of the cars.</p>", "It opens on Friday for all"),
        ("<p>“One line<br>and another of it,” she said to us.</p>", "“One line and another of it,” she"),
        ("<p>One full sentence.<br>Another sentence follows it.</p>", "One full sentence.\nAnother sentence"),
        (
            "<p>It cost 5&nbsp;000&nbsp;&euro;, she&#8217;s said &#147;so&#148; here.</p>",
            "It cost 5 000 €, she’s said “so” here.",
        ),
        ("<p>The Bür&shy;ger&#8203;meister spoke about all of it.</p>", "The Bürgermeister spoke"),
        (LETTER, "“We paid for the ‘old’ bridge.”\n“And we shall pay again.”\n— The mayor"),
        ("<blockquote>“We paid for the bridge,” she wrote.</blockquote>", "\n“We paid for the bridge,” she wrote.\n"),
        (
            "<div class=social-embed><blockquote><p>We paid for all of this bridge.</p></blockquote></div>",
            "“We paid for all of this bridge.”",
        ),
        (
            "<figure><blockquote><p>We paid for all of this bridge.</p></blockquote></figure>",
            "“We paid for all of this bridge.”",
        ),
        (
            "<p>Before the box.<aside>Read more</aside> Behind the box it goes on as it did.</p>",
            "Behind the box it goes on",
        ),
    ],
)
def test_no_word_of_a_quotation_is_lost(body: str, words: str) -> None:
    """Marks that the markup draws stand in the text; line breaks and inline elements cost nothing."""
    assert words in "\n" + text_of(PROSE + body) + "\n"


@pytest.mark.parametrize("footer", ["Ann Ash, the mayor", "— Ann Ash, the mayor"])
def test_a_quotations_footer_says_who_is_quoted(footer: str) -> None:
    """The footer of a block quotation stays, as a line with a dash and without marks; any other footer goes."""
    quotation = f"<blockquote><p>We paid for all of it.</p><footer>{footer}</footer></blockquote>"
    body = f"{PROSE}{quotation}<footer>Imprint</footer>"
    assert "“We paid for all of it.”\n— Ann Ash, the mayor\n" in text_of(body)
    assert "Imprint" not in text_of(body)


def test_a_quotation_may_end_the_page() -> None:
    """A block quotation that nothing follows bears its marks too."""
    html = f"<article>{PROSE}<blockquote>We paid for all of it.</blockquote></article>"
    assert read_html(html, url=URL).text.endswith("\n“We paid for all of it.”")


def test_hidden_words_are_no_words() -> None:
    """What a reader cannot see is left out; a `hidden` that holds the whole text is revealed by a script."""
    assert "secret" not in text_of(PROSE + "<p hidden>“A secret that nobody reads,” he said.</p>")
    whole = read_html(f"<html><body><article hidden>{PROSE}</article></body></html>", url=URL)
    assert "The council met" in whole.text
    assert "some words" in text_of(PROSE + "<p hidden=until-found>“Here are some words,” he said to us.</p>")


def test_bare_text_between_paragraphs_is_a_paragraph() -> None:
    """Long text that stands bare between paragraphs stays, with its inline elements; short scraps do not matter."""
    bare = "“Nobody asked us about any of it,” said the owner of the <b>oldest</b> shop <i>here</i> in the street."
    lines = text_of(
        PROSE + "<div>scrap</div>" + PROSE + f"<div></div>{bare}<p>And so on it went for them all.</p>"
    ).split("\n")
    assert "“Nobody asked us about any of it,” said the owner of the oldest shop here in the street." in lines


def test_the_stated_body_completes_the_text() -> None:
    """A longer `articleBody` that tells the same takes the place of a text that was cut."""
    body = "The bridge opened on Friday. It is long. " + "“It is safe,” she said to the town. " * 20
    block = json.dumps({"@type": "NewsArticle", "articleBody": body})
    html = page("", f"<script type='application/ld+json'>{block}</script>").replace(
        PROSE, "<p>The bridge opened on Friday.</p><p>It is long.</p>"
    )
    article = read_html(html, url=URL)
    assert article.text.count("“It is safe,”") == 20
    assert article.text.startswith("The bridge opened on Friday.\nIt is long.\n“It is safe,”")


HEAD = """
<title>Bridge opens | Alpha Post</title>
<link rel=canonical href="https://www.beta.example/bridge">
<meta property="og:site_name" content="Alpha Post">
<meta name=author content="By Ann Ash">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<meta property="article:modified_time" content="2024-03-05T12:30:00+01:00">
"""


def test_all_claims_are_read() -> None:
    """Identity comes from the address; the rest from what the page claims."""
    body = """<h1>Bridge opens</h1>
    <p>HARBOUR CITY (AP) — The <a href=/fair>bridge</a> opened on <a href='#x'>Tuesday</a>.</p>
    <p>Sources: Gamma Times, Delta / Photo credit: Epsilon</p>
    <figure><figcaption>Photo: Zeta/Agency</figcaption></figure>"""
    article = read_html(page(body, HEAD), url=URL, retrieved=datetime(2024, 3, 6, tzinfo=UTC))

    assert article.url == URL
    assert (article.outlet.name, article.outlet.domain) == ("Alpha Post", "alpha.example")
    assert article.canonical_url == "https://www.beta.example/bridge"
    assert article.title == "Bridge opens"
    assert article.byline == "Ann Ash"
    assert article.dateline == "HARBOUR CITY (AP)"
    assert article.language == "en"
    assert article.credits == ("Sources: Gamma Times, Delta / Photo credit: Epsilon", "Photo: Zeta/Agency")
    assert article.links == (Link("https://www.alpha.example/fair", "bridge"),)
    assert article.published is not None
    assert article.published.basis is TimeBasis.META
    assert article.published.earliest == datetime(2024, 3, 5, 9, tzinfo=UTC)
    assert article.modified is not None
    assert article.modified.earliest == datetime(2024, 3, 5, 11, 30, tzinfo=UTC)
    assert article.retrieved is not None
    assert article.medium == "article"


def test_an_agencys_name_is_not_the_outlets() -> None:
    """On an agency's copy the publisher may be the agency; the outlet keeps its host or its own name."""
    block = '{"@type": "NewsArticle", "publisher": {"name": "Associated Press"}}'
    head = f"<script type=application/ld+json>{block}</script>"
    assert read_html(page("", head), url=URL).outlet.name == "alpha.example"
    own = "<meta property=og:site_name content=Reuters><meta name=x content=y>"
    assert read_html(page("", own + head), url=URL).outlet.name == "alpha.example"


def test_a_copy_in_the_archive_is_the_outlets_page() -> None:
    """A snapshot's outlet is the page's own, its time of retrieval the copy's, and nothing later is believed."""
    head = "<meta property='article:published_time' content='2024-03-05T10:00:00Z'>"
    article = read_html(page("", head), url=f"https://web.archive.org/web/20190305210510/{URL}")

    assert article.url == URL
    assert article.outlet.domain == "alpha.example"
    assert article.retrieved is not None
    assert article.retrieved.earliest == datetime(2019, 3, 5, 21, 5, 10, tzinfo=UTC)
    assert article.published is None


def test_a_bare_day_without_zone_is_fifty_hours() -> None:
    """A day that a page gives is that day anywhere on Earth, with ends in UTC."""
    article = read_html(page("", "<meta name=pubdate content=2024-03-05>"), url=URL)
    assert article.published is not None
    assert article.published.width == timedelta(hours=50) - timedelta(microseconds=1)
    assert article.published.earliest.tzinfo is UTC


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("", "empty"),
        (b"", "empty"),
        (b"%PDF-1.4", "PDF"),
        ("<html><body></body></html>", "no article"),
        ("<html><body><script>var a</script></body></html>", "no article"),
        ("<p>" + "word " * 1_100_000 + "</p>", "longer than"),
    ],
)
def test_what_holds_no_article_is_said(html: str | bytes, reason: str) -> None:
    """Each failure is one error that names the address and the reason."""
    with pytest.raises(ExtractionError, match=reason) as caught:
        read_html(html, url=URL)
    assert caught.value.url == URL


def test_a_page_of_very_many_elements_is_read_plainly() -> None:
    """Beyond what trafilatura can do in time, prose is read as it stands; scraps only where there is nothing else."""
    long = "“We were never told about any of it,” said the owner of a shop."
    many = f"<article>{CROWD}<p>{long}</p></article>"
    assert read_html(many, url=URL).text == long
    scraps = read_html("<div>" + "<p>word</p>" * 25_000 + "</div>", url=URL)
    assert scraps.text.count("word") == 25_000


def test_headers_tell_the_encoding() -> None:
    """The HTTP header's label is used, whatever its case, and an explicit one before it."""
    data = page("<p>“Café” is what the sign says, and so it is called.</p>").encode("cp1252")
    header = {"Content-TYPE": "text/html; charset=windows-1252"}
    assert "“Café”" in read_html(data, url=URL, headers=header).text
    assert "“Café”" in read_html(data, url=URL, headers={"X": "charset"}, charset="cp1252").text


def test_base_changes_links_and_no_identity() -> None:
    """`<base>` resolves links; who published the page stays with the host."""
    base = "<base href='https://evil.example/y/'>"
    article = read_html(page("<p>The <a href=x>bridge</a> opened at last, and the road.</p>", base), url=URL)
    assert article.links == (Link("https://evil.example/y/x", "bridge"),)
    assert article.outlet.domain == "alpha.example"


@pytest.mark.parametrize(
    ("url", "lang", "day"),
    [
        ("https://alpha.com/x", "en", "2024-03-04"),
        ("https://alpha.co.uk/x", "en-GB", "2024-04-03"),
        ("https://alpha.de/x", "de", "2024-04-03"),
    ],
)
def test_slashes_are_read_by_language_and_country(url: str, lang: str, day: str) -> None:
    """03/04/2024 is 4 March on an English page of no country, and 3 April elsewhere; the locale decides first."""
    html = page("<p class=date>03/04/2024</p>", lang=lang)
    article = read_html(html, url=url)
    assert article.published is not None
    middle = article.published.earliest + article.published.width / 2 + timedelta(hours=1)
    assert middle.date().isoformat() == day
    american = read_html(html.replace("<head>", "<head><meta property=og:locale content=en_US>"), url=url)
    assert american.published is not None
    assert (american.published.earliest + timedelta(hours=26)).date().isoformat() == "2024-03-04"


def test_the_same_bytes_give_the_same_article() -> None:
    """Two readings agree in every field."""
    one, two = (read_html(page("<h1>Bridge opens</h1>", HEAD), url=URL) for _ in range(2))
    assert repr(one) == repr(two)
    assert (one.text, one.links) == (two.text, two.links)


def test_no_logger_speaks(caplog: pytest.LogCaptureFixture) -> None:
    """What trafilatura has to say stays with it, and its loggers are as they were."""
    with caplog.at_level(logging.DEBUG):
        read_html(page(""), url=URL)
        with pytest.raises(ExtractionError):
            read_html("<html><body></body></html>", url=URL)
    assert not caplog.records
    assert logging.getLogger("trafilatura").propagate


def test_links_and_captions_are_bounded() -> None:
    """Of very many links a few thousand are kept."""
    links = "".join(f"<a href=/{i}>link {i}</a> " for i in range(3500))
    article = read_html(page(f"<p>{PROSE}</p><p>The words go on and on in this text. {links}</p>"), url=URL)
    assert len(article.links) <= 3000


def test_importing_the_room_is_light() -> None:
    """Nothing heavy is loaded before a page is read."""
    code = "import sys, provenance.articles; print({'trafilatura', 'lxml', 'dateutil', 'htmldate'} & {*sys.modules})"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/=\"'pqbrtimeh1 abc“”&;!-\n", max_size=300), st.booleans())
def test_any_markup_is_an_article_or_one_error(html: str, whole: bool) -> None:  # noqa: FBT001  (Hypothesis gives it by place)
    """Any text is read or refused by an error of the library; nothing else is raised."""
    try:
        article = read_html(page(html) if whole else html, url=URL)
    except ProvenanceError:
        return
    assert article.text


def test_hostile_text_ends() -> None:
    """A page of quotation marks, breaks and links is read in a few seconds."""
    start = time.process_time()
    for body in (
        "<p>" + "“" * 200_000 + "</p>",
        "<p>" + "word<br>" * 15_000 + "</p>",
        "<q>" * 500 + "x",
        "<p>" + "a\u0301\u0316" * 20_000,
    ):
        read_html(page(body), url=URL)
    assert time.process_time() - start < 10
