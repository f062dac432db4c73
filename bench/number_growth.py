"""How the time to find numbers grows with the text: hostile texts, and each of them doubled.

A ratio near 2 is linear, one near 4 is quadratic. Only the time of this process counts, and each
length is timed three times, of which the fastest counts.
"""

from __future__ import annotations

import json
from time import process_time

from claims.reading.numbers import find_quantities

SHORTEST = 0.1
FIRST, LAST = 5_000, 10_000_000
PIECES = {
    "digits": "1", "commas": "1,", "list": "1, ", "words": "one ", "and": "one and ",
    "million": "million ", "half": "a half ", "share": "one in two ", "dash": "1-", "slash": "1/",
    "money": "1 dollar 5 cents ", "signs": "$", "thousands": "1 000 ", "point": "one point ",
    "vulgar": "½", "power": "1^", "hyphen": "twenty-", "letters": "a", "lines": "\n", "time": "1:",
}  # fmt: skip


def main() -> dict[str, float]:
    """Print seconds for each text and for twice as much of it; return the worst ratio."""
    print(f"{'text':10} {'length':>9} {'seconds':>8} {'doubled':>8} {'ratio':>6}")
    worst = 0.0
    for name, piece in PIECES.items():
        length = _length(piece)
        once, twice = _seconds(piece, length), _seconds(piece, 2 * length)
        worst = max(worst, twice / once)
        print(f"{name:10} {length:9} {once:8.3f} {twice:8.3f} {twice / once:6.2f}")
    figures = {"worst_ratio": round(worst, 2)}
    print(json.dumps(figures))
    return figures


def _length(piece: str) -> int:
    """The length that takes long enough to be timed."""
    length = FIRST
    while length < LAST and _once(piece * (length // len(piece))) < SHORTEST:
        length *= 2
    return length


def _seconds(piece: str, length: int) -> float:
    text = (piece * (length // len(piece) + 1))[:length]
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    before = process_time()
    find_quantities(text)
    return process_time() - before


if __name__ == "__main__":
    main()
