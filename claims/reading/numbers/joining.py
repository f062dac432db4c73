"""Make one quantity of several: "3 dollars 50 cents", "an hour and a half", "44 mg to 50 mg"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claims.reading.numbers.comparing import joins_range, lifted
from claims.reading.numbers.currencies import NAMES
from claims.reading.numbers.currency_names import MINOR
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.inches import with_inches
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.measures import NAMES as MEASURES
from claims.reading.numbers.naming import spanned
from claims.reading.numbers.proportions import per_number, share, share_of_one
from claims.reading.quantity import Quantity
from claims.reading.sentences import split

_HALF = Decimal("0.5")
_TENTH = 10
_ENDS = re.compile(r"\s*(?:[.;:!?)”\"]|,\s|\Z)(?![0-9])")
_SPACE = "[ \u00a0]"
_WINDOW = 20
_BARE_AFTER = re.compile(r"\s(?:of (?:whom|which|them)\b|in\s[^\W\d_])")


def joined(text: str, found: list[Quantity], grammar: Grammar) -> list[Quantity]:
    """`found` with change, halves and the two ends of a range put together."""
    result: list[Quantity] = []
    for each in found:
        half = _one_and_half(text, _with_half(text, each, grammar), grammar)
        made = with_inches(text, half)
        whole = result[-1] if result else None
        if whole and made.start < whole.end:
            continue
        one = _united(text, whole, made, grammar) if whole else None
        if one:
            result[-1] = one
        else:
            result.append(share_of_one(text, made, grammar))
    return result


def _united(text: str, whole: Quantity, made: Quantity, grammar: Grammar) -> Quantity | None:
    """One quantity of two neighbours, or None where they are two."""
    found = (unite(text, whole, made, grammar) for unite in _UNITINGS)
    return next((one for one in found if one), None)


@lru_cache
def _halves(code: str) -> re.Pattern[str]:
    grammar = grammar_of(code)
    joiners = "|".join(sorted(map(re.escape, grammar.joiners)))
    halves = "|".join(sorted(map(re.escape, grammar.halves)))
    articles = "|".join(sorted(map(re.escape, grammar.articles))) or "(?!)"
    return re.compile(
        rf"{_SPACE}(?:{joiners}){_SPACE}(?:(?:{articles}){_SPACE})?(?:{halves})(?![^\W_])",
        re.IGNORECASE,
    )


def _with_half(text: str, made: Quantity, grammar: Grammar) -> Quantity:
    """ "Un an et demi", "two years and a half"."""  # noqa: D210
    plain = made.value is not None and made.value == made.value.to_integral_value()
    if made.kind != "measure" or not plain or made.value is None:
        return made
    match = _halves(grammar.code).match(text, made.end, made.end + _WINDOW)
    if not match:
        return made
    return spanned(text, replace(made, value=made.value + _HALF), made.start, match.end())


@lru_cache
def _ones(code: str) -> re.Pattern[str]:
    grammar = grammar_of(code)
    articles = "|".join(sorted(map(re.escape, grammar.articles))) or "(?!)"
    joiners = "|".join(sorted(map(re.escape, grammar.joiners)))
    noun = rf"{_SPACE}(?P<noun>[^\W\d_]{{1,12}}){_SPACE}(?:{joiners}){_SPACE}\Z"
    return re.compile(rf"(?<![^\W_])(?:{articles}){noun}", re.IGNORECASE)


def _one_and_half(text: str, half: Quantity, grammar: Grammar) -> Quantity:
    """ "A year and a half", where the first article is no number."""  # noqa: D210
    if half.value != _HALF or half.kind != "number":
        return half
    begun = max(0, half.start - _WINDOW - 4)
    match = _ones(grammar.code).search(text[begun : half.start])
    unit = MEASURES.get(match["noun"].lower()) if match else None
    if not match or not unit:
        return half
    whole = replace(half, value=1 + _HALF, kind="measure", unit=unit)
    return spanned(text, whole, begun + match.start(), half.end)


def _range(text: str, low: Quantity, high: Quantity, grammar: Grammar) -> Quantity | None:
    """Both ends with their unit: "between $5 and $7 million", "44 mg to 50 mg"."""
    if low.kind in ("ordinal", "number", "count"):
        return None
    # "Between CHF 80,000 and 100,000".
    led = low.kind == "currency" and high.kind == "number" and not low.text[0].isdigit()
    high = replace(high, kind=low.kind, unit=low.unit) if led else high
    if low.value is None or high.value is None:
        return None
    if (low.kind, low.unit) != (high.kind, high.unit) or low.rate:
        return None
    if not joins_range(text, low.start, low.end, high.start, grammar.code):
        return None
    first, last = low.value, high.value
    if first < 0 and last < 0:
        # "From -18 °C to -34 °C".
        first, last = sorted((first, last))
    first = lifted(text, low.start, low.end, first, high.start, last)
    if first >= last:
        return None
    both = replace(high, value=None, low=first, high=last, comparator="between")
    return spanned(text, both, low.start, high.end)


@lru_cache
def _gaps(code: str) -> re.Pattern[str]:
    joiners = "|".join(sorted(map(re.escape, grammar_of(code).joiners)))
    return re.compile(rf"\s(?:(?:{joiners}|con|com)\s)?|,\s", re.IGNORECASE)


def _with_change(text: str, whole: Quantity, small: Quantity, grammar: Grammar) -> Quantity | None:
    """ "3 dollars 50 cents" and "thirteen dollars forty five"."""  # noqa: D210
    if not _is_change(text, whole, small, _gaps(grammar.code)):
        return None
    share = (small.value or Decimal(0)) / MINOR.get(small.unit, 100)
    total = replace(whole, value=(whole.value or Decimal(0)) + share)
    return spanned(text, total, whole.start, small.end)


def _is_change(text: str, whole: Quantity, small: Quantity, gap: re.Pattern[str]) -> bool:
    """Whether `small` is what is left below one of `whole`."""
    if whole.kind != "currency" or whole.unit in MINOR or whole.value is None:
        return False
    between, value = text[whole.end : small.start], small.value
    if value is None or not gap.fullmatch(between):
        return False
    if small.unit in MINOR and small.kind == "currency":
        return whole.value == int(whole.value) and 0 < value < MINOR[small.unit]
    bare = small.kind == "number" and small.comparator == "exactly" and "," not in between
    return bare and value in _cents(whole) and bool(_ENDS.match(text, small.end))


def _cents(whole: Quantity) -> range:
    """What a bare number behind `whole` may be: "ten dollars fifty", "one kuai five mao five"."""
    last = NAMES.get(whole.text.rpartition(" ")[2].lower(), "")
    if MINOR.get(last) == _TENTH:
        return range(1, 10)
    return (
        range(10, 100) if whole.value == int(whole.value or 0) and last not in MINOR else range(0)
    )


def inherited(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give "four in Italy" the noun of the nearest earlier count of the same sentence."""
    ends = [sentence.end for sentence in split(text)]
    noun, home, result = "", -1, []
    for quantity in found:
        made = quantity
        here = bisect_right(ends, made.start)
        if here != home:
            noun, home = "", here
        if made.kind == "count":
            noun = made.unit
        elif made.kind == "number" and noun and _BARE_AFTER.match(text, made.end):
            why = f"counts “{noun}”, the noun counted before it in the sentence"
            reading = f"{made.reading}; {why}" if made.reading else why
            made = replace(made, kind="count", unit=noun, reading=reading)
        result.append(made)
    return result


_UNITINGS = (per_number, share, _with_change, _range)
