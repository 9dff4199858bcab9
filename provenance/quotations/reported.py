"""Reported clauses: what is said without quotation marks (`X said that …`, `…, X said`, `according to X, …`).

Precision comes before recall: only verbs that take a clause, and only clauses with a subject of their own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import AUXILIARIES, CLAUSAL, DETERMINERS, OPENERS, PRONOUNS
from provenance.quotations.noun_ties import Tie
from provenance.quotations.phrases import Phrase, bare
from provenance.quotations.ties import Tier

_ADDRESSEE = 5
_SHORTEST = 3
_CLAUSE = 40
# A dateline is no longer than so many tokens: "ST. HARLOW, Ohio, Nov. 3 (Coast Press) —".
_DATELINE = 14
_DASHES = frozenset("—–-")
_BARE = frozenset(
    "said says say believes believe thinks think claims claimed argues argued told insists insisted".split()
)


class Reported(NamedTuple):
    """A reported clause: its tie and its tokens."""

    tie: Tie
    clause: Phrase


def find_reported(tier: Tier) -> list[Reported]:
    """Return the reported clauses of a frame, one a sentence at most, in sentences that hold no marked stretch."""
    frame = tier.frame
    found = []
    for start, end in pairwise([*frame.stops, len(frame.words)]):
        low = frame.low[start:end]
        if QUOTE in low or CLAUSAL.isdisjoint(low):
            continue
        one = _ahead(tier, start, end) or _behind(tier, start, end)
        if one and one.clause[1] - one.clause[0] >= _SHORTEST:
            found.append(one)
    return found


def _trimmed(frame: Frame, first: int, stop: int) -> Phrase:
    """Return tokens without the signs at their end."""
    while stop > first and not frame.words[stop - 1][0].isalnum() and frame.words[stop - 1] not in ")]%":
        stop -= 1
    return first, stop


def _after_dateline(frame: Frame, start: int, end: int) -> int:
    """Return where the words of a sentence start: behind the place and agency that open a paragraph, which nobody said.

    `HARLOW, Ohio (AP) —`, `HARLOW —`, `(Coast News)`.
    """
    words = frame.words
    if start or not words:
        return start
    bracketed = words[0] == "("
    if not bracketed and not (words[0].isupper() and len(words[0]) > 1):
        return start
    for place in range(1, min(end - 1, _DATELINE)):
        if words[place] in _DASHES:
            return place + 1
        if bracketed and words[place] == ")" and words[place + 1] not in _DASHES:
            return place + 1
    return start


def _ahead(tier: Tier, start: int, end: int) -> Reported | None:
    """`X said that …`, `X told Y that …`, `X said the plan …`, `According to X, …`."""
    low = tier.low
    for cue in range(start, end):
        if low[cue] not in CLAUSAL:
            continue
        if low[cue] == "according":
            return _according(tier, cue, start, end)
        if not tier.cues.is_cue(cue):
            continue
        first = _clause_after(tier, cue, end)
        if first is None:
            continue
        tie = tier.cued(cue, start, first)
        if tie:
            return Reported(tie, _trimmed(tier.frame, first, end))
        return None
    return None


def _clause_after(tier: Tier, cue: int, end: int) -> int | None:
    """Return where the clause that a verb reports starts, or None."""
    low = tier.low
    for place in range(cue + 1, min(end, cue + 1 + _ADDRESSEE)):
        if low[place] == "that":
            return place + 1
        if tier.words[place] in ",;:":
            break
    place = cue + 1
    if low[cue] in _BARE and low[cue] != "told" and place < end:
        small = bare(low[place])
        opens = small in PRONOUNS or small in DETERMINERS or (tier.words[place][0].isupper() and small not in OPENERS)
        if opens and not AUXILIARIES.isdisjoint(low[place + 1 : min(end, place + _CLAUSE)]) | _has_verb(
            low[place + 1 : place + 9]
        ):
            return place
    return None


def _has_verb(low: list[str]) -> bool:
    return any(word.endswith(("ed", "’s", "'s", "’ll", "'ll", "’re", "'re", "’ve", "'ve")) for word in low)


def _according(tier: Tier, cue: int, start: int, end: int) -> Reported | None:
    """`According to X, …` and `…, according to X.`."""
    tie = tier.inverted(cue, end)
    if tie is None:
        return None
    if cue == start:
        comma = next((place for place in range(tie.mention[1], end) if tier.words[place] == ","), None)
        return None if comma is None else Reported(tie, _trimmed(tier.frame, comma + 1, end))
    return Reported(tie, _trimmed(tier.frame, _after_dateline(tier.frame, start, end), cue))


def _behind(tier: Tier, start: int, end: int) -> Reported | None:
    """`…, X said.`."""
    for comma in range(end - 2, max(start, end - 14), -1):
        if tier.words[comma] != "," or comma + 1 >= end:
            continue
        found = tier.subjects.forward(comma + 1, end)
        if found and tier.low[comma + 1] not in {"and", "but", "who", "which"}:
            cue = tier.cues.after(found[1], end)
            if cue and cue[0] <= found[1] + 2 and tier.low[cue[0]] in CLAUSAL:
                return Reported(
                    Tie(found, cue, "clause, X said"),
                    _trimmed(tier.frame, _after_dateline(tier.frame, start, end), comma),
                )
    return None
