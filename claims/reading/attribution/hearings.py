"""What was said before a court: “…, a court heard.”, “…, Northwick Crown Court was told.”"""

from __future__ import annotations

from claims.reading.attribution.draft import Draft
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import subject_before


def heard(p: Passage, at: int) -> Draft | None:
    """The court is all that is known of who said what stands before it."""
    start = at - 1 if p.low(at) == "told" and p.among(at - 1, "be") else at
    if not p.ends(at + 1) or (p.low(at) != "heard" and start == at):
        return None
    source = subject_before(p, start)
    if source is None or p.low(source[0] - 1) != "," or not p.among(source[1] - 1, "hearings"):
        return None
    content = p.trimmed(0, source[0])
    if content is None or not p.free(content):
        return None
    return Draft(source, (start, at + 1), (content,), "hear", "around")
