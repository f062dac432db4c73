from typing import Any

from django import template

register = template.Library()


@register.filter
def number_of(numbers: dict[str, int], public_id: Any) -> int | str:
    """The number under which a citation stands on the page."""
    return numbers.get(str(public_id), "?")
