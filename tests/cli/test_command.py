"""The command: results, complaints, exit codes."""

from __future__ import annotations

import csv
import importlib
import io
import itertools
import json
import os
import runpy
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import provenance.articles
import provenance.records
from provenance import export
from provenance.cli import command, main
from provenance.cli.arguments import build_parser
from provenance.cli.screen import Screen
from provenance.errors import FetchError
from provenance.model import Article, Trace

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:url" content="{url}"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{time}"></head><body><article><h1>{title}</h1>
<p>The town of Lowmere argued about its library all week, and on Friday evening the hall was full to the doors.</p>
<p>{words}</p>
<p>Nobody left before midnight, and the caretaker had to put out the lamps twice before the last of them went home.</p>
</article></body></html>"""
QUOTED = (
    "“This library has served the children of Lowmere for a hundred years, and we are not going to close it now,” "
    "said Mayor Mara Quill{credit}."
)


def write_page(folder: Path, name: str, *, words: str, time: str = "2024-05-03T14:30:00+02:00") -> Path:
    """Write a saved page of an invented outlet."""
    path = folder / f"{name}.html"
    url = f"https://{name}.example/2024/05/library"
    page = PAGE.format(title="Library stays", url=url, outlet=name.title(), time=time, words=words)
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two pages that share an utterance and one that stands alone."""
    write_page(tmp_path, "dailytide", words=QUOTED.format(credit=""))
    credit = " in an interview with the Daily Tide"
    write_page(tmp_path, "lowmerestar", words=QUOTED.format(credit=credit), time="2024-05-04T09:00:00+02:00")
    write_page(tmp_path, "kettlepost", words="“The roof let the rain in on Monday morning again,” said Oto Brandt.")
    return tmp_path


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command here: its exit code, what it printed, what it complained of."""

    def run_command(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run_command


def test_a_trace_is_printed(run: Run, folder: Path) -> None:
    """The shared utterance is printed with its carriers, and how many others there are."""
    code, out, err = run("trace", folder)

    assert (code, err) == (0, "")
    assert "Utterance 1 of 1" in out
    assert "Mara Quill" in out
    assert "1 Dailytide · 3 May 2024, 14:30 (+02:00) · quoted" in out
    assert "1 of 2 utterances in 3 articles of 3 outlets stand in 2 or more outlets" in " ".join(out.split())
    assert "The roof let" not in out


def test_all_utterances_are_printed(run: Run, folder: Path) -> None:
    """With `--all` the utterances of one outlet are printed too."""
    code, out, _ = run("trace", folder, "--all")

    assert code == 0
    assert "The roof let the rain in" in out
    assert out.endswith("\n2 utterances in 3 articles of 3 outlets.\n")


def test_nothing_shared_is_said(run: Run, folder: Path) -> None:
    """Where no utterance is shared, one sentence says so, counts, and names the way to see more."""
    code, out, err = run("trace", folder / "kettlepost.html")
    assert (code, err) == (0, "")
    assert " ".join(out.split()) == (
        "No utterance stands in 2 or more outlets; 1 utterance in 1 article of 1 outlet. Add --all to see them."
    )

    assert "stands in 3 or more outlets" in run("trace", folder, "--min-outlets", 3)[1]
    code, out, err = run("trace", folder / "kettlepost.html", "--format", "json")
    assert (code, json.loads(out)["records"]) == (0, [])
    assert err.startswith("provenance: No utterance stands in 2 or more outlets")
    assert run("trace", folder / "kettlepost.html", "--format", "csv", "--quiet")[2] == ""


def test_no_quotation_is_said(run: Run, tmp_path: Path) -> None:
    """Where nothing is quoted at all, that is said."""
    page = write_page(tmp_path, "dailytide", words="The council met and went home again without a word.")

    assert run("trace", page)[1] == "No quotation was found in 1 article of 1 outlet.\n"


def test_json_follows_its_schema(run: Run, folder: Path) -> None:
    """JSON follows the published schema and can be read back."""
    code, out, _ = run("trace", folder, "--format", "json")

    assert code == 0
    Draft202012Validator(export.json_schema("trace")).validate(json.loads(out))
    (record,) = export.from_json(out)
    assert [carrier.outlet.name for carrier in record.carriers] == ["Dailytide", "Lowmerestar"]
    assert len(run("trace", folder, "--format", "json", "--no-texts")[1]) < len(out)


def test_csv_and_html(run: Run, folder: Path) -> None:
    """CSV has one row a carrier, HTML is one page."""
    rows = list(csv.DictReader(io.StringIO(run("trace", folder, "--format", "csv")[1])))
    assert [row["outlet"] for row in rows] == ["Dailytide", "Lowmerestar"]

    page = run("trace", folder, "--format", "html")[1]
    assert page.startswith("<!doctype html>")
    assert page.count("<section") == 1


def test_output_goes_to_a_file(run: Run, folder: Path) -> None:
    """With `--output` nothing is printed and the file is UTF-8 without colours."""
    path = folder / "out.txt"

    assert run("trace", folder, "--output", path, "--width", 40) == (0, "", "")
    text = path.read_text(encoding="utf-8")
    assert "“This library" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 40


@pytest.mark.parametrize("output", [".", "no/such/folder/out.txt", "\0"])
def test_an_output_that_cannot_be_written(run: Run, folder: Path, output: str) -> None:
    """A folder, a path in none, and a name that no file can have are refused in one line."""
    path = f"{folder}/{output}"
    code, out, err = run("trace", folder, "--output", path)

    assert (code, out) == (2, "")
    assert "cannot be written" in err
    assert len(err.splitlines()) == 1


def test_what_cannot_be_read_is_one_line(run: Run, folder: Path) -> None:
    """Each failure is one line; the rest is still read."""
    (folder / "bad.jsonl").write_text('{"text": ', encoding="utf-8")
    code, out, err = run("trace", folder, folder / "absent.html")

    assert code == 0
    assert "Utterance 1 of 1" in out
    first, second = err.splitlines()
    assert first.startswith(f"provenance: {folder / 'bad.jsonl'}:1: ")
    assert second == f"provenance: {folder / 'absent.html'}: there is no such file or folder"


def test_nothing_read_is_a_failure(run: Run, tmp_path: Path) -> None:
    """The exit code is 2 only where nothing could be read, and a reason is always given."""
    code, out, err = run("trace", tmp_path / "absent.html")
    assert (code, out, len(err.splitlines())) == (2, "", 1)

    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    code, out, err = run("trace", tmp_path / "empty.jsonl")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert run("extract", tmp_path / "absent.html")[0] == 2


def test_nothing_given_is_a_failure(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where reading yields neither an article nor a failure, one line still says so."""
    monkeypatch.setattr(provenance.articles, "scan", lambda _: iter(()))

    assert run("trace", tmp_path) == (2, "", "provenance: there is no article to read\n")


