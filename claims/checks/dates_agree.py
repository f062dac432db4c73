"""Do the dates of the claim stand in the quoted words, and nowhere else?"""

from __future__ import annotations

from claims.checks.agreeing import finding
from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs
from claims.evidence.agreed_dates import compare_dates
from claims.evidence.agreement import Agreement, Words
from claims.reading.dates import DateSpan, find_dates

UNSAID = "the claim has no day on which it was said"


def run(citation: CitationInputs) -> Finding:
    claimed = find_dates(citation.statement, citation.claimed_on, citation.language)
    if not claimed:
        return Finding("not-in-scope", "The claim names no time.", {"status": ""})
    placed, unplaced = _parted(claimed)
    if not placed:
        message = " ".join(_why(span) for span in unplaced)
        return Finding("unverifiable", message, {"status": ""})
    words, source = citation.passage or citation.quote, citation.source
    if not words:
        return Finding("unverifiable", "No words are quoted.", {"status": ""})
    quoted = find_dates(words, source.published_on, source.language)
    agreements = compare_dates(
        [span.as_json() for span in placed],
        [span.as_json() for span in quoted],
        Words(citation.statement, citation.language),
        Words(words, source.language),
    )
    doubtful = [Agreement("not comparable", s.as_json(), None, _why(s)) for s in unplaced]
    return finding(citation, agreements + doubtful)


def _parted(spans: list[DateSpan]) -> tuple[list[DateSpan], list[DateSpan]]:
    """Those that can be placed, and those that can't: "last year" of nobody knows when."""
    placed = [span for span in spans if span.first or span.last]
    return placed, [span for span in spans if span not in placed]


def _why(span: DateSpan) -> str:
    return f"“{span.text}” can't be placed in time: {UNSAID}."


NEEDS = (
    "statement",
    "language",
    "claimed_on",
    "quote",
    "passage",
    "stance",
    "source.language",
    "source.published_on",
)
CHECK = Check("dates agree", 2, "citation", NEEDS, run)
