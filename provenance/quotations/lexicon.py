"""Word lists that tell who speaks: data, no rules.

The reporting verbs were gathered from grammars of English reporting clauses (Quirk et al. 1985, §14.28–14.32) and from
counts over annotated news; they are written as base forms and inflected here.
"""

from __future__ import annotations

_DOUBLING = frozenset(
    "quip chat blog nod plug tag dub rap sob refer prefer admit commit permit rebut submit concur".split()
)
_IRREGULAR = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thinking"),
    "read": ("reads", "reading"),
    "begin": ("begins", "began", "beginning"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "sing": ("sings", "sang", "sung", "singing"),
    "find": ("finds", "found", "finding"),
    "hold": ("holds", "held", "holding"),
    "feel": ("feels", "felt", "feeling"),
    "know": ("knows", "knew", "known", "knowing"),
    "understand": ("understands", "understood", "understanding"),
    "mean": ("means", "meant", "meaning"),
    "put": ("puts", "putting"),
    "go": ("goes", "went", "gone", "going"),
    "shoot": ("shoots", "shot", "shooting"),
    "hit": ("hits", "hitting"),
    "let": ("lets", "letting"),
    "hear": ("hears", "heard", "hearing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
}


def _inflect(base: str) -> tuple[str, ...]:
    """Return the forms of an English verb."""
    if base in _IRREGULAR:
        return base, *_IRREGULAR[base]
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if base.endswith("e"):
        return base, third, base + "d", (base if base.endswith(("ee", "oe", "ye")) else base[:-1]) + "ing"
    stem = base + base[-1] if base in _DOUBLING else base
    return base, third, stem + "ed", stem + "ing"


def _forms(bases: str) -> frozenset[str]:
    return frozenset(form for base in bases.split() for form in _inflect(base))


#: Verbs that report speech or thought and may take words in marks.
CUES = _forms("""
    say tell write add ask call note continue tweet retweet explain argue respond reply declare state insist
    conclude recall warn claim suggest announce acknowledge admit joke quip vow pledge promise accuse describe
    mock chant shout report remark observe complain urge praise blast slam dismiss denounce criticize criticise
    predict testify confirm exclaim lament caution counter contend maintain reiterate repeat echo opine boast
    demand read think believe agree emphasize emphasise stress post comment muse concede fume snap scoff chide
    retort assert allege reveal charge elaborate refer label dub deem hail wonder yell answer express cite voice
    question decry tout interject email text publish advise assure inform remind implore beg plead cry scream
    whisper murmur mutter sigh recite proclaim pronounce profess confess deny swear attest affirm reason rant rail
    gush crow jeer taunt blurt chime summarize summarise speculate theorize estimate indicate signal imply hint
    propose recommend mention characterize characterise portray brand term caption detail outline underscore
    highlight defend justify credit blame condemn rebuke scold lecture lambaste castigate ridicule deride bemoan
    rue thunder bellow roar bark growl preach vent marvel enthuse rave counsel instruct request appeal query
    inquire enquire challenge rejoin parry clarify specify expound sneer tease gripe grumble groan moan whine gasp
    holler hiss drawl intone utter speak concur recount relate reflect regret apologize apologise disclose divulge
    document expect hope fear worry suspect doubt guess figure reckon assume remember realize realise acclaim
    applaud commend endorse interrupt greet toast intervene object protest rebut refute reject repudiate retract
    stipulate submit surmise tease threaten welcome quote rule find reminisce offer encourage admonish
    berate cackle caution chastise chortle chuckle conjecture croak deadpan deplore disagree dispute
    dictate editorialize ejaculate enumerate expostulate fret gloat grouse grunt howl hypothesize insinuate invoke
    laud mumble narrate nod opine orate parrot ponder posit postulate ramble rasp rejoice ruminate
    savage shriek snarl snipe snort spell splutter squeal stammer stutter trumpet verbalize vouch wail warble
    wheeze yelp testify blog text message
""") | frozenset("according reportedly reads".split())

#: Verbs of which a bare object in marks is a name rather than speech (`a film titled “…”`).
NAMING = frozenset("titled entitled named called dubbed nicknamed labelled labeled known headlined captioned".split())

#: Forms that are never nouns.
SURE_CUES = frozenset(form for form in CUES if form.endswith("ed")) | frozenset(
    "said says told tells wrote writes thought thinks saying telling writing according".split()
)

#: By what words reach a reporter (`said by telephone`), as opposed to whom.
CHANNELS = frozenset("telephone phone email e-mail text mail letter fax video satellite radio way".split())

#: Verbs of speech proper, which govern verbs of thought.
SPEAKING = _forms("say tell write add tweet announce declare reply respond continue explain note argue insist state")

#: Further verbs of the list that are as often nouns.
NOUN_CUES = frozenset(
    """
    credit credits document documents detail details term terms label labels voice fear fears hope hopes worry worries
    doubt doubts guess figure figures reason reasons rule rules blame cry cries regret regrets rant hint hints signal
    signals state states text texts brand brands howl toast challenge challenges query queries request requests estimate
    estimates protest protests dispute lecture marvel taunt taunts tease nod laud object growl bark roar whisper
""".split()
)

#: Words that complete a cue (`went on`, `fired back`, `pointed out`).
PHRASAL: dict[str, frozenset[str]] = {
    "went": frozenset({"on"}), "goes": frozenset({"on"}), "go": frozenset({"on"}), "going": frozenset({"on"}),
    "fired": frozenset({"back", "off"}), "shot": frozenset({"back"}), "hit": frozenset({"back"}),
    "fires": frozenset({"back", "off"}), "shoots": frozenset({"back"}), "hits": frozenset({"back"}),
    "pointed": frozenset({"out", "to"}), "points": frozenset({"out", "to"}), "pointing": frozenset({"out", "to"}),
    "pushed": frozenset({"back"}), "pushes": frozenset({"back"}), "clapped": frozenset({"back"}),
    "weighed": frozenset({"in"}), "weighs": frozenset({"in"}), "chimed": frozenset({"in"}),
    "summed": frozenset({"up"}), "sums": frozenset({"up"}), "began": frozenset(), "begins": frozenset(),
    "spoke": frozenset({"of", "about"}), "put": frozenset({"it"}), "puts": frozenset({"it"}),
    "lashed": frozenset({"out"}), "called": frozenset({"out", "for", "on"}), "shouted": frozenset({"back", "out"}),
    "blurted": frozenset({"out"}), "cried": frozenset({"out"}), "read": frozenset({"out", "aloud"}),
    "took": frozenset({"to"}), "turned": frozenset({"to"}), "issued": frozenset(), "released": frozenset(),
    "signed": frozenset({"off"}), "piped": frozenset({"up"}), "made": frozenset({"clear"}),
}  # fmt: skip

#: Nouns of speech (`her statement`, `a tweet from X`).
SPEECH_NOUNS = frozenset(
    """
    statement statements tweet tweets letter letters email emails e-mail memo speech speeches remark remarks
    comment comments claim claims assertion assertions post posts message messages interview interviews testimony
    op-ed essay column report reports release article words word question questions answer answers response
    responses reply announcement warning warnings criticism criticisms complaint complaints promise promises
    pledge pledges vow call calls suggestion suggestions argument arguments accusation accusations allegation
    allegations description admission insistence contention belief declaration note notes slogan chant chants
    motto joke jokes rant rhetoric view views opinion opinions conclusion conclusions confession apology praise
    observation observations affidavit filing ruling opinion dissent brief complaint lawsuit resolution book
    memoir ad advertisement video caption headline editorial transcript quote quotes phrase line lines idea notion
    charge charges reference references explanation proposal plea prediction
""".split()
)

PRONOUNS = frozenset("he she they it we i who you".split())
#: Words that stand for people without naming them.
INDEFINITE = frozenset(
    "one others another some many most several few both none everyone somebody someone nobody people those all".split()
)
DETERMINERS = frozenset(
    """
    the a an this that these those his her their its our my your some many most several few all both another other
    one two three four five six seven eight nine ten dozens hundreds thousands no every each any
""".split()
)
AUXILIARIES = frozenset(
    """
    has had have having is was are were be been being will would can could may might must shall should do does did
    's 'd 've 'll n't not hasn't hadn't haven't isn't wasn't aren't weren't won't wouldn't can't couldn't don't
    doesn't didn't hasn’t hadn’t haven’t isn’t wasn’t aren’t weren’t won’t wouldn’t can’t couldn’t don’t doesn’t
    didn’t
""".split()
)
ADVERBS = frozenset(
    """
    also then later once again still even just further now often earlier previously recently simply only instead
    too always never ever soon first last finally here there already almost quite rather somewhat perhaps maybe
    thus therefore however meanwhile moreover nevertheless nonetheless afterward afterwards today yesterday
    tonight tomorrow twice sometimes long yet so indeed back out famously subsequently early
""".split()
)
CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december feb apr aug sept oct nov dec
""".split()
)
#: Nouns of time, which are nobody's subject.
TIMES = frozenset(
    """
    week weeks month months year years day days morning afternoon evening night weekend today yesterday spring
    summer fall autumn winter hour hours minutes moment decade century ago later
""".split()
)
PREPOSITIONS = frozenset(
    """
    of in on at for from with by to about into over under after before during between among against through
    without within across behind beyond near since until upon toward towards via per as like than despite amid
    around off along regarding concerning including outside inside following ahead
""".split()
)
CONJUNCTIONS = frozenset(
    """
    and or but nor yet so because although though while when where whereas if unless whether that since until once
    than as how why what which who whom whose
""".split()
)
#: Function words that a sentence may open with and that are no part of a name.
OPENERS = (
    frozenset(
        """
    the a an in on at and but or for if he she they it we i you this that these those when while as after before
    however yet still so there what who whom whose why how also one some many most no not now then later meanwhile
    earlier by to from with about like since because although though during among amid despite even just only once
    until under over both another other others all several few our my your his her its their is are was were do
    does did has have had can could will would should may might must let yes well oh okay according asked read
    more here thus indeed instead perhaps maybe unlike until upon such rather speaking added said says writing
    calling saying noting referring responding again first second third finally nevertheless nonetheless moreover
    furthermore additionally where whether nor never ever every each any nothing everyone everybody someone
    somebody anyone nobody two three four five six seven eight nine ten photo image video
""".split()
    )
    | CALENDAR
)

ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr sen sens rep reps gov govs gen sgt lt col rev prof det capt cpl cmdr const insp supt st hon
    pres atty jr sr maj adm amb dir asst dep vs inc corp co ltd no mt ft dept u.s u.k u.n d.c jan feb mar apr jun
    jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss
    mo mont neb nev okla ore pa tenn tex vt va wash wis wyo messrs mlle mme approx est ave blvd rd
""".split()
)

#: Verbs that take a clause with *that*.
CLAUSAL = _forms("""
    say tell add note explain argue state insist conclude recall warn claim suggest announce acknowledge admit
    report remark observe complain predict testify confirm caution contend maintain reiterate believe think agree
    emphasize stress concede assert allege reveal deny indicate estimate vow pledge promise declare write
""") | {"according"}
#: Words that introduce a block of speech before a colon.
BLOCK_LEADS = frozenset(
    """
    said says wrote writes tweeted tweets posted posts added adds continued continues statement tweet post letter
    email message reads read replied responded following stated states
""".split()
)
