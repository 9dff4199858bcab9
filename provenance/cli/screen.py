"""Where the command writes: results to standard output or a file, complaints and progress to standard error."""

from __future__ import annotations

import io
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from provenance.errors import ReadError
from provenance.views.escapes import disarm_commands, flatten

#: Nobody reads longer lines with ease, however wide the terminal.
_WIDEST = 100
#: Work that is over sooner needs no progress line.
_PATIENCE = 1.0
#: How often the line is drawn anew.
_PAUSE = 0.1


class Screen:
    """Standard output and standard error of one run."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        *,
        environment: Mapping[str, str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._out = out
        self._err = err
        self._environment = environment
        self._clock = clock
        self._began = clock()
        self._drawn_at = self._began
        self._drawn = 0

    @classmethod
    def of_process(cls, environment: Mapping[str, str]) -> Screen:
        """Return this process's screen; whatever its encoding, every character can be written."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                _make_safe(stream)
        return cls(sys.stdout, sys.stderr, environment=environment)

    def wants_color(self, when: str, *, to_file: bool) -> bool:
        """Tell whether to use colours: as told, else as the environment tells, else on a terminal only."""
        if when != "auto":
            return when == "always"
        if to_file or self._environment.get("NO_COLOR"):
            return False
        if self._environment.get("FORCE_COLOR"):
            return True
        return self._out.isatty() and self._environment.get("TERM") != "dumb"

    def choose_width(self, told: int | None, *, to_file: bool) -> int:
        """Return the columns of text: as told, else the terminal's up to 100, else 80."""
        if told is not None:
            return told
        if to_file or not self._out.isatty():
            return 80
        return min(shutil.get_terminal_size().columns, _WIDEST)

    def check_output(self, path: str | None) -> None:
        """Refuse a file that cannot be written before any work is done for it; nothing is touched yet.

        Raises:
            ReadError: It is a folder, or lies in none.
        """
        if path is None:
            return
        if os.path.isdir(path):  # noqa: PTH112  (a Path of a hostile string raises)
            raise ReadError(path, "it cannot be written: it is a folder")
        folder = os.path.dirname(path) or "."  # noqa: PTH120  (as above)
        if not os.path.isdir(folder):  # noqa: PTH112  (as above)
            raise ReadError(path, "it cannot be written: there is no such folder")

    @contextmanager
    def open_output(self, path: str | None) -> Iterator[TextIO]:
        """Yield where results go: the file at *path*, or standard output.

        Raises:
            ReadError: The file cannot be written.
        """
        if path is None:
            yield self._out
            return
        try:
            file = Path(path).open(  # noqa: SIM115  (closed below; what goes wrong inside is not its error)
                "w", encoding="utf-8", errors="backslashreplace", newline="\n"
            )
        except (OSError, ValueError) as error:
            raise ReadError(path, f"it cannot be written: {getattr(error, 'strerror', None) or error}") from error
        with file:
            yield file

    def complain(self, message: str) -> None:
        """Write one line to standard error."""
        self.clear_progress()
        print(disarm_commands(f"provenance: {flatten(message)}"), file=self._err)

    def hint(self, message: str, *, quiet: bool) -> None:
        """Write one line that is no error to standard error, if hints are wanted."""
        if not quiet:
            self.complain(message)

    def report_progress(self, stage: str, done: int, total: int) -> None:
        """Redraw the progress line, once the work has gone on for a while."""
        now = self._clock()
        if now - self._began < _PATIENCE or now - self._drawn_at < _PAUSE:
            return
        self._drawn_at = now
        share = f" {done:,} of {total:,}" if total else f" {done:,}"
        line = f"{flatten(stage)}{share}"
        self._err.write(f"\r{line}{' ' * max(0, self._drawn - len(line))}")
        self._err.flush()
        self._drawn = max(self._drawn, len(line))

    def choose_progress(self, *, quiet: bool) -> Callable[[str, int, int], None] | None:
        """Return what to call with progress: None where nobody watches."""
        return self.report_progress if self._err.isatty() and not quiet else None

    def clear_progress(self) -> None:
        """Erase the progress line."""
        if self._drawn:
            self._err.write(f"\r{' ' * self._drawn}\r")
            self._err.flush()
            self._drawn = 0

    def flush(self) -> None:
        """Write out what waits, so that a broken pipe shows here and not at the interpreter's end."""
        self._out.flush()

    def leave_output(self) -> None:
        """Write the rest into nothing: nobody is there to take it."""
        if self._out is sys.__stdout__:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, self._out.fileno())


def _make_safe(stream: io.TextIOWrapper) -> None:
    """Let a stream take every character: in UTF-8 where it is a pipe or file, else in its own encoding with escapes."""
    is_unicode = stream.encoding.lower().replace("-", "").startswith("utf")
    if is_unicode or stream.isatty():
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
