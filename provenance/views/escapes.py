"""Strangers' text made safe to show: what would steer a terminal, a log or a browser becomes visible."""

from __future__ import annotations

import re

# Control characters (but tab and line feed), marks that change the direction of text, characters
# without width that hide inside words, tags, and halves of surrogate pairs. The joiners U+200C and U+200D stay: whole
# scripts and emoji need them. One character class: linear.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_LAST_LATIN, _LAST_BASIC = 0xFF, 0xFFFF
_SOFT_HYPHEN = "\u00ad"
# A line of a CI log that begins so is a command to GitHub Actions; `##[` and `##vso[` are commands to Azure and
# TeamCity wherever they stand. The blanks and colours before it are one class each, so nothing is tried twice.
_COMMAND = re.compile(r"^((?:\s|\x1b\[[0-9;]*m)*):(?=:)")
_HASH_COMMAND = re.compile(r"#(?=#[a-z]*\[)", re.IGNORECASE)


def show_hidden(text: str) -> str:
    r"""Return *text* with every character that steers or hides shown as an escape.

    Soft hyphens go: they are typography, and nothing can hide behind them. Every end of a line becomes a line feed.

    >>> print(show_hidden("a\x1b[2Jb\u202ec"))
    a\x1b[2Jb\u202ec
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _HIDDEN.sub(_escape, lines).replace(_SOFT_HYPHEN, "")


def flatten(text: str) -> str:
    r"""Return *text* on one line: hidden characters shown, any run of blanks one blank.

    >>> print(flatten(" two\r\n  lines\x07"))
    two lines\x07
    """
    return " ".join(show_hidden(text).split())


def disarm_commands(line: str) -> str:
    """Return a line of output that no CI system takes for a command.

    >>> disarm_commands("  ::error::gone"), disarm_commands("##[section]")
    ('  : :error::gone', '# #[section]')
    """
    return _HASH_COMMAND.sub("# ", _COMMAND.sub(r"\1: ", line))


def _escape(found: re.Match[str]) -> str:
    point = ord(found[0])
    if point <= _LAST_LATIN:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point <= _LAST_BASIC else f"\\U{point:08x}"
