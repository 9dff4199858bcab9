"""What stands between aligned runs: blocks, and the labels of extent, disclosed and undisclosed edits."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Label
from provenance.records.alignment import Run
from provenance.records.drift_words import is_masked, variant_label
from provenance.text.forms import SIC, Wording
from provenance.text.lexicon import EITHER_VERB, MASKED_WORDS
from provenance.text.lexicon_cues import FILLERS, LINKERS, NEGATIONS

__all__ = ["Block", "find_blocks", "label_block", "mark_reordered"]

# From this many words more on one side, a block with words on both sides is a cut or an addition beside a substitution.
_LONGER = 4

# A repetition of more words is a figure of speech, and some words stand twice by right (*had had*, *that that*).
_MAX_REPEATED = 4
_TWICE_BY_RIGHT = (["had"], ["that"])


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
        is_plain: Whether its words were exchanged, left out or added without a mark, so that cues count.
    """

    __slots__ = ("i", "i_end", "is_plain", "j", "j_end", "labels", "place", "x", "y")

    def __init__(self, a: Wording, b: Wording, span: tuple[int, int, int, int], place: str) -> None:
        self.i, self.i_end, self.j, self.j_end = span
        self.place = place
        self.x = a.keys[self.i : self.i_end]
        self.y = b.keys[self.j : self.j_end]
        self.labels: set[Label] = set()
        self.is_plain = False


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
        found = added.get(tuple(block.x)) if _can_move(block.x) else None
        if found and found[0] is not block:
            other = found.pop(0)
            block.labels.add(Label.REORDER)
            other.labels.add(Label.REORDER)
            block.x = []
            other.y = []


def _can_move(words: Sequence[str]) -> bool:
    return len(words) > 1 or bool(words and (len(words[0]) > 2 or words[0] in NEGATIONS))  # noqa: PLR2004  (`of`, `to` move by chance)


def label_block(block: Block, a: Wording, b: Wording) -> None:
    """Find the mechanical labels of a block."""
    x, y = block.x, block.y
    if not x and not y:
        return
    if _label_variant(block, a, b) or _label_masked(block):
        return
    x, y = _label_bracketed(block, a, b)
    if not x and not y:
        return
    cut_marked, restored = _has_ellipsis(b, block.j, block.j_end), _has_ellipsis(a, block.i, block.i_end)
    if block.place in {"head", "tail"}:
        _label_edge(block, x, y)
    else:
        _label_inner(block, x, y, (a, b), (cut_marked, restored))


def _has_ellipsis(wording: Wording, start: int, end: int) -> bool:
    return bool(wording.ellipses) and any(start <= k <= end for k in wording.ellipses)


def _label_variant(block: Block, a: Wording, b: Wording) -> bool:
    """Whether the two sides are one thing in two forms (`Paul's` and `Paul is`, `first hand` and `firsthand`)."""
    x, y = block.x, block.y
    if not x or not y:
        return False
    if len(x) == len(y) == 1:
        pair = (x[0], y[0])
        if pair in EITHER_VERB and Label.CONTRACTION in {
            *a.tags[block.i : block.i_end],
            *b.tags[block.j : block.j_end],
        }:
            block.labels.add(Label.CONTRACTION)
            return True
        label = variant_label(*pair)
        if label:
            block.labels.add(label)
            return True
    elif _is_shortened(x, y) or _is_shortened(y, x):
        block.labels.add(Label.CONTRACTION)
        return True
    if "".join(x) == "".join(y):
        block.labels.add(Label.SPELLING)
        return True
    return False


