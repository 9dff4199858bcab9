"""Which credit belongs to which quotation."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article, Attribution, Quotation, Span
from provenance.quotations.credits import citations
from provenance.quotations.extraction import extract
from provenance.quotations.linking import link_citations


def linked(text: str, *said: tuple[str, str | None, str | None], credits_: tuple[str, ...] = ()) -> list[list[str]]:
    """Return the outlets of each quotation, which are given as words, speaker and mention, in order of place."""
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text, credits=credits_)
    quotations, at = [], 0
    for words, speaker, mention in said:
        at = text.index(words, at)
        place = -1 if mention is None else text.find(mention, at + len(words), at + len(words) + 60)
        place = text.rfind(mention, 0, at) if mention is not None and place < 0 else place
        attribution = Attribution(
            speaker=speaker,
            mention=mention,
            mention_span=None if mention is None else Span(place, place + len(mention)),
        )
        quotations.append(Quotation(article=article, spans=(Span(at, at + len(words)),), attribution=attribution))
        at += len(words)
    found = link_citations(article, quotations, citations(article))
    assert [one.spans for one in found] == [one.spans for one in quotations]
    return [[one.outlet.name for one in quotation.citations] for quotation in found]


def test_credit_in_the_same_sentence() -> None:
    """A quotation bears the credits of its own sentence, all links of a chain."""
    text = "“It is over. Go home,” Ann Lee told the Milton Gazette, according to the Ashford Herald."
    assert linked(text, ("It is over. Go home,", "Ann Lee", "Ann Lee")) == [["Milton Gazette", "Ashford Herald"]]


def test_credit_after_the_mark_of_a_finished_sentence() -> None:
    """The sentence of the attribution counts as the quotation's own."""
    text = "“Is it over?” Ann Lee asked the crowd. “Why?” Ann Lee told the Milton Gazette."
    assert linked(text, ("Is it over?", "Ann Lee", "Ann Lee"), ("Why?", "Ann Lee", "Ann Lee told")) == [
        [],
        ["Milton Gazette"],
    ]


def test_each_speaker_of_a_sentence_has_a_credit_of_their_own() -> None:
    """Where a sentence quotes two people, a credit goes to the one named before it."""
    text = "“No,” Ann Lee told the Milton Gazette, while Bo Roe told the Ashford Herald “yes” and left."
    assert linked(text, ("No,", "Ann Lee", "Ann Lee"), ("yes", "Bo Roe", "Bo Roe")) == [
        ["Milton Gazette"],
        ["Ashford Herald"],
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "mention"),
    [
        ("Ann Lee told the Milton Gazette it was over. “Go home,” she said.", "Ann Lee", "she"),
        ("Ann Lee spoke to the Milton Gazette. “Go home.”", None, None),
        ("The Milton Gazette reported:\n“Go home,” Bo Roe said.", "Bo Roe", "Bo Roe"),
        ("In an interview with the Milton Gazette, Ann Lee was calm. Lee said, “Go home,” twice.", "Ann Lee", "Lee"),
    ],
)
def test_credit_in_the_sentence_before(text: str, speaker: str | None, mention: str | None) -> None:
    """The sentence that introduces the speaker credits the quotation that follows."""
    words = "Go home." if "home.”" in text else "Go home,"
    assert linked(text, (words, speaker, mention)) == [["Milton Gazette"]]


@pytest.mark.parametrize(
    ("text", "speaker", "mention"),
    [
        ("Bo Roe told the Milton Gazette it was over. Ann Lee said it was “a bad day” for all.", "Ann Lee", "Ann Lee"),
        ("Ann Lee said it was “a bad day” for all. Bo Roe told the Milton Gazette it was over.", "Ann Lee", "Ann Lee"),
        ("Ann Lee told the Milton Gazette so. In a statement, she called it “a bad day” for all.", "Ann Lee", "she"),
        ("Bo told the Milton Gazette so. It was late. It rained. It blew. It was “a bad day” then.", None, None),
    ],
)
def test_credit_of_other_words_does_not_reach(text: str, speaker: str | None, mention: str | None) -> None:
    """A credit given to another speaker, in a later sentence, for another occasion or far away is not taken."""
    assert linked(text, ("a bad day", speaker, mention)) == [[]]


