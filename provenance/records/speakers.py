"""Speakers: whether two names mean one person, and whom the carriers of an utterance name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from provenance.records.lexicon import BODIES, NAME_PARTICLES, NAME_SUFFIXES, TITLES, VAGUE_MENTIONS
from provenance.text.words import split_words

#: Speakers found by rules less sure than this are no evidence against a page; 0 stands for not measured.
LEAST_CONFIDENCE = 0.85


# A first name and a surname, and perhaps two more: less may be a nickname, more is no name.
_FULL_NAME = range(2, 5)
# Two surnames that start with the same letters, so many, may be one in two spellings.
_SAME_START = 4

# "Fifth-seeded Ada Lovelace", "Then-candidate Lovelace": what a sentence opens with before a name; names that are
# written with a hyphen and a small letter ("Jae-in") stand behind the surname or lose nothing that tells people apart.
_DESCRIBES = re.compile(r"-[a-z]")


def split_name(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles and suffixes.

    >>> split_name("Sen. Ada Lovelace Jr."), split_name("Then-candidate Ada Lovelace")
    (('ada', 'lovelace'), ('ada', 'lovelace'))
    """
    parts = name.split()
    while len(parts) > 1 and _DESCRIBES.search(parts[0]):
        parts.pop(0)
    words = [word.removesuffix("'s") for word in split_words(" ".join(parts))]
    kept = tuple(word for word in words if word not in TITLES and word not in NAME_SUFFIXES)
    return kept or tuple(words)


def is_same_person(one: str, other: str) -> bool:
    """Tell whether two names can mean one person: the same surname, and first names that do not disagree.

    >>> is_same_person("Dr. Ada Lovelace", "Lovelace"), is_same_person("A. Lovelace", "Ada Lovelace")
    (True, True)
    >>> is_same_person("Ada Lovelace", "Grace Hopper"), is_same_person("Ada Lovelace", "Ben Lovelace")
    (False, False)
    """
    first, second = split_name(one), split_name(other)
    if not first or not second or first == second:
        return first == second or not (first and second)
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] != second[-1]:
        return False
    return first[0].startswith(second[0]) or second[0].startswith(first[0])


def is_full_name(name: str) -> bool:
    """Tell whether a name is that of one person, in full: two to four words in capitals, none of them a body's.

    >>> [is_full_name(name) for name in ("Dr. Ada Lovelace", "Lovelace", "Ada's campaign", "Harbour Board")]
    [True, False, False, False]
    >>> is_full_name("Ludwig van Beek")
    True
    """
    words = split_name(name)
    small = [word for word in name.split() if word[:1].islower()]
    return (
        len(words) in _FULL_NAME
        and NAME_PARTICLES.issuperset(small)
        and VAGUE_MENTIONS.isdisjoint(words)
        and BODIES.isdisjoint(words)
    )


def is_other_person(one: str, other: str) -> bool:
    """Tell whether two names surely mean two people: no word of one is in the other, nor a surname spelled nearly so.

    >>> is_other_person("Ada Lovelace", "Grace Hopper"), is_other_person("Ada Lovelace", "Ada King")
    (True, False)
    >>> is_other_person("Oleh Zelenskiy", "Olexa Zelensky")
    False
    """
    first, second = split_name(one), split_name(other)
    return set(first).isdisjoint(second) and first[-1][:_SAME_START] != second[-1][:_SAME_START]


def is_vague(mention: str) -> bool:
    """Tell whether a mention names a body of people or nobody in particular.

    >>> is_vague("police"), is_vague("a spokesman for the mayor"), is_vague("Lena Cho")
    (True, True, False)
    """
    capitals = any(word[:1].isupper() for word in mention.split()[1:])
    return not capitals and not VAGUE_MENTIONS.isdisjoint(split_words(mention))


def elect_speaker(votes: Iterable[tuple[str, float]]) -> str | None:
    """Return the name with the greatest weight, in its fullest form; None without votes.

    Args:
        votes: Names with weights; names of one person are counted together.

    >>> elect_speaker([("Lovelace", 1.0), ("Grace Hopper", 1.5), ("Ada Lovelace", 1.0)])
    'Ada Lovelace'
    """
    weights: dict[str, float] = defaultdict(float)
    for name, weight in sorted(votes):
        weights[name] += weight
    if not weights:
        return None

    def support(name: str) -> float:
        return sum(weight for other, weight in sorted(weights.items()) if is_same_person(name, other))

    return min(weights, key=lambda name: (-support(name), -len(split_name(name)), -len(name), name))
