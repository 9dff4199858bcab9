"""Wordings: quoted words in the form in which they are compared."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.matching import wording as module
from provenance.matching.wording import UNKNOWN, Vocabulary, expand, read_wording, strip_remarks


@pytest.mark.parametrize(
    ("word", "full"),
    [
        ("won't", ("will", "not")),
        ("it's", ("it", "is")),
        ("harbour's", ("harbour",)),
        ("they've", ("they", "have")),
        ("n't", ("n't",)),
        ("fourteen", ("14",)),
        ("one", ("one",)),
    ],
)
def test_expands_contractions(word: str, full: tuple[str, ...]) -> None:
    """What two outlets write in one word or in two is the same."""
    assert expand(word) == full


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("no brackets", "no brackets"),
        ("[W]e met [the council] and vote[d]", "We met   and voted"),
        ("[" + "x" * 300 + "]", "[" + "x" * 300 + "]"),
        ("[[open", "[[open"),
    ],
)
def test_brackets_are_the_reporters(text: str, bare: str) -> None:
    """Changed letters close up, remarks go, and what is no remark stays."""
    assert strip_remarks(text) == bare


def test_same_words_are_the_same_line() -> None:
    """Marks, contractions and number words make no difference."""
    vocabulary = Vocabulary()
    one = read_wording("We’ve met twelve times — [sic] so far …", vocabulary)
    other = read_wording("we have met 12 times so far", vocabulary)

    assert one.line == other.line
    assert one.mass == other.mass == pytest.approx(vocabulary.weigh(set(one.line)))


def test_a_quotation_of_remarks_keeps_its_words() -> None:
    """Where nothing but a bracket is quoted, its words are compared."""
    assert len(read_wording("[no answer]", Vocabulary()).line) == 2


def test_unknown_words_are_not_learned() -> None:
    """Reading a text teaches the vocabulary nothing, so its size depends on the quotations alone."""
    vocabulary = Vocabulary()
    line = vocabulary.encode(["we", "don't", "vote"])

    assert vocabulary.encode_known(["we", "don't", "paint", "fourteen"]) == [line[0], line[1:3], UNKNOWN, UNKNOWN]
    assert len(vocabulary.forms) == 1 + len(line)


def test_more_words_than_code_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """No code point is half of a surrogate pair, and the last one stands for all the rest."""
    last = 0xE010
    monkeypatch.setattr(module, "maxunicode", last)
    vocabulary = Vocabulary()
    line = vocabulary.encode(f"w{number}" for number in range(last - 2048 + 5))

    assert not any("\ud800" <= code <= "\udfff" for code in line)
    assert line[-5:] == chr(last) * 5


def test_a_megabyte_is_compared_by_its_beginning() -> None:
    """One quotation of a megabyte costs no more than its cap."""
    begin = time.process_time()
    wording = read_wording("so many herons " * 70_000, Vocabulary())

    assert len(wording.line) <= module._LONGEST_LINE  # noqa: SLF001  (the cap is what is tested)
    assert time.process_time() - begin < 1


@given(st.text(alphabet="[]ab ’'", max_size=60))
def test_reads_anything(text: str) -> None:
    """Any text has a wording."""
    vocabulary = Vocabulary()
    wording = read_wording(text, vocabulary)

    assert wording.mass == vocabulary.weigh(set(wording.line))
