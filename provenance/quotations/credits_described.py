"""Names that a noun beside them makes an outlet's, and nouns that stand for an outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.quotations.credit_lexicon import ANAPHORS, ISSUE_NOUNS, OPENERS, OUTLET_NOUNS
from provenance.quotations.credits_forms import JOINED_BY_HYPHEN, Evidence, Mention, mention_at, skip_openers

# One to five capitalised words, joined as names are; bounded, so linear.
_CAPITALISED = r"[A-Z][\w&-]*(?:\.\w+)*"
_NAME = rf"(?P<name>{_CAPITALISED}(?: (?:of |and |de |& )?{_CAPITALISED}){{0,4}})"
_NAME_AFTER = re.compile(f" [“\"']?{_NAME}")
_NAME_BEFORE = re.compile(rf"(?<![\w'.]){_NAME} \Z")
# "Harbour, the state broadcaster,"
_APPOSED = re.compile(rf"(?<![\w'.]){_NAME}, (?:the|an?) (?:[\w-]+ ){{0,3}}\Z")
_ANAPHOR = re.compile(r"(?<!\w)(?:the|this) (?:same |local |daily |cable |conservative |liberal )?\Z")
# "originally published in Harbour Weekly": here any capitalised name is an outlet's.
_FIRST_IN = re.compile(rf" (?:published|appeared|posted|ran) (?:in|on|at|by)(?: the)? [“\"']?{_NAME}(?!\w|'s)")
# Nouns that make an outlet of a name only behind it ("Harbour Today, a local website,").
_APPOSED_ONLY = frozenset({"website", "site", "news site", "publication", "outlet", "paper"})
_AFTER_NAMES = ("newspaper", "magazine", "podcast")
# "an Iowa newspaper", "the Iowa newspaper": a place; "a Milton magazine": one of several.
_ONE_OF_SEVERAL = re.compile(r"(?<!\w)an? \Z")
_OF_A_PLACE = {
    "newspaper": re.compile(r"(?<!\w)(?:the|an?) (?:[a-z-]+ )?\Z"),
    "magazine": _ONE_OF_SEVERAL,
    "podcast": _ONE_OF_SEVERAL,
}
# What has a publisher but is no outlet's work.
_NO_NEWS = re.compile(
    r"\b(?:novel|book|song|album|poem|film|play|memoir|dictionary|survey|study|figures|data|game|comic|map)s?\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday)\b"
)
# How the names of peoples end: "a South Korean newspaper" names none.
_PEOPLES = ("an", "ese", "ish", "i", "ch", "ek")
#: The longest first word of a noun of two words, and the spaces around it.
_NOUN_WORD = 14
#: How much is read for an article and a word of praise before a name.
_NEAR = 24
#: How much is read before a noun.
_REACH = 60
_NOUNS = OUTLET_NOUNS | ISSUE_NOUNS | ANAPHORS.keys()
_NOUN_HEADS = tuple(sorted({noun.rpartition(" ")[2] for noun in _NOUNS}))


def find_described(text: str, low: str) -> Iterator[Mention]:
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
    floor = max(0, at - _NOUN_WORD)
    before = max(low.rfind(" ", floor, at - 1), low.rfind("\n", floor, at - 1), floor - 1) + 1
    return before if low[before:end] in _NOUNS else at


def _beside(text: str, low: str, at: int, end: int) -> Iterator[Mention]:
    """Yield what the noun at `text[at:end]` makes an outlet."""
    noun = low[at:end]
    place = _name_beside(text, low, at, end) if _is_noun(text, at, end) else None
    anaphor = _ANAPHOR.search(low, max(0, at - _REACH), at) if noun in ANAPHORS else None
    if place:
        evidence = Evidence.DOUBTFUL if noun in ISSUE_NOUNS else Evidence.DESCRIBED
        yield mention_at(text, low, *place, evidence)
    elif anaphor:
        begin = anaphor.start()
        yield Mention(start=begin, name_start=begin, end=end, name=noun, evidence=Evidence.ANAPHOR)


def _is_noun(text: str, at: int, end: int) -> bool:
    """Tell whether a noun is written as one: in small letters, but for the first of a sentence."""
    if text[at].islower():
        return True
    return text[at + 1 : end].islower() and (at == 0 or text[max(0, at - 2) : at].endswith((". ", "\n", "“", '"')))


def _name_beside(text: str, low: str, at: int, end: int) -> tuple[int, int] | None:
    """Return where the name stands beside the noun at `text[at:end]`, if the noun is one that goes with a name."""
    noun = low[at:end]
    if noun in OUTLET_NOUNS or noun in ISSUE_NOUNS:
        return _described_name(text, low, at, end)
    return _name_apposed(text, at, end) if noun in _APPOSED_ONLY else None


def _described_name(text: str, low: str, at: int, end: int) -> tuple[int, int] | None:
    """Return where the name stands that the noun at `text[at:end]` describes."""
    before = _name_before(text, low, at) or _name_apposed(text, at, end)
    after = None if before else _NAME_AFTER.match(text, end)
    if after and after["name"].lower() not in OPENERS:
        return after.span("name")
    return before


def _name_before(text: str, low: str, at: int) -> tuple[int, int] | None:
    """Return where the name stands that is right before "newspaper" or "magazine", if it is no people's or place's."""
    noun = next((word for word in _AFTER_NAMES if low.startswith(word, at)), None)
    found = _NAME_BEFORE.search(text, max(0, at - _REACH), at) if noun else None
    if noun is None or found is None:
        return None
    start, end = skip_openers(low, *found.span("name")), found.end("name")
    name = text[start:end]
    if name.endswith(_PEOPLES) or name.lower() in OPENERS or JOINED_BY_HYPHEN.search(name):
        return None
    return None if _OF_A_PLACE[noun].search(low, max(0, start - _NEAR), start) else (start, end)


def _name_apposed(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Return where the name stands to which the noun is apposed ("Harbour, the state broadcaster, reported")."""
    if text[end : end + 1] != ",":
        return None
    found = _APPOSED.search(text, max(0, at - _REACH), at)
    return found.span("name") if found else None


def find_first_printings(text: str) -> Iterator[Mention]:
    """Yield what an article says it was first published in."""
    for word in ("originally", "first"):
        at = text.find(word)
        while at >= 0:
            found = _FIRST_IN.match(text, at + len(word))
            if found and not _NO_NEWS.search(text, max(0, at - _REACH), at) and not _MONTHS.match(found["name"]):
                (start, end), name = found.span("name"), found["name"]
                yield Mention(start=start, name_start=start, end=end, name=name, evidence=Evidence.DESCRIBED)
            at = text.find(word, at + 1)
