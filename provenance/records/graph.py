"""The derivation graph of one utterance: its nodes, and every possible parent of each with the evidence for it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import attrs

from provenance.model import Drift, Form, Medium, Outlet
from provenance.records.arborescence import ROOT
from provenance.records.credits import Credit
from provenance.records.kinship import Pages, PageTexts, Shared, Wordings
from provenance.records.speakers import is_same_person
from provenance.records.terms import (
    Term,
    add_terms,
    are_foreign,
    common_credit,
    has_link,
    is_gain,
    make_terms,
    own_amounts,
    primary_amounts,
    strongest_other,
    strongest_own,
    unseen_amounts,
)
from provenance.records.timeline import weigh_order
from provenance.records.weights import CLOCK_AGAINST, LEAST_CREDIT, LEAST_ORDER
from provenance.records.witnesses import Witness

# From this chance of being earlier on, and with this share of the words, a release had them before "told us".
_SURELY_EARLIER = 0.9
_MOST_WORDS = 0.8
# Pages that share more than this outside the words copied one another: they are not two witnesses.
_SAME_PAGE = 0.5
# Indirect speech is put into other words: a new word counts this much there.
_REPHRASED = 0.1
# So many new words in a row may stand elsewhere on the parent's page.
_LEAST_RUN = 3
# An occasion needs so many pages that were there.
_LEAST_WITNESSES = 2


@attrs.frozen(kw_only=True)
class Unseen:
    """An outlet that carriers credit and that has no carrier in the record.

    Attributes:
        key: Which outlet.
        outlet: The outlet.
        medium: In which medium it had the words, where the credits tell.
        citers: The numbers of the carriers that credit it.
    """

    key: str
    outlet: Outlet
    medium: Medium | None
    citers: tuple[int, ...]


@attrs.frozen(eq=False)
class Graph:
    """The possible parents of every node.

    Attributes:
        witnesses: The carriers; number them from 1, for 0 is own reporting.
        unseen: The outlets not seen; their numbers follow.
        event: The numbers of the carriers that were at the occasion, whose node comes last; empty where there is none.
        terms: `terms[child][parent]`: why.
    """

    witnesses: tuple[Witness, ...]
    unseen: tuple[Unseen, ...]
    event: tuple[int, ...]
    terms: Sequence[Mapping[int, tuple[Term, ...]]]

    def scores(self) -> list[dict[int, float]]:
        """Return the score of each possible parent of each node."""
        return [{parent: add_terms(terms) for parent, terms in parents.items()} for parents in self.terms]

    def witness(self, number: int) -> Witness | None:
        """Return the carrier with that number; None for the other nodes."""
        return self.witnesses[number - 1] if 0 < number <= len(self.witnesses) else None

    def unseen_node(self, number: int) -> Unseen | None:
        """Return the outlet not seen with that number; None for the other nodes."""
        place = number - len(self.witnesses) - 1
        return self.unseen[place] if 0 <= place < len(self.unseen) else None


class GraphBuilder:
    """Weighs the evidence for one utterance.

    Args:
        witnesses: Its carriers, in a fixed order.
        compare: Compares two wordings.
        texts: The words of articles.
    """

    def __init__(self, witnesses: Sequence[Witness], compare: Callable[[str, str], Drift], texts: PageTexts) -> None:
        self.witnesses = tuple(witnesses)
        self._texts = texts
        self.wordings = Wordings([witness.text for witness in witnesses], compare)
        self.pages = Pages([texts.runs(one.article, one.carrier.spans) for one in witnesses])
        self._orders: dict[tuple[int, int], float] = {}
        self._shared: dict[tuple[str, str], list[Shared]] = {}
        self._outlets = defaultdict(list)
        for number, witness in enumerate(witnesses, 1):
            self._outlets[self.key(witness)].append(number)

    @staticmethod
    def key(witness: Witness) -> str:
        """Return the key of a carrier's outlet."""
        own = next((credit.key for credit in witness.credits if credit.own), None)
        return own or witness.article.outlet.key

    def build(self) -> Graph:
        """Return the graph."""
        unseen = self._find_unseen()
        event = self._find_event()
        size = len(self.witnesses)
        terms: list[dict[int, tuple[Term, ...]]] = [{}]
        for child in range(1, size + 1):
            parents = {ROOT: self._own_terms(child)}
            parents |= {parent: self._copy_terms(parent, child) for parent in range(1, size + 1) if parent != child}
            for number, node in enumerate(unseen, size + 1):
                parents[number] = self._unseen_terms(node, child)
            if event:
                parents[size + len(unseen) + 1] = self._event_terms(event, child)
            terms.append(parents)
        numbers = {node.key: number for number, node in enumerate(unseen, size + 1)}
        terms.extend(self._chain_terms(node, numbers) for node in unseen)
        if event:
            terms.append({ROOT: ()})
        return Graph(self.witnesses, unseen, event, terms)

    def order(self, first: int, second: int) -> float:
        """Return how probably one carrier was readable before another."""
        pair = (first, second)
        if pair not in self._orders:
            self._orders[pair] = weigh_order(self._at(first).available, self._at(second).available)
        return self._orders[pair]

    def shared(self, one: int, other: int) -> list[Shared]:
        """Return the readings that two carriers share and others lack."""
        texts = tuple(sorted((self._at(one).text, self._at(other).text)))
        pair = (texts[0], texts[1])
        if pair not in self._shared:
            self._shared[pair] = self.wordings.share_readings(*pair)
        return self._shared[pair]

    def seen(self, credit: Credit, citer: int) -> list[int]:
        """Return the carriers that a credit may mean: those of its outlet that could have had the words before."""
        if credit.own:
            return []
        pages = [number for number in self._outlets.get(credit.key, ()) if number != citer]
        if credit.medium is Medium.BROADCAST:
            return [number for number in pages if self.order(number, citer) >= 0.5]  # noqa: PLR2004  (likelier than not)
        citing = self._at(citer).proven.latest
        return [number for number in pages if self._at(number).proven.earliest <= citing]

    def _at(self, number: int) -> Witness:
        return self.witnesses[number - 1]

    def _find_unseen(self) -> tuple[Unseen, ...]:
        citers: dict[tuple[str, Medium | None], list[int]] = defaultdict(list)
        outlets: dict[str, Outlet] = {}
        for number, witness in enumerate(self.witnesses, 1):
            for credit in witness.credits:
                if credit.own or credit.weight < LEAST_CREDIT or self.seen(credit, number):
                    continue
                broadcast = Medium.BROADCAST if credit.medium is Medium.BROADCAST else None
                citers[credit.key, broadcast].append(number)
                outlets.setdefault(credit.key, credit.outlet)
        merged: dict[str, tuple[Medium | None, list[int]]] = {}
        for (key, medium), numbers in sorted(citers.items(), key=lambda item: (item[0][0], item[0][1] or "")):
            _, before = merged.get(key, (None, []))
            merged[key] = (medium, sorted({*before, *numbers}))
        return tuple(
            Unseen(key=key, outlet=outlets[key], medium=medium, citers=tuple(numbers))
            for key, (medium, numbers) in merged.items()
        )

    def _find_event(self) -> tuple[int, ...]:
        """Return the carriers that were at one public occasion, each in its own words; none if fewer than two."""
        present = [
            number
            for number, witness in enumerate(self.witnesses, 1)
            if witness.public and not strongest_other(witness.credits) and not witness.previous
        ]
        kept: list[int] = []
        for number in present:
            if all(
                self.pages.overlap(number - 1, other - 1) < _SAME_PAGE
                and self.key(self._at(number)) != self.key(self._at(other))
                for other in kept
            ):
                kept.append(number)
        return tuple(kept) if len(kept) >= _LEAST_WITNESSES else ()

    def contradicted(self, child: int) -> int | None:
        """Return the release or post that had a carrier's words before it claims to have been told them."""
        witness = self._at(child)
        for number, other in enumerate(self.witnesses, 1):
            if (
                number != child
                and other.article.medium.is_primary
                and self.order(number, child) >= _SURELY_EARLIER
                and self.coverage(number, child) >= _MOST_WORDS
                and self.key(other) != self.key(witness)
            ):
                return number
        return None

    def new_words(self, parent: int, child: int) -> int:
        """Return how many words the child has that the parent's page lacks."""
        source, copy = self._at(parent), self._at(child)
        found = self.wordings.new_words(source.text, copy.text)
        if found < _LEAST_RUN:
            return found
        runs = [words for words in self.wordings.new_runs(source.text, copy.text) if len(words.split()) >= _LEAST_RUN]
        held = sum(len(words.split()) for words in runs if self._texts.find(source.article, words) is not None)
        return max(0, found - held)

    def coverage(self, parent: int, child: int) -> float:
        """Return the share of the child's words that the parent has."""
        words = len(self._at(child).text.split())
        return 1 - self.wordings.new_words(self._at(parent).text, self._at(child).text) / max(1, words)

    def _own_terms(self, child: int) -> tuple[Term, ...]:
        witness = self._at(child)
        amounts = own_amounts(
            witness.article,
            witness.credits,
            claimed=witness.claimed is not None,
            primary=self._primary_share(child),
            believed=self.contradicted(child) is None,
        )
        return make_terms([*amounts, ("own_later_version", 1.0 if self._has_previous(witness) else 0.0)])

    def _reports(self, witness: Witness) -> bool:
        """Tell whether a page shows that the report is its own."""
        return bool(
            strongest_own(witness.credits) or witness.claimed or witness.article.byline
        ) and not strongest_other(witness.credits)

    def _primary_share(self, child: int) -> float:
        """Return how far a page counts as the utterance itself: a release that others surely precede quotes them."""
        medium = self._at(child).article.medium
        if not medium.is_primary:
            return 0.0
        if medium is Medium.TRANSCRIPT:
            return 1.0
        rivals = [self.order(number, child) for number in range(1, len(self.witnesses) + 1) if number != child]
        return 1 - max(rivals, default=0.0)

    def _has_previous(self, witness: Witness) -> bool:
        return any(other.article in witness.previous for other in self.witnesses)

    def _copy_terms(self, parent: int, child: int) -> tuple[Term, ...]:
        source, copy = self._at(parent), self._at(child)
        order = self.order(parent, child)
        credit = max((c.weight for c in copy.credits if parent in self.seen(c, child)), default=0.0)
        heavy, light = self.wordings.count_edits(source.text, copy.text)
        foreign = are_foreign(source, copy)
        new = 0 if foreign else self.new_words(parent, child)
        rephrased = _REPHRASED if Form.INDIRECT in {source.carrier.form, copy.carrier.form} else 1.0
        terms = [
            ("copy", 1.0),
            ("new_word", new * rephrased),
            ("heavy_edit", heavy * rephrased),
            ("light_edit", light * rephrased),
            ("same_surface", self._surface_share(source, copy)),
            ("credit", credit),
            ("credit_over_clock", credit if order < CLOCK_AGAINST else 0.0),
            ("inherited_credit", common_credit(source, copy)),
            ("link", 1.0 if has_link(source, copy) else 0.0),
            ("overlap", self.pages.overlap(parent - 1, child - 1)),
            ("rare_overlap", self.pages.peculiarity(parent - 1, child - 1)),
            ("next_version", 1.0 if self._is_next(source, copy) else 0.0),
            (
                "other_version",
                1.0 if source.article.url == copy.article.url and not self._is_next(source, copy) else 0.0,
            ),
            ("language", 1.0 if foreign and not credit else 0.0),
            ("reporter", 1.0 if self._reports(source) else 0.0),
            ("gain", 1.0 if is_gain(source, copy) else 0.0),
            ("speaker", self._speaker_share(source, copy)),
            *primary_amounts(source, copy, order),
        ]
        kin = math.fsum(shared.weight for shared in self.shared(parent, child))
        time = math.log(max(order, LEAST_ORDER))
        return (*make_terms(terms), *(Term(name, value) for name, value in (("kin", kin), ("time", time)) if value))

    def _is_next(self, source: Witness, copy: Witness) -> bool:
        """Tell whether *source* is the latest of the older versions of the same page that the record holds."""
        older = [one for one in copy.previous if any(other.article == one for other in self.witnesses)]
        return bool(older) and older[-1] == source.article

    def _surface_share(self, source: Witness, copy: Witness) -> float:
        if source.text.rstrip(".,!?;: ") != copy.text.rstrip(".,!?;: "):
            return 0.0
        others = [other for other in self.witnesses if other is not source and other is not copy]
        lacking = sum(other.text.rstrip(".,!?;: ") != copy.text.rstrip(".,!?;: ") for other in others)
        return lacking / len(others) if others else 0.0

    def _speaker_share(self, source: Witness, copy: Witness) -> float:
        one, other = source.carrier.speaker, copy.carrier.speaker
        if not one or not other or not is_same_person(one, other):
            return 0.0
        names = [w.carrier.speaker for w in self.witnesses if w is not source and w is not copy and w.carrier.speaker]
        return sum(not is_same_person(name, other) for name in names if name) / len(names) if names else 0.0

    def _unseen_terms(self, node: Unseen, child: int) -> tuple[Term, ...]:
        copy = self._at(child)
        credit = copy.credit(node.key)
        if child in node.citers and credit:
            return make_terms(unseen_amounts(credit, copy.neighbours, shared=len(node.citers) > 1))
        kin, surface, new = max(self._liken(citer, child) for citer in node.citers)
        terms = [
            ("unseen_silent", 1.0),
            ("own_other_credit", strongest_other(copy.credits)),
            ("same_surface", surface),
            ("new_word", -new),
        ]
        return (*make_terms(terms), Term("kin", kin)) if kin else make_terms(terms)

    def _liken(self, citer: int, child: int) -> tuple[float, float, float]:
        """Return how much the wording of a carrier is that of one which credits an outlet not seen."""
        one, other = self._at(citer), self._at(child)
        kin = math.fsum(shared.weight for shared in self.shared(citer, child))
        return kin, self._surface_share(one, other), -float(self.wordings.new_words(one.text, other.text))

    def _event_terms(self, event: Sequence[int], child: int) -> tuple[Term, ...]:
        witness = self._at(child)
        return make_terms(
            [
                ("event" if child in event else "event_silent", 1.0),
                ("event_dateline", 1.0 if witness.dateline else 0.0),
                ("own_other_credit", strongest_other(witness.credits)),
                ("own_later_version", 1.0 if self._has_previous(witness) else 0.0),
            ]
        )

    def _chain_terms(self, node: Unseen, numbers: Mapping[str, int]) -> dict[int, tuple[Term, ...]]:
        """Return the possible parents of an outlet not seen: own reporting, or the outlet that it is said to credit."""
        parents: dict[int, tuple[Term, ...]] = {ROOT: ()}
        for citer in node.citers:
            for credit in self._at(citer).credits:
                if credit.via == node.key and credit.key in numbers and credit.key != node.key:
                    parents[numbers[credit.key]] = make_terms([("credit", credit.weight)])
        return parents
