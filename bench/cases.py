"""Reading cases, one JSON object a line, and writing what was said of each."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file. Raises ValueError with the line's number."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _parsed(line, number)


def write_said(path: Path | None, said: Iterable[str]) -> None:
    """One {"said": …} a line, in the order of the cases; nothing where no path is given."""
    if path is not None:
        text = "".join(json.dumps({"said": each}) + "\n" for each in said)
        path.write_text(text, encoding="utf-8")


def arguments(purpose: str) -> argparse.Namespace:
    """FILE.jsonl and --out FILE of the command line."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("cases", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--out", type=Path, help="write what was said of each case here")
    return parser.parse_args()


@contextmanager
def told() -> Iterator[None]:
    """What can't be measured on is said in a sentence, with exit code 2."""
    try:
        yield
    except (OSError, ValueError) as error:
        print(f"It can't be measured: {error}", file=sys.stderr)
    except KeyError as error:
        print(f"It can't be measured: a case has no {error}", file=sys.stderr)
    else:
        return
    raise SystemExit(2)


def show(figures: dict[str, Any]) -> None:
    """The figures as a table for people, and as one JSON object in the last line."""
    for name, value in figures.items():
        print(f"{name:32} {value}")
    print(json.dumps(figures))


def _parsed(line: str, number: int) -> dict[str, Any]:
    try:
        case = json.loads(line)
    except ValueError as error:
        raise ValueError(f"line {number} is not JSON: {error}") from error
    if not isinstance(case, dict):
        raise ValueError(f"line {number} is not a JSON object")
    return case
