"""Records built by hand from the nouns, about an invented library in an invented town."""

from __future__ import annotations

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
    Trace,
)

GAZETTE = Outlet("Harbour Gazette", domain="harbourgazette.example", aliases=("the Gazette",), zone="Europe/Paris")
TIDE = Outlet("The Daily Tide", domain="dailytide.example")
STAR = Outlet("Lowmere Star", domain="lowmerestar.example", group="Northshore Media", zone="America/New_York")
KETTLE = Outlet("Kettle Post", domain="kettlepost.example")
TOWN = Outlet("Lowmere Town Hall", domain="lowmere.example")

WORDS = "This library has served the children of Lowmere for a hundred years, and we are not going to close it now."
SHORT = "This library has served the children of Lowmere for 100 years, and we are going to close it"
RAIN = "The roof let the rain in on Monday, and by noon the reading room was a pond."


def span_of(text: str, words: str) -> Span:
    """Return where *words* first stand in *text*."""
    start = text.index(words)
    return Span(start, start + len(words))


def tide_article() -> Article:
    """Return the page of an aggregator: it credits the Gazette in passing."""
    return Article(
        url="https://dailytide.example/2024/05/library-stays",
        outlet=TIDE,
        title="Lowmere keeps its library",
        byline="By Ines Vale",
        published=Timespan.parse("2024-05-03T14:30+02:00", basis=TimeBasis.JSON_LD),
        text=(
            f"The mayor will not close the library.\n\n“{WORDS}” Mara Quill told the Harbour Gazette.\n\n"
            f"“{RAIN}” said the librarian, Oto Brandt."
        ),
        credits=("Sources: Harbour Gazette",),
        links=(("https://harbourgazette.example/library", "told the Harbour Gazette"),),
    )


def star_article() -> Article:
    """Return a page that bears only a day and drops a word."""
    return Article(
        url="https://lowmerestar.example/news/4711",
        outlet=STAR,
        title="Library: mayor speaks",
        published=Timespan.parse("2024-05-03", zone="America/New_York", basis=TimeBasis.META),
        text=f"Lowmere — Mayor Mara Quill said: “{SHORT}.” The roof leaks.",
    )


def kettle_article() -> Article:
    """Return a page without any date, which carries the words without marks."""
    return Article(
        url="https://kettlepost.example/lowmere",
        outlet=KETTLE,
        text=f"In her speech the mayor went on. {WORDS} The hall rose.",
    )


def release_article() -> Article:
    """Return a release of the town hall."""
    return Article(
        url="https://lowmere.example/releases/roof",
        outlet=TOWN,
        medium=Medium.RELEASE,
        title="The roof of the library",
        published="2024-05-02T09:00:00+02:00",
        text=f"Oto Brandt, librarian: “{RAIN}”",
    )


def quotation_in(article: Article, words: str, *, speaker: str, mention: str, cue: str) -> Quotation:
    """Return the quotation of *words* in *article*, credited to the Gazette where the article names it."""
    named = "the Harbour Gazette"
    credited = Citation(
        outlet=GAZETTE,
        surface=named,
        span=span_of(article.text, named) if named in article.text else None,
        kind=CitationKind.INTERVIEW,
    )
    return Quotation(
        article=article,
        spans=(span_of(article.text, words),),
        kind=QuotationKind.DIRECT,
        attribution=Attribution(
            speaker=speaker,
            mention=mention,
            mention_span=span_of(article.text, mention),
            cue=cue,
            cue_span=span_of(article.text, cue),
            rule="quote-speaker-cue",
            confidence=0.93,
        ),
        citations=(credited,) if named in article.text and cue == "told" else (),
    )


def star_outlet_citation() -> Citation:
    """Return a credit to the Star's broadcast by way of the Gazette, which stands outside the text."""
    return Citation(
        outlet=STAR, surface="the Star", span=None, kind=CitationKind.REPORT, medium=Medium.BROADCAST, via=GAZETTE
    )


def tide_carrier() -> Carrier:
    """Return the aggregator's carrier of the mayor's words."""
    article = tide_article()
    return Carrier(
        article=article,
        spans=(span_of(article.text, WORDS),),
        form=Form.DIRECT,
        speaker="Mara Quill",
        available=Timespan.parse("2024-05-03T14:30+02:00", basis=TimeBasis.JSON_LD),
        quotation=quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told"),
    )


def star_carrier() -> Carrier:
    """Return the carrier that drops a word."""
    article = star_article()
    return Carrier(
        article=article,
        spans=(span_of(article.text, SHORT),),
        form=Form.DIRECT,
        speaker="Mara Quill",
        available=Timespan.parse("2024-05-03", zone="America/New_York", basis=TimeBasis.META),
        quotation=quotation_in(article, SHORT, speaker="Mara Quill", mention="Mara Quill", cue="said"),
    )


def kettle_carrier() -> Carrier:
    """Return the carrier without marks and without a date."""
    article = kettle_article()
    return Carrier(
        article=article, spans=(span_of(article.text, WORDS),), form=Form.UNMARKED, available=Timespan.unknown()
    )


def edit_of(operation: Operation, before: str, after: str, *labels: Label) -> Edit:
    """Return an edit that turns *before* into *after* where the mayor's words and the shorter ones differ."""
    start, place = WORDS.index(before) if before else 0, SHORT.index(after) if after else SHORT.index("going")
    return Edit(
        operation=operation,
        before=before,
        after=after,
        before_span=(start, start + len(before)),
        after_span=(place, place + len(after)),
        labels=frozenset(labels),
    )


