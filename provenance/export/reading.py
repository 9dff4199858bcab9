"""Records read back from their JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping

from provenance.errors import ReadError
from provenance.export.decoding import RecordDecoder, decode_article
from provenance.export.documents import SCHEMA_VERSION
from provenance.export.fields import read_list
from provenance.model import Trace

_WHERE = "trace document"


def from_json(text: str) -> Trace:
    """Read back what `to_json` wrote.

    Args:
        text: The JSON text.

    Returns:
        Records that compare equal to those written, if the texts were written too: see `to_dict`.

    Raises:
        ReadError: It is no such JSON, or of a newer version.

    >>> from_json('{"schema_version": 1, "articles": [], "records": []}')
    <Trace of 0 utterances, 0 of them in two or more outlets>
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(_WHERE, f"it is no JSON ({error})") from error
    return from_dict(document)


def from_dict(document: object) -> Trace:
    """Read back what `to_dict` returned.

    Raises:
        ReadError: It is no such document, or of a newer version.
    """
    version = document.get("schema_version") if isinstance(document, Mapping) else None
    if not isinstance(document, Mapping) or not isinstance(version, int) or version < 1:
        raise ReadError(_WHERE, "it has no schema_version; give what provenance.export.to_json wrote")
    if version > SCHEMA_VERSION:
        reason = f"its schema_version {version} is newer than {SCHEMA_VERSION}; upgrade quote-provenance"
        raise ReadError(_WHERE, reason)
    try:
        articles = {entry["id"]: decode_article(entry) for entry in read_list(document, "articles")}
        return Trace(RecordDecoder(entry, articles).decode() for entry in read_list(document, "records"))
    except (KeyError, IndexError) as error:
        raise ReadError(_WHERE, f"it refers to {error}, which is not there") from error
    except (AttributeError, TypeError, ValueError, RecursionError) as error:
        raise ReadError(_WHERE, f"it does not follow its schema ({error})") from error
