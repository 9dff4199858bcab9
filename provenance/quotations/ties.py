"""Ties: who is said to speak a marked stretch, by the reporting clause that stands nearest to it.

The rules follow the order in which readers find the speaker: the clause right after the stretch (`, she said`), the
clause before it in its sentence (`She said: `), a clause at the end of its sentence, a noun of speech (`a statement by
X`), a genitive, and at last the subject of its sentence.
"""

from __future__ import annotations

from provenance.quotations.cues import SPAN, Cues
from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import (
    AUXILIARIES,
    CALENDAR,
    CHANNELS,
    CUES,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKING,
    SPEECH_NOUNS,
    SURE_CUES,
)
from provenance.quotations.noun_ties import NounTies, Tie
from provenance.quotations.phrases import Phrase, bare, is_adverb
from provenance.quotations.subjects import Subjects

_DASHES = frozenset("—–-―")
_PAUSES = frozenset(",?!—–-―…")
_SHORT = 4
_SUBORDINATING = frozenset("when while after before as although though since because if".split())
_RELATIVES = frozenset("which whom what who whose".split())
_TRAILING = frozenset({QUOTE, ",", "—", "–", "according", "According"})
_JOINING = frozenset("and but who which while when".split())
_CONTRACTED_BE = ("’s", "'s", "’re", "'re", "’m", "'m")
_NO_BEARERS = CUES | PREPOSITIONS | {"and", "but", "then"}


