"""Records as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.export.lookups import CarrierFacts, gather_facts
from provenance.model import Article, Citation, Drift, Evidence, ProvenanceRecord, Quotation
from provenance.views.differences import Change, Stretch, list_stretches, needs_blank, shorten_stretches
from provenance.views.escapes import disarm_commands, flatten, show_hidden
from provenance.views.extraction import article_lines
from provenance.views.phrases import (
    copies_parent,
    count_things,
    describe_carrier,
    describe_departure,
    describe_derivation,
    describe_drift,
    describe_earliest,
    describe_labels,
    describe_origin,
    describe_severity,
    mark_words,
    needs_utc,
    number_carriers,
    repeats_archetype,
    shorten_words,
)
from provenance.views.widths import Piece, cut_to_width, measure_width, paint, wrap_pieces, wrap_text

#: Narrower than this, nothing can be read.
_NARROWEST = 24
#: An utterance longer than this is cut in a list of many.
_LONGEST = 1200
_LEGEND = "[-words-] stand in what a carrier is measured against, {+words+} in the carrier; p is a probability."
_DIFF_MARKS = {
    Change.KEEP: ("", "", ""),
    Change.DELETE: ("[-", "-]", "delete"),
    Change.INSERT: ("{+", "+}", "insert"),
}


def record_text(record: ProvenanceRecord, *, width: int = 80, color: bool = False) -> str:
    """Return a record as text: the words, the earliest copy found, the probable origin, every carrier with its drift.

    Args:
        record: The record.
        width: Columns.
        color: Whether to use colours (ANSI SGR); without them everything is still marked.
    """
    return _finish(_RecordPrinter(record, width=width, color=color).list_lines())


def trace_text(
    trace: Sequence[ProvenanceRecord],
    *,
    width: int = 80,
    color: bool = False,
    all: bool = False,  # noqa: A002  (the name of the command's option)
) -> str:
    """Return the records of a trace as text, those that two or more outlets carry.

    Args:
        trace: The records.
        width: Columns.
        color: Whether to use colours (ANSI SGR).
        all: Whether to show the utterances of a single outlet too.
    """
    records = [record for record in trace if all or record.is_shared]
    lines: list[str] = []
    for number, record in enumerate(records, 1):
        lines += [_rule(record, number, len(records), width=width, color=color), ""]
        lines += [*_RecordPrinter(record, width=width, color=color).list_lines(), ""]
    if any(not measured.drift.is_verbatim for record in records for measured in record.drifts):
        lines += [*wrap_text(_LEGEND, width=max(width, _NARROWEST), style="faint", color=color), ""]
    if not records:
        lines = wrap_text(_nothing_shared(trace), width=max(width, _NARROWEST), color=False)
    return _finish(lines)


def drift_text(drift: Drift, *, width: int = 80, color: bool = False) -> str:
    """Return a drift as text: the word diff, its labels, its severity, the words that bear meaning and differ."""
    width = max(width, _NARROWEST)
    lines = wrap_pieces(_diff_pieces(list_stretches(drift)), width=width, color=color)
    facts = [
        f"Labels: {', '.join(sorted(drift.labels)) or 'none'}",
        describe_severity(drift.severity).capitalize(),
    ]
    facts += [
        f"Bears meaning ({cue.label}): {_or_nothing(cue.before)} > {_or_nothing(cue.after)}" for cue in drift.cues
    ]
    for fact in facts:
        lines += wrap_text(fact, width=width, rest="  ", color=color)
    return _finish(lines)


def quotations_text(
    article: Article,
    quotations: Iterable[Quotation],
    *,
    citations: Iterable[Citation] = (),
    width: int = 80,
    color: bool = False,
) -> str:
    """Return an article as text with its quotations, speakers and credits marked, then a list of them.

    Args:
        article: The article.
        quotations: Its quotations.
        citations: Every credit that it gives, for a quotation or not.
        width: Columns.
        color: Whether to use colours (ANSI SGR).
    """
    lines = article_lines(article, tuple(quotations), tuple(citations), width=max(width, _NARROWEST), color=color)
    return _finish(lines)


def note_text(note: str, *, width: int = 80) -> str:
    """Return a sentence about the whole, laid out like the rest."""
    return _finish(wrap_text(flatten(note), width=max(width, _NARROWEST), color=False))


class _RecordPrinter:
    """Writes one record."""

    def __init__(self, record: ProvenanceRecord, *, width: int, color: bool) -> None:
        self._record = record
        self._width = max(width, _NARROWEST)
        self._color = color
        self._numbers = number_carriers(record)
        self._utc = needs_utc(record)

    def list_lines(self) -> list[str]:
        """Return the lines."""
        record = self._record
        utterance = mark_words(_cut(flatten(record.utterance)), record.carriers)
        lines = self._wrap([Piece(utterance, "strong")], indent=2)
        lines += self._wrap([Piece(f"— {flatten(record.speaker or 'speaker not known')}", "speaker")], indent=2)
        lines.append("")
        lines += self._fact("Earliest copy found:", describe_earliest(record))
        lines += self._fact("Origin:", describe_origin(record.origin))
        if record.origin is not None:
            for evidence in record.origin.evidence[:2]:
                lines += self._evidence_lines(evidence, record.origin.article, indent=4)
        for conflict in record.conflicts:
            words = f"{flatten(conflict.sentence)} ({flatten(conflict.kind)})"
            lines += self._wrap([Piece("Evidence disagrees: ", "warning"), Piece(words)], indent=2, hang=2)
        for facts in gather_facts(record):
            lines += ["", *self._carrier_lines(facts)]
        return lines

    def _carrier_lines(self, facts: CarrierFacts) -> list[str]:
        """Return one carrier: outlet, time, form; its address; what it goes back to; how its words depart."""
        carrier = facts.carrier
        clauses = describe_carrier(facts, self._record, utc=self._utc)
        head = [Piece(flatten(carrier.outlet.name), "strong"), Piece(f" · {flatten(' · '.join(clauses))}")]
        number = f"{facts.number:>3} "
        lines = wrap_pieces(
            head,
            width=self._width,
            first=number,
            rest=" " * len(number),
            color=self._color,
        )
        lines += self._wrap([Piece(show_hidden(carrier.article.url), "faint")])
        if facts.derivation is not None:
            clause = flatten(describe_derivation(facts.derivation, self._numbers))
            if copies_parent(facts):
                clause = f"{clause}, with the same words"
            lines += self._wrap([Piece(clause)], hang=2)
            for evidence in facts.derivation.evidence[:1]:
                if self._record.origin is None or evidence not in self._record.origin.evidence:
                    lines += self._evidence_lines(evidence, carrier.article, indent=6)
        return lines + self._drift_lines(facts)

    def _evidence_lines(self, evidence: Evidence, beside: Article | None, *, indent: int) -> list[str]:
        """Return one sentence, and whose page shows it unless that stands beside it."""
        article = evidence.article
        whose = "" if article is None or article == beside else f"{flatten(article.outlet.name)}: "
        return self._wrap([Piece(f"- {whose}{flatten(evidence.sentence)}", "faint")], indent=indent, hang=2)

    def _drift_lines(self, facts: CarrierFacts) -> list[str]:
        """Return how a carrier's words depart, or the words where nothing says so and they are others."""
        measured = facts.drift
        if measured is None:
            words = flatten(facts.carrier.text)
            shown = mark_words(_cut(words), (facts.carrier,))
            return [] if words == flatten(self._record.utterance) else self._wrap([Piece(f"reads {shown}")])
        clause = flatten(describe_drift(measured, self._numbers))
        if copies_parent(facts) or repeats_archetype(measured):
            return []  # said beside the parent, or it is the utterance above
        if measured.drift.is_verbatim:
            return self._wrap([Piece(clause)], hang=2)
        labels = ", ".join(describe_labels(measured))
        severity = describe_departure(measured)
        lines = self._wrap([Piece(f"{clause}: "), Piece(labels, "warning"), Piece(f" ({severity})")], hang=2)
        return lines + self._wrap(_diff_pieces(shorten_stretches(list_stretches(measured.drift))), indent=8)

    def _fact(self, name: str, words: str) -> list[str]:
        pieces = [Piece(name, "head"), Piece(f" {flatten(words)}")]
        return wrap_pieces(pieces, width=self._width, first="  ", rest="    ", color=self._color)

    def _wrap(self, pieces: list[Piece], *, indent: int = 4, hang: int = 0) -> list[str]:
        first, rest = " " * indent, " " * (indent + hang)
        return wrap_pieces(pieces, width=self._width, first=first, rest=rest, color=self._color)


