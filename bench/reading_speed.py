"""Time the reading of an article, and of one ten times as long."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

from claims.reading.reader import read

WORDS = 1000
LIMITS = {"seconds": 0.5, "seconds_10000": 5.0, "growth": 10.0}  # growth: ten times the words


def run(path: Path, out: Path | None = None) -> dict[str, float]:
    """Print the seconds for 1,000 and 10,000 words of the text at `path`; return them.

    `path` is a text file or a folder of them, repeated to length. `out` gets the figures as a
    line of JSON. Raises ValueError where the text has no words, OSError where it is absent.
    """
    files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    text = "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
    short = _of_length(text, WORDS)
    seconds, longer = _best(short), _best(_of_length(text, 10 * WORDS))
    figures = {"seconds": seconds, "seconds_10000": longer, "growth": longer / seconds}
    print(f"{'figure':<16}{'here':>8}{'limit':>8}")
    for name, figure in figures.items():
        print(f"{name:<16}{figure:>8.3f}{LIMITS[name]:>8}")
    if out:
        out.write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return figures


def _of_length(text: str, words: int) -> str:
    parts = text.split(" ")
    if not text.strip():
        raise ValueError("no words to time")
    return " ".join((parts * (words // len(parts) + 1))[:words])


def _best(text: str) -> float:
    """The fastest of three: the least disturbed by what else the machine does."""
    read(text[:1000])  # what is loaded once is no part of an article
    times = []
    for _ in range(3):
        before = perf_counter()
        read(text)
        times.append(perf_counter() - before)
    return min(times)
