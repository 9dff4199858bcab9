"""Strangers' text: whatever steers a terminal, a browser or a CI log is shown, never obeyed."""

from __future__ import annotations

import html.parser
import re
import unicodedata
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_strategies import articles, citations_in, drifts, quotations_in, records
from records_by_hand import library_record, star_drift, tide_article

from provenance import views
from provenance.model import Article, Drift, Outlet, ProvenanceRecord, Span
from provenance.views.escapes import disarm_commands, flatten, show_hidden

ATTACKS = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<img src=https://spy.example/x.png>",
    "</style><style>*{display:none}",
    "javascript:alert(1)",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b2J",
    "a\rb\x08c\x7f",
    "user\u202egpj.exe\u2066\u200b",
    "::error file=a::gone",
    "x\n::add-mask::e",
    "x\r::stop-commands::y\x85::z\u2028::w",
    "##[section]##vso[task.complete]##teamcity[x]",
    "\ud800 half \udfff",
    "\U000e0041tag",
)

_COMMAND = re.compile(r"\s*(?:::|##\w*\[)")
_LINE_ENDS = re.compile("[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_STEERING = frozenset({"Cc", "Cs", "Zl", "Zp"})
_ALLOWED_ELEMENTS = frozenset(
    "html head meta title style body div header nav main section footer h1 h2 h3 p a b bdi blockquote ol ul li dl dt "
    "dd span sup mark del ins details summary table thead tbody tr th td svg g line rect circle text".split()
)


class Reader(html.parser.HTMLParser):
    """Finds in HTML what a stranger's text must never bring along."""

    def __init__(self) -> None:
        super().__init__()
        self.live: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note elements that are not ours, events, and addresses that load or run."""
        if tag not in _ALLOWED_ELEMENTS:
            self.live.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in {"src", "srcset", "action", "background"}:
                self.live.append(name)
            if name == "href" and not (value or "").startswith(("https://", "http://", "#")):
                self.live.append(f"href={value}")


def find_live_html(text: str) -> list[str]:
    """Return what is live in HTML."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader.live + [char for char in text if is_steering(char)]


def is_steering(char: str) -> bool:
    """Tell whether a character steers a terminal or turns the direction of text."""
    if char in "\n\t":
        return False
    return unicodedata.category(char) in _STEERING or unicodedata.bidirectional(char) in {
        *("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"),
    }


def find_live_text(text: str) -> list[str]:
    """Return what is live in a terminal's text or a CI log."""
    commands = [line for line in _LINE_ENDS.split(text) if _COMMAND.match(line)]
    return commands + [char for char in text if is_steering(char)]


def poison(record: ProvenanceRecord, attack: str) -> ProvenanceRecord:
    """Return a record in which an attack stands wherever a stranger's text can stand."""
    article = Article(
        url=f"https://alpha.example/{attack}",
        outlet=Outlet(attack),
        text=f"“{attack}” {attack}",
        title=attack,
    )
    carrier = attrs.evolve(record.carriers[0], article=article, speaker=attack, quotation=None, spans=(Span(1, 2),))
    evidence = attrs.evolve(
        record.derivations[0].evidence[0], sentence=attack, article=article, span=None, field=attack
    )
    derivation = attrs.evolve(record.derivations[0], child=carrier, evidence=(evidence, evidence))
    drift = attrs.evolve(star_drift(), original=attack, variant=f"{attack} {attack}", edits=())
    measured = attrs.evolve(record.drifts[0], carrier=carrier, reference=carrier, drift=drift)
    conflict = attrs.evolve(record.conflicts[0], kind=attack, sentence=attack, evidence=(evidence,))
    return attrs.evolve(
        record,
        utterance=attack,
        speaker=attack,
        carriers=(carrier, *record.carriers[1:]),
        earliest=(carrier,),
        derivations=(derivation,),
        drifts=(measured,),
        conflicts=(conflict,),
    )


HTML_SINKS: tuple[Callable[[ProvenanceRecord], str], ...] = (
    views.record_html,
    lambda record: views.trace_html([record]),
    lambda record: views.report_html([record]),
    lambda record: views.article_html(record.carriers[0].article),
    lambda record: views.drift_html(record.drifts[0].drift),
    lambda record: views.extraction_html([(record.carriers[0].article, (), ())]),
)
TEXT_SINKS: tuple[Callable[[ProvenanceRecord], str], ...] = (
    views.record_text,
    lambda record: views.record_text(record, width=24),
    lambda record: views.trace_text([record], all=True),
    lambda record: views.drift_text(record.drifts[0].drift),
    lambda record: views.quotations_text(record.carriers[0].article, ()),
    lambda record: views.note_text(record.utterance),
)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("sink", HTML_SINKS)
def test_no_attack_lives_in_html(sink: Callable[[ProvenanceRecord], str], attack: str) -> None:
    """No attack brings an element, an event, an address that runs, or a character that steers into HTML."""
    assert find_live_html(sink(poison(library_record(), attack))) == []


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("sink", TEXT_SINKS)
def test_no_attack_lives_in_text(sink: Callable[[ProvenanceRecord], str], attack: str) -> None:
    """No attack brings a control character, a turn of direction or a CI command into a terminal's text."""
    assert find_live_text(sink(poison(library_record(), attack))) == []


def test_the_judges_see_what_is_live() -> None:
    """The two judges above find attacks that nothing has disarmed."""
    live = ("<script>x</script>", "<b onclick=x>", "<a href='javascript:x'>x</a>", "<img>", "a\u202eb", "a\x1bb")

    assert all(find_live_html(text) for text in live)
    assert all(find_live_text(text) for text in ("a\x1b[2J", "a\u202eb", " ::error::x", "x\n##[group]"))


@settings(deadline=None, max_examples=25)
@given(records())
def test_any_record_is_shown(record: ProvenanceRecord) -> None:
    """Whatever a record holds, every view of it can be made, is valid Unicode, and holds nothing live."""
    for page in (views.record_html(record), views.trace_html([record]), views.report_html([record])):
        assert find_live_html(page) == []
    for text in (views.record_text(record), views.trace_text([record], all=True, width=30)):
        assert find_live_text(text) == []


@settings(deadline=None, max_examples=25)
@given(st.data(), articles)
def test_any_extraction_is_shown(data: st.DataObject, article: Article) -> None:
    """Whatever an article holds, it can be shown with what was extracted from it."""
    quotation, citation = data.draw(quotations_in(article)), data.draw(citations_in(article))
    page = views.quotations_html(article, (quotation,), citations=(citation,))
    text = views.quotations_text(article, (quotation,), citations=(citation,))

    assert find_live_html(page) == find_live_html(views.quotation_html(quotation)) == []
    assert find_live_text(text) == []


@settings(deadline=None, max_examples=25)
@given(drifts())
def test_any_drift_is_shown(drift: Drift) -> None:
    """Whatever a drift holds, also edits that do not fit its texts, it can be shown."""
    assert find_live_html(views.drift_html(drift)) == []
    assert find_live_text(views.drift_text(drift)) == []


@given(st.text())
def test_hidden_characters_are_shown(text: str) -> None:
    """What is shown holds no control character but those that part lines, and showing it again changes nothing."""
    shown = show_hidden(text)

    assert not [char for char in shown if is_steering(char)]
    assert show_hidden(shown) == shown


def test_each_size_of_escape() -> None:
    """Escapes are as long as the character needs; joiners that scripts need stay, soft hyphens go."""
    assert show_hidden("\x07 \u202e \U000e0041") == "\\x07 \\u202e \\U000e0041"
    assert show_hidden("a\u200db\u00adc") == "a\u200dbc"


def test_flat_text_is_one_line() -> None:
    """Any run of blanks becomes one blank."""
    assert flatten("  one\n\n two\tthree ") == "one two three"


def test_ordinary_lines_stay() -> None:
    """A line that no CI system takes for a command stays as it is."""
    for line in ("std::vector", "  words: more", "#hashtag", "## Heading [1]", "a ##b"):
        assert disarm_commands(line) == line


def test_colour_does_not_hide_a_command() -> None:
    """A command behind blanks and colours is disarmed too."""
    assert disarm_commands("  \x1b[1m::error::x") == "  \x1b[1m: :error::x"


@pytest.mark.parametrize("text", ["\x1b[1m" * 50_000, " " * 200_000, "#" * 200_000, ":" * 200_000, "\u202e" * 200_000])
def test_escaping_is_linear(text: str) -> None:
    """Long runs of what is looked for end at once."""
    assert disarm_commands(show_hidden(text))


def test_a_page_of_nothing_is_shown() -> None:
    """An article without title and date is shown as what it is."""
    article = Article(url="file:///x", outlet="", text="")

    assert "(no title)" in views.article_html(article)
    assert "no date" in views.quotations_text(article, ())
    assert "Lowmere keeps its library" in views.article_html(tide_article())
