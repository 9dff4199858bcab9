"""What stands between aligned runs: blocks, and the labels of extent, disclosed and undisclosed edits."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Label
from provenance.records.alignment import Run
from provenance.records.drift_words import is_masked, variant_labels
from provenance.text.forms import SIC, Wording
from provenance.text.forms_folding import MASK
from provenance.text.lexicon import MASKED_WORDS
from provenance.text.lexicon_cues import FILLERS, LINKERS, NEGATIONS

__all__ = ["MARKED", "Block", "find_blocks", "label_block", "mark_reordered"]

#: Labels of what is disclosed by brackets.
MARKED = frozenset({Label.BRACKET_INSERT, Label.BRACKET_SUB, Label.BRACKET_REMOVED, Label.BRACKET_RESTORED})

_CONTRACTION = Label.CONTRACTION

# From this many words more on one side, a block with words on both sides is a cut or an addition beside a substitution.
_LONGER = 4

# A repetition of more words is a figure of speech, and some words stand twice by right (*had had*, *that that*).
_MAX_REPEATED = 4
_TWICE_BY_RIGHT = (["had"], ["that"])

_MAX_FILLER = 2  # words in the longest filler
_MAX_ATTRIBUTION = 12  # words between closing and opening marks: *she told reporters after the hearing*
_NEARBY = 2  # keys over which even a preposition may be said to have moved


class Block:
    """A place where the texts differ.

    Attributes:
        i: Its first key in the one text.
        i_end: The key after its last.
        j: Its first key in the other text.
        j_end: The key after its last.
        place: `head`, `tail`, `inner`, or `all` where nothing is aligned.
        x: The keys of the one text that are compared: those not moved.
        y: The same of the other.
        labels: What kinds of change it holds.
    """

    __slots__ = ("i", "i_end", "j", "j_end", "labels", "place", "x", "y")

    def __init__(self, a: Wording, b: Wording, span: tuple[int, int, int, int], place: str) -> None:
        self.i: int
        self.i_end: int
        self.j: int
        self.j_end: int
        self.i, self.i_end, self.j, self.j_end = span
        self.place: str = place
        self.x: list[str] = a.keys[self.i : self.i_end]
        self.y: list[str] = b.keys[self.j : self.j_end]
        self.labels: set[Label] = set()


def find_blocks(a: Wording, b: Wording, runs: Sequence[Run]) -> list[Block]:
    """Return the blocks before, between and after the runs."""
    blocks = []
    i = j = 0
    n, m = len(a.keys), len(b.keys)
    for p, q, length in [*runs, (n, m, 0)]:
        if p > i or q > j:
            head, tail = i == 0 and j == 0, p == n and q == m
            place = ("all" if tail else "head") if head else ("tail" if tail else "inner")
            blocks.append(Block(a, b, (i, p, j, q), place))
        i, j = p + length, q + length
    return blocks


def mark_reordered(blocks: Sequence[Block]) -> None:
    """Label blocks whose words left one place and came back at another, and take those words out of comparison."""
    if len(blocks) < 2:  # noqa: PLR2004  (a move needs two places)
        return
    added: dict[tuple[str, ...], list[Block]] = {}
    for block in blocks:
        if block.y:
            added.setdefault(tuple(block.y), []).append(block)
    for block in blocks:
        found = added.get(tuple(block.x)) if block.x else None
        if found and found[0] is not block and _can_move(block, found[0]):
            other = found.pop(0)
            block.labels.add(Label.REORDER)
            other.labels.add(Label.REORDER)
            block.x = []
            other.y = []


def _can_move(block: Block, other: Block) -> bool:
    """Whether equal words at two places are one phrase moved: small words come back by chance unless right beside."""
    words = block.x
    if len(words) > 1 or len(words[0]) > 2 or words[0] in NEGATIONS:  # noqa: PLR2004  (`of`, `to` are small)
        return True
    return abs(block.i - other.i) <= _NEARBY + 1


def label_block(block: Block, a: Wording, b: Wording) -> None:
    """Find the mechanical labels of a block."""
    if not block.x and not block.y:
        return
    if _label_variant(block, a, b) or _label_masked(block) or _label_passage(block, a, b):
        return
    x, y = _label_bracketed(block, a, b)
    if not x and not y:
        return
    if block.place in {"head", "tail"}:
        _label_edge(block, x, y, (a, b))
    else:
        _label_inner(block, x, y, (a, b))


def _has_ellipsis(wording: Wording, start: int, end: int) -> bool:
    return bool(wording.ellipses) and any(start <= k <= end for k in wording.ellipses)


def _label_variant(block: Block, a: Wording, b: Wording) -> bool:
    """Whether the two sides are one thing in two forms (`Paul's` and `Paul is`, `first hand` and `firsthand`)."""
    if not block.x or not block.y:
        return False
    opened = _CONTRACTION in a.tags[block.i : block.i_end] or _CONTRACTION in b.tags[block.j : block.j_end]
    labels = variant_labels(block.x, block.y, opened=opened)
    if not labels and _joined(a, block.i, block.i_end) == _joined(b, block.j, block.j_end):
        labels = {Label.SPELLING}
    block.labels |= labels
    return bool(labels)


def _joined(wording: Wording, start: int, end: int) -> str:
    """The words from *start* to *end* as printed, without what parts them."""
    return "".join(wording.surfaces[wording.firsts[start] : wording.lasts[end - 1]]).replace("'", "").casefold()


def _label_masked(block: Block) -> bool:
    """Whether the block is an expletive that one side masks or lacks; words beside it are labelled further."""
    x, y = block.x, block.y
    if block.place == "inner" and bool(x) != bool(y) and MASKED_WORDS.issuperset(x or y):
        block.labels.add(Label.CENSOR)
        return True
    if not any(MASK in word for word in (*x, *y)):
        return False
    block.labels.add(Label.CENSOR)
    if len(x) == len(y) == 1:
        return True
    for word in [w for w in x if MASK in w]:
        hidden = next((w for w in y if is_masked(word, w)), None)
        if hidden is not None and len(y) > 1:
            block.x = [w for w in x if w is not word]
            block.y = [w for w in y if w is not hidden]
    return False


def _label_passage(block: Block, a: Wording, b: Wording) -> bool:
    """Whether one side has an attribution, or the border of two passages, where the other runs on."""
    if (block.x and block.y) or block.place != "inner":
        return False
    wording, start, end = (a, block.i, block.i_end) if block.x else (b, block.j, block.j_end)
    if any(start <= border <= end for border in wording.borders):
        block.labels |= {Label.SPLICE, Label.OMIT} if block.x else {Label.SPLIT, Label.INSERT}
        return True
    marks = [mark for mark in wording.marks if start <= mark <= end]
    if len(marks) < 2 or marks[-1] - marks[0] > _MAX_ATTRIBUTION:  # noqa: PLR2004  (one closes, one opens)
        return False
    block.labels |= {Label.MERGE_ATTRIB, Label.OMIT if block.x else Label.INSERT}
    return True


def _label_bracketed(block: Block, a: Wording, b: Wording) -> tuple[list[str], list[str]]:
    """Label what stands in brackets on one side; return the words that are still to be compared."""
    x, y = block.x, block.y
    hidden_x = a.bracketed[block.i : block.i_end] if x else []
    hidden_y = b.bracketed[block.j : block.j_end] if y else []
    if not any(hidden_x) and not any(hidden_y):
        return x, y
    if SIC in x or SIC in y:
        block.labels |= {Label.SIC, Label.BRACKET_REMOVED if SIC in x else Label.BRACKET_INSERT}
        x, y = [w for w in x if w != SIC], [w for w in y if w != SIC]
        return x, y
    if any(hidden_x) and any(hidden_y):
        block.labels |= {Label.BRACKET_SUB, Label.BRACKET_RESTORED}
        return [], []
    if any(hidden_y):
        block.labels.add(Label.BRACKET_SUB if x else Label.BRACKET_INSERT)
        return [], [w for w, h in zip(y, hidden_y, strict=False) if not h]
    block.labels.add(Label.BRACKET_RESTORED if y else Label.BRACKET_REMOVED)
    return [w for w, h in zip(x, hidden_x, strict=False) if not h], []


def _label_edge(block: Block, x: Sequence[str], y: Sequence[str], wordings: tuple[Wording, Wording]) -> None:
    """Label a block at the head or the tail: a cut, an addition, or words exchanged there."""
    head = block.place == "head"
    cut, added = (Label.TRUNC_HEAD, Label.EXTEND_HEAD) if head else (Label.TRUNC_TAIL, Label.EXTEND_TAIL)
    if x and y:
        block.labels.add(Label.SUBSTITUTE)
    elif _repeats(wordings[0].keys, block.i, block.i_end) or _repeats(wordings[1].keys, block.j, block.j_end):
        block.labels.add(Label.DISFLUENCY)
        return
    if not y or len(x) >= len(y) + _LONGER:
        block.labels.add(cut)
    elif not x or len(y) >= len(x) + _LONGER:
        block.labels.add(added)


def _label_inner(block: Block, x: Sequence[str], y: Sequence[str], wordings: tuple[Wording, Wording]) -> None:
    """Label a block between aligned words."""
    a, b = wordings
    x, y = _without_disfluency(block, x, y, wordings)
    surplus = 0 if block.place == "all" else len(x) - len(y)
    if x and _has_ellipsis(b, block.j, block.j_end):
        block.labels |= {Label.ELLIPSIS, Label.DISFLUENCY} if _is_filler(x) else {Label.ELLIPSIS}
    elif x and (not y or surplus >= _LONGER):
        block.labels.add(Label.DISFLUENCY if _is_disfluent(a, block.i, block.i_end) else Label.OMIT)
    if y and _has_ellipsis(a, block.i, block.i_end):
        block.labels |= {Label.ELLIPSIS_RESTORED, Label.DISFLUENCY} if _is_filler(y) else {Label.ELLIPSIS_RESTORED}
    elif y and (not x or -surplus >= _LONGER):
        block.labels.add(Label.DISFLUENCY if _is_disfluent(b, block.j, block.j_end) else Label.INSERT)
    if x and y and (abs(surplus) < _LONGER or not LINKERS.issuperset(x if surplus < 0 else y)):
        block.labels.add(Label.SUBSTITUTE)


def _without_disfluency(
    block: Block, x: Sequence[str], y: Sequence[str], wordings: tuple[Wording, Wording]
) -> tuple[Sequence[str], Sequence[str]]:
    """Take out a stumble that stands beside another change: *that he is*, *he's, you know, he's*."""
    if not x or not y:
        return x, y
    if len(y) > 1 and _is_disfluent(wordings[1], block.j, block.j_end):
        block.labels.add(Label.DISFLUENCY)
        return x, []
    if len(x) > 1 and _is_disfluent(wordings[0], block.i, block.i_end):
        block.labels.add(Label.DISFLUENCY)
        return [], y
    return x, y


def _is_disfluent(wording: Wording, start: int, end: int) -> bool:
    """Whether the words from *start* to *end* are fillers, a repetition, or both (*he's, you know, he's*)."""
    words = wording.keys[start:end]
    if _repeats(wording.keys, start, end) or _is_filler(words):
        return True
    if len(words) > _MAX_REPEATED + _MAX_FILLER:
        return False
    for size in (1, _MAX_FILLER):
        for n in range(1, len(words) - size + 1):
            kept = words[:n] + words[n + size :]
            if tuple(words[n : n + size]) in FILLERS and kept == wording.keys[end : end + len(kept)]:
                return True
    return False


def _is_filler(words: Sequence[str]) -> bool:
    """Whether fillers are all there is."""
    k = 0
    while k < len(words):
        size = next((n for n in (_MAX_FILLER, 1) if tuple(words[k : k + n]) in FILLERS), 0)
        if not size:
            return False
        k += size
    return bool(words)


def _repeats(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether the words from *start* to *end* say again what stands right before or after them (*I, I think*)."""
    words = keys[start:end]
    if not 0 < len(words) <= _MAX_REPEATED or words in _TWICE_BY_RIGHT:
        return False
    return words in (keys[max(0, 2 * start - end) : start], keys[end : 2 * end - start])
