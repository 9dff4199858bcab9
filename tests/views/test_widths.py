"""Columns: no line is wider than asked, no word is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.views.escapes import flatten
from provenance.views.widths import Piece, cut_to_width, measure_width, paint, wrap_pieces, wrap_text

_SGR = re.compile(r"\x1b\[[0-9;]*m")
words = st.text(st.sampled_from("ab é図書e\u0301🙂 \t"), max_size=60).map(flatten)
pieces = st.lists(st.builds(Piece, words, st.sampled_from(("", "strong", "delete"))), max_size=6)


@given(pieces, st.integers(8, 40), st.booleans())
def test_no_line_is_too_wide(given_pieces: list[Piece], width: int, color: bool) -> None:  # noqa: FBT001  (Hypothesis)
    """However wide the characters, no line takes more columns than asked, painted or not."""
    for line in wrap_pieces(given_pieces, width=width, first="  - ", rest="    ", color=color):
        assert measure_width(_SGR.sub("", line)) <= width


@given(pieces, st.integers(8, 40))
def test_no_character_is_lost(given_pieces: list[Piece], width: int) -> None:
    """But for blanks, every character is there, in order."""
    lines = wrap_pieces(given_pieces, width=width, color=False)

    assert "".join("".join(lines).split()) == "".join("".join(piece.text for piece in given_pieces).split())


def test_pieces_without_a_blank_are_one_word() -> None:
    """A mark stays with its word, whatever the styles; a blank parts."""
    assert wrap_pieces([Piece("“"), Piece("word", "strong"), Piece("” x")], width=7, color=False) == ["“word”", "x"]
    assert wrap_pieces([Piece("a "), Piece("b"), Piece(" c")], width=40, color=False) == ["a b c"]
    assert wrap_pieces([Piece("a"), Piece(""), Piece("b")], width=40, color=False) == ["ab"]


def test_a_word_too_long_is_cut() -> None:
    """A word wider than a line is cut to the line's width, also where pieces make it up."""
    assert wrap_text("abcdefgh", width=3, color=False) == ["abc", "def", "gh"]
    assert wrap_pieces([Piece("abc"), Piece("de")], width=4, color=False) == ["abc", "de"]
    assert wrap_text("図書館", width=3, color=False) == ["図", "書", "館"]
    assert wrap_text("図", width=1, color=False) == ["図"]


def test_nothing_is_one_empty_line() -> None:
    """Without words there is a line with its margin."""
    assert wrap_text("", width=10, first="> ", color=False) == ["> "]


def test_a_style_runs_over_blanks() -> None:
    """Words of one style are painted in one go; without colour nothing is."""
    pieces_given = [Piece("a b", "strong"), Piece(" c")]

    assert wrap_pieces(pieces_given, width=20, color=True) == ["\x1b[1ma b\x1b[0m c"]
    assert wrap_pieces(pieces_given, width=20, color=False) == ["a b c"]
    assert paint("", "strong", color=True) == ""


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("図書", 4), ("e\u0301a", 2)])
def test_what_fits_is_not_cut(text: str, width: int) -> None:
    """A text that takes just the width stays; one column less and it is cut with an ellipsis."""
    assert cut_to_width(text, width) == text
    assert cut_to_width(text, width - 1).endswith("…")


def test_wrapping_is_linear() -> None:
    """A word of 200,000 characters is cut at once."""
    assert len(wrap_text("図" * 200_000, width=80, color=False)) == 5_000
