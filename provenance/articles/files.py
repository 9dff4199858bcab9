"""Files read into articles: saved pages, JSON, JSONL, plain text; folders and globs of them."""

from __future__ import annotations

import glob
import gzip
import io
import json
import os
import re
import warnings
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from provenance.articles.rows import RowError, article_of
from provenance.articles.saved import read_saved
from provenance.errors import ExtractionError, LineError, ProvenanceError, ReadError, ReadWarning
from provenance.model import Article, Outlet

#: A page, a JSON file or a line that is larger inflated is no article; the lines of a JSONL file are read one by one.
MAX_FILE = 50_000_000
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_LINES = frozenset({".jsonl", ".ndjson"})
#: Read where they are named, not where they lie in a folder: notes lie in folders too.
_TEXTS = frozenset({".txt", ".md"})
_KINDS = ".html, .htm, .xhtml, .json, .jsonl, .ndjson, .txt or .md, each also with .gz"
_WEB_ADDRESS = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)
_GLOB = re.compile(r"[*?\[]")

#: A path as this room takes it.
PathLike = str | os.PathLike[str]


def read(path: PathLike | Iterable[PathLike], *, strict: bool = False) -> tuple[Article, ...]:
    """Read articles from files: saved pages, `.json`, `.jsonl`, plain text; a folder, a glob, or several paths.

    What cannot be read is left out with one `ReadWarning` each, and the rest goes on. A saved page does not know which
    host it came from, so the address it claims for itself is taken for its own; see `scan`.

    Args:
        path: A file, a folder (read with all below it), a glob such as `pages/*.html`, or several of these.
        strict: Raise the first failure instead of warning.

    Returns:
        The articles in the order of the paths; within a folder or glob, of the file names.

    Raises:
        ReadError: Nothing could be read.
        ProvenanceError: With *strict*, the first failure.
    """
    paths = _as_paths(path)
    articles: list[Article] = []
    failures: list[ProvenanceError] = []
    for item in scan(paths):
        if isinstance(item, Article):
            articles.append(item)
            continue
        if strict:
            raise item
        failures.append(item)
        warnings.warn(str(item), ReadWarning, stacklevel=2)
    if not articles:
        raise _nothing(paths, failures)
    return tuple(articles)


def scan(paths: Iterable[PathLike]) -> Iterator[Article | ProvenanceError]:
    """Yield the articles of files, and in place of each failure an error that names the file and, in JSONL, the line.

    A saved page's address is what the page claims (the comment that a browser leaves when it saves, `<link
    rel=canonical>`, `og:url`, `<base>`), for nothing else is known; a page that claims none has a `file:` address. A
    row without an address has `file:…#` and its line.

    Args:
        paths: Files, folders and globs.

    Yields:
        In the order of *paths*; within a folder or glob, in the order of the file names.
    """
    for path in paths:
        for file in _files_of(os.fspath(path)):
            if isinstance(file, ProvenanceError):
                yield file
            else:
                yield from _read_file(file)


def _as_paths(path: PathLike | Iterable[PathLike]) -> tuple[PathLike, ...]:
    return (path,) if isinstance(path, (str, os.PathLike)) else tuple(path)


def _nothing(paths: tuple[PathLike, ...], failures: list[ProvenanceError]) -> ReadError:
    """Return the error for input that gave no article: the one failure itself, or their number."""
    if len(failures) == 1 and isinstance(failures[0], ReadError):
        return failures[0]
    names = ", ".join(os.fspath(path) for path in paths[:3]) or "no path"
    if not failures:
        return ReadError(names, "nothing was given to read, or it holds no article")
    return ReadError(names, f"no article could be read; {len(failures)} failed, the first: {failures[0]}")


def _files_of(path: str) -> Iterator[Path | ProvenanceError]:
    """Yield the files that a path names, in a fixed order."""
    if _WEB_ADDRESS.match(path):
        yield ReadError(path, "this is a web address; provenance.fetch() gets pages from the web, read() reads files")
    elif os.path.isdir(path):  # noqa: PTH112  (a Path of a hostile string raises)
        yield from _files_below(path)
    elif os.path.exists(path):  # noqa: PTH110  (as above)
        yield Path(path)
    elif _GLOB.search(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207  (Path.glob takes no absolute pattern)
        found = [match for match in matches if os.path.isfile(match)]  # noqa: PTH113  (as above)
        if not found:
            yield ReadError(path, "no file matches this pattern")
        yield from map(Path, found)
    else:
        yield ReadError(path, "there is no such file or folder")


def _files_below(folder: str) -> Iterator[Path | ProvenanceError]:
    """Yield the pages and data files below a folder; hidden files and what a browser saved beside a page stay out."""
    found = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not name.endswith("_files"))
        for name in sorted(names):
            if not name.startswith(".") and _kind_of(name) in _PAGES | _LINES | {".json"}:
                found += 1
                yield Path(place, name)
    if not found:
        yield ReadError(
            folder, "the folder holds no .html, .json or .jsonl file; .txt and .md files are read when they are named"
        )


