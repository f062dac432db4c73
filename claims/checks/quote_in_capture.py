"""Does the capture have the words that the citation quotes?"""

from __future__ import annotations

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs
from claims.evidence.quotes import check_quote

STATUSES: dict[str, Status] = {
    "verbatim": "compliance",
    "typographic": "compliance",
    "elided": "compliance",
    "ambiguous": "warning",
    "altered": "violation",
    "missing": "violation",
}


def run(citation: CitationInputs) -> Finding:
    if not citation.quote:
        return Finding("unverifiable", "No words are quoted.", {"status": "none"})
    if citation.capture is None:
        message = "Nothing is captured of the source to look for the quote in."
        return Finding("unverifiable", message, {"status": "none"})
    text = citation.capture.text
    found = check_quote(citation.quote, text)
    # Several places of an ambiguous quote say the same words; pieces of an elided one don't.
    places = found.places if found.status == "elided" else found.places[:1]
    passage = " … ".join(text[place.start : place.end] for place in places)
    return Finding(STATUSES[found.status], found.message, found.as_json() | {"passage": passage})


NEEDS = ("quote", "capture.text_sha256")
CHECK = Check("quote in capture", 3, "citation", NEEDS, run, texts=True)
