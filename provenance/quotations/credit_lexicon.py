"""Words that tell how an article speaks of an outlet."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Split a list of words; an underscore stands for the space inside one."""
    return frozenset(word.replace("_", " ") for word in text.split())


#: Nouns that make an outlet of the name that follows ("the newspaper Zeitlupe").
OUTLET_NOUNS = _words(
    """newspaper magazine tabloid broadsheet broadcaster affiliate periodical news_agency news_service news_outlet
    media_outlet news_site news_website news_channel news_network news_station news_organization news_organisation
    wire_service radio_station tv_station television_station television_network tv_network tv_channel
    television_channel member-station member_station local_station public_radio state_television state_tv
    state_media podcast newswire press_agency news_programme news_program"""
)

#: Nouns that do so where the name ends its phrase ("the weekly Zeitlupe", not "the daily Harbour briefing").
ISSUE_NOUNS = _words("daily weekly biweekly monthly")

#: Words that open a paper's name, with "the" before them.
ISSUE_OPENINGS = _words("daily weekly sunday saturday evening morning")

#: Second words that make something else of those.
NO_ISSUES = _words(
    """school mass service services prayer prayers night afternoon lunch dinner show double worship best worst dose
    value average update updates briefing briefings bread special football roast league life routine premier game"""
)

#: Last words of German, Dutch and Nordic papers' names.
FOREIGN_MASTHEADS = _words(
    """zeitung anzeiger tageblatt nachrichten kurier rundschau allgemeine merkur morgenpost abendblatt tagblatt
    volksblatt dagbladet avis krant nieuwsblad tidende tidning"""
)

#: First words of Romance papers' names, before "of" and a place.
FOREIGN_OPENINGS = _words(
    """diario correo periódico heraldo gaceta noticias corriere gazzetta giornale messaggero courrier écho journal
    gazette dépêche voix nouvelles jornal correio folha diário gazeta"""
)

#: Words one of which leads up to every name that a foreign frame makes a credit of.
FOREIGN_CUES = _words(
    """sagte sagten erklärte verriet erzählte bestätigte äußerte schilderte betonte interview gespräch gegenüber
    déclaré confié dit affirmé expliqué raconté assuré indiqué déclare confie explique entretien
    dijo declaró afirmó explicó aseguró contó confirmó señaló reveló declarado dicho entrevista
    detto dichiarato spiegato raccontato affermato confermato confidato intervista
    disse afirmou declarou contou explicou confirmou revelou zei zegt vertelde vertelt verklaarde bevestigde
    laut zufolge angaben informationen berufung bericht berichte berichten recherchen berichtet berichtete schreibt
    schrieb meldet meldete zitiert selon après rapporte révèle écrit rapportait indique según acuerdo informó publicó
    informa publica recoge secondo riporta scrive riferisce rivela segundo acordo conforme noticiou publicou informou
    volgens meldt schrijft meldde schreef"""
)

#: Ends of the names of those who supply others with copy.
AGENCY_ENDS = (" press", " news agency", " press agency", " news service", " wire service", " newswire", " wire")

#: Nouns that stand beside outlets' names, and beside others' too.
OTHER_NOUNS = _words(
    """website site station network channel outlet publication paper blog journal podcast program programme show
    daily weekly agency service newsletter broadcaster app"""
)

#: What "the newspaper" and its like may stand for, by the kinds of the registry; "" is a kind not known.
ANAPHORS = {
    "newspaper": "newspaper",
    "paper": "newspaper",
    "tabloid": "newspaper",
    "broadsheet": "newspaper",
    "magazine": "magazine",
    "station": "tv radio",
    "radio station": "radio",
    "tv station": "tv",
    "television station": "tv",
    "network": "tv radio",
    "news network": "tv radio",
    "cable network": "tv",
    "channel": "tv",
    "broadcaster": "tv radio",
    "news channel": "tv",
    "agency": "agency",
    "news agency": "agency",
    "news service": "agency",
    "wire service": "agency",
    "website": "digital aggregator",
    "site": "digital aggregator",
    "news site": "digital aggregator newspaper magazine",
    "news website": "digital aggregator newspaper magazine",
    "outlet": "digital aggregator newspaper magazine tv radio agency",
    "news outlet": "digital aggregator newspaper magazine tv radio agency",
    "news organization": "digital aggregator newspaper magazine tv radio agency",
    "news organisation": "digital aggregator newspaper magazine tv radio agency",
    "publication": "digital aggregator newspaper magazine",
}

