"""Stands at the top of the tests so that pytest finds the helpers beside it: `import records_by_hand`."""

from __future__ import annotations
