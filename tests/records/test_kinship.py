"""What wordings and pages share that others lack."""

from __future__ import annotations

from provenance.model import Article, Span
from provenance.records.claims import show_reading
from provenance.records.drift import compare
from provenance.records.kinship import Pages, PageTexts, Shared, Wordings

_PUT = "This puts one part of the country against the other."
_PIT = "This pits one part of the country against the other."


def page(text: str) -> Article:
    """Return an article."""
    return Article(url=f"https://a.example/{len(text)}", outlet="Alpha", text=text)


def test_new_words_are_charged_and_lost_ones_are_not() -> None:
    """A cut has no new words, an addition has; house style and brackets have none."""
    wordings = Wordings([_PUT], compare)
    assert wordings.new_words(_PUT, "This puts one part of the country against the other, and us against them.") == 4
    assert wordings.new_words(_PUT, "This puts one part of the country") == 0
    assert wordings.new_words("We can't pay 5 men.", "We cannot pay five men.") == 0
    assert wordings.new_words("They came here at noon.", "[The men] came here at noon.") == 0
    assert wordings.new_words(_PUT, _PUT) == 0
    assert wordings.new_words("Yes.", "One two three four five six seven eight nine ten eleven twelve thirteen.") == 12


def test_edits_are_counted_by_weight() -> None:
    """A changed word is heavy, a cut or a style is light, and equal words have neither."""
    wordings = Wordings([_PUT], compare)
    assert wordings.count_edits(_PUT, _PUT) == (0, 0)
    assert wordings.count_edits(_PUT, "This puts one part of the country")[0] == 0
    assert wordings.count_edits(_PUT, _PIT)[0] == 1


def test_a_shared_slip_ties() -> None:
    """A slip that two have and most others lack counts for the share of those that lack it; style counts nothing."""
    wordings = Wordings([_PUT, _PUT, _PIT, _PIT], compare)
    (shared,) = wordings.share_readings(_PIT, _PIT)
    assert (shared.before, shared.after, shared.weight) == ("puts", "pits", 3.0)
    assert (
        Wordings(["We can't go.", "We cannot go.", "We cannot go."], compare).share_readings(
            "We cannot go.", "We cannot go."
        )
        == []
    )
    assert Wordings([_PIT, _PIT], compare).share_readings(_PIT, _PIT) == []


def test_the_place_of_a_cut_ties() -> None:
    """Two who cut inside a sentence at one place share that choice; at the end of a sentence every editor cuts."""
    whole = "I could live with it if every cent goes to schools. Else I could not."
    (shared,) = Wordings([whole, whole, "I could live with it"], compare).share_readings(*["I could live with it"] * 2)
    assert show_reading(shared) == "the place of a cut"
    sentence = "I could live with it if every cent goes to schools."
    assert Wordings([whole, whole, sentence], compare).share_readings(sentence, sentence) == []
    assert show_reading(Shared(before="never", after="", weight=1.0)) == "the loss of “never”"
    assert show_reading(Shared(before="", after="never", weight=1.0)) == "the added “never”"


def test_pages_are_compared_without_the_words_at_issue() -> None:
    """Only what stands around the words is compared, and only what few others have is peculiar."""
    words = "we lost the boat and all the crew on board that night"
    rest = "The town by the sea had waited for them for nine long days."
    own = "Nobody who was there that night will ever forget what they saw."
    articles = [
        page(f"{words}. {rest} {own}"),
        page(f"{rest} {own} {words}!"),
        page(f"{words} {rest}"),
        page(f"{words}… {rest} No."),
    ]
    texts = PageTexts()
    places = [article.text.index(words) for article in articles]
    runs = [texts.runs(one, [Span(at, at + len(words))]) for one, at in zip(articles, places, strict=True)]
    pages = Pages(runs)
    assert pages.overlap(0, 1) > 0.6
    assert pages.overlap(2, 0) < 0.6
    assert pages.peculiarity(0, 1) == 1.0
    assert pages.peculiarity(2, 3) == 0.0
    assert Pages(runs[:2]).peculiarity(0, 1) == 0.0
    assert Pages([frozenset(), frozenset()]).overlap(0, 1) == 0.0


def test_words_are_found_in_any_dress() -> None:
    """A stretch of words is found on a page whatever its marks, and nothing is found where there is nothing."""
    article = page("She said: “That is a DISGRACE, and everybody knows.” That is all.")
    assert PageTexts.find(article, "that is a disgrace and everybody") == 11
    assert PageTexts.find(article, "that is all we know") is None
    assert PageTexts.find(article, "…") is None


def test_a_stretch_that_repeats_stays_linear() -> None:
    """A page of one word over and over is searched once."""
    article = page("never " * 20_000)
    assert PageTexts.find(article, "never " * 50 + "ever") is None
