"""Where a text names an outlet, or something that looks like one.

A mention is no credit yet: `credits_frames` reads what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

import attrs

from provenance.articles.outlet_names import DOUBTFUL_MASTHEADS, MASTHEADS
from provenance.articles.outlets import Registry, is_generic
from provenance.quotations.credit_lexicon import DOUBTFUL_NOUNS, FOLLOWERS, NO_STATIONS, OPENERS, OUTLET_NOUNS

# A word that opens with a capital or a figure, taken whole with its inner dots, hyphens and ampersands; not inside an
# address, a handle or another word.
_WORD = re.compile(r"(?<![\w@#./-])[A-Z0-9À-ÖØ-Þ]\w*(?:[.&/+-]\w+)*")
# Three or four letters after K or W, perhaps with `-TV`, a channel's number or both (`KXYZ`, `WXYZ-TV`, `KXYZ5`).
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT)|\d{1,2})?")
# What may join the words of one name.
_JOINTS = frozenset({" ", " & ", " and ", " of ", " de ", "-"})
# A site named by its address; the label before the dot is bounded, so no run of letters is walked twice.
_DOMAIN = re.compile(
    r"(?<![\w@/.-])(?:[\w-]{1,40}\.){1,3}(?:com|org|net|co\.uk|com\.au|news|tv|info|ca|ie|in|de|fr)\b(?![@/\w-])"
)
_SPACE = re.compile(r"\s")


class Evidence(IntEnum):
    """How surely a name is an outlet's, from its form alone."""

    ANAPHOR = 0  # "the newspaper": an outlet, but which?
    DOUBTFUL = 1  # "the Milton Star"
    GENERIC = 2  # "the Times"
    SHAPED = 3  # "the Milton Gazette", "KXYZ", "news.example"
    DESCRIBED = 4  # "the newspaper Zeit", "Harbour magazine"
    REGISTERED = 5


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


