"""How a level of confidence came about, in words: where it started, and what moved it."""

from __future__ import annotations

from typing import Any

CAPPED = "; raises come first and stop at high"
OF_CITATION = "by the degree of its source"
OF_CLAIM = "as its best supporting citation"


def start_in_words(reasons: dict[str, Any], why: str) -> str:
    """Like "Starts at high, by the degree of its source."; "" where nothing was rated."""
    start = reasons.get("start", "unassessed")
    if start == "unassessed":
        return ""
    # Who adds up one raise and one lowering from high comes to high, which is not the level.
    return f"Starts at {start}, {why}{CAPPED if _is_raised(reasons) else ''}."


def _is_raised(reasons: dict[str, Any]) -> bool:
    effects = [factor.get("effect") for factor in reasons.get("factors", [])]
    return any(isinstance(effect, int) and effect > 0 for effect in effects)


def effect_in_words(effect: int | str) -> str:
    """What a rule does to the level; `effect` as in the table of rules."""
    if not isinstance(effect, int):
        return "decides alone"
    steps = f"{abs(effect)} level" + ("" if abs(effect) == 1 else "s")
    return f"{'raises' if effect > 0 else 'lowers'} by {steps}"


def lines(reasons: dict[str, Any], why: str) -> list[str]:
    """All that is told of a level, a line each."""
    start = start_in_words(reasons, why)
    moved = [
        f"{factor['name']} ({effect_in_words(factor['effect'])}): {factor['why']}"
        for factor in reasons.get("factors", [])
    ]
    raised = [f"To raise it: {way}" for way in reasons.get("would_raise", [])]
    return [*([start] if start else []), *moved, *raised]
