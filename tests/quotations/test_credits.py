"""Credits to outlets: what is one, of which kind, and to whom."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.articles.outlets import Entry, Registry
from provenance.model import Article, Citation, Medium, Outlet
from provenance.quotations.credits import citations

REGISTRY = Registry(
    [
        Entry("Harbour Gazette", "harbourgazette.example", "HG Online", "the Gazette", "GB", "newspaper", known="1"),
        Entry("Quay Telegraph", "quaytelegraph.example", "", "", "GB", "newspaper", known="1"),
        Entry("CTN", "ctn.example", "CTN News;Coast and Friends", "", "US", "tv", known="1"),
        Entry("Northern Wire", "northernwire.example", "", "NWA", "NO", "agency", "1", known="1"),
        Entry("Metro", "metro.example", "", "", "GB", "newspaper", known="1"),
        Entry("The Sun (Leeds)", "leeds-sun.example", "", "the Sun;The Sun", "GB", "newspaper", known="1"),
        Entry("The Sun (Perth)", "perth-sun.example", "", "the Sun;The Sun", "AU", "newspaper", known="1"),
        Entry("Lantern", "lantern.example", "Lantern magazine", "", "US", "magazine", known="1"),
        Entry("Getty Images", "pictures.example", "", "", "US", "photo", known="1"),
        Entry("Guardian", "guardian.example", "", "", "GB", "newspaper", known="1"),
        Entry("ABX News", "abx.example", "", "ABX", "US", "tv", known="1"),
        Entry("ABX (Australia)", "abx.example.au", "", "the ABX", "AU", "tv", known="1"),
        Entry("Daily Echo", "dailyecho.example", "", "", "GB", "newspaper", known="1"),
        Entry("The Atlantic", "atlantic.example", "", "", "US", "magazine", known="1"),
        Entry("Milton Union", "miltonunion.example"),
        Entry("KQRX", "kqrx.example", kind="radio"),
    ]
)


def credits_in(text: str, outlet: Outlet | str = "alpha.example", **fields: object) -> tuple[Citation, ...]:
    """Return the credits of an article with this text."""
    article = Article(url="https://alpha.example/1", outlet=outlet, text=text, **fields)  # type: ignore[arg-type]  # the converters take more
    return citations(article, registry=REGISTRY)


def told(text: str, outlet: Outlet | str = "alpha.example") -> list[tuple[str, str]]:
    """Return the names and kinds of the credits in a text."""
    return [(one.outlet.name, one.kind) for one in credits_in(text, outlet)]


@pytest.mark.parametrize(
    "text",
    [
        "“It is over,” she told the Harbour Gazette.",
        "She tells the Harbour Gazette that it is over.",
        "He spoke exclusively to the Harbour Gazette last week.",
        "In an interview with the Harbour Gazette, he said it was over.",
        "In a telephone interview on Monday with the Harbour Gazette he said so.",
        "He confirmed to the Harbour Gazette that he will go.",
        "A spokesman said in an email to the Harbour Gazette that he will go.",
        "He told a reporter for the Harbour Gazette that it was over.",
        "He told Harbour Gazette reporter Ann Lee that it was over.",
        "He told the local newspaper Harbour Gazette that it was over.",
        "He told Ann Lee of the Harbour Gazette that it was over.",
        "He confirmed his plan to the Harbour Gazette.",
        "The Harbour Gazette was told by officials that it is over.",
        "She had earlier declined comment to the Harbour Gazette.",
    ],
)
def test_interviews(text: str) -> None:
    """Whoever is said to have been told something gets credit for the interview."""
    assert told(text) == [("Harbour Gazette", "interview")]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will go, according to the Harbour Gazette.",
        "The mayor will go, the Harbour Gazette reported on Monday.",
        "The mayor will go, reported the Harbour Gazette.",
        "As the Harbour Gazette first reported, the mayor will go.",
        "The plan, first reported by the Harbour Gazette, is dead.",
        "Letters obtained by the Harbour Gazette show that he knew.",
        "A report in the Harbour Gazette on Monday says so.",
        "He wrote in an op-ed in the Harbour Gazette that it was over.",
        "The Harbour Gazette, citing two officials, reported that he will go.",
        "The Harbour Gazette's Ann Lee reported that he will go.",
        "Harbour Gazette reporters saw the fire from the quay.",
        "The Harbour Gazette story uses two sources.",
        "The station quoted a Harbour Gazette report from May.",
        "The Harbour Gazette has learned that he will go.",
        "The Harbour Gazette newspaper has linked him to the fire.",
        "“It was a long day.” — Ann Lee, Harbour Gazette",
        "The Harbour Gazette ran a profile of him in May.",
        "It is over, according to Ann Lee of the Harbour Gazette.",
        "Laut Harbour Gazette ist es vorbei.",
    ],
)
def test_reports(text: str) -> None:
    """An outlet that is said to have reported, obtained or published something gets credit for the report."""
    assert told(text) == [("Harbour Gazette", "report")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LISBON (Northern Wire) — The mayor will go.", "wire"),
        ("The mayor will go. (Northern Wire)", "wire"),
        ("By Northern Wire\nThe mayor will go.", "wire"),
        ("By Northern Wire\r\nThe mayor will go.", "wire"),
        ("By Ann Lee, Northern Wire\nThe mayor will go.", "wire"),
        ("Northern Wire contributed to this report.", "wire"),
        ("With files from Northern Wire", "wire"),
        ("Contributing: Northern Wire", "wire"),
        ("Copyright 2021 Northern Wire. All rights reserved.", "wire"),
        ("© 2021 Northern Wire", "wire"),
        ("Sources: Northern Wire, the lot", "source-list"),
        ("Source: Northern Wire", "source-list"),
        ("h/t Northern Wire", "source-list"),
        ("[via Northern Wire]", "source-list"),
        ("via Northern Wire", "source-list"),
        ("This story originally appeared in Northern Wire.", "republication"),
        ("Reprinted with permission from Northern Wire.", "republication"),
        ("Published with permission of Northern Wire.", "republication"),
        ("It is over. [ Northern Wire ]", "source-list"),
        ("He fled to the coast. Northern Wire", "wire"),
        ("It is over.\nNorthern Wire", "wire"),
    ],
)
def test_credits_for_a_whole_article(text: str, kind: str) -> None:
    """Datelines, bylines, lists and notes credit the outlet that the article comes from."""
    assert told(text) == [("Northern Wire", kind)]


def test_credit_names_where_it_stands() -> None:
    """The surface is what stands at the span, with its article, and the outlet's name has none."""
    text = "“Gone,” he told the Milton Ledger on Monday."
    (one,) = credits_in(text)
    assert one.span is not None
    assert (one.span.cut(text), one.surface, one.outlet.name) == ("the Milton Ledger",) * 2 + ("Milton Ledger",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told the Milton Ledger it was over.", "Milton Ledger"),
        ("He told the Daily Ledger it was over.", "Daily Ledger"),
        ("The Ledger of Milton first reported the remark.", "Ledger of Milton"),
        ("He told KXYZ it was over.", "KXYZ"),
        ("He told WXYZ-TV in Milton it was over.", "WXYZ"),
        ("He told KXYZ5 News it was over.", "KXYZ"),
        ("He told milton.example.com it was over.", "milton.example.com"),
        ("He told the magazine Zeitlupe it was over.", "Zeitlupe"),
        ("He told Zeitlupe magazine it was over.", "Zeitlupe"),
        ("Norwegian broadcaster NXK reported that it was over.", "NXK"),
        ("He told the Milton Herald-Courier it was over.", "Milton Herald-Courier"),
        ("It was obtained by the news station QRS TV in May.", "QRS"),
        ("He told Milton Insider it was over.", "Milton Insider"),
        ("It was first reported by the Milton Beacon.", "Milton Beacon"),
        ("He told the Ashford Daily Echo it was over.", "Ashford Daily Echo"),
        ("He told Radio Milton it was over.", "Radio Milton"),
        ("This story first appeared in Harbour Weekly Notes.", "Harbour Weekly Notes"),
    ],
)
def test_outlets_that_nobody_registered(text: str, name: str) -> None:
    """A name of an outlet's shape in an outlet's place gets credit under the name as written."""
    found = credits_in(text)
    assert [one.outlet.name for one in found] == [name]
    assert found[0].outlet.domain in {"", name}


