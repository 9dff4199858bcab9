"""`compare`: the laws that hold for any two texts, and the labels of made-up pairs."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.model import Drift
from provenance.records.drift import compare

_WORDS = """the mayor said we will not raise taxes ever I think he's can't cannot 10 10% percent $1.5 million U.S. US
United States [sic] [the mayor] (laughs) ... … "quoted" Sen. Senator colour color um, you know, twenty-five 25 b----
didn't did was is are they their Paris Lyon if unless but only never well, first-hand firsthand . ? ! w/o & / it's
""".split()
_MIRROR = {
    "trunc_head": "extend_head",
    "trunc_tail": "extend_tail",
    "omit": "insert",
    "ellipsis": "ellipsis_restored",
    "bracket_insert": "bracket_removed",
    "bracket_sub": "bracket_restored",
    "splice": "split",
}
_MIRROR |= {after: before for before, after in _MIRROR.items()}

_passages = st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join)


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A passage and a copy of it with words dropped, added, exchanged."""
    words = draw(st.lists(st.sampled_from(_WORDS), max_size=16))
    copy = list(words)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(copy)))
        copy[at : at + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from(_WORDS), max_size=3))
    return " ".join(words), " ".join(copy)


def _words(text: str) -> list[str]:
    """Words of a text: one apostrophe, no punctuation, folded case."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").replace("`", "'")
    return [word.casefold() for word in re.findall(r"[^\W_]+(?:['.,:][^\W_]+)*", text)]


def _rebuilt(drift: Drift) -> str:
    text = drift.original
    for edit in reversed(drift.edits):
        i, j = edit.before_span
        text = f"{text[:i]} {edit.after} {text[j:]}"
    return text


@given(_pairs())
@settings(max_examples=300, deadline=None)
def test_edits_rebuild_the_variant(pair: tuple[str, str]) -> None:
    """Applied from the last to the first, the edits turn the words of the original into those of the variant."""
    drift = compare(*pair)

    assert _words(_rebuilt(drift)) == _words(drift.variant)
    for edit in drift.edits:
        assert drift.original[slice(*edit.before_span)] == edit.before
        assert drift.variant[slice(*edit.after_span)] == edit.after


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_two_texts_can_be_compared(one: str, two: str) -> None:
    """No text raises, and every edit stands where it says."""
    drift = compare(one, two)

    assert drift.labels
    assert 0 <= drift.severity <= 4
    for edit in drift.edits:
        assert one[slice(*edit.before_span)] == edit.before
        assert two[slice(*edit.after_span)] == edit.after


@given(_pairs())
@settings(max_examples=300, deadline=None)
def test_the_way_back_is_the_inverse(pair: tuple[str, str]) -> None:
    """`compare(b, a)` has the mirrored labels, edits and cues of `compare(a, b)`."""
    there, back = compare(*pair), compare(pair[1], pair[0])

    assert {_MIRROR.get(label, label) for label in there.labels} == set(back.labels)
    assert [(e.before, e.after, e.before_span, e.after_span) for e in there.edits] == [
        (e.after, e.before, e.after_span, e.before_span) for e in back.edits
    ]
    assert [(c.label, c.before, c.after) for c in there.cues] == [(c.label, c.after, c.before) for c in back.cues]
