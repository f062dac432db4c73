"""Dates that are counted from the day of publication: "last September", "two years ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from claims.reading.dates.calendar import Calendar, Unit
from claims.reading.dates.periods import season
from claims.reading.dates.reading import UNPLACED, Meaning, Today, point
from claims.reading.numbers.languages import grammar_of


def read_shift(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """Reads "last year", "next May", "this summer", "last Monday"."""
    unit = (m["su"] or m["tu"]).lower()
    shift = calendar.shifts_before.get((m["sw"] or "").lower())
    if shift is None:
        shift = calendar.shifts_after.get((m["tw"] or "").lower())
    if shift is None:
        return None
    kind = calendar.units.get(unit)
    if kind in ("day", "decade") or (unit in calendar.short_months):
        return None
    if unit in calendar.weekdays:
        return _weekday(calendar.weekdays[unit], shift, today)
    if kind:
        return unit_away(kind, shift, today)
    if unit in calendar.seasons:
        return _season(calendar.seasons[unit], shift, today)
    return _month(calendar.months.get(unit), shift, today)


def why(today: date) -> str:
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
    return point(f"{year:04d}-{number:02d}", "month", why(today.day))


def _season(first: int, shift: int, today: Today) -> Meaning | None:
    if not today.day:
        return point("", "season", UNPLACED)
    year = today.day.year + max(0, shift)
    if shift < 0 and season(first, year).last >= f"{today.day:%Y-%m}":
        year -= 1
    found = season(first, year)
    return Meaning(found.first, found.last, "season", f"{why(today.day)}; {found.reading}")


def unit_away(kind: Unit, shift: int, today: Today) -> Meaning | None:
    if not today.day:
        return point("", kind, UNPLACED)
    if kind == "week":
        return _days(today.day, -today.day.weekday() + 7 * shift, 6)
    if kind == "decade":
        return point(f"{today.day.year + 10 * shift:04d}", "decade", why(today.day))
    if kind == "month":
        return point(months_away(today.day, shift), "month", why(today.day))
    return point(f"{today.day.year + shift:04d}", "year", why(today.day))


def _days(today: date, begin: int, more: int) -> Meaning | None:
    try:
        first = today + timedelta(days=begin)
        return Meaning(str(first), str(first + timedelta(days=more)), "week", why(today))
    except OverflowError:
        return None


def months_away(today: date, shift: int) -> str:
    months = today.year * 12 + today.month - 1 + shift
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _weekday(number: int, shift: int, today: Today) -> Meaning | None:
    """The last one before, the last one up to, or the next one after publication."""
    if not today.day:
        return point("", "day", UNPLACED)
    back = (today.day.weekday() - number) % 7
    days = -(back or 7) if shift < 0 else -back if shift == 0 else 7 - back
    return day_away(today.day, days, why(today.day))


def day_away(today: date, shift: int, why: str) -> Meaning | None:
    try:
        return point(str(today + timedelta(days=shift)), "day", why)
    except OverflowError:
        return None


def read_weekday(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """A weekday alone, behind a word that makes it a day: "on Monday"."""
    before = m.string[max(0, m.start() - 14) : m.start()].lower()
    led = any(before.rstrip().endswith(lead) for lead in calendar.weekday_leads)
    led = led or _is_parted(m, calendar) or _is_listed(m, calendar)
    if not led or (calendar.capitals and m["wd"][0].islower()):
        return None
    number = calendar.weekdays.get(m["wd"].lower())
    found = None if number is None else _weekday(number, 0, today)
    if not found or not today.day:
        return found
    return point(found.first, "day", f"no date given: the last one up to publication, {today.day}")


def _is_parted(m: re.Match[str], calendar: Calendar) -> bool:
    """ "Tuesday morning", but not the name "Monday night fever"."""  # noqa: D210
    parts = "|".join(map(re.escape, calendar.day_parts)) or "(?!)"
    part = re.match(rf"\s(?:{parts})(?:\s(\w+)|(?!\w))", m.string[m.end() : m.end() + 40].lower())
    return part is not None and (not part[1] or part[1] in grammar_of(calendar.code).nouns.stop)


def _is_listed(m: re.Match[str], calendar: Calendar) -> bool:
    """Whether it goes on a list of weekdays: the last of "on Monday and Tuesday"."""
    days, joints = "|".join(calendar.weekdays), "|".join(map(re.escape, calendar.joins))
    listed = rf"(?:{'|'.join(calendar.weekday_leads)})\s(?:(?:{days})(?:,\s|\s(?:{joints})\s))+\Z"
    return bool(re.search(listed, m.string[max(0, m.start() - 60) : m.start()], re.IGNORECASE))


def read_day(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    shift = calendar.days.get(m[0].lower())
    if shift is None:
        return None
    return day_away(today.day, shift, why(today.day)) if today.day else point("", "day", UNPLACED)


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
    return point(f"{today.day.year + shift:04d}-{number:02d}", "month", why(today.day))


READERS: dict[str, Any] = {
    "monthof": read_month_of,
    "shift": read_shift,
    "day": read_day,
    "weekday": read_weekday,
}
