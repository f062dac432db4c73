"""One pattern a language: each way to write a date is a named group, the longer ways first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from claims.reading.dates.calendar import Calendar
from claims.reading.dates.calendars import CALENDARS

YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9])"


@lru_cache
def pattern(code: str) -> re.Pattern[str]:
    """Matches every way to write a date; the names of RULES tell which it was."""
    calendar = CALENDARS[code]
    rules = {**_in_figures(), **_named(calendar), **_relative(calendar), **_periods(calendar)}
    rules |= {
        "bare": rf"(?P<bm>{_any(calendar.months)})\b(?!\.?\s[0-9])",
        "era": r"(?P<ay>[1-9][0-9]{0,3})\s(?:AD|CE)\b",
        "year": rf"{YEAR}(?![.,][0-9]|\w|%|\s?[%€$£])",
    }
    body = "|".join(f"(?P<{name}>{rule})" for name, rule in rules.items())
    # The first look spares all that is no beginning of a word the many tries.
    return re.compile(rf"(?=[\w'’])(?<![\w$€£.,/])(?:{body})", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _ones(calendar: Calendar) -> list[str]:
    """The first form of each unit, which is its singular."""
    return list({kind: word for word, kind in reversed(calendar.units.items())}.values())


def _in_figures() -> dict[str, str]:
    return {
        "iso": (
            rf"(?P<iy>{YEAR})(?:-(?P<im>[01][0-9])(?:-(?P<id>[0-3][0-9]))?(?![0-9-])"
            r"|/(?P<jm>[01][0-9])/(?P<jd>[0-3][0-9])(?![0-9/]))"
        ),
        "slash": (
            rf"(?P<sa>{_DAY})(?P<sm>[/.])(?P<sb>{_DAY})(?P=sm)"
            rf"(?P<sy>{YEAR}|[0-9]{{2}}(?![\w/]|[.,-][0-9]))"
        ),
        "fiscal": rf"FY\s?(?P<fy>{YEAR})",
        "years": rf"(?P<ya>{YEAR})\s?[-–—/]\s?(?P<yb>[0-9]{{2}})(?![0-9\w]|[-–—/.,][0-9])",
    }


def _named(calendar: Calendar) -> dict[str, str]:
    """Days, runs of days and months with their names."""
    month, nth, of = _any(calendar.months), calendar.nth, calendar.of
    to = rf"(?:\s?[-–—]\s?|\s(?:{_any(calendar.joins)})\s)"
    months = rf"{month})\b\.?"
    return {
        "run": (
            rf"(?P<ra>{_DAY}){nth}{to}(?P<rb>{_DAY}){nth}\s{of}(?P<rm>{months}"
            rf"(?:,?\s{of}(?P<ry>{YEAR}))?"
        ),
        "dashed": rf"(?P<xd>{_DAY})-(?P<xm>{month})-(?P<xy>{YEAR})",
        "dmy": rf"(?P<dd>{_DAY}){nth}\s{of}(?P<dm>{months}(?:,?\s{of}(?P<dy>{YEAR}))?",
        "mrun": (
            rf"(?P<na>{months}\s(?P<nb>{_DAY}){nth}{to}(?P<nc>{_DAY}){nth}(?:,?\s(?P<nd>{YEAR}))?"
        ),
        "mdy": rf"(?P<mm>{months}\s(?P<md>{_DAY}){nth}(?:,?\s(?P<my>{YEAR}))?",
        "month": rf"(?P<om>{months},?\s{of}(?P<oy>{YEAR})",
    }


def _relative(calendar: Calendar) -> dict[str, str]:
    """What is counted from the day of publication."""
    before, after = _any(calendar.shifts_before), _any(calendar.shifts_after) or r"(?!)"
    month, unit, of = _any(calendar.months), _any(calendar.units), calendar.of
    part = rf"{month}|{_any(calendar.seasons)}|{unit}|{_any(calendar.weekdays)}"
    year = _any(word for word, kind in calendar.units.items() if kind == "year")
    number = rf"[1-9][0-9]?|{_any(calendar.counts)}"
    shifted = rf"(?P<qa>{before})\s(?:{year})|(?:{year})\s(?P<qb>{after})"
    return {
        "monthof": rf"(?P<qm>{month})\s{of}(?:{shifted})\b",
        "ago": calendar.ago.format(n=rf"(?P<an>{number})", unit=rf"(?P<au>{unit})\b"),
        "back": calendar.back.format(
            n=rf"(?P<kn>{number})", unit=rf"(?P<ku>{unit})\b", one=_any(_ones(calendar))
        ),
        "ahead": calendar.ahead.format(n=rf"(?P<fn>{number})", unit=rf"(?P<fu>{unit})\b"),
        "shift": rf"(?P<sw>{before})\s?(?P<su>{part})\b|(?P<tu>{part})\s(?P<tw>{after})\b",
        "day": rf"(?:{_any(calendar.days)})\b",
        "weekday": rf"(?P<wd>{_any(calendar.weekdays)})\b(?!,?\s(?:the\s)?(?:[0-9]|{month}))",
    }


def _periods(calendar: Calendar) -> dict[str, str]:
    nth, of = _any(calendar.ordinals), rf"\s(?:of\s(?:the\s)?|{calendar.of[3:-2] or '(?!)'})?"
    return {
        "quarter": rf"(?:Q(?P<qn>[1-4])|(?P<qw>{nth})\s{calendar.quarter}){of}(?P<qy>{YEAR})",
        "half": rf"(?:H(?P<hn>[12])|(?P<hw>{nth})\s{calendar.half}){of}(?P<hy>{YEAR})",
        "season": rf"(?P<sn>{_any(calendar.seasons)}){of}(?P<ny>{YEAR})",
        "century": calendar.century,
        "decade": calendar.decade.format(words=_any(calendar.decades)),
    }
