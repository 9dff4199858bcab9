"""How right the stages are on invented news, held against pinned floors: a floor only rises.

`python tests/accuracy/test_floors.py` prints the figures. The gold was written before it was seen what the code does
with it, and stays as it is where the code is wrong.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from provenance import Article, citations, compare, extract, match, trace
from provenance.model import Carrier, Citation, Origin, ProvenanceRecord, Quotation, QuotationKind, Span

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, Any]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
Row = dict[str, Any]
Figures = dict[str, float]


def file_of(name: str) -> Path:
    """Return the gold file of a stage."""
    return HERE / "data" / f"{name}.jsonl"


def rows(name: str) -> list[Row]:
    """Return the gold of a stage."""
    return [json.loads(line) for line in file_of(name).read_text(encoding="utf-8").splitlines()]


def f1(n: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall, from hits, false alarms and misses."""
    return 2 * n["hit"] / max(1, 2 * n["hit"] + n["false"] + n["missed"])


def precision_recall(n: Counter[str], unit: str) -> Figures:
    """Return precision and recall of a unit."""
    return {
        f"{unit}_precision": n["hit"] / max(1, n["hit"] + n["false"]),
        f"{unit}_recall": n["hit"] / max(1, n["hit"] + n["missed"]),
    }


def bare(name: str | None) -> str:
    """Return a name without its article, in lower case."""
    return (name or "").casefold().removeprefix("the ")


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return what both spans share, as a part of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def same_person(found: str | None, gold: str | None) -> bool:
    """Tell whether every word of the gold name stands in the name found; nobody is only nobody."""
    if found is None or gold is None:
        return found is gold
    return set(gold.split()) <= set(found.split())


def marked(article: Article) -> list[tuple[tuple[int, int], str | None]]:
    """Return every stretch in marks that `extract` finds, with its speaker."""
    return [
        ((span.start, span.end), quotation.speaker)
        for quotation in extract(article)
        if quotation.kind is not QuotationKind.INDIRECT
        for span in quotation.spans
    ]


def score_quotations() -> Figures:
    """Score stretches in marks (four fifths of what both cover is a hit) and the speakers of all gold stretches."""
    n: Counter[str] = Counter()
    for row in rows("quotations"):
        found = marked(Article(url=f"https://{row['id']}.example/", outlet=f"{row['id']}.example", text=row["text"]))
        optional = [tuple(span) for gold in row["quotations"] if gold.get("optional") for span in gold["spans"]]
        found = [(at, who) for at, who in found if not any(overlap(at, span) for span in optional)]
        gold = [(tuple(span), g["speaker"]) for g in row["quotations"] if not g.get("optional") for span in g["spans"]]
        hits = [(who, name) for at, who in found for span, name in gold if overlap(at, span) >= 0.8]
        n.update(hit=len(hits), false=len(found) - len(hits), missed=len(gold) - len(hits), gold=len(gold))
        n["speaker"] += sum(same_person(who, name) for who, name in hits)
    return {**precision_recall(n, "span"), "speaker": n["speaker"] / n["gold"]}


def credits_of(row: Row) -> list[Citation]:
    """Return what `citations` finds in a sentence."""
    article = Article(url="https://own.example/1", outlet=row["outlet"], text=row["text"])
    return [citation for citation in citations(article) if citation.span]


def score_citations() -> Figures:
    """Score credited outlets (place and name) and, among the hits, the kind of credit."""
    n: Counter[str] = Counter()
    for row in rows("citations"):
        found = credits_of(row)
        pairs = [
            (citation, gold)
            for gold in row["citations"]
            for citation in found
            if citation.span
            and citation.span.overlaps(Span(gold["start"], gold["end"]))
            and bare(citation.outlet.name) == bare(gold["outlet"])
        ]
        hits = {gold["start"]: citation.kind == gold["kind"] for citation, gold in pairs}
        n.update(
            hit=len(hits),
            false=len(found) - len({id(citation) for citation, _ in pairs}),
            missed=len(row["citations"]) - len(hits),
            kind=sum(hits.values()),
        )
    return {**precision_recall(n, "credit"), "kind": n["kind"] / max(1, n["hit"])}


def lone_quotation(side: Row, outlet: str) -> Quotation | None:
    """Return the quotation of an article made around the words of one side."""
    who = f" {side['speaker']} said." if side["speaker"] else ""
    before = "" if who else "On a note at the door stood: "
    article = Article(
        url=f"https://{outlet}/", outlet=outlet, text=f"{before}“{side['text']}”{who}", published="2024-05-14"
    )
    return max(extract(article), key=lambda quotation: len(quotation.text), default=None)


