"""Run the command: `python -m provenance`."""

from __future__ import annotations

import sys

from provenance.cli import main

if __name__ == "__main__":
    sys.exit(main())
