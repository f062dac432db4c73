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
CHOOSE = " Give the number of the place, 1 for the first."


def run(citation: CitationInputs) -> Finding:
    if not citation.quote:
        return Finding("unverifiable", "No words are quoted.", {"status": "none"})
    if citation.capture is None:
        message = "Nothing is captured of the source to look for the quote in."
        return Finding("unverifiable", message, {"status": "none"})
    text = citation.capture.text
    # Where an editor chose the place, the position says which of several is meant.
    anchored = citation.selectors or {}
    hint = anchored["start"] if "place" in anchored else None
    found = check_quote(citation.quote, text, hint=hint)
    # Several places of an ambiguous quote say the same words; pieces of an elided one don't.
    places = found.places if found.status == "elided" else found.places[:1]
    passage = " … ".join(text[place.start : place.end] for place in places)
    message = found.message + (CHOOSE if found.status == "ambiguous" else "")
    return Finding(STATUSES[found.status], message, found.as_json() | {"passage": passage})


NEEDS = ("quote", "selectors", "capture.text_sha256")
CHECK = Check("quote in capture", 3, "citation", NEEDS, run, texts=True)
