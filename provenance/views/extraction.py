"""An article with what was extracted from it marked, as text; and the marks themselves, for HTML too."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

import attrs

from provenance.model import Article, Citation, Quotation, Span
from provenance.views.escapes import flatten, show_hidden
from provenance.views.lexicon import CREDITS, MEDIA
from provenance.views.phrases import count_things, describe_probability
from provenance.views.times import describe_time
from provenance.views.widths import Piece, wrap_pieces, wrap_text


class MarkKind(StrEnum):
    """What is marked in an article."""

    QUOTATION = "quotation"
    SPEAKER = "speaker"
    CREDIT = "credit"


@attrs.frozen
class Mark:
    """A marked stretch of an article.

    Attributes:
        span: Where it stands.
        kind: What it is.
        number: The number of the quotation it belongs to; None for a credit that belongs to none.
    """

    span: Span
    kind: MarkKind
    number: int | None = None


@attrs.frozen(kw_only=True)
class Segment:
    """A stretch of an article in which no mark begins or ends.

    Attributes:
        text: Its text.
        kinds: What is marked there.
        opens: The marks that begin with it, the longest first.
        closes: The marks that end with it, the shortest first.
    """

    text: str
    kinds: frozenset[MarkKind]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]


def list_marks(quotations: Iterable[Quotation], citations: Iterable[Citation]) -> tuple[Mark, ...]:
    """Return what is to be marked, each place once."""
    marks: dict[Mark, None] = {}
    credited: dict[Span, int | None] = {}
    for number, quotation in enumerate(quotations, 1):
        marks.update(dict.fromkeys(Mark(span, MarkKind.QUOTATION, number) for span in quotation.spans))
        if quotation.attribution.mention_span is not None:
            marks[Mark(quotation.attribution.mention_span, MarkKind.SPEAKER, number)] = None
        for citation in quotation.citations:
            if citation.span is not None:
                credited.setdefault(citation.span, number)
    for citation in citations:
        if citation.span is not None:
            credited.setdefault(citation.span, None)
    return (*marks, *(Mark(span, MarkKind.CREDIT, number) for span, number in credited.items()))


def cut_segments(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Cut *text* where marks begin and end; one pass over the sorted places."""
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.span.start, []).append(mark)
        closing.setdefault(min(mark.span.end, len(text)), []).append(mark)
    places = sorted({0, len(text), *opening, *closing})
    active = dict.fromkeys(MarkKind, 0)
    segments: list[Segment] = []
    for start, end in pairwise(places):
        for mark in opening.get(start, ()):
            active[mark.kind] += 1
        segments.append(
            Segment(
                text=text[start:end],
                kinds=frozenset(kind for kind, count in active.items() if count),
                opens=tuple(sorted(opening.get(start, ()), key=lambda mark: -len(mark.span))),
                closes=tuple(sorted(closing.get(end, ()), key=lambda mark: len(mark.span))),
            )
        )
        for mark in closing.get(end, ()):
            active[mark.kind] -= 1
    return tuple(segments)


_OPENERS = {MarkKind.QUOTATION: "⟦", MarkKind.SPEAKER: "⟨", MarkKind.CREDIT: "{"}
_CLOSERS = {MarkKind.QUOTATION: "⟧", MarkKind.SPEAKER: "⟩", MarkKind.CREDIT: "}"}
_LEGEND = "⟦1 words⟧ quotation 1   ⟨words⟩ who said it   {words} credit to an outlet"


