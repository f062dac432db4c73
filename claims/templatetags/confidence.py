"""What moved a level, with a sign beside the words, so that the eye finds it."""

from __future__ import annotations

from typing import Any

from django import template

from claims.services import reasons

register = template.Library()


@register.filter
def effect_in_words(effect: Any) -> str:
    return reasons.effect_in_words(effect)


@register.filter
def rule_in_words(effect: Any) -> str:
    """As in a table of rules, where no level stands beside it."""
    return (
        reasons.effect_in_words(effect)
        if isinstance(effect, int)
        else "very low, whatever else holds"
    )


@register.filter
def arrow(effect: Any) -> str:
    if not isinstance(effect, int):
        return "■"
    return "▲" if effect > 0 else "▼"


@register.filter
def start_in_words(given: dict[str, Any], why: str) -> str:
    return reasons.start_in_words(given, why)
