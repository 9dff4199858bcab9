"""The words of an utterance, as fully and as rightly as its carriers give them."""

from __future__ import annotations

from traditions import Told, record_of, tell


def told(outlet: str, words: str, hour: int) -> Told:
    """Return a carrier that credits an outlet not seen."""
    return tell(outlet, f"“[[{words}]]” she told the <<Ledger>> in {outlet}.", when=f"2024-05-03T{hour:02}:00Z")


def test_most_independent_carriers_decide() -> None:
    """The longest wording is corrected where more independent carriers read otherwise; the others stay as they are."""
    record = record_of(
        told("Alpha", "I have two boats and the math caught up with me.", 10),
        told("Beta", "I have two boats and the math caught up with me.", 11),
        told("Gamma", "I have two boats and the myth caught up with me. I am tired.", 12),
    )
    assert record.utterance == "I have two boats and the math caught up with me. I am tired."


def test_silence_is_no_vote() -> None:
    """Carriers that lack a place do not vote on it, and a tie leaves the longest wording alone."""
    record = record_of(
        told("Alpha", "I have two boats", 10),
        told("Beta", "I have two boats", 11),
        told("Gamma", "I have two boats and the myth caught up with me.", 12),
        told("Delta", "the math caught up with me.", 13),
    )
    assert record.utterance == "I have two boats and the myth caught up with me."


def test_an_origin_that_was_seen_knows_best() -> None:
    """The words of the origin stand, however many copies print them otherwise."""
    record = record_of(
        tell("Ledger", "“[[The math caught up with me in the end.]]” she said.", when="2024-05-03T09:00Z"),
        tell(
            "Alpha", "“[[The myth caught up with me in the end.]]” she told the <<Ledger>>.", when="2024-05-03T10:00Z"
        ),
        tell(
            "Beta", "“[[The myth caught up with me in the end.]]” Moss told the <<Ledger>>.", when="2024-05-03T11:00Z"
        ),
    )
    assert record.utterance == "The math caught up with me in the end."


def test_additions_are_not_taken() -> None:
    """Words that one carrier adds inside are kept only if it is the fullest; equal wordings need no vote."""
    record = record_of(told("Alpha", "We go at noon.", 10), told("Beta", "We go at noon.", 11))
    assert record.utterance == "We go at noon."
    record = record_of(
        told("Alpha", "We go home at noon with all of them.", 10), told("Beta", "We will go at noon.", 11)
    )
    assert record.utterance == "We go home at noon with all of them."
