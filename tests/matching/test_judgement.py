"""Judgement: how probable it is that two wordings repeat one utterance, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.matching.judgement import Likeness, judge, liken
from provenance.matching.wording import Vocabulary, read_wording


def compare(one: str, other: str) -> Likeness:
    """Return how alike two texts are."""
    vocabulary = Vocabulary()
    return liken(read_wording(one, vocabulary), read_wording(other, vocabulary), vocabulary)


HERONS = "We counted every heron on the marsh twice, and the harbour pilots counted them too."


@pytest.mark.parametrize(
    "variant",
    [
        HERONS,
        "we counted every heron on the marsh twice",
        "We counted every heron … and the harbour pilots counted them too.",
        "We counted every heron on the [northern] marsh twice, and the harbour pilots counted them too.",
        "We counted every heron on the marsh once, and the harbour pilots counted them too.",
        "We never counted every heron on the marsh twice, and the harbour pilots counted them too.",
        "He said nothing else. We counted every heron on the marsh twice, and the harbour pilots counted them too.",
    ],
)
def test_variants_are_the_same(variant: str) -> None:
    """Truncation, extension, ellipsis, brackets, a changed or added word: the same utterance."""
    assert judge(compare(HERONS, variant)).probability > 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HERONS, "The ferry will not sail before the ice has gone."),
        ("It was a good day for the town.", "It was a good day for us all."),
        (
            "I am glad to tell you that Ms. Zelda Quimby will lead the choir.",
            "I am glad to tell you that Mr. Otto Grubb will lead the choir.",
        ),
        ("", ""),
        ("", HERONS),
    ],
)
def test_others_are_not(one: str, other: str) -> None:
    """Other words, a common frame with another end, a template with another name, nothing: no utterance in common."""
    assert judge(compare(one, other)).probability < 0.5


def test_says_what_differs() -> None:
    """Edits inside, words that stand against each other at the ends, names that changed places: each is counted."""
    assert compare(HERONS, HERONS.replace("twice", "again")).edits == 1
    assert compare(HERONS, HERONS.replace("marsh", "march")).edits == 0
    assert compare(HERONS, HERONS.replace("counted them too", "wrote letters home")).rivals == 3
    assert compare("Ask Otto Grubb about the ice.", "Ask Zelda Quimby about the ice.").changed > 1
    assert compare("Ask for more about the ice.", "Ask me about the ice.").changed == 0


def test_words_that_follow_one_another_tell_less() -> None:
    """A stock phrase is worth less than as rare words that seldom meet, and the same phrase in both proves little."""
    phrase, words = (
        compare("once and for all", "once and for all"),
        compare("all herons for once", "all herons for once"),
    )

    assert phrase.surprise < 0.7 * phrase.evidence
    assert words.surprise > 0.9 * words.evidence
    assert compare(HERONS * 2, HERONS).surprise <= compare(HERONS, HERONS).evidence
    long = " ".join(f"heron{number}" for number in range(30))
    assert compare(long, long).surprise == compare(long, long).evidence


def test_three_rare_words_are_a_topic() -> None:
    """What rests on few rare words is less than what is spread, and what both say besides counts against it."""
    topic = compare("The heron likes the marsh.", "A marsh without a heron is dull.")
    cut = compare("every heron on the marsh twice", HERONS)

    assert topic.left > 0.3 > cut.left == 0
    assert judge(topic).probability < 0.5


def test_stray_words_do_not_count() -> None:
    """A common word far from the rest is no evidence; words that touch the rest are."""
    far = "The " + "old ferry and its crew were late again " * 3 + "We counted every heron on the marsh twice."
    likeness = compare("the heron on the marsh", far)

    assert likeness.words == 4
    assert compare("we are late and we are counting herons", "Yes. We are glad that we are counting herons").words >= 4
    assert compare("of the", "heron marsh the the on heron of the we on marsh the").words == 2


def test_time_counts_against_common_words() -> None:
    """Each day counts, the first ones little; from the fifth on, common words are more and more another occasion."""
    common, rare = compare("It is a good day.", "It is a good day."), compare(HERONS, HERONS)
    costs = [judge(common, days=days).date for days in (0.0, 4.9, 5.1, 9.1, 40.0, 365.0)]

    assert costs == sorted(costs, reverse=True)
    assert costs[0] == judge(common).date == 0
    assert judge(common, days=4.9).date == judge(rare, days=4.9).date > -0.6
    assert judge(common, days=5.1).date < judge(rare, days=5.1).date
    assert judge(common, days=365).date == judge(common, days=2000).date


def test_rare_words_outlive_time() -> None:
    """Rare words are the same utterance years later."""
    assert judge(compare(HERONS, HERONS), days=2000).probability > 0.8


def test_speakers_and_stories_count() -> None:
    """One speaker and one story speak for common words, others against; a wrong name does not part rare words."""
    common, rare = compare("No comment today.", "No comment today."), compare(HERONS, HERONS)

    assert judge(common, same_speaker=False).probability < 0.5 < judge(common, same_speaker=True).probability
    assert judge(common, same_story=False).probability < 0.5 < judge(common, same_story=True).probability
    assert judge(rare, same_speaker=False).probability > 0.8
    assert judge(rare, same_story=False) == judge(rare, same_story=True)


def test_a_fragment_of_common_words_is_a_phrase() -> None:
    """A few common words of a sentence are a phrase in the air, if less than half of it; a story helps them little."""
    sentence = "It was a long way to go home and we did it"
    half, third = compare("It was a long way to", sentence), compare("It was a long", sentence)

    assert not half.fragment
    assert third.fragment
    assert judge(half).story == 0
    assert judge(third).story > judge(third, same_story=False).story
    assert 0 < judge(third, same_story=True).story < judge(half, same_story=True).story


def test_a_scant_phrase_needs_a_speaker_on_both_sides() -> None:
    """Three words are anybody's where one article names nobody; four words, or two silent articles, may pass."""
    scant, four = compare("a lunar debacle", "a lunar debacle"), compare("a very lunar debacle", "a very lunar debacle")

    assert judge(scant, half_named=True).speaker < 0 == judge(scant).speaker
    assert judge(four, half_named=True).speaker == 0


def test_a_message_told_twice_is_two_utterances() -> None:
    """Slightly other words in two interviews are two utterances; the same words are one."""
    told = compare("This is fair to the crew and fair to the port.", "It's fair to the crew, it's fair to the port.")

    assert judge(told, apart=True).probability < 0.5 < judge(told).probability
    assert judge(compare(HERONS, HERONS), apart=True).probability > 0.8


WORDS = st.lists(st.sampled_from(["heron", "marsh", "the", "of", "we", "pilot", "not", "zelda"]), max_size=12)


@given(WORDS, WORDS)
def test_is_symmetric_and_bounded(one: list[str], other: list[str]) -> None:
    """The order of the two does not matter, a wording is most like itself, and shares stay shares."""
    ours, theirs = " ".join(one), " ".join(other)
    likeness = compare(ours, theirs)

    assert likeness == compare(theirs, ours)
    assert 0 <= likeness.coverage <= 1
    assert 0 <= likeness.evidence <= compare(ours, ours).evidence + 1e-9
    assert 0 < judge(likeness).probability < 1
