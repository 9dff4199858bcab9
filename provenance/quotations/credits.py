"""Credits that an article gives to outlets: who was told, who reported, who supplied the copy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

import attrs

from provenance.articles.outlet_names import MASTHEADS
from provenance.articles.outlets import Registry, default_registry
from provenance.model.article import Article
from provenance.model.kinds import CitationKind, Medium
from provenance.model.outlet import Outlet
from provenance.model.quotation import Citation
from provenance.model.span import Span
from provenance.quotations import credits_frames as frames
from provenance.quotations import credits_lines as lines
from provenance.quotations.credit_lexicon import HOMOGRAPHS, OWN_NOUNS
from provenance.quotations.credits_mentions import Evidence, Mention, find_mentions, fold
from provenance.quotations.credits_outlets import Named, Resolver

# A sentence ends at its mark and perhaps a closing one, before a capital or an opening mark; or at the line's end.
_SENTENCE_END = re.compile(
    r"(?<![ .][A-Z])(?<!Mr)(?<!Ms)(?<!Mrs)(?<!Dr)(?<!Sen)(?<!Rep)(?<!Gov)[.!?][\"”')]* +(?=[A-Z“\"'(])|\n"
)
# What may stand between two names that share one frame ("told the A and B").
_JOINT = re.compile(r",? (?:and|or|as well as|&) (?:(?:by|to|in|from) )?(?:the )?|[,;] (?:the )?|/")
_TWEET_BEFORE = re.compile(r"\btweet(?:s|ed)? (?:by|from|on) (?:the )?\Z")
_TWEETS_AFTER = re.compile(r"(?:'s)?(?: [A-Z][\w.-]+| reporter){0,4}(?: had| has| also)? tweet")
_ON = re.compile(r"\bon (?:the )?[\"“'‘]{0,2}\Z", re.IGNORECASE)
# "'s “Harbour Morning”": a programme.
_PROGRAMME = re.compile(r"'s? [\"“'‘]")
_UPSTREAM = re.compile(r"[,;(]* ?(?:according to|as (?:first )?reported by|as quoted (?:by|in)|via|per|as told to)\b")
_CITING = re.compile(r".{0,40}\b(?:citing|cited|quoting|quoted)\b")
#: How far apart two links of a chain may stand.
_CHAIN = 60
#: How far apart two names of one outlet may stand and still be one credit ("the Associated Press (AP)").
_ECHO = 6


@attrs.define(kw_only=True)
class _Credit:
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

    @property
    def has_article(self) -> bool:
        """Whether "the" stands before the name."""
        return self.mention.start < self.mention.name_start


def citations(article: Article, *, registry: Registry | None = None) -> tuple[Citation, ...]:
    """Return every credit that an article gives to an outlet, quoted or not, in order of place.

    Credits outside the text (`Article.credits`, byline, dateline) come last and bear no span. Takes time linear in the
    length of the text; never raises on any text.

    Args:
        article: The article; its outlet's name and aliases tell its own credits (`self`) from those to others.
        registry: The outlets that are known; the library's own where none is given.

    >>> text = "“It was over,” she told the Milton Gazette."
    >>> page = Article(url="https://alpha.example/1", outlet="alpha.example", text=text)
    >>> [(one.outlet.name, one.kind) for one in citations(page)]
    [('Milton Gazette', 'interview')]
    """
    known = registry or default_registry()
    resolver = Resolver(article, known)
    found = [_as_citation(one, article.text) for one in _credits_in(fold(article.text), resolver, known)]
    given = {(one.outlet.key, one.kind) for one in found}
    for line in _outer_lines(article):
        for one in _credits_in(fold(line), resolver, known):
            outer = attrs.evolve(_as_citation(one, line), span=None)
            if (outer.outlet.key, outer.kind) not in given:
                given.add((outer.outlet.key, outer.kind))
                found.append(outer)
    return tuple(found)


def _outer_lines(article: Article) -> Iterator[str]:
    """Yield the lines of credit that stand beside the text; one that is a bare name is read as a byline."""
    for line in article.credits:
        yield line if lines.is_sentence(line) else f"By {line.strip()}"
    byline = (article.byline or "").strip()
    if byline:
        yield byline if byline[:3].lower() == "by " else f"By {byline}"
    if article.dateline:
        yield article.dateline.strip()


def _credits_in(text: str, resolver: Resolver, registry: Registry) -> list[_Credit]:
    """Return the credits in a text, in order."""
    found = [
        one
        for one in (_placed(text, mention, resolver) for mention in find_mentions(text, registry, resolver.own_names))
        if one
    ]
    lists = lines.source_lists(text)
    starts = [start for start, _ in lists]
    for one in found:
        at = bisect_right(starts, one.mention.start) - 1
        if lines.is_bracketed(one.line, one.right):
            one.kind = _kind_in_list(one)
            continue
        inside = at >= 0 and one.mention.end <= lists[at][1]
        if inside and lines.is_item(text, one.mention, *lists[at]):
            one.right = one.right[: lists[at][1] - one.mention.end]
            one.kind = _kind_in_list(one)
            one.barred = one.kind is None
        else:
            _judge(one, resolver)
    _share_frames(text, found)
    _chain(text, found)
    kept = [one for one in found if one.kind]
    for one in kept:
        one.kind = CitationKind.SELF if one.named.own else one.kind
    return [one for before, one in zip([None, *kept], kept, strict=False) if not _is_echo(before, one)]


def _placed(text: str, mention: Mention, resolver: Resolver) -> _Credit | None:
    """Return a mention with its outlet and surroundings; None for "the newspaper" that means none."""
    named = resolver.resolve(mention, text[mention.start : mention.end])
    if named is None:
        return None
    start = max(0, mention.start - frames.REACH)
    window = text[start : mention.start]
    cut = window.rfind("\n") + 1
    line = window[cut:] if cut or not start else f"…{window}"
    left = line
    for end in _SENTENCE_END.finditer(line):
        left = line[end.end() :]
    right = text[mention.end : mention.end + frames.REACH].partition("\n")[0]
    return _Credit(mention=mention, named=named, line=line, left=left, right=right)


def _kind_in_list(one: _Credit) -> CitationKind | None:
    """Return the kind of an item in a list of sources."""
    if one.mention.evidence <= Evidence.DOUBTFUL or one.named.kind == "photo":
        return None
    return (
        None if lines.is_picture_credit(one.line, one.right, wire=one.named.outlet.wire) else CitationKind.SOURCE_LIST
    )


def _judge(one: _Credit, resolver: Resolver) -> None:
    """Decide what credit the surroundings of a mention make, if any."""
    if one.named.kind in {"photo", "pr"} or lines.is_picture_credit(one.line, one.right, wire=one.named.outlet.wire):
        one.barred = True
        return
    signed = _signature(one, resolver)
    if signed or one.barred:
        one.kind = None if one.barred else signed
        return
    before = frames.kind_before(one.left)
    if _is_bystander(one, before):
        one.barred = True
    elif before and _suits(one, before[1]):
        one.kind = before[0]
    elif _is_spoken_on(one):
        one.kind = CitationKind.INTERVIEW
    else:
        one.kind = _kind_behind(one)
        one.trailing = one.kind is not None
    if one.kind is None and one.named.own and one.mention.evidence is Evidence.ANAPHOR:
        one.kind = _kind_of_own_noun(one)


def _kind_behind(one: _Credit) -> CitationKind | None:
    """Return the kind of credit that what follows a mention makes."""
    evidence = one.mention.evidence
    if evidence in {Evidence.RARE, Evidence.DOUBTFUL} or not _stands_clear(one, trailing=True):
        return None
    kind = frames.kind_after(one.left, one.right, plain=_is_weak_subject(one))
    if kind is None and evidence is Evidence.ANAPHOR and frames.is_subject_of_speech(one.right):
        return CitationKind.REPORT
    return kind


def _kind_of_own_noun(one: _Credit) -> CitationKind | None:
    """Tell what "this newspaper" is: the article's own outlet, unless somebody else is speaking."""
    is_sure = one.mention.name in OWN_NOUNS or frames.ends_phrase(one.right)
    return CitationKind.SELF if is_sure and not lines.is_within_marks(one.line) else None


