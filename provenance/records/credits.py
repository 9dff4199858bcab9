"""Whom a carrier credits: citations of its quotation and of its whole article, tied to the outlets at hand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from provenance.model import Article, Citation, CitationKind, Medium, Outlet, Quotation, Span

# What separates words in an outlet's name: "The Daily Ledger", "daily-ledger".
_GAP = re.compile(r"[\W_]+")

# How far a credit reaches. A credit at the quotation itself is meant for it; an agency's or a first publisher's credit
# is meant for the whole page; a list of sources at its foot says only that one of them had it.
_AT_QUOTATION = 1.0
_WHOLE_PAGE = 0.9
_SAME_PARAGRAPH = 0.8
_ONE_OF_SEVERAL = 0.3
# ... and more for an outlet that the page leans on in other places too, by its share of all the page's credits.
_LEANED_ON = 0.4
# A credit elsewhere on the page counts this much less where the quotation has one of its own.
_OVERRULED = 0.3
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
    """

    key: str
    outlet: Outlet
    medium: Medium | None
    weight: float
    citation: Citation
    own: bool
    via: str | None = None


class OutletIndex:
    """Tells which written names mean one outlet.

    Args:
        present: The outlets of the articles at hand: a name that one of them bears means that one.
        credited: The outlets that the articles credit: they merge among themselves by name.
    """

    def __init__(self, present: Iterable[Outlet], credited: Iterable[Outlet] = ()) -> None:
        self._outlets: dict[str, Outlet] = {}
        self._keys: dict[str, str] = {}
        for outlets in (present, credited):
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

    def outlet(self, key: str, default: Outlet) -> Outlet:
        """Return the outlet with that key, else *default*."""
        return self._outlets.get(key, default)


def _forms(outlet: Outlet) -> list[str]:
    """Return the written forms of an outlet's names, in the order in which they are tried."""
    forms = [_bare(name) for name in (outlet.name, *outlet.aliases)]
    return [form for form in dict.fromkeys(forms) if form]


def _bare(name: str) -> str:
    return _GAP.sub(" ", name.casefold()).strip().removeprefix("the ")


def _is_tail(short: str, names: Iterable[str]) -> bool:
    """Tell whether *short* is how a page calls an outlet of one of *names* for short: its last words."""
    return bool(short) and any(name == short or name.endswith(f" {short}") for name in names)


class CreditReader:
    """Reads credits for carriers; the citations of a page are worked out by the caller, once for each page."""

    def __init__(self, index: OutletIndex) -> None:
        self.index = index

    def read(self, article: Article, quotation: Quotation | None, citations: Sequence[Citation]) -> tuple[Credit, ...]:
        """Return the credits that count for one carrier, the surest first, each outlet once.

        Args:
            article: Where the carrier stands.
            quotation: The carrier's quotation; None where the words stand without marks.
            citations: All citations of the article.
        """
        near = quotation.citations if quotation else ()
        if not near and not citations:
            return ()
        own = self.index.key(article.outlet)
        names = {_bare(name) for name in (article.outlet.name, *article.outlet.aliases)}
        best: dict[str, Credit] = {}
        rest = [citation for citation in citations if citation not in near]
        counts = Counter(self.index.key(one.outlet) for one in citations if one.kind is not CitationKind.SELF)
        del counts[own]
        for citation in (*near, *rest):
            is_own = citation.kind is CitationKind.SELF or _is_tail(_bare(citation.surface), names)
            share = counts[self.index.key(citation.outlet)] / max(1, counts.total())
            weight = (
                _AT_QUOTATION if citation in near else _weigh(citation, article, quotation, share, overruled=bool(near))
            )
            credit = self._credit(citation, own, weight, is_own=is_own)
            if credit.weight and (credit.key not in best or credit.weight > best[credit.key].weight):
                best[credit.key] = credit
        return tuple(sorted(best.values(), key=lambda credit: (-credit.weight, credit.key)))

    def _credit(self, citation: Citation, own: str, weight: float, *, is_own: bool) -> Credit:
        key = own if is_own else self.index.key(citation.outlet)
        is_own = key == own
        return Credit(
            key=key,
            outlet=self.index.outlet(key, citation.outlet),
            medium=citation.medium,
            weight=weight,
            citation=citation,
            own=is_own,
            via=self.index.key(citation.via) if citation.via else None,
        )


def _weigh(
    citation: Citation, article: Article, quotation: Quotation | None, share: float, *, overruled: bool
) -> float:
    """Return how surely a credit elsewhere on the page is meant for the words of *quotation*."""
    if citation.kind is CitationKind.SELF:
        return 0.0  # the page speaks of itself elsewhere: that says nothing about these words
    if citation.kind in _WHOLE_PAGE_KINDS:
        weight = _WHOLE_PAGE
    elif quotation is not None and citation.span and _share_paragraph(article, quotation, citation.span):
        weight = _SAME_PARAGRAPH
    else:
        weight = _ONE_OF_SEVERAL + _LEANED_ON * share
    return weight * _OVERRULED if overruled else weight


def _share_paragraph(article: Article, quotation: Quotation, span: Span) -> bool:
    low, high = min(quotation.start, span.start), max(quotation.end, span.end)
    return "\n" not in article.text[low:high]
