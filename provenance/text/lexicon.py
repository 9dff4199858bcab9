"""Word lists behind the normal form N2: forms of one word that house styles, scripts and accents set apart.

Each list maps what may stand in a text, in lower case and with straight apostrophes, to the words it stands for. All of
it is data: nothing here looks at a text.
"""

from __future__ import annotations

from types import MappingProxyType

from provenance.model import Label

__all__ = [
    "ABBREVIATIONS",
    "CONTRACTION_ENDINGS",
    "DIALECT",
    "EITHER_VERB",
    "INITIALISMS",
    "MASKED_WORDS",
    "SPELLINGS",
    "TITLES",
    "TRANSLITERATIONS",
    "VARIANTS",
]


def _pairs(text: str) -> dict[str, str]:
    """Read `form=words` items, an underscore standing for a space."""
    return {form: words.replace("_", " ") for form, words in (item.split("=") for item in text.split())}


# The British form is opened to the American one; the choice is arbitrary, both sides meet in it.
_OUR = """armour behaviour candour clamour colour demeanour dishonour endeavour favour flavour harbour honour humour
labour
misbehaviour neighbour odour parlour rancour rigour rumour saviour savour splendour tumour valour vapour vigour"""
_OUR_ENDINGS = (
    "",
    "s",
    "ed",
    "ing",
    "er",
    "ers",
    "able",
    "ably",
    "al",
    "hood",
    "hoods",
    "ful",
    "less",
    "ite",
    "ites",
    "y",
)
_ISE = """agon apolog author capital central character civil colon commercial computer critic crystal custom decentral
demobil democrat demon demoral destabil digital econom emphas energ equal familiar fertil final formal general global
harmon hospital human ideal immun individual industrial internal ital jeopard legal legitim liberal local marginal
material maxim memor minim mobil modern monopol nation national neutral normal optim organ ostrac patron penal personal
polar politic popular prior privat public radical ration real recogn reorgan revital revolution sanit scrutin
sensational social special stabil standard steril stigmat subsid summar symbol sympath synchron terror traumat trivial
union urban util vandal verbal victim visual weapon western"""
_ISE_ENDINGS = ("ise", "ises", "ised", "ising", "iser", "isers", "isation", "isations")
_YSE = ("analyse", "analysed", "analysing", "paralyse", "paralysed", "paralysing", "catalyse", "catalysed")
_RE = "centre theatre metre litre fibre calibre lustre sabre spectre meagre sombre kilometre centimetre millimetre"
_DOUBLED = """bevel cancel channel counsel dial duel equal fuel grovel jewel label level marvel model parcel pedal
quarrel
rival shovel shrivel signal snivel spiral swivel total towel travel trowel tunnel unravel""".split()
_DOUBLED_ENDINGS = ("ed", "ing", "er", "ers")

_SPELLING_PAIRS = _pairs(
    """acknowledgement=acknowledgment advisor=adviser advisors=advisers adviser=adviser ageing=aging aluminium=aluminum
    alright=all_right amongst=among anaesthesia=anesthesia anaesthetic=anesthetic analogue=analog anymore=any_more
    anytime=any_time archaeology=archeology artefact=artifact artefacts=artifacts axe=ax backwards=backward
    burnt=burned caesarean=cesarean catalogue=catalog catalogues=catalogs cheque=check cheques=checks cosy=cozy
    councillor=councilor councillors=councilors counsellor=counselor counsellors=counselors defence=defense
    defences=defenses dialogue=dialog dialogues=dialogs diarrhoea=diarrhea doughnut=donut draught=draft dreamt=dreamed
    encyclopaedia=encyclopedia enquiry=inquiry enquiries=inquiries enrol=enroll enrolment=enrollment
    everytime=every_time
    foetus=fetus foetal=fetal forever=for_ever forwards=forward fulfil=fulfill fulfils=fulfills fulfilment=fulfillment
    gaol=jail grey=gray greys=grays grandad=granddad gynaecologist=gynecologist haemorrhage=hemorrhage
    instalment=installment
    instalments=installments instil=instill inwards=inward jewellery=jewelry judgement=judgment judgements=judgments
    kerb=curb knelt=kneeled leapt=leaped leant=leaned learnt=learned leukaemia=leukemia licence=license
    licences=licenses
    manoeuvre=maneuver manoeuvres=maneuvers manoeuvring=maneuvering mould=mold mouldy=moldy moustache=mustache
    moustaches=mustaches mum=mom mummy=mommy mums=moms naïve=naive oestrogen=estrogen offence=offense offences=offenses
    omelette=omelet onto=on_to onwards=onward orthopaedic=orthopedic outwards=outward paediatric=pediatric
    paediatrician=pediatrician paedophile=pedophile paedophiles=pedophiles pedalled=pedaled plough=plow ploughed=plowed
    practise=practice practised=practiced practising=practicing pretence=pretense programme=program programmes=programs
    protestor=protester protestors=protesters pyjamas=pajamas sceptic=skeptic sceptical=skeptical sceptics=skeptics
    scepticism=skepticism skilful=skillful smelt=smelled someday=some_day sometime=some_time speciality=specialty
    spelt=spelled spilt=spilled spoilt=spoiled storey=story storeys=stories sulphur=sulfur thru=through tho=though
    till=until towards=toward tyre=tire tyres=tires upwards=upward downwards=downward afterwards=afterward whilst=while
    whisky=whiskey wilful=willful woollen=woolen yoghurt=yogurt résumé=resume café=cafe cafés=cafes fiancé=fiance
    fiancée=fiancee cliché=cliche clichés=cliches façade=facade touché=touche programing=programming focussed=focused
    focussing=focusing benefitted=benefited targetted=targeted worshipped=worshiped kidnapped=kidnaped"""
)

