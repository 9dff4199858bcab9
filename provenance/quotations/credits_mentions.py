"""Where a text names an outlet, or something that looks like one.

A mention is no credit yet: `credits_frames` reads what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum

import attrs

from provenance.articles.outlet_names import DOUBTFUL_MASTHEADS, MASTHEADS, RARE_MASTHEADS
from provenance.articles.outlets import Registry, is_generic
from provenance.quotations.credit_lexicon import ANAPHORS, FOLLOWERS, HOMOGRAPHS, NO_STATIONS, OPENERS, OUTLET_NOUNS

# A word that opens with a capital or a figure, taken whole with its inner dots, hyphens and ampersands; not inside an
# address, a handle or another word.
_WORD = re.compile(r"(?<![\w@#.])([A-Z0-9À-ÖØ-Þ]\w*)(?:[.&+'-]\w+)*")
# Three or four letters after K or W, perhaps with `-TV`, a channel's number or both (`KXYZ`, `WXYZ-TV`, `KXYZ5`).
_CALL_SIGN = re.compile(r"(?P<sign>[KW][A-Z]{2,3})(?:-(?:TV|FM|AM|DT)|-?\d{1,2})?")
# What may join the words of one name.
_JOINTS = frozenset({" ", " & ", " and ", " of ", " de ", "-", " of the "})
# The end of a site's address, and what may stand before it; labels are bounded, so that none is walked twice.
_DOMAIN_END = re.compile(r"\.(?:com|org|net|news|tv|info|co|io|ca|ie|in|de|fr|uk|au)(?![\w-]|@|\.\w)")
_DOMAIN_START = re.compile(r"(?<![\w@/.-])(?:[\w-]{1,40}\.){0,2}[\w-]{1,40}\Z")
# "The Ledger of Milton"
_OF_PLACE = re.compile(r" of [A-Z]\w+(?: [A-Z]\w+)?")
# "Radio Milton"
_STATION_NAME = re.compile(r"(?: [A-Z]\w+){1,3}")
# The channel behind a network's letters ("ABC 7"): then it is a local station.
_CHANNEL = re.compile(r" ?\d{1,2}(?: News)?(?![\w.,]\d|\w)")
# One to five capitalised words, joined as names are; bounded, so linear.
_CAPITALISED = r"[A-Z][\w&-]*(?:\.\w+)*"
_NAME = rf"(?P<name>{_CAPITALISED}(?: (?:of |and |de |& )?{_CAPITALISED}){{0,4}})"
_NAME_AFTER = re.compile(f" {_NAME}")
_NAME_BEFORE = re.compile(rf"(?<![\w'.]){_NAME} \Z")
_ANAPHOR = re.compile(r"(?<!\w)(?:the|this) (?:same |local |daily |cable |conservative |liberal )?\Z")
# "originally published in Harbour Weekly": here any capitalised name is an outlet's.
_FIRST_IN = re.compile(
    r" (?:published|appeared|posted|ran) (?:in|on|at|by)(?: the)?"
    rf" [“\"']?{_NAME}"
)
# Between somebody and the paper: "Lee of the Times".
_OF_THE = " of the "
# How the names of peoples end: "a South Korean newspaper" names none.
_PEOPLES = ("an", "ese", "ish", "i", "ch", "ek")
#: A longer run of capitalised words is no name.
_LONGEST = 80
#: The longest first word of a noun of two words, and the spaces around it.
_NOUN_WORD = 14
#: How much of an address is read before its last dot.
_LABELS = 123
#: Last words of names and of the nouns that describe them.
_HEADS = MASTHEADS | DOUBTFUL_MASTHEADS | RARE_MASTHEADS
_NOUNS = OUTLET_NOUNS | ANAPHORS.keys()
_NOUN_HEADS = tuple(sorted({noun.rpartition(" ")[2] for noun in _NOUNS}))


class Evidence(IntEnum):
    """How surely a name is an outlet's, from its form alone."""

    ANAPHOR = 0  # "the newspaper": an outlet, but which?
    RARE = 1  # "the Milton Union"
    DOUBTFUL = 2  # "the Milton Star"
    GENERIC = 3  # "the Times"
    SHAPED = 4  # "the Milton Gazette", "KXYZ", "news.example"
    DESCRIBED = 5  # "the newspaper Zeitlupe", "Harbour magazine"
    REGISTERED = 6


