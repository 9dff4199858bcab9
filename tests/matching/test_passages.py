"""Passages: every place in a set of articles where the words of an utterance stand, with marks or without."""

from __future__ import annotations

import random
import time

from provenance import Article
from provenance.matching import Passage, find_utterances
from provenance.matching.scanning import Scanner
from provenance.matching.wording import Vocabulary, read_wording
from provenance.model import Medium, Quotation, QuotationKind, Span

HERONS = "We counted every heron on the marsh twice, and the harbour pilots counted them too."
FERRY = "The old ferry will not sail again before the ice has left the northern channel."


def article(name: str, text: str, medium: str = "article") -> Article:
    """Make an article of an invented outlet."""
    url = f"https://{name}.example/1"
    return Article(url=url, outlet=f"{name}.example", text=text, published="2031-03-04", medium=Medium(medium))


def marked(page: Article, kind: QuotationKind = QuotationKind.DIRECT) -> list[Quotation]:
    """Return what stands between curly marks in *page*."""
    found, at = [], 0
    while (start := page.text.find("“", at)) >= 0:
        at = page.text.index("”", start)
        found.append(Quotation(article=page, spans=(Span(start + 1, at),), kind=kind))
    return found


def find(*pages: Article) -> tuple[tuple[Passage, ...], ...]:
    """Find the utterances of *pages*."""
    return find_utterances(pages, [q for page in pages for q in marked(page)])


def cut(passage: Passage) -> list[str]:
    """Return the words of a passage."""
    return [span.cut(passage.article.text) for span in passage.spans]


def test_finds_words_without_marks() -> None:
    """A transcript that holds the words in running text carries the utterance, at the exact place."""
    quoted = article("a", f"“{HERONS}” said Ada Brook.")
    transcript = article("b", f"BROOK: Good morning. {HERONS.upper()} Thank you.", medium="transcript")

    (group,) = find(quoted, transcript)
    assert [p.article for p in group] == [quoted, transcript]
    assert group[0].quotation is not None
    assert group[1].quotation is None
    assert cut(group[1]) == [HERONS.upper().rstrip(".")]


def test_cuts_what_the_article_inserts() -> None:
    """Words that the article puts between are not part of the passage; contractions keep their places."""
    quoted = article("a", "“We don't sail before the northern ice has left the narrow channel for good,” he said.")
    running = article(
        "b",
        "We do not sail before the northern ice, and here he paused for long, has left the narrow channel for good.",
    )

    (group,) = find(quoted, running)
    assert cut(group[1]) == ["We do not sail before the northern ice", "has left the narrow channel for good"]


def test_reports_no_place_twice() -> None:
    """Neither where the article already quotes the words, nor where another quotation holds them."""
    twice = article("a", f"“{HERONS}” said Ada Brook. Later she said it again: {HERONS}")
    assert [[cut(p) for p in group] for group in find(twice)] == [[[HERONS]]]

    mocked = article("b", f"“Did she say it? {HERONS} And what else? {FERRY} Nonsense upon nonsense, all of it.”")
    assert all(p.quotation is not None for group in find(twice, mocked) for p in group)


def test_part_of_the_words_is_not_enough() -> None:
    """Running text with some of the words, or with words that anybody uses, carries nothing."""
    quoted = article("a", f"“{HERONS}” said Ada Brook. “It is time to go to work,” she said.")
    other = article("b", "She counted every heron. It is time to go to work.")

    assert all(len(group) == 1 for group in find(quoted, other))


def test_a_primary_needs_less() -> None:
    """A release may hold a short statement that running text elsewhere would hold by chance."""
    quoted = article("a", "“Herons are back,” said Ada Brook.")
    text = "Marsh office, March 4. Herons are back. Visitors welcome."

    assert max(map(len, find(quoted, article("b", text)))) == 1
    assert max(map(len, find(quoted, article("b", text, medium=Medium.RELEASE)))) in {1, 2}


