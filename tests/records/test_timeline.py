"""Intervals, what they leave of each other, and which came first."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import BEGINNING, END, TimeBasis, Timespan
from provenance.records.timeline import (
    Availability,
    Bound,
    combine_bounds,
    find_first,
    weigh_first,
    weigh_order,
)

_ZERO = datetime(2024, 5, 3, tzinfo=UTC)


def between(low: float, high: float) -> Availability:
    """Return an interval in hours after a fixed moment."""
    return Availability(Timespan(earliest=_ZERO + timedelta(hours=low), latest=_ZERO + timedelta(hours=high)))


_UNKNOWN = Availability(Timespan.unknown())
_ENDS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(_ENDS, _ENDS)
def test_order_agrees_with_drawing_lots(first: list[int], second: list[int]) -> None:
    """The closed form is the share of draws in which the first comes before the second."""
    chance = random.Random(1)  # noqa: S311  (draws for a test, not a secret)
    draws = 4000
    before = 0.0
    for _ in range(draws):
        one, other = chance.uniform(*first), chance.uniform(*second)
        before += 0.5 if one == other else one < other
    assert weigh_order(between(*first), between(*second)) == pytest.approx(before / draws, abs=0.04)


@given(_ENDS, _ENDS)
def test_order_and_its_reverse_are_all(first: list[int], second: list[int]) -> None:
    """One comes before the other or the other before the one."""
    one, other = between(*first), between(*second)
    assert weigh_order(one, other) + weigh_order(other, one) == pytest.approx(1)


def test_what_bears_no_date_may_be_early_or_late() -> None:
    """An interval without an end is a little less likely to be the first; two of them tell nothing."""
    day = between(0, 24)
    assert weigh_order(_UNKNOWN, day) == 0.4
    assert weigh_order(day, _UNKNOWN) == 0.6
    assert weigh_order(_UNKNOWN, _UNKNOWN) == 0.5
    old = Availability(Timespan.until(_ZERO - timedelta(hours=1)))
    assert weigh_order(old, day) == 1.0
    assert weigh_order(day, old) == 0.0


def test_a_core_holds_most_of_the_mass() -> None:
    """A page that was changed later counts mostly from the time of its publication."""
    wide, narrow = between(0, 100), between(0, 1)
    later = between(10, 11)
    changed = Availability(wide.span, narrow.span)
    assert weigh_order(wide, later) == pytest.approx(0.105)
    assert weigh_order(changed, later) == pytest.approx(0.9105)


def test_soft_bounds_give_way_to_hard_ones() -> None:
    """What the page claims is dropped where a snapshot leaves no room for it, whatever the order they come in."""
    claim = Bound(lower=_ZERO, upper=_ZERO + timedelta(hours=1), sentence="its date")
    seen = Bound(upper=_ZERO - timedelta(hours=1), basis=TimeBasis.SNAPSHOT, hard=True)
    span, dropped = combine_bounds([claim, seen])
    assert (span.earliest, span.latest) == (BEGINNING, _ZERO - timedelta(hours=1))
    assert span.basis is TimeBasis.SNAPSHOT
    assert dropped == (claim,)


def test_bounds_meet() -> None:
    """Bounds that agree are intersected; one that adds nothing leaves the basis alone."""
    day = Bound(lower=_ZERO, upper=_ZERO + timedelta(hours=24), basis=TimeBasis.META)
    wide = Bound(lower=BEGINNING, upper=END, basis=TimeBasis.URL)
    span, dropped = combine_bounds([day, wide])
    assert (span.earliest, span.latest, span.basis) == (day.lower, day.upper, TimeBasis.META)
    assert dropped == ()


def test_one_is_first_where_it_is_clear() -> None:
    """A carrier that is first with .8 or more stands alone, even if another is not far behind by the margin."""
    clear = find_first([between(0, 10), between(8, 18)])  # .98 to .02
    assert clear == [0]


def test_all_within_the_margin_are_named() -> None:
    """Carriers within .2 of the best are named together; those further off are not."""
    assert find_first([between(0, 10), between(1, 10)]) == [0, 1]
    assert find_first([between(0, 10), between(4, 10)]) == [0]
    assert find_first([]) == []


def test_far_behind_among_many_is_not_first() -> None:
    """Where many tie, a carrier with a quarter of the best chance is named and one with less is not."""
    times = [between(0, 24)] * 20 + [between(12, 36)]
    assert find_first(times) == list(range(20))


@given(st.lists(_ENDS, min_size=1, max_size=6))
def test_chances_sum_to_one(ends: list[list[int]]) -> None:
    """The chances to be the first are a distribution, and someone is the first."""
    times = [between(*one) for one in ends]
    assert sum(weigh_first(times)) == pytest.approx(1)
    assert find_first(times)


def test_a_thousand_equal_times_stay_bounded() -> None:
    """Equal times are weighed once, and chances do not underflow."""
    assert len(find_first([between(0, 24)] * 1000)) == 1000
