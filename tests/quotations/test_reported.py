"""Reported clauses: what is said without quotation marks."""

from __future__ import annotations

import pytest

from provenance import Article, extract


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "LOWMERE (Coast Press) - The skipper was fined on Monday, harbour police said.",
            "The skipper was fined on Monday",
        ),
        ("ST. HARLOW, Ohio, Nov. 3 (Coast Press) — The bridge will fail, Ann Lee said.", "The bridge will fail"),
        ("HARLOW — The bridge was closed after the flood, the mayor said.", "The bridge was closed after the flood"),
        ("(Coast News) The skipper has died at 61, her foundation said.", "The skipper has died at 61"),
        ("(Coast News) — The skipper has died at 61, her foundation said.", "The skipper has died at 61"),
        ("HARLOW (Coast Press) — The bridge was closed, according to the mayor.", "The bridge was closed"),
        (
            "HARBOUR police were told to leave the quay at once, Ann Lee said.",
            "HARBOUR police were told to leave the quay at once",
        ),
        (
            "The quay — an old one — was closed after the flood, Ann Lee said.",
            "The quay — an old one — was closed after the flood",
        ),
        (
            "It rained. HARLOW — an old town — was closed on Monday, Ann Lee said.",
            "HARLOW — an old town — was closed on Monday",
        ),
    ],
)
def test_a_dateline_is_nobodys_words(text: str, words: str) -> None:
    """Place and agency at the start of a paragraph are no part of what somebody is reported to have said."""
    (quotation,) = extract(Article(url="https://alpha.example/1", outlet="Alpha", text=text))
    assert quotation.text == words
