"""`Span` and `Selector`: where words stand in a text, and how to find them again."""

from __future__ import annotations

import attrs

from provenance.errors import SpanError


@attrs.frozen(order=True)
class Span:
    """A half-open pair of code-point offsets into `Article.text`: Web Annotation `TextPositionSelector`.

    Attributes:
        start: The first code point.
        end: The one after the last.

    Raises:
        SpanError: Not `0 <= start < end`.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot stand in any text."""
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether both share a code point."""
        return self.start < other.end and other.start < self.end

    def cut(self, text: str) -> str:
        """Return the words of *text* that stand here."""
        return text[self.start : self.end]


@attrs.frozen(kw_only=True)
class Selector:
    """Two ways to find words again: W3C Web Annotation `TextQuoteSelector` and `TextPositionSelector`.

    Attributes:
        exact: The words.
        prefix: Up to 32 code points before them.
        suffix: Up to 32 code points after them.
        start: Where they start.
        end: Where they end.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    @classmethod
    def around(cls, text: str, start: int, end: int, *, context: int = 32) -> Selector:
        """Build the selector of `text[start:end]` with *context* code points on both sides."""
        return cls(
            exact=text[start:end],
            prefix=text[max(0, start - context) : start],
            suffix=text[end : end + context],
            start=start,
            end=end,
        )
