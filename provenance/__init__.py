"""Where does a quotation come from? Carriers, first appearance, probable origin and drift across news outlets.

```text
fetch(url)  read(path)  read_html(html, url=…)     pages  -> Article(s)
extract(article)                                   -> the quotations of an article, with speakers and credits
citations(article)                                 -> every credit that an article gives to an outlet
match(quotations)                                  -> groups of quotations, one per utterance
compare(original, variant)                         -> Drift between two wordings
trace(articles)                                    -> Trace: a ProvenanceRecord for each utterance
```

The nouns are in `provenance.model`, the formats in `provenance.export`, the exceptions in `provenance.errors`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from provenance import errors, model
from provenance._twin import refuse_twin
from provenance.model import Article, Drift, Outlet, ProvenanceRecord, Quotation

if TYPE_CHECKING:
    from provenance import export
    from provenance.articles import fetch, read, read_html
    from provenance.matching import match
    from provenance.quotations import citations, extract
    from provenance.records import compare, trace

    __version__: str

refuse_twin()

__all__ = [
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

# The verbs and the rooms they live in, loaded at first use: `import provenance` costs no more than the nouns.
_ROOMS = {
    "citations": "provenance.quotations",
    "compare": "provenance.records",
    "extract": "provenance.quotations",
    "fetch": "provenance.articles",
    "match": "provenance.matching",
    "read": "provenance.articles",
    "read_html": "provenance.articles",
    "trace": "provenance.records",
}


if not TYPE_CHECKING:  # or every misspelt name would pass for an object

    def __getattr__(name: str) -> object:
        """Load a verb, or the room `export`, at first use."""
        if name == "export":
            return importlib.import_module("provenance.export")
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415  (slow, and few ask)

            return version("quote-provenance")
        if name not in _ROOMS:
            msg = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(importlib.import_module(_ROOMS[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
