"""Words that tell how an article speaks of an outlet."""

from __future__ import annotations

#: Nouns that say of the name beside them that it is an outlet's ("the newspaper Harbour", "Harbour magazine").
OUTLET_NOUNS = (
    "newspaper",
    "magazine",
    "tabloid",
    "broadsheet",
    "broadcaster",
    "news agency",
    "news service",
    "news outlet",
    "media outlet",
    "news site",
    "news website",
    "news channel",
    "news network",
    "news station",
    "news organization",
    "news organisation",
    "wire service",
    "affiliate",
    "radio station",
    "tv station",
    "television station",
    "television network",
    "tv network",
    "tv channel",
    "television channel",
    "member-station",
    "member station",
    "local station",
    "public radio",
    "state television",
    "state tv",
    "daily",
    "weekly",
    "periodical",
)

#: Nouns that outlets share with others; a name beside them needs more to be an outlet's.
DOUBTFUL_NOUNS = (
    "website",
    "site",
    "station",
    "network",
    "channel",
    "outlet",
    "publication",
    "paper",
    "blog",
    "journal",
    "podcast",
    "program",
    "programme",
    "show",
    "agency",
    "service",
)

#: Who works for an outlet and speaks for it.
STAFF = (
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "journalist",
    "journalists",
    "columnist",
    "columnists",
    "writer",
    "writers",
    "editor",
    "editors",
    "anchor",
    "anchorman",
    "host",
    "co-host",
    "moderator",
    "analyst",
    "contributor",
    "commentator",
    "blogger",
    "critic",
    "interviewer",
    "newsman",
    "producer",
    "presenter",
    "bureau chief",
    "staff",
    "crew",
    "team",
    "audience",
    "viewers",
    "listeners",
)

#: What such people do when the outlet is the one that reports.
STAFF_REPORTERS = frozenset(
    "reporter reporters correspondent correspondents journalist journalists writer writers columnist editor".split()
)

#: Verbs of speech that an interview is told with ("he said on …", "she confirmed to …").
SPEECH = (
    "said say says saying told tell tells telling spoke speak speaks speaking spoken talked talking"
    " talks asked asks asking"
    " argued argues arguing stated states stating declared declares declaring claimed claims"
    " claiming added adds adding"
    " called calls calling insisted insists insisting explained explains explaining admitted admits"
    " admitting confirmed"
    " confirms confirming revealed reveals revealing announced announces announcing joked jokes"
    " joking quipped appeared"
    " appears appearing appearance appearances interview interviews interviewed comments comment"
    " remarks remark responded"
    " responding replied answered defended defending denied denying criticized criticised"
    " criticizing blasted slammed"
    " ripped warned warning suggested suggesting predicted vowed pledged promised boasted complained"
    " acknowledged conceded"
    " repeated reiterated maintained noted noting observed discussed discussing made described"
    " describing mocked attacked"
    " praised expressed offered pressed questioned grilled challenged went conversation discussion"
    " segment statement wrote"
    " predicts opined lamented recalled confessed disclosed debuted apologized apologised broadcast"
    " aired aborted told"
).split()

#: Verbs whose subject is the outlet when it is the one that reports.
REPORTING = (
    "reported reports report reporting revealed reveals wrote writes noted notes quoted quotes"
    " quoting cited cites claims"
    " claimed says said obtained obtains uncovered learned learnt broke detailed details observed"
    " observes asserted alleged"
    " alleges found explained explains disclosed discloses described describes estimated estimates"
    " confirmed confirms"
    " suggests suggested published publishes ran posted aired adds added argued argues pointed"
    " points linked identified"
    " named highlighted documented dubbed called recounted summarized summarised put interviewed"
    " spoke tweeted mentioned"
    " speculated states stated carried featured editorialized editorialised"
).split()

#: Things that an outlet publishes ("a report in …", "the … story").
WORKS = (
    "report reports story stories article articles piece pieces op-ed op-eds column columns"
    " editorial editorials essay"
    " investigation exposé expose profile item post account analysis dispatch headline headlines"
    " reporting coverage scoop"
    " commentary feature blog excerpt edition issue interview review letter front-page transcript"
    " documentary obituary"
    " footage"
).split()

#: What may stand between a verb or a work and the preposition before an outlet's name.
BETWEEN = (
    "published posted printed written filed appearing aired airing broadcast released reported"
    " carried first earlier later"
    " exclusively today yesterday tonight recently originally this last week month year morning"
    " evening afternoon night"
    " monday tuesday wednesday thursday friday saturday sunday online live out on in for and also"
    " that was which as by"
).split()

#: Words that open a sentence with a capital and are no part of a name that follows.
OPENERS = frozenset(
    """a an and as after at but by citing during earlier for from he her his how if in it its last later local
    meanwhile on one or our per she since so still that the their then there they this though today to tonight via was we what
    when where while who why with yesterday yet according both even former however monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december""".split()
)

#: Capitalised words that may follow a name without belonging to it.
FOLLOWERS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december super election""".split()
)

#: Agencies and libraries that are credited for pictures.
PICTURE_AGENCIES = frozenset("getty images shutterstock rex alamy istock wikimedia flickr newscom splash epa".split())

#: Capitals after K or W that are no station's call sign.
NO_STATIONS = frozenset(
    """KFC KFOR KGB KKK KLM KPMG KEEP KILL KNOW KIDS KIND KING WADA WALL WANT WAR WARS WARN WAS WASP WATCH WAY WBA WBC
    WBO WCC WEEK WELL WENT WERE WEST WFP WHAT WHEN WHERE WHO WHOM WHY WIFE WIFI WILL WIN WINS WIPO WISE WITH WMD WMO WNBA
    WOLF WON WOOD WORD WORK WRC WTA WTC WTF WTI WTO WWE WWF WWI WWII WWW""".split()
)

#: What a credit for a picture is announced with.
PICTURES = (
    "photo photos photograph photographs picture pictures image images video videos graphic"
    " illustration copyright screengrab"
    " screenshot screen grab credit credits getty footage gif caption"
).split()
