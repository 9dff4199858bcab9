"""`trace`: from articles to records."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from traditions import record_of, records_of, tell

from provenance import Article, Outlet, trace
from provenance.model import Form, OriginKind, ProvenanceRecord, QuotationKind
from provenance.records.tracing import write_records

_HERALD = Outlet("Harbour Herald", domain="harbourherald.example", aliases=("the Herald",))
_ARTICLES = [
    Article(
        url="https://harbourherald.example/1",
        outlet=_HERALD,
        text="Port police pass on names, the Herald has learned.\n\n“I find it shameful,” said Mona Petrie, a lawyer. "
        "“We were promised a free port.”\n\n“Port police confirm with every line the standing of a person,” "
        "Carl Ostrow, a spokesman, told the Herald.",
        published="2018-03-05T06:10:00-05:00",
        byline="Ina Volk",
    ),
    Article(
        url="https://dailypost.example/7",
        outlet=Outlet("Daily Post", domain="dailypost.example"),
        text="“Working with the lines is one thing,” lawyer Mona Petrie told the Daily Post.",
        published="2018-03-05",
    ),
    Article(
        url="https://plainviews.example/x",
        outlet="Plain Views",
        text='Police Speak To Lines\n\n"We were promised a free port," Petrie told the Harbour Herald.\n\n'
        "“Port police confirm with every line the standing of a person,” Ostrow told the newspaper.\n\n"
        "“Working with the lines is one thing,” Petrie said.\n\nSources: Daily Post, Harbour Herald",
        title="Police Speak To Lines",
    ),
    Article(
        url="https://plainviews.example/x",
        outlet="Plain Views",
        text="“Port police confirm with every line the standing of a person,” Ostrow told the newspaper.",
        retrieved="2018-03-06T10:00:00Z",
    ),
]


def test_typical_page() -> None:
    """An undated page that credits two papers goes back to the one that has each quotation."""
    records = trace(_ARTICLES)
    shared = {record.utterance: record for record in records if len(record.carriers) > 1}
    assert shared
    for record in shared.values():
        assert record.origin is not None
        assert record.origin.article == _ARTICLES["Working" in record.utterance]
        assert all(one.evidence for one in record.derivations)


@settings(max_examples=12, deadline=None)
@given(st.permutations(_ARTICLES), st.lists(st.sampled_from(_ARTICLES), max_size=2))
def test_order_and_repetition_change_nothing(articles: list[Article], again: list[Article]) -> None:
    """The records are the same whatever the order of the articles, and one given twice counts once."""
    assert list(trace([*articles, *again])) == list(trace(_ARTICLES))


def test_order_of_passages_changes_nothing() -> None:
    """The records are the same whatever the order of the passages of an utterance."""
    words = "“[[I have two boats and one life, and the {} caught up with me,]]”"
    told = [
        tell("Alpha", words.format("math") + " she told the <<Ledger>>.", when="2024-05-03T10:00Z"),
        tell("Beta", words.format("myth") + " she told the <<Ledger>>."),
        tell("Gamma", words.format("myth") + " she told reporters.", when="2024-05-03"),
        tell("Delta", "“[[one life, and the math caught up with me,]]” she told reporters.", when="2024-05-03"),
        tell("Epsilon", "“[[I have two boats]]” she said.", when="2024-05-03T09:00"),
    ]
    record = record_of(*told)
    chance = random.Random(3)  # noqa: S311  (shuffles for a test)
    for _ in range(10):
        chance.shuffle(told)
        assert record_of(*told) == record


def test_nothing_gives_nothing() -> None:
    """Without articles, or without quotations, there are no records."""
    assert list(trace([])) == []
    assert list(trace([Article(url="https://a.example/1", outlet="A", text="Nothing was said.")])) == []


def test_progress_is_told() -> None:
    """Each stage reports what is done of how much, and the last report of a stage is all of it."""
    heard: list[tuple[str, int, int]] = []
    trace(_ARTICLES, progress=lambda stage, done, whole: heard.append((stage, done, whole)))
    assert heard[0] == ("extract", 1, 4)
    assert ("extract", 4, 4) in heard
    assert heard[-1][0] == "records"
    assert heard[-1][1] == heard[-1][2]


def test_records_stand_in_order() -> None:
    """The utterances that most outlets carry come first, then the earliest, then by place."""
    one = [tell("Alpha", "“[[We wait,]]” a.", when="2024-05-03"), tell("Beta", "“[[We wait,]]” b.", when="2024-05-03")]
    late = [tell("Gamma", "“[[We stay,]]” c.", when="2024-05-04")]
    early = [tell("Delta", "“[[We go,]]” d.", when="2024-05-02")]
    same = [tell("Zeta", "“[[We run,]]” d.", when="2024-05-04")]
    found = records_of([same, late, one, early])
    assert [record.utterance for record in found] == ["We wait,", "We go,", "We stay,", "We run,"]
    assert write_records([], [], {}) == []


def form_of(marked: str, **fields: object) -> Form:
    """Return the form of the one carrier."""
    (carrier,) = record_of(tell("Alpha", marked, **fields)).carriers  # type: ignore[arg-type]  # named by the tests
    return carrier.form


def test_forms() -> None:
    """A carrier presents words as the quotation does; two words are a scare quote, the title's are a headline."""
    assert form_of("“[[We wait for it]]” a.") is Form.DIRECT
    assert form_of("They “[[wait here]]” a.") is Form.SCARE
    assert form_of("They [[wait here for it]] a.", unmarked=True) is Form.UNMARKED
    assert form_of("They [[wait here for it]] a.", form=QuotationKind.INDIRECT) is Form.INDIRECT
    assert form_of("They “[[wait here]]” a.", form=QuotationKind.MIXED) is Form.MIXED
    assert form_of("“[[We wait]]”, she says\nMore.", page={"title": "“We wait”, she says"}) is Form.HEADLINE
    assert form_of("Title\n“[[We wait for it]]”", page={"title": "Title"}) is Form.DIRECT


