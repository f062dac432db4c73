"""Does another of our claims count the same things of the same subject and time differently?

Which claims those are is found by an index, on names and counted nouns; it is a proposal. Whether
two claims speak of the same thing is for a person to see, which is what an exception is for.
"""

from __future__ import annotations

from claims.checks.agreeing import figures
from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import ClaimInputs, Rival
from claims.evidence.agreement import compare_quantities
from claims.reading.quantity import Quantity

HOLDS, FAILS = 4, 2  # values on the rating scale: from "mostly true" up, to "mostly false"


def run(claim: ClaimInputs) -> Finding:
    if not figures(claim.statement, claim.language):
        return Finding("not-in-scope", "The claim counts nothing.")
    clashes = [rival for rival in claim.rivals if _clash(claim.verdict, rival)]
    if not clashes:
        compared = len({rival.id for rival in claim.rivals})
        message = f"Compared with {compared} of our claims that count the same."
        return Finding("compliance", message, {"compared": compared})
    both_hold = [each for each in clashes if (claim.verdict or 0) >= HOLDS <= (each.verdict or 0)]
    status: Status = "violation" if both_hold else "warning"
    told = [f"“{each.statement}” says {_text(each.theirs)}." for each in clashes]
    message = f"Both can't hold: {' '.join(dict.fromkeys(told))}"
    return Finding(status, message, {"claims": sorted({each.id for each in clashes})})


def _clash(verdict: int | None, rival: Rival) -> bool:
    """What we call false contradicts nothing."""
    if any(value is not None and value <= FAILS for value in (verdict, rival.verdict)):
        return False
    ours, theirs = Quantity.from_json(rival.ours), Quantity.from_json(rival.theirs)
    return compare_quantities([ours], [theirs])[0].status == "differ"


def _text(quantity: dict[str, str]) -> str:
    return f"“{quantity['text']}”"


CHECK = Check("contradiction", 1, "claim", ("statement", "language", "verdict", "rivals"), run)
