"""Rows, CSV and frames: flat, complete, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys

import attrs
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_strategies import records
from records_by_hand import TIDE, library_record, library_trace, lone_record, tide_carrier

from provenance.errors import MissingExtraError
from provenance.export import CARRIER_COLUMNS, carrier_frame, carrier_rows, to_csv
from provenance.model import Origin, OriginKind, ProvenanceRecord, Timespan


@settings(deadline=None, max_examples=25)
@given(st.lists(records(), max_size=2))
def test_rows_are_flat(given_records: list[ProvenanceRecord]) -> None:
    """Every carrier gives one row with the documented columns, in order, of strings, numbers and None."""
    rows = carrier_rows(given_records)

    assert len(rows) == sum(len(record.carriers) for record in given_records)
    for row in rows:
        assert list(row) == list(CARRIER_COLUMNS)
        assert all(value is None or type(value) in {str, int, float} for value in row.values())


def test_a_row_tells_what_the_record_says() -> None:
    """A row names the carrier's words, place, parent, drift and the record's origin."""
    _, row, _ = carrier_rows([library_record()])

    assert (row["utterance_number"], row["carrier_number"], row["outlet"]) == (1, 2, "Lowmere Star")
    assert (row["published_earliest"], row["published_basis"]) == ("2024-05-03T00:00:00-04:00", "meta")
    assert (row["parent_kind"], row["parent_outlet"]) == ("carrier", "The Daily Tide")
    assert row["relation"] == "wasDerivedFrom"
    assert (row["drift_against"], row["labels"]) == ("parent", "negation numform omit trunc_tail")
    assert (row["licensed"], row["severity"], row["cues"]) == ("numform", 4, "negation: not >")
    assert (row["origin_kind"], row["origin_outlet"], row["origin_url"]) == ("unseen", "Harbour Gazette", None)
    assert (row["is_earliest"], row["conflicts"]) == (1, "dates_disagree")


def test_what_is_not_known_is_none() -> None:
    """A carrier without date, parent, drift and origin has None in their columns."""
    (row,) = carrier_rows([lone_record()])

    unknown = {name for name, value in row.items() if value is None}
    assert {"published_earliest", "published_basis", "parent_kind", "labels", "origin_kind", "speaker"} <= unknown
    assert row["is_earliest"] == 0


def test_an_event_has_no_outlet() -> None:
    """An origin in public names its kind and no outlet."""
    event = Origin(kind=OriginKind.EVENT, available=Timespan.unknown(), probability=0.6)
    (row,) = carrier_rows([ProvenanceRecord(utterance="x", carriers=(tide_carrier(),), origin=event)])

    assert (row["origin_kind"], row["origin_outlet"], row["origin_probability"]) == ("event", None, 0.6)


def test_the_frame_has_the_columns() -> None:
    """The frame has all columns, also where there is no row."""
    frame = carrier_frame(library_trace())

    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == list(carrier_frame([]).columns) == list(CARRIER_COLUMNS)
    assert len(frame) == 6


def test_without_pandas_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pandas is missing the error says which extra brings it."""
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'quote-provenance\[pandas\]'"):
        carrier_frame([])


def read_csv(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV text."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\x00=1", "\u200b=1"),
        *("＝1", "＋1", "－1", "＠x"),
        *("\tword", "\rword", "'=1", "'tis"),
    ],
)
def test_no_cell_is_a_formula(text: str) -> None:
    """A text that a spreadsheet would run gets an apostrophe, and without its first one it is as it was."""
    cell = read_csv(to_csv([attrs.evolve(library_record(), utterance=text)]))[0]["utterance"]

    assert cell == f"'{text}"


@pytest.mark.parametrize("text", ["word", "1+1", "a=b", "", "“=1”"])
def test_other_cells_are_left_alone(text: str) -> None:
    """A text that no spreadsheet runs is written as it is."""
    assert read_csv(to_csv([attrs.evolve(library_record(), utterance=text)]))[0]["utterance"] == text


@settings(deadline=None, max_examples=25)
@given(records())
def test_csv_is_reversible(record: ProvenanceRecord) -> None:
    """Every text comes back from CSV as it was, once a first apostrophe is taken away."""
    for row, cells in zip(carrier_rows([record]), read_csv(to_csv([record])), strict=True):
        for name, value in row.items():
            if isinstance(value, str):
                assert cells[name].removeprefix("'") == value


def test_an_empty_csv_has_its_head() -> None:
    """Without records there is the line of column names, and no more."""
    assert to_csv([]) == ",".join(f'"{name}"' for name in CARRIER_COLUMNS) + "\n"


def test_a_blank_domain_is_none() -> None:
    """An outlet whose domain is not known has None there."""
    carrier = tide_carrier()
    nameless = attrs.evolve(carrier, article=attrs.evolve(carrier.article, outlet=attrs.evolve(TIDE, domain="")))
    (row,) = carrier_rows([ProvenanceRecord(utterance="x", carriers=(nameless,))])

    assert row["domain"] is None
