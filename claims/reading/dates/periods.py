"""Periods with a name of their own: quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

import re
from typing import Any

from claims.reading.dates.calendar import Calendar, numbered
from claims.reading.dates.reading import Meaning, Today
from claims.reading.dates.span import Precision

_DECADE = 10
_TENTHS = numbered("first second third fourth fifth sixth seventh eighth ninth tenth/last", 0)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def read_quarter(m: re.Match[str], calendar: Calendar, _today: Today) -> Meaning | None:
    number = int(m["qn"] or calendar.ordinals.get((m["qw"] or "").lower(), 0))
    if not 1 <= number <= 4:
        return None
    return Meaning(f"{m['qy']}-{3 * number - 2:02d}", f"{m['qy']}-{3 * number:02d}", "quarter")


def read_half(m: re.Match[str], calendar: Calendar, _today: Today) -> Meaning | None:
    number = int(m["hn"] or calendar.ordinals.get((m["hw"] or "").lower(), 0))
    if number not in (1, 2):
        return None
    return Meaning(f"{m['hy']}-{6 * number - 5:02d}", f"{m['hy']}-{6 * number:02d}", "half")


def season(first: int, year: int) -> Meaning:
    """The season that begins with month `first`; winter ends in the year after."""
    last = f"{year + 1:04d}-02" if first == 12 else f"{year:04d}-{first + 2:02d}"
    why = "the northern season, by whole months"
    return Meaning(f"{year:04d}-{first:02d}", last, "season", why)


def read_season(m: re.Match[str], calendar: Calendar, _today: Today) -> Meaning | None:
    first = calendar.seasons.get(m["sn"].lower())
    return season(first, int(m["ny"])) if first else None


def read_century(m: re.Match[str], _calendar: Calendar, _today: Today) -> Meaning | None:
    groups = m.groupdict()
    written = groups.get("cn")
    number = int(written) if written else _roman(groups.get("cr") or "")
    if not 1 <= number <= 30:
        return None
    begun, length = _part_of_century(groups, 100 * number - 99)
    precision: Precision = "decade" if length == _DECADE else "century"
    return Meaning(f"{begun:04d}", f"{begun + length - 1:04d}", precision)


def _part_of_century(groups: dict[str, str | None], first: int) -> tuple[int, int]:
    """The first year and the length of "the first decade of", "the second half of"."""
    if tenth := (groups.get("ct") or "").lower():
        return first + _DECADE * _TENTHS[tenth], _DECADE
    if half := (groups.get("ch") or "").lower():
        return first + (50 if half == "second" else 0), 50
    return first, 100


def _roman(written: str) -> int:
    values = [_ROMAN[sign] for sign in written.upper() if sign in _ROMAN]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=False))


def read_decade(m: re.Match[str], calendar: Calendar, _today: Today) -> Meaning | None:
    if whole := m["e4"]:
        return Meaning(whole, f"{whole[:3]}9", "decade")
    tens = int(m["e2"][0]) if m["e2"] else calendar.decades.get((m["ew"] or "").lower())
    if tens is None:
        return None
    why = "no century given: the twentieth"
    return Meaning(f"19{tens}0", f"19{tens}9", "decade", why)


READERS: dict[str, Any] = {
    "quarter": read_quarter,
    "half": read_half,
    "season": read_season,
    "century": read_century,
    "decade": read_decade,
}
