from typing import Any

from django import template

register = template.Library()


@register.filter
def number_of(numbers: dict[str, int], public_id: Any) -> int | str:
    """The number under which a citation stands on the page."""
    return numbers.get(str(public_id), "?")


STEPS = {"high": 4, "moderate": 3, "low": 2, "very low": 1}


@register.filter
def steps(level: str) -> str:
    """A level of confidence as four dots, for the eye; the word beside them says it."""
    return "●" * STEPS.get(level, 0) + "○" * (4 - STEPS.get(level, 0))


@register.filter
def rungs(value: int | None) -> str:
    """A verdict's step on the scale from 1 to 5 as dots; "" for one off the scale."""
    return "" if value is None else "●" * value + "○" * (5 - value)
