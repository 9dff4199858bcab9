"""Where a text names an outlet, or something that looks like one.

A mention is no credit yet: `credits_frames` reads what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.articles.outlets import Registry
from provenance.quotations.credits_described import find_described, find_first_printings
from provenance.quotations.credits_foreign import find_foreign
from provenance.quotations.credits_forms import Evidence, Mention, goes_on, lower, mention_at
from provenance.quotations.credits_names import find_names

# The end of a site's address, and what may stand before it; labels are bounded, so that none is walked twice.
_DOMAIN_END = re.compile(r"\.(?:com|org|net|news|tv|info|co|io|ca|ie|in|de|fr|uk|au)(?![\w-]|@|\.\w)")
_DOMAIN_START = re.compile(r"(?<![\w@/.-])(?:[\w-]{1,40}\.){0,2}[\w-]{1,40}\Z")
#: How much of an address is read before its last dot.
_LABELS = 123


def find_mentions(text: str, registry: Registry, own: Iterable[str] = ()) -> tuple[Mention, ...]:
    """Return every place that may name an outlet, in order, none within another.

    Args:
        text: A text as `fold` returns it.
        registry: The outlets that are known.
        own: Further names in the form of `name_key`: those of the article's own outlet.
    """
    low = lower(text)
    found = [*find_names(text, low, registry), *_addresses(text), *find_described(text, low)]
    found.extend(find_first_printings(text))
    found.extend(find_foreign(text, low))
    for name in own:
        found.extend(_spelt(text, low, name))
    found.sort(key=lambda one: (one.name_start, -one.evidence, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.name_start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _spelt(text: str, low: str, name: str) -> Iterator[Mention]:
    """Yield where a name stands with a capital."""
    at = low.find(name)
    while at >= 0:
        end = at + len(name)
        alone = not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum()
        if alone and text[at].isupper() and (" " in name or not goes_on(text, low, end)):
            yield mention_at(text, low, at, end, Evidence.REGISTERED)
        at = low.find(name, end)


def _addresses(text: str) -> Iterator[Mention]:
    """Yield sites named by their domain."""
    for found in _DOMAIN_END.finditer(text):
        begin = _DOMAIN_START.search(text, max(0, found.start() - _LABELS), found.start())
        if begin:
            start, end = begin.start(), found.end()
            yield Mention(start=start, name_start=start, end=end, name=text[start:end], evidence=Evidence.SHAPED)
