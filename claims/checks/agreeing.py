"""What agreements of several values say together; of the checks that compare values."""

from __future__ import annotations

from functools import lru_cache

from claims.checks.check import Finding, Status
from claims.checks.inputs import CitationInputs
from claims.evidence.agreement import Agreement
from claims.reading.dates import find_dates
from claims.reading.numbers import find_quantities
from claims.reading.quantity import Quantity

WORST_FIRST = ("differ", "not comparable", "not stated", "agree after rounding", "agree")


@lru_cache(maxsize=1024)  # every citation of a claim is held against the same statement
def figures(text: str, language: str) -> tuple[Quantity, ...]:
    """The numbers of a claim or a quote that say how much; the year of a date is none."""
    days = [(date.start, date.end) for date in find_dates(text, language=language)]
    found = find_quantities(text, language, skip=days)
    return tuple(row for row in found if row.says_how_much)


def finding(citation: CitationInputs, agreements: list[Agreement]) -> Finding:
    """The worst of them decides; one that differs in support is a violation.

    A source cited against the claim may state other values: that is what it is cited for. Without
    anchored words only a difference is certain, so nothing else is said to hold.
    """
    worst = next(word for word in WORST_FIRST if any(a.status == word for a in agreements))
    message = " ".join(a.message for a in agreements)
    evidence = {"status": worst, "values": [a.as_json() for a in agreements]}
    if not citation.passage and worst != "differ":
        message = f"The quote is not anchored in a capture. {message}"
        return Finding("unverifiable", message, evidence)
    return Finding(_status(worst, citation.stance), message, evidence)


def _status(worst: str, stance: str) -> Status:
    if worst == "differ":
        return "violation" if stance == "supporting" else "warning"
    if worst.startswith("agree"):
        return "compliance"
    return "warning" if stance == "supporting" else "not-in-scope"
