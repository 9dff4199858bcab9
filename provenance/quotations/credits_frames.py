"""What stands around an outlet's name, and whether it makes a credit of it.

A frame is a pattern anchored at the name: what leads up to it ("told", "according to a report in the") or follows it
("reported that"). Each looks at no more than a fixed number of characters, so reading a text is linear in its length.
"""

from __future__ import annotations

import re

from provenance.model.kinds import CitationKind
from provenance.quotations.credit_lexicon import (
    BETWEEN,
    DOUBTFUL_NOUNS,
    OUTLET_NOUNS,
    REPORTING,
    SPEECH,
    STAFF,
    WORKS,
)

#: How many characters before and after a name are read.
REACH = 140


def _one_of(words: object) -> str:
    return "(?:" + "|".join(sorted((re.escape(str(w)) for w in words), key=len, reverse=True)) + ")"  # type: ignore[attr-defined]


_NOUN = _one_of({*OUTLET_NOUNS, *DOUBTFUL_NOUNS})
_STAFF = _one_of(STAFF)
_WORK = _one_of(WORKS)
_VERB = _one_of(REPORTING)
_SPEECH = _one_of(SPEECH)
_GAP = rf"(?:{_one_of(BETWEEN)}[ ,]+){{0,4}}"

# From the frame's last word to the name: "a reporter for the Israeli newspaper ", "fellow ", "the ".
_TO_NAME = (
    rf"(?:(?:[\w'-]+ ){{0,3}}{_STAFF} (?:for|from|at|with|of) )?"
    rf"(?:(?:[\w'.-]+ ){{0,4}}{_NOUN},? )?"
    r"(?:(?:the|a|an|its|his|her|their|both|also|local|fellow) )?[\"“'(]?\Z"
)


def _before(pattern: str) -> re.Pattern[str]:
    """Compile a frame that leads up to a name; the window is cut to REACH, so each start is tried on bounded text."""
    return re.compile(rf"(?<![\w-])(?:{pattern})[ ,:]+{_TO_NAME}", re.IGNORECASE)


INTERVIEW_BEFORE = (
    _before(r"told|tells?|telling"),
    _before(
        r"(?:spoke|speaks?|speaking|spoken|talk(?:ed|s|ing)?|chatted|said|confirmed|revealed"
        r"|explained|admitted|insisted|confided"
        r"|complained|disclosed|conceded|responded|confirming|confirms|given|provided|sent|issued"
        r"|released|leaked|made available|granted|gave|wrote)"
        r" (?:\w+ )?(?:exclusively )?(?:to|with)"
    ),
    _before(
        r"(?:interview(?:s|ed|ing)?|conversation|sit-down|chat|Q&A|statement|comments|remarks|e-?mail"
        r"|text message|phone call|appearance|appeared)"
        rf" {_GAP}(?:with|to|on|for|by|from|at)"
    ),
    _before(r"(?:interviewed|asked|pressed|grilled|questioned) by|gave|joined|joining"),
)
# "said Thursday morning on", "made these remarks in an appearance Sunday on": the cue, up to eight words, "on".
ON_AIR_BEFORE = re.compile(rf"(?<![\w-]){_SPEECH}[ ,]+(?:[\w,'.-]+ ){{0,8}}?on {_TO_NAME}", re.IGNORECASE)
REPORT_BEFORE = (
    _before(
        r"according to|per|as per|citing|cites|cited|quoting|quotes|quoted|via|h/t:?|hat tip:?"
        r"|courtesy of|as told to"
    ),
    _before(
        r"(?:reported|obtained|seen|viewed|reviewed|published|cited|quoted|revealed|detailed|broken"
        r"|released|posted|uncovered|acquired"
        r"|leaked|compiled|shared|described|noted|mentioned|highlighted|picked up|aired|written"
        r"|produced|disclosed|appeared|appears|appearing|ran"
        r"|said|stated|claimed|documented|documents|wrote|writes|writing|written|argued|printed"
        r"|carried|featured|found|heard|observed|identified|named|told)"
        rf" {_GAP}(?:by|in|for)"
    ),
    _before(rf"{_WORK} {_GAP}(?:in|by|from|for|on|of|at|with|to)"),
    _before(r"(?:published|posted|appeared|aired|written|wrote|writing|writes|reported) (?:\w+ )?(?:on|at|to)"),
)
REPUBLICATION_BEFORE = (
    _before(
        r"(?:originally|first|previously|initially) (?:appeared|published|posted|ran|aired|written"
        r"|reported)(?: \w+)? (?:in|on|at|by|for|with)"
    ),
    _before(
        r"(?:republished|reprinted|reproduced|syndicated|cross-?posted|adapted|excerpted)(?: (?:here"
        r"|with permission|by permission))* (?:from|of|by|with)"
    ),
    _before(r"(?:with|by) (?:the )?(?:kind )?permission (?:from|of)"),
)
WIRE_BEFORE = (
    _before(
        r"(?:with files from|material from|additional reporting (?:by|from)|reporting (?:by|from)"
        r"|compiled from|information from)"
    ),
    re.compile(r"\A(?:by|from)[ :]+(?:the )?\Z", re.IGNORECASE),
)
CONTRIBUTED_AFTER = re.compile(
    r"(?:,? (?:and|&) [\w'. ]{2,60}?)?[\w'., ]{0,80}? (?:contributed|has supplemented|contribute)\b", re.IGNORECASE
)