def _kind_of(name: str) -> str:
    return Path(name.lower().removesuffix(".gz")).suffix


def _read_file(path: Path) -> Iterator[Article | ProvenanceError]:
    """Yield what a file holds; whatever goes wrong becomes a value."""
    kind = _kind_of(path.name)
    try:
        if kind in _LINES:
            yield from _read_lines(path)
        elif kind in _PAGES:
            yield _read_page(path)
        elif kind == ".json":
            yield from _read_json(path)
        elif kind in _TEXTS:
            yield _read_text(path)
        else:
            yield ReadError(str(path), f"this kind of file is not known; it must be {_KINDS}")
    except ProvenanceError as error:
        yield error
    except OSError as error:
        yield ReadError(str(path), _why_unread(error))
    except (EOFError, zlib.error):
        yield ReadError(str(path), "its compressed data is damaged or cut off")


def _why_unread(error: OSError) -> str:
    if isinstance(error, gzip.BadGzipFile):
        return "its name ends in .gz, but it is not compressed with gzip, or it is damaged"
    return f"it cannot be read: {error.strerror or error}"


def _read_page(path: Path) -> Article:
    try:
        return read_saved(_bytes_of(path), place=_place(path))
    except ExtractionError as error:
        raise ReadError(str(path), error.reason) from error


def _read_text(path: Path) -> Article:
    """Read plain text: its name stands for the outlet, since nothing tells who published it."""
    text = _decoded(_bytes_of(path), path).replace("\r\n", "\n").strip("\ufeff\n ")
    if not text:
        raise ReadError(str(path), "the file is empty")
    return Article(url=_place(path), outlet=Outlet(path.stem), text=text)


def _read_json(path: Path) -> Iterator[Article | ProvenanceError]:
    """Read a file with one article, a list of articles, or an object whose `articles` is such a list."""
    text = _decoded(_bytes_of(path), path)
    if not text.strip():
        raise ReadError(str(path), "the file is empty")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(str(path), f"it is no valid JSON ({_in_short(error)})") from error
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    rows = value if isinstance(value, list) else [value]
    if not rows:
        yield ReadError(str(path), "its list of articles is empty")
    for number, row in enumerate(rows, start=1):
        try:
            yield article_of(row, place=f"{_place(path)}#{number}" if len(rows) > 1 else _place(path))
        except RowError as error:
            where = f"article {number}: " if len(rows) > 1 else ""
            yield ReadError(str(path), f"{where}{error}")


def _read_lines(path: Path) -> Iterator[Article | ProvenanceError]:
    """Read one article a line; empty lines are passed over."""
    number, filled = 0, False
    with _open(path) as file:
        while line := file.readline(MAX_FILE + 1):
            number += 1
            if len(line) > MAX_FILE:
                raise LineError(str(path), f"the line is longer than {MAX_FILE // 1_000_000} MB", number)
            if line.strip():
                filled = True
                yield _read_line(line, path, number)
    if not filled:
        yield ReadError(str(path), "the file is empty")


def _read_line(line: bytes, path: Path, number: int) -> Article | ProvenanceError:
    try:
        row = json.loads(line.decode("utf-8-sig"))
        return article_of(row, place=f"{_place(path)}#{number}")
    except RowError as error:
        return LineError(str(path), str(error), number)
    except UnicodeDecodeError:
        return LineError(str(path), "it is not UTF-8", number)
    except (ValueError, RecursionError) as error:
        return LineError(str(path), f"it is no valid JSON ({_in_short(error)})", number)


def _in_short(error: Exception) -> str:
    """Return what a JSON error says, without the offset into a text that nobody sees."""
    return error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep or out of range"


def _open(path: Path) -> gzip.GzipFile | io.BufferedReader:
    return gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb")


def _bytes_of(path: Path) -> bytes:
    with _open(path) as file:
        data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise ReadError(str(path), f"it is larger than {MAX_FILE // 1_000_000} MB")
    return data


def _decoded(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(str(path), "it is not UTF-8") from error


def _place(path: Path) -> str:
    return path.absolute().as_uri()
