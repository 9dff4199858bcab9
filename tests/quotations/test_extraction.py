"""What an article says, who says it, and where: through the public functions."""

from __future__ import annotations

import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Quotation, citations, extract, trace
from provenance.model import Medium, QuotationKind
from provenance.quotations import StretchKind, marked_stretches, read_quotations


def page(text: str, *, language: str | None = None, medium: Medium = Medium.ARTICLE) -> Article:
    """Return an article with a text."""
    return Article(url="https://alpha.example/1", outlet="alpha.example", text=text, language=language, medium=medium)


def quoted(text: str, *, language: str | None = None) -> list[Quotation]:
    """Return the quotations between marks."""
    return [one for one in extract(page(text, language=language)) if one.kind is not QuotationKind.INDIRECT]


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    """Return mention and speaker of each quotation between marks."""
    return [(one.attribution.mention, one.speaker) for one in quoted(text)]


AGGREGATED = """The harbour is shut.

“Nothing has changed in that department," Davis said. "These guys know.”

Paula Davis, a clerk, told the Northport Ledger that the harbour was shut. Lori Stone told the Milton Gazette: "We were
never asked." Police said they would “look at it again.”"""


def test_a_page_that_quotes_three_people_is_read_whole() -> None:
    """Mixed marks, a split quotation, a surname explained later, credited outlets, a body and a reported clause."""
    found = extract(page(AGGREGATED.replace("\nnever", " never")))
    assert [(one.kind, one.text, one.speaker, [c.outlet.name for c in one.citations]) for one in found] == [
        ("direct", "Nothing has changed in that department, These guys know.", "Paula Davis", []),
        ("indirect", "the harbour was shut", "Paula Davis", ["Northport Ledger"]),
        ("direct", "We were never asked.", "Lori Stone", ["Milton Gazette"]),
        ("mixed", "look at it again.", "Police", []),
    ]


