"""Noun phrases, read forwards and backwards off the tokens of a frame without a parser."""

from __future__ import annotations

from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    INDEFINITE,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_NOUNS,
)
from provenance.quotations.people_lexicon import GROUPS, PARTICLES, ROLES

#: A noun phrase: its first token and the token after its last.
Phrase = tuple[int, int]

#: No phrase, apposition or opening of a sentence reaches further, so that no walk grows with the length of a text.
REACH = 60
STOP_WORDS = CUES | AUXILIARIES | PREPOSITIONS | CONJUNCTIONS
_ATTACHING = frozenset("of for from at with in to on".split())
_NOUN_SIGNS = DETERMINERS | {"of"}
_CONTRACTED = frozenset({"s", "", "d", "ll", "ve", "re", "m"})
_LONGEST = 16
_LONGEST_NOUN = 9
_LONGEST_LEAD = 4
_ABBREVIATED = 6
_SHORT_ADVERB = 4


def bare(word: str) -> str:
    """Return a word without a genitive or a contracted verb at its end.

    >>> bare("Hart’s"), bare("she's"), bare("O'Neill")
    ('Hart', 'she', "O'Neill")
    """
    if word.isalpha():
        return word
    for mark in ("’", "'"):
        head, found, tail = word.rpartition(mark)
        if found and head and tail.lower() in _CONTRACTED:
            return head
    return word


def is_genitive(word: str) -> bool:
    """Tell whether a word ends in a genitive or a contracted *is*."""
    return word.endswith(("’s", "'s", "s’", "s'"))


