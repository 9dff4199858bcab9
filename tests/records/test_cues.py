"""Cues: words that bear meaning, only where they face one another."""

from __future__ import annotations

import pytest

from provenance.model import Label
from provenance.records.drift import compare

_CUES = {"number", "negation", "modality", "tense", "pronoun", "entity", "nearmiss"}


@pytest.mark.parametrize(
    ("original", "variant", "cues"),
    [
        ("we arrested 14 men here", "we arrested 40 men here", "nearmiss number"),
        ("it cost $1.5 million then", "it cost $1.5 billion then", "nearmiss number"),
        ("it cost 20,000 pounds then", "it cost $25,000 then", "number"),
        ("it cost a trillion dollars then", "it cost a trillion then", ""),
        ("in his second year there", "in his single year there", ""),
        ("he sent a letter to us", "he sent letters to us", "number"),
        ("he sent lots to us", "he sent a lot to us", ""),
        ("then Parliament paid for it", "then lawmakers paid for it", "entity"),
        ("we met the Danish people", "we met the country", "entity"),
        ("since Frost came here", "since Ann Frost came here", "entity"),
        ("since Senator Frost came here", "since Frost came here", ""),
        ("He told us of it", "[The commissioner] told us of it", "entity"),
        ("the hope of seeing them", "the hope to see them", ""),
        ("how they are thinking now", "how they think now", ""),
        ("our close ties with our allies", "our close ties with out allies", "nearmiss"),
        ("There was an element of it", "It was an element of it", "pronoun"),
        ("it is a long way off", "it is a pretty long way off", "modality"),
        ("Ann Frost paid for it", "Jo Hale paid for it", "entity"),
        ("NATO paid for it", "UNESCO paid for it", "entity"),
        ("Then we paid for it", "So we paid for it", ""),
        ("why would we want it", "why do we want it", "modality"),
        ("a dozen men came here", "twenty men came here", "number"),
        ("we did not pay for it", "we did pay for it", "negation"),
        ("we have never paid for it", "we have paid for it", "negation"),
        ("there is no proof of it", "there isn't any proof of it", "negation"),
        ("I don't think we have paid", "I think we have not paid", ""),
        ("we will not pay until May", "we will pay only in May", "modality"),
        ("he would not pay until May", "he would pay after May", ""),
        ("whether we pay or not is open", "whether we pay is open", ""),
        ("it is not only wrong but odd", "it is wrong but odd", ""),
        ("they do nothing but pay us", "they do pay us", ""),
        ("we don't pay for it?", "we pay for it.", "negation"),
        ("we may pay for it", "we will pay for it", "modality"),
        ("we will pay for it", "we are going to pay for it", ""),
        ("it was, I would say, the worst", "it was the worst", ""),
        ("we should probably pay for it", "we should pay for it", "modality"),
        ("I think we should pay for it", "we should pay for it", "modality"),
        ("I think so. We should pay for it", "We should pay for it", ""),
        ("they must pay for it", "pay for it", "modality"),
        ("all of them paid for it", "some of them paid for it", "modality"),
        ("we will pay for it", "we would pay for it", "modality tense"),
        ("he is here with us", "he was here with us", "tense"),
        ("we will work with them", "we work with them", "modality tense"),
        ("we have been ashamed of it", "we feel ashamed of it", "tense"),
        ("he was driving to it", "he was driven to it", "tense"),
        ("she told me to go", "she told him to go", "pronoun"),
        ("at many of these parties", "at many of those parties", "pronoun"),
        ("for your odd offence", "for this odd offence", "pronoun"),
        ("they met in Paris then", "they met in Lyon then", "entity"),
        ("they met Senator Ann Frost then", "they met Sen. Frost then", "entity"),
        ("they met the Inspector General then", "they met the IG then", ""),
        ("they met the Canadian team", "they met the Canada team", ""),
        ("he told us of the new Saladin", "he told us of the new Solomon of the East", "entity nearmiss"),
        ("He told us of it", "[Ms. Frost] told us of it", "entity"),
        ("we prayed for him there", "we paid for him there", "nearmiss"),
        ("it could be abused there", "it could be used there", "nearmiss"),
        ("the businesses paid for it", "the business paid for it", ""),
        ("the law paid for it", "the bill paid for it", ""),
        ("we paid it … not late", "we paid it late", "negation"),
    ],
)
def test_cues_of_one_place(original: str, variant: str, cues: str) -> None:
    """A cue is given where words of its kind face one another and differ, and not where another change balances it."""
    drift = compare(original, variant)

    assert " ".join(sorted(drift.labels & _CUES)) == cues
    assert {cue.label for cue in drift.cues} == drift.labels & _CUES


def test_passages_have_no_cues() -> None:
    """A sentence left out speaks for itself: its negations and numbers face nothing."""
    drift = compare("We paid. We never lied to the 12 men. We left.", "We paid. We left.")

    assert not drift.labels & _CUES


def test_a_bracketed_pronoun_stands_for_other_words() -> None:
    """A lone pronoun in brackets on one side is a cue; one within a longer bracket is not."""
    (cue,) = compare("they say she started it then", "they say [she] started it then").cues

    assert (cue.label, cue.before, cue.after) == ("pronoun", "she", "[she]")
    assert compare("they say she started it then", "they say [she started] it then").cues == ()


def test_cues_name_the_words() -> None:
    """A cue has the words of both texts."""
    (cue,) = compare("we will never pay for it", "we will pay for it").cues

    assert (cue.label, cue.before, cue.after) == ("negation", "never", "")


@pytest.mark.parametrize(
    ("original", "variant", "before", "after"),
    [
        ("a crack of 14 metres", "a crack of forty metres", "14", "forty"),
        ("It cost $1.5 million to us", "It cost $1.5\nbillion to us", "$1.5 million", "$1.5 billion"),
        ("We have twenty-one boats here", "We have thirty-one boats here", "twenty-one", "thirty-one"),
        ("Ten percent of them left", "12% of them left", "Ten percent", "12%"),
    ],
)
def test_numbers_are_shown_as_printed(original: str, variant: str, before: str, after: str) -> None:
    """A cue shows the words of a number as each text prints them, not what they amount to."""
    cues = [cue for cue in compare(original, variant).cues if cue.label is Label.NUMBER]
    assert [(cue.before, cue.after) for cue in cues] == [(before, after)]


def test_a_misheard_number_is_shown_as_printed() -> None:
    """So does a cue that says that one number may have been heard for another."""
    cues = [cue for cue in compare("a crack of 14 metres", "a crack of forty metres").cues if cue.label != "number"]
    assert [(cue.label, cue.before, cue.after) for cue in cues] == [(Label.NEARMISS, "14", "forty")]
