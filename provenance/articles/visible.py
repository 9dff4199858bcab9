"""Days found in the words of a page whose markup states none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

import attrs

from provenance.articles.body import NO_TEXT, quiet, walk
from provenance.articles.dates import find_day, read_time
from provenance.articles.jsonld import letters, same_title
from provenance.articles.lexicon import MODIFIED_LABELS, PUBLISHED_LABELS
from provenance.articles.lexicon_pages import STATE_FIELDS
from provenance.model import Timespan

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What htmldate may answer at the latest where nobody knows when the page was had: fixed, so that the clock plays no
#: part.
_LATEST = "2100-01-01"
#: Characters of a page, scripts and all, beyond which htmldate takes seconds.
_MAX_FOR_HTMLDATE = 1_000_000
#: Lines longer than this are prose, where a day belongs to the story.
_MAX_LINE = 200
#: A line this short is about its day; in a longer one the day must come early.
_SHORT_LINE = 60
_EARLY = 40
#: How far behind a label its day may begin.
_BEHIND_LABEL = 24
#: How many lines below and above the heading a byline may stand.
_BELOW, _ABOVE = 12, 4
_MAX_LINES = 5000


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of some phrases as whole words."""
    # The longest first, or `first published` is read as `first`.
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, ordered))})(?![^\W\d_])", re.IGNORECASE)


_PUBLISHED = _any_of(PUBLISHED_LABELS)
_MODIFIED = _any_of(MODIFIED_LABELS)
_PASSIVES = ("was ", "were ", "been ", "be ")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
#: How far into a line a label is looked for.
_MAX_LABELLED = 300
#: A larger script is a program or holds many pages.
_MAX_STATE = 300_000
# A name and a short value of a JSON object, the marks perhaps escaped.
_STATE = re.compile(r'["\'](?P<key>[A-Za-z_-]{6,32})\\?["\']\s?:\s?\\?["\'](?P<value>[^"\'\\\n]{8,40})\\?["\']')
_NO_LETTERS = re.compile(r"[_-]")
_BRACKETED = re.compile(r"\((?P<words>[^()]{6,60})\)")
_DIGITS = re.compile(r"\d{2}")
# A paragraph that opens with its place and, in brackets, its day: no small letter before the bracket but inside a name.
_DATELINE_DAY = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]*[ ,./-]{0,3}){1,4}\((?P<day>[^()]{6,20})\)")


@attrs.frozen
class Line:
    """A line of a page: its words, and how many lines it stands below the heading (above: less than 0).

    Attributes:
        text: The words.
        distance: None on a page without a heading.
    """

    text: str
    distance: int | None


