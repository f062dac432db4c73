"""What agreements of several values say together; of the checks that compare values."""

from __future__ import annotations

from functools import lru_cache

from claims.checks.check import Finding, Status
from claims.checks.inputs import CitationInputs
from claims.evidence.agreement import Agreement
from claims.evidence.subjects import counts_of
from claims.reading.dates import find_dates
from claims.reading.numbers.noughts import unread_count
from claims.reading.quantity import Quantity

WORST_FIRST = ("differ", "not comparable", "not stated", "agree after rounding", "agree")


@lru_cache(maxsize=1024)  # every citation of a claim is held against the same statement
def figures(text: str, language: str) -> tuple[Quantity, ...]:
    """The numbers of a claim or a quote that say how much; the year of a date is none."""
    days = [(date.start, date.end) for date in find_dates(text, language=language)]
    return tuple(row for row in counts_of(text, language, days) if row.says_how_much)


def without_figures(statement: str, language: str) -> Finding:
    """What is to be said of a claim that has no number which is read."""
    unread = unread_count(statement, language)
    if unread:
        message = f"“{unread}” may count something, and is not read as a number."
        return Finding("unverifiable", message, {"status": ""})
    return Finding("not-in-scope", "The claim counts nothing.", {"status": ""})


def finding(citation: CitationInputs, agreements: list[Agreement]) -> Finding:
    """The worst of them decides; one that differs in support is a violation.

    A source cited against the claim may state other values: that is what it is cited for. What the
    quote states less exactly than the claim is no pass. Without anchored words only a difference
    is certain, so nothing else is said to hold.
    """
    worst = next(word for word in WORST_FIRST if any(a.status == word for a in agreements))
    message = " ".join(a.message for a in agreements)
    evidence = {"status": worst, "values": [a.as_json() for a in agreements]}
    if not citation.passage and worst != "differ":
        message = f"The quote is not anchored in a capture. {message}"
        return Finding("unverifiable", message, evidence)
    looser = any(each.looser for each in agreements)
    return Finding(_status(worst, looser, citation.stance), message, evidence)


def _status(worst: str, looser: bool, stance: str) -> Status:
    if worst == "differ":
        return "violation" if stance == "supporting" else "warning"
    if worst.startswith("agree") and not looser:
        return "compliance"
    return "warning" if stance == "supporting" else "not-in-scope"