def test_credit_goes_on_with_the_speaker() -> None:
    """Later quotations of the same speaker bear the credit until somebody else speaks or the occasion changes."""
    text = (
        "“It is over,” Ann Lee told the Milton Gazette.\n\n“Go home,” she added. “Now.”\n\n"
        "“Never,” said Bo Roe.\n\n“Soon,” Lee said."
    )
    said = [
        ("It is over,", "Ann Lee", "Ann Lee"),
        ("Go home,", "Ann Lee", "she"),
        ("Now.", None, None),
        ("Never,", "Bo Roe", "Bo Roe"),
        ("Soon,", "Ann Lee", "Lee"),
    ]
    assert linked(text, *said) == [["Milton Gazette"]] * 3 + [[], []]


def test_pronoun_that_goes_on_introduces_too() -> None:
    """A pronoun that opens a sentence after a quotation means its speaker."""
    text = "“It is late,” said Bo Roe. He told the Milton Gazette it was over. “Go home,” Roe said."
    assert linked(text, ("It is late,", "Bo Roe", "Bo Roe"), ("Go home,", "Bo Roe", "Roe")) == [[], ["Milton Gazette"]]


def test_sentence_of_another_speaker_introduces_nobody() -> None:
    """A sentence in which somebody else is quoted does not introduce a speaker whom nobody names."""
    text = "“No,” Ann Lee told the Milton Gazette. “Yes,” he said."
    assert linked(text, ("No,", "Ann Lee", "Ann Lee"), ("Yes,", "Bo Roe", "he")) == [["Milton Gazette"], []]


def test_credit_within_the_quoted_words_stays_there() -> None:
    """What a speaker credits is no credit for the speaker's later words."""
    text = "“The Milton Gazette reported it,” Ann Lee said. “I read it,” Lee said."
    assert linked(
        text, ("The Milton Gazette reported it,", "Ann Lee", "Ann Lee"), ("I read it,", "Ann Lee", "Lee")
    ) == [
        ["Milton Gazette"],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("LISBON (AP) — It rains.\n\n“Go home,” said Ann Lee.", "Associated Press"),
        ("“Go home,” said Ann Lee.\n\nSources: Milton Gazette", "Milton Gazette"),
        ("“Go home,” said Ann Lee.\n\nThis story first appeared in the Milton Gazette.", "Milton Gazette"),
        ("“Go home,” said Ann Lee.\n\nThe remark was first reported by the Milton Gazette.", "Milton Gazette"),
    ],
)
def test_credit_of_the_whole_article(text: str, outlet: str) -> None:
    """A dateline, a list of sources, a note or a credit for the remark holds for quotations without a nearer one."""
    assert linked(text, ("Go home,", "Ann Lee", "Ann Lee")) == [[outlet]]


def test_nearer_credit_stands_before_that_of_the_article() -> None:
    """A quotation with a credit of its own does not take that of the article."""
    text = "“Go home,” Ann Lee told the Milton Gazette.\n\n“No,” said Bo Roe.\n\nSources: Ashford Herald"
    assert linked(text, ("Go home,", "Ann Lee", "Ann Lee"), ("No,", "Bo Roe", "Bo Roe")) == [
        ["Milton Gazette"],
        ["Ashford Herald"],
    ]


def test_credit_beside_the_text_holds_for_all() -> None:
    """A line of credit outside the text holds for every quotation without a nearer one."""
    assert linked(
        "“Go home,” said Ann Lee.", ("Go home,", "Ann Lee", "Ann Lee"), credits_=("Sources: Milton Gazette",)
    ) == [["Milton Gazette"]]


@pytest.mark.parametrize(
    "text",
    [
        "“Go home,” said Ann Lee.\n\nThe Associated Press contributed to this report.",
        "“Go home,” said Ann Lee.\n\nThe plan was first reported by the Milton Gazette.",
    ],
)
def test_credit_of_a_part_is_not_that_of_all(text: str) -> None:
    """Who contributed to a report, or reported something else first, is not known to have these words."""
    assert linked(text, ("Go home,", "Ann Lee", "Ann Lee")) == [[]]


