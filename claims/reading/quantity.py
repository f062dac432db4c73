"""What one number in a text says: the shape that the reader yields and that checks compare."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Literal

Comparator = Literal["exactly", "about", "at least", "at most", "more than", "less than", "between"]
Kind = Literal["count", "percent", "percentage point", "currency", "ordinal", "measure", "number"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity at `text[start:end]`, in code points.

    `value` is exact; it is None for a range, which has `low` and `high` instead (either may be
    None where the text leaves it open: "dozens" has a low of 24 and no high).
    `unit` is the counted noun in the singular ("police station"), a measure ("kilometre") or a
    currency's ISO 4217 code; "" where the text names none. `rate` is "per day" and the like.
    `reading` says in words why this reading was taken where the text allows another, and
    `others` lists the values not taken; both are empty where there is no doubt.
    """

    text: str
    start: int
    end: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    comparator: Comparator = "exactly"
    kind: Kind = "number"
    unit: str = ""
    rate: str = ""
    reading: str = ""
    others: tuple[Decimal, ...] = ()

    @property
    def says_how_much(self) -> bool:
        """True of all but an ordinal that stands alone, which says only the how manieth."""
        return bool(self.unit) or self.kind != "ordinal"

    def as_json(self) -> dict[str, Any]:
        """The same as JSON values; decimals are strings, for JSON numbers are binary."""
        fields = asdict(self)
        for name in ("value", "low", "high"):
            fields[name] = None if fields[name] is None else _plain(fields[name])
        fields["others"] = [_plain(other) for other in self.others]
        return fields

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Quantity:
        """The inverse of `as_json`. Raises KeyError, TypeError or InvalidOperation on others."""
        values = dict(fields)
        for name in ("value", "low", "high"):
            values[name] = None if values.get(name) is None else Decimal(values[name])
        values["others"] = tuple(Decimal(other) for other in values.get("others", ()))
        return cls(**values)


def _plain(value: Decimal) -> str:
    """230000, never 2.3E+5."""
    return format(value, "f")
