"""Pages are parsed once, and small hostile ones hang nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.markup import MAX_ATTRIBUTES, MAX_SIZE, parse, refuse_binary, tame
from provenance.errors import ExtractionError

PAGE = "<html><body><article><p>word</p></article></body></html>"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "ZIP"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\0" * 2000, "binary"),
        (b"a\0\0\0" * 300, "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
        (b"<p>so</p>" * 10 + b"\x01" * 5, "binary"),
        (b"a" * (MAX_SIZE + 1), "larger"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, reason: str) -> None:
    """An empty, huge or binary answer is refused with what it is."""
    with pytest.raises(ExtractionError, match=reason):
        refuse_binary(data, url="https://alpha.example/")


def test_pages_pass() -> None:
    """HTML passes in any encoding, spaces before it or not."""
    refuse_binary(b"   " + PAGE.encode(), url="x")
    refuse_binary(PAGE.encode("utf-16"), url="x")
    refuse_binary("\ufeff\u0101\u0102\u0103".encode("utf-16-le"), url="x")
    refuse_binary(b"<p>so</p>" * 11 + b"\x01" * 5, url="x")
    refuse_binary("<p>\u305d\u3046</p>".encode("iso2022_jp") * 20, url="x")
    refuse_binary(b" " * 2000 + PAGE.encode(), url="x")


@pytest.mark.parametrize("text", ["", "  \n", "a" * (MAX_SIZE + 1), "<!-- only a comment -->"])
def test_nothing_to_parse_is_said(text: str) -> None:
    """An empty page, one of comments only and one too large each raise one clear error."""
    with pytest.raises(ExtractionError):
        parse(text, url="https://alpha.example/")


def test_depth_is_read_or_said() -> None:
    """Three hundred levels are read; more than the parser reads is said, never passed over."""
    deep = "<div>" * 300 + "<p>word</p>" + "</div>" * 300
    assert parse(f"<body>{deep}</body>", url="x").text_content() == "word"
    too_deep = "<div>" * 3000 + "<p>word</p>"
    with pytest.raises(ExtractionError, match="deeper than 2048"):
        parse(f"<body>{too_deep}</body>", url="x")


@pytest.mark.parametrize(
    "html",
    [
        PAGE,
        "<p a='>' b=\"<x\" c=d e>x</p>",
        "<script>if (a<b && c>d) { x('<p " + "a " * 500 + ">') }</script><p>x",
        "<!-- <p " + "a " * 500 + "> --><p>x",
        "<!doctype html><p/>a < b<",
        "<p " + " ".join(f"a{i}=1" for i in range(MAX_ATTRIBUTES)) + ">",
        "<style>p > a { } </style>",
        "<!-- never closed",
        "<script>never closed",
    ],
)
def test_ordinary_pages_are_not_touched(html: str) -> None:
    """Up to 400 attributes, and any number inside scripts and comments, leave a page as it is."""
    assert tame(html) == html


def test_attributes_beyond_the_limit_go() -> None:
    """The 401st attribute and all after it go; the words and the next elements stay."""
    many = " ".join(f"a{i}='v {i}'" for i in range(MAX_ATTRIBUTES + 200))
    tamed = tame(f"<div><p {many}>one</p><p {many}>two</p></div>")
    tree = parse(tamed, url="x")
    assert [len(p.attrib) for p in tree.iter("p")] == [MAX_ATTRIBUTES, MAX_ATTRIBUTES]
    assert tree.text_content() == "onetwo"


@pytest.mark.parametrize(
    "html",
    [
        "<p " + " ".join(f"a{i}=x" for i in range(100_000)) + ">x",
        "<a " * 500_000,
        '<a b="' * 300_000,
        "<a b='<" * 300_000,
        "<" * 2_000_000,
        "<!--" * 400_000,
        "<script>" * 200_000,
        "<p " + "x" * 2_000_000,
        "<p " + "x " * 1_000_000 + ">" + "<p y>" * 1000,
    ],
)
def test_hostile_markup_is_linear(html: str) -> None:
    """Two megabytes of any markup are tamed within two seconds."""
    start = time.process_time()
    tame(html)
    assert time.process_time() - start < 2


@given(st.text(alphabet="<>/='\" ap!-scriptyle\n", max_size=200))
def test_taming_keeps_the_words(html: str) -> None:
    """What has few attributes comes back as it is."""
    assert tame(html) == html
