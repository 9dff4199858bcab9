"""The word diff: what stays, what goes and what comes, short enough to read."""

from __future__ import annotations

from enum import StrEnum

import attrs

from provenance.model import Drift, Edit
from provenance.views.escapes import flatten

#: Words shown on each side of a change; a longer stretch that stays is cut.
_CONTEXT = 5
#: Words of a long deletion or insertion that are shown at each end.
_ENDS = 8
_CLOSING = frozenset(",.;:!?)]}”’»")


class Change(StrEnum):
    """What happens to a stretch of words."""

    KEEP = "keep"
    DELETE = "delete"
    INSERT = "insert"


@attrs.frozen
class Stretch:
    """A stretch of words and what happens to it.

    Attributes:
        change: Whether it stays, goes or comes.
        text: Its words, on one line.
    """

    change: Change
    text: str


def list_stretches(drift: Drift) -> tuple[Stretch, ...]:
    """Return the whole word diff of a drift, in the variant's order.

    What stays is shown in the variant's words; edits that overlap what was shown already (words that moved) still show
    what went and what came.
    """
    stretches: list[Stretch] = []
    reached = 0
    for edit in sorted(drift.edits, key=_place):
        start, end = edit.after_span
        if start > reached:
            stretches.append(Stretch(Change.KEEP, flatten(drift.variant[reached:start])))
        stretches += [Stretch(Change.DELETE, flatten(edit.before)), Stretch(Change.INSERT, flatten(edit.after))]
        reached = max(reached, end)
    stretches.append(Stretch(Change.KEEP, flatten(drift.variant[reached:])))
    return tuple(stretch for stretch in stretches if stretch.text)


def needs_blank(stretch: Stretch) -> bool:
    """Tell whether a blank belongs before a stretch: none before a comma or another closing mark."""
    return not (stretch.change is Change.KEEP and stretch.text[0] in _CLOSING)


def shorten_stretches(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Return the same diff with what stays cut to a few words around each change, and long changes cut too."""
    last = len(stretches) - 1
    return tuple(
        _shorten_kept(stretch, first=place == 0, last=place == last)
        if stretch.change is Change.KEEP
        else _cut_middle(stretch, _ENDS)
        for place, stretch in enumerate(stretches)
    )


def _place(edit: Edit) -> tuple[int, int]:
    return edit.after_span[0], edit.before_span[0]


def _shorten_kept(stretch: Stretch, *, first: bool, last: bool) -> Stretch:
    """Cut what stays: at the diff's ends to one side, between changes to both."""
    words = stretch.text.split(" ")
    if first and last:
        return _cut_middle(stretch, _ENDS)
    if first and len(words) > _CONTEXT:
        return Stretch(Change.KEEP, f"… {' '.join(words[-_CONTEXT:])}")
    if last and len(words) > _CONTEXT:
        return Stretch(Change.KEEP, f"{' '.join(words[:_CONTEXT])} …")
    return stretch if first or last else _cut_middle(stretch, _CONTEXT)


def _cut_middle(stretch: Stretch, ends: int) -> Stretch:
    words = stretch.text.split(" ")
    if len(words) <= 2 * ends + 1:
        return stretch
    return Stretch(stretch.change, f"{' '.join(words[:ends])} … {' '.join(words[-ends:])}")
