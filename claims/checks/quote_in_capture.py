"""Does the capture have the words that the citation quotes?"""

from __future__ import annotations

import re

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs
from claims.evidence.quotes import check_quote
from sources.text.anchoring import Place

STATUSES: dict[str, Status] = {
    "verbatim": "compliance",
    "typographic": "compliance",
    "elided": "compliance",
    "ambiguous": "warning",
    "altered": "violation",
    "missing": "violation",
}
_MARKED = re.compile(r"[0-9][.,][0-9]")
_NO_SPACES = "\u2e80"  # from here on: Chinese, Japanese
CHOOSE = " Give the number of the place. "
AROUND = 40  # characters on each side of a place that tell it from the others


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
    passage = " … ".join(_passage(text, place, found.status) for place in places)
    message = found.message
    if found.status == "ambiguous":
        message += CHOOSE + _listed(text, found.places)
    fault = f"{found.status}\n{citation.quote}\n{passage}"
    evidence = found.as_json() | {"passage": passage}
    return Finding(STATUSES[found.status], message, evidence, fault)


def _listed(text: str, places: tuple[Place, ...]) -> str:
    """Each place with its number and the words around it, cut between words."""
    told = (f"{number}: “{_around(text, place)}”" for number, place in enumerate(places, start=1))
    return "; ".join(told)


def _around(text: str, place: Place) -> str:
    start, end = max(place.start - AROUND, 0), place.end + AROUND
    before, after = text[start : place.start], text[place.end : end]
    if start > 0:
        before = "…" + (before[before.find(" ") :] if " " in before else "")
    if end < len(text):
        after = (after[: after.rfind(" ") + 1] if " " in after else "") + "…"
    return " ".join(f"{before}{text[place.start : place.end]}{after}".split())


def _passage(text: str, place: Place, status: str) -> str:
    """The words that stand there; where they are cut out of longer ones, those: "54", not "4"."""
    start, end = place.start, place.end
    while status == "altered" and _parts_a_word(text, start):
        start -= 1
    while status == "altered" and _parts_a_word(text, end):
        end += 1
    return text[start:end]


def _parts_a_word(text: str, at: int) -> bool:
    """Whether a cut at `at` goes through a word or a number; no script without spaces has words."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return max(before, after) < _NO_SPACES
    digits = (text[max(0, at - 2) : at] + after, before + text[at : at + 2])
    return any(_MARKED.fullmatch(each) for each in digits)


NEEDS = ("quote", "selectors", "capture.text_sha256")
CHECK = Check("quote in capture", 5, "citation", NEEDS, run, texts=True)
