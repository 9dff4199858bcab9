"""Records and quotations in other formats: JSON with a published schema, rows, CSV and data frames.

```text
carrier_rows(records)          one flat row per carrier          carrier_frame(records)   the same for pandas
to_csv(records)                the same as CSV, safe to open in a spreadsheet
to_json(records)  to_dict(records)                               from_json(text)  from_dict(document)  -> Trace
quotations_to_dict(extracted)  what `extract` found, by article
drift_to_dict(drift)           one comparison
articles_to_jsonl(articles)    articles as `read` takes them
json_schema(name)              the JSON Schema of what is written
```

Everything here is text in memory: nothing is read from or written to a disk, and the same input gives the same bytes.
"""

from __future__ import annotations

from provenance.export.documents import SCHEMA_VERSION, drift_to_dict, json_schema, quotations_to_dict, to_dict, to_json
from provenance.export.lines import articles_to_jsonl
from provenance.export.reading import from_dict, from_json
from provenance.export.rows import CARRIER_COLUMNS, carrier_frame, carrier_rows, to_csv

__all__ = [
    "CARRIER_COLUMNS",
    "SCHEMA_VERSION",
    "articles_to_jsonl",
    "carrier_frame",
    "carrier_rows",
    "drift_to_dict",
    "from_dict",
    "from_json",
    "json_schema",
    "quotations_to_dict",
    "to_csv",
    "to_dict",
    "to_json",
]
