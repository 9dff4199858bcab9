"""Names of the registry, and names that have an outlet's shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from provenance.articles.outlet_names import DOUBTFUL_MASTHEADS, MASTHEADS, RARE_MASTHEADS
from provenance.articles.outlets import Registry, is_generic
from provenance.quotations.credit_lexicon import (
    AGENCY_ENDS,
    FOLLOWERS,
    FOREIGN_MASTHEADS,
    HOMOGRAPHS,
    ISSUE_OPENINGS,
    NO_ISSUES,
    NO_OUTLETS,
    NO_STATIONS,
    OPENERS,
)
from provenance.quotations.credits_foreign import names_a_place
from provenance.quotations.credits_forms import (
    JOINED_BY_HYPHEN,
    WORD,
    Evidence,
    Mention,
    goes_on,
    mention_at,
    skip_openers,
)
from provenance.quotations.people_lexicon import TITLES

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
# What a person's name follows.
_BEFORE_PEOPLE = ("Mr. ", "Ms. ", "Mrs. ", "Dr. ", "Sen. ", "Rep. ", "Gov. ", "Mayor ", "Mr ", "Ms ", "Mrs ", "Dr ")
# "Correct The Record": a capital article inside a name.
_TITLE_ARTICLE = re.compile(r"(?<![.!?] )[A-Z]\w+ The \Z")
_NEAR = 24
# "Channel Nine"
_CHANNEL_NAME = re.compile(r" (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d{1,2})(?: News)?(?![\w-])")
# What follows "Daily" in a name: a word or two.
_ISSUE_NAME = re.compile(r" (?P<second>[A-Z][\w-]*)(?: [A-Z][\w-]*)?")
# "Gazette Group": the firm, not the outlet.
_OF_A_FIRM = re.compile(r" (?:Group|Company|Co|Corp|Corporation|Inc|Ltd|Holdings|Holding|Foundation|Institute|Trust)\b")
# The channel behind a network's letters ("ABC 7"): then it is a local station.
_CHANNEL = re.compile(r" ?\d{1,2}(?: News)?(?![\w.,]\d|\w)")
#: A longer run of capitalised words is no name.
_LONGEST = 80
_SURE_HEADS = MASTHEADS | FOREIGN_MASTHEADS
_HEADS = _SURE_HEADS | DOUBTFUL_MASTHEADS | RARE_MASTHEADS
# Last words of agencies' names, behind another word ("Harbour News Service").
_AGENCY_HEADS = frozenset({"agency", "service"})
_OPENINGS = {"radio": _STATION_NAME, "channel": _CHANNEL_NAME}
_SHAPING = _HEADS | ISSUE_OPENINGS | _AGENCY_HEADS | {"radio", "channel", "fm"}


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
            if name in HOMOGRAPHS and (_is_crowded(text, low, run, start, end) or names_a_place(text, end)):
                return None
            if _OF_A_FIRM.match(text, end) or (" " in name and _is_tail(low, run, start)):
                return None
            channel = _CHANNEL.match(text, end) if name.isalpha() and text[start:end].isupper() else None
            if channel:
                return mention_at(text, low, start, channel.end(), Evidence.DESCRIBED)
            return mention_at(text, low, start, end, Evidence.REGISTERED)
    return None


def _is_crowded(text: str, low: str, run: int, start: int, end: int) -> bool:
    """Tell whether capitalised words beside a common word make another name of it ("Capitol Hill", "Time Warner")."""
    if text.endswith(_BEFORE_PEOPLE, max(0, start - _NEAR), start) or _TITLE_ARTICLE.search(
        text, max(0, start - _NEAR), start
    ):
        return True
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
    opened = _opened(text, low, run, start, end)
    if opened:
        return opened
    end -= len("'s") if low.endswith("'s", start, end) else 0
    head = low[start:end].rpartition("-")[2]
    begin = _begin(low, run, start)
    if head in _AGENCY_HEADS | {"fm"}:
        return _supplier(text, low, begin, start, end)
    if head not in _HEADS or not _is_last(text, low, start, end):
        return None
    end = _with_place(text, end) if begin == start and head in MASTHEADS else end
    if low[begin:end].endswith(NO_OUTLETS) or low[begin:start].rstrip() in TITLES:
        return None
    return mention_at(text, low, begin, end, _evidence(text[begin:end], head, registry))


def _opened(text: str, low: str, run: int, start: int, end: int) -> Mention | None:
    """Return a mention whose name opens with this word: "Radio Milton", "Daily Lantern"."""
    word = low[start:end]
    if word in ISSUE_OPENINGS:
        return _issue(text, low, run, start, end)
    name = _OPENINGS[word].match(text, end) if word in _OPENINGS else None
    evidence = Evidence.SHAPED if word == "radio" else Evidence.DOUBTFUL
    return mention_at(text, low, start, name.end(), evidence) if name else None


def _begin(low: str, run: int, start: int) -> int:
    """Return where the name starts that the word at *start* ends."""
    begin = skip_openers(low, run, start)
    if _OF_THE in low[begin:start]:
        begin = low.rfind(_OF_THE, begin, start) + len(_OF_THE)
    return begin


def _supplier(text: str, low: str, begin: int, start: int, end: int) -> Mention | None:
    """Return a mention of an agency ("Harbour News Service") or of a station ("Harbour FM")."""
    is_station = text[start:end] == "FM" and begin < start
    named = is_station or (low[begin:end].endswith(AGENCY_ENDS) and low.find(" ", begin) < start - 1)
    return mention_at(text, low, begin, end, Evidence.SHAPED) if named and not goes_on(text, low, end) else None


def _issue(text: str, low: str, run: int, start: int, end: int) -> Mention | None:
    """Return a mention of a paper whose name opens with "Daily" or a time to read it ("the Daily Lantern")."""
    name = _ISSUE_NAME.match(text, end)
    if name is None or name["second"].lower() in NO_ISSUES | FOLLOWERS or _begin(low, run, start) < start:
        return None
    last = name.group().rpartition(" ")[2].lower()
    stop = name.end() - (len(last) + 1 if last in FOLLOWERS else 0)
    if goes_on(text, low, stop):
        return None
    mention = mention_at(text, low, start, stop, Evidence.DOUBTFUL)
    is_sure = last in _HEADS or (low.startswith("daily", start) and mention.start < start)
    return attrs.evolve(mention, evidence=Evidence.SHAPED) if is_sure else mention


def _is_last(text: str, low: str, start: int, end: int) -> bool:
    """Tell whether a masthead ends its name: no name, science ("Journal of") or noun ("TV station") follows."""
    if JOINED_BY_HYPHEN.search(text, start, end) or low.startswith(" station", end) or goes_on(text, low, end):
        return False
    return not (low.endswith("journal", start, end) and low.startswith(" of ", end))


def _evidence(name: str, head: str, registry: Registry) -> Evidence:
    if is_generic(name):
        return Evidence.GENERIC
    if head in _SURE_HEADS or registry.candidates(name):
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
