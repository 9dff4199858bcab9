"""Files become articles; what fails is said, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import pickle
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles import files, read, scan
from provenance.articles.rows import RowError, article_of
from provenance.errors import LineError, ProvenanceError, ReadError, ReadWarning
from provenance.model import Article, Link, Outlet

PAGE = "<html><head>{}</head><body><article><p>“It is safe,” she said of the bridge.</p></article></body></html>"
ROW = {"url": "https://alpha.example/1", "outlet": "Alpha", "text": "“It is safe,” she said."}


def put(place: Path, content: object) -> Path:
    """Write a file: bytes, text, or anything else as JSON."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        place.write_bytes(content)
    else:
        place.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return place


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            "<link rel=canonical href='https://alpha.example/1'><meta property=og:url content='https://beta.example/1'>",
            "https://alpha.example/1",
        ),
        (
            "<link rel=canonical href=/1><meta property=og:url content='https://beta.example/1'>",
            "https://beta.example/1",
        ),
        ("<base href='https://gamma.example/1'>", "https://gamma.example/1"),
        (
            "<link rel=canonical href='https://web.archive.org/web/2019/https://alpha.example/1'>",
            "https://alpha.example/1",
        ),
    ],
)
def test_a_saved_pages_claim_is_its_address(tmp_path: Path, head: str, url: str) -> None:
    """Nothing else is known, so the page's own claim is taken, the most direct first."""
    (article,) = read(put(tmp_path / "a.html", PAGE.format(head)))
    assert article.url == url
    assert article.outlet.domain == url.split("/")[2]


def test_what_a_browser_wrote_down_comes_first(tmp_path: Path) -> None:
    """The comments of browsers and of SingleFile name the address, the latter the time too."""
    canonical = "<link rel=canonical href='https://beta.example/1'>"
    comment = "<!-- saved from url=(0025)https://www.alpha.example/1 -->"
    single = (
        "<!--\n Page saved with SingleFile \n url: https://www.alpha.example/1 \n"
        " saved date: Tue Mar 05 2024 12:00:00 GMT+0100 (Central European Standard Time)\n-->"
    )
    (one,) = read(put(tmp_path / "one.html", comment + PAGE.format(canonical)))
    (two,) = read(put(tmp_path / "two.html", single + PAGE.format(canonical)))
    assert one.url == two.url == "https://www.alpha.example/1"
    assert one.retrieved is None
    assert two.retrieved is not None
    assert two.retrieved.earliest == datetime(2024, 3, 5, 11, tzinfo=UTC)


@pytest.mark.parametrize("date", ["", "saved date: soon", "saved date: 2024-03-05T12:00:00Z"])
def test_a_time_of_saving_is_read_or_left(tmp_path: Path, date: str) -> None:
    """Another form of time is read if it is one."""
    comment = f"<!-- Page saved with SingleFile\n url: https://alpha.example/1\n {date}\n-->"
    (article,) = read(put(tmp_path / "a.html", comment + PAGE.format("")))
    assert (article.retrieved is not None) is date.endswith("Z")


def test_a_page_without_any_claim_keeps_its_file(tmp_path: Path) -> None:
    """Its address is that of the file, its outlet's name the site's or the file's; no two such files are one outlet."""
    site = "<meta property=og:site_name content='Alpha Post'><!-- saved from url=(0010)about:blank -->"
    one, two, three = read(
        [put(tmp_path / f"{n}.html", PAGE.format(h)) for n, h in (("1", ""), ("2", ""), ("3", site))]
    )
    assert one.url == (tmp_path / "1.html").as_uri()
    assert one.outlet.key != two.outlet.key
    assert three.outlet == Outlet("Alpha Post")
    assert one.outlet.domain == ""


