"""Words that bear meaning when two wordings differ in them: negation, commitment, time, person, number.

The words are in the normal form N2: lower case, contractions opened, one spelling.
"""

from __future__ import annotations

from types import MappingProxyType

#: Words that turn a clause round.
NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor nowhere without hardly scarcely barely cannot noone ain't""".split()
)

#: Verbs over which a negation may climb without changing what is said: "don't think he came", "think he didn't come".
RAISING_VERBS = frozenset(
    """think thinks thought believe believes believed suppose expect expects expected imagine guess seem seems feel
    want""".split()
)

#: Auxiliaries and adverbs by which a speaker commits more or less.
MODALS = frozenset("may might could would should will shall must can ought".split())
_HEDGES = """probably possibly perhaps maybe likely unlikely apparently allegedly reportedly supposedly seemingly
presumably potentially arguably seem seems seemed appear appears appeared think thinks thought believe believes
believed guess
suppose suspect assume reckon imagine supposed"""
_BOOSTERS = """clearly certainly definitely absolutely surely undoubtedly obviously always completely totally entirely
utterly greatly highly pretty quite fairly somewhat slightly"""
_QUANTIFIERS = """some many most all several often sometimes frequently usually generally rarely seldom only almost
nearly
roughly approximately mostly largely partly partially virtually kind sort little"""
COMMITMENT = MODALS | frozenset(f"{_HEDGES} {_BOOSTERS} {_QUANTIFIERS}".split())

#: Turns of phrase by which a whole statement is hedged; what a cut at the edge may take away.
HEDGE_PHRASES = (
    "i think",
    "we think",
    "i believe",
    "we believe",
    "i guess",
    "i suppose",
    "i suspect",
    "i assume",
    "as far as",
    "to my knowledge",
    "to our knowledge",
    "in my opinion",
    "in my view",
    "it seems",
    "it appears",
    "almost",
    "nearly",
    "only",
    "some",
    "most",
    "probably",
    "possibly",
    "perhaps",
    "maybe",
    "apparently",
    "allegedly",
    "reportedly",
)

HEDGE_WORDS = frozenset(word for phrase in HEDGE_PHRASES for word in phrase.split())

#: Words that open a clause which limits what is said; a cut that loses one takes the limit away.
LIMITERS = frozenset(
    """if unless but only except not until although though however without provided whether allegedly unproven unlikely
    never""".split()
)

PRONOUNS = frozenset(
    """i me my mine we us our ours you your yours he him his she her hers they them their theirs it its myself himself
    herself themselves ourselves itself yourself yourselves one""".split()
)
#: What may stand in the place of a possessive or a pronoun and point elsewhere.
DEMONSTRATIVES = frozenset("this that these those".split())
POINTERS = frozenset("this that these those there the a an".split())
RELATIVES = frozenset("who that which whom".split())

#: What makes a thing one.
ONE = frozenset(("a", "an", "1"))

#: What says the same as *not until*.
UNTIL = frozenset("only when after once".split())

#: After a negation these make no denial: *not only*, *nothing but*.
ADDITIVE = frozenset("only just merely simply but least".split())

#: What time an auxiliary tells of.
TIMES = MappingProxyType(
    dict.fromkeys("am is are do does can may".split(), "present")
    | dict.fromkeys("was were did could might".split(), "past")
    | dict.fromkeys("will shall".split(), "future")
    | dict.fromkeys("have has had".split(), "perfect")
)
#: Modals to their present form.
MODAL_PAIRS = MappingProxyType(
    {"will": "will", "would": "will", "can": "can", "could": "can", "shall": "shall", "should": "shall"}
    | {"may": "may", "might": "may", "must": "must", "ought": "ought"}
)
WILL = frozenset(("will",))

#: What makes *have* an auxiliary.
NON_FINITE = frozenset("been had done gone made taken seen said come become got given known".split())

#: Negations that say *not any*: *isn't any*, *is no*.
DETERMINERS = frozenset(("no",))

FILLERS: frozenset[tuple[str, ...]] = frozenset(
    {("you", "know"), ("i", "mean"), ("you", "see"), ("like",), ("well",), ("okay",), ("look",), ("oh",), ("right",)}
    | {(sound,) for sound in "uh um uhm er erm ah eh hmm hm mm mhm huh".split()}
)

#: Function words whose change alone says little.
FUNCTION_WORDS = frozenset(
    """a an the of to in on at by for with from as that which who and or but so then there is are was were be been am do
    does did has have had it its this these those into onto than if up out about over after""".split()
)

LINKERS = frozenset("that and the a an but so of to".split())
