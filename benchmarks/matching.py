"""Recall, time and memory of `provenance.match` on planted variants of quotations.

python benchmarks/matching.py [variants.json.gz] [--candidates]

Without a file, 20,000 invented quotations are matched. A file holds `{"texts": [str], "pairs": [[i, j, kind]]}`:
quotations, and which of them were made from which, and how. Each becomes an article without date or speaker, so words
alone decide. Pairs that are not listed may be right too, so precision cannot be read off it. `--candidates` stops after
the index: how many of the planted pairs are compared at all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from invented import Newsroom

from provenance import Article, match
from provenance.matching.index import find_candidates
from provenance.matching.wording import Vocabulary, read_wording
from provenance.model import Quotation, Span


def quote(number: int, text: str) -> Quotation:
    """Make an article that holds nothing but a quotation."""
    article = Article(url=f"https://paper{number:07}.example/", outlet=f"Paper {number}", text=text)
    return Quotation(article=article, spans=(Span(0, len(text)),))


def group(texts: list[str]) -> Callable[[int, int], bool]:
    """Tell which numbers `match` puts together."""
    quotations = [quote(number, text) for number, text in enumerate(texts)]
    home = {q.article.url: at for at, found in enumerate(match(quotations)) for q in found}
    homes = [home[q.article.url] for q in quotations]
    return lambda one, other: homes[one] == homes[other]


def pair(texts: list[str]) -> Callable[[int, int], bool]:
    """Tell which numbers the index finds worth comparing."""
    vocabulary = Vocabulary()
    known: dict[str, int] = {}
    numbers = [known.setdefault(read_wording(text, vocabulary).line, len(known)) for text in texts]
    found = {frozenset(two) for two in find_candidates(list(known))}
    print(f"{len(found):,} candidates of {len(known):,} wordings")
    return lambda one, other: numbers[one] == numbers[other] or frozenset((numbers[one], numbers[other])) in found


def load(path: Path) -> tuple[list[str], list[tuple[int, int, str]]]:
    """Read quotations and planted pairs from a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        data = json.load(file)
    return data["texts"], data["pairs"]


def main() -> None:
    """Run once and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--candidates", action="store_true")
    options = parser.parse_args()
    texts, pairs = Newsroom().variants(20_000) if options.file is None else load(options.file)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    begin = time.process_time()
    together = (pair if options.candidates else group)(texts)
    spent = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    kinds: dict[str, list[bool]] = defaultdict(list)
    for one, other, kind in pairs:
        kinds[kind].append(together(one, other))
        kinds["all"].append(together(one, other))
    print(f"{len(texts):,} quotations: {spent:.1f} CPU s, peak {peak:.0f} MB, of which {before:.0f} before")
    for kind, found in sorted(kinds.items()):
        print(f"{kind:10} {sum(found) / len(found):7.4f}  {len(found):7,}")


if __name__ == "__main__":
    main()
