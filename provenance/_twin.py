"""Another distribution owns the bare name `provenance`; both in one place overwrite each other's files."""

from __future__ import annotations

from pathlib import Path

_SITE = Path(__file__).resolve().parent.parent


def refuse_twin(site: Path = _SITE) -> None:
    """Refuse to run where the other distribution is installed over or under this one.

    Args:
        site: The folder that holds the package.

    Raises:
        ImportError: Its metadata stands beside the package.
    """
    twin = next(iter(sorted(site.glob("provenance-*.dist-info"))), None)
    if twin is not None:
        msg = (
            f"two distributions own the import name 'provenance' here: quote-provenance and {twin.stem}. "
            "Run: pip uninstall --yes provenance quote-provenance && pip install quote-provenance"
        )
        raise ImportError(msg)