@pytest.mark.parametrize(
    "text",
    [
        "He told the council that it was over.",
        "He told the Milton Police Department that it was over.",
        "Mayor Metro told the court that it was over.",
        "She walked past the Metro Hospital.",
        "He told Metro Health Hospital it was over.",
        "According to the Post Office, letters are late.",
        "Photo: Ann Lee/Harbour Gazette",
        "(Photo by Ann Lee for the Harbour Gazette)",
        "Image copyright Northern Wire Image caption The quay",
        "Northern Wire Photo/Ann Lee",
        "Ann Lee/Harbour Festival via Northern Wire",
        "Source: Northern Wire/Getty Images",
        "[Source: Lantern] (photo)",
        "A CTN poll has him at 39 percent.",
        "According to a CTN/Metro poll he leads.",
        "He watched CTN all night.",
        "CTN affiliate Channel Nine was there.",
        "The former Harbour Gazette editor was there.",
        "He sued the Harbour Gazette for libel.",
        "CTN said in a statement that it would close.",
        "CTN said it would close.",
        "A fake Harbour Gazette reported that he died.",
        "Ann Lee, an author of Harbour Gazette best-sellers, was there.",
        "People said it was over.",
        "the Sun rose over the bay",
        "He asked WHO officials for help.",
        "KEEP KNOW WALL WANT said the sign.",
        "BREAKING NEWS KIND WORDS KQED TODAY",
        "He told the Milton Union that it was over in a Capital letter.",
        "He voted for the Republican.",
        "“No,” said Mayor Don Pilot in an interview.",
        "It was first of all a surprise; write to ann@news.com.",
        "He told the Milton Ledger Foundation it was over.",
        "This newspaperman said so.",
        "The events described in the Milton Report are grave.",
        "She was quoted by the Milton County Medical Examiner in May.",
        "He told Atlantic it was over.",
        "It was published in the Milton Journal of Surgery.",
        "He told an Iowa newspaper it was over.",
        "He told the Iowa newspaper it was over.",
        "It stood in the online English-language magazine of the group.",
        "He told Dallas TV station officials it was over.",
        "This problem first appeared on Roe's watch.",
        "said Hill, who will testify on Thursday",
        "CTN reported a loss of three million.",
        "“No,” said Ann Lee, a dean at Milton Press, said of it.",
    ],
)
def test_no_credits(text: str) -> None:
    """Pictures, polls, employers, subjects of the news, namesakes and places get no credit."""
    assert [one for one in told(text) if one[0] != "Milton Union"] == []


