"""Passages: the marked stretches of an article with their ties, inherited ones included, and which of them are one."""

from __future__ import annotations

from provenance.quotations.appositions import find_name
from provenance.quotations.foreign import ForeignTier
from provenance.quotations.frames import Frame
from provenance.quotations.lexicon import CUES
from provenance.quotations.noun_ties import Tie
from provenance.quotations.phrases import Phrase
from provenance.quotations.reported import Reported, find_reported
from provenance.quotations.stretches import StretchKind, is_headline
from provenance.quotations.ties import Tier


class Passage:
    """A marked stretch of an article, or a clause that is reported without marks.

    Attributes:
        frame: Its paragraph.
        number: Its number among the marked stretches there; -1 for a reported clause.
        start: Where its words start.
        end: Where they end.
        place: Its token.
        kind: What it is.
        mention: Where its speaker is mentioned; None if nowhere.
        cue: Where the cue stands.
        rule: The rule that found the speaker.
        own: Whether its own sentence ties it to its speaker.
        joins: The passage that it goes on with; None if it opens one.
    """

    __slots__ = ("cue", "end", "frame", "joins", "kind", "mention", "number", "own", "place", "rule", "start")

    def __init__(self, frame: Frame, number: int, start: int, end: int) -> None:
        self.frame: Frame = frame
        self.number: int = number
        self.start: int = start
        self.end: int = end
        self.place: int = frame.places[number] if 0 <= number < len(frame.places) else 0
        self.kind: StretchKind = StretchKind.SPEECH
        self.mention: Phrase | None = None
        self.cue: Phrase | None = None
        self.rule: str = "none"
        self.own: bool = False
        self.joins: Passage | None = None

    @classmethod
    def of_clause(cls, frame: Frame, one: Reported) -> Passage:
        """Return a reported clause as a passage of its frame."""
        passage = cls(frame, -1, frame.at[one.clause[0]], frame.to[one.clause[1] - 1])
        passage.take(frame, one.tie)
        return passage

    def take(self, frame: Frame, tie: Tie, rule: str = "") -> None:
        """Take a tie found in a frame."""
        first, stop = find_name(frame, tie.mention) or tie.mention
        self.mention = frame.at[first], frame.to[stop - 1]
        self.cue = (frame.at[tie.cue[0]], frame.to[tie.cue[1] - 1]) if tie.cue else None
        self.rule = rule or tie.rule

    def inherit(self, other: Passage, rule: str) -> None:
        """Take the speaker of another passage."""
        self.mention, self.cue = other.mention, other.cue
        self.rule = rule

    @property
    def is_fragment(self) -> bool:
        """Whether it is part of a reporting sentence (`called it “a shame”`) rather than words of their own."""
        frame, place = self.frame, self.place
        if place == frame.sentence(place)[0]:
            return False
        before = frame.low[place - 1]
        return not (before in CUES or before in {":", ",", "—", "–", "-"})

    @property
    def is_tied(self) -> bool:
        """Whether a reporting word ties it to a speaker."""
        return self.mention is not None and self.rule != "subject"


class Paragraph:
    """A frame with its passages while an article is read."""

    __slots__ = ("frame", "headline", "passages", "reported", "tier", "turn")

    def __init__(self, text: str, frame: Frame, *, first: bool, language: str) -> None:
        self.frame: Frame = frame
        self.turn: bool = False
        self.tier: Tier | ForeignTier = Tier(text, frame) if language == "en" else ForeignTier(text, frame, language)
        self.passages: list[Passage] = [
            Passage(frame, number, one.start, one.end) for number, one in enumerate(frame.marked)
        ]
        self.headline: bool = bool(frame.marked) and is_headline(frame, text, first=first)
        for passage in self.passages:
            tie = self.tier.find(passage.number)
            if tie:
                passage.take(frame, tie)
                passage.own = passage.is_tied
        self.reported: list[Reported] = find_reported(self.tier) if isinstance(self.tier, Tier) else []

    def become_turn(self, turn: tuple[int, int, int], before: Paragraph | None) -> None:
        """Make the paragraph a turn of a transcript, or more of the one before, with the label of its speaker."""
        first, last, start = turn
        passage = Passage(self.frame, 0, start, self.frame.end)
        passage.mention, passage.rule = (first, last), "turn"
        if before and before.turn and first < self.frame.start:
            passage.joins = before.passages[-1]
        self.passages = [passage]
        self.reported = []
        self.turn = True

    def add_block(self, before: Paragraph, tie: Tie) -> None:
        """Take the whole paragraph for speech that the paragraph before introduces."""
        passage = Passage(self.frame, 0, self.frame.start, self.frame.end)
        passage.take(before.frame, tie, "block")
        self.passages = [passage]
        self.reported = []
        self.turn = True
