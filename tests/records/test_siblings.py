"""Copies of one agency's text are siblings: what they share is the agency's, unless only the two of them have it."""

from __future__ import annotations

import pytest
from traditions import Told, reader_of, record_of, records_of, tell

from provenance.model import Carrier, CitationKind, Link, Origin, Outlet, ProvenanceRecord, Timespan
from provenance.records.timeline import Availability, weigh_first

_BODY = (
    "The council met for five hours behind closed doors on the question of the old quay and its cranes. "
    "Nobody was allowed into the room, and the windows had been covered with brown paper from inside. "
    "The plan had been drawn up in the spring by an engineer who has since left the town for good."
)
_WORDS = "We will not sell the harbour to anyone, now or later."


def sign(outlet: str, words: str = _WORDS, *, when: str | None = None, body: str = _BODY, byline: str = "") -> Told:
    """Return a page that prints the text of Coastal Press under its dateline."""
    return tell(
        outlet,
        f"SALTMERE (<<Coastal Press>>) — {body}\n“[[{words}]]” Moss said.",
        when=when,
        kind=CitationKind.WIRE,
        near=False,
        page={"byline": byline} if byline else None,
    )


def parents_of(record: ProvenanceRecord) -> dict[str, str | None]:
    """Return each carrier's outlet with the outlet that it goes back to."""
    found: dict[str, str | None] = {}
    for one in record.derivations:
        parent = one.parent
        if isinstance(parent, Origin):
            found[one.child.outlet.name] = parent.outlet.name if parent.outlet else None
        else:
            assert isinstance(parent, Carrier)
            found[one.child.outlet.name] = parent.outlet.name
    return found


def test_agency_copies_are_siblings() -> None:
    """Pages signed by an agency go back to it, however much text they share; an agency's name is no reporter's."""
    told = [
        sign("Alpha", when="2024-05-03T09:00Z", byline="Coastal Press"),
        sign("Beta", when="2024-05-03T10:00Z"),
        sign("Gamma", when="2024-05-03", byline="Gamma staff and wire reports"),
    ]
    record = record_of(*told)
    assert parents_of(record) == dict.fromkeys(("Alpha", "Beta", "Gamma"), "Coastal Press")
    assert [carrier.outlet.name for carrier in record.earliest] == ["Alpha", "Gamma"]
    assert min(one.probability for one in record.derivations) > 0.9
    assert record.origin is not None
    assert record.origin.evidence[0].sentence == "credits Coastal Press: “SALTMERE (Coastal Press)”"


def test_shared_text_makes_a_parent_of_a_page_that_is_not_signed() -> None:
    """Who prints the same text without the agency's name may have it from either."""
    copied = tell("Delta", f"{_BODY}\n“[[{_WORDS}]]” Moss said.", when="2024-05-04T10:00Z")
    record = record_of(sign("Alpha", when="2024-05-03T09:00Z"), copied)
    assert parents_of(record)["Delta"] == "Alpha"


def test_a_shared_error_makes_a_parent_among_siblings() -> None:
    """A misprint that only two of an agency's copies have makes one the parent of the other."""
    right, wrong = (f"The {word} caught up with the harbour in the end." for word in ("math", "myth"))
    rest = [sign(name, right, when="2024-05-03T09:00Z") for name in ("Alpha", "Beta", "Gamma", "Eta")]
    early, late = sign("Delta", wrong, when="2024-05-03T10:00Z"), sign("Epsilon", wrong, when="2024-05-03T15:00Z")
    assert parents_of(record_of(*rest, early, late))["Epsilon"] == "Delta"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ({"dateline": "SALTMERE (Coastal Press)"}, "The council met."),
        ({}, "SALTMERE (Coastal Press) — The council met."),
        ({"title": "Quay"}, "Quay\nSALTMERE (Coastal Press) - The council met."),
    ],
)
def test_a_dateline_credits_an_agency_that_others_credit(page: dict[str, object], text: str) -> None:
    """The name in a dateline's brackets is a credit of the whole page, if some page at hand credits that outlet."""
    told = tell("Alpha", f"{text}\n“[[Enough,]]” Moss said.", page=page)
    credits_given = reader_of([told, sign("Beta")]).page(told.article).credits.read(told.passage.quotation)
    assert [(one.outlet.name, one.weight, one.whole) for one in credits_given] == [("Coastal Press", 0.9, True)]
    assert reader_of([told]).page(told.article).credits.read(told.passage.quotation) == ()


def test_its_own_name_or_none_in_a_dateline_is_no_credit() -> None:
    """A page's own outlet in its dateline's brackets, and a dateline without brackets, credit nobody."""
    own = tell("Coastal Press", "SALTMERE (Coastal Press) — It met.\n“[[Enough,]]” Moss said.")
    bare = tell("Alpha", "SALTMERE — It met (Coastal Press).\n“[[Enough,]]” Moss said.")
    for told in (own, bare):
        assert not reader_of([told, sign("Beta")]).page(told.article).credits.read(told.passage.quotation)


def test_a_bare_day_is_not_put_behind_the_clocks_of_that_day() -> None:
    """A day may be as early as the first of several clocks of that day: the number of later ones does not matter."""
    day = Availability(Timespan.parse("2024-05-03", zone="UTC"))
    clocks = [Availability(Timespan.parse(f"2024-05-03T{hour}:00Z")) for hour in (12, 13, 14, 15, 16)]
    first = weigh_first([day, *clocks])
    assert first[0] == pytest.approx(0.5, abs=0.02)
    assert first[1] == pytest.approx(0.5, abs=0.02)
    assert first[2:] == [0.0] * 4


