"""What bars a credit although a frame fits: whom somebody works for, or where work of theirs has appeared."""

from __future__ import annotations

import re

_TO_NAME = r"(?:[A-Z][\w&.-]*,? |and |the |The ){0,12}?(?:the )?[\"“'‘]?\Z"
_WORK = (
    r"(?:work|works|writing|writings|essays?|articles|stories|poems|poetry|fiction|journalism|bylines?|pieces|reviews"
    r"|criticism|cartoons|columns|photography)"
)
# Each looks back over a bounded number of words.
_BARS = re.compile(
    r"\b(?:(?:has|have|had|'ve|also|regularly|frequently|formerly|previously|years|decades|months|career|life|time"
    r"|occasionally|freelanced?)(?: of)? (?:[\w-]+ ){0,3}?(?:writing|written|writes|wrote|reporting|reported|worked"
    rf"|working|edited|blogged|blogging|covering|covered|freelanced)(?: [\w-]+){{0,5}} (?:for|at) {_TO_NAME}"
    rf"|(?:writes|wrote|writing|pens|penned) (?:an?|his|her|their|the) (?:[\w-]+ ){{0,3}}(?:columns?|blog|newsletter)"
    rf" (?:for|in|at) {_TO_NAME}"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ww]hose) (?:[\w-]+ ){{0,2}}{_WORK}(?: and [\w-]+)?"
    r" (?:has|have|had|also|appears?) (?:[\w-]+ ){0,2}?"
    rf"(?:appeared|appears|published|featured|seen|printed|in)(?: in| by| on| at)? {_TO_NAME})"
)
# "Roe has been published in A, B and C"
_PUBLISHED_IN = re.compile(
    r"\b(?:has|have) (?:also )?(?:been )?(?:published|featured|written) (?:widely )?(?:in|by|for) (?:the |The )?\Z"
)
_AND_OTHERS = re.compile(r",? and |, (?:the |The )?[A-Z]")
# Where people get their news from.
_AUDIENCE = re.compile(
    r"\b(?:get|gets|getting|got|receive|receives|consume[sd]?) (?:[\w-]+ ){0,8}(?:news|coverage|information)"
    r" (?:[\w-]+ )?(?:from|on|in|via) (?:the |The )?\Z"
)
# What is yet to be shown or printed says nothing of words already said.
_TO_COME = re.compile(
    r"\b(?:will|would|to|can|shall|could|should) (?:also )?be (?:broadcast|aired|shown|televised|streamed|published"
    rf"|carried)(?: [\w-]+){{0,3}} (?:by|in|on) {_TO_NAME}"
)
_WROTE_FOR = re.compile(
    r"\b(?:writes|wrote|writing|reported|reports|reporting|blogs|columns?) (?:[\w-]+ ){0,2}for (?:the )?\Z"
)
# With what no text can do without that the pattern fits, and that is quicker to look for.
_HINTED = (
    (" be ", _TO_COME),
    ("news ", _AUDIENCE),
    ("coverage ", _AUDIENCE),
    ("information ", _AUDIENCE),
    (" for ", _BARS),
    (" at ", _BARS),
    (" in ", _BARS),
    (" by ", _BARS),
    (" on ", _BARS),
)
_LASTING = re.compile(r" (?:for (?:\w+ ){1,2}(?:years|decades|months)|since|from|until|between|throughout)\b")
# "He writes for the Gazette.": a habit.
_WRITES_FOR = re.compile(r"(?<![Aa]s )\b\w+ (?:writes|blogs|reports|works|freelances) for (?:the |The )?\Z")
_ENDS = re.compile(r"\.?\s*\Z|\. [A-Z]")
_CLAUSE = re.compile(r" that\b|:")


def is_career(left: str, right: str) -> bool:
    """Tell whether a name only says whom somebody works for, what they get their news from, or what is yet to be shown.

    Args:
        left: What stands before the name in its sentence.
        right: What follows it.

    >>> is_career("She has written for the ", " since 1998."), is_career("She wrote in the ", " that it was over.")
    (True, False)
    """
    if _CLAUSE.match(right):
        return False
    if any(bar.search(left) for hint, bar in _HINTED if hint in left):
        return True
    if _AND_OTHERS.match(right) and _PUBLISHED_IN.search(left):
        return True
    if _ENDS.match(right) and _WRITES_FOR.search(left):
        return True
    return bool(_LASTING.match(right) and _WROTE_FOR.search(left))
