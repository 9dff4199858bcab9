"""The sentences that text and HTML share: the earliest copy, the origin, what goes back to what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from provenance.export.lookups import CarrierFacts, parent_carrier
from provenance.model import (
    Carrier,
    CarrierDrift,
    Derivation,
    Form,
    Medium,
    Origin,
    OriginKind,
    ProvenanceRecord,
    Reference,
)
from provenance.views.lexicon import FORMS, MEDIA, REFERENCES, RELATIONS, SEVERITIES
from provenance.views.times import describe_time, differ_in_zone

#: Closer than this to 0 or 1, two digits would claim certainty.
_CERTAIN = 0.005
#: Above it a statement is "probably", below it "possibly".
_PROBABLE = 0.5
#: Other parents, and earliest copies, that are named.
_MOST_OTHERS, _MOST_EARLIEST = 3, 4
#: A reader learns nothing from parents less probable than this.
_WORTH_NAMING = 0.05
_WITHOUT_MARKS = frozenset({Form.INDIRECT, Form.UNMARKED})


def count_things(number: int, thing: str) -> str:
    """Return a count in words.

    >>> count_things(1, "outlet"), count_things(1200, "copy"), count_things(0, "article")
    ('1 outlet', '1,200 copies', '0 articles')
    """
    plural = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {thing if number == 1 else plural}"


def describe_probability(probability: float) -> str:
    """Return a probability as text; the ends are never reached by evidence, so they are never printed.

    >>> describe_probability(0.92), describe_probability(1.0), describe_probability(0.001)
    ('p .92', 'p >.99', 'p <.01')
    """
    if probability > 1 - _CERTAIN:
        return "p >.99"
    if probability < _CERTAIN:
        return "p <.01"
    return f"p {probability:.2f}".replace("p 0.", "p .")


def needs_utc(record: ProvenanceRecord) -> bool:
    """Tell whether the record's times stand in several zones."""
    return differ_in_zone(tuple(carrier.available for carrier in record.carriers))


def describe_origin(origin: Origin | None) -> str:
    """Return what an utterance probably goes back to, as a clause."""
    if origin is None:
        return "not known"
    degree = "probably" if origin.probability >= _PROBABLE else "possibly"
    return f"{degree} {_origin_name(origin)}, {describe_probability(origin.probability)}"


def _origin_name(origin: Origin) -> str:
    """Return an origin's name with what is known of it."""
    if origin.kind is OriginKind.EVENT:
        return "said in public, where several outlets heard it"
    if origin.kind is OriginKind.UNSEEN:
        return _unseen_name(origin)
    if origin.carrier is None:
        return "an article that is not named"
    outlet, medium = origin.carrier.outlet.name, origin.carrier.article.medium
    return f"{outlet} (its {MEDIA[medium]})" if origin.kind is OriginKind.PRIMARY else f"{outlet} (its own report)"


def _unseen_name(origin: Origin) -> str:
    outlet = "an outlet without a name" if origin.outlet is None else origin.outlet.name
    if origin.medium in {None, Medium.ARTICLE}:
        return f"{outlet} (credited, its article not found)"
    return f"{outlet} (a {MEDIA[origin.medium]}, credited, not found)" if origin.medium else outlet


def describe_parent(parent: Carrier | Origin | None, numbers: dict[Carrier, int]) -> str:
    """Return the name of a parent: a carrier with its number, an origin, or own reporting."""
    if parent is None:
        return "own reporting"
    seen = parent_carrier(parent)
    if seen is None:
        return _origin_name(parent) if isinstance(parent, Origin) else ""
    number = numbers.get(seen)
    return seen.outlet.name if number is None else f"{seen.outlet.name} ({number})"


