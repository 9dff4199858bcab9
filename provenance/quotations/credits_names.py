"""Names of the registry, and names that have an outlet's shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.articles.outlet_names import DOUBTFUL_MASTHEADS, MASTHEADS, RARE_MASTHEADS
from provenance.articles.outlets import Registry, is_generic
from provenance.quotations.credit_lexicon import HOMOGRAPHS, NO_OUTLETS, NO_STATIONS, OPENERS
from provenance.quotations.credits_forms import (
    JOINED_BY_HYPHEN,
    WORD,
    Evidence,
    Mention,
    goes_on,
    mention_at,
    skip_openers,
)

# Three or four letters after K or W, perhaps with `-TV`, a channel's number or both (`KXYZ`, `WXYZ-TV`, `KXYZ5`).
_CALL_SIGN = re.compile(r"(?P<sign>[KW][A-Z]{2,3})(?:-(?:TV|FM|AM|DT)|-?\d{1,2})?")
# What may join the words of one name.
_JOINTS = frozenset({" ", " & ", " and ", " of ", " de ", "-", " of the "})
# "The Ledger of Milton"
_OF_PLACE = re.compile(r" of [A-Z]\w+(?: [A-Z]\w+)?")
# Between somebody and the paper: "Lee of the Times".
_OF_THE = " of the "
# "Radio Milton"
_STATION_NAME = re.compile(r"(?: [A-Z]\w+){1,3}")
# The channel behind a network's letters ("ABC 7"): then it is a local station.
_CHANNEL = re.compile(r" ?\d{1,2}(?: News)?(?![\w.,]\d|\w)")
#: A longer run of capitalised words is no name.
_LONGEST = 80
_HEADS = MASTHEADS | DOUBTFUL_MASTHEADS | RARE_MASTHEADS
_SHAPING = _HEADS | {"radio"}


def find_names(text: str, low: str, registry: Registry) -> Iterator[Mention]:
    """Yield names of the registry and names shaped like a masthead or a call sign."""
    run, last, taken = 0, -9, 0
    for word in WORD.finditer(text):
        start, end = word.span()
        if text[last:start] not in _JOINTS or start - run > _LONGEST or _ends_run(low, run, last):
            run = start
        last = end
        if start < taken:
            continue
        small = low[start:end]
        names = registry.names_from(small if word.end(1) == end else low[start : word.end(1)])
        if not names and text[start] not in "KW" and small.isalnum() and small not in _SHAPING:
            continue  # as most words: neither known nor the shape of an outlet's name
        found = _registered(text, low, run, start, names, registry) if names else None
        found = found or _shape(text, low, run, start, end, registry)
        if found:
            taken = found.end
            yield found


def _ends_run(low: str, run: int, last: int) -> bool:
    """Tell whether the last word of a run belongs to no name that goes on: a possessive, or "The" itself."""
    return low.endswith("'s", run, last) or low[max(run, last - len(" the")) : last] in {"the", " the"}


def _registered(text: str, low: str, run: int, start: int, names: Iterable[str], registry: Registry) -> Mention | None:
    """Return the longest name of the registry that starts here, if it is not part of a longer name."""
    for name in names:
        end = start + len(name)
        if len(name) > 1 and low.startswith(name, start) and not low[end : end + 1].isalnum():
            if is_generic(name) and registry.entry_named(name) is None:
                return None
            if name in HOMOGRAPHS and _is_crowded(text, low, run, start, end):
                return None
            if " " in name and _is_tail(low, run, start):
                return None
            channel = _CHANNEL.match(text, end) if name.isalpha() and text[start:end].isupper() else None
            if channel:
                return mention_at(text, low, start, channel.end(), Evidence.DESCRIBED)
            return mention_at(text, low, start, end, Evidence.REGISTERED)
    return None


def _is_crowded(text: str, low: str, run: int, start: int, end: int) -> bool:
    """Tell whether capitalised words beside a common word make another name of it ("Capitol Hill", "Time Warner")."""
    before = text[run:start].split()
    return (bool(before) and before[-1][0].isupper() and before[-1].lower() not in OPENERS) or goes_on(text, low, end)


def _is_tail(low: str, run: int, start: int) -> bool:
    """Tell whether a masthead of several words only ends a longer one ("Milton Daily Echo")."""
    begin = skip_openers(low, run, start)
    return begin < start and low[start : start + 6] in {"daily ", "evenin", "mornin", "sunday", "weekly"}


def _shape(text: str, low: str, run: int, start: int, end: int, registry: Registry) -> Mention | None:
    """Return a mention whose name ends with this word, if the word is a call sign or ends a masthead."""
    sign = _CALL_SIGN.fullmatch(text, start, end) if text[start] in "KW" else None
    if sign and sign["sign"] not in NO_STATIONS and not _is_shouted(text, start, end):
        return mention_at(text, low, start, end, Evidence.SHAPED)
    if low[start:end] == "radio":
        place = _STATION_NAME.match(text, end)
        return mention_at(text, low, start, place.end(), Evidence.DOUBTFUL) if place else None
    end -= len("'s") if low.endswith("'s", start, end) else 0
    head = low[start:end].rpartition("-")[2]
    if head not in _HEADS or not _is_last(text, low, start, end):
        return None
    begin = skip_openers(low, run, start)
    if _OF_THE in low[begin:start]:
        begin = low.rfind(_OF_THE, begin, start) + len(_OF_THE)
    end = _with_place(text, end) if begin == start and head in MASTHEADS else end
    if low[begin:end].endswith(NO_OUTLETS):
        return None
    return mention_at(text, low, begin, end, _evidence(text[begin:end], head, registry))


def _is_last(text: str, low: str, start: int, end: int) -> bool:
    """Tell whether a masthead ends its name: no name, science ("Journal of") or noun ("TV station") follows."""
    if JOINED_BY_HYPHEN.search(text, start, end) or low.startswith(" station", end) or goes_on(text, low, end):
        return False
    return not (low.endswith("journal", start, end) and low.startswith(" of ", end))


def _evidence(name: str, head: str, registry: Registry) -> Evidence:
    if is_generic(name):
        return Evidence.GENERIC
    if head in MASTHEADS or registry.candidates(name):
        return Evidence.SHAPED
    return Evidence.DOUBTFUL if head in DOUBTFUL_MASTHEADS else Evidence.RARE


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside this one are in capitals too: then it is no call sign but part of a headline."""
    before = text[max(0, start - 12) : start].split(" ")
    after = text[end : end + 12].split(" ")
    return any(len(word) > 1 and word.isupper() for word in (before[-2:-1] or [""]) + after[1:2])


def _with_place(text: str, end: int) -> int:
    place = _OF_PLACE.match(text, end)
    return place.end() if place else end
