"""Probable origins: what the nodes without a carrier stand for, and which root of the tree is the origin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain

from provenance.model import (
    BEGINNING,
    END,
    Article,
    Carrier,
    Evidence,
    Origin,
    OriginKind,
    Span,
    TimeBasis,
    Timespan,
)
from provenance.records.appearance import LONGEST_DAY
from provenance.records.arborescence import ROOT
from provenance.records.claims import explain, show_credit
from provenance.records.credits import Credit, find_author
from provenance.records.graph import Graph
from provenance.records.lexicon import WEEKDAYS
from provenance.records.timeline import find_first
from provenance.records.weighing import Event, Unseen, Weigher
from provenance.records.witnesses import Witness

# The nearest weekday to a credit: "told the Ledger on Sunday".
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_NEAR = 80
# A printed line that names where a page has its matter from, whoever that is; an agency's name needs no such word.
_SOURCES = re.compile(r"\W*(?:sources?|via|quellen?)\b", re.IGNORECASE)
# From this probability on a root counts as a likely one.
_LIKELY = 0.5
# The zones on Earth reach from 14 hours ahead of UTC: where no zone is known a day began no earlier than this.
_AHEAD = timedelta(hours=14)
# So many pieces of evidence tell why an origin was named.
_MOST_EVIDENCE = 6


def describe_nodes(graph: Graph, shares: Sequence[Mapping[int, float]], weigher: Weigher) -> dict[int, Origin]:
    """Return the origin that each node without a carrier stands for, by its number."""
    origins = {}
    for number, node in enumerate(graph.nodes):
        if isinstance(node, Unseen):
            origins[number] = _describe_unseen(node, _reach(graph, shares, number))
        elif isinstance(node, Event):
            found = [explain(node, one, (), weigher) for one in node.witnesses]
            origins[number] = Origin(
                kind=OriginKind.EVENT,
                available=Timespan.until(
                    min(one.available.span.latest for one in node.witnesses), basis=TimeBasis.EVIDENCE
                ),
                probability=_reach(graph, shares, number),
                evidence=tuple(chain.from_iterable(found))[:_MOST_EVIDENCE],
            )
    return origins


def _reach(graph: Graph, shares: Sequence[Mapping[int, float]], number: int) -> float:
    """Return how probable it is that any carrier goes back to a node: no less than for the likeliest carrier."""
    return max(shares[child].get(number, 0.0) for child, _ in graph.carriers())


def _describe_unseen(node: Unseen, probability: float) -> Origin:
    given = [(citer.carrier, credit) for citer in node.citers if (credit := citer.credit(node.key))]
    return Origin(
        kind=OriginKind.UNSEEN,
        outlet=node.outlet,
        medium=node.medium,
        available=bound_origin(given),
        probability=probability,
        evidence=tuple(show_credit(carrier.article, credit.citation) for carrier, credit in given[:_MOST_EVIDENCE]),
    )


def bound_origin(citers: Sequence[tuple[Carrier, Credit]]) -> Timespan:
    """Return when an outlet not seen had the words: before the first that credits it, not before the day they name."""
    latest = min((carrier.available.latest for carrier, _ in citers), default=END)
    days = [day for carrier, credit in citers if (day := _named_day(carrier.article, credit)) and day <= latest]
    return Timespan(earliest=max(days, default=BEGINNING), latest=latest, basis=TimeBasis.EVIDENCE)


def _named_day(article: Article, credit: Credit) -> datetime | None:
    """Return when the last weekday began that stands beside the credit, before the citing page was published."""
    published = article.published
    if credit.citation.span is None or published is None:
        return None
    end = credit.citation.span.end
    found = _WEEKDAY.search(article.text, end, end + _NEAR)
    if found is None or "\n" in article.text[end : found.start()]:
        return None
    day = WEEKDAYS.index(found[1].lower())
    morning = (published.earliest + published.width / 2).replace(hour=0, minute=0, second=0, microsecond=0)
    start = morning - timedelta(days=(morning.weekday() - day) % 7)
    return start - _AHEAD if published.width > LONGEST_DAY else start


def choose_origin(
    graph: Graph,
    tree: Sequence[int],
    shares: Sequence[Mapping[int, float]],
    origins: Mapping[int, Origin],
    parents: Sequence[int],
) -> Origin:
    """Return the root of the largest subtree; of several as large a probable one, then the earliest.

    Args:
        graph: The graph.
        tree: The parent of each of its nodes.
        shares: How probable each parent of each node is.
        origins: What its nodes without a carrier stand for.
        parents: The parent of every carrier, also of those outside the graph.
    """
    carriers = graph.carriers()
    starts = [number for number, _ in carriers]
    starts += parents[len(carriers) :]
    counts = Counter(_root_of(tree, number) for number in starts if number != ROOT)
    first = find_first([witness.available for _, witness in carriers])
    leading = {_root_of(tree, carriers[place][0]) for place in first}

    def chance(root: int) -> float:
        return origins[root].probability if root in origins else shares[root].get(ROOT, 0.0)

    best = min(
        counts,
        key=lambda root: (-counts[root], chance(root) < _LIKELY, root not in leading, -chance(root), root),
    )
    witness = graph.nodes[best]
    if not isinstance(witness, Witness):
        return origins[best]
    return describe_seen(witness.carrier, chance(best), _reasons(witness, counts[best], len(parents)))


def _root_of(tree: Sequence[int], node: int) -> int:
    while tree[node] != ROOT:
        node = tree[node]
    return node


def _reasons(witness: Witness, count: int, whole: int) -> tuple[Evidence, ...]:
    """Return why a carrier counts as its own report."""
    found = explain_own(witness.article, witness.credits, witness.claimed)
    if whole > 1:
        found.append(Evidence(sentence=_count_followers(count - 1, whole - 1), article=witness.article))
    return tuple(found)


def _count_followers(count: int, others: int) -> str:
    """Return how many of the other carriers go back to one, in words.

    >>> _count_followers(0, 3), _count_followers(1, 1), _count_followers(2, 3)
    ('no other carrier goes back to it', 'the other carrier goes back to it', '2 of the 3 other carriers go back to it')
    """
    if not count:
        return "no other carrier goes back to it"
    if others == 1:
        return "the other carrier goes back to it"
    return f"{count} of the {others} other carriers {'goes' if count == 1 else 'go'} back to it"


def explain_own(article: Article, credits_given: Sequence[Credit], claimed: Span | None) -> list[Evidence]:
    """Return what shows that a page reports by itself."""
    found = [show_credit(article, credit.citation) for credit in credits_given if credit.own and credit.weight]
    if claimed:
        sentence = f"claims the story as its own: “{claimed.cut(article.text)}”"
        found.append(Evidence(sentence=sentence, article=article, span=claimed))
    if article.medium.is_primary:
        sentence = f"is a {article.medium}: the words themselves or their record"
        found.append(Evidence(sentence=sentence, article=article, field="medium"))
    author = find_author(article, credits_given)
    if author:
        found.append(Evidence(sentence=f"is signed: {author}", article=article, field="byline"))
    printed = next((line for line in article.credits if _SOURCES.match(line)), None)
    if printed:
        found.append(Evidence(sentence=f"prints “{printed}”", article=article, field="credits"))
    elif not any(credit.weight and not credit.own for credit in credits_given):
        found.append(Evidence(sentence="credits no other outlet for the words", article=article))
    return found


def describe_seen(carrier: Carrier, probability: float, evidence: Sequence[Evidence]) -> Origin:
    """Return the origin that a carrier is."""
    kind = OriginKind.PRIMARY if carrier.article.medium.is_primary else OriginKind.SEEN
    return Origin(
        kind=kind,
        carrier=carrier,
        available=carrier.available,
        probability=probability,
        evidence=tuple(evidence),
    )
