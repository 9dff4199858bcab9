"""The public face: complete, documented, light to import, and its errors travel."""

from __future__ import annotations

import inspect
import json
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import provenance
from provenance import _twin, errors

PUBLIC = [
    "Article",
    "Drift",
    "Outlet",
    "ProvenanceRecord",
    "Quotation",
    "citations",
    "compare",
    "errors",
    "export",
    "extract",
    "fetch",
    "match",
    "model",
    "read",
    "read_html",
    "trace",
]

ERRORS: list[errors.ProvenanceError] = [
    errors.ExtractionError("https://alpha.example/1", "the page is empty"),
    errors.FetchError("https://alpha.example/1", "status 404", 404),
    errors.LineError("articles.jsonl", "no text", 7),
    errors.MissingExtraError("pandas", "pandas"),
    errors.ProvenanceError("said so"),
    errors.ReadError("page.pdf", "is no page"),
    errors.SpanError(3, 2),
    errors.TimeError("yesterday"),
]


def run_python(code: str) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_names_are_the_promised_ones() -> None:
    """`__all__` is sorted, complete, and each name is there."""
    assert provenance.__all__ == sorted(PUBLIC)
    assert set(provenance.__all__) <= set(dir(provenance))
    assert all(getattr(provenance, name) is not None for name in PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_each_name_is_documented(name: str) -> None:
    """Each public name has a docstring whose first line is a sentence."""
    first = (inspect.getdoc(getattr(provenance, name)) or "").splitlines()[0]

    assert first.endswith((".", "?", ":"))


@pytest.mark.parametrize("module", [provenance.model, provenance.export, provenance.errors])
def test_each_name_of_the_public_modules_is_documented(module: ModuleType) -> None:
    """So has each name that the public modules hand out, and their `__all__` is sorted without case."""
    names = list(module.__all__)

    assert names == sorted(names, key=lambda name: (not name.isupper(), name))
    for name in names:
        thing = getattr(module, name)
        assert inspect.getdoc(thing), name
        if callable(thing):
            assert thing.__module__.startswith("provenance"), name


def test_an_unknown_name_is_refused() -> None:
    """A misspelt name raises AttributeError, as with any module."""
    with pytest.raises(AttributeError, match="has no attribute 'tracee'"):
        _ = provenance.tracee  # type: ignore[attr-defined]


def test_version_is_that_of_the_distribution() -> None:
    """`provenance.__version__` is read from the installed metadata."""
    assert provenance.__version__[0].isdigit()


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling(error: errors.ProvenanceError) -> None:
    """An error that crosses a process says the same and keeps what it knew."""
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)

    assert type(back) is type(error)
    assert str(back) == str(error)
    assert vars(back) == vars(error)
    assert "\n" not in str(error)


def test_every_error_is_tested_and_drawn() -> None:
    """The list above and the tree in the module's docstring name every exception."""
    kinds = {name for name in errors.__all__ if not name.endswith("Warning")}

    assert {type(error).__name__ for error in ERRORS} == kinds
    assert all(name in (errors.__doc__ or "") for name in errors.__all__)


def test_import_is_light() -> None:
    """`import provenance` loads no third party but attrs, and takes under a tenth of a second of CPU time."""
    code = (
        "import json, sys, time; start = time.process_time(); import provenance; spent = time.process_time() - start; "
        "heavy = [m for m in ('trafilatura', 'numpy', 'pandas', 'lxml', 'rapidfuzz', 'dateutil') if m in sys.modules]; "
        "print(json.dumps([spent, heavy]))"
    )
    run_python(code)  # the first run may still have to compile
    runs = [json.loads(run_python(code)) for _ in range(3)]

    assert all(heavy == [] for _, heavy in runs)
    assert min(spent for spent, _ in runs) < 0.1


def test_the_other_owner_of_the_name_is_refused(tmp_path: Path) -> None:
    """Where the other distribution named `provenance` is installed, too, the message says so and what to do."""
    _twin.refuse_twin(tmp_path)
    (tmp_path / "provenance-0.14.1.dist-info").mkdir()

    with pytest.raises(ImportError, match=r"provenance-0\.14\.1\. Run: pip uninstall"):
        _twin.refuse_twin(tmp_path)
