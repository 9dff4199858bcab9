"""Marks, repairs, credits, titles and stated bodies, each alone."""

from __future__ import annotations

import logging
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.body import even_line, quiet, walk
from provenance.articles.completion import complete, stated_lines
from provenance.articles.credits import dateline_of, find_credits, is_credit
from provenance.articles.head import read_head
from provenance.articles.marks import mark_block
from provenance.articles.markup import parse
from provenance.articles.repairs import repair
from provenance.articles.titles import byline_of, medium_of, site_names_of, title_of
from provenance.model import Medium

URL = "https://alpha.example/town/bridge"


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (["We paid for it."], ["“We paid for it.”"]),
        (["“We paid for it.”"], ["“We paid for it.”"]),
        (["She said: “We paid for it all.”"], ["She said: “We paid for it all.”"]),
        (["We paid for the “old” bridge."], ["“We paid for the ‘old’ bridge.”"]),
        (['We paid for «old» and „new“ ones, 6" wide'], ["“We paid for ‘old’ and ‘new’ ones, 6‘ wide”"]),
        (["Two words"], ["Two words"]),
        (["This is what she wrote:"], ["This is what she wrote:"]),
        (["— Ann Ash (@ann) March 5"], ["— Ann Ash (@ann) March 5"]),
    ],
)
def test_block_quotations_bear_marks(lines: list[str], marked: list[str]) -> None:
    """Each paragraph of a block quotation stands between marks unless it bears some or says who is quoted."""
    assert mark_block(lines, rest=1000) == marked


def test_a_block_that_is_the_page_is_no_quotation() -> None:
    """A block of more than twelve paragraphs, or larger than what is left, is a layout."""
    line = "We paid for all of it."
    assert mark_block([line] * 12, rest=1000)[0].startswith("“")
    assert mark_block([line] * 13, rest=1000) == [line] * 13
    assert mark_block([line], rest=len(line))[0].startswith("“")
    assert mark_block([line], rest=len(line) - 1) == [line]


def lines_of(body: str) -> list[str]:
    """Return the paragraphs of a page as they stand after repair."""
    tree = parse(f"<html><body>{body}</body></html>", url=URL)
    repair(tree)
    return [text for _, text in walk(tree)]


def test_line_breaks_part_full_sentences_only() -> None:
    """One break in running words is a space, two part; one alone does not part an open quotation."""
    assert lines_of("<p>one<br>two<br><br>three.<br>four</p>") == ["one two", "three.", "four"]
    assert lines_of("<p>“One.<br>Two.”<br>Three.</p>") == ["“One. Two.”", "Three."]
    assert lines_of('<p>Say "one.<br>Two."<br>Three.</p>') == ['Say "one. Two."', "Three."]
    assert lines_of('<p>"One.<br><br>"Two."</p>') == ['"One.', '"Two."']
    assert lines_of("<p><br>one</p><hr>") == ["one"]


def test_a_stray_mark_joins_few_lines() -> None:
    """A mark that never closes turns six breaks into spaces and no more."""
    lines = lines_of('<p>It is 6" wide.<br>' + "Word.<br>" * 20 + "</p>")
    assert lines[0].count("Word.") == 6
    assert len(lines) == 15


def test_skipped_elements_keep_what_follows() -> None:
    """An element that is passed by takes its words, not those behind it."""
    tree = parse("<body><p>one <nav>two</nav> three</p></body>", url=URL)
    assert [text for _, text in walk(tree, skip=("nav",))] == ["one", "three"]


def test_a_frame_with_more_than_its_quotation_stays() -> None:
    """Only a frame that holds little else loses its name; a pull quote keeps it, and so repeats nothing."""
    tree = parse(
        "<body><div class=social>much more than this quotation<blockquote>We paid.</blockquote> and more words</div>"
        "<figure class=wp-pullquote><blockquote>We paid.</blockquote></figure>"
        "<p class=embed><i><blockquote>We paid.</blockquote></i></body>",
        url=URL,
    )
    repair(tree)
    assert tree.xpath("count(//*[@class])") == 3


def test_frames_within_frames_are_freed() -> None:
    """Four frames around a quotation lose their names, the fifth keeps its own."""
    tree = parse("<div class=embed>" * 5 + "<blockquote>We paid.</blockquote>" + "</div>" * 5, url=URL)
    repair(tree)
    assert tree.xpath("count(//*[@class])") == 1


def test_blocks_end_paragraphs() -> None:
    """A block in a paragraph ends it: the words behind it are paragraphs of their own, the tail stays behind all."""
    assert lines_of("<p>a <b>b</b><figure>c</figure>d <i>e</i><aside>f</aside>g</p>h") == [
        "a b",
        "c",
        "d e",
        "f",
        "g",
        "h",
    ]


def test_many_blocks_in_one_paragraph_are_linear() -> None:
    """Ten thousand blocks, block quotations or bare runs are repaired in a second or two."""
    start = time.process_time()
    lines_of("<p>" + "<figure>a</figure>b<i>c</i>" * 5000)
    lines_of("<div>" + "<blockquote>a</blockquote>" * 10_000 + "</div>")
    lines_of("<div>" + "<blockquote>" * 1000 + "a")
    lines_of("<div><p>a<p>b<p>c" + "</p>word<b>x</b>" * 8000)
    assert time.process_time() - start < 4


