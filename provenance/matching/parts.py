"""Parts: what an attribution between two sentences cuts a quotation into.

*“The bridge is safe,” Brook said. “We open on Monday.”* is one quotation of two sentences, and other articles may carry
just one of them. So each is matched by itself, and what no other article tells apart is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from provenance.model import Quotation, Span

# What stands between the attribution and the next opening mark ends a sentence.
_STOP = re.compile(r"[.!?]\W*\Z")
# No more than this of the text between two spans is looked at.
_LOOKED_AT = 60


def split_parts(quotation: Quotation) -> tuple[Quotation, ...]:
    """Return *quotation* cut where its article ends a sentence between two of its spans.

    *“We open,” she said, “on Monday.”* stays whole.
    """
    text = quotation.article.text
    parts: list[list[Span]] = []
    for span in quotation.spans:
        before = text[max(parts[-1][-1].end, span.start - _LOOKED_AT) : span.start] if parts else ""
        if parts and not _STOP.search(before):
            parts[-1].append(span)
        else:
            parts.append([span])
    if len(parts) == 1:
        return (quotation,)
    return tuple(attrs.evolve(quotation, spans=tuple(spans)) for spans in parts)


def join_parts(parts: Iterable[Quotation]) -> Quotation:
    """Return the quotation that *parts* of one quotation make together."""
    ordered = sorted(parts, key=lambda part: part.start)
    return attrs.evolve(ordered[0], spans=tuple(span for part in ordered for span in part.spans))


def rejoin(groups: Sequence[Sequence[int]], owners: Sequence[int]) -> list[list[int]]:
    """Return *groups* of parts with the parts of a quotation together again where none of them stands with others.

    Args:
        groups: The numbers of parts.
        owners: For each part, the number of its quotation.
    """
    shared = {owners[part] for group in groups if len({owners[part] for part in group}) > 1 for part in group}
    kept: list[list[int]] = []
    whole: dict[int, list[int]] = {}
    for group in groups:
        owner = owners[group[0]]
        if owner in whole:
            whole[owner] += group
            continue
        kept.append(list(group))
        if owner not in shared:
            whole[owner] = kept[-1]
    return kept