def test_registered_names_may_have_any_last_word() -> None:
    """A name that ends like a party's is an outlet's where the registry knows it."""
    assert told("He told the Milton Union it was over.") == [("Milton Union", "interview")]
    assert told("He told the Ashford Union it was over.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told CTN and the Harbour Gazette so.", ["CTN", "Harbour Gazette"]),
        ("It was reported by CTN, the Harbour Gazette, and Metro.", ["CTN", "Harbour Gazette", "Metro"]),
        ("CTN, Northern Wire and the Harbour Gazette reported it.", ["CTN", "Northern Wire", "Harbour Gazette"]),
        ("Additional reporting by Northern Wire and Metro", ["Northern Wire", "Metro"]),
        ("Sources: Metro, CTN / Photo credit: Harbour Gazette", ["Metro", "CTN"]),
        ("Sources: Metro, CTN Photo credit: Harbour Gazette", ["Metro", "CTN"]),
        ("Northern Wire (NWA) reported it.", ["Northern Wire"]),
        ("In letters seen by CTN, Metro can be heard to say so.", ["CTN"]),
        ("It was reported by CTN, Metro.", ["CTN", "Metro"]),
    ],
)
def test_names_that_share_a_frame(text: str, expected: list[str]) -> None:
    """Names joined by commas or *and* are all credited; a name and its short form are one credit."""
    assert [name for name, _ in told(text)] == expected


def test_chains_name_the_next_link() -> None:
    """An outlet credited through another bears that other one."""
    first, second = credits_in("“Gone,” he told CTN, according to the Harbour Gazette.")
    assert first.via == second.outlet
    assert second.via is None
    first, second = credits_in("The Harbour Gazette reported, citing CTN, that he will go.")
    assert (first.via, second.via) == (None, first.outlet)
    first, second = credits_in("He told CTN it was over. According to the Harbour Gazette, it was not.")
    assert first.via is None


