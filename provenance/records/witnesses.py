"""Witnesses: carriers with everything that tells where their words come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

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
from provenance.records.credits import Credit, OutletIndex, PageCredits, read_credits
from provenance.records.lexicon import CORRECTIONS, OWN_WORDS, PUBLIC_OCCASIONS, WRITTEN_OCCASIONS
from provenance.records.mentions import OutletNames, find_named
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
        outlet_key: Which outlet published it, as `credits.OutletIndex` names it.
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
        neighbours: The outlets whose articles at hand share other words with the page.
    """

    carrier: Carrier
    text: str
    outlet_key: str
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
    neighbours: frozenset[str] = frozenset()

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


@attrs.frozen(kw_only=True, eq=False)
class Page:
    """What one article tells about all its carriers, worked out once.

    Attributes:
        credits: Its credits.
        claimed: Where it claims the story as its own.
    """

    credits: PageCredits
    claimed: tuple[Span, ...]


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """What one article tells about the occasion; only asked for words that others carry too.

    Attributes:
        public: Where it says that words were said in public.
        written: Where it says that words were given out in writing.
        corrected: Whether it says that it was corrected or changed.
        dateline: Whether it was filed from a place, by the outlet's own people.
    """

    public: tuple[Span, ...]
    written: tuple[Span, ...]
    corrected: bool
    dateline: bool


class WitnessReader:
    """Makes witnesses of passages.

    Args:
        calendar: Dates their wordings.
        index: Tells outlets apart.
        citations: Those of each article.
        groups: The passages of each utterance.
    """

    def __init__(
        self,
        calendar: Calendar,
        index: OutletIndex,
        citations: Mapping[Article, Sequence[Citation]],
        groups: Iterable[Sequence[Passage]],
    ) -> None:
        self.calendar = calendar
        self._neighbours = _find_neighbours(groups, index)
        self._index = index
        self._names = OutletNames(index.present)
        self._citations = citations
        self._pages: dict[Article, Page] = {}
        self._settings: dict[Article, Setting] = {}

    def page(self, article: Article) -> Page:
        """Return what an article tells about all its carriers."""
        page = self._pages.get(article)
        if page is None:
            page = self._pages[article] = Page(
                credits=read_credits(article, self._citations.get(article, ()), self._index),
                claimed=find_phrases(article.text.lower(), OWN_WORDS),
            )
        return page

    def _setting(self, article: Article) -> Setting:
        setting = self._settings.get(article)
        if setting is None:
            text = article.text.lower()
            setting = self._settings[article] = Setting(
                public=find_phrases(text, PUBLIC_OCCASIONS),
                written=find_phrases(text, WRITTEN_OCCASIONS),
                corrected=bool(find_phrases(text, CORRECTIONS)),
                dateline=_has_dateline(article),
            )
        return setting

    def read(self, passage: Passage) -> Witness:
        """Return the witness for one passage."""
        article, spans = passage.article, passage.spans
        page, setting = self.page(article), self._setting(article)
        appearance = self.calendar.date(article, spans)
        text = join_spans(article, spans)
        outlets = dict.fromkeys(self._names.list_near(article, spans))
        named = page.credits.drop_known(find_named(article, spans, outlets))
        return Witness(
            carrier=carry(passage, text, appearance.available.span),
            text=text,
            outlet_key=page.credits.own,
            available=appearance.available,
            proven=appearance.proven,
            conflicts=appearance.conflicts,
            credits=page.credits.read(passage.quotation, named),
            public=find_near(setting.public, spans),
            written=find_near(setting.written, spans),
            claimed=find_near(page.claimed, spans),
            corrected=setting.corrected,
            dateline=setting.dateline,
            previous=self.calendar.previous(article),
            neighbours=self.neighbours(article),
        )

    def neighbours(self, article: Article) -> frozenset[str]:
        """Return the outlets whose articles at hand share words with *article*."""
        return self._neighbours.get(article, frozenset())


def _find_neighbours(groups: Iterable[Sequence[Passage]], index: OutletIndex) -> dict[Article, frozenset[str]]:
    found: dict[Article, set[str]] = {}
    for group in groups:
        if len(group) > 1:
            keys = {index.key(passage.article.outlet) for passage in group}
            for passage in group:
                found.setdefault(passage.article, set()).update(keys)
    return {article: frozenset(keys) for article, keys in found.items()}


def join_spans(article: Article, spans: Sequence[Span]) -> str:
    """Return the words at *spans*, joined by one space."""
    if len(spans) == 1:
        return article.text[spans[0].start : spans[0].end]
    return " ".join([span.cut(article.text) for span in spans])


def carry(passage: Passage, text: str, available: Timespan) -> Carrier:
    """Return the carrier for one passage, whose words are *text*.

    Words that stand without marks are a quotation, too, of a sort: an indirect one that nobody is named for.
    """
    article, spans, marked = passage.article, passage.spans, passage.quotation
    quotation = marked or Quotation(article=article, spans=spans, kind=QuotationKind.INDIRECT)
    return Carrier(
        article=article,
        spans=spans,
        form=_form_of(article, spans, marked, text),
        speaker=quotation.speaker,
        available=available,
        quotation=quotation,
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


def find_phrases(text: str, phrases: Sequence[str]) -> tuple[Span, ...]:
    """Return every place of *phrases* in a text in lower case, in order."""
    found = []
    for phrase in phrases:
        place = text.find(phrase)
        while place >= 0:
            found.append(Span(place, place + len(phrase)))
            place = text.find(phrase, place + len(phrase))
    return tuple(sorted(found))


def find_near(places: Sequence[Span], spans: Sequence[Span]) -> Span | None:
    """Return the first of *places* that stands near the words, and not inside them."""
    for place in places:
        if place.start > spans[-1].end + _WINDOW:
            return None
        if place.end >= spans[0].start - _WINDOW and not any(place.overlaps(span) for span in spans):
            return place
    return None


def _has_dateline(article: Article) -> bool:
    """Tell whether the page was filed from a place by the outlet's own people, not by an agency."""
    if article.dateline:
        return "(" not in article.dateline
    found = _DATELINE.search(article.text[:400])
    return bool(found and not found[1])