def test_times_outside_sentences_go_their_way() -> None:
    """A time in a byline keeps its element; one at the edge of a sentence too."""
    tree = parse(
        "<body><p>Seen <time>now</time> here</p><p><time>5 March</time></p><div><time>x</time></div></body>", url=URL
    )
    repair(tree)
    assert len(list(tree.iter("time"))) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Sources: Alpha, Beta / Photo credit: Gamma",
        "Photo: Gamma/Agency",
        "(Image credit: Gamma)",
        "Reporting by Ann Ash and Bo Birch",
        "Additional reporting by Ann Ash",
        "With files from Alpha",
        "h/t Alpha",
        "H/T: Alpha",
        "via Alpha",
        "Quelle: dpa",
        "Source Alpha: no",
    ],
)
def test_credits_are_told_by_their_label(line: str) -> None:
    """A short line with a label is a credit; prose that begins like one is not."""
    assert is_credit(line) is (line != "Source Alpha: no")
    assert not is_credit(line + " and more" * 50)


def test_each_credit_stands_once() -> None:
    """A caption that repeats a line is dropped, a new one is added."""
    found = find_credits(["The bridge.", "(Photo: Gamma)"], also=["Photo: Gamma", "Photo: Delta"])
    assert found == ("(Photo: Gamma)", "Photo: Delta")


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("HARBOUR CITY (AP) — It opened.", "HARBOUR CITY (AP)"),
        ("HARBOUR, March 5 (Agency) - It opened.", "HARBOUR, March 5 (Agency)"),
        ("HARBOUR CITY, Calif. — It opened.", "HARBOUR CITY, Calif."),
        ("Kiel (dpa) - It opened.", "Kiel (dpa)"),
        ("HARBOUR: It opened.", "HARBOUR"),
        ("DEAR EDITOR: It opened.", None),
        ("UN — It opened.", None),
        ("It opened — at last.", None),
        ("HARBOUR and then they went — It opened.", None),
        ("HARBOUR then — It opened.", None),
        ("ONE TWO THREE FOUR — It opened.", None),
        ("It opened.", None),
    ],
)
def test_datelines_are_told_by_their_form(line: str, dateline: str | None) -> None:
    """An agency in brackets, or a place in capitals before a dash, is a dateline."""
    assert dateline_of(["Bridge opens", line]) == dateline


def test_a_dateline_stands_at_the_beginning() -> None:
    """It is looked for in the first four paragraphs."""
    assert dateline_of(["a"] * 3 + ["HARBOUR (AP) — x"]) == "HARBOUR (AP)"
    assert dateline_of(["a"] * 4 + ["HARBOUR (AP) — x"]) is None


def head_of(markup: str, url: str = URL) -> object:
    """Return the head of a page."""
    return read_head(parse(f"<html><head>{markup}</head><body></body></html>", url=url), url=url)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>Bridge opens - Alpha Post</title>", "Bridge opens"),
        ("<meta property=og:title content='Bridge &amp;amp; road'><title>x</title>", "Bridge & road"),
        (
            "<meta property=og:title content='Bridge opens'></head><h1>News</h1><h1>Bridge <i>opens</i></h1>",
            "Bridge opens",
        ),
        ("</head><h1>Bridge opens</h1>", "Bridge opens"),
        ("<title> </title>", None),
        ("", None),
    ],
)
def test_titles(markup: str, title: str | None) -> None:
    """A heading that another claim confirms is the title; else the best claim."""
    assert title_of(head_of(markup)) == title  # type: ignore[arg-type]  # a Head


LD = "<script type=application/ld+json>{}</script>"


@pytest.mark.parametrize(
    ("markup", "byline"),
    [
        (
            LD.format('{"@type":"Article","author":[{"name":"Ann Ash"},"Bo Birch",{"x":1},{"name":"ann ash"}]}'),
            "Ann Ash, Bo Birch",
        ),
        (LD.format('{"@type":"Article","creator":"Ann Ash"}'), "Ann Ash"),
        (LD.format('{"@type":"Article"}'), None),
        ("<meta name=author content='By Ann Ash'><meta name=author content='https://x.example/ann'>", "Ann Ash"),
        ("<meta name=author content='https://x.example/ann'>", None),
        ("<meta name=author content=admin>", None),
        (
            "<meta property=og:site_name content=A><meta name=author content=A></head><b rel=author>Ann Ash</b>",
            "Ann Ash",
        ),
        (LD.format('{"@type":"Article","author":"Alpha","publisher":{"name":"Alpha"}}'), "Alpha"),
        ("</head><p itemprop=author>x <span itemprop=name>Ann Ash</span></p><p class=byline>" + "x" * 81, "Ann Ash"),
        (f"<meta name=author content='{'x' * 121}'>", None),
    ],
)
def test_bylines(markup: str, byline: str | None) -> None:
    """Authors are named once each; the outlet's own name only where there is no other."""
    assert byline_of(head_of(markup)) == byline  # type: ignore[arg-type]  # a Head


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<meta property=og:site_name content='Alpha Post'>", "Alpha Post"),
        (LD.format('{"@type":"Article","publisher":{"name":"Beta"}}'), "Beta"),
        (LD.format('{"@type":"WebSite","name":"Gamma"}'), "Gamma"),
        (f"<meta property=og:site_name content='{'x' * 121}'>", None),
        ("", None),
    ],
)
def test_site_names(markup: str, name: str | None) -> None:
    """The page's own name for its site comes before the publisher that JSON-LD names."""
    assert next(iter(site_names_of(head_of(markup))), None) == name  # type: ignore[arg-type]  # a Head


