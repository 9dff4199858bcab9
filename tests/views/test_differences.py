"""The word diff: complete, and short where asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from records_by_hand import SHORT, edit_of, same_drift, star_drift

from provenance.model import Drift, Edit, Operation
from provenance.views.differences import Change, Stretch, list_stretches, needs_blank, shorten_stretches


def test_a_diff_shows_what_stays_goes_and_comes() -> None:
    """The stretches follow the variant; what went stands before what came."""
    assert [(stretch.change.value, stretch.text) for stretch in list_stretches(star_drift())] == [
        ("keep", "This library has served the children of Lowmere for"),
        ("delete", "a hundred"),
        ("insert", "100"),
        ("keep", "years, and we are"),
        ("delete", "not"),
        ("keep", "going to close it"),
        ("delete", "now"),
    ]


def test_the_variant_can_be_read_from_a_diff() -> None:
    """What stays and what comes are the variant's words."""
    kept = [stretch.text for stretch in list_stretches(star_drift()) if stretch.change is not Change.DELETE]

    assert " ".join(kept) == SHORT


def test_equal_words_are_one_stretch() -> None:
    """Without edits everything stays, and nothing at all gives no stretch."""
    assert list_stretches(same_drift("Just so.")) == (Stretch(Change.KEEP, "Just so."),)
    assert list_stretches(same_drift("")) == ()


def test_edits_out_of_order_are_sorted() -> None:
    """Edits are shown by their place in the variant, whatever their order; those that overlap repeat no words."""
    drift = star_drift()
    turned = Drift(
        original=drift.original,
        variant=drift.variant,
        labels=drift.labels,
        edits=(*reversed(drift.edits), edit_of(Operation.INSERT, "", "100")),
        severity=drift.severity,
    )

    kept = [stretch.text for stretch in list_stretches(turned) if stretch.change is Change.KEEP]
    assert kept == ["This library has served the children of Lowmere for", "years, and we are", "going to close it"]


def kept(count: int) -> Stretch:
    """Return a stretch of so many words that stay."""
    return Stretch(Change.KEEP, " ".join("w" * count))


CHANGE = Stretch(Change.INSERT, "new")


def test_what_stays_is_cut_on_both_sides() -> None:
    """Up to five words stay beside a change, up to eleven between two; one more and an ellipsis stands for the rest."""
    five, six = shorten_stretches((kept(5), CHANGE, kept(5))), shorten_stretches((kept(6), CHANGE, kept(6)))
    assert (five[0].text, five[2].text) == ("w w w w w", "w w w w w")
    assert (six[0].text, six[2].text) == ("… w w w w w", "w w w w w …")

    between = [shorten_stretches((CHANGE, kept(count), CHANGE))[1].text for count in (11, 12)]
    assert between == [" ".join("w" * 11), "w w w w w … w w w w w"]


def test_long_changes_are_cut_in_the_middle() -> None:
    """Seventeen words of a change are shown, of eighteen the first and last eight."""
    long = [shorten_stretches((Stretch(Change.DELETE, " ".join("w" * count)), CHANGE))[0].text for count in (17, 18)]

    assert long == [" ".join("w" * 17), f"{' '.join('w' * 8)} … {' '.join('w' * 8)}"]


def test_a_diff_without_change_is_cut_in_the_middle() -> None:
    """Where all stays, both ends are shown."""
    assert shorten_stretches((kept(18),))[0].text == f"{' '.join('w' * 8)} … {' '.join('w' * 8)}"
    assert shorten_stretches(()) == ()


@given(st.integers(1, 60), st.integers(1, 60))
def test_shortened_diffs_keep_their_changes(before: int, after: int) -> None:
    """Shortening never loses a short change nor its place."""
    stretches = (kept(before), CHANGE, kept(after), CHANGE)

    short = shorten_stretches(stretches)
    assert [stretch.change for stretch in short] == [stretch.change for stretch in stretches]
    assert short[1] == short[3] == CHANGE


def test_no_blank_stands_before_a_closing_mark() -> None:
    """A comma that stays follows what goes without a blank; a word does not, nor a comma that comes."""
    assert not needs_blank(Stretch(Change.KEEP, ", and"))
    assert needs_blank(Stretch(Change.KEEP, "and"))
    assert needs_blank(Stretch(Change.INSERT, ","))


def test_an_edit_beyond_the_text_is_shown() -> None:
    """An edit that stands outside its text is shown with its words."""
    edit = Edit(operation=Operation.INSERT, before="", after="more", before_span=(99, 99), after_span=(99, 103))
    drift = Drift(original="One.", variant="One.", labels=frozenset(), edits=(edit,), severity=3)

    assert [stretch.text for stretch in list_stretches(drift)] == ["One.", "more"]
