"""How an amount is bounded, spread or paced: "at least", "5 or more", "5 to 7", "per day"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.mentions import Mention
from claims.reading.quantity import Comparator, Quantity

_DIGITS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2}(?![0-9]))?")
_DASH = re.compile(r"\s?[-–—]\s?")
_SIGNS: dict[str, Comparator] = {
    "≥": "at least", "≤": "at most", ">": "more than", "<": "less than", "~": "about", "≈": "about",
}  # fmt: skip
_SIGN = re.compile(rf"([{''.join(_SIGNS)}])\s?\Z")
_PLUS = re.compile(r"\+(?![\w+])")
_BEFORE = 32
_AFTER = 24
_LONGEST_GAP = 12


@lru_cache
def _comparators(code: str) -> tuple[re.Pattern[str], dict[str, Comparator]]:
    table: dict[str, Comparator] = dict(grammar_of(code).comparators)  # type: ignore[arg-type]
    words = "|".join(map(_written, sorted(table, key=len, reverse=True)))
    space = r"(?:\s(?:the |other |a )?|(?<=[.'’]))"
    return re.compile(rf"(?<![\w.])({words}){space}\Z", re.IGNORECASE), table


def _written(words: str) -> str:
    """A letter with a point counts in lower case only: "c. 200", but "Vitamin C. 200 people"."""
    return f"(?-i:{re.escape(words)})" if len(words) <= 2 else re.escape(words)


@lru_cache
def _followers(code: str) -> tuple[re.Pattern[str], dict[str, Comparator]]:
    table: dict[str, Comparator] = dict(grammar_of(code).after)  # type: ignore[arg-type]
    words = "|".join(map(re.escape, sorted(table, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?:\s|(?=-))({words})\b(?!\s+than)", re.IGNORECASE), table


def lead_of(text: str, start: int, code: str) -> tuple[Comparator, int] | None:
    """The comparator that ends at `start`, and where it begins."""
    pattern, table = _comparators(code)
    begun = max(0, start - _BEFORE)
    match = pattern.search(text[begun:start])
    return (table[match[1].lower()], begun + match.start()) if match else None


def compared(text: str, made: Quantity, grammar: Grammar) -> Quantity:
    """`made` with the comparator that stands before or after it."""
    if made.comparator != "exactly":
        return made
    lead = lead_of(text, made.start, grammar.code)
    if lead:
        return replace(made, comparator=lead[0])
    sign = _SIGN.search(text[max(0, made.start - 3) : made.start])
    if sign:
        return replace(made, comparator=_SIGNS[sign[1]])
    if _PLUS.match(text, made.end):
        return replace(made, comparator="at least")
    following = follower(text, made.end, grammar.code)
    return replace(made, comparator=following[0]) if following else made


def follower(text: str, end: int, code: str) -> tuple[Comparator, int] | None:
    """The comparator that begins at `end` ("or more"), and where it stops."""
    pattern, table = _followers(code)
    match = pattern.match(text, end, end + _AFTER)
    return (table[match[1].lower()], match.end()) if match else None


@lru_cache
def _ranges(code: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """For each way to write a range: what stands between its ends, and what must lead it."""
    found = []
    for lead, joint in grammar_of(code).ranges:
        before = re.compile(rf"\b{re.escape(lead)}\s\Z", re.IGNORECASE) if lead else None
        found.append((re.compile(rf"-?\s{re.escape(joint)}\s", re.IGNORECASE), before))
    return tuple(found)


def range_end(text: str, found: list[Mention], at: int, code: str) -> Mention | None:
    """The upper end of a range that begins with number `at`, or None."""
    if at + 1 >= len(found) or found[at].ordinal or found[at + 1].ordinal or found[at].attached:
        return None
    low, high = found[at], found[at + 1]
    if low.open or high.open or low.value >= high.value:
        return None
    return high if joins_range(text, low.start, low.end, high.start, code) else None


def joins_range(text: str, start: int, end: int, high: int, code: str) -> bool:
    """Whether a range begins with what stands at [start, end) and ends with what is at `high`."""
    gap = text[end:high]
    if len(gap) > _LONGEST_GAP:
        return False
    if _DASH.fullmatch(gap):
        return True
    before = text[max(0, start - 10) : start]
    return any(
        joint.fullmatch(gap) and (lead is None or lead.search(before) is not None)
        for joint, lead in _ranges(code)
    )


def lifted(text: str, start: int, end: int, low: Decimal, high_at: int, high: Decimal) -> Decimal:
    """`low` times the scale that only the upper end writes: "5 to 7 million"."""
    digits = _DIGITS.search(text, high_at, high_at + 8)
    bare = not any(c.isalpha() for c in text[start:end])
    lead = Decimal(digits[0].replace(",", ".")) if digits else Decimal(0)
    if not (digits and bare and lead > 0 and low < 1000 and high >= 1000 * int(lead) > 0):
        return low
    scale = Decimal(10) ** (3 * ((len(str(int(high))) - 1) // 3))
    return low * scale if low * scale < high and lead * scale <= high else low


@lru_cache
def _rates(code: str) -> re.Pattern[str]:
    grammar = grammar_of(code)
    per = "|".join(map(re.escape, sorted(grammar.per, key=len, reverse=True)))
    names = "|".join(word for _, words in grammar.rates for word in words)
    return re.compile(rf"[\s-]?(?:(?:{per})[\s-]?|/)({names})\b", re.IGNORECASE)


def rate_after(text: str, end: int, grammar: Grammar) -> str:
    """Such as "per day" for "a day", "each day", "/day"; "" where there is none."""
    match = _rates(grammar.code).match(text, end, end + _AFTER)
    if not match:
        return ""
    word = match[1].lower()
    return next(rate for rate, words in grammar.rates if word in words)


def percent_after(text: str, end: int, grammar: Grammar) -> tuple[str, int] | None:
    """("percent" or "percentage point", where it stops) for the words after `end`."""
    window = text[end : end + _AFTER + 6].lower()
    lead = 1 if window[:1] in (" ", "\u00a0", "\u202f", "-") and window else 0
    kinds = (
        ("percentage point", grammar.percentage_points),
        ("percent", ("%", "％", *grammar.percents)),
    )
    for kind, words in kinds:
        for word in sorted(words, key=len, reverse=True):
            stop = lead + len(word)
            whole = not word[-1].isalpha() or not window[stop : stop + 1].isalnum()
            if window.startswith(word, lead) and whole:
                return kind, end + stop
    return None


@lru_cache
def _percent_of(code: str) -> re.Pattern[str]:
    words = sorted(grammar_of(code).percent_of, key=len, reverse=True)
    named = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"\b(?:{named})\s\Z|%\s?\Z", re.IGNORECASE)


def percent_before(text: str, start: int, grammar: Grammar) -> int | None:
    """Where "per cents of" begins before the number at `start`; no number may stand before it."""
    begun = max(0, start - _AFTER)
    match = _percent_of(grammar.code).search(text[begun:start])
    if not match:
        return None
    at = begun + match.start()
    before = text[:at].rstrip()[-1:] if at < 2 else text[max(0, at - 2) : at].rstrip()[-1:]
    return None if before.isdigit() or before == "%" else at
