"""What a number or a date leaves possible: the least and the greatest value it can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.reading.quantity import Quantity

_INFINITE = Decimal("Infinity")
_ABOUT = Decimal("0.1")
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?\Z", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Values from `low` to `high`, which belong to them unless open; `stated` is the one named."""

    low: Decimal
    high: Decimal
    stated: Decimal
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        return self.low == self.high

    def meets(self, other: Bounds) -> bool:
        """True where some value is possible for both."""
        return _below(self, other) and _below(other, self)

    def holds(self, other: Bounds) -> bool:
        """True where every value of the other is one of these."""
        low = self.low < other.low or (
            self.low == other.low and (not self.low_open or other.low_open)
        )
        high = self.high > other.high or (
            self.high == other.high and (not self.high_open or other.high_open)
        )
        return low and high


def _below(one: Bounds, other: Bounds) -> bool:
    """True where `one` begins before `other` ends."""
    if one.low == other.high:
        return not one.low_open and not other.high_open
    return one.low < other.high


def bounds(quantity: Quantity, short: bool = False) -> Bounds | None:
    """What the quantity leaves possible; None where it has no finite value. "About" is 10%.

    `short` says that the value is not reached: "almost 60" is no 61.
    """
    values = [quantity.value, quantity.low, quantity.high]
    if any(value is not None and not value.is_finite() for value in values):
        return None
    if quantity.value is None:
        return _range(quantity.low, quantity.high)
    value = quantity.value
    match quantity.comparator:
        case "at least" | "more than":
            return Bounds(value, _INFINITE, value, quantity.comparator == "more than")
        case "at most" | "less than":
            below = quantity.comparator == "less than"
            return Bounds(-_INFINITE, value, value, high_open=below)
        case "about":
            slack = abs(value) * _ABOUT
            above = Decimal(0) if short else slack
            return Bounds(value - slack, value + above, value, high_open=short)
        case _:
            return Bounds(value, value, value)


def _range(low: Decimal | None, high: Decimal | None) -> Bounds | None:
    if low is None and high is None:
        return None
    stated = low if low is not None else high
    return Bounds(
        -_INFINITE if low is None else low,
        _INFINITE if high is None else high,
        stated if stated is not None else Decimal(0),
    )


def date_bounds(date: dict[str, Any]) -> tuple[str, str] | None:
    """First and last day as ISO 8601, which compare as strings; None where neither is readable."""
    first, last = (str(date.get(key) or "") for key in ("first", "last"))
    begins, ends = _ISO.match(first), _ISO.match(last)
    if (first and not begins) or (last and not ends) or not (begins or ends):
        return None
    return _day(begins, "01", "01", "0000-00-00"), _day(ends, "12", "31", "9999-99-99")


def _day(match: re.Match[str] | None, month: str, day: str, missing: str) -> str:
    return f"{match[1]}-{match[2] or month}-{match[3] or day}" if match else missing