def _diff_pieces(stretches: Iterable[Stretch]) -> list[Piece]:
    """Mark what goes `[-so-]` and what comes `{+so+}`, as `git diff --word-diff` does."""
    pieces: list[Piece] = []
    for stretch in stretches:
        begin, end, style = _DIFF_MARKS[stretch.change]
        blank = " " if needs_blank(stretch) else ""
        pieces.append(Piece(f"{blank}{begin}{stretch.text}{end}", style))
    return pieces


def _rule(record: ProvenanceRecord, number: int, total: int, *, width: int, color: bool) -> str:
    """Return the line above a record."""
    left = f"── Utterance {number} of {total} "
    right = f" {count_things(len(record.outlets), 'outlet')} ──"
    line = left + "─" * max(1, width - measure_width(left) - measure_width(right)) + right
    return paint(cut_to_width(line, max(width, _NARROWEST)), "head", color=color)


def _nothing_shared(trace: Sequence[ProvenanceRecord]) -> str:
    if not trace:
        return "No quotation was found."
    return f"No utterance stands in two or more outlets; {count_things(len(trace), 'utterance')} in one."


def _cut(words: str) -> str:
    return shorten_words(words, _LONGEST)


def _or_nothing(words: str) -> str:
    return f"“{flatten(words)}”" if words else "nothing"


def _finish(lines: Iterable[str]) -> str:
    """Return the lines as one text that ends in a line feed and that no CI log takes for commands."""
    return "".join(f"{disarm_commands(line).rstrip()}\n" for line in lines)
