"""Word lists of the room: forms that say the same in one word or in two."""

from __future__ import annotations

#: Contractions that no ending explains.
CONTRACTIONS = {
    "ain't": ("is", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "gotta": ("got", "to"),
    "let's": ("let", "us"),
    "shan't": ("shall", "not"),
    "wanna": ("want", "to"),
    "won't": ("will", "not"),
}

#: Words after which 's is *is*; after others it marks the genitive.
CONTRACTED_IS = frozenset(
    ["he's", "here's", "how's", "it's", "she's", "that's", "there's", "what's", "where's", "who's"]
)

#: What other endings stand for.
ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}

#: Number words and the digits that say the same; *one* is left out, it is mostly a pronoun.
NUMBER_WORDS = {
    "zero": "0",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "sixteen": "16",
    "seventeen": "17",
    "eighteen": "18",
    "nineteen": "19",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}

#: What follows a surname and is none.
NAME_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"])

#: Inflections that a report may change, the longest first.
SUFFIXES = ("ings", "ing", "ies", "ied", "es", "ed", "ly", "s", "e", "y")
