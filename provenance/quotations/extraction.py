"""From an article to its quotations."""

from __future__ import annotations

from provenance.model import Article, Quotation, Span
from provenance.text.marks import find_marked
from provenance.text.paragraphs import split_paragraphs


def extract(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article, in the order in which they stand.

    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text="“Enough,” said Ann Lee.")
    >>> [quotation.text for quotation in extract(page)]
    ['Enough,']
    """
    paragraphs = split_paragraphs(article.text)
    return tuple(
        Quotation(article=article, spans=(Span(one.start, one.end),))
        for line in find_marked(article.text, paragraphs, language=article.language)
        for one in line
    )
