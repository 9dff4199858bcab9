"""Speech that no marks enclose: the turns of a transcript, and a paragraph that a colon introduces."""

from __future__ import annotations

import re

from provenance.quotations.frames import Frame
from provenance.quotations.lexicon import BLOCK_LEADS
from provenance.quotations.noun_ties import Tie
from provenance.quotations.ties import Tier

# `SMITH: …`, `Q: …`, `MR. SMITH (via video): …`. Anchored at the start of a paragraph, every part bounded.
_CAPITAL_TURN = re.compile(
    r"(?P<label>(?:[A-Z][A-Z.’'\-]*\s){0,4}[A-Z][A-Z.’'\-]*)\s?(?:\([^()\n]{1,60}\)\s?)?:\s+(?=\S)"
)
# `Jane Smith: …` in what is known to be a transcript.
_NAMED_TURN = re.compile(r"(?P<label>(?:[A-Z][\w.’'\-]*\s){0,4}[A-Z][\w.’'\-]*)\s?(?:\([^()\n]{1,60}\)\s?)?:\s+(?=\S)")
_FEWEST_TURNS = 3
_FEWEST_SPEAKERS = 2
_SHORTEST_BLOCK = 40


def find_turns(text: str, paragraphs: list[tuple[int, int]], *, transcript: bool) -> dict[int, tuple[int, int, int]]:
    """Return the turns of a transcript: by paragraph number, the label's start and end, and where its words start.

    Outside a transcript three turns in a row make one, if two speak and one of them twice. In a transcript, a paragraph
    without a label goes on with the turn before it.

    Args:
        text: The article's text.
        paragraphs: Where its paragraphs start and end.
        transcript: Whether the article is known to be one.
    """
    pattern = _NAMED_TURN if transcript else _CAPITAL_TURN
    turns: dict[int, tuple[int, int, int]] = {}
    for number, (start, end) in enumerate(paragraphs):
        found = pattern.match(text, start, end)
        if found:
            turns[number] = found.start("label"), found.end("label"), found.end()
    if not transcript:
        return _conversations(text, turns)
    current = None
    for number, (start, _) in enumerate(paragraphs):
        if number in turns:
            current = turns[number][:2]
        elif current:
            turns[number] = (*current, start)
    return turns


def _conversations(text: str, turns: dict[int, tuple[int, int, int]]) -> dict[int, tuple[int, int, int]]:
    """Keep the runs of turns that follow one upon the other and in which somebody speaks twice."""
    kept: dict[int, tuple[int, int, int]] = {}
    run: list[int] = []
    for number in [*sorted(turns), -1]:
        if run and number != run[-1] + 1:
            labels = [text[turns[one][0] : turns[one][1]] for one in run]
            if len(run) >= _FEWEST_TURNS and _FEWEST_SPEAKERS <= len(set(labels)) < len(labels):
                kept.update((one, turns[one]) for one in run)
            run = []
        run.append(number)
    return kept


def introduces(tier: Tier) -> Tie | None:
    """Return the tie of a paragraph that introduces the next one: `She wrote on her page:`."""
    frame: Frame = tier.frame
    last = len(frame.words) - 1
    if last < 1 or frame.words[last] != ":":
        return None
    start = frame.sentence(last)[0]
    if BLOCK_LEADS.isdisjoint(frame.low[start:last]):
        return None
    return tier.before(last, start) or tier.nouns.noun(last, start)


def is_block(text: str, frame: Frame) -> bool:
    """Tell whether a paragraph without marks may be an introduced block: words, not a list or a link."""
    first = text[frame.start]
    return not frame.marked and frame.end - frame.start >= _SHORTEST_BLOCK and (first.isalnum() or first in "#@.…[")
