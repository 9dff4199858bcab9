"""The parts of a text that are needed where the whole text is not handed on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict


class Excerpt(TypedDict):
    """A stretch of a text: where it starts, in code points, and its words."""

    start: int
    text: str


class Excerpts:
    """Stretches of one text; those that touch or overlap are one."""

    def __init__(self) -> None:
        self._ranges: set[tuple[int, int]] = set()

    def add(self, start: int, end: int) -> None:
        """Keep `text[start:end]`."""
        self._ranges.add((start, end))

    def to_list(self, text: str) -> list[Excerpt]:
        """Return the kept stretches of *text*, merged and in order."""
        merged: list[list[int]] = []
        for start, end in sorted(self._ranges):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        return [{"start": start, "text": text[start:end]} for start, end in merged]


def restore_text(length: int, excerpts: Iterable[Excerpt]) -> str:
    """Return a text of *length* code points that holds the *excerpts* in their places and blanks elsewhere.

    >>> restore_text(9, [{"start": 3, "text": "word"}])
    '   word  '
    """
    parts: list[str] = []
    reached = 0
    for excerpt in excerpts:
        if excerpt["start"] < reached or excerpt["start"] + len(excerpt["text"]) > length:
            msg = "its excerpts overlap or pass its length"
            raise ValueError(msg)
        parts += [" " * (excerpt["start"] - reached), excerpt["text"]]
        reached = excerpt["start"] + len(excerpt["text"])
    parts.append(" " * (length - reached))
    return "".join(parts)
