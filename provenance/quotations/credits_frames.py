"""What stands around an outlet's name, and whether it makes a credit of it.

A frame is a pattern anchored at the name: what leads up to it ("told", "according to a report in the") or follows it
("reported that"). Each looks at no more than REACH characters, so reading a text is linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import StrEnum

from provenance.model.kinds import CitationKind
from provenance.quotations.credit_lexicon import (
    BELONGINGS,
    BETWEEN,
    CUES,
    FINITE_VERBS,
    OTHER_NOUNS,
    OUTLET_NOUNS,
    OWN_WORKS,
    PHRASE_OPENERS,
    PLAIN_REPORTING,
    REPORTERS,
    REPORTING,
    SPEECH_NOUNS,
    SPEECH_VERBS,
    STAFF,
    WITNESSING,
    WORKS,
)

#: How many characters before and after a name are read.
REACH = 140
#: How many of them are enough where only the last word counts.
_NEAR = 24


class Strength(StrEnum):
    """How much a frame proves of the name in it."""

    STRONG = "strong"  # only outlets stand here: "first reported by the …"
    PLAIN = "plain"  # outlets and others: "told the …"
    WEAK = "weak"  # mostly people: ", said the …"


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


_NOUN = _one_of(OUTLET_NOUNS | OTHER_NOUNS)
_STAFF = _one_of(STAFF)
_REPORTER = _one_of(REPORTERS)
_WORK = _one_of(WORKS)
_GAP = rf"(?:{_one_of(BETWEEN)},? ){{0,4}}"

# From the frame's last word to the name: "a reporter for the Israeli newspaper ", "fellow ", "the ".
_SOMEBODY = r"(?-i:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2})"
_ARTICLE = (
    r"(?:(?:its|his|her|their|our|both|also|local|fellow|rival|sister) ){0,2}"
    r"(?:(?:the|a|an) (?:(?!former|ex-)[\w'-]+ )?)?[\"“'‘(]{0,2}\Z"
)
_TO_NAME = (
    rf"(?:(?:(?:[\w'-]+ ){{0,3}}{_STAFF}|{_SOMEBODY}) (?:for|from|at|with|of) )?"
    rf"(?:(?:[\w'.-]+ ){{0,4}}{_NOUN},? )?{_ARTICLE}"
)
# The same where no noun for staff or an outlet stands before the name: far fewer ways to try.
_TO_BARE_NAME = rf"(?:{_SOMEBODY} (?:for|from|at|with|of) )?{_ARTICLE}"
# The words that such nouns begin with.
_DESCRIBING = frozenset(noun.split(" ")[0] for noun in OUTLET_NOUNS | OTHER_NOUNS | STAFF)


class _Lead:
    """A frame that leads up to a name, compiled when it is first needed.

    Args:
        *patterns: Any of which leads up to the name.
        cues: Words of which one at least stands in whatever fits; none are asked for where it is empty.
    """

    __slots__ = ("_compiled", "_cues", "_pattern")

    def __init__(self, *patterns: str, cues: str = "") -> None:
        self._cues = frozenset(cues.split())
        self._pattern = rf"(?<![\w-])(?:{'|'.join(patterns)})[ ,:]+"
        self._compiled: dict[bool, re.Pattern[str]] = {}

    def search(self, left: str, words: Collection[str], *, described: bool) -> bool:
        """Tell whether the frame stands right before a name.

        Args:
            left: What stands before the name.
            words: Its words in lower case.
            described: Whether a noun for an outlet or its staff stands there.
        """
        if self._cues and self._cues.isdisjoint(words):
            return False
        if described not in self._compiled:
            rest = _TO_NAME if described else _TO_BARE_NAME
            self._compiled[described] = re.compile(self._pattern + rest, re.IGNORECASE)
        return self._compiled[described].search(left) is not None


_REPUBLICATION = _Lead(
    r"(?:originally|first|previously|initially) (?:appeared|published|posted|ran|aired|written)(?: \w+)?"
    r" (?:in|on|at|by|for|with)",
    r"(?:republished|reprinted|reproduced|syndicated|cross-?posted|adapted|excerpted)"
    r"(?: (?:here|with permission|by permission))* (?:from|of|by|with)",
    r"(?:with|by) (?:the )?(?:kind )?permission (?:from|of)",
    cues="originally first previously initially republished reprinted reproduced syndicated crossposted cross-posted"
    " adapted excerpted permission",
)
_WIRE = _Lead(
    r"with (?:files|inputs?|reporting|additional reporting) (?:from|by)",
    r"(?:material|information) from",
    r"additional reporting (?:by|from)|contributing",
    r"(?:this|the) (?:report|story|article) (?:was )?(?:provided|distributed|supplied) by",
    r"[(©] ?(?:copyright )?(?:19|20)\d\d,?(?: by)?",
    r"copyright(?: ©| \(c\))?(?: (?:19|20)\d\d)?,?(?: by)?",
    r"(?:this|the) (?:report|story|article) (?:includes|contains|uses) (?:reporting|material|information) (?:by|from)",
    cues="files input inputs reporting material information contributing provided distributed supplied copyright ( ©",
)
_APPEARED = _Lead(
    rf"(?:{_WORK}|quotes?|quotations?|comments?|words|videos?|photo(?:graph)?s?)(?: that| which)?"
    r" (?:first |also |had |has |originally )?(?:appeared|appearing) (?:on|in|at)",
    cues="appeared appearing",
)
_TOLD = _Lead(
    r"told|tells?|telling|texted|e-?mailed|confid(?:ed|es|ing) in",
    r"(?:spoke|speaks?|speaking|spoken|talk(?:ed|s|ing)?|chatted|said|confirmed|revealed|explained|admitted|confided"
    r"|complained|disclosed|conceded|responded|confirming|confirms|comment(?:ed|ing)?|described|claimed|argued|insisted"
    r"|chatting|denied|sat down|opened up|put it|joked|replied|recalled|remarked|hinted|boasted|vented|quipped|repeated"
    r"|complaining|joking|replying)(?: at length| by (?:e-?mail|phone|telephone)| on \w+day)?"
    r" (?:\w+ )?(?:exclusively )?(?:to|with)",
    r"(?:confirmed|revealed|explained|described|disclosed|announced|admitted)(?: [\w'-]+){1,6} to",
    rf"(?:interview(?:s|ed|ing)?|conversation|sit-down|chat|Q&A) {_GAP}(?:with|to|on|for|by|in|from|at)",
    rf"(?:statement|remarks|comments?|e-?mails?|(?:text )?messages?|phone call|letter) {_GAP}(?:to|with|on)",
    r"(?:given|provided|sent|issued|released|granted|gave|submitted) (?:\w+ )?(?:exclusively )?to",
    rf"(?:appearances?|appear(?:s|ed|ing)?) {_GAP}(?:on|with)",
    r"(?:interviewed|asked|pressed|grilled|questioned|contacted|reached|approached|phoned) (?:about \w+ )?by",
)
_REPORTED_BY = _Lead(
    r"(?:reported|obtained|seen|viewed|reviewed|published|cited|quoted|revealed|detailed|broken|released|uncovered"
    r"|acquired|compiled|described|noted|mentioned|highlighted|disclosed|verified|examined|documented|shared|shown"
    r"|broadcast)"
    rf" {_GAP}(?:by|in)",
    r"(?:leaked|first reported|reporting|reports?) (?:\w+ )?(?:by|to|in)",
    r"h/t:?|hat tip:?|via",
    cues="by in to via h/t tip",
)
_ACCORDING = _Lead(
    r"according to"
    r"(?: (?:a|the|an|this|one|its|his|her|recent|new|reports?|reporting|information|documents|sources) ?){0,3}"
    r"(?: ?(?:by|in|from|on|at|to))?",
    r"laut|selon|según|secondo|volgens|segundo",
    r"per|as per|citing|cites?|cited|quoting|quotes|quoted|courtesy of|as told to",
    r"[Aa]s (?:reported|noted|revealed|detailed|documented|mentioned|pointed out) (?:\w+ )?(?:by|in|on|at)",
    rf"{_WORK} {_GAP}(?:in|by|from|for|on|of|at|with|to)",
    r"(?:appeared|appears|appearing|ran|said|writes|wrote|writing|written|argued|argues|printed|carried|featured|found"
    rf"|posted|heard|observed|identified|stated|claimed|noted|buried|aired|produced) {_GAP}(?:by|in)",
    rf"(?:writes|wrote|writing|argues|argued|reports|reported) {_GAP}at",
    rf"(?:published|posted|appeared|aired|written|wrote|writing|writes|reported) {_GAP}(?:on|at|to|for)",
)
_INVERTED = _Lead(
    r"(?<=[,\"”'] )(?:reported|reports|wrote|writes|notes|noted|reveals|revealed|says|said|adds|added|warns|warned"
    r"|laments|declares|explains)"
)
_BEFORE = (
    (_REPUBLICATION, CitationKind.REPUBLICATION, Strength.STRONG),
    (_WIRE, CitationKind.WIRE, Strength.PLAIN),
    (_REPORTED_BY, CitationKind.REPORT, Strength.STRONG),
    (_APPEARED, CitationKind.REPORT, Strength.PLAIN),
    (_TOLD, CitationKind.INTERVIEW, Strength.PLAIN),
    (_ACCORDING, CitationKind.REPORT, Strength.PLAIN),
    (_INVERTED, CitationKind.REPORT, Strength.WEAK),
)
# What may cling to a cue word.
_BREAKS = re.compile(r"[,;:(“”\"'\[]")
# "said Thursday morning on": up to eight words, none of which opens a clause of its own.
_NO_CLAUSE = r"(?!(?:that|he|she|they|it|we|who|which|is|was|are|were)\b)"
_ON_AIR = re.compile(
    rf"(?<![\w-])(?:(?<!being )(?<!been ){_one_of(SPEECH_VERBS)},? (?:{_NO_CLAUSE}[\w,'.-]+ ){{0,8}}?"
    rf"|{_one_of(SPEECH_NOUNS)},? (?:[\w,'.-]+ ){{0,8}}?)on {_TO_NAME}",
    re.IGNORECASE,
)
# "Sunday on the … , she said"
_ON_FIRST = re.compile(
    r"(?:\A|[“\"(] ?)(?:(?:\w+day|Earlier|Later|Also|Speaking|Appearing)(?: \w+)?,? )?[Oo]n (?:the )?[\"“'‘]?\Z"
)
_SPEAKS_AFTER = re.compile(rf"[^.\n,]{{0,60}},[^.\n]{{0,100}}? {_one_of(SPEECH_VERBS)}\b")
# A pulled quotation signed with name and outlet: `” — Jane Roe, `.
_SIGNED = re.compile(r"[”\"'] ?[—–-]{1,2} ?(?:[A-Z][\w.'-]+ ){0,3}[A-Z][\w.'-]+, (?:the )?\Z")

# Between name and verb: `'s Jane Roe`, `reporter Jane Roe`, `newspaper`, `(AP)`, `, citing two officials,`.
_OWNER = r"(?:'s?)?"
_PERSON = r"(?: (?:[A-Z][\w.'-]*|de|van|and)){1,5}"
_ASIDE = (
    rf"(?:/[A-Z]\w+)?(?: {_NOUN})?(?: ?\([^()\n]{{1,30}}\))?(?: (?:in|of) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
    r"(?: [A-Z]\w+day)?(?:,[^,.;:\n“”\"]{1,80},)?"
)
_ADVERBS = (
    r"(?: (?:\w+ly|first|also|has|had|have|is|was|later|then|recently|previously|earlier|which|that|who|meanwhile"
    r"|today|yesterday|now|further|reportedly|on|this|last|week|month|just|since|even|once|subsequently|originally"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|itself|in|its|breaking|did|not|and|both)){0,4}"
)
_REPORTS = re.compile(rf"{_ASIDE}{_ADVERBS} {_one_of(REPORTING)}\b(?!-)")
_WAS_TOLD = re.compile(r" (?:was|were|has been|had been) (?:\w+ly )?told (?:by|that)\b")
_PLAINLY_REPORTS = re.compile(rf"{_ASIDE},?{_ADVERBS} {_one_of(PLAIN_REPORTING)}\b")
_PRINTS = re.compile(
    rf" (?:(?:ran|carried) (?:a|an|the) (?:[\w-]+ ){{0,2}}{_one_of(OWN_WORKS)}\b|printed (?:a|an|the) "
    r"|(?:was|were)(?: also)?(?: the)? first (?:with|to (?:report|reveal|publish|break))\b|can reveal\b|understands\b"
    r"|(?:has|had) (?:learned|learnt|seen|established|been told)\b|put (?:the|its) [\w ]{1,30} at )"
)
# "The Gazette spoke to the mayor", "granted the Gazette an interview".
_SPOKE_TO = re.compile(
    r" (?:has |had |also |recently |first )*(?:spoke|spoken|talked) (?:to|with) [A-Z]|'?s? interview with [A-Z]"
)
_INTERVIEWED = re.compile(r" (?:has |had |also |recently |first )*interviewed [A-Z]")
_GAVE = re.compile(r"\b(?:g[ai]ves?|giv(?:en|ing)|grant(?:s|ed|ing)?) (?:the )?\Z")
_AN_INTERVIEW = re.compile(r" (?:an?|his|her|their) (?:[\w-]+ ){0,2}(?:interview|statement|comment)\b")
_SAYS = re.compile(rf"{_ADVERBS} (?:said|says|quoted|quotes|cited|cites)\b")
_PERSON_REPORTS = re.compile(
    rf"{_OWNER}(?: (?:[\w-]+ ){{0,2}}{_STAFF})?{_PERSON}(?:,[^,.;\n]{{1,70}},)?{_ADVERBS} {_one_of(PLAIN_REPORTING)}\b"
)
_REPORTER_SAYS = re.compile(
    rf"{_OWNER} (?:[\w-]+ )?{_REPORTER}(?:{_PERSON})?(?:,[^,.;\n]{{1,70}},)?(?: (?:also|had|has|later|first|recently))?"
    rf" {_one_of(REPORTING | WITNESSING)}\b"
)
# "The Gazette, which broke the story, …"
_WHICH_REPORTED = re.compile(
    r", which (?:had |has )?(?:also |first )?(?:broke|broken|reported|published|revealed|obtained|uncovered)\b"
)
_PLAIN_FRAMES = (_PLAINLY_REPORTS, _PRINTS, _WHICH_REPORTED)
_FRAMES = (_REPORTS, *_PLAIN_FRAMES, _PERSON_REPORTS, _REPORTER_SAYS)
_WORK_AFTER = re.compile(rf"{_OWNER}(?: (?:[\w-]+ )?{_one_of(OWN_WORKS)})\b(?! (?:that|on) (?:he|she|him|her)\b)")
_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|this|that|his|her|their|another|one|two|recent|in|new|and)|\A|[.!?] ?) ?\Z", re.IGNORECASE
)
# The subject of news, not its reporter: "CNN said in a statement", "Fox News said it would".
_SUBJECT = re.compile(
    r"[^.]{0,30}?\b(?:said|says|confirmed|confirms|added|claimed|claims|argued|argues|announced)"
    r" (?:(?:on )?\w+day )?(?:in (?:a|its) (?:statement|filing|lawsuit|letter)|(?:that )?(?:it|its|it's|their)\b)"
    r"|[^.]{0,20}?\breported (?:an? |its |\w+ )?(?:\w+ ){0,2}(?:(?:in|of) (?:its |\w+ ){0,3})?(?:loss"
    r"|profit|revenue|earnings|income|results|sales)\b"
)
_FOLLOWING = _one_of(OWN_WORKS | OUTLET_NOUNS | OTHER_NOUNS | STAFF | PHRASE_OPENERS | FINITE_VERBS)
_PHRASE_END = re.compile(
    rf"'s\b|[ ]?[,.;:!?)\"”'—–―/\[\](-]|\s*\Z| {_FOLLOWING}\b",
    re.IGNORECASE,
)
_FAKE = re.compile(r"\b(?:fake|spoof|bogus|parody|satirical|mock|so-called|phony|imitation) (?:the )?\Z", re.IGNORECASE)
_BELONGING = re.compile(
    rf"(?:[/-][\w ]{{1,24}})?(?:'s?)?(?: (?:[A-Z][\w'-]+|online|exit|national|tracking|new|latest|recent|opinion|own"
    rf"|former|top|senior|chief|executive|video|long-?time|\d+)){{0,3}} {_one_of(BELONGINGS)}\b"
    r"|'s? (?:[\w-]+ ){1,3}(?:list|rankings?|index|awards?)\b"
)
_STAFF_AFTER = re.compile(rf"(?:'s?)?(?: [\w'-]+){{0,3}}? {_STAFF}\b", re.IGNORECASE)
_AFFILIATE = re.compile(r"(?:'s?)?(?: \w+)? affiliates?,? [A-Z]")
_CONTRIBUTED = re.compile(
    r" contribut(?:ed|es) (?:(?:reporting )?to (?:this|the|these) (?:report|story|article)|reporting(?:[.;)]|\Z))",
    re.IGNORECASE,
)
_REPUBLISHED = re.compile(
    r",? and (?:is |was |has been )?(?:republished|reprinted|reproduced|shared) (?:here|with|by|under)\b"
)


def kind_before(left: str) -> tuple[CitationKind, Strength] | None:
    """Return the kind of credit that what leads up to a name makes, and what it proves; None if it makes none."""
    words = {*_BREAKS.sub(" ", left.lower()).split(), *(mark for mark in "(©" if mark in left)}
    if CUES.isdisjoint(words) and "©" not in words:
        return _signed(left)
    described = not _DESCRIBING.isdisjoint(words)
    for frame, kind, strength in _BEFORE:
        if frame.search(left, words, described=described):
            return kind, strength
    return _signed(left)


def _signed(left: str) -> tuple[CitationKind, Strength] | None:
    return (CitationKind.REPORT, Strength.PLAIN) if "," in left[-6:] and _SIGNED.search(left) else None


def is_on_air(left: str, right: str) -> bool:
    """Tell whether somebody is said to have spoken "on" what follows."""
    end = left.rstrip("\"“'‘ ").lower()
    if not end.endswith((" on", " on the", "…on", "on the", "podcast")) and left[:2].lower() != "on":
        return False
    return _ON_AIR.search(left) is not None or bool(_ON_FIRST.search(left) and _SPEAKS_AFTER.match(right))


def is_place_of_speech(left: str, right: str) -> bool:
    """Tell whether somebody "on" what follows said something, which then has not said it itself."""
    return (
        left.endswith((" on ", " on the "))
        and not left.endswith((" and on ", " and on the "))
        and _SAYS.match(right) is not None
    )


def is_podcast(left: str, right: str) -> bool:
    """Tell whether a name is called a podcast's."""
    return right.startswith((" podcast", "” podcast", '" podcast')) or "podcast" in left[-_NEAR:]


