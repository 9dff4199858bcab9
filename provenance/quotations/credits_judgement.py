"""Whether a mention of an outlet is a credit, and of which kind, from what stands around it."""

from __future__ import annotations

import re

import attrs

from provenance.articles.outlet_names import MASTHEADS
from provenance.model.kinds import CitationKind
from provenance.model.outlet import Outlet
from provenance.quotations import credits_foreign as foreign
from provenance.quotations import credits_frames as frames
from provenance.quotations import credits_lines as lines
from provenance.quotations.credit_lexicon import HOMOGRAPHS, OWN_NOUNS
from provenance.quotations.credits_careers import is_career
from provenance.quotations.credits_forms import Evidence, Mention
from provenance.quotations.credits_outlets import Named, Resolver

# "'s “Harbour Morning”": a programme.
# Verbs that, before a name, mean nothing but reporting.
_PLAIN_INVERSIONS = ("reported", "reports", "wrote", "writes", "reveals", "revealed")
# Ends of names that are as likely a document's.
_DOCUMENTS = (" report", " record", " register", " review", " bulletin")
PROGRAMME = re.compile(r"'s? [\"“'‘]")


@attrs.define(kw_only=True)
class Credit:
    """A mention with what was made of it so far.

    Attributes:
        mention: The place.
        named: The outlet.
        line: What stands before it in its line.
        left: What stands before it in its sentence.
        right: What stands behind it in its line.
        kind: The credit; None while there is none.
        trailing: Whether the frame follows the name.
        barred: Whether something says that it is none.
        via: The next link of a chain.
        is_last: Whether nothing follows it in the text.
    """

    mention: Mention
    named: Named
    line: str
    left: str
    right: str
    kind: CitationKind | None = None
    trailing: bool = False
    barred: bool = False
    via: Outlet | None = None
    is_last: bool = False

    @property
    def has_article(self) -> bool:
        """Whether "the" stands before the name."""
        return self.mention.start < self.mention.name_start


def kind_in_list(one: Credit) -> CitationKind | None:
    """Return the kind of an item in a list of sources."""
    if one.mention.evidence < Evidence.DOUBTFUL or one.named.kind == "photo" or _is_document(one):
        return None
    return (
        None if lines.is_picture_credit(one.line, one.right, wire=one.named.outlet.wire) else CitationKind.SOURCE_LIST
    )


def judge(one: Credit, resolver: Resolver) -> None:
    """Decide what credit the surroundings of a mention make, if any."""
    if one.named.kind in {"photo", "pr"} or lines.is_picture_credit(one.line, one.right, wire=one.named.outlet.wire):
        one.barred = True
        return
    if is_career(one.left, one.right):
        one.barred = True
        return
    signed = _signature(one, resolver)
    if signed or one.barred:
        one.kind = None if one.barred else signed
        return
    before = frames.kind_before(one.left) or _foreign_before(one.left)
    if _is_bystander(one, before):
        one.barred = True
    elif before and _suits(one, *before):
        one.kind = CitationKind.REPUBLICATION if frames.is_republished(one.right) else before[0]
    elif _is_spoken_on(one):
        one.kind = CitationKind.INTERVIEW
    else:
        one.kind = _kind_behind(one)
        one.trailing = one.kind is not None
    if one.kind is None and one.named.own and one.mention.evidence is Evidence.ANAPHOR:
        one.kind = _kind_of_own_noun(one)


def _foreign_before(left: str) -> tuple[CitationKind, frames.Strength] | None:
    kind = foreign.kind_before(left)
    return (kind, frames.Strength.PLAIN) if kind else None


def _kind_behind(one: Credit) -> CitationKind | None:
    """Return the kind of credit that what follows a mention makes."""
    evidence = one.mention.evidence
    if evidence is Evidence.RARE or not _stands_clear(one, trailing=True):
        return None
    if evidence is Evidence.DOUBTFUL and (_is_document(one) or not one.has_article):
        return None
    kind = frames.kind_after(one.left, one.right, plain=_is_weak_subject(one)) or foreign.kind_after(one.right)
    if kind is None and evidence is Evidence.ANAPHOR and frames.is_subject_of_speech(one.right):
        return CitationKind.REPORT
    return kind


def _kind_of_own_noun(one: Credit) -> CitationKind | None:
    """Tell what "this newspaper" is: the article's own outlet, unless somebody else is speaking."""
    is_sure = one.mention.name in OWN_NOUNS or frames.ends_phrase(one.right)
    return CitationKind.SELF if is_sure and not lines.is_within_marks(one.line) else None


