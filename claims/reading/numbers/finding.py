"""Quantities of a text: each number with what it counts, how it compares, and why it reads so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.reading.numbers.comparing import (
    compared,
    percent_after,
    percent_before,
    range_end,
    rate_after,
)
from claims.reading.numbers.currencies import currency_after, currency_before
from claims.reading.numbers.currency_names import MINOR
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.literals import LITERAL, Habit, Literal, habit_of_literals, read_literal
from claims.reading.numbers.measures import measure_after
from claims.reading.numbers.mentions import Mention
from claims.reading.numbers.nouns import counted_after
from claims.reading.numbers.scanning import scan
from claims.reading.quantity import Quantity
from claims.reading.sentences import split

_LITERALS = re.compile(LITERAL)
_NUMBERED = re.compile(r"\b(?:number|no\.?|nrs?\.?|n°|n\.|#)\s?\Z", re.IGNORECASE)
_LONGEST_LITERAL = 60


def habit_of(text: str) -> Habit:
    """The separators that the article uses where only one reading is possible."""
    found = (m[0] for m in _LITERALS.finditer(text) if len(m[0]) < _LONGEST_LITERAL)
    return habit_of_literals([literal for literal in found if not literal.isdigit()])


def mentions(text: str, language: str = "en", habit: Habit | None = None) -> list[Mention]:
    """The bare numbers of `text`, ordinals among them, in order."""
    grammar = grammar_of(language)
    chosen = habit if habit is not None else habit_of(text)

    def read(written: str, end: int) -> Literal | None:
        ambiguous = len(written) < 8 and written[-4:-3] == grammar.decimal
        counts = counted_after(text, end, grammar.nouns) if ambiguous else None
        whole = counts is not None and not measure_after(text, end, grammar.code)
        return read_literal(written, grammar.decimal, chosen, whole)

    return list(scan(text, grammar, read))


def find_quantities(
    text: str,
    language: str = "en",
    habit: Habit | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Quantity]:
    """The quantities of `text` in order, none overlapping another or a span of `skip`.

    `skip` holds [start, end) spans, sorted, such as those of dates.
    """
    grammar = grammar_of(language)
    free = _without(mentions(text, language, habit), skip)
    found: list[Quantity] = []
    at = 0
    while at < len(free):
        pair = range_end(text, free, at, grammar.code)
        floor = found[-1].end if found else 0
        if free[at].start >= floor:
            made = _read(text, free[at], grammar, pair, floor)
            if made is not None:
                found.append(made)
        at += 2 if pair else 1
    return _inherited(text, _with_change(text, found, grammar))


def _without(found: list[Mention], skip: Sequence[tuple[int, int]]) -> list[Mention]:
    spans = sorted(skip)
    starts = [start for start, _ in spans]
    return [m for m in found if not _covered(m, spans, starts)]


def _covered(mention: Mention, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, mention.end - 1)
    return at > 0 and spans[at - 1][1] > mention.start


def _read(
    text: str, number: Mention, grammar: Grammar, pair: Mention | None, floor: int
) -> Quantity | None:
    end = (pair or number).end
    made = Quantity(
        text[number.start : end], number.start, end, number.value,
        kind="ordinal" if number.ordinal else "number",
        reading=number.reading, others=number.others,
    )  # fmt: skip
    made = _bounded(text, made, number, pair)
    if not number.ordinal:
        made = _named(text, made, number, grammar, floor)
        if number.article and made.kind in ("count", "number"):
            return None
        made = replace(made, rate=made.rate or rate_after(text, made.end, grammar))
    return compared(text, made, grammar)


def _named(text: str, made: Quantity, number: Mention, grammar: Grammar, floor: int) -> Quantity:
    """`made` with its percent, currency, measure or counted noun."""
    percent = percent_after(text, made.end, grammar)
    if percent:
        kind = "percent" if percent[0] == "percent" else "percentage point"
        return _spanned(text, replace(made, kind=kind), made.start, percent[1])  # type: ignore[arg-type]
    priced = _priced(text, made, grammar, floor)
    if priced:
        return priced
    measure = measure_after(text, made.end, grammar.code)
    if measure:
        whole = replace(made, kind="measure", unit=measure.name)
        return _spanned(text, whole, made.start, measure.end)
    led = percent_before(text, made.start, grammar)
    if led is not None and led >= floor:
        return _spanned(text, replace(made, kind="percent"), led, made.end)
    return _counting(text, made, number, grammar)


def _priced(text: str, made: Quantity, grammar: Grammar, floor: int) -> Quantity | None:
    before = currency_before(text, made.start, floor)
    if before:
        priced = _times(replace(made, kind="currency", unit=before.code), before.times)
        return _spanned(text, priced, before.at, made.end)
    # An abbreviation may keep its point: "3,4 Mrd. €".
    pointed = text[made.end : made.end + 1] == "." and made.text[-1:].isalpha()
    after = currency_after(text, made.end, grammar.code)
    after = after or (currency_after(text, made.end + 1, grammar.code) if pointed else None)
    if not after:
        return None
    priced = _times(replace(made, kind="currency", unit=after.code), after.times)
    return _spanned(text, priced, made.start, after.at)


def _counting(text: str, made: Quantity, number: Mention, grammar: Grammar) -> Quantity:
    if number.attached or _NUMBERED.search(text[max(0, made.start - 9) : made.start]):
        return made
    at = made.end
    if number.open:
        # "Thousands of people".
        match = re.compile(rf"\s(?:{'|'.join(grammar.of) or '(?!)'})\b['’]?").match(
            text, at, at + 8
        )
        at = match.end() if match else at
    counted = counted_after(text, at, grammar.nouns, one=made.value == 1)
    if not counted:
        return made
    rate = rate_after(text, counted.end, grammar)
    return replace(made, kind="count", unit=counted.name, rate=rate)


def _spanned(text: str, made: Quantity, start: int, end: int) -> Quantity:
    return replace(made, text=text[start:end], start=start, end=end)


def _times(made: Quantity, times: int) -> Quantity:
    if times == 1:
        return made
    low, high, value = (None if x is None else x * times for x in (made.low, made.high, made.value))
    return replace(made, low=low, high=high, value=value)


def _bounded(text: str, made: Quantity, number: Mention, pair: Mention | None) -> Quantity:
    """A range has low and high, which share the multiplier that only the second one writes."""
    if number.open:
        why = "a plural without a number: at least twice the unit"
        return replace(made, value=None, low=number.value, comparator="at least", reading=why)
    if pair is None:
        return made
    low, digits = number.value, re.match(r"[0-9]{1,3}", text[pair.start : pair.end])
    bare = text[number.start : number.end].isdigit()
    if digits and bare and pair.value >= 1000 * int(digits[0]) > 0 and low < 1000:
        low *= 10 ** (3 * ((len(str(int(pair.value))) - 1) // 3))
    if low > pair.value:
        low = number.value
    return replace(made, value=None, low=low, high=pair.value, comparator="between")


def _with_change(text: str, found: list[Quantity], grammar: Grammar) -> list[Quantity]:
    """Make one amount of "3 dollars 50 cents" and "thirteen dollars forty five"."""
    joiners = "|".join(sorted(grammar.joiners))
    gap = re.compile(rf"\s(?:(?:{joiners})\s)?|,\s")
    result: list[Quantity] = []
    for made in found:
        whole = result[-1] if result else None
        if whole and _is_change(text, whole, made, gap):
            share = (made.value or Decimal(0)) / (MINOR.get(made.unit) or 100)
            total = (whole.value or Decimal(0)) + share
            joined = replace(whole, value=total)
            result[-1] = _spanned(text, joined, whole.start, made.end)
        else:
            result.append(made)
    return result


def _is_change(text: str, whole: Quantity, small: Quantity, gap: re.Pattern[str]) -> bool:
    """Whether `small` is what is left below one of `whole`."""
    priced = whole.kind == "currency" and whole.unit not in MINOR and whole.value is not None
    if not priced or small.value is None or whole.value != int(whole.value or 0):
        return False
    between = text[whole.end : small.start]
    if not gap.fullmatch(between):
        return False
    if small.unit in MINOR and small.kind == "currency":
        return 0 < small.value < MINOR[small.unit]
    bare = small.kind == "number" and between == " " and 10 <= small.value < 100
    ends = not text[small.end : small.end + 2].strip().isalnum()
    return bare and ends and not text[whole.start].isdigit()


_BARE_AFTER = re.compile(r"\s(?:of (?:whom|which|them)\b|in\s[^\W\d_])")


def _inherited(text: str, found: list[Quantity]) -> list[Quantity]:
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
