"""Feet with inches behind them: "6ft 2in", "5 feet 10 inches"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from claims.reading.numbers.literals import exact_decimal
from claims.reading.quantity import Quantity

# A bare "in" is an inch only where it touches its number.
_INCHES = re.compile(
    r"[ \u00a0]?(?P<number>[0-9]|1[01])(?:(?P<half>½)?(?:[ -]?inch(?:es)?|ins?))(?![^\W_])"
)
_FOOT = 12


def with_inches(text: str, made: Quantity) -> Quantity:
    """`made` with the inches that follow its feet."""
    if made.unit != "foot" or made.value is None:
        return made
    match = _INCHES.match(text, made.end, made.end + 16)
    if not match:
        return made
    inches = int(match["number"]) + Fraction(1 if match["half"] else 0, 2)
    value = exact_decimal(Fraction(made.value) + inches / _FOOT)
    return replace(made, value=value, text=text[made.start : match.end()], end=match.end())
