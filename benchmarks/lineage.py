"""How right, and how sure of itself, the derivation graph is on simulated traditions whose every edge is known.

    python benchmarks/lineage.py [--traditions 400] [--seed 0]

A tradition is one utterance: an origin (an article, a release, a public occasion, or an article that is then taken
away), and carriers that copy it or one another, with edits, credits, clocks and shared sentences at rates like those
that studies of quotations in news report. Passages and credits are handed over as they are, so that neither extraction
nor matching is measured here. The simulator is by the same hand as the weights: its figures show whether the
probabilities mean what they say *if* newsrooms copy like this, and no more.

The expected calibration error (Naeini, Cooper and Hauskrecht 2015) is the mean distance, over ten bins of equal width,
between how probable the best parents were said to be and how often they were right.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import attrs
from invented import Newsroom

from provenance.matching import Passage
from provenance.model import (
    Article,
    Attribution,
    Citation,
    CitationKind,
    Medium,
    Origin,
    OriginKind,
    Outlet,
    ProvenanceRecord,
    Quotation,
    Span,
)
from provenance.records.tracing import write_records

_START = datetime(2021, 3, 1, tzinfo=UTC)
_ZONES = (-8, -5, 0, 1, 8)

# How the wording of a copy departs from its parent's (cumulative shares): the same or other glyphs, another extent, a
# marked cut, an unmarked change.
_KINDS = ((0.30, "same"), (0.71, "extent"), (0.78, "marked"), (1.0, "changed"))


@attrs.define(kw_only=True)
class Copy:
    """One carrier while a tradition is made.

    Attributes:
        outlet: Who prints it.
        words: Its wording.
        moment: When it came out.
        parent: Which carrier it copies; None where it is no copy.
        credit: The outlet it credits; None for nobody.
        sentences: The rest of its text.
        byline: Whether it is signed.
        own: Whether it says the words were said to it.
        public: Whether it says they were said in public.
        medium: What sort of page it is.
        unseen: Whether it is taken away afterwards.
    """

    outlet: Outlet
    words: list[str]
    moment: datetime
    parent: Copy | None = None
    credit: Outlet | None = None
    sentences: list[str]
    byline: bool = False
    own: bool = False
    public: bool = False
    medium: Medium = Medium.ARTICLE
    unseen: bool = False


class Simulator:
    """Makes traditions."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.room = Newsroom(seed)

    def tradition(self) -> list[Copy]:
        """Return the carriers of one utterance, in the order in which they came out; at least two are seen."""
        chance = self.random
        outlets = chance.sample(self.room.outlets, 12)
        kind = chance.choices(("article", "unseen", "event", "release"), (0.5, 0.3, 0.12, 0.08))[0]
        words = self.room.sentence(chance.randint(9, 30)).rstrip(".").split()
        roots = [self._root(outlets.pop(), words, kind) for _ in range(chance.randint(2, 3) if kind == "event" else 1)]
        copies = list(roots)
        size = chance.choices((1, 2, 3, 4, 6), (0.45, 0.22, 0.15, 0.1, 0.08))[0] + (kind == "unseen")
        for _ in range(size):
            copies.append(self._copy(outlets.pop(), copies))
        return copies

    def _root(self, outlet: Outlet, words: list[str], kind: str) -> Copy:
        chance = self.random
        heard = list(words)
        if kind == "event":
            heard = self._change(self._cut(heard) if chance.random() < 0.5 else heard)
        return Copy(
            outlet=outlet,
            words=heard,
            moment=_START + timedelta(minutes=chance.randint(0, 240 if kind == "event" else 60)),
            sentences=[self.room.sentence() for _ in range(chance.randint(3, 8))],
            byline=kind != "release" and chance.random() < 0.6,
            own=kind in {"article", "unseen"} and chance.random() < 0.5,
            public=kind == "event" and chance.random() < 0.8,
            medium=Medium.RELEASE if kind == "release" else Medium.ARTICLE,
            unseen=kind == "unseen",
        )

    def _copy(self, outlet: Outlet, copies: list[Copy]) -> Copy:
        chance = self.random
        roots = [copy for copy in copies if copy.parent is None]
        parent = chance.choice(roots) if chance.random() < 0.7 else chance.choice(copies)
        shared = parent.sentences if chance.random() < 0.3 else []
        kept = [sentence for sentence in shared if chance.random() < 0.7]
        return Copy(
            outlet=outlet,
            words=self._vary(parent.words),
            moment=parent.moment + timedelta(minutes=chance.lognormvariate(5.0, 1.2)),
            parent=parent,
            credit=self._credit(parent),
            sentences=kept + [self.room.sentence() for _ in range(chance.randint(1, 6))],
            byline=chance.random() < 0.25,
        )

    def _credit(self, parent: Copy) -> Outlet | None:
        """Return whom a copy credits: its parent, whom its parent credits, or nobody."""
        chance = self.random.random()
        if parent.parent is None:
            return parent.outlet if chance < 0.55 and parent.medium is Medium.ARTICLE else None
        if chance < 0.4:
            return parent.credit
        return parent.outlet if chance < 0.55 else None

    def _vary(self, words: list[str]) -> list[str]:
        chance = self.random.random()
        kind = next(name for share, name in _KINDS if chance <= share)
        if kind == "extent":
            return self._cut(words)
        if kind == "marked" and len(words) > 8:
            place = self.random.randint(2, len(words) - 5)
            return [*words[:place], "…", *words[place + 2 :]]
        return self._change(words) if kind == "changed" else list(words)

    def _cut(self, words: list[str]) -> list[str]:
        if len(words) < 8:
            return list(words)
        place = self.random.randint(4, len(words) - 2)
        return words[:place] if self.random.random() < 0.6 else words[-place:]

    def _change(self, words: list[str]) -> list[str]:
        place = self.random.randrange(1, len(words) - 1)
        step = self.random.random()
        middle = [] if step < 0.4 else [self.random.choice(self.room.words)]
        if step > 0.75:
            middle = [*middle, words[place]]
        return [*words[:place], *middle, *words[place + 1 :]]


