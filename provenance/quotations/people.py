"""Who a mention means: full names from their first mention, titles, pronouns. `None` rather than a guess."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from provenance.quotations import foreign_lexicon
from provenance.quotations.lexicon import ABBREVIATIONS, DETERMINERS, INDEFINITE, OPENERS, PRONOUNS, SPEECH_NOUNS
from provenance.quotations.people_lexicon import GROUPS, HONORIFICS, NOT_PERSONS, ROLES, SUFFIXES, TITLES
from provenance.quotations.phrases import bare

# A run of capitalised words with the particles and full stops that names hold. Every word starts at one place only and
# the class of what joins two of them holds no letter, so a run is read once.
_RUN = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'\-]*\.?"
    r"(?:[ \xa0](?:(?:de|la|van|von|al|bin|ibn|der|den|di|da|du|del|dos|el|le|ter|ten)[ \xa0]){0,2}"
    r"(?:[“\"‘'][A-Z]\w+[”\"’'][ \xa0])?[A-ZÀ-ÖØ-Þ][\w’'\-]*\.?)*"
)
# `a statement released by X`, `an email from X`: X speaks. The noun is one word; one search for ` by ` or ` from `.
_DOCUMENT = re.compile(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?P<noun>[a-z\-]+)\s(?:[^\n]{0,80}?\s)?(?:by|from)\s(?P<author>[^\n]+)"
)
# A full stop between two words of a run, with the word before it; a run is short, and the search goes once through it.
_STOP = re.compile(r"(?P<word>[\w’'\-]+)\.[ \xa0]")
_WORD = re.compile(r"\w[\w’'\-]*")
_TITLES = TITLES | foreign_lexicon.TITLES
_FEWEST_WORDS, _MOST_WORDS = 2, 5
_ACRONYM = 2


class Mention(NamedTuple):
    """A place where a person or body is named: where, and under which full name."""

    at: int
    name: str


def _parted(at: int, run: str) -> list[tuple[int, list[str]]]:
    """Return the words of a run, parted where a full stop ends a sentence."""
    if ". " not in run and ".\xa0" not in run:
        return [(at, _words(run))]
    parts = []
    start = 0
    for stop in _STOP.finditer(run):
        word = stop["word"]
        if len(word) > 1 and word.lower() not in ABBREVIATIONS:
            parts.append((at + start, _words(run[start : stop.end()])))
            start = stop.end()
    parts.append((at + start, _words(run[start:])))
    return parts


def _words(run: str) -> list[str]:
    return [bare(word.rstrip(".")) for word in run.split()]


#: Where a name stands, its words, and the titles before it.
_Name = tuple[int, list[str], list[str]]


def _read(text: str) -> list[_Name]:
    """Return every run of capitalised words that is more than the opening of a sentence."""
    found: list[_Name] = []
    for match in _RUN.finditer(text):
        run = match.group()
        if " " not in run and "\xa0" not in run:
            word = bare(run.rstrip("."))
            if word.lower() not in OPENERS:
                found.append((match.start(), [word], []))
            continue
        for at, parted in _parted(match.start(), run):
            words, titles = _peeled(parted)
            if words:
                found.append((at, words, titles))
    return found


def _peeled(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of a name without what may open a sentence, and the titles before it."""
    first = 0
    while first < len(words) and words[first].lower() in OPENERS:
        first += 1
    last = len(words)
    while last > first and (words[last - 1].lower() in SUFFIXES or words[last - 1].lower() in OPENERS):
        last -= 1
    titles = []
    for place in range(first, last - 1):
        if words[place].lower() in _TITLES:
            titles.append(words[place].lower())
            first = place + 1
    return words[first:last], titles


def _is_person(words: list[str]) -> bool:
    """Tell whether some words may be a person's full name."""
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    return not any(
        word.lower() in NOT_PERSONS
        or word.lower() in GROUPS
        or word.isdigit()
        or (word.isupper() and len(word) > _ACRONYM)
        for word in words
    )


def may_be_person(name: str) -> bool:
    """Tell whether a name, full or not, may be a person's."""
    words = name.split()
    return name[:1].isupper() and ((len(words) == 1 and not name.isupper()) or _is_person(words))


