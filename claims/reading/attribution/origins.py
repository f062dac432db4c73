"""Where the one who speaks has it from, as far as what is said tells.

“The Bridge Watch report counts 54”, Lee said: the report is nearer to the origin than she is. What
is said is read once more for a report at its beginning, or for somebody else who says most of it.
"""

from __future__ import annotations

import re
from functools import cache

from claims.reading.attribution.asides import asides
from claims.reading.attribution.clauses import clauses
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.events import Event, Place
from claims.reading.attribution.language import language
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.passing import medium
from claims.reading.attribution.phrases import phrase_after
from claims.reading.attribution.tokens import tokenise

_LONGEST = 1000  # code points of what is said that are looked at
_SURE = frozenset({"around", "according", "as"})
_BEFORE = 120


def inner_hands(text: str, event: Event) -> tuple[Place, ...]:
    """The source inside of what is said, if it stands behind most of it, and the medium told."""
    if not event.contents:
        return ()
    start, end = event.contents[0]
    start += len(text[start:end]) - len(text[start:end].lstrip("“\"'‘„« "))
    tokens = tuple(tokenise(text, start, min(end, start + _LONGEST), []))
    while tokens and tokens[0].low in {"that", ","}:
        tokens = tokens[1:]
    if not tokens:
        return ()
    passage = Passage(tokens, language())
    report = _report_first(passage)
    found = (report,) if report else _said_inside(passage)
    return tuple((tokens[first].start, tokens[last - 1].end) for first, last in found)


def _report_first(p: Passage) -> Indexes | None:
    """“The Bridge Watch report counts …”"""
    found = phrase_after(p, 0)
    if found is None or found[1] < 2:
        return None
    for at in range(1, found[1]):
        if p.among(at, "documents") and not p.name(at):
            verb = p.low(at + 1).endswith(("s", "ed")) or p.finite(at + 1)
            return (0, at + 1) if verb else None
    return None


def _said_inside(p: Passage) -> tuple[Indexes, ...]:
    for rule in (asides, clauses):
        for draft in rule(p):
            said = sum(end - start for start, end in draft.contents)
            other = len(p) - sum(end - start for start, end in draft.taking())
            if draft.source and said >= other and _hands_on(p, draft):
                told = medium(p, draft)
                return (draft.source, told) if told else (draft.source,)
            p.keep(draft)
    return ()


def _hands_on(p: Passage, draft: Draft) -> bool:
    """Whether the words are another's, and not only a thought or a deed that is told."""
    says = "parenthesis" in p.language.frames(p.low(draft.cue[1] - 1))
    told = p.low(draft.contents[0][0]) == "that" or draft.rule == "quote"
    return draft.rule in _SURE or (says and told)


def report_of(text: str, source: Place | None) -> str:
    """“In a report published in May, the group examined …”: the kind of document, or ""."""
    if source is None:
        return ""
    before = re.split(r"[.;:\n]", text[max(0, source[0] - _BEFORE) : source[0]])[-1]
    found = _setting().match(before.strip())
    return found[1].casefold() if found else ""


@cache
def _setting() -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, language().words("papers"))))
    lead = r"[Ii]n (?:a|an|its|their|his|her|the)(?: [\w-]+){0,3}?"
    return re.compile(rf"{lead} ({kinds})\b(?!,? (?:that|which|who)\b)")
