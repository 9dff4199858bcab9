"""Changes to a parsed page, so that trafilatura loses no words: each mends one thing that it would drop or alter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.articles.lexicon import DASHES
from provenance.articles.marks import mark_inline_quotations

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Elements without words of the article; trafilatura drops them too, but copies the tree several times before.
_MACHINERY = (
    "script", "style", "template", "svg", "iframe", "canvas", "embed", "link", "meta", "base", "input", "select",
    "source", "textarea",
)  # fmt: skip
_FURNITURE = ("noscript", "button", "nav", "footer", "object", "video", "audio")
#: How many pieces of furniture are looked at: each look may walk the whole page.
_MAX_FURNITURE = 64
#: Words from which on an element that holds most of a page is the page.
_MIN_SWALLOWED = 500
_PROSE = 80
#: A wrapper that holds this much more than its block quotation is no mere frame of it.
_FRAME_SHARE = 1.5
_FRAME_DEPTH = 4
#: Bare text of this many characters between paragraphs is a paragraph.
_BARE_TEXT = 60
#: Paragraphs that a container must have before bare text in it is taken for one.
_MIN_PARAGRAPHS = 3
_FRAMES = frozenset({"div", "figure", "section", "span"})
#: A page has a handful; each look at one walks its words.
_MAX_QUOTATIONS = 200
#: Blocks that end a paragraph and that pages put into one.
_ENDING = ("article", "aside", "section", "figure", "nav", "header", "footer", "form")
_PARAGRAPHS_WITH_BLOCKS = f".//p[{' or '.join(_ENDING)}]"
# Where React puts the parts of a page that its server sends late.
_STREAMED = re.compile(r"S:[0-9a-f]{1,8}")
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var"
    " time".split()
)


def repair(tree: HtmlElement) -> None:
    """Mend a page for extraction, in place."""
    mark_inline_quotations(tree)
    keep_times_in_sentences(tree)
    free_quotations(tree)
    part_paragraphs(tree)
    wrap_bare_text(tree)
    drop_hidden(tree)


def strip_wordless(tree: HtmlElement) -> None:
    """Take away the elements that hold no words of the article; the footer of a block quotation says who is quoted."""
    from lxml import etree  # noqa: PLC0415  (heavy)

    for footer in tree.xpath(".//blockquote//footer"):
        footer.tag = "p"
        if not (footer.text or "").lstrip().startswith(tuple(DASHES)):
            footer.text = f"— {(footer.text or '').lstrip()}"
    etree.strip_elements(tree, *_MACHINERY, with_tail=False)
    free_swallowed(tree)
    etree.strip_elements(tree, *_FURNITURE, with_tail=False)


def free_swallowed(tree: HtmlElement) -> None:
    """Take away the tags of furniture that holds the article: libxml2 lets what is badly closed run on to the end.

    It is told by size: most of the page's words, in `<noscript>` as they are, elsewhere in paragraphs of prose, for the
    menus of a page may well be longer than its article.
    """
    found = [element for element, _ in zip(tree.iter(*_FURNITURE), range(_MAX_FURNITURE), strict=False)]
    if not found:
        return
    limit = max(_MIN_SWALLOWED, _size(tree) / 2)
    for element in found:
        if _is_larger(element, limit) and (element.tag == "noscript" or _is_prose(element, limit)):
            element.drop_tag()


def _is_prose(element: HtmlElement, limit: float) -> bool:
    """Whether an element holds more characters than *limit* in its longer paragraphs."""
    sizes = (_size(paragraph) for paragraph in element.iter("p"))
    return sum(size for size in sizes if size >= _PROSE) > limit


def keep_times_in_sentences(tree: HtmlElement) -> None:
    """Keep the words of a `<time>` that stands within a sentence; one in a byline goes."""
    for element in list(tree.iter("time")):
        if any(True for _ in element.iterancestors("p", "blockquote", "li")) and _stands_in_words(element):
            element.tag = "span"


def free_quotations(tree: HtmlElement) -> None:
    """Take the names away from frames around a block quotation: `social`, `embed` and the like would cost its words.

    A `<figure>` around nothing but a block quotation becomes a plain container, unless it is a pull quote, which
    repeats the text.
    """
    for quotation, _ in zip(list(tree.iter("blockquote")), range(_MAX_QUOTATIONS), strict=False):
        limit = _size(quotation) * _FRAME_SHARE
        for frame, _ in zip(quotation.iterancestors(), range(_FRAME_DEPTH), strict=False):
            if frame.tag not in _FRAMES or _is_larger(frame, limit) or "pull" in (frame.get("class") or "").lower():
                break
            frame.attrib.pop("class", None)
            frame.attrib.pop("id", None)
            frame.tag = "div"


def part_paragraphs(tree: HtmlElement) -> None:
    """End a paragraph where a block stands in it, as the HTML standard says, so that the words behind it stay.

    libxml2 leaves the block in the paragraph; extraction then drops it together with the rest of the paragraph.
    """
    for paragraph in tree.xpath(_PARAGRAPHS_WITH_BLOCKS):
        tail, paragraph.tail = paragraph.tail, None
        last = paragraph
        for child in list(paragraph):
            if child.tag in _ENDING:
                rest = paragraph.makeelement("p", {})
                rest.text, child.tail = child.tail, None
                last.addnext(child)
                child.addnext(rest)
                last = rest
            elif last is not paragraph:
                last.append(child)
        last.tail = tail


def wrap_bare_text(tree: HtmlElement) -> None:
    """Put bare text between the paragraphs of a container, with the inline elements in it, into a paragraph."""
    # A dictionary, not a set: in the order of the page.
    containers = {parent: None for paragraph in tree.iter("p") if (parent := paragraph.getparent()) is not None}
    for container in containers:
        children = list(container)
        if sum(child.tag == "p" for child in children) < _MIN_PARAGRAPHS:
            continue
        for child in children:
            if child.tag not in _INLINE and (child.tail or "").strip() and _bare_size(child) >= _BARE_TEXT:
                _wrap_tail(child)


def drop_hidden(tree: HtmlElement) -> None:
    """Drop elements with the attribute `hidden`, unless scripts reveal them: they say so, or hold a third."""
    hidden = [element for element in tree.xpath(".//*[@hidden]") if not _is_revealed(element)]
    if not hidden:
        return
    whole = len(tree.text_content())
    for element in hidden:
        if element.getparent() is not None and _size(element) * 3 < whole:
            element.drop_tree()


def _is_revealed(element: HtmlElement) -> bool:
    """Whether a browser shows a hidden element when it is looked for, or React when the rest of the page has come."""
    return element.get("hidden") == "until-found" or bool(_STREAMED.fullmatch(element.get("id") or ""))


def _bare_size(child: HtmlElement) -> int:
    """Return how many characters stand between an element and the next block."""
    size = len((child.tail or "").strip())
    following = child.getnext()
    while following is not None and following.tag in _INLINE:
        size += _size(following) + len(following.tail or "")
        following = following.getnext()
    return size


def _wrap_tail(child: HtmlElement) -> None:
    """Move the text behind an element, up to the next block, into a paragraph."""
    paragraph = child.makeelement("p", {})
    paragraph.text, child.tail = child.tail, None
    following = child.getnext()
    child.addnext(paragraph)
    while following is not None and following.tag in _INLINE:
        one, following = following, following.getnext()
        paragraph.append(one)  # its tail comes along


def _stands_in_words(element: HtmlElement) -> bool:
    """Whether words stand on a line before and after an element."""
    parent, before = element.getparent(), element.getprevious()
    lead = before.tail if before is not None else parent.text if parent is not None else None
    return bool((lead or "").strip() and (element.tail or "").strip())


def _is_larger(element: HtmlElement, limit: float) -> bool:
    """Whether an element holds more characters than *limit*; stops counting there."""
    size = 0
    for text in element.itertext():
        size += len(text)
        if size > limit:
            return True
    return False


def _size(element: HtmlElement) -> int:
    return sum(map(len, element.itertext()))
