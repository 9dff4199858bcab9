"""What extraction costs: `provenance.extract` and `provenance.citations`, per article and per character.

    python benchmarks/extraction.py [--articles N]

The cost grows with the length of the text and with nothing else; the last lines measure that on hostile texts.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from invented import Newsroom

import provenance
from provenance import Article

_HOSTILE = {
    "50,000 opening marks": "“a " * 50_000,
    "50,000 straight marks": '"a ' * 50_000,
    "50,000 apostrophes": "it's 'a " * 50_000,
    "one paragraph of a megabyte": "“We said so,” Jane Roe said. " * 36_000,
}


def cpu_seconds(action: Callable[[], object]) -> float:
    """Return the CPU time that an action takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    options = parser.parse_args()
    articles = Newsroom().articles(options.articles)
    characters = sum(len(article.text) for article in articles)
    provenance.extract(articles[0])  # what is loaded and compiled once
    for name, stage in {"extract": provenance.extract, "citations": provenance.citations}.items():
        runs = [cpu_seconds(lambda stage=stage: [stage(article) for article in articles]) for _ in range(5)]  # type: ignore[misc]
        middle = statistics.median(runs)
        print(
            f"{name:<10} {1e3 * middle / len(articles):7.3f} ms an article   "
            f"{characters / middle / 1e6:6.2f} M characters a CPU second "
            f"(median of 5, lowest {min(runs):.3f} s, highest {max(runs):.3f} s)"
        )
    for name, text in _HOSTILE.items():
        whole, half = (
            cpu_seconds(
                lambda part=part: provenance.extract(Article(url="https://a.example/", outlet="a.example", text=part))  # type: ignore[misc]
            )
            for part in (text, text[: len(text) // 2])
        )
        print(
            f"{name:<28} {len(text) / whole / 1e6:6.2f} M characters a CPU second; "
            f"twice the length costs {whole / half:.1f} times"
        )


if __name__ == "__main__":
    main()
