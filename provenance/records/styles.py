"""House styles: which departures from the spoken words an outlet's own rules allow.

One edit is house style at one outlet and a breach at the next, so a drift is told apart from the drift beyond licence.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from provenance.model import Label

__all__ = ["STYLES", "drop_free", "licensed", "unlicensed"]

# Where a quotation begins and ends is the writer's choice, and glyphs are the printer's: these need no licence.
_FREE = frozenset(
    {
        Label.VERBATIM,
        Label.TYPOGRAPHIC,
        Label.CASE,
        Label.TRUNC_HEAD,
        Label.TRUNC_TAIL,
        Label.EXTEND_HEAD,
        Label.EXTEND_TAIL,
    }
)
_CUT_MARKED = frozenset({Label.ELLIPSIS, Label.ELLIPSIS_RESTORED})
_NOTHING: frozenset[Label] = frozenset()

#: Name of a style to the labels that it allows. `none` stands for an outlet whose rules are not known.
STYLES = MappingProxyType(
    {
        # AP: never alter a quotation, "even to correct minor grammatical errors or word usage"; ellipses "with extreme
        # caution"; abbreviations and numerals as its style asks; no dialect spellings such as "gonna".
        "ap": _CUT_MARKED | {Label.ABBREV, Label.NUMFORM, Label.DIALECT},
        # Reuters handbook: quotations are sacred; deletion only, shown by three full stops, if the sense stays.
        "reuters": _CUT_MARKED,
        # Guardian style guide: ums may go and bad grammar be improved; much left out needs an ellipsis.
        "guardian": _CUT_MARKED | {Label.DISFLUENCY, Label.GRAMMAR},
        # Washington Post ombudsman, 2007: the exact words in precisely that form.
        "washington-post": _NOTHING,
        "none": _NOTHING,
    }
)


def licensed(labels: Iterable[Label], style: str) -> frozenset[Label]:
    """Return those of *labels* that a house style allows.

    Args:
        labels: The labels of a drift.
        style: `ap`, `reuters`, `guardian`, `washington-post` or `none`.

    Returns:
        The allowed ones; what is left over is drift beyond licence.

    Raises:
        KeyError: If no style has that name; the message lists those there are.

    >>> sorted(licensed({Label.GRAMMAR, Label.ELLIPSIS, Label.OMIT}, "guardian"))
    ['ellipsis', 'grammar']
    """
    return frozenset(labels) & _allowed(style)


def unlicensed(labels: Iterable[Label], style: str) -> frozenset[Label]:
    """Return those of *labels* that a house style does not allow: the drift beyond licence.

    The extent of a quotation, its glyphs and its capitals need no licence.

    >>> sorted(unlicensed({Label.GRAMMAR, Label.ELLIPSIS, Label.OMIT}, "ap"))
    ['grammar', 'omit']
    """
    return drop_free(labels) - _allowed(style)


def drop_free(labels: Iterable[Label]) -> frozenset[Label]:
    """Return those of *labels* that need a licence.

    >>> sorted(drop_free({Label.TRUNC_TAIL, Label.CASE, Label.OMIT}))
    ['omit']
    """
    return frozenset(labels) - _FREE


def _allowed(style: str) -> frozenset[Label]:
    try:
        return STYLES[style]
    except KeyError:
        msg = f"no house style {style!r}; there are {', '.join(sorted(STYLES))}"
        raise KeyError(msg) from None