def is_adverb(low: str) -> bool:
    """Tell whether a word in lower case may stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > _SHORT_ADVERB)


class Phrases:
    """Reads noun phrases in one frame."""

    __slots__ = ("at", "low", "stops", "to", "words")

    def __init__(self, frame: Frame) -> None:
        self.words: list[str] = frame.words
        self.low: list[str] = frame.low
        self.at: list[int] = frame.at
        self.to: list[int] = frame.to
        self.stops: frozenset[int] = frame.starts

    def adverbial(self, place: int) -> bool:
        """Tell whether a token is an adverb here, not a name like `Kelly`."""
        low = self.low[place]
        if self.words[place][0].islower() or (low in ADVERBS and place in self.stops):
            return is_adverb(low)
        return is_adverb(low) and self.words[place + 1 : place + 2] == [","]

    def forward(self, place: int, end: int, *, attach: bool = True) -> Phrase | None:
        """Return the noun phrase that starts at a token, or None.

        Args:
            place: The token.
            end: The token after the last that may belong to it.
            attach: Whether phrases with `of`, `for` … after it belong to it.
        """
        if place >= end:
            return None
        first = bare(self.low[place])
        if first in PRONOUNS:
            return place, place + 1
        head = -1 if first.endswith("ing") and self.words[place][0].islower() else self._head(place, end)
        if head < 0:
            return None
        stop = head + 1
        limit = min(end, place + REACH)
        if attach and stop < limit and self.low[stop] in _ATTACHING:
            stop = self._attached(stop, limit, lower=not self.words[head][0].isupper())
        return place, stop

    def _head(self, place: int, end: int) -> int:
        """Return the last noun of the phrase that starts at a token; -1 if none starts there."""
        here, head = place, -1
        limit = min(end, place + _LONGEST)
        while here < limit and self._continues(here, place, head):
            if self.words[here] != "." and (self.low[here] not in DETERMINERS or self.low[here] in INDEFINITE):
                head = here
            here += 1
        return head

    def _continues(self, here: int, place: int, head: int) -> bool:
        """Tell whether a token goes on with the noun phrase that starts at *place* and whose last noun is *head*."""
        word, small = self.words[here], self.low[here]
        if word == ".":
            goes_on = here > place and self.to[here - 1] == self.at[here] and len(self.words[here - 1]) < _ABBREVIATED
        elif not word[0].isalnum() or small in CALENDAR:
            goes_on = False
        elif word[0].isupper():
            goes_on = small not in AUXILIARIES and (here > place or small not in STOP_WORDS or self._is_surname(here))
        elif small in STOP_WORDS:
            goes_on = self._binds(here, place, head)
        else:
            goes_on = not is_adverb(small) and self._modifies(here, head)
        return goes_on

    def _modifies(self, here: int, head: int) -> bool:
        """Tell whether a lower-case word goes on with a phrase whose last noun is *head*."""
        small = self.low[here]
        if head < 0:
            return True
        if small in DETERMINERS or small in PRONOUNS:
            return False
        if self.words[head][0].isupper() and self.low[head] not in DETERMINERS:
            names = small in ROLES or small in GROUPS or small in SPEECH_NOUNS or small in PARTICLES
            return names or self._leads_to_role(here)
        return not small.endswith("ed")

    def _leads_to_role(self, here: int) -> bool:
        """Tell whether a word stands before a role and a name: `Alpha Capital portfolio manager Ann Lee`."""
        following = self.low[here + 1 : here + 3]
        return len(following) > 1 and following[0] in ROLES and self.words[here + 2][0].isupper()

    def _is_surname(self, place: int) -> bool:
        """Tell whether a capitalised word that is also a verb is a name here: `Read said`."""
        return place + 1 < len(self.low) and self.low[place + 1] in CUES and self.words[place + 1][0].islower()

    def _binds(self, here: int, place: int, head: int) -> bool:
        """Tell whether a function word or a verb belongs to a noun phrase: `van`, `the email`, `oil and gas worker`."""
        small = self.low[here]
        if small == "and" and head >= 0:
            return self.words[head][0].islower() and not ROLES.isdisjoint(self.low[here + 1 : here + 4])
        return (small in PARTICLES and head >= 0) or (head < 0 and here > place and small in SPEECH_NOUNS)

    def _attached(self, place: int, end: int, *, lower: bool) -> int:
        """Return where the phrases with `of`, `for` … that start at a token end."""
        if self.low[place] == "of" or lower:
            more = self.forward(place + 1, end)
            if more and self.low[place + 1] not in PRONOUNS:
                return more[1]
        return place

    def backward(self, place: int, start: int) -> Phrase | None:
        """Return the noun phrase whose last token this is, or None.

        Args:
            place: The token.
            start: The first token that may belong to it.
        """
        if place < start:
            return None
        word = self.words[place]
        small = bare(self.low[place])
        if small in PRONOUNS or small in INDEFINITE or small in {"which", "that"}:
            return place, place + 1
        start = max(start, place - REACH)
        if word[0].isupper() or word[0].isdigit() or word == ".":
            return self._name_back(place, start)
        if not word[0].isalpha() or (
            small in STOP_WORDS and (place == start or self.low[place - 1] not in _NOUN_SIGNS)
        ):
            return None
        return self._noun_back(place, start)

    def _name_back(self, place: int, start: int) -> Phrase | None:
        """Return a phrase that ends in a name, its titles and determiners included."""
        here = place
        while here >= start and self._names(here, start):
            here -= 1
        return self._lead(here + 1, place + 1, start) if here < place else None

    def _names(self, here: int, start: int) -> bool:
        """Tell whether a token may stand inside a name."""
        word, small = self.words[here], self.low[here]
        if word == ".":
            return here > start and self.to[here - 1] == self.at[here] and len(self.words[here - 1]) < _ABBREVIATED
        if word == QUOTE or small in CALENDAR:
            return False
        if word[0].isupper():
            return small not in OPENERS
        joins = small in PARTICLES and here > start
        return word[0].isdigit() or (joins and (self.words[here - 1][0].isupper() or self.low[here - 1] in PARTICLES))

    def _lead(self, first: int, stop: int, start: int) -> Phrase:
        """Widen a phrase to the left by lower-case titles, adjectives, a determiner, and `X of`."""
        words, low = self.words, self.low
        name = first
        while first > start and low[first - 1] in ROLES and words[first - 1][0].isalpha():
            first -= 1
        while first > start and name - first < _LONGEST_LEAD and self._describes(first - 1, titled=low[first] in ROLES):
            first -= 1
            if low[first] in DETERMINERS:
                break
        return self._outward(first, stop, start)

    def _describes(self, place: int, *, titled: bool) -> bool:
        """Tell whether a token is an adjective before a title, or a determiner."""
        small = self.low[place]
        if small in DETERMINERS:
            return True
        return titled and self.words[place][0].islower() and small not in STOP_WORDS and not is_adverb(small)

    def _outward(self, first: int, stop: int, start: int) -> Phrase:
        """Widen a phrase that a preposition governs to the phrase that it belongs to: `a spokesman for X`."""
        low = self.low
        here = first - 1
        if here > start and low[here] in PREPOSITIONS and low[here] != "than":
            before = here - 1
            if low[before].endswith(("ing", "ed")) and self.words[before][0].islower() and before > start:
                before -= 1
            outer = self.backward(before, start)
            if outer is not None and low[before] not in {"that", "which"}:
                return outer[0], stop
        return first, stop

    def _noun_back(self, place: int, start: int) -> Phrase | None:
        """Return a phrase that ends in a common noun."""
        here = place
        while here >= start and place - here < _LONGEST_NOUN:
            word, small = self.words[here], self.low[here]
            if small in DETERMINERS or is_genitive(word):
                return self._owner_back(here, place + 1, start)
            if not word[0].isalnum() or (word[0].isupper() and small in OPENERS):
                break
            if small in STOP_WORDS and word[0].islower() and here != place:
                break
            here -= 1
        return self._outward(here + 1, place + 1, start)

    def _owner_back(self, first: int, stop: int, start: int) -> Phrase:
        """Widen a phrase by a genitive's own words: `the mayor’s spokesman`."""
        words, low = self.words, self.low
        while (
            first > start
            and is_genitive(words[first])
            and ((words[first - 1][0].isupper() and low[first - 1] not in OPENERS) or low[first - 1] in DETERMINERS)
        ):
            first -= 1
        return self._outward(first, stop, start)
