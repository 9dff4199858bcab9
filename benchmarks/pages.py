"""What reading a page costs: `provenance.read_html`, per page and per kilobyte.

python benchmarks/pages.py [--pages N]
"""

from __future__ import annotations

import argparse
import statistics
import time

from invented import Newsroom, page

import provenance


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=100)
    options = parser.parse_args()
    for quotations in (4, 16, 64):
        articles = Newsroom().articles(options.pages, quotations=quotations)
        pages = [(page(article).encode(), article.url) for article in articles]
        size = sum(len(markup) for markup, _ in pages)
        provenance.read_html(pages[0][0], url=pages[0][1])  # what is loaded and compiled once
        spent = []
        for markup, url in pages:
            start = time.process_time()
            provenance.read_html(markup, url=url)
            spent.append(time.process_time() - start)
        print(
            f"{size / len(pages) / 1e3:7.1f} kB a page: median {1e3 * statistics.median(spent):6.2f} ms, "
            f"highest {1e3 * max(spent):6.2f} ms; {len(pages) / sum(spent):5.1f} pages a CPU second"
        )


if __name__ == "__main__":
    main()
