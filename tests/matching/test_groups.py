"""Groups: quotations of one utterance, put together from pairs that are probably the same."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance import Article, Outlet, match
from provenance.matching import judge_pair
from provenance.model import Attribution, Citation, CitationKind, Quotation, QuotationKind, Span

HERONS = "We counted every heron on the marsh twice, and the harbour pilots counted them too."
FERRY = "The old ferry will not sail again before the ice has left the northern channel."


def quote(
    text: str,
    paper: str,
    *,
    day: str | None = "2031-03-04",
    speaker: str | None = None,
    kind: QuotationKind = QuotationKind.DIRECT,
    told: str | None = None,
) -> Quotation:
    """Make an article of an invented paper that quotes *text*; spans are cut at `||`."""
    pieces = text.split("||")
    body = ""
    spans: list[Span] = []
    for piece in pieces:
        body += "“" if not spans else ", she said. “"
        spans.append(Span(len(body), len(body) + len(piece)))
        body += piece + "”"
    article = Article(url=f"https://{paper}.example/1", outlet=f"{paper}.example", text=body, published=day)
    credit = Citation(outlet=Outlet(told), surface=told, span=None, kind=_kind(told, paper)) if told else None
    return Quotation(
        article=article,
        spans=tuple(spans),
        kind=kind,
        attribution=Attribution(speaker=speaker, mention=speaker),
        citations=(credit,) if credit else (),
    )


def _kind(told: str, paper: str) -> CitationKind:
    return CitationKind.SELF if told == f"{paper}.example" else CitationKind.INTERVIEW


def papers(quotations: Iterable[Quotation]) -> list[str]:
    """Return the groups as the initials of their papers."""
    return ["".join(q.article.outlet.name[0] for q in group) for group in match(quotations)]


def test_nothing_and_one() -> None:
    """No quotations, no groups; a single one is a group."""
    assert match([]) == ()
    one = quote(HERONS, "a")
    assert match([one]) == ((one,),)


def test_variants_join_and_others_do_not() -> None:
    """A part, an ellipsis and a changed word join; other words stay apart."""
    quotations = [
        quote(HERONS, "a"),
        quote("counted every heron on the marsh twice", "b"),
        quote("We counted every heron … and the harbour pilots counted them too.", "c"),
        quote(HERONS.replace("twice", "once"), "d"),
        quote(FERRY, "e"),
    ]

    assert papers(quotations) == ["abcd", "e"]


@given(st.integers(0, 999))
@settings(max_examples=20, deadline=None)
def test_order_of_input_does_not_matter(seed: int) -> None:
    """The same groups in the same order, whatever the order of the quotations."""
    quotations = [quote(text, f"{letter}{number}") for number, text in enumerate((HERONS, FERRY)) for letter in "abc"]
    quotations += [
        quote("No comment.", letter, speaker=name) for letter, name in (("x", "Ann Reed"), ("y", "Tom Hill"))
    ]
    quotations += [quote(f"{FERRY}||{HERONS}", "z")]
    mixed = quotations[:]
    random.Random(seed).shuffle(mixed)  # noqa: S311  (a test needs no secrets)

    groups = match(quotations)
    assert match(mixed) == groups
    assert sorted(map(len, groups), reverse=True) == list(map(len, groups))
    assert len([q for group in groups for q in group]) == len(set(quotations))


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (("Ann Reed", "Tom Hill"), ["a", "b"]),
        (("Ann Reed", "Reed"), ["ab"]),
        (("Ann Reed", None), ["ab"]),
        (("Ann Reed", "Ann Hill"), ["ab"]),
    ],
)
def test_common_words_need_one_speaker(names: tuple[str | None, str | None], groups: list[str]) -> None:
    """The same common words of two people are two utterances, unless the names may be one person's."""
    text = "I am happy about it."

    assert papers([quote(text, "a", speaker=names[0]), quote(text, "b", speaker=names[1])]) == groups


def test_rare_words_stay_together_under_two_names() -> None:
    """The same rare words under two names are one utterance: a conflict that others report."""
    assert papers([quote(HERONS, "a", speaker="Ann Reed"), quote(HERONS, "b", speaker="Tom Hill")]) == ["ab"]


def test_a_slogan_on_two_occasions_is_two_utterances() -> None:
    """Common words months apart stay apart; rare ones are a later quotation of the same."""
    slogan = "It is time to get back to work."

    assert papers([quote(slogan, "a"), quote(slogan, "b", day="2031-08-09")]) == ["a", "b"]
    assert papers([quote(slogan, "a"), quote(slogan, "b", day=None)]) == ["ab"]
    assert papers([quote(HERONS, "a"), quote(HERONS, "b", day="2031-08-09")]) == ["ab"]


