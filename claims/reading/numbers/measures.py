"""Units of measurement: what they are called in the languages that are read, and their symbols.

Left out: units put together freely ("joule per square metre"), and "in" for the inch, which is a
word of English far more often.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.reading.numbers.measure_names import TABLE

TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
TEMPERATURES = frozenset({"degree Celsius", "degree Fahrenheit", "kelvin", "degree"})
AGES = frozenset(f"{time} of age" for time in TIMES)
_SPACE = re.compile(r"[ \u00a0\u202f\t]{0,2}-?[ \u00a0]?")
_PIECE = re.compile(r"[°º]?[^\W\d_]+[²³]?(?:\^?[23])?(?:/[^\W\d_]+)?(?:[-'’][^\W\d_]+)*|[°℃℉]")
_WINDOW = 44
_MOST_WORDS = 3
# A symbol of one letter is a unit only where it touches its number or the text is a figure.
_LOOSE = frozenset(["h", "W", "V", "A", "J", "N", "C", "F"])
# Words of one language that are units of another.
_FOREIGN = {
    "en": frozenset(
        [
            "an",
            "ans",
            "ore",
            "pie",
            "pies",
            "pied",
            "mes",
            "metro",
            "metros",
            "chili",
            "tag",
            "mille",
            "grad",
        ]
    )
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit's name in the singular, where it begins and where it stops."""

    name: str
    start: int
    end: int


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    symbols: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in TABLE.strip().splitlines():
        unit, _, rest = row.partition(":")
        written, _, called = rest.partition("|")
        for symbol in written.split():
            symbols.setdefault(symbol.replace("_", " "), unit)
        for name in called.split():
            names.setdefault(name.replace("_", " ").strip(), unit)
    return symbols, names


SYMBOLS, NAMES = _tables()


def measure_after(text: str, end: int, language: str = "en") -> Measure | None:
    """The unit just after `end`: "km" of "29km", "years old", "square miles"."""
    space = _SPACE.match(text, end)
    start = space.end() if space else end
    found: list[re.Match[str]] = []
    for match in _PIECE.finditer(text, start, start + _WINDOW):
        gap = match.start() - (found[-1].end() if found else start)
        between = text[found[-1].end() : match.start()] if found else ""
        if gap > 2 or between.strip("- ") or len(found) == _MOST_WORDS:
            break
        found.append(match)
    for count in range(len(found), 0, -1):
        stop = found[count - 1].end()
        unit = _unit(text[start:stop], count, start == end)
        if text[start:stop].lower() in _FOREIGN.get(language, ()):
            continue
        if unit and not text[stop : stop + 1].isalnum():
            return Measure(unit, start, stop)
    return _head(found[0][0], start, language) if found and found[0].start() == start else None


def _head(written: str, start: int, language: str) -> Measure | None:
    """The unit that a compound begins with: "10-metre-long"."""
    head = written.partition("-")[0].lower()
    if head == written.lower() or head in _FOREIGN.get(language, ()) or head not in NAMES:
        return None
    return Measure(NAMES[head], start, start + len(head))


def _unit(written: str, count: int, touches: bool) -> str | None:
    plain = " ".join(written.replace("’", "'").split())
    if count == 1 and plain in SYMBOLS:
        return SYMBOLS[plain] if touches or plain not in _LOOSE else None
    name = plain.lower()
    return NAMES.get(name) or NAMES.get(name.replace("-", " ")) or SYMBOLS.get(plain)
