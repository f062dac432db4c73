"""Find dates and spans of time, never more precise than the text gives them.

The words of the calendar are data per language; relative dates ("last September") are read
against the day of publication and stay unresolved without it. Times of day, feasts, years before
Christ and durations ("for two years") are left out.
"""

from claims.reading.dates.finding import find_dates
from claims.reading.dates.span import DateSpan

__all__ = ["DateSpan", "find_dates"]
