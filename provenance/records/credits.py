"""Whom a carrier credits: citations of its quotation and of its whole article, tied to the outlets at hand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from provenance.model import Article, Citation, CitationKind, Medium, Outlet, Quotation, Span

# What separates words in an outlet's name: "The Daily Ledger", "daily-ledger".
_GAP = re.compile(r"[\W_]+")
# A part of the work: "The Agency contributed to this report", "with additional reporting by the Agency".
_CONTRIBUTIONS = re.compile(r"contribut|additional reporting|with files|material from", re.IGNORECASE)
# "[a forum, via The Ledger]", "(via the Ledger)"; read up to the credit.
_VIA = re.compile(r"\bvia (?:the )?$", re.IGNORECASE)
# So much of the line of a credit is read on either side.
_LINE = 200

# "SALTMERE (Coastal Press)": the agency in brackets at the end of a dateline.
_AGENCY = re.compile(r"\((?P<agency>[^()\n]{2,60})\)\s*$")
# The same at the start of a text, up to its dash; both lengths are capped and the match is anchored: linear.
_DATELINE = re.compile(r"[^\W\d_a-z][^()\n]{1,60} \((?P<agency>[^()\n]{2,60})\) ?[—–-]")

#: How far a credit reaches. A credit at the quotation itself is meant for it; an agency's or a first publisher's credit
#: is meant for the whole page; a list of sources at its foot says only that one of them had it.
AT_QUOTATION = 1.0
CARRIED_ON = 0.95
# ... and one that is tied to it from further off than this many code points is meant for it less surely.
_CLOSE = 600
_CARRIED_FAR = 0.6
_WHOLE_PAGE = 0.9
_SAME_PARAGRAPH = 0.8
_ONE_OF_SEVERAL = 0.3
# ... and more for an outlet that the page leans on in other places too, by its share of all the page's credits.
_LEANED_ON = 0.55
# A credit elsewhere on the page counts this much less where the quotation has one of its own.
_OVERRULED = 0.3
# "The Agency contributed to this report": nobody can tell which of its words are the agency's.
_CONTRIBUTED_SHARE = 0.5
# A credit in passing covers about so many code points of a page: the quotations that it is tied to have it already.
_COVERED = 800
# "Told the Ledger, according to the Mail": the page had the words from the Mail.
_THROUGH_ANOTHER = 0.6
_LISTED = frozenset({CitationKind.SOURCE_LIST, CitationKind.WIRE, CitationKind.REPUBLICATION})
_WHOLE_PAGE_KINDS = frozenset({CitationKind.WIRE, CitationKind.REPUBLICATION})


@attrs.frozen(kw_only=True)
class Credit:
    """A credit that counts for one carrier.

    Attributes:
        key: Which outlet, as `OutletIndex` names it.
        outlet: The outlet.
        medium: In which medium it had the words, where the page tells.
        weight: How surely the credit is meant for these words, 0 to 1.
        citation: Where the page gives it.
        own: Whether it is the page's own outlet.
        via: The outlet that stands between, as `OutletIndex` names it; None if there is none.
        whole: Whether the whole page is signed with it: in a dateline, a byline, or a line that says who contributed.
    """

    key: str
    outlet: Outlet
    medium: Medium | None
    weight: float
    citation: Citation
    own: bool
    via: str | None = None
    whole: bool = False

    @property
    def listed(self) -> bool:
        """Whether it stands in a list of the page's sources, which does not say who had which words."""
        return self.citation.kind is CitationKind.SOURCE_LIST


class OutletIndex:
    """Tells which written names mean one outlet.

    Args:
        present: The outlets of the articles at hand: a name that one of them bears means that one.
        credited: The outlets that the articles credit: they merge among themselves by name.
    """

    def __init__(self, present: Iterable[Outlet], credited: Iterable[Outlet] = ()) -> None:
        self._outlets: dict[str, Outlet] = {}
        self._keys: dict[str, str] = {}
        self.present: tuple[Outlet, ...] = tuple(
            sorted(set(present), key=lambda outlet: (outlet.key, outlet.name, outlet.aliases))
        )
        for outlets in (self.present, credited):
            names = defaultdict(set)
            for outlet in sorted(set(outlets), key=lambda outlet: (not outlet.domain, outlet.key, outlet.name)):
                key = self.key(outlet)
                self._outlets.setdefault(key, outlet)
                for form in _forms(outlet):
                    names[form].add(key)
            self._keys |= {form: min(keys) for form, keys in names.items() if len(keys) == 1 and form not in self._keys}

    def key(self, outlet: Outlet) -> str:
        """Return the key of the known outlet that *outlet* means, else its own."""
        if outlet.key in self._outlets:
            return outlet.key
        for form in _forms(outlet):
            if form in self._keys:
                return self._keys[form]
        return outlet.key

    def named(self, name: str) -> Outlet | None:
        """Return the known outlet that bears a name; None where none does."""
        key = self._keys.get(_bare(name))
        return self._outlets[key] if key else None

    def outlet(self, key: str, default: Outlet) -> Outlet:
        """Return the outlet with that key, else *default*."""
        return self._outlets.get(key, default)


