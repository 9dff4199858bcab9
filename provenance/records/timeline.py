"""When a wording was first readable, as an interval; and how probably one came before another.

Every page tells its times in its own way: a day, a clock without a zone, a stamp that is set anew at each update. So a
time is an interval, evidence narrows it, and two intervals that overlap give a probability and no order. Hard bounds
(the page was seen with these words, or without them) hold whatever the page claims; a soft bound (what the page
claims) that they leave no room for is dropped, and the disagreement is kept.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import attrs

from provenance.model import BEGINNING, END, TimeBasis, Timespan

# How much of the mass lies near the time of publication when a page says that it was changed later: most pages carry a
# quotation from their first hour on. A start value, set by hand.
_CORE_MASS = 0.9
# Where only one of two intervals is bounded: what bears no date is as likely to be late as early, but pages that show
# a date are the better kept ones and are a little more often the first.
_UNBOUNDED_FIRST = 0.4
# An interval is read at so many instants: the mean over them is right to three digits.
_INSTANTS = 24
# What is no longer than a minute is read at its middle.
_MINUTE = timedelta(minutes=1)
#: A carrier this probable to be the first is named alone.
CLEARLY_FIRST = 0.8
#: Otherwise all are named whose probability is within this of the best.
TIE_MARGIN = 0.2
#: ... and no less than this share of the best: where many carriers tie, none is far from the best by the margin alone.
TIE_SHARE = 0.25


@attrs.frozen
class Availability:
    """When a wording was first readable at its address.

    Attributes:
        span: The whole interval.
        core: The part in which it most probably lies; None where no part stands out.
    """

    span: Timespan
    core: Timespan | None = None


@attrs.frozen(kw_only=True)
class Bound:
    """One piece of evidence about a time: not before `lower`, not after `upper`.

    Attributes:
        lower: The earliest instant it allows.
        upper: The latest instant it allows.
        basis: Where it was read.
        hard: Whether it holds whatever else the page claims.
        sentence: What is seen, for a reader.
    """

    lower: datetime = BEGINNING
    upper: datetime = END
    basis: TimeBasis = TimeBasis.EVIDENCE
    hard: bool = False
    sentence: str = ""


def combine_bounds(bounds: Sequence[Bound]) -> tuple[Timespan, tuple[Bound, ...]]:
    """Intersect bounds: the hard ones first, then the soft ones in the order given.

    Returns:
        The interval, and the bounds that had to be dropped because they would have left nothing.

    >>> combine_bounds([])[0] == Timespan.unknown()
    True
    """
    lower, upper, basis = BEGINNING, END, TimeBasis.UNKNOWN
    dropped = []
    for bound in sorted(bounds, key=lambda bound: not bound.hard):
        low, high = max(lower, bound.lower), min(upper, bound.upper)
        if low > high:
            dropped.append(bound)
            continue
        if (low, high) != (lower, upper):
            basis = bound.basis
        lower, upper = low, high
    return Timespan(earliest=lower, latest=upper, basis=basis), tuple(dropped)


def weigh_order(first: Availability, second: Availability) -> float:
    """Return how probably *first* came before *second*, taking each as uniform over its interval.

    >>> day = Availability(Timespan.parse("2024-05-03", zone="UTC"))
    >>> noon = Availability(Timespan.parse("2024-05-03T12:00:00Z"))
    >>> round(weigh_order(day, noon), 2), weigh_order(day, day), weigh_order(Availability(Timespan.unknown()), day)
    (0.5, 0.5, 0.4)
    """
    whole = _weigh_spans(first.span, second.span)
    if first.core is None and second.core is None:
        return whole
    near = _weigh_spans(first.core or first.span, second.core or second.span)
    return _CORE_MASS * near + (1 - _CORE_MASS) * whole


def _weigh_spans(first: Timespan, second: Timespan) -> float:
    if first.latest < second.earliest:
        return 1.0
    if second.latest < first.earliest:
        return 0.0
    known = (first.has_beginning and first.has_end, second.has_beginning and second.has_end)
    if known == (True, True):
        return _overlap(first, second)
    if known[0] == known[1]:
        return 0.5
    return 1 - _UNBOUNDED_FIRST if known[0] else _UNBOUNDED_FIRST


def _overlap(first: Timespan, second: Timespan) -> float:
    """Return P(a < b) for a, b uniform on intervals that overlap: the mean over b of the share of a before it."""
    width = (first.latest - first.earliest) / timedelta(seconds=1)
    low = (second.earliest - first.earliest) / timedelta(seconds=1)
    high = (second.latest - first.earliest) / timedelta(seconds=1)
    if high == low:
        return 0.5 if not width else min(1.0, max(0.0, low / width))
    return (_area(high, width) - _area(low, width)) / (high - low)


def _area(point: float, width: float) -> float:
    """Return the integral, from far left to *point*, of the share of the interval [0, width] that lies before."""
    if point <= 0:
        return 0.0
    if point >= width:
        return point - width / 2
    return point * point / (2 * width)


def weigh_first(times: Sequence[Availability]) -> list[float]:
    """Return for each of *times* how probably it is the first of all, each taken as uniform over its interval.

    The chance of one is the mean, over the instants at which it may have been readable, of the chance that none of the
    others was readable before. Equal times are weighed once, and only against those that may have been as early, so
    the cost is the square of the number of *distinct* such times.

    >>> day = Availability(Timespan.parse("2024-05-03", zone="UTC"))
    >>> hours = [Availability(Timespan.parse(f"2024-05-03T{hour}:00:00Z")) for hour in (12, 13, 14)]
    >>> [round(chance, 1) for chance in weigh_first([day, *hours])]
    [0.5, 0.5, 0.0, 0.0]
    """
    counts = Counter(times)
    limit = min((one.span.latest for one in counts), default=END)
    rivals = [(one, count) for one, count in counts.items() if one.span.earliest <= limit]
    if len(rivals) == 1:
        return [(one.span.earliest <= limit) / rivals[0][1] for one in times]
    chances = {one: _log_first(one, rivals) for one, _ in rivals}
    best = max(chances.values(), default=0.0)
    weights = [math.exp(chances.get(one, -math.inf) - best) for one in times]
    whole = math.fsum(weights)
    return [weight / whole for weight in weights]


def _log_first(one: Availability, rivals: Sequence[tuple[Availability, int]]) -> float:
    others = [(other, count - (other is one)) for other, count in rivals]
    if not _is_bounded(one):
        return math.fsum(count * _log(weigh_order(one, other)) for other, count in others)
    logs = [
        math.log(mass) + math.fsum([count * _log(_outlast(other, moment)) for other, count in others])
        for moment, mass in _instants(one)
    ]
    top = max(logs)
    return top if top == -math.inf else top + math.log(math.fsum([math.exp(value - top) for value in logs]))


def _log(chance: float) -> float:
    return math.log(chance) if chance > 0 else -math.inf


def _is_bounded(one: Availability) -> bool:
    return one.span.has_beginning and one.span.has_end


def _instants(one: Availability) -> Iterator[tuple[datetime, float]]:
    """Yield instants spread evenly over an interval, with the mass that each stands for."""
    parts = [(one.span, 1.0)] if one.core is None else [(one.core, _CORE_MASS), (one.span, 1 - _CORE_MASS)]
    for span, mass in parts:
        number = _INSTANTS if span.width > _MINUTE else 1
        for step in range(number):
            yield span.earliest + span.width * ((step + 0.5) / number), mass / number


def _outlast(one: Availability, moment: datetime) -> float:
    """Return how probably a wording was not yet readable at *moment*."""
    if not _is_bounded(one):
        known = one.span.latest < moment or moment < one.span.earliest
        return float(moment < one.span.earliest) if known else 1 - _UNBOUNDED_FIRST
    whole = _rest(one.span, moment)
    return whole if one.core is None else _CORE_MASS * _rest(one.core, moment) + (1 - _CORE_MASS) * whole


def _rest(span: Timespan, moment: datetime) -> float:
    """Return the share of an interval that lies after *moment*; an instant lies half after itself."""
    if moment < span.earliest or moment > span.latest:
        return float(moment < span.earliest)
    return (span.latest - moment) / span.width if span.width else 0.5


def find_first(times: Sequence[Availability]) -> list[int]:
    """Return the places of those that may be first: one where it is clear, else all that the pages cannot order."""
    if not times:
        return []
    chances = weigh_first(times)
    best = max(chances)
    if best >= CLEARLY_FIRST:
        return [chances.index(best)]
    return [place for place, chance in enumerate(chances) if chance >= max(best - TIE_MARGIN, best * TIE_SHARE)]