@pytest.mark.parametrize(
    ("text", "mention", "speaker"),
    [
        ("“We lost it all,” said Ann Lee.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” Ann Lee said.", "Ann Lee", "Ann Lee"),
        ("“We lost it all!” Ann Lee said.", "Ann Lee", "Ann Lee"),
        ("Ann Lee said: “We lost it all.”", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” said the mayor, Ann Lee.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” Ann Lee, the mayor of Milton, Ohio, said.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” Mayor Ann Lee (Ind.) has also said.", "Mayor Ann Lee", "Ann Lee"),
        ("“We lost it all,” according to Ann Lee.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” according to a report filed by Ann Lee.", "Ann Lee", "Ann Lee"),
        ("“We lost it all” —Commissioner Ann Lee", "Commissioner Ann Lee", "Ann Lee"),
        ("Ann Lee: “We lost it all.”", "Ann Lee", "Ann Lee"),
        ("A statement released by Ann Lee was clear: “We lost it all.”", "Ann Lee", "Ann Lee"),
        ("Ann Lee’s claim that “we lost it all” was new.", "Ann Lee’s", "Ann Lee"),
        ("Ann Lee’s “we lost it all and more” was new.", "Ann Lee’s", "Ann Lee"),
        ("Ann Lee left the hall, saying “we lost it all.”", "Ann Lee", "Ann Lee"),
        ("Ann Lee went on to say “we lost it all.”", "Ann Lee", "Ann Lee"),
        ("The town was called “a lost and lonely place” by Ann Lee.", "Ann Lee", "Ann Lee"),
        ("The town, says Ann Lee, is “a lost and lonely place.”", "Ann Lee", "Ann Lee"),
        ("It was “a lost and lonely place” in May, Ann Lee said.", "Ann Lee", "Ann Lee"),
        ("Ann Lee said she thinks it is “a lost and lonely place.”", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” huffed Ann Lee.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” Ann Lee huffed.", "Ann Lee", "Ann Lee"),
        ("“We lost it all” Ann Lee said.", "Ann Lee", "Ann Lee"),
        ("“We lost it all,” a senior official said.", "a senior official", None),
        ("“We lost it all,” the company said.", "the company", "company"),
        ("“We lost it all,” Ann Lee’s spokesman said.", "Ann Lee’s spokesman", None),
        ("Ann Lee was blunt. “We lost it all.”", "Ann Lee", "Ann Lee"),
        ("It was “a lost and lonely place.”", "It", None),
    ],
)
def test_the_speaker_is_found_wherever_it_stands(text: str, mention: str, speaker: str | None) -> None:
    """Before, after, inverted, apposed, without a verb, by a document, by a noun of speech: and never guessed."""
    assert speakers(text) == [(mention, speaker)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One word,” she said, “and no more.”", [["One word,", "and no more."]]),
        ("“One word,” said Ann Lee. “And no more.”", [["One word,", "And no more."]]),
        ("“One word,” said Ann Lee. Then she left. “And no more.”", [["One word,"], ["And no more."]]),
        ("“One word.\n\n“And no more,” said Ann Lee.", [["One word.", "And no more,"]]),
        (
            "“One word,” said Ann Lee. “And more.\n\n“And no more,” he said.",
            [["One word,", "And more."], ["And no more,"]],
        ),
        ("Ann Lee said “one word here” and Bob Stone said “two words here.”", [["one word here"], ["two words here."]]),
    ],
)
def test_an_utterance_is_one_quotation(text: str, expected: list[list[str]]) -> None:
    """An attribution or the end of a paragraph divides an utterance into spans, not into quotations."""
    assert [[span.cut(text) for span in one.spans] for one in quoted(text)] == expected


def test_pronouns_and_titles_mean_who_was_named_last() -> None:
    """A pronoun means the last fitting name, a title its one holder, a surname its full name."""
    text = (
        "Mr. Hart met Ms. Anita Rao. Mayor Glenn Hart smiled.\n\n“We are ready,” the mayor said.\n\n"
        "“It is over,” she said.\n\n“No more,” Dr. Rao said."
    )
    assert [name for _, name in speakers(text)] == ["Glenn Hart", "Anita Rao", "Anita Rao"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee spoke. She smiled.\n\n“We are ready,” she said.", "Ann Lee"),
        ("Ann Lee spoke. She smiled.\n\nBob Stone came. He left.\n\n“We are ready,” she said.", "Ann Lee"),
        ("Ann Lee spoke. She smiled. He saw her.\n\n“We are ready,” he said.", "Ann Lee"),
        ("Ann Lee, who said “we are ready for it,” left.", "Ann Lee"),
        ("Then came one who said “we are ready for it.”", None),
        ("Ann Lee met Bob Stone. “We are ready,” he said.", "Ann Lee"),
        ("Ann Lee left. “We are ready,” her statement read.", "Ann Lee"),
        ("Ms. Ann Lee left. “We are ready,” her statement read.", "Ann Lee"),
        ("“We are ready,” it said.", None),
        ("“We are ready,” she said.", None),
        ("READ MORE: Ann Lee is “back”\n\n“We are ready,” she said.", None),
        ("“We are ready,” Ann Lee said. “Now,” he said. “And so it goes on,” he said.", "Ann Lee"),
        ("Ann Lee wrote: “We are.”\n\n1.\n\n2.\n\n3.\n\n4.\n\n“And so it goes for us.”", "Ann Lee"),
    ],
)
def test_a_pronoun_means_a_name_or_nobody(text: str, expected: str | None) -> None:
    """The subject of what stands before, if the article speaks of it so; a guess never."""
    names = [name for _, name in speakers(text)]
    assert names[0] == expected


def test_a_paragraph_too_far_away_lends_no_speaker() -> None:
    """Three paragraphs without a speaker part a floating quotation from the last one; four leave it to nobody."""
    for between, expected in ((3, "Ann Lee"), (4, None)):
        text = "Ann Lee said the town was lost." + "\n\nIt rained." * between + "\n\n“We had no warning at all.”"
        assert [name for _, name in speakers(text)] == [expected]


def test_a_floating_quotation_takes_the_last_speaker() -> None:
    """A paragraph that is all quotation has the speaker of the paragraph before it."""
    text = "Ann Lee said the town was lost.\n\n“We had no warning at all.”"
    (one,) = quoted(text)
    assert (one.attribution.rule, one.speaker) == ("floating", "Ann Lee")


def test_what_goes_on_in_the_next_paragraph_keeps_its_speaker() -> None:
    """An unclosed quotation hands its speaker to the paragraph that reopens it; a pronoun may stand paragraphs away."""
    text = "“One,” said Ann Lee. “And more.\n\n“And no more of it.”"
    assert [(one.text, one.speaker) for one in quoted(text)] == [("One, And more. And no more of it.", "Ann Lee")]
    text = "Ann Lee spoke.\n\nShe wrote in May:\n\n“We had no warning at all.”"
    assert [(one.attribution.mention, one.speaker) for one in quoted(text)] == [("She", "Ann Lee")]


