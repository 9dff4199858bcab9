"""Terms: the pieces of evidence that a score is the sum of."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import attrs

from provenance.model import Article, CitationKind, Form
from provenance.records.credits import CARRIED_ON, Credit, find_author
from provenance.records.weights import WEIGHTS
from provenance.records.witnesses import Witness

# An article that lacks words which a credit beside them promises may be an excerpt, or another article of that outlet.
_BESIDE = 0.3
# The only credit of a short page is as sure as one beside the words; below it a credit may be meant for other words.
_SURE = 0.85


@attrs.frozen
class Term:
    """One piece of evidence in a score: its name in `weights.WEIGHTS`, and what it counts here."""

    name: str
    value: float


def make_terms(amounts: Iterable[tuple[str, float]]) -> tuple[Term, ...]:
    """Return the terms of amounts by name; what amounts to nothing is left out."""
    return tuple([Term(name, WEIGHTS[name].value * amount) for name, amount in amounts if amount])


def add_terms(terms: Iterable[Term]) -> float:
    """Return the score that terms add up to."""
    return math.fsum(term.value for term in terms)


def add_amounts(amounts: Iterable[tuple[str, float]]) -> float:
    """Return the score that the terms of amounts add up to."""
    return math.fsum([WEIGHTS[name].value * amount for name, amount in amounts])


def own_amounts(
    article: Article, credits_given: Sequence[Credit], *, claimed: bool, primary: float, believed: bool
) -> list[tuple[str, float]]:
    """Return the evidence on whether a page reports by itself.

    Args:
        article: The page.
        credits_given: The credits that count for the words.
        claimed: Whether the page claims the story as its own.
        primary: How far the page counts as the utterance itself, 0 to 1.
        believed: Whether nothing contradicts a claim that the words were said to it.
    """
    other = strongest_other(credits_given)
    own = strongest_own(credits_given) if believed else 0.0
    return [
        ("own", 1.0),
        ("own_credit", own),
        ("own_claim", 1.0 if claimed and not other else 0.0),
        ("own_byline", 1.0 if find_author(article, credits_given) else 0.0),
        ("own_primary", primary),
        ("own_other_credit", other),
    ]


def unseen_amounts(credit: Credit, neighbours: frozenset[str], *, shared: float) -> list[tuple[str, float]]:
    """Return the evidence that words go back to an outlet which has no carrier of them here.

    Args:
        credit: The credit that the carrier gives to it.
        neighbours: The outlets whose articles at hand share other words with the carrier's page: one of these would
            be expected to have these words too, all the more where the credit does not stand beside them.
        shared: How surely another carrier credits it too, 0 to 1.
    """
    absent = credit.key in neighbours
    beside = credit.weight >= CARRIED_ON
    listed = credit.citation.kind is CitationKind.SOURCE_LIST  # one of the list is meant, whichever
    return [
        ("unseen", credit.weight),
        ("unseen_unsure", 0.0 if listed else max(0.0, _SURE - credit.weight)),
        ("unseen_shared", shared),
        ("unseen_absent", (_BESIDE if beside else 1.0) if absent else 0.0),
    ]


def strongest_own(credits_given: Iterable[Credit]) -> float:
    """Return how surely a page says that the words were said to it."""
    return max((credit.weight for credit in credits_given if credit.own), default=0.0)


def strongest_other(credits_given: Iterable[Credit]) -> float:
    """Return how surely a page credits an outlet that is not its own."""
    return max((credit.weight for credit in credits_given if not credit.own), default=0.0)


def common_credit(source: Witness, copy: Witness) -> float:
    """Return how surely two carriers credit one outlet, the own of neither."""
    ours = {credit.key: credit.weight for credit in source.credits if not credit.own}
    return max(
        (min(credit.weight, ours[credit.key]) for credit in copy.credits if not credit.own and credit.key in ours),
        default=0.0,
    )


def sibling_share(source: Witness, copy: Witness) -> float:
    """Return how surely two pages are signed by one other outlet: then what they share is explained by its text."""
    ours = {credit.key: credit.weight for credit in source.credits if credit.whole and not credit.own}
    return max(
        (min(credit.weight, ours[credit.key]) for credit in copy.credits if credit.whole and credit.key in ours),
        default=0.0,
    )


def are_foreign(source: Witness, copy: Witness) -> bool:
    """Tell whether two pages are known to be in different languages."""
    one, other = source.article.language, copy.article.language
    return one is not None and other is not None and one[:2].lower() != other[:2].lower()


def is_gain(source: Witness, copy: Witness) -> bool:
    """Tell whether marks stand around words that the other page only reports."""
    return source.carrier.form is Form.INDIRECT and copy.carrier.form in {Form.DIRECT, Form.MIXED}


def has_link(source: Witness, copy: Witness) -> bool:
    """Tell whether one page links to the other."""
    return any(link.url == source.article.url for link in copy.article.links)


def primary_amounts(source: Witness, copy: Witness, order: float) -> list[tuple[str, float]]:
    """Return the evidence that a page quotes a release, a post or a transcript."""
    if not source.article.medium.is_primary:
        return []
    return [("primary", order), ("primary_named", order if copy.written else 0.0)]