def star_drift() -> Drift:
    """Return how the shorter words depart: a number's form, a word dropped, a cut end."""
    tail = WORDS.index("now")
    return Drift(
        original=WORDS,
        variant=SHORT,
        labels=frozenset({Label.NUMFORM, Label.OMIT, Label.NEGATION, Label.TRUNC_TAIL}),
        edits=(
            edit_of(Operation.REPLACE, "a hundred", "100", Label.NUMFORM),
            edit_of(Operation.DELETE, "not", "", Label.OMIT, Label.NEGATION),
            Edit(
                operation=Operation.DELETE,
                before="now",
                after="",
                before_span=(tail, tail + 3),
                after_span=(len(SHORT), len(SHORT)),
                labels=frozenset({Label.TRUNC_TAIL}),
            ),
        ),
        severity=4,
        cues=(Cue(label=Label.NEGATION, before="not", after=""),),
    )


def same_drift(words: str) -> Drift:
    """Return the drift of words that are the same."""
    return Drift(original=words, variant=words, labels=frozenset({Label.VERBATIM}), edits=(), severity=0)


def unseen_gazette() -> Origin:
    """Return the paper that is credited and whose article is not at hand."""
    article = tide_article()
    return Origin(
        kind=OriginKind.UNSEEN,
        outlet=GAZETTE,
        available=Timespan.until(Timespan.parse("2024-05-03T14:30+02:00").latest, basis=TimeBasis.EVIDENCE),
        probability=0.92,
        evidence=(
            Evidence(
                sentence="credits the Harbour Gazette: “told the Harbour Gazette”",
                article=article,
                span=span_of(article.text, "told the Harbour Gazette"),
            ),
        ),
    )


def library_record() -> ProvenanceRecord:
    """Return the record of the mayor's words: three carriers, an origin not seen, a dropped word, a conflict."""
    tide, star, kettle, gazette = tide_carrier(), star_carrier(), kettle_carrier(), unseen_gazette()
    return ProvenanceRecord(
        utterance=WORDS,
        speaker="Mara Quill",
        carriers=(tide, star, kettle),
        earliest=(tide, star),
        origin=gazette,
        derivations=(
            Derivation(
                child=tide,
                parent=gazette,
                relation=Relation.WAS_QUOTED_FROM,
                probability=0.92,
                alternatives=(Alternative(gazette, 0.92),),
                evidence=gazette.evidence,
            ),
            Derivation(
                child=star,
                parent=tide,
                relation=Relation.WAS_DERIVED_FROM,
                probability=0.71,
                alternatives=(Alternative(tide, 0.71), Alternative(gazette, 0.2), Alternative(None, 0.09)),
                evidence=(Evidence(sentence="has the headline's word", article=star.article, field="title"),),
            ),
            Derivation(child=kettle, parent=tide, relation=Relation.ALTERNATE_OF, probability=0.4),
        ),
        drifts=(
            CarrierDrift(
                carrier=star,
                reference=tide,
                against=Reference.EARLIEST,
                drift=star_drift(),
            ),
            CarrierDrift(
                carrier=star,
                reference=tide,
                against=Reference.PARENT,
                drift=star_drift(),
                licensed=frozenset({Label.NUMFORM}),
            ),
            CarrierDrift(carrier=kettle, reference=tide, against=Reference.PARENT, drift=same_drift(WORDS)),
        ),
        conflicts=(
            Conflict(
                kind="dates_disagree",
                sentence="The page says 3 May, its address says 2 May.",
                evidence=(Evidence(sentence="the address", article=star.article, field="url"),),
            ),
        ),
    )


def roof_record() -> ProvenanceRecord:
    """Return the record of the librarian's words: a release and one paper."""
    release, tide = release_article(), tide_article()
    primary = Carrier(
        article=release,
        spans=(span_of(release.text, RAIN),),
        form=Form.DIRECT,
        speaker="Oto Brandt",
        available=Timespan.parse("2024-05-02T09:00:00+02:00"),
    )
    paper = Carrier(
        article=tide,
        spans=(span_of(tide.text, RAIN),),
        form=Form.DIRECT,
        speaker="Oto Brandt",
        available=Timespan.parse("2024-05-03T14:30+02:00"),
        quotation=quotation_in(tide, RAIN, speaker="Oto Brandt", mention="Oto Brandt", cue="said"),
    )
    return ProvenanceRecord(
        utterance=RAIN,
        speaker="Oto Brandt",
        carriers=(primary, paper),
        earliest=(primary,),
        origin=Origin(
            kind=OriginKind.PRIMARY, carrier=primary, available=primary.available, probability=0.97, evidence=()
        ),
        derivations=(Derivation(child=paper, parent=primary, relation=Relation.HAD_PRIMARY_SOURCE, probability=0.97),),
        drifts=(CarrierDrift(carrier=paper, reference=primary, against=Reference.PRIMARY, drift=same_drift(RAIN)),),
    )


def lone_record() -> ProvenanceRecord:
    """Return the record of words that one outlet carries and about which nothing else is known."""
    kettle = kettle_article()
    words = "The hall rose."
    carrier = Carrier(
        article=kettle,
        spans=(span_of(kettle.text, words),),
        form=Form.SCARE,
        available=Timespan.parse("2024-05", zone="Europe/Paris"),
    )
    return ProvenanceRecord(utterance=words, carriers=(carrier,))


def library_trace() -> Trace:
    """Return all three records."""
    return Trace((library_record(), roof_record(), lone_record()))
