"""Bytes of pages become text without a mark lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.decoding import decode

WORDS = "“Wir öffnen die Brücke”, sagte sie – für 50 €."


@pytest.mark.parametrize(
    ("data", "charset", "basis"),
    [
        (b"\xef\xbb\xbf" + WORDS.encode(), "windows-1252", "bom"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), None, "bom"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), None, "bom"),
        (f"<html><p>{WORDS}".encode("utf-16-le"), None, "nul"),
        (f"<html><p>{WORDS}".encode("utf-16-be"), None, "nul"),
        (WORDS.encode(), "iso-8859-1", "valid"),
        (WORDS.encode("cp1252"), "text/html; charset=ISO-8859-1", "http"),
        (b"<meta charset=latin1>" + WORDS.encode("cp1252"), None, "meta"),
        (b"<meta charset=utf-16>" + WORDS.encode("cp1252"), None, "guess"),
        (WORDS.encode("cp1252"), "no-such-charset", "guess"),
    ],
)
def test_reads_what_is_written(data: bytes, charset: str | None, basis: str) -> None:
    """Whatever tells the encoding, the words come out as they were written."""
    decoded = decode(data, charset=charset)

    assert decoded.text.endswith(WORDS)
    assert decoded.basis == basis
    assert decoded.replaced == 0


def test_reads_escape_sequences() -> None:
    """ISO-2022-JP looks like ASCII and is read by its label."""
    assert decode("橋が開通".encode("iso2022_jp"), charset="iso-2022-jp").text == "橋が開通"


@pytest.mark.parametrize("charset", [None, "utf-8", "windows-1252"])
@pytest.mark.parametrize("at", [0, 3000, 6000])
def test_one_bad_byte_costs_no_mark(charset: str | None, at: int) -> None:
    """A damaged byte in a UTF-8 page leaves every other character as it is, whatever the label says."""
    data = (WORDS * 120).encode()
    at -= at % 55 if at else 0

    decoded = decode(data[:at] + b"\xe2" + data[at:], charset=charset)

    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 1
    assert decoded.text.count("“") >= 119


def test_a_wrong_utf8_label_gives_way() -> None:
    """A label of UTF-8 is not believed on bytes that are windows-1252 throughout."""
    assert decode((WORDS * 100).encode("cp1252"), charset="utf-8").text == WORDS * 100


def test_a_utf8_label_needs_more_sound_than_damage() -> None:
    """With as many readable characters as damaged ones a UTF-8 label holds, with fewer it does not."""
    assert decode(b"caf\xe9 caf\xc3\xa9", charset="utf-8").encoding == "utf-8"
    assert decode(b"caf\xe9 caf\xe9 caf\xc3\xa9", charset="utf-8").encoding == "cp1252"


def test_numeric_references_mean_what_browsers_show() -> None:
    """References into the C1 block are windows-1252, in decimal and in hexadecimal."""
    assert decode("&#147;so&#x94; &#x2014; &#129;").text == "“so” &#x2014; "


@pytest.mark.parametrize("odd", ["\x08", "\x7f", "\ufffe", "\uffff"])
def test_bytes_lose_the_same_characters(odd: str) -> None:
    """The quick look at bytes finds what the slow one at characters finds, and C1 codes too."""
    assert decode(f"a{odd}b\xa0ü".encode()).text == "ab\xa0ü"
    assert decode("a\x93b".encode()).text == "a“b"


def test_drops_what_no_document_may_hold() -> None:
    """Control characters go, C1 codes are read as windows-1252, half a surrogate pair becomes a question mark."""
    assert decode("a\0b\x08c\x93d\x7fe\tf\ud800").text == "abc“de\tf?"


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="&\ufffe\uffff"), max_size=80)
)
def test_valid_utf8_comes_back(text: str) -> None:
    """Text that is encoded as UTF-8 and marked so comes back as it was."""
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "latin1", "gb2312", "shift_jis", "x" * 400]))
def test_never_fails(data: bytes, charset: str | None) -> None:
    """Any bytes give a text that can be written again."""
    decode(data, charset=charset).text.encode()
