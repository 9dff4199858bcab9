"""Credits that an article gives to outlets: who was told, who reported, who supplied the copy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from provenance.articles.outlets import Registry, default_registry
from provenance.model.article import Article
from provenance.model.kinds import CitationKind, Medium
from provenance.model.quotation import Citation
from provenance.model.span import Span
from provenance.quotations import credits_frames as frames
from provenance.quotations import credits_lines as lines
from provenance.quotations.credits_forms import Evidence, Mention, fold
from provenance.quotations.credits_judgement import PROGRAMME, Credit, judge, kind_in_list
from provenance.quotations.credits_mentions import find_mentions
from provenance.quotations.credits_outlets import Resolver

# A sentence ends at its mark and perhaps a closing one, before a capital or an opening mark; or at the line's end. One
# class first, so that the search skips from sign to sign.
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<![ .][A-Z].)(?<!Mr.)(?<!Ms.)(?<!Mrs.)(?<!Dr.)(?<!Sen.)(?<!Rep.)(?<!Gov.)"
    r"[\"”')]* +(?=[A-Z“\"'(]|\Z))"
)
# What may stand between two names that share one frame ("told the A and B").
_JOINT = re.compile(r",? (?:and|or|as well as|&) (?:(?:by|to|in|from) )?(?:the )?|[,;] (?:the )?|/")
# A comma alone joins two names only in a longer list; else a clause may begin ("seen by A, B said").
_LIST_GOES_ON = re.compile(r",| (?:and|or)\b|\W*\Z")
_TWEET_BEFORE = re.compile(r"\btweet(?:s|ed)? (?:by|from|on) (?:the )?\Z")
_TWEETS_AFTER = re.compile(r"(?:'s)?(?: [A-Z][\w.-]+| reporter){0,4}(?: had| has| also)? tweet")
_ON = re.compile(r"\bon (?:the )?[\"“'‘]{0,2}\Z", re.IGNORECASE)
_UPSTREAM = re.compile(r"[,;(]* ?(?:according to|as (?:first )?reported by|as quoted (?:by|in)|via|per|as told to)\b")
_CITING = re.compile(r".{0,40}\b(?:citing|cited|quoting|quoted)\b")
#: How many names before one are read with it.
_NAMES_BEFORE = 4
#: How far apart two links of a chain may stand.
_CHAIN = 60
#: How far apart two names of one outlet may stand and still be one credit ("the Associated Press (AP)").
_ECHO = 6


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
    known = default_registry() if registry is None else registry
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


def _credits_in(text: str, resolver: Resolver, registry: Registry) -> list[Credit]:
    """Return the credits in a text, in order."""
    found = [one for one in _placed_all(text, find_mentions(text, registry, resolver.own_names), resolver) if one]
    lists = lines.source_lists(text)
    starts = [start for start, _ in lists]
    judged: dict[tuple[object, ...], tuple[CitationKind | None, bool, bool]] = {}
    for one in found:
        at = bisect_right(starts, one.mention.start) - 1
        if one.mention.evidence is Evidence.REGISTERED and lines.is_bracketed(one.line, one.right):
            one.kind = kind_in_list(one)
            continue
        inside = at >= 0 and one.mention.end <= lists[at][1]
        if inside and lines.is_item(text, one.mention, *lists[at]):
            one.right = one.right[: lists[at][1] - one.mention.end]
            one.kind = kind_in_list(one)
            one.barred = one.kind is None
        else:
            _judge_once(one, resolver, judged)
    _share_frames(text, found)
    _chain(text, found)
    kept = [one for one in found if one.kind]
    for one in kept:
        one.kind = CitationKind.SELF if one.named.own else one.kind
    return [one for before, one in zip([None, *kept], kept, strict=False) if not _is_echo(before, one)]


def _judge_once(
    one: Credit, resolver: Resolver, judged: dict[tuple[object, ...], tuple[CitationKind | None, bool, bool]]
) -> None:
    """Judge a mention; one with the same name in the same surroundings as before is not read again."""
    mention, named = one.mention, one.named
    place = (one.line, one.left, one.right, mention.name, mention.evidence, one.has_article, one.is_last)
    key = (*place, named.outlet.key, named.kind, named.own, named.borne)
    if key not in judged:
        judge(one, resolver)
        judged[key] = one.kind, one.trailing, one.barred
    one.kind, one.trailing, one.barred = judged[key]


def _placed_all(text: str, mentions: Sequence[Mention], resolver: Resolver) -> Iterator[Credit | None]:
    """Yield every mention with its outlet and surroundings; no frame is looked for beyond the few names before it."""
    for number, mention in enumerate(mentions):
        floor = mentions[number - _NAMES_BEFORE].end if number >= _NAMES_BEFORE else 0
        yield _placed(text, mention, resolver, floor)


def _placed(text: str, mention: Mention, resolver: Resolver, floor: int) -> Credit | None:
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
    if len(left) > mention.start - floor:
        left = f"…{left[floor - mention.start :]}"
    right, _, below = text[mention.end : mention.end + frames.REACH].partition("\n")
    is_last = not right.strip(" .)") and not below.strip()
    return Credit(mention=mention, named=named, line=line, left=left, right=right, is_last=is_last)


def _share_frames(text: str, found: list[Credit]) -> None:
    """Give names joined by "and" or commas the frame that stands before the first or behind the last of them."""
    for before, one in pairwise(found):
        if before.kind and not before.trailing and _may_join(text, before, one) and not one.kind:
            one.kind = before.kind
    for one, after in zip(found[-2::-1], found[:0:-1], strict=False):
        if after.kind and after.trailing and _may_join(text, one, after) and not one.kind:
            one.kind, one.trailing = after.kind, True


def _may_join(text: str, one: Credit, other: Credit) -> bool:
    if one.barred or other.barred or other.mention.evidence < Evidence.DOUBTFUL:
        return False
    gap = text[one.mention.end : other.mention.start]
    if gap.rstrip() == "," and not _LIST_GOES_ON.match(other.right):
        return False
    return len(gap) < _CHAIN and _JOINT.fullmatch(gap) is not None


def _chain(text: str, found: list[Credit]) -> None:
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


def _is_echo(before: Credit | None, one: Credit) -> bool:
    """Tell whether a credit only repeats the one right before it ("the Associated Press (AP)")."""
    if before is None or before.named.outlet.key != one.named.outlet.key:
        return False
    return one.mention.start - before.mention.end <= _ECHO


def _as_citation(one: Credit, text: str) -> Citation:
    start, end = one.mention.start, one.mention.end
    return Citation(
        outlet=one.named.outlet,
        surface=text[start:end],
        span=Span(start, end),
        kind=one.kind or CitationKind.REPORT,
        medium=_medium(one),
        via=one.via,
    )


def _medium(one: Credit) -> Medium | None:
    """Return what was credited, where the text tells."""
    if _TWEET_BEFORE.search(one.left) or _TWEETS_AFTER.match(one.right):
        return Medium.POST
    if one.named.is_broadcaster and (_ON.search(one.left) or PROGRAMME.match(one.right)):
        return Medium.BROADCAST
    return None
