"""The parts that `extract` is made of, each at its own edges."""

from __future__ import annotations

import pytest

from provenance.quotations.blocks import find_turns
from provenance.quotations.cues import Cues
from provenance.quotations.foreign import tell_language
from provenance.quotations.frames import Frame
from provenance.quotations.passages import Passage
from provenance.quotations.people import People, may_be_person
from provenance.quotations.phrases import Phrases, bare, is_adverb, is_genitive
from provenance.quotations.reading import read_paragraphs
from provenance.quotations.subjects import Subjects
from provenance.quotations.ties import Tier
from provenance.text.marks import find_marked
from provenance.text.paragraphs import split_paragraphs


def frame_of(text: str) -> Frame:
    """Return a text of one paragraph as a frame."""
    lines = split_paragraphs(text)
    return Frame(text, *lines[0], find_marked(text, lines)[0])


def cut(text: str, frame: Frame, phrase: tuple[int, int] | None) -> str | None:
    """Return the words of a phrase."""
    return None if phrase is None else text[frame.at[phrase[0]] : frame.to[phrase[1] - 1]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two. Three.", 3),
        ("Mr. Lee of the U.S. Senate left.", 1),
        ("She left the U.S. The town slept.", 2),
        ("J. Lee left.", 1),
        ("Really? Yes! So…", 3),
        ("“One.” Two.", 2),
        ("“One.” she said.", 1),
        ("“‘One.’” Two.", 2),
        ("“One.”, she said.", 1),
        ("One . Two", 2),
        (". One", 2),
    ],
)
def test_sentences_end_at_full_stops_that_end_no_abbreviation(text: str, count: int) -> None:
    """Abbreviations and initials end no sentence; a whole quotation does, unless its sentence goes on."""
    assert len(frame_of(text).stops) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said", "Ann Lee"),
        ("Ann Lee, the mayor of Northport, Ohio, said", "Ann Lee"),
        ("In a statement, Bob Stone, 45, a teacher, said", "Bob Stone"),
        ("On Monday, Ann, who heads the group, a club, said", "Ann"),
        ("Of Stone, Lee, who has left, said", "Lee"),
        ("Ann Lee, whose home, Milton, is lost, said", "Ann Lee"),
        ("But police said", "police"),
        ("a spokesman for the company said", "a spokesman for the company"),
        ("Another source speaking to Gazette News said", "Another source speaking to Gazette News"),
        ("The editor, Tim Grave, said", "Tim Grave"),
        ("Sen. Mary Jones (D-Ohio) said", "Sen. Mary Jones"),
        ("the former economist Jared Burn, an adviser, wrote", "the former economist Jared Burn"),
        ("He has also said", "He"),
        ("Ann Lee on Monday said", "Ann Lee"),
        ("Ann Lee – a teacher – said", "Ann Lee"),
        ("Ann Lee, Jr., said", "Ann Lee"),
        ("Smith, Republican of Ohio, said", "Smith"),
        ("Smith, leader of the party, said", "Smith"),
        ("Smith, too, said", "Smith"),
        ("the mayor’s new spokesman said", "the mayor’s new spokesman"),
        ("Ann Lee’s spokesman said", "Ann Lee’s spokesman"),
        ("One of the men said", "One of the men"),
        ("the secretary of state said", "the secretary of state"),
        ("Jan van der Berg said", "Jan van der Berg"),
        ("J.K. Butter said", "J.K. Butter"),
        ("Ann Lee left early and said", "Ann Lee"),
        ("Ann Lee slept and he walked and said", "he"),
        ("NORTHPORT, May 3 (AP) — Ann Lee rose to say", "Ann Lee"),
        ("Asked about it, Ann Lee rose to say", "Ann Lee"),
        ("This week, Ann Lee rose to say", "Ann Lee"),
        ("people rose to say", "people rose"),
        ("Ann Lee, who wrote “No,” a book, said", "Ann Lee"),
        ("Ann Lee, a man, in Ohio, Milton, said", "Ann Lee"),
        ("OPEC met in Milton in June to say", "OPEC"),
        ("On the day in Milton Ann Lee rose to say", "Ann Lee"),
        ("A long and cold day in Milton rose to say", None),
        ("the very old aide Ann Lee said", "old aide Ann Lee"),
        ("in Milton said", "Milton"),
        ("who of Milton said", "who of Milton"),
        ("Ann, but Lee, said", "Lee"),
        ("Ann, they, said", "they"),
        ("the the the the the the the the the a b c d e f g h i j said", "b c d e f g h i j"),
        ("the woman who said", "who"),
        ("said", None),
        ("; said", None),
        (") said", None),
        ("“No” said", None),
        ("has said", None),
        (", said", None),
        ("to said", None),
        ("from said", None),
        ("and of to said", None),
    ],
)
def test_a_verb_has_the_subject_that_readers_give_it(text: str, expected: str | None) -> None:
    """Appositions, brackets, adverbs, auxiliaries and coordinated verbs stand between a subject and its verb."""
    frame = frame_of(text)
    assert cut(text, frame, Subjects(frame).subject(len(frame.words) - 1, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Tim Scott, Republican", "Senator Tim Scott"),
        ("Read said it", "Read"),
        ("the email said no", "the email"),
        ("oil and gas worker Mike Wills.", "oil and gas worker Mike Wills"),
        ("oil and water", "oil"),
        ("the port of Milton in Ohio", "the port of Milton"),
        ("a man from Milton in Ohio left", "a man from Milton"),
        ("Jan van der Berg", "Jan van der Berg"),
        ("Milton campaign aide said", "Milton campaign aide"),
        ("Milton slept", "Milton"),
        ("the newly named mayor", None),
        ("the tabloid printed it", "the tabloid"),
        ("all of us", "all of us"),
        ("giving up", None),
        ("Monday", None),
        ("has", None),
        (", x", None),
        ("St. Mary Hall", "St. Mary Hall"),
        (". Mary", None),
        ("a man of they", "a man"),
        ("a man of", "a man"),
    ],
)
def test_a_noun_phrase_ends_where_its_words_end(text: str, expected: str | None) -> None:
    """A phrase takes titles, particles and `of`, and leaves verbs, days and clauses."""
    frame = frame_of(text)
    assert cut(text, frame, Phrases(frame).forward(0, len(frame.words))) == expected


