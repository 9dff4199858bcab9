"""Copies: articles that print one another's text."""

from __future__ import annotations

import time

import pytest

from provenance import Article
from provenance.matching import near_copies, text_overlap

WIRE = (
    "HARROWGATE — The old ferry sank at its pier on Tuesday night after forty years of service, officials said. Nobody "
    " was on board. Divers will look at the hull in the morning, and a barge will lift it on Friday if the wind "
    "allows. The ferry had carried nine hundred people a day to the island and back."
)
OTHER = (
    "The council voted nine to two for the new market hall on Monday, late at night. Traders had asked for a roof "
    "since the spring floods. Work begins in June and should end before the first snow of the year."
)
NEWS = (
    "Fog closed the airport again this morning, and eleven flights went to the next town instead. Many waited for "
    "buses that did not come. The operator promised to answer every letter, and said that new lights are on their way."
)


def article(name: str, text: str) -> Article:
    """Make an article of an invented outlet."""
    return Article(url=f"https://{name}.example/1", outlet=f"{name}.example", text=text)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(WIRE, WIRE, 1.0), (WIRE, OTHER, 0.0), (WIRE, "", 0.0), ("", "", 0.0), ("One word", "one WORD", 1.0)],
)
def test_overlap(one: str, other: str, share: float) -> None:
    """The same text overlaps wholly, another one not at all, nothing with nothing."""
    assert text_overlap(article("a", one), article("b", other)) == share
    assert text_overlap(article("b", other), article("a", one)) == share


def test_overlap_is_of_the_shorter_text() -> None:
    """A text that stands whole inside a longer one overlaps wholly."""
    assert text_overlap(article("a", WIRE), article("b", f"{OTHER}\n\n{WIRE}")) == 1.0


def test_near_copies_are_sets() -> None:
    """Wire copy with a changed word and an added paragraph is one set; what stands alone is in none."""
    wire = article("a", WIRE)
    touched = article("b", WIRE.replace("forty years", "forty long years"))
    longer = article("c", f"{WIRE}\n\nThe mayor was not to be reached.")
    alone = article("d", OTHER)

    assert near_copies([longer, alone, touched, wire, wire]) == ((wire, touched, longer),)
    assert near_copies([alone]) == near_copies([]) == ()


def test_a_shared_paragraph_is_no_copy() -> None:
    """Two articles with one paragraph in common are no copies."""
    assert near_copies([article("a", f"{WIRE} {OTHER}"), article("b", f"{WIRE} {NEWS}")]) == ()


def test_many_equal_articles_are_linear() -> None:
    """Three thousand copies of one text are one set within seconds."""
    begin = time.process_time()
    sets = near_copies(article(f"paper{number}", WIRE) for number in range(3000))

    assert [len(one) for one in sets] == [3000]
    assert time.process_time() - begin < 5
