"""The README's commands are the ones that the gate runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def command_under(heading: str) -> str:
    """Return the one command in the `sh` block under a heading of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    (block, *_) = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return str(block).strip()


@pytest.mark.parametrize("heading", ["Install and run", "Install and test"])
def test_gate_runs_the_readme(heading: str) -> None:
    """Each of the two commands is one line, and the gate runs that very line under the same heading."""
    command = command_under(heading)

    assert "\n" not in command
    assert f'# README, "{heading}"\n{command}\n' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
