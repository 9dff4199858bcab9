"""Subjects: whose verb a reporting verb is, past adverbs, brackets and appositions."""

from __future__ import annotations

from itertools import pairwise

from provenance.quotations.frames import QUOTE
from provenance.quotations.lexicon import (
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from provenance.quotations.people_lexicon import PARTIES, ROLES, SUFFIXES
from provenance.quotations.phrases import REACH, STOP_WORDS, Phrase, Phrases, bare, is_adverb

_CUTS = frozenset(",—–―")
_COORDINATING = frozenset("and but while ; —".split())
_LEADING = frozenset("but and yet so or , ; : — – - ― … .".split())
_INTRODUCING = PREPOSITIONS | CONJUNCTIONS | CALENDAR | {"asked"}
_SUBORDINATING = frozenset("but and as when while though although because".split())
_BEFORE_DAYS = frozenset("on in last this late early since".split())
_RELATIVE = frozenset("who whose which where".split())
_DATELINE = 14
_BRACKET = 20
_PLACE = 2


class Subjects(Phrases):
    """Finds subjects in one frame."""

    __slots__ = ()

    def skip_back(self, place: int, start: int) -> int:
        """Return the token before the auxiliaries, adverbs, days and brackets that stand before a verb."""
        low = self.low
        start = max(start, place - REACH)
        while place >= start:
            if self.words[place] in ")]":
                before = self._before_bracket(place, start)
                if before == place:
                    return place
                place = before
            elif low[place] in CALENDAR:
                place -= 2 if place > start and low[place - 1] in _BEFORE_DAYS else 1
            elif low[place] in AUXILIARIES or self.adverbial(place):
                place -= 1
            else:
                return place
        return place

    def _before_bracket(self, place: int, start: int) -> int:
        """Return the token before a bracket that closes at a token, or the token itself if none opens."""
        for opening in range(place - 1, max(start, place - _BRACKET) - 1, -1):
            if self.words[opening] in "([":
                return opening - 1
        return place

    def subject(self, cue: int, start: int) -> Phrase | None:
        """Return the subject of a finite verb: right before it, before an apposition, or of a verb joined to it."""
        place = self.skip_back(cue - 1, start)
        if place < start:
            return None
        small = self.low[place]
        if small in _CUTS or small == "-":
            return self._before_apposition(place, start)
        if small in {"and", "but", "then", "or", "to"}:
            return self.clause_subject(place, start)
        found = self.backward(place, start)
        if found and found[0] > start and self.low[found[0] - 1] in PREPOSITIONS - {"of"}:
            return self.subject(found[0] - 1, start) or found
        return found

    def _before_apposition(self, comma: int, start: int) -> Phrase | None:
        """Return the subject before `, the mayor of X,`: the last name or noun phrase that is no apposition."""
        best = None
        right = comma
        low = max(start, comma - REACH)
        for cut in range(comma - 1, low - 2, -1):
            if cut >= low and self.words[cut] not in _CUTS:
                continue
            first = cut + 1
            kind = self._kind(first, right, left=cut >= low) if first < right else ""
            if kind == "subject" and best and self.low[first] in PREPOSITIONS:
                return best
            if kind == "subject":
                return self.backward(self.skip_back(right - 1, first), first) or best
            if kind == "name" and not self._is_relative(cut, low):
                found = self.backward(right - 1, first)
                if found and (best or not self._is_apposed(cut, low)):
                    return found
                best = found
            right = cut
        return best

    def _kind(self, first: int, stop: int, *, left: bool) -> str:
        """Tell whether a segment between commas is an apposition, a name, or holds the subject."""
        words, small = self.words, self.low[first]
        if QUOTE in words[first:stop]:
            kind = "apposition"
        elif not left:
            kind = "subject"
        elif words[first][0].isupper() and small not in OPENERS:
            kind = "place" if self._is_credential(first, stop) else "name"
        elif stop - first == 1:
            kind = "subject" if bare(small) in PRONOUNS else "apposition"
        else:
            kind = "subject" if small in _SUBORDINATING and words[stop - 1][0].isupper() else "apposition"
        return kind

    def _is_credential(self, first: int, stop: int) -> bool:
        """Tell whether a segment is a place, a party or a suffix after a name: `Ohio`, `Republican of Ohio`, `Jr.`."""
        words, low = self.words, self.low
        if low[first] in SUFFIXES or low[first] in PARTIES:
            return True
        if stop - first > _PLACE:
            return low[first] in ROLES and not PREPOSITIONS.isdisjoint(low[first:stop])
        if first < _PLACE or words[first - 1] != "," or not words[first - 2][0].isupper():
            return False
        left = self._segment_start(first - 1, 0)
        return low[first - 2] not in CALENDAR and low[left] not in _INTRODUCING

    def _segment_start(self, cut: int, start: int) -> int:
        """Return the first token of the segment that ends at a comma."""
        left = cut
        floor = max(start, cut - REACH)
        while left > floor and self.words[left - 1] not in _CUTS and left not in self.stops:
            left -= 1
        return left

    def _is_relative(self, cut: int, start: int) -> bool:
        """Tell whether what stands before a comma is a relative clause that goes on after it."""
        return self.low[self._segment_start(cut, start)] in _RELATIVE

    def _is_apposed(self, cut: int, start: int) -> bool:
        """Tell whether what stands before a comma is a name that the words after it explain."""
        before = self.low[cut - 1]
        return cut > start and self.words[cut - 1][0].isupper() and before not in OPENERS and before not in CALENDAR

    def clause_subject(self, place: int, start: int) -> Phrase | None:
        """Return the subject of the clause before a token: of the last coordinated clause, else of the sentence."""
        found = self._coordinated(place, start)
        if found:
            return found
        first = self._past_dateline(start, place)
        limit = min(place, first + REACH)
        while first < limit and (self.low[first] in _LEADING or self.adverbial(first)):
            first += 1
        if first < limit and self._is_introduction(first):
            found = self._first_phrase(self._past_introduction(first, limit), place)
            if found:
                return found
            first += self.low[first] in CONJUNCTIONS
        return self._first_phrase(first, place)

    def _coordinated(self, place: int, start: int) -> Phrase | None:
        """Return the subject of the last clause that `and`, `but` or a dash opens."""
        for number in range(place - 1, max(start, place - REACH), -1):
            if self.low[number - 1] in _COORDINATING and (
                bare(self.low[number]) in PRONOUNS or self.words[number][0].isupper()
            ):
                found = self.forward(number, place, attach=False)
                if found and found[1] < place and self._is_verb(found[1]):
                    return found
        return None

    def _is_introduction(self, first: int) -> bool:
        """Tell whether a sentence opens with a phrase that holds no subject: `In May,`, `Asked about it,`."""
        small = self.low[first]
        if small in _INTRODUCING or small.endswith(("ing", "ed")):
            return True
        return not TIMES.isdisjoint(self.low[first : first + 4]) and "," in self.words[first : first + 6]

    def _past_introduction(self, first: int, limit: int) -> int:
        """Return where the clause starts after an opening phrase: past places and days between commas."""
        commas = [number for number in range(first, limit) if self.words[number] == ","]
        for comma, following in pairwise([*commas, limit]):
            small = self.low[comma + 1] if comma + 1 < limit else ""
            between = following < limit and following - comma <= _PLACE + 1 and self.words[comma + 1][0].isupper()
            if not (between or small in _RELATIVE or small in PREPOSITIONS) or following == limit:
                return comma + 1
        return limit

    def _past_dateline(self, start: int, place: int) -> int:
        """Return where a sentence starts after a dateline: `NORTHPORT, May 3 (AP) — …`."""
        if start == 0 and self.words[0].isupper() and len(self.words[0]) > 1:
            for number in range(1, min(place, _DATELINE)):
                if self.words[number] in "—–-―":
                    return number + 1
        return start

    def _is_verb(self, place: int) -> bool:
        """Tell whether a token looks like a finite verb."""
        small = self.low[place]
        if small in AUXILIARIES or small in CUES or is_adverb(small):
            return True
        return small.endswith(("ed", "s")) and self.words[place][0].islower()

    def _first_phrase(self, first: int, place: int) -> Phrase | None:
        """Return the first noun phrase at or after a token that no preposition governs."""
        low = self.low
        for number in range(first, min(place, first + REACH)):
            if self.words[number] == QUOTE or (number > first and low[number - 1] in PREPOSITIONS):
                continue
            if low[number] in DETERMINERS or self.words[number][0].isupper() or bare(low[number]) in PRONOUNS:
                found = self.forward(number, place)
                if found:
                    return found
        if first < place and self.words[first][0].isalpha() and low[first] not in STOP_WORDS:
            return self.forward(first, place)
        return None
