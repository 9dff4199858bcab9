"""The screen: colours, widths, progress, encodings."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from provenance.cli.screen import Screen


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


class Clock:
    """A clock that goes on when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def screen_of(
    *,
    out: io.StringIO | None = None,
    err: io.StringIO | None = None,
    clock: Clock | None = None,
    environment: dict[str, str] | None = None,
) -> Screen:
    """Return a screen on given streams."""
    return Screen(out or io.StringIO(), err or io.StringIO(), environment=environment or {}, clock=clock or Clock())


@pytest.mark.parametrize(
    ("terminal", "when", "to_file", "environment", "wanted"),
    [
        (True, "auto", False, {}, True),
        (False, "auto", False, {}, False),
        (True, "auto", True, {}, False),
        (True, "never", False, {"FORCE_COLOR": "1"}, False),
        (False, "always", True, {"NO_COLOR": "1"}, True),
        (True, "auto", False, {"NO_COLOR": "1"}, False),
        (True, "auto", False, {"NO_COLOR": ""}, True),
        (False, "auto", False, {"FORCE_COLOR": "1"}, True),
        (False, "auto", True, {"FORCE_COLOR": "1"}, False),
        (True, "auto", False, {"TERM": "dumb"}, False),
    ],
)
def test_colours(*, terminal: bool, when: str, to_file: bool, environment: dict[str, str], wanted: bool) -> None:
    """Colours come on a terminal only, unless told; NO_COLOR, FORCE_COLOR and dumb terminals are honoured."""
    screen = screen_of(out=Terminal() if terminal else io.StringIO(), environment=environment)

    assert screen.wants_color(when, to_file=to_file) is wanted


def test_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The width is as told, else the terminal's up to 100 columns, else 80."""
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((132, 40)))

    assert screen_of(out=Terminal()).choose_width(60, to_file=True) == 60
    assert screen_of(out=Terminal()).choose_width(None, to_file=False) == 100
    assert screen_of(out=Terminal()).choose_width(None, to_file=True) == 80
    assert screen_of().choose_width(None, to_file=False) == 80


def test_progress_waits_redraws_and_goes() -> None:
    """Short work shows nothing; long work one line, redrawn at most ten times a second and erased at the end."""
    err, clock = Terminal(), Clock()
    screen = screen_of(err=err, clock=clock)
    for now, expected in [
        (0.9, ""),
        (1.0, "\rextract 1 of 40"),
        (1.05, "\rextract 1 of 40"),
        (1.2, "\rextract 1 of 40\rreading 1      "),
    ]:
        clock.now = now
        screen.report_progress(*(("extract", 1, 40) if now < 1.1 else ("reading", 1, 0)))
        assert err.getvalue() == expected
    screen.clear_progress()
    assert err.getvalue().endswith(f"\r{' ' * 15}\r")
    screen.clear_progress()
    assert err.getvalue().count(f"\r{' ' * 15}\r") == 1


def test_progress_is_for_those_who_watch() -> None:
    """Nobody watches a file, and a quiet run is quiet."""
    assert screen_of(err=Terminal()).choose_progress(quiet=False) is not None
    assert screen_of(err=Terminal()).choose_progress(quiet=True) is None
    assert screen_of().choose_progress(quiet=False) is None


def test_complaints_are_one_harmless_line() -> None:
    """A complaint erases the progress line, and is one line whatever a file's name holds."""
    err, clock = Terminal(), Clock()
    screen = screen_of(err=err, clock=clock)
    clock.now = 2.0
    screen.report_progress("reading", 7, 0)
    screen.complain("a\x1b[2J\nb: gone")

    assert err.getvalue() == "\rreading 7\r         \rprovenance: a\\x1b[2J b: gone\n"


def test_hints_can_be_silenced() -> None:
    """A hint is printed unless the run is quiet."""
    err = io.StringIO()
    screen = screen_of(err=err)
    screen.hint("one", quiet=False)
    screen.hint("two", quiet=True)

    assert err.getvalue() == "provenance: one\n"


def test_a_pipe_takes_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe whose encoding cannot take every character is written in UTF-8, halves of surrogate pairs as escapes."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", stream)
    Screen.of_process({})
    stream.write("“x” \ud800\n")
    stream.flush()

    assert raw.getvalue().decode("utf-8") == "“x” \\ud800\n"
    stream.detach()


def test_a_terminal_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal is written in its own encoding, what it cannot show as escapes."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", stream)
    Screen.of_process({})
    stream.write("“x”\n")
    stream.flush()

    assert raw.getvalue() == b"\\u201cx\\u201d\n"
    stream.detach()


def test_other_streams_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that is no text file, as notebooks have, is used as it is."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    Screen.of_process({}).leave_output()

    assert isinstance(sys.stdout, io.StringIO)


def test_an_output_in_this_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bare name is a file of the working folder."""
    monkeypatch.chdir(tmp_path)
    screen = screen_of()
    screen.check_output("out.txt")
    with screen.open_output("out.txt") as out:
        out.write("\ud800\n")

    assert (tmp_path / "out.txt").read_bytes() == b"\\ud800\n"


def test_a_reader_who_left_gets_nothing_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Once the pipe is left, what is still written goes nowhere and raises nothing."""
    path = tmp_path / "pipe"
    with path.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "__stdout__", stream)
        Screen.of_process({}).leave_output()
        stream.write("more")

    assert path.read_bytes() == b""
