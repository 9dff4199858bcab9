"""What each subcommand does. Heavy rooms are imported only by the command that needs them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.cli.screen import Screen
from provenance.errors import ProvenanceError, ReadError
from provenance.model import Article, Trace

if TYPE_CHECKING:
    from provenance.model import Citation, Quotation

_DONE = 0
_NOTHING = 2
#: Spaces per level of the JSON that is printed.
_INDENT = 2


def run_trace(options: argparse.Namespace, screen: Screen) -> int:
    """Trace the utterances of the articles that can be read."""
    articles = _read_articles(options, screen)
    if not articles:
        return _NOTHING
    from provenance.records import trace  # noqa: PLC0415  (heavy)

    everything = trace(articles, progress=screen.choose_progress(quiet=options.quiet))
    screen.clear_progress()
    chosen = Trace(record for record in everything if len(record.outlets) >= options.min_outlets)
    note = _describe_choice(everything, chosen, articles, options.min_outlets)
    with screen.open_output(options.output) as out:
        out.write(_format_trace(chosen, note, options, screen))
    if options.format != "text" and not chosen:
        screen.hint(note, quiet=options.quiet)
    return _DONE


def run_extract(options: argparse.Namespace, screen: Screen) -> int:
    """Show the quotations of the articles that can be read."""
    articles = _read_articles(options, screen)
    if not articles:
        return _NOTHING
    extracted = list(_extract_all(articles, options, screen))
    screen.clear_progress()
    with screen.open_output(options.output) as out:
        out.write(_format_extracted(extracted, options, screen))
    return _DONE


def run_compare(options: argparse.Namespace, screen: Screen) -> int:
    """Compare two wordings."""
    original, variant = _read_wording(options.original), _read_wording(options.variant)
    from provenance.records import compare  # noqa: PLC0415  (heavy)

    drift = compare(original, variant)
    if options.format == "json":
        from provenance.export import drift_to_dict  # noqa: PLC0415  (not needed for text)

        text = _dump(drift_to_dict(drift))
    else:
        from provenance.views import drift_text  # noqa: PLC0415  (not needed for JSON)

        to_file = options.output is not None
        text = drift_text(
            drift,
            width=screen.choose_width(options.width, to_file=to_file),
            color=screen.wants_color(options.color, to_file=to_file),
        )
    with screen.open_output(options.output) as out:
        out.write(text)
    return _DONE


def run_fetch(options: argparse.Namespace, screen: Screen) -> int:
    """Fetch pages and write them as articles, each as soon as it is there."""
    from provenance.articles import fetch  # noqa: PLC0415  (heavy)
    from provenance.export import articles_to_jsonl  # noqa: PLC0415  (as above)

    progress = screen.choose_progress(quiet=options.quiet)
    code = _NOTHING
    with screen.open_output(options.output) as out:
        for done, url in enumerate(options.urls):
            if progress is not None:
                progress("fetching", done, len(options.urls))
            try:
                article = fetch(url)
            except ProvenanceError as error:
                screen.complain(str(error))
                if options.strict:
                    return _NOTHING
                continue
            out.write(articles_to_jsonl([article]))
            code = _DONE
    screen.clear_progress()
    return code


def _read_articles(options: argparse.Namespace, screen: Screen) -> list[Article]:
    """Return the articles that can be read; each failure is one line. None at all after a failure with `--strict`."""
    from provenance.articles import scan  # noqa: PLC0415  (heavy)

    progress = screen.choose_progress(quiet=options.quiet)
    articles: list[Article] = []
    complained = False
    for item in scan(options.paths):
        if isinstance(item, ProvenanceError):
            screen.complain(str(item))
            complained = True
            if options.strict:
                return []
            continue
        articles.append(item)
        if progress is not None:
            progress("reading", len(articles), 0)
    screen.clear_progress()
    if not articles and not complained:
        screen.complain("there is no article to read")
    return articles


def _extract_all(
    articles: list[Article], options: argparse.Namespace, screen: Screen
) -> Iterator[tuple[Article, tuple[Quotation, ...], tuple[Citation, ...]]]:
    from provenance.quotations import citations, extract  # noqa: PLC0415  (heavy)

    progress = screen.choose_progress(quiet=options.quiet)
    for done, article in enumerate(articles):
        if progress is not None:
            progress("extracting", done, len(articles))
        yield article, extract(article), citations(article)


def _describe_choice(everything: Trace, chosen: Trace, articles: list[Article], least: int) -> str:
    """Return one sentence: how many utterances are shown, of how many, in how many articles and outlets."""
    from provenance.views.phrases import count_things  # noqa: PLC0415  (with the other views)

    outlets = len({article.outlet.key for article in articles})
    ground = f"{count_things(len(articles), 'article')} of {count_things(outlets, 'outlet')}"
    total = count_things(len(everything), "utterance")
    if not everything:
        return f"No quotation was found in {ground}."
    if not chosen:
        return f"No utterance stands in {least} or more outlets; {total} in {ground}. Add --all to see them."
    if len(chosen) == len(everything):
        return f"{total} in {ground}."
    return f"{len(chosen):,} of {total} in {ground} stand in {least} or more outlets; --all shows the others too."


def _format_trace(trace: Trace, note: str, options: argparse.Namespace, screen: Screen) -> str:
    """Return the records in the format that was asked for."""
    from provenance import export, views  # noqa: PLC0415  (with the command that needs them)

    if options.format == "json":
        return f"{export.to_json(trace, texts=not options.no_texts, indent=_INDENT)}\n"
    if options.format == "csv":
        return export.to_csv(trace)
    if options.format == "html":
        return views.report_html(trace)
    to_file = options.output is not None
    width = screen.choose_width(options.width, to_file=to_file)
    text = (
        views.trace_text(trace, width=width, color=screen.wants_color(options.color, to_file=to_file), all=True)
        if trace
        else ""
    )
    return f"{text}{views.note_text(note, width=width)}"


def _format_extracted(
    extracted: list[tuple[Article, tuple[Quotation, ...], tuple[Citation, ...]]],
    options: argparse.Namespace,
    screen: Screen,
) -> str:
    """Return articles with what was extracted in the format that was asked for."""
    from provenance import export, views  # noqa: PLC0415  (with the command that needs them)

    if options.format == "json":
        return _dump(export.quotations_to_dict(extracted, texts=not options.no_texts))
    if options.format == "html":
        return views.extraction_html(extracted)
    to_file = options.output is not None
    width = screen.choose_width(options.width, to_file=to_file)
    color = screen.wants_color(options.color, to_file=to_file)
    return "\n\n".join(
        views.quotations_text(article, quotations, citations=citations, width=width, color=color)
        for article, quotations, citations in extracted
    )


def _read_wording(argument: str) -> str:
    """Return a wording: the argument itself, or what the file holds that it names.

    Raises:
        ReadError: The file cannot be read as UTF-8.
    """
    if not argument.startswith("@"):
        return argument
    if argument.startswith("@@"):
        return argument[1:]
    path = argument[1:]
    try:
        return Path(path).read_text(encoding="utf-8-sig").strip()
    except (OSError, ValueError) as error:
        raise ReadError(path, f"it cannot be read as text: {getattr(error, 'strerror', None) or error}") from error


def _dump(document: object) -> str:
    return f"{json.dumps(document, allow_nan=False, indent=_INDENT)}\n"
