"""Addresses that point at words."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.views.addresses import point_at_words
from provenance.views.markup import is_followable

URL = "https://alpha.example/1"
LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("re-open, or not & go", "re%2Dopen%2C%20or%20not%20%26%20go"),
        ("\n one line \n\nanother", "one%20line"),
        ("a" * 300, "a" * 300),
        ("a" * 301, "a" * 300),
        (LONG, "word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59"),
        ("half \ud800", "half%20%3F"),
    ],
)
def test_words_are_named(words: str, directive: str) -> None:
    """Short words are named whole, long ones by both ends, and one paragraph of several; odd marks are escaped."""
    assert point_at_words(URL, words) == f"{URL}#:~:text={directive}"


def test_a_fragment_is_kept() -> None:
    """An address that has a fragment keeps it; without words nothing is added."""
    assert point_at_words(f"{URL}#top", "words") == f"{URL}#top:~:text=words"
    assert point_at_words(URL, " \n ") == URL


@given(st.text(max_size=400))
def test_an_address_stays_one(words: str) -> None:
    """Whatever the words, the address can be followed and leads to the same page."""
    pointed = point_at_words(URL, words)

    assert is_followable(pointed)
    assert urlsplit(pointed)._replace(fragment="").geturl() == URL
    assert unquote(pointed).startswith(URL)
