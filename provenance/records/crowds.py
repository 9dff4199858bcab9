"""Crowds: utterances with more carriers than a graph can weigh exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from provenance.records.witnesses import Witness

#: So many carriers are weighed against each other exactly: the cost grows with the cube of their number.
MOST_CARRIERS = 50


def split_crowd(witnesses: Sequence[Witness]) -> tuple[list[Witness], list[Witness]]:
    """Return the carriers for the graph, and the rest, both in the order given.

    Copies of one wording that give the same credits tell the same (forty outlets with one agency story): of each such
    set the earliest come first, and the sets take turns until the graph is full. So every wording keeps its earliest
    carriers as long as there is room; pages that are the utterance itself, and outlets that others credit, come first.
    """
    if len(witnesses) <= MOST_CARRIERS:
        return list(witnesses), []
    credited = {credit.key for witness in witnesses for credit in witness.credits if not credit.own}
    sets: dict[tuple[object, ...], list[Witness]] = defaultdict(list)
    for witness in witnesses:
        sets[_kind(witness)].append(witness)
    turns = {
        witness: turn
        for members in sets.values()
        for turn, witness in enumerate(sorted(members, key=lambda one: (one.available.span.latest, one.place)))
    }

    def rank(witness: Witness) -> tuple[object, ...]:
        first = witness.article.medium.is_primary or witness.outlet_key in credited
        return (not first, turns[witness], witness.available.span.latest, witness.place)

    chosen = set(sorted(witnesses, key=rank)[:MOST_CARRIERS])
    return [one for one in witnesses if one in chosen], [one for one in witnesses if one not in chosen]


def _kind(witness: Witness) -> tuple[object, ...]:
    keys = tuple(sorted(credit.key for credit in witness.credits if credit.weight))
    return (witness.text, keys, witness.carrier.speaker)
