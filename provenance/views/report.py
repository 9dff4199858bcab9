"""Self-contained pages: the report on a trace, and articles with what was extracted from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.model import Article, Citation, ProvenanceRecord, Quotation
from provenance.views.articles import render_article
from provenance.views.markup import Html, element, escape, join
from provenance.views.phrases import count_things
from provenance.views.records import render_index, render_record
from provenance.views.styles import PAGE_STYLE

# Nothing is loaded and nothing runs, whatever an article brings along.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_NOTES = (
    (
        "Earliest copy found",
        "the carrier that was readable first among the articles at hand. An earlier one may exist.",
    ),
    ("Origin", "where the words probably come from, by what the articles credit, link to and have in common."),
    ("p", "how probable a statement is, from 0 to 1, given the articles at hand."),
    (
        "Word diff",
        "struck words stand in what a carrier goes back to and not in the carrier; underlined words the other way.",
    ),
    (
        "Severity",
        (
            "how far the wording departs: 0 not at all, 1 cosmetic, 2 a disclosed edit, 3 an undisclosed one, "
            "4 one of words that bear meaning, 5 one of what the reader is told."
        ),
    ),
    ("Bars in the timeline", "the time that a page leaves open; a dashed line has no bound on a side."),
)


def report_html(trace: Sequence[ProvenanceRecord], *, title: str = "Where the words come from") -> str:
    """Return one self-contained HTML page: an index of the utterances, then a section for each record.

    It holds no script, loads nothing, follows the reader's light or dark preference, and can be printed.

    Args:
        trace: The records, all of which are shown.
        title: The page's heading.
    """
    return _page(
        title,
        element("header", element("h1", escape(title)), element("p", escape(_summary(trace)), class_="pv-soft")),
        element("nav", render_index(trace, anchor="u"), aria_label="Utterances"),
        element("main", *_sections(trace)),
        _footer(),
    )


def extraction_html(
    extracted: Iterable[tuple[Article, Iterable[Quotation], Iterable[Citation]]], *, title: str = "Quotations found"
) -> str:
    """Return one self-contained HTML page: each article with its quotations, speakers and credits marked.

    Args:
        extracted: Each article with its quotations and all credits that it gives.
        title: The page's heading.
    """
    sections = (
        element("section", render_article(article, tuple(quotations), tuple(citations)))
        for article, quotations, citations in extracted
    )
    return _page(title, element("header", element("h1", escape(title))), element("main", *sections))


def _page(title: str, *content: Html) -> str:
    """Return a whole page."""
    head = join(
        (
            Html('<meta charset="utf-8">'),
            Html(f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            Html('<meta name="referrer" content="no-referrer">'),
            element("title", escape(title)),
            element("style", Html(PAGE_STYLE)),
        )
    )
    body = element("body", element("div", *content, class_="pv-page"), class_="pv")
    return f"<!doctype html>\n{element('html', element('head', head), body, lang='en')}\n"


def _summary(trace: Sequence[ProvenanceRecord]) -> str:
    carriers = [carrier for record in trace for carrier in record.carriers]
    outlets = len({carrier.outlet.key for carrier in carriers})
    articles = len({carrier.article for carrier in carriers})
    return (
        f"{count_things(len(trace), 'utterance')} in {count_things(articles, 'article')} "
        f"of {count_things(outlets, 'outlet')}"
    )


def _sections(trace: Sequence[ProvenanceRecord]) -> Iterable[Html]:
    for number, record in enumerate(trace, 1):
        heading = element(
            "h2", escape(f"Utterance {number} of {len(trace)} · {count_things(len(record.outlets), 'outlet')}")
        )
        yield element("section", heading, render_record(record), id=f"u{number}")


def _footer() -> Html:
    notes = join(join((element("dt", escape(name)), element("dd", escape(note)))) for name, note in _NOTES)
    return element(
        "footer",
        element("h3", escape("How to read this page")),
        element("dl", notes, class_="pv-facts"),
    )