class Words:
    """The lines of a page, read when they are first asked for.

    Args:
        tree: The parsed page; it is only read.
        titles: What its heading may say, the most trusted first.
        month_first: How a date in digits and slashes is to be read.
    """

    def __init__(self, tree: HtmlElement, titles: Iterable[str], *, month_first: bool = False) -> None:
        self._tree = tree
        self._titles = tuple(titles)
        self._month_first = month_first
        self._lines: list[Line] | None = None

    def labelled(self) -> Iterator[str]:
        """Yield the times that a word such as `Published` or `Veröffentlicht` introduces, in the order of the page."""
        for line in self._read():
            found = _PUBLISHED.search(line.text[:_MAX_LABELLED])
            if found is None or _means_another(line.text[: found.start()]):
                continue
            rest = line.text[found.end() : found.end() + _SHORT_LINE]
            cut = _MODIFIED.search(rest)
            rest = rest[: cut.start()] if cut else rest
            day = find_day(rest, month_first=self._month_first)
            if day is not None and day[0] < _BEHIND_LABEL:
                yield read_time(rest.strip(" :–—-|"), month_first=self._month_first) or day[2]

    def nearby(self) -> Iterator[str]:
        """Yield the times in short lines near the heading, those below it first, then the day of a dateline."""
        near = [line for line in self._read() if line.distance is not None and -_ABOVE <= line.distance <= _BELOW]
        near.sort(key=lambda line: (line.distance or 0) < 0)
        for line in near:
            if len(line.text) <= _MAX_LINE and not _MODIFIED.search(line.text):
                day = find_day(line.text, month_first=self._month_first)
                if day is not None and (len(line.text) < _SHORT_LINE or day[0] < _EARLY):
                    yield read_time(line.text, month_first=self._month_first) or day[2]
            elif (found := _DATELINE_DAY.match(line.text)) and (iso := read_time(found["day"])):
                yield iso

    def described(self, descriptions: Iterable[str]) -> Iterator[str]:
        """Yield the days that open a description of the page or stand in brackets in it, as agencies and offices do."""
        for text in descriptions:
            for found in _BRACKETED.finditer(text[:_MAX_LABELLED]):
                if day := find_day(found["words"], month_first=self._month_first):
                    yield day[2]
            day = find_day(text[:_EARLY], month_first=self._month_first)
            if day is not None and not text[: day[0]].strip():
                yield day[2]

    def stated(self) -> Iterator[str]:
        """Yield the times that the data for the page's scripts calls those of publication."""
        for script in self._tree.iter("script"):
            text = script.text or ""
            if len(text) > _MAX_STATE:
                continue
            for found in _STATE.finditer(text):
                named = _NO_LETTERS.sub("", found["key"]).lower() in STATE_FIELDS
                if named and (iso := read_time(found["value"], month_first=self._month_first)):
                    yield iso

    def guessed(self, retrieved: Timespan | None = None) -> Iterator[str]:
        """Yield the day that htmldate finds, the last resort; never a first of January, which stands for a bare year.

        Args:
            retrieved: When the page was had: no later day is looked for.
        """
        if sum(map(len, self._tree.itertext())) > _MAX_FOR_HTMLDATE:
            return
        from htmldate import find_date  # noqa: PLC0415  (heavy)
        from lxml import etree  # noqa: PLC0415  (heavy)

        seen = deepcopy(self._tree)
        # What the markup states was read before; htmldate would mend an impossible day of it into a possible one.
        etree.strip_elements(seen, "script", "style", "meta", "link", "time", "noscript", "template", with_tail=False)
        latest = retrieved.latest.date().isoformat() if retrieved is not None else _LATEST
        with quiet():
            # Seconds on a long page; the short search, where it finds a day, finds the same.
            for extensive in (False, True):
                day = find_date(seen, original_date=True, extensive_search=extensive, max_date=latest)
                if day and not day.endswith("-01-01"):
                    yield day
                    return

    def _read(self) -> list[Line]:
        if self._lines is None:
            self._lines = read_lines(self._tree, self._titles)
        return self._lines


def read_lines(tree: HtmlElement, titles: Iterable[str]) -> list[Line]:
    """Return the lines of a page that hold two digits, with their distance from the heading."""
    keys = [key for title in titles if (key := letters(title))]
    lines: list[str] = []
    for _, text in walk(tree, skip=NO_TEXT):
        lines.append(text)
        if len(lines) >= _MAX_LINES:
            break
    place = _heading_of(lines, keys)
    return [
        Line(text, None if place is None else index - place) for index, text in enumerate(lines) if _DIGITS.search(text)
    ]


def _heading_of(lines: list[str], keys: list[str]) -> int | None:
    """Return the place of the line that says what the most trusted title says."""
    folded = [letters(line) if len(line) <= _MAX_LINE * 2 else "" for line in lines]
    for key in keys:
        for index, line in enumerate(folded):
            if line and same_title(line, key):
                return index
    return None


def before_change(text: str) -> str:
    """Return the words before the first that speaks of a change, or of the reader's clock; all if none does.

    >>> before_change("Written: 2024-03-05 / Updated: 2024-03-06")
    'Written: 2024-03-05 / '
    """
    found = _MODIFIED.search(text)
    return text[: found.start()] if found else text


def _means_another(lead: str) -> bool:
    """Whether what stands before a label takes its day away: words of change without a day, or a passive."""
    if lead.endswith(_PASSIVES):  # `the report was published on …` tells of the report
        return True
    changes = list(_MODIFIED.finditer(lead))
    return bool(changes) and not _YEAR.search(lead, changes[-1].end())