#: Those of them that, behind "this", mean the article's own outlet whatever follows.
OWN_NOUNS = _words("newspaper magazine website publication tabloid news_outlet news_site")

#: Who works for an outlet and speaks for it.
STAFF = _words(
    """reporter reporters correspondent correspondents journalist journalists columnist columnists writer writers
    editor editors anchor anchorman host hosts co-host moderator analyst contributor commentator blogger critic
    interviewer newsman producer presenter bureau_chief photographer staff crew team audience viewers listeners"""
)

#: Those of them whose word is the outlet's report.
REPORTERS = _words(
    "reporter reporters correspondent correspondents journalist journalists writer writers columnist blogger newsman"
)

#: People and things of an outlet that are news themselves, not its report.
BELONGINGS = _words(
    """insiders sources source employee employees executive executives staffer staffers boss bosses chief ceo
    president chairman chairwoman owner owners founder spokesman spokeswoman spokesperson spokespeople studio
    studios headquarters building newsroom offices viewers readers readership subscribers ratings lawsuit
    series anchor anchors host hosts contributor contributors analyst analysts personality personalities
    pundit pundits commentator commentators producer producers publisher photographer photographers cameraman
    intern interns poll polls polling survey pollster best-seller best-sellers bestseller bestsellers best-selling
    bestselling debate debates town_hall forum style crew camera video board parent rival competitor alum alumni
    veteran interview_request bestsellers_list award awards event events list average index
    organization organisation foundation charity campaign conference"""
)

#: Verbs of speech, with which someone speaks "on" a programme.
SPEECH_VERBS = _words(
    """said say says saying told tell tells telling spoke speak speaks speaking spoken talked talking talks asked
    asks argued argues arguing stated states stating declared declares claimed claims claiming added adds adding
    called calls calling insisted insists insisting explained explains explaining admitted admits admitting
    confirmed confirms revealed reveals announced announces joked jokes joking quipped appeared appears appearing
    responded responding replied answered defended defending denied denying criticized criticised criticizing
    blasted slammed ripped warned warns warning suggested suggesting predicted predicts vowed pledged promised
    boasted complained acknowledged conceded repeated reiterated maintained noted noting observed discussed
    discussing described describing mocked attacked praised expressed pressed questioned grilled challenged opined
    lamented recalled confessed disclosed apologized apologised interviewed went"""
)

#: Nouns for speech on a programme; what comes before "on" after them may be a whole clause.
SPEECH_NOUNS = _words(
    """interview interviews appearance appearances comments comment remarks remark conversation discussion segment
    statement"""
)

#: Verbs whose subject, when it is an outlet, is reporting.
REPORTING = _words(
    """reported reports report reporting revealed reveals wrote writes noted notes quoted quotes quoting cited
    cites claims claimed says said obtained obtains uncovered learned learnt broke detailed details observed
    observes alleged alleges explained explains disclosed discloses described describes estimated estimates
    confirmed confirms suggests suggested published publishes adds added argued argues pointed linked documented
    dubbed recounted relays relayed concludes concluded summarized summarised stated states editorialized
    editorialised opined fact-checked"""
)

#: Those of them that hardly mean anything else; enough where a person stands between outlet and verb.
PLAIN_REPORTING = _words(
    "reported reports report reporting revealed reveals wrote writes noted notes tweeted tweets observed observes broke"
)

#: What reporters do on the spot.
WITNESSING = _words("heard saw witnessed counted visited found watched asked said says told")

#: Things that an outlet publishes.
WORKS = _words(
    """report reports story stories article articles piece pieces op-ed op-eds column columns editorial editorials
    essay essays investigation investigations exposé expose profile item post account accounts analysis dispatch
    headline headlines reporting coverage scoop commentary feature blog excerpt edition issue interview interviews
    review letter transcript documentary obituary footage"""
)

#: Those of them that, right behind the outlet's name, are its report.
OWN_WORKS = _words(
    """report reports story stories article articles piece pieces op-ed op-eds column columns editorial editorials
    essay investigation exposé expose profile account dispatch scoop reporting"""
)

#: What may stand between a verb or a work and the preposition before an outlet's name.
BETWEEN = _words(
    """published posted printed written filed appearing aired airing broadcast released reported carried first
    earlier later exclusively today yesterday tonight recently originally this last week month year morning evening
    afternoon night monday tuesday wednesday thursday friday saturday sunday online live out on in for and also
    that was which as by piece column conducted taped him her them"""
)

