"""`Trace`: what `provenance.trace` returns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

import attrs

from provenance.model.record import ProvenanceRecord

if TYPE_CHECKING:
    import pandas as pd


def _as_records(records: Iterable[ProvenanceRecord]) -> tuple[ProvenanceRecord, ...]:
    return tuple(records)


@attrs.frozen(repr=False)
class Trace(Sequence[ProvenanceRecord]):
    """The records of a set of articles, one per utterance: those that most outlets carry come first.

    Attributes:
        records: The records.
    """

    records: tuple[ProvenanceRecord, ...] = attrs.field(converter=_as_records)

    @overload
    def __getitem__(self, index: int) -> ProvenanceRecord: ...

    @overload
    def __getitem__(self, index: slice) -> Trace: ...

    def __getitem__(self, index: int | slice) -> ProvenanceRecord | Trace:
        return Trace(self.records[index]) if isinstance(index, slice) else self.records[index]

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[ProvenanceRecord]:
        return iter(self.records)

    def __repr__(self) -> str:
        return f"<Trace of {len(self)} utterances, {len(self.shared())} of them in two or more outlets>"

    def shared(self) -> Trace:
        """Return the records of utterances that two or more outlets carry."""
        return Trace(record for record in self.records if record.is_shared)

    def to_rows(self) -> list[dict[str, Any]]:
        """Return one flat row per carrier: plain strings, numbers and None, the same keys in each.

        See `provenance.export.carrier_rows` for the columns.
        """
        from provenance import export  # noqa: PLC0415  (the one way back up the house)

        return export.carrier_rows(self.records)

    def to_frame(self) -> pd.DataFrame:
        """Return `to_rows` as a pandas data frame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from provenance import export  # noqa: PLC0415  (the one way back up the house)

        return export.carrier_frame(self.records)

    def _repr_html_(self) -> str:
        """Show the shared utterances in a notebook."""
        from provenance import views  # noqa: PLC0415  (the one way back up the house)

        return views.trace_html(self)
