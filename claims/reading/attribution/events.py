"""Who is said to say or think what: events of a source, a cue and contents, by rules.

Problem: news hands on words of others in a few dozen ways. Each rule here knows one of them. Those
that stand around what is said (“…,” she said; according to her) go first, since their contents
reach back; the rest is read from left to right. No event lies within the content of another.
Left out: sarcasm, reported speech without a cue, and who is meant by a role ("the winner").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.reading.attribution.asides import asides
from claims.reading.attribution.clauses import clauses
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.passing import behind, medium
from claims.reading.attribution.quotations import quotations
from claims.reading.attribution.tokens import Span, Token, Unit, units

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """Spans [start, end) in code points of the text; `source` is None where nobody is named."""

    source: Place | None
    cue: Place
    contents: tuple[Place, ...]
    verb: str
    direct: bool
    rule: str
    told: Place | None = None
    behind: Place | None = None


def find_events(text: str, sentences: Sequence[Span]) -> list[Event]:
    """The events of `text`, whose sentences are given in order. Linear in its length."""
    found: list[Event] = []
    quoting: int | None = None
    for unit in units(text, sentences, quotations(text)):
        if quoting is not None and all(token.is_quote for token in unit.tokens):
            contents = (*found[quoting].contents, (unit.start, unit.end))
            found[quoting] = replace(found[quoting], contents=contents)
            continue
        first = len(found)
        found += _of_unit(unit)
        quoting = next((n for n in range(first, len(found)) if found[n].direct), None)
    return found


def _of_unit(unit: Unit) -> list[Event]:
    tokens = unit.tokens
    taken = [False] * len(tokens)
    drafts: list[Draft] = []
    for rule in (asides, clauses):
        for draft in rule(tokens, taken, drafts):
            for start, end in draft.spans():
                taken[start:end] = [True] * (end - start)
            drafts.append(draft)
    drafts.sort(key=lambda draft: draft.cue)
    return [_event(tokens, draft) for draft in drafts]


def _event(tokens: Sequence[Token], draft: Draft) -> Event:
    def place(span: Indexes) -> Place:
        return tokens[span[0]].start, tokens[span[1] - 1].end

    def placed(span: Indexes | None) -> Place | None:
        return place(span) if span else None

    contents = tuple(place(span) for span in sorted(draft.contents))
    quoted = sum(t.words for s, e in draft.contents for t in tokens[s:e] if t.is_quote)
    plain = sum(t.is_word and not t.is_quote for s, e in draft.contents for t in tokens[s:e])
    told, relied = medium(tokens, draft), behind(tokens, draft)
    return Event(
        placed(draft.source),
        place(draft.cue),
        contents,
        draft.verb,
        quoted > 4 * plain,
        draft.rule,
        placed(told),
        placed(relied),
    )