def test_no_phrase_starts_past_the_end() -> None:
    """Asked beyond the tokens, nothing is found."""
    phrases = Phrases(frame_of("Ann"))
    assert phrases.forward(1, 1) is None
    assert phrases.backward(0, 1) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the claim", False),
        ("critics claim", False),
        ("they claim", True),
        ("often claim", True),
        ("Lee reports", True),
        ("The reports", False),
        ("town’s reports", False),
        ("by warning", True),
        ("a warning", False),
        ("Mr. Read", False),
        ("Said", True),
        ("went on", True),
        ("went out", False),
        ("town claim that", False),
        ("of claim that", False),
        ("Lee, claim", True),
        ("The claim", False),
    ],
)
def test_a_form_that_is_noun_and_verb_is_told_by_its_neighbours(text: str, expected: bool) -> None:  # noqa: FBT001  (what must hold)
    """Determiners and genitives make a noun; pronouns, names and *that* make a verb."""
    frame = frame_of(text)
    words = frame.low
    place = next(n for n in range(len(words) - 1, -1, -1) if words[n] not in {"on", "out", "that"})
    assert Cues(frame).is_cue(place) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Hart’s", "Hart"), ("she'd", "she"), ("workers’", "workers"), ("O'Neill", "O'Neill"), ("’s", "’s")],
)
def test_genitives_and_contractions_are_laid_off(word: str, expected: str) -> None:
    """A name loses its genitive, a pronoun its contracted verb."""
    assert bare(word) == expected


