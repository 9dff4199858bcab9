"""Evidence in sentences: what is seen, where, for every term of a score."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import timedelta

from provenance.model import Article, Citation, Evidence, Span
from provenance.records.graph import Graph, GraphBuilder, Unseen
from provenance.records.kinship import Shared
from provenance.records.terms import Term
from provenance.records.witnesses import Witness

# Words before a credited name that belong to the credit: "told", "according to". Read backwards, so capped.
_BEFORE = 40
_SENTENCE_END = re.compile(r"[.!?\n“”\"]")
# A share of common sentences below this is not worth a sentence.
_LEAST_OVERLAP = 0.05
# From this chance on the order of two pages is stated as a fact.
_SURE_ORDER = 0.95
# The terms that tie a carrier to a node without a carrier.
_OF_NODES = frozenset({"unseen", "unseen_silent", "event", "kin"})
# So many shared readings are shown.
_MOST_READINGS = 3


class Claims:
    """Puts the evidence for the edges of one graph into words."""

    def __init__(self, graph: Graph, builder: GraphBuilder) -> None:
        self._graph = graph
        self._builder = builder
        self._writers: dict[str, Callable[[int, int], list[Evidence]]] = {
            "credit": self._credit,
            "inherited_credit": self._inherited,
            "link": self._link,
            "kin": self._kin,
            "speaker": self._speaker,
            "rare_overlap": self._overlap,
            "overlap": self._overlap,
            "next_version": self._version,
            "primary_named": self._written,
            "same_surface": self._surface,
            "unseen": self._unseen,
            "unseen_silent": self._silent,
            "event": self._event,
            "time": self._time,
            "new_word": self._new_words,
        }

    def explain(self, parent: int, child: int) -> tuple[Evidence, ...]:
        """Return the evidence for one edge, the weightiest first; then what speaks against it."""
        terms = sorted(self._graph.terms[child][parent], key=lambda term: (-term.value, term.name))
        names = [term.name for term in terms]
        if self._graph.witness(parent) is None:
            names = [name for name in names if name in _OF_NODES]
        elif "time" not in names:
            names.append("time")  # a sure order counts nothing, yet a reader wants to see it
        found = [evidence for name in names for evidence in self._write(name, parent, child)]
        return tuple(dict.fromkeys(found))

    def _write(self, name: str, parent: int, child: int) -> list[Evidence]:
        return self._writers[name](parent, child) if name in self._writers else []

    def _pair(self, parent: int, child: int) -> tuple[Witness, Witness]:
        return self._graph.witnesses[parent - 1], self._graph.witnesses[child - 1]

    def _credit(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        key = self._builder.key(source)
        return [
            show_credit(copy.article, credit.citation)
            for credit in copy.credits
            if credit.key == key and not credit.own
        ][:1]

    def _inherited(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
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

    def _link(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        return [Evidence(sentence=f"links to {source.article.url}", article=copy.article, field="links")]

    def _kin(self, parent: int, child: int) -> list[Evidence]:
        copy = self._graph.witnesses[child - 1]
        node = self._graph.unseen_node(parent)
        others = [number for number in node.citers if number != child] if node else [parent]
        other = max(
            others, key=lambda number: (sum(one.weight for one in self._builder.shared(number, child)), -number)
        )
        name = self._graph.witnesses[other - 1].carrier.outlet.name
        return [
            Evidence(
                sentence=f"shares {show_reading(shared)} with {name}", article=copy.article, span=copy.carrier.spans[0]
            )
            for shared in self._builder.shared(other, child)[:_MOST_READINGS]
        ]

    def _speaker(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        sentence = (
            f"names {copy.carrier.speaker} as the speaker, as {source.carrier.outlet.name} does and others do not"
        )
        return [Evidence(sentence=sentence, article=copy.article, span=_mention_of(copy))]

    def _overlap(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        whole = self._builder.pages.overlap(parent - 1, child - 1)
        if whole < _LEAST_OVERLAP:
            return []
        sentence = f"shares {whole:.0%} of the rest of its text with {source.carrier.outlet.name}"
        return [Evidence(sentence=sentence, article=copy.article)]

    def _version(self, parent: int, child: int) -> list[Evidence]:
        _, copy = self._pair(parent, child)
        return [Evidence(sentence="is the next version of the same page", article=copy.article, field="url")]

    def _written(self, parent: int, child: int) -> list[Evidence]:
        _, copy = self._pair(parent, child)
        return [_show_phrase(copy, copy.written, "says that the words were given out")] if copy.written else []

    def _surface(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        sentence = f"has the words exactly as {source.carrier.outlet.name} prints them, others do not"
        return [Evidence(sentence=sentence, article=copy.article, span=copy.carrier.spans[0])]

    def _unseen(self, parent: int, child: int) -> list[Evidence]:
        node, copy = self._graph.unseen_node(parent), self._graph.witnesses[child - 1]
        credit = copy.credit(node.key) if node else None
        return [show_credit(copy.article, credit.citation)] if credit else []

    def _silent(self, parent: int, child: int) -> list[Evidence]:
        node, copy = self._graph.unseen_node(parent), self._graph.witnesses[child - 1]
        if node is None:
            return []
        name = self._graph.witnesses[node.citers[0] - 1].carrier.outlet.name
        sentence = f"credits nobody; {name}, which has the words too, credits {node.outlet.name}"
        return [Evidence(sentence=sentence, article=copy.article)]

    def _event(self, parent: int, child: int) -> list[Evidence]:
        del parent
        copy = self._graph.witnesses[child - 1]
        return [_show_phrase(copy, copy.public, "says that the words were said in public")] if copy.public else []

    def _time(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        order = self._builder.order(parent, child)
        name, first, last = source.carrier.outlet.name, source.available.span, copy.available.span
        if order >= _SURE_ORDER and first.has_end and last.has_beginning and last.earliest >= first.latest:
            sentence = f"is later than {name} by {show_gap(last.earliest - first.latest)}"
        elif order <= 1 - _SURE_ORDER and last.has_end and first.has_beginning and first.earliest >= last.latest:
            sentence = f"bears a date before that of {name}, by {show_gap(first.earliest - last.latest)}"
        else:
            sentence = f"is later than {name} with a probability of {order:.2f}, by the dates of both pages"
        return [Evidence(sentence=sentence, article=copy.article, field="published")]

    def _new_words(self, parent: int, child: int) -> list[Evidence]:
        source, copy = self._pair(parent, child)
        count = self._builder.wordings.new_words(source.text, copy.text)
        sentence = f"has {count} word{'s' * (count > 1)} that {source.carrier.outlet.name} lacks"
        return [Evidence(sentence=sentence, article=copy.article, span=copy.carrier.spans[0])]


def show_credit(article: Article, citation: Citation) -> Evidence:
    """Return the sentence for a credit, with the words that give it."""
    name, span, text = citation.outlet.name, citation.span, article.text
    if span is None:
        return Evidence(sentence=f"credits {name}: “{citation.surface}”", article=article, field="credits")
    start = max(0, span.start - _BEFORE)
    before = _SENTENCE_END.split(text[start : span.start])[-1]
    before = before.partition(" ")[2] if start and len(before) == span.start - start else before
    place = Span(span.start - len(before.lstrip()), span.end)
    return Evidence(sentence=f"credits {name}: “{place.cut(text)}”", article=article, span=place)


def _show_phrase(witness: Witness, span: Span | None, claim: str) -> Evidence:
    words = span.cut(witness.article.text) if span else ""
    return Evidence(sentence=f"{claim}: “{words}”", article=witness.article, span=span)


def _mention_of(witness: Witness) -> Span | None:
    quotation = witness.carrier.quotation
    return quotation.attribution.mention_span if quotation else None


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


def name_terms(terms: Sequence[Term]) -> frozenset[str]:
    """Return the names of the terms that speak for an edge."""
    return frozenset(term.name for term in terms if term.value > 0)


def unseen_name(node: Unseen) -> str:
    """Return an outlet not seen, with its medium where it is told."""
    return f"{node.outlet.name} ({node.medium})" if node.medium else node.outlet.name