def describe_derivation(derivation: Derivation, numbers: dict[Carrier, int]) -> str:
    """Return what a carrier goes back to, as a clause, with the other parents worth naming."""
    clause = RELATIONS[derivation.relation].format(describe_parent(derivation.parent, numbers))
    clause = f"{clause}, {describe_probability(derivation.probability)}"
    if derivation.probability < _PROBABLE:
        clause = f"perhaps {clause}"
    others = [
        f"{_short_name(one.parent, numbers)} {describe_probability(one.probability).removeprefix('p ')}"
        for one in derivation.alternatives
        if one.parent != derivation.parent and one.probability >= _WORTH_NAMING
    ][:_MOST_OTHERS]
    return f"{clause} (or {', '.join(others)})" if others else clause


def _short_name(parent: Carrier | Origin | None, numbers: dict[Carrier, int]) -> str:
    """Return a parent's name without what else is known of it."""
    if isinstance(parent, Origin) and parent.outlet is not None:
        return parent.outlet.name
    return describe_parent(parent, numbers)


def describe_earliest(record: ProvenanceRecord) -> str:
    """Return the earliest copy found, as a clause: a fact about the articles at hand, never *first reported by*."""
    utc = needs_utc(record)
    named = [f"{carrier.outlet.name}, {describe_time(carrier.available, utc=utc)}" for carrier in record.earliest]
    if not named:
        return "not known, no carrier can be dated"
    if len({carrier.article for carrier in record.earliest}) > 1:
        return f"one of {len(named)} that the pages cannot order: {_join_named(named)}"
    behind = _describe_behind(record, record.earliest[0])
    return f"{named[0]}; {behind}" if behind else named[0]


def _join_named(named: list[str]) -> str:
    """Join names, each once with how often it stands there; many are cut."""
    counted = [f"{name} ({count} times)" if count > 1 else name for name, count in Counter(named).items()]
    left_out = len(counted) - _MOST_EARLIEST
    return "; ".join([*counted[:_MOST_EARLIEST], *([f"and {left_out} more"] if left_out > 0 else [])])


def mark_words(text: str, carriers: Iterable[Carrier]) -> str:
    """Put words between quotation marks where a carrier does; reported speech is nobody's own words."""
    return f"“{text}”" if any(carrier.form not in _WITHOUT_MARKS for carrier in carriers) else text


def shorten_words(text: str, most: int) -> str:
    """Return *text*, cut after a word where it is longer than *most* characters.

    >>> shorten_words("We will not close it.", 12)
    'We will not …'
    """
    if len(text) <= most:
        return text
    cut = text[: most + 1]
    return f"{(cut.rsplit(maxsplit=1)[0] if ' ' in cut.strip() else cut[:most]).rstrip()} …"


def _describe_behind(record: ProvenanceRecord, carrier: Carrier) -> str | None:
    """Return which outlet not seen a carrier goes back to, as a clause: it credits that outlet, or others do."""
    for derivation in record.derivations:
        parent = derivation.parent
        if derivation.child == carrier and isinstance(parent, Origin) and parent.kind is OriginKind.UNSEEN:
            return None if parent.outlet is None else _describe_credit(derivation, parent, parent.outlet.name)
    return None


def _describe_credit(derivation: Derivation, origin: Origin, name: str) -> str:
    if _credits_itself(derivation, origin, name):
        return f"it credits {name}, whose article was not found"
    citers = sorted({one.article.outlet.name for one in origin.evidence if one.article is not None})
    if not citers:
        return f"it probably goes back to {name}, whose article was not found"
    return f"it probably goes back to {name} (credited by {join_names(citers, _MOST_OTHERS)})"


def _credits_itself(derivation: Derivation, origin: Origin, name: str) -> bool:
    """Tell whether a carrier's own page names the outlet that it goes back to."""
    child = derivation.child
    near = child.quotation.citations if child.quotation else ()
    credits_given = [one for one in derivation.evidence if one.sentence.startswith(f"credits {name}:")]
    return any(one.outlet == origin.outlet for one in near) or any(
        one.article == child.article for one in (*origin.evidence, *credits_given)
    )


