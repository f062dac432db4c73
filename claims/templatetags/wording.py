from typing import Any

from django import template

from claims.services import wording

register = template.Library()


@register.filter
def quantity_in_words(value: dict[str, Any]) -> str:
    return wording.quantity_in_words(value)


@register.filter
def date_in_words(value: dict[str, Any]) -> str:
    return wording.date_in_words(value)