def _forms(outlet: Outlet) -> list[str]:
    """Return the written forms of an outlet's names, in the order in which they are tried."""
    forms = [_bare(name) for name in (outlet.name, *outlet.aliases)]
    return [form for form in dict.fromkeys(forms) if form]


def _bare(name: str) -> str:
    return _GAP.sub(" ", name.casefold()).strip().removeprefix("the ")


@attrs.frozen(eq=False)
class PageCredits:
    """The credits of one page, as far as they do not depend on the quotation.

    Attributes:
        own: The key of the page's outlet.
        named: Each citation of the page with its key, and what it counts for words elsewhere on the page.
        signed: The keys of the outlets that the page is signed with as a whole.
    """

    article: Article
    index: OutletIndex
    own: str
    named: tuple[tuple[Citation, str, float], ...]
    signed: frozenset[str] = frozenset()

    def read(self, quotation: Quotation | None, named: Iterable[Citation] = ()) -> tuple[Credit, ...]:
        """Return the credits that count for the words of *quotation*, the surest first, each outlet once.

        Args:
            quotation: The quotation; None for words without marks.
            named: Credits beside it that the page's own citations may lack.
        """
        near = (*(quotation.citations if quotation else ()), *named)
        if not near and not self.named:
            return ()
        best: dict[str, Credit] = {}
        beside = False
        for citation in near:
            weight = self._reach(citation, quotation)
            beside = beside or weight >= CARRIED_ON
            self._keep(best, citation, self._key(citation), weight)
        for citation, key, weight in self.named:
            if weight and citation not in near:
                reach = max(weight, _SAME_PARAGRAPH) if _share_paragraph(self.article, quotation, citation) else weight
                self._keep(best, citation, key, reach * _OVERRULED if beside else reach)
        return tuple(sorted(best.values(), key=lambda credit: (-credit.weight, credit.key)))

    def drop_known(self, named: Iterable[Citation]) -> list[Citation]:
        """Return those of *named* that are none of the page's own citations: of these it is known what they are for."""
        known = [citation.span for citation, _, _ in self.named if citation.span]
        return [one for one in named if not (one.span and any(one.span.overlaps(span) for span in known))]

    def _reach(self, citation: Citation, quotation: Quotation | None) -> float:
        """Return how surely a credit that is tied to the quotation is meant for it: less where it is a list's."""
        if _share_paragraph(self.article, quotation, citation):
            return AT_QUOTATION
        for known, _, weight in self.named:
            if known == citation and (citation.span is None or citation.kind in _LISTED):
                return weight
        return CARRIED_ON if _is_close(quotation, citation) else _CARRIED_FAR

    def _key(self, citation: Citation) -> str:
        for known, key, _ in self.named:
            if known is citation:
                return key
        return _key_of(citation, self.article, self.own, self.index)

    def _keep(self, best: dict[str, Credit], citation: Citation, key: str, weight: float) -> None:
        if citation.via:
            weight *= _THROUGH_ANOTHER
        if key in best and best[key].weight >= weight:
            return
        best[key] = Credit(
            key=key,
            outlet=self.index.outlet(key, citation.outlet),
            medium=citation.medium,
            weight=weight,
            citation=citation,
            own=key == self.own,
            via=self.index.key(citation.via) if citation.via else None,
            whole=key in self.signed,
        )


