"""The words of an utterance, as fully and as rightly as its carriers give them.

Where the origin was not seen its text is reconstructed place by place: of the readings at one place the one stands that
most carriers have independently of each other, for copies of copies repeat what they were given (the majority of
independent witnesses of textual criticism). The longest wording is the start, since cuts are commoner than additions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from provenance.model import Carrier, Operation
from provenance.records.kinship import is_cosmetic
from provenance.records.lineage import Lineage
from provenance.records.weighing import Weigher
from provenance.records.witnesses import Witness

# An origin that was seen knows its own words better than any number of others.
_ORIGIN = 1000
# More carriers than this are not read place by place.
_MOST = 50


def reconstruct(witnesses: Sequence[Witness], lineage: Lineage, weigher: Weigher) -> str:
    """Return the words of an utterance: the fullest wording, with the readings that most independent carriers have."""
    origin = lineage.origin.carrier
    voters = [witness for witness in witnesses if lineage.seen_parent(witness) is None]
    base = _choose(witnesses, voters, origin, weigher)
    if len(witnesses) > _MOST or all(witness.text == base for witness in witnesses):
        return base
    votes = {witness: _ORIGIN if witness.carrier is origin else 1 for witness in voters}
    changes = _outvote(base, votes, weigher)
    for (start, end), words in sorted(changes.items(), reverse=True):
        base = base[:start] + words + base[end:]
    return base


def _choose(witnesses: Sequence[Witness], voters: Sequence[Witness], origin: Carrier | None, weigher: Weigher) -> str:
    """Return the fullest wording; of several as full the origin's, then what the others bear out best, then the first.

    Among as full wordings a lone variant bears words that no other carrier has: the one that lacks the fewest words of
    the independent carriers stands.
    """
    counts = Counter(witness.text for witness in voters)
    fullest = max(len(witness.text.split()) for witness in witnesses)
    full = [witness for witness in witnesses if len(witness.text.split()) == fullest]
    if len({witness.text for witness in full}) == 1:
        return full[0].text
    votes = counts.most_common(_MOST)

    def rank(witness: Witness) -> tuple[object, ...]:
        lacking = sum(count * weigher.wordings.new_words(witness.text, text) for text, count in votes)
        when = witness.available.span
        first = (when.latest, when.earliest, witness.place)
        return (witness.carrier is not origin, lacking, -counts[witness.text], first)

    return min(full, key=rank).text


def _outvote(base: str, votes: dict[Witness, int], weigher: Weigher) -> dict[tuple[int, int], str]:
    """Return the places of *base* at which other readings have more votes, with the reading that has the most."""
    readings: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    missing: Counter[tuple[int, int]] = Counter()
    for witness, vote in votes.items():
        for edit in weigher.wordings.drift(base, witness.text).edits:
            if is_cosmetic(edit) or edit.operation is Operation.INSERT:
                continue
            if edit.operation is Operation.REPLACE:
                readings[edit.before_span][edit.after] += vote
            else:
                missing[edit.before_span] += vote
    found: dict[tuple[int, int], str] = {}
    whole = sum(votes.values())
    for place, counter in sorted(readings.items()):
        silent = sum(count for gap, count in missing.items() if gap[0] <= place[0] and place[1] <= gap[1])
        best = min(counter, key=lambda words: (-counter[words], words))
        if counter[best] > whole - silent - counter.total() and not any(_overlap(place, other) for other in found):
            found[place] = best
    return found


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
