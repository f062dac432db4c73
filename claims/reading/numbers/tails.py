"""Read what may follow a cardinal: decimals in words, dozens, and "one out of three"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from claims.reading.numbers.cardinals import Cardinal, read_cardinal
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.measures import TIMES, measure_after
from claims.reading.numbers.multiples import Part, multiplied
from claims.reading.numbers.parts import noun_follows
from claims.reading.numbers.tokens import Run

_CURRENCIES = frozenset("$€£¥₹₩₽₺")
_MOST_DECIMALS = 20
_LONGEST_OVER = 30
# What shares are counted in; anything else is more likely a year, a score or another count.
WHOLES = frozenset({*range(2, 21), 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**6})


def read_decimals(run: Run, whole: Cardinal) -> Part | None:
    """ "Point zero three" and "point seventy-one", and a scale behind them."""  # noqa: D210
    at = whole.after
    if run.token(at).text not in run.grammar.points or not run.near(at - 1, at):
        return None
    digits, after = _single_digits(run, at + 1)
    if not digits:
        behind = read_cardinal(run, at + 1) if run.near(at, at + 1) else None
        if behind is None or behind.digits or behind.value.denominator > 1:
            return None
        digits, after = str(behind.value), behind.after
    value = whole.value + Fraction(int(digits), 10 ** len(digits))
    return multiplied(run, Part(value, after))


def _single_digits(run: Run, at: int) -> tuple[str, int]:
    digits = ""
    while len(digits) < _MOST_DECIMALS and run.near(at - 1, at):
        worth = run.grammar.small.get(run.token(at).text)
        if worth is None or worth > 9 or worth.denominator > 1:
            break
        digits, at = f"{digits}{worth}", at + 1
    return digits, at


def read_dozens(run: Run, whole: Cardinal) -> Part | None:
    """ "Three dozens"; in "three hundred and two dozens" only the two are dozens."""  # noqa: D210
    worth = run.grammar.groups.get(run.token(whole.after).text)
    if not worth or not run.near(whole.after - 1, whole.after):
        return None
    rest = whole.value - whole.tail if whole.tail else Fraction(0)
    return Part(rest + (whole.value - rest) * worth, whole.after + 1)


@lru_cache
def _over_words(code: str) -> re.Pattern[str]:
    grammar = grammar_of(code)
    overs = sorted((*grammar.overs, *grammar.shares), key=len, reverse=True)
    words = "|".join(map(re.escape, overs)) or "(?!)"
    return re.compile(rf"[ \u00a0]{{1,3}}({words})[ \u00a0]{{1,3}}", re.IGNORECASE)


def read_ratio(run: Run, first: int, whole: Cardinal) -> Part | None:
    """ "One over three", "one out of three"; "$2000 over 3 years" is no fraction."""  # noqa: D210
    end = run.token(whole.after - 1).end
    match = _over_words(run.grammar.code).match(run.text, end, end + _LONGEST_OVER)
    start = run.token(first).start
    if not match or (start and run.text[start - 1] in _CURRENCIES) or whole.value.denominator > 1:
        return None
    at = whole.after
    while run.token(at).kind and run.token(at).start < match.end():
        at += 1
    below = read_cardinal(run, at) if run.token(at).start == match.end() else None
    if below is None or below.value < 1 or below.value.denominator > 1:
        return None
    if match[1].lower() in run.grammar.shares:
        shared = _is_share(run, whole, below)
    else:
        share = " " in match[1]
        shared = whole.value < below.value if share else not noun_follows(run, below.after)
    return Part(whole.value / below.value, below.after) if shared else None


def _is_share(run: Run, whole: Cardinal, below: Cardinal) -> bool:
    """ "One in five women", but not "two in 2020", "two in three days" or "3 in 5 to 7"."""  # noqa: D210
    end = run.token(below.after - 1).end
    measure = measure_after(run.text, end, run.grammar.code)
    common = whole.value == 1 or below.value in (3, 5) or below.value % 10 == 0
    alone = common and below.value in WHOLES and not run.text[end : end + 1].isalnum()
    return alone and 0 < whole.value < below.value and not (measure and measure.name in TIMES)