def test_own_dateline_credits_no_quotation() -> None:
    """That an outlet signs its own page says nothing of where a quotation in it comes from."""
    article = Article(
        url="https://x.example/1", outlet="Associated Press", text="LISBON (AP) — “Go home,” said Ann Lee."
    )
    quotation = Quotation(article=article, spans=(Span(15, 23),))
    (own,) = citations(article)
    assert own.kind == "self"
    assert link_citations(article, [quotation], [own])[0].citations == ()


def test_titles_end_no_sentence() -> None:
    """The dot of a title keeps its sentence together."""
    text = "“Go home,” the late Mr. Lee told the Milton Gazette."
    assert linked(text, ("Go home,", None, "Mr. Lee")) == [["Milton Gazette"]]


def test_no_quotations_and_no_credits() -> None:
    """Nothing to link gives nothing."""
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text="")
    assert link_citations(article, (), ()) == ()


@given(st.text(alphabet="“”.:\n ABab", min_size=4, max_size=80), st.integers(0, 3))
def test_any_text_can_be_linked(text: str, start: int) -> None:
    """No text makes linking fail; every quotation comes back with its place."""
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    quotation = Quotation(article=article, spans=(Span(start, len(text)),))
    assert [one.spans for one in link_citations(article, [quotation], citations(article))] == [quotation.spans]


def test_many_quotations_take_linear_time() -> None:
    """Ten thousand credited quotations are linked within two seconds of processor time."""
    text = "“Go,” Lee told the Milton Gazette. " * 10_000
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    step = len(text) // 10_000
    quotations = [Quotation(article=article, spans=(Span(at + 1, at + 4),)) for at in range(0, len(text), step)]
    found = citations(article)
    start = time.process_time()
    assert len(link_citations(article, quotations, found)) == 10_000
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("“It is over,” Roe said.\n\nSources: Harbour Gazette", ["Harbour Gazette"]),
        ("“It is over,” Roe said.\nThe crane fell (via Harbour Gazette) at noon, a long way from here.", []),
        ("“It is over,” Roe said.\nThis article first appeared in the Harbour Gazette.", ["Harbour Gazette"]),
        ("“It is over,” Roe said.\nHer novel, which had originally run in the Harbour Gazette, sold well.", []),
        ("“It is over,” Roe said.\n“No, [the Harbour Gazette] owes us an answer,” Lee said.", []),
        ("The interview was first reported by the Harbour Gazette.\n“It is over,” Roe said.", ["Harbour Gazette"]),
        ("“It is over,” Roe said.\n\nContributing: Coastal Press", []),
    ],
)
def test_only_lines_of_credit_speak_for_the_whole_article(text: str, credited: list[str]) -> None:
    """A list, a reprint's note and "first reported by" in the lead hold for every quotation; asides hold for none."""
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    first = next(one for one in extract(article) if one.text.startswith("It is over"))
    assert [one.outlet.name for one in first.citations] == credited


@pytest.mark.parametrize("cue", ["has repeatedly called it", "said last year it was", "said in a statement it was"])
def test_words_of_another_time_take_no_later_credit(cue: str) -> None:
    """A credit in the sentence before does not reach words that were said at another time or place."""
    text = f"Ann Roe told the Harbour Gazette that it was over. Roe {cue} “a small mistake”."
    article = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    assert [one.citations for one in extract(article) if "small mistake" in one.text] == [()]


def test_marks_without_an_end_are_linked_in_linear_time() -> None:
    """Quotations in one endless sentence cost the same each."""
    spent = []
    for times in (2_000, 16_000):
        article = Article(url="https://alpha.example/1", outlet="alpha.example", text="went “a b c” " * times)
        quotations = extract(article)
        started = time.process_time()
        link_citations(article, quotations, ())
        spent.append(time.process_time() - started)
    assert spent[1] < 16 * spent[0] + 0.2
