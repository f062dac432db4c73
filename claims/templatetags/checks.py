"""How a status looks: a sign and a word, so that nothing is said by colour alone."""

from __future__ import annotations

from typing import Any

from django import template

from claims.services.checklist import WORST_FIRST

register = template.Library()

SIGNS = {
    "compliance": ("✓", "holds"),
    "warning": ("!", "warning"),
    "violation": ("✕", "violation"),
    "exception": ("◇", "exception granted"),
    "not-in-scope": ("–", "does not apply"),
    "unverifiable": ("?", "could not be checked"),
}
MANY = {
    "compliance": "hold",
    "warning": "warnings",
    "violation": "violations",
    "exception": "exceptions granted",
    "not-in-scope": "do not apply",
    "unverifiable": "could not be checked",
}


@register.filter
def sign(status: Any) -> str:
    return SIGNS.get(str(status), ("?", ""))[0]


@register.filter
def word(status: Any) -> str:
    return SIGNS.get(str(status), ("", str(status)))[1]


@register.filter
def tally(checks: list[dict[str, Any]]) -> str:
    """Like "2 warnings, 5 hold": the worst first, none left out."""
    found = [str(check["status"]) for check in checks]
    counted = ((found.count(status.value), status.value) for status in WORST_FIRST)
    return ", ".join(
        f"{n} {word(status) if n == 1 else MANY[status]}" for n, status in counted if n
    )


@register.filter
def excused(checks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [check for check in checks if check["status"] == "exception"]
