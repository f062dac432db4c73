"""What is said after its cue: she said that …, wants to …, told them …, praised …"""

from __future__ import annotations

from collections.abc import Iterator

from claims.reading.attribution.colons import announced, colons
from claims.reading.attribution.cues import Cue, cue_at
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import clause_follows, content_from, past_settings
from claims.reading.attribution.nominals import of_adjective, of_noun
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.passives import passive
from claims.reading.attribution.phrases import clause_subject, phrase_after, subject_before

_PREPOSITIONS = frozenset(
    {"about", "of", "on", "for", "against", "to", "with", "from", "in", "as"},
)
_PLACE = 15
_THINGS = frozenset({"it", "this", "that", "which", "what", "these", "those", "there"})
_JOINING = frozenset({"where", "that", "who", "whose", "of", "to", "from"})
Content = tuple[Indexes, int, str]  # what is said, where the cue ends, by which rule


def clauses(p: Passage) -> Iterator[Draft]:
    for at in range(len(p)):
        if p.taken[at] or not p.word(at):
            continue
        found = _of_verb(p, at) or of_noun(p, at) or of_adjective(p, at)
        if found and all(p.free(span) for span in (found.cue, *found.contents)):
            yield found
    yield from colons(p)


def _of_verb(p: Passage, at: int) -> Draft | None:
    cue = cue_at(p, at)
    if cue is None:
        return None
    if cue.use in {"passive", "participle"}:
        return passive(p, cue)
    content, end, rule = _content(p, cue) or (None, 0, "")
    if content is None:
        return announced(p, cue)
    source = _source(p, cue, content)
    if rule in {"thing", "about"} and _is_deed(p, cue, source):
        return None
    if content[0] < cue.end or (source and source[1] > cue.start and source[0] < content[1]):
        return None
    return Draft(source, (cue.start, end), (content,), cue.verb.lemma, rule)


def _is_deed(p: Passage, cue: Cue, source: Indexes | None) -> bool:
    """“to thank voters”, “which raised the question”: done, or no person's word."""
    thing = source is not None and p.low(source[1] - 1) in _THINGS
    return p.low(cue.start) == "to" or thing


def _source(p: Passage, cue: Cue, content: Indexes) -> Indexes | None:
    if cue.use == "ing" and p.low(cue.start - 1) == "," and (found := clause_subject(p, cue.start)):
        return found
    found = None if p.low(cue.start) == "to" else subject_before(p, cue.start)
    if found and p.free(found):
        return found
    leads = cue.start == 0 or (cue.use == "ing" and "," not in {p.low(k) for k in range(cue.start)})
    if leads and p.low(content[1]) == "," and (after := phrase_after(p, content[1] + 1)):
        return after if p.free(after) else None
    return clause_subject(p, cue.start)


def _content(p: Passage, cue: Cue) -> Content | None:
    frames = cue.verb.frames
    if frames & {"addressee", "persuading", "accusing"}:
        whom = phrase_after(p, cue.end)
        found = _after_whom(p, _whom_ends(p, whom, frames), frames) if whom else None
        if found:
            return found[0], cue.end, found[1]
    if p.low(p.past_adverbs(cue.end)) in _PREPOSITIONS & frames:
        return _of_what(p, cue, frames) or _said_so(p, cue, frames)
    return _said_so(p, cue, frames) or _of_what(p, cue, frames)


def _whom_ends(p: Passage, whom: Indexes, frames: frozenset[str]) -> int:
    """Before the last “of” with a deed: accused the head of the council | of lying."""
    deeds = range(whom[1] - 1, whom[0], -1) if "accusing" in frames else ()
    ends = (k for k in deeds if p.low(k) == "of" and p.low(k + 1).endswith("ing"))
    return next(ends, whom[1])


