"""The command `provenance`: arguments in, exit code out.

Exit codes: 0 something was read and done, 2 nothing could be read or the usage is wrong, 130 interrupted.
"""

from __future__ import annotations

from provenance.cli.command import main

__all__ = ["main"]
