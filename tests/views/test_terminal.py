"""Records as text: what a reader must find there, and what must never be said."""

from __future__ import annotations

import re

import attrs
import pytest
from records_by_hand import (
    GAZETTE,
    RAIN,
    WORDS,
    library_record,
    library_trace,
    lone_record,
    quotation_in,
    roof_record,
    same_drift,
    star_carrier,
    star_drift,
    star_outlet_citation,
    tide_article,
    tide_carrier,
    unseen_gazette,
)

from provenance import views
from provenance.model import (
    Alternative,
    Carrier,
    Derivation,
    Medium,
    Origin,
    OriginKind,
    Outlet,
    ProvenanceRecord,
    Quotation,
    Reference,
    Relation,
    Timespan,
    Trace,
)
from provenance.views.phrases import shorten_words
from provenance.views.widths import measure_width

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_STYLE = re.compile("<style>[^<]*</style>")
#: Sentences that the library never says.
NEVER = re.compile(r"first reported by|\bfalse\b|fabricat|meaning (?:is )?changed", re.IGNORECASE)


def flat(text: str) -> str:
    """Return a text with its lines joined."""
    return " ".join(text.split())


def test_a_record_answers_all_questions() -> None:
    """The text names the words, the speaker, the earliest copies, the origin, every carrier and how it departs."""
    text = flat(views.record_text(library_record()))

    assert f"“{WORDS}” — Mara Quill" in text
    assert (
        "Earliest copy found: one of 2 that the pages cannot order: The Daily Tide, 3 May 2024, 14:30 (+02:00)" in text
    )
    assert "Origin: probably Harbour Gazette (credited, its article not found), p .92" in text
    assert "p .92 - The Daily Tide: credits the Harbour Gazette: “told the Harbour Gazette” Evidence" in text
    assert "1 The Daily Tide · 3 May 2024, 14:30 (+02:00) · quoted · perhaps the earliest" in text
    assert "goes back to The Daily Tide (1), p .71 (or Harbour Gazette .20, own reporting .09)" in text
    assert "own reporting .09) - has the headline's word differs" in text
    assert "differs from The Daily Tide (1): negation, numform (house style), omit, trunc_tail (severity 4 of 5" in text
    assert "for [-a hundred-] {+100+} years, and we are [-not-] going to close it [-now-]" in text
    assert "3 Kettle Post · no date · without marks" in text
    assert "has the words of The Daily Tide (1), and nothing ties the two, p .40, with the same words" in text
    assert "Evidence disagrees: The page says 3 May, its address says 2 May. (dates_disagree)" in text


def test_nothing_is_said_that_the_evidence_cannot_carry() -> None:
    """No view says who reported it first, that anything is false, or that a meaning changed."""
    trace = library_trace()

    for text in (views.trace_text(trace, all=True), views.report_html(trace), views.drift_text(star_drift())):
        assert not NEVER.search(_STYLE.sub("", text))


def record_from(origin: Origin | None, *, earliest: tuple[Carrier, ...] = ()) -> ProvenanceRecord:
    """Return a record of one carrier with an origin."""
    carrier = tide_carrier()
    parents = () if origin is None else (origin,)
    return ProvenanceRecord(
        utterance=WORDS,
        carriers=(carrier,),
        earliest=earliest,
        origin=origin,
        derivations=tuple(
            Derivation(child=carrier, parent=parent, relation=Relation.WAS_QUOTED_FROM, probability=1.0)
            for parent in parents
            if parent.carrier is None
        ),
    )


def origin_of(
    kind: OriginKind, probability: float = 0.9, *, medium: Medium | None = None, named: bool = True
) -> Origin:
    """Return an origin of a kind."""
    unseen = kind is OriginKind.UNSEEN
    return Origin(
        kind=kind,
        carrier=tide_carrier() if kind in {OriginKind.SEEN, OriginKind.PRIMARY} and named else None,
        outlet=GAZETTE if unseen and named else None,
        medium=medium,
        available=Timespan.unknown(),
        probability=probability,
    )


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (None, "not known"),
        (origin_of(OriginKind.SEEN), "probably The Daily Tide (its own report), p .90"),
        (origin_of(OriginKind.SEEN, named=False), "probably an article that is not named, p .90"),
        (origin_of(OriginKind.PRIMARY), "probably The Daily Tide (its article), p .90"),
        (origin_of(OriginKind.EVENT), "probably said in public, where several outlets heard it, p .90"),
        (origin_of(OriginKind.UNSEEN), "probably Harbour Gazette (credited, its article not found), p .90"),
        (
            origin_of(OriginKind.UNSEEN, medium=Medium.BROADCAST),
            "probably Harbour Gazette (a broadcast, credited, not found), p .90",
        ),
        (
            origin_of(OriginKind.UNSEEN, named=False),
            "probably an outlet without a name (credited, its article not found), p .90",
        ),
        (origin_of(OriginKind.EVENT, 0.5), "probably said in public, where several outlets heard it, p .50"),
        (origin_of(OriginKind.EVENT, 0.49), "possibly said in public, where several outlets heard it, p .49"),
        (origin_of(OriginKind.EVENT, 1.0), "probably said in public, where several outlets heard it, p >.99"),
        (origin_of(OriginKind.EVENT, 0.001), "possibly said in public, where several outlets heard it, p <.01"),
    ],
)
def test_each_origin_has_its_words(origin: Origin | None, words: str) -> None:
    """Each kind of origin is named with what is known of it and how probable it is."""
    assert f"Origin: {words} 1 The" in flat(views.record_text(record_from(origin)))


