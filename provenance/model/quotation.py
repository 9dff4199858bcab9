"""`Quotation`, and what ties it to a speaker and to credited outlets."""

from __future__ import annotations

import attrs

from provenance.model.article import Article
from provenance.model.kinds import CitationKind, Medium, QuotationKind
from provenance.model.outlet import Outlet
from provenance.model.span import Selector, Span


@attrs.frozen(kw_only=True)
class Attribution:
    """The tie between quoted words and who said them: source and cue of PARC 3.

    Attributes:
        speaker: The resolved full name (`Lori Zeno`); None where nothing resolves it, never a guess.
        mention: What stands there (`she`, `the mayor's spokesman`); None if nobody is named.
        mention_span: Where the mention stands.
        cue: The words that report the speech (`told`, `according to`).
        cue_span: Where they stand.
        rule: The name of the rule that decided.
        confidence: How often that rule is right, 0 to 1.
    """

    speaker: str | None = None
    mention: str | None = None
    mention_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    rule: str = "none"
    confidence: float = 0.0


@attrs.frozen(kw_only=True)
class Citation:
    """Credit that an article gives to an outlet.

    Attributes:
        outlet: Who is credited.
        surface: The words that name it.
        span: Where they stand in the article's text; None where the credit stands outside it (`Article.credits`).
        kind: How the credit is given; `self` is the article's own outlet.
        medium: What was credited where the text tells (`on CNN` is a broadcast); None if it does not.
        via: The outlet that stands between, for a chain (`told X, according to Y`: X via Y); None if there is none.
    """

    outlet: Outlet
    surface: str
    span: Span | None
    kind: CitationKind
    medium: Medium | None = None
    via: Outlet | None = None


@attrs.frozen(kw_only=True)
class Quotation:
    """A stretch of an article that repeats what someone said: `schema:Quotation`.

    It refers to its article and holds no copy of the words.

    Attributes:
        article: Where it stands.
        spans: Its contents without the marks, in order; several where the attribution splits it.
        inner: What stands between marks inside these contents, without those marks, in order: words that the speaker
            quotes or holds at arm's length, so that the speaker is not their origin.
        kind: Direct, mixed or indirect.
        attribution: Who said it, as far as the article tells.
        citations: The outlets credited for it.
    """

    article: Article
    spans: tuple[Span, ...]
    inner: tuple[Span, ...] = ()
    kind: QuotationKind = QuotationKind.DIRECT
    attribution: Attribution = Attribution()
    citations: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The quoted words: the spans joined by one space."""
        return " ".join(span.cut(self.article.text) for span in self.spans)

    @property
    def speaker(self) -> str | None:
        """The resolved full name of the speaker, or None."""
        return self.attribution.speaker

    @property
    def start(self) -> int:
        """Where its first span starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where its last span ends."""
        return self.spans[-1].end

    def selector(self) -> Selector:
        """Return how to find it again: W3C Web Annotation selectors from its first to its last code point."""
        return Selector.around(self.article.text, self.start, self.end)

    def _repr_html_(self) -> str:
        """Show it in its sentence in a notebook."""
        from provenance import views  # noqa: PLC0415  (the one way back up the house)

        return views.quotation_html(self)
