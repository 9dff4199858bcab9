"""Credits to the outlets at hand by name.

Which names are outlets is known for the articles at hand: so a credit to one of them is found here even where its name
is in no registry ("told Nordblatt", "said on Channel 6 television").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.model import Article, Citation, CitationKind, Medium, Outlet, Span

_WORD = re.compile(r"\w+")
# So much of the text around the words is searched.
_WINDOW = 260
# Shorter names are words of their own too often.
_LEAST_NAME = 4
# What stands before a credited name, up to it: a frame, then perhaps an article and a few words ("the German paper").
# The number and length of those words is capped, so each name is tried once.
_FILLER = r"(?:the |a |an )?(?:[\w-]{1,20} ){0,3}?"
_TOLD = re.compile(
    r"\b(?:told|tells|telling|speaking to|spoke to|speaks to|interview with|interview to|statement to|gegenüber|dem) "
    rf"{_FILLER}$",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:according to|reported by|published by|published in|quoted by|quoted in|cited by|citing|cites|quoting|"
    rf"via|first appeared in|appeared in|laut|selon|según) {_FILLER}$",
    re.IGNORECASE,
)
_ON_AIR = re.compile(r"\b(?:on|appearance on|interview on) (?:the )?$", re.IGNORECASE)
# What stands after the name of an outlet that reported.
_REPORTS = re.compile(
    r"(?:'s|’s)? ?(?:\w{1,12} )?(?:reported|reports|revealed|wrote|writes|said in its report|berichtet|berichtete)\b"
)


class OutletNames:
    """The names of the outlets at hand, by their first word: a text is asked for its words, not for every name.

    >>> page = Article(url="https://a.example/1", outlet="Alpha", text="“Enough,” she told Nordblatt on Monday.")
    >>> names = OutletNames([Outlet("Nordblatt"), Outlet("Beta Post")])
    >>> [outlet.name for outlet in names.list_near(page, [Span(1, 8)])]
    ['Nordblatt']
    """

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._outlets: dict[str, list[Outlet]] = {}
        for outlet in outlets:
            for name in _names_of(outlet):
                for first in _WORD.findall(name)[:1]:
                    self._outlets.setdefault(first, []).append(outlet)

    def list_near(self, article: Article, spans: Sequence[Span]) -> list[Outlet]:
        """Return the outlets whose names may stand near the words."""
        _, around = _cut_window(article, spans)
        words = dict.fromkeys(_WORD.findall(around))
        return [outlet for word in words if word in self._outlets for outlet in self._outlets[word]]


def _cut_window(article: Article, spans: Sequence[Span]) -> tuple[int, str]:
    """Return the text around the words that is searched, and where it starts."""
    start = max(0, spans[0].start - _WINDOW)
    return start, article.text[start : spans[-1].end + _WINDOW]


def find_named(article: Article, spans: Sequence[Span], outlets: Iterable[Outlet]) -> list[Citation]:
    """Return the credits near the words that name one of *outlets*; `self` for the article's own.

    >>> page = Article(url="https://a.example/1", outlet="Alpha", text="“Enough,” she told Nordblatt on Monday.")
    >>> [(one.surface, one.kind.value) for one in find_named(page, [Span(1, 8)], [Outlet("Nordblatt")])]
    [('Nordblatt', 'interview')]
    """
    start, around = _cut_window(article, spans)
    found = []
    for outlet in outlets:
        for name in _names_of(outlet):
            place = around.find(name)
            while place >= 0:
                citation = _read(article, around, start, place, name, outlet)
                if citation and not any(citation.span and citation.span.overlaps(span) for span in spans):
                    found.append(citation)
                place = around.find(name, place + len(name))
    return found


def _names_of(outlet: Outlet) -> list[str]:
    names = (name.removeprefix("The ").removeprefix("the ") for name in (outlet.name, *outlet.aliases))
    return [name for name in dict.fromkeys(names) if len(name) >= _LEAST_NAME]


def _read(article: Article, around: str, start: int, place: int, name: str, outlet: Outlet) -> Citation | None:
    """Return the citation that a name is, where a frame around it gives credit."""
    end = place + len(name)
    if around[place - 1 : place].isalnum() or around[end : end + 1].isalnum():
        return None
    before = around[max(0, place - 80) : place].rpartition("\n")[2]
    kind, medium = _classify(before, around[end : end + 40])
    if kind is None:
        return None
    if outlet.key == article.outlet.key:
        kind = CitationKind.SELF
    span = Span(start + place, start + end)
    return Citation(outlet=outlet, surface=name, span=span, kind=kind, medium=medium)


def _classify(before: str, after: str) -> tuple[CitationKind | None, Medium | None]:
    if _TOLD.search(before):
        return CitationKind.INTERVIEW, None
    if _ON_AIR.search(before):
        return CitationKind.REPORT, Medium.BROADCAST
    if _REPORTED.search(before) or _REPORTS.match(after):
        return CitationKind.REPORT, None
    return None, None
