"""Do the dates of the claim stand in the quoted words, and nowhere else?"""

from __future__ import annotations

from claims.checks.agreeing import finding
from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs
from claims.evidence.agreement import compare_dates
from claims.reading.dates import DateSpan, find_dates


def run(citation: CitationInputs) -> Finding:
    claimed = _placed(citation.statement, citation.claimed_on, citation.language)
    if not claimed:
        return Finding("not-in-scope", "The claim names no time.", {"status": ""})
    words, source = citation.passage or citation.quote, citation.source
    if not words:
        return Finding("unverifiable", "No words are quoted.", {"status": ""})
    quoted = _placed(words, source.published_on, source.language)
    told = ([span.as_json() for span in spans] for spans in (claimed, quoted))
    return finding(citation, compare_dates(*told))


def _placed(text: str, said_on: str, language: str) -> list[DateSpan]:
    """The dates that can be placed; "last year" can where it is known when it was said."""
    found = find_dates(text, published_on=said_on, language=language)
    return [span for span in found if span.first or span.last]


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
CHECK = Check("dates agree", 1, "citation", NEEDS, run)
