"""How rare words are: document frequencies in a fixed background, shipped as data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log


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
