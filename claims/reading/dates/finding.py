from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.reading.dates import counted, periods, reading, relative
from claims.reading.dates.calendars import CALENDARS
from claims.reading.dates.joining import joined, led
from claims.reading.dates.listing import apart, shared
from claims.reading.dates.patterns import YEAR, pattern
from claims.reading.dates.reading import Today
from claims.reading.dates.span import DateSpan
from claims.reading.written_digits import with_ascii_digits

_READERS = {**reading.READERS, **relative.READERS, **counted.READERS, **periods.READERS}
_MONTH_FIRST = re.compile(rf"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-9]|3[01])/{YEAR}")


def find_dates(text: str, published_on: str | None = None, language: str = "en") -> list[DateSpan]:
    """The dates of `text` in order, none overlapping another.

    `published_on` is an ISO date; one that is not a full day resolves nothing.
    """
    written, text = text, with_ascii_digits(text)
    calendar = CALENDARS.get(language[:2].lower(), CALENDARS["en"])
    today = Today(_day(published_on or ""), _MONTH_FIRST.search(text) is not None, language)
    points = []
    for match in pattern(calendar.code).finditer(text):
        meant = _READERS[_rule_of(match)](match, calendar, today)
        if meant:
            made = DateSpan(
                match[0], *match.span(), meant.first, meant.last, meant.kind,
                meant.precision, meant.reading,
            )  # fmt: skip
            points.extend(apart(match, made, calendar))
    found = led(text, shared(text, joined(text, points, calendar), calendar), calendar)
    if text == written:
        return found
    return [replace(span, text=written[span.start : span.end]) for span in found]


def _rule_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(name for name in _READERS if groups[name] is not None)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