def test_quotations_take_speakers_from_their_paragraph() -> None:
    """A quotation before another takes the later speaker, one after it the earlier one."""
    text = "“One and all.” “Two and all,” said Ann Lee. It rained. “Three and all.”"
    assert [one.attribution.rule for one in quoted(text)] == ["later in paragraph", "said X", "same paragraph"]
    assert [one.attribution.rule for one in quoted("It rains: yes.\n\n:\n\n“One and all are here.”")] == ["none"]
    assert [one.attribution.rule for one in quoted("; .\n\n; ; . “One and all are here.”")] == ["none"]


def test_turns_and_blocks_leave_their_neighbours_alone() -> None:
    """After a turn a quotation that opens a paragraph is one of its own; no list or link is a block."""
    text = "LEE: yes “a\n\nSTONE: no\n\nLEE: yes\n\n“We had no warning at all,” said Ann Lee."
    assert [len(one.spans) for one in quoted(text)] == [1, 1, 1, 1]
    for lead in ("Ann Lee wrote:", "It rained:", "Then said:", ":"):
        assert (
            quoted(f"{lead}\n\nwrote and said: one thing and another thing and one more thing") == [] or lead[0] == "A"
        )
        assert quoted(f"{lead}\n\n* one thing and another thing and one more thing") == []


def test_a_paragraph_introduced_by_a_colon_takes_its_speaker() -> None:
    """The paragraph before that ends in a colon says who speaks, with marks and without."""
    text = "Ann Lee wrote on her page:\n\n“We had no warning at all.”"
    assert [(one.attribution.rule, one.speaker) for one in quoted(text)] == [("introduced", "Ann Lee")]
    bare = "Ann Lee wrote on her page:\n\nWe had no warning at all, and the harbour is gone."
    assert [(one.attribution.rule, one.speaker) for one in quoted(bare)] == [("block", "Ann Lee")]


def test_a_transcript_is_read_turn_by_turn() -> None:
    """In a transcript every paragraph belongs to the label before it; `Q` is nobody."""
    text = "Q: Are you ready?\n\nANN LEE (by video): We are.\n\nAnd we were.\n\nQ: Thank you."
    found = extract(page(text, medium=Medium.TRANSCRIPT))
    assert [(one.text, one.speaker) for one in found] == [
        ("Are you ready?", None),
        ("We are. And we were.", "Ann Lee"),
        ("Thank you.", None),
    ]


def test_a_conversation_inside_an_article_is_read_turn_by_turn() -> None:
    """Three turns of two speakers make one; two turns do not."""
    text = "They met.\n\nLEE: Are you ready?\n\nSTONE: We are.\n\nLEE: Good."
    assert [one.text for one in quoted(text)] == ["Are you ready?", "We are.", "Good."]
    assert quoted(text[: text.index("\n\nLEE: Good")]) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ann “Red” Lee said it.", StretchKind.NICKNAME),
        ("She spoke on CNN’s “State of the Town.”", StretchKind.TITLE),
        ("She wrote the novel “Low Water Rising” in May.", StretchKind.TITLE),
        ("“How We Lost the Town,” by Ann Lee, is out.", StretchKind.TITLE),
        ("He wore a “Save Our Port” shirt.", StretchKind.PLACARD),
        ("With signs reading “no more water,” they came.", StretchKind.PLACARD),
        ("They came with signs of “no more water here” there.", StretchKind.PLACARD),
        ("It went to the so-called “smart bins” of the town.", StretchKind.NAME),
        ("It was the “smart” bin.", StretchKind.SCARE),
        ("READ MORE: ‘It was a nightmare’: the flood", StretchKind.HEADLINE),
        ("It was “…” to us.", StretchKind.NAME),
    ],
)
def test_what_is_no_speech_is_kept_with_its_kind(text: str, kind: StretchKind) -> None:
    """Titles, names, nicknames, scare quotes, placards and headlines are no quotations, and are not lost."""
    assert [one.kind for one in marked_stretches(page(text))] == [kind]
    assert quoted(text) == []


def test_a_subheading_repeats_a_quotation_and_is_none() -> None:
    """A paragraph that is nothing but a singly marked stretch is a headline."""
    text = "Ann Lee spoke.\n\n'It was a nightmare for us'\n\nShe left."
    assert [one.kind for one in marked_stretches(page(text))] == [StretchKind.HEADLINE]