def test_strict_stops_at_the_first(run: Run, folder: Path) -> None:
    """With `--strict` the first failure ends the run, though others could be read."""
    code, out, err = run("trace", folder / "absent.html", folder, folder / "absent.too", "--strict")

    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_an_extraction_is_printed(run: Run, folder: Path) -> None:
    """Each article is printed with its quotations marked; JSON follows its schema; HTML is one page."""
    code, out, _ = run("extract", folder)
    assert code == 0
    assert "⟦1 This library has served" in out
    assert out.count("\n1 quotation\n") == 3

    document = json.loads(run("extract", folder, "--format", "json")[1])
    Draft202012Validator(export.json_schema("quotations")).validate(document)
    assert len(document["articles"]) == 3
    assert run("extract", folder, "--format", "html")[1].count("<section>") == 3


def test_two_wordings_are_compared(run: Run, tmp_path: Path) -> None:
    """Wordings are arguments, or files named with an at sign; a doubled one stands for itself."""
    code, out, _ = run("compare", "We will not close it.", "We will close it.")
    assert code == 0
    assert "[-not-]" in out
    assert "negation" in out

    path = tmp_path / "words.txt"
    path.write_text("\ufeffWe will not close it.\n", encoding="utf-8")
    assert run("compare", f"@{path}", "We will close it.")[1] == out
    assert run("compare", "@@x", "@@x", "--color", "always")[1].startswith("@x\n")

    document = json.loads(run("compare", "a b", "a c", "--format", "json", "--output", tmp_path / "o.json")[1] or "{}")
    assert document == {}
    assert json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["variant"] == "a c"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfa"])
