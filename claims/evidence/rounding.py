"""Is one number another one rounded?

A number is rounded by leaving out digits, and what is left must have digits enough to tell it from
its neighbours: 229,876 may be written 230,000, but 31 is not "30", for whoever writes two digits
means both. Who rounds more than that says so ("about 30"), which is a comparator and no matter of
this. A number is looked at in its largest round unit: 31 million is as exact as 31.

| the exact number, in its thousands, millions … | may lose | and be off by |
|---|---|---|
| below 100 | its decimals | 10% |
| below 1,000 | its last digit | 5% |
| from 1,000 | all but the first digit | 5% |
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import TYPE_CHECKING

from claims.reading.numbers.measures import AGES, TIMES

if TYPE_CHECKING:
    from claims.reading.quantity import Quantity

_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_OFF, _OFF_DECIMALS = Decimal("0.05"), Decimal("0.1")
_LARGEST = 100  # powers of ten; what is larger is no number of a text


def rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """True where `rounded` is `exact` to fewer digits, as in the table above; halves go up."""
    if not exact or not rounded or max(abs(exact.adjusted()), abs(rounded.adjusted())) > _LARGEST:
        return False
    with localcontext() as context:
        context.prec = 250
        grain, most = _grain(exact)
        step = Decimal(1).scaleb(int(rounded.normalize().as_tuple().exponent))
        half = (step if grain is None else min(step, grain)) / 2
        off = abs(exact - rounded)
        near = off < half or (off == half and abs(rounded) > abs(exact))
        return near and off <= abs(exact) * most


def _grain(exact: Decimal) -> tuple[Decimal | None, Decimal]:
    """The coarsest step that it may be rounded to (None: any), and the share it may be off by."""
    size, unit = abs(exact), Decimal(1)
    while size >= _THOUSAND and not size % _THOUSAND:
        size, unit = size / _THOUSAND, unit * _THOUSAND
    if size < _HUNDRED:
        return unit, _OFF_DECIMALS
    return (unit * _TEN, _OFF) if size < _THOUSAND else (None, _OFF)


def is_rounded_never(quantity: Quantity) -> bool:
    """True of an age, of how long something lasts, of a how manieth, and of all: 100%.

    Of a time, years have no decimals to lose; a race of 9.58 seconds may be one of 9.6.
    """
    value = abs(quantity.value or Decimal(0))
    lasts = quantity.unit in TIMES and value < _THOUSAND
    exact = lasts and (quantity.unit == "year" or value == value.to_integral_value())
    every = quantity.kind == "percent" and value == _HUNDRED
    return quantity.kind == "ordinal" or exact or every or quantity.unit in AGES


def may_be_a_name(quantity: Quantity) -> bool:
    """True of a whole number that counts nothing and is short enough for a house or a flight."""
    value = quantity.value or Decimal(0)
    whole = value == value.to_integral_value() and abs(value) < _THOUSAND
    return quantity.kind == "number" and not quantity.unit and whole
