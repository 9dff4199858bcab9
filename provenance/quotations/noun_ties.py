"""Ties without a reporting verb beside the stretch: labels, nouns of speech, genitives, passives."""

from __future__ import annotations

from typing import NamedTuple

from provenance.quotations.cues import SPAN
from provenance.quotations.frames import Frame
from provenance.quotations.lexicon import CUES, DETERMINERS, OPENERS, PREPOSITIONS, SPEECH_NOUNS
from provenance.quotations.phrases import Phrase, is_adverb, is_genitive
from provenance.quotations.subjects import Subjects

_DASHES = frozenset("—–-―")
_SHORT = 4
_BETWEEN = frozenset("that of to the a an , : as was is about".split())


class Tie(NamedTuple):
    """Who is said to speak.

    Attributes:
        mention: The first token of the mention and the token after its last.
        cue: The same for the cue; None where there is none.
        rule: The rule that found it.
    """

    mention: Phrase
    cue: Phrase | None
    rule: str


class NounTies:
    """Finds such ties in one frame."""

    __slots__ = ("low", "subjects", "words")

    def __init__(self, frame: Frame, subjects: Subjects) -> None:
        self.words: list[str] = frame.words
        self.low: list[str] = frame.low
        self.subjects: Subjects = subjects

    def label(self, place: int, start: int) -> Tie | None:
        """`X: “…”`, at the start of its sentence or after a dash."""
        if place - 1 <= start or self.words[place - 1] != ":":
            return None
        found = self.subjects.backward(place - 2, start)
        if found is None or not self.words[found[0]][0].isupper() or self.low[found[0]] in OPENERS - DETERMINERS:
            return None
        return Tie(found, None, "X:") if found[0] == start or self.words[found[0] - 1] in _DASHES else None

    def passive(self, place: int, start: int, end: int) -> Tie | None:
        """`was called “…” by X`."""
        if place + 1 < end and self.low[place + 1] == "by" and place - 2 > start:
            cue = next((one for one in range(place - 1, place - 4, -1) if self.low[one] in CUES), None)
            found = self.subjects.forward(place + 2, end)
            if cue is not None and self.low[cue].endswith("ed") and found:
                return Tie(found, (cue, cue + 1), "by X")
        return None

    def claim(self, place: int, start: int) -> Tie | None:
        """`his claim that “…”`: a noun of speech that takes the stretch for its clause."""
        for number in range(place - 1, max(start, place - _SHORT), -1):
            if self.low[number] in SPEECH_NOUNS and "that" in self.low[number + 1 : place]:
                return self._possessor(number, place, start)
        return None

    def noun(self, place: int, start: int) -> Tie | None:
        """`a statement by X: “…”`, `X’s claim that “…”`."""
        for number in range(place - 1, max(start, place - 2 * SPAN) - 1, -1):
            if self.low[number] in SPEECH_NOUNS:
                tie = self._author(number, place) or self._possessor(number, place, start)
                if tie:
                    return tie
        return None

    def _author(self, number: int, place: int) -> Tie | None:
        """`a statement released by X`, `a tweet from X`."""
        following = number + 1
        while following < place and (self.low[following].endswith("ed") or is_adverb(self.low[following])):
            following += 1
        if following < place and self.low[following] in {"from", "by"}:
            found = self.subjects.forward(following + 1, place)
            return Tie(found, (number, number + 1), "noun of X") if found else None
        return None

    def _possessor(self, number: int, place: int, start: int) -> Tie | None:
        """`X’s long statement that “…”`, right before a stretch."""
        if not _BETWEEN.issuperset(self.low[number + 1 : place]):
            return None
        for owner in range(number - 1, max(start, number - _SHORT) - 1, -1):
            if self.low[owner] in {"his", "her", "their"}:
                return Tie((owner, owner + 1), (number, number + 1), "X’s noun")
            if is_genitive(self.words[owner]):
                found = self.subjects.backward(owner, start)
                return Tie(found, (number, number + 1), "X’s noun") if found else None
            if not self.words[owner][0].islower() or self.low[owner] in PREPOSITIONS | DETERMINERS:
                return None
        return None

    def owner(self, place: int, start: int) -> Tie | None:
        """`X’s “…”`."""
        if place > start and is_genitive(self.words[place - 1]):
            found = self.subjects.backward(place - 1, start)
            return Tie(found, None, "X’s") if found else None
        return None
