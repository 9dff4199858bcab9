"""Articles and quotations as HTML."""

from __future__ import annotations

from provenance.model import Article, Citation, Quotation
from provenance.views.extraction import (
    Mark,
    MarkKind,
    Segment,
    cut_segments,
    describe_attribution,
    describe_citation,
    describe_head,
    list_marks,
)
from provenance.views.markup import NOTHING, Html, element, escape, join, link, words
from provenance.views.phrases import count_things

#: Code points shown around a quotation that stands alone.
_AROUND = 120
_ELEMENTS = {
    MarkKind.QUOTATION: ("mark", None),
    MarkKind.SPEAKER: ("span", "pv-said"),
    MarkKind.CREDIT: ("span", "pv-credit"),
}


def render_article(article: Article, quotations: tuple[Quotation, ...], citations: tuple[Citation, ...]) -> Html:
    """Return an article with what was extracted from it marked, then lists of it."""
    marks = list_marks(quotations, citations)
    return join(
        (
            element("h3", words(article.title or "(no title)")),
            element("p", escape(describe_head(article)), class_="pv-soft"),
            element("p", link(article.url, words(article.url)), class_="pv-soft"),
            _render_legend() if marks else NOTHING,
            _render_paragraphs(article.text, marks),
            _render_quotations(quotations),
            _render_credits(article, citations),
        )
    )


def render_quotation(quotation: Quotation) -> Html:
    """Return a quotation in its place, with its speaker and the outlets credited for it."""
    text = quotation.article.text
    start, end = max(0, quotation.start - _AROUND), quotation.end + _AROUND
    segments = cut_segments(text, list_marks((quotation,), ()))
    place = element("p", *_render_range(segments, start, end), class_="pv-diff", dir="auto")
    credited = (element("li", escape(f"credits {describe_citation(one)}")) for one in quotation.citations)
    return join(
        (
            place,
            element("p", escape(f"{describe_attribution(quotation)}, {quotation.kind}")),
            element("ul", *credited) if quotation.citations else NOTHING,
            element("p", escape(describe_head(quotation.article)), class_="pv-soft"),
        )
    )


def _render_range(segments: tuple[Segment, ...], start: int, end: int) -> list[Html]:
    """Return the segments between two places of the text, cut there."""
    parts: list[Html] = [escape("… ")] if start else []
    reached = 0
    for segment in segments:
        first, last = max(start - reached, 0), min(end - reached, len(segment.text))
        if first < last:
            parts.append(_render_segment(segment, segment.text[first:last]))
        reached += len(segment.text)
    return [*parts, escape(" …")] if end < reached else parts


def _render_legend() -> Html:
    return element(
        "p",
        element("mark", escape("quotation")),
        escape(" · "),
        element("span", escape("who said it"), class_="pv-said"),
        escape(" · "),
        element("span", escape("credit to an outlet"), class_="pv-credit"),
        class_="pv-soft",
    )


def _render_paragraphs(text: str, marks: tuple[Mark, ...]) -> Html:
    """Return the text by paragraphs, with its marks; a mark may run over a paragraph's end."""
    paragraphs: list[list[Html]] = [[]]
    for segment in cut_segments(text, marks):
        for number, line in enumerate(segment.text.split("\n")):
            if number:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(_render_segment(segment, line, opens=not number))
    return join(element("p", element("bdi", *parts)) for parts in paragraphs if parts)


def _render_segment(segment: Segment, text: str, *, opens: bool = True) -> Html:
    """Return a stretch inside the elements of what is marked there; a quotation's number before its first one."""
    content = escape(text)
    for kind in MarkKind:
        if kind in segment.kinds:
            name, style = _ELEMENTS[kind]
            content = element(name, content, class_=style)
    numbers = (str(mark.number) for mark in segment.opens if mark.kind is MarkKind.QUOTATION and opens)
    return join((*(element("sup", escape(number), class_="pv-ref") for number in numbers), content))


def _render_quotations(quotations: tuple[Quotation, ...]) -> Html:
    if not quotations:
        return NOTHING
    return join(
        (
            element("h3", escape(count_things(len(quotations), "quotation"))),
            element(
                "ol", *(_render_listed(quotation, n) for n, quotation in enumerate(quotations, 1)), class_="pv-carriers"
            ),
        )
    )


def _render_listed(quotation: Quotation, number: int) -> Html:
    credited = (
        element("p", escape("credits "), escape(describe_citation(citation)), class_="pv-soft")
        for citation in quotation.citations
    )
    return element(
        "li",
        element("span", escape(str(number)), class_="pv-number"),
        element("b", words(describe_attribution(quotation))),
        escape(f", {quotation.kind}"),
        element("p", words(f"“{quotation.text}”"), class_="pv-diff"),
        *credited,
    )


def _render_credits(article: Article, citations: tuple[Citation, ...]) -> Html:
    entries = [describe_citation(citation) for citation in citations]
    entries += [f"printed: {line}" for line in article.credits]
    if not entries:
        return NOTHING
    return join(
        (
            element("h3", escape(count_things(len(entries), "credit"))),
            element("ul", *(element("li", words(entry)) for entry in entries)),
        )
    )
