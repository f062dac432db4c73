"""Does the link still lead anywhere? The state is that of many visits; a paywall is no death."""

from __future__ import annotations

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs

SAID: dict[str, tuple[Status, str]] = {
    "alive": ("compliance", "The page answers."),
    "paywalled": ("compliance", "The page answers, behind a paywall."),
    "dying": ("warning", "The page was not to be had at its last visit."),
    "dead": ("warning", "The page is gone; the capture shows what it said."),
}


def run(citation: CitationInputs) -> Finding:
    if not citation.source.url:
        return Finding("not-in-scope", "The source has no address.")
    state = citation.source.link_state
    status, message = SAID.get(state, ("unverifiable", "Nobody knows whether it is still there."))
    if state == "dead" and citation.capture is None:
        status, message = "violation", "The page is gone, and nothing of it was captured."
    return Finding(status, message, {"link_state": state})


NEEDS = ("source.url", "source.link_state", "capture.text_sha256")
CHECK = Check("source alive", 2, "citation", NEEDS, run)
