"""Quotation marks pair by what stands beside them, and one stray mark costs nothing else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.marks import Marked, find_marked
from provenance.text.paragraphs import split_paragraphs


def read(text: str, language: str | None = None) -> list[list[Marked]]:
    """Return the marked stretches of each paragraph."""
    return find_marked(text, split_paragraphs(text), language=language)


def contents(text: str, language: str | None = None) -> list[str]:
    """Return the words of all marked stretches."""
    return [text[one.start : one.end] for line in read(text, language) for one in line]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("“Yes,” she said. “No.”", ["Yes,", "No."]),
        ('“Yes," she said. "No.”', ["Yes,", "No."]),
        ("''Yes,'' she said.", ["Yes,"]),
        ("``Yes,'' she said.", ["Yes,"]),
        ("＂Yes,＂ she said.", ["Yes,"]),
        ("‟Yes,” she said.", ["Yes,"]),
        ("„Ja“, sagte er.", ["Ja"]),
        ("„Ja”, zei hij.", ["Ja"]),
        ("”Ja”, sa hon.", ["Ja"]),
        ("« Oui », dit-il.", ["Oui"]),
        ("«Sí», dijo.", ["Sí"]),
        ("»Ja«, sagte er. »Nein«", ["Ja", "Nein"]),
        ("'Yes,' she said. ‘No,’ he said.", ["Yes,", "No,"]),
        ("‚Ja’, sagte er.", ["Ja"]),
    ],
)
def test_marks_of_every_kind_pair(text: str, expected: list[str]) -> None:
    """Straight, curly, mixed, doubled, low-high, angled and single marks enclose what is said."""
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ('"He said "no" to me," she said.', ['He said "no" to me,']),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ('“He said "no" to me,” she said.', ['He said "no" to me,']),
        ("''He said 'no.'''", ["He said 'no.'"]),
        ("„Er sagte „nein“ zu mir“, sagte sie.", ["Er sagte „nein“ zu mir"]),
    ],
)
def test_the_outermost_stretch_is_the_quotation(text: str, expected: list[str]) -> None:
    """What is quoted within a quotation opens none of its own."""
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the workers' rights and the bosses' offers",
        "rock 'n' roll in the '90s, 'tis said",
        "It's the children's o'clock",
        "» A bullet",
        'A 5" pipe',
        "they see that. “",
        "nothing opens here.”",
        "He said”no” and left.",
        'said,"',
        "“,",
        '<a href="https://alpha.example">link</a>',
    ],
)
def test_what_only_looks_like_a_mark_pairs_with_nothing(text: str) -> None:
    """Apostrophes, bullets, inches, attributes of markup and lone closing marks enclose nothing."""
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They see that. “ Then he left.", ["They see that."]),
        ('said"no," he told us', ["no,"]),
        ('Foo bar," he said. "Baz," he added.', ["Baz,"]),
        ('"Foo bar, he said. "Baz," he added.', ["Baz,"]),
        ("“ Yes ” she said", ["Yes"]),
        ('" Yes " she said', ["Yes"]),
        ('"...and then," he said.', ["...and then,"]),
        ("'Yes,' said the workers' leader.", ["Yes,"]),
        ("'the sinking of ships' was no news", ["the sinking of ships"]),
        ("'A' 'B'", ["A", "B"]),
        ('—"Yes."', ["Yes."]),
        ("“ ” nothing", []),
    ],
)
def test_slips_cost_no_more_than_themselves(text: str, expected: list[str]) -> None:
    """Marks of the wrong direction, missing marks and missing spaces leave the other stretches whole."""
    assert contents(text) == expected


def test_an_unclosed_stretch_ends_with_its_paragraph() -> None:
    """Nothing pairs across paragraphs."""
    text = "“One.\n“Two.”\nThree.”"
    (first,), (second,), third = read(text)
    assert (text[first.start : first.end], first.closed) == ("One.", False)
    assert (text[second.start : second.end], second.closed) == ("Two.", True)
    assert third == []


def test_a_reopened_paragraph_keeps_what_is_quoted_within() -> None:
    """An unclosed opening mark before a whole inner pair is kept where the next paragraph reopens it."""
    assert contents("“He said “no” to me.\n“Then he left.”") == ["He said “no” to me.", "Then he left."]
    assert contents("“He said “no” to me.\nThen he left.") == ["no"]


@pytest.mark.parametrize(("language", "expected"), [("de", ["Nein"]), ("fr", ["so"])])
def test_the_language_decides_where_guillemets_do_not_tell(language: str, expected: list[str]) -> None:
    """Guillemets with spaces on both sides open as the language has it."""
    assert contents("Er » Nein « so", language) == expected


def test_guillemets_that_only_close_tell_their_direction_too() -> None:
    """A guillemet right after a word closes."""
    assert contents("(Oui» et «non»)", "de") == ["non"]


@given(st.text(alphabet="ab '\"“”„«»‘’`.,\n", max_size=120))
def test_stretches_stand_between_marks_and_never_overlap(text: str) -> None:
    """Every stretch holds words, stands inside its marks, and ends before the next one opens."""
    for (start, end), line in zip(split_paragraphs(text), read(text), strict=True):
        place = start
        for one in line:
            assert place <= one.opening < one.start < one.end <= one.closing <= end
            assert text[one.start : one.end].strip() == text[one.start : one.end]
            place = one.closing


@pytest.mark.parametrize("mark", ["“", "“a ", '"a ', "''a ", "'a ", '‘a b "', "«a »b ", "a” ", "a' 'b ", '="a '])
def test_hostile_marks_take_time_linear_in_the_text(mark: str) -> None:
    """Fifty thousand marks that pair with nothing end within two seconds of processor time."""
    begin = time.process_time()
    contents(mark * 50_000)
    assert time.process_time() - begin < 2
