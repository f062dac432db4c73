"""A number with the words that belong to it: "over 50 police stations" of a 50, "men" of a 54%."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.reading.numbers.comparing import follower, lead_of
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.naming import links_of
from claims.reading.numbers.nouns import Counted, counted_after
from claims.reading.quantity import Quantity

_BEFORE = 16
_AFTER = 16


def phrase(text: str, quantity: Quantity, language: str = "en") -> str:
    """The words of `text` from the comparator before the quantity to the noun that it counts.

    The text of the quantity alone where it does not stand in `text`.
    """
    if not quantity.text or text[quantity.start : quantity.end] != quantity.text:
        return quantity.text
    grammar = grammar_of(language)
    start = _start(text, quantity, grammar)
    words = " ".join(text[start : _end(text, quantity, grammar)].split())
    return f"{words} {quantity.rate}" if quantity.rate else words


def share_of(text: str, quantity: Quantity, language: str = "en") -> str:
    """The noun in the singular that a percentage is a part of: "man" for "54% of men", or ""."""
    if quantity.kind != "percent" or text[quantity.start : quantity.end] != quantity.text:
        return ""
    counted = _part_of(text, quantity, grammar_of(language))
    return counted.name if counted else ""


def _part_of(text: str, quantity: Quantity, grammar: Grammar) -> Counted | None:
    link = links_of(grammar.code).match(text, quantity.end, quantity.end + _AFTER)
    return counted_after(text, link.end(), grammar) if link else None


@lru_cache
def _range_lead(code: str) -> re.Pattern[str]:
    words = sorted({lead for lead, _ in grammar_of(code).ranges if lead})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})\s\Z", re.IGNORECASE)


def _start(text: str, quantity: Quantity, grammar: Grammar) -> int:
    lead = lead_of(text, quantity.start, grammar.code)
    if lead:
        return lead[1]
    begun = max(0, quantity.start - _BEFORE)
    ranged = _range_lead(grammar.code).search(text[begun : quantity.start])
    return begun + ranged.start() if ranged and quantity.comparator == "between" else quantity.start


def _end(text: str, quantity: Quantity, grammar: Grammar) -> int:
    end = _past_follower(text, quantity.end, grammar)
    if quantity.kind == "percent":
        counted = _part_of(text, quantity, grammar)
    elif quantity.kind == "count":
        counted = counted_after(text, end, grammar, one=quantity.value == 1)
    else:
        counted = None
    return _past_follower(text, counted.end, grammar) if counted else end


def _past_follower(text: str, end: int, grammar: Grammar) -> int:
    """Where the "or more" behind `end` stops, or `end`."""
    more = follower(text, end, grammar.code)
    return more[1] if more else end
