"""What the command takes: its subcommands, their options, their help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from provenance.cli.commands import run_compare, run_extract, run_fetch, run_trace

_ABOUT = """\
Where does a quotation come from? Reads saved pages and finds, for every
utterance quoted in them, who carried it, the earliest copy found, where it
probably comes from, and how its wording drifted."""

_COMMANDS = """\
examples:
  provenance trace pages/              utterances that several outlets carry
  provenance extract page.html         one page with its quotations marked
  provenance compare "We will not." "We will."
  provenance fetch https://alpha.example/1 --output articles.jsonl

exit codes: 0 done, 2 nothing could be read or wrong usage, 130 interrupted"""

_TRACE = """\
Read articles and print, for every utterance that several outlets carry: the
words, the speaker, the earliest copy found, the probable origin, and every
carrier with its time, what it goes back to, and how its wording departs.

A PATH is a saved page (.html), articles in .json or .jsonl (also .gz), a text
(.txt), a folder with such files, or a glob."""

_TRACE_EXAMPLES = """\
examples:
  provenance trace pages/
  provenance trace pages/ more.jsonl --all
  provenance trace pages/ --format html --output report.html
  provenance trace pages/ --format json | jq '.records[].origin'"""

_EXTRACT = """\
Read articles and print each with its quotations, speakers and credits to
outlets marked, to judge at a glance what was found. Takes the same paths as
`provenance trace`."""

_EXTRACT_EXAMPLES = """\
examples:
  provenance extract page.html
  provenance extract pages/ --format json --output quotations.json"""

_COMPARE = """\
Compare two wordings: word diff, kinds of departure, severity, and where words
that bear meaning differ. A wording that begins with @ names a file that holds
it; @@ stands for a single @."""

_COMPARE_EXAMPLES = """\
examples:
  provenance compare "We will not raise taxes." "We will raise taxes."
  provenance compare @speech.txt @article.txt --format json"""

_FETCH = """\
Fetch pages and print them as articles, one line of JSON each, which
`provenance trace` reads."""

_FETCH_EXAMPLES = """\
examples:
  provenance fetch https://alpha.example/1 https://beta.example/2 \\
    --output articles.jsonl
  provenance trace articles.jsonl"""


class _Version(argparse.Action):
    """Prints the version; it is looked up only when asked for, which takes time."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002  (argparse gives it)
        values: str | Sequence[Any] | None,  # noqa: ARG002  (as above)
        option_string: str | None = None,  # noqa: ARG002  (as above)
    ) -> None:
        from importlib.metadata import version  # noqa: PLC0415  (slow, and few ask)

        print(f"provenance {version('quote-provenance')}")
        parser.exit(0)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command."""
    parser = _parser_of(argparse.ArgumentParser, _ABOUT, _COMMANDS, prog="provenance")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_trace(commands)
    _add_extract(commands)
    _add_compare(commands)
    _add_fetch(commands)
    return parser


def _parser_of(make: Any, about: str, examples: str, **options: str) -> argparse.ArgumentParser:  # noqa: ANN401
    parser: argparse.ArgumentParser = make(
        description=about,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        **options,
    )
    return parser


def _add_trace(commands: Any) -> None:  # noqa: ANN401  (argparse names no type for it)
    parser = _parser_of(
        lambda **options: commands.add_parser("trace", **options),
        _TRACE,
        _TRACE_EXAMPLES,
        help="trace utterances across outlets",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="page, file of articles, folder or glob")
    _add_format(parser, ("text", "json", "html", "csv"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--min-outlets",
        metavar="N",
        type=_count,
        default=2,
        help="show utterances that at least N outlets carry (default: 2)",
    )
    which.add_argument(
        "--all",
        dest="min_outlets",
        action="store_const",
        const=1,
        help="show utterances of a single outlet too",
    )
    parser.add_argument("--no-texts", action="store_true", help="in JSON, leave out the articles' whole texts")
    _add_reading(parser)
    _add_looks(parser)
    parser.set_defaults(run=run_trace)


def _add_extract(commands: Any) -> None:  # noqa: ANN401  (as above)
    parser = _parser_of(
        lambda **options: commands.add_parser("extract", **options),
        _EXTRACT,
        _EXTRACT_EXAMPLES,
        help="show the quotations of articles",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="page, file of articles, folder or glob")
    _add_format(parser, ("text", "json", "html"))
    parser.add_argument("--no-texts", action="store_true", help="in JSON, leave out the articles' whole texts")
    _add_reading(parser)
    _add_looks(parser)
    parser.set_defaults(run=run_extract)


def _add_compare(commands: Any) -> None:  # noqa: ANN401  (as above)
    parser = _parser_of(
        lambda **options: commands.add_parser("compare", **options),
        _COMPARE,
        _COMPARE_EXAMPLES,
        help="compare two wordings",
    )
    parser.add_argument("original", metavar="ORIGINAL", help="the wording to measure against, or @FILE")
    parser.add_argument("variant", metavar="VARIANT", help="the wording that departs, or @FILE")
    _add_format(parser, ("text", "json"))
    _add_looks(parser)
    parser.set_defaults(run=run_compare)


def _add_fetch(commands: Any) -> None:  # noqa: ANN401  (as above)
    parser = _parser_of(
        lambda **options: commands.add_parser("fetch", **options),
        _FETCH,
        _FETCH_EXAMPLES,
        help="fetch pages as articles",
    )
    parser.add_argument("urls", metavar="URL", nargs="+", help="address of a page")
    parser.add_argument("--output", metavar="FILE", help="write to FILE instead of printing")
    _add_reading(parser)
    parser.set_defaults(run=run_fetch)


def _add_format(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    parser.add_argument(
        "--format",
        choices=formats,
        default="text",
        help=f"one of {', '.join(formats)} (default: text)",
        metavar="FORMAT",
    )
    parser.add_argument("--output", metavar="FILE", help="write to FILE instead of printing")


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="stop at the first thing that cannot be read")
    parser.add_argument("--quiet", action="store_true", help="no progress and no hints; errors are still printed")


def _add_looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal; honours NO_COLOR and FORCE_COLOR), always or never",
    )
    parser.add_argument(
        "--width", metavar="COLUMNS", type=_count, help="columns of text (default: the terminal's, else 80)"
    )


def _count(text: str) -> int:
    """Read a number of at least 1."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


_count.__name__ = "number"  # argparse prints it: "invalid number value"