def test_all_kinds_are_read(tmp_path: Path) -> None:
    """Pages, rows, lists, lines and texts, packed or not."""
    put(tmp_path / "a.html.gz", gzip.compress(PAGE.format("").encode()))
    put(tmp_path / "b.htm", PAGE.format(""))
    put(tmp_path / "c.json", ROW)
    put(tmp_path / "d.json", [ROW, ROW | {"url": ""}])
    put(tmp_path / "e.json", {"articles": [ROW]})
    put(tmp_path / "f.jsonl", "\ufeff" + json.dumps(ROW) + "\n\n" + json.dumps(ROW | {"url": None}) + "\n")
    put(tmp_path / "g.ndjson.gz", gzip.compress(json.dumps(ROW).encode()))
    put(tmp_path / "h.txt", "\ufeffTwo lines\r\nof text.\n")

    articles = read([tmp_path, tmp_path / "h.txt"])

    urls = [article.url.removeprefix(tmp_path.as_uri()) for article in articles]
    one = "https://alpha.example/1"
    assert urls == ["/a.html.gz", "/b.htm", one, one, "/d.json#2", one, one, "/f.jsonl#3", one, "/h.txt"]
    assert articles[-1].text == "Two lines\nof text."
    assert articles[-1].outlet.name == "h"


def test_folders_are_read_in_order_and_without_litter(tmp_path: Path) -> None:
    """Below a folder, files come by name; hidden ones, notes and what a browser saved beside a page stay out."""
    for name in (
        "b.html",
        "a/z.html",
        "c.html",
        ".hidden.html",
        "c_files/frame.html",
        ".git/x.html",
        "note.md",
        "x.css",
    ):
        put(tmp_path / name, PAGE.format(f"<link rel=canonical href='https://alpha.example/{name}'>"))
    assert [a.url.rpartition("/")[2] for a in read(tmp_path)] == ["b.html", "c.html", "z.html"]
    assert [a.url.rpartition("/")[2] for a in read(f"{tmp_path}/[bc].*")] == ["b.html", "c.html"]
    assert len(read(f"{tmp_path}/**/*.html")) == 4


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.html", "", "a.html: the page is empty"),
        ("a.html", b"%PDF-1.4", "a.html: this is a PDF file, not a web page"),
        ("a.html", "<html><body></body></html>", "a.html: no article text found"),
        ("a.html.gz", b"no gzip", "a.html.gz: its name ends in .gz, but it is not compressed"),
        ("a.html.gz", gzip.compress(b"x" * 1000)[:-9], "a.html.gz: its compressed data is damaged or cut off"),
        (
            "a.html.gz",
            gzip.compress(b"x" * 1000)[:12] + b"\xff" * 9,
            "a.html.gz: its compressed data is damaged or cut off",
        ),
        ("a.json", "{", "a.json: it is no valid JSON (Expecting property name"),
        ("a.json", "[" * 100_000, "a.json: it is no valid JSON (nested too deep"),
        ("a.json", b"\xff", "a.json: it is not UTF-8"),
        ("a.json", " ", "a.json: the file is empty"),
        ("a.jsonl", "\n\n", "a.jsonl: the file is empty"),
        ("a.json", "[]", "a.json: its list of articles is empty"),
        ("a.json", "3", "a.json: an article is an object with fields such as url, outlet and text, not a number"),
        ("a.json", [ROW | {"published": "soon"}], "a.json: 'soon' is no ISO 8601"),
        ("a.jsonl", "", "a.jsonl: the file is empty"),
        ("a.jsonl", "\n{\n", "a.jsonl:2: it is no valid JSON"),
        ("a.jsonl", b"\n\xff\n", "a.jsonl:2: it is not UTF-8"),
        ("a.jsonl", '{"url": "x"}', "a.jsonl:1: it has no text"),
        ("a.jsonl", "[" * 100_000, "a.jsonl:1: it is no valid JSON"),
        ("a.txt", " \n", "a.txt: the file is empty"),
        ("a.csv", "x", "a.csv: this kind of file is not known"),
        ("a", "x", "a: this kind of file is not known"),
    ],
)
def test_each_failure_names_file_line_and_reason(tmp_path: Path, name: str, content: object, message: str) -> None:
    """One clear sentence each, raised where nothing else could be read, and it survives pickling."""
    path = put(tmp_path / name, content)
    with pytest.warns(ReadWarning) as warned, pytest.raises(ReadError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{tmp_path}{os.sep}{message}")
    assert str(warned[0].message) == str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301  (our own)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("https://alpha.example/1", "provenance.fetch() gets pages"),
        ("{}/none.html", "there is no such file or folder"),
        ("{}/*.html", "no file matches this pattern"),
        ("{}", "the folder holds no .html, .json or .jsonl file"),
    ],
)
def test_paths_that_lead_nowhere_are_said(tmp_path: Path, path: str, reason: str) -> None:
    """A web address, a missing file, an empty pattern and an empty folder each say what they are."""
    with pytest.warns(ReadWarning), pytest.raises(ReadError, match=reason.replace("(", r"\(").replace(")", r"\)")):
        read(path.format(tmp_path))


