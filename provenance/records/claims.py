"""Evidence in sentences: what is seen, where, for every term of a score."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from provenance.model import Article, Citation, Evidence, Outlet, Span
from provenance.records.graph import Node
from provenance.records.kinship import Shared
from provenance.records.terms import Term
from provenance.records.weighing import Event, Unseen, Weigher
from provenance.records.witnesses import Witness

# Words before a credited name that belong to the credit: "told", "according to". Read backwards, so capped.
_BEFORE = 40
_SENTENCE_END = re.compile(r"[.!?\n“”\"]")
# A share of common sentences below this is not worth a sentence.
_LEAST_OVERLAP = 0.05
# From this chance on the order of two pages is stated as a fact.
_SURE_ORDER = 0.95
# From this chance on, up to as much on the other side, the dates tell nothing.
_OPEN = 0.4
# So many shared readings are shown.
_MOST_READINGS = 3
# ... and only those that count this much.
_LEAST_READING = 0.1


def explain(source: Node, copy: Witness, terms: Sequence[Term], weigher: Weigher) -> tuple[Evidence, ...]:
    """Return the evidence for one edge, the weightiest first; then what speaks against it."""
    names = [term.name for term in sorted(terms, key=lambda term: (-term.value, term.name))]
    found: list[Evidence] = []
    if isinstance(source, Witness):
        # A sure order counts nothing in a score, yet a reader wants to see it.
        for name in names if "time" in names else [*names, "time"]:
            found += _OF_CARRIERS[name](source, copy, weigher) if name in _OF_CARRIERS else []
    elif isinstance(source, Unseen):
        for name in names:
            found += _OF_UNSEEN[name](source, copy, weigher) if name in _OF_UNSEEN else []
    elif isinstance(source, Event) and copy.public:
        found.append(_show_phrase(copy, copy.public, "says that the words were said in public"))
    return tuple(dict.fromkeys(found))


def _show_source(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    credit = copy.credit(source.outlet_key)
    return [show_credit(copy.article, credit.citation)] if credit and not credit.own else []


def _show_inherited(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    ours = {credit.key for credit in source.credits if not credit.own}
    common = [credit for credit in copy.credits if credit.key in ours and not credit.own]
    return [
        Evidence(
            sentence=f"credits {credit.outlet.name}, as {source.carrier.outlet.name} does",
            article=copy.article,
            span=credit.citation.span,
        )
        for credit in common[:1]
    ]


def _show_link(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    return [Evidence(sentence=f"links to {source.article.url}", article=copy.article, field="links")]


def _show_kin(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    name = source.carrier.outlet.name
    return [
        Evidence(
            sentence=f"shares {show_reading(shared)} with {name}", article=copy.article, span=copy.carrier.spans[0]
        )
        for shared in weigher.shared(source, copy)[:_MOST_READINGS]
        if shared.weight >= _LEAST_READING
    ]


def _show_speaker(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    sentence = f"names {copy.carrier.speaker} as the speaker, as {source.carrier.outlet.name} does and others do not"
    quotation = copy.carrier.quotation
    span = quotation.attribution.mention_span if quotation else None
    return [Evidence(sentence=sentence, article=copy.article, span=span)]


def _show_overlap(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    whole = weigher.overlap(source, copy)
    if whole < _LEAST_OVERLAP:
        return []
    sentence = f"shares {whole:.0%} of the rest of its text with {source.carrier.outlet.name}"
    return [Evidence(sentence=sentence, article=copy.article)]


def _show_version(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del source, weigher
    return [Evidence(sentence="is the next version of the same page", article=copy.article, field="url")]


def _show_written(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del source, weigher
    return [_show_phrase(copy, copy.written, "says that the words were given out")] if copy.written else []


def _show_surface(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    sentence = f"has the words exactly as {source.carrier.outlet.name} prints them, others do not"
    return [Evidence(sentence=sentence, article=copy.article, span=copy.carrier.spans[0])]


def _show_time(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    order = weigher.order(source, copy)
    name, first, last = source.carrier.outlet.name, source.available.span, copy.available.span
    if order >= _SURE_ORDER and last.earliest >= first.latest:
        sentence = f"is later than {name} by {show_gap(last.earliest - first.latest)}"
    elif order <= 1 - _SURE_ORDER and first.earliest >= last.latest:
        sentence = f"bears a date before that of {name}, by {show_gap(first.earliest - last.latest)}"
    elif _OPEN <= order <= 1 - _OPEN:
        sentence = f"the dates of this page and of {name} leave open which was first"
    else:
        sentence = f"is later than {name} with a probability of {order:.2f}, by the dates of both pages"
    return [Evidence(sentence=sentence, article=copy.article, field="published")]


def _show_new_words(source: Witness, copy: Witness, weigher: Weigher) -> list[Evidence]:
    count = round(weigher.new_words(source, copy))
    sentence = f"has {count} word{'s' * (count > 1)} that {source.carrier.outlet.name} lacks"
    return [Evidence(sentence=sentence, article=copy.article, span=copy.carrier.spans[0])]


def _show_unseen(node: Unseen, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    credit = copy.credit(node.key)
    return [show_credit(copy.article, credit.citation)] if credit else []


def _show_silent(node: Unseen, copy: Witness, weigher: Weigher) -> list[Evidence]:
    name = weigher.closest(node.citers, copy).carrier.outlet.name
    sentence = f"credits nobody; {name}, which has the words too, credits {node.outlet.name}"
    return [Evidence(sentence=sentence, article=copy.article)]


def _show_absent(node: Unseen, copy: Witness, weigher: Weigher) -> list[Evidence]:
    del weigher
    return [show_absence(node.outlet, copy.article)]


def show_absence(outlet: Outlet, article: Article) -> Evidence:
    """Return the sentence that an article of an outlet was found, and is not where the words come from."""
    return Evidence(sentence=f"an article of {outlet.name} is at hand and lacks these words", article=article)


def _show_kin_of_unseen(node: Unseen, copy: Witness, weigher: Weigher) -> list[Evidence]:
    return _show_kin(weigher.closest(node.citers, copy), copy, weigher)


_OF_CARRIERS: Mapping[str, Callable[[Witness, Witness, Weigher], list[Evidence]]] = MappingProxyType(
    {
        "credit": _show_source,
        "inherited_credit": _show_inherited,
        "link": _show_link,
        "kin": _show_kin,
        "speaker": _show_speaker,
        "rare_overlap": _show_overlap,
        "overlap": _show_overlap,
        "next_version": _show_version,
        "primary_named": _show_written,
        "same_surface": _show_surface,
        "time": _show_time,
        "new_word": _show_new_words,
    }
)
_OF_UNSEEN: Mapping[str, Callable[[Unseen, Witness, Weigher], list[Evidence]]] = MappingProxyType(
    {"unseen": _show_unseen, "unseen_silent": _show_silent, "kin": _show_kin_of_unseen, "unseen_absent": _show_absent}
)


def show_credit(article: Article, citation: Citation) -> Evidence:
    """Return the sentence for a credit, with the words that give it."""
    name, span, text = citation.outlet.name, citation.span, article.text
    if span is None:
        return Evidence(sentence=f"credits {name}: “{citation.surface}”", article=article, field="credits")
    start = max(0, span.start - _BEFORE)
    before = _SENTENCE_END.split(text[start : span.start])[-1]
    before = before.partition(" ")[2] if start and len(before) == span.start - start else before
    closed = "(" in before and text.startswith(")", span.end)
    place = Span(span.start - len(before.lstrip(" ,;:—–-")), span.end + closed)
    return Evidence(sentence=f"credits {name}: “{place.cut(text)}”", article=article, span=place)


def _show_phrase(witness: Witness, span: Span | None, claim: str) -> Evidence:
    words = span.cut(witness.article.text) if span else ""
    return Evidence(sentence=f"{claim}: “{words}”", article=witness.article, span=span)


def show_reading(shared: Shared) -> str:
    """Return a shared reading for a reader.

    >>> show_reading(Shared(before="putting", after="pitting", weight=1.0))
    '“pitting” for “putting”'
    """
    if shared.before and shared.after:
        return f"“{shared.after}” for “{shared.before}”"
    if shared.after:
        return f"the added “{shared.after}”"
    return f"the loss of “{shared.before}”" if shared.before else "the place of a cut"


def show_gap(gap: timedelta) -> str:
    """Return a length of time for a reader.

    >>> show_gap(timedelta(hours=3, minutes=20)), show_gap(timedelta(days=2, hours=1)), show_gap(timedelta(seconds=5))
    ('3 h 20 min', '2 d 1 h', '0 min')
    """
    minutes = int(gap.total_seconds()) // 60
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return f"{days} d {hours} h" if hours else f"{days} d"
    if hours:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return f"{rest} min"
