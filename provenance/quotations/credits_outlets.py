"""Which outlet a written name means in one article."""

from __future__ import annotations

import re

import attrs

from provenance.articles.outlets import Entry, Registry, is_generic, name_key
from provenance.model.article import Article
from provenance.model.outlet import Outlet
from provenance.quotations.credit_lexicon import AGENCY_ENDS, ANAPHORS
from provenance.quotations.credits_forms import Evidence, Mention

#: A name of this many characters or fewer is too short to be looked for as it stands.
_SHORT = 4
#: Of longer names only the ends of this many words are kept.
_LONG = 8
_NO_LETTERS = re.compile(r"[\W_]+")
_PLACE = re.compile(r" \([^()]+\)\Z")
_STATION = re.compile(r"(?P<sign>[KW][A-Z]{2,3})(?:-(?:TV|FM|AM|DT)|-?\d{1,2})?(?: ?\d{1,2})?(?: News| TV)?")
# "Radio Milton", "Milton FM", "Channel Nine"
_ON_AIR_NAME = re.compile(r"(?:Radio|Channel) |(?:[A-Z]\w+ ){1,3}(?:FM|TV|Television|Radio|Podcast)\Z")
# What follows an acronym without belonging to it: "QRS TV".
_MEDIUM_WORD = re.compile(r"(?<=[A-Z\d]) (?:TV|News|Radio|television|radio|newspaper|magazine)\Z")
# Nouns that an outlet of no known kind does not answer to, unless it is named by its address.
_SITES = frozenset({"website", "site", "agency", "news agency", "news service", "wire service"})
# Kinds that are heard or seen.
_BROADCASTERS = frozenset({"tv", "radio"})


@attrs.frozen(kw_only=True)
class Named:
    """An outlet as far as an article's text identifies it.

    Attributes:
        outlet: Who it is.
        kind: `newspaper`, `tv`, `radio` …; empty if not known.
        own: Whether it is the article's own outlet.
        borne: Whether known outlets bear the name, although nothing tells which of them is meant.
    """

    outlet: Outlet
    kind: str = ""
    own: bool = False
    borne: bool = False

    @property
    def supplies(self) -> bool:
        """Whether it supplies others with copy: a known agency, or a name such as agencies bear."""
        return self.outlet.wire or (not self.outlet.domain and self.outlet.name.lower().endswith(AGENCY_ENDS))

    @property
    def is_broadcaster(self) -> bool:
        """Whether it is heard or seen."""
        return self.kind in _BROADCASTERS


