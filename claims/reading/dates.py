"""Find dates and spans of time, never more precise than the text gives them.

The words of the calendar are data per language; relative dates ("last September") are read
against the day of publication and stay unresolved without it. Times of day, feasts, weekdays
and durations ("for two years") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal

from claims.reading.calendar_words import CALENDARS, Calendar

Kind = Literal["point", "span", "since", "until", "before", "after"]
Precision = Literal["day", "month", "quarter", "season", "year", "decade", "century"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Time named at `text[start:end]`: from `first` to `last`, ISO 8601 at the precision given.

    Both are "" where the text alone cannot place it; `since` and `after` have no `last`,
    `until` and `before` no `first`. `reading` says why, where the text is relative or ambiguous.
    """

    text: str
    start: int
    end: int
    first: str = ""
    last: str = ""
    kind: Kind = "point"
    precision: Precision = "day"
    reading: str = ""

    def as_json(self) -> dict[str, Any]:
        """The fields as JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> DateSpan:
        """The inverse of `as_json`. Raises TypeError for other fields."""
        return cls(**fields)


Rule = Callable[[re.Match[str], Calendar, date | None], tuple[str, str, Precision, str] | None]


def find_dates(text: str, published_on: str | None = None, language: str = "en") -> list[DateSpan]:
    """The dates of `text` in order, none overlapping another.

    `published_on` is an ISO date; one that is not a full day resolves nothing.
    """
    calendar = CALENDARS.get(language[:2].lower(), CALENDARS["en"])
    today = _day(published_on or "")
    points = []
    for match in _pattern(calendar.code).finditer(text):
        read = _READERS[_rule_of(match)](match, calendar, today)
        if read:
            first, last, precision, why = read
            made = DateSpan(match[0], *match.span(), first, last, "point", precision, why)
            points.append(made)
    return _led(text, _joined(text, points, calendar), calendar)


def _rule_of(match: re.Match[str]) -> str:
    return next(name for name in _READERS if match[name] is not None)


@lru_cache
def _pattern(code: str) -> re.Pattern[str]:
    calendar = CALENDARS[code]
    month = "|".join(sorted(map(re.escape, calendar.months), key=len, reverse=True))
    last, this, following = ("|".join(words) for words in calendar.relative)
    year, day = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9])", r"[0-3]?[0-9]"
    rules = (
        rf"(?P<iso>(?P<iy>{year})-(?P<im>[01][0-9])(?:-(?P<id>[0-3][0-9]))?(?![0-9-]))",
        rf"(?P<slash>(?P<sa>{day})[/.](?P<sb>{day})[/.](?P<sy>{year}))",
        (
            rf"(?P<dmy>(?P<dd>{day})(?:st|nd|rd|th|er|\.|º)?\s(?:of\s|de\s|di\s)?"
            rf"(?P<dm>{month})\b\.?(?:,?\s(?:of\s|de\s|del\s)?(?P<dy>{year}))?)"
        ),
        rf"(?P<mdy>(?P<mm>{month})\b\.?\s(?P<md>{day})(?:st|nd|rd|th)?(?![0-9])(?:,?\s(?P<my>{year}))?)",
        rf"(?P<month>(?P<om>{month})\b\.?,?\s(?:of\s|de\s|del\s)?(?P<oy>{year}))",
        rf"(?P<relative>(?P<rw>{last}|{this}|{following})\s(?P<ru>{month}|{calendar.year}|month|week)\b)",
        r"(?P<day>(?:yesterday|today|tomorrow)\b)",
        rf"(?P<quarter>(?:Q(?P<qn>[1-4])|(?P<qw>first|second|third|fourth)\squarter(?:\sof)?)\s(?P<qy>{year}))",
        rf"(?P<season>(?P<sn>spring|summer|autumn|fall|winter)(?:\sof)?\s(?P<ny>{year}))",
        r"(?P<century>(?P<cn>[1-2]?[0-9])(?:st|nd|rd|th)[\s-]century)",
        r"(?P<decade>(?P<ey>(?:1[0-9]|20)[0-9])0s)",
        rf"(?P<bare>(?P<bm>{month})\b(?!\.?\s[0-9]))",
        rf"(?P<year>{year}(?![.,][0-9]|\w|%|\s?[%€$£]))",
    )
    return re.compile(r"(?<![\w$€£.,/])(?:" + "|".join(rules) + ")", re.IGNORECASE)


def _iso(year: int, month: int, day: int = 1) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def _point(written: str | None, precision: Precision, why: str = "") -> Any:
    return (written, written, precision, why) if written is not None else None


def _read_iso(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    whole = _iso(int(m["iy"]), int(m["im"]), int(m["id"] or 1))
    return _point(whole if m["id"] else whole and whole[:7], "day" if m["id"] else "month")


def _read_slash(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    left, right, year = int(m["sa"]), int(m["sb"]), int(m["sy"])
    day_first, month_first = _iso(year, right, left), _iso(year, left, right)
    if day_first and month_first and left != right:
        taken, other = day_first, month_first
        return _point(taken, "day", f"day first, as most of the world writes it; or {other}")
    return _point(day_first or month_first, "day")


def _read_named(day: str, month: str, year: str) -> Rule:
    def read(m: re.Match[str], calendar: Calendar, today: date | None) -> Any:
        number = calendar.months[m[month].lower()]
        if m[year]:
            return _point(_iso(int(m[year]), number, int(m[day])), "day")
        if not _iso(2000, number, int(m[day])) or _is_verb(m[month]):
            return None
        if not today:
            return _point("", "day", "the text gives no year")
        chosen = today.year if (number, int(m[day])) <= (today.month, today.day) else today.year - 1
        why = f"no year given: the last one up to publication, {today}"
        return _point(_iso(chosen, number, int(m[day])), "day", why)

    return read


def _is_verb(month: str) -> bool:
    """The verbs "may" and "march" in small letters are no months."""
    return month in ("may", "march", "mar", "dec", "sun")


def _read_month(m: re.Match[str], calendar: Calendar, _today: date | None) -> Any:
    return _point(f"{m['oy']}-{calendar.months[m['om'].lower()]:02d}", "month")


def _read_bare(m: re.Match[str], calendar: Calendar, today: date | None) -> Any:
    word = m["bm"]
    if len(word) < 4 or (calendar.code in ("en", "de") and not word[0].isupper()):
        return None
    if word in ("May", "March", "August") and not re.search(
        r"(?:in|since|until|between|and|from|to|of|before|after|by)\s$",
        m.string[max(0, m.start() - 9) : m.start()],
    ):
        return None
    return _month_up_to(calendar.months[word.lower()], today, "no year given")


def _month_up_to(month: int, today: date | None, why: str) -> Any:
    if not today:
        return _point("", "month", f"{why}, and no date of publication to place it by")
    year = today.year if month < today.month else today.year - 1
    if why == "no year given" and month == today.month:
        year = today.year
    return _point(f"{year}-{month:02d}", "month", f"{why}: counted from publication, {today}")


def _read_relative(m: re.Match[str], calendar: Calendar, today: date | None) -> Any:
    way, unit = m["rw"].lower(), m["ru"].lower()
    shift = -1 if way in calendar.relative[0] else 0 if way in calendar.relative[1] else 1
    number = calendar.months.get(unit)
    if not today:
        precision: Precision = "year" if unit == calendar.year else "month" if number else "day"
        return _point("", precision, "relative, and no date of publication to place it by")
    why = f"relative to publication, {today}"
    if number:
        if shift < 0:
            return _month_up_to(number, today, "relative")
        year = today.year + (1 if shift > 0 and number <= today.month else 0)
        return _point(f"{year}-{number:02d}", "month", why)
    if unit == "week":
        monday = today - timedelta(days=today.weekday() - 7 * shift)
        return str(monday), str(monday + timedelta(days=6)), "day", why
    if unit == "month":
        months = today.year * 12 + today.month - 1 + shift
        return _point(f"{months // 12:04d}-{months % 12 + 1:02d}", "month", why)
    return _point(f"{today.year + shift:04d}", "year", why)


def _read_day(m: re.Match[str], _calendar: Calendar, today: date | None) -> Any:
    if not today:
        return _point("", "day", "relative, and no date of publication to place it by")
    shift = {"yesterday": -1, "today": 0, "tomorrow": 1}[m[0].lower()]
    return _point(str(today + timedelta(days=shift)), "day", f"relative to publication, {today}")


def _read_quarter(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    words = ("first", "second", "third", "fourth")
    number = int(m["qn"]) if m["qn"] else words.index(m["qw"].lower()) + 1
    return f"{m['qy']}-{3 * number - 2:02d}", f"{m['qy']}-{3 * number:02d}", "quarter", ""


def _read_season(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    first = {"spring": 3, "summer": 6, "winter": 12}.get(m["sn"].lower(), 9)
    year = int(m["ny"])
    last = f"{year + 1}-02" if first == 12 else f"{year}-{first + 2:02d}"
    return f"{year}-{first:02d}", last, "season", "the northern season, by whole months"


def _read_century(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    number = int(m["cn"])
    if not number:
        return None
    return f"{100 * number - 99:04d}", f"{100 * number:04d}", "century", ""


def _read_decade(m: re.Match[str], _calendar: Calendar, _today: date | None) -> Any:
    return f"{m['ey']}0", f"{m['ey']}9", "decade", ""


def _read_year(m: re.Match[str], calendar: Calendar, _today: date | None) -> Any:
    before = m.string[max(0, m.start() - 14) : m.start()].lower().rstrip()
    if not before.endswith(calendar.year_leads) and not 1500 <= int(m["year"]) <= 2099:
        return None
    after = m.string[m.end() : m.end() + 16]
    if re.match(r"\s[a-zà-ÿ]{3,14}s\b", after) and not before.endswith(calendar.year_leads):
        return None
    return _point(m["year"], "year")


_READERS: dict[str, Rule] = {
    "iso": _read_iso,
    "slash": _read_slash,
    "dmy": _read_named("dd", "dm", "dy"),
    "mdy": _read_named("md", "mm", "my"),
    "month": _read_month,
    "relative": _read_relative,
    "day": _read_day,
    "quarter": _read_quarter,
    "season": _read_season,
    "century": _read_century,
    "decade": _read_decade,
    "bare": _read_bare,
    "year": _read_year,
}


def _joined(text: str, points: list[DateSpan], calendar: Calendar) -> list[DateSpan]:
    """Make one span of "between April and July 2021": the first end borrows the year."""
    found: list[DateSpan] = []
    for point in points:
        gap = text[found[-1].end : point.start] if found else ""
        if found and len(gap) < 9 and gap.strip().lower() in calendar.joins:
            span = _span(text, found[-1], point, calendar, gap.strip())
            if span:
                found[-1] = span
                continue
        found.append(point)
    return found


def _span(
    text: str, low: DateSpan, high: DateSpan, calendar: Calendar, gap: str
) -> DateSpan | None:
    lead = text[max(0, low.start - 12) : low.start].rstrip().lower()
    word = next((w for w in calendar.span_leads if lead.endswith(w)), "")
    if not word and gap not in ("-", "–", "—"):
        return None
    month = calendar.months.get(low.text.lower().rstrip("."))
    first = low.first
    if month and high.first:
        year = int(high.first[:4])
        first = f"{year - (month > int(high.first[5:7] or 12)):04d}-{month:02d}"
    # Case is folded in the window alone: the lower case of a whole text has other offsets.
    begun = max(0, low.start - 12)
    led = re.search(rf"{re.escape(word)}\s*$", text[begun : low.start], re.IGNORECASE)
    start = begun + led.start() if word and led else low.start
    made = DateSpan(text[start : high.end], start, high.end, first, high.last)
    precision = high.precision if len(high.first) <= len(first) else low.precision
    why = "" if month and high.first else low.reading or high.reading
    return replace(made, kind="span", precision=precision, reading=why)


def _led(text: str, points: list[DateSpan], calendar: Calendar) -> list[DateSpan]:
    """Give "since 2014" its open end."""
    found = []
    for named in points:
        point = named
        lead = text[max(0, point.start - 12) : point.start]
        word = re.search(r"(\w+)\s(?:the\s)?$", lead)
        kind = calendar.leads.get(word[1].lower()) if word else None
        if kind and point.kind == "point" and word:
            start = point.start - len(lead) + word.start()
            open_last = kind in ("since", "after")
            point = replace(
                point, text=text[start : point.end], start=start, kind=kind,
                first=point.first if open_last else "", last="" if open_last else point.last,
            )  # fmt: skip
        found.append(point)
    return found
