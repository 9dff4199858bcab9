"""Endings, irregular forms, and pairs of words that grammar, dialect or the ear confuses."""

from __future__ import annotations

from types import MappingProxyType

#: Endings that make another form of a word; longest first is not needed, all are tried.
SUFFIXES = tuple("""s es ed d ing n en er r est ly al ive ion or ial ation ment 's ies orial ful fully um""".split())

_FORMS = """be am is are was were been being|have has had having|do does did done doing|go goes went gone going|say
said says
|see saw seen|take took taken|make made|come came|give gave given|get got gotten|know knew known|think thought|find
found
|tell told|become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|write wrote written
|stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lie lay lain|lead led|grow
grew grown
|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent
|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw
thrown|catch caught
|deal dealt|win won|forget forgot forgotten|shoot shot|fight fought|teach taught|eat ate eaten|sing sang sung|fly
flew flown
|steal stole stolen|strike struck|swear swore sworn|man men|woman women|child children|person people|foot feet|life
lives
|good better best|bad worse worst|will would|can could|shall should|may might|this these|that those|i me my mine|we
us our ours
|he him his|she her hers|they them their theirs|who whom whose|it its"""

#: Irregular form to its lemma.
IRREGULAR = MappingProxyType({form: forms.split()[0] for forms in _FORMS.split("|") for form in forms.split()})

_VERB_ROWS = [forms.split() for forms in _FORMS.split("|")]
_VERB_ROWS = _VERB_ROWS[4 : next(n for n, row in enumerate(_VERB_ROWS) if row[0] == "man")]  # auxiliaries are apart

#: Forms of irregular verbs to their time: base and third person, or past and participle.
VERB_TENSES = MappingProxyType(
    {form: "past" for row in _VERB_ROWS for form in row[1:] if form not in {"goes", "says"}}
    | {form: "present" for row in _VERB_ROWS for form in (row[0], row[0] + "s", row[0] + "es")}
)


def _couples(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((one, two) for one, two in (item.split("/") for item in text.split()))


#: Verbs that differ in person or number, not in time.
AGREEMENT = _couples(
    "is/are am/is am/are was/were has/have does/do ain't/isn't goes/go says/say wants/want thinks/think a/an"
)

#: Pronouns that differ in case only.
CASE_PAIRS = _couples("i/me he/him she/her we/us they/them who/whom my/mine me/myself i/myself him/himself")

#: Words that a writer takes for one another without hearing amiss.
MISSPELLINGS = _couples("to/too its/it's your/you're loose/lose whose/who's")

#: One word in two guises that are too common as words of their own to be opened everywhere.
VARIANT_PAIRS = _couples("cause/because bout/about em/them round/around fore/before till/until lil/little")

#: What is heard or typed for another word though spelling tells little.
SOUND_ALIKE = _couples(
    """plain/claim math/myth not/now is/it is/if it/if no/now no/know their/there they're/there then/than an/and
    art/heart
    in/and of/or of/off on/one or/are our/are your/you're to/two for/four by/buy new/knew right/write here/hear
    were/where was/were's affect/effect accept/except principal/principle council/counsel prayed/paid form/from
    million/billion billion/trillion million/trillion 13/30 14/40 15/50 16/60 17/70 18/80 19/90 threw/through here/there
    passed/past led/lead died/dyed site/sight cite/site weather/whether born/borne peace/piece waste/waist
    wait/weight whole/hole son/sun war/wore role/roll seen/scene way/weigh know/now can/cannot"""
)

#: What *ain't* stands for, before *not*.
AINT = frozenset("am is are has have".split())

#: What an apostrophe at the end of a noun may stand for.
SHORTENED = MappingProxyType({"'s": ("is", "has", "us"), "'d": ("would", "had")})
