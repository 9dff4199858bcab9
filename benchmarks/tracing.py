"""What the whole way costs: `provenance.trace`, per article and per quotation, and how it grows.

python benchmarks/tracing.py [--articles N]
"""

from __future__ import annotations

import argparse
import resource
import time

from invented import Newsroom

import provenance


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1600)
    options = parser.parse_args()
    provenance.trace(Newsroom(1).articles(4))  # what is loaded and compiled once
    for count in (options.articles // 16, options.articles // 4, options.articles):
        articles = Newsroom().articles(count)
        start = time.process_time()
        trace = provenance.trace(articles)
        spent = time.process_time() - start
        places = sum(len(record.carriers) for record in trace)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:6} articles: {1e3 * spent / count:6.2f} ms an article, "
            f"{1e6 * spent / places:6.0f} µs a quotation; "
            f"{len(trace)} utterances, {len(trace.shared())} shared; at most {peak} MB"
        )


if __name__ == "__main__":
    main()
