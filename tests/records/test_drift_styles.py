"""House styles: what each allows."""

from __future__ import annotations

import pytest

from provenance.model import Label
from provenance.records.styles import STYLES, licensed, unlicensed

_EDITS = {Label.GRAMMAR, Label.ELLIPSIS, Label.DISFLUENCY, Label.NUMFORM, Label.OMIT, Label.TRUNC_TAIL}


@pytest.mark.parametrize(
    ("style", "allowed"),
    [
        ("ap", {Label.ELLIPSIS, Label.NUMFORM}),
        ("reuters", {Label.ELLIPSIS}),
        ("guardian", {Label.ELLIPSIS, Label.GRAMMAR, Label.DISFLUENCY}),
        ("washington-post", set()),
        ("none", set()),
    ],
)
def test_each_style_allows_what_its_rules_say(style: str, allowed: set[Label]) -> None:
    """Licensed and unlicensed labels part the edits; where a quotation ends needs no licence."""
    assert licensed(_EDITS, style) == allowed
    assert unlicensed(_EDITS, style) == _EDITS - allowed - {Label.TRUNC_TAIL}


def test_no_style_allows_an_unmarked_change_of_words() -> None:
    """Substitution, insertion and omission without a mark are beyond every licence."""
    for style in STYLES:
        assert not licensed({Label.SUBSTITUTE, Label.INSERT, Label.OMIT, Label.NUMBER}, style)


def test_an_unknown_style_is_named() -> None:
    """The error tells which styles there are."""
    with pytest.raises(KeyError, match="guardian"):
        licensed(_EDITS, "broadsheet")
