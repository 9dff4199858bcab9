"""What all tests share: helpers in this folder can be imported, and the gate draws the same examples each time.

A property that fails for one text in a million should be found at a desk, by chance, and kept as an example; the gate
must give the same answer for the same tree.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, database=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
