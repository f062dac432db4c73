"""What changed from one value to another: "rose from 5% to 7%" tells of two values, no range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.naming import spanned
from claims.reading.quantity import Quantity

_WINDOW = 60
_CLAUSE = re.compile(r"[;:.!?\n](?:\s|\Z)|,\s(?=.)")


def changes_apart(text: str, found: list[Quantity], code: str) -> list[Quantity]:
    """`found` with two values for each range that a verb of change leads."""
    return [each for made in found for each in _apart(text, made, code)]


@lru_cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """A word of change with the lead of a range behind it, and what joins the range."""
    grammar = grammar_of(code)
    if not grammar.changes:
        return None
    ways = [
        (lead, joint) for lead, joint in grammar.ranges if lead and joint not in grammar.joiners
    ]
    leads = "|".join(sorted({re.escape(lead) for lead, _ in ways}))
    joints = "|".join(sorted({re.escape(joint) for _, joint in ways}))
    words = "|".join(sorted(map(re.escape, grammar.changes), key=len, reverse=True))
    return (
        re.compile(rf"(?<![^\W_])({words})(?![^\W_]).{{0,40}}?\b(?:{leads})\s\Z", re.IGNORECASE),
        re.compile(rf"-?\s(?:{joints})\s", re.IGNORECASE),
    )


def _apart(text: str, made: Quantity, code: str) -> Iterator[Quantity]:
    patterns = _patterns(code) if made.comparator == "between" else None
    before = text[max(0, made.start - _WINDOW) : made.start]
    clause = before[max((m.end() for m in _CLAUSE.finditer(before)), default=0) :]
    led = patterns[0].search(clause) if patterns else None
    joint = patterns[1].search(made.text) if patterns else None
    if not led or not joint:
        yield made
        return
    why = f"“{led[1]}” tells of a change from one value to the other, not of a range"
    reading = "; ".join(filter(None, (made.reading, why)))
    one = replace(made, low=None, high=None, comparator="exactly", reading=reading)
    first = spanned(text, one, made.start, made.start + joint.start())
    yield replace(first, value=made.low)
    last = spanned(text, one, made.start + joint.end(), made.end)
    yield replace(last, value=made.high)