SPELLINGS = MappingProxyType(
    {stem + end: stem[:-3] + "or" + end for stem in _OUR.split() for end in _OUR_ENDINGS}
    | {stem + end: stem + "iz" + end[2:] for stem in _ISE.split() for end in _ISE_ENDINGS}
    | {form: form.replace("ys", "yz") for form in _YSE}
    | {stem + end: stem[:-2] + "er" + end for stem in _RE.split() for end in ("", "s")}
    | {stem + "l" + end: stem + end for stem in _DOUBLED for end in _DOUBLED_ENDINGS}
    | _SPELLING_PAIRS
)

TRANSLITERATIONS = MappingProxyType(
    _pairs(
        """bombay=mumbai burma=myanmar czar=tsar czars=tsars daesh=isis da'esh=isis ecuadorean=ecuadorian
        gaddafi=qaddafi
        gadhafi=qaddafi kadafi=qaddafi kaddafi=qaddafi ghaddafi=qaddafi hizballah=hezbollah hizbullah=hezbollah
        hizbollah=hezbollah husayn=hussein hussain=hussein isil=isis jehad=jihad kharkov=kharkiv kiev=kyiv kobani=kobane
        koran=quran qur'an=quran lvov=lviv makkah=mecca mohamed=muhammad mohammad=muhammad mohammed=muhammad
        muhammed=muhammad moslem=muslim moslems=muslims odessa=odesa peking=beijing qaida=qaeda quaeda=qaeda
        sheik=sheikh sheiks=sheikhs shi'ite=shiite taleban=taliban teheran=tehran usama=osama zelenskiy=zelenskyy
        zelensky=zelenskyy zelenski=zelenskyy chechnia=chechnya tchaikovsky=chaikovsky lobison=lobizon lobisón=lobizon
        lobizón=lobizon ghandi=gandhi peshmurga=peshmerga houthis=huthis houthi=huthi assad=asad"""
    )
)

DIALECT = MappingProxyType(
    _pairs(
        """gonna=going_to wanna=want_to gotta=got_to em=them cuz=because coz=because 'cause=because ya=you yer=your
        kinda=kind_of sorta=sort_of outta=out_of lotta=lot_of lotsa=lots_of gimme=give_me lemme=let_me dunno=do_not_know
        shoulda=should_have woulda=would_have coulda=could_have mighta=might_have musta=must_have hafta=have_to
        oughta=ought_to c'mon=come_on y'know=you_know y'all=you_all d'you=do_you whatcha=what_you betcha=bet_you
        gotcha=got_you tryna=trying_to imma=i_am_going_to 'bout=about bout=about til=until 'til=until ol=old
        nothin=nothing
        somethin=something doin=doing goin=going talkin=talking gettin=getting comin=coming lookin=looking makin=making
        tellin=telling sayin=saying thinkin=thinking workin=working tryin=trying runnin=running hatin=hating ev'ry=every
        wit=with dat=that dem=them dis=this dese=these nuthin=nothing sumthin=something 'tis=it_is 'twas=it_was"""
    )
)

