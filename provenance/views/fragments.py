"""Nouns as static HTML fragments, for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.model import Article, Citation, Drift, ProvenanceRecord, Quotation, Trace
from provenance.views.articles import render_article, render_quotation
from provenance.views.markup import Html, element, escape, join
from provenance.views.phrases import count_things, shorten_words
from provenance.views.records import render_drift, render_index, render_record
from provenance.views.styles import FRAGMENT_STYLE

#: Records that a trace shows in a notebook; all of them are in its report.
_MOST_RECORDS = 20
#: Characters of an utterance in the line that opens its record.
_SHORT = 90


def article_html(article: Article) -> str:
    """Return an article's head and text as an HTML fragment."""
    return _fragment(render_article(article, (), ()))


def quotations_html(article: Article, quotations: Iterable[Quotation], *, citations: Iterable[Citation] = ()) -> str:
    """Return an article as an HTML fragment with its quotations, speakers and credits marked.

    Args:
        article: The article.
        quotations: Its quotations.
        citations: Every credit that it gives, for a quotation or not.
    """
    return _fragment(render_article(article, tuple(quotations), tuple(citations)))


def quotation_html(quotation: Quotation) -> str:
    """Return a quotation in its place as an HTML fragment."""
    return _fragment(render_quotation(quotation))


def drift_html(drift: Drift) -> str:
    """Return a drift as an HTML fragment: the word diff, its labels, its severity."""
    return _fragment(render_drift(drift))


def record_html(record: ProvenanceRecord) -> str:
    """Return a record as an HTML fragment."""
    return _fragment(render_record(record))


def trace_html(trace: Sequence[ProvenanceRecord]) -> str:
    """Return a trace as an HTML fragment: the utterances that two or more outlets carry, each to be opened."""
    shared = Trace(record for record in trace if record.is_shared)
    shown = shared[:_MOST_RECORDS]
    head = f"{count_things(len(shared), 'utterance')} in two or more outlets, of {len(trace):,} in all"
    if len(shown) < len(shared):
        head = f"{head}; the first {len(shown)}"
    return _fragment(
        element("p", element("b", escape(head))), render_index(shown), join(_folded(record) for record in shown)
    )


def _folded(record: ProvenanceRecord) -> Html:
    summary = element(
        "summary", escape(f"{count_things(len(record.outlets), 'outlet')}: {shorten_words(record.utterance, _SHORT)}")
    )
    return element("details", summary, render_record(record))


def _fragment(*content: Html) -> str:
    return element("div", element("style", Html(FRAGMENT_STYLE)), *content, class_="pv")
