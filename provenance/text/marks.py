"""Quotation marks: which of them open, which close, and what stands between them.

Every paragraph is read on its own, so that one stray mark cannot cost the rest of an article. Whether a mark opens or
closes is told by what stands beside it, since marks of the wrong direction (`they see that. “`) are the commonest slip.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# One class first, so that the search skips from mark to mark; what follows then tells a mark from an apostrophe. Two
# apostrophes are one mark, the last two where three stand at the end (`'No.'''`). A single mark can open only after
# white space or a bracket and before a word.
_MARK = re.compile(
    r"[\"“”„‟«»＂`'‘‚]"
    r"(?:(?<=[\"“”„‟«»＂])|(?<=`)`|(?<=')'(?!'(?!\w))|(?<=['‘‚])(?<![\w'’‘`.,!?…)]['‘‚])(?=[\w\"“„«(\[…$£€]))"
)
# A single mark closes after a letter or a full stop and not before a letter; after an `s` and before a space it is
# rather a genitive (`the workers' rights`).
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…;:)\]\"”%–—-][’'])(?!['’\w])(?:(?<!s[’'])|(?!\s))")
# `‚…‘`, as in German: what opens elsewhere closes here.
_LOW_CLOSE = re.compile(r"‘(?<=[\w.,!?…]‘)(?!\w)")
_GENITIVE_CLOSE = re.compile(r"[’'](?<=s[’'])(?=\s)")
# `'90s`, `'em`, `'tis`: what an apostrophe stands for, not what a mark opens.
_ELISION = re.compile(r"(?:\d\ds?|em|tis|twas|til|till|cause|cos|bout|round|n|s|t|d|ll|re|ve|m)(?!\w)", re.IGNORECASE)
_SINGLES = "'‘‚"
_OPENING = frozenset("“„‟") | {"``"}
_BEFORE_OPENING = frozenset("([{/|<>*_‘'’“„«”\"`#~")
_DASHES = frozenset("—–-―")
_AFTER_CLOSING = frozenset(",.;:!?)]}—–―-’'”\"»/|<>*_%")


class Marked(NamedTuple):
    """A stretch between quotation marks.

    Attributes:
        start: Where its words start.
        end: Where its words end.
        opening: Where its opening mark starts.
        closing: Where its closing mark ends; the end of the paragraph where nothing closes it.
        closed: Whether a mark closes it.
        single: Whether its marks are single.
    """

    start: int
    end: int
    opening: int
    closing: int
    closed: bool
    single: bool


class _Mark(NamedTuple):
    """A mark in its place: `left` and `right` tell on which sides a gap stands."""

    sign: str
    start: int
    end: int
    left: bool
    right: bool
    dash: bool
    before: str
    after: str


def find_marked(text: str, paragraphs: list[tuple[int, int]], *, language: str | None = None) -> list[list[Marked]]:
    r"""Return, for each paragraph, the outermost stretches between quotation marks.

    Straight, curly, mixed and low-high marks, guillemets of both directions, two apostrophes or grave accents as one
    mark, and single marks where no double mark stands around them. A stretch that nothing closes ends with its
    paragraph. The time grows with the length of the text, whatever the marks.

    Args:
        text: Any text.
        paragraphs: Where its paragraphs start and end, in order.
        language: ISO 639-1 code of the text; it decides which way guillemets point where the text itself does not tell.

    >>> text = "“No,” she said. ''Never.''"
    >>> [text[one.start : one.end] for one in find_marked(text, [(0, len(text))])[0]]
    ['No,', 'Never.']
    """
    found: list[list[Marked]] = [[] for _ in paragraphs]
    marks = [(mark.group(), mark.start(), mark.end()) for mark in _MARK.finditer(text)]
    if not marks:
        return found
    inward = _points_inward(text, marks, language)
    place = 0
    for number, (start, end) in enumerate(paragraphs):
        first = place
        while place < len(marks) and marks[place][1] < end:
            place += 1
        if place > first:
            following = text[paragraphs[number + 1][0]] if number + 1 < len(paragraphs) else ""
            found[number] = _pair(text, start, end, marks[first:place], inward=inward, resumes=following in _REOPENING)
    return found


def find_inner(text: str, start: int, end: int) -> list[Marked]:
    """Return the outermost stretches between marks inside one that stands between marks; none that nothing closes.

    Args:
        text: Any text.
        start: Where the words of the outer stretch start.
        end: Where they end.

    >>> text = "“He told me, ‘You are done,’ and left.”"
    >>> [text[one.start : one.end] for one in find_inner(text, 1, len(text) - 1)]
    ['You are done,']
    """
    marks = [(mark.group(), mark.start(), mark.end()) for mark in _MARK.finditer(text, start, end)]
    if not marks:
        return []
    inward = _points_inward(text, marks, None)
    return [one for one in _pair(text, start, end, marks, inward=inward, resumes=False) if one.closed]


_REOPENING = frozenset("“\"„«»'‘`＂")


def _points_inward(text: str, marks: list[tuple[str, int, int]], language: str | None) -> bool:
    """Tell whether guillemets open with `»`, as in German and Danish books: the first one at a word decides."""
    for sign, start, end in marks:
        if sign in "«»":
            before, after = text[start - 1 : start], text[end : end + 1]
            opens = (not before or before.isspace() or before in "([") and after.isalnum()
            if opens:
                return sign == "»"
            if before and not before.isspace() and not after.isalnum():
                return sign == "«"
    return language in {"de", "da"}


def _look(text: str, start: int, end: int, mark: tuple[str, int, int]) -> _Mark:
    """Return a mark with what stands on both sides of it."""
    sign, begin, finish = mark
    before = text[begin - 1] if begin > start else ""
    after = text[finish] if finish < end else ""
    return _Mark(
        sign,
        begin,
        finish,
        not before or before.isspace() or before in _BEFORE_OPENING,
        not after
        or after.isspace()
        or (after in _AFTER_CLOSING and text[finish : finish + 3] != "..." and after != "…"),
        before in _DASHES,
        before,
        after,
    )


def _opens(mark: _Mark, *, depth: int, inward: bool) -> bool | None:
    """Tell whether a mark opens (True), closes (False) or does nothing (None) at this depth of open marks."""
    sign = mark.sign
    if sign in "«»":
        sign = "“" if (sign == "»") == inward else "”"
        if mark.before == "" and mark.after.isspace() and mark.sign == "»":
            return None  # a bullet
    if depth:
        return mark.left and not mark.right
    if sign in _OPENING:
        stray = not mark.after or mark.after in ",.;"
    elif sign == "”":
        stray = mark.right or not (mark.left or mark.dash)
    else:
        stray = not mark.after or mark.before.isdigit() or (mark.right and not mark.left)
    return None if stray else True


class _Pairing:
    """The marks of one paragraph while they are being paired."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.open: list[tuple[int, int]] = []
        self.pairs: list[tuple[int, int, int, int, bool, bool]] = []
        self.no_close_after = end + 1
        self.no_genitive_after = end + 1
        self.no_low_after = end + 1

    def close_single(self, mark: tuple[str, int, int]) -> int:
        """Pair a single opening mark with its closing one; return where that ends, or 0 if there is none."""
        sign, begin, after = mark
        if _ELISION.match(self.text, after):
            return 0
        close = self._find_low_close(after) if sign == "‚" else None
        if close is None and after < self.no_close_after:
            close = _SINGLE_CLOSE.search(self.text, after, self.end)
            if close is None:
                self.no_close_after = after
        if close is None and after < self.no_genitive_after:
            close = _GENITIVE_CLOSE.search(self.text, after, self.end)
            if close is None:
                self.no_genitive_after = after
        if close is None:
            return 0
        self.pairs.append((begin, after, close.start(), close.end(), True, True))
        return close.end()

    def _find_low_close(self, after: int) -> re.Match[str] | None:
        """Return the high mark that closes a low one, or None."""
        close = None
        if after < self.no_low_after:
            close = _LOW_CLOSE.search(self.text, after, self.end)
            if close is None:
                self.no_low_after = after
        return close

    def finish(self, *, resumes: bool) -> list[Marked]:
        """Return the outermost pairs; a mark that is still open ends with the paragraph or is taken for a stray one."""
        last = self.pairs[-1][1] if self.pairs else -1
        for begin, after in self.open:
            inner = last > begin
            if not inner or (resumes and begin == self.start):
                self.pairs.append((begin, after, self.end, self.end, False, False))
                break
        found: list[Marked] = []
        reach = -1
        for begin, after, finish, close, closed, single in sorted(self.pairs):
            if begin < reach:
                continue
            words = self.text[after:finish]
            kept = words.strip()
            if kept:
                first = after + len(words) - len(words.lstrip())
                found.append(Marked(first, first + len(kept), begin, close, closed, single))
                reach = close
        return found


def _pair(
    text: str, start: int, end: int, marks: list[tuple[str, int, int]], *, inward: bool, resumes: bool
) -> list[Marked]:
    """Pair the marks of one paragraph."""
    state = _Pairing(text, start, end)
    skip = 0
    attribute = False
    for found in marks:
        if found[1] < skip or found[1] < start:
            continue
        if found[0] == '"' and (
            attribute or text[found[1] - 1 : found[1]] == "=" or text[found[2] : found[2] + 1] == ">"
        ):
            attribute = not attribute and text[found[1] - 1 : found[1]] == "="
            continue  # the value of an attribute in markup that was left in the text
        if found[0] in _SINGLES:
            if not state.open:
                skip = state.close_single(found) or skip
            continue
        mark = _look(text, start, end, found)
        opens = _opens(mark, depth=len(state.open), inward=inward)
        if opens:
            state.open.append((mark.start, mark.end))
        elif opens is False and state.open:
            begin, after = state.open.pop()
            state.pairs.append((begin, after, mark.start, mark.end, True, False))
    return state.finish(resumes=resumes)
