"""Whether reading stays linear: `python -m bench.reading_growth [CHARACTERS] [SHAPE …]`.

Texts of the shapes that made readers slow are read at one length and at twice that length. The
ratio is about 2 where reading is linear, and 4 where it is quadratic. The last line is one JSON
object: the worst ratio, its shape, and the microseconds a character of the slowest shape.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import count
from time import perf_counter

from claims.reading.reader import read

CHARACTERS = 50_000
TIMES = 3


def _lines(line: str) -> Callable[[int], str]:
    """A text of `line` again and again, {n} being another number each time.

    Without it the sentences would be the same, and the reader reads a sentence once.
    """

    def of_length(size: int) -> str:
        parts, length = [], 0
        for n in count(10):
            parts.append(line.replace("{n}", str(n)))
            length += len(parts[-1])
            if length >= size:
                return "".join(parts)[:size]
        return ""

    return of_length


SHAPES = {
    "an article": "The town of Northwick has {n} schools, she said in May 2021. It rained.\n\n",
    "one line": "The town has {n} schools, “he said”, and it could not close 3 of them. ",
    "no punctuation": "the town has {n} schools and they closed three of them in may ",
    "capitals": "MAYOR BROOK: THE TOWN HAS {n} SCHOOLS. THEY DID NOT CLOSE.\n",
    "a table": "Northwick\t{n}\t12,5%\t2014\n",
    "figures": "{n}, 2.5; 3/4 – 12%\n",
    "digits and commas": "1,",
    "one number": "9",
    "one word": "a",
    "spaces": " ",
    "line breaks": "\n",
    "full stops": ".",
    "quotes": "“He said ‘it ",
    "brackets": "([{<",
    "names": "Ada Brook, Peter Reed and ",
    "pronouns": "He told them that {n} of theirs were hers. ",
    "months": "between April and May {n} since March ",
    "abbreviations": "Mr. U.S. No. {n} p.m. ",
    "right to left": "في المدينة {n} مدرسة و٣ مكتبات. ",
    "no spaces": "22校{n}所。",
}


def main(arguments: list[str]) -> None:
    size = int(arguments[0]) if arguments else CHARACTERS
    shapes = {name: SHAPES[name] for name in arguments[1:] or SHAPES}
    print(f"{'shape':<18}{f'{size:,}':>10}{f'{2 * size:,}':>10}{'ratio':>8}{'µs/char':>9}")
    ratios, costs = {}, {}
    for name, line in shapes.items():
        once, twice = (_seconds(_lines(line)(length)) for length in (size, 2 * size))
        ratios[name], costs[name] = twice / once, twice / (2 * size) * 1e6
        print(f"{name:<18}{once:>10.2f}{twice:>10.2f}{ratios[name]:>8.2f}{costs[name]:>9.2f}")
    worst, slowest = max(ratios, key=ratios.__getitem__), max(costs, key=costs.__getitem__)
    figures = {"worst_ratio": round(ratios[worst], 2), "worst_shape": worst}
    slow = {"slowest_us_per_char": round(costs[slowest], 2), "slowest_shape": slowest}
    print(json.dumps(figures | slow))


def _seconds(text: str) -> float:
    """The fastest of a few: the least disturbed by what else the machine does."""
    times = []
    for _ in range(TIMES):
        before = perf_counter()
        read(text, "2022-03-01")
        times.append(perf_counter() - before)
        if times[-1] > 5:
            break
    return min(times)


if __name__ == "__main__":
    main(sys.argv[1:])
