"""Who the subject of a verb is: the noun phrase before it, or after it where it is turned round.

No parser: a phrase is walked word by word until something that ends noun phrases. What is found
has to overlap the one who speaks; appositions and clauses about him may be cut short.
"""

from __future__ import annotations

from claims.reading.attribution.amounts import begins_amount, of_date, past_amount
from claims.reading.attribution.draft import Indexes
from claims.reading.attribution.passage import DASHES, Passage

_REACH = 30  # tokens; a subject further from its verb isn't looked for
_NEAR = 8  # events before, of which the last has the same subject


def subject_before(p: Passage, at: int) -> Indexes | None:
    """The subject that ends where a verb group begins."""
    end = at
    while end and p.adverb(end - 1):
        end -= 1
    if not end:
        return None
    last = p.low(end - 1)
    if last in {",", ")"} or last in DASHES:
        return _before_aside(p, end - 1)
    if p.among(end - 1, "relative"):
        return _with_relative(p, end - 1)
    if p.among(end - 1, "pronouns", "contracted"):
        return end - 1, end
    return walked_back(p, end)


def _with_relative(p: Passage, at: int) -> Indexes | None:
    before = at - 1 if p.low(at - 1) == "," else at
    found = walked_back(p, before)
    if found is None:
        return (at, at + 1) if p.low(at) == "who" else None
    return found[0], at + 1


def _before_aside(p: Passage, close: int) -> Indexes | None:
    """“Ann Lee, the mayor, said”: the phrase before what stands between commas."""
    mark = "(" if p.low(close) == ")" else p.low(close)
    best: Indexes | None = None
    for at in range(close - 1, max(0, close - _REACH), -1):
        if best and p.finite(at):
            break
        if p.low(at) == mark and (p.word(at - 1) or p.low(at - 1) == ")"):
            found = walked_back(p, at)
            first = found and found[0] == 0 and not _sets_scene(p) and p.name(at - 1)
            if best is None or first:
                best = found or best or p.trimmed(at + 1, close)
            if mark == "(":
                break
    return best


def _sets_scene(p: Passage) -> bool:
    """“Yesterday in Northwick, …”, “Alarmed by Ann Lee, …”: the subject comes later."""
    return p.among(0, "times") or (len(p.low(0)) > 5 and p.low(0).endswith(("ed", "ing")))


def walked_back(p: Passage, end: int) -> Indexes | None:
    """The noun phrase that ends at `end`."""
    start = end
    while start and end - start < _REACH and _in_subject(p, start - 1):
        start -= 1
    return _from_head(p, _past_participle(p, start), end)


def _past_participle(p: Passage, start: int) -> int:
    """Past “published” of “has just published a report”, which the walk ran into."""
    verb = p.past_adverbs(start)
    owns = p.among(verb + 1, "determiners", "possessive")
    return verb + 1 if owns and p.auxiliary(start - 1) and p.finite(verb) else start


def _in_subject(p: Passage, at: int) -> bool:
    low = p.low(at)
    if low in {"'s", "(", ")"}:
        return low == "'s" or (low == ")") == (at > 0 and p.word(at - 1))
    if not p.word(at) or p.among(at, "contracted") or p.among(at, "coordinators"):
        return low == "and" and _pairs(p, at)
    clausal = low in {"after", "before"} and p.word(at - 1)  # it comes after ministers said
    return not (p.among(at, "subordinators") or low == "that" or clausal or p.auxiliary(at))


def _pairs(p: Passage, at: int) -> bool:
    """Whether the “and” joins two of a kind: Ann and Ben, voters and donors."""
    left, right = at - 1, at + 1
    if not (p.word(left) and p.word(right)):
        return False
    if p.name(left) or p.name(right):
        return p.name(left) and p.name(right)
    return p.low(left).endswith("s") and p.low(right) not in {"his", "hers"} and not p.finite(right)