def test_adverbs_and_genitives_are_known_by_their_ends() -> None:
    """`-ly` makes an adverb from five letters on; `s’` is a genitive."""
    assert (is_adverb("darkly"), is_adverb("only"), is_adverb("july")) == (True, True, False)
    assert (is_genitive("workers’"), is_genitive("worker")) == (True, False)


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Ann Lee met Bob Stone.", "Lee", "Ann Lee"),
        ("Ann Lee met Bob Stone.", "Dr. Ann B. Lee", "Ann Lee"),
        ("Ann Lee met Bob Stone.", "Ann", "Ann Lee"),
        ("Ann Lee met Ann Stone.", "Ann", "Ann"),
        ("Ann Lee met Bob Lee and Bob Lee.", "Lee", "Bob Lee"),
        ("Ann Lee met Bob Lee.", "Cy Lee", "Cy Lee"),
        ("Ann Lee met Bob Lee.", "PORT LEE AGENCY Lee", "Ann Lee"),
        ("Mayor Ann Lee spoke.", "the mayor", "Ann Lee"),
        ("Mayor Ann Lee met Mayor Bob Stone.", "the mayor", None),
        ("It rained.", "the mayor", None),
        ("It rained.", "police", "police"),
        ("It rained.", "the company", "company"),
        ("It rained.", "officials of the ministry", None),
        ("It rained.", "a senior official", None),
        ("It rained.", "the", None),
        ("It rained.", "she", None),
        ("It rained.", "…", None),
        ("It rained.", "The Mayor", None),
        ("It rained.", "a tweet from Ann Lee", "Ann Lee"),
        ("It rained.", "a man from Milton", None),
        ("It rained.", "Milton Times", "Milton Times"),
        ("Bob left. Ann Lee came.", "Lee", "Ann Lee"),
        ("Ann Lee Jr. came.", "Lee", "Ann Lee"),
    ],
)
def test_a_mention_means_the_name_that_the_article_gives(text: str, mention: str, expected: str | None) -> None:
    """Surnames, first names, titles and bodies resolve; unnamed and ambiguous ones do not."""
    assert People(text, []).resolve(mention) == expected


def test_names_inside_quotations_are_no_antecedents() -> None:
    """Only names outside quotations are noted as mentions."""
    text = "Ann Lee said “Bob Stone left.”"
    people = People(text, [(text.index("“"), len(text))])
    assert [one.name for one in people.mentions] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ann Lee", True), ("Lee", True), ("RCMP", False), ("federal police", False), ("Milton Council", False)],
)
def test_bodies_are_no_persons(name: str, expected: bool) -> None:  # noqa: FBT001  (what must hold)
    """Names of bodies, and what bears no capital, mean no person."""
    assert may_be_person(name) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Der Rat und die Stadt und das Amt", None, "de"),
        ("The town and the port of Milton", None, "en"),
        ("", None, "en"),
        ("Whatever", "FR-ca", "fr"),
    ],
)
def test_the_commonest_words_tell_the_language(text: str, language: str | None, expected: str) -> None:
    """What is given is believed; else the commonest words decide, and English where they do not."""
    assert tell_language(text, language) == expected


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Ann Lee said that the town was lost.", ["the town was lost"]),
        ("Ann Lee told the Gazette that the town was lost.", ["the town was lost"]),
        ("Ann Lee said the town was lost.", ["the town was lost"]),
        ("Ann Lee said Monday.", []),
        ("Ann Lee said, in May, it.", []),
        ("According to Ann Lee, the town was lost.", ["the town was lost"]),
        ("According to Ann Lee.", []),
        ("According Lee.", []),
        ("The town was lost, according to Ann Lee.", ["The town was lost"]),
        ("The town was lost, Ann Lee said.", ["The town was lost"]),
        ("The town was lost, and Ann Lee said.", []),
        ("The town was lost, Ann Lee slept.", []),
        ("Said that the town was lost.", []),
        ("The claim that it was lost is new.", []),
        ("She said that “no” was lost.", []),
    ],
)
def test_reported_clauses_are_found_where_a_verb_takes_one(text: str, clauses: list[str]) -> None:
    """`X said that …`, `…, X said` and `according to X` report a clause; anything short of that does not."""
    (paragraph,) = read_paragraphs(text, "en")
    found = [Passage.of_clause(paragraph.frame, one) for one in paragraph.reported]
    assert [text[one.start : one.end] for one in found] == clauses


