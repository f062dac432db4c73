"""Does the newest capture of the source still have the words that were cited from an older one?"""

from __future__ import annotations

from claims.checks.captured import ERRORS
from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import Captured, CitationInputs
from claims.evidence.drift import DriftFinding, compare
from claims.evidence.quotes import check_quote
from sources.text.anchoring import Selectors, describe

STATUSES: dict[str, Status] = {
    "present": "compliance",
    "moved": "compliance",
    "altered": "violation",
    "absent": "violation",
}
WORST_LAST = ("present", "moved", "altered", "absent")


def run(citation: CitationInputs) -> Finding:
    cited, newest = citation.capture, citation.newest
    if cited is None or newest is None or not citation.selectors:
        message = "The quote is not anchored in a capture."
        return Finding("unverifiable", message, {"status": ""})
    if newest.status is not None and newest.status >= ERRORS:
        message = f"The newest visit met an error page (HTTP {newest.status})."
        return Finding("unverifiable", message, {"status": "unreachable"})
    if _same(cited, newest):
        message = "The source says what it said when it was cited."
        return Finding("compliance", message, {"status": "present"})
    pieces = _pieces(citation.quote, cited.text, Selectors.from_json(citation.selectors))
    found = [compare(cited.text, newest.text, piece) for piece in pieces]
    return _judged(max(found, key=lambda each: WORST_LAST.index(each.status)), cited, newest)


def _pieces(quote: str, text: str, selectors: Selectors) -> list[Selectors]:
    """What was cited: one passage, or each piece of a quote that marks what it leaves out."""
    found = check_quote(quote, text, selectors.prefix, selectors.suffix, selectors.start)
    if found.status != "elided":
        return [selectors]
    return [describe(text, place.start, place.end) for place in found.places]


def _same(cited: Captured, newest: Captured) -> bool:
    """The same bytes, or the same text: another extractor's reading of them is no drift."""
    same_bytes = cited.bytes_sha256 == newest.bytes_sha256
    return same_bytes or cited.text_sha256 == newest.text_sha256


def _judged(found: DriftFinding, cited: Captured, newest: Captured) -> Finding:
    days = {"cited": cited.captured_on, "newest": newest.captured_on}
    status = STATUSES[found.status]
    if status == "violation" and cited.extractor != newest.extractor:
        message = f"{found.message} But another extractor took the text out: look at both captures."
        return Finding("unverifiable", message, {"status": "", "found": found.as_json()} | days)
    between = f" (Captures of {cited.captured_on} and {newest.captured_on}.)"
    return Finding(status, found.message + between, found.as_json() | days)


NEEDS = (
    "quote",
    "selectors",
    "capture.text_sha256",
    "capture.bytes_sha256",
    "capture.extractor",
    "capture.captured_on",
    "newest",
)
CHECK = Check("quote still there", 2, "citation", NEEDS, run, texts=True)
