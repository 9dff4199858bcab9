"""The JSON-LD node about the page, however damaged the blocks are."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.jsonld import choose_node, read_blocks, same_title, text_of, types_of

HERE = "https://alpha.example/2024/bridge-opens"


def node_of(*blocks: object, titles: tuple[str, ...] = ("Bridge opens",)) -> str | None:
    """Return the `name` of the node that is chosen."""
    texts = [block if isinstance(block, str) else json.dumps(block) for block in blocks]
    node = choose_node(read_blocks(texts), url=HERE, titles=titles)
    return None if node is None else node.get("name", "unnamed")


@pytest.mark.parametrize(
    "block",
    [
        '{"@type": "NewsArticle", "headline": "Bridge opens",}',
        '<!-- {"@type": "NewsArticle", "headline": "Bridge opens"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge opens"}\n//]]>',
        '/*<![CDATA[*/{"@type": "NewsArticle", "headline": "Bridge\topens"}/*]]>*/;',
        '{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Bridge opens"}]}',
        '[[{"@type": ["Thing", "http://schema.org/NewsArticle"], "headline": "Bridge opens"}]]',
        '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Bridge opens"}}',
        '{"@type": "NewsArticle", "image": {"@type": "ImageObject"} "headline": "Bridge opens"}',
    ],
)
def test_reads_what_pages_hold(block: str) -> None:
    """Wrapped, nested, listed and broken blocks all give the article's node."""
    node = choose_node(read_blocks([block]), url=HERE, titles=["Bridge opens"])
    assert node is not None
    assert "NewsArticle" in types_of(node)
    assert " ".join(str(node["headline"]).split()) == "Bridge opens"


def test_the_node_of_this_page_is_chosen() -> None:
    """The address counts most, then the headline; the first block is not the best."""
    related = {"@type": "NewsArticle", "name": "related", "url": "https://alpha.example/x", "headline": "Tunnel closes"}
    by_url = {"@type": "NewsArticle", "name": "by url", "mainEntityOfPage": {"@id": HERE + "/"}}
    by_title = {"@type": "NewsArticle", "name": "by title", "headline": "Bridge  opens!"}

    assert node_of(related, by_title) == "by title"
    assert node_of(related, by_title, by_url) == "by url"
    assert node_of({"@type": "NewsArticle", "name": "first"}, {"@type": "NewsArticle", "name": "second"}) == "first"


def test_a_related_story_is_never_the_page() -> None:
    """A node with another address and another headline is left alone even if it is the only one."""
    assert node_of({"@type": "NewsArticle", "url": "https://alpha.example/x", "headline": "Tunnel closes"}) is None
    assert node_of({"@type": "NewsArticle", "url": "https://alpha.example/x", "x": "one claim"}) == "unnamed"


def test_a_page_node_stands_in() -> None:
    """A node of a whole page serves where its address fits; a site or an organisation never does."""
    assert node_of({"@type": "WebPage", "name": "page", "url": HERE}) == "page"
    assert node_of({"@type": "WebPage", "name": "page"}) is None
    assert node_of({"@type": "Organization", "url": HERE}) is None
    assert node_of({"@type": 3}) is None


def test_addresses_without_a_path_differ_by_their_query() -> None:
    """`/?p=1` and `/?p=2` are two pages; what is no address at all decides nothing."""
    nodes = read_blocks(['{"@type": "Article", "url": "https://alpha.example/?p=2", "headline": "Tunnel"}'])
    assert choose_node(nodes, url="https://alpha.example/?p=2", titles=[]) is not None
    nodes = read_blocks(['{"@type": "Article", "url": "https://[bad/x", "headline": "Bridge opens"}'])
    assert choose_node(nodes, url=HERE, titles=["Bridge opens"]) is not None


def test_mined_fields_keep_to_their_node() -> None:
    """From a broken block the fields of each article are saved, escapes read, other types passed by."""
    broken = (
        '{"datePublished": "2024-03-01", "@type": "NewsArticle", "headline": "Caf\\u00e9", "image": '
        '{"@type": "ImageObject", "datePublished": "1999-01-01"}, "articleBody": "bad \\x escape", oops'
    )
    (first, second) = read_blocks([broken])
    assert first == {"datePublished": "2024-03-01"}
    assert second["headline"] == "Café"
    assert "articleBody" not in second


def test_text_of_takes_the_first_words() -> None:
    """Strings, objects and lists give their first words; anything else gives none."""
    assert text_of(" a ") == "a"
    assert text_of(["", {"name": " "}, {"name": "b"}], "name") == "b"
    assert text_of({"x": 1}, "x") is None
    assert text_of(7) is None
    assert text_of("  ") is None


def test_same_title_needs_length() -> None:
    """One headline within another is the same from 16 letters on."""
    assert same_title("a" * 16, "a" * 17)
    assert not same_title("a" * 15, "a" * 16)
    assert same_title("ab", "ab")
    assert not same_title("", "")


@pytest.mark.parametrize(
    "block",
    [
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        '{"@type":"NewsArticle","author":{"name":"' + 'a\\"' * 200_000,
        '{"@type":"NewsArticle",' * 30_000,
        "[" + '{"@type":"NewsArticle"},' * 30_000 + "{}]",
        "x" * 1_000_001,
        ", " * 300_000,
    ],
)
def test_hostile_blocks_end(block: str) -> None:
    """Deep, broken, endless and huge blocks cost less than a second and raise nothing."""
    start = time.process_time()
    read_blocks([block, block])
    assert time.process_time() - start < 2


@given(
    st.recursive(
        st.none() | st.text(max_size=6) | st.integers(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["@type", "@graph", "url", "headline", "mainEntity", "name"]), inner, max_size=4
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_is_survived(value: object) -> None:
    """Whatever JSON a block holds, a node or None is chosen."""
    node_of(value)
