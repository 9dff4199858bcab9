"""Whom a carrier credits, and how surely the credit is meant for its words."""

from __future__ import annotations

import pytest
from traditions import Told, reader_of, tell

from provenance.model import Article, Citation, CitationKind, Medium, Outlet, Span
from provenance.records.credits import Credit, OutletIndex
from provenance.records.mentions import find_named


def credits_of(*told: Told) -> dict[str, float]:
    """Return the credits of the first article's carrier: outlet to weight, the own outlet in capitals."""
    found = reader_of(told).page(told[0].article).credits.read(told[0].passage.quotation)
    return {_name(credit): round(credit.weight, 3) for credit in found}


def _name(credit: Credit) -> str:
    return credit.outlet.name.upper() if credit.own else credit.outlet.name


def test_names_at_hand_win() -> None:
    """A written name means the outlet at hand that bears it; other outlets merge among themselves."""
    shore = Outlet("Shore Ledger", domain="shore.example", aliases=("The Ledger",))
    index = OutletIndex(
        [shore], [Outlet("Ledger", domain="ledger.example"), Outlet("Hill Sun"), Outlet("The Hill Sun")]
    )
    assert index.key(Outlet("the ledger")) == "shore.example"
    assert index.key(Outlet("SHORE-LEDGER")) == "shore.example"
    assert index.key(Outlet("shore.example")) == "shore.example"
    assert index.key(Outlet("The Hill Sun")) == "hill sun"
    assert index.key(Outlet("Unheard Of")) == "unheard of"
    assert index.outlet("shore.example", Outlet("x")) is shore
    assert index.outlet("nowhere", Outlet("x")) == Outlet("x")


def test_a_name_of_two_outlets_means_neither() -> None:
    """A name that two outlets at hand bear is not decided."""
    twins = [Outlet("Post", domain="a.example"), Outlet("Post", domain="b.example")]
    assert OutletIndex(twins).key(Outlet("Post")) == "post"


def test_credit_at_the_quotation_counts_in_full() -> None:
    """A credit in the quotation's paragraph, tied to it, is meant for it; one carried on from before nearly so."""
    assert credits_of(tell("Bay", "“[[Enough,]]” she told the <<Ledger>>.")) == {"Ledger": 1.0}
    assert credits_of(tell("Bay", "She told the <<Ledger>> more.\n“[[Enough,]]” she said.")) == {"Ledger": 0.95}


def test_a_credit_from_far_off_is_less_sure() -> None:
    """A credit tied to the quotation from a long way off is meant for it less surely, on either side."""
    far = "So it went on and on.\n" * 30
    assert credits_of(tell("Bay", f"She told the <<Ledger>> more.\n{far}“[[Enough,]]” she said.")) == {"Ledger": 0.6}
    assert credits_of(tell("Bay", f"“[[Enough,]]” she said.\n{far}She told the <<Ledger>>.")) == {"Ledger": 0.6}


def test_credit_in_passing_covers_a_short_page() -> None:
    """A credit elsewhere on a long page counts by the share of the page that it can cover; an agency's for all."""
    long = "“[[Enough,]]” she said.\n" + "So it went.\n" * 400 + "<<Ledger>> reported it."
    (weight,) = credits_of(tell("Bay", long, near=False)).values()
    assert 0.1 < weight < 0.2
    twice = long.replace("So it went.", "<<Ledger>> said so, too.", 1)
    assert credits_of(tell("Bay", twice, near=False))["Ledger"] == pytest.approx(2 * weight, rel=0.05)
    assert credits_of(tell("Bay", long, near=False, kind=CitationKind.WIRE)) == {"Ledger": 0.9}


@pytest.mark.parametrize(
    ("line", "weight"),
    [
        ("<<Coast Wire>> contributed to this report.", 0.5),
        ("Additional reporting by <<Coast Wire>>", 0.5),
        ("This report is by <<Coast Wire>>.", 0.9),
        ("Words before. <<Coast Wire>>\nMay Lund contributed to this report.", 0.9),
    ],
)
def test_a_part_of_the_work_is_not_the_whole(line: str, weight: float) -> None:
    """An agency that contributed to a page may have given any of its words; one that signs it has given all."""
    told = tell("Bay", f"“[[Enough,]]” she said.\n{line}", near=False, kind=CitationKind.WIRE)
    assert credits_of(told) == {"Coast Wire": weight}


def test_an_agency_outside_the_text_signs_the_page() -> None:
    """A credit without a place in the text is no contribution."""
    told = tell("Bay", "“[[Enough,]]” she said.")
    outside = Citation(outlet=Outlet("Wire"), surface="contributed by Wire", span=None, kind=CitationKind.WIRE)
    reader = reader_of([Told(article=told.article, passage=told.passage, citations=(outside,))])
    assert [credit.weight for credit in reader.page(told.article).credits.read(None)] == [0.9]


def test_what_the_last_line_says_holds_for_the_page() -> None:
    """A credit behind *via* in the last line is meant for the whole page, however long; elsewhere it is in passing."""
    long = "“[[Enough,]]” she said.\n" + "So it went.\n" * 400
    assert credits_of(tell("Bay", f"{long}[A forum, via the <<Ledger>>]", near=False)) == {"Ledger": 0.85}
    (weight,) = credits_of(tell("Bay", f"{long}[A forum, via the <<Ledger>>]\nMore.", near=False)).values()
    assert weight < 0.2
    (weight,) = credits_of(tell("Bay", f"{long}Trivia <<Ledger>>", near=False)).values()
    assert weight < 0.2


