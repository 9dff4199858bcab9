"""How rare words are, and how little they surprise after others."""

from __future__ import annotations

from math import log

from provenance.matching.background import load_frequencies, load_sequences, rarity, surprise
from provenance.matching.reports import agreement, cut_suffix
from provenance.matching.strands import read_name, same_person


def test_rarer_words_tell_more() -> None:
    """Rarity falls with frequency; a word never seen counts as seen once."""
    size, frequencies = load_frequencies()

    assert rarity("the") == log(size / frequencies["the"])
    assert rarity("the") < rarity("council") < rarity("qwertzuiop") == log(size)
    assert all(0 < count <= size for count in frequencies.values())


def test_words_after_others_tell_no_more() -> None:
    """The first word tells its rarity, a word after others at most that, a word of a common sequence less."""
    run = ["at", "the", "end", "of", "the", "day", "qwertzuiop"]
    told = surprise(run)

    assert told[0] == rarity("at")
    assert all(nats <= rarity(word) for nats, word in zip(told, run, strict=True))
    assert told[5] < rarity("day") / 2
    assert told[-1] == rarity("qwertzuiop")
    assert surprise([]) == []
    assert all(" " in cut and nats >= 0 for cut, nats in load_sequences().items())


def test_names() -> None:
    """Titles do not matter, *Jr.* does not end a name, and one shared given name decides nothing."""
    assert read_name("Dr. Ann Reed, Jr.") == ("dr", "ann", "reed")
    assert read_name(None) == ()
    assert same_person(("ann", "reed"), ("dr", "reed")) is True
    assert same_person(("ann", "reed"), ("ann", "hill")) is None
    assert same_person((), ("reed",)) is None
    assert same_person(("reed",), ("hill",)) is False


def test_reports_agree_in_content() -> None:
    """Most of a report must be there, enough of it must be rare, and no number may differ."""
    report = {"willow": 9.0, "canal": 8.0, "300": 5.0}

    assert agreement(report, report) == 22.0
    assert agreement(report, {"willow": 9.0, "canal": 8.0}) == 17.0
    assert agreement(report, {"willow": 9.0, "canal": 8.0, "500": 5.0}) == 0.0
    assert agreement(report, {"willow": 9.0}) == 0.0
    assert agreement({**report, "museum": 9.0, "opera": 9.0}, report) == 0.0
    assert cut_suffix("is") == "is"
