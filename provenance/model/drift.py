"""`Drift`: how one wording departs from another."""

from __future__ import annotations

import attrs

from provenance.model.kinds import Label, Operation


@attrs.frozen(kw_only=True)
class Edit:
    """One change that turns words of the original into words of the variant.

    Attributes:
        operation: `delete`, `insert` or `replace`.
        before: The words that go; empty for an insertion.
        after: The words that come; empty for a deletion.
        before_span: Where they stand in `Drift.original`, as half-open code points `(start, end)`; both are the same
            place for an insertion.
        after_span: Where they stand in `Drift.variant`.
        labels: What kind of change it is.
    """

    operation: Operation
    before: str
    after: str
    before_span: tuple[int, int]
    after_span: tuple[int, int]
    labels: frozenset[Label] = frozenset()


@attrs.frozen(kw_only=True)
class Cue:
    """A place where words that bear meaning differ. It says which words, never that the meaning changed.

    Attributes:
        label: What kind of words: `number`, `negation`, `modality`, `tense`, `pronoun`, `entity`, `nearmiss` …
        before: The words in the original.
        after: The words in the variant.
    """

    label: Label
    before: str
    after: str


@attrs.frozen(kw_only=True)
class Drift:
    """How *variant* departs from *original*: labelled, word-level edits.

    Attributes:
        original: The wording it is measured against.
        variant: The wording that departs.
        labels: The kinds of departure; exactly `{"verbatim"}` where the texts are equal, exactly `{"typographic"}`
            where only glyphs and punctuation differ.
        edits: What turns the words of *original* into those of *variant*, in order.
        severity: 0 none, 1 cosmetic, 2 disclosed edit, 3 undisclosed edit, 4 undisclosed edit of words that bear
            meaning, 5 what the reader is told changes.
        cues: Where words that bear meaning differ.
    """

    original: str
    variant: str
    labels: frozenset[Label]
    edits: tuple[Edit, ...]
    severity: int
    cues: tuple[Cue, ...] = ()

    @property
    def is_verbatim(self) -> bool:
        """Whether the words are the same, whatever the marks and glyphs."""
        return self.severity == 0 and self.labels <= {Label.VERBATIM, Label.TYPOGRAPHIC}

    def _repr_html_(self) -> str:
        """Show the words with their changes marked in a notebook."""
        from provenance import views  # noqa: PLC0415  (the one way back up the house)

        return views.drift_html(self)