def test_an_outlet_is_known_by_its_name() -> None:
    """The index gives the outlet that a name means, and none for a name that nobody bears."""
    index = reader_of([sign("Beta")])._index  # noqa: SLF001  (what the reader was given)
    assert index.named("coastal press") == Outlet("Coastal Press")
    assert index.named("Inland Press") is None


_SPEECH = "We will not sell the harbour to anyone, now or later, whatever they pay."


def test_a_list_that_names_the_seen_parent_makes_no_other_origin() -> None:
    """Of two outlets in a page's list of sources, the one at hand that has the words is enough to explain them."""
    herald = tell("Herald", f"“[[{_SPEECH}]]” Moss said.", when="2024-05-03T09:00Z")
    gist = tell(
        "Gist",
        f"“[[{_SPEECH}]]” Moss said.\nSources: <<Coastal Press>>, <<Herald>>",
        kind=CitationKind.SOURCE_LIST,
        near=False,
    )
    record = record_of(herald, gist)
    assert parents_of(record) == {"Gist": "Herald"}
    named = [one.parent for claim in record.derivations for one in claim.alternatives]
    assert not [one for one in named if isinstance(one, Origin)]


def test_a_page_is_not_told_what_only_its_own_copies_credit() -> None:
    """That a copy credits an outlet does not make that outlet the parent of the page which it copied."""
    first = tell("Alpha", f"{_BODY}\n“[[{_SPEECH}]]” Moss said.", when="2024-05-03T09:00Z")
    copy = tell(
        "Beta",
        f"{_BODY}\n“[[{_SPEECH}]]” Moss said. <<Ledger>> reported on it.",
        near=False,
        when="2024-05-04T09:00Z",
        page={"links": (Link(first.article.url, "Alpha"),)},
    )
    record = record_of(first, copy)
    assert parents_of(record) == {"Beta": "Alpha"}
    assert record.origin is not None
    assert record.origin.carrier is not None
    assert record.origin.carrier.outlet.name == "Alpha"


def test_an_article_at_hand_without_the_words_is_said_to_lack_them() -> None:
    """A credit to an outlet whose article on the same story lacks the words stands, and says so."""
    loss = "We lost the boat and half of the pay of the crew,"
    ledger = tell("Ledger", f"“[[{loss}]]” she said.", when="2024-05-03T09:00Z")
    text = f"“{loss}” she said. She told the <<Ledger>>: “{_SPEECH}”"
    with_loss = tell("Alpha", text.replace(loss, f"[[{loss}]]"))
    with_speech = tell("Alpha", text.replace(_SPEECH, f"[[{_SPEECH}]]"))
    silent = tell("Beta", f"“[[{_SPEECH}]]” said Moss on the quay.", when="2024-05-05")
    for group in ([with_speech], [with_speech, silent]):
        (record,) = [one for one in records_of([[ledger, with_loss], group]) if _SPEECH in one.utterance]
        (claim,) = [one for one in record.derivations if one.child.outlet.name == "Alpha"]
        assert isinstance(claim.parent, Origin)
        assert "an article of Ledger is at hand and lacks these words" in [one.sentence for one in claim.evidence]


def test_a_silent_page_beside_an_article_that_lacks_the_words() -> None:
    """A page that credits nobody does not go back to an outlet whose article on its story lacks the words."""
    loss = "We lost the boat and half of the pay of the crew,"
    ledger = tell("Ledger", f"“[[{loss}]]” she said.", when="2024-05-03T09:00Z")
    teller = tell("Alpha", f"“[[{_SPEECH}]]” she told the <<Ledger>>.")
    text = f"“{loss}” she said. “{_SPEECH}”"
    with_loss = tell("Beta", text.replace(loss, f"[[{loss}]]"))
    silent = tell("Beta", text.replace(_SPEECH, f"[[{_SPEECH}]]"))
    records = records_of([[ledger, with_loss], [teller, silent]])
    (record,) = [one for one in records if _SPEECH in one.utterance]
    assert parents_of(record) == {"Alpha": "Ledger", "Beta": "Alpha"}


def test_an_outlet_at_hand_is_known_by_its_name() -> None:
    """A credit to an outlet that has an article at hand is read, also where that article has none of the words."""
    other = tell("Nordblatt", "„[[Wir öffnen den Hafen nicht wieder]]“, sagte Moss.", page={"language": "de"})
    pages = [tell(name, f"“[[{_SPEECH}]]” Moss told the German paper Nordblatt.") for name in ("Alpha", "Beta")]
    (record,) = [one for one in records_of([[other], pages]) if one.utterance == _SPEECH]
    assert parents_of(record) == dict.fromkeys(("Alpha", "Beta"), "Nordblatt")


def test_a_credit_that_is_known_is_not_read_twice() -> None:
    """A credit that the page's own citations hold counts for the words that it stands by, not for all that are near."""
    ledger = tell("Ledger", "“[[We lost the boat and half of the pay,]]” Moss said.")
    told = tell("Alpha", f"“We lost it,” she told the <<Ledger>>.\n“[[{_SPEECH}]]” Moss said.", near=False)
    witness = reader_of([ledger, told]).read(told.passage)
    assert [credit.weight < 0.9 for credit in witness.credits] == [True]


def test_words_without_marks_may_be_credited_too() -> None:
    """Beside words without marks the name of an outlet at hand is a credit for them, however far off in the window."""
    other = tell("Nordblatt", "„[[Wir öffnen den Hafen nicht wieder]]“, sagte Moss.")
    bare = tell("Alpha", f"She told Nordblatt at length. [[{_SPEECH}]]", unmarked=True)
    witness = reader_of([other, bare]).read(bare.passage)
    assert [(credit.outlet.name, credit.weight) for credit in witness.credits] == [("Nordblatt", 0.95)]
