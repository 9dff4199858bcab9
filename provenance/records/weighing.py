"""Weighing: what speaks for one carrier as the parent of another, and for each other way to have come by the words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import attrs

from provenance.model import Drift, Form, Medium, Outlet
from provenance.records.credits import Credit, find_author
from provenance.records.kinship import Pages, PageTexts, Shared, Wordings, weigh_minority
from provenance.records.speakers import is_same_person
from provenance.records.terms import (
    Term,
    add_amounts,
    are_foreign,
    common_credit,
    has_link,
    is_gain,
    make_terms,
    own_amounts,
    primary_amounts,
    sibling_share,
    strongest_other,
    strongest_own,
    unseen_amounts,
)
from provenance.records.timeline import Availability, weigh_order
from provenance.records.weights import CLOCK_AGAINST, LEAST_ORDER, WEIGHTS
from provenance.records.witnesses import Witness
from provenance.text.words import split_words

# From this chance of being earlier on, and with this share of the words, a release had them before "told us".
_SURELY_EARLIER = 0.9
_MOST_WORDS = 0.8
# Likelier than not.
_HALF = 0.5
# Indirect speech is put into other words: a new word counts this much there.
_REPHRASED = 0.1
# So many new words in a row may stand elsewhere on the parent's page.
_LEAST_RUN = 3
# Less than this share of a carrier's words in its parent lets a second parent be looked for.
_COVERED = 0.9
# A stretch that was joined on from elsewhere on the page counts as so many new words: few copiers join.
_JOINED = 2.0
# What may be left out at the ends of two wordings that are otherwise the same.
_ENDS = ".,!?;: "


@attrs.frozen(kw_only=True, eq=False)
class Unseen:
    """An outlet that carriers credit and that has no carrier in the record.

    Attributes:
        key: Which outlet.
        outlet: The outlet.
        medium: In which medium it had the words, where the credits tell.
        citers: The carriers that credit it.
    """

    key: str
    outlet: Outlet
    medium: Medium | None
    citers: tuple[Witness, ...]


@attrs.frozen(eq=False)
class Event:
    """A public occasion, and the carriers that were there."""

    witnesses: tuple[Witness, ...]


class Weigher:
    """Weighs the evidence among the carriers of one utterance.

    Args:
        witnesses: The carriers that may be parents, in a fixed order.
        compare: Compares two wordings.
        texts: The words of articles.
    """

    def __init__(self, witnesses: Sequence[Witness], compare: Callable[[str, str], Drift], texts: PageTexts) -> None:
        self.witnesses: tuple[Witness, ...] = tuple(witnesses)
        self.wordings: Wordings = Wordings([witness.text for witness in witnesses], compare)
        self._texts = texts
        self._places = {witness: place for place, witness in enumerate(witnesses)}
        self._pages = Pages([texts.runs(one.article, one.carrier.spans) for one in witnesses])
        self._orders: dict[tuple[Availability, Availability], float] = {}
        self._shared: dict[tuple[str, str], list[Shared]] = {}
        self._surfaces = Counter(witness.text.rstrip(_ENDS) for witness in witnesses)
        self._speakers = Counter(witness.carrier.speaker for witness in witnesses if witness.carrier.speaker)
        self._primaries = [witness for witness in witnesses if witness.article.medium.is_primary]
        self._articles = {witness.article for witness in witnesses}
        self._outlets = defaultdict(list)
        for witness in witnesses:
            self._outlets[witness.outlet_key].append(witness)

    def order(self, first: Witness, second: Witness) -> float:
        """Return how probably one carrier was readable before another."""
        pair = (first.available, second.available)
        if pair not in self._orders:
            self._orders[pair] = weigh_order(*pair)
        return self._orders[pair]

    def shared(self, one: Witness, other: Witness) -> list[Shared]:
        """Return the readings that two carriers share and others lack."""
        first, second = sorted((one.text, other.text))
        if (first, second) not in self._shared:
            self._shared[first, second] = self.wordings.share_readings(first, second)
        return self._shared[first, second]

    def overlap(self, source: Witness, copy: Witness) -> float:
        """Return the share of one page, but for the words at issue, that another has; 0 where it is not known."""
        if source not in self._places or copy not in self._places:
            return 0.0
        return self._pages.overlap(self._places[source], self._places[copy])

    def _peculiarity(self, source: Witness, copy: Witness) -> float:
        if source not in self._places or copy not in self._places:
            return 0.0
        return self._pages.peculiarity(self._places[source], self._places[copy])

    def seen(self, credit: Credit, citer: Witness) -> list[Witness]:
        """Return the carriers that a credit may mean: those of its outlet that could have had the words before."""
        if credit.own:
            return []
        pages = [page for page in self._outlets.get(credit.key, ()) if page is not citer]
        if credit.medium is Medium.BROADCAST:
            return [page for page in pages if self.order(page, citer) >= _HALF]
        return [page for page in pages if page.proven.earliest <= citer.proven.latest]

    def contradicted(self, witness: Witness) -> Witness | None:
        """Return the release or post that had a carrier's words before it claims to have been told them."""
        for other in self._primaries:
            if (
                other.outlet_key != witness.outlet_key
                and self.order(other, witness) >= _SURELY_EARLIER
                and self.coverage(other, witness) >= _MOST_WORDS
            ):
                return other
        return None

    def new_words(self, source: Witness, copy: Witness) -> float:
        """Return how many words one carrier has that the other's page lacks.

        A stretch that stands elsewhere on that page was joined on from there: it counts as few.
        """
        found = self.wordings.new_words(source.text, copy.text)
        if found < _LEAST_RUN:
            return float(found)
        runs = [run for run in self.wordings.new_runs(source.text, copy.text) if len(run.split()) >= _LEAST_RUN]
        joined = [len(run.split()) for run in runs if self._texts.find(source.article, run) is not None]
        return max(0, found - sum(joined)) + _JOINED * len(joined)

    def find_second(self, source: Witness, copy: Witness) -> tuple[Witness, str] | None:
        """Return another carrier, likely earlier, that has a stretch of words which the parent's page lacks."""
        if self.coverage(source, copy) >= _COVERED:
            return None
        for run in self.wordings.new_runs(source.text, copy.text):
            wanted = f" {' '.join(split_words(run))} "
            if len(run.split()) < _LEAST_RUN or self._texts.find(source.article, run) is not None:
                continue
            for other in self.witnesses:
                if other in (source, copy) or self.order(other, copy) < _HALF:
                    continue
                if wanted in f" {' '.join(split_words(other.text))} ":
                    return other, run
        return None

    def find_gap(self, source: Witness, words: str) -> str | None:
        """Return what stands on a page between its carried words and others; None where it lacks those."""
        text, spans = source.article.text, source.carrier.spans
        place = self._texts.find(source.article, words)
        if place is None or any(span.start <= place < span.end for span in spans):
            return None
        if place >= spans[-1].end:
            return text[spans[-1].end : place]
        return text[place + len(words) : spans[0].start]

    def coverage(self, source: Witness, copy: Witness) -> float:
        """Return the share of one carrier's words that another has."""
        words = len(copy.text.split())
        return 1 - self.wordings.new_words(source.text, copy.text) / max(1, words)

    def own_terms(self, witness: Witness) -> tuple[Term, ...]:
        """Return what speaks for own reporting."""
        amounts = own_amounts(
            witness.article,
            witness.credits,
            claimed=witness.claimed is not None,
            primary=self._primary_share(witness),
            believed=self.contradicted(witness) is None,
        )
        return make_terms([*amounts, ("own_later_version", self._is_later_version(witness))])

    def _primary_share(self, witness: Witness) -> float:
        """Return how far a page counts as the utterance itself: a release that others surely precede quotes them."""
        medium = witness.article.medium
        if not medium.is_primary:
            return 0.0
        if medium is Medium.TRANSCRIPT:
            return 1.0
        return 1 - max((self.order(other, witness) for other in self.witnesses if other is not witness), default=0.0)

    def _is_later_version(self, witness: Witness) -> bool:
        return any(article in self._articles for article in witness.previous)

    def copy_terms(self, source: Witness, copy: Witness) -> tuple[Term, ...]:
        """Return what speaks for one carrier as the parent of another."""
        order = self.order(source, copy)
        foreign = are_foreign(source, copy)
        common, siblings = common_credit(source, copy), sibling_share(source, copy)
        credit = max((one.weight for one in copy.credits if source in self.seen(one, copy)), default=0.0)
        amounts = [
            ("copy", 1.0),
            *(() if foreign else self._wording_amounts(source, copy)),
            ("credit", credit),
            ("credit_over_clock", credit if order < CLOCK_AGAINST else 0.0),
            ("inherited_credit", common * (1 - siblings)),
            ("link", has_link(source, copy)),
            ("overlap", self.overlap(source, copy) * (1 - siblings)),
            ("rare_overlap", self._peculiarity(source, copy) * (1 - siblings)),
            *self._version_amounts(source, copy),
            ("language", foreign and not credit),
            ("reporter", _reports(source)),
            ("gain", is_gain(source, copy)),
            ("speaker", self._speaker_share(source, copy)),
            *primary_amounts(source, copy, order),
        ]
        kin = 0.0 if foreign else math.fsum(shared.weight for shared in self.shared(source, copy))
        time = math.log(max(order, LEAST_ORDER))
        return (*make_terms(amounts), *(Term(name, value) for name, value in (("kin", kin), ("time", time)) if value))

    def _wording_amounts(self, source: Witness, copy: Witness) -> list[tuple[str, float]]:
        heavy, light = self.wordings.count_edits(source.text, copy.text)
        share = _REPHRASED if Form.INDIRECT in {source.carrier.form, copy.carrier.form} else 1.0
        return [
            ("new_word", self.new_words(source, copy) * share),
            ("heavy_edit", heavy * share),
            ("light_edit", light * share),
            ("same_surface", self._surface_share(source, copy)),
        ]

    def _version_amounts(self, source: Witness, copy: Witness) -> list[tuple[str, float]]:
        """Return whether one page is the latest older version of another in the record, or any other version.

        A version that repeats the words of an older one is not what others copied: the older one had them before.
        """
        if source.article.url != copy.article.url:
            repeats = source.previous and any(
                other.text == source.text and other.article in source.previous for other in self.witnesses
            )
            return [("repeated_version", 1.0)] if repeats else []
        older = [article for article in copy.previous if article in self._articles]
        return [("next_version" if older and older[-1] == source.article else "other_version", 1.0)]

    def _surface_share(self, source: Witness, copy: Witness) -> float:
        """Return the share of the others that print the words otherwise, where both print them the same."""
        surface = copy.text.rstrip(_ENDS)
        others = len(self.witnesses) - 2
        if source.text.rstrip(_ENDS) != surface or others < 1:
            return 0.0
        having = self._surfaces[surface]
        lacking = len(self.witnesses) - having
        return lacking / others * weigh_minority(lacking, having)

    def _speaker_share(self, source: Witness, copy: Witness) -> float:
        """Return the share of the others that name another speaker, where both name the same."""
        one, other = source.carrier.speaker, copy.carrier.speaker
        others = self._speakers.total() - 2
        if not one or not other or others < 1 or not is_same_person(one, other):
            return 0.0
        lacking = sum(count for name, count in self._speakers.items() if not is_same_person(name, other))
        return lacking / others * weigh_minority(lacking, self._speakers.total() - lacking)

    def unseen_terms(self, node: Unseen, copy: Witness) -> tuple[Term, ...]:
        """Return what speaks for an outlet not seen as the parent of a carrier, which need not credit it."""
        credit = copy.credit(node.key)
        if credit and not self.seen(credit, copy):
            shared = max((self.overlap(citer, copy) for citer in node.citers if citer is not copy), default=0.0)
            terms = make_terms([*self._unseen_amounts(node, credit, copy), ("unseen_overlap", shared * credit.weight)])
            # What it shares with another carrier alone is hardly the outlet's own wording.
            kin = max((self._kin(other, copy) for other in self.witnesses if other is not copy), default=0.0)
            return (*terms, Term("kin_of_another", -kin)) if kin else terms
        kin, surface, new = max(self._liken(citer, copy) for citer in node.citers)
        amounts = [
            ("unseen_silent", 1.0),
            ("own_other_credit", strongest_other(copy.credits)),
            ("same_surface", surface),
            ("new_word", -new),
        ]
        doubt = self._doubt(node)
        more = [Term(name, value) for name, value in (("kin", kin), ("unseen_doubt", doubt)) if value]
        return (*make_terms(amounts), *more)

    @staticmethod
    def _unseen_amounts(node: Unseen, credit: Credit, copy: Witness) -> list[tuple[str, float]]:
        others = (other.credit(node.key) for other in node.citers if other is not copy)
        return unseen_amounts(credit, copy.neighbours, shared=max((one.weight for one in others if one), default=0.0))

    def _doubt(self, node: Unseen) -> float:
        """Return how far the credits given to an outlet fall short of one that stands beside the words."""
        claims = [
            add_amounts(self._unseen_amounts(node, credit, citer))
            for citer in node.citers
            if (credit := citer.credit(node.key))
        ]
        return min(0.0, max(claims) - WEIGHTS["unseen"].value)

    def _kin(self, one: Witness, other: Witness) -> float:
        """Return how much two carriers share that others lack."""
        return 0.0 if are_foreign(one, other) else math.fsum(shared.weight for shared in self.shared(one, other))

    def _liken(self, citer: Witness, copy: Witness) -> tuple[float, float, int]:
        """Return how much the wording of a carrier is that of one which credits an outlet not seen."""
        kin = math.fsum(shared.weight for shared in self.shared(citer, copy))
        return kin, self._surface_share(citer, copy), -self.wordings.new_words(citer.text, copy.text)

    def event_terms(self, event: Event, witness: Witness) -> tuple[Term, ...]:
        """Return what speaks for a public occasion as the parent of a carrier."""
        return make_terms(
            [
                ("event" if witness in event.witnesses else "event_silent", 1.0),
                ("event_dateline", witness.dateline),
                ("own_other_credit", strongest_other(witness.credits)),
                ("own_later_version", self._is_later_version(witness)),
            ]
        )

    def closest(self, citers: Iterable[Witness], copy: Witness) -> Witness:
        """Return the one of *citers* that shares most with a carrier."""
        return max(
            (citer for citer in citers if citer is not copy),
            key=lambda citer: math.fsum(shared.weight for shared in self.shared(citer, copy)),
        )


def _reports(witness: Witness) -> bool:
    """Tell whether a page shows that the report is its own."""
    own = strongest_own(witness.credits) or witness.claimed or find_author(witness.article, witness.credits)
    return bool(own) and not strongest_other(witness.credits)
