"""Word lists that tell people, bodies and works apart: data, no rules."""

from __future__ import annotations

#: Titles that stand before a name and are no part of it.
TITLES = frozenset(
    """
    mr mrs ms mx miss dr sir dame lord lady sen sens senator senators rep reps representative congressman
    congresswoman gov govs governor gen general sgt sergeant lt lieutenant col colonel rev reverend prof professor
    det detective capt captain const constable insp inspector supt superintendent hon president vice-president
    premier prime minister ministers mayor councillor councilman councilwoman councilor alderman chancellor
    secretary ambassador judge justice justices chief sheriff commissioner commander director chairman chairwoman
    chair chairperson speaker leader officer deputy attorney attorneys prosecutor lawyer spokesman spokeswoman
    spokesperson spokespeople coach manager editor reporter columnist host anchor correspondent author writer
    actor actress singer pastor pope bishop archbishop cardinal rabbi imam father brother sister king queen prince
    princess duke duchess baron count first lady vice former ex late acting interim assistant associate senior
    junior state federal republican democrat democratic conservative liberal candidate nominee strategist adviser
    advisor aide aides consultant analyst economist historian scientist researcher founder co-founder owner ceo
    cfo coo cto executive mp mpp mla mep assemblyman assemblywoman delegate commentator pundit activist organizer
    organiser volunteer nurse physician doctor surgeon engineer farmer teacher principal dean provost rector
    curator critic blogger radio-host talk-show megastar star comedian rapper filmmaker producer businessman
    businesswoman billionaire mogul tycoon developer investor banker trader broker agent private corporal major
    admiral staff press communications campaign house senate party minority majority whip treasurer clerk
    comptroller superintendent trooper marshal warden coroner medical examiner foreign defence defense finance
    health education justice interior environment trade
""".split()
)
#: Titles that tell how a page speaks of a person; never guessed from a name.
HONORIFICS = {"mr": "he", "sir": "he", "lord": "he", "mrs": "she", "ms": "she", "miss": "she", "dame": "she",
              "lady": "she", "spokesman": "he", "spokeswoman": "she", "congressman": "he", "congresswoman": "she",
              "chairman": "he", "chairwoman": "she", "councilman": "he", "councilwoman": "she", "actress": "she",
              "businessman": "he", "businesswoman": "she"}  # fmt: skip
#: Nouns for one person, whom a name may stand for; unnamed they are nobody.
ROLES = TITLES | frozenset(
    """
    official officials source sources insider insiders member members supporter supporters voter voters resident
    residents witness witnesses neighbour neighbor neighbours neighbors student students worker workers employee
    employees friend friends man woman men women boy girl mother father son daughter wife husband brother sister
    parent parents uncle aunt cousin veteran expert experts scholar observer observers lawmaker lawmakers
    politician legislator legislators representatives senators governors spokesmen lawyers attorneys prosecutors
    analysts strategists advisers advisors consultants economists scientists researchers critics opponents allies
    colleagues colleague ally opponent critic rival rivals client clients patient patients victim victims suspect
    defendant plaintiff survivor passenger driver owner customer protester protesters demonstrator demonstrators
    activists organizers fan fans player players teammate candidates delegates person guy lady head heads
    vice-chair co-chair partner partners counsel aides donor donors operative operatives pollster pollsters
""".split()
)
#: Nouns for a body that speaks as one.
GROUPS = frozenset(
    """
    police company firm campaign department government ministry agency bureau office administration committee
    commission council court board union association organization organisation group party team club league
    university college school hospital church bank fund foundation institute centre center authority service force
    army navy military embassy network station newspaper paper magazine publisher website site outlet studio
    airline carrier manufacturer maker retailer store chain operator utility regulator watchdog charity coalition
    alliance federation society academy panel tribunal jury legislature parliament senate congress house cabinet
    white-house kremlin pentagon vatican city town county state province nation country district corporation
    conglomerate startup start-up body firefighters paramedics prosecutors investigators protesters demonstrators
    crowd audience supporters authorities rcmp opp fbi cia nato museum theatre theater
""".split()
)
#: Last or first words of names that are no person's.
NOT_PERSONS = frozenset(
    """
    party university college committee commission council court department ministry agency bureau office house
    senate congress parliament times post news press journal tribune herald globe star gazette daily magazine
    network radio television association organization organisation union institute foundation fund bank company
    corporation corp inc ltd llc group club league team states kingdom republic city county province state
    district street avenue road boulevard park square building tower towers center centre hall airport station
    bridge river lake island islands bay beach ocean sea mountain mountains valley hills school hospital church
    museum theatre theater gallery library act bill law amendment constitution convention agreement treaty accord
    plan program programme project initiative campaign convention conference summit festival awards award prize
    games cup championship series war revolution day week month year service services force forces army navy
    police guard security intelligence affairs relations administration government authority board society academy
    federation alliance coalition movement front brigade street journal international national federal american
    canadian british chinese russian americans democrats republicans conservatives liberals america canada britain
    china russia york jersey hampshire mexico carolina dakota virginia zealand africa korea ireland scotland wales
    england france germany washington ontario columbia quebec nations scotia brunswick alberta manitoba
    saskatchewan newfoundland labrador supreme tech technologies systems industries holdings partners associates
    media entertainment studios pictures records music films productions hotel hotels casino resort trust project
    values north south east west northern southern eastern western new los san las united saint fort mount st
""".split()
)
#: Parties, which stand after a politician's name.
PARTIES = frozenset("republican democrat conservative liberal independent labour".split())
PARTICLES = frozenset("de la van von al bin ibn der den di da du del dos el le ter ten bint".split())
SUFFIXES = frozenset("jr sr ii iii iv phd md esq qc kc".split())
#: Words that titles leave without a capital.
MINOR_WORDS = frozenset(
    "a an the of in on at and or for to with from by is are as but not it its vs de la le el y und der die das".split()
)
#: Nouns of works, before whose titles they stand.
WORKS = frozenset(
    """
    film films movie movies book books novel novels memoir song songs single album albums show shows series sitcom
    drama comedy documentary play musical opera episode program programme podcast magazine article essay report
    column poem painting exhibition game videogame video ad trilogy bestseller thriller hit anthem author star
    blog website initiative project operation campaign award
""".split()
)
#: Things that words are written on.
SIGNS = frozenset(
    """
    sign signs banner banners placard placards poster posters hat hats cap caps t-shirt t-shirts shirt shirts
    button buttons sticker stickers billboard billboards sweatshirt sweatshirts hoodie hoodies emblazoned tattoo
    graffiti
""".split()
)
