"""One flat row per carrier: lists of dictionaries, CSV, pandas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from provenance.errors import MissingExtraError
from provenance.export.lookups import CarrierFacts, gather_facts, parent_carrier
from provenance.model import BEGINNING, END, Carrier, Drift, Origin, ProvenanceRecord, Timespan

if TYPE_CHECKING:
    import pandas as pd

#: The columns of `carrier_rows`, in order, and what each holds.
CARRIER_COLUMNS = {
    "utterance_number": "number of the utterance, from 1",
    "utterance": "its words, as fully as the carriers give them",
    "utterance_speaker": "who said it, by all carriers together",
    "carrier_number": "number of the carrier within the utterance, from 1",
    "outlet": "name of the outlet",
    "domain": "its domain",
    "url": "address of the article",
    "title": "headline of the article",
    "published_earliest": "first instant it can have been published, ISO 8601 with offset",
    "published_latest": "last such instant",
    "published_basis": "where that time was read",
    "available_earliest": "first instant at which this wording can have been readable there",
    "available_latest": "last such instant",
    "available_basis": "where that time was read",
    "is_earliest": "1 if it may be the first copy found, else 0",
    "form": "how the words are presented: direct, mixed, indirect, scare, headline, unmarked",
    "speaker": "whom this article names as the speaker",
    "text": "the words as they stand there",
    "start": "where they start in the article's text, in code points",
    "end": "where they end",
    "parent_kind": "what it goes back to: carrier, seen, primary, event, unseen",
    "parent_outlet": "the parent's outlet",
    "parent_url": "the parent's address, if it was seen",
    "relation": "how it goes back to the parent, in the words of PROV-O",
    "probability": "how probable that is, 0 to 1",
    "drift_against": "what its wording is measured against: parent, primary, archetype, earliest",
    "labels": "kinds of departure, sorted, with a space between",
    "licensed": "those that the outlet's house style allows",
    "severity": "0 to 5",
    "cues": "words that bear meaning and differ: `number: 4.2 > 2.4; negation: not >`",
    "origin_kind": "what the utterance probably goes back to: seen, primary, event, unseen",
    "origin_outlet": "the outlet of that origin",
    "origin_url": "its address, if it was seen",
    "origin_probability": "how probable that origin is, 0 to 1",
    "conflicts": "kinds of evidence that disagree about the utterance, sorted, with a space between",
}

# What a spreadsheet takes for a formula: the signs, also in their full-width forms, behind any blank or invisible
# character; and a cell that begins with a control character. One character class, then one character: linear.
_FORMULA = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n']")


def carrier_rows(records: Iterable[ProvenanceRecord]) -> list[dict[str, Any]]:
    """Return one flat row per carrier: plain strings, numbers and None, the same keys in each.

    `CARRIER_COLUMNS` names the columns in order and says what each holds.

    Args:
        records: A `Trace`, or records.

    >>> carrier_rows([])
    []
    """
    return [_row(record, number, facts) for number, record in enumerate(records, 1) for facts in gather_facts(record)]


def carrier_frame(records: Iterable[ProvenanceRecord]) -> pd.DataFrame:
    """Return `carrier_rows` as a pandas data frame with all columns, also where there is no row.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415  (optional and heavy)
    except ImportError as error:
        raise MissingExtraError(package="pandas", extra="pandas") from error
    return pd.DataFrame(carrier_rows(records), columns=list(CARRIER_COLUMNS))


def to_csv(records: Iterable[ProvenanceRecord]) -> str:
    """Return `carrier_rows` as CSV with a line of column names: RFC 4180, but with bare line feeds; texts are quoted.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does a text that begins
    with one: take the first apostrophe away and every text is as it was. Numbers are left alone, None is empty.

    Args:
        records: A `Trace`, or records.
    """
    out = io.StringIO()
    # Quoted, for a bare carriage return inside a text would end the row in a spreadsheet.
    writer = csv.DictWriter(out, list(CARRIER_COLUMNS), lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for row in carrier_rows(records):
        writer.writerow({column: _disarm(value) for column, value in row.items()})
    return out.getvalue()


def _disarm(value: object) -> object:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _row(record: ProvenanceRecord, number: int, facts: CarrierFacts) -> dict[str, Any]:
    carrier, article = facts.carrier, facts.carrier.article
    return {
        "utterance_number": number,
        "utterance": record.utterance,
        "utterance_speaker": record.speaker,
        "carrier_number": facts.number,
        "outlet": article.outlet.name,
        "domain": article.outlet.domain or None,
        "url": article.url,
        "title": article.title,
        **_time_columns("published", article.published),
        **_time_columns("available", carrier.available),
        "is_earliest": int(facts.is_earliest),
        "form": carrier.form.value,
        "speaker": carrier.speaker,
        "text": carrier.text,
        "start": carrier.spans[0].start,
        "end": carrier.spans[-1].end,
        **_parent_columns(facts),
        **_drift_columns(facts),
        **_origin_columns(record.origin),
        "conflicts": " ".join(sorted({conflict.kind for conflict in record.conflicts})) or None,
    }


def _time_columns(name: str, time: Timespan | None) -> dict[str, str | None]:
    """Return both ends, None where nothing bounds them, and the basis."""
    return {
        f"{name}_earliest": None if time is None or time.earliest == BEGINNING else time.earliest.isoformat(),
        f"{name}_latest": None if time is None or time.latest == END else time.latest.isoformat(),
        f"{name}_basis": None if time is None else time.basis.value,
    }


def _outlet_and_url(parent: Carrier | Origin | None) -> tuple[str | None, str | None]:
    """Return the name of a parent's outlet and its address, as far as known."""
    seen = None if parent is None else parent_carrier(parent)
    if seen is not None:
        return seen.outlet.name, seen.article.url
    if isinstance(parent, Origin) and parent.outlet is not None:
        return parent.outlet.name, None
    return None, None


def _parent_columns(facts: CarrierFacts) -> dict[str, Any]:
    derivation = facts.derivation
    parent = None if derivation is None else derivation.parent
    outlet, url = _outlet_and_url(parent)
    kind = parent.kind.value if isinstance(parent, Origin) else None if parent is None else "carrier"
    return {
        "parent_kind": kind,
        "parent_outlet": outlet,
        "parent_url": url,
        "relation": None if derivation is None else derivation.relation.value,
        "probability": None if derivation is None else derivation.probability,
    }


def _drift_columns(facts: CarrierFacts) -> dict[str, Any]:
    measured = facts.drift
    if measured is None:
        return dict.fromkeys(("drift_against", "labels", "licensed", "severity", "cues"))
    return {
        "drift_against": measured.against.value,
        "labels": " ".join(sorted(measured.labels)),
        "licensed": " ".join(sorted(measured.licensed)) or None,
        "severity": measured.severity,
        "cues": _join_cues(measured.drift),
    }


def _join_cues(drift: Drift) -> str | None:
    return "; ".join(f"{cue.label}: {cue.before} > {cue.after}".strip() for cue in drift.cues) or None


def _origin_columns(origin: Origin | None) -> dict[str, Any]:
    outlet, url = _outlet_and_url(origin)
    return {
        "origin_kind": None if origin is None else origin.kind.value,
        "origin_outlet": outlet,
        "origin_url": url,
        "origin_probability": None if origin is None else origin.probability,
    }
