"""Normal forms: what each makes equal, and the way back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.forms import normal_form, read_wording


@given(st.text(max_size=80))
def test_every_word_leads_back_to_the_text(text: str) -> None:
    """Chunks stand in order inside the text, and every key comes from at least one of them."""
    found = read_wording(text)

    place = 0
    for start, end in zip(found.starts, found.ends, strict=True):
        assert place <= start < end <= len(text)
        place = end
    for first, last in zip(found.firsts, found.lasts, strict=True):
        assert 0 <= first < last <= len(found.surfaces)
    columns = (found.keys, found.tags, found.firsts, found.lasts, found.initial, found.bracketed)
    assert len({len(column) for column in columns}) == 1
    for marks in (found.ellipses, found.marks, found.borders):
        assert all(0 <= mark <= len(found.keys) for mark in marks)


@given(st.text(max_size=60))
def test_forms_are_stable(text: str) -> None:
    """N0 of N0 is N0, and each form can be read again."""
    assert normal_form(normal_form(text, 0), 0) == normal_form(text, 0)
    for level in (1, 2, 3):
        normal_form(normal_form(text, level), level)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“Don’t”", "do not"),
        ("can''t", "can not"),
        ("she'd", "she would"),
        ("let's go", "let us go"),
        ("Paul's house", "paul's house"),
        ("the U.S. and the US’s allies", "the usa and the usa's allies"),
        ("D.C. rules", "dc rules"),
        ("tell us", "tell us"),
        ("the United States", "the usa"),
        ("13%", "13%"),
        ("thirteen per cent", "13%"),
        ("13 percent", "13%"),
        ("$1.5m", "$1500000"),
        ("£3bn", "£3000000000"),
        ("1.5 million dollars", "$1500000"),
        ("a million", "1000000"),
        ("two hundred and fifty-one thousand", "251000"),
        ("nineteen eighty four", "19 84"),
        ("one, two, three", "1 2 3"),
        ("twenty-second", "22th"),
        ("the 22nd", "the 22th"),
        ("October 22nd", "october 22"),
        ("12345678901234567890", "12345678901234567890"),
        ("million million million million million", "million million million million million"),
        ("9 million million million million", "9000000 million million million"),
        ("1,000 men at 8:30", "1000 men at 8:30"),
        ("w/ or w/o it", "with or without it"),
        ("jam & tea", "jam and tea"),
        ("today.It rained", "today it rained"),
        ("colour", "color"),
        ("s---hole", "s\x04hole"),
        ("so--you know", "so you know"),
        ("half*", "half"),
        ("****", "\x04"),
        ("[T]he bear[s]", "the bears"),
        ("½ mile", "½ mile"),
        ("⒜ and ㈀", "a and ᄀ"),
        ("ﬁne so\u00adft cafe\u0301", "fine soft cafe"),
        ("", ""),
    ],
)
def test_n2(text: str, form: str) -> None:
    """Styles of one word, of one number, of one name meet in N2."""
    assert normal_form(text, 2) == form


def test_n1_keeps_case_and_brackets() -> None:
    """N1 drops punctuation and glyphs, and nothing else."""
    assert normal_form("“It’s — [now] The U.S.!”", 1) == "It's [now] The US"
    assert normal_form("One. / Two", 1) == "One / Two"


def test_n3_drops_brackets_of_editors() -> None:
    """Short brackets go; a long aside is the speaker's own; an unclosed one is none."""
    assert normal_form("he [the mayor] paid (a [lot])", 3) == "he paid a"
    assert normal_form("he (one or two or three or four or five) paid", 3) == "he 1 or 2 or 3 or 4 or 5 paid"
    assert normal_form("he [the mayor paid)", 3) == "he"
    assert normal_form("he [the mayor paid", 3) == "he the mayor paid"


def test_sentences_and_marks_are_noted() -> None:
    """Sentence openings, ellipses, quotation marks and passages stand before their key; titles end none."""
    found = read_wording('Sen. J. Frost can\'t pay... "Why?" he said. / So. We paid.')

    assert [key for key, initial in zip(found.keys, found.initial, strict=True) if initial] == [
        "senator", "why", "he", "so", "we",
    ]  # fmt: skip
    assert (found.ellipses, found.marks, found.borders) == ([6], [6, 7], [9])


def test_a_slash_between_letters_is_no_border() -> None:
    """Only a spaced slash parts passages."""
    assert read_wording("and/or 9/11 / so").borders == [4]
    assert read_wording("/ so").borders == []
