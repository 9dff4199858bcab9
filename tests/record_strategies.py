"""Hypothesis strategies for records on any text: what `export` must carry there and back, and `views` must show."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from provenance.model import (
    Alternative,
    Article,
    Attribution,
    Carrier,
    CarrierDrift,
    Citation,
    CitationKind,
    Conflict,
    Cue,
    Derivation,
    Drift,
    Edit,
    Evidence,
    Form,
    Label,
    Link,
    Medium,
    Operation,
    Origin,
    OriginKind,
    Outlet,
    ProvenanceRecord,
    Quotation,
    QuotationKind,
    Reference,
    Relation,
    Span,
    TimeBasis,
    Timespan,
)

# Two halves of a surrogate pair side by side are one character to JSON; no reader of pages yields them.
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HOSTILE = "ab“”'\"<>&=+-@:#[]{}|\\/\n\t\r\x00\x1b\x85\u200b\u2028\u202e\ufeff\ud800\udfff図é\u0301😀"

texts = st.text(st.sampled_from(_HOSTILE) | st.characters(), max_size=40).filter(lambda text: not _PAIR.search(text))
maybe_texts = st.none() | texts
probabilities = st.floats(0, 1)
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1), timezones=zones)  # noqa: DTZ001  (`timezones` adds it)
#: The ends of the calendar, which broken pages do bear.
_EDGES = ("0001-01-01", "0001-01-01T00:00:00Z", "0001-02-03", "9999-12-28", "9999-12-28T22:00Z")
EDGES = tuple(Timespan.parse(text, zone="UTC") for text in _EDGES)
labels = st.frozensets(st.sampled_from(Label), max_size=3)


@st.composite
def timespans(draw: st.DrawFn) -> Timespan:
    """Draw a time: an instant, a span, one without an end, or none at all."""
    first, last = sorted(draw(st.tuples(moments, moments)), key=lambda moment: moment.astimezone(UTC))
    exact = Timespan(earliest=first, latest=last, basis=draw(st.sampled_from(TimeBasis)))
    instant = Timespan(earliest=first, latest=first)
    return draw(st.sampled_from((exact, instant, Timespan.until(last), Timespan.unknown(), *EDGES)))


outlets = st.builds(
    Outlet,
    texts,
    domain=st.sampled_from(("", "alpha.example", "beta.example")),
    aliases=st.lists(texts, max_size=2),
    group=maybe_texts,
    wire=st.booleans(),
    zone=st.sampled_from((None, "Europe/Paris")),
)

articles = st.builds(
    Article,
    url=texts | st.just("https://alpha.example/1"),
    outlet=outlets,
    text=texts.filter(bool),
    title=maybe_texts,
    byline=maybe_texts,
    dateline=maybe_texts,
    language=maybe_texts,
    published=st.none() | timespans(),
    modified=st.none() | timespans(),
    retrieved=st.none() | timespans(),
    canonical_url=maybe_texts,
    credits=st.lists(texts, max_size=2),
    links=st.lists(st.builds(Link, texts, texts), max_size=2),
    medium=st.sampled_from(Medium),
)


@st.composite
def spans_in(draw: st.DrawFn, article: Article) -> Span:
    """Draw a span of an article."""
    start = draw(st.integers(0, len(article.text) - 1))
    return Span(start, draw(st.integers(start + 1, len(article.text))))


@st.composite
def citations_in(draw: st.DrawFn, article: Article) -> Citation:
    """Draw a credit that an article gives."""
    return Citation(
        outlet=draw(outlets),
        surface=draw(texts),
        span=draw(st.none() | spans_in(article)),
        kind=draw(st.sampled_from(CitationKind)),
        medium=draw(st.none() | st.sampled_from(Medium)),
        via=draw(st.none() | outlets),
    )


@st.composite
def quotations_in(draw: st.DrawFn, article: Article) -> Quotation:
    """Draw a quotation of an article."""
    return Quotation(
        article=article,
        spans=tuple(draw(st.lists(spans_in(article), min_size=1, max_size=2))),
        inner=tuple(draw(st.lists(spans_in(article), max_size=2))),
        kind=draw(st.sampled_from(QuotationKind)),
        attribution=Attribution(
            speaker=draw(maybe_texts),
            mention=draw(maybe_texts),
            mention_span=draw(st.none() | spans_in(article)),
            cue=draw(maybe_texts),
            cue_span=draw(st.none() | spans_in(article)),
            rule=draw(texts),
            confidence=draw(probabilities),
        ),
        citations=tuple(draw(st.lists(citations_in(article), max_size=2))),
    )


@st.composite
def carriers(draw: st.DrawFn) -> Carrier:
    """Draw a carrier with an article of its own."""
    article = draw(articles)
    span = draw(spans_in(article))
    return Carrier(
        article=article,
        spans=(span,) if draw(st.booleans()) else (span, draw(spans_in(article))),
        form=draw(st.sampled_from(Form)),
        speaker=draw(maybe_texts),
        available=draw(timespans()),
        quotation=draw(st.none() | quotations_in(article)),
    )


@st.composite
def evidence_on(draw: st.DrawFn, article: Article) -> Evidence:
    """Draw evidence in an article, or about none."""
    if draw(st.booleans()):
        return Evidence(sentence=draw(texts))
    return Evidence(
        sentence=draw(texts), article=article, span=draw(st.none() | spans_in(article)), field=draw(maybe_texts)
    )


@st.composite
def drifts(draw: st.DrawFn) -> Drift:
    """Draw a drift: its edits need not fit its texts, so that what shows them may not rely on it."""
    original, variant = draw(texts), draw(texts)
    return Drift(
        original=original,
        variant=variant,
        labels=draw(labels),
        edits=tuple(
            Edit(
                operation=draw(st.sampled_from(Operation)),
                before=draw(texts),
                after=draw(texts),
                before_span=(start, start + draw(st.integers(0, 9))),
                after_span=(start, start + draw(st.integers(0, 9))),
                labels=draw(labels),
            )
            for start in draw(st.lists(st.integers(0, 40), max_size=3))
        ),
        severity=draw(st.integers(0, 5)),
        cues=tuple(draw(st.lists(st.builds(Cue, label=st.sampled_from(Label), before=texts, after=texts), max_size=2))),
    )


@st.composite
def origins(draw: st.DrawFn, members: tuple[Carrier, ...]) -> Origin:
    """Draw an origin; its carrier may be one that the record does not list."""
    return Origin(
        kind=draw(st.sampled_from(OriginKind)),
        carrier=draw(st.none() | st.sampled_from(members) | carriers()),
        outlet=draw(st.none() | outlets),
        medium=draw(st.none() | st.sampled_from(Medium)),
        available=draw(timespans()),
        probability=draw(probabilities),
        evidence=tuple(draw(st.lists(evidence_on(members[0].article), max_size=1))),
    )


@st.composite
def records(draw: st.DrawFn) -> ProvenanceRecord:
    """Draw a record that is well formed and otherwise makes no sense."""
    members = tuple(draw(st.lists(carriers(), min_size=1, max_size=3)))
    one_of_them = st.sampled_from(members)
    parents = one_of_them | origins(members)
    evidence = st.lists(evidence_on(members[-1].article), max_size=1).map(tuple)
    derivations = st.builds(
        Derivation,
        child=one_of_them,
        parent=parents,
        relation=st.sampled_from(Relation),
        probability=probabilities,
        alternatives=st.lists(st.builds(Alternative, st.none() | parents, probabilities), max_size=2).map(tuple),
        evidence=evidence,
    )
    measured = st.builds(
        CarrierDrift,
        carrier=one_of_them,
        reference=parents,
        against=st.sampled_from(Reference),
        drift=drifts(),
        licensed=labels,
    )
    return ProvenanceRecord(
        utterance=draw(texts),
        speaker=draw(maybe_texts),
        carriers=members,
        earliest=tuple(draw(st.lists(one_of_them, max_size=2))),
        origin=draw(st.none() | origins(members)),
        derivations=tuple(draw(st.lists(derivations, max_size=2))),
        drifts=tuple(draw(st.lists(measured, max_size=2))),
        conflicts=tuple(draw(st.lists(st.builds(Conflict, kind=texts, sentence=texts, evidence=evidence), max_size=1))),
    )
