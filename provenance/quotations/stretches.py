"""Kinds of marked stretches: speech, and what else stands between quotation marks.

Titles, nicknames, scare quotes, placards and headlines are told apart from speech by their letters and by the words
right beside them. They are kept with their kind, so that nothing is dropped silently.
"""

from __future__ import annotations

import re
from enum import StrEnum

import attrs

from provenance.model import Span
from provenance.quotations.frames import QUOTE, Frame
from provenance.quotations.lexicon import CALENDAR, DETERMINERS, NAMING, PREPOSITIONS
from provenance.quotations.people_lexicon import MINOR_WORDS, SIGNS, WORKS
from provenance.quotations.phrases import is_genitive

_WORD = re.compile(r"\w[\w’'\-]*")
# `READ MORE: …`, `WATCH: …`, `RELATED: …`: a link to another page, not a sentence of this one.
_TEASER = re.compile(
    r"(?:READ|WATCH|RELATED|MORE|LISTEN|SEE|PHOTOS?|VIDEOS?|ALSO|Read more|Read also|Watch)\b"
    r"[^:.]{0,20}:|Related Reading"
)
# Words before the names of papers, mottos and places: German and its neighbours.
_BEFORE_FOREIGN_NAMES = frozenset("laut im motto zeitung titel buch film namens sogenannte sogenannten".split())
_BEFORE_FOREIGN_SPEECH = frozenset("worten worte zitat mots palabras parole palavras woorden".split())
# An indefinite article or *as* stands before what somebody calls a thing, seldom before its name.
_BEFORE_DESCRIPTIONS = frozenset("ein eine einer einem einen als".split())
_WHOLE = 0.9
_NAME = 2
_LONGEST_HEADLINE = 160
_CLAUSE = 4
#: Rules that find a speaker without any reporting word.
WEAK = frozenset(
    {
        "subject",
        "floating",
        "paragraph before",
        "same paragraph",
        "later in paragraph",
        "preceding sentence",
        "X’s",
        "none",
    }
)
#: Rules that find the reporting clause right beside the stretch.
BESIDE = frozenset({"X said", "said X", "according to", "signature", "X:"})
_BEFORE_TITLES = frozenset("on in of at with after for to via watching".split())


_JOINING = frozenset({",", "and", "or"})


class StretchKind(StrEnum):
    """What a stretch between quotation marks is."""

    SPEECH = "speech"
    SCARE = "scare"
    TITLE = "title"
    NICKNAME = "nickname"
    PLACARD = "placard"
    NAME = "name"
    HEADLINE = "headline"


_LISTED = frozenset({StretchKind.PLACARD, StretchKind.NAME, StretchKind.TITLE})


@attrs.frozen
class Stretch:
    """A stretch between quotation marks, with what it is.

    Attributes:
        span: Its words, without the marks.
        kind: What it is.
    """

    span: Span
    kind: StretchKind


def words_of(text: str) -> list[str]:
    """Return the words of a stretch."""
    return _WORD.findall(text)


def is_headline(frame: Frame, text: str, *, first: bool) -> bool:
    """Tell whether a paragraph is a headline, a line within the article that repeats a quotation, or a teaser."""
    if _TEASER.match(text, frame.start, min(frame.end, frame.start + 60)):
        return True
    if first and frame.end - frame.start < _LONGEST_HEADLINE and len(frame.stops) == 1:
        return True
    one = frame.marked[0]
    return one.single and one.closing - one.opening >= _WHOLE * (frame.end - frame.start)


def is_capitalised(words: list[str]) -> bool:
    """Tell whether all words but the small ones open with a capital or a digit, as in a title."""
    major = [word for word in words if word.lower() not in MINOR_WORDS]
    return bool(major) and all(word[0].isupper() or word[0].isdigit() for word in major)


def tell_kind(frame: Frame, number: int, text: str, rule: str, *, headline: bool) -> StretchKind:
    """Tell what a marked stretch is.

    Args:
        frame: Its paragraph.
        number: Its number there.
        text: The article's text.
        rule: The rule that found its speaker.
        headline: Whether its paragraph is a headline.
    """
    one = frame.marked[number]
    place = frame.places[number]
    words = words_of(text[one.start : one.end])
    before = frame.low[place - 1] if place else ""
    whole = is_sentence(frame, place) and text[one.end - 1] in ".!?"
    if headline and one.single and rule not in BESIDE:
        return StretchKind.HEADLINE
    if not words:
        return StretchKind.NAME
    if _is_nickname(frame, place, words):
        return StretchKind.NICKNAME
    if place + 1 < len(frame.low) and frame.low[place + 1] in SIGNS:
        return StretchKind.PLACARD
    if _is_credited(frame, place) or (
        is_capitalised(words) and _stands_as_title(frame, place, before, words, rule, closed=one.closed, whole=whole)
    ):
        return StretchKind.TITLE
    return _by_neighbours(frame, place, before, words, rule)


