"""Reading: the paragraphs of an article with their passages, speakers handed on and kinds told."""

from __future__ import annotations

from itertools import pairwise

from provenance.quotations.blocks import find_turns, introduces, is_block
from provenance.quotations.foreign import tell_language
from provenance.quotations.frames import Frame
from provenance.quotations.inheritance import hand_on
from provenance.quotations.passages import Paragraph
from provenance.quotations.stretches import listed_kind, tell_foreign_kind, tell_kind
from provenance.quotations.ties import Tier
from provenance.text.marks import find_marked
from provenance.text.paragraphs import split_paragraphs


def _add_blocks(text: str, read: list[Paragraph]) -> None:
    """Find the paragraphs without marks that a colon introduces."""
    for before, paragraph in pairwise(read):
        if paragraph.passages or not isinstance(before.tier, Tier) or not is_block(text, paragraph.frame):
            continue
        tie = introduces(before.tier)
        if tie:
            paragraph.add_block(before, tie)


def read_paragraphs(text: str, language: str | None, *, transcript: bool = False) -> list[Paragraph]:
    """Return the paragraphs of a text with their passages, tied to speakers as far as the text tells."""
    language = tell_language(text, language)
    lines = split_paragraphs(text)
    marked = find_marked(text, lines, language=language)
    turns = find_turns(text, lines, transcript=transcript)
    read = [
        Paragraph(text, Frame(text, start, end, found), first=not number, language=language)
        for number, ((start, end), found) in enumerate(zip(lines, marked, strict=True))
    ]
    for number, turn in turns.items():
        read[number].become_turn(turn, read[number - 1] if number else None)
    _add_blocks(text, read)
    hand_on(read)
    for paragraph in read:
        if paragraph.turn:
            continue
        before = None
        for passage in paragraph.passages:
            if language == "en":
                passage.kind = listed_kind(paragraph.frame, passage.number, text, before) or tell_kind(
                    paragraph.frame, passage.number, text, passage.rule, headline=paragraph.headline
                )
                before = passage.kind
            else:
                passage.kind = tell_foreign_kind(paragraph.frame, passage.number, text, passage.rule)
    return read