class People:
    """The people whom one article names.

    Attributes:
        mentions: Every place outside quotations where one of them is named, in order.
    """

    def __init__(self, text: str, covered: list[tuple[int, int]]) -> None:
        self.gender: dict[str, str] = {}
        self.mentions: list[Mention] = []
        self._by_ends: dict[tuple[str, str], str] = {}
        self._by_first: dict[str, str | None] = {}
        self._by_last: dict[str, str] = {}
        self._count: dict[str, int] = {}
        self._holder: dict[str, str | None] = {}
        read = _read(text)
        for _, words, titles in read:
            if _is_person(words):
                self._enter(words, titles)
        for (_, last), name in self._by_ends.items():
            known = self._by_last.setdefault(last, name)
            if self._count[name] > self._count[known]:
                self._by_last[last] = name
        self._locate(read, covered)
        self._places = [mention.at for mention in self.mentions]

    def _enter(self, words: list[str], titles: list[str]) -> None:
        """Enter a full name; the first form of it stays (`Ann Lee` before `Ann B. Lee`)."""
        name = self._by_ends.setdefault((words[0], words[-1]), " ".join(words))
        self._count[name] = self._count.get(name, 0) + 1
        if self._by_first.setdefault(words[0], name) != name:
            self._by_first[words[0]] = None
        for title in titles:
            if self._holder.setdefault(title, name) != name:
                self._holder[title] = None

    def _locate(self, read: list[_Name], covered: list[tuple[int, int]]) -> None:
        """Note where somebody is named outside quotations, and how titles speak of them."""
        starts = [start for start, _ in covered]
        for at, words, titles in read:
            place = bisect_left(starts, at + 1) - 1
            if place >= 0 and at < covered[place][1]:
                continue
            name = self.named(words)
            if name:
                self.mentions.append(Mention(at, name))
                for title in titles:
                    if title in HONORIFICS:
                        self.gender.setdefault(name, HONORIFICS[title])

    def named(self, words: list[str]) -> str | None:
        """Return the full name that some capitalised words stand for, if the article gives one."""
        if len(words) == 1:
            return self._by_last.get(words[0]) or self._by_first.get(words[0])
        known = self._by_ends.get((words[0], words[-1]))
        if known is None and words[-1] in self._by_last:
            known = " ".join(words) if _is_person(words) else self._by_last[words[-1]]
        return known

    def resolve(self, mention: str) -> str | None:
        """Return the name that a mention stands for; None for a pronoun, or where the article names nobody."""
        head = mention.split(",", maxsplit=1)[0].strip()
        document = _DOCUMENT.match(head)
        if document and document["noun"] in SPEECH_NOUNS:
            head = document["author"]
        words = _WORD.findall(head)
        if not words:
            return None
        if len(words) == 1 and words[0].lower() in PRONOUNS | INDEFINITE:
            return None
        name = self._name_in(head)
        if name:
            return name
        return self._described(head, [word.lower() for word in words])

    def _name_in(self, head: str) -> str | None:
        """Return the name that ends the head of a mention: the last run of capitals before a preposition."""
        core = re.split(r"\s(?:of|for|from|at|in|with|to|on|who)\s", head)[0]
        runs = list(_RUN.finditer(core))
        if not runs or runs[-1].end() < len(core.rstrip(" .)")):
            return None
        words, _ = _peeled(_words(runs[-1].group()))
        if not words or (len(words) == 1 and words[0].lower() in TITLES | ROLES | PRONOUNS):
            return None
        return self.named(words) or " ".join(words)

    def _described(self, head: str, low: list[str]) -> str | None:
        """Return who holds a title (`the mayor`), or the body that a noun names (`police`, `the company`)."""
        core = [word for word in low if word not in DETERMINERS]
        if not core:
            return None
        if core[-1] in TITLES and low[0] in {"the", *core[-1:]}:
            holder = self._holder.get(core[-1])
            if holder:
                return holder
        stop = next(
            (place for place, word in enumerate(core) if word in {"of", "for", "from", "at", "in", "with", "to"}),
            len(core),
        )
        if stop and core[stop - 1] in GROUPS:
            first = head.split(None, 1)
            return first[1] if len(first) > 1 and first[0].lower() in {"the", "a", "an"} else head
        return None

    def before(self, at: int, floor: int) -> list[Mention]:
        """Return the mentions between two places of the text, in order."""
        return self.mentions[bisect_left(self._places, floor) : bisect_left(self._places, at)]