def listed_kind(frame: Frame, number: int, text: str, before: StretchKind | None) -> StretchKind | None:
    """Return the kind of the stretch before where a stretch goes on with its list: `signs reading “…,” “…” and “…”`.

    Only placards, names and titles go on so; a title must look like one. None for any other stretch.
    """
    if before not in _LISTED or not number:
        return None
    between = frame.low[frame.places[number - 1] + 1 : frame.places[number]]
    if not _JOINING.issuperset(between) or frame.places[number] in frame.starts:
        return None
    one = frame.marked[number]
    if before is StretchKind.TITLE and not is_capitalised(words_of(text[one.start : one.end])):
        return None
    return before


def _by_neighbours(frame: Frame, place: int, before: str, words: list[str], rule: str) -> StretchKind:
    """Tell scare quotes, names and placards by the word before them, where no reporting word ties them to a speaker."""
    if rule == "participle" and before == "reading":
        return StretchKind.PLACARD
    if rule not in WEAK:
        return StretchKind.SPEECH
    start = frame.sentence(place)[0]
    if any(low in SIGNS for low in frame.low[max(start, place - 4) : place]):
        return StretchKind.PLACARD
    if before in NAMING or before == "so-called":
        return StretchKind.NAME
    if not is_sentence(frame, place) and (len(words) <= 2 or (before in DETERMINERS and len(words) <= 4)):  # noqa: PLR2004  (measured)
        return StretchKind.SCARE
    return StretchKind.SPEECH


def is_sentence(frame: Frame, place: int) -> bool:
    """Tell whether a stretch stands by itself, as a sentence of its own."""
    return place in frame.starts and (place + 1 >= len(frame.words) or place + 1 in frame.starts)


def _is_credited(frame: Frame, place: int) -> bool:
    """Tell whether an author follows, as after the title of a text: `“…,” by Ann Lee`."""
    words = frame.words[place + 1 : place + 4]
    return len(words) > _NAME and words[0] == "," and words[1] in {"by", "By"} and words[2][0].isupper()


def _is_owned(frame: Frame, place: int) -> bool:
    """Tell whether a genitive stands before a token: `CNN’s`, `CBS’`."""
    if not place:
        return False
    before = frame.words[place - 1]
    return is_genitive(before) or (before in "’'" and place > 1 and frame.words[place - 2][0].isupper())


def _is_nickname(frame: Frame, place: int, words: list[str]) -> bool:
    """Tell whether a stretch stands inside a name: `Ann “Red” Lee`."""
    if len(words) > 3 or not 0 < place < len(frame.words) - 1:  # noqa: PLR2004  (no nickname is longer)
        return False
    before, after = frame.words[place - 1], frame.words[place + 1]
    return (
        before[0].isupper()
        and after[0].isupper()
        and after != QUOTE
        and words[0][0].isupper()
        and not is_genitive(before)
        and frame.low[place - 1] not in PREPOSITIONS
        and place + 1 not in frame.starts
        and frame.low[place - 1] not in CALENDAR
    )


def _stands_as_title(
    frame: Frame, place: int, before: str, words: list[str], rule: str, *, closed: bool, whole: bool
) -> bool:
    """Tell whether a capitalised stretch stands where a title stands: after `on`, `CNN’s`, `called`, `the film`."""
    if not closed:
        return False
    if before in _BEFORE_TITLES or before in NAMING or before in WORKS:
        return True
    if _is_owned(frame, place) or (before == "," and place > 1 and frame.low[place - 2] in WORKS):
        return True
    return rule in WEAK and len(words) > 1 and not whole


def tell_foreign_kind(frame: Frame, number: int, text: str, rule: str) -> StretchKind:
    """Tell speech from names where the language writes nouns or titles otherwise than English.

    Names of firms, products and shows stand between marks without a reporting verb, and hold no sentence; a stretch
    that is a sentence of its own, or that a reporting verb ties to a speaker, is speech.
    """
    one = frame.marked[number]
    place = frame.places[number]
    content = text[one.start : one.end]
    words = words_of(content)
    full = content[-1] in ".!?…," or not one.closed
    before = frame.words[place - 1] if place else ""
    whole = place in frame.starts or before == ":"
    after = frame.words[place + 1] if place + 1 < len(frame.words) else ""
    if len(words) <= _NAME:
        return StretchKind.SPEECH if rule in BESIDE or (full and rule not in WEAK) else StretchKind.NAME
    if (whole and (full or len(words) >= _CLAUSE)) or before.lower() in _BEFORE_FOREIGN_SPEECH:
        return StretchKind.SPEECH
    named = after == "(" or before.lower() in _BEFORE_FOREIGN_NAMES
    if words[0][0].islower():
        return StretchKind.NAME if named or ("." in content[:-1] and " " not in content) else StretchKind.SPEECH
    if before.lower() in _BEFORE_DESCRIPTIONS and not named:
        return StretchKind.SPEECH
    if rule in WEAK or before in {"-", "/"} or named:
        return StretchKind.SPEECH if full and len(words) >= _CLAUSE else StretchKind.NAME
    lower = sum(word[0].islower() for word in words)
    return StretchKind.SPEECH if full or lower * 2 >= len(words) else StretchKind.NAME
