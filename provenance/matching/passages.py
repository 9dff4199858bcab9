"""Passages: every place in a set of articles where the words of an utterance stand, with marks or without."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from provenance.matching.groups import Progress, group_numbers, place_of
from provenance.model import Article, Quotation, Span


@attrs.frozen(kw_only=True)
class Passage:
    """A place in an article where the words of an utterance stand.

    Attributes:
        article: The article.
        spans: The exact code points of the words; several where the article splits them.
        quotation: The quotation that holds them; None where they stand without marks.
    """

    article: Article
    spans: tuple[Span, ...]
    quotation: Quotation | None = None


def find_utterances(
    articles: Sequence[Article],
    quotations: Sequence[Quotation],
    *,
    accept: float = 0.5,
    progress: Progress | None = None,
) -> tuple[tuple[Passage, ...], ...]:
    """Group the quotations of *articles* by utterance, with every other place where its words stand.

    Args:
        articles: The articles.
        quotations: The quotations extracted from them.
        accept: From which probability two places count as the same utterance.
        progress: Called with the stage, how much is done, and of how much.

    Returns:
        One group for each utterance, the largest first. An article stands once in a group, with its best place.
    """
    del articles
    ordered = sorted(quotations, key=place_of)
    groups = group_numbers(ordered, accept, progress)
    return tuple(
        tuple(
            Passage(article=ordered[number].article, spans=ordered[number].spans, quotation=ordered[number])
            for number in group
        )
        for group in groups
    )
