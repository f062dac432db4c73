"""Measure the reader: `python -m bench.reading PART PATH [--out FILE]`.

PART is worth, attribution, numbers or speed; PATH any file or folder of the format that the part
is measured on. Each figure is printed with its baseline beside it; the last line is one JSON
object. `--out` writes what was found, one JSON line an item.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from bench import reading_attribution, reading_numbers, reading_speed, reading_worth

Run = Callable[[Path, Path | None], dict[str, float]]
PARTS: dict[str, Run] = {
    "worth": reading_worth.run,
    "attribution": reading_attribution.run,
    "numbers": reading_numbers.run,
    "speed": reading_speed.run,
}


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description="Measure a part.")
    parser.add_argument("part", choices=PARTS, metavar="PART", help=", ".join(PARTS))
    parser.add_argument("path", type=Path, metavar="PATH", help="a file or folder to measure on")
    parser.add_argument("--out", type=Path, metavar="FILE", help="what was found, as JSON lines")
    asked = parser.parse_args(arguments)
    if not asked.path.exists():
        sys.exit(f"{asked.path} is absent, so {asked.part} can't be measured on it.")
    try:
        figures = PARTS[asked.part](asked.path, asked.out)
    except (OSError, ValueError) as error:
        sys.exit(f"{asked.part} can't be measured on {asked.path}: {error}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
