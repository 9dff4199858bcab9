"""Reports: indirect quotations that tell in other words what a group of quotations says."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.matching.lexicon import SUFFIXES
from provenance.matching.strands import Witness, by_time, gap_between
from provenance.matching.wording import Vocabulary

# Rarer words than this carry content, in nats.
_CONTENT = 4.0
# What a report and a quotation must share: so many nats, and so much of the report's content.
_ENOUGH = 13.0
_MOST = 0.6
# Their articles stand at most so many days apart; so many of the nearest are looked at.
_DAYS = 3.0
_NEAREST = 24
# A word is cut down to no fewer letters.
_STEM = 4

Content = Mapping[str, float]


def read_content(line: Iterable[str], name: Sequence[str], vocabulary: Vocabulary) -> Content:
    """Return the stems of the words that carry content, with how rare they are; numbers always do.

    The speaker's own *name* tells nothing here.
    """
    content: dict[str, float] = {}
    for code in line:
        form, rarity = vocabulary.forms[code], vocabulary.rarities[code]
        if (rarity >= _CONTENT or form.isdigit()) and form not in name:
            stem = cut_suffix(form)
            content[stem] = max(rarity, content.get(stem, 0.0))
    return content


def cut_suffix(word: str) -> str:
    """Return *word* without its inflection, roughly.

    >>> cut_suffix("listening"), cut_suffix("promised"), cut_suffix("news")
    ('listen', 'promis', 'news')
    """
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            return word[: -len(suffix)]
    return word


def agreement(report: Content, quotation: Content) -> float:
    """Return how much *quotation* says of what *report* tells, in nats: 0 where too little, or a number differs."""
    shared = [stem for stem in report if stem in quotation]
    evidence = sum(report[stem] for stem in shared)
    numbers = {stem for stem in report if stem.isdigit()}
    if numbers - set(quotation) and any(stem.isdigit() for stem in quotation):
        return 0.0
    return evidence if evidence >= _ENOUGH and evidence >= _MOST * sum(report.values()) else 0.0


class Speakers:
    """The marked quotations of each speaker, in the order of time: what a report is looked up in."""

    def __init__(self, witnesses: Iterable[Witness]) -> None:
        self._by_name: dict[str, list[Witness]] = defaultdict(list)
        for witness in sorted(witnesses, key=by_time):
            if witness.name:
                self._by_name[witness.name[-1]].append(witness)

    def near(self, report: Witness) -> list[Witness]:
        """Return the quotations of the speaker of *report* in other articles of about the same days."""
        if not report.name:
            return []
        own = self._by_name.get(report.name[-1], [])
        at = bisect_left(own, by_time(report), key=by_time)
        around = own[max(0, at - _NEAREST) : at + _NEAREST]
        return [
            one
            for one in around
            if one.article != report.article and (gap_between(one.time, report.time) or 0.0) <= _DAYS
        ]
