"""Addresses that lead a browser to the very words: text fragments (`#:~:text=`)."""

from __future__ import annotations

from urllib.parse import quote

#: A longer passage is named by its first and last words, as browsers' own *copy link to highlight* does.
_LONGEST = 300
_WORDS = 6


def point_at_words(url: str, words: str) -> str:
    """Return *url* with a text fragment that makes a browser scroll to *words* and mark them.

    A browser that does not know text fragments, or a page that no longer has the words, just shows the page. Only the
    words up to the first end of a line are named: a fragment cannot run over the end of a paragraph.

    >>> point_at_words("https://alpha.example/1", "We will not, ever.")
    'https://alpha.example/1#:~:text=We%20will%20not%2C%20ever.'
    """
    line = next((line.strip() for line in words.splitlines() if line.strip()), "")
    if not line:
        return url
    parts = line.split()
    if len(line) <= _LONGEST or len(parts) <= 2 * _WORDS:
        directive = _encode(line[:_LONGEST])
    else:
        directive = f"{_encode(' '.join(parts[:_WORDS]))},{_encode(' '.join(parts[-_WORDS:]))}"
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"


def _encode(words: str) -> str:
    """Escape what an address or the directive itself gives a meaning to: also `-`, `,` and `&`."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