class Resolver:
    """Tells which outlet each mention of an article means; asked in the order of the text, it remembers what was named.

    Args:
        article: The article.
        registry: The outlets that are known.
    """

    __slots__ = ("_alone", "_by_ending", "_candidates", "_country", "_named", "_own", "_own_keys", "_registry", "_slug")

    def __init__(self, article: Article, registry: Registry) -> None:
        own = article.outlet
        entry = registry.entry_at(own.domain) if own.domain else None
        entry = entry or registry.entry_named(own.name) or _spelt_together(own.name, registry)
        self._registry = registry
        self._country = entry.country if entry else ""
        names = [own.name, own.domain, *own.aliases]
        if entry:
            names += [entry.name, *entry.aliases.split(";"), *entry.domains.split(";"), *entry.short.split(";")]
        self._own = Named(outlet=own, kind=entry.kind if entry else "", own=True)
        self._own_keys = {key: name_key(name) for name in names if (key := _squashed(name))}
        self._slug = own.name.split("-") if "-" in own.name and own.name.islower() else []
        self._named: list[Named] = []
        self._alone: dict[str, Named | None] = {}
        self._candidates: dict[str, tuple[Entry, ...]] = {}
        self._by_ending: dict[str, Named] = {}

    @property
    def has_known_own(self) -> bool:
        """Whether the article's own outlet stands in the registry."""
        return bool(self._country or self._own.kind)

    @property
    def own_names(self) -> tuple[str, ...]:
        """The own outlet's names in the form of `name_key`, but for words that others share."""
        return tuple(sorted({key for key in self._own_keys.values() if len(key) > _SHORT and not is_generic(key)}))

    def resolve(self, one: Mention, surface: str) -> Named | None:
        """Return the outlet that a mention means; None for a word such as "the newspaper" that means none here."""
        if one.evidence is Evidence.ANAPHOR:
            return self._last_of(one.name, surface)
        found = self._resolve_name(one, surface)
        if one.evidence > Evidence.DOUBTFUL and not (found.own and is_generic(one.name)):
            self._remember(found)
        return found

    def _remember(self, named: Named) -> None:
        """Keep an outlet as the last one that was named, and that each end of its name may mean."""
        self._named.append(named)
        words = name_key(named.outlet.name).split(" ")
        for start in range(1, min(len(words), _LONG)):
            self._by_ending[" ".join(words[start:])] = named

    def _last_of(self, noun: str, surface: str) -> Named | None:
        """Return the outlet named last that "the newspaper" or "the station" can stand for."""
        if surface.lower().startswith("this "):
            return self._own
        wanted = ANAPHORS[noun].split(" ")
        for named in reversed(self._named[-8:]):
            if named.kind in wanted or (not named.kind and (noun not in _SITES or "." in named.outlet.name)):
                return named
        return None

    def _resolve_name(self, one: Mention, surface: str) -> Named:
        name = one.name
        station = _STATION.fullmatch(name)
        if station and one.evidence is not Evidence.REGISTERED:
            name = station["sign"]
        if name not in self._alone:
            self._alone[name] = self._resolve_alone(name)
        found = self._alone[name] or self._by_context(name, surface)
        if found:
            return found
        kind = "tv" if station or _ON_AIR_NAME.match(name) else ""
        borne = any(entry.known for entry in self._may_mean(name))
        return Named(outlet=Outlet(_MEDIUM_WORD.sub("", name.removeprefix("The "))), kind=kind, borne=borne)

    def _may_mean(self, name: str) -> tuple[Entry, ...]:
        """Return the outlets that bear a name; looked up once an article."""
        if name not in self._candidates:
            self._candidates[name] = self._registry.candidates(name)
        return self._candidates[name]

    def _resolve_alone(self, name: str) -> Named | None:
        """Return what a name means wherever it stands in the article; None if that needs context."""
        if self._is_own(name):
            return self._own
        entry = self._registry.entry_named(name) or self._entry_by_address(name)
        return self._as_named(entry) if entry else None

    def _is_own(self, name: str) -> bool:
        return _squashed(name) in self._own_keys or self._fits_slug(name)

    def _fits_slug(self, name: str) -> bool:
        """Tell whether the own outlet is a slug such as `harb-gazette` and *name* its words in full."""
        words = name_key(name).split(" ")
        return len(words) == len(self._slug) and all(map(str.startswith, words, self._slug))

    def _as_named(self, entry: Entry) -> Named:
        """Return an outlet of the registry; the article's own noun where it is that."""
        names = [entry.name, *entry.aliases.split(";")]
        if _squashed(entry.name) in self._own_keys or any(map(self._fits_slug, names)):
            return self._own
        return Named(outlet=entry.outlet, kind=entry.kind)

    def _entry_by_address(self, name: str) -> Entry | None:
        return self._registry.entry_at(name) if "." in name and " " not in name else None

    def _by_context(self, name: str, surface: str) -> Named | None:
        """Return what a short form means here: the outlet last named in full, the own one, or the one at home here."""
        named = self._by_ending.get(name_key(name))
        if named is not None:
            return named
        ending = f" {name_key(name)}"
        if any(f" {key}".endswith(ending) for key in self._own_keys.values()):
            return self._own
        entry = self._at_home(name, surface)
        return self._as_named(entry) if entry else None

    def _at_home(self, name: str, surface: str) -> Entry | None:
        """Return the one candidate of the article's country, or the only one entered by hand under this full name."""
        found = self._may_mean(name)
        if not found:
            return None
        key = name_key(name)
        local = [entry for entry in found if self._country and entry.country == self._country]
        if len(local) == 1 and (key == name_key(_PLACE.sub("", local[0].name)) or name.isupper()):
            return local[0]
        if name.isupper():
            exact = [entry for entry in found if surface in entry.short.split(";")]
            return exact[0] if len(exact) == 1 else None
        known = [entry for entry in found if entry.known and surface not in entry.short.split(";")]
        full = [entry for entry in known if key in {name_key(entry.name), *map(name_key, entry.aliases.split(";"))}]
        return full[0] if len(full) == len(known) == 1 and not local else None


def _squashed(name: str) -> str:
    """Return a name without spaces and marks: `CTVNews` and "CTV News" are one outlet's."""
    return _NO_LETTERS.sub("", name_key(name))


def _spelt_together(name: str, registry: Registry) -> Entry | None:
    """Return the outlet whose name is written in one word (`HarbourGazette`)."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    return registry.entry_named(parted) if parted != name else None