def _from_head(p: Passage, start: int, end: int) -> Indexes | None:
    """Without conjunctions, adverbs and settings (“In May Ann Lee”) at its beginning."""
    while start < end and (p.among(start, "coordinators") or p.adverb(start)):
        start += 1
    if past_amount(p, start) > start:
        return start, end
    if start < end and p.among(start, "prepositions"):
        start = _last_phrase(p, start, end)
    nominal = any(
        p.word(at) and not p.among(at, "prepositions", "times") for at in range(start, end)
    )
    return (start, end) if nominal else None


def _last_phrase(p: Passage, start: int, end: int) -> int:
    """Where the last name, or the last phrase with an article, begins."""
    at = end - 1
    if p.name(at):
        while at > start + 1 and p.name(at - 1) and not p.among(at - 1, "times"):
            at -= 1
        return at
    while at > start and not p.among(at, "determiners", "possessive"):
        at -= 1
    return at if at > start else end


def clause_subject(p: Passage, at: int) -> Indexes | None:
    """Who does what the verb at `at` only goes on with: “Ann Lee came and said”, “to say”."""
    for back in range(at - 1, max(-1, at - _REACH), -1):
        if p.ends(back) or p.taken[back]:
            break
        if p.finite(back):
            start = back
            while start and (p.auxiliary(start - 1) or p.adverb(start - 1)):
                start -= 1
            found = subject_before(p, start)
            if found and p.free(found):
                return found
    said = [d for d in p.drafts[-_NEAR:] if d.cue[0] < at and d.source]
    if said:
        return max(said, key=lambda draft: draft.cue).source
    return _first_phrase(p, at)


def _first_phrase(p: Passage, limit: int) -> Indexes | None:
    start = 0
    while start < limit and (p.among(start, "coordinators") or not p.word(start)):
        start += 1
    found = phrase_after(p, start)
    return found if found and found[1] <= limit else None


def phrase_after(p: Passage, at: int) -> Indexes | None:
    """The noun phrase that begins at `at`: “Ann Lee” of “said Ann Lee in May”."""
    end = at
    while end < len(p) and end - at < _REACH and _in_phrase(p, end, at):
        end += 1
    while end > at and p.low(end - 1) in {"of", "for", "and", "the"}:
        end -= 1
    nominal = any(p.word(k) and not p.among(k, "determiners") for k in range(at, end))
    return (at, end) if nominal or (end > at and p.among(at, "pronouns", "determiners")) else None


def _in_phrase(p: Passage, at: int, begun: int) -> bool:
    low = p.low(at)
    if low == "'s" or not p.word(at):
        return low == "'s" and at > begun
    if p.auxiliary(at) or p.among(at, "contracted", "subordinators"):
        return False
    if at == begun:
        return not p.among(at, "coordinators", "prepositions")
    if p.among(begun, "times") and p.low(begun + 1) != "'s":
        return p.among(at, "times") or of_date(p, at)
    if low == "and" or p.among(at, "prepositions"):
        return _pairs(p, at) if low == "and" else low in {"of", "for"}
    return not _ends_phrase(p, at)


def _ends_phrase(p: Passage, at: int) -> bool:
    named = p.name(at) and p.name(at - 1) and p.among(at, "surnames")  # Ben Day
    dated = p.among(at, "times") and p.low(at + 1) != "'s" and not named
    other = p.among(at, "objects", "pronouns", "relative") or begins_amount(p, at)
    return dated or other or p.adverb(at) or _says(p, at)


def _says(p: Passage, at: int) -> bool:
    """A form that is a verb wherever no article stands before it: “says”, “told”."""
    verb = p.verb(at)
    if verb is None or "base" in verb.forms or p.name(at):
        return False
    if "ing" in verb.forms:
        return "that" in verb.frames and (p.low(at + 1) in {":", ",", "that"} or p.quote(at + 1))
    noun = p.low(at) in p.language.nouns or p.among(at, "documents")
    return not noun and not p.among(at - 1, "determiners", "possessive")
