"""Records, drifts and the index of a trace as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.export.lookups import CarrierFacts, gather_facts
from provenance.model import (
    Carrier,
    CarrierDrift,
    Conflict,
    Drift,
    Evidence,
    Label,
    ProvenanceRecord,
    Timespan,
)
from provenance.views.addresses import point_at_words
from provenance.views.differences import Change, Stretch, list_stretches, needs_blank
from provenance.views.lexicon import LABELS
from provenance.views.markup import NOTHING, Html, element, escape, join, link, words
from provenance.views.phrases import (
    copies_parent,
    count_things,
    describe_carrier,
    describe_departure,
    describe_derivation,
    describe_drift,
    describe_earliest,
    describe_origin,
    describe_severity,
    mark_words,
    needs_utc,
    number_carriers,
    shorten_words,
)
from provenance.views.timeline import draw_timeline
from provenance.views.tree import render_tree

_BLANK = Html(" ")
#: Characters of an utterance in an index.
_SHORT = 110


def render_record(record: ProvenanceRecord) -> Html:
    """Return a record: the words, the answers, the timeline, every carrier, the derivation tree, what disagrees."""
    numbers = number_carriers(record)
    utc = needs_utc(record)
    facts = gather_facts(record)
    return join(
        (
            element("blockquote", words(mark_words(record.utterance, record.carriers)), class_="pv-words"),
            element("p", escape("— "), words(record.speaker or "speaker not known"), class_="pv-speaker"),
            _render_answers(record),
            join(_render_conflict(conflict) for conflict in record.conflicts),
            draw_timeline(record),
            element("h3", escape(count_things(len(record.carriers), "carrier"))),
            element(
                "ol",
                *(_render_carrier(one, record, numbers, utc=utc) for one in facts),
                class_="pv-carriers",
            ),
            render_tree(record, numbers),
        )
    )


def render_drift(drift: Drift) -> Html:
    """Return a drift: the word diff, its labels, its severity, the words that bear meaning and differ."""
    cues = (
        element(
            "li", escape(f"{cue.label}: "), words(cue.before or "nothing"), escape(" > "), words(cue.after or "nothing")
        )
        for cue in drift.cues
    )
    listed = element("ul", *cues) if drift.cues else NOTHING
    heading = element("p", escape("Words that bear meaning and differ:"), class_="pv-soft") if drift.cues else NOTHING
    return join(
        (
            element("p", _render_stretches(list_stretches(drift)), class_="pv-diff", dir="auto"),
            element("p", _render_labels(drift.labels, frozenset()), _BLANK, escape(describe_severity(drift.severity))),
            heading,
            listed,
        )
    )


def render_index(records: Sequence[ProvenanceRecord], *, anchor: str | None = None) -> Html:
    """Return a table of utterances.

    Args:
        records: The records.
        anchor: What the ids of their sections begin with, to link to them; None for no links.
    """
    if not records:
        return NOTHING
    titles = element(
        "tr",
        *(element("th", escape(title), scope="col") for title in ("", "Words", "Speaker", "Outlets")),
        *(element("th", escape(title), scope="col", class_="pv-wide") for title in ("Earliest copy found", "Origin")),
    )
    rows = (_render_index_row(record, number, anchor) for number, record in enumerate(records, 1))
    return element("table", element("thead", titles), element("tbody", *rows))


def _render_index_row(record: ProvenanceRecord, number: int, anchor: str | None) -> Html:
    short = words(shorten_words(record.utterance, _SHORT))
    target = short if anchor is None else element("a", short, href=f"#{anchor}{number}")
    return element(
        "tr",
        element("td", escape(str(number)), class_="pv-count"),
        element("td", target),
        element("td", words(record.speaker or "not known")),
        element("td", escape(str(len(record.outlets))), class_="pv-count"),
        element("td", escape(describe_earliest(record)), class_="pv-wide"),
        element("td", escape(describe_origin(record.origin)), class_="pv-wide"),
    )


def _render_answers(record: ProvenanceRecord) -> Html:
    origin = record.origin
    evidence = NOTHING if origin is None else _render_evidence(origin.evidence)
    return element(
        "dl",
        element("dt", escape("Earliest copy found")),
        element("dd", escape(describe_earliest(record))),
        element("dt", escape("Origin")),
        element("dd", escape(describe_origin(origin)), evidence),
        class_="pv-facts",
    )


def _render_conflict(conflict: Conflict) -> Html:
    return element(
        "div",
        element("b", escape("Evidence disagrees: ")),
        words(conflict.sentence),
        element("span", escape(f" ({conflict.kind})"), class_="pv-soft"),
        _render_evidence(conflict.evidence),
        class_="pv-warn",
    )


def _render_evidence(evidence: Sequence[Evidence]) -> Html:
    """Return evidence to be opened; nothing where there is none."""
    if not evidence:
        return NOTHING
    return element(
        "details",
        element("summary", escape(f"Evidence ({len(evidence)})")),
        element("ul", *(element("li", _render_one_evidence(one)) for one in evidence)),
    )


def _render_one_evidence(evidence: Evidence) -> Html:
    if evidence.article is None:
        return words(evidence.sentence)
    where = [evidence.article.outlet.name]
    if evidence.span is not None:
        where.append(f"at {evidence.span.start}–{evidence.span.end}")
    elif evidence.field is not None:
        where.append(f"field {evidence.field}")
    place = element("span", escape(f" ({', '.join(where)})"), class_="pv-soft")
    return join((words(evidence.sentence), place))


def _render_carrier(facts: CarrierFacts, record: ProvenanceRecord, numbers: dict[Carrier, int], *, utc: bool) -> Html:
    carrier = facts.carrier
    clauses = describe_carrier(facts, record, utc=utc)
    when = element("span", escape(clauses[0]), title=_exact(carrier.available))
    rest = join(join((escape(" · "), element("span", escape(clause)))) for clause in clauses[1:])
    title = carrier.article.title
    url = point_at_words(carrier.article.url, carrier.text)
    headline = NOTHING if title is None else join((escape(" · "), link(url, words(title))))
    address = link(url, words(carrier.article.url))
    return element(
        "li",
        element("span", escape(str(facts.number)), class_="pv-number"),
        element("b", words(carrier.outlet.name)),
        headline,
        element("p", when, rest),
        element("p", address, class_="pv-soft") if title is None else NOTHING,
        _render_derivation(facts, numbers),
        _render_carrier_drift(facts, record, numbers),
    )


def _exact(time: Timespan) -> str:
    """Return both ends as ISO 8601 and where they were read, for whoever points at a time."""
    first = time.earliest.isoformat() if time.has_beginning else "…"
    last = time.latest.isoformat() if time.has_end else "…"
    return f"{first} / {last} ({time.basis})"


def _render_derivation(facts: CarrierFacts, numbers: dict[Carrier, int]) -> Html:
    derivation = facts.derivation
    if derivation is None:
        return NOTHING
    clause = describe_derivation(derivation, numbers)
    if copies_parent(facts):
        clause = f"{clause}, with the same words"
    return join((element("p", escape(clause)), _render_evidence(derivation.evidence)))


def _render_carrier_drift(facts: CarrierFacts, record: ProvenanceRecord, numbers: dict[Carrier, int]) -> Html:
    measured = facts.drift
    if measured is None:
        text = facts.carrier.text
        return (
            NOTHING
            if text == record.utterance
            else element("p", escape("reads "), words(mark_words(text, (facts.carrier,))))
        )
    others = facts.drifts[1:]
    folded = (
        NOTHING
        if not others
        else element(
            "details",
            element("summary", escape("Against other references")),
            *(_render_measured(one, numbers) for one in others),
        )
    )
    shown = NOTHING if copies_parent(facts) else _render_measured(measured, numbers)  # said beside the parent
    return join((shown, folded))


def _render_measured(measured: CarrierDrift, numbers: dict[Carrier, int]) -> Html:
    clause = escape(describe_drift(measured, numbers))
    if measured.drift.is_verbatim:
        return element("p", clause)
    return join(
        (
            element(
                "p",
                clause,
                escape(": "),
                _render_labels(measured.labels, measured.licensed),
                _BLANK,
                element("span", escape(describe_departure(measured)), class_="pv-soft"),
            ),
            element("p", _render_stretches(list_stretches(measured.drift)), class_="pv-diff", dir="auto"),
        )
    )


def _render_labels(labels: Iterable[Label], licensed: frozenset[Label]) -> Html:
    return join(
        (
            element(
                "span",
                escape(f"{label} (house style)" if label in licensed else str(label)),
                class_="pv-label",
                title=LABELS[label],
            )
            for label in sorted(labels)
        ),
        _BLANK,
    )


def _render_stretches(stretches: Iterable[Stretch]) -> Html:
    names = {Change.KEEP: "span", Change.DELETE: "del", Change.INSERT: "ins"}
    return join(
        join((_BLANK if needs_blank(stretch) else NOTHING, element(names[stretch.change], escape(stretch.text))))
        for stretch in stretches
    )
