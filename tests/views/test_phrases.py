"""Plain words: each member of each closed set has its own."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs
import pytest
from records_by_hand import kettle_carrier

from provenance.model import CitationKind, Form, Label, Medium, Reference, Relation
from provenance.views.lexicon import CREDITS, FORMS, LABELS, MEDIA, REFERENCES, RELATIONS, SEVERITIES
from provenance.views.phrases import mark_words


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (CREDITS, CitationKind),
        (FORMS, Form),
        (LABELS, Label),
        (MEDIA, Medium),
        (REFERENCES, Reference),
        (RELATIONS, Relation),
    ],
)
def test_each_member_has_words(words: Mapping[StrEnum, str], members: type[StrEnum]) -> None:
    """No member of a closed set is without words, and no two share them."""
    assert set(words) == set(members)
    assert words is RELATIONS or len(set(words.values())) == len(words)


def test_each_relation_has_a_place_for_the_parent() -> None:
    """Every relation names the parent once."""
    assert all(phrase.count("{}") == 1 for phrase in RELATIONS.values())


def test_each_severity_has_words() -> None:
    """Severities run from 0 to 5."""
    assert len(set(SEVERITIES)) == 6


@pytest.mark.parametrize(
    ("forms", "shown"),
    [
        ((Form.INDIRECT, Form.UNMARKED), "it will study this"),
        ((Form.INDIRECT, Form.DIRECT), "“it will study this”"),
    ],
)
def test_reported_speech_stands_without_marks(forms: tuple[Form, ...], shown: str) -> None:
    """Words are shown between marks only where a carrier prints them so."""
    carriers = [attrs.evolve(kettle_carrier(), form=form) for form in forms]

    assert mark_words("it will study this", carriers) == shown
