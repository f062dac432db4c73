"""Does the newest capture of the source still have the words that were cited from an older one?

Words that stand in it are there, whoever took its text out. Where they don't, and another extractor
read it than the cited one, both are compared as one extractor reads them. Where the page can't be
looked at now, what stood in the newest capture is no pass: nobody knows what it says today.
"""

from __future__ import annotations

from dataclasses import replace

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import Alike, Captured, CitationInputs
from claims.evidence.drift import DriftFinding, compare
from claims.evidence.quotes import check_quote, places_of
from sources.text.anchoring import Selectors, describe

STATUSES: dict[str, Status] = {
    "present": "compliance",
    "moved": "compliance",
    "altered": "violation",
    "absent": "violation",
}
WORST_LAST = ("present", "moved", "altered", "absent")
REACHED = frozenset({"alive", ""})  # the states of a link whose newest capture speaks for today
OWED = "It is being read again, so that one extractor has read both."
LOST = "The passage was not found in the cited capture as {} reads it: look at both captures."


def run(citation: CitationInputs) -> Finding:
    found = _compared(citation)
    if found.status == "violation":
        # Which words became which, whenever the captures were made.
        fault = f"{found.evidence['status']}\n{citation.quote}\n{found.fault}"
        return replace(found, fault=fault)
    state = citation.source.link_state if citation.source.url else ""
    if found.status != "compliance" or citation.newest is None or state in REACHED:
        return found
    message = (
        f"The page can't be looked at now (its link is {state}). When it was captured last, on "
        f"{citation.newest.captured_on}, it had the words."
    )
    return Finding("unverifiable", message, found.evidence | {"status": "unreachable"})


def _compared(citation: CitationInputs) -> Finding:
    """What the newest capture says, whenever it was made."""
    cited, newest = citation.capture, citation.newest
    if cited is None or newest is None or not citation.selectors:
        message = "The quote is not anchored in a capture."
        return Finding("unverifiable", message, {"status": ""})
    if newest.is_error_page:
        message = f"The newest visit met an error page (HTTP {newest.status})."
        return Finding("unverifiable", message, {"status": "unreachable"})
    if _same(cited, newest):
        message = "The source says what it said when it was cited."
        return Finding("compliance", message, {"status": "present"})
    pieces = _pieces(citation.quote, cited.text, Selectors.from_json(citation.selectors))
    if cited.extractor == newest.extractor:
        return _judged(_worst(pieces, cited, newest), cited, newest)
    return _likened(pieces, cited, newest, citation.alike or Alike())


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


def _worst(pieces: list[Selectors], before: Captured, after: Captured) -> DriftFinding:
    found = [compare(before.text, after.text, piece) for piece in pieces]
    return max(found, key=lambda each: WORST_LAST.index(each.status))


def _judged(found: DriftFinding, cited: Captured, newest: Captured, how: str = "") -> Finding:
    days = {"cited": cited.captured_on, "newest": newest.captured_on}
    both = f"Captures of {cited.captured_on} and {newest.captured_on}"
    if cited.captured_on == newest.captured_on:
        both = f"Two captures of {cited.captured_on}"
    between = f" ({both}{how}.)"
    place, evidence = found.place, found.as_json() | days
    passage = newest.text[place.start : place.end] if place else ""
    return Finding(STATUSES[found.status], found.message + between, evidence, passage)


def _likened(pieces: list[Selectors], cited: Captured, newest: Captured, alike: Alike) -> Finding:
    reason = alike.reason or OWED
    if alike.cited and alike.newest:
        again = [_found_again(piece, cited, alike.cited) for piece in pieces]
        known = [piece for piece in again if piece]
        if len(known) == len(pieces):
            how = f", both as {alike.cited.extractor} reads them"
            return _judged(_worst(known, alike.cited, alike.newest), alike.cited, alike.newest, how)
        reason = LOST.format(alike.cited.extractor)
    found = _worst(pieces, cited, newest)
    if STATUSES[found.status] == "compliance":
        return _judged(found, cited, newest)
    message = f"{found.message} But another extractor took the text out. {reason}"
    evidence = {"status": "", "found": found.as_json()}
    days = {"cited": cited.captured_on, "newest": newest.captured_on}
    return Finding("unverifiable", message, evidence | days)


def _found_again(piece: Selectors, cited: Captured, again: Captured) -> Selectors | None:
    """The passage in another extractor's text of the same bytes; None where it is not found.

    What stands around it may be other, but its words are as often there and in the same order.
    """
    found = compare(cited.text, again.text, piece)
    if found.place and STATUSES[found.status] == "compliance":
        return describe(again.text, found.place.start, found.place.end)
    old, new = places_of(piece.exact, cited.text), places_of(piece.exact, again.text)
    if len(old) != len(new):
        return None
    twins = (now for was, now in zip(old, new, strict=True) if was.start == piece.start)
    twin = next(twins, None)
    return describe(again.text, twin.start, twin.end) if twin else None


NEEDS = (
    "quote",
    "selectors",
    "capture.text_sha256",
    "capture.bytes_sha256",
    "capture.extractor",
    "capture.captured_on",
    "newest",
    "alike",
    "source.url",
    "source.link_state",
)
CHECK = Check("quote still there", 4, "citation", NEEDS, run, texts=True)