def test_the_earliest_copy_names_whom_it_credits() -> None:
    """One earliest copy that goes back to an outlet not seen says so; one that credits nobody named does not."""
    text = flat(views.record_text(record_from(unseen_gazette(), earliest=(tide_carrier(),))))
    assert "Earliest copy found: The Daily Tide, 3 May 2024, 14:30 (+02:00); it credits Harbour Gazette, whose" in text
    assert "· earliest copy found" in text

    nameless = origin_of(OriginKind.UNSEEN, named=False)
    text = flat(views.record_text(record_from(nameless, earliest=(tide_carrier(),))))
    assert "; it credits" not in text


def test_the_earliest_copy_need_not_credit_its_origin() -> None:
    """Where only other pages credit the outlet behind it, the earliest copy is not said to credit that outlet."""
    gazette = unseen_gazette()
    silent = attrs.evolve(tide_carrier(), quotation=None)
    others = tuple(attrs.evolve(one, article=star_carrier().article) for one in gazette.evidence)

    def text_of(origin: Origin) -> str:
        claim = Derivation(child=silent, parent=origin, relation=Relation.WAS_QUOTED_FROM, probability=0.9)
        record = attrs.evolve(record_from(origin), carriers=(silent,), earliest=(silent,), derivations=(claim,))
        return flat(views.record_text(record))

    text = text_of(attrs.evolve(gazette, evidence=others))
    assert f"; it probably goes back to Harbour Gazette (credited by {star_carrier().outlet.name})" in text
    assert "it credits" not in text
    text = text_of(attrs.evolve(gazette, evidence=()))
    assert "; it probably goes back to Harbour Gazette, whose article was not found" in text
    assert "; it credits Harbour Gazette, whose article was not found" in text_of(gazette)


def test_the_earliest_copy_may_credit_nobody() -> None:
    """An earliest copy without a parent is named alone."""
    assert "Earliest copy found: Lowmere Town Hall, 2 May 2024, 09:00 (+02:00) Origin" in flat(
        views.record_text(roof_record())
    )


def test_an_unlikely_parent_is_a_perhaps() -> None:
    """What is less likely than not is said to be so."""
    record = library_record()
    for probability, shown in ((0.49, True), (0.5, False)):
        derivation = attrs.evolve(record.derivations[0], probability=probability)
        text = flat(views.record_text(attrs.evolve(record, derivations=(derivation,))))
        assert ("perhaps goes back to" in text) is shown


def test_two_places_of_one_page_are_one_copy() -> None:
    """One page that carries the words twice is one earliest copy."""
    carrier = tide_carrier()
    text = flat(views.record_text(attrs.evolve(library_record(), earliest=(carrier, carrier))))
    assert "cannot order" not in text
    assert "Earliest copy found: The Daily Tide" in text


def test_what_is_beyond_the_house_style_is_named() -> None:
    """Where an outlet's house style allows some departures, those beyond it are named, or that there are none."""
    record = library_record()
    text = flat(views.record_text(record))
    assert "undisclosed edit of words that bear meaning; beyond house style: negation, omit)" in text
    assert "beyond house style: negation, omit" in views.record_html(record)

    drifts = tuple(attrs.evolve(one, licensed=frozenset(one.labels)) for one in record.drifts)
    text = flat(views.record_text(attrs.evolve(record, drifts=drifts)))
    assert "; all within house style)" in text