class Tier:
    """Finds ties in one frame."""

    __slots__ = ("cues", "frame", "low", "nouns", "subjects", "text", "words")

    def __init__(self, text: str, frame: Frame) -> None:
        self.text: str = text
        self.frame: Frame = frame
        self.subjects: Subjects = Subjects(frame)
        self.nouns: NounTies = NounTies(frame, self.subjects)
        self.cues: Cues = Cues(frame)
        self.words: list[str] = frame.words
        self.low: list[str] = frame.low

    def find(self, number: int) -> Tie | None:
        """Return the tie of one marked stretch as its own sentence gives it."""
        place = self.frame.places[number]
        start, end = self.frame.sentence(place)
        tie = self._after(number, place)
        if tie and not (place > start and self._belongs_elsewhere(tie, number, place, start)):
            return tie
        return (
            self.nouns.label(place, start)
            or self.nouns.passive(place, start, end)
            or self.nouns.claim(place, start)
            or self._surer(self.before(place, start), place, end)
            or tie
            or (self._after(number, place, odd=True) if place == start else None)
            or self._trailing(place, end)
            or self.nouns.noun(place, start)
            or self.nouns.owner(place, start)
            or self.clause(place, start)
        )

    def _surer(self, tie: Tie | None, place: int, end: int) -> Tie | None:
        """Return a tie, or one at the end of the sentence whose verb is one of speech where the tie's is none."""
        if tie is None or tie.cue is None or self.low[tie.cue[0]] in SPEAKING or self.low[tie.cue[0]] == "according":
            return tie
        later = self._trailing(place, end)
        return later if later and later.cue and self.low[later.cue[0]] in SPEAKING else tie

    def _belongs_elsewhere(self, tie: Tie, number: int, place: int, start: int) -> bool:
        """Tell whether the clause after a stretch may go on with the sentence rather than report the stretch."""
        if self.low[start] in _SUBORDINATING or (tie.cue is not None and self._opens_next(tie.cue[1])):
            return True
        if not self.words[tie.mention[0]][0].isupper() or tie.mention[0] != place + 1:
            return False
        last = self._last_sign(number)
        return last in "?!…" or (last == "." and tie.cue is not None and self._leads_to_next(tie.cue[1]))

    def _leads_to_next(self, place: int) -> bool:
        """Tell whether a stretch follows a reporting clause right away: `“….” He added, “…”`."""
        here = place + (self.words[place : place + 1] == [","])
        return self.words[here : here + 1] == [QUOTE]

    def _opens_next(self, place: int) -> bool:
        """Tell whether a reporting clause belongs to the stretch after it: `… “…,” X said: “…”`."""
        return place + 1 < len(self.words) and self.words[place] == ":" and self.words[place + 1] == QUOTE

    def _after(self, number: int, place: int, *, odd: bool = False) -> Tie | None:
        """`“…,” said X`, `“…,” X said`, `“…” —X`; with *odd*, by verbs too that the lists do not know."""
        last = self._last_sign(number)
        here = place + 1
        while here < len(self.words) and (self.words[here] in _PAUSES or self.words[here] in ")]’'\""):
            tie = self._signature(here) if self.words[here] in _DASHES else None
            if tie:
                return tie
            here += 1
        if here >= len(self.words) or self.words[here] == QUOTE:
            return None
        end = self.frame.sentence(here)[1]
        if here == place + 1 and last not in _PAUSES and last != ".":
            return self._adjacent(here, end)
        tie = self._beside(here, end, odd=odd)
        if tie:
            return tie
        if last == "." and not (self.words[here][0].islower() or end - here <= _SHORT):
            return self._whole(here, end)
        return self._upright(here, end, odd=odd and last != ".")

    def _whole(self, here: int, end: int) -> Tie | None:
        """`“….” The mayor of X, Jane Roe, said.`: a sentence that says nothing else reports what stands before it."""
        tie = self._upright(here, end, odd=False)
        return tie if tie and tie.cue and tie.cue[1] >= end - 1 else None

    def _last_sign(self, number: int) -> str:
        """Return the last sign of a stretch, past the mark of one quoted within it."""
        one = self.frame.marked[number]
        last = self.text[one.end - 1]
        return self.text[one.end - 2] if last in "’'”\"" and one.end - one.start > 1 else last

    def _beside(self, here: int, end: int, *, odd: bool) -> Tie | None:
        """`said X` right after a stretch."""
        if is_adverb(self.low[here]) and here + 1 < end and self.low[here + 1] in CUES:
            here += 1
        if (self.low[here] in CUES and self.words[here][0].islower()) or self.low[here] == "according":
            return self.inverted(here, end)
        if odd and here + 1 < end and self.words[here + 1][0].isupper() and self.cues.odd(here, end):
            found = self.subjects.forward(here + 1, end)
            return Tie(found, (here, here + 1), "said X") if found else None
        return None

    def _adjacent(self, here: int, end: int) -> Tie | None:
        """`“…” X said` where the comma is missing."""
        if not (self.words[here][0].isupper() or self.low[here] in PRONOUNS) or self.low[here] in OPENERS - PRONOUNS:
            return None
        found = self.subjects.forward(here, end, attach=False)
        if found and found[1] < end and self.low[found[1]] in SURE_CUES and self.cues.is_cue(found[1]):
            return Tie(found, (found[1], self.cues.end_of(found[1])), "X said")
        return None

    def _signature(self, dash: int) -> Tie | None:
        """`“…” —Name` at the end of a sentence or paragraph."""
        here = dash + 1
        if here >= len(self.words) or not self.words[here][0].isupper() or self.low[here] in OPENERS:
            return None
        stop = self.frame.sentence(here)[1]
        found = self.subjects.forward(here, stop, attach=False)
        if found is None or not CUES.isdisjoint(self.low[found[1] : found[1] + 6]):
            return None
        return Tie(found, None, "signature") if found[1] >= stop or self.words[found[1]] in ",(." else None

    def inverted(self, cue: int, end: int) -> Tie | None:
        """`said X`, `according to X`."""
        first = cue + 1
        if self.low[cue] == "according":
            found = self._governed(first + 1, end) if first < end and self.low[first] == "to" else None
            return Tie(found, (cue, first + 1), "according to") if found else None
        while first < end and is_adverb(self.low[first]):
            first += 1
        if self.low[cue].endswith("ing") or first >= end or self.low[first] in CALENDAR:
            return None
        found = self.subjects.forward(first, end)
        return Tie(found, (cue, cue + 1), "said X") if found else None

    def _governed(self, first: int, end: int) -> Phrase | None:
        """Return the noun phrase after `according to`, past a document: `a court document filed by X`."""
        found = self.subjects.forward(first, end)
        if found and self.words[found[1] - 1][0].islower():
            for place in range(found[1], min(end, found[1] + 4)):
                if self.low[place] in {"by", "from"}:
                    return self.subjects.forward(place + 1, end) or found
        return found

    def _upright(self, first: int, end: int, *, odd: bool) -> Tie | None:
        """`X said`, `X, the mayor, said`, `the head of X has said`."""
        while first < end and (self.low[first] == "as" or is_adverb(self.low[first])):
            first += 1
        found = self.subjects.forward(first, end)
        if found is None:
            return None
        cue = self.cues.after(found[1], end)
        if cue is None and odd and (self.words[first][0].isupper() or bare(self.low[first]) in PRONOUNS):
            cue = self.cues.odd(found[1], end)
        if cue is None:
            return None
        nearer = cue[0] - 1
        if nearer >= found[1] and (self.words[nearer][0].isupper() or self.low[nearer] in PRONOUNS):
            inner = self.subjects.backward(nearer, found[1])
            found = inner if inner and self.words[inner[0] - 1] == "," else found
        return Tie(found, cue, "X said")

    def before(self, place: int, start: int) -> Tie | None:
        """`X said “…”`, `X, the mayor, said he was “…”`, `by saying “…”`: the nearest cue that has a subject."""
        floor = max(start, place - 3 * SPAN)
        if ";" in self.words[floor:place]:
            floor = place - self.words[floor:place][::-1].index(";")
        for cue in reversed(self.cues.between(floor, place)):
            tie = self.cued(cue, start, place) if self.cues.is_cue(cue) else None
            if tie:
                return self._outer(tie, cue, start) or tie
        return None

    def _outer(self, tie: Tie, cue: int, start: int) -> Tie | None:
        """Return the tie of the verb of speech that governs a verb of thought: `X said he thinks it “…”`."""
        first, stop = tie.mention
        pronoun = stop - first == 1 and (bare(self.low[first]) in PRONOUNS or self.low[first] in {"that", "which"})
        governor = first - 2 if first > 1 and self.low[first - 1] == "that" else first - 1
        if governor > start and self.low[governor] in SPEAKING and (pronoun or self.words[stop - 1][0].islower()):
            return self.cued(governor, start, first) if self.cues.is_cue(governor) else None
        if self.low[cue] in SPEAKING or not pronoun or self.low[first - 1] in _RELATIVES:
            return None
        for outer in range(first - 1, max(start, cue - SPAN) - 1, -1):
            if self.words[outer] == ",":
                break
            if self.low[outer] in SPEAKING and self.cues.is_cue(outer):
                return self.cued(outer, start, first)
        return None

    def cued(self, cue: int, start: int, stop: int) -> Tie | None:
        """Return the tie of a cue that stands before a stretch."""
        small = self.low[cue]
        before = self.low[cue - 1] if cue > start else ""
        found: Phrase | None
        if small == "according":
            return self.inverted(cue, stop)
        if cue + 2 < stop and self.low[cue + 1] == "by" and self.low[cue + 2] not in CHANNELS:
            found, rule = self.subjects.forward(cue + 2, stop), "by X"
        elif cue == start:
            found, rule = self._fronted(cue, stop), "said X before"
        elif small.endswith("ing") and before not in AUXILIARIES and not before.endswith(_CONTRACTED_BE):
            found, rule = self._bearer(cue, start), "participle"
            if found is None or (found[0] > start + 1 and self.low[found[1] - 1] in SPEECH_NOUNS):
                found = self.subjects.clause_subject(cue, start) or found
        elif before == "to":
            found, rule = self.subjects.clause_subject(cue, start), "infinitive"
        else:
            return self._finite(cue, start, stop)
        return Tie(found, (cue, self.cues.end_of(cue)), rule) if found else None

    def _fronted(self, cue: int, stop: int) -> Phrase | None:
        """`Said X: “…”`."""
        return self.subjects.forward(cue + 1, stop) if self.low[cue].endswith(("d", "s", "e")) else None

    def _finite(self, cue: int, start: int, stop: int) -> Tie | None:
        """Return the tie of a finite verb: the subject before it, or after it in a clause between commas."""
        span = (cue, self.cues.end_of(cue))
        if self.words[cue - 1] == "," and cue + 1 < stop and self.words[cue + 1][0].isupper():
            found = self.subjects.forward(cue + 1, stop)
            if found and "," in self.words[found[1] : min(stop, found[1] + _SHORT)]:
                return Tie(found, span, "said X before")
        found = self.subjects.subject(cue, start)
        return Tie(found, span, "X said before") if found else None

    def _bearer(self, cue: int, start: int) -> Phrase | None:
        """Return the noun phrase right before a participle: `with X promising`, `an ad saying`."""
        place = cue - 1
        while place > start and is_adverb(self.low[place]):
            place -= 1
        if place <= start or not self.words[place][0].isalnum() or self.low[place] in _NO_BEARERS:
            return None
        return self.subjects.backward(place, start)

    def _trailing(self, place: int, end: int) -> Tie | None:
        """`… “…” and more, X said.`: a reporting clause at the end of the sentence."""
        for cut in range(place + 1, min(end, place + 2 * SPAN) - 1):
            word = self.words[cut]
            if word not in _TRAILING:
                continue
            if word == QUOTE and self.low[cut + 1] in CUES:
                return self.inverted(cut + 1, end)
            if word == QUOTE:
                continue
            tie = self._closing(cut + 1, end) if word in ",—–" else self.inverted(cut, end)
            if tie:
                return tie
        return None

    def _closing(self, first: int, end: int) -> Tie | None:
        """`, X said.` or `, said X.` where the sentence ends soon after."""
        if self.low[first] in CUES and self.words[first][0].islower():
            tie = self.inverted(first, end)
            if tie:
                return tie
        found = None if self.low[first] in _JOINING else self.subjects.forward(first, end)
        cue = self.cues.after(found[1], end) if found else None
        if found and cue and cue[0] <= found[1] + 2 and (cue[1] >= end - 6 or self.words[cue[1]] in ",."):
            return Tie(found, cue, "X said at the end")
        return None

    def clause(self, place: int, start: int) -> Tie | None:
        """Take the subject of the sentence, for want of any cue."""
        found = self.subjects.clause_subject(place, start) if place > start else None
        return Tie(found, None, "subject") if found else None