def _said_so(p: Passage, cue: Cue, frames: frozenset[str]) -> Content | None:
    """A clause, a question or a quote, after settings: said on Monday that …"""
    at = past_settings(p, cue.end)
    if p.low(at) in {"to", "of"} and (whom := phrase_after(p, at + 1)) and _quote_near(p, whom[1]):
        at = whom[1]
    at = _past_place(p, at) if "that" in frames and not p.quote(at) else at
    marked = p.low(at) in {",", ":"} and p.quote(at + 1)
    at += marked
    if at >= len(p) or p.taken[at]:
        return None
    whole = p.low(at) == "that" and "that" in frames
    asked = p.among(at, "questions") and "question" in frames and cue.use != "infinitive"
    quoted = p.quote(at) and bool(frames & {"parenthesis", "thing", "naming", "that"})
    if not (whole or asked or quoted or ("bare" in frames and _bare(p, at, frames))):
        return None
    rule = "quote" if quoted else "that"
    content = _quoted(p, at) if quoted else content_from(p, at, whole=True)
    return (content, cue.end, rule) if content else None


def _quote_near(p: Passage, at: int) -> bool:
    return p.low(at) == "that" or p.quote(at + (p.low(at) in {",", ":"}))


def _past_place(p: Passage, begun: int) -> int:
    """Past “, in New York,” to the “that”, or the quote, after it."""
    if p.low(begun) != "," and not p.among(begun, "settings"):
        return begun
    for at in range(begun + 1, min(begun + _PLACE, len(p))):
        said = p.low(at) == "that" or (p.quote(at) and not p.word(at))
        if said and p.low(at - 1) in {",", ":"}:
            return at
        if p.finite(at):
            break
    return begun


def _quoted(p: Passage, at: int) -> Indexes | None:
    """The quote at `at` with those after it; and the clause, where the quote is part of one."""
    end = at
    while p.quote(end) and not p.taken[end]:
        end += 1
    joined = p.finite(end) or p.word(at) or p.low(end) in _JOINING
    if end == at + 1 and not p.tokens[at].stop and joined:
        return content_from(p, at, whole=True)
    return (at, end) if end > at else None


def _bare(p: Passage, at: int, frames: frozenset[str]) -> bool:
    if clause_follows(p, at):
        return True
    if frames >= p.language.frames("said") and p.word(at):
        return not p.among(at, "prepositions", "times", "coordinators", "subordinators")
    long = (phrase_after(p, at) or (at, at))[1] - at > 2
    return long and not frames & {"thing", "naming", "addressee"}


def _of_what(p: Passage, cue: Cue, frames: frozenset[str]) -> Content | None:
    """A deed, or a thing: plans to …, insists on …, praised …"""
    at = p.past_adverbs(cue.end)
    if p.among(at, "times") or (p.low(at) in {"on", "in"} and p.among(at + 1, "times")):
        at = past_settings(p, at)
    if at >= len(p) or p.taken[at]:
        return None
    low, end, rule = p.low(at), cue.end, "deed"
    if low == "to" and "infinitive" in frames and (cue.verb.lemma != "like" or _would(p, cue)):
        pass
    elif low in _PREPOSITIONS and low in frames:
        at, end, rule = at + 1, at + 1, "about"
    elif frames & {"thing", "naming", "as"} and (what := phrase_after(p, at)):
        rule = "thing"
        if not frames & {"thing", "naming"} and p.low(what[1]) != "as":
            return None
    else:
        return None
    content = content_from(p, at, whole=False)
    return (content, end, rule) if content else None


def _would(p: Passage, cue: Cue) -> bool:
    """“would like to”, but not “people like to”."""
    return p.among(cue.start, "modal") or p.among(cue.start - 1, "contracted")


def _after_whom(p: Passage, near: int, frames: frozenset[str]) -> tuple[Indexes, str] | None:
    at = past_settings(p, near)
    if at >= len(p) or p.taken[at]:
        return None
    at += p.low(at) in {",", ":"} and p.quote(at + 1)
    asked = p.among(at, "questions") and "question" in frames
    if p.low(at) == "that" or p.quote(at) or asked:
        rule = "quote" if p.quote(at) else "that"
    elif "persuading" in frames and (p.low(at) == "to" or p.low(at) == "not"):
        rule = "deed"
    elif p.low(near) in ({"of", "for"} if "accusing" in frames else frames & {"about"}):
        at, rule = near, "about"
    elif {"addressee", "bare"} <= frames and clause_follows(p, at):
        rule = "that"
    else:
        return None
    content = content_from(p, at, whole=rule in {"that", "quote"})
    return (content, rule) if content else None
