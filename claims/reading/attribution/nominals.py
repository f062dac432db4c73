"""Cues that are no verbs: her claim that …, plans to …, is confident that …, is afraid of …"""

from __future__ import annotations

from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import clause_follows, content_from
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import phrase_after, subject_before

_REACH = 6
_LOOSE = frozenset({"for", "on", "in", "with", "over", "at"})


def of_noun(p: Passage, at: int) -> Draft | None:
    frames = p.language.nouns.get(p.low(at))
    if not frames or at + 1 >= len(p):
        return None
    after, source, begun = at + 1, None, at
    if p.low(after) == "by" and (found := phrase_after(p, after + 1)):
        source, after = found, found[1]
    if p.low(after) not in frames or p.taken[after]:
        return None
    if source is None:
        source, begun = _owner(p, at)
        if p.low(after) in _LOOSE and not p.among(begun, "light"):
            return None  # “her support for the bill” is as often a deed as a thought
    content = content_from(p, after, whole=p.low(after) == "that")
    if source is None or content is None or content[1] <= after + 1:
        return None
    return Draft(source, (begun, at + 1), (content,), p.low(at), "noun")


def _owner(p: Passage, at: int) -> tuple[Indexes | None, int]:
    """Whose claim it is (“her”, “Ann Lee's”, or who made it), and where the cue begins."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        if p.taken[back] or not (p.word(back) or p.low(back) == "'s"):
            break
        if p.low(back) == "'s":
            start = back
            while start and (p.name(start - 1) or p.low(start - 1) == "the"):
                start -= 1
            return (start if start < back else max(0, back - 1), back + 1), back + 1
        if p.among(back, "possessive"):
            return (back, back + 1), back + 1
        if p.among(back, "light"):
            start = back
            while start and (p.auxiliary(start - 1) or p.adverb(start - 1)):
                start -= 1
            return subject_before(p, start), start
        if p.among(back, "prepositions") or p.auxiliary(back):
            break
    return None, at


def of_adjective(p: Passage, at: int) -> Draft | None:
    frames = p.language.adjectives.get(p.low(at))
    if not frames or at + 1 >= len(p) or p.taken[at + 1]:
        return None
    follows = p.low(at + 1)
    asked = p.among(at + 1, "questions") and "that" in frames
    found = _feels(p, at)
    bare = "that" in frames and clause_follows(p, at + 1)
    if found is None or not (follows in frames or asked or bare):
        return None
    content = content_from(p, at + 1, whole=follows != "to")
    if content is None or content[1] <= at + 2:
        return None
    return Draft(found[0], (found[1], at + 1), (content,), p.low(at), "adjective")


def _feels(p: Passage, at: int) -> tuple[Indexes, int] | None:
    """Who is afraid, and where “is very” begins."""
    start = at
    while start and (
        p.auxiliary(start - 1) or p.among(start - 1, "copulas") or p.adverb(start - 1)
    ):
        start -= 1
    helped = any(p.auxiliary(k) or p.among(k, "copulas") for k in range(start, at))
    if helped:
        source = subject_before(p, start)
    else:
        source = (start - 1, start) if p.among(start - 1, "contracted") else None
    if source is None or p.low(source[0]) in {"it", "it's"}:
        return None
    return source, start