class Printer:
    """Turns copies into articles, passages and citations."""

    def __init__(self, chance: random.Random) -> None:
        self.random = chance

    def print_copy(self, copy: Copy, number: int, speaker: str) -> tuple[Article, Passage, tuple[Citation, ...]]:
        """Return the article of one carrier, its passage, and its citations."""
        quoted = " ".join(copy.words)
        opening = " ".join(copy.sentences[:2])
        start = len(opening) + 2
        tail = f"” {speaker} "
        surface, credited, kind = self._credit_of(copy)
        if surface:
            tail += f"told {surface}"
        elif copy.public:
            tail += "told reporters"
        else:
            tail += "said"
        text = f"{opening} “{quoted}{tail}. {' '.join(copy.sentences[2:])}"
        article = Article(
            url=f"https://{copy.outlet.domain}/{number}",
            outlet=copy.outlet,
            text=text,
            published=self._clock(copy.moment),
            byline="A. Reporter" if copy.byline else None,
            medium=copy.medium,
        )
        given: tuple[Citation, ...] = ()
        if surface and credited:
            place = text.index(surface, start + len(quoted))
            span = Span(place, place + len(surface))
            given = (Citation(outlet=credited, surface=surface, span=span, kind=kind),)
        quotation = Quotation(
            article=article,
            spans=(Span(start, start + len(quoted)),),
            attribution=Attribution(speaker=speaker, mention=speaker, cue="said", confidence=0.9),
            citations=given,
        )
        return article, Passage(article=article, spans=quotation.spans, quotation=quotation), given

    @staticmethod
    def _credit_of(copy: Copy) -> tuple[str, Outlet | None, CitationKind]:
        if copy.own:
            return copy.outlet.name, copy.outlet, CitationKind.SELF
        if copy.credit:
            return copy.credit.name, copy.credit, CitationKind.INTERVIEW
        return "", None, CitationKind.INTERVIEW

    def _clock(self, moment: datetime) -> str | None:
        """Return the time as the page shows it: to the minute, without its zone, the day alone, or not at all."""
        local = moment + timedelta(hours=self.random.choice(_ZONES))
        shown = self.random.random()
        if shown < 0.6:
            return moment.isoformat(timespec="minutes")
        if shown < 0.7:
            return local.replace(tzinfo=None).isoformat(timespec="minutes")
        return local.date().isoformat() if shown < 0.95 else None