def article_lines(
    article: Article,
    quotations: tuple[Quotation, ...],
    citations: tuple[Citation, ...],
    *,
    width: int,
    color: bool,
) -> list[str]:
    """Return the article with its marks, then its quotations and credits in lists."""
    lines = wrap_text(flatten(article.title or "(no title)"), width=width, style="head", color=color)
    lines += wrap_text(flatten(describe_head(article)), width=width, color=color)
    lines += wrap_text(show_hidden(article.url), width=width, style="faint", color=color)
    lines += ["", *wrap_text(_LEGEND, width=width, style="faint", color=color), ""]
    for paragraph in _split_paragraphs(_marked_pieces(article.text, list_marks(quotations, citations))):
        lines += [*wrap_pieces(paragraph, width=width, first="  ", rest="  ", color=color), ""]
    lines += wrap_text(count_things(len(quotations), "quotation"), width=width, style="head", color=color)
    for number, quotation in enumerate(quotations, 1):
        lines += _quotation_lines(quotation, number, width=width, color=color)
    lines += _credit_lines(article, citations, width=width, color=color)
    return lines


def describe_head(article: Article) -> str:
    """Return who published an article and when, as one line."""
    parts = [article.outlet.name, describe_time(article.published), article.byline or ""]
    return ", ".join(part for part in parts if part)


def describe_attribution(quotation: Quotation) -> str:
    """Return who said it, as what, by which words, and how sure the rule is."""
    attribution = quotation.attribution
    who = attribution.speaker or "speaker not known"
    details = [
        f"“{attribution.mention}”" if attribution.mention not in {None, attribution.speaker} else "",
        f"“{attribution.cue}”" if attribution.cue else "",
        f"{attribution.rule}, {describe_probability(attribution.confidence)}" if attribution.mention else "",
    ]
    known = [detail for detail in details if detail]
    return f"{who} ({', '.join(known)})" if known else who


def describe_citation(citation: Citation) -> str:
    """Return a credit as a clause."""
    via = "" if citation.via is None else f", via {citation.via.name}"
    medium = "" if citation.medium is None else f", {MEDIA[citation.medium]}"
    return f"{citation.outlet.name} ({CREDITS[citation.kind]}{medium}{via}): “{citation.surface}”"


def _quotation_lines(quotation: Quotation, number: int, *, width: int, color: bool) -> list[str]:
    head = [Piece(flatten(describe_attribution(quotation)), "speaker"), Piece(f", {quotation.kind}")]
    lines = wrap_pieces(head, width=width, first=f"{number:>3} ", rest="    ", color=color)
    lines += wrap_text(f"“{flatten(quotation.text)}”", width=width, first="    ", rest="    ", color=color)
    for citation in quotation.citations:
        words = f"credits {flatten(describe_citation(citation))}"
        lines += wrap_text(words, width=width, first="    ", rest="      ", style="credit", color=color)
    return lines


def _credit_lines(article: Article, citations: tuple[Citation, ...], *, width: int, color: bool) -> list[str]:
    entries = [describe_citation(citation) for citation in citations]
    entries += [f"printed: {line}" for line in article.credits]
    if not entries:
        return []
    lines = ["", *wrap_text(count_things(len(entries), "credit"), width=width, style="head", color=color)]
    for entry in entries:
        lines += wrap_text(flatten(entry), width=width, first="    ", rest="      ", color=color)
    return lines


def _marked_pieces(text: str, marks: tuple[Mark, ...]) -> list[Piece]:
    """Return the text with brackets where marks begin and end."""
    pieces: list[Piece] = []
    for segment in cut_segments(text, marks):
        style = next((kind.value for kind in reversed(MarkKind) if kind in segment.kinds), "")
        opens = "".join(_opener(mark) for mark in segment.opens)
        closes = "".join(_CLOSERS[mark.kind] for mark in segment.closes)
        pieces.append(Piece(f"{opens}{show_hidden(segment.text)}{closes}", style))
    return pieces


def _opener(mark: Mark) -> str:
    return f"⟦{mark.number} " if mark.kind is MarkKind.QUOTATION else _OPENERS[mark.kind]


def _split_paragraphs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Part the pieces at line ends; empty paragraphs go."""
    paragraphs: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                paragraphs.append([])
            paragraphs[-1].append(Piece(line, piece.style))
    return [paragraph for paragraph in paragraphs if any(piece.text.strip() for piece in paragraph)]
