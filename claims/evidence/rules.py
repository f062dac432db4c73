"""The table of rules that confidence is computed by: one row a rule, published with each rating.

A change of any row is a new `RULES_VERSION`. F (reliability) and 6 (credibility) of the Admiralty
code mean that no judgement is possible, so no rule takes them for a bad mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

RULES_VERSION = "2"

UNRELIABLE = frozenset("DE")
IMPROBABLE = frozenset({4, 5})


@dataclass(frozen=True, slots=True)
class CitationFacts:
    """What is known of a citation. Statuses are those of quotes, agreement and drift."""

    degree: str = "unknown"
    publisher_reliability: str = ""
    credibility: int | None = None
    quote_status: str = "none"
    quantity_status: str = ""
    date_status: str = ""
    has_capture: bool = False
    drift: str = ""
    self_interest: bool = False
    stance: str = "supporting"


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """Citations as (level, stance, quote status, degree), and what is known of their origins."""

    citations: tuple[tuple[str, str, str, str], ...] = ()
    origins_at_most: int = 0
    relayed_only: bool = False
    circular: bool = False
    past_review: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """`effect` in levels, or "sets": very low, whatever else holds."""

    name: str
    effect: int | Literal["sets"]
    holds: Callable[[Any], bool]
    why: str
    would_raise: str = ""


def _contradicts(facts: CitationFacts) -> bool:
    """A figure that differs in a source cited against the claim is what that citation is for."""
    return facts.quantity_status == "differ" and facts.stance == "supporting"


def bears(facts: CitationFacts, level: str) -> bool:
    """May a citation that holds this level be an origin? Not one that nothing was found to say: a
    level that a person set does not put words into a source.
    """
    return level != "very low" and facts.quote_status != "missing" and not _contradicts(facts)


def _supporting(facts: ClaimFacts) -> list[tuple[str, str, str, str]]:
    return [citation for citation in facts.citations if citation[1] == "supporting"]


_RANK = {"very low": 0, "low": 1, "moderate": 2, "high": 3}


def _contrasted(facts: ClaimFacts) -> bool:
    """Some citation against the claim ranks at least as high as the best one for it."""
    against = [
        _RANK.get(level, -1) for level, stance, *_ in facts.citations if stance == "contrasting"
    ]
    best = max((_RANK.get(level, -1) for level, *_ in _supporting(facts)), default=-1)
    return bool(against) and max(against) >= max(best, 0)


def _verbatim_primary(facts: ClaimFacts) -> bool:
    """True for a verbatim quote of a primary source that is not itself rated very low."""
    return any(
        degree in ("original", "primary") and quote == "verbatim" and _RANK.get(level, -1) > 0
        for level, _, quote, degree in _supporting(facts)
    )


CITATION_RULES: tuple[Rule, ...] = (
    Rule(
        "quote missing",
        "sets",
        lambda facts: facts.quote_status == "missing",
        "the capture has nothing like the quote",
        "quote the words that the capture has",
    ),
    Rule(
        "number contradicts the claim",
        "sets",
        _contradicts,
        "the quote states another number than the claim",
        "correct the claim's number, or cite a source that states it",
    ),
    Rule(
        "no quote",
        -1,
        lambda facts: facts.quote_status in ("none", ""),
        "no words of the source are quoted",
        "quote the words that the claim rests on",
    ),
    Rule(
        "quote altered or fuzzy",
        -1,
        lambda facts: facts.quote_status in ("altered", "ambiguous"),
        "the quote is not found word for word at one place",
        "quote the words exactly, at one place",
    ),
    Rule(
        "unreliable publisher",
        -1,
        lambda facts: facts.publisher_reliability in UNRELIABLE,
        "the publisher is rated D or E (not usually reliable, or unreliable)",
        "cite a publisher that is rated C or better",
    ),
    Rule(
        "information doubtful",
        -1,
        lambda facts: facts.credibility in IMPROBABLE,
        "the information is rated 4 or 5 (doubtful, or improbable)",
        "cite information that other sources confirm",
    ),
    Rule(
        "quantity differs",
        -1,
        lambda facts: facts.quantity_status == "differ" and not _contradicts(facts),
        "the quote states another number than the claim",
        "say how the numbers fit together",
    ),
    Rule(
        "date differs",
        -1,
        lambda facts: facts.date_status == "differ",
        "the quote states another date than the claim",
        "correct the claim's date, or cite a source that states it",
    ),
    Rule(
        "no capture",
        -1,
        lambda facts: not facts.has_capture,
        "no capture of the source is kept",
        "capture the source",
    ),
    Rule(
        "source drifted",
        -1,
        lambda facts: facts.drift in ("altered", "absent"),
        "the newest capture no longer has the quote as cited",
        "cite what the source says now, or explain the change",
    ),
    Rule(
        "self-published interest",
        -1,
        lambda facts: facts.self_interest,
        "the publisher has an interest in the claim",
        "cite a source without an interest in the claim",
    ),
)

CLAIM_RULES: tuple[Rule, ...] = (
    Rule(
        "at most one independent origin",
        -1,
        lambda facts: facts.origins_at_most < 2,
        "all support goes back to at most one origin",
        "find a second origin that is independent of the first",
    ),
    Rule(
        "relayed only",
        -1,
        lambda facts: facts.relayed_only,
        "every supporting citation got it from another",
        "cite the source that the others got it from",
    ),
    Rule(
        "circular chain",
        -1,
        lambda facts: facts.circular,
        "a chain of relays comes back to itself",
        "find where the chain begins",
    ),
    Rule(
        "contrasting evidence of equal rank",
        -1,
        _contrasted,
        "a citation against the claim ranks as high as the best one for it",
        "explain the contrasting evidence, or find stronger support",
    ),
    Rule(
        "past its review date",
        -1,
        lambda facts: facts.past_review,
        "the date by which the claim was to be reviewed has passed",
        "review the claim",
    ),
    Rule(
        "independent origins agree",
        1,
        lambda facts: facts.origins_at_most >= 2 and not facts.circular,
        "the support has two or more origins that may be independent",
    ),
    Rule(
        "primary source verbatim",
        1,
        _verbatim_primary,
        "a primary source is quoted word for word",
    ),
)