def is_republished(right: str) -> bool:
    """Tell whether what follows a name says that its work is printed again here."""
    return _REPUBLISHED.match(right) is not None


def kind_after(left: str, right: str, *, plain: bool = False) -> CitationKind | None:
    """Return the kind of credit that what follows a name makes; None if it makes none.

    Args:
        left: What stands before the name.
        right: What follows it.
        plain: Whether only verbs count that mean nothing but reporting.
    """
    if _SUBJECT.match(right) and not _WHICH_REPORTED.match(right):
        return None
    told = any(frame.match(right) for frame in (_WAS_TOLD, _SPOKE_TO, _INTERVIEWED))
    if told or (_AN_INTERVIEW.match(right) and _GAVE.search(left)):
        return CitationKind.INTERVIEW
    if any(frame.match(right) for frame in (_PLAIN_FRAMES if plain else _FRAMES)):
        return CitationKind.REPORT
    if not plain and _WORK_AFTER.match(right) and _DETERMINER.search(left[-_NEAR:]):
        return CitationKind.REPORT
    return None


def is_subject_of_speech(right: str) -> bool:
    """Tell whether the name is followed by "said" or "quoted", and not by what it did itself."""
    return _SAYS.match(right) is not None and not _SUBJECT.match(right)


def ends_phrase(right: str) -> bool:
    """Tell whether a name ends its phrase: no noun follows that it would only describe ("the Post office")."""
    return _PHRASE_END.match(right) is not None


def is_fake(left: str) -> bool:
    """Tell whether the name is called an imitation."""
    return _FAKE.search(left[-_NEAR:]) is not None


def is_bystander(right: str) -> bool:
    """Tell whether the name only says whose something is: a poll, an anchor, a building, an affiliate."""
    return bool(_BELONGING.match(right) or _AFFILIATE.match(right))


def is_staff(right: str) -> bool:
    """Tell whether the name is followed by somebody who works there."""
    return _STAFF_AFTER.match(right) is not None


def is_contributed(text: str) -> bool:
    """Tell whether a text says who contributed to the report."""
    return _CONTRIBUTED.search(text) is not None
