"""Probable origins: what the nodes without a carrier stand for, and which root of the tree is the origin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

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
from provenance.records.arborescence import ROOT
from provenance.records.claims import Claims, show_credit
from provenance.records.credits import Credit
from provenance.records.graph import Graph, Unseen
from provenance.records.lexicon import WEEKDAYS
from provenance.records.timeline import find_first

# The nearest weekday to a credit: "told the Ledger on Sunday".
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_NEAR = 80
# From this probability on a root counts as a likely one.
_LIKELY = 0.5
# So many pieces of evidence tell why an origin was named.
_MOST_EVIDENCE = 6


def describe_nodes(graph: Graph, shares: Sequence[Mapping[int, float]], claims: Claims) -> dict[int, Origin]:
    """Return the origin that each node without a carrier stands for, by its number."""
    size = len(graph.witnesses)
    origins = {
        number: _describe_unseen(graph, node, _reach(shares, number, size), number, claims)
        for number, node in enumerate(graph.unseen, size + 1)
    }
    if graph.event:
        number = size + len(graph.unseen) + 1
        witnesses = [graph.witnesses[one - 1] for one in graph.event]
        latest = min(one.available.span.latest for one in witnesses)
        origins[number] = Origin(
            kind=OriginKind.EVENT,
            available=Timespan.until(latest, basis=TimeBasis.EVIDENCE),
            probability=_reach(shares, number, size),
            evidence=tuple(e for one in graph.event for e in claims.explain(number, one))[:_MOST_EVIDENCE],
        )
    return origins


def _reach(shares: Sequence[Mapping[int, float]], number: int, size: int) -> float:
    """Return how probable it is that any carrier goes back to a node: no less than for the likeliest carrier."""
    return max((shares[child].get(number, 0.0) for child in range(1, size + 1)), default=0.0)


def _describe_unseen(graph: Graph, node: Unseen, probability: float, number: int, claims: Claims) -> Origin:
    citers = [graph.witnesses[one - 1] for one in node.citers]
    return Origin(
        kind=OriginKind.UNSEEN,
        outlet=node.outlet,
        medium=node.medium,
        available=bound_origin([(one.carrier, one.credit(node.key)) for one in citers]),
        probability=probability,
        evidence=tuple(
            evidence
            for one in node.citers
            for evidence in claims.explain(number, one)
            if "credits" in evidence.sentence
        )[:_MOST_EVIDENCE],
    )


def bound_origin(citers: Sequence[tuple[Carrier, Credit | None]]) -> Timespan:
    """Return when an outlet not seen had the words: before the first that credits it, not before the day they name."""
    latest = min((carrier.available.latest for carrier, _ in citers), default=END)
    days = [day for carrier, credit in citers if (day := _named_day(carrier.article, credit)) and day <= latest]
    return Timespan(earliest=max(days, default=BEGINNING), latest=latest, basis=TimeBasis.EVIDENCE)


def _named_day(article: Article, credit: Credit | None) -> datetime | None:
    """Return when the last weekday began that stands beside the credit, before the citing page was published."""
    published = article.published
    if credit is None or credit.citation.span is None or published is None:
        return None
    end = credit.citation.span.end
    found = _WEEKDAY.search(article.text, end, end + _NEAR)
    if found is None or "\n" in article.text[end : found.start()]:
        return None
    day = WEEKDAYS.index(found[1].lower())
    morning = published.latest.replace(hour=0, minute=0, second=0, microsecond=0)
    start = morning - timedelta(days=(morning.weekday() - day) % 7)
    return min(start, start.replace(tzinfo=published.earliest.tzinfo))


def choose_origin(
    graph: Graph,
    parents: Sequence[int],
    shares: Sequence[Mapping[int, float]],
    nodes: Mapping[int, Origin],
) -> Origin:
    """Return the root of the largest subtree; of several as large a probable one, then the earliest."""
    size = len(graph.witnesses)
    roots = {child: _root_of(parents, child) for child in range(1, size + 1)}
    counts = {root: sum(other == root for other in roots.values()) for root in sorted(set(roots.values()))}
    first = [number + 1 for number in find_first([one.available for one in graph.witnesses])]
    leading = {roots[number] for number in first}

    def chance(root: int) -> float:
        return nodes[root].probability if root in nodes else shares[root].get(ROOT, 0.0)

    best = min(
        counts,
        key=lambda root: (-counts[root], chance(root) < _LIKELY, root not in leading, -chance(root), root),
    )
    if best in nodes:
        return nodes[best]
    return describe_seen(
        graph.witnesses[best - 1].carrier, shares[best].get(ROOT, 0.0), _reasons(graph, best, counts[best])
    )


def _root_of(parents: Sequence[int], node: int) -> int:
    while parents[node] != ROOT:
        node = parents[node]
    return node


def _reasons(graph: Graph, number: int, count: int) -> tuple[Evidence, ...]:
    """Return why a carrier counts as its own report."""
    witness = graph.witnesses[number - 1]
    found = explain_own(witness.article, witness.credits, witness.claimed)
    others = len(graph.witnesses) - 1
    if others:
        sentence = f"{count - 1} of the {others} other carriers go back to it"
        found.append(Evidence(sentence=sentence, article=witness.article))
    return tuple(found)


def explain_own(article: Article, credits_given: Sequence[Credit], claimed: Span | None) -> list[Evidence]:
    """Return what shows that a page reports by itself."""
    found = [show_credit(article, credit.citation) for credit in credits_given if credit.own and credit.weight]
    if claimed:
        sentence = f"claims the story as its own: “{claimed.cut(article.text)}”"
        found.append(Evidence(sentence=sentence, article=article, span=claimed))
    if article.medium.is_primary:
        sentence = f"is a {article.medium}: the words themselves or their record"
        found.append(Evidence(sentence=sentence, article=article, field="medium"))
    if article.byline:
        found.append(Evidence(sentence=f"is signed: {article.byline}", article=article, field="byline"))
    if not any(credit.weight and not credit.own for credit in credits_given):
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
