"""The outside world turned into articles: pages, dates, outlets, files, the network."""

from __future__ import annotations

from provenance.articles.files import read, scan
from provenance.articles.outlets import Entry, Registry, default_registry, outlet_for
from provenance.articles.page import read_html
from provenance.articles.web import Answer, fetch

__all__ = ["Answer", "Entry", "Registry", "default_registry", "fetch", "outlet_for", "read", "read_html", "scan"]
