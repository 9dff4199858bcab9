"""Paragraphs are the lines of a text, at exact places, whatever ends a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.paragraphs import split_paragraphs


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_every_end_of_a_line_parts_paragraphs(end: str) -> None:
    """Whatever Unicode calls the end of a line parts two paragraphs."""
    text = f"One.{end}Two."
    assert [text[start:stop] for start, stop in split_paragraphs(text)] == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n \n\t\n", "\u00a0"])
def test_nothing_but_white_space_holds_no_paragraph(text: str) -> None:
    """Lines of white space are no paragraphs."""
    assert split_paragraphs(text) == []


@given(st.text(alphabet="ab “\n\r \u2028\u00a0", max_size=80))
def test_paragraphs_cover_every_word_in_order(text: str) -> None:
    """What stands outside paragraphs is white space, and no paragraph opens or ends with it."""
    place = 0
    for start, stop in split_paragraphs(text):
        assert not text[place:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        place = stop
    assert not text[place:].strip()
