"""The drift of carriers against a named reference, with what departs beside the words."""

from __future__ import annotations

import pytest
from traditions import Told, record_of, tell

from provenance.model import CarrierDrift, Label, Outlet, Reference

_WORDS = "We will never sell the harbour to anyone,"


def drift_of(first: Told, second: Told) -> CarrierDrift:
    """Return the drift of the second article's carrier."""
    (drift,) = record_of(first, second).drifts
    assert drift.carrier.article == second.article
    return drift


def original(text: str = f"“[[{_WORDS}]]” said Ada Moss.", **fields: object) -> Told:
    """Return the first article."""
    return tell("Alpha", text, when="2024-05-03T10:00Z", **fields)  # type: ignore[arg-type]  # named by the tests


def copied(text: str = f"“[[{_WORDS}]]” she told <<Alpha>>.", **fields: object) -> Told:
    """Return an article that credits the first."""
    return tell("Beta", text, when="2024-05-04T10:00Z", **fields)  # type: ignore[arg-type]  # named by the tests


def test_against_the_parent() -> None:
    """A carrier with a seen parent is measured against it."""
    drift = drift_of(original(), copied())
    assert drift.against is Reference.PARENT
    assert drift.reference.outlet == Outlet("Alpha")
    assert drift.labels == {Label.VERBATIM}
    assert drift.severity == 0


def test_against_the_earliest() -> None:
    """A carrier without a seen parent is measured against the one earliest copy, if there is one."""
    first = tell("Alpha", f"“[[{_WORDS}]]” she told the <<Ledger>>.", when="2024-05-03T10:00Z")
    second = tell("Beta", "“[[We will never sell,]]” she told the <<Ledger>>.", when="2024-05-04T10:00Z")
    drift = drift_of(first, second)
    assert drift.against is Reference.EARLIEST
    assert drift.labels == {Label.TRUNC_TAIL}
    undated = tell("Beta", "“[[We will never sell,]]” she told the <<Ledger>>.")
    record = record_of(tell("Alpha", f"“[[{_WORDS}]]” she told the <<Ledger>>."), undated)
    assert {drift.against for drift in record.drifts} == {Reference.ARCHETYPE}


def test_against_what_an_outlet_not_seen_must_have_printed() -> None:
    """Where no single copy is the earliest, copies of an outlet not seen are measured against its words, rebuilt."""
    first = tell("Alpha", f"“[[{_WORDS}]]” she told the <<Ledger>>.")
    record = record_of(first, tell("Beta", "“[[We will never sell,]]” she told the <<Ledger>>."))
    whole, part = record.drifts
    assert whole.original == part.original == record.utterance
    assert whole.labels == {Label.VERBATIM}
    assert part.labels == {Label.TRUNC_TAIL}
    assert part.reference == next(one.parent for one in record.derivations if one.child == part.carrier)
    assert record_of(first, tell("Beta", f"“[[{_WORDS}]]” she told the <<Ledger>>.")).drifts == ()


def test_another_speaker() -> None:
    """Right words in the wrong mouth are of the greatest severity, though the words are the same."""
    drift = drift_of(original(), copied(speaker="Ben Stone"))
    assert drift.labels == {Label.SPEAKER}
    assert drift.severity == 5


@pytest.mark.parametrize(
    ("speaker", "mention", "labels"),
    [
        (None, "police", {Label.SPEAKER}),
        (None, "she", {Label.VERBATIM}),
        (None, None, {Label.VERBATIM}),
        ("Moss", "Moss", {Label.VERBATIM}),
    ],
)
def test_vague_speakers(speaker: str | None, mention: str | None, labels: set[Label]) -> None:
    """A name that becomes a body of people is another speaker; a pronoun, a surname or nobody is not."""
    drift = drift_of(original(), copied(speaker=speaker, mention=mention))
    assert drift.labels == labels


def test_nobody_named_first() -> None:
    """Where the parent names nobody there is no other speaker; words without marks name nobody."""
    assert drift_of(original(speaker=None), copied()).labels == {Label.VERBATIM}
    assert Label.SPEAKER not in drift_of(original(), copied(speaker=None, unmarked=True)).labels


def test_a_splice() -> None:
    """Words that stand elsewhere on the parent's page, far from the others, were spliced on."""
    text = f"Of the ferry: “[[{_WORDS}]]” said Ada Moss.\n\nOf the road: “That is a disgrace and all know it.”"
    drift = drift_of(original(text), copied(f"“[[{_WORDS} That is a disgrace and all know it,]]” she told <<Alpha>>."))
    assert drift.labels >= {Label.SPLICE, Label.EXTEND_TAIL}
    assert drift.severity == 4
    before = f"Of the road: “That is a disgrace and all know it.”\n\nOf the ferry: “[[{_WORDS}]]” said Ada Moss."
    drift = drift_of(
        original(before), copied(f"“[[That is a disgrace and all know it. {_WORDS}]]” she told <<Alpha>>.")
    )
    assert Label.SPLICE in drift.labels


def test_joined_over_an_attribution() -> None:
    """Words that the parent cuts only by an attribution were merged."""
    text = f"“[[{_WORDS}]]” said Ada Moss, “and that is a promise to all.”"
    drift = drift_of(original(text), copied(f"“[[{_WORDS} and that is a promise to all,]]” she told <<Alpha>>."))
    assert Label.MERGE_ATTRIB in drift.labels
    assert Label.SPLICE not in drift.labels


def test_words_from_nowhere_are_no_splice() -> None:
    """Words that stand nowhere on the parent's page, or are too few, or repeat the quotation, are none."""
    for tail in ("and that is a promise to all", "so there", "We will never sell the harbour"):
        drift = drift_of(original(), copied(f"“[[{_WORDS} {tail},]]” she told <<Alpha>>."))
        assert drift.labels.isdisjoint({Label.SPLICE, Label.MERGE_ATTRIB})


def test_licensed() -> None:
    """What the outlet's house style allows is told apart."""
    wire = Outlet("Associated Press", domain="apnews.com")
    cut = "“[[We will never … the harbour to anyone,]]” she told <<Alpha>>."
    assert drift_of(original(), copied(cut, page={"outlet": wire})).licensed == {Label.ELLIPSIS}
    assert drift_of(original(), copied(cut)).licensed == frozenset()
    for name in ("The Guardian", "Associated Press", "www.theguardian.com", "ap.org"):
        assert drift_of(original(), copied(cut, page={"outlet": Outlet(name)})).licensed == {Label.ELLIPSIS}
    strict = copied(cut, page={"outlet": Outlet("The Washington Post")})
    assert drift_of(original(), strict).licensed == frozenset()


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("police", "Ben Cole", {Label.VERBATIM}),
        ("Ada Moss", "the ministry", {Label.SPEAKER}),
        ("the ministry", "the agency", {Label.VERBATIM}),
    ],
)
def test_a_body_of_people_is_no_other_person(first: str, second: str, labels: set[Label]) -> None:
    """Who names a person where another names a body names nobody else; a body for a person hides who spoke."""
    assert drift_of(original(speaker=first), copied(speaker=second)).labels == labels


def test_an_unsure_speaker_accuses_nobody() -> None:
    """A speaker named by a rule that often errs is no departure."""
    assert drift_of(original(), copied(speaker="Ben Cole", confidence=0.84)).labels == {Label.VERBATIM}
    assert drift_of(original(), copied(speaker="Ben Cole", confidence=0.85)).labels == {Label.SPEAKER}
    assert drift_of(original(confidence=0.5), copied(speaker="Ben Cole")).labels == {Label.VERBATIM}