def test_words_rebuilt_from_the_carriers_are_not_repeated() -> None:
    """A carrier that has just the words of the record says nothing more; one that departs names whose they are."""
    record = library_record()
    first = record.drifts[0]
    rebuilt = attrs.evolve(first, reference=unseen_gazette(), against=Reference.ARCHETYPE)
    text = flat(views.record_text(attrs.evolve(record, drifts=(rebuilt,))))
    assert "differs from Harbour Gazette, its words as reconstructed from the carriers: " in text

    same = attrs.evolve(rebuilt, drift=same_drift(first.original))
    assert "reconstructed" not in flat(views.record_text(attrs.evolve(record, drifts=(same,))))


def test_another_speaker_is_named() -> None:
    """A carrier that names another speaker says whom."""
    record = library_record()
    other = attrs.evolve(record.carriers[2], speaker="Oto Brandt")

    assert "without marks · names Oto Brandt" in flat(
        views.record_text(attrs.evolve(record, carriers=(*record.carriers[:2], other)))
    )


def test_a_surname_is_no_other_speaker() -> None:
    """A carrier that names the speaker by the last of the names says nothing new; a part of a name does."""
    record = library_record()
    for name, shown in (("Quill", False), ("Mara Quill", False), ("ill", True), ("Mara", True)):
        carrier = attrs.evolve(record.carriers[2], speaker=name)
        text = flat(views.record_text(attrs.evolve(record, carriers=(*record.carriers[:2], carrier))))
        assert (f"names {name}" in text) is shown


def test_other_words_without_drift_are_shown() -> None:
    """A carrier whose drift nobody measured shows its words, where they are not the utterance."""
    record = library_record()

    text = flat(views.record_text(attrs.evolve(record, drifts=())))
    assert text.count("reads “") == 1
    assert "reads “This library has served the children of Lowmere for 100 years" in text


def test_the_same_words_as_another_than_the_parent_are_said() -> None:
    """A carrier with the words of its reference, which is not its parent, says so on a line."""
    record = library_record()
    drift = attrs.evolve(record.drifts[2], reference=record.carriers[1], drift=same_drift(WORDS))

    assert "has the same words as Lowmere Star (2)" in flat(views.record_text(attrs.evolve(record, drifts=(drift,))))


def test_parents_outside_the_record_are_named() -> None:
    """A parent that the record does not list is named without a number."""
    carrier = roof_record().carriers[0]
    record = attrs.evolve(
        record_from(None),
        derivations=(
            Derivation(
                child=tide_carrier(),
                parent=carrier,
                relation=Relation.WAS_REVISION_OF,
                probability=0.8,
                alternatives=(Alternative(carrier, 0.8), Alternative(None, 0.04)),
            ),
        ),
    )

    assert flat(views.record_text(record)).endswith("is a later version of Lowmere Town Hall, p .80")


def test_a_trace_shows_what_is_shared() -> None:
    """Utterances of one outlet are shown only when asked for."""
    trace = library_trace()

    assert "Utterance 2 of 2" in views.trace_text(trace)
    assert "The hall rose" not in views.trace_text(trace)
    assert "The hall rose" in views.trace_text(trace, all=True)


def test_a_trace_explains_its_marks() -> None:
    """What the marks of a word diff mean is said once, at the end, and only where there is one."""
    assert views.trace_text(library_trace()).count("[-words-] stand in what") == 1
    assert "[-words-]" not in views.trace_text([roof_record()])


def test_a_trace_with_nothing_to_show_says_so() -> None:
    """Nothing found and nothing shared are said in a sentence."""
    assert views.trace_text(Trace(())) == "No quotation was found.\n"
    assert views.trace_text([lone_record()]) == "No utterance stands in two or more outlets; 1 utterance in one.\n"


@pytest.mark.parametrize("width", [80, 40, 24, 3])
def test_no_line_is_too_wide(width: int) -> None:
    """At any width from 24 columns no line is wider; below that it is laid out for 24."""
    trace, article = library_trace(), tide_article()
    quotation = quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told")
    texts = (
        views.trace_text(trace, width=width, all=True),
        views.drift_text(star_drift(), width=width),
        views.quotations_text(article, (quotation,), width=width),
        views.note_text("A sentence about the whole.", width=width),
    )

    for text in texts:
        assert all(measure_width(line) <= max(width, 24) for line in text.splitlines())


def test_colour_changes_nothing_but_colour() -> None:
    """With colours the text is the same, and nothing is told by colour alone."""
    trace = library_trace()

    painted = views.trace_text(trace, color=True)
    assert "\x1b[31;9m[-not-]\x1b[0m" in painted
    assert _SGR.sub("", painted) == views.trace_text(trace)