def test_turns_need_a_label_and_a_second_speaker() -> None:
    """Labels in capitals make turns only where two people speak and one of them twice, one upon the other."""
    text = "LEE: a\nSTONE: b\nLEE: c\nProse.\nENERGY: d\nPORTS: e\nTOWNS: f"
    assert sorted(find_turns(text, split_paragraphs(text), transcript=False)) == [0, 1, 2]
    assert find_turns("Prose.", [(0, 6)], transcript=True) == {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“One and all,” said on Monday.", "none"),
        ("“One and all,” saying little, left.", "none"),
        ("Then came “one and all” — and quickly.", "subject"),
        ("“One and all” – Ann Lee said nothing.", "X said"),
        ("“One and all,” just as Bob did in May, Ann Lee said.", "X said at the end"),
        ("The plan “one and all,” Ann Lee said: “No more of it.”", "X said"),
        ("It is “one and all,” as Ann Lee put it.", "X said"),
        ("It was told; “one and all” left.", "subject"),
        ("“One and all,” quickly said Ann Lee.", "said X"),
        ("“One and all,” said quickly Ann Lee.", "said X"),
        ("“One and all,” according to a report of May by Ann Lee.", "according to"),
        ("“One and all,” according to a man of the town.", "according to"),
        ("“One and all,” the aide who left with Ann Lee said.", "X said"),
        ("“One and all,” it says here, Ann Lee said.", "X said"),
        ("Ann Lee wept and he thinks it “one and all.”", "X said before"),
        ("Bob said it was late and he thinks it “one and all.”", "X said before"),
        ("According to Ann Lee, it was “one and all” there.", "according to"),
        ("The town, said Ann Lee in May, is “one and all.”", "said X before"),
        ("With Ann Lee often saying “one and all,” it rained.", "participle"),
        ("There, saying “one and all,” he left.", "none"),
        ("It is “one and all” and “two and all” said Ann Lee.", "said X"),
        ("It is “one and all” now, according to Ann Lee.", "according to"),
        ("It is “one and all” now, and late.", "subject"),
        ("It is “one and all” now, said on Monday.", "subject"),
        ("It had a statement that “one and all” left.", "subject"),
        ("Lee’s new statement that “one and all” left.", "X’s noun"),
        ("In the long new statement that “one and all” left.", "none"),
        ("In very long new and old fine statement “one and all” left.", "none"),
        ("It was called “one and all” by the town.", "by X"),
        ("It was in a “one and all” by the town.", "subject"),
        ("In May, Ann Lee rose to say “one and all.”", "infinitive"),
        ("It is “one and all” now according to Ann Lee.", "according to"),
        ("Bob said no, but he thinks it “one and all.”", "X said before"),
        ("“One and all,” huffed at length.", "none"),
        ("“One and all,” he often.", "none"),
        ("“One and all,” he has been.", "none"),
        ("“One and all,” he ran.", "none"),
        ("“One and all,” according to a tale of 2 by it.", "according to"),
        ("His long claim that “one and all” left was new.", "X’s noun"),
        ("The claim of old that “one and all” left was new.", "subject"),
        ("Told by, “one and all” left.", "none"),
        ("then: “one and all”", "none"),
        ("So it went: “one and all”", "subject"),
        ("A day in May 3: “one and all”", "subject"),
        ("A plan for “one and all” said little, said Ann Lee.", "said X"),
    ],
)
def test_what_is_no_reporting_clause_ties_nothing(text: str, rule: str) -> None:
    """Verbs without a subject, other verbs and other clauses give no speaker."""
    frame = frame_of(text)
    tie = Tier(text, frame).find(0)
    assert (tie.rule if tie else "none") == rule