#: Words that open a sentence with a capital, or describe, and are no part of a name that follows.
OPENERS = _words(
    """a an and as after at but by citing during earlier for from he her his how if in it its last later local
    meanwhile on one or our per she since so still that the their then there they this though today to tonight via
    we was what when where while who why with yesterday yet according both even former however monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december source sources credit photo image famed veteran told when because although like now also only
    british american us uk israeli russian chinese german french italian spanish japanese indian canadian
    australian irish turkish iranian egyptian korean saudi arab state-run conservative liberal another under no
    such all any some most many every each like unlike despite within inside these those t laut selon según secondo
    segundo volgens d'après"""
)

#: Capitalised words that may follow a name without belonging to it.
FOLLOWERS = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december super election christmas easter thanksgiving"""
)

#: Names of outlets that are also common words or other people's names: they must stand clear of other capitals.
HOMOGRAPHS = _words(
    """age atlantic australian bloomberg conversation dawn deadline drudge express federalist forbes fortune fox
    frontline globe globo hill hindu independent insider intelligencer intercept i liberation mail metro mirror
    nation observer onion people playbook post quartz reason record recode salon sky slate spectator spiegel
    stacker star stat stuff sun time today variety verge vice wired guardian standard sputnik meduza corriere
    folha"""
)

#: Ends of names that look like a masthead's and are none.
NO_OUTLETS = (
    "medical examiner",
    "federal register",
    "fake news",
    "good news",
    "bad news",
    "breaking news",
    "post office",
)

#: Capitals after K or W that are no station's call sign.
NO_STATIONS = frozenset(
    """KFC KFOR KGB KKK KLM KPMG KEEP KILL KNOW KIDS KIND KING WADA WALL WANT WAR WARS WARN WAS WASP WATCH WAY WBA
    WBC WBO WCC WEEK WELL WENT WERE WEST WFP WHAT WHEN WHERE WHO WHOM WHY WIFE WIFI WILL WIN WINS WIPO WISE WITH
    WMD WMO WNBA WOLF WON WOOD WORD WORK WRC WTA WTC WTF WTI WTO WWE WWF WWI WWII WWW""".split()
)

#: Words of which one at least leads up to every name that something before it makes a credit of.
CUES = WORKS | _words(
    """originally first previously initially republished reprinted reproduced syndicated crossposted cross-posted
    adapted excerpted permission files material information additional provided distributed supplied copyright told
    tell tells telling spoke speak speaks speaking spoken talk talked talks talking chatted said confirmed revealed
    explained admitted confided complained disclosed conceded responded confirming confirms comment commented
    commenting described interview interviews interviewed interviewing conversation sit-down chat q&a statement
    remarks e-mail email text phone letter given sent issued released granted gave submitted appearance appearances
    appear appears appeared appearing asked pressed grilled questioned reported obtained seen viewed reviewed
    published cited quoted detailed broken uncovered acquired compiled noted mentioned highlighted verified
    examined documented shared leaked reporting h/t tip via according per citing cites cite quoting quotes courtesy
    reports wrote writes notes reveals says adds added as ran writing written argued argues printed carried
    featured found posted heard observed identified stated claimed buried aired produced report contributing warned
    insisted tweeted shown broadcast laut selon según secondo volgens segundo announced laments declares warns
    explains contacted reached approached phoned sat opened put denied
    inputs input message messages chatting gave granted giving grants give joked joking replied replying
    recalled remarked hinted boasted vented quipped repeated complaining confides texted emailed
    e-mailed"""
)

#: Words that may follow a name without belonging to its phrase.
PHRASE_OPENERS = _words(
    """that in on at last this about he she they it the a an his her and or for from of to when while during before
    after as by earlier later yesterday today tonight how why what who which via because if its their there then
    two three four five six seven eight nine several some nearly almost only even hours days weeks
    exclusively recently but with we you I monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december"""
)

#: Verbs that may follow a phrase that ends with a name ("A memo leaked to the Gazette says").
FINITE_VERBS = _words(
    """says said shows show showed suggests suggest suggested reveals reveal revealed indicates indicate indicated
    claims claim claimed is was are were has have had would will found finds put called describes described ist hat"""
)

#: Mentions that name nobody: whoever spoke last may be meant.
PRONOUNS = _words("he she they it his her their its who")

#: What a sentence that credits the words before it says was reported ("The remarks were first reported by").
UTTERANCE_NOUNS = _words(
    """remark remarks comment comments statement statements quote quotes quotation quotations exchange words interview
    recording audio transcript conversation"""
)
