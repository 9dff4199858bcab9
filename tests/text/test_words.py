"""Words of a text with the code points at which they stand."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.words import find_words, split_words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("", []),
        ("… — !", []),
        ("“I don’t KNOW,” she said.", ["i", "don't", "know", "she", "said"]),
        ("can''t, rock `n` roll, o`clock", ["can't", "rock", "n", "roll", "o'clock"]),
        ("‘Nuclear Button’", ["nuclear", "button"]),
        ("1,000 U.S. under_score", ["1", "000", "u", "s", "under", "score"]),
        ("cafe\u0301 Café ﬁne", ["café", "café", "fine"]),
        ("con\u00adfirm zero\u200bwidth", ["confirm", "zerowidth"]),
        ("日本語 kana カナ", ["日", "本", "語", "kana", "カ", "ナ"]),
    ],
)
def test_reads_alike_whatever_the_encoding(text: str, forms: list[str]) -> None:
    """Case, apostrophes, accents and invisible signs do not tell words apart; signs without spaces stand alone."""
    assert split_words(text) == forms


@given(st.text(alphabet="abİß’'`´ \n\u0301\u00ad日“”.7", max_size=80))
def test_places_are_exact(text: str) -> None:
    """Each word stands where it is said to stand, in order, and reads as its text does."""
    found = find_words(text)

    assert list(found.forms) == split_words(text)
    assert len(found) == len(found.starts) == len(found.ends)
    before = 0
    for form, start, end in zip(found.forms, found.starts, found.ends, strict=True):
        assert before <= start < end <= len(text)
        assert split_words(text[start:end]) == [form]
        before = end


@pytest.mark.parametrize("text", ["'" * 200_000, "a'" * 100_000, "é’" * 100_000, "a\u0301" * 100_000, "a''" * 60_000])
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    """No run of apostrophes or accents costs more than its length."""
    begin = time.process_time()
    find_words(text)

    assert time.process_time() - begin < 2
