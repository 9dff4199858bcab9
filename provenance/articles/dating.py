"""When a page was published and changed, worked out from all that it claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, timezone

import attrs

from provenance.articles.dates import checked, read_time
from provenance.articles.head import Head
from provenance.articles.jsonld import text_of
from provenance.articles.lexicon import MODIFIED_KEYS, PUBLISHED_KEYS, WEAK_KEYS
from provenance.articles.visible import Words, before_change
from provenance.model import TimeBasis, Timespan
from provenance.model.timespan import load_zone

_DAY_LENGTH = 10
# A day in the path of an address: /2024/03/05/, /2024-03-05-, /20240305/. The rest of the path is not looked at twice.
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/\-_]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")


@attrs.frozen
class Claim:
    """A time that a page claims.

    Attributes:
        iso: The time, ISO 8601, as exact as it stands there.
        basis: Where it stands.
    """

    iso: str
    basis: TimeBasis

    @property
    def day(self) -> str:
        """The calendar day as written."""
        return self.iso[:_DAY_LENGTH]

    @property
    def clock(self) -> str:
        """Hour and minute as written; empty for a bare day and for midnight, which systems print for one."""
        time = _without_zone(self)[_DAY_LENGTH + 1 :]
        return time[:5] if time.strip("0:.") else ""

    @property
    def zone(self) -> str:
        """The zone as written: `Z`, `+02:00` or nothing."""
        rest = self.iso[_DAY_LENGTH + 1 :]
        if rest.endswith("Z"):
            return "Z"
        return rest[-6:] if len(rest) > 6 and rest[-6] in "+-" else ""  # noqa: PLR2004  (+02:00)


@attrs.frozen(kw_only=True)
class Dated:
    """The answer: when published and when changed."""

    published: Timespan | None
    modified: Timespan | None


def date_page(
    head: Head,
    *,
    url: str,
    zone: str | None,
    words: Words,
    retrieved: Timespan | None = None,
    month_first: bool = False,
) -> Dated:
    """Work out when a page was published and changed.

    The order of trust: JSON-LD of the node about this page, `<meta>`, microdata and labelled `<time>`, a labelled day
    in the words, other times near the heading, the day in the address, the data for scripts, the description, htmldate.
    A bare day gives way to an exact time on that day. A time without zone borrows it from a claim with the same clock,
    or from the time of change; else it is the outlet's home time, else every zone on Earth. Two zones for one clock are
    a contradiction: the outlet's zone or the time of change decides if the most trusted claim agrees, else the span
    holds both. Nothing later than *retrieved* is believed.

    Args:
        head: What the page claims.
        url: Its address.
        zone: The outlet's home zone; None if not known.
        words: Its lines, asked only if the markup states nothing.
        retrieved: When it was seen.
        month_first: How a date in digits and slashes is to be read.
    """
    limit = retrieved.latest if retrieved is not None else None
    claims = _possible(stated_claims(head, month_first=month_first), limit, zone)
    claims = claims or _possible(found_claims(head, words, url=url, month_first=month_first), limit, zone)
    claims = claims or _possible((Claim(day, TimeBasis.TEXT) for day in words.guessed(retrieved)), limit, zone)
    changes = _possible(modified_claims(head, month_first=month_first), limit, zone)
    published = _settle(claims, changes, zone)
    modified = _settle(changes, claims, zone)
    if published is not None and modified is not None and modified.latest < published.earliest:
        modified = None  # a page cannot have been changed before it was there: one of both is a default
    return Dated(published=published, modified=modified)


def stated_claims(head: Head, *, month_first: bool = False) -> Iterator[Claim]:
    """Yield what the markup calls the time of publication, the most trusted first."""
    for basis, values in (
        (TimeBasis.JSON_LD, _node_values(head, "datePublished", "dateCreated", "uploadDate")),
        (TimeBasis.META, (value for key in PUBLISHED_KEYS for value in head.metas.get(key, ()))),
        (TimeBasis.TIME_ELEMENT, _mark_values(head, "published")),
    ):
        yield from _read_all(values, basis, month_first=month_first)


def found_claims(head: Head, words: Words, *, url: str, month_first: bool = False) -> Iterator[Claim]:
    """Yield times that may be the time of publication on a page whose markup calls none so."""
    yield from (Claim(day, TimeBasis.TEXT) for day in words.labelled())
    yield from _read_all(_lone_marks(head, in_head=True), TimeBasis.TIME_ELEMENT, month_first=month_first)
    yield from (Claim(day, TimeBasis.TEXT) for day in words.nearby())
    yield from _read_all(_lone_marks(head, in_head=False), TimeBasis.TIME_ELEMENT, month_first=month_first)
    if day := day_of_url(url):
        yield Claim(day, TimeBasis.URL)
    weak = (value for key in WEAK_KEYS for value in head.metas.get(key, ()))
    yield from _read_all(weak, TimeBasis.META, month_first=month_first)
    yield from (Claim(time, TimeBasis.META) for time in words.stated())
    descriptions = (value for key in ("description", "og:description") for value in head.metas.get(key, ()))
    yield from (Claim(day, TimeBasis.META) for day in words.described(descriptions))


def modified_claims(head: Head, *, month_first: bool = False) -> Iterator[Claim]:
    """Yield what a page claims to be its time of change."""
    yield from _read_all(_node_values(head, "dateModified"), TimeBasis.JSON_LD, month_first=month_first)
    metas = (value for key in MODIFIED_KEYS for value in head.metas.get(key, ()))
    yield from _read_all(metas, TimeBasis.META, month_first=month_first)
    yield from _read_all(_mark_values(head, "modified"), TimeBasis.TIME_ELEMENT, month_first=month_first)


def day_of_url(url: str) -> str | None:
    """Return the day that an address bears, if any.

    >>> day_of_url("https://alpha.example/2024/03/05/bridge-opens")
    '2024-03-05'
    """
    for found in _URL_DAY.finditer(url):
        year, separator, month, day = found.groups()
        if (separator or len(month + day) == 4) and (iso := checked(f"{year}-{int(month):02}-{int(day):02}")):  # noqa: PLR2004
            return iso
    return None


def _read_all(values: Iterable[str], basis: TimeBasis, *, month_first: bool) -> Iterator[Claim]:
    for value in values:
        if iso := read_time(value, month_first=month_first):
            yield Claim(iso, basis)


def _node_values(head: Head, *keys: str) -> Iterator[str]:
    if head.node is not None:
        for key in keys:
            if text := text_of(head.node.get(key), "@value"):
                yield text


def _mark_values(head: Head, role: str) -> Iterator[str]:
    for mark in head.marks:
        if mark.role == role:
            yield from mark.values


def _lone_marks(head: Head, *, in_head: bool) -> Iterator[str]:
    """Yield the first times that nothing labels, below the heading or, where that is none, elsewhere."""
    plain = [mark for mark in head.marks if not mark.role and mark.in_head == in_head]
    for mark in plain[:3]:
        yield from (before_change(text) for text in mark.values)


def _possible(claims: Iterable[Claim], limit: datetime | None, zone: str | None) -> list[Claim]:
    """Drop what lies after the page was seen."""
    return [claim for claim in claims if limit is None or _span(claim, zone).earliest <= limit]


def _span(claim: Claim, zone: str | None) -> Timespan:
    span = Timespan.parse(claim.iso, zone=zone, basis=claim.basis)
    home = load_zone(zone)
    if home is not None and span.earliest.utcoffset() == timedelta():
        # The same instant on the outlet's own clock, so that its day is the day its readers saw.
        return attrs.evolve(span, earliest=span.earliest.astimezone(home), latest=span.latest.astimezone(home))
    return span


def _settle(claims: list[Claim], others: list[Claim], zone: str | None) -> Timespan | None:
    """Turn the most trusted claim into a timespan, made as exact as the other claims allow."""
    if not claims:
        return None
    best = claims[0]
    if not best.clock:
        best = next((claim for claim in claims if claim.clock and claim.day == best.day), best)
    if not best.clock:
        return _span(best, zone)
    same = {claim.zone for claim in claims if (claim.day, claim.clock) == (best.day, best.clock) and claim.zone}
    zones = sorted(same)
    if len(zones) > 1 or (zones == ["Z"] and _is_doubted(best, claims, others)):
        return _resolve(best, zones, others, zone)
    if zones:
        return _on_local_clock(_span(_with_zone(best, zones[0]), zone), claims)
    borrowed = _offset_of(others, best)
    return _span(_with_zone(best, borrowed) if borrowed else best, zone)


def _on_local_clock(span: Timespan, claims: list[Claim]) -> Timespan:
    """Show an instant given in UTC on the page's own clock where another claim gives the same minute and second there.

    Only whole hours between both clocks tell a zone. The instant stays what it is; its day becomes the page's.
    """
    if span.earliest.utcoffset() != timedelta():
        return span
    instant = span.earliest.replace(tzinfo=None, microsecond=0)
    for claim in claims:
        if claim.clock and claim.day != instant.date().isoformat() and claim.zone in {"", "Z"}:
            ahead = datetime.fromisoformat(_without_zone(claim)).replace(microsecond=0) - instant
            if ahead % timedelta(hours=1) == timedelta() and abs(ahead) <= timedelta(hours=12):
                local = timezone(ahead)
                return attrs.evolve(
                    span, earliest=span.earliest.astimezone(local), latest=span.latest.astimezone(local)
                )
    return span


def _is_doubted(best: Claim, claims: list[Claim], others: list[Claim]) -> bool:
    """Whether a `Z` stands beside the same clock without zone, while the page's other times are local ones."""
    naive = any(not claim.zone and (claim.day, claim.clock) == (best.day, best.clock) for claim in claims)
    return naive and _offset_of(others, best) is not None


