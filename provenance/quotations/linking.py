"""Which credit belongs to which quotation."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from provenance.model.article import Article
from provenance.model.quotation import Citation, Quotation


def link_citations(
    article: Article, quotations: Iterable[Quotation], citations: Iterable[Citation]
) -> tuple[Quotation, ...]:
    """Return the quotations with the credits that belong to them."""
    text = article.text
    placed = [one for one in citations if one.span is not None]
    linked = []
    for quotation in quotations:
        start = text.rfind("\n", 0, quotation.start) + 1
        end = text.find("\n", quotation.end)
        end = len(text) if end < 0 else end
        near = tuple(one for one in placed if one.span and start <= one.span.start < end)
        linked.append(attrs.evolve(quotation, citations=near))
    return tuple(linked)
