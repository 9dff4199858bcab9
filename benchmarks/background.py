"""Recompute the word frequencies and the common sequences that `provenance.matching` ships, from any quotations.

python benchmarks/background.py quotations.txt.gz > provenance/matching/data/word_frequency.txt
python benchmarks/background.py quotations.txt.gz --sequences > provenance/matching/data/sequence_surprise.txt

The input holds one quotation a line, plain or gzipped; equal ones count once. Frequencies: the first line is the number
of quotations; each further line is a count and the words that stand in so many of them, the most frequent first. Words
that stand in one only are left out. Sequences: each line is a surprise in tenths of a nat and the sequences of two to
four words, separated by tabs, whose last word comes so little surprising after the others.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from math import log
from pathlib import Path

from provenance.matching.wording import expand, strip_remarks
from provenance.text.words import split_words

# A sequence is common when so many quotations hold it, with so many different words before it and after it: one famous
# sentence does not make its words a phrase (Kneser & Ney 1995 count by neighbours for the same reason).
_HELD = 20
_NEIGHBOURS = 8
_LONGEST = 4
# It is listed when it tells so much less than its last word does by itself, in nats.
_GAIN = 0.7


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


def read_lines(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the distinct quotations, each as its words in full."""
    return list(
        dict.fromkeys(tuple(w for word in split_words(strip_remarks(line)) for w in expand(word)) for line in lines)
    )


def count_sequences(quotations: list[tuple[str, ...]]) -> tuple[int, list[dict[str, int]]]:
    """Return how many quotations there are, and in how many each common sequence of 1, 2, … words stands."""
    tables: list[dict[str, int]] = []
    for size in range(1, _LONGEST + 1):
        held: Counter[str] = Counter()
        before: dict[str, set[str]] = defaultdict(set)
        after: dict[str, set[str]] = defaultdict(set)
        for words in quotations:
            cuts = [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
            if size > 1:
                known = [at for at, cut in enumerate(cuts) if " ".join(words[at : at + size - 1]) in tables[-1]]
                for at in known:
                    before[cuts[at]].add(words[at - 1] if at else "")
                    after[cuts[at]].add(words[at + size] if at + size < len(words) else "")
                cuts = [cuts[at] for at in known]
            held.update(set(cuts))
        tables.append(
            {
                cut: number
                for cut, number in held.items()
                if size == 1 or (number >= _HELD and min(len(before[cut]), len(after[cut])) >= _NEIGHBOURS)
            }
        )
    return len(quotations), tables


def find_surprises(size: int, tables: list[dict[str, int]]) -> Iterator[tuple[int, str]]:
    """Yield the sequences whose last word tells less after the others than by itself, each with that in tenths."""
    listed: dict[str, float] = {}
    for shorter, table in pairwise(tables):
        for cut, number in table.items():
            head, _, last = cut.rpartition(" ")
            surprise = max(0.0, log(shorter[head] / number))
            known = listed.get(cut.split(" ", 1)[1], log(size / tables[0][last]))
            if known - surprise >= _GAIN:
                listed[cut] = surprise
                yield round(10 * surprise), cut


def main() -> None:
    """Read the file and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--sequences", action="store_true")
    options = parser.parse_args()
    path = options.file
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        lines = list(file)
    if options.sequences:
        for tenths, cuts in groupby(
            sorted(find_surprises(*count_sequences(read_lines(lines)))), key=lambda one: one[0]
        ):
            print(tenths, *(cut for _, cut in cuts), sep="\t")
        return
    size, counts = count(lines)
    print(size)
    ranked = sorted(((-number, word) for word, number in counts.items() if number > 1))
    for number, words in groupby(ranked, key=lambda item: item[0]):
        print(-number, *(word for _, word in words))


if __name__ == "__main__":
    main()
