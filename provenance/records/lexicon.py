"""Word lists of the room, as data: each names what it is evidence for."""

from __future__ import annotations

from types import MappingProxyType

#: Months in English, in full and cut, in order; for dates in running text.
MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)

#: Days of the week in English, Monday first.
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: A sentence with one of these may name a day that is still to come, so the day bounds nothing.
FUTURE_WORDS = frozenset(
    "will would shall may might could should until by before due expected scheduled plans planned set expires "
    "deadline upcoming next likely slated hopes if".split()
)

#: Words near a quotation that show it was said in public, where several reporters could hear it.
PUBLIC_OCCASIONS = (
    "news conference",
    "press conference",
    "media conference",
    "press briefing",
    "news briefing",
    "media briefing",
    "daily briefing",
    "town hall",
    "town-hall",
    "told reporters",
    "tells reporters",
    "telling reporters",
    "told journalists",
    "told the media",
    "told the press",
    "told a crowd",
    "told the crowd",
    "told supporters",
    "told the audience",
    "told an audience",
    "told lawmakers",
    "told parliament",
    "told the house",
    "told the senate",
    "told the court",
    "told the jury",
    "told the council",
    "told the committee",
    "told the hearing",
    "told the inquiry",
    "told the conference",
    "said in a speech",
    "in his speech",
    "in her speech",
    "in a speech",
    "in an address",
    "in remarks",
    "in his remarks",
    "in her remarks",
    "at a rally",
    "at the rally",
    "at a hearing",
    "at the hearing",
    "at a vigil",
    "at the podium",
    "on the steps of",
    "on the house floor",
    "on the senate floor",
    "from the dock",
    "testified",
    "left the hall",
    "in the hall",
    "entered the hall",
    "shouted questions",
    "question-and-answer session",
    "pool report",
    "pool reporter",
    "pool reporters",
    "local time",
)

#: Words near a quotation that show it was given out in writing, to everyone at once.
WRITTEN_OCCASIONS = (
    "in a statement",
    "in the statement",
    "in a written statement",
    "in a release",
    "news release",
    "press release",
    "media release",
    "in a tweet",
    "tweeted",
    "on twitter",
    "in a post",
    "posted on",
    "wrote on",
    "on facebook",
    "on instagram",
    "in a blog post",
    "in a letter",
    "in an open letter",
    "in a memo",
    "in the filing",
    "in a court filing",
    "according to a transcript",
    "a transcript of",
)

#: Words that claim the article's outlet had the story itself.
OWN_WORDS = (
    "has learned",
    "has learnt",
    "can reveal",
    "can exclusively",
    "in an exclusive interview",
    "exclusive interview with",
    "exclusively told",
    "told us",
    "spoke to us",
    "told this newspaper",
    "told this reporter",
    "told our",
    "obtained by this",
)

#: Mentions that name no person: a body of people, or nobody in particular.
VAGUE_MENTIONS = frozenset(
    "police officials official authorities sources source officers officer investigators critics advocates activists "
    "supporters opponents prosecutors lawyers residents witnesses experts analysts insiders aides spokesman "
    "spokeswoman spokesperson agency company firm ministry department bureau office foundation committee commission "
    "campaign court judges government administration network newspaper magazine paper reporters group organisation "
    "organization union chain council army eyewitnesses team".split()
)

#: Words in the names of bodies, and words that a page prints in capitals: a name with one of these is no person's.
BODIES = frozenset(
    "association associates authority bank board bureau centre center church club college committee company congress "
    "corporation corp department federation foundation fund gazette herald hospital house inc institute journal ltd "
    "ministry museum news office organisation organization parliament party police post press register school senate "
    "service services society station street team times tribune trust union university democrat democrats democratic "
    "republican republicans presidential spokesman spokeswoman says said continued and january february march april "
    "june july august september october november december".split()
)

#: Words that stand in small letters inside a person's name.
NAME_PARTICLES = frozenset("van von de der den di da dos das del della la le el al bin ibn ter ten y".split())

#: Titles before a name: they tell no two people apart.
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative congressman "
    "congresswoman gov governor president vice prime minister chancellor secretary mayor councilman "
    "councilwoman councillor councilor councilmember chief superintendent supt sgt sergeant lt lieutenant capt "
    "captain col colonel gen general det detective inspector officer sheriff deputy judge justice rev reverend "
    "father bishop archbishop cardinal pope king queen prince princess commissioner director chairman "
    "chairwoman chair ceo attorney ambassador former acting the coach speaker leader board spokesman "
    "spokeswoman spokesperson".split()
)

#: What may follow a surname and is no part of it.
NAME_SUFFIXES = frozenset("jr sr ii iii iv phd md qc kc mp".split())

#: Words with which a page says that it was changed after it was first published.
CORRECTIONS = (
    "an earlier version of this",
    "a previous version of this",
    "this article has been corrected",
    "this story has been corrected",
    "this article was amended",
    "this article was corrected",
    "this story was corrected",
    "this article has been updated",
    "this story has been updated",
    "this article was updated",
    "has been updated to reflect",
    "correction:",
    "editor's note",
    "editor’s note",
    "clarification:",
)

#: The house style of an outlet, by its domain or, where that is not known, by its name in lower case without *the*, as
#: `styles.STYLES` names it.
OUTLET_STYLES = MappingProxyType(
    {
        "apnews.com": "ap",
        "ap.org": "ap",
        "ap": "ap",
        "associated press": "ap",
        "reuters.com": "reuters",
        "reuters": "reuters",
        "theguardian.com": "guardian",
        "guardian.co.uk": "guardian",
        "guardian": "guardian",
        "washingtonpost.com": "washington-post",
        "washington post": "washington-post",
    }
)
