"""Who copied whom: small traditions with a known answer, one for each kind of evidence."""

from __future__ import annotations

import attrs
import pytest
from traditions import Told, parents_of, record_of, records_of, sentences_of, tell

from provenance.matching import Passage
from provenance.model import Citation, CitationKind, Medium, OriginKind, Outlet, QuotationKind, Relation

_LEDGER = Outlet("Shore Ledger")
_SAID = "“[[We lost the boat and half of the pay of the crew,]]”"


def ledger(**fields: object) -> Told:
    """Return the Ledger's own report."""
    report = f"The boat sank. {_SAID} skipper Ada Moss told the <<Ledger>> on the quay."
    defaults: dict[str, object] = {"when": "2024-05-03T10:00Z", "credit": _LEDGER}
    return tell("Shore Ledger", report, **(defaults | fields))  # type: ignore[arg-type]  # named by the tests


def test_a_credit_makes_a_parent() -> None:
    """A carrier that credits an outlet whose article is at hand goes back to it, with the words that say so."""
    copy = tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>>.", when="2024-05-03T12:00Z")
    record = record_of(ledger(), copy)
    assert parents_of(record) == {"Bay Post": "Shore Ledger"}
    (derivation,) = record.derivations
    assert derivation.relation is Relation.WAS_QUOTED_FROM
    assert derivation.probability > 0.95
    assert derivation.evidence[0].sentence == "credits Shore Ledger: “she told the Shore Ledger”"
    span = derivation.evidence[0].span
    assert span is not None
    assert span.cut(copy.article.text) == "she told the Shore Ledger"
    assert "is later than Shore Ledger by 1 h 59 min" in sentences_of(record, "Bay Post")
    assert record.origin is not None
    assert (record.origin.kind, record.origin.outlet) == (OriginKind.SEEN, None)
    assert record.origin.article == ledger().article
    assert [carrier.outlet.name for carrier in record.earliest] == ["Shore Ledger"]
    assert record.conflicts == ()


