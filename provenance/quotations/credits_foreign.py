"""Credits in German, French, Spanish, Italian, Portuguese and Dutch: who was told, who reported.

The frames are those of the English ones: a pattern anchored at the name, read in what stands right before it or follows
it. Each looks at a bounded stretch, so reading is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model.kinds import CitationKind
from provenance.quotations.credit_lexicon import FOREIGN_CUES, FOREIGN_OPENINGS
from provenance.quotations.credits_forms import Evidence, Mention, mention_at

# Between verb and name: who spoke, when; up to five words.
_WHO = r"(?: [\w'.-]+){0,5}?,?"
# An article, and perhaps a noun for an outlet.
_THE = (
    r"(?: ?(?:dem|der|den|die|das|des|el|la|le|les|los|il|lo|gli|o|os|a|as|de|het)\b| l')?"
    r"(?: ?(?:zeitung|sender|magazin|blatt|agentur|nachrichtenagentur|tageszeitung|wochenzeitung|journal|quotidien"
    r"|magazine|hebdomadaire|chaîne|radio|agence|diario|periódico|revista|cadena|agencia|quotidiano|giornale"
    r"|settimanale|emittente|agenzia|jornal|emissora|agência|krant|dagblad|omroep|persbureau|zender)\b)?"
    r" ?[\"„“«»'‘]{0,2} ?\Z"
)
_INTERVIEW = re.compile(
    r"(?<!\w)(?:"
    rf"(?:sagte|sagten|erklärte|verriet|erzählte|bestätigte|äußerte|schilderte|betonte)[^\n.;]{{0,40}}? (?:der|dem|den)"
    r"|(?:interview|gespräch) mit|gegenüber"
    rf"|(?:déclaré|confié|dit|affirmé|expliqué|raconté|assuré|indiqué|déclare|confie|explique){_WHO} (?:à|au|aux)"
    r"|(?:entretien|interview)(?: \w+)? (?:à|au|aux|avec)"
    rf"|(?:dijo|declaró|afirmó|explicó|aseguró|contó|confirmó|señaló|reveló|declarado|dicho){_WHO} (?:a|al)"
    r"|entrevista(?: \w+)? (?:con|a|al|com|ao|à)"
    rf"|(?:detto|dichiarato|spiegato|raccontato|affermato|confermato|confidato){_WHO} (?:a|al|alla|allo|ai|all')"
    r"|intervista(?: \w+)? (?:a|al|alla|con|all')"
    rf"|(?:disse|afirmou|declarou|contou|explicou|confirmou|revelou){_WHO} (?:a|ao|à)"
    rf"|(?:zei|zegt|vertelde|vertelt|verklaarde|bevestigde){_WHO} (?:tegen|aan)"
    rf"|interview met){_THE}",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"(?<!\w)(?:laut|zufolge|(?:nach|unter) (?:angaben|informationen|berufung)(?: von| auf)?"
    r"|(?:bericht|berichte|berichten|recherchen|informationen)(?: von| in)?|(?:berichtet|berichtete|schreibt|schrieb"
    r"|meldet|meldete|zitiert)"
    r"|selon|d'après|d’après|(?:rapporte|révèle|écrit|rapportait|indique)"
    r"|según|de acuerdo con|(?:informó|publicó|reveló|informa|publica|recoge)"
    r"|secondo(?: quanto \w+ (?:da|dal|dalla))?|(?:riporta|scrive|riferisce|rivela)"
    r"|segundo|de acordo com|conforme|(?:noticiou|publicou|informou|revelou)"
    rf"|volgens|(?:meldt|schrijft|bericht|meldde|schreef)){_THE}",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r",? (?:berichtet|berichtete|berichten|schreibt|schrieb|meldet|meldete|zufolge|rapporte|a rapporté|a révélé|écrit"
    r"|révèle|informó|publicó|reveló|informa|publica|riporta|scrive|ha riportato|ha rivelato|noticiou|publicou|informou"
    r"|revelou|meldt|schrijft|meldde|schreef)\b"
)
# Who bears one of these as a forename or a rank has no outlet's name: a name goes on with "of".
_OF = re.compile(r" (?:de la |de l'|de |del |della |dello |dell'|di |do |da |du |des |d')[A-ZÀ-ÖØ-Þ]\w+(?:-[A-Z]\w+)*")
_REACH = 60


def kind_before(left: str) -> CitationKind | None:
    """Return the kind of credit that what leads up to a name makes in another language; None if it makes none."""
    near = left[-_REACH - _REACH :]
    if FOREIGN_CUES.isdisjoint(re.split(r"[\s,;:(“”„«»\"']+", near.lower())):
        return None
    if _INTERVIEW.search(near):
        return CitationKind.INTERVIEW
    return CitationKind.REPORT if _REPORT.search(near) else None


def kind_after(right: str) -> CitationKind | None:
    """Return the kind of credit that what follows a name makes in another language; None if it makes none."""
    return CitationKind.REPORT if _REPORTS.match(right) else None


def find_foreign(text: str, low: str) -> Iterator[Mention]:
    """Yield names that open with a word for a paper and go on with "of": `Diario de Harbour`."""
    for head in sorted(FOREIGN_OPENINGS):
        at = low.find(head)
        while at >= 0:
            end = at + len(head)
            place = _OF.match(text, end) if text[at].isupper() and not low[at - 1 : at].isalnum() else None
            if place:
                yield mention_at(text, low, _with_article(text, at), place.end(), Evidence.SHAPED)
            at = low.find(head, end)


def names_a_place(text: str, end: int) -> bool:
    """Tell whether the name that ends here goes on with "of" and a place, as a local paper's does."""
    return _OF.match(text, end) is not None


def _with_article(text: str, at: int) -> int:
    """Return where a name starts that may have a capital article of its own: `Le Courrier de Harbour`."""
    for article in ("Le ", "La ", "El ", "Il ", "O ", "L'"):
        if text.endswith(article, 0, at) and not text[at - len(article) - 1 : at - len(article)].isalnum():
            return at - len(article)
    return at
