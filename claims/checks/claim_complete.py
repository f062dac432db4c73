"""Is there all that a reader may ask of a claim?"""

from __future__ import annotations

from claims.checks.check import Check, Finding
from claims.checks.inputs import ClaimInputs

# Search engines cut what is longer off on a telephone (Google's guide to ClaimReview).
LONGEST = 75
PRIMARY = frozenset({"original", "primary"})


def run(claim: ClaimInputs) -> Finding:
    missing = [sentence for sentence, there in _wanted(claim) if not there]
    if missing:
        return Finding("warning", " ".join(missing), {"missing": len(missing)})
    return Finding("compliance", "Nothing is missing.")


def _wanted(claim: ClaimInputs) -> tuple[tuple[str, bool], ...]:
    primary = any(each.source.degree in PRIMARY for each in claim.citations)
    contrasted = any(each.stance == "contrasting" for each in claim.citations)
    long = len(claim.statement)
    return (
        ("Nobody is named who says so.", bool(claim.claimant)),
        (
            "No original or primary source is cited, and no reason is given.",
            primary or bool(claim.no_primary_why.strip()),
        ),
        (
            "It isn't said that contrasting evidence was looked for.",
            contrasted or bool(claim.contrast_sought.strip()),
        ),
        ("There is no day by which to look at it again.", bool(claim.review_by)),
        (f"The statement has {long} characters; search cuts off after {LONGEST}.", long <= LONGEST),
    )


NEEDS = (
    "statement",
    "claimant",
    "no_primary_why",
    "contrast_sought",
    "review_by",
    "citations.stance",
    "citations.source.degree",
)
CHECK = Check("claim complete", 1, "claim", NEEDS, run)
