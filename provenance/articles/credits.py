"""Lines that credit others, and the place and agency an article was filed from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from provenance.articles.jsonld import letters
from provenance.articles.lexicon import CREDIT_LABELS, DATELINE_SMALL_WORDS

#: A longer line is prose that happens to begin like a credit.
_MAX_LINE = 300
_MAX_CREDITS = 40
#: Lines in which a dateline is looked for, characters of each, words of a place, letters of its first word.
_FIRST_LINES, _MAX_DATELINE, _MAX_WORDS, _MIN_LEAD = 4, 160, 3, 3
# `Sources: …`, `Photo credit: …`, `h/t …`; several may share a line, parted by a stroke.
_LABEL = re.compile(rf"(?:{CREDIT_LABELS})\s?(?::|/|(?<=by)\s|(?<=h/t)\s)\s?\S", re.IGNORECASE)
_PHRASE = re.compile(
    r"(?:(?:additional |with )?(?:reporting|contributions?|writing|research|editing) (?:by|from) |with files from "
    r"|h/t |hat tip |via )\S",
    re.IGNORECASE,
)
# `PLACE, March 3 (AGENCY) — `: every part is bounded and the line is cut before it is looked at.
_DATELINE = re.compile(
    r"""(?P<line>
        (?P<place>[^\W\d_][^()—–\n"“”:;!?]{1,60}?)
        (?:,?[ ](?P<day>[A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:,[ ]\d{4})?))?
        \s?(?:\((?P<wire>[^()\n]{2,40})\))?
    )\s?(?P<mark>—|–|--|-(?=\s)|:)\s?\S""",
    re.VERBOSE,
)


def find_credits(lines: Iterable[str], *, also: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the lines that credit others, as printed and each once.

    Args:
        lines: The paragraphs of the article.
        also: Short lines of the page that the extraction may have left out, such as captions.

    >>> find_credits(["The bridge opened.", "Sources: Alpha, Beta / Photo credit: Gamma"])
    ('Sources: Alpha, Beta / Photo credit: Gamma',)
    """
    found: dict[str, str] = {}
    for line in (*lines, *also):
        if is_credit(line):
            key = letters(line)
            if not any(key in other for other in found):
                found[key] = line
    return tuple(found.values())[:_MAX_CREDITS]


def is_credit(line: str) -> bool:
    """Tell whether a line is a credit: it begins with a label such as `Sources:` or `Reporting by`, and is short."""
    text = line.strip().lstrip("([—–-* ")
    return len(text) <= _MAX_LINE and bool(_LABEL.match(text) or _PHRASE.match(text))


def dateline_of(lines: Iterable[str]) -> str | None:
    """Return where an article was filed, and by which agency, as the first paragraphs print it.

    >>> dateline_of(["HARBOUR CITY (AP) — The bridge opened on Tuesday."])
    'HARBOUR CITY (AP)'
    """
    for line, _ in zip(lines, range(_FIRST_LINES), strict=False):
        found = _DATELINE.match(line[:_MAX_DATELINE])
        if found and (found["wire"] or _is_place(found["place"], found["mark"])):
            return found["line"].strip()
    return None


def _is_place(place: str, mark: str) -> bool:
    """Whether words are written as a place: the first in capitals, few, before a colon only one (`DEAR EDITOR:`)."""
    words = place.partition(",")[0].split()
    if not words or len(words) > (1 if mark == ":" else _MAX_WORDS):
        return False
    lead = words[0].strip(".")
    return len(lead) >= _MIN_LEAD and lead.isupper() and all(_is_name(word) for word in place.replace(",", " ").split())


def _is_name(word: str) -> bool:
    return word[0].isupper() or word in DATELINE_SMALL_WORDS
