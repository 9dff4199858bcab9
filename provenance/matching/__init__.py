"""Matching: which quotations repeat one utterance, and where else its words stand.

`match` groups quotations, `judge_pair` tells why two are one utterance or not. `find_utterances` also finds the words
where no marks set them off: in transcripts, releases and running text. `near_copies` and `text_overlap` recognise
articles that print one another's text.
"""

from __future__ import annotations

from provenance.matching.copies import near_copies, text_overlap
from provenance.matching.groups import judge_pair, match
from provenance.matching.judgement import Judgement
from provenance.matching.passages import Passage, find_utterances

__all__ = ["Judgement", "Passage", "find_utterances", "judge_pair", "match", "near_copies", "text_overlap"]