def test_two_interviews_are_two_utterances() -> None:
    """The same message in slightly other words, each told to another outlet, is said twice."""
    one = quote("This is fair to the crew and fair to the port.", "a", told="a.example")
    other = quote("It's fair to the crew, it's fair to the port.", "b", told="b.example")
    copy = quote("It's fair to the crew, it's fair to the port.", "c", told="b.example")

    assert papers([one, other, copy]) == ["bc", "a"]


def test_faint_words_need_one_story() -> None:
    """Two words that recur everywhere join where the articles share rarer words, and not elsewhere."""
    words = "Totally unfair"
    tied = [quote(HERONS, "a"), quote(HERONS, "b"), quote(FERRY, "c"), quote(FERRY, "d")]
    faint = [
        Quotation(
            article=Article(
                url=q.article.url, outlet=q.article.outlet, text=q.article.text + f" “{words}”", published="2031-03-04"
            ),
            spans=(Span(len(q.article.text) + 2, len(q.article.text) + 2 + len(words)),),
        )
        for q in tied
    ]
    rare = [Quotation(article=f.article, spans=q.spans) for q, f in zip(tied, faint, strict=True)]

    assert papers([*rare, *faint]) == ["ab", "ab", "cd", "cd"]


def test_sentences_that_an_attribution_cuts_are_matched_apart() -> None:
    """A quotation of two sentences goes where most of its words are carried; alone it stays whole."""
    both = quote(f"{FERRY}||{HERONS}", "a")

    assert match([both]) == ((both,),)
    assert papers([both, quote(HERONS, "b"), quote(HERONS, "c"), quote(FERRY, "d")]) == ["abc", "d"]


def test_a_sentence_that_an_attribution_interrupts_is_one() -> None:
    """Where the sentence goes on after the attribution, its pieces are matched as one."""
    article = Article(
        url="https://a.example/1", outlet="a.example", text="“We counted every heron,” she said, “on the marsh twice.”"
    )
    spans = tuple(
        Span(article.text.index(piece), article.text.index(piece) + len(piece))
        for piece in ("We counted every heron,", "on the marsh twice.")
    )

    assert papers([Quotation(article=article, spans=spans), quote("every heron, on the marsh", "b")]) == ["ab"]


def test_judges_a_pair() -> None:
    """A pair's judgement says what words, dates and speakers add."""
    one = quote("I am happy about it.", "a", speaker="Ann Reed")
    other = quote("I am happy about it.", "b", speaker="Tom Hill", day="2031-06-04")
    judged = judge_pair(one, other)

    assert judged.date < 0
    assert judged.speaker < 0
    assert judged.probability < 0.5 < judge_pair(one, one).probability


def test_a_report_joins_what_it_tells() -> None:
    """An indirect quotation joins the words it tells, if the speaker, the days and the numbers agree."""
    said = quote("We will plant 300 willows along the northern canal before winter.", "a", speaker="Ann Reed")

    def told(text: str, *, speaker: str | None = "Reed", day: str = "2031-03-05") -> list[str]:
        return papers([said, quote(text, "b", speaker=speaker, day=day, kind=QuotationKind.INDIRECT)])

    assert told("the town would be planting 300 willows on the canal") == ["ab"]
    assert told("the town would be planting 500 willows on the canal") == ["a", "b"]
    assert told("the town would be planting 300 willows on the canal", speaker="Tom Hill") == ["a", "b"]
    assert told("the town would be planting 300 willows on the canal", speaker=None) == ["a", "b"]
    assert told("the town would be planting 300 willows on the canal", day="2031-05-05") == ["a", "b"]
    assert told("the town would open three museums") == ["a", "b"]


def test_two_versions_of_a_page_are_two_articles() -> None:
    """The same address with another text is another carrier."""
    assert papers([quote(HERONS, "a"), quote(f"{HERONS} Twice!", "a")]) == ["aa"]


def test_accept_is_the_callers() -> None:
    """A caller who wants certainty gets fewer joins."""
    pair = [quote("We counted herons on the marsh again.", "a"), quote("They counted herons near the marsh.", "b")]

    assert len(match(pair, accept=0.999)) == 2
    assert len(match(pair, accept=0.01)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        [HERONS] * 20_000,
        [f"We take this very seriously, said w{number}" for number in range(5_000)],
        ["so many herons " * 70_000, "so many herons " * 70_001, HERONS],
    ],
    ids=["equal", "one phrase", "megabytes"],
)
def test_hostile_input_is_linear(texts: list[str]) -> None:
    """Equal quotations, one phrase in all of them, and quotations of a megabyte cost what their words cost."""
    quotations = [quote(text, f"p{number}") for number, text in enumerate(texts)]
    begin = time.process_time()
    groups = match(quotations)

    assert sum(map(len, groups)) == len(texts)
    assert time.process_time() - begin < 6