@attrs.frozen(kw_only=True)
class Mention:
    """A place that names an outlet.

    Attributes:
        start: Where it starts, with a leading article.
        name_start: Where the name itself starts.
        end: Where it ends, without a possessive.
        name: The name as written.
        evidence: How surely it is an outlet's name.
    """

    start: int
    name_start: int
    end: int
    name: str
    evidence: Evidence


def fold(text: str) -> str:
    """Return a text of the same length with plain apostrophes and spaces."""
    return text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ")


def lower(text: str) -> str:
    """Return a text in lower case and of the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def find_mentions(text: str, registry: Registry, own: Iterable[str] = ()) -> tuple[Mention, ...]:
    """Return every place that may name an outlet, in order, none within another.

    Args:
        text: A text as `fold` returns it.
        registry: The outlets that are known.
        own: Further names in the form of `name_key`: those of the article's own outlet.
    """
    low = lower(text)
    found = [*_named(text, low, registry), *_addresses(text), *_described(text, low), *_first_in(text)]
    for name in own:
        found.extend(_spelt(text, low, name))
    found.sort(key=lambda one: (one.name_start, -one.evidence, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.name_start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _named(text: str, low: str, registry: Registry) -> Iterator[Mention]:
    """Yield names of the registry and names shaped like a masthead or a call sign."""
    run, last, taken = 0, -9, 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        if text[last:start] not in _JOINTS or start - run > _LONGEST or low.endswith("'s", run, last):
            run = start
        last = end
        if start < taken:
            continue
        names = registry.names_from(low[start : word.end(1)])
        found = _registered(text, low, run, start, names, registry) if names else None
        found = found or _shape(text, low, run, start, end, registry)
        if found:
            taken = found.end
            yield found


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
                return _mention(text, low, start, channel.end(), Evidence.DESCRIBED)
            return _mention(text, low, start, end, Evidence.REGISTERED)
    return None


def _is_crowded(text: str, low: str, run: int, start: int, end: int) -> bool:
    """Tell whether capitalised words beside a common word make another name of it ("Capitol Hill", "Time Warner")."""
    before = text[run:start].split()
    return (bool(before) and before[-1][0].isupper() and before[-1].lower() not in OPENERS) or _goes_on(text, low, end)


def _is_tail(low: str, run: int, start: int) -> bool:
    """Tell whether a masthead of several words only ends a longer one ("Arizona Daily Star")."""
    begin = _skip_openers(low, run, start)
    return begin < start and low[start : start + 6] in {"daily ", "evenin", "mornin", "sunday", "weekly"}


def _shape(text: str, low: str, run: int, start: int, end: int, registry: Registry) -> Mention | None:
    """Return a mention whose name ends with this word, if the word is a call sign or ends a masthead."""
    sign = _CALL_SIGN.fullmatch(text, start, end) if text[start] in "KW" else None
    if sign and sign["sign"] not in NO_STATIONS and not _is_shouted(text, start, end):
        return _mention(text, low, start, end, Evidence.SHAPED)
    if low[start:end] == "radio":
        place = _STATION_NAME.match(text, end)
        return _mention(text, low, start, place.end(), Evidence.DOUBTFUL) if place else None
    head = low[start:end].rpartition("-")[2].removesuffix("'s")
    if head not in _HEADS:
        return None
    end -= 2 if low.endswith("'s", start, end) else 0
    if _goes_on(text, low, end):
        return None
    if head == "journal" and low.startswith(" of ", end):  # of a science
        return None
    begin = max(
        _skip_openers(low, run, start),
        low.rfind(_OF_THE, run, start) + len(_OF_THE) if _OF_THE in low[run:start] else 0,
    )
    end = _with_place(text, end) if begin == start and head in MASTHEADS else end
    return _mention(text, low, begin, end, _evidence(text[begin:end], head, registry))


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


def _goes_on(text: str, low: str, end: int) -> bool:
    """Tell whether a capitalised word follows that belongs to the name ("the Post Office")."""
    following = _WORD.match(text, end + 1) if text[end : end + 1] in {" ", "-"} else None
    return following is not None and low[slice(*following.span())].removesuffix("'s") not in FOLLOWERS


def _skip_openers(low: str, run: int, start: int) -> int:
    """Return where the name starts in a run of capitalised words: behind those that only open the sentence."""
    while run < start:
        stop = low.find(" ", run, start)
        if stop < 0 or low[run:stop] not in OPENERS:
            break
        run = stop + 1
    return run


def _with_place(text: str, end: int) -> int:
    place = _OF_PLACE.match(text, end)
    return place.end() if place else end


def _mention(text: str, low: str, start: int, end: int, evidence: Evidence) -> Mention:
    begin = start - len("the ")
    has_article = begin >= 0 and low.startswith("the ", begin) and not low[max(0, begin - 1) : begin].isalnum()
    return Mention(
        start=begin if has_article else start, name_start=start, end=end, name=text[start:end], evidence=evidence
    )


def _spelt(text: str, low: str, name: str) -> Iterator[Mention]:
    """Yield where a name stands with a capital."""
    at = low.find(name)
    while at >= 0:
        end = at + len(name)
        alone = not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum()
        if alone and text[at].isupper() and (" " in name or not _goes_on(text, low, end)):
            yield _mention(text, low, at, end, Evidence.REGISTERED)
        at = low.find(name, end)


def _addresses(text: str) -> Iterator[Mention]:
    """Yield sites named by their domain."""
    for found in _DOMAIN_END.finditer(text):
        begin = _DOMAIN_START.search(text, max(0, found.start() - _LABELS), found.start())
        if begin:
            start, end = begin.start(), found.end()
            yield Mention(start=start, name_start=start, end=end, name=text[start:end], evidence=Evidence.SHAPED)


def _first_in(text: str) -> Iterator[Mention]:
    """Yield what an article says it was first published in."""
    for word in ("originally", "first"):
        at = text.find(word)
        while at >= 0:
            found = _FIRST_IN.match(text, at + len(word))
            if found:
                (start, end), name = found.span("name"), found["name"]
                yield Mention(start=start, name_start=start, end=end, name=name, evidence=Evidence.DESCRIBED)
            at = text.find(word, at + 1)


def _described(text: str, low: str) -> Iterator[Mention]:
    """Yield names that stand beside a noun such as "newspaper", and "the newspaper" alone."""
    for head in _NOUN_HEADS:
        at = low.find(head)
        while at >= 0:
            end = at + len(head)
            if not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum():
                yield from _beside(text, low, _noun_start(low, at, end), end)
            at = low.find(head, end)


def _noun_start(low: str, at: int, end: int) -> int:
    """Return where the longest noun of the lexicon starts that ends with the word at `low[at:end]`."""
    before = low.rfind(" ", max(0, at - _NOUN_WORD), at - 1) + 1
    return before if before and low[before:end] in _NOUNS else at


def _beside(text: str, low: str, at: int, end: int) -> Iterator[Mention]:
    """Yield what the noun at `text[at:end]` makes an outlet."""
    noun = low[at:end]
    anaphor = _ANAPHOR.search(low, max(0, at - 20), at) if noun in ANAPHORS else None
    name = (_name_before(text, at) or _NAME_AFTER.match(text, end)) if noun in OUTLET_NOUNS else None
    if name and low[slice(*name.span("name"))] not in OPENERS:
        start, stop = name.span("name")
        yield _mention(text, low, start, stop, Evidence.DESCRIBED)
    elif anaphor:
        begin = anaphor.start()
        yield Mention(start=begin, name_start=begin, end=end, name=noun, evidence=Evidence.ANAPHOR)


def _name_before(text: str, at: int) -> re.Match[str] | None:
    """Return the name right before "newspaper" or "magazine" ("Harbour magazine"), if it is not a people's."""
    if not text.startswith(("newspaper", "magazine"), at):
        return None
    name = _NAME_BEFORE.search(text, max(0, at - 60), at)
    return None if name and (name["name"].endswith(_PEOPLES) or name["name"].lower() in OPENERS) else name