ABBREVIATIONS = MappingProxyType(
    _pairs(
        """sen=senator sens=senators gov=governor govs=governors rep=representative reps=representatives dr=doctor
        gen=general sgt=sergeant lt=lieutenant col=colonel capt=captain cmdr=commander adm=admiral maj=major
        cpl=corporal
        pvt=private rev=reverend prof=professor atty=attorney supt=superintendent det=detective amb=ambassador
        ft=fort st=saint jan=january feb=february aug=august sept=september oct=october nov=november dec=december
        mon=monday tues=tuesday weds=wednesday thurs=thursday fri=friday ok=okay o.k=okay vs=versus dept=department
        govt=government etc=et_cetera approx=approximately intl=international natl=national assn=association
        corp=corporation inc=incorporated ltd=limited calif=california ariz=arizona conn=connecticut fla=florida
        mich=michigan minn=minnesota tenn=tennessee wis=wisconsin okla=oklahoma nev=nevada va=virginia w/=with
        w/o=without &=and"""
    )
)

#: Words that stand for several, joined into one so that `US`, `U.S.A.` and `United States` meet. Capitals are needed.
INITIALISMS = MappingProxyType(
    {
        "US": "usa",
        "USA": "usa",
        "UK": "uk",
        "UN": "un",
        "EU": "eu",
        "U.S": "usa",
        "U.S.A": "usa",
        "U.K": "uk",
        "U.N": "un",
    }
)

#: The same, as written out: first word, second word, what they become.
SPELLED_OUT = MappingProxyType(
    {("united", "states"): "usa", ("united", "kingdom"): "uk", ("united", "nations"): "un", ("european", "union"): "eu"}
)

TITLES = frozenset(
    """mr mrs ms miss mister sir madam dame lord lady president vice senator governor representative congressman
    congresswoman secretary minister prime chancellor mayor judge justice speaker chairman chairwoman chair doctor
    professor general colonel captain sergeant lieutenant major commander admiral sheriff chief officer director king
    queen prince princess pope father sister brother rabbi imam reverend bishop archbishop attorney ambassador
    councilman
    councilwoman detective deputy former acting""".split()
)

# Without an apostrophe they are typing slips, yet common in posts.
_BARE = """dont=do_not doesnt=does_not didnt=did_not isnt=is_not wasnt=was_not arent=are_not werent=were_not
couldnt=could_not wouldnt=would_not shouldnt=should_not hasnt=has_not havent=have_not hadnt=had_not cant=can_not
im=i_am ive=i_have youre=you_are theyre=they_are weve=we_have youve=you_have theyve=they_have thats=that_is
cannot=can_not can't=can_not won't=will_not shan't=shall_not let's=let_us ain't=ain't ma'am=madam lets=lets"""

_OPENERS = """it that he she there what here who where how when why this nobody everybody somebody anybody everyone
someone
anyone one nothing everything something""".split()
_HAD_OPENERS = "i you he she we they it that there who".split()

CONTRACTIONS = MappingProxyType(
    _pairs(_BARE) | {f"{w}'s": f"{w} is" for w in _OPENERS} | {f"{w}'d": f"{w} would" for w in _HAD_OPENERS}
)

#: What an apostrophe may stand for at the end of any word, longest first.
CONTRACTION_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am"))

#: A contraction leaves open which of two verbs it holds; the other side decides.
EITHER_VERB = frozenset({("is", "has"), ("has", "is"), ("would", "had"), ("had", "would"), ("us", "is"), ("is", "us")})

#: Words that outlets mask, as whole words and as parts of compounds.
MASKED_WORDS = frozenset(
    """ass asses asshole assholes bastard bastards bitch bitches bitching bullshit bullshitting cock cocksucker
    cocksuckers
    crap cunt cunts damn damned dick dickhead dumbass fag faggot faggots fuck fucked fucker fuckers fuckin fucking fucks
    goddamn goddamned hell horseshit jackass motherfucker motherfuckers motherfucking nigga niggas nigger niggers piss
    pissed pissing prick pricks pussies pussy shit shithead shithole shitholes shits shitshow shitty slut sluts tits
    twat
    whore whores wanker wankers bollocks""".split()
)


def _opened(table: MappingProxyType[str, str], label: Label) -> dict[str, tuple[tuple[str, ...], Label]]:
    return {form: (tuple(words.split()), label) for form, words in table.items()}


#: Every variant: the words it opens to, and the label of the difference.
VARIANTS: MappingProxyType[str, tuple[tuple[str, ...], Label]] = MappingProxyType(
    _opened(SPELLINGS, Label.SPELLING)
    | _opened(TRANSLITERATIONS, Label.TRANSLIT)
    | _opened(ABBREVIATIONS, Label.ABBREV)
    | _opened(CONTRACTIONS, Label.CONTRACTION)
    | _opened(DIALECT, Label.DIALECT)
)