# Between name and verb: `'s Jane Roe`, `reporter Jane Roe`, `newspaper`, `(AP)`, `, citing two officials,`.
_POSSESSIVE = r"(?:'s?|')?"
_PERSON = r"(?:,? (?:[A-Z][\w'.-]*|de|van|and)){0,5}"
_APPOSITIVE = r"(?:,[^,.;\n]{1,70},)?"
_ADVERBS = (
    r"(?: (?:first|also|has|had|have|is|was|later|then|recently|previously|earlier|then|which|that"
    r"|who|meanwhile|exclusively"
    r"|today|yesterday|now|further|reportedly|on|this|last|week|month|just|since|even|once|subsequently|originally"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|itself|in|its|breaking)){0,4}"
)
REPORT_AFTER = re.compile(
    rf"{_POSSESSIVE}(?: {_NOUN})?(?: ?\([^()\n]{{1,30}}\))?(?:"
    rf" {_STAFF})?{_PERSON}{_APPOSITIVE},?{_ADVERBS} {_VERB}\b(?!-)"
)
WORK_AFTER = re.compile(rf"{_POSSESSIVE}(?: [\w'-]+){{0,2}}? {_WORK}\b", re.IGNORECASE)
STAFF_AFTER = re.compile(rf"{_POSSESSIVE}(?: [\w'-]+){{0,2}}? {_STAFF}\b", re.IGNORECASE)
# The subject of news, not its reporter: "CNN said in a statement", "Fox News said it would".
SUBJECT_AFTER = re.compile(
    r"[^.]{0,30}?\b(?:said|says) (?:in a statement|it (?:would|will|has|had"
    r"|was|is)|that it)\b"
)
POLL_AFTER = re.compile(
    r"(?:/[\w ]{1,30})?'?s? (?:[\w'-]+ ){0,3}?(?:polls?|polling|survey|best-?sell\w*|affiliates?"
    r"|debate|town hall)\b",
    re.IGNORECASE,
)
PICTURE_BEFORE = re.compile(
    r"(?:photos?|photograph(?:s|er)?|pictures?|images?|credits?|copyright|©|screen ?(?:grab|shot)"
    r"|graphic|illustration|gif|caption|video)\b[^.;\n]{0,60}\Z",
    re.IGNORECASE,
)
PICTURE_AFTER = re.compile(
    r"(?:[ /'s]{0,3})(?:(?:photos?|images?|pictures?|file)\b|/(?:Getty|AP|AFP|Reuters|REX"
    r"|Shutterstock)\b| ?via (?:AP|Getty)| Images? )",
    re.IGNORECASE,
)
FAKE_BEFORE = re.compile(r"\b(?:fake|spoof|bogus|parody|satirical|mock|so-called) (?:the )?\Z", re.IGNORECASE)


def kind_before(left: str) -> CitationKind | None:
    """Return the kind of credit that what leads up to a name makes; None if it makes none."""
    for kind, frames in (
        (CitationKind.REPUBLICATION, REPUBLICATION_BEFORE),
        (CitationKind.WIRE, WIRE_BEFORE),
        (CitationKind.INTERVIEW, INTERVIEW_BEFORE),
        (CitationKind.REPORT, REPORT_BEFORE),
    ):
        if any(frame.search(left) for frame in frames):
            return kind
    return None


def kind_after(right: str) -> CitationKind | None:
    """Return the kind of credit that what follows a name makes."""
    if CONTRIBUTED_AFTER.match(right):
        return CitationKind.WIRE
    if REPORT_AFTER.match(right) and not SUBJECT_AFTER.match(right):
        return CitationKind.REPORT
    return None
