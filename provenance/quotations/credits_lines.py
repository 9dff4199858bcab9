"""Credits that a whole line gives: source lists, credits for pictures, datelines, bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model.kinds import CitationKind
from provenance.quotations.credits_forms import Mention

# "Sources: A, B", "h/t A", "[via A]"; what follows up to the end of the line is the list.
_LIST = re.compile(
    r"(?:(?<![\w-])(?:[Ss]ources?|SOURCES?)(?: [Aa]rticles?)?(?: ?:| -| –)"
    r"|(?<!\w)(?:[Hh]/?[Tt]|[Hh]at [Tt]ip)(?: to\b|:|\b)"
    r"|(?<=[\[(\n])[Vv]ia:?(?= )|\A[Vv]ia:? )"
)
_LIST_WORDS = ("source", "h/t", "ht:", "hat tip", "via")
# Where the list ends although the line goes on.
_LIST_END = re.compile(
    r"\n|[/|,;] ?(?:photo|image|picture|video|featured)s?\b|(?<= )(?:photo|image|picture|video)s? ?credits?\b|\]",
    re.IGNORECASE,
)
_LIST_MARKS = re.compile(r"[,;/|&+]| and ")
# A list of whom a picture is from.
_OF_PICTURE = re.compile(r"\]? ?\((?:photo|image|picture)s?\)", re.IGNORECASE)
_SMALL_WORDS = frozenset({"the", "and", "of", "&"})
_NAME_WORDS = 6
#: The longest list that is read.
_LIST_REACH = 400
# A credit for a picture: a word for it, then what credits it, then at most a name or three.
_PICTURE_BEFORE = re.compile(
    r"(?:\b(?:photos?|photograph(?:s|er|y)?|pictures?|images?|graphics?|illustrations?|screen ?(?:grabs?|shots?)|gifs?"
    r"|captions?|videos?)(?: ?(?:credits?|sources?|courtesy(?: of)?|copyright|via|by|from|:|/|©))+"
    r"|\bcredits?:|\bcopyright (?=\w+ image))[^.\n;]{0,80}\Z|© ?[\w ,/]{0,30}\Z",
    re.IGNORECASE,
)
_PICTURE_AFTER = re.compile(
    r"(?:'s)?\]? ?[/(]? ?(?:photos?|images?|pictures?|file photo|photographer|video camera)\b"
    r"(?! (?:of\b|credits?:))"
    r"|[/|] ?(?:Getty|AP|AFP|Reuters|REX|Shutterstock|Alamy|EPA|Flickr|Corbis)\b| ?via (?:AP|Getty|AFP|Reuters)\b",
    re.IGNORECASE,
)
_AGENCY_MARK = re.compile(r"(?:Getty|AFP|AP|Reuters|EPA|REX|Shutterstock)/\Z")
_AGENCY_REACH = 14
# Without one of these the pattern above cannot match, and they are quicker to look for.
_PICTURE_HINTS = (
    "photo",
    "picture",
    "image",
    "graphic",
    "illustration",
    "screen",
    "gif",
    "caption",
    "video",
    "credit",
    "copyright",
    "©",
)
_YEAR = re.compile(r"© ?(?:copyright )?(?:19|20)\d\d", re.IGNORECASE)
# `(AP) —`, `(Reuters) -`, or the parenthesis that ends a paragraph.
_DATELINE_AFTER = re.compile(r"(?: \w+)?\)\s{0,3}(?:[-—–―]|\Z|\n)")

# Nothing but a place before the bracket, at the start of a line.
_PLACE_FIRST = re.compile(r"(?:[A-Z][\w.,' -]{1,40} )?\(")
# "Jane Roe/Harbour Festival via ": so pictures are credited to the agency that passed them on.
_PASSED_ON = re.compile(r"[A-Z][\w.'-]* via (?:the )?\Z")
# A line of nothing but "By", people and the name.
_BYLINE = re.compile(r"\W{0,3}(?:[Bb]y|BY):? (?:[A-Z][\w.'-]+(?:,| and| \|)? ){0,6}(?:(?:of|for) )?(?:[Tt]he |THE )?\Z")


# A desk's last line: "Reporting by Harbour Press; editing by Jane Roe".
_DESK = re.compile(r"\W{0,3}(?:Additional |Further )?[Rr]eporting by (?:[A-Z][\w.'-]*,? |and |the ){0,8}\Z")


def source_lists(text: str) -> tuple[tuple[int, int], ...]:
    """Return where lists of sources stand, as half-open pairs of what follows the words that open them."""
    found: list[tuple[int, int]] = []
    for start in sorted(_openings(text)):
        if found and start < found[-1][1]:
            continue
        end = _LIST_END.search(text, start, start + _LIST_REACH)
        stop = end.start() if end else min(len(text), start + _LIST_REACH)
        if stop > start and not _OF_PICTURE.match(text, stop):
            found.append((start, stop))
    return tuple(found)


def _openings(text: str) -> Iterator[int]:
    """Yield where the words end that open a list."""
    low = text.lower()
    for word in _LIST_WORDS:
        at = low.find(word)
        while at >= 0:
            opening = _LIST.match(text, at)
            if opening:
                yield opening.end()
            at = low.find(word, at + 1)


def is_item(text: str, one: Mention, start: int, stop: int) -> bool:
    """Tell whether a mention is one item of the list at `text[start:stop]`, not a word of a sentence in it."""
    before = _LIST_MARKS.split(text[start : one.start])[-1].strip(" \"“'(:-–[")
    after = _LIST_MARKS.split(text[one.end : stop], maxsplit=1)[0].strip(" \"”').]")
    return not before and len(after.split()) <= 2  # noqa: PLR2004  ("UK", "World News": what a name may add)


def is_picture_credit(left: str, right: str, *, wire: bool = False) -> bool:
    """Tell whether a name, that of an agency if *wire*, stands in the credit for a picture."""
    if "©" in left and _YEAR.search(left):
        return False
    if wire and "via " in left and _PASSED_ON.search(left):
        return True
    low = left.lower()
    before = any(hint in low for hint in _PICTURE_HINTS) and _PICTURE_BEFORE.search(left)
    return bool(before or _PICTURE_AFTER.match(right) or _AGENCY_MARK.search(left[-_AGENCY_REACH:]))


def is_dateline(left: str, right: str) -> bool:
    """Tell whether a name stands alone in brackets as agencies sign: `LISBON (AP) —`, or at the end of a paragraph."""
    if not left.endswith("("):
        return False
    opens_line = right.startswith(") ") and _PLACE_FIRST.fullmatch(left) is not None
    return opens_line or _DATELINE_AFTER.match(right) is not None


def opens_line(left: str) -> bool:
    """Tell whether nothing but a place stands before the bracket that opens a dateline."""
    return _PLACE_FIRST.fullmatch(left) is not None


def is_byline(left: str, right: str) -> bool:
    """Tell whether a line holds nothing but "By", perhaps people, the name, and at most a word or three behind it."""
    return _BYLINE.fullmatch(left) is not None and len(right.split()) <= 3 and not right.startswith("'")  # noqa: PLR2004


def is_desk_line(left: str) -> bool:
    """Tell whether a line opens with nothing but who reported it."""
    return _DESK.fullmatch(left) is not None


def is_sentence(line: str) -> bool:
    """Tell whether a line of credit says more than a name of at most six words."""
    words = line.split()
    return (
        len(words) > _NAME_WORDS or not all(word[0].isupper() or word in _SMALL_WORDS for word in words) or ":" in line
    )


def is_signature(left: str, right: str) -> bool:
    """Tell whether a name stands alone behind the last sentence of a paragraph, or on a line of its own."""
    return not left.strip(" -—–(") and not right.strip(" .)")


def is_bracketed(left: str, right: str) -> bool:
    """Tell whether a name stands alone in square brackets, as those who collect links give credit.

    Brackets within a sentence hold what an editor put into somebody's words.
    """
    before, after = left.rstrip(), right.lstrip()
    if not (before.endswith("[") and after.startswith("]")):
        return False
    return not after[1:].strip(" .)") or before[:-1].rstrip().endswith((".", "!", "?", "”", '"')) or len(before) == 1


def is_within_marks(left: str) -> bool:
    """Tell whether a quotation is still open behind this stretch of a line: then somebody else speaks."""
    return left.rfind("“") > left.rfind("”") or left.count('"') % 2 == 1


def kind_of_signature(*, wire: bool) -> CitationKind:
    """Return the kind of credit that a byline or a copyright line gives."""
    return CitationKind.WIRE if wire else CitationKind.REPUBLICATION