def mentions(text: str, registry: Registry) -> tuple[Mention, ...]:
    """Return every place of *text* (see `fold`) that may name an outlet, in order, none within another."""
    low = lower(text)
    found = [*_named(text, low, registry), *_addresses(text), *_described(text, low)]
    found.sort(key=lambda one: (one.name_start, -one.evidence, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.name_start >= kept[-1].end:
            kept.append(one)
        elif one.evidence is Evidence.DESCRIBED and kept[-1].evidence < Evidence.DESCRIBED and one.end >= kept[-1].end:
            kept[-1] = one
    return tuple(kept)


def _named(text: str, low: str, registry: Registry) -> Iterator[Mention]:
    """Yield names of the registry and names shaped like a masthead or a call sign."""
    run, last, taken = 0, -9, 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        if text[last:start] not in _JOINTS:
            run = start
        last = end
        if start < taken:
            continue
        found = _registered(low, start, registry)
        if found > start:
            taken = last = max(found, min(end, found))
            yield _mention(text, low, start, found, Evidence.REGISTERED)
            continue
        shape = _shape(text, low, run, start, end)
        if shape:
            taken = shape.end
            yield shape


def _registered(low: str, start: int, registry: Registry) -> int:
    """Return where the longest name of the registry that starts here ends; *start* if none does."""
    end = start
    while end < len(low) and low[end].isalnum():
        end += 1
    for name in registry.names_from(low[start:end]):
        stop = start + len(name)
        if (
            len(name) > 1
            and low.startswith(name, start)
            and not low[stop : stop + 1].isalnum()
            and low[stop : stop + 1] != "_"
        ):
            return stop
    return start


def _shape(text: str, low: str, run: int, start: int, end: int) -> Mention | None:
    """Return a mention whose name ends with this word, if the word is a call sign or ends a masthead."""
    if _CALL_SIGN.fullmatch(text, start, end) and text[start:end] not in NO_STATIONS:
        return _mention(text, low, start, end, Evidence.SHAPED)
    head = low[start:end].rpartition("-")[2]
    if head in MASTHEADS or head in DOUBTFUL_MASTHEADS:
        if _goes_on(text, low, end):
            return None
        begin = _skip_openers(low, run, start)
        end = _with_place(text, end) if begin == start else end
        name = text[begin:end]
        evidence = Evidence.SHAPED if head in MASTHEADS else Evidence.DOUBTFUL
        evidence = Evidence.GENERIC if is_generic(name) else evidence
        return _mention(text, low, begin, end, evidence)
    return None


def _goes_on(text: str, low: str, end: int) -> bool:
    """Tell whether a capitalised word follows that belongs to the name ("the Post Office")."""
    following = _WORD.match(text, end + 1) if text[end : end + 1] in {" ", "-"} else None
    return following is not None and low[slice(*following.span())] not in FOLLOWERS


def _skip_openers(low: str, run: int, start: int) -> int:
    """Return where the name starts in a run of capitalised words: behind those that only open the sentence."""
    while run < start:
        stop = low.find(" ", run, start)
        if stop < 0 or low[run:stop] not in OPENERS:
            break
        run = stop + 1
    return run


# "The Ledger of Milton"
_OF_PLACE = re.compile(r" of (?:[A-Z]\w+)(?: [A-Z]\w+)?")


def _with_place(text: str, end: int) -> int:
    place = _OF_PLACE.match(text, end)
    return place.end() if place else end


def _mention(text: str, low: str, start: int, end: int, evidence: Evidence) -> Mention:
    begin = start - 4 if low.startswith("the ", start - 4) and not low[start - 5 : start - 4].isalnum() else start
    begin = start if start < 4 else begin  # noqa: PLR2004  (the length of "the ")
    return Mention(start=begin, name_start=start, end=end, name=text[start:end], evidence=evidence)


def _addresses(text: str) -> Iterator[Mention]:
    """Yield sites named by their domain."""
    for found in _DOMAIN.finditer(text):
        yield Mention(
            start=found.start(), name_start=found.start(), end=found.end(), name=found.group(), evidence=Evidence.SHAPED
        )


# One to five capitalised words, joined as names are; bounded, so linear.
_NAME_AFTER = re.compile(r",? (?P<name>[A-Z][\w'.&-]*(?: (?:of |and |de |& )?[A-Z][\w'.&-]*){0,4})")
_NAME_BEFORE = re.compile(r"(?P<name>(?:[A-Z][\w'.&-]* (?:of |and |de |& )?){1,5})\Z")
_ANAPHOR = re.compile(r"(?:the|this|our) (?:(?:[\w-]+) )?\Z")


def _described(text: str, low: str) -> Iterator[Mention]:
    """Yield names that stand beside a noun such as "newspaper", and "the newspaper" alone."""
    for noun in (*OUTLET_NOUNS, *DOUBTFUL_NOUNS):
        sure = noun in OUTLET_NOUNS
        at = low.find(noun)
        while at >= 0:
            end = at + len(noun)
            if not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum():
                yield from _beside(text, low, at, end, sure=sure)
            at = low.find(noun, end)


def _beside(text: str, low: str, at: int, end: int, *, sure: bool) -> Iterator[Mention]:
    """Yield what the noun at `text[at:end]` makes an outlet."""
    name = _NAME_AFTER.match(text, end) if sure else None
    if name:
        stop = name.end("name") - 2 if name["name"].endswith("'s") else name.end("name")
        yield Mention(
            start=name.start("name"),
            name_start=name.start("name"),
            end=stop,
            name=text[name.start("name") : stop],
            evidence=Evidence.DESCRIBED,
        )
        return
    anaphor = _ANAPHOR.search(low, max(0, at - 24), at)
    if anaphor:
        yield Mention(
            start=anaphor.start(), name_start=anaphor.start(), end=end, name=low[at:end], evidence=Evidence.ANAPHOR
        )
