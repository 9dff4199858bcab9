"""Frames: the words of a paragraph around its marked stretches, each stretch standing as one token.

The reporting clause is found among these tokens, so that nothing inside a quotation is ever taken for its speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from provenance.quotations.lexicon import ABBREVIATIONS, CONJUNCTIONS
from provenance.text.marks import Marked

#: What a marked stretch is among the tokens.
QUOTE = "\x00"

# Words with inner apostrophes, full stops, hyphens and ampersands, or one sign. Each code point is read once.
_TOKEN = re.compile(r"\w+(?:[’'.&\-]\w+)*|[^\w\s]")
_STOPS = frozenset(".!?…")
# After `U.S.` or `Jr.` these open a new sentence.
_SENTENCE_OPENERS = CONJUNCTIONS | {"the", "he", "she", "it", "they", "in"}


class Frame:
    """One paragraph as tokens.

    Attributes:
        start: Where the paragraph starts in the text.
        end: Where it ends.
        words: The tokens as written; `QUOTE` for a marked stretch.
        low: The tokens in lower case.
        at: Where each token starts.
        to: Where each token ends.
        marked: Its marked stretches.
        places: The token number of each marked stretch.
        stops: The number of the first token of each sentence, in order.
        starts: The same as a set.
    """

    __slots__ = ("at", "end", "low", "marked", "places", "start", "starts", "stops", "to", "words")

    def __init__(self, text: str, start: int, end: int, marked: list[Marked]) -> None:
        self.start: int = start
        self.end: int = end
        self.marked: list[Marked] = marked
        self.words: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        self.places: list[int] = []
        place = start
        for one in marked:
            self._read(text, place, one.opening)
            self.places.append(len(self.words))
            self._add(QUOTE, one.opening, one.closing)
            if text[one.end - 1] == ",":
                # a comma before the closing mark is the sentence's, not the quotation's
                self._add(",", one.closing, one.closing)
            place = one.closing
        self._read(text, place, end)
        self.low: list[str] = [word.lower() for word in self.words]
        self.stops: list[int] = self._split(text)
        self.starts: frozenset[int] = frozenset(self.stops)

    def _add(self, word: str, at: int, to: int) -> None:
        self.words.append(word)
        self.at.append(at)
        self.to.append(to)

    def _read(self, text: str, start: int, end: int) -> None:
        if start < end:
            spans = [token.span() for token in _TOKEN.finditer(text, start, end)]
            self.words += [text[at:to] for at, to in spans]
            self.at += [at for at, _ in spans]
            self.to += [to for _, to in spans]

    def _split(self, text: str) -> list[int]:
        """Return where the sentences start: after a full stop that ends no abbreviation, or after a whole quotation."""
        stops = [0]
        words = self.words
        ends = [number for number, word in enumerate(words) if word in _STOPS]
        ends += [
            place
            for place, one in zip(self.places, self.marked, strict=True)
            if text[one.end - 1] in _STOPS
            or (one.closed and text[one.end - 1] in "’'”" and text[one.end - 2] in _STOPS)
        ]
        ends.sort()
        last = len(words)
        for number in ends:
            following = number + 1
            if following >= last:
                continue
            word = words[following]
            if words[number] == "." and self._abbreviates(number):
                continue
            if word == QUOTE or not word[0].islower():
                if word in ",;:)”’'":
                    continue
                stops.append(following)
        return stops

    def _abbreviates(self, number: int) -> bool:
        """Tell whether a full stop belongs to the word before it: `Mr.`, `J.`, `U.S.`."""
        if not number or self.to[number - 1] != self.at[number]:
            return False
        word = self.words[number - 1]
        if len(word) == 1 and word.isupper():
            return True
        low = self.low[number - 1]
        return low in ABBREVIATIONS and not (
            low in {"u.s", "u.k", "d.c", "jr", "sr", "inc", "co", "corp"} and self._opens(number + 1)
        )

    def _opens(self, number: int) -> bool:
        return number < len(self.words) and self.low[number] in _SENTENCE_OPENERS

    def sentence(self, number: int) -> tuple[int, int]:
        """Return the first token of the sentence of a token, and the token after its last."""
        following = bisect_right(self.stops, number)
        return self.stops[following - 1], self.stops[following] if following < len(self.stops) else len(self.words)
