"""Every example in the README, the docs and the docstrings runs as a test.

`python` blocks run. A `console` block's commands run and must print what stands below them, `...` standing for
anything. `json` blocks must parse. `sh` blocks are for people: their first words are checked by
`tests/test_docs.py`, and the two of the README are run by `.ci/run`.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from pathlib import Path

from sybil import Example, Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def comparable(text: str) -> str:
    """Return what a command prints without its probabilities: they move whenever a weight is tuned."""
    return re.sub(r"(?<=[ (])[.<>]{1,2}\d\d\b", ".##", text)


def run_console(example: Example) -> str | None:
    """Run the commands of a `console` block and compare what they print; return what differs."""
    for block in str(example.parsed).split("$ ")[1:]:
        line, _, expected = block.partition("\n")
        program, *arguments = shlex.split(line)
        command = [sys.executable, "-m", "provenance", *arguments]
        if program != "provenance":
            return f"only `provenance` can be run here, not {program!r}"
        environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(  # noqa: S603  (the commands are the documentation's own)
            command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        got = done.stdout + done.stderr
        if not OutputChecker().check_output(comparable(expected), comparable(got), ELLIPSIS):
            return f"$ {line}\nexpected:\n{expected}\ngot:\n{got}"
    return None


def parse_json(example: Example) -> None:
    """Refuse a `json` block that is none."""
    json.loads(str(example.parsed))


pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        CodeBlockParser("console", run_console),
        CodeBlockParser("json", parse_json),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
)
docstrings = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
    patterns=["provenance/*.py", "provenance/**/*.py"],
)
pytest_collect_file = (pages + docstrings).pytest()