def test_a_headline_that_names_its_speaker_is_a_quotation() -> None:
    """`Hart: ‘…’` is a quotation, by Hart."""
    assert speakers("Hart: ‘We will not pay’\n\nGlenn Hart left.") == [("Hart", "Glenn Hart")]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("„Wir zahlen nicht“, sagte Bürgermeister Karl Holm.", "de", "Karl Holm"),
        ("Karl Holm sagte: „Wir zahlen nicht.“", "de", "Karl Holm"),
        ("Karl Holm: „Wir zahlen das nicht.“", "de", "Karl Holm"),
        ("« Nous ne paierons pas », a déclaré le maire Jean Blanc.", "fr", "Jean Blanc"),
        ("«No pagaremos», dijo la alcaldesa Ana Ruiz.", "es", "Ana Ruiz"),
        ("«Non pagheremo», ha detto il sindaco Luca Neri.", "it", "Luca Neri"),
        ("“Não vamos pagar”, disse o prefeito João Alves.", "pt", "João Alves"),
        ("„We betalen niet”, zei burgemeester Jan Smit.", "nl", "Jan Smit"),
    ],
)
def test_other_languages_name_their_speakers(text: str, language: str, name: str) -> None:
    """The reporting verb of the language ties a quotation to the name beside it."""
    assert [one.speaker for one in quoted(text, language=language)] == [name]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Er sagte: „Wir zahlen das nicht.“", "Er"),
        ("„Wir zahlen das nicht“, sagte er.", "er"),
        ("Im in der sagte: „Wir zahlen das nicht.“", "Im"),
        ("sagte: „Wir zahlen das nicht.“", None),
        ("auch: „Wir zahlen das nicht.“", None),
        ("Der Rat der Stadt tagt: „Wir zahlen das nicht.“", None),
        ("„Wir zahlen das nicht“, sagte", None),
        ("Dann – „Wir zahlen das nicht.“ – „Nie und nimmer mehr.“", None),
    ],
)
def test_another_language_names_nobody_without_its_verb(text: str, mention: str | None) -> None:
    """A pronoun, a name or a noun beside the verb is the mention; without a verb there is none."""
    assert quoted(text, language="de")[0].attribution.mention == mention


