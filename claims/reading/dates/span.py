from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Kind = Literal["point", "span", "since", "until", "before", "after"]
Precision = Literal[
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "century"
]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Time named at `text[start:end]`: from `first` to `last`, ISO 8601 at the precision given.

    Both are "" where the text alone cannot place it; `since` and `after` have no `last`,
    `until` and `before` no `first`. `reading` says why, where the text is relative or ambiguous.
    """

    text: str
    start: int
    end: int
    first: str = ""
    last: str = ""
    kind: Kind = "point"
    precision: Precision = "day"
    reading: str = ""

    def as_json(self) -> dict[str, Any]:
        """The fields as JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> DateSpan:
        """The inverse of `as_json`. Raises TypeError for other fields."""
        return cls(**fields)
