"""Credits that an article gives to outlets."""

from __future__ import annotations

import re

from provenance.articles.outlets import Registry, default_registry, name_key
from provenance.model.article import Article
from provenance.model.kinds import CitationKind
from provenance.model.outlet import Outlet
from provenance.model.quotation import Citation
from provenance.model.span import Span
from provenance.quotations import credits_frames as frames
from provenance.quotations.credits_mentions import Evidence, Mention, fold, mentions

_SENTENCE_END = re.compile(r"[.!?][\"”'’)]* (?=[A-Z“\"(])|\n")


def citations(article: Article, *, registry: Registry | None = None) -> tuple[Citation, ...]:
    """Return every credit that an article gives to an outlet, in order of place."""
    known = registry or default_registry()
    text = fold(article.text)
    found = []
    for one in mentions(text, known):
        kind = _kind(text, one)
        if kind:
            found.append(_citation(article, one, kind, known))
    return tuple(found)


def _kind(text: str, one: Mention) -> CitationKind | None:
    left = text[max(0, one.start - frames.REACH) : one.start]
    left = left[_last_sentence(left) :]
    right = text[one.end : one.end + frames.REACH]
    right = right.partition("\n")[0]
    if one.evidence is Evidence.ANAPHOR or frames.FAKE_BEFORE.search(left):
        return None
    if frames.PICTURE_AFTER.match(right):
        return None
    if frames.POLL_AFTER.match(right):
        return None
    if left.endswith("(") and re.match(r"\)\s*(?:[-—–]|\Z)", right):
        return CitationKind.WIRE
    return frames.kind_before(left) or frames.kind_after(right)


def _last_sentence(left: str) -> int:
    cut = 0
    for end in _SENTENCE_END.finditer(left):
        cut = end.end()
    return cut


def _citation(article: Article, one: Mention, kind: CitationKind, registry: Registry) -> Citation:
    entry = registry.entry_named(one.name)
    outlet = entry.outlet if entry else Outlet(one.name)
    own = article.outlet
    names = {name_key(name) for name in (own.name, own.domain, *own.aliases)}
    mine = registry.at(own.domain) or registry.named(own.name)
    if name_key(one.name) in names or (mine and mine.key == outlet.key):
        kind = CitationKind.SELF
    return Citation(outlet=outlet, surface=article.text[one.start : one.end], span=Span(one.start, one.end), kind=kind)
