"""What a match of the pattern means: first and last day, precision, and why it is read so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from claims.reading.dates.calendar import Calendar
from claims.reading.dates.span import Kind, Precision
from claims.reading.dates.years import is_year

UNPLACED = "relative, and no date of publication to place it by"
_VERBS = frozenset(("may", "march", "mar", "dec", "sun"))  # in small letters these are no months
_NAMES = frozenset(("may", "march", "august"))  # names and verbs too: a word before must tell
_MONTH_LEADS = re.compile(
    r"\b(?:in|since|until|between|and|from|to|through|of|before|after|by|during|early|late|mid)[\s-]$"
)
_TURN = 70


@dataclass(frozen=True, slots=True)
class Today:
    """The day of publication, None where it is unknown; `month_first`: the habit of the text.

    `language` may be one that has a grammar and no calendar of its own.
    """

    day: date | None
    month_first: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The fields of a DateSpan that the words decide."""

    first: str
    last: str
    precision: Precision
    reading: str = ""
    kind: Kind = "point"


Reader = Callable[[re.Match[str], Calendar, Today], Meaning | None]


def point(written: str | None, precision: Precision, why: str = "") -> Meaning | None:
    """A moment, or none where there is no such day."""
    return None if written is None else Meaning(written, written, precision, why)


def iso(year: int, month: int, day: int = 1) -> str | None:
    """The day in ISO 8601; None for the 31st of February."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def read_iso(m: re.Match[str], _calendar: Calendar, _today: Today) -> Meaning | None:
    month, day = m["im"] or m["jm"], m["id"] or m["jd"]
    whole = iso(int(m["iy"]), int(month), int(day or 1))
    return point(whole if day else whole and whole[:7], "day" if day else "month")


def read_slash(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    if len(m["sy"]) == 2 and m["sm"] == "." and calendar.code == "en":
        return None  # a version, a section
    left, right, year = int(m["sa"]), int(m["sb"]), _century(m["sy"])
    short = f"the year {m['sy']} read as {year}" if len(m["sy"]) == 2 else ""
    day_first, month_first = iso(year, right, left), iso(year, left, right)
    if not day_first or not month_first or left == right:
        return point(day_first or month_first, "day", short)
    end = f"; {short}" if short else ""
    if today.month_first and calendar.code == "en" and m["sm"] == "/":
        return point(
            month_first, "day", f"month first, as elsewhere in this text; or {day_first}{end}"
        )
    why = f"day first, as most of the world writes it; or {month_first}{end}"
    return point(day_first, "day", why)


def _century(year: str) -> int:
    """A year of two digits is one of the last thirty, or of the seventy to come."""
    whole = int(year)
    return whole if len(year) == 4 else whole + (2000 if whole < _TURN else 1900)


def read_fiscal(m: re.Match[str], _calendar: Calendar, _today: Today) -> Meaning | None:
    return point(m["fy"], "year", "a financial year, by its name")


def read_years(m: re.Match[str], _calendar: Calendar, _today: Today) -> Meaning | None:
    first, last = int(m["ya"]), int(m["ya"][:2] + m["yb"])
    if not first < last <= first + 60:
        return None
    return Meaning(str(first), str(last), "year", kind="span")


def read_run(day: str, until: str, month: str, year: str) -> Reader:
    """A reader of "5 to 7 July 2018", by the names of its groups."""

    def read(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
        number = calendar.months.get(m[month].lower())
        if not number or int(m[day]) >= int(m[until]):
            return None
        ends = [_placed(int(m[name]), number, m[year], today) for name in (day, until)]
        if not ends[0] or not ends[1]:
            return None
        return Meaning(ends[0].first, ends[1].first, "day", ends[0].reading, "span")

    return read


def read_named(day: str, month: str, year: str) -> Reader:
    """A reader of "5 July 2018", by the names of its groups."""

    def read(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
        number = calendar.months.get(m[month].lower())
        if not number or (not m[year] and m[month] in _VERBS):
            return None
        return _placed(int(m[day]), number, m[year], today)

    return read


def _placed(day: int, month: int, year: str | None, today: Today) -> Meaning | None:
    """The day in its year; without one the last such day up to publication."""
    if year:
        return point(iso(int(year), month, day), "day")
    if not iso(2000, month, day):
        return None
    if not today.day:
        return point("", "day", "the text gives no year")
    chosen = today.day.year - ((month, day) > (today.day.month, today.day.day))
    why = f"no year given: the last one up to publication, {today.day}"
    return point(iso(chosen, month, day), "day", why) if chosen else None


def read_month(m: re.Match[str], calendar: Calendar, _today: Today) -> Meaning | None:
    number = calendar.months.get(m["om"].lower())
    return point(f"{m['oy']}-{number:02d}", "month") if number else None


def read_bare(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """A month alone, where the word can't be anything else."""
    word = m["bm"]
    low, number = word.lower(), calendar.months.get(word.lower())
    if not number or low in calendar.short_months or (calendar.capitals and word[0].islower()):
        return None
    before = m.string[max(0, m.start() - 12) : m.start()].lower()
    led = bool(_MONTH_LEADS.search(before)) or _is_listed(m, calendar)
    if calendar.code == "en" and low in _NAMES and not led:
        return None
    if not today.day:
        return point("", "month", "no year given, and no date of publication to place it by")
    year = today.day.year - (number > today.day.month)
    why = f"no year given: counted from publication, {today.day}"
    return point(f"{year:04d}-{number:02d}", "month", why)


def _is_listed(m: re.Match[str], calendar: Calendar) -> bool:
    """Whether a further month stands next: "May, June and July 2020"."""
    following = re.match(r",?\s(?:and\s|or\s)?([^\W\d_]+)", m.string[m.end() : m.end() + 24])
    return following is not None and following[1].lower() in calendar.months


def read_era(m: re.Match[str], _calendar: Calendar, _today: Today) -> Meaning | None:
    return point(f"{int(m['ay']):04d}", "year")


def read_year(m: re.Match[str], calendar: Calendar, today: Today) -> Meaning | None:
    """A year, unless it counts the noun behind it or is the number of something."""
    told = is_year(m.string, *m.span("year"), calendar, today.language or calendar.code)
    return point(m["year"], "year") if told else None


READERS: dict[str, Any] = {
    "iso": read_iso,
    "slash": read_slash,
    "fiscal": read_fiscal,
    "years": read_years,
    "dashed": read_named("xd", "xm", "xy"),
    "run": read_run("ra", "rb", "rm", "ry"),
    "dmy": read_named("dd", "dm", "dy"),
    "mrun": read_run("nb", "nc", "na", "nd"),
    "mdy": read_named("md", "mm", "my"),
    "month": read_month,
    "bare": read_bare,
    "era": read_era,
    "year": read_year,
}