def _resolve(best: Claim, zones: list[str], others: list[Claim], zone: str | None) -> Timespan:
    """Decide between zones that are claimed for one clock, or hold them all.

    The outlet's home zone or the time of change decides where the most trusted claim agrees with it or bears no zone
    itself.
    """
    home, borrowed = _home_offset(best, zone), _offset_of(others, best)
    named = {claim.zone for claim in others} - {"Z", ""}
    for offset in (home, borrowed, *sorted(named)):
        if offset is not None and (best.zone in {offset, ""}) and (offset in zones or offset == borrowed):
            return _span(_with_zone(best, offset), zone)
    spans = [_span(_with_zone(best, name), zone) for name in zones]
    return Timespan(earliest=min(s.earliest for s in spans), latest=max(s.latest for s in spans), basis=best.basis)


def _home_offset(claim: Claim, zone: str | None) -> str | None:
    home = load_zone(zone)
    if home is None:
        return None
    moment = datetime.fromisoformat(_without_zone(claim)).replace(tzinfo=home)
    offset = moment.isoformat()[-6:]
    return "Z" if offset == "+00:00" else offset


def _offset_of(others: list[Claim], best: Claim) -> str | None:
    """Return the local offset that the page's other kind of time bears within three months, where the clocks agree."""
    day = datetime.fromisoformat(best.day)
    for claim in others:
        near = abs(datetime.fromisoformat(claim.day) - day) <= timedelta(days=90)
        if near and claim.zone and claim.zone not in {"Z", "+00:00"}:
            return claim.zone
    return None


def _without_zone(claim: Claim) -> str:
    return claim.iso.removesuffix(claim.zone) if claim.zone else claim.iso


def _with_zone(claim: Claim, zone: str) -> Claim:
    return attrs.evolve(claim, iso=_without_zone(claim) + zone)