def test_the_rest_goes_on(tmp_path: Path) -> None:
    """Failures are warned of one by one, pointing at the caller; strict reading raises the first."""
    put(tmp_path / "a.jsonl", f"{json.dumps(ROW)}\n{{\n{json.dumps(ROW)}\n")
    put(tmp_path / "b.html", "")
    with pytest.warns(ReadWarning) as warned:
        articles = read(tmp_path)
    assert len(articles) == 2
    assert [str(warning.message).partition(": ")[0].rpartition(os.sep)[2] for warning in warned] == [
        "a.jsonl:2",
        "b.html",
    ]
    assert warned[0].filename == __file__
    with pytest.raises(LineError) as caught:
        read(tmp_path, strict=True)
    assert caught.value.line == 2


def test_many_failures_are_counted(tmp_path: Path) -> None:
    """Where nothing could be read, the error tells how many failed and the first; nothing given is said too."""
    put(tmp_path / "a.html", "")
    put(tmp_path / "b.html", "")
    with (
        pytest.warns(ReadWarning),
        pytest.raises(ReadError, match=r"2 failed, the first: .*a\.html: the page is empty"),
    ):
        read(tmp_path)
    with pytest.raises(ReadError, match="nothing was given"):
        read([])


def test_scan_yields_failures_as_values(tmp_path: Path) -> None:
    """Articles and errors come in the order of the input."""
    put(tmp_path / "a.jsonl", f"{{\n{json.dumps(ROW)}\n")
    kinds = [type(item) for item in scan([tmp_path / "a.jsonl", tmp_path / "none"])]
    assert kinds == [LineError, Article, ReadError]


