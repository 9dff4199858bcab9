"""How rare words are, and how little they surprise after others: counts in a fixed background, shipped as data."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log

# Sequences are listed up to so many words.
_LONGEST = 4
# After the words before it, each further word of a stock phrase comes as the toss of a coin, in nats.
_STOCK = log(2)


@cache
def load_frequencies() -> tuple[int, dict[str, int]]:
    """Return the number of quotations in the background, and in how many of them each word stands.

    The background is 277,593 distinct English quotations from news of 2012 to 2020, mostly on politics; words seen
    twice or more are listed. It is fixed, so that what a match is worth does not depend on how many articles a user has
    at hand.
    """
    text = files(__package__).joinpath("data", "word_frequency.txt").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    frequencies: dict[str, int] = {}
    for line in lines:
        count, *words = line.split(" ")
        frequencies.update(dict.fromkeys(words, int(count)))
    return int(head), frequencies


def rarity(word: str) -> float:
    """Return how much sharing *word* tells: its inverse document frequency in the background, in nats.

    Spärck Jones (1972). A word that the background does not hold counts as seen once.

    >>> rarity("the") < rarity("mayor") < rarity("zyzzyva")
    True
    """
    size, frequencies = load_frequencies()
    return log(size / frequencies.get(word, 1))


@cache
def load_sequences() -> dict[str, float]:
    """Return how much the last word of a common sequence of two to four words tells after the others, in nats.

    Counted in the same background, where many quotations hold the sequence amid different words; what is listed in
    `stock_phrases.txt` (set phrases of statements, idioms, proverbs) was added by hand: politics says little of it.
    """
    folder = files(__package__).joinpath("data")
    sequences: dict[str, float] = {}
    for line in folder.joinpath("sequence_surprise.txt").read_text(encoding="utf-8").splitlines():
        tenths, *cuts = line.split("\t")
        sequences.update(dict.fromkeys(cuts, int(tenths) / 10))
    for line in folder.joinpath("stock_phrases.txt").read_text(encoding="utf-8").splitlines():
        words = line.split(" ")
        for size in range(2, _LONGEST + 1):
            for at in range(len(words) - size + 1):
                cut = " ".join(words[at : at + size])
                sequences[cut] = min(_STOCK, sequences.get(cut, _STOCK))
    return sequences


def surprise(words: Sequence[str]) -> list[float]:
    """Return how much each word of a run tells after those before it, in nats: no more than its rarity.

    A back-off model of word sequences (Katz 1987): the longest listed sequence decides.

    >>> alone, after = surprise(["states"]), surprise(["united", "states"])
    >>> alone[-1] > 3 > after[-1]
    True
    """
    return lower(words, [rarity(word) for word in words])


def lower(words: Sequence[str], rarities: Sequence[float]) -> list[float]:
    """Return the *rarities* of the words of a run, lowered to their surprise after those before."""
    sequences, endings = load_sequences(), _load_endings()
    told = list(rarities)
    for at, (before, word) in enumerate(pairwise(words), 1):
        # Most pairs of words end no listed sequence: one look is enough.
        if (before, word) in endings:
            cuts = (" ".join(words[start : at + 1]) for start in range(max(0, at + 1 - _LONGEST), at))
            known = next((sequences[cut] for cut in cuts if cut in sequences), told[at])
            told[at] = min(known, told[at])
    return told


@cache
def _load_endings() -> frozenset[tuple[str, str]]:
    """Return the last two words of all listed sequences."""
    ends = (cut.rsplit(" ", 2)[-2:] for cut in load_sequences())
    return frozenset((before, word) for before, word in ends)