def test_german_names_between_marks_are_no_speech() -> None:
    """Firms, papers and parties stand between marks in German; fragments and sentences are speech."""
    text = (
        "Der Rat hat mit der „Hafen AG“ und dem „Nordboten der Woche“ getagt. Das sei „nicht mehr als recht“, und "
        "„die Sache ist nun endlich erledigt.“ Es war ein „Beispiel guter Arbeit“. Laut „Blatt der Woche“ kam Karl."
    )
    assert [one.text for one in quoted(text, language="de")] == [
        "nicht mehr als recht",
        "die Sache ist nun endlich erledigt.",
        "Beispiel guter Arbeit",
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "B",
                " ",
                "“",
                "”",
                '"',
                "'",
                "’",
                "\n",
                ".",
                ",",
                ":",
                "said ",
                "Ann Lee ",
                "he ",
                "\ud800",
                "\x00",
            ]
        ),
        max_size=60,
    ).map("".join)
)
def test_nothing_raises_and_offsets_are_exact(text: str) -> None:
    """On any text every span cuts words, spans stand in order, and quotations come by their first span."""
    found = extract(page(text))
    for one in found:
        pieces = [span.cut(text) for span in one.spans]
        assert all(pieces)
        assert one.text == " ".join(pieces)
        assert sorted(one.spans) == list(one.spans)
        mention = one.attribution.mention_span
        assert mention is None or mention.cut(text)
    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    "piece",
    [
        "“Yes we can.” ",
        "“a b c,” he said. ",
        "said that ",
        "Ann Lee. ",
        "of X ",
        "a spokesman for ",
        "— ",
        "Q: a\n",
        "\x00 ",
        "\ud800“ ",
    ],
)
def test_hostile_texts_take_time_linear_in_their_length(piece: str) -> None:
    """Ten thousand of anything end soon, whatever it is."""
    begin = time.process_time()
    marked_stretches(page(piece * 10_000))
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "piece",
    ["went “a b c” ", "told CNN ", "“a b c d,” he told CNN. ", "“a ‘b c’ d e” ", "“A b c d”\n", "a.com ", "the Times "],
)
def test_hostile_texts_are_read_with_their_credits(piece: str) -> None:
    """A hundred thousand code points of anything are read within three seconds of processor time, credits included."""
    begin = time.process_time()
    extract(page(piece * (100_000 // len(piece))))
    assert time.process_time() - begin < 3


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He told me, ‘You are done here,’ and I left,” said Edith Marrow.", ["You are done here,"]),
        ('"She called it “rather thin” and ‘far too long,’ I think," he said.', ["rather thin", "far too long,"]),
        ("“The workers’ rights and the ’90s, y’all,” he said.", []),
        ("‘He said “no” to us all,’ she told me.", ["no"]),
        ("“No ‘buts,” she said, “and no ‘ifs’ here.”", ["ifs"]),
        ("„Er hat ‚nie wieder‘ gesagt“, sagte Karl Ohm.", ["nie wieder"]),
    ],
)
def test_what_is_quoted_within_is_kept(text: str, inner: list[str]) -> None:
    """The outermost quotation is the speaker's; what stands between marks in it is kept as quoted within it."""
    (found,) = extract(page(text))
    assert [span.cut(text) for span in found.inner] == inner
    assert all(any(outer.start <= span.start < span.end <= outer.end for outer in found.spans) for span in found.inner)


TOLD = "“Go home now,” she told the Milton Gazette. “Or stay here,” said Ann Lee."


def test_quotations_and_credits_are_read_at_once() -> None:
    """Both are what the two public functions return."""
    assert read_quotations(page(TOLD)) == (extract(page(TOLD)), citations(page(TOLD)))


def test_another_extractor_takes_the_place_of_the_rules() -> None:
    """Its quotations are kept as they are; those without a citation get the credits that the library finds."""

    def find_bare(article: Article) -> list[Quotation]:
        found = extract(article)
        return [attrs.evolve(one, citations=()) for one in found]

    found, given = read_quotations(page(TOLD), extractor=find_bare)
    assert found == extract(page(TOLD))
    assert given == citations(page(TOLD))
    other = attrs.evolve(given[0], surface="the paper")
    (kept, *_), _ = read_quotations(
        page(TOLD), extractor=lambda article: [attrs.evolve(one, citations=(other,)) for one in extract(article)]
    )
    assert kept.citations == (other,)


def test_trace_takes_another_extractor() -> None:
    """Records are written of what the extractor finds."""
    assert [one.utterance for one in trace([page(TOLD)], extractor=lambda article: extract(article)[1:])] == [
        "Or stay here,"
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“It is cold,” said the mayor, Agnes Torvald.", "Agnes Torvald"),
        ("“It is cold,” the mayor, Agnes Torvald, said.", "Agnes Torvald"),
        ("“It is cold,” said its conductor, Ilse Vantongeren, on Monday.", "Ilse Vantongeren"),
        ("“It is cold,” said the coach of Rovers, Pete Lanigan", "Pete Lanigan"),
        ("“It is cold,” said Milton’s mayor, Agnes B. Torvald (no party).", "Agnes B. Torvald"),
        ("“It is cold,” said the mayor, Ludo van der Meer.", "Ludo van der Meer"),
        ("It was “far too cold to play,” according to the coach of Rovers, Pete Lanigan.", "Pete Lanigan"),
        ("“It is cold,” the mayor — Agnes Torvald — said.", "Agnes Torvald"),
        ("“It is cold,” said the mayor, Agnes.", "the mayor"),
        ("“It is cold,” said a resident of Raleigh, North Carolina.", "a resident of Raleigh"),
        ("“It is cold,” said a farmer from Milton, Ohio.", "a farmer from Milton"),
        ("“It is cold,” said a driver, Agnes Torvald’s brother.", "a driver"),
        ("“It is cold,” said the mayor, Agnes Torvald der.", "the mayor"),
        ("“It is cold,” said the mayor, Agnes Torvald smiling.", "the mayor"),
        ("“It is cold,” said Ann Lee, Ben Marrow looking on.", "Ann Lee"),
    ],
)
def test_a_name_in_apposition_is_the_mention(text: str, mention: str) -> None:
    """Who “the mayor” is stands between commas right after it; a place there names nobody."""
    (found,) = extract(page(text))
    assert found.attribution.mention == mention


