"""Every exception and warning of the library.

```text
ProvenanceError
├── TimeError              a time that is no ISO 8601 time (also a ValueError)
├── SpanError              a span that no text can have (also a ValueError)
├── ReadError              a file could not be read as articles
│   └── LineError          one line of a JSONL file could not
├── ExtractionError        a page holds no article
├── FetchError             a page could not be had
└── MissingExtraError      an optional dependency is not installed (also an ImportError)

ReadWarning                something was left out while reading, the rest went on
```

Every exception keeps what a caller needs in order to go on, survives pickling, and says in one sentence what happened
and what to do.
"""

from __future__ import annotations

__all__ = [
    "ExtractionError",
    "FetchError",
    "LineError",
    "MissingExtraError",
    "ProvenanceError",
    "ReadError",
    "ReadWarning",
    "SpanError",
    "TimeError",
]


class ProvenanceError(Exception):
    """Whatever this library raises by intent."""


class TimeError(ProvenanceError, ValueError):
    """A time could not be understood.

    Attributes:
        value: What was given.
    """

    def __init__(self, value: object) -> None:
        super().__init__(value)
        self.value = value

    def __str__(self) -> str:
        return (
            f"{self.value!r} is no ISO 8601 date or time; "
            "give one such as 2024-05-03 or 2024-05-03T14:30+02:00, or a Timespan"
        )


class SpanError(ProvenanceError, ValueError):
    """A span that cannot stand in a text.

    Attributes:
        start: Its first code point.
        end: The code point after its last.
    """

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end

    def __str__(self) -> str:
        return f"a span needs 0 <= start < end, not start={self.start} and end={self.end}"


class ReadError(ProvenanceError):
    """A file could not be read as articles.

    Attributes:
        path: The file.
        reason: What is wrong with it and what to do, as a clause.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class LineError(ReadError):
    """One line of a JSONL file could not be read as an article.

    Attributes:
        path: The file.
        reason: What is wrong with the line.
        line: Its number, from 1.
    """

    def __init__(self, path: str, reason: str, line: int) -> None:
        super().__init__(path, reason)
        self.line = line

    def __reduce__(self) -> tuple[type[LineError], tuple[str, str, int]]:
        return type(self), (self.path, self.reason, self.line)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


class ExtractionError(ProvenanceError):
    """A page holds no article text.

    Attributes:
        url: The page's address or file.
        reason: What was found instead, as a clause.
    """

    def __init__(self, url: str, reason: str = "no article text found") -> None:
        super().__init__(url, reason)
        self.url = url
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


class FetchError(ProvenanceError):
    """A page could not be had.

    Attributes:
        url: The address that was asked for.
        reason: Why, as a clause.
        status: The HTTP status, or None if no answer came back.
    """

    def __init__(self, url: str, reason: str, status: int | None = None) -> None:
        super().__init__(url, reason, status)
        self.url = url
        self.reason = reason
        self.status = status

    def __str__(self) -> str:
        return f"cannot fetch {self.url}: {self.reason}"


class MissingExtraError(ProvenanceError, ImportError):
    """An optional dependency is needed and not installed.

    Attributes:
        package: The package that is missing.
        extra: The extra of this distribution that brings it.
    """

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.package} is not installed; run: pip install 'quote-provenance[{self.extra}]'"


class ReadWarning(UserWarning):
    """Something was left out while reading; the rest went on."""
