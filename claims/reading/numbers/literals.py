"""Read digits with separators: "230.000" may be 230,000 or 230, and the reading says which.

Powers ("1e10", "2.48×10−5", "1.1^23") are read with the digits that they follow. Left out: what
is longer than sixty digits, and powers that no text has a use for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

SPACES = " \u00a0\u202f\u2009"
LITERAL = (
    rf"(?<![\w.,])[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+(?![.,]?[0-9]))?"
    r"|(?<![\w.,])[.,][0-9]+(?![.,]?[0-9])"
    r"|[0-9]+(?:[.,][0-9]+|['’][0-9]{3}(?![0-9]))*"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
POWER = (
    r"[eE][+-]?[0-9]{1,3}(?![\w^])|\^[+-]{0,2}[0-9]{1,3}(?!\w)"
    r"|\s?[x×]\s?10(?:\^[-−+]?[0-9]{1,3}|[-−+][0-9]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,4})(?!\w)"
)
_POWER = re.compile(r"\s?[x×]\s?10\^?(?P<times>.+)|[eE](?P<exponent>.+)|\^(?P<power>.+)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,'’][0-9]{3})+|[0-9]{1,3}(?:,[0-9]{2})+,[0-9]{3}")
_LONGEST = 60
_MOST_DIGITS = 400


@dataclass(frozen=True, slots=True)
class Habit:
    """How often an article's unambiguous numbers use each mark for groups and for decimals."""

    point_groups: int = 0
    comma_groups: int = 0

    @property
    def decimal(self) -> str:
        """Such as "," or "." as the article has it, "" where it gives no sign."""
        if self.point_groups == self.comma_groups:
            return ""
        return "," if self.point_groups > self.comma_groups else "."


@dataclass(frozen=True, slots=True)
class Literal:
    value: Decimal
    reading: str = ""
    others: tuple[Decimal, ...] = ()


def habit_of_literals(literals: list[str]) -> Habit:
    """Count only what can be read in one way: "1.234.567", "1.234,5", "3,75", "0.5"."""
    counts = {".": 0, ",": 0}
    for literal in literals:
        mark = _sure_decimal(literal)
        if mark:
            counts[mark] += 1
    return Habit(point_groups=counts[","], comma_groups=counts["."])


def _sure_decimal(literal: str) -> str:
    """The decimal mark that `literal` proves, or ""."""
    points, commas = literal.count("."), literal.count(",")
    if points and commas:
        return max(".,", key=literal.rfind)
    mark = "." if points else ","
    if points + commas > 1:
        return ("," if mark == "." else ".") if _GROUPED.fullmatch(literal) else ""
    head, found, tail = literal.partition(mark)
    sure = len(tail) != 3 or head in ("0", "") or len(head) > 3
    return mark if found and sure else ""


@lru_cache(maxsize=2048)
def read_literal(written: str, decimal: str, habit: Habit, whole: bool) -> Literal | None:
    """The value of `written`; None where it is no number ("1.2.3", or too long to be one).

    `decimal` is the language's mark, `whole` whether what is counted comes in whole numbers.
    """
    if len(written) > _LONGEST:
        return None
    bare = re.sub(rf"[{SPACES}'’]", "", written)
    if bare[0] == "," != decimal:
        return None
    sure = _sure_decimal(bare)
    marks = bare.count(".") + bare.count(",")
    if not marks:
        return Literal(Decimal(bare))
    if sure:
        group = "," if sure == "." else "."
        plain = bare.replace(group, "").replace(sure, ".")
        return Literal(Decimal(plain)) if plain.count(".") < 2 else None
    return _ambiguous(bare, decimal, habit, whole) if marks == 1 else None


def _ambiguous(bare: str, decimal: str, habit: Habit, whole: bool) -> Literal:
    mark = "." if "." in bare else ","
    large, small = Decimal(bare.replace(mark, "")), Decimal(bare.replace(mark, "."))
    name = "point" if mark == "." else "comma"
    if whole and mark in (decimal, habit.decimal):
        why = f"three digits after the {name}, and what is counted comes in whole numbers"
    elif habit.decimal:
        why = f"elsewhere the article writes {'1,000' if habit.decimal == '.' else '1.000'}"
    else:
        why = f"three digits after the {name}, read as the language writes them"
    grouped = whole or mark != (habit.decimal or decimal)
    if grouped and mark != decimal and habit.decimal in ("", decimal):
        return Literal(large)
    taken, other = (large, small) if grouped else (small, large)
    return Literal(taken, f"{taken:f}, not {other:f}: {why}", (other.normalize() + 0,))


def raised(base: Literal, power: str) -> Literal | None:
    """`base` with what POWER matched behind it; None where the result is out of bounds."""
    match = _POWER.fullmatch(power)
    if match is None:
        return None
    written = (match["times"] or match["exponent"] or match["power"]).translate(_SUPERSCRIPTS)
    size = int("0" + written.strip("+-")) if written.strip("+-").isdigit() else _MOST_DIGITS
    exponent = -size if written.count("-") % 2 else size
    root = base.value if match["power"] else Decimal(10)
    if size * len(root.as_tuple().digits) >= _MOST_DIGITS or (not root and exponent <= 0):
        return None
    factor = Fraction(root) ** exponent
    value = factor if match["power"] else Fraction(base.value) * factor
    return replace(base, value=exact_decimal(value))


def exact_decimal(value: Fraction) -> Decimal:
    """The value as a decimal, rounded to 28 digits only where it does not end."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = 28
        return Decimal(value.numerator) / Decimal(value.denominator)
