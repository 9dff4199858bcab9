"""Recompute the word frequencies that `provenance.matching` ships, from any quotations.

python benchmarks/background.py quotations.txt.gz > provenance/matching/data/word_frequency.txt

The input holds one quotation a line, plain or gzipped; equal ones count once. The output's first line is their number;
each further line is a count and the words that stand in so many of them, the most frequent first. Words that stand in
one only are left out.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from provenance.text.words import split_words


def count(lines: Iterable[str]) -> tuple[int, Counter[str]]:
    """Return how many distinct quotations *lines* hold, and in how many of them each word stands."""
    counts: Counter[str] = Counter()
    seen: set[int] = set()
    for line in lines:
        words = split_words(line)
        key = hash(tuple(words))
        if words and key not in seen:
            seen.add(key)
            counts.update(set(words))
    return len(seen), counts


def main() -> None:
    """Read the file and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        size, counts = count(file)
    print(size)
    ranked = sorted(((-number, word) for word, number in counts.items() if number > 1))
    for number, words in groupby(ranked, key=lambda item: item[0]):
        print(-number, *(word for _, word in words))


if __name__ == "__main__":
    main()
