"""Does another of our claims count the same things of the same subject and time differently?

Which claims those may be is found by an index, on names and counted nouns; of these, only one that
says much the same in words is taken to speak of the same. Of 20,000 published claims that leaves
ten pairs, five of them `ALIKE`; on names and nouns alone it would be thousands, nearly all wrong.
Whether two claims do contradict is for a person to see: that is what an exception is for.
"""

from __future__ import annotations

from typing import Any

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
        compared = len({rival.id for rival in rivals if rival.published})
        message = f"Compared with {compared} of our published claims that count the same."
        return Finding("compliance", message, {"compared": len({each.id for each in rivals})})
    sure = [
        each
        for each in clashes
        if each.published and near[each.id] >= ALIKE and _hold(claim.verdict, each.verdict)
    ]
    status: Status = "violation" if sure else "warning"
    told = {each.id: _told(each) for each in sorted(clashes, key=lambda each: each.id)}
    public = len({each.id for each in clashes if each.published})
    evidence = {"claims": list(told.values())}
    return Finding(status, _message(public), evidence, _fault(claim.statement, told))


def _message(published: int) -> str:
    """Names nothing of the others, and does not tell whether there are drafts: readers see it."""
    if published == 0:
        return "Whether this agrees with all that we hold is for an editor to look at."
    if published == 1:
        return "Another of our claims counts the same differently; both can't hold."
    return f"{published} others of our claims count the same differently; they can't all hold."


def _fault(statement: str, told: dict[str, dict[str, Any]]) -> str:
    """These words against those: whoever words one anew has to look at them again."""
    others = (f"{each['id']} {each['figure']} {each['statement']}" for each in told.values())
    return "\n".join((statement, *others))


def _told(rival: Rival) -> dict[str, Any]:
    """For editors, who decide which of the two is wrong."""
    return {
        "id": rival.id,
        "statement": rival.statement,
        "figure": str(rival.theirs["text"]),
        "published": rival.published,
    }


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
