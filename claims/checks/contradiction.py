"""Does another of our claims count the same things of the same subject and time differently?

Which claims those may be is found by an index, on names and counted nouns; of these, only one that
says much the same in words is taken to speak of the same. Of 20,000 published claims that leaves
ten pairs, five of them `ALIKE`; on names and nouns alone it would be thousands, nearly all wrong.
Whether two claims do contradict is for a person to see: that is what an exception is for.
"""

from __future__ import annotations

from claims.checks.agreeing import figures, without_figures
from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import ClaimInputs, Rival
from claims.evidence.agreement import Words, compare_quantities
from claims.evidence.subjects import likeness
from claims.reading.quantity import Quantity

ALIKE, NEAR = 0.5, 0.4  # shares of words; what is only near is worth a look, and blocks nothing
HOLDS, FAILS = 4, 2  # values on the rating scale: from "mostly true" up, to "mostly false"


def run(claim: ClaimInputs) -> Finding:
    if not figures(claim.statement, claim.language):
        return without_figures(claim.statement, claim.language)
    near = {each.id: likeness(claim.statement, each.statement) for each in claim.rivals}
    rivals = [rival for rival in claim.rivals if near[rival.id] >= NEAR]
    clashes = [rival for rival in rivals if _clash(claim, rival)]
    if not clashes:
        compared = len({rival.id for rival in rivals})
        message = f"Compared with {compared} of our claims that count the same."
        return Finding("compliance", message, {"compared": compared})
    sure = [
        each for each in clashes if near[each.id] >= ALIKE and _hold(claim.verdict, each.verdict)
    ]
    status: Status = "violation" if sure else "warning"
    told = {each.id: _told(each) for each in sorted(clashes, key=lambda each: each.id)}
    return Finding(status, _message(len(told)), {"claims": list(told.values())})


def _message(others: int) -> str:
    """Names nothing of the others: readers see it, and any of them may be an unpublished draft."""
    if others == 1:
        return "Another of our claims counts the same differently; both can't hold."
    return f"{others} others of our claims count the same differently; they can't all hold."


def _told(rival: Rival) -> dict[str, str]:
    """For editors, who decide which of the two is wrong."""
    return {"id": rival.id, "statement": rival.statement, "figure": str(rival.theirs["text"])}


def _clash(claim: ClaimInputs, rival: Rival) -> bool:
    """What we call false contradicts nothing."""
    if any(value is not None and value <= FAILS for value in (claim.verdict, rival.verdict)):
        return False
    ours, theirs = Quantity.from_json(rival.ours), Quantity.from_json(rival.theirs)
    texts = Words(claim.statement, claim.language), Words(rival.statement, claim.language)
    return compare_quantities([ours], [theirs], *texts)[0].status == "differ"


def _hold(*verdicts: int | None) -> bool:
    return all(value is not None and value >= HOLDS for value in verdicts)


CHECK = Check("contradiction", 4, "claim", ("statement", "language", "verdict", "rivals"), run)
