"""The table of rules that confidence is computed by: one row a rule, published with each rating.

A change of any row is a new `RULES_VERSION`. F (reliability) and 6 (credibility) of the Admiralty
code mean that no judgement is possible, so no rule takes them for a bad mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from claims.evidence.facts import (
    DRIFTED,
    CitationFacts,
    ClaimFacts,
    contradicts,
    contrasted,
    goes_round,
    how_it_goes_round,
    verbatim_primary,
)

if TYPE_CHECKING:
    from collections.abc import Callable

RULES_VERSION = "3"

UNRELIABLE = frozenset("DE")
IMPROBABLE = frozenset({4, 5})


@dataclass(frozen=True, slots=True)
class Rule:
    """`effect` in levels, or "sets": very low, whatever else holds.

    `would_raise` is what an editor can do so that it no longer holds; of a rule that raises, so
    that it holds. Each must do so by the rules. `says` is for a rule that has several reasons.
    """

    name: str
    effect: int | Literal["sets"]
    holds: Callable[[Any], bool]
    why: str
    would_raise: str
    says: Callable[[Any], str] | None = None

    def reason(self, facts: CitationFacts | ClaimFacts) -> str:
        return self.says(facts) if self.says else self.why


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
        contradicts,
        "the quote states another number than the claim",
        "correct the claim's number, or cite a source that states it",
    ),
    Rule(
        "our own page",
        "sets",
        lambda facts: facts.ours,
        "our own pages are no evidence for what they say",
        "cite the source that our page rests on",
    ),
    Rule(
        "no quote",
        -1,
        lambda facts: facts.quote_status in ("none", ""),
        "no words of the source are quoted, or nothing is captured to find them in",
        "quote words that stand in a capture of the source",
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
        # Of a source cited against the claim nothing else is expected.
        lambda facts: facts.quantity_status == "differ" and facts.stance == "mentioning",
        "the quote states another number than the claim",
        "correct the claim's number, or quote one that agrees with it",
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
        "no capture of the source is kept, or only one of an error page",
        "capture the source, or upload it as a file",
    ),
    Rule(
        "source drifted",
        -1,
        lambda facts: facts.drift in DRIFTED,
        "the newest capture no longer has the quote as cited",
        "cite what the source says now",
    ),
    Rule(
        "self-published interest",
        -1,
        lambda facts: facts.self_interest,
        "the publisher or an owner above it makes the claim, and has an interest",
        "cite a source without an interest in the claim",
    ),
)

CLAIM_RULES: tuple[Rule, ...] = (
    Rule(
        "at most one independent origin",
        -1,
        lambda facts: facts.origins_at_most < 2,
        "all support goes back to at most one origin",
        "cite two origins that are independent of each other",
    ),
    Rule(
        "relayed only",
        -1,
        lambda facts: facts.relayed_only,
        "every supporting citation that counts got it from another",
        "cite the source that the others got it from, with its words",
    ),
    Rule(
        "circular chain",
        -1,
        goes_round,
        "a chain of relays comes back to itself, or to our own pages",
        "find where the chain begins, and cite that",
        how_it_goes_round,
    ),
    Rule(
        "contrasting evidence of equal rank",
        -1,
        contrasted,
        "a citation against the claim ranks as high as the best one for it",
        "correct the claim so that this evidence no longer speaks against it, or set its level "
        "lower and say why",
    ),
    Rule(
        "past its review date",
        -1,
        lambda facts: facts.past_review,
        "the date by which the claim was to be reviewed has passed",
        "review the claim, and set a new day to review it by",
    ),
    Rule(
        "independent origins agree",
        1,
        lambda facts: facts.origins_agreeing >= 2 and not goes_round(facts),
        "two or more origins that may be independent state what the claim states",
        "quote two independent origins, each with the claim's numbers and dates",
    ),
    Rule(
        "primary source verbatim",
        1,
        verbatim_primary,
        "an original or primary source is quoted word for word, and states what the claim states",
        "quote an original or primary source word for word, with the claim's numbers and dates",
    ),
)
