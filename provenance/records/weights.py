"""What each piece of evidence counts for a derivation: one table, the reason beside each number.

The numbers are log-likelihood ratios in nats: +1 makes a parent e times as likely. They are start values set by hand
from what newsrooms do, not fitted to any corpus; `benchmarks/lineage.py` measures how well the probabilities that
follow from them hold on simulated traditions.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from provenance.model import Label


@attrs.frozen
class Weight:
    """What one piece of evidence counts, and why."""

    value: float
    reason: str


WEIGHTS: Mapping[str, Weight] = MappingProxyType(
    {
        # one carrier copied another
        "copy": Weight(-0.6, "most carriers copy, but from any one other carrier seldom"),
        "new_word": Weight(-0.35, "a word the parent lacks must have come from elsewhere; a lost word needs no cause"),
        "heavy_edit": Weight(-0.12, "an unmarked change inside the words is seldom made in copying"),
        "light_edit": Weight(-0.05, "cuts and house style are common in copying"),
        "same_surface": Weight(0.4, "the same words to the comma, where others differ"),
        "credit": Weight(3.0, "a page that names its source is nearly always right about it"),
        "credit_over_clock": Weight(3.2, "page clocks err more often than credits"),
        "inherited_credit": Weight(1.2, "a copier copies the credit along with the words"),
        "link": Weight(1.5, "a link to the parent"),
        "overlap": Weight(1.5, "sentences outside the quotation are shared"),
        "rare_overlap": Weight(2.0, "sentences outside the quotation are shared that others print differently"),
        "next_version": Weight(6.0, "the older version of the same page"),
        "other_version": Weight(-6.0, "a page goes back to its own latest version, not to an older or a later one"),
        "primary": Weight(0.6, "releases and posts are written to be copied"),
        "primary_named": Weight(1.5, "the carrier says that it quotes a statement, a release or a post"),
        "language": Weight(-3.0, "words in another language are copied only by translation"),
        "reporter": Weight(0.4, "a page with a report of its own is copied more often than a copy"),
        "gain": Weight(-1.0, "an indirect report does not hold the very words"),
        "speaker": Weight(2.0, "the same speaker where others name another: errors are inherited"),
        "repeated_version": Weight(-0.5, "an older version of the page has the same words"),
        # own reporting
        "own": Weight(-1.4, "own reporting of words that others have too"),
        "own_credit": Weight(3.5, "the page says that the words were said to it"),
        "own_claim": Weight(0.7, "the page claims the story as its own"),
        "own_byline": Weight(0.5, "a named author is more often a reporter"),
        "own_primary": Weight(2.5, "a release, post or transcript is the utterance itself or its record"),
        "own_other_credit": Weight(-3.5, "the page credits another outlet for the words"),
        "own_later_version": Weight(-6.0, "a later version goes back to the earlier one"),
        # an outlet that carriers credit and whose article is not at hand
        "unseen": Weight(1.9, "a credit whose outlet has no carrier here"),
        "unseen_unsure": Weight(
            -12.0, "a credit may be meant for other words of the page: half a credit, even chances"
        ),
        "unseen_absent": Weight(-1.2, "an article of that outlet on the same story is at hand and lacks the words"),
        "unseen_shared": Weight(0.6, "several carriers credit that outlet"),
        "unseen_overlap": Weight(1.5, "sentences outside the quotation are shared with another page that credits it"),
        "unseen_silent": Weight(-0.9, "the carrier credits nobody, but may share the origin that another one credits"),
        # an occasion at which several reporters were present
        "event": Weight(1.4, "the page says the words were said in public"),
        "event_dateline": Weight(0.5, "the page was filed from a place of its own"),
        "event_silent": Weight(-1.6, "the page does not say that it was there"),
    }
)

#: Changes that charge an edge more than a cut or house style does.
HEAVY_LABELS = frozenset({Label.SUBSTITUTE, Label.OMIT, Label.REORDER, Label.ELLIPSIS, Label.BRACKET_SUB})

#: Changes whose new words are no news: the same word in another dress.
COSMETIC_LABELS = frozenset(
    {
        Label.VERBATIM,
        Label.TYPOGRAPHIC,
        Label.CASE,
        Label.CONTRACTION,
        Label.SPELLING,
        Label.ABBREV,
        Label.NUMFORM,
        Label.TRANSLIT,
        Label.DIALECT,
        Label.GRAMMAR,
        Label.DISFLUENCY,
        Label.CENSOR,
    }
)

#: Changes that the brackets around them disclose: whatever else they are, their words are the reporter's.
BRACKET_LABELS = frozenset({Label.BRACKET_INSERT, Label.BRACKET_SUB, Label.BRACKET_MARK, Label.BRACKET_CASE, Label.SIC})

#: From this many new words on, more do not count: the parent is already ruled out.
MOST_NEW_WORDS = 12
#: A parent is not asked to be earlier with more certainty than this.
LEAST_ORDER = 0.004
#: Below this chance of being earlier, the clock speaks against a parent.
CLOCK_AGAINST = 0.05
#: A credit must be this sure before it makes a node for an outlet that has no carrier here.
LEAST_CREDIT = 0.2
#: Scores are multiplied by this before they become probabilities: the pieces of evidence, counted one by one,
#: understate how sure they are together. Fitted on simulated traditions (`benchmarks/lineage.py`); it changes no tree.
SHARPNESS = 1.8
