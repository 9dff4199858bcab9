"""Word lists for de, fr, es, it, pt and nl: reporting verbs, pronouns and articles."""

from __future__ import annotations

#: Verbs and words that report speech.
CUES = {
    "de": frozenset("""
        sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären meinte meint meinten betonte betont betonten
        berichtete berichtet berichteten kritisierte kritisiert kritisierten teilte teilten nannte nennt nannten warnte
        warnt warnten forderte fordert forderten sprach spricht sprachen äußerte äußerten äußert fügte fügten ergänzte
        ergänzt schrieb schreibt schrieben zitiert zitierte antwortete antwortet fragte fragt behauptete behauptet
        bezeichnete bezeichnet bezeichneten kommentierte kommentiert kündigte kündigten versicherte versichert
        unterstrich unterstreicht verteidigte verkündete verkündet hieß heißt so laut rief riefen begründete begründet
        wies lobte lobt stellte zeigte beschrieb beschreibt bemerkte führte hob verwies gab räumte sagend erläuterte
        erläutert wörtlich formulierte urteilte bekräftigte bekräftigt beklagte beklagt mahnte mahnt appellierte sieht
        sah steht stand lautet lautete zufolge gegenüber bedauerte mitgeteilt erwiderte entgegnete resümierte fasste
        plädierte versprach verspricht protestierte spottete befand findet fand dankte gratulierte vermutete vermutet
        twitterte postete skandierte skandierten skandiert
    """.split()),
    "fr": frozenset("""
        dit disent disait déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime estimé assure assuré
        précise précisé souligne souligné indique indiqué annonce annoncé raconte raconté confie confié répond répondu
        lance lancé rappelle rappelé regrette regretté écrit conclut conclu selon poursuit poursuivi insiste insisté
        témoigne dénonce dénoncé martèle réagit réagi commente commenté note noté
    """.split()),
    "es": frozenset("""
        dijo dice dicen dijeron afirmó afirma señaló señala añadió añade explicó explica aseguró asegura declaró declara
        indicó indica manifestó manifiesta agregó agrega sostuvo sostiene expresó expresa comentó comenta subrayó
        subraya advirtió advierte escribió escribe respondió responde según recordó recuerda destacó destaca concluyó
        apuntó apunta reiteró lamentó preguntó
    """.split()),
    "it": frozenset("""
        detto dice disse dicono dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato
        sottolinea scritto scrive risposto risponde secondo commentato commenta concluso conclude ribadito ribadisce
        osservato osserva ricordato ricorda precisato precisa sostiene annunciato assicura assicurato avverte racconta
    """.split()),
    "pt": frozenset("""
        disse diz dizem disseram afirmou afirma declarou declara explicou explica acrescentou acrescenta ressaltou
        escreveu escreve respondeu responde segundo comentou comenta destacou destaca avaliou avalia garantiu lembrou
        concluiu conclui contou conta criticou alertou alerta apontou reforçou defendeu
    """.split()),
    "nl": frozenset("""
        zei zegt zeggen zeiden verklaarde verklaart aldus meldde meldt vertelde vertelt schreef schrijft stelde stelt
        volgens benadrukte benadrukt reageerde reageert voegde vindt vond noemde noemt liet antwoordde waarschuwde
        waarschuwt
    """.split()),
}  # fmt: skip
#: Words that stand for a person.
PRONOUNS = {
    "de": frozenset("er sie es wir ich man".split()),
    "fr": frozenset("il elle ils elles on je".split()),
    "es": frozenset("él ella ellos ellas".split()),
    "it": frozenset("lui lei loro egli ella".split()),
    "pt": frozenset("ele ela eles elas".split()),
    "nl": frozenset("hij zij ze".split()),
}
#: Articles and determiners that may open a noun phrase.
ARTICLES = {
    "de": frozenset(
        "der die das dem den des ein eine einer einem einen ihr ihre sein seine dieser diese beide".split()
    ),
    "fr": frozenset("le la les l un une des son sa ses ce cette".split()),
    "es": frozenset("el la los las un una su sus este esta".split()),
    "it": frozenset("il lo la i gli le l un uno una suo sua".split()),
    "pt": frozenset("o a os as um uma seu sua este esta".split()),
    "nl": frozenset("de het een zijn haar deze dit".split()),
}
#: Words so common that they tell the language of a text.
TELLING = {
    "en": frozenset("the and of that was for with said his".split()),
    "de": frozenset("der und das nicht ist den mit von dem sich auch".split()),
    "fr": frozenset("le les des est dans une pour pas qui sur".split()),
    "es": frozenset("el los las que del una por con para".split()),
    "it": frozenset("il che di gli della per non sono con".split()),
    "pt": frozenset("o os que não uma para com do da em".split()),
    "nl": frozenset("het een van niet zijn dat voor met ook".split()),
}
#: Titles before names, in lower case.
TITLES = frozenset(
    """
    bürgermeister bürgermeisterin oberbürgermeister präsident präsidentin minister ministerin kanzler kanzlerin
    bundeskanzler bundeskanzlerin ministerpräsident ministerpräsidentin innenminister außenminister finanzminister
    regierungssprecher sprecher sprecherin vorsitzender vorsitzende chef chefin direktor direktorin professor herr frau
    abgeordneter abgeordnete senator senatorin anwalt anwältin richter richterin trainer trainerin monsieur madame m mme
    président présidente ministre maire señor señora don doña presidente presidenta ministro ministra alcalde alcaldesa
    signor signora sindaco sindaca premier prefeito prefeita senhor senhora meneer mevrouw burgemeester
""".split()
)
