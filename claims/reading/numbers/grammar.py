"""What a language gives the number reader: its words and its separators, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Grammar:
    """`small` are the words that add (below 100, or any finished compound), `scales` those that
    multiply, `joiners` the words that may stand between two of them ("and").
    """

    code: str
    decimal: str
    small: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    joiners: frozenset[str]
    points: frozenset[str]
    abbreviations: dict[str, int]
    fractions: dict[str, Decimal] = field(default_factory=dict)
    comparators: tuple[tuple[str, str], ...] = ()
    percents: tuple[str, ...] = ("percent", "per cent")
    percentage_points: tuple[str, ...] = ("percentage point",)
    dozens: dict[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ordinal_suffix: str = ""


def numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """The words with rising numbers; words that are parted by "/" share one."""
    return {
        form: first + step * place
        for place, forms in enumerate(words.split())
        for form in forms.split("/")
    }
