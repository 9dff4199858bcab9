"""Innovations: places, readings, weights, what two carriers share."""

from __future__ import annotations

from provenance.model import Label
from provenance.records.drift import innovations, shared_weight

_SAID = "I think the bill is pitting one part of the country against the other. It is wrong, and we will say so."


def test_a_slip_weighs_most() -> None:
    """A misheard word is the strongest evidence of kinship; a changed article is weak."""
    slip, small = innovations(_SAID, _SAID.replace("pitting", "putting").replace("the other", "an other"))

    assert (slip.reading, slip.weight) == ("putting", 3.0)
    assert slip.labels == {Label.SUBSTITUTE, Label.NEARMISS}
    assert small.weight == 0.5


def test_style_and_sentence_cuts_weigh_nothing() -> None:
    """House style and a cut at a full stop arise by themselves; a cut inside a sentence is a choice."""
    assert innovations(_SAID, _SAID.replace("It is", "It’s")) == ()
    assert innovations(_SAID, _SAID) == ()
    (at_stop,) = innovations(_SAID, "I think the bill is pitting one part of the country against the other")
    (inside,) = innovations("Last night the bill pitted one part of it against us", "pitted one part of it against us")

    assert (at_stop.weight, inside.weight) == (0.0, 0.7)
    assert at_stop.place == (14, 14)


def test_two_carriers_share_an_innovation_by_place_and_reading() -> None:
    """Whatever else they changed, the same reading at the same place has the same key."""
    one = innovations(_SAID, "The bill is putting one part of the country against the other. It is wrong")
    two = innovations(_SAID, "I think the bill is putting one part of our country against the other")

    assert {item.key for item in one} & {item.key for item in two} == {(5, 6, "putting")}
    assert shared_weight(one, two) == 3.0
    assert shared_weight(one, ()) == 0
