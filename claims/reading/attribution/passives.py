"""Cues in the passive: is believed to …, was told that …, a plan backed by …"""

from __future__ import annotations

from claims.reading.attribution.cues import Cue
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import content_from, past_settings
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import phrase_after, subject_before

_SAYING = frozenset({"saying", "telling", "claiming", "arguing"})


def passive(p: Passage, cue: Cue) -> Draft | None:
    at = p.past_adverbs(cue.end)
    subject = subject_before(p, cue.start)
    if subject and not p.free(subject):
        subject = None
    if p.low(at) == "by":
        return _told_by(p, cue, at) or _quoted(p, cue, at, subject) or _by(p, cue, at, subject)
    if found := _quoted(p, cue, at, subject):
        return found
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


def _quoted(p: Passage, cue: Cue, at: int, subject: Indexes | None) -> Draft | None:
    """“Ann Lee was quoted by the BBC as saying”: the words are hers."""
    by = phrase_after(p, at + 1) if p.low(at) == "by" else None
    said = by[1] if by else at
    if subject is None or p.low(said) != "as" or p.low(said + 1) not in _SAYING:
        return None
    content = content_from(p, past_settings(p, said + 2), whole=True)
    if cue.verb.lemma not in {"quote", "cite"} or content is None:
        return None
    return Draft(subject, (cue.start, said + 2), (content,), cue.verb.lemma, "that")


def _told_by(p: Passage, cue: Cue, at: int) -> Draft | None:
    """Jurors were told by Ann Lee that …: she says it, and not the jurors."""
    source = phrase_after(p, at + 1)
    told = cue.use == "passive" and {"addressee", "that"} <= cue.verb.frames
    if source is None or not told or p.low(source[1]) != "that" or not p.free(source):
        return None
    content = content_from(p, source[1], whole=True)
    return (
        Draft(source, (cue.start, at + 1), (content,), cue.verb.lemma, "that") if content else None
    )


def _by(p: Passage, cue: Cue, at: int, subject: Indexes | None) -> Draft | None:
    """A plan proposed by Ann Lee."""
    source = phrase_after(p, at + 1)
    if source is None or subject is None or "thing" not in cue.verb.frames or not p.free(source):
        return None
    return Draft(source, (cue.start, at + 1), (subject,), cue.verb.lemma, "by")
