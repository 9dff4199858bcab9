"""How grave each label is, and what each becomes when the two texts change places."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from provenance.model import Label
from provenance.text.lexicon_cues import LIMITERS

__all__ = ["MIRRORED", "SEVERITIES", "grade", "loses_limit"]

_PAIRS = {
    Label.TRUNC_HEAD: Label.EXTEND_HEAD,
    Label.TRUNC_TAIL: Label.EXTEND_TAIL,
    Label.OMIT: Label.INSERT,
    Label.ELLIPSIS: Label.ELLIPSIS_RESTORED,
    Label.BRACKET_INSERT: Label.BRACKET_REMOVED,
    Label.BRACKET_SUB: Label.BRACKET_RESTORED,
    Label.QUOTE_LOSS: Label.QUOTE_GAIN,
    Label.SPLICE: Label.SPLIT,
}
#: The label of the inverse change; labels that are not here are their own inverse.
MIRRORED = MappingProxyType(_PAIRS | {after: before for before, after in _PAIRS.items()})

#: 0 none, 1 cosmetic, 2 disclosed, 3 undisclosed, 4 undisclosed on words that bear meaning. 5 is for a person to give.
SEVERITIES = MappingProxyType(
    dict.fromkeys((Label.VERBATIM, Label.TYPOGRAPHIC), 0)
    | dict.fromkeys(
        (
            Label.CASE,
            Label.CONTRACTION,
            Label.SPELLING,
            Label.ABBREV,
            Label.NUMFORM,
            Label.TRANSLIT,
            Label.DIALECT,
            Label.DISFLUENCY,
            Label.CENSOR,
            Label.TRUNC_HEAD,
            Label.TRUNC_TAIL,
            Label.EXTEND_HEAD,
            Label.EXTEND_TAIL,
            Label.MERGE_ATTRIB,
        ),
        1,
    )
    | dict.fromkeys(
        (
            Label.GRAMMAR,
            Label.ELLIPSIS,
            Label.ELLIPSIS_RESTORED,
            Label.BRACKET_INSERT,
            Label.BRACKET_REMOVED,
            Label.BRACKET_SUB,
            Label.BRACKET_RESTORED,
            Label.BRACKET_MARK,
            Label.BRACKET_CASE,
            Label.SIC,
        ),
        2,
    )
    | dict.fromkeys((Label.OMIT, Label.INSERT, Label.SUBSTITUTE, Label.REORDER, Label.TENSE, Label.PRONOUN), 3)
    | dict.fromkeys(
        (
            Label.NEARMISS,
            Label.NUMBER,
            Label.NEGATION,
            Label.MODALITY,
            Label.ENTITY,
            Label.PARAPHRASE,
            Label.SPLICE,
            Label.SPLIT,
            Label.TRANSLATION,
            Label.SCARE_QUOTE,
            Label.CONTEXT,
        ),
        4,
    )
    | {Label.QUOTE_LOSS: 3, Label.QUOTE_GAIN: 5, Label.SPEAKER: 5}
)

_CUTS = frozenset({Label.TRUNC_HEAD, Label.TRUNC_TAIL, Label.OMIT})
_ADDITIONS = frozenset({Label.EXTEND_HEAD, Label.EXTEND_TAIL, Label.INSERT})
_LIMIT_LOST = 4


def grade(labels: Iterable[Label], *, loses_limit: bool) -> int:
    """Return the severity of a drift: the gravest of its labels, and 4 where a cut loses a limiting clause."""
    severity = max([SEVERITIES[label] for label in labels])
    return max(severity, _LIMIT_LOST) if loses_limit else severity


def loses_limit(labels: AbstractSet[Label], words: Iterable[str], *, mirrored: bool) -> bool:
    """Whether a cut takes away words that limit what is said: *unless*, *except*, *but*.

    Args:
        labels: The labels of the place.
        words: The words that one text has there and the other lacks.
        mirrored: Whether they count as lost when the texts change places.
    """
    return not labels.isdisjoint(_ADDITIONS if mirrored else _CUTS) and not LIMITERS.isdisjoint(words)
