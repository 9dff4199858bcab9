"""Speakers: the person that each mention means, pronouns included, as the article goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from provenance.quotations.lexicon import PRONOUNS, SPEECH_NOUNS
from provenance.quotations.passages import Paragraph, Passage
from provenance.quotations.people import Mention, People, may_be_person
from provenance.quotations.phrases import bare

_BACK = 4
_ANTECEDENT = 80
_WINDOW = 2000
_OWNERS = {"his": "he", "her": "she"}
_RELATIVE = frozenset({"who", "which", "that"})


class Speakers:
    """Resolves mentions in the order in which they stand."""

    def __init__(self, text: str, read: list[Paragraph]) -> None:
        self.text = text
        self.read = read
        self.people: People = People(
            text, [(one.opening, one.closing) for paragraph in read for one in paragraph.frame.marked]
        )
        self.said: dict[int, str] = {}
        self.gender: dict[str, str] = dict(self.people.gender)
        self._vote()

    def _vote(self) -> None:
        """Learn how the article itself speaks of each person, from paragraphs that name one person only."""
        votes: dict[str, Counter[str]] = {}
        for paragraph in self.read:
            frame = paragraph.frame
            named = {mention.name for mention in self.people.before(frame.end, frame.start)}
            if len(named) != 1:
                continue
            low = set(frame.low)
            he, she = not low.isdisjoint(("he", "his", "him")), not low.isdisjoint(("she", "her", "hers"))
            if he != she:
                votes.setdefault(named.pop(), Counter())["he" if he else "she"] += 1
        for name, count in votes.items():
            best, most = count.most_common(1)[0]
            if most > sum(count.values()) - most:
                self.gender.setdefault(name, best)

    def resolve(self, number: int, passage: Passage) -> str | None:
        """Return who says a passage, or None; it must be called in the order of the text."""
        if passage.mention is None:
            return None
        mention = self.text[slice(*passage.mention)]
        low = bare(mention).lower()
        owner, _, noun = low.partition(" ")
        if owner in _OWNERS and (not noun or noun in SPEECH_NOUNS):
            low = _OWNERS[owner]
        if passage.rule == "turn":
            speaker = self._labelled(mention)
        elif low in PRONOUNS or low in _RELATIVE:
            speaker = self._pronoun(low, passage.mention[0], number)
        else:
            speaker = self.people.resolve(mention)
        if speaker:
            self.said[number] = speaker
        return speaker

    def _labelled(self, label: str) -> str | None:
        """Return the speaker of a turn: the full name that its label stands for; nobody for `Q` and `A`."""
        words = [word.capitalize() if word.isupper() else word for word in label.replace(".", " ").split()]
        name = " ".join(words)
        return self.people.resolve(name) if len(label) > 1 else None

    def _fits(self, low: str, name: str) -> bool:
        return self.gender.get(name, low) == low and may_be_person(name)

    def _pronoun(self, low: str, at: int, number: int) -> str | None:
        """Return whom a pronoun means: the subject of what stands before it."""
        if low in _RELATIVE:
            near = self.people.before(at, max(self.read[number].frame.start, at - _ANTECEDENT))
            return near[-1].name if near else None
        if low not in {"he", "she"}:
            return None
        while number and at < self.read[number].frame.start:
            number -= 1
        near = self._fitting(low, at, self.read[number].frame.start)
        if near:
            return self._subject(near, number)
        said = self.said.get(number)
        if said and self._fits(low, said):
            return said
        earlier = (self._heard(low, back) for back in range(number - 1, max(-1, number - 1 - _BACK), -1))
        return next(filter(None, earlier), None)

    def _fitting(self, low: str, at: int, floor: int) -> list[Mention]:
        """Return the mentions between two places that a pronoun may mean."""
        return [one for one in self.people.before(at, max(floor, at - _WINDOW)) if self._fits(low, one.name)]

    def _heard(self, low: str, number: int) -> str | None:
        """Return who speaks in a paragraph, or whom it names first."""
        said = self.said.get(number)
        if said and self._fits(low, said):
            return said
        paragraph = self.read[number]
        near = (
            []
            if paragraph.headline
            else self._fitting(low, min(paragraph.frame.end, paragraph.frame.start + _WINDOW), paragraph.frame.start)
        )
        return near[0].name if near else None

    def _subject(self, near: list[Mention], number: int) -> str:
        """Return the first name in the last sentence that holds one."""
        frame = self.read[number].frame
        last = near[-1].at
        start = frame.at[frame.sentence(max(0, bisect_right(frame.at, last) - 1))[0]]
        return next((one.name for one in near if one.at >= start), near[-1].name)
