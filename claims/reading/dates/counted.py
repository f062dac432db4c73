"""Spans and moments that are counted: "two years ago", "the past decade", "the next five days"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from claims.reading.dates.calendar import Calendar, Unit
from claims.reading.dates.reading import UNPLACED, Meaning, Today, point
from claims.reading.dates.relative import day_away, months_away, unit_away, why

_MONTHS: dict[Unit, int] = {"month": 1, "year": 12, "decade": 120}
_FURTHEST = 1000  # years; what is counted from further away is no news


def _counted(written: str, unit: str, calendar: Calendar) -> tuple[int, Unit] | None:
    kind = calendar.units.get(unit.lower())
    number = int(written) if written.isdecimal() else calendar.counts.get(written.lower(), 0)
    return (number, kind) if kind and number else None


def read_ago(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "two years ago" as a year, "three weeks ago" as a week, "ten days ago" as a day."""
    counted = _counted(m["an"], m["au"], calendar)
    if not counted:
        return None
    number, kind = counted
    if not today.day:
        return point("", kind, UNPLACED)
    if today.day.year <= _FURTHEST:
        return None
    return (
        day_away(today.day, -number, why(today.day))
        if kind == "day"
        else unit_away(kind, -number, today)
    )


def read_back(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "the past two years": up to publication, both ends at the precision of the unit."""
    one = m.groupdict().get("k1")
    counted = _counted("1", one, calendar) if one else _counted(m["kn"], m["ku"], calendar)
    if not counted:
        return None
    number, kind = counted
    if not today.day:
        return point("", kind, UNPLACED)
    if today.day.year <= _FURTHEST:
        return None
    first, last = _away(today.day, -number, kind)
    return Meaning(first, last, kind, f"counted back from publication, {today.day}", "span")


def read_ahead(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "the next five years": from publication on."""
    counted = _counted(m["fn"], m["fu"], calendar)
    if not counted:
        return None
    number, kind = counted
    if not today.day:
        return point("", kind, UNPLACED)
    if today.day.year >= date.max.year - 10 * number:
        return None
    last, first = _away(today.day, number, kind)
    return Meaning(first, last, kind, f"counted on from publication, {today.day}", "span")


def _away(today: date, number: int, kind: Unit) -> tuple[str, str]:
    """What lies so many units away, and today, both as precise as the unit."""
    if kind in _MONTHS:
        size = 7 if kind == "month" else 4
        return months_away(today, number * _MONTHS[kind])[:size], str(today)[:size]
    days = number * (7 if kind == "week" else 1)
    return str(today + timedelta(days=days)), str(today)


READERS: dict[str, Any] = {"ago": read_ago, "back": read_back, "ahead": read_ahead}
