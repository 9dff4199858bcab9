"""What a place that names an outlet is, and what every reader of such places asks."""

from __future__ import annotations

import re
from enum import IntEnum

import attrs

from provenance.quotations.credit_lexicon import FOLLOWERS, OPENERS

# A word that opens with a capital or a figure, taken whole with its inner dots, hyphens and ampersands; not inside an
# address, a handle or another word.
WORD = re.compile(r"(?<![\w@#.])([A-Z0-9À-ÖØ-Þ]\w*)(?:[.&+'-]\w+)*")
# "English-language", "Beijing-run"
JOINED_BY_HYPHEN = re.compile(r"-[a-z]")


class Evidence(IntEnum):
    """How surely a name is an outlet's, from its form alone."""

    ANAPHOR = 0  # "the newspaper": an outlet, but which?
    RARE = 1  # "the Milton Union"
    DOUBTFUL = 2  # "the Milton Star"
    GENERIC = 3  # "the Times"
    SHAPED = 4  # "the Milton Gazette", "KXYZ", "news.example"
    DESCRIBED = 5  # "the newspaper Zeitlupe", "Harbour magazine"
    REGISTERED = 6


@attrs.frozen(kw_only=True)
class Mention:
    """A place that names an outlet.

    Attributes:
        start: Where it starts, with a leading article.
        name_start: Where the name itself starts.
        end: Where it ends, without a possessive.
        name: The name as written.
        evidence: How surely it is an outlet's name.
    """

    start: int
    name_start: int
    end: int
    name: str
    evidence: Evidence


def fold(text: str) -> str:
    """Return a text of the same length with plain apostrophes, spaces and line ends."""
    return text.replace("’", "'").replace("‘", "'").replace("\u00a0", " ").replace("\r", "\n")


def lower(text: str) -> str:
    """Return a text in lower case and of the same length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def goes_on(text: str, low: str, end: int) -> bool:
    """Tell whether a capitalised word follows that belongs to the name ("the Post Office")."""
    following = WORD.match(text, end + 1) if text[end : end + 1] in {" ", "-"} else None
    return following is not None and low[slice(*following.span())].removesuffix("'s") not in FOLLOWERS


def skip_openers(low: str, run: int, start: int) -> int:
    """Return where the name starts in a run of capitalised words: behind those that only open the sentence."""
    while run < start:
        stop = low.find(" ", run, start)
        if stop < 0 or low[run:stop] not in OPENERS:
            break
        run = stop + 1
    return run


def mention_at(text: str, low: str, start: int, end: int, evidence: Evidence) -> Mention:
    """Return the mention of the name at `text[start:end]`, with "the" where it stands before it."""
    begin = start - len("the ")
    has_article = begin >= 0 and low.startswith("the ", begin) and not low[max(0, begin - 1) : begin].isalnum()
    return Mention(
        start=begin if has_article else start, name_start=start, end=end, name=text[start:end], evidence=evidence
    )