def _is_shortened(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether `Paul's` stands for `Paul is`, or `Paul'd` for `Paul had`."""
    if len(short) != 1 or len(long) != 2:  # noqa: PLR2004  (a word and a verb)
        return False
    word, verb = long
    return (short[0] == word + "'s" and verb in {"is", "has", "us"}) or (
        short[0] == word + "'d" and verb in {"would", "had"}
    )


def _label_masked(block: Block) -> bool:
    """Whether the block is an expletive that one side masks or lacks."""
    x, y = block.x, block.y
    if len(x) == len(y) == 1 and (is_masked(x[0], y[0]) or is_masked(y[0], x[0])):
        block.labels.add(Label.CENSOR)
        return True
    if block.place == "inner" and bool(x) != bool(y) and set(x or y) <= MASKED_WORDS:
        block.labels.add(Label.CENSOR)
        return True
    return False


def _label_bracketed(block: Block, a: Wording, b: Wording) -> tuple[list[str], list[str]]:
    """Label what stands in brackets on one side; return the words that are still to be compared."""
    x, y = block.x, block.y
    hidden_x = a.bracketed[block.i : block.i_end] if x else []
    hidden_y = b.bracketed[block.j : block.j_end] if y else []
    if not any(hidden_x) and not any(hidden_y):
        return x, y
    if SIC in x or SIC in y:
        block.labels.add(Label.SIC)
        x, y = [w for w in x if w != SIC], [w for w in y if w != SIC]
        if not x and not y:
            return x, y
    if any(hidden_x) and any(hidden_y):
        block.labels.add(Label.BRACKET_SUB)
        return [], []
    if any(hidden_y):
        block.labels.add(Label.BRACKET_SUB if x else Label.BRACKET_INSERT)
        return [], [w for w, h in zip(y, hidden_y, strict=False) if not h]
    block.labels.add(Label.BRACKET_RESTORED if y else Label.BRACKET_REMOVED)
    return [w for w, h in zip(x, hidden_x, strict=False) if not h], []


def _label_edge(block: Block, x: Sequence[str], y: Sequence[str]) -> None:
    """Label a block at the head or the tail: a cut, an addition, or words exchanged there."""
    head = block.place == "head"
    cut, added = (Label.TRUNC_HEAD, Label.EXTEND_HEAD) if head else (Label.TRUNC_TAIL, Label.EXTEND_TAIL)
    if not y or len(x) >= len(y) + _LONGER:
        block.labels.add(cut)
    elif not x or len(y) >= len(x) + _LONGER:
        block.labels.add(added)
    if x and y:
        block.labels.add(Label.SUBSTITUTE)
        block.is_plain = True


def _label_inner(
    block: Block, x: Sequence[str], y: Sequence[str], wordings: tuple[Wording, Wording], marked: tuple[bool, bool]
) -> None:
    """Label a block between aligned words; *marked* tells whether an ellipsis stands there in b, in a."""
    cut_marked, restored = marked
    if x and cut_marked:
        block.labels.add(Label.ELLIPSIS)
    if y and restored:
        block.labels.add(Label.ELLIPSIS_RESTORED)
    surplus = len(x) - len(y)
    if not cut_marked and (not y or surplus >= _LONGER):
        _label_lost(block, x, wordings[0])
    elif not restored and (not x or -surplus >= _LONGER):
        _label_gained(block, y, wordings[1])
    block.is_plain = True
    if x and y and not _is_small(x if len(y) > len(x) else y, abs(len(x) - len(y))):
        block.labels.add(Label.SUBSTITUTE)


def _is_small(words: Sequence[str], surplus: int) -> bool:
    return surplus >= _LONGER and all(word in LINKERS for word in words)


def _label_lost(block: Block, x: Sequence[str], a: Wording) -> None:
    repeats = _repeats(a.keys, block.i, block.i_end)
    block.labels.add(Label.DISFLUENCY if tuple(x) in FILLERS or repeats else Label.OMIT)


def _label_gained(block: Block, y: Sequence[str], b: Wording) -> None:
    repeats = _repeats(b.keys, block.j, block.j_end)
    block.labels.add(Label.DISFLUENCY if tuple(y) in FILLERS or repeats else Label.INSERT)


def _repeats(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether the words from *start* to *end* say again what stands right before or after them (*I, I think*)."""
    words = keys[start:end]
    if len(words) > _MAX_REPEATED or words in _TWICE_BY_RIGHT:
        return False
    return words in (keys[max(0, 2 * start - end) : start], keys[end : 2 * end - start])