def join_names(names: Sequence[str], most: int) -> str:
    """Return names in a row, those after the first *most* counted.

    >>> join_names(["Alpha"], 3), join_names(["Alpha", "Beta"], 3), join_names(["A", "B", "C", "D", "E"], 3)
    ('Alpha', 'Alpha and Beta', 'A, B, C and 2 more')
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join([part for part in (", ".join(names[:-1]), names[-1]) if part])


def describe_carrier(facts: CarrierFacts, record: ProvenanceRecord, *, utc: bool) -> tuple[str, ...]:
    """Return time, form and rank of a carrier, each a short clause."""
    carrier = facts.carrier
    clauses = [describe_time(carrier.available, utc=utc), FORMS[carrier.form]]
    if carrier.article.medium is not Medium.ARTICLE:
        clauses.append(MEDIA[carrier.article.medium])
    if facts.is_earliest:
        clauses.append("earliest copy found" if len(record.earliest) == 1 else "perhaps the earliest")
    if carrier.speaker and record.speaker and not _may_be_same(carrier.speaker, record.speaker):
        clauses.append(f"names {carrier.speaker}")
    return tuple(clauses)


def _may_be_same(name: str, speaker: str) -> bool:
    """Tell whether *name* may mean the speaker: another form with the same surname, or no name but what somebody is."""
    from provenance.records.speakers import is_same_person, is_vague  # noqa: PLC0415  (its room is heavy)

    if f" {speaker}".endswith(f" {name}") or is_vague(name):
        return True
    return name.split()[-1:] == speaker.split()[-1:] and is_same_person(name, speaker)


def describe_drift(measured: CarrierDrift, numbers: dict[Carrier, int]) -> str:
    """Return whether a carrier's words are those of its reference, as a clause."""
    name = _short_name(measured.reference, numbers)
    role = REFERENCES[measured.against]
    name = f"{name}, {role}" if role else name
    if measured.drift.is_verbatim:
        return f"has the same words as {name}"
    return f"differs from {name}"


def copies_parent(facts: CarrierFacts) -> bool:
    """Tell whether a carrier has just the words of what it goes back to."""
    return (
        facts.derivation is not None
        and facts.drift is not None
        and facts.drift.against is not Reference.ARCHETYPE
        and facts.drift.drift.is_verbatim
        and facts.drift.reference == facts.derivation.parent
    )


def repeats_archetype(measured: CarrierDrift) -> bool:
    """Tell whether a carrier has just the words that were rebuilt from all carriers: those of the record itself."""
    return measured.against is Reference.ARCHETYPE and measured.drift.is_verbatim


def describe_severity(severity: int) -> str:
    """Return a severity in words.

    >>> describe_severity(3)
    'severity 3 of 5, undisclosed edit'
    """
    return f"severity {severity} of 5, {SEVERITIES[severity]}"


def describe_departure(measured: CarrierDrift) -> str:
    """Return how severe a drift is, and where the outlet's house style allows some of it what is beyond."""
    severity = describe_severity(measured.severity)
    if not measured.licensed:
        return severity
    from provenance.records.styles import drop_free  # noqa: PLC0415  (its room is heavy)

    beyond = sorted(drop_free(measured.labels) - measured.licensed)
    return f"{severity}; {'beyond house style: ' + ', '.join(beyond) if beyond else 'all within house style'}"


def describe_labels(measured: CarrierDrift) -> tuple[str, ...]:
    """Return the labels of a drift, those that the outlet's house style allows with a note."""
    return tuple(
        f"{label} (house style)" if label in measured.licensed else str(label) for label in sorted(measured.labels)
    )


def number_carriers(record: ProvenanceRecord) -> dict[Carrier, int]:
    """Return the number of each carrier, from 1."""
    return {carrier: number for number, carrier in reversed(tuple(enumerate(record.carriers, 1)))}
