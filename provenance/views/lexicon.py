"""Plain words for the closed sets: what a reader sees who has not read the manual."""

from __future__ import annotations

from provenance.model import CitationKind, Form, Label, Medium, Reference, Relation

FORMS = {
    Form.DIRECT: "quoted",
    Form.MIXED: "quoted in part",
    Form.INDIRECT: "in indirect speech",
    Form.SCARE: "a word or two in marks",
    Form.HEADLINE: "in the headline",
    Form.UNMARKED: "without marks",
}

MEDIA = {
    Medium.ARTICLE: "article",
    Medium.RELEASE: "release",
    Medium.POST: "post",
    Medium.TRANSCRIPT: "transcript",
    Medium.VIDEO: "video",
    Medium.LIVE_BLOG: "live blog",
    Medium.BROADCAST: "broadcast",
}

CREDITS = {
    CitationKind.INTERVIEW: "an interview with it",
    CitationKind.REPORT: "its report",
    CitationKind.WIRE: "its wire copy",
    CitationKind.SOURCE_LIST: "a list of credits",
    CitationKind.REPUBLICATION: "republished from it",
    CitationKind.SELF: "the article's own outlet",
}

#: With a place for the parent.
RELATIONS = {
    Relation.WAS_QUOTED_FROM: "goes back to {}",
    Relation.WAS_DERIVED_FROM: "goes back to {}",
    Relation.WAS_REVISION_OF: "is a later version of {}",
    Relation.HAD_PRIMARY_SOURCE: "goes back to {}, the words’ own record",
    Relation.ALTERNATE_OF: "has the words of {}, and nothing ties the two",
}

#: What a reference is besides its name; nothing to say of a parent, which is named beside it.
REFERENCES = {
    Reference.PARENT: "",
    Reference.ARCHETYPE: "its words as reconstructed from the carriers",
    Reference.EARLIEST: "the earliest copy found",
    Reference.PRIMARY: "the words’ own record",
}

#: By severity, 0 to 5.
SEVERITIES = (
    "the same words",
    "cosmetic",
    "disclosed edit",
    "undisclosed edit",
    "undisclosed edit of words that bear meaning",
    "edit of what the reader is told",
)

LABELS = {
    Label.VERBATIM: "the same words",
    Label.TYPOGRAPHIC: "other glyphs or punctuation",
    Label.CASE: "capitals",
    Label.CONTRACTION: "contraction",
    Label.SPELLING: "spelling",
    Label.ABBREV: "abbreviation",
    Label.NUMFORM: "form of a number",
    Label.TRANSLIT: "transliteration",
    Label.DIALECT: "dialect",
    Label.GRAMMAR: "grammar",
    Label.DISFLUENCY: "fillers and repetitions",
    Label.CENSOR: "masked word",
    Label.TRUNC_HEAD: "beginning cut",
    Label.TRUNC_TAIL: "end cut",
    Label.EXTEND_HEAD: "begins earlier",
    Label.EXTEND_TAIL: "goes on longer",
    Label.ELLIPSIS: "marked omission",
    Label.ELLIPSIS_RESTORED: "marked omission filled",
    Label.OMIT: "words left out unmarked",
    Label.INSERT: "words added unmarked",
    Label.SUBSTITUTE: "other words",
    Label.NEARMISS: "a word that looks or sounds alike",
    Label.BRACKET_INSERT: "words added in brackets",
    Label.BRACKET_SUB: "words replaced in brackets",
    Label.BRACKET_REMOVED: "bracketed words gone",
    Label.BRACKET_RESTORED: "brackets filled with the words",
    Label.BRACKET_MARK: "brackets around the same words",
    Label.BRACKET_CASE: "bracketed letter",
    Label.SIC: "marked with sic",
    Label.REORDER: "order of words",
    Label.MERGE_ATTRIB: "joined over an attribution",
    Label.SPLICE: "joined from places apart",
    Label.SPLIT: "split",
    Label.NUMBER: "a number differs",
    Label.NEGATION: "a negation differs",
    Label.MODALITY: "a hedge or modal verb differs",
    Label.TENSE: "tense",
    Label.PRONOUN: "a pronoun differs",
    Label.ENTITY: "a name differs",
    Label.PARAPHRASE: "other wording throughout",
    Label.TRANSLATION: "translated",
    Label.QUOTE_LOSS: "indirect here, quoted there",
    Label.QUOTE_GAIN: "quoted here, indirect there",
    Label.SCARE_QUOTE: "a word or two of it",
    Label.SPEAKER: "another speaker is named",
    Label.CONTEXT: "another question or topic before it",
}
