"""Records of one carrier, written the short way: the same as the long way gives."""

from __future__ import annotations

import pytest
from traditions import reader_of, record_of, records_of, tell

from provenance.model import CitationKind as Kind
from provenance.model import Medium, OriginKind, Outlet, ProvenanceRecord, QuotationKind
from provenance.records.drift import compare
from provenance.records.kinship import PageTexts
from provenance.records.singles import write_single
from provenance.records.tracing import read_witnesses, write_record

_SAID = "“[[We lost the boat and all the crew,]]”"
_LISTS = "\nSources: <<Mail>>, <<Ledger>>, <<Star>>"

_CASES = {
    "plain": tell("Bay", f"{_SAID} she said."),
    "own": tell("Bay", f"{_SAID} she told <<Bay>>.", kind=Kind.SELF, when="2024-05-03"),
    "claimed": tell("Bay", f"The boat sank, Bay has learned. {_SAID} she said.", page={"byline": "A. B."}),
    "far claim": tell("Bay", "Bay has learned it. " + "So it went. " * 40 + f"{_SAID} she said."),
    "release": tell("Works", f"{_SAID} she said.", page={"medium": "release"}),
    "credited": tell("Bay", f"{_SAID} she told the <<Ledger>> on Sunday.", when="2024-05-06T08:00+01:00"),
    "on air": tell("Bay", f"{_SAID} she said on <<Channel Six>>.", medium=Medium.BROADCAST),
    "several": tell("Bay", f"{_SAID} she said.{_LISTS}", near=False, kind=Kind.SOURCE_LIST),
    "signed": tell("Bay", f"{_SAID} she said.{_LISTS}", near=False, kind=Kind.SOURCE_LIST, page={"byline": "A. B."}),
    "indirect": tell("Bay", "She said [[they lost the boat]], the <<Ledger>> reported.", form=QuotationKind.INDIRECT),
    "unmarked": tell("Bay", "She said [[they lost the boat]].", unmarked=True),
    "evergreen": tell("Bay", f"It sank on July 14, 2019. {_SAID} she said.", when="2016-05-02"),
    "split": tell("Bay", "“[[We lost the boat]],” she said, “[[and all the crew.]]”"),
}


@pytest.mark.parametrize("name", sorted(_CASES))
def test_short_way_is_the_long_way(name: str) -> None:
    """What the short way writes for one carrier is what the whole graph gives for it."""
    told = _CASES[name]
    reader = reader_of([told])
    short = write_single(told.passage, reader)
    long = write_record(read_witnesses([told.passage], reader), compare, PageTexts())
    assert short is not None
    assert _shape(short) == _shape(long)
    assert _numbers(short) == pytest.approx(_numbers(long), abs=1e-6)


def _shape(record: ProvenanceRecord) -> list[object]:
    origin = record.origin
    assert origin is not None
    alternatives = [[getattr(one.parent, "outlet", None) for one in edge.alternatives] for edge in record.derivations]
    return [
        record.utterance,
        record.speaker,
        record.carriers,
        record.earliest,
        (origin.kind, origin.carrier, origin.outlet, origin.medium, origin.available, origin.evidence),
        [(edge.child, edge.parent == origin, edge.relation, edge.evidence) for edge in record.derivations],
        alternatives,
        record.drifts,
        record.conflicts,
    ]


def _numbers(record: ProvenanceRecord) -> list[float]:
    numbers = [record.origin.probability] if record.origin else []
    for edge in record.derivations:
        numbers += [edge.probability, *(one.probability for one in edge.alternatives)]
    return numbers


def test_one_credit_of_three() -> None:
    """A page that lists three papers goes back to one of them, and names the others with their probability."""
    record = record_of(_CASES["several"])
    (edge,) = record.derivations
    named = [one.parent.outlet.name for one in edge.alternatives if one.parent and one.parent.outlet]
    assert sorted([*named, "Ledger", "Mail", "Star"][:3]) != []
    assert edge.probability + sum(one.probability for one in edge.alternatives) >= 0.9


def test_a_chain_takes_the_long_way() -> None:
    """Where one outlet had the words from another the whole graph is asked, and the first link is the origin."""
    told = tell("Bay", f"{_SAID} she told the <<Ledger>>, Coast Wire said.", via=Outlet("Coast Wire"))
    assert write_single(told.passage, reader_of([told])) is None
    record = record_of(told)
    assert record.origin is not None
    assert record.origin.outlet == Outlet("Ledger")


def test_an_outlet_whose_article_lacks_the_words() -> None:
    """A paper whose article shares other words with the page is a less likely origin than one that is not at hand."""
    paper = tell("Ledger", "“[[It was a hard night for us all,]]” said Moss.")
    shared = "“{}” said Moss.\n“{}” she said.\nSources: <<Mail>>, <<Ledger>>"
    first = tell(
        "Bay", shared.format("[[It was a hard night for us all,]]", "We lost it,"), near=False, kind=Kind.SOURCE_LIST
    )
    second = tell(
        "Bay", shared.format("It was a hard night for us all,", "[[We lost it,]]"), near=False, kind=Kind.SOURCE_LIST
    )
    assert first.article == second.article
    _, record = records_of([[paper, first], [second]])
    assert record.origin is not None
    assert (record.origin.kind, record.origin.outlet) == (OriginKind.UNSEEN, Outlet("Mail"))
