"""What a counted number is said of, so that two claims can be found that count the same.

There is no parser behind it: the subject are the names in the statement, without its claimant, for
who counts is not what is counted. Names are told by their capital. A statement that names nobody
has no subject, and is compared with others that have none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.evidence.spans import date_bounds
from claims.reading.dates import find_dates
from claims.reading.numbers import find_quantities
from claims.reading.numbers.noughts import find_noughts
from claims.reading.numbers.nouns import singular
from claims.reading.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]\w*(?:['’-]\w+)*")
_LONGEST = 200
# Words that begin a sentence with a capital and name nothing.
_WORDS = (
    "a about according after all almost an and as at before between both but by each every few "
    "five for four from half he her his if in is it its last many more most my nearly no none of "
    "on one only our over she since so some ten that the their there these they this those three "
    "two under until up we when where while with you"
)
_OPENERS = frozenset(_WORDS.split())
# Words that two statements may share without speaking of the same.
_COMMON = (
    "am are be been being can could did do does done had has have how into least not now of other "
    "out per said say says shall should such than then to too very was were what which who whom "
    "will would your us me him them been about around percent million billion thousand hundred"
)
_STOP = _OPENERS | frozenset(_COMMON.split())
_WHOLE = frozenset({"currency", "measure", "percent", "percentage point"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity under its keys. `first` and `last` are ISO days, "" where no time is known."""

    subject: str
    noun: str
    rate: str
    first: str
    last: str
    quantity: Quantity


def counted(statement: str, claimant: str, claimed_on: str, language: str) -> list[Counted]:
    """Each number of the statement that says how much."""
    dates = find_dates(statement, published_on=claimed_on, language=language)
    days = [(date.start, date.end) for date in dates]
    names = subject(statement, claimant, days)
    first, last = _period([date.as_json() for date in dates], claimed_on)
    return [
        Counted(names, _noun(row), row.rate, first, last, row)
        for row in counts_of(statement, language, days)
        if _is_of_something(row)
    ]


def counts_of(text: str, language: str, days: list[tuple[int, int]]) -> list[Quantity]:
    """The numbers of a text in order, with what it says there is none of; the days are none."""
    found = find_quantities(text, language, skip=days)
    spans = [*days, *((row.start, row.end) for row in found)]
    return sorted([*found, *find_noughts(text, language, spans)], key=lambda row: row.start)


def _is_of_something(row: Quantity) -> bool:
    """The number of an article, a flight or a kind counts nothing: another claim names another."""
    return bool(row.unit) or row.kind in _WHOLE


def subject(statement: str, claimant: str = "", dates: list[tuple[int, int]] | None = None) -> str:
    """The names of the statement, in small letters and in order of the alphabet."""
    ours = {word.casefold() for word in _WORD.findall(claimant)}
    names = set()
    for match in _WORD.finditer(statement):
        word = match[0].casefold().removesuffix("'s").removesuffix("’s")
        dated = any(start <= match.start() < end for start, end in dates or ())
        if match[0][0].isupper() and not dated and word not in ours | _OPENERS:
            names.add(word)
    return " ".join(sorted(names))[:_LONGEST]


def likeness(statement: str, other: str) -> float:
    """How far two statements speak of the same: the share of their words that both have.

    Numerals and words without a meaning of their own are left aside; 0.0 to 1.0 (Jaccard).
    """
    one, two = meaning(statement), meaning(other)
    return len(one & two) / len(one | two) if one | two else 0.0


def meaning(statement: str) -> frozenset[str]:
    """The words with a meaning of their own, in the singular and in small letters."""
    words = (word.casefold() for word in _WORD.findall(statement))
    return frozenset(singular(word) for word in words if word not in _STOP and len(word) > 1)


def _noun(quantity: Quantity) -> str:
    """The head is enough of a noun: a police station is a station. What has none is its kind."""
    name = quantity.unit.casefold()
    if quantity.kind in _WHOLE or not name:
        return f"{quantity.kind}: {name}"[:100]
    return name.split()[-1][:100]


def _period(dates: list[dict[str, str]], claimed_on: str) -> tuple[str, str]:
    """From the first to the last day named; without one, the year in which it was claimed."""
    known = [bounds for date in dates if (bounds := date_bounds(date))]
    if known:
        return min(first for first, _ in known), max(last for _, last in known)
    year = claimed_on[:4]
    return (f"{year}-01-01", f"{year}-12-31") if year else ("", "")
