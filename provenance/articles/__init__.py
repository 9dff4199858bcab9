"""The outside world turned into articles: pages, dates, outlets, files, the network."""

from __future__ import annotations

from provenance.articles.files import read, scan
from provenance.articles.page import read_html
from provenance.articles.web import fetch

__all__ = ["fetch", "read", "read_html", "scan"]
