"""From an article to its quotations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import attrs

from provenance.model import Article, Attribution, Citation, Medium, Quotation, QuotationKind, Span
from provenance.quotations.confidence import CONFIDENCE
from provenance.quotations.credits import citations
from provenance.quotations.linking import link_citations
from provenance.quotations.passages import Paragraph, Passage
from provenance.quotations.phrases import bare
from provenance.quotations.reading import read_paragraphs
from provenance.quotations.speakers import Speakers
from provenance.quotations.stretches import Stretch, StretchKind
from provenance.text.marks import find_inner


class Extractor(Protocol):
    """What finds the quotations of an article: `extract`, or anything that is called as it is.

    It returns quotations in the order in which they stand, with spans into `article.text`. Those that bear no citation
    are given the credits that the library finds.
    """

    def __call__(self, article: Article, /) -> Iterable[Quotation]:
        """Return the quotations of an article."""
        ...


def extract(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article, in the order in which they stand.

    Speech between marks is direct, or mixed where it is part of a reporting sentence; a reported clause is indirect.
    What stands between marks and is no speech is left out: `marked_stretches` keeps it.

    >>> text = "“Enough,” said Ann Lee. “Go,” Lee said."
    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    >>> [(quotation.text, quotation.speaker) for quotation in extract(page)]
    [('Enough,', 'Ann Lee'), ('Go,', 'Ann Lee')]
    """
    return read_quotations(article)[0]


def read_quotations(
    article: Article, *, extractor: Extractor | None = None
) -> tuple[tuple[Quotation, ...], tuple[Citation, ...]]:
    """Return the quotations of an article and every credit that it gives, reading each once.

    Args:
        article: The article.
        extractor: What finds the quotations; the library's rules where none is given.

    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text="“Go,” she told the Milton Gazette.")
    >>> quotations, credits_given = read_quotations(page)
    >>> quotations[0].citations == credits_given
    True
    """
    given = citations(article)
    if extractor is None:
        return link_citations(article, _find_quotations(article), given), given
    found = tuple(extractor(article))
    linked = link_citations(article, found, given)
    kept = (attrs.evolve(one, citations=own.citations or one.citations) for own, one in zip(found, linked, strict=True))
    return tuple(kept), given


def _find_quotations(article: Article) -> Iterable[Quotation]:
    """Return the quotations of an article without the outlets credited for them."""
    text = article.text
    read = read_paragraphs(text, article.language, transcript=article.medium is Medium.TRANSCRIPT)
    speakers = Speakers(text, read)
    found: list[list[Passage]] = []
    said: dict[int, str | None] = {}
    for number, paragraph in enumerate(read):
        for passage in _in_order(paragraph):
            if passage.kind is StretchKind.SPEECH:
                said[passage.start] = speakers.resolve(number, passage)
                if passage.joins and found and found[-1][-1] is passage.joins:
                    found[-1].append(passage)
                else:
                    found.append([passage])
    return (_quotation(article, passages, said) for passages in found)


def marked_stretches(article: Article) -> tuple[Stretch, ...]:
    """Return every stretch between quotation marks with what it is, in the order in which they stand.

    >>> text = "Ann “Red” Lee said the film “Low Water Rising” was “a triumph of patience.”"
    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    >>> [str(one.kind) for one in marked_stretches(page)]
    ['nickname', 'title', 'speech']
    """
    read = read_paragraphs(article.text, article.language, transcript=article.medium is Medium.TRANSCRIPT)
    return tuple(Stretch(Span(one.start, one.end), one.kind) for paragraph in read for one in paragraph.passages)


def _in_order(paragraph: Paragraph) -> list[Passage]:
    """Return the passages and the reported clauses of a paragraph in the order in which they stand."""
    if not paragraph.reported:
        return paragraph.passages
    clauses = [Passage.of_clause(paragraph.frame, one) for one in paragraph.reported]
    return sorted([*paragraph.passages, *clauses], key=lambda passage: passage.start)


def _kind(passage: Passage) -> QuotationKind:
    if passage.number < 0:
        return QuotationKind.INDIRECT
    return QuotationKind.MIXED if passage.is_fragment else QuotationKind.DIRECT


def _quotation(article: Article, passages: list[Passage], said: dict[int, str | None]) -> Quotation:
    """Return passages that are one utterance as a quotation, with the speaker whom one of them names itself."""
    first = max(passages, key=lambda passage: (passage.own, passage.mention is not None))
    mention = cue = None
    if first.mention:
        mention = article.text[slice(*first.mention)]
        if " " not in mention:
            mention = bare(mention)
    if first.cue:
        cue = article.text[slice(*first.cue)]
    return Quotation(
        article=article,
        spans=tuple(Span(passage.start, passage.end) for passage in passages),
        inner=tuple(
            Span(one.start, one.end)
            for passage in passages
            for one in find_inner(article.text, passage.start, passage.end)
        ),
        kind=_kind(passages[0]),
        attribution=Attribution(
            speaker=said[first.start],
            mention=mention,
            mention_span=Span(*first.mention) if first.mention else None,
            cue=cue,
            cue_span=Span(*first.cue) if first.cue else None,
            rule=first.rule,
            confidence=CONFIDENCE.get(first.rule, 0.0),
        ),
    )