def test_speaker_is_elected() -> None:
    """Independent carriers decide who spoke; copies of one error do not outvote them."""
    words = "“[[Our children are not criminals and never were,]]”"
    record: ProvenanceRecord = record_of(
        tell("Alpha", f"{words} she told <<Alpha>>.", speaker="Rosa Dietz", when="2024-05-01T10:00Z"),
        tell("Beta", f"{words} he told <<Alpha>>.", speaker="Glenn Hart", when="2024-05-02T10:00Z"),
        tell("Gamma", f"{words} he told <<Alpha>>.", speaker="Glenn Hart", when="2024-05-03T10:00Z"),
    )
    assert record.speaker == "Rosa Dietz"
    assert record_of(tell("Alpha", words, speaker=None), tell("Beta", words, speaker=None)).speaker is None


def test_a_copy_stands_after_what_it_goes_back_to() -> None:
    """Carriers stand by time, but each after its parent; what bears no date comes last."""
    words = "“[[We will never sell the harbour to anyone,]]”"
    seen = tell("Alpha", f"{words} Ada Moss told <<Alpha>>.", when="2024-05-04T10:00Z")
    undated = tell("Beta", f"{words} she told <<Alpha>>.")
    early = tell("Gamma", f"{words} she told <<Alpha>>.", when="2024-05-04T09:00Z")
    other = tell("Delta", f"{words} she told the <<Ledger>>.")
    record = record_of(seen, undated, early, other)
    names = [carrier.outlet.name for carrier in record.carriers]
    assert names == ["Alpha", "Gamma", "Beta", "Delta"]
    parents = {one.child.outlet.name: one.parent.outlet for one in record.derivations}
    assert parents["Beta"] == parents["Gamma"] == Outlet("Alpha")


def test_a_credit_in_passing_makes_no_origin() -> None:
    """One credit for other words of a long page tells nothing of these: the page counts as their own report."""
    text = "“[[We will never sell it,]]” said Ada Moss.\n" + "So it went.\n" * 300 + "May Lund told the <<Ledger>> so."
    origin = record_of(tell("Bay", text, near=False)).origin
    assert origin is not None
    assert origin.kind is OriginKind.SEEN
    short = "“[[We will never sell it,]]” said Ada Moss.\nMay Lund told the <<Ledger>> so."
    origin = record_of(tell("Bay", short, near=False)).origin
    assert origin is not None
    assert origin.kind is OriginKind.UNSEEN
    assert origin.probability > 0.9
