"""Run the scorers of a folder of gold data and hold their figures against the floors in gold_floors.json.

    python tests/accuracy/gold.py FOLDER [--only NAME…] [--update]

FOLDER holds `score/<name>.py`, each of which prints one JSON object as its last line. A folder that is not there is
said and passed over: the data cannot be shipped with the project. A floor only rises: `--update` lifts each to the
figure reached, less a small margin, and never lowers one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_FLOORS = Path(__file__).with_name("gold_floors.json")
_MARGIN = 0.005


def figure(report: dict[str, Any], path: str) -> float:
    """Return the figure at a dotted path; one that is missing counts as nothing reached."""
    value: Any = report
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return float(value) if value is not None else 0.0


def run(folder: Path, command: list[str]) -> dict[str, Any]:
    """Run one scorer and return what its last line says."""
    script = [sys.executable, str(folder / "score" / command[0]), *command[1:], "--json"]
    done = subprocess.run(script, capture_output=True, text=True, check=True, cwd=folder)
    last: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return last


def hold(name: str, report: dict[str, Any], floors: dict[str, float], *, update: bool) -> int:
    """Print each figure beside its floor and return how many fell."""
    fallen = 0
    for path, floor in floors.items():
        reached = figure(report, path)
        below = reached < floor
        fallen += below
        print(f"  {'BELOW' if below else 'ok':<6} {name}: {path:<44} {reached:.4f}  floor {floor:.4f}")  # noqa: T201
        if update:
            floors[path] = max(floor, round(reached - _MARGIN, 3) if reached < 1 else 1.0)
    return fallen


def main() -> int:
    """Run all, and tell whether every floor held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    folder = options.folder.resolve()
    if not (folder / "score").is_dir():
        print(f"no gold data at {options.folder}: passed over")  # noqa: T201
        return 0
    entries: dict[str, dict[str, Any]] = json.loads(_FLOORS.read_text(encoding="utf-8"))
    fallen = 0
    for name, entry in entries.items():
        if not options.only or name in options.only:
            fallen += hold(name, run(folder, entry["command"]), entry["floors"], update=options.update)
    if options.update:
        _FLOORS.write_text(json.dumps(entries, indent=2) + "\n", encoding="utf-8")
    print(f"{fallen} figures below their floor")  # noqa: T201
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
