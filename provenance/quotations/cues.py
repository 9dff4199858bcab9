"""Cues: which tokens of a frame report speech."""

from __future__ import annotations

from bisect import bisect_left

from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import (
    AUXILIARIES,
    CALENDAR,
    CUES,
    DETERMINERS,
    NOUN_CUES,
    OPENERS,
    PHRASAL,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_NOUNS,
    SURE_CUES,
)
from provenance.quotations.phrases import Phrase, is_adverb, is_genitive

#: No subject stands further from its verb.
SPAN = 45
_NOUN_MARKERS = DETERMINERS - frozenset("that all some many most both another other others those".split())
_BEFORE_GERUNDS = frozenset("by in while after before".split())
_BEFORE_VERBS = PRONOUNS | AUXILIARIES | frozenset("to who that which".split())
_AFTER_VERBS = frozenset({"that", QUOTE, ":", ","})
_NOUN_LIKE = SPEECH_NOUNS | NOUN_CUES
_OPENING = frozenset(",(—–")
_GOING = frozenset("go goes going went".split())
_AFTER_GOING_ON = [[], *([word] for word in (QUOTE, ",", ":", ".", "to", "that", "about", "with", "and", "by", "for"))]
_RELATIVE = frozenset("who that and whose which".split())


class Cues:
    """Finds reporting verbs in one frame."""

    __slots__ = ("_likely", "low", "stops", "words")

    def __init__(self, frame: Frame) -> None:
        self.words: list[str] = frame.words
        self.low: list[str] = frame.low
        self.stops: frozenset[int] = frame.starts
        self._likely: list[int] | None = None

    def between(self, start: int, stop: int) -> list[int]:
        """Return the tokens from one on and before another that may be cues by their form; `is_cue` tells."""
        if self._likely is None:
            self._likely = [
                place
                for place, small in enumerate(self.low)
                if small in CUES or (small in PHRASAL and self._is_phrasal(place))
            ]
        return self._likely[bisect_left(self._likely, start) : bisect_left(self._likely, stop)]

    def is_cue(self, place: int) -> bool:
        """Tell whether a token is a verb of reporting here, not a noun of the same form or a name."""
        small = self.low[place]
        if small in PHRASAL and self._is_phrasal(place):
            return True
        if small not in CUES or self._is_name(place):
            return False
        if not place or small in SURE_CUES:
            return True
        if self.low[place - 1] in _NOUN_MARKERS or is_genitive(self.words[place - 1]):
            return False
        return small not in _NOUN_LIKE or self._is_verb(place)

    def _is_phrasal(self, place: int) -> bool:
        """Tell whether a token opens a cue of two words: `went on`."""
        more = PHRASAL.get(self.low[place])
        if more is None or place + 1 >= len(self.low) or self.low[place + 1] not in more:
            return False
        # `the house goes on recess` reports nothing
        return self.low[place] not in _GOING or self.low[place + 2 : place + 3] in _AFTER_GOING_ON

    def _is_name(self, place: int) -> bool:
        """Tell whether a capital makes a name of a verb: `Mr. Read`."""
        if not place or not self.words[place][0].isupper():
            return False
        return self.words[place - 1] != QUOTE and place not in self.stops

    def _is_verb(self, place: int) -> bool:
        """Tell whether a form that is a verb or a noun (`claim`, `reports`) is a verb here."""
        before, word = self.low[place - 1], self.words[place - 1]
        if self.low[place + 1 : place + 2] and self.low[place + 1] in AUXILIARIES:
            return False  # `that states can act`: the subject of another verb
        if self.low[place].endswith("ing") and before in _BEFORE_GERUNDS:
            return True
        if before in _BEFORE_VERBS or is_adverb(before):
            return True
        agrees = self.low[place].endswith("s") != before.endswith("s") or word in ",)"
        if word[0].isupper() or word in ",)":
            return agrees and before not in OPENERS
        following = self.low[place + 1] if place + 1 < len(self.low) else ""
        return agrees and following in _AFTER_VERBS and before not in PREPOSITIONS

    def end_of(self, place: int) -> int:
        """Return the token after the last of the cue that starts at a token."""
        return place + 2 if self._is_phrasal(place) else place + 1

    def odd(self, place: int, end: int) -> Phrase | None:
        """Return a verb that the lists do not know and that stands where a cue stands: `he huffed`."""
        while place < end and (self.low[place] in AUXILIARIES or is_adverb(self.low[place])):
            place += 1
        if place >= end:
            return None
        small = self.low[place]
        is_verb = small.isalpha() and small.endswith(("ed", "s")) and self.words[place][0].islower()
        return (place, place + 1) if is_verb and small not in PREPOSITIONS else None

    def after(self, place: int, end: int) -> Phrase | None:
        """Return the cue whose subject ends before a token, past appositions, relative clauses and auxiliaries."""
        opened = ""
        limit = min(end, place + SPAN)
        here = place
        while here < limit and self.words[here] != QUOTE:
            if self.is_cue(here) and (opened != "," or self._follows_break(here)):
                return here, self.end_of(here)
            if not opened:
                opened = self._opens(here, limit)
                if opened == "verb":
                    return None
            here += 1
        return None

    def _opens(self, here: int, limit: int) -> str:
        """Tell what a token after a subject opens: an apposition, a phrase, a relative clause, another verb."""
        small = self.low[here]
        if small in _OPENING:
            return ","
        if small in PREPOSITIONS or small in _RELATIVE:
            return "of"
        if small in AUXILIARIES:
            return "" if self._helps(here, limit) else "verb"
        return "" if is_adverb(small) or small in CALENDAR else "verb"

    def _helps(self, place: int, limit: int) -> bool:
        """Tell whether an auxiliary is followed by a cue, with adverbs between them at most."""
        while place < limit and (self.low[place] in AUXILIARIES or is_adverb(self.low[place])):
            place += 1
        return place < limit and self.low[place] in CUES

    def _follows_break(self, place: int) -> bool:
        """Tell whether an apposition ends before a verb, with adverbs, auxiliaries or a name between them at most."""
        here = place - 1
        if self.words[here] in ",)—–-":
            return True
        while here > 0 and (self.low[here] in AUXILIARIES or is_adverb(self.low[here]) or self.low[here] in CALENDAR):
            here -= 1
        return self.words[here] in ",)—–" or (self.words[here][0].isupper() and self.words[here - 1] == ",")