def test_an_article_stands_once_in_a_group() -> None:
    """Of the same words in headline and body the longer place stands; another part of the utterance stays."""
    page = article("a", f"“counted every heron on the marsh” — “{HERONS}” said Ada Brook.")
    (group,) = find(page, article("b", f"“{HERONS}”"))

    assert [cut(p) for p in group] == [[HERONS], [HERONS]]


def test_parts_meet_their_own_carriers() -> None:
    """What an attribution cuts in two stands with each that carries one part, and is whole where one carries both."""
    text = f"“{FERRY}” she said. “{HERONS}”"
    page = article("a", text)
    first, second = marked(page)
    whole = Quotation(article=page, spans=first.spans + second.spans)
    others = [article("b", f"“{FERRY}”"), article("c", f"“{HERONS}”")]
    groups = find_utterances([page, *others], [whole, *(q for other in others for q in marked(other))])

    assert [[cut(p) for p in group] for group in groups] == [[[FERRY], [FERRY]], [[HERONS], [HERONS]]]
    both = article("d", f"“{FERRY} {HERONS}”")
    (group,) = find_utterances([page, both], [whole, *marked(both)])
    assert [cut(p) for p in group] == [[FERRY, HERONS], [f"{FERRY} {HERONS}"]]


def test_indirect_words_are_not_looked_for() -> None:
    """The article's own words about a statement are no words of the statement."""
    page = article("a", f"Brook said “{HERONS}”")
    other = article("b", HERONS)
    groups = find_utterances([page, other], marked(page, QuotationKind.INDIRECT))

    assert [len(group) for group in groups] == [1]


def test_order_does_not_matter_and_progress_is_told() -> None:
    """The same groups whatever the order; progress names its stages."""
    pages = [article(f"p{n}", f"“{HERONS}” and then {FERRY if n % 2 else f'“{FERRY}”'}") for n in range(6)]
    told: list[str] = []
    groups = find(*pages)
    random.Random(5).shuffle(pages)  # noqa: S311  (a test needs no secrets)

    assert (
        find_utterances(
            pages, [q for page in pages for q in marked(page)], progress=lambda stage, _done, _total: told.append(stage)
        )
        == groups
    )
    assert [len(group) for group in groups] == [6, 6]
    assert list(dict.fromkeys(told)) == ["read quotations", "compare wordings", "scan texts"]


def test_scattered_pairs_of_words_are_no_place() -> None:
    """The rarest pairs of words of an utterance, each far from the others, do not make it stand there."""
    filler = " and then nothing happened for a long time" * 12
    scattered = filler.join(
        ["heron on the marsh twice", "the harbour pilots counted", "every heron", "pilots counted them"]
    )

    assert [len(group) for group in find(article("a", f"“{HERONS}”"), article("b", scattered))] == [1]


def test_a_crowd_of_like_utterances_is_scanned_for_a_few() -> None:
    """Of many utterances that share their rarest words, some are looked for: the work on one text stays bounded."""
    vocabulary = Vocabulary()
    scanner = Scanner([read_wording(HERONS, vocabulary)] * 40, vocabulary)

    assert len(list(scanner.scan(HERONS, lambda _: True))) == 32


def test_a_place_holds_the_share_that_is_asked_for() -> None:
    """Less than the share is no place; a changed word inside does not cut the place in two."""
    vocabulary = Vocabulary()
    wording = read_wording(HERONS, vocabulary)
    changed = HERONS.replace("twice", "again")
    places = list(Scanner([wording], vocabulary, share=0.75).scan(changed, lambda _: True))

    assert [len(place.spans) for place in places] == [1]
    assert places[0].share < 1
    assert list(Scanner([wording], vocabulary, share=1.0).scan(changed, lambda _: True)) == []


def test_hostile_text_is_scanned_in_linear_time() -> None:
    """A text that repeats the words a thousand times, and one of a megabyte, cost what their words cost."""
    begin = time.process_time()
    groups = find(
        article("a", f"“{HERONS}”"), article("b", f"{HERONS} " * 5_000), article("c", "harbour pilots " * 70_000)
    )

    assert [len(group) for group in groups] == [2]
    assert time.process_time() - begin < 6
