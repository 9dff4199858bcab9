"""Fields of a JSON object, each of the type that its schema gives it: a document may come from anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

#: A JSON object.
Json = Mapping[str, Any]


def read_text(entry: Json, name: str) -> str:
    """Return a string.

    Raises:
        KeyError: There is no such field.
        TypeError: It is none.
    """
    value = entry[name]
    if isinstance(value, str):
        return value
    raise _wrong(name, "a string")


def read_optional_text(entry: Json, name: str) -> str | None:
    """Return a string or None: see `read_text`."""
    return None if entry[name] is None else read_text(entry, name)


def read_texts(entry: Json, name: str) -> tuple[str, ...]:
    """Return a list of strings: see `read_text`."""
    values = read_list(entry, name)
    if all(isinstance(value, str) for value in values):
        return tuple(values)
    raise _wrong(name, "a list of strings")


def read_number(entry: Json, name: str) -> float:
    """Return a probability: a number from 0 to 1."""
    value = entry[name]
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return value
    raise _wrong(name, "a number from 0 to 1")


def read_whole(entry: Json, name: str, *, most: int) -> int:
    """Return a whole number from 0 to *most*."""
    value = entry[name]
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
        return value
    raise _wrong(name, f"a whole number from 0 to {most}")


def read_flag(entry: Json, name: str) -> bool:
    """Return true or false."""
    value = entry[name]
    if isinstance(value, bool):
        return value
    raise _wrong(name, "true or false")


def read_list(entry: Json, name: str) -> Sequence[Any]:
    """Return a list."""
    value = entry[name]
    if isinstance(value, (list, tuple)):
        return value
    raise _wrong(name, "a list")


def read_pair(value: object) -> tuple[int, int]:
    """Return a pair of whole numbers: where something stands."""
    if isinstance(value, (list, tuple)) and len(value) == len(("start", "end")):
        start, end = value
        if type(start) is int and type(end) is int and 0 <= start <= end:
            return start, end
    msg = f"a place is a pair of offsets, not {value!r:.40}"
    raise TypeError(msg)


def _wrong(name: str, expected: str) -> TypeError:
    return TypeError(f"{name} is not {expected}")
