"""Records as a person reads them: static HTML for notebooks and reports, and text for a terminal.

```text
record_text  trace_text  drift_text  quotations_text  note_text   for a terminal, 80 columns unless told
article_html  quotation_html  drift_html  record_html  trace_html  quotations_html   fragments, for Jupyter
report_html  extraction_html                                  one self-contained page
```

Whatever comes from an article is a stranger's text: it is escaped, and characters that would steer a terminal or a
browser are shown as escapes. Nothing here runs a script, loads a file or asks a network.
"""

from __future__ import annotations

from provenance.views.fragments import (
    article_html,
    drift_html,
    quotation_html,
    quotations_html,
    record_html,
    trace_html,
)
from provenance.views.report import extraction_html, report_html
from provenance.views.terminal import drift_text, note_text, quotations_text, record_text, trace_text

__all__ = [
    "article_html",
    "drift_html",
    "drift_text",
    "extraction_html",
    "note_text",
    "quotation_html",
    "quotations_html",
    "quotations_text",
    "record_html",
    "record_text",
    "report_html",
    "trace_html",
    "trace_text",
]
