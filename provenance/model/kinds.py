"""The closed sets: each value is what stands in JSON and in tables."""

from __future__ import annotations

from enum import StrEnum


class _Name(StrEnum):
    """A closed set whose members print as the plain names they are."""

    def __repr__(self) -> str:
        return repr(self.value)


class Medium(_Name):
    """What sort of publication an article or a credited origin is."""

    ARTICLE = "article"
    RELEASE = "release"
    POST = "post"
    TRANSCRIPT = "transcript"
    VIDEO = "video"
    LIVE_BLOG = "live-blog"
    BROADCAST = "broadcast"

    @classmethod
    def _missing_(cls, value: object) -> Medium | None:
        """Accept the names that other data sets use: `press_release`, `Live Blog`, `tweet`."""
        name = str(value).strip().lower().replace("_", "-").replace(" ", "-")
        return cls._value2member_map_.get(_OTHER_NAMES.get(name, name))  # type: ignore[return-value]

    @property
    def is_primary(self) -> bool:
        """Whether such a page can be the utterance itself or its record, not a report of it."""
        return self in {Medium.RELEASE, Medium.POST, Medium.TRANSCRIPT}


_OTHER_NAMES = {
    "press-release": "release",
    "news-release": "release",
    "statement": "release",
    "tweet": "post",
    "social": "post",
    "social-post": "post",
    "liveblog": "live-blog",
    "live": "live-blog",
    "interview": "transcript",
    "interview-transcript": "transcript",
    "speech": "transcript",
    "tv": "broadcast",
    "radio": "broadcast",
    "wire": "article",
    "news": "article",
}


class QuotationKind(_Name):
    """How an article repeats what was said (PARC 3: direct, mixed, indirect)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class CitationKind(_Name):
    """How an article gives credit to an outlet."""

    INTERVIEW = "interview"
    REPORT = "report"
    WIRE = "wire"
    SOURCE_LIST = "source-list"
    REPUBLICATION = "republication"
    SELF = "self"


class Form(_Name):
    """How a carrier presents an utterance's words."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    SCARE = "scare"
    HEADLINE = "headline"
    UNMARKED = "unmarked"


class TimeBasis(_Name):
    """Where a time was read."""

    GIVEN = "given"
    JSON_LD = "json-ld"
    META = "meta"
    TIME_ELEMENT = "time-element"
    TEXT = "text"
    URL = "url"
    HTTP = "http"
    SNAPSHOT = "snapshot"
    EVIDENCE = "evidence"
    UNKNOWN = "unknown"


class Operation(_Name):
    """What an edit does to the words of the original."""

    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


class Label(_Name):
    """What kind of departure separates two wordings; direction is original to variant."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    CASE = "case"
    CONTRACTION = "contraction"
    SPELLING = "spelling"
    ABBREV = "abbrev"
    NUMFORM = "numform"
    TRANSLIT = "translit"
    DIALECT = "dialect"
    GRAMMAR = "grammar"
    DISFLUENCY = "disfluency"
    CENSOR = "censor"
    TRUNC_HEAD = "trunc_head"
    TRUNC_TAIL = "trunc_tail"
    EXTEND_HEAD = "extend_head"
    EXTEND_TAIL = "extend_tail"
    ELLIPSIS = "ellipsis"
    ELLIPSIS_RESTORED = "ellipsis_restored"
    OMIT = "omit"
    INSERT = "insert"
    SUBSTITUTE = "substitute"
    NEARMISS = "nearmiss"
    BRACKET_INSERT = "bracket_insert"
    BRACKET_SUB = "bracket_sub"
    BRACKET_REMOVED = "bracket_removed"
    BRACKET_RESTORED = "bracket_restored"
    BRACKET_MARK = "bracket_mark"
    BRACKET_CASE = "bracket_case"
    SIC = "sic"
    REORDER = "reorder"
    MERGE_ATTRIB = "merge_attrib"
    SPLICE = "splice"
    SPLIT = "split"
    NUMBER = "number"
    NEGATION = "negation"
    MODALITY = "modality"
    TENSE = "tense"
    PRONOUN = "pronoun"
    ENTITY = "entity"
    PARAPHRASE = "paraphrase"
    TRANSLATION = "translation"
    QUOTE_LOSS = "quote_loss"
    QUOTE_GAIN = "quote_gain"
    SCARE_QUOTE = "scare_quote"
    SPEAKER = "speaker"
    CONTEXT = "context"


class OriginKind(_Name):
    """What an utterance probably goes back to."""

    SEEN = "seen"
    PRIMARY = "primary"
    EVENT = "event"
    UNSEEN = "unseen"


class Relation(_Name):
    """How a carrier goes back to its parent, in the words of W3C PROV-O."""

    WAS_QUOTED_FROM = "wasQuotedFrom"
    WAS_DERIVED_FROM = "wasDerivedFrom"
    WAS_REVISION_OF = "wasRevisionOf"
    HAD_PRIMARY_SOURCE = "hadPrimarySource"
    ALTERNATE_OF = "alternateOf"


class Reference(_Name):
    """Against which wording a drift was measured."""

    PARENT = "parent"
    ARCHETYPE = "archetype"
    EARLIEST = "earliest"
    PRIMARY = "primary"
