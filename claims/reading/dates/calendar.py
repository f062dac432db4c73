from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Open = Literal["since", "until", "before", "after"]
Unit = Literal["day", "week", "month", "year", "decade"]


@dataclass(frozen=True)
class Calendar:
    """The words of the calendar in one language; fields that are no tables are regular expressions.

    - `short_months`: abbreviations; `capitals`: whether months and weekdays have a capital.
    - `shifts_before` and `shifts_after`: "last", "this" and "next", before or behind their unit.
    - `ago`, `back`: a time counted from today, with {n} for the number and {unit} for its unit.
    - `of`: what may stand between day, month and year; `nth`: what follows a number in order.
    - `decade`: groups e4 (1990), e2 (90) or ew (a word of `decades`); `century`: cn or cr (Roman).
    - `leads` open a span; `fillers` may stand between a lead and its date ("the end of").
    - `joins` join two dates behind one of the `span_leads`; `through` do so without.
    - `ahead`: as `back`, for what follows today; `day_parts` make a day of a weekday ("morning").
    - `week_of`: what makes a week of the day behind it.
    - `year_leads`: before them a number is a year though a noun follows; `labels`: none is.
    """

    code: str
    months: dict[str, int]
    short_months: frozenset[str]
    capitals: bool
    weekdays: dict[str, int]
    weekday_leads: tuple[str, ...]
    seasons: dict[str, int]
    units: dict[str, Unit]
    counts: dict[str, int]
    shifts_before: dict[str, int]
    shifts_after: dict[str, int]
    days: dict[str, int]
    ago: str
    back: str
    of: str
    nth: str
    ordinals: dict[str, int]
    quarter: str
    half: str
    decade: str
    decades: dict[str, int]
    century: str
    leads: dict[str, Open]
    fillers: str
    joins: tuple[str, ...]
    through: tuple[str, ...]
    span_leads: tuple[str, ...]
    year_leads: tuple[str, ...]
    labels: tuple[str, ...]
    ahead: str = r"(?!)"
    day_parts: tuple[str, ...] = ()
    week_of: str = r"(?!)"


DASHES = ("-", "–", "—")


def short(words: str) -> frozenset[str]:
    """The abbreviations as a set."""
    return frozenset(words.split())


def behind(words: str) -> str:
    """A pattern that holds where one of `words` and a space stand before."""
    return "|".join(rf"(?<=\b{word}\s)" for word in words.split())


def numbered(words: str, start: int = 1) -> dict[str, int]:
    """Numbers the words in order from `start`; forms of one stand behind a slash each."""
    return {form: n for n, forms in enumerate(words.split(), start) for form in forms.split("/")}


def units(years: str, months: str, weeks: str, days: str, decades: str) -> dict[str, Unit]:
    """The words of each unit, separated by slashes."""
    rows: tuple[tuple[Unit, str], ...] = (
        ("year", years),
        ("month", months),
        ("week", weeks),
        ("day", days),
        ("decade", decades),
    )
    return {form: unit for unit, forms in rows for form in forms.split("/")}