@pytest.mark.parametrize(
    "text",
    [
        "He said on CTN that it was over.",
        "He said Sunday morning on CTN's “Morning Quay.”",
        "Sunday on CTN, the mayor said it was over.",
        "In an appearance on CTN he said it was over.",
        "He told CTN’s “Morning Quay” it was over.",
        "He said on “Coast and Friends” that it was over.",
    ],
)
def test_broadcasts(text: str) -> None:
    """What was said on a programme is credited as a broadcast."""
    (one,) = credits_in(text)
    assert (one.outlet.name, one.kind, one.medium) == ("CTN", "interview", Medium.BROADCAST)


def test_posts() -> None:
    """What an outlet's reporter tweeted is credited as a post; without such words nothing is said of the medium."""
    (one,) = credits_in("The Harbour Gazette's Ann Lee tweeted that it was over.")
    assert one.medium is Medium.POST
    (one,) = credits_in("He told CTN it was over.")
    assert one.medium is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("He told the Harbour Gazette it was over.", Outlet("Harbour Gazette", domain="harbourgazette.example")),
        ("He told the Harbour Gazette it was over.", "harbourgazette.example"),
        ("He told the Harbour Gazette it was over.", "www.harbourgazette.example"),
        ("He told the Harbour Gazette it was over.", "HarbourGazette"),
        ("He told the Harbour Gazette it was over.", "harb-gazette"),
        ("He told HG Online it was over.", "harb-gazette"),
        ("He told Blue Star it was over.", "Blue Star"),
        ("He told the Gazette it was over.", "Harbour Gazette"),
        ("He told the Bugle it was over.", "Milton Bugle"),
        ("The Bugle has learned that he will go.", "Milton Bugle"),
        ("He told The Blue Door it was over.", Outlet("Door", domain="d.example", aliases=("Blue Door",))),
        ("LISBON (CTN) — It is over.", "CTN"),
        ("Lisbon (CTN) It is over.", "CTN"),
        ("A staffer of this newspaper was there.", "Harbour Gazette"),
        ("CTN's Ann Lee contributed to this report.", "CTN"),
    ],
)
def test_own_outlet(text: str, outlet: Outlet | str) -> None:
    """Credit that an article gives to its own outlet is told apart, however the outlet is named."""
    (one,) = credits_in(text, outlet)
    assert one.kind == "self"
    assert one.outlet == (outlet if isinstance(outlet, Outlet) else Outlet(outlet))


def test_own_names_need_their_capital() -> None:
    """The own outlet's name in small letters is no name."""
    assert told("He told the blue star it was over.", "Blue Star") == []


def test_own_outlet_in_somebody_elses_words() -> None:
    """Words like *this network* within marks are the speaker's, not the article's."""
    assert told("“I love this network,” he said.", "CTN") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Gazette had it. He told the paper it was over.", "Harbour Gazette"),
        ("CTN had it. He told the station it was over.", "CTN"),
        ("Northern Wire had it. According to the news agency, it is over.", "Northern Wire"),
        ("Lantern had it. The magazine reported that it is over.", "Lantern"),
        ("The Quay Telegraph had it. He told the Telegraph it was over.", "Quay Telegraph"),
        ("The Harbour Gazette had it. The newspaper said the mayor will go.", "Harbour Gazette"),
        ("The Harbour Gazette and CTN had it. The newspaper reported that it is over.", "Harbour Gazette"),
    ],
)
def test_short_forms_mean_what_was_named_before(text: str, name: str) -> None:
    """A short form or a noun means the outlet that was named last and fits."""
    assert name in [found for found, _ in told(text)]


def test_short_forms_without_context_stay_open() -> None:
    """A short form that nothing explains gets credit as written; a noun that nothing explains gets none."""
    (one,) = credits_in("He told the Telegraph it was over.")
    assert one.outlet == Outlet("Telegraph")
    assert credits_in("He told the newspaper it was over.") == ()


@pytest.mark.parametrize(
    ("outlet", "domain"),
    [("Harbour Gazette", "leeds-sun.example"), ("Lantern", ""), ("alpha.example", "")],
)
def test_short_forms_at_home(outlet: str, domain: str) -> None:
    """In its own country an outlet's full name needs no more; elsewhere it does."""
    (one,) = credits_in("He told the Sun it was over.", outlet)
    assert one.outlet.domain == domain