def read_credits(article: Article, citations: Sequence[Citation], index: OutletIndex) -> PageCredits:
    """Return the credits of one page."""
    own = index.key(article.outlet)
    citations = [*citations, *_read_dateline(article, citations, index)]
    keys = [_key_of(citation, article, own, index) for citation in citations]
    counts = Counter(key for key in keys if key != own)
    named = [
        (citation, key, 0.0 if key == own else _weigh(citation, article, counts[key], counts[key] / counts.total()))
        for citation, key in zip(citations, keys, strict=True)
    ]
    signed = frozenset(key for citation, key, _ in named if citation.kind in _WHOLE_PAGE_KINDS and key != own)
    return PageCredits(article, index, own, tuple(named), signed)


def _read_dateline(article: Article, citations: Sequence[Citation], index: OutletIndex) -> list[Citation]:
    """Return the agency in brackets in a dateline, where it is known only because articles at hand credit it."""
    found = _AGENCY.search(article.dateline or "") or _DATELINE.match(article.text, _after_title(article))
    outlet = index.named(found["agency"]) if found else None
    if found is None or outlet is None or outlet.key == article.outlet.key:
        return []
    if any(one.kind in _WHOLE_PAGE_KINDS and index.key(one.outlet) == index.key(outlet) for one in citations):
        return []
    span = Span(*found.span("agency")) if found.string is article.text else None
    return [Citation(outlet=outlet, surface=found["agency"], span=span, kind=CitationKind.WIRE)]


def _after_title(article: Article) -> int:
    """Return where the first line of a text starts that is not its title."""
    title = article.title or ""
    return len(title) + 1 if title and article.text.startswith(title + "\n") else 0


def find_author(article: Article, credits_given: Iterable[Credit]) -> str | None:
    """Return the byline of a page; None where there is none, or where it names another outlet that the page credits."""
    byline = article.byline
    if not byline:
        return None
    line = f" {_bare(byline)} "
    names = (_bare(name) for one in credits_given if not one.own for name in (one.outlet.name, *one.outlet.aliases))
    return None if any(f" {name} " in line for name in names if name) else byline


def _key_of(citation: Citation, article: Article, own: str, index: OutletIndex) -> str:
    """Return whom a citation means: the page's own outlet too where it is called by the last words of its name."""
    if citation.kind is CitationKind.SELF:
        return own
    surface = _bare(citation.surface)
    names = [_bare(name) for name in (article.outlet.name, *article.outlet.aliases)]
    if surface and any(name == surface or name.endswith(f" {surface}") for name in names):
        return own
    return index.key(citation.outlet)


def _weigh(citation: Citation, article: Article, count: int, share: float) -> float:
    """Return how surely a credit is meant for words elsewhere on the page.

    One in passing covers a short page, and a small part of a long one. The page's own outlet counts nothing there: that
    a page speaks of itself says nothing about other words.
    """
    if citation.kind in _WHOLE_PAGE_KINDS:
        return _CONTRIBUTED_SHARE if _is_contribution(citation, article) else _WHOLE_PAGE
    weight = _ONE_OF_SEVERAL + _LEANED_ON * share
    if citation.span is None or citation.kind in _LISTED or _is_foot(citation.span, article.text):
        return weight
    return weight * min(1.0, count * _COVERED / len(article.text))


def _is_foot(span: Span, text: str) -> bool:
    """Tell whether a credit stands in the last line behind *via*: what a page says there it says of the whole."""
    return text.find("\n", span.end) < 0 and _VIA.search(text, max(0, span.start - _LINE), span.start) is not None


def _is_contribution(citation: Citation, article: Article) -> bool:
    """Tell whether the line of a credit says that the outlet gave a part of the work."""
    span = citation.span
    if span is None:
        return False
    start = article.text.rfind("\n", 0, span.start) + 1
    end = article.text.find("\n", span.end)
    line = article.text[max(start, span.start - _LINE) : min(end if end >= 0 else len(article.text), span.end + _LINE)]
    return bool(_CONTRIBUTIONS.search(line))


def _is_close(quotation: Quotation | None, citation: Citation) -> bool:
    span = citation.span
    if quotation is None or span is None:
        return True
    return span.start - quotation.end < _CLOSE and quotation.start - span.end < _CLOSE


def _share_paragraph(article: Article, quotation: Quotation | None, citation: Citation) -> bool:
    span = citation.span
    if quotation is None or span is None:
        return False
    low, high = min(quotation.start, span.start), max(quotation.end, span.end)
    return article.text.find("\n", low, high) < 0