def _signature(one: _Credit, resolver: Resolver) -> CitationKind | None:
    """Return the kind of credit of a dateline, a byline or a line that says who contributed; may bar the mention."""
    wire, own = one.named.outlet.wire, one.named.own
    if lines.is_dateline(one.line, one.right):
        one.barred = not (wire or own or resolver.has_known_own)
        return CitationKind.WIRE
    if wire and lines.is_signature(one.left, one.right):
        return CitationKind.WIRE
    if lines.is_byline(one.line, one.right):
        one.barred = own
        return lines.kind_of_signature(wire=wire)
    if frames.is_contributed(one.right) or frames.is_contributed(one.left):
        one.barred = not (wire or own)
        return CitationKind.WIRE
    return None


def _is_bystander(one: _Credit, before: tuple[CitationKind, frames.Strength] | None) -> bool:
    """Tell whether the name only says whose something is; whoever speaks to its staff speaks to the outlet."""
    if frames.is_fake(one.left):
        return True
    if before and frames.is_staff(one.right):
        return before[0] is not CitationKind.INTERVIEW and not one.left.rstrip().lower().endswith(
            ("to", "to the", "to a")
        )
    return frames.is_bystander(one.right)


def _suits(one: _Credit, strength: frames.Strength) -> bool:
    """Tell whether a frame before the name is enough for a name of its kind."""
    evidence = one.mention.evidence
    if evidence is Evidence.RARE:
        return strength is frames.Strength.STRONG
    if strength is frames.Strength.WEAK and (evidence is Evidence.DOUBTFUL or _may_be_somebody(one)):
        return False
    return _stands_clear(one, trailing=False)