@pytest.mark.parametrize(
    ("title", "line", "medium"),
    [
        ("Bridge", "FOR IMMEDIATE RELEASE", Medium.RELEASE),
        ("Transcript: the mayor on the bridge", "x", Medium.TRANSCRIPT),
        ("Bridge", "A transcript: is here", Medium.ARTICLE),
    ],
)
def test_media_in_words(title: str, line: str, medium: Medium) -> None:
    """A headline or one of the first lines may say what a page is; the seventh line does not count."""
    head = head_of(f"<title>{title}</title>")
    assert medium_of(head, url=URL, lines=["a", line]) is medium  # type: ignore[arg-type]  # a Head
    if line == "FOR IMMEDIATE RELEASE":
        assert medium_of(head, url=URL, lines=["a"] * 4 + [line]) is medium  # type: ignore[arg-type]  # a Head
        assert medium_of(head, url=URL, lines=["a"] * 5 + [line]) is Medium.ARTICLE  # type: ignore[arg-type]  # a Head


@pytest.mark.parametrize(
    ("markup", "url", "medium"),
    [
        ("", URL, Medium.ARTICLE),
        (LD.format('{"@type":"LiveBlogPosting"}'), URL, Medium.LIVE_BLOG),
        ("<meta property=og:type content=video.other>", URL, Medium.VIDEO),
        ("", "https://alpha.example/press-releases/bridge", Medium.RELEASE),
        ("", "https://alpha.example/2024/transcripts/x", Medium.TRANSCRIPT),
        ("", "https://alpha.example/video-shows-bridge", Medium.ARTICLE),
        ("", "https://[bad", Medium.ARTICLE),
    ],
)
def test_media(markup: str, url: str, medium: Medium) -> None:
    """The sort of publication is told only by what clearly says so."""
    assert medium_of(head_of(markup), url=url) is medium  # type: ignore[arg-type]  # a Head


LONG = "The bridge opened on Friday, and the road behind it did not. " * 5


@pytest.mark.parametrize(
    "body",
    [
        LONG + "\nAnd more.",
        {"@value": LONG + "\nAnd more."},
        [LONG, "And more.", 3],
        f"<p>{LONG}</p><script>x < y</script><p>And&amp;nbsp;<b>more</b>.</p>",
    ],
)
def test_stated_bodies_are_read(body: object) -> None:
    """Markup, entities and lists in `articleBody` are read into paragraphs."""
    assert stated_lines({"articleBody": body}) == [LONG.strip(), "And more."]


def test_a_stated_body_must_be_longer_and_the_same() -> None:
    """A body that is less than a fifth longer, or tells something else, changes nothing."""
    lines = [LONG.strip()]
    node = {"articleBody": LONG + "x" * (int(len(LONG) * 0.2) + 2)}
    assert complete(lines, node) != lines
    assert complete(lines, {"articleBody": LONG + "x" * (int(len(LONG) * 0.2) - 2)}) == lines
    assert complete(lines, {"articleBody": "Something else is told here, all of it. " * 40}) == lines
    assert complete([], {"articleBody": LONG}) == [LONG.strip()]
    assert complete(lines, {"articleBody": 7}) == lines
    assert complete(lines, None) == lines
    assert complete(["x"], {"articleBody": "too short"}) == ["x"]
    assert complete(["One.", "Two."], {"articleBody": f"{LONG}\n{LONG}\n{LONG}"})[0] == LONG.strip()
    assert complete(["One.", "Two.", "Three."], {"articleBody": f"One. {LONG}Two."}) == ["One.", LONG.strip(), "Two."]


def test_quiet_nests() -> None:
    """The loggers speak again only when the last call ends."""
    with quiet():
        with quiet():
            pass
        assert not logging.getLogger("trafilatura").propagate
    assert logging.getLogger("trafilatura").propagate


@given(st.text(max_size=100))
def test_even_lines_stay_even(text: str) -> None:
    """Evening twice changes nothing more."""
    assert even_line(even_line(text)) == even_line(text)


@pytest.mark.parametrize("unit", ["Photo ", "A", "A ", "A, ", "(", "source ", "reporting by", "—"])
def test_hostile_lines_are_linear(unit: str) -> None:
    """A megabyte in one line is judged at once."""
    line = unit * (1_000_000 // len(unit))
    start = time.process_time()
    find_credits([line])
    dateline_of([line])
    mark_block([line], rest=10_000_000)
    assert time.process_time() - start < 2
