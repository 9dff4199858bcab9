"""Pages that hold a notice instead of an article, and pages that look so and hold one."""

from __future__ import annotations

import pytest

from provenance.articles import read_html
from provenance.articles.notices import notice_in, reason_without
from provenance.errors import ExtractionError

URL = "https://alpha.example/1"
PARAGRAPH = "The bridge over the harbour was closed on Monday, the mayor said, and it will not open before the spring. "


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<noscript>Our site doesn’t work properly without JavaScript.</noscript><div id=app></div>", "JavaScript"),
        ("<p>Please enable JavaScript in your browser, then load this page again.</p>", "JavaScript"),
        ("<p>Checking your browser before we let you in. This takes five seconds at most.</p>", "robots"),
        ("<p>We value your privacy. We and our partners would like to keep things on your device.</p>", "consent"),
        ("<div></div>", "no article text found"),
    ],
)
def test_a_notice_is_no_article(body: str, reason: str) -> None:
    """A page that holds nothing but a notice is refused, and the error says which sort it is."""
    with pytest.raises(ExtractionError, match=reason):
        read_html(f"<html><body>{body}</body></html>", url=URL)


def test_a_long_text_is_no_notice() -> None:
    """An article may speak of scripts and consent; up to 600 characters such a text is a notice."""
    notice = "Please enable JavaScript."
    assert notice_in([notice.ljust(600, "x")]) is not None
    assert notice_in([notice.ljust(601, "x")]) is None
    assert reason_without([PARAGRAPH], "") is None


@pytest.mark.parametrize("tag", ["noscript", "nav", "footer"])
def test_what_is_closed_badly_holds_the_article(tag: str) -> None:
    """An element of the page's furniture that is never closed costs no words."""
    paragraphs = "".join(f"<p>{PARAGRAPH}</p>" for _ in range(12))
    page = f"<html><body><{tag}><div></{tag}><div><h1>Bridge</h1>{paragraphs}</div></div></body></html>"

    assert read_html(page, url=URL).text.count("the mayor said") == 12


def test_menus_are_no_article() -> None:
    """A menu longer than the article stays out, since it holds no paragraphs."""
    menu = "".join(f"<li><a href=/{n}>Section number {n} of the paper</a></li>" for n in range(80))
    page = f"<html><body><nav><ul>{menu}</ul></nav><article><p>{PARAGRAPH * 3}</p></article></body></html>"

    assert "Section number" not in read_html(page, url=URL).text


def test_paragraphs_of_a_page_without_article() -> None:
    """Where the extraction gives up, paragraphs of 200 characters in all are an article, fewer are none."""
    from provenance.articles.body import _prose  # noqa: PLC0415  (a last resort that few pages reach)
    from provenance.articles.markup import parse  # noqa: PLC0415  (as above)

    line = "word " * 19 + "end."
    tree = parse(f"<html><body><div><p>{line}</p><p>{line}</p><p>{line}</p><p>Menu</p></div></body></html>", url=URL)
    assert _prose(tree) == [line] * 3
    tree = parse(f"<html><body><div><p>{line}</p><p>Menu</p></div></body></html>", url=URL)
    assert _prose(tree) == []


def test_parts_that_come_late_stay() -> None:
    """What React sends late stands in hidden elements that its script shows; other hidden elements go."""
    parts = "".join(f'<div hidden id="S:{n}"><p>{PARAGRAPH}{n}</p></div>' for n in range(4))
    page = f"<html><body><article>{parts}<p hidden>Only for machines, this one is.</p></article></body></html>"

    text = read_html(page, url=URL).text
    assert text.count("the mayor said") == 4
    assert "machines" not in text