def test_credit_elsewhere_counts_less() -> None:
    """A credit that is not tied to the quotation counts by where it stands and of what kind it is."""
    below = "“[[Enough,]]” she said.\n<<Ledger>> reported it."
    assert credits_of(tell("Bay", below, near=False)) == {"Ledger": 0.85}
    assert credits_of(tell("Bay", "“[[Enough,]]” said the <<Ledger>>.", near=False)) == {"Ledger": 0.85}
    assert credits_of(tell("Bay", below, near=False, kind=CitationKind.WIRE)) == {"Ledger": 0.9}
    two = "“[[Enough,]]” she said.\nSources: <<Ledger>>, <<Mail>>"
    assert credits_of(tell("Bay", two, near=False)) == {"Ledger": 0.575, "Mail": 0.575}
    assert credits_of(tell("Bay", two, kind=CitationKind.SOURCE_LIST)) == {"Ledger": 0.575, "Mail": 0.575}


def test_same_paragraph_lifts_a_weak_credit() -> None:
    """One of several credits that shares the paragraph with the words is meant for them more surely."""
    text = "“[[Enough,]]” as the <<Ledger>> has it.\nSources: <<Mail>>, <<Star>>"
    assert credits_of(tell("Bay", text, near=False)) == {"Ledger": 0.8, "Mail": 0.483, "Star": 0.483}


def test_a_credit_of_its_own_overrules_the_foot() -> None:
    """Where the quotation has a credit, those elsewhere on the page hardly count."""
    own = tell("Bay", "“[[Enough,]]” she told the <<Ledger>>.\nSources: Mail")
    foot = Citation(outlet=Outlet("Mail"), surface="Mail", span=Span(45, 49), kind=CitationKind.SOURCE_LIST)
    page = reader_of([Told(article=own.article, passage=own.passage, citations=(*own.citations, foot))])
    found = page.page(own.article).credits.read(own.passage.quotation)
    assert {credit.key: round(credit.weight, 4) for credit in found} == {"ledger": 1.0, "mail": 0.1725}


def test_its_own_outlet() -> None:
    """A page credits itself by `self`, by its name, or by the last words of its name; elsewhere that tells nothing."""
    text = "“[[Enough,]]” she told the <<Courier>>."
    for outlet, kind in (
        ("Bay", CitationKind.SELF),
        ("Courier", CitationKind.INTERVIEW),
        ("Bay Courier", CitationKind.REPORT),
    ):
        (name,) = credits_of(tell(outlet, text, kind=kind))
        assert name.isupper()
    assert credits_of(tell("Courier", "“[[Enough,]]” she said.\nThe <<Courier>> is old.", near=False)) == {}
    washington = Outlet("Courier of the Capital", domain="courier.example")
    (name,) = credits_of(tell("Bay Courier", text, credit=washington))
    assert name == "BAY COURIER"


def test_unmarked_words_have_the_credits_of_the_page() -> None:
    """Words without marks, and a credit that stands outside the text, have what is meant for the whole page."""
    told = tell("Bay", "“[[Enough,]]” she said.")
    outside = Citation(outlet=Outlet("Wire"), surface="Wire", span=None, kind=CitationKind.WIRE)
    reader = reader_of([Told(article=told.article, passage=told.passage, citations=(outside,))])
    found = reader.page(told.article).credits.read(None)
    assert [(credit.key, credit.weight, credit.via) for credit in found] == [("wire", 0.9, None)]


@pytest.mark.parametrize(
    ("text", "kind", "medium"),
    [
        ("“Enough,” she told Nordblatt.", CitationKind.INTERVIEW, None),
        ("“Enough,” she told the German paper Nordblatt.", CitationKind.INTERVIEW, None),
        ("“Enough“, sagte sie laut Nordblatt.", CitationKind.REPORT, None),
        ("“Enough,” she said, Nordblatt first reported.", CitationKind.REPORT, None),
        ("“Enough,” she said on Nordblatt television.", CitationKind.REPORT, Medium.BROADCAST),
        ("“Enough,” she said. Nordblatt is a town.", None, None),
        ("“Enough,” she told Nordblattia.", None, None),
        ("“Enough,” she said.\nHe told\nNordblatt so.", None, None),
    ],
)
def test_outlets_at_hand_are_known_by_name(text: str, kind: CitationKind | None, medium: Medium | None) -> None:
    """A credit to an outlet at hand is found by its name in a frame that gives credit, and not without one."""
    article = Article(url="https://a.example/1", outlet="Alpha", text=text)
    found = find_named(article, [Span(1, 8)], [Outlet("Nordblatt"), Outlet("Nox")])
    assert [(one.surface, one.kind, one.medium) for one in found] == ([("Nordblatt", kind, medium)] if kind else [])


def test_a_name_inside_the_words_is_no_credit() -> None:
    """What the speaker says of an outlet credits nobody; the page's own name gives `self`."""
    text = "“I told Nordblatt so,” she told Alpha News."
    article = Article(url="https://a.example/1", outlet="Alpha News", text=text)
    found = find_named(article, [Span(1, 21)], [Outlet("Nordblatt"), Outlet("Alpha News")])
    assert [(one.surface, one.kind) for one in found] == [("Alpha News", CitationKind.SELF)]


def test_hostile_names_stay_linear() -> None:
    """A page of nothing but the name and the frame is read once."""
    text = "told Nordblatt " * 20_000
    article = Article(url="https://a.example/1", outlet="Alpha", text=text)
    assert len(find_named(article, [Span(1000, 1004)], [Outlet("Nordblatt")])) < 60
