"""Does the order of things make sense: claim, evidence, citation, figure?"""

from __future__ import annotations

import datetime

from claims.checks.agreeing import figures
from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs, ClaimInputs
from claims.evidence.spans import date_bounds
from claims.reading.dates import find_dates

A_DAY = datetime.timedelta(days=1)  # it is tomorrow already where somebody else publishes


def run(claim: ClaimInputs) -> Finding:
    impossible = [said for each in claim.citations if (said := _cited_too_early(each))]
    doubtful = [said for each in claim.citations if (said := _newer(each, claim.claimed_on))]
    counted = figures(claim.statement, claim.language)
    if counted and not claim.claimed_on and not find_dates(claim.statement, None, claim.language):
        doubtful.append(f"“{counted[0].text}” has no date as of which it holds.")
    if impossible or doubtful:
        status: Status = "violation" if impossible else "warning"
        return Finding(status, " ".join(impossible + doubtful))
    if not any(each.source.published_on for each in claim.citations):
        return Finding("unverifiable", "No source says when it was published.")
    return Finding("compliance", "The dates are in order, as far as they are known.")


def _newer(citation: CitationInputs, claimed_on: str) -> str:
    published, claimed = _days(citation.source.published_on), _days(claimed_on)
    if citation.stance != "supporting" or not published or not claimed:
        return ""
    title, day = citation.source.title, citation.source.published_on
    newer = published[0] > claimed[1]
    return f"“{title}” is newer ({day}) than the claim ({claimed_on})." if newer else ""


def _cited_too_early(citation: CitationInputs) -> str:
    """A document can't be cited or captured before there is any."""
    published = _days(citation.source.published_on)
    had = min(day for day in (citation.cited_on, _captured_on(citation)) if day)
    if not published or published[0] <= _next(had):
        return ""
    title, day = citation.source.title, citation.source.published_on
    return f"“{title}” was cited or captured on {had}, before it was published ({day})."


def _captured_on(citation: CitationInputs) -> str:
    return citation.capture.captured_on if citation.capture else ""


def _days(written: str) -> tuple[str, str] | None:
    """The first and the last day that a date of any precision can mean."""
    return date_bounds({"first": written, "last": written}) if written else None


def _next(day: str) -> str:
    return (datetime.date.fromisoformat(day) + A_DAY).isoformat()


NEEDS = (
    "statement",
    "language",
    "claimed_on",
    "citations.stance",
    "citations.cited_on",
    "citations.capture.captured_on",
    "citations.source.title",
    "citations.source.published_on",
)
CHECK = Check("chronology", 3, "claim", NEEDS, run)
