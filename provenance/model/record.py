"""`ProvenanceRecord`: the history of one utterance across outlets, and what it is made of."""

from __future__ import annotations

import attrs

from provenance.model.article import Article
from provenance.model.drift import Drift
from provenance.model.kinds import Form, Label, Medium, OriginKind, Reference, Relation
from provenance.model.outlet import Outlet
from provenance.model.quotation import Quotation
from provenance.model.span import Selector, Span
from provenance.model.timespan import Timespan


@attrs.frozen(kw_only=True)
class Evidence:
    """One sentence that backs a claim, and the place it can be checked at.

    Attributes:
        sentence: What is seen there, for a reader: `credits the Ledger: “told the Ledger”`.
        article: Where; None for a fact about several articles.
        span: The words in the article's text; None where the fact stands in the page's head.
        field: The field of the article that holds it (`published`, `url`, `byline` …); None where the span tells.
    """

    sentence: str
    article: Article | None = None
    span: Span | None = None
    field: str | None = None


@attrs.frozen(kw_only=True)
class Carrier:
    """An article, one version of one page, with the place where it carries an utterance: a witness.

    Attributes:
        article: The article.
        spans: Where the words stand, without marks.
        form: How they are presented.
        speaker: Whom the article names as the speaker; None if nobody.
        available: When this wording was first readable there.
        quotation: The quotation that carries it. Words that stand without marks (form `unmarked`) are an indirect one
            without an attribution. None only where a carrier was built by hand without one.
    """

    article: Article
    spans: tuple[Span, ...]
    form: Form
    speaker: str | None = None
    available: Timespan
    quotation: Quotation | None = None

    @property
    def text(self) -> str:
        """The carried words: the spans joined by one space."""
        return " ".join(span.cut(self.article.text) for span in self.spans)

    @property
    def outlet(self) -> Outlet:
        """Who published the article."""
        return self.article.outlet

    def selector(self) -> Selector:
        """Return how to find the words again."""
        return Selector.around(self.article.text, self.spans[0].start, self.spans[-1].end)


@attrs.frozen(kw_only=True)
class Origin:
    """What an utterance probably goes back to.

    Attributes:
        kind: `seen` (a carrier that was its own report), `primary` (a carrier that is the utterance: release, post,
            transcript), `event` (said in public, several were there), `unseen` (an outlet that carriers credit and
            whose own article is not at hand).
        carrier: The carrier, for `seen` and `primary`.
        outlet: The credited outlet, for `unseen`.
        medium: In which medium that outlet had it, where the credit tells.
        available: When it was first readable or said.
        probability: How probable, 0 to 1, given the articles at hand.
        evidence: Why.
    """

    kind: OriginKind
    carrier: Carrier | None = None
    outlet: Outlet | None = None
    medium: Medium | None = None
    available: Timespan
    probability: float
    evidence: tuple[Evidence, ...] = ()

    @property
    def article(self) -> Article | None:
        """The article, where the origin was seen."""
        return None if self.carrier is None else self.carrier.article

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand, where the origin was seen."""
        return () if self.carrier is None else self.carrier.spans


@attrs.frozen
class Alternative:
    """Another parent that a derivation might have.

    Attributes:
        parent: The carrier or origin; None stands for own reporting.
        probability: How probable, 0 to 1.
    """

    parent: Carrier | Origin | None
    probability: float


@attrs.frozen(kw_only=True)
class Derivation:
    """A claim, with evidence, that one carrier goes back to another carrier or to an origin.

    Attributes:
        child: The carrier that goes back.
        parent: What it goes back to: a carrier, or an origin of kind `unseen` or `event`.
        relation: How, in the words of PROV-O.
        probability: How probable, 0 to 1.
        alternatives: Other parents, the most probable first, so that all together hold at least .9.
        evidence: Why.
    """

    child: Carrier
    parent: Carrier | Origin
    relation: Relation
    probability: float
    alternatives: tuple[Alternative, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen(kw_only=True)
class CarrierDrift:
    """The drift of one carrier against a named reference.

    Attributes:
        carrier: The carrier.
        reference: What it is measured against.
        against: Which role that reference has.
        drift: The labelled edits.
        licensed: The labels that the outlet's house style allows.
    """

    carrier: Carrier
    reference: Carrier | Origin
    against: Reference
    drift: Drift
    licensed: frozenset[Label] = frozenset()

    @property
    def original(self) -> str:
        """The reference's words."""
        return self.drift.original

    @property
    def variant(self) -> str:
        """The carrier's words."""
        return self.drift.variant

    @property
    def labels(self) -> frozenset[Label]:
        """The kinds of departure."""
        return self.drift.labels

    @property
    def severity(self) -> int:
        """The drift's severity, 0 to 5."""
        return self.drift.severity


@attrs.frozen(kw_only=True)
class Conflict:
    """Two pieces of evidence that cannot both hold.

    Attributes:
        kind: A short name: `declared_after_citing`, `exclusivity_contradicted`, `speaker_differs`, `dates_disagree` …
        sentence: What disagrees with what, for a reader.
        evidence: Where both stand.
    """

    kind: str
    sentence: str
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen(kw_only=True)
class ProvenanceRecord:
    """The history of one utterance across outlets: `prov:Bundle`.

    Three answers, always apart: the earliest copy found, a fact about the articles at hand; where it probably came
    from, an inference; and the evidence for both.

    Attributes:
        utterance: Its words, as fully as the carriers give them.
        speaker: Who said it; None if no carrier tells.
        carriers: Every place that carries it, the earliest first.
        earliest: The carriers that may be the first copy found: one, or a set that the pages cannot order.
        origin: What it probably goes back to; None if nothing tells.
        derivations: The best parent of each carrier that has one.
        drifts: How each carrier's wording departs from a named reference.
        conflicts: Evidence that disagrees.
    """

    utterance: str
    speaker: str | None = None
    carriers: tuple[Carrier, ...]
    earliest: tuple[Carrier, ...] = ()
    origin: Origin | None = None
    derivations: tuple[Derivation, ...] = ()
    drifts: tuple[CarrierDrift, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets that carry it, each once, in the order of the carriers."""
        first: dict[str, Outlet] = {}
        for carrier in self.carriers:
            first.setdefault(carrier.outlet.key, carrier.outlet)
        return tuple(first.values())

    @property
    def is_shared(self) -> bool:
        """Whether two or more outlets carry it."""
        return len({carrier.outlet.key for carrier in self.carriers}) > 1

    def _repr_html_(self) -> str:
        """Show the record in a notebook."""
        from provenance import views  # noqa: PLC0415  (the one way back up the house)

        return views.record_html(self)
