"""Appositions: the name that explains who “the mayor” is (`the mayor, Ann Lee, said`)."""

from __future__ import annotations

from provenance.quotations import foreign_lexicon
from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import AUXILIARIES, CALENDAR, CUES, DETERMINERS, OPENERS, PREPOSITIONS
from provenance.quotations.people_lexicon import NOT_PERSONS, PARTICLES, ROLES
from provenance.quotations.phrases import Phrase, is_adverb, is_genitive

_ARTICLES = DETERMINERS.union(*foreign_lexicon.ARTICLES.values())
_ENDS = frozenset({",", ".", ";", "(", "—", "–", ":", QUOTE})
_AFTER = CUES | AUXILIARIES | CALENDAR | PREPOSITIONS
_OPENS = frozenset({",", "—", "–"})
_FEWEST, _MOST = 2, 5


def find_name(frame: Frame, phrase: Phrase) -> Phrase | None:
    """Return the name that stands in apposition right after a noun phrase that names nobody, or None.

    A name is two to five capitalised words that are no place's or body's; a sign, a verb of speech or a preposition
    follows it.
    """
    first, stop = phrase
    if stop >= len(frame.words) or frame.words[stop] not in _OPENS or not _describes(frame, first, stop):
        return None
    here = stop + 1
    while here < len(frame.words) and here - stop <= _MOST and _names(frame, here, stop + 1):
        here += 1
    if here - stop - 1 < _FEWEST or not frame.words[here - 1][0].isupper() or is_genitive(frame.words[here - 1]):
        return None
    return (stop + 1, here) if _may_end(frame, here) else None


def _describes(frame: Frame, first: int, stop: int) -> bool:
    """Tell whether a phrase says what somebody is: `the mayor`, `its conductor`, `Milton’s mayor`, `the coach of X`."""
    head = next((place for place in range(first + 1, stop) if frame.low[place] in PREPOSITIONS), stop) - 1
    word = frame.words[head]
    if stop - first < _FEWEST or not word[0].isalpha():
        return False
    if word[0].isupper() and frame.low[first] not in _FOREIGN:
        return False
    opens = frame.low[first] in _ARTICLES or frame.low[head] in ROLES
    return opens or any(is_genitive(one) for one in frame.words[first:head])


_FOREIGN = frozenset().union(*foreign_lexicon.ARTICLES.values()) - {"a", "an"}


def _names(frame: Frame, place: int, first: int) -> bool:
    """Tell whether a token goes on with a name that starts at *first*."""
    word, small = frame.words[place], frame.low[place]
    if small in PARTICLES:
        return place > first
    if word == ".":
        return frame.to[place - 1] == frame.at[place] and len(frame.words[place - 1]) == 1
    return word[0].isupper() and not {small, *small.split("-")} & NOT_PERSONS and small not in OPENERS


def _may_end(frame: Frame, place: int) -> bool:
    """Tell whether a name may end before a token."""
    if place >= len(frame.words) or place in frame.starts:
        return True
    return frame.words[place] in _ENDS or frame.low[place] in _AFTER or is_adverb(frame.low[place])
