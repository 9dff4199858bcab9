"""A day found in the words of a page that states none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.articles.dating import Claim
from provenance.model import TimeBasis, Timespan

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What htmldate may answer at the latest where nobody knows when the page was had: fixed, so that the clock plays no
#: part.
_LATEST = "2100-01-01"


def visible_claims(tree: HtmlElement, *, retrieved: Timespan | None = None) -> Iterator[Claim]:
    """Yield the day that htmldate finds in a page, as a claim of the weakest kind; asked only when nothing else tells.

    Args:
        tree: The parsed page; it is only read.
        retrieved: When it was had: no later day is looked for.
    """
    from htmldate import find_date  # noqa: PLC0415  (heavy)

    latest = retrieved.latest.date().isoformat() if retrieved is not None else _LATEST
    day = find_date(tree, original_date=True, extensive_search=True, max_date=latest)
    if day and not day.endswith("-01-01"):
        yield Claim(day, TimeBasis.TEXT, surely=False)
