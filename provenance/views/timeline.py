"""The timeline: when each carrier was first readable, with the uncertainty drawn, as inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import attrs

from provenance.model import BEGINNING, END, OriginKind, ProvenanceRecord, Timespan
from provenance.views.markup import NOTHING, Html, element, escape, join
from provenance.views.times import describe_time, name_tick
from provenance.views.widths import cut_to_width

#: Rows drawn; a record with more carriers says how many are left out.
_MOST_ROWS = 40
_WIDTH, _LEFT, _RIGHT, _ROW, _TOP = 720, 215, 705, 24, 6
_NAME_CELLS = 30
#: A span narrower than this is drawn as a point.
_POINT = 6.0
_MARGIN = timedelta(hours=1)
#: Steps of the axis, and how many of them there may be.
_STEPS = (
    *(timedelta(hours=hours) for hours in (1, 3, 6, 12)),
    *(timedelta(days=days) for days in (1, 2, 5, 10, 30, 90)),
)
_MOST_TICKS = 5
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


@attrs.frozen(kw_only=True)
class _Row:
    name: str
    time: Timespan
    style: str


def draw_timeline(record: ProvenanceRecord) -> Html:
    """Return the timeline of a record; nothing where no time is known."""
    rows = _list_rows(record)
    ends = [end for row in rows for end in _known_ends(row.time)]
    if not ends:
        return NOTHING
    scale = _Scale(min(ends), max(ends))
    shown = rows[:_MOST_ROWS]
    height = _TOP + _ROW * len(shown) + 26
    drawn = join(_draw_row(row, _TOP + _ROW * place + _ROW / 2, scale) for place, row in enumerate(shown))
    axis = _draw_axis(scale, _TOP + _ROW * len(shown) + 2)
    left_out = len(rows) - len(shown)
    note = element("p", escape(f"{left_out} more are not drawn."), class_="pv-soft") if left_out else NOTHING
    picture = element(
        "svg",
        drawn,
        axis,
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_label="Timeline: when each carrier was first readable; bars show what the pages leave open",
    )
    return join((element("div", picture, class_="pv-scroll"), note))


class _Scale:
    """Where an instant stands on the drawing."""

    def __init__(self, first: datetime, last: datetime) -> None:
        margin = max((last - first) / 12, _MARGIN)
        self.first = _shift(first, -margin)
        self.last = _shift(last, margin)

    def place(self, time: datetime) -> float:
        """Return the place of *time*, at the edge if it lies outside."""
        share = (time - self.first) / (self.last - self.first)
        return round(_LEFT + min(1.0, max(0.0, share)) * (_RIGHT - _LEFT), 1)


def _shift(time: datetime, by: timedelta) -> datetime:
    """Return *time* moved, in UTC, or the end of the calendar: pages do bear the year 1."""
    try:
        return time.astimezone(UTC) + by
    except OverflowError:
        return BEGINNING if by < timedelta() else END


def _list_rows(record: ProvenanceRecord) -> list[_Row]:
    """Return the origin where it was not seen, then every carrier."""
    rows: list[_Row] = []
    origin = record.origin
    if origin is not None and origin.kind is OriginKind.UNSEEN and origin.outlet is not None:
        rows.append(_Row(name=f"{origin.outlet.name} (not found)", time=origin.available, style="pv-unseen"))
    earliest = frozenset(record.earliest)
    rows += [
        _Row(
            name=f"{number} {carrier.outlet.name}",
            time=carrier.available,
            style="pv-first" if carrier in earliest else "pv-later",
        )
        for number, carrier in enumerate(record.carriers, 1)
    ]
    return rows


def _known_ends(time: Timespan) -> Sequence[datetime]:
    ends = ((time.earliest, time.has_beginning), (time.latest, time.has_end))
    return [end for end, known in ends if known]


def _draw_row(row: _Row, middle: float, scale: _Scale) -> Html:
    start, end = scale.place(row.time.earliest), scale.place(row.time.latest)
    words = element("title", escape(f"{row.name}: {describe_time(row.time)}"))
    name = cut_to_width(row.name, _NAME_CELLS)
    label = element("text", escape(name), x=str(0), y=f"{middle + 4:g}", class_=row.style)
    return element("g", words, label, _draw_span(row.time, start, end, middle))


def _draw_span(time: Timespan, start: float, end: float, middle: float) -> Html:
    """Draw a point, a bar, or a dashed line where nothing bounds the time on a side."""
    if not (time.has_beginning and time.has_end):
        line = element("line", x1=f"{start:g}", x2=f"{end:g}", y1=f"{middle:g}", y2=f"{middle:g}", class_="pv-open")
        known = [place for place, is_known in ((start, time.has_beginning), (end, time.has_end)) if is_known]
        stops = (
            element("rect", x=f"{place - 1:g}", y=f"{middle - 6:g}", width="2", height="12", class_="pv-dot")
            for place in known
        )
        return join((line, *stops))
    if end - start < _POINT:
        return element("circle", cx=f"{(start + end) / 2:g}", cy=f"{middle:g}", r="4.5", class_="pv-dot")
    return element(
        "rect",
        x=f"{start:g}",
        y=f"{middle - 5:g}",
        width=f"{end - start:g}",
        height="10",
        rx="3",
        class_="pv-bar",
    )


def _draw_axis(scale: _Scale, top: float) -> Html:
    """Draw the axis with round hours or days on it, in UTC: carriers may stand in several zones."""
    line = element("line", x1=str(_LEFT), x2=str(_RIGHT), y1=f"{top:g}", y2=f"{top:g}", class_="pv-axis")
    return join((line, *(_draw_tick(tick, scale.place(tick), top) for tick in _list_ticks(scale))))


def _draw_tick(tick: datetime, place: float, top: float) -> Html:
    stroke = element("line", x1=f"{place:g}", x2=f"{place:g}", y1=f"{top:g}", y2=f"{top + 4:g}", class_="pv-axis")
    name = name_tick(tick)
    return join(
        (
            stroke,
            element("text", escape(name), x=f"{place:g}", y=f"{top + 17:g}", text_anchor="middle", class_="pv-tick"),
        )
    )


def _list_years(scale: _Scale) -> list[datetime]:
    """Return the beginnings of years on a scale of several years."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    return [datetime(year, 1, 1, tzinfo=UTC) for year in years[:: -(-len(years) // _MOST_TICKS)]]


def _list_ticks(scale: _Scale) -> list[datetime]:
    """Return the round times on a scale: few enough to be named."""
    width = scale.last - scale.first
    step = next((step for step in _STEPS if width / step <= _MOST_TICKS), None)
    if step is None:
        return _list_years(scale)
    ticks = [_EPOCH + step * (-(-(scale.first - _EPOCH) // step))]
    while ticks[-1] + step <= scale.last:
        ticks.append(ticks[-1] + step)
    return ticks