@pytest.mark.parametrize(
    ("text", "outlet", "domain"),
    [
        ("He told ABX it was over.", "alpha.example", "abx.example"),
        ("He told the ABX it was over.", "alpha.example", "abx.example.au"),
        ("He told ABX it was over.", "perth-sun.example", "abx.example.au"),
        ("He told the Guardian it was over.", "alpha.example", "guardian.example"),
    ],
)
def test_names_that_only_one_bears_so(text: str, outlet: str, domain: str) -> None:
    """Letters mean who writes them so; a full name that only one known outlet bears means that one."""
    (one,) = credits_in(text, outlet)
    assert one.outlet.domain == domain


def test_channel_numbers_make_local_stations() -> None:
    """A network's letters with a channel are a station of their own."""
    assert told("He told CTN 7 News it was over.") == [("CTN 7", "interview")]


def test_credits_beside_the_text() -> None:
    """Lines of credit, byline and dateline count, have no place in the text, and repeat nothing that it says."""
    found = credits_in(
        "He told CTN it was over.",
        credits=["Sources: Harbour Gazette, Metro / Photo credit: Lantern", "Northern Wire", "  ", "according to CTN"],
        byline="Northern Wire",
        dateline="LISBON (Northern Wire)",
    )
    assert [(one.outlet.name, one.kind, one.span is None) for one in found] == [
        ("CTN", "interview", False),
        ("Harbour Gazette", "source-list", True),
        ("Metro", "source-list", True),
        ("Northern Wire", "wire", True),
        ("CTN", "report", True),
    ]


def test_byline_of_another_outlet() -> None:
    """A byline with another outlet that is no agency tells where the article was first printed."""
    assert [(one.kind, one.surface) for one in credits_in("It is over.", byline="by Ann Lee, Harbour Gazette")] == [
        ("republication", "Harbour Gazette")
    ]
    assert credits_in("It is over.", "Harbour Gazette", byline="Ann Lee, Harbour Gazette") == ()


def test_datelines_of_others_need_a_known_outlet() -> None:
    """A dateline that names no agency is the page's own, unless the page is known to be another's."""
    assert told("LISBON (CTN) — It is over.") == []
    assert told("LISBON (CTN) — It is over.", "Harbour Gazette") == [("CTN", "wire")]


def test_staff_of_an_unknown_page() -> None:
    """Staff who contributed speak for the page's own outlet, which nothing names here."""
    assert told("CTN's Ann Lee contributed to this report.") == []


def test_default_registry() -> None:
    """Without a registry the library's own is asked."""
    page = Article(url="https://alpha.example/1", outlet="alpha.example", text="“Gone,” he told the Associated Press.")
    assert [one.outlet.domain for one in citations(page)] == ["apnews.com"]


@given(st.text(alphabet="“”\"'’()—-.,:/© \nABKTabcdnotldhe", max_size=400) | st.text(max_size=200))
@settings(max_examples=200)
def test_never_raises_and_places_are_exact(text: str) -> None:
    """On any text every credit stands where it says, in order, and no two overlap."""
    last = 0
    for one in credits_in(text):
        assert one.span is not None
        assert one.span.cut(text) == one.surface
        assert one.span.start >= last
        last = one.span.end


@given(
    st.lists(
        st.sampled_from(["told ", "the ", "Harbour Gazette ", "CTN", ", according to ", "Sources: ", "\n"]), max_size=30
    )
)
def test_order_of_place(parts: list[str]) -> None:
    """Credits come in the order of their places."""
    starts = [one.span.start for one in credits_in("".join(parts)) if one.span]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "unit",
    [
        "CTN ",
        "told CTN ",
        "(Northern Wire) — ",
        "Source: CTN, ",
        "the newspaper Abc ",
        "a.com ",
        "first published in A B C D E ",
        "Times of the ",
        "he told the Times that ",
        "told CTN, according to CTN, citing CTN, ",
        "A ",
        "A.",
        "“",
        "İ ",
    ],
)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    """50,000 characters of anything end within two seconds of processor time."""
    text = unit * (50_000 // len(unit))
    start = time.process_time()
    credits_in(text)
    assert time.process_time() - start < 2
