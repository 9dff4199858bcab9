"""Article -> Quotations: spans, attribution, speakers, citations.

```text
extract(article)             -> the quotations, with speakers and the outlets credited for them
citations(article)           -> every credit that the article gives to an outlet
read_quotations(article)     -> both at once, each read once; with another extractor where one is given
marked_stretches(article)    -> whatever stands between quotation marks, with its kind: speech, title, scare quote …
```
"""

from __future__ import annotations

from provenance.quotations.credits import citations
from provenance.quotations.extraction import Extractor, extract, marked_stretches, read_quotations
from provenance.quotations.stretches import Stretch, StretchKind

__all__ = ["Extractor", "Stretch", "StretchKind", "citations", "extract", "marked_stretches", "read_quotations"]
