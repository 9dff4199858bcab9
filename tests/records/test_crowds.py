"""Utterances with more carriers than a graph weighs exactly."""

from __future__ import annotations

import time

from traditions import Told, parents_of, record_of, tell, witnesses_of

from provenance.records.crowds import MOST_CARRIERS, split_crowd
from provenance.records.witnesses import Witness

_WORDS = "we will open the new bridge to all the people by noon"


def crowd(size: int) -> list[Told]:
    """Return many carriers: most with an agency's credit, some with a wording of their own."""
    told = []
    for number in range(size):
        words = f"{_WORDS} {number}" if number % 10 == 9 else _WORDS
        tail = "she told the <<Wire>>." if number % 3 else "she said."
        outlet = f"Paper {'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10 % 10]}{'uvwxyz'[number // 100]}"
        told.append(tell(outlet, f"“[[{words}]]” {tail}", when=f"2024-05-03T{number % 24:02}:00Z"))
    return told


def test_few_are_all_weighed() -> None:
    """Up to the limit nobody is left out, one more and someone is."""
    assert split_crowd(_some(MOST_CARRIERS))[1] == []
    core, rest = split_crowd(_some(MOST_CARRIERS + 1))
    assert (len(core), len(rest)) == (MOST_CARRIERS, 1)


def _some(size: int) -> list[Witness]:
    return witnesses_of(*crowd(size))


def test_every_wording_keeps_a_carrier() -> None:
    """The graph keeps the earliest carrier of every wording, and whoever others credit, in the order given."""
    told = [*crowd(120), tell("Wire", f"“[[{_WORDS}]]” she said.", when="2024-05-04T23:00Z")]
    witnesses = witnesses_of(*told)
    core, rest = split_crowd(witnesses)
    assert {witness.text for witness in core} == {witness.text for witness in witnesses}
    assert witnesses[-1] in core
    assert sorted(core + rest, key=witnesses.index) == witnesses
    assert core == sorted(core, key=witnesses.index)


def test_the_rest_have_parents_too() -> None:
    """Carriers outside the graph get their best parent in it, with a probability and evidence; the cost is bounded."""
    told = crowd(300)
    started = time.process_time()
    record = record_of(*told)
    assert time.process_time() - started < 20
    assert len(record.carriers) == 300
    credited = {one.article.outlet.name for one in told if one.citations}
    parents = parents_of(record)
    assert sum(parents.get(name) == "Wire" for name in credited) > 0.9 * len(credited)
    assert all(0 < one.probability <= 1 and one.evidence for one in record.derivations)
    assert record.origin is not None
    assert record.origin.outlet is not None
    assert record.utterance.startswith(_WORDS)