def test_long_utterances_are_cut() -> None:
    """An utterance of 1,200 characters is shown, one longer is cut."""
    text = flat(views.record_text(attrs.evolve(lone_record(), utterance="a" * 1200), width=3000))
    assert f"“{'a' * 1200}”" in text
    text = flat(views.record_text(attrs.evolve(lone_record(), utterance="a" * 1201), width=3000))
    assert f"“{'a' * 1200} …”" in text


def test_a_drift_alone() -> None:
    """A drift is shown with its labels, its severity and the words that bear meaning; without any it says none."""
    text = views.drift_text(star_drift())

    assert "Labels: negation, numform, omit, trunc_tail\nSeverity 4 of 5, undisclosed edit of words" in text
    assert "Bears meaning (negation): “not” > nothing" in text
    assert "Labels: none" in views.drift_text(attrs.evolve(same_drift("x"), labels=frozenset()))


def test_an_article_with_its_marks() -> None:
    """Quotations, speakers and credits are marked in place and listed with what is known of them."""
    article = tide_article()
    mayor = quotation_in(article, WORDS, speaker="Mara Quill", mention="Mara Quill", cue="told")
    librarian = quotation_in(article, RAIN, speaker="Oto Brandt", mention="the librarian", cue="said")
    text = flat(
        views.quotations_text(article, (mayor, librarian), citations=(*mayor.citations, star_outlet_citation()))
    )

    assert f"“⟦1 {WORDS}⟧” ⟨Mara Quill⟩ told {{the Harbour Gazette}}." in text
    assert f"“⟦2 {RAIN}⟧” said ⟨the librarian⟩, Oto Brandt." in text
    assert "1 Mara Quill (“told”, quote-speaker-cue, p .93), direct" in text
    assert "2 Oto Brandt (“the librarian”, “said”, quote-speaker-cue, p .93), direct" in text
    assert "credits Harbour Gazette (an interview with it): “the Harbour Gazette”" in text
    assert "3 credits Harbour Gazette (an interview with it)" in text
    assert "Lowmere Star (its report, broadcast, via Harbour Gazette): “the Star”" in text
    assert "printed: Sources: Harbour Gazette" in text


def test_a_quotation_without_speaker() -> None:
    """Where nobody is named, that is said, and no rule is given credit."""
    article = tide_article()
    bare = Quotation(article=article, spans=tide_carrier().spans)

    assert "1 speaker not known, direct" in flat(views.quotations_text(article, (bare,)))


def test_many_earliest_copies_are_counted_and_cut() -> None:
    """Copies of one outlet and time are named once with their number; of more than four the rest are counted."""
    carrier = tide_carrier()
    others = tuple(
        attrs.evolve(
            carrier,
            article=attrs.evolve(
                carrier.article,
                url=f"https://paper{number}.example/",
                outlet=Outlet(f"Paper {number}"),
                text=WORDS + "x" * 99,
            ),
        )
        for number in range(5)
    )
    second = attrs.evolve(carrier, article=attrs.evolve(carrier.article, url="https://dailytide.example/2"))
    record = attrs.evolve(record_from(None), earliest=(carrier, second))
    time = "3 May 2024, 14:30 (+02:00)"
    assert f"cannot order: The Daily Tide, {time} (2 times) Origin" in flat(views.record_text(record))

    text = flat(views.record_text(attrs.evolve(record, earliest=others[:4])))
    assert f"Paper 3, {time} Origin" in text
    assert f"Paper 3, {time}; and 1 more Origin" in flat(views.record_text(attrs.evolve(record, earliest=others)))


def test_only_the_likeliest_other_parents_are_named() -> None:
    """Three other parents are named, a fourth is not; nor one less probable than .05."""
    record = library_record()
    carriers = record.carriers
    others = (*(Alternative(parent, 0.1) for parent in (None, carriers[1], carriers[2], unseen_gazette())),)
    derivation = attrs.evolve(record.derivations[0], parent=roof_record().carriers[0], alternatives=others)
    text = flat(views.record_text(attrs.evolve(record, derivations=(derivation,))))
    assert "(or own reporting .10, Lowmere Star (2) .10, Kettle Post (3) .10)" in text

    rare = attrs.evolve(derivation, alternatives=(Alternative(None, 0.05), Alternative(carriers[1], 0.049)))
    assert "(or own reporting .05)" in flat(views.record_text(attrs.evolve(record, derivations=(rare,))))


def test_a_word_longer_than_allowed_is_cut() -> None:
    """Without a blank to cut at, the text is cut where it must be."""
    assert shorten_words("abcdef", 3) == "abc …"
    assert shorten_words("abc def", 3) == "abc …"
    assert shorten_words("abc", 3) == "abc"