def _signature(one: Credit, resolver: Resolver) -> CitationKind | None:
    """Return the kind of credit of a dateline, a byline or a line that says who contributed; may bar the mention."""
    wire, own = one.named.supplies and not one.named.own, one.named.own
    if lines.is_dateline(one.line, one.right):
        if not (wire or own) and not lines.opens_line(one.line):
            return CitationKind.REPORT  # a paper in brackets behind what it reported
        one.barred = not (wire or own or resolver.has_known_own)
        return CitationKind.WIRE
    alone = one.is_last or not one.line.strip(" -—–(")  # else it signs a caption
    signed = alone and one.named.outlet.wire and lines.is_signature(one.left, one.right)
    if signed or (wire and lines.is_desk_line(one.line)):
        return CitationKind.WIRE
    if lines.is_byline(one.line, one.right):
        one.barred = own
        return lines.kind_of_signature(wire=wire)
    if frames.is_contributed(one.right) or frames.is_contributed(one.left):
        one.barred = not (wire or own)
        return CitationKind.WIRE
    return None


def _is_bystander(one: Credit, before: tuple[CitationKind, frames.Strength] | None) -> bool:
    """Tell whether the name only says whose something is; whoever speaks to its staff speaks to the outlet."""
    if frames.is_fake(one.left):
        return True
    if before and frames.is_staff(one.right):
        return before[0] is not CitationKind.INTERVIEW and not one.left.rstrip().lower().endswith(
            ("to", "to the", "to a")
        )
    return frames.is_bystander(one.right)


def _suits(one: Credit, kind: CitationKind, strength: frames.Strength) -> bool:
    """Tell whether a frame before the name is enough for a name of its kind."""
    evidence = one.mention.evidence
    if evidence is Evidence.DOUBTFUL and _is_document(one):
        return kind is CitationKind.INTERVIEW  # whoever is told something is no document
    if evidence is Evidence.RARE:
        return strength is frames.Strength.STRONG
    if strength is frames.Strength.WEAK and not _fits_inversion(one):
        return False
    return _stands_clear(one, trailing=False)


def _fits_inversion(one: Credit) -> bool:
    """Tell whether a name may stand behind ", said": a doubtful one only where the verb means nothing but reporting."""
    if one.mention.evidence is Evidence.DOUBTFUL:
        return one.has_article and one.left.rstrip().endswith(_PLAIN_INVERSIONS)
    return not _may_be_somebody(one)


def _is_document(one: Credit) -> bool:
    """Tell whether the name is as likely a document's ("the Harbour Report")."""
    return one.mention.evidence is Evidence.DOUBTFUL and one.mention.name.lower().endswith(_DOCUMENTS)


def _may_be_somebody(one: Credit) -> bool:
    """Tell whether the name is a common word without an article, such as people bear too."""
    return one.mention.name.lower() in HOMOGRAPHS and not one.has_article


def _stands_clear(one: Credit, *, trailing: bool) -> bool:
    """Tell whether a name that others share is used as an outlet's: with its article, and with no noun behind it."""
    evidence, name = one.mention.evidence, one.mention.name.lower()
    if evidence is Evidence.GENERIC:
        words = name.replace("-", " ").split()
        named = one.named
        sure = not MASTHEADS.isdisjoint(words) or bool(named.outlet.domain) or named.own or named.borne
        return (named.supplies or (sure and one.has_article)) and (trailing or frames.ends_phrase(one.right))
    if name in HOMOGRAPHS and one.named.outlet.name.startswith("The ") and not one.has_article:
        return False
    if evidence in {Evidence.DOUBTFUL, Evidence.ANAPHOR} or name in HOMOGRAPHS:
        return trailing or frames.ends_phrase(one.right)
    return True


def _is_weak_subject(one: Credit) -> bool:
    """Tell whether the name is "the network", or a common word whose capital says nothing ("People said")."""
    if one.mention.evidence in {Evidence.ANAPHOR, Evidence.DOUBTFUL}:
        return True
    return one.mention.name.lower() in HOMOGRAPHS and not one.left.strip(" \"“'") and not one.has_article


def _is_spoken_on(one: Credit) -> bool:
    """Tell whether somebody spoke on this broadcaster or programme."""
    if (
        not (one.named.is_broadcaster or PROGRAMME.match(one.right) or frames.is_podcast(one.left, one.right))
        or one.mention.evidence < Evidence.GENERIC
    ):
        return False
    return frames.is_on_air(one.left, one.right) or frames.is_place_of_speech(one.left, one.right)
