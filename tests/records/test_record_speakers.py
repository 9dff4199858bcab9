"""Whether two names mean one person, and whom the carriers name."""

from __future__ import annotations

import pytest

from provenance.records.speakers import elect_speaker, is_same_person, is_vague, split_name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Lovelace", "Ada Lovelace", True),
        ("Mr. Lovelace", "Ada Lovelace", True),
        ("Ada B. Lovelace", "Ada Lovelace", True),
        ("A. Lovelace", "Ada Lovelace", True),
        ("Ada Lovelace", "Ada Hopper", False),
        ("Ada Lovelace", "Ben Lovelace", False),
        ("the president", "President Ada Lovelace", False),
        ("", "Ada Lovelace", True),
        ("Lovelace's", "Lovelace", True),
        ("Fifth-seeded Ada Lovelace", "Chess-Fifth-seed Lovelace", True),
        ("Then-candidate Ada Lovelace", "Grace Hopper", False),
        ("Ae-ri Lovelace", "Lovelace Ae-ri", True),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:  # noqa: FBT001  (an expectation)
    """Names with one surname mean one person unless their first names disagree; no name disagrees with none."""
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same


def test_titles_alone_stay() -> None:
    """A name that is all title keeps its words."""
    assert split_name("the president") == ("the", "president")
    assert split_name("Dr. Ada Lovelace Jr.") == ("ada", "lovelace")


@pytest.mark.parametrize(
    ("mention", "vague"),
    [
        ("police", True),
        ("Officials", True),
        ("a spokesman for the mayor", True),
        ("spokeswoman Ann Lee", False),
        ("she", False),
    ],
)
def test_vague_mentions(mention: str, vague: bool) -> None:  # noqa: FBT001  (an expectation)
    """A body of people is vague; a name is not, nor is a pronoun."""
    assert is_vague(mention) is vague


def test_election() -> None:
    """Votes for forms of one name are counted together, the fullest form is returned, and the order does not matter."""
    votes = [("Grace Hopper", 1.5), ("Lovelace", 1.0), ("Ada Lovelace", 1.0)]
    assert elect_speaker(votes) == elect_speaker(votes[::-1]) == "Ada Lovelace"
    assert elect_speaker([]) is None
