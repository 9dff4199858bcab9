"""Matching: which quotations repeat one utterance, and where else its words stand.

`match` groups quotations. `find_utterances` also finds the words where no marks set them off: in transcripts, releases
and running text. `near_copies` and `text_overlap` recognise articles that print one another's text.
"""

from __future__ import annotations

from provenance.matching.copies import near_copies, text_overlap
from provenance.matching.groups import match
from provenance.matching.passages import Passage, find_utterances

__all__ = ["Passage", "find_utterances", "match", "near_copies", "text_overlap"]
