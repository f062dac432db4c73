"""Cues in the passive: is believed to …, was told that …, a plan backed by …"""

from __future__ import annotations

from claims.reading.attribution.cues import Cue
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import content_from
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import phrase_after, subject_before


def passive(p: Passage, cue: Cue) -> Draft | None:
    at = p.past_adverbs(cue.end)
    subject = subject_before(p, cue.start)
    if subject and not p.free(subject):
        subject = None
    if p.low(at) == "by":
        return _by(p, cue, at, subject)
    quote = at + (p.low(at) in {",", ":"})
    if p.quote(quote) and "question" in cue.verb.frames:
        return Draft(None, (cue.start, cue.end), ((quote, quote + 1),), cue.verb.lemma, "quote")
    follows = p.low(at)
    known = {"to", "that", "as", "of" if "accusing" in cue.verb.frames else "to"}
    if cue.use == "participle" or "passive" not in cue.verb.frames or follows not in known:
        return None
    content = content_from(p, at, whole=follows == "that")
    if content is None:
        return None
    contents = (subject, content) if subject and follows != "that" else (content,)
    return Draft(None, (cue.start, cue.end), contents, cue.verb.lemma, "passive")


def _by(p: Passage, cue: Cue, at: int, subject: Indexes | None) -> Draft | None:
    """A plan proposed by Ann Lee."""
    source = phrase_after(p, at + 1)
    if source is None or subject is None or "thing" not in cue.verb.frames or not p.free(source):
        return None
    return Draft(source, (cue.start, at + 1), (subject,), cue.verb.lemma, "by")
