"""Dates that are counted from the day of publication: "last September", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from claims.reading.dates.calendar import Calendar, Unit
from claims.reading.dates.periods import season
from claims.reading.dates.reading import UNPLACED, Meaning, Today, point

_FURTHEST = 200  # years; what is counted from further away is no news


def read_shift(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "last year", "next May", "this summer", "last Monday"."""
    unit = (m["su"] or m["tu"]).lower()
    shift = calendar.shifts_before.get((m["sw"] or "").lower())
    if shift is None:
        shift = calendar.shifts_after.get((m["tw"] or "").lower())
    if shift is None:
        return None
    kind = calendar.units.get(unit)
    if kind == "day" or (unit in calendar.short_months):
        return None
    if unit in calendar.weekdays:
        return _weekday(calendar.weekdays[unit], shift, today)
    if kind:
        return _unit(kind, shift, today)
    if unit in calendar.seasons:
        return _season(calendar.seasons[unit], shift, today)
    return _month(calendar.months.get(unit), shift, today)


def _why(today: date) -> str:
    return f"relative to publication, {today}"


def _month(number: int | None, shift: int, today: Today) -> Meaning | None:
    if not number:
        return None
    if not today.day:
        return point("", "month", UNPLACED)
    year, now = today.day.year, today.day.month
    if shift < 0:
        year -= number >= now
    elif shift > 0:
        year += number <= now
    return point(f"{year:04d}-{number:02d}", "month", _why(today.day))


def _season(first: int, shift: int, today: Today) -> Meaning | None:
    if not today.day:
        return point("", "season", UNPLACED)
    year = today.day.year + max(0, shift)
    if shift < 0 and season(first, year).last >= f"{today.day:%Y-%m}":
        year -= 1
    found = season(first, year)
    return Meaning(found.first, found.last, "season", f"{_why(today.day)}; {found.reading}")


def _unit(kind: Unit, shift: int, today: Today) -> Meaning | None:
    if not today.day:
        return point("", kind, UNPLACED)
    if kind == "week":
        return _days(today.day, -today.day.weekday() + 7 * shift, 6)
    if kind == "month":
        return point(_months_on(today.day, shift), "month", _why(today.day))
    return point(f"{today.day.year + shift:04d}", "year", _why(today.day))


def _days(today: date, begin: int, more: int) -> Meaning | None:
    try:
        first = today + timedelta(days=begin)
        return Meaning(str(first), str(first + timedelta(days=more)), "week", _why(today))
    except OverflowError:
        return None


def _months_on(today: date, shift: int) -> str:
    months = today.year * 12 + today.month - 1 + shift
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _weekday(number: int, shift: int, today: Today) -> Meaning | None:
    """The last one before, the last one up to, or the next one after publication."""
    if not today.day:
        return point("", "day", UNPLACED)
    back = (today.day.weekday() - number) % 7
    days = -(back or 7) if shift < 0 else -back if shift == 0 else 7 - back
    return _day(today.day, days, _why(today.day))


def _day(today: date, shift: int, why: str) -> Meaning | None:
    try:
        return point(str(today + timedelta(days=shift)), "day", why)
    except OverflowError:
        return None


def read_weekday(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """A weekday alone, behind a word that makes it a day: "on Monday"."""
    before = m.string[max(0, m.start() - 14) : m.start()].lower()
    led = any(before.rstrip().endswith(lead) for lead in calendar.weekday_leads)
    if not led or (calendar.capitals and m["wd"][0].islower()):
        return None
    number = calendar.weekdays.get(m["wd"].lower())
    found = None if number is None else _weekday(number, 0, today)
    if not found or not today.day:
        return found
    return point(found.first, "day", f"no date given: the last one up to publication, {today.day}")


def read_day(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    shift = calendar.days.get(m[0].lower())
    if shift is None:
        return None
    return _day(today.day, shift, _why(today.day)) if today.day else point("", "day", UNPLACED)


def read_month_of(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "March last year": the month is as sure as the year."""
    number = calendar.months.get(m["qm"].lower())
    shift = calendar.shifts_before.get((m["qa"] or "").lower())
    if shift is None:
        shift = calendar.shifts_after.get((m["qb"] or "").lower(), 0)
    if not number:
        return None
    if not today.day:
        return point("", "month", UNPLACED)
    return point(f"{today.day.year + shift:04d}-{number:02d}", "month", _why(today.day))


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
        _day(today.day, -number, _why(today.day)) if kind == "day" else _unit(kind, -number, today)
    )


def read_back(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "the past two years": up to publication, both ends at the precision of the unit."""
    counted = _counted(m["kn"], m["ku"], calendar)
    if not counted:
        return None
    number, kind = counted
    if not today.day:
        return point("", kind, UNPLACED)
    if today.day.year <= _FURTHEST:
        return None
    if kind in ("year", "month"):
        months = number * (12 if kind == "year" else 1)
        size = 4 if kind == "year" else 7
        first, last = _months_on(today.day, -months)[:size], str(today.day)[:size]
    else:
        days = number * (7 if kind == "week" else 1)
        first, last = str(today.day - timedelta(days=days)), str(today.day)
    return Meaning(first, last, kind, f"counted back from publication, {today.day}", "span")


READERS: dict[str, Any] = {
    "monthof": read_month_of,
    "ago": read_ago,
    "back": read_back,
    "shift": read_shift,
    "day": read_day,
    "weekday": read_weekday,
}