def test_a_credit_beats_the_clock_of_a_page() -> None:
    """A credited page that bears a later time is still the parent, and the disagreement is told."""
    record = record_of(ledger(), tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>>.", when="2024-05-03T08:00Z"))
    assert parents_of(record) == {"Bay Post": "Shore Ledger"}
    assert [conflict.kind for conflict in record.conflicts] == ["declared_after_citing"]
    assert "later by 1 h 59 min" in record.conflicts[0].sentence
    assert [carrier.outlet.name for carrier in record.earliest] == ["Shore Ledger"]
    assert any("bears a date before that of Shore Ledger" in one for one in sentences_of(record, "Bay Post"))


def test_a_snapshot_beats_a_credit() -> None:
    """A credited page that provably came later is not the parent: the outlet had the words elsewhere, not seen."""
    lacking = tell(
        "Shore Ledger",
        "The boat sank. “[[Nothing yet,]]” she said.",
        page={"retrieved": "2024-05-03T09:00:00Z"},
    )
    late = ledger(page={"retrieved": "2024-05-03T11:00:00Z"})
    copy = tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>>.", page={"retrieved": "2024-05-03T08:00:00Z"})
    record, _ = records_of([[late, copy], [lacking]])
    assert record.origin is not None
    (derivation,) = [one for one in record.derivations if one.child.outlet.name == "Bay Post"]
    assert derivation.parent.outlet == _LEDGER
    assert derivation.parent not in record.carriers
    assert [conflict.kind for conflict in record.conflicts] == ["declared_after_citing"]


def test_an_outlet_not_seen_is_the_origin() -> None:
    """Carriers that credit an outlet without an article here go back to it; the day named beside bounds it."""
    first = tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>> on Sunday.", when="2024-05-06T08:00+01:00")
    second = tell("Hill Sun", f"Ada Moss told the <<Shore Ledger>>: {_SAID} So it was.", when="2024-05-06T11:00Z")
    record = record_of(first, second)
    origin = record.origin
    assert origin is not None
    assert (origin.kind, origin.outlet, origin.medium) == (OriginKind.UNSEEN, _LEDGER, None)
    assert origin.available.earliest.isoformat() == "2024-05-05T00:00:00+01:00"
    assert origin.available.latest == first.article.published.latest  # type: ignore[union-attr]  # given above
    assert parents_of(record) == {"Bay Post": "Shore Ledger", "Hill Sun": "Shore Ledger"}
    assert [derivation.parent for derivation in record.derivations] == [origin, origin]
    assert [one.sentence for one in origin.evidence] == [
        "credits Shore Ledger: “she told the Shore Ledger”",
        "credits Shore Ledger: “Ada Moss told the Shore Ledger”",
    ]


@pytest.mark.parametrize(
    "text", ["“[[{}]]” she told the <<Shore Ledger>>.\nOn Sunday it rained.", "“[[{}]]” <<Shore Ledger>>"]
)
def test_no_day_beside_the_credit(text: str) -> None:
    """Without a day in the same paragraph the origin is bounded from above alone."""
    record = record_of(tell("Bay Post", text.format("We lost the boat,"), when="2024-05-06T08:00Z"))
    assert record.origin is not None
    assert not record.origin.available.has_beginning


def test_a_day_without_a_zone_is_the_earliest_on_earth() -> None:
    """Where the citing page bears a bare day the weekday beside its credit begins where the sun rises first."""
    record = record_of(tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>> on Sunday.", when="2024-05-06"))
    assert record.origin is not None
    assert record.origin.available.earliest.isoformat() == "2024-05-04T10:00:00+00:00"


def test_an_undated_page_bounds_nothing() -> None:
    """A day beside the credit of a page without a date is any such day."""
    record = record_of(tell("Bay Post", f"{_SAID} she told the <<Shore Ledger>> on Sunday."))
    assert record.origin is not None
    assert not record.origin.available.has_beginning


def test_a_broadcast_is_not_the_later_page() -> None:
    """Words credited to a broadcast go back to it, not to the page that the station puts up later; no conflict."""
    station = Outlet("Channel Six")
    page = tell("Channel Six", f"{_SAID} Ada Moss told <<Channel Six>>.", when="2024-05-03T16:00Z", credit=station)
    copy = tell("Bay Post", f"{_SAID} she said on <<Channel Six>>.", when="2024-05-03T12:00Z", medium=Medium.BROADCAST)
    record = record_of(page, copy)
    (derivation,) = record.derivations
    assert (derivation.child.outlet.name, derivation.parent.outlet) == ("Bay Post", station)
    assert record.conflicts == ()
    assert [origin for origin in [record.origin] if origin and origin.medium] == [derivation.parent]
    earlier = tell("Channel Six", f"{_SAID} she told <<Channel Six>>.", when="2024-05-03T09:00Z", credit=station)
    assert record_of(earlier, copy).derivations[0].parent == record_of(earlier, copy).carriers[0]


def test_a_shared_error_beats_a_credit() -> None:
    """A carrier that credits the origin but has the slip of another copy goes back to that copy."""
    whole = "“[[I have two boats and one life, and the {} finally caught up with me,]]”"
    record = record_of(
        tell("Alpha", whole.format("math") + " she told the <<Shore Ledger>>.", when="2024-05-03T10:00Z"),
        tell("Beta", whole.format("math") + " Moss told the <<Shore Ledger>>.", when="2024-05-03T11:00Z"),
        tell("Gamma", whole.format("myth") + " Ada Moss told the <<Shore Ledger>>.", when="2024-05-03T12:00Z"),
        tell(
            "Delta",
            "“[[one life, and the myth finally caught up with me,]]” told the <<Shore Ledger>>.",
            when="2024-05-04T12:00Z",
        ),
    )
    assert parents_of(record)["Delta"] == "Gamma"
    assert "shares “myth” for “math” with Gamma" in sentences_of(record, "Delta")
    assert "credits Shore Ledger, as Gamma does" in sentences_of(record, "Delta")
    assert record.utterance == "I have two boats and one life, and the math finally caught up with me,"


def test_a_longer_wording_does_not_come_from_a_shorter_one() -> None:
    """Of two possible parents the one that has all the words is the parent, though it is earlier by far."""
    record = record_of(
        tell("Alpha", "“[[I could live with it if every cent goes to schools,]]” she said.", when="2024-05-03T10:00Z"),
        tell("Beta", "“[[I could live with it,]]” she said in town.", when="2024-05-04T10:00Z"),
        tell(
            "Gamma",
            "“[[I could live with it if every cent goes to schools,]]” were her words.",
            when="2024-05-05T10:00Z",
        ),
    )
    assert parents_of(record) == {"Beta": "Alpha", "Gamma": "Alpha"}


def test_order_in_time_alone_is_no_derivation() -> None:
    """Two carriers that nothing ties together but their dates are alternates, and none is sure."""
    record = record_of(
        tell("Alpha", f"{_SAID} she said.", when="2024-05-03T10:00Z"),
        tell("Beta", f"In another place: {_SAID}", when="2024-05-04T10:00Z"),
    )
    (derivation,) = record.derivations
    assert derivation.relation is Relation.ALTERNATE_OF
    assert derivation.probability < 0.9
    assert [one.parent for one in derivation.alternatives] == [None]


def test_a_link_and_shared_sentences_tie() -> None:
    """A link, and sentences outside the quotation, show which page was copied."""
    rest = " The boat had left the port at dawn with nine men and their dogs on board."
    other = " It was the worst loss that the small town by the sea had known since the war."
    record = record_of(
        tell("Alpha", _SAID + rest, when="2024-05-03T10:00Z"),
        tell("Beta", _SAID + other, when="2024-05-03T11:00Z"),
        tell("Gamma", _SAID + other, when="2024-05-04T11:00Z"),
        tell("Delta", _SAID + " A day on.", when="2024-05-04T12:00Z", page={"links": ["https://alpha.example/1"]}),
    )
    assert parents_of(record)["Gamma"] == "Beta"
    assert parents_of(record)["Delta"] == "Alpha"
    assert "shares 100% of the rest of its text with Beta" in sentences_of(record, "Gamma")
    assert "links to https://alpha.example/1" in sentences_of(record, "Delta")


def test_words_said_in_public_go_back_to_the_occasion() -> None:
    """Reporters who were at one occasion are its witnesses: neither copied the other."""
    record = record_of(
        tell("Alpha", "PORTO — “[[We lost the boat,]]” she told reporters.", when="2024-05-03T10:00Z"),
        tell("Beta", "At a news conference she said: “[[We lost the boat and the crew,]]”", when="2024-05-03T10:30Z"),
    )
    assert parents_of(record) == {"Alpha": "event", "Beta": "event"}
    assert {one.relation for one in record.derivations} == {Relation.HAD_PRIMARY_SOURCE}
    assert record.origin is not None
    assert record.origin.kind is OriginKind.EVENT
    assert "says that the words were said in public: “told reporters”" in [e.sentence for e in record.origin.evidence]


def test_a_copied_page_is_no_second_witness() -> None:
    """Two pages with the same sentences are one witness of an occasion, as are two pages of one outlet."""
    rest = " told reporters. The boat had left the port at dawn with nine men and their dogs on board."
    first = tell("Alpha", f"{_SAID}{rest}", when="2024-05-03T10:00Z")
    second = tell("Beta", f"{_SAID}{rest}", when="2024-05-03T12:00Z")
    record = record_of(first, second)
    assert parents_of(record) == {"Beta": "Alpha"}


def test_a_release_is_the_primary() -> None:
    """Words that a release has first go back to it; a page that says they were told to it contradicts it."""
    release = tell("Harbour Works", _SAID + " said Ada Moss.", when="2024-05-03T09:00Z", page={"medium": "release"})
    copy = tell("Bay Post", f"{_SAID} she said in a statement.", when="2024-05-03T12:00Z")
    claim = tell("Hill Sun", f"{_SAID} she told the <<Hill Sun>>.", when="2024-05-03T13:00Z", kind=CitationKind.SELF)
    record = record_of(release, copy, claim)
    assert parents_of(record) == {"Bay Post": "Harbour Works", "Hill Sun": "Harbour Works"}
    assert {one.relation for one in record.derivations} == {Relation.HAD_PRIMARY_SOURCE}
    assert record.origin is not None
    assert record.origin.kind is OriginKind.PRIMARY
    assert "is a release: the words themselves or their record" in [e.sentence for e in record.origin.evidence]
    assert [conflict.kind for conflict in record.conflicts] == ["exclusivity_contradicted"]
    assert "says that the words were given out: “in a statement”" in sentences_of(record, "Bay Post")


def test_a_release_that_quotes_is_not_the_primary() -> None:
    """A release that comes after others, with part of their words, quotes them."""
    record = record_of(
        tell("Alpha", "“[[I could live with it if every cent goes to schools,]]” she said.", when="2024-05-03T10:00Z"),
        tell("Rival", "She said: “[[I could live with it.]]”", when="2024-05-05T10:00Z", page={"medium": "release"}),
    )
    assert parents_of(record) == {"Rival": "Alpha"}


def test_a_transcript_is_the_primary_whenever_it_appears() -> None:
    """A transcript is the record of what was said, though it is published after the reports."""
    record = record_of(
        tell("Alpha", f"{_SAID} she said.", when="2024-05-03T10:00Z"),
        tell(
            "Records Office",
            "ADA MOSS: [[We lost the boat and half of the pay of the crew,]] I fear.",
            when="2024-05-05T10:00Z",
            page={"medium": "transcript"},
            unmarked=True,
        ),
    )
    assert "Records Office" not in parents_of(record)


def test_own_interviews_are_independent() -> None:
    """Two pages that were each told the words, and print them differently, copied nobody."""
    record = record_of(
        tell(
            "Alpha",
            "“[[It is a good deal for our town,]]” she told <<Alpha>>.",
            when="2024-05-03T10:00Z",
            kind=CitationKind.SELF,
        ),
        tell(
            "Beta",
            "“[[It's a good deal, a very good deal, for us,]]” she told <<Beta>>.",
            when="2024-05-03T19:00Z",
            kind=CitationKind.SELF,
        ),
    )
    assert record.derivations == ()
    assert record.origin is not None
    assert "credits Alpha: “she told Alpha”" in [e.sentence for e in record.origin.evidence]


def test_versions_of_one_page() -> None:
    """A later version of a page goes back to the one before it; words changed in silence are told."""
    address = {"url": "https://mill.example/1", "published": "2020-02-07T10:00Z"}
    first = tell(
        "Mill", "“[[We have no plans to close,]]” he said.", page=address | {"retrieved": "2020-02-07T11:00:00Z"}
    )
    second = tell(
        "Mill", "“[[We have no clear plans to close,]]” he said.", page=address | {"retrieved": "2020-02-07T17:00:00Z"}
    )
    third = tell(
        "Mill",
        "“[[We have no clear plans to close,]]” he said. Enough.",
        page=address | {"retrieved": "2020-02-08T17:00:00Z"},
    )
    copy = tell("Star", "“[[We have no clear plans to close,]]” he told the <<Mill>>.", when="2020-02-08T09:00Z")
    record = record_of(first, second, third, copy)
    found = {one.child.article: one for one in record.derivations}
    assert found[second.article].parent == next(c for c in record.carriers if c.article == first.article)
    assert found[third.article].parent == next(c for c in record.carriers if c.article == second.article)
    assert found[copy.article].parent == next(c for c in record.carriers if c.article == second.article)
    assert found[second.article].relation is Relation.WAS_REVISION_OF
    assert [conflict.kind for conflict in record.conflicts] == ["silent_revision"]
    assert [carrier.article for carrier in record.earliest] == [first.article]


def test_a_correction_is_not_silent() -> None:
    """A later version that says it was corrected may print other words."""
    address = {"url": "https://mill.example/1", "published": "2020-02-07T10:00Z"}
    record = record_of(
        tell("Mill", "“[[We will close the mill,]]” he said.", page=address | {"retrieved": "2020-02-07T11:00:00Z"}),
        tell(
            "Mill",
            "“[[We will not close the mill,]]” he said. Correction: he was misquoted.",
            page=address | {"retrieved": "2020-02-07T17:00:00Z"},
        ),
    )
    assert record.conflicts == ()


def test_a_chain_of_credits_reaches_its_first_link() -> None:
    """Words told to one outlet, by the account of another, go back to the first through the second."""
    wire = Outlet("Coast Wire")
    told = f"{_SAID} she told the <<Shore Ledger>>, according to Coast Wire."
    chained = tell("Bay Post", told, when="2024-05-03T12:00Z", via=wire)
    relay = tell("Hill Sun", f"{_SAID} <<Coast Wire>> reported.", when="2024-05-03T13:00Z", kind=CitationKind.REPORT)
    other = tell("Lake Star", f"{_SAID} said <<Coast Wire>>.", when="2024-05-03T14:00Z", kind=CitationKind.REPORT)
    record = record_of(chained, relay, other)
    assert record.origin is not None
    assert record.origin.outlet == _LEDGER
    assert parents_of(record)["Hill Sun"] == "Coast Wire"


def test_a_credit_outside_the_text_is_shown_as_printed() -> None:
    """A credit in the head or at the foot of a page has no place in its text; it is evidence all the same."""
    told = tell("Bay Post", f"{_SAID} she said.")
    wire = Citation(outlet=Outlet("Coast Wire"), surface="CW", span=None, kind=CitationKind.WIRE)
    record = record_of(Told(article=told.article, passage=told.passage, citations=(wire,)))
    (evidence,) = record.derivations[0].evidence
    assert (evidence.sentence, evidence.span, evidence.field) == ("credits Coast Wire: “CW”", None, "credits")


def test_a_dateline_of_the_page_speaks_for_presence() -> None:
    """A page filed from a place by its own people was more likely there than one filed by an agency."""
    chances = {}
    for dateline in ("PORTO", "PORTO (CW)", None):
        record = record_of(
            tell("Alpha", f"{_SAID} she told reporters.", when="2024-05-03T10:00Z", page={"dateline": dateline}),
            tell("Beta", "At a news conference: “[[We lost the boat and all,]]” she said.", when="2024-05-03T10:30Z"),
        )
        chances[dateline] = record.derivations[0].probability
    assert chances["PORTO"] > chances["PORTO (CW)"] == chances[None]


def test_what_stands_far_away_is_not_about_the_words() -> None:
    """An occasion named far from the words, or inside them, says nothing of them."""
    far = "So it went on and on. " * 20
    texts = (
        f"{_SAID} she said. {far} At a news conference it rained.",
        "“[[We told reporters the truth,]]” she said.",
    )
    for text in texts:
        record = record_of(
            tell("Alpha", text, when="2024-05-03T10:00Z"),
            tell("Beta", "At a news conference: “[[We lost the boat and all,]]” she said.", when="2024-05-03T10:30Z"),
        )
        assert record.origin is not None
        assert record.origin.kind is not OriginKind.EVENT


def test_few_common_sentences_are_no_evidence() -> None:
    """A share of common sentences too small to tell is not shown."""
    first, second = (" ".join(f"{word}{number} went on and by" for number in range(60)) for word in ("one", "two"))
    record = record_of(
        tell("Alpha", f"{_SAID} Nobody had seen it coming. {first}", when="2024-05-03T10:00Z"),
        tell("Beta", f"{_SAID} Nobody had seen it coming. {second}", when="2024-05-03T11:00Z"),
    )
    assert parents_of(record) == {"Beta": "Alpha"}
    assert not any("of the rest of its text" in one for one in sentences_of(record, "Beta"))


def test_a_silent_page_may_have_been_there_too() -> None:
    """A page that says nothing of the occasion can go back to it all the same, with nothing to show for it."""
    record = record_of(
        tell("Alpha", "“[[We lost the boat and all,]]” she told reporters.", when="2024-05-03T10:00Z"),
        tell("Beta", "At a news conference: “[[We lost the boat and more,]]” she said.", when="2024-05-03T10:30Z"),
        tell("Gamma", "PORTO — “[[We lost it, the boat and all that was in it,]]” she said.", when="2024-05-03T08:30Z"),
    )
    assert parents_of(record) == {"Alpha": "event", "Beta": "event", "Gamma": "event"}
    assert sentences_of(record, "Gamma") == []


def test_its_own_report_beside_another_credit() -> None:
    """A page that was told the words, and credits another paper for other things, is the origin."""
    mixed = tell("Alpha", f"{_SAID} she told <<Alpha>>.\n<<Mail>> reported.", when="2024-05-03T10:00Z", near=False)
    own, other = mixed.citations
    own = attrs.evolve(own, kind=CitationKind.SELF)
    assert mixed.passage.quotation is not None
    quotation = attrs.evolve(mixed.passage.quotation, citations=(own,))
    passage = Passage(article=mixed.article, spans=mixed.passage.spans, quotation=quotation)
    record = record_of(Told(article=mixed.article, passage=passage, citations=(own, other)))
    assert record.origin is not None
    assert record.origin.kind is OriginKind.SEEN
    assert "credits no other outlet for the words" not in [one.sentence for one in record.origin.evidence]


def test_translations_need_a_credit() -> None:
    """Words in another language go back to a page only where it is credited, and were then derived, not quoted."""
    german = tell(
        "Nordblatt", "„[[Wir haben das Boot verloren]]“, sagte sie.", when="2024-05-03T08:00Z", page={"language": "de"}
    )
    credited = tell(
        "Desk",
        "“[[We have lost the boat,]]” she told <<Nordblatt>>.",
        when="2024-05-03T12:00Z",
        page={"language": "en"},
    )
    silent = tell(
        "Isle", "“[[The boat is gone for good,]]” she said.", when="2024-05-03T12:00Z", page={"language": "en"}
    )
    record = record_of(german, credited)
    assert parents_of(record) == {"Desk": "Nordblatt"}
    assert record.derivations[0].relation is Relation.WAS_DERIVED_FROM
    assert record_of(german, silent).derivations == ()


def test_a_silent_copy_may_share_the_origin_of_another() -> None:
    """Two undated pages with one wording, of which one names its source, go back to that source alike."""
    words = "“[[I find it shameful. We were promised a port … Working with them is one thing,]]”"
    record = record_of(
        tell("Alpha", f"According to <<Shore Ledger>>, {words}", kind=CitationKind.REPORT),
        tell("Beta", f"As reported of late: {words} So there."),
        tell(
            "Gamma", "“[[I find it shameful. We were promised a free port, and working with them is bad,]]” she said."
        ),
    )
    assert record.origin is not None
    assert record.origin.outlet == _LEDGER
    assert parents_of(record)["Beta"] == "Shore Ledger"
    assert any("credits nobody; Alpha" in one for one in sentences_of(record, "Beta"))
    assert any("shares" in one and "with Alpha" in one for one in sentences_of(record, "Beta"))


def test_an_article_at_hand_that_lacks_the_words_is_not_their_origin() -> None:
    """Of two papers credited at its foot, a page had the words from the one whose article has them."""
    speech, loss = "Nothing was given away against the rules,", "We lost the boat and half of the pay of the crew,"
    herald = tell("Herald", f"“[[{speech}]]” said Glen Marsh.", when="2024-05-03T09:00Z")
    daily = tell("Daily", f"“[[{loss}]]” she told the <<Daily>>.", when="2024-05-03T09:00Z", kind=CitationKind.SELF)
    foot = "Sources: <<Daily>>, <<Herald>>"

    def views(marked: str) -> Told:
        return tell("Views", f"{marked}\n{foot}", kind=CitationKind.SOURCE_LIST, near=False)

    first = views(f"“[[{speech}]]” Marsh said.\n“{loss}” Moss said.")
    second = views(f"“{speech}” Marsh said.\n“[[{loss}]]” Moss said.")
    assert first.article == second.article
    marsh, moss = records_of([[herald, first], [daily, second]])
    if "Herald" not in {carrier.outlet.name for carrier in marsh.carriers}:
        marsh, moss = moss, marsh
    assert parents_of(marsh) == {"Views": "Herald"}
    assert parents_of(moss) == {"Views": "Daily"}


def test_speakers_are_inherited() -> None:
    """A wrong speaker shared by two carriers ties them, and the two names are in conflict."""
    words = "“[[Our children are not criminals and I will not treat them so,]]”"
    record = record_of(
        tell(
            "Alpha",
            f"{words} said Rosa Dietz.",
            when="2024-05-03T10:00Z",
            speaker="Rosa Dietz",
            page={"byline": "T. O."},
        ),
        tell("Beta", f"{words} Hart said.", when="2024-05-03T12:00Z", speaker="Glenn Hart"),
        tell("Gamma", f"{words} he said.", when="2024-05-03T18:00Z", speaker="Glenn Hart"),
        tell("Delta", f"{words} Dietz said.", when="2024-05-04T18:00Z", speaker="Dietz"),
    )
    assert parents_of(record) == {"Beta": "Alpha", "Gamma": "Beta", "Delta": "Alpha"}
    assert "names Glenn Hart as the speaker, as Beta does and others do not" in sentences_of(record, "Gamma")
    (conflict,) = record.conflicts
    assert conflict.kind == "speaker_differs"
    assert record.speaker == "Rosa Dietz"


def test_an_outlet_is_no_other_speaker() -> None:
    """Where the name found for the speaker is that of a paper, no two people are in conflict."""
    words = "“[[Our children are not criminals and never will be at all,]]”"
    record = record_of(
        tell("Coast Weekly", f"{words} she told Coast Weekly.", speaker="Coast Weekly"),
        tell("Beta", f"{words} said Rosa Dietz.", speaker="Rosa Dietz"),
    )
    assert record.conflicts == ()


def test_two_forms_of_a_name_do_not_differ() -> None:
    """A middle initial makes no other speaker."""
    words = "“[[Our children are not criminals and never will be at all,]]”"
    record = record_of(
        tell("Alpha", f"{words} said Rosa Dietz.", speaker="Rosa Dietz"),
        tell("Beta", f"{words} said Rosa M. Dietz.", speaker="Rosa M. Dietz"),
    )
    assert record.conflicts == ()


@pytest.mark.parametrize(
    "second",
    [
        {"speaker": "Hart"},
        {"speaker": None},
        {"speaker": "Glenn Hart", "confidence": 0.89},
        {"speaker": "Harbour Board"},
        {"speaker": "Rosa's campaign"},
        {"speaker": "Maria Dietz"},
        {"speaker": "Mara Dietzel"},
        {"speaker": "Glenn Hart", "form": QuotationKind.INDIRECT},
        {"speaker": "Glenn Hart", "unmarked": True},
    ],
)
def test_a_doubtful_speaker_contradicts_nobody(second: dict[str, object]) -> None:
    """A bare surname, a speaker hardly known, or words without marks are no evidence against a name."""
    words = "“[[Our children are not criminals and never will be at all,]]”"
    record = record_of(
        tell("Alpha", f"{words} said Rosa Dietz.", speaker="Rosa Dietz"),
        tell("Beta", f"{words} it was said.", **second),  # type: ignore[arg-type]  # named above
    )
    assert record.conflicts == ()


@pytest.mark.parametrize(
    ("words", "count"), [("We are not going to talk now,", 0), ("We are not going to talk here now,", 1)]
)
def test_two_people_may_say_seven_words(words: str, count: int) -> None:
    """So few words may have been said by two people; eight are taken for one person's."""
    record = record_of(
        tell("Alpha", f"“[[{words}]]” said Rosa Dietz.", speaker="Rosa Dietz"),
        tell("Beta", f"“[[{words}]]” said Glenn Hart.", speaker="Glenn Hart"),
    )
    assert len(record.conflicts) == count


def test_indirect_speech_has_a_parent_too() -> None:
    """An indirect report goes back to the credited words, and marks put around it later are seen."""
    record = record_of(
        tell("Alpha", "“[[I would never send my own children to that school,]]” he said.", when="2024-05-03T10:00Z"),
        tell(
            "Beta",
            "He said [[he would never send his own children to that school]], <<Alpha>> reported.",
            when="2024-05-03T12:00Z",
            form=QuotationKind.INDIRECT,
        ),
        tell(
            "Gamma",
            "“[[I would never let my children go to such a school,]]” he said, according to <<Beta>>.",
            when="2024-05-04T12:00Z",
        ),
    )
    assert parents_of(record) == {"Beta": "Alpha", "Gamma": "Beta"}
    assert record.derivations[0].relation is Relation.WAS_DERIVED_FROM
    assert [sorted(one.labels & {"quote_loss", "quote_gain"}) for one in record.drifts] == [
        ["quote_loss"],
        ["quote_gain"],
    ]


def test_two_parents() -> None:
    """A carrier with words that its parent lacks and another carrier has is told to have them from there."""
    record = record_of(
        tell(
            "Alpha",
            "“[[We lost the boat in the storm on Friday,]]” she said. It sank at dawn off the cape in the dark.",
            when="2024-05-03T10:00Z",
        ),
        tell("Beta", "“[[nobody ever came to help us out there]]” were her words.", when="2024-05-03T11:00Z"),
        tell("Aaron", "“[[it was a hard night for all of them]]” were her words.", when="2024-05-03T09:00Z"),
        tell(
            "Gamma",
            "“[[We lost the boat in the storm on Friday, nobody ever came to help us out there,]]” she told <<Alpha>>.",
            when="2024-05-04T10:00Z",
        ),
    )
    assert parents_of(record)["Gamma"] == "Alpha"
    assert any("which Alpha lacks and Beta has" in one for one in sentences_of(record, "Gamma"))


def test_a_silent_agency_goes_back_to_nobody() -> None:
    """An agency that names nobody is what others copy: another's credit to a second agency does not reach it."""
    words = "“[[I find it shameful. We were promised a port and working with them is one thing,]]” she said."
    credit = "\nBy <<Far Wire>>"
    for wire, parent in ((False, "Far Wire"), (True, None)):
        agency = Outlet("Coast Wire", domain="coastwire.example", wire=wire)
        record = record_of(
            tell("Alpha", words + credit, kind=CitationKind.WIRE, near=False),
            tell("Coast Wire", words, when="2024-05-03T10:00Z", page={"outlet": agency}),
        )
        assert parents_of(record).get("Coast Wire") == parent


def test_dates_that_tell_nothing_are_said_to() -> None:
    """Two pages of one day leave open which was first; a day against its evening does not."""
    told = ledger(when="2024-05-03")
    open_ = record_of(told, tell("Beta", f"{_SAID} she told <<Shore Ledger>>.", credit=_LEDGER, when="2024-05-03"))
    assert any("leave open which was first" in one for one in sentences_of(open_, "Beta"))
    late = tell("Beta", f"{_SAID} she told <<Shore Ledger>>.", credit=_LEDGER, when="2024-05-04T02:00Z")
    assert any("with a probability of 0." in one for one in sentences_of(record_of(told, late), "Beta"))


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("Source: The Rook Review", "prints “Source: The Rook Review”"),
        ("(Quelle: Rook)", "prints “(Quelle: Rook)”"),
        ("Photo: May Lund", "credits no other outlet for the words"),
        ("Resources: none", "credits no other outlet for the words"),
    ],
)
def test_a_printed_source_without_a_known_name_is_shown(printed: str, sentence: str) -> None:
    """A page that prints a source is not said to credit nobody, whoever that source is."""
    record = record_of(tell("Alpha", f"{_SAID} she said.\n{printed}", page={"credits": (printed,)}))
    assert record.origin is not None
    assert [one.sentence for one in record.origin.evidence] == [sentence]


def test_a_credit_is_shown_without_the_comma_before_it() -> None:
    """The words that show a credit start with a word."""
    record = record_of(tell("Alpha", f"{_SAID}, she told the <<Shore Ledger>>."))
    assert record.origin is not None
    assert record.origin.evidence[0].sentence == "credits Shore Ledger: “she told the Shore Ledger”"
