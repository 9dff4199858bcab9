"""The documentation is complete: what is public is named there, and what is named there exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import provenance
from provenance import errors, export, model
from provenance.cli import main
from provenance.model import Label
from provenance.records.drift_severity import SEVERITIES

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)
TEXTS = [*PAGES, *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md"))]
# What may begin a line of an `sh` block; a `$`-less block is for people, and no test runs it.
COMMANDS = frozenset({"git", "make", "pip", "provenance", "python", "python3", "uv"})


def read(path: Path) -> str:
    """Return a page's text."""
    return path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    """Name a page in a test's id."""
    return path.relative_to(ROOT).as_posix()


def outside_code(text: str) -> str:
    """Return a page without its fenced blocks."""
    return re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(
    "name",
    [
        *(f"provenance.{name}" for name in provenance.__all__ if name not in {"errors", "export", "model"}),
        *(f"provenance.export.{name}" for name in export.__all__),
        *(f"provenance.errors.{name}" for name in errors.__all__),
        *(f"provenance.model.{name}" for name in model.__all__ if not hasattr(provenance, name)),
    ],
)
def test_reference_names_what_is_public(name: str) -> None:
    """The reference documents each public name, by itself or with the module that holds it."""
    reference = "".join(read(path) for path in sorted((DOCS / "reference").glob("*.md")))
    module, _, last = name.rpartition(".")

    assert re.search(rf"(auto\w+:: |^){re.escape(name)}$|automodule:: {module}$|`{last}`", reference, re.MULTILINE)


def test_label_table_is_complete() -> None:
    """The page of drift labels has a row for each label, with its severity, and for nothing else."""
    page = read(DOCS / "reference" / "drift-labels.md")
    table = dict(re.findall(r"^\| `(\w+)` \|.*?\| ([0-5–]) \|", page, re.MULTILINE))

    assert sorted(table) == sorted(Label)
    assert table == {label: str(SEVERITIES.get(label, "–")) for label in Label}


def test_json_page_names_the_version() -> None:
    """The page about the JSON format names the version that is written now."""
    assert f"`{export.SCHEMA_VERSION}`" in read(DOCS / "reference" / "json.md")


@pytest.mark.parametrize("command", ["", "trace", "extract", "compare", "fetch"])
def test_command_page_names_every_option(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page about the command names every option that its help names, and every command."""
    main([*([command] if command else []), "--help"])
    named = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    page = read(DOCS / "reference" / "cli.md")

    assert {option for option in named if option not in page} == set()
    assert f"`provenance {command}" in page


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_page_can_be_reached(path: Path) -> None:
    """Every page but the first stands in a table of contents."""
    listed = {
        (page.parent / entry.strip()).resolve()
        for page in PAGES
        for block in re.findall(r"```\{toctree\}\n(.*?)```", read(page), re.DOTALL)
        for entry in block.splitlines()
        if entry.strip() and not entry.startswith(":")
    }

    assert path == DOCS / "index.md" or path.with_suffix("").resolve() in listed


@pytest.mark.parametrize("path", TEXTS, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link leads to a file of the project."""
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", outside_code(read(path)))

    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", TEXTS, ids=name_of)
def test_one_sentence_a_line(path: Path) -> None:
    """No line of running text holds the end of one sentence and the start of another."""
    prose = [line for line in outside_code(read(path)).splitlines() if not line.startswith(("|", "#", "    "))]

    assert [line for line in prose if re.search(r"[a-z)`”]{2}[.!?] [A-Z][a-z]+ ", line)] == []


@pytest.mark.parametrize("path", TEXTS, ids=name_of)
def test_shell_blocks_hold_known_commands(path: Path) -> None:
    """A shell block holds commands that this project has reason to ask for."""
    lines = [line for block in re.findall(r"```sh\n(.*?)```", read(path), re.DOTALL) for line in block.splitlines()]
    parts = [part for line in lines for part in line.split("&&") if part.strip()]

    assert {shlex.split(part)[0].removeprefix(".venv/bin/") for part in parts} <= COMMANDS


def test_changelog_keeps_its_headings() -> None:
    """The changelog opens with what is not released, and knows the heading for moved results."""
    changelog = read(ROOT / "CHANGELOG.md")
    (unreleased, *_) = re.findall(r"^## (.*)$", changelog, re.MULTILINE)

    assert unreleased == "Unreleased"
    assert set(re.findall(r"^### (.*)$", changelog, re.MULTILINE)) <= {
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Results",
    }
    assert "### Results" in changelog
