"""Is there a capture that shows what the source said, whatever becomes of it?"""

from __future__ import annotations

from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs


def run(citation: CitationInputs) -> Finding:
    kept = citation.capture
    if kept is None:
        return Finding("warning", _what_helps(citation))
    if kept.is_error_page:
        message = f"What was captured is an error page (HTTP {kept.status})."
        return Finding("warning", message, {"status": kept.status})
    evidence = {"captured_on": kept.captured_on, "text_sha256": kept.text_sha256}
    return Finding("compliance", f"Captured on {kept.captured_on}.", evidence)


def _what_helps(citation: CitationInputs) -> str:
    if citation.newest is not None:
        return (
            "The source was captured after it was cited: save the citation again, and its quote is "
            "looked for there."
        )
    way = "capture its address" if citation.source.url else "upload it as a file"
    return f"Nothing is captured of the source: {way}."


CHECK = Check("captured", 2, "citation", ("capture", "newest", "source.url"), run)