class Tally:
    """Counts what was right, and how sure each best parent was."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.sure: list[tuple[float, bool]] = []

    def add(self, copies: list[Copy], articles: list[Article], record: ProvenanceRecord) -> None:
        """Compare one record with what is true."""
        place = {article: copy for article, copy in zip(articles, copies, strict=True) if not copy.unseen}
        parents = {derivation.child.article: derivation for derivation in record.derivations}
        for article, copy in place.items():
            found = parents.get(article)
            right = _is_right(copy, found.parent if found else None, place)
            kind = "root" if copy.parent is None else "unseen" if copy.parent.unseen else "edge"
            self.counts.update({kind + "_all": 1, kind: right})
            if found:
                self.sure.append((found.probability, right))
        self.counts.update(origin_all=1, origin=_is_origin(copies, record.origin, place))

    def calibration(self) -> float:
        """Return the expected calibration error over ten bins."""
        bins: dict[int, list[tuple[float, bool]]] = {}
        for probability, right in self.sure:
            bins.setdefault(min(9, int(probability * 10)), []).append((probability, right))
        gaps = [abs(sum(p for p, _ in rows) - sum(right for _, right in rows)) for rows in bins.values()]
        return sum(gaps) / max(1, len(self.sure))

    def bins(self) -> dict[str, str]:
        """Return, for each bin, how many best parents fell into it and how many of them were right."""
        counts: Counter[int] = Counter()
        rights: Counter[int] = Counter()
        for probability, right in self.sure:
            counts[min(9, int(probability * 10))] += 1
            rights[min(9, int(probability * 10))] += right
        return {f"{step / 10:.1f}": f"{rights[step]}/{counts[step]}" for step in sorted(counts)}


def _is_right(copy: Copy, parent: object, place: dict[Article, Copy]) -> bool:
    if copy.parent is None:
        return parent is None or (isinstance(parent, Origin) and parent.kind is OriginKind.EVENT)
    if copy.parent.unseen:
        return isinstance(parent, Origin) and parent.outlet is not None and parent.outlet.key == copy.parent.outlet.key
    article = getattr(parent, "article", None)
    return article is not None and place.get(article) is copy.parent


def _is_origin(copies: list[Copy], origin: Origin | None, place: dict[Article, Copy]) -> bool:
    roots = [copy for copy in copies if copy.parent is None]
    if origin is None:
        return False
    if roots[0].unseen:
        return origin.outlet is not None and origin.outlet.key == roots[0].outlet.key
    if len(roots) > 1:
        return origin.kind is OriginKind.EVENT or (origin.article is not None and place.get(origin.article) in roots)
    return origin.article is not None and place.get(origin.article) is roots[0]


def main() -> None:
    """Simulate, trace, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--traditions", type=int, default=400)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    simulator, tally, spent = Simulator(options.seed), Tally(), 0.0
    printer = Printer(simulator.random)
    for number in range(options.traditions):
        copies = simulator.tradition()
        speaker = simulator.random.choice(simulator.room.people)
        printed = [printer.print_copy(copy, number, speaker) for copy in copies]
        kept = [one for one, copy in zip(printed, copies, strict=True) if not copy.unseen]
        started = time.process_time()
        records = write_records(
            [article for article, _, _ in kept],
            [[passage for _, passage, _ in kept]],
            {article: given for article, _, given in kept},
        )
        spent += time.process_time() - started
        tally.add(copies, [article for article, _, _ in printed], records[0])
    figures: dict[str, object] = {
        name: round(tally.counts[name] / max(1, tally.counts[name + "_all"]), 4)
        for name in ("edge", "unseen", "root", "origin")
    }
    figures |= {
        "edges": tally.counts["edge_all"] + tally.counts["unseen_all"],
        "calibration_error": round(tally.calibration(), 4),
        "bins": tally.bins(),
        "seconds": round(spent, 2),
    }
    print(json.dumps({"benchmark": "lineage", "traditions": options.traditions, "seed": options.seed} | figures))


if __name__ == "__main__":
    main()
