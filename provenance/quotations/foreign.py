"""Ties in languages other than English: the reporting verb of the sentence and the name or pronoun beside it."""

from __future__ import annotations

import re

from provenance.quotations.foreign_lexicon import ARTICLES, CUES, PRONOUNS, TELLING
from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.noun_ties import Tie
from provenance.quotations.phrases import Phrase

_WORD = re.compile(r"\w+")
_SAMPLE = 4000
_LONGEST = 9
_TITLE = 3


def tell_language(text: str, language: str | None) -> str:
    """Return the language of a text, by its commonest words where it is not given; English where they do not tell.

    >>> tell_language("Der Rat hat das nicht von der Stadt, und den Plan", None)
    'de'
    """
    if language:
        return language[:2].lower()
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {name: sum(word in telling for word in words) for name, telling in TELLING.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > counts["en"] else "en"


class ForeignTier:
    """Finds ties in one frame of a text that is not English."""

    def __init__(self, text: str, frame: Frame, language: str) -> None:
        self.text = text
        self.frame = frame
        self.words: list[str] = frame.words
        self.low: list[str] = frame.low
        self.cues: frozenset[str] = CUES.get(language, frozenset())
        self.pronouns: frozenset[str] = PRONOUNS.get(language, frozenset())
        self.articles: frozenset[str] = ARTICLES.get(language, frozenset())

    def find(self, number: int) -> Tie | None:
        """Return the tie of one marked stretch as its own sentence gives it."""
        place = self.frame.places[number]
        start, end = self.frame.sentence(place)
        here = place + 1
        while here < len(self.words) and self.words[here] in ",—–-":
            here += 1
        if here < len(self.words) and self.words[here] != QUOTE:
            stop = self.frame.sentence(here)[1]
            tie = self._first(here, min(stop, here + _LONGEST), "X said")
            if tie and (here > place + 1 or self._is_cue(here)):
                return tie
        return (
            self.before(place, start) or self._first(place + 1, end, "X said at the end") or self._label(place, start)
        )

    def before(self, place: int, start: int) -> Tie | None:
        """Return the tie of the nearest reporting verb before a token."""
        for cue in range(place - 1, start - 1, -1):
            if self._is_cue(cue):
                return self._tied(cue, start, place, "X said before")
        return None

    def clause(self, place: int, start: int) -> Tie | None:  # noqa: ARG002  (as the English tier, which can tell)
        """Return nothing: without a reporting verb nobody is named."""
        return None

    def _is_cue(self, place: int) -> bool:
        """Tell whether a token reports speech: `sagte`, `dit-il`."""
        return self.low[place] in self.cues or self.low[place].partition("-")[0] in self.cues

    def _first(self, start: int, end: int, rule: str) -> Tie | None:
        for cue in range(start, end):
            if self.words[cue] == QUOTE:
                return None
            if self._is_cue(cue):
                return self._tied(cue, start, end, rule)
        return None

    def _tied(self, cue: int, start: int, end: int, rule: str) -> Tie | None:
        """Return the tie of a reporting verb: what stands right after it, else what stands before it."""
        found = self._phrase_after(cue + 1, end) or self._phrase_before(cue, start)
        return Tie(found, (cue, cue + 1), rule) if found else None

    def _phrase_after(self, first: int, end: int) -> Phrase | None:
        if first >= end:
            return None
        if self.low[first] in self.pronouns:
            return first, first + 1
        here = first
        while here < end and self.low[here] in self.articles:
            here += 1
        head = noun = here
        limit = min(end, first + _LONGEST)
        while here < min(limit, head + _TITLE) and self.words[here][0].islower() and not self._is_cue(here):
            here += 1
        name = here
        while here < limit and self.words[here][0].isupper():
            here += 1
        if here > name:
            return first, here
        return (first, noun + 1) if head > first and noun < name else None

    def _phrase_before(self, cue: int, start: int) -> Phrase | None:
        """Return the first name, pronoun or noun phrase of the clause before a verb."""
        for place in range(start, cue):
            if self.low[place] in self.pronouns:
                return place, place + 1
            if self.words[place][0].isupper() or self.low[place] in self.articles:
                found = self._phrase_after(place, cue)
                if found:
                    return found
        return None

    def _label(self, place: int, start: int) -> Tie | None:
        if place - 1 > start and self.words[place - 1] == ":":
            found = self._phrase_after(start, place - 1)
            if found and found[1] == place - 1:
                return Tie(found, None, "X:")
        return None