def _may_be_somebody(one: _Credit) -> bool:
    """Tell whether the name is a common word without an article, such as people bear too."""
    return one.mention.name.lower() in HOMOGRAPHS and not one.has_article


def _stands_clear(one: _Credit, *, trailing: bool) -> bool:
    """Tell whether a name that others share is used as an outlet's: with its article, and with no noun behind it."""
    evidence, name = one.mention.evidence, one.mention.name.lower()
    if evidence is Evidence.GENERIC:
        words = name.replace("-", " ").split()
        named = one.named
        sure = not MASTHEADS.isdisjoint(words) or bool(named.outlet.domain) or named.own or named.borne
        return sure and one.has_article and (trailing or frames.ends_phrase(one.right))
    if name in HOMOGRAPHS and one.named.outlet.name.startswith("The ") and not one.has_article:
        return False
    if evidence in {Evidence.DOUBTFUL, Evidence.ANAPHOR} or name in HOMOGRAPHS:
        return trailing or frames.ends_phrase(one.right)
    return True


def _is_weak_subject(one: _Credit) -> bool:
    """Tell whether the name is "the network", or a common word whose capital says nothing ("People said")."""
    if one.mention.evidence is Evidence.ANAPHOR:
        return True
    return one.mention.name.lower() in HOMOGRAPHS and not one.left.strip(" \"“'") and not one.has_article


def _is_spoken_on(one: _Credit) -> bool:
    """Tell whether somebody spoke on this broadcaster or programme."""
    if not (one.named.is_broadcaster or _PROGRAMME.match(one.right)) or one.mention.evidence < Evidence.GENERIC:
        return False
    return frames.is_on_air(one.left, one.right)


def _share_frames(text: str, found: list[_Credit]) -> None:
    """Give names joined by "and" or commas the frame that stands before the first or behind the last of them."""
    for before, one in pairwise(found):
        if before.kind and not before.trailing and _may_join(text, before, one) and not one.kind:
            one.kind = before.kind
    for one, after in zip(found[-2::-1], found[:0:-1], strict=False):
        if after.kind and after.trailing and _may_join(text, one, after) and not one.kind:
            one.kind, one.trailing = after.kind, True


def _may_join(text: str, one: _Credit, other: _Credit) -> bool:
    if one.barred or other.barred or other.mention.evidence < Evidence.DOUBTFUL:
        return False
    gap = text[one.mention.end : other.mention.start]
    return len(gap) < _CHAIN and _JOINT.fullmatch(gap) is not None


def _chain(text: str, found: list[_Credit]) -> None:
    """Tie "told A, according to B" (A via B) and "B reported, citing A" (A via B)."""
    credited = [one for one in found if one.kind]
    for one, other in pairwise(credited):
        gap = text[one.mention.end : other.mention.start]
        if len(gap) > _CHAIN or one.named.outlet == other.named.outlet or _SENTENCE_END.search(gap):
            continue
        if _UPSTREAM.match(gap):
            one.via = other.named.outlet
        elif one.trailing and _CITING.match(gap):
            other.via = one.named.outlet


def _is_echo(before: _Credit | None, one: _Credit) -> bool:
    """Tell whether a credit only repeats the one right before it ("the Associated Press (AP)")."""
    if before is None or before.named.outlet.key != one.named.outlet.key:
        return False
    return one.mention.start - before.mention.end <= _ECHO


def _as_citation(one: _Credit, text: str) -> Citation:
    start, end = one.mention.start, one.mention.end
    return Citation(
        outlet=one.named.outlet,
        surface=text[start:end],
        span=Span(start, end),
        kind=one.kind or CitationKind.REPORT,
        medium=_medium(one),
        via=one.via,
    )


def _medium(one: _Credit) -> Medium | None:
    """Return what was credited, where the text tells."""
    if _TWEET_BEFORE.search(one.left) or _TWEETS_AFTER.match(one.right):
        return Medium.POST
    if one.named.is_broadcaster and (_ON.search(one.left) or _PROGRAMME.match(one.right)):
        return Medium.BROADCAST
    return None
