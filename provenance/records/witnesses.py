"""Witnesses: carriers with everything that tells where their words come from."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from provenance.matching import Passage
from provenance.model import (
    Article,
    Carrier,
    Citation,
    Conflict,
    Form,
    Quotation,
    QuotationKind,
    Span,
    Timespan,
)
from provenance.records.appearance import Calendar
from provenance.records.credits import Credit, CreditReader
from provenance.records.lexicon import CORRECTIONS, OWN_WORDS, PUBLIC_OCCASIONS, WRITTEN_OCCASIONS
from provenance.records.timeline import Availability

# So much of the text around the words is read for what it says about the occasion.
_WINDOW = 260
# Up to so many words are a scare quote: they colour the reporter's own sentence.
_SCARE_WORDS = 2
# "HARLOW, Ohio (AP) —", "SINGAPORE —": a place in capitals at the start of a paragraph, then a dash. The length is
# capped, so each paragraph is tried once.
_DATELINE = re.compile(
    r"^[^\W\d_a-z][^\Wa-z_]{2,}(?:[ .'-][^\Wa-z_]+){0,3}(?:, [A-Z][\w.]{1,14}){0,2}( \([^()\n]{2,40}\))? [—–-]",
    re.MULTILINE,
)
_FORMS = {
    QuotationKind.DIRECT: Form.DIRECT,
    QuotationKind.MIXED: Form.MIXED,
    QuotationKind.INDIRECT: Form.INDIRECT,
}


@attrs.frozen(kw_only=True, eq=False)
class Witness:
    """A carrier, and what its page tells about where the words come from.

    Attributes:
        carrier: The carrier.
        text: Its words.
        available: When its wording was first readable.
        proven: What the snapshots of its page alone prove about that.
        conflicts: What disagrees about that.
        credits: The outlets it credits, the surest first; its own among them.
        public: Where the page says that the words were said in public; None if it does not.
        written: Where the page says that they were given out in writing.
        claimed: Where the page claims the story as its own.
        corrected: Whether the page says that it was corrected or changed.
        dateline: Whether it was filed from a place, by the outlet's own people.
        previous: The older versions of the same page, the oldest first.
    """

    carrier: Carrier
    text: str
    available: Availability
    proven: Timespan
    conflicts: tuple[Conflict, ...] = ()
    credits: tuple[Credit, ...] = ()
    public: Span | None = None
    written: Span | None = None
    claimed: Span | None = None
    corrected: bool = False
    dateline: bool = False
    previous: tuple[Article, ...] = ()

    @property
    def article(self) -> Article:
        """The article."""
        return self.carrier.article

    @property
    def place(self) -> tuple[str, str, int]:
        """What puts witnesses in an order that no input order changes."""
        return (self.article.url, self.article.digest, self.carrier.spans[0].start)

    def credit(self, key: str) -> Credit | None:
        """Return the credit given to the outlet with that key."""
        return next((credit for credit in self.credits if credit.key == key), None)


class WitnessReader:
    """Makes witnesses of passages."""

    def __init__(self, calendar: Calendar, credit_reader: CreditReader) -> None:
        self._calendar = calendar
        self._credits = credit_reader

    def read(self, passage: Passage, citations: Sequence[Citation]) -> Witness:
        """Return the witness for one passage; *citations* are those of its article."""
        article, spans, quotation = passage.article, passage.spans, passage.quotation
        appearance = self._calendar.date(article, spans)
        text = " ".join(span.cut(article.text) for span in spans)
        carrier = Carrier(
            article=article,
            spans=spans,
            form=_form_of(article, spans, quotation, text),
            speaker=quotation.speaker if quotation else None,
            available=appearance.available.span,
            quotation=quotation,
        )
        previous = self._calendar.previous(article)
        start = max(0, spans[0].start - _WINDOW)
        around = article.text[start : spans[-1].end + _WINDOW].lower()
        return Witness(
            carrier=carrier,
            text=text,
            available=appearance.available,
            proven=appearance.proven,
            conflicts=appearance.conflicts,
            credits=self._credits.read(article, quotation, citations),
            public=_find_phrase(around, PUBLIC_OCCASIONS, start, spans),
            written=_find_phrase(around, WRITTEN_OCCASIONS, start, spans),
            claimed=_find_phrase(around, OWN_WORDS, start, spans),
            corrected=any(phrase in article.text.lower() for phrase in CORRECTIONS) if previous else False,
            dateline=_has_dateline(article),
            previous=previous,
        )


def _form_of(article: Article, spans: Sequence[Span], quotation: Quotation | None, text: str) -> Form:
    if quotation is None:
        return Form.UNMARKED
    if quotation.kind is QuotationKind.DIRECT:
        if _in_title(article, spans[0]):
            return Form.HEADLINE
        if text.count(" ") < _SCARE_WORDS and len(text.split()) <= _SCARE_WORDS:
            return Form.SCARE
    return _FORMS[quotation.kind]


def _in_title(article: Article, span: Span) -> bool:
    title = article.title
    return bool(title) and span.end <= len(title or "") + 1 and article.text.startswith(title or "")


def _find_phrase(around: str, phrases: Sequence[str], start: int, spans: Sequence[Span]) -> Span | None:
    """Return where the first of *phrases* stands near the words, and not inside them."""
    for phrase in phrases:
        place = around.find(phrase)
        if place >= 0:
            found = Span(start + place, start + place + len(phrase))
            if not any(found.overlaps(span) for span in spans):
                return found
    return None


def _has_dateline(article: Article) -> bool:
    """Tell whether the page was filed from a place by the outlet's own people, not by an agency."""
    if article.dateline:
        return "(" not in article.dateline
    found = _DATELINE.search(article.text[:400])
    return bool(found and not found[1])
