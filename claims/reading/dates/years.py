"""Whether four digits are a year or an amount: "in 2000", but "some 2000 police officers"."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.reading.dates.calendar import Calendar
from claims.reading.dates.calendars import CALENDARS
from claims.reading.numbers.comparing import lead_of
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.measures import NAMES, measure_after
from claims.reading.numbers.nouns import counted_after

_YEARS = range(1500, 2100)
_SPACE = "[ \u00a0\u202f]"
_NEXT_WORD = re.compile(rf"{_SPACE}[^\W\d_]+")
_LAST_WORD = re.compile(r"(\S+)\s*\Z")
_WINDOW = 32
# Said of time as well: "around 2010", "up 5% over 2019", "the years up to 2015".
_OF_TIME = frozenset(["around", "over", "under", "up to", "circa", "ca.", "c.", "below", "above"])


def is_year(text: str, start: int, end: int, calendar: Calendar, language: str) -> bool:
    """Whether the digits at [start, end) tell the time and count nothing."""
    before = text[max(0, start - _WINDOW) : start].lower()
    last = _last_word(before)
    led = last in calendar.year_leads
    if last in calendar.labels or (not led and int(text[start:end]) not in _YEARS):
        return False
    return not (
        _is_compared(text, start, calendar, language)
        or _is_paired(text, start, end, calendar, language)
        or _counts(text, start, end, language, calendar if led else None)
    )


def _last_word(before: str) -> str:
    match = _LAST_WORD.search(before)
    return match[1] if match else ""


def _is_compared(text: str, start: int, calendar: Calendar, language: str) -> bool:
    """ "Nearly 2000", but not "in about 1900" and "around 2010"."""  # noqa: D210
    lead = lead_of(text, start, language)
    if not lead:
        return False
    words = text[lead[1] : start].strip().lower()
    before = _last_word(text[max(0, lead[1] - _WINDOW) : lead[1]].lower())
    timed = words in _OF_TIME or words.partition(" ")[0] in calendar.leads
    return not timed and before not in calendar.year_leads


@lru_cache
def _partners(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The other end of a range, behind the digits and before them."""
    words = "|".join(map(re.escape, CALENDARS[code].joins))
    other = r"([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{3,9})(?![0-9])"
    joint = rf"\s?(?:{words})\s?"
    return (
        re.compile(rf"{joint}{other}(?![-/])", re.IGNORECASE),
        re.compile(rf"(?<![\w.,/-]){other}{joint}\Z", re.IGNORECASE),
    )


def _is_paired(text: str, start: int, end: int, calendar: Calendar, language: str) -> bool:
    """Whether it is one end of a range whose other end is no year: "2000 to 3000"."""
    behind, before = _partners(calendar.code)
    after = behind.match(text, end, end + _WINDOW)
    earlier = before.search(text[max(0, start - _WINDOW) : start])
    if (
        after
        and text[start:end].endswith("00")
        and _counts(text, *after.span(1), language, calendar)
    ):
        return True
    partners = [re.sub(r"[.,]", "", found[1]) for found in (after, earlier) if found]
    return any(not 1000 <= int(partner) <= _YEARS[-1] for partner in partners)


def _counts(text: str, start: int, end: int, language: str, led: Calendar | None) -> bool:
    """Whether a unit or a plural behind it is counted, though a lead may stand before it."""
    measure = measure_after(text, end, language)
    if measure and measure.end > measure.start + 1:
        written = text[measure.start : measure.end].lower()
        if written not in NAMES:
            return True
    elif not _counts_noun(text, start, end, language):
        return False
    return led is None or _is_weakly_led(text, start, end, led)


def _counts_noun(text: str, start: int, end: int, language: str) -> bool:
    counted = counted_after(text, end, grammar_of(language))
    following = _NEXT_WORD.match(text, end)
    if not counted or not counted.plural or not following:
        return False
    if counted.end == following.end():
        return following[0].strip().islower() or language[:2] == "de"
    # Names of years stand before their nouns too: "the 2016 election results".
    definite = _last_word(text[max(0, start - _WINDOW) : start].lower()) == "the"
    return text[start:end].endswith("00") and not definite


def _is_weakly_led(text: str, start: int, end: int, calendar: Calendar) -> bool:
    """Behind "and" or "between" a round number that counts is an amount."""
    last = _last_word(text[max(0, start - _WINDOW) : start].lower())
    return text[start:end].endswith("00") and last in (*calendar.joins, *calendar.span_leads)
