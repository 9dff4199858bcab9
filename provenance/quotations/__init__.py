"""Article -> Quotations: spans, attribution, speakers, citations.

```text
extract(article)             -> the quotations, with speakers and the outlets credited for them
citations(article)           -> every credit that the article gives to an outlet
marked_stretches(article)    -> whatever stands between quotation marks, with its kind: speech, title, scare quote …
```
"""

from __future__ import annotations

from provenance.quotations.credits import citations
from provenance.quotations.extraction import extract, marked_stretches
from provenance.quotations.stretches import Stretch, StretchKind

__all__ = ["Stretch", "StretchKind", "citations", "extract", "marked_stretches"]
