"""How much confidence a citation and a claim deserve, and why, by a table of named rules.

In the manner of GRADE (Guyatt and others, BMJ 336:924, 2008): an ordinal level starts from the
kind of source and is lowered or raised by named factors, each of which says why. There are no
weights and no percentages, for none could be defended. A rating is a pure function of stored
facts; whether a claim is true is the verdict, which is a person's and is not decided here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from claims.evidence.rules import (
    CITATION_RULES,
    CLAIM_RULES,
    RULES_VERSION,
    CitationFacts,
    ClaimFacts,
    Rule,
    bears,
)

__all__ = [
    "LEVELS",
    "RULES_VERSION",
    "CitationFacts",
    "ClaimFacts",
    "Confidence",
    "Factor",
    "bears",
    "published_table",
    "rate_citation",
    "rate_claim",
]

Level = Literal["high", "moderate", "low", "very low", "unassessed"]

LEVELS: tuple[Level, ...] = ("very low", "low", "moderate", "high")
_START: dict[str, Level] = {
    "original": "high",
    "primary": "high",
    "secondary": "moderate",
    "tertiary": "low",
    "unknown": "low",
}


@dataclass(frozen=True, slots=True)
class Factor:
    """One rule that applied: `effect` in levels (-2 to +1), or "sets" where it decides alone."""

    name: str
    effect: int | Literal["sets"]
    why: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level with where it started, what moved it, and what would raise it."""

    level: Level
    start: Level
    factors: tuple[Factor, ...]
    would_raise: tuple[str, ...]
    rules_version: str = RULES_VERSION

    def as_json(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "start": self.start,
            "factors": [factor.as_json() for factor in self.factors],
            "would_raise": list(self.would_raise),
            "rules_version": self.rules_version,
        }


def rate_citation(facts: CitationFacts) -> Confidence:
    """The confidence of one citation. An unknown degree is rated as "unknown"."""
    start = _START.get(facts.degree, "low")
    applied = [rule for rule in CITATION_RULES if rule.holds(facts)]
    raise_by = [rule.would_raise for rule in applied]
    if start != "high":
        raise_by.append("cite the original or a primary source")
    return _rated(start, applied, raise_by)


def rate_claim(facts: ClaimFacts) -> Confidence:
    """The confidence of a claim from its citations; unassessed where none supports it."""
    levels = {level for level, stance, *_ in facts.citations if stance == "supporting"}
    if not levels:
        why = "no citation supports the claim"
        factor = Factor("no supporting citation", "sets", why)
        return Confidence("unassessed", "unassessed", (factor,), ("cite a source in support",))
    start = next((level for level in reversed(LEVELS) if level in levels), None)
    if start is None:
        factor = Factor("citations unassessed", "sets", "no supporting citation has been rated")
        return Confidence("unassessed", "unassessed", (factor,), ("rate the supporting citations",))
    applied = [rule for rule in CLAIM_RULES if rule.holds(facts)]
    raise_by = [rule.would_raise for rule in applied]
    if facts.origins_at_most < 2:
        raise_by.append("find a second origin that is independent of the first")
    return _rated(start, applied, raise_by)


def published_table() -> dict[str, Any]:
    """The whole table that levels are found by, as JSON: anyone can rate with it by hand.

    `effect` counts levels, or is "sets": very low, whatever else holds.
    """
    return {
        "version": RULES_VERSION,
        "levels": list(reversed(LEVELS)),
        "starts": dict(_START),
        "citation_rules": [_row(rule) for rule in CITATION_RULES],
        "claim_rules": [_row(rule) for rule in CLAIM_RULES],
    }


def _row(rule: Rule) -> dict[str, Any]:
    told = {"name": rule.name, "effect": rule.effect, "why": rule.why}
    return told | {"would_raise": rule.would_raise}


def _rank(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else -1


def _rated(start: Level, applied: list[Rule], raise_by: list[str]) -> Confidence:
    """The level after all rules: one that sets it decides alone.

    Raises come first and stop at high, so that every lowering is seen in the level.
    """
    rank = _rank(start)
    effects = [rule.effect for rule in applied]
    lowered = sum(effect for effect in effects if isinstance(effect, int) and effect < 0)
    raised = sum(effect for effect in effects if isinstance(effect, int) and effect > 0)
    rank = 0 if "sets" in effects else max(min(rank + raised, len(LEVELS) - 1) + lowered, 0)
    factors = tuple(Factor(rule.name, rule.effect, rule.why) for rule in applied)
    would = () if rank == len(LEVELS) - 1 else tuple(dict.fromkeys(w for w in raise_by if w))
    return Confidence(LEVELS[rank], start, factors, would)
