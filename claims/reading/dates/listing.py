"""Dates that are listed and no span: "1 and 3 May 2020", "May, June and July 2020"."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.reading.dates.calendar import Calendar
from claims.reading.dates.joining import borrowed, span_lead
from claims.reading.dates.span import DateSpan
from claims.reading.numbers.languages import grammar_of

# The groups of the two days in the rules that read runs of days.
_RUNS = (("ra", "rb"), ("nb", "nc"))
_WINDOW = 28
_GAP = 8


def apart(match: re.Match[str], found: DateSpan, calendar: Calendar) -> list[DateSpan]:
    """The two days of "1 and 3 May 2020"; what a "between" leads or a "to" joins is a span."""
    text = match.string
    for one, other in _RUNS:
        if match[one] is None:
            continue
        joint = text[match.end(one) : match.start(other)].split()
        lead = text[max(0, match.start() - _WINDOW) : match.start()]
        listed = joint and joint[-1].lower() in grammar_of(calendar.code).joiners
        if not listed or span_lead(calendar.code).search(lead):
            break
        first, second = match.end(one), match.start(other)
        return [
            replace(
                found, text=text[found.start : first], end=first, kind="point", last=found.first
            ),
            replace(
                found, text=text[second : found.end], start=second, kind="point", first=found.last
            ),
        ]
    return [found]


def shared(text: str, points: list[DateSpan], calendar: Calendar) -> list[DateSpan]:
    """`points` where those without a year have that of the list which they open."""
    made = list(points)
    for at in range(len(made) - 2, -1, -1):
        low, high = made[at], made[at + 1]
        gap = text[low.end : high.start]
        if len(gap) <= _GAP and _is_list(gap, calendar) and (low.kind, high.kind) == ("point",) * 2:
            first, reading = borrowed(low, high, calendar)
            made[at] = replace(low, first=first, last=first, reading=reading)
    return made


def _is_list(gap: str, calendar: Calendar) -> bool:
    words = gap.replace(",", " ").lower().split()
    return not words or words[0] in grammar_of(calendar.code).joiners
