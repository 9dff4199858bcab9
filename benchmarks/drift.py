"""What `compare` costs a pair: median and mean CPU time over invented pairs of about 17 words.

```console
$ python benchmarks/drift.py [--pairs 2000] [--seed 1]
```

The kinds of pairs come in the shares that were measured between two outlets' versions of one quotation: identical 15 %,
punctuation only 13 %, style only 3 %, another extent 41 %, marked edits 7 %, unmarked word changes 21 %.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time

from provenance.records.drift import compare

_SHARES = {"equal": 15, "marks": 13, "style": 3, "extent": 41, "marked": 7, "words": 21}
_NOUNS = "council harbour budget bridge school river market union factory minister village station".split()
_VERBS = "built closed praised moved sold opened painted counted refused carried followed answered".split()
_LINKS = ["because", "although", "and", "but", "while", "so that"]
_STYLE = {"We'll": "we will", "don't": "do not", "harbour": "harbor", "ten": "10", "percent": "per cent"}


def _clause(rng: random.Random) -> str:
    subject = rng.choice(["we", "they", "the people here", "nobody", "I think we", "we'll say they"])
    return f"{subject} {rng.choice(_VERBS)} the {rng.choice(_NOUNS)} near the {rng.choice(_NOUNS)}"


def _quotation(rng: random.Random) -> str:
    return f"We'll say that {_clause(rng)}, {rng.choice(_LINKS)} {_clause(rng)}."


def _variant(text: str, kind: str, rng: random.Random) -> str:
    words = text.split()
    at = rng.randrange(2, len(words) - 2)
    if kind == "marks":
        return f"“{text.replace(',', '').replace(chr(39), '’')}”"
    if kind == "style":
        return " ".join(_STYLE.get(word, word) for word in words)
    if kind == "extent":
        return " ".join(words[:at] if rng.random() < 0.5 else words[at:])
    if kind == "marked":
        return " ".join([*words[:at], "…", *words[at + 2 :]])
    if kind == "words":
        return " ".join([*words[:at], rng.choice(_NOUNS), *words[at + rng.randrange(2) :]])
    return text


def main() -> None:
    """Print median, mean and pairs a second of CPU time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    kinds = rng.choices([*_SHARES], weights=[*_SHARES.values()], k=options.pairs)
    pairs = [(text, _variant(text, kind, rng)) for kind in kinds for text in [_quotation(rng)]]
    compare(*pairs[0])
    costs = []
    for one, two in pairs:
        begin = time.process_time_ns()
        compare(one, two)
        costs.append((time.process_time_ns() - begin) / 1000)
    words = statistics.mean(len(text.split()) for pair in pairs for text in pair)
    print(f"{len(pairs)} pairs of {words:.1f} words: median {statistics.median(costs):.0f} µs, ", end="")
    print(f"mean {statistics.mean(costs):.0f} µs, {1e6 / statistics.mean(costs):.0f} pairs a CPU second")
    for kind in _SHARES:
        median = statistics.median(cost for cost, one in zip(costs, kinds, strict=True) if one == kind)
        print(f"  {kind:<8}{median:6.0f} µs")


if __name__ == "__main__":
    main()
