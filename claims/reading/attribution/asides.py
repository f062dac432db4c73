"""What is said around its cue: “…,” she said; …, Ann Lee told them, …; according to her, …

These are read before everything else in a sentence, since their contents reach back.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.reading.attribution.amounts import past_amount
from claims.reading.attribution.cues import Cue, cue_at
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import content_from, past_settings
from claims.reading.attribution.hearings import heard
from claims.reading.attribution.passage import DASHES, Passage
from claims.reading.attribution.phrases import phrase_after, subject_before
from claims.reading.attribution.signatures import signed, speaker
from claims.reading.attribution.tokens import SCARE

_APPOSITION = 12


def asides(p: Passage) -> Iterator[Draft]:
    if found := speaker(p) or signed(p):
        yield found
        return
    for at in range(len(p)):
        if p.taken[at]:
            continue
        if p.low(at) == "according" and p.low(at + 1) == "to":
            found = _according(p, at)
        else:
            found = heard(p, at) or _said(p, at)
        if found:
            yield found


def _according(p: Passage, at: int) -> Draft | None:
    end = at + 2
    while not p.ends(end) and p.low(end) not in {",", ":"} and not p.taken[end]:
        end += 1
    if end == at + 2 or (p.low(at - 1) == "," and p.low(at - 2) == "that"):
        return None  # “she said that, according to him, …” is what she said
    end = _past_apposition(p, end)
    before = _clause_before(p, at)
    contents = [before] if before else []
    if p.low(end) in {",", ":"} and (not before or p.low(at - 1) == ","):
        after = content_from(p, end + 1, whole=True)
        contents += [after] if after else []
    if not contents:
        return None
    return Draft((at + 2, end), (at, at + 2), tuple(contents), "according to", "according")


def _past_apposition(p: Passage, comma: int) -> int:
    """Past “, a human rights group” after a name, to the comma that closes it."""
    if p.low(comma) != "," or p.low(comma + 1) not in {"a", "an", "the"}:
        return comma
    for at in range(comma + 2, min(comma + _APPOSITION, len(p))):
        if p.low(at) == ",":
            return at
        if not p.word(at) or p.finite(at):
            break
    return comma


def _clause_before(p: Passage, at: int) -> Indexes | None:
    """What stands before an aside, back to what is taken or to a semicolon."""
    start = at
    while start and not p.taken[start - 1] and p.low(start - 1) != ";":
        start -= 1
    if p.quote(at - 1) and p.low(at - 2) == ":" and at - 2 > start:
        start = at - 1
    found = p.trimmed(start, at)
    if found is None or p.quote(found[1] - 1):
        return found
    long = found[1] - found[0] > (2 if p.among(found[0], "coordinators") else 1)
    return found if long else None


def _said(p: Passage, at: int) -> Draft | None:
    cue = cue_at(p, at)
    if cue is None or "parenthesis" not in cue.verb.frames or cue.use != "finite":
        return None
    turned = _turned(p, cue)
    if turned:
        return _around(p, cue, turned, turned[1], cue.start)
    before = subject_before(p, cue.start)
    beside = cue.start - 1
    if before is None or not p.free(before):
        return None
    if before[1] < cue.start - 2 and p.low(beside) not in {",", ")"} | DASHES:
        return None
    if p.low(before[0] - 1) == "as":
        return _as_said(p, cue, before)
    return _around(p, cue, before, cue.end, before[0])


def _as_said(p: Passage, cue: Cue, source: Indexes) -> Draft | None:
    """As Ann Lee noted, …; …, as Ann Lee noted."""
    begun = source[0] - 1
    after = past_settings(p, cue.end)
    content = _clause_before(p, begun) if begun else None
    if content and not _says_something(p, content):
        content = None
    if content is None and p.low(after) == ",":
        content = content_from(p, after + 1, whole=True)
    if content is None or not (p.ends(after) or p.low(after) == ","):
        return None
    return Draft(source, (cue.start, cue.end), (content,), cue.verb.lemma, "as")


def _turned(p: Passage, cue: Cue) -> Indexes | None:
    """The subject after its verb: “…,” said Ann Lee."""
    if cue.start == 0 or not cue.verb.forms & {"past", "s"} or "addressee" in cue.verb.frames:
        return None
    before = cue.start - 1
    quoted = p.quote(before) or (p.low(before) == "," and p.quote(before - 1))
    if not quoted and not (p.low(before) == "," or p.low(before) in DASHES):
        return None
    if p.low(cue.end) in {"that", "it", "this"} or p.among(cue.end, "objects", "times"):
        return None
    found = phrase_after(p, cue.end)
    if found is None or (not quoted and _is_said(p, cue, found)):
        return None
    sure = quoted or p.name(cue.end) or cue.verb.lemma == "say"
    return found if sure or p.ends(found[1]) else None


def _is_said(p: Passage, cue: Cue, phrase: Indexes) -> bool:
    """Whether the phrase begins what is said, and names no speaker: “Ann Lee, 71, said 22 left”."""
    if past_amount(p, phrase[0]) > phrase[0]:
        return True
    tensed = any(p.finite(at) for at in range(phrase[0] + 1, phrase[1]))
    if tensed and not p.name(phrase[1] - 1):
        return True
    return not (any(p.finite(at) for at in range(cue.start)) or p.ends(phrase[1]))


def _around(p: Passage, cue: Cue, source: Indexes, after: int, begun: int) -> Draft | None:
    """The event, where what is said stands before the aside that begins at `begun`."""
    last = begun - 1
    if begun == 0 or not (p.quote(last) or p.low(last) in {",", ";"} or p.low(last) in DASHES):
        return None
    told = after if "addressee" in cue.verb.frames else after + (p.low(after) in {"to", "of"})
    if (told > after or "addressee" in cue.verb.frames) and (whom := phrase_after(p, told)):
        after = whom[1]
    after = past_settings(p, after)
    quoted = _direct(p, last if p.quote(last) or p.low(last) != "," else last - 1)
    closed = quoted or p.ends(after) or p.low(after) in {","} | DASHES
    rest = _rest(p, after, quoted=quoted)
    if not quoted and rest and p.quote(rest[0]) and _leads(p):
        return None  # “Asked about it, she said, “…””
    before = _clause_before(p, begun) or (p.trimmed(0, begun) if rest and p.name(0) else None)
    if not closed or p.low(after) in {"that", ":"} or before is None or not p.free(before):
        return None
    signed_off = cue.end <= source[0] and p.name(source[0]) and p.ends(source[1])
    if not (quoted or rest or signed_off or _says_something(p, before)):
        return None
    contents = (before, rest) if rest else (before,)
    return Draft(source, (cue.start, cue.end), contents, cue.verb.lemma, "around")


def _direct(p: Passage, at: int) -> bool:
    """A quote that is said, and not only a title: long, or all that stands there."""
    return p.quote(at) and (p.tokens[at].words > SCARE or at == 0 or not p.word(at - 1))


def _leads(p: Passage) -> bool:
    """Whether the sentence opens with a clause that only leads up to another."""
    verb = p.verb(0)
    leads = p.among(0, "subordinators", "prepositions")
    return leads or bool(verb and verb.forms & {"participle", "ing"} and "base" not in verb.forms)


def _says_something(p: Passage, span: Indexes) -> bool:
    """A clause, not only a setting: “In a speech in May, …”."""
    if any(p.finite(at) or p.verb(at) for at in range(*span)):
        return True
    return span[1] - span[0] > 4 and not p.among(span[0], "prepositions")


def _rest(p: Passage, after: int, *, quoted: bool) -> Indexes | None:
    """What goes on after the aside: a further quote, or the second half of a clause."""
    at = after
    while at < len(p) and not p.word(at) and not p.quote(at):
        at += 1
    if at >= len(p) or p.taken[at]:
        return None
    if p.quote(at):
        return at, at + 1
    if quoted or p.ends(after) or not (p.low(after) == "," or p.low(after) in DASHES):
        return None
    verb = p.verb(at)
    if (verb and "ing" in verb.forms) or p.among(at, "coordinators", "contrast"):
        return None
    return content_from(p, at, whole=True)