def score_pairs() -> Figures:
    """Score whether `match` joins two quotations, each pair by itself."""
    n: dict[str, Counter[str]] = {"same": Counter(), "different": Counter()}
    for row in rows("pairs"):
        both = [lone_quotation(row["a"], "alpha.example"), lone_quotation(row["b"], "beta.example")]
        groups = match([quotation for quotation in both if quotation])
        said = "same" if any(len(group) > 1 for group in groups) else "different"
        n[said]["hit" if said == row["label"] else "false"] += 1
        if said != row["label"]:
            n[row["label"]]["missed"] += 1
    return {f"{label}_f1": f1(counts) for label, counts in n.items()}


def score_drift() -> Figures:
    """Score the labels of `compare`: pairs with exactly the gold labels, and labels one by one."""
    n: Counter[str] = Counter()
    pairs = rows("drift")
    for row in pairs:
        got, gold = {str(label) for label in compare(row["a"], row["b"]).labels}, set(row["labels"])
        n.update(exact=got == gold, hit=len(got & gold), false=len(got - gold), missed=len(gold - got))
    return {"exact": n["exact"] / len(pairs), "label_f1": f1(n)}


def articles_of(story: Row) -> dict[str, Article]:
    """Return the articles of a story by their short names."""
    fields = ("url", "outlet", "text", "published", "medium")
    return {row["id"]: Article(**{field: row[field] for field in fields}) for row in story["articles"]}


def node(thing: Carrier | Origin | None, names: dict[str, str]) -> str | None:
    """Return the short name of an article, or `unseen:` and an outlet, or None."""
    article = None if thing is None else thing.article
    if article is not None:
        return names[article.url]
    return f"unseen:{bare(thing.outlet.name)}" if isinstance(thing, Origin) and thing.outlet else None


def record_of(cluster: Row, records: Iterable[ProvenanceRecord], names: dict[str, str]) -> ProvenanceRecord | None:
    """Return the record that holds the first gold carrier and most of the others."""

    def held(record: ProvenanceRecord) -> int:
        places = {(names[c.article.url], span) for c in record.carriers for span in c.spans}
        return sum(
            any(name == gold["article"] and span.overlaps(Span(gold["start"], gold["end"])) for name, span in places)
            for gold in cluster["carriers"]
        )

    return max((record for record in records if held(record)), key=held, default=None)


def score_cluster(cluster: Row, record: ProvenanceRecord | None, names: dict[str, str], n: Counter[str]) -> None:
    """Count what the record of one cluster has right."""
    n.update(clusters=1, carriers=len(cluster["carriers"]), parents=len(cluster["parents"]))
    if record is None:
        return
    present = {names[carrier.article.url] for carrier in record.carriers}
    parents = {names[d.child.article.url]: node(d.parent, names) for d in record.derivations}
    unseen = cluster["origin"]["kind"] == "unseen"
    origin = f"unseen:{bare(cluster['origin']['node'])}" if unseen else cluster["origin"]["node"]
    n.update(
        found=sum(gold["article"] in present for gold in cluster["carriers"]),
        earliest={names[carrier.article.url] for carrier in record.earliest} == set(cluster["earliest"]),
        origin=node(record.origin, names) == origin,
        speaker=same_person(record.speaker, cluster["speaker"]),
        parent=sum(
            child in present
            and parents.get(child) in [f"unseen:{bare(p[7:])}" if p and p.startswith("unseen:") else p for p in gold]
            for child, gold in cluster["parents"].items()
        ),
    )


def score_stories() -> Figures:
    """Score the records of small stories with known lineage."""
    n: Counter[str] = Counter()
    for story in rows("stories"):
        articles = articles_of(story)
        names = {article.url: name for name, article in articles.items()}
        records = trace(articles.values())
        for cluster in story["clusters"]:
            score_cluster(cluster, record_of(cluster, records, names), names, n)
    return {
        "carriers": n["found"] / n["carriers"],
        "parents": n["parent"] / n["parents"],
        **{name: n[name] / n["clusters"] for name in ("earliest", "origin", "speaker")},
    }


SCORERS: dict[str, Callable[[], Figures]] = {
    "citations": score_citations,
    "drift": score_drift,
    "pairs": score_pairs,
    "quotations": score_quotations,
    "stories": score_stories,
}


@pytest.mark.parametrize("name", sorted(SCORERS))
def test_floor_holds(name: str) -> None:
    """No figure of a stage is below its floor, and every figure has one."""
    figures = SCORERS[name]()
    floors = FLOORS[name]["floors"]

    assert set(figures) == set(floors)
    assert {key: value for key, value in figures.items() if value < floors[key]} == {}


@pytest.mark.parametrize("name", sorted(SCORERS))
def test_gold_is_the_pinned_one(name: str) -> None:
    """The floors belong to these very rows: whoever changes the gold sets the floors anew, and says so."""
    assert sha256(file_of(name).read_bytes()).hexdigest()[:16] == FLOORS[name]["sha256"]


if __name__ == "__main__":
    for stage, scorer in SCORERS.items():
        line = "  ".join(f"{key} {value:.3f}" for key, value in scorer().items())
        sys.stdout.write(f"{stage:<11} {len(rows(stage)):>3} rows  {line}\n")