def test_a_name_in_apposition_speaks_in_other_languages() -> None:
    """The same holds after articles of other languages, though German nouns bear capitals."""
    (french,) = extract(page("« Il fait très froid ici », a déclaré le maire, Lucien Abadie.", language="fr"))
    (german,) = extract(page("„Es ist hier sehr kalt“, sagte der Bürgermeister, Karl Ohm.", language="de"))
    assert (french.speaker, german.speaker) == ("Lucien Abadie", "Karl Ohm")


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Union leader Berta Quill read her answer from a sheet of paper.", "Berta Quill"),
        ("The bridge was opened.", None),
        ("“Cold,” said Ann Lee.\nBut observers disagree.", "Ann Lee"),
        ("“Cold,” said Ann Lee.\nBen Marrow stayed at home.", "Ann Lee"),
        (
            "“Cold,” said Ann Lee.\nBen Marrow with the coast guard says there are many reasons for delays.",
            "Ben Marrow",
        ),
    ],
)
def test_the_sentence_before_leads_up_to_a_floating_quotation(before: str, speaker: str | None) -> None:
    """Whoever speaks in the sentence before, or is its subject where nobody has spoken yet, speaks its paragraphs."""
    found = extract(page(f"{before}\n“We will not be moved by this.\n“We will stay right here until spring.”"))[-1]
    assert (found.speaker, len(found.spans)) == (speaker, 2)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“It is cold,” Ann Lee said by telephone.", "Ann Lee"),
        ("Ann Lee said by telephone that it was “far too cold to play.”", "Ann Lee"),
        ("It was called “far too cold to play” and described by Ann Lee.", "It"),
        (
            "“It is cold,” Harbour Capital portfolio manager Ann Lee said in Milton.",
            "Harbour Capital portfolio manager Ann Lee",
        ),
        ("The plan he opposes is “far too costly for us all.”", "The plan"),
        ("Ann Lee said that once the house goes on recess, “we will all be gone.”", "Ann Lee"),
        ("Ann Lee went on: “We will all be gone.”", "Ann Lee"),
    ],
)
def test_phrases_end_where_clauses_begin(text: str, mention: str) -> None:
    """A pronoun, a channel or a verb of another clause is no part of the mention and reports nothing."""
    (found,) = extract(page(text))
    assert found.attribution.mention == mention


def test_a_list_goes_on_with_its_kind() -> None:
    """Placards and titles that are listed are all placards and titles; a sentence of its own is speech all the same."""
    signs = "They marched with signs reading “Not here please,” “Save the pier” and “The toll is a scam,” all night."
    shows = "She liked the film “Low Water Rising” and “Harbour Lights Out” or “the sea that came in.”"
    alone = "The town was asked again.\n“Why Is It?”\nNobody knew."
    kinds = [[str(one.kind) for one in marked_stretches(page(text))] for text in (signs, shows, alone)]
    assert kinds == [["placard"] * 3, ["title", "title", "speech"], ["speech"]]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("They met “the long wave” Ann Lee built for them.", ["They"]),
        ("Ann Lee, Mayor of Milton, said the plan was “far too costly for us.”", ["Ann Lee"]),
        ("“Go home right now!” Ann then", [None]),
        ("“It is far too cold.” Ann Lee opened the door.", [None]),
        ("“It is far too cold.” Northport mayor Ann Lee said. She left.", ["Northport mayor Ann Lee"]),
        (
            "“It is far too cold.” Northport mayor Ann Lee said it would be warmer by the weekend.",
            [None, "mayor Ann Lee"],
        ),
        ("Ole Brandt, and its secretary, Ida Moe, called it “a black day for us.”", ["Ida Moe"]),
        ("Ann Lee said, “No one was there at all.” She added, “Not even one.”", ["Ann Lee", "She"]),
        ("“No one was there at all,” Ann Lee said, “not even one.”", ["Ann Lee"]),
        ("Ann Lee said Thursday in Milton that states can act because “no one else will do so.”", ["Ann Lee"]),
        ("Ann Lee also said that in her quiet state, “there is a great deal of fear.”", ["Ann Lee"]),
    ],
)
def test_a_clause_that_leads_to_the_next_quotation_is_not_of_the_last(text: str, mentions: list[str]) -> None:
    """Whole sentences in marks end what their own clause reports; nouns that look like verbs report nothing."""
    assert [one.attribution.mention for one in extract(page(text))] == mentions