def test_a_wording_that_cannot_be_read(run: Run, tmp_path: Path, content: bytes | None) -> None:
    """A file that is missing or no text is one line and exit code 2."""
    path = tmp_path / "words.txt"
    if content is not None:
        path.write_bytes(content)
    code, out, err = run("compare", f"@{path}", "x")

    assert (code, out) == (2, "")
    assert err.startswith(f"provenance: {path}: it cannot be read as text: ")


def fake_fetch(url: str) -> Article:
    """Stand for the network: pages of one host are there, others are not."""
    if "absent" in url:
        raise FetchError(url, "there is no such page", 404)
    return Article(url=url, outlet="dailytide.example", text=QUOTED.format(credit=""))


def test_pages_are_fetched_as_lines(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each page is a line that `trace` reads; each failure is one line; only all of them failing is exit code 2."""
    monkeypatch.setattr(provenance.articles, "fetch", fake_fetch)
    path = tmp_path / "a.jsonl"

    code, out, err = run("fetch", "https://absent.example/", "https://dailytide.example/1", "--output", path)
    assert (code, out) == (0, "")
    assert err == "provenance: cannot fetch https://absent.example/: there is no such page\n"
    assert "1 utterance in 1 article" in run("trace", path, "--all")[1]

    assert run("fetch", "https://absent.example/")[0] == 2
    assert run("fetch", "https://absent.example/", "https://dailytide.example/1", "--strict")[:2] == (2, "")


@pytest.mark.parametrize("arguments", [[], ["trace"], ["nonsense"], ["trace", "x", "--min-outlets", "0"], ["--versio"]])
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    """Wrong usage is exit code 2 with the usage."""
    code, out, err = run(*arguments)

    assert (code, out) == (2, "")
    assert err.startswith("usage: provenance")


def test_help_and_version(run: Run) -> None:
    """The version is printed; every help fits 80 columns and has an example."""
    assert run("--version")[:2] == (0, f"provenance {version('quote-provenance')}\n")
    for arguments in (["--help"], ["trace", "-h"], ["extract", "-h"], ["compare", "-h"], ["fetch", "-h"]):
        code, out, _ = run(*arguments)
        assert code == 0
        assert "example" in out
        assert max(map(len, out.splitlines())) <= 80


def test_an_interrupt_ends_with_130(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is exit code 130 without a trace of the interpreter's."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(provenance.records, "trace", interrupted)
    assert run("trace", folder) == (130, "", "")


def test_a_twin_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the other distribution stands beside this one, the command says what to do."""

    def refuse() -> None:
        raise ImportError("two distributions own the import name")  # noqa: EM101, TRY003  (stands for the real one)

    monkeypatch.setattr(command, "refuse_twin", refuse)
    code, _, err = run("trace", "x")
    assert (code, err) == (2, "provenance: two distributions own the import name\n")


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m provenance` runs the command with this process's arguments; importing the module runs nothing."""
    monkeypatch.setattr(sys, "argv", ["provenance", "compare", "a", "a"])
    importlib.import_module("provenance.__main__")
    assert capsys.readouterr().out == ""
    monkeypatch.delitem(sys.modules, "provenance.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("provenance", run_name="__main__", alter_sys=False)

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("a\nLabels: verbatim")


def test_a_reader_who_leaves_is_no_error(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that breaks while records are made ends the run quietly."""

    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(provenance.records, "trace", broken)
    assert run("trace", folder) == (0, "", "")


@pytest.mark.parametrize(("told", "shown"), [([], 0), (["default"], 1)])
def test_warnings_of_others_are_for_developers(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, told: list[str], shown: int
) -> None:
    """What third parties warn of is not printed, unless whoever runs Python asked for warnings."""
    monkeypatch.setattr(sys, "warnoptions", told)
    caught: list[object] = []

    def warn(*_: object, **__: object) -> Trace:
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return Trace(())

    monkeypatch.setattr(provenance.records, "trace", warn)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        monkeypatch.setattr(warnings, "showwarning", lambda *args, **_: caught.append(args))
        run("trace", folder)

    assert len(caught) == shown


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize(
    ("arguments", "stages"),
    [
        (["trace"], ["reading 1", "extract"]),
        (["extract"], ["reading 1", "extracting 0 of 3"]),
        (["fetch", "https://dailytide.example/1"], ["fetching 0 of 1"]),
    ],
)
def test_progress_on_a_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], stages: list[str]
) -> None:
    """Every long command says how far it is, on a terminal, and erases that at its end."""
    monkeypatch.setattr(provenance.articles, "fetch", fake_fetch)
    err = Terminal()
    seconds = itertools.count(0, 5)
    screen = Screen(io.StringIO(), err, environment={}, clock=lambda: float(next(seconds)))
    options = build_parser().parse_args(arguments if len(arguments) > 1 else [*arguments, str(folder)])

    assert options.run(options, screen) == 0
    assert all(f"\r{stage}" in err.getvalue() for stage in stages)
    assert err.getvalue().endswith(" \r")


PROGRAM = Path(sys.executable).with_name("provenance")


def run_program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command."""
    command_line = [str(PROGRAM), *map(str, arguments)]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    return subprocess.run(command_line, capture_output=True, check=False, env=kept | environment, timeout=60)


def test_the_installed_command(folder: Path) -> None:
    """The command is installed and prints UTF-8 into a pipe, whatever the locale."""
    done = run_program("trace", folder, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert (done.returncode, done.stderr) == (0, b"")
    assert "“This library has served" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


def test_colours_when_told(folder: Path) -> None:
    """Colours come into a pipe only where FORCE_COLOR or `--color always` asks, and NO_COLOR wins over FORCE_COLOR."""
    assert b"\x1b[1m" in run_program("trace", folder, FORCE_COLOR="1").stdout
    assert b"\x1b[1m" in run_program("trace", folder, "--color", "always", NO_COLOR="1").stdout
    assert b"\x1b" not in run_program("trace", folder, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b" not in run_program("trace", folder, "--color", "never", FORCE_COLOR="1").stdout


def test_python_dash_m(folder: Path) -> None:
    """`python -m provenance` runs."""
    done = subprocess.run([sys.executable, "-m", "provenance", "compare", "a", "b"], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert folder.is_dir()


def test_a_broken_pipe_is_quiet(folder: Path) -> None:
    """A reader that leaves early is no error."""
    with subprocess.Popen(
        [str(PROGRAM), "trace", str(folder), "--all"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
        assert (process.wait(timeout=60), errors) == (0, b"")
    with subprocess.Popen([str(PROGRAM), "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_one_line(folder: Path) -> None:
    """Output that cannot be written is a failure with one line."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run([str(PROGRAM), "trace", str(folder)], stdout=full, stderr=subprocess.PIPE, check=False)

    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert done.stderr.startswith(b"provenance: the output cannot be written: ")


def test_an_output_that_fails_on_the_way(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of the system while writing is one line, with its reason."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(provenance.records, "trace", fail)
    assert run("trace", folder) == (2, "", "provenance: the output cannot be written: No space left on device\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_real_interrupt(tmp_path: Path) -> None:
    """SIGINT ends the program with 130 and without a traceback."""
    pipe = tmp_path / "never.jsonl"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [str(PROGRAM), "trace", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        with pipe.open("w", encoding="utf-8"):  # opens once the program reads, so it is at work
            process.send_signal(signal.SIGINT)
            out, errors = process.communicate(timeout=60)
        assert (process.returncode, out, errors) == (130, b"", b"")


def test_the_command_starts_quickly() -> None:
    """`provenance --version` takes less than 0.3 s of CPU on a slow machine and imports no heavy room."""
    code = (
        "import sys, time, provenance.cli as c; c.main(['--version']);"
        "heavy = {'trafilatura', 'lxml', 'rapidfuzz', 'dateutil', 'pandas', 'numpy', 'urllib3'} & set(sys.modules);"
        "assert not heavy, heavy; assert time.process_time() < 0.3, time.process_time()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