def test_sizes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a line over the limit are refused; lines before it are read."""
    monkeypatch.setattr(files, "MAX_FILE", 200)
    put(tmp_path / "a.jsonl", json.dumps(ROW) + "\n" + json.dumps(ROW | {"text": "x" * 200}) + "\n")
    put(tmp_path / "b.html.gz", gzip.compress(PAGE.format("x" * 200).encode()))
    with pytest.warns(ReadWarning) as warned:
        assert len(read(tmp_path)) == 1
    assert "a.jsonl:2: the line is longer than" in str(warned[0].message)
    assert "b.html.gz: it is larger than" in str(warned[1].message)


def test_unreadable_files_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is said in its words."""
    path = put(tmp_path / "a.html", "x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.warns(ReadWarning), pytest.raises(ReadError, match="cannot be read: Permission denied"):
        read(path)


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    """The same files give equal articles in the same order."""
    for name in "cab":
        put(tmp_path / f"{name}.json", [ROW, ROW])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert repr(read(tmp_path)) == repr(read(tmp_path))


def test_rows_under_other_names() -> None:
    """The names of other data sets are understood."""
    article = article_of(
        {
            "link": "https://news.alpha.example/1",
            "publisher": "alpha.example",
            "content": "words",
            "headline": "Bridge",
            "published_at": "2024-03-05T10:00:00Z",
            "authors": ["Ann Ash", "Bo Birch"],
            "lang": "en",
            "credits": "Photo: Gamma",
            "links": [
                {"url": "https://beta.example/", "text": "Beta"},
                ["https://gamma.example/", "x"],
                "https://d.example/",
            ],
            "medium": "press release",
            "canonical": "https://alpha.example/2",
            "dateline": "HARBOUR",
            "modified": "",
            "retrieved": None,
        },
        place="x",
    )
    assert (article.url, article.outlet.domain, article.text) == (
        "https://news.alpha.example/1",
        "alpha.example",
        "words",
    )
    assert (article.title, article.byline, article.language) == ("Bridge", "Ann Ash, Bo Birch", "en")
    assert article.published is not None
    assert article.credits == ("Photo: Gamma",)
    assert article.links[:2] == (Link("https://beta.example/", "Beta"), Link("https://gamma.example/", "x"))
    assert (article.medium, article.canonical_url, article.dateline) == (
        "release",
        "https://alpha.example/2",
        "HARBOUR",
    )


@pytest.mark.parametrize(
    ("row", "outlet"),
    [
        (
            {"outlet": {"name": "Alpha", "domain": "alpha.example", "x": 1, "group": None}},
            Outlet("Alpha", domain="alpha.example"),
        ),
        ({"outlet": {"domain": "alpha.example"}}, Outlet("alpha.example")),
        ({"outlet": "Alpha", "url": "https://beta.example/1"}, Outlet("Alpha", domain="beta.example")),
        ({"outlet": "Alpha", "url": "x"}, Outlet("Alpha")),
        ({"outlet": "Alpha"}, Outlet("Alpha")),
        ({"url": "https://www.beta.example/1"}, Outlet("beta.example")),
        ({}, Outlet("f")),
    ],
)
def test_outlets_of_rows(row: dict[str, object], outlet: Outlet) -> None:
    """An object, a domain, a name or only an address tell the outlet."""
    assert article_of(row | {"text": "x"}, place="file:///f.jsonl#1").outlet == outlet


@pytest.mark.parametrize(
    "row",
    [
        None,
        True,
        "x",
        [],
        {},
        {"text": " "},
        {"text": 3},
        {"text": "x", "medium": "smoke"},
        {"text": "x", "links": 3},
        {"text": "x", "links": [{}]},
        {"text": "x", "outlet": {"name": "a", "aliases": 3}},
        {"text": "x", "published": 3},
    ],
)
def test_what_is_no_row_is_said(row: object) -> None:
    """Each is one error of the library."""
    with pytest.raises(RowError):
        article_of(row, place="x")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.dictionaries(
        st.sampled_from(["url", "outlet", "text", "published", "links", "credits", "authors", "medium"]), JSON
    )
)
def test_any_row_is_an_article_or_one_error(row: dict[str, object]) -> None:
    """Nothing but an error of the library is raised."""
    try:
        article_of(row, place="file:///f#1")
    except ProvenanceError:
        return


def test_notes_in_a_folder_are_no_articles(tmp_path: Path) -> None:
    """A README beside the pages is read only when it is named."""
    put(tmp_path / "README.md", "# Notes on the pages")
    put(tmp_path / "a.jsonl", '{"url": "https://alpha.example/1", "text": "The bridge is open."}')

    assert [one.url for one in read(tmp_path)] == ["https://alpha.example/1"]
    assert read(tmp_path / "README.md")[0].text == "# Notes on the pages"
    (tmp_path / "notes").mkdir()
    put(tmp_path / "notes" / "README.md", "# More")
    with pytest.warns(ReadWarning), pytest.raises(ReadError, match="read when they are named"):
        read(tmp_path / "notes")
