"""What a colon announces: “Ann Lee said:” before a paragraph, “The answer: “…””."""

from __future__ import annotations

from collections.abc import Iterator

from claims.reading.attribution.cues import Cue
from claims.reading.attribution.draft import Draft
from claims.reading.attribution.extents import past_settings
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import (
    clause_subject,
    phrase_after,
    subject_before,
    walked_back,
)


def announced(p: Passage, cue: Cue) -> Draft | None:
    """“Ann Lee said:”, and what she said is the next paragraph."""
    if p.low(len(p) - 1) != ":" or "parenthesis" not in cue.verb.frames:
        return None
    source = subject_before(p, cue.start) or clause_subject(p, cue.start)
    if source is None or past_settings(p, _past_whom(p, cue)) < len(p) - 1:
        return None
    return Draft(source, (cue.start, cue.end), (), cue.verb.lemma, "quote", open=True)


def _past_whom(p: Passage, cue: Cue) -> int:
    if "addressee" not in cue.verb.frames:
        return cue.end
    whom = phrase_after(p, cue.end)
    return whom[1] if whom else cue.end


def colons(p: Passage) -> Iterator[Draft]:
    """A quote without a verb of saying: “She released a statement: “…””."""
    for at in range(1, len(p) - 1):
        if p.low(at) != ":" or not p.quote(at + 1) or p.word(at + 1) or p.taken[at + 1]:
            continue
        named = walked_back(p, at) if p.name(at - 1) else None
        source = named or clause_subject(p, at)
        if source and (source[1] <= at) and not p.taken[at]:
            yield Draft(source, (at, at + 1), ((at + 1, at + 2),), ":", "colon")
