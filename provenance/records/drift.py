"""How one wording departs from another: aligned, labelled, with the edits that lead from the one to the other.

Labels part what is disclosed (ellipsis, brackets) from what is not (omission, insertion, substitution) and from style,
and cues name the changed words that bear meaning. It never says that a meaning changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Cue, Drift, Label
from provenance.records.drift_analysis import analyse
from provenance.records.drift_blocks import Block
from provenance.records.drift_edits import write_edits
from provenance.records.drift_innovations import Innovation, innovations, shared_weight
from provenance.records.drift_severity import MIRRORED, grade, loses_limit
from provenance.text.forms import normal_form, read_chunks, read_keys

__all__ = ["Innovation", "compare", "innovations", "shared_weight"]

_VERBATIM = frozenset({Label.VERBATIM})
_LEFT_OUT = frozenset({Label.OMIT, Label.INSERT})
_TYPOGRAPHIC = frozenset({Label.TYPOGRAPHIC})


def compare(original: str, variant: str) -> Drift:
    """Compare two wordings of one utterance.

    The two are aligned word by word on their normal forms: *can't* and *cannot*, *$1m* and *one million dollars*,
    *colour* and *color* are one thing in two styles. `compare(b, a)` is the inverse of `compare(a, b)`.

    Args:
        original: The wording to measure against.
        variant: The wording that departs from it.

    Returns:
        The labels, the edits in order with their code points in both texts, the severity and the cues. Any two texts
        can be compared; time is bounded by `alignment.MAX_CELLS` and otherwise linear.

    >>> drift = compare("We will not raise taxes, ever.", "We will raise taxes")
    >>> sorted(drift.labels)
    ['negation', 'omit', 'trunc_tail']
    >>> [(edit.before, edit.after) for edit in drift.edits], drift.severity
    ([('not', ''), ('ever', '')], 4)
    >>> sorted(compare("It’s “fine”", "It's fine.").labels)
    ['typographic']
    """
    if original == variant or normal_form(original, 0) == normal_form(variant, 0):
        return Drift(original=original, variant=variant, labels=_VERBATIM, edits=(), severity=0)
    a, b = read_chunks(original), read_chunks(variant)
    if a.surfaces == b.surfaces and not a.has_structure and not b.has_structure:
        return Drift(original=original, variant=variant, labels=_TYPOGRAPHIC, edits=(), severity=0)
    read_keys(a)
    read_keys(b)
    # Ties in an alignment break one way only if the pair has one order.
    swapped = original > variant
    if swapped:
        a, b = b, a
    found = analyse(a, b)
    labels, segments, cues = found.labels, found.segments, found.cues
    if swapped:
        labels = {MIRRORED.get(label, label) for label in labels}
        segments = [segment.mirrored() for segment in segments]
        cues = [Cue(label=cue.label, before=cue.after, after=cue.before) for cue in cues]
        a, b = b, a
    limit_lost = any(
        loses_limit(block.labels, block.y if swapped else block.x, mirrored=swapped) for block in found.blocks
    )
    return Drift(
        original=original,
        variant=variant,
        labels=frozenset(labels),
        edits=write_edits(a, b, segments),
        severity=grade(_weighed(labels, found.blocks), loses_limit=limit_lost),
        cues=tuple(cues),
    )


def _weighed(labels: set[Label], blocks: Sequence[Block]) -> set[Label]:
    """Take out what only says that the words of a merged attribution are gone: they were not the speaker's."""
    if Label.MERGE_ATTRIB not in labels:
        return labels
    others = {label for block in blocks if Label.MERGE_ATTRIB not in block.labels for label in block.labels}
    return labels if others & _LEFT_OUT else labels - _LEFT_OUT
