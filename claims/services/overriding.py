"""A person sets a level of confidence in place of the machine's, which stays visible beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claims.models import Citation, Claim
from claims.services import drafting
from claims.services.checklist import name_of
from claims.services.refusals import Refused

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def override_confidence(
    subject: Claim | Citation, level: str, reason: str, by: User
) -> Claim | Citation:
    """Sets `level` for a reason; "" gives the machine's level back.

    Raises Refused without a reason, and what changing a draft raises.
    """
    if not level and reason.strip():
        raise Refused("A reason without a level sets nothing: name the level, or leave both empty.")
    fields: dict[str, Any] = {"override": level, "override_reason": reason.strip()}
    if isinstance(subject, Claim):
        return drafting.change(subject, by, **fields)
    return drafting.revise(subject, by, **fields)


def short_level(rated: Claim | Citation) -> str:
    """Both levels where a person set one, for a list."""
    if not rated.override:
        return rated.confidence
    return f"{rated.override} (computed: {rated.confidence})"


def told_level(rated: Claim | Citation) -> str:
    """The level that holds; where a person set it, who and why, and what the machine says."""
    if not rated.override:
        return rated.confidence
    said = f"set by {name_of(rated.override_by)}: {rated.override_reason}"
    return f"{rated.override} ({said}); computed: {rated.confidence}"
