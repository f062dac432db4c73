"""How much confidence a citation and a claim deserve, and why, by a table of named rules.

In the manner of GRADE (Guyatt and others, BMJ 336:924, 2008): an ordinal level starts from the
kind of source and is lowered or raised by named factors, each of which says why. There are no
weights and no percentages, for none could be defended. A rating is a pure function of stored
facts; whether a claim is true is the verdict, which is a person's and is not decided here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from claims.evidence.facts import RANK, CitationFacts, Cited, ClaimFacts, agrees, weakness
from claims.evidence.rules import CITATION_RULES, CLAIM_RULES, RULES_VERSION, Rule

__all__ = [
    "LEVELS",
    "RULES_VERSION",
    "CitationFacts",
    "Cited",
    "ClaimFacts",
    "Confidence",
    "Factor",
    "agrees",
    "published_table",
    "rate_citation",
    "rate_claim",
    "weakness",
]

Level = Literal["high", "moderate", "low", "very low", "unassessed"]

LEVELS: tuple[Level, ...] = ("very low", "low", "moderate", "high")
HIGHEST = len(LEVELS) - 1
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
    """A level with where it started, what moved it, and what would raise it: below high always
    something, and nothing that could not by these rules.
    """

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
    better = () if start == "high" else ("cite the original or a primary source",)
    return _rated(start, CITATION_RULES, facts, better)


def rate_claim(facts: ClaimFacts) -> Confidence:
    """The confidence of a claim from its citations; unassessed where none supports it."""
    if not facts.supporting:
        why = "no citation supports the claim"
        factor = Factor("no supporting citation", "sets", why)
        return Confidence("unassessed", "unassessed", (factor,), ("cite a source in support",))
    best = max(facts.supporting, key=lambda cited: RANK.get(cited.level, -1))
    if best.level not in LEVELS:
        factor = Factor("citations unassessed", "sets", "no supporting citation has been rated")
        return Confidence("unassessed", "unassessed", (factor,), ("rate the supporting citations",))
    return _rated(LEVELS[RANK[best.level]], CLAIM_RULES, facts, (_better(best),))


def _better(best: Cited) -> str:
    ways = f" ({'; '.join(best.would_raise)})" if best.would_raise else ""
    return f"mend or replace the best supporting citation{ways}"


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


def _rated(
    start: Level,
    rules: tuple[Rule, ...],
    facts: CitationFacts | ClaimFacts,
    better: tuple[str, ...],
) -> Confidence:
    """The level after all rules: one that sets it decides alone.

    Raises come first and stop at high, so that every lowering is seen in the level. `better` are
    ways to start higher: they help, as further raises do, where start and raises stop below high.
    """
    applied = [rule for rule in rules if rule.holds(facts)]
    reached = min(RANK[start] + sum(map(_raise, applied)), HIGHEST)
    lowering = [rule for rule in applied if not _raise(rule)]
    lowered = sum(rule.effect for rule in lowering if isinstance(rule.effect, int))
    decided = any(rule.effect == "sets" for rule in applied)
    rank = 0 if decided else max(reached + lowered, 0)
    factors = tuple(Factor(rule.name, rule.effect, rule.reason(facts)) for rule in applied)
    ways = [rule.would_raise for rule in lowering]
    if reached < HIGHEST:
        ways += better
        ways += [rule.would_raise for rule in rules if _raise(rule) and rule not in applied]
    return Confidence(LEVELS[rank], start, factors, tuple(dict.fromkeys(ways)))


def _raise(rule: Rule) -> int:
    """By how many levels it raises; 0 where it lowers or sets."""
    return max(rule.effect, 0) if isinstance(rule.effect, int) else 0
