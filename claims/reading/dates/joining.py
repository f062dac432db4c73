"""Two dates that are the ends of one span, and dates with an open end."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from claims.reading.dates.calendar import Calendar
from claims.reading.dates.calendars import CALENDARS
from claims.reading.dates.span import DateSpan

_WINDOW = 28  # characters before a date in which its lead is looked for
_GAP = 12


def joined(text: str, points: list[DateSpan], calendar: Calendar) -> list[DateSpan]:
    """Make one span of "between April and July 2021": the first end borrows the year."""
    found: list[DateSpan] = []
    for point in points:
        gap = text[found[-1].end : point.start] if found else ""
        if found and gap and len(gap) < _GAP:
            word = gap.strip().lower().removesuffix(" the").removesuffix(" il")
            span = _span(text, found[-1], point, calendar, word)
            if span:
                found[-1] = span
                continue
        found.append(point)
    return found


@lru_cache
def span_lead(code: str) -> re.Pattern[str]:
    """What opens a span, right before its first date: "between", "from the"."""
    words = "|".join(map(re.escape, CALENDARS[code].span_leads))
    return re.compile(rf"\b(?:{words})\s(?:the\s|il\s|le\s|el\s|dem\s)?$", re.IGNORECASE)


@lru_cache
def _open_lead(code: str) -> re.Pattern[str]:
    calendar = CALENDARS[code]
    words = "|".join(sorted(map(re.escape, calendar.leads), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w'’])(?P<lead>{words})\s(?:the\s)?{calendar.fillers}$", re.IGNORECASE
    )


def _span(
    text: str, low: DateSpan, high: DateSpan, calendar: Calendar, gap: str
) -> DateSpan | None:
    if gap not in calendar.joins or (low.kind, high.kind) != ("point", "point"):
        return None
    begun = max(0, low.start - _WINDOW)
    led = span_lead(calendar.code).search(text[begun : low.start])
    if not led and not (gap in calendar.through and _are_alike(low, high)):
        return None
    start = begun + led.start() if led else low.start
    first, reading = borrowed(low, high, calendar)
    if first and high.last and first[: len(high.last)] > high.last[: len(first)]:
        return None
    made = DateSpan(text[start : high.end], start, high.end, first, high.last)
    precision = high.precision if len(high.first) <= len(first) else low.precision
    return replace(made, kind="span", precision=precision, reading=reading)


def _are_alike(low: DateSpan, high: DateSpan) -> bool:
    """Whether a "to" between them joins them: "2014 to 2016", "April–July 2021"."""
    return low.precision == high.precision


def borrowed(low: DateSpan, high: DateSpan, calendar: Calendar) -> tuple[str, str]:
    """The first end: a month or day without a year has that of the other end, or the one before."""
    if "no year given" not in low.reading and "gives no year" not in low.reading:
        return low.first, low.reading or high.reading
    if not high.first or "no year given" in high.reading:
        return low.first, low.reading
    word = re.search(r"[^\W\d_]+", low.text.lower())
    month = calendar.months.get(word[0], 0) if word else 0
    digits = re.search(r"\d+", low.text)
    if not month:
        return low.first, low.reading
    year = int(high.first[:4]) - (month > int(high.first[5:7] or 12))
    day = f"-{int(digits[0]):02d}" if digits and low.precision == "day" else ""
    return f"{year:04d}-{month:02d}{day}", high.reading


def led(text: str, points: list[DateSpan], calendar: Calendar) -> list[DateSpan]:
    """Give "since 2014" its open end, and "the week of 5 July" its seven days."""
    return [_led(text, _week(text, point, calendar), calendar) for point in points]


@lru_cache
def _week_lead(code: str) -> re.Pattern[str]:
    return re.compile(rf"\b{CALENDARS[code].week_of}\Z", re.IGNORECASE)


def _week(text: str, point: DateSpan, calendar: Calendar) -> DateSpan:
    if (point.kind, point.precision) != ("point", "day") or not point.first:
        return point
    begun = max(0, point.start - _WINDOW)
    lead = _week_lead(calendar.code).search(text[begun : point.start])
    if not lead:
        return point
    try:
        last = str(date.fromisoformat(point.first) + timedelta(days=6))
    except OverflowError:
        return point
    start = begun + lead.start()
    why = "; ".join(filter(None, (point.reading, "a week: the seven days from that day on")))
    made = replace(point, text=text[start : point.end], start=start, last=last, reading=why)
    return replace(made, precision="week")


def _led(text: str, point: DateSpan, calendar: Calendar) -> DateSpan:
    begun = max(0, point.start - _WINDOW)
    lead = _open_lead(calendar.code).search(text[begun : point.start])
    kind = calendar.leads.get(lead["lead"].lower()) if lead else None
    if not lead or not kind or point.kind != "point":
        return point
    start = begun + lead.start()
    opens = kind in ("since", "after")
    first, last = (point.first, "") if opens else ("", point.last)
    written = text[start : point.end]
    return replace(point, text=written, start=start, kind=kind, first=first, last=last)
