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
from claims.reading.attribution.language import language
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.passing import behind, medium
from claims.reading.attribution.quotations import quotations
from claims.reading.attribution.tokens import Span
from claims.reading.attribution.units import Unit, units

_PIECES = 60  # paragraphs of one speech; what is longer is cut
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
    quoting: int | None = None  # the event whose quote the next unit may go on with
    waiting: list[Place] = []  # quotes whose speaker is named after them
    for unit in units(text, sentences, quotations(text)):
        place = (unit.start, unit.end)
        bare = all(token.is_quote for token in unit.tokens)
        if bare and quoting is not None and len(found[quoting].contents) > _PIECES:
            continue
        if quoting is not None and (bare or not found[quoting].contents):
            found[quoting] = replace(found[quoting], contents=(*found[quoting].contents, place))
        elif bare:
            waiting = [*waiting[-_PIECES:], place]
        else:
            first = len(found)
            found += _of_unit(unit)
            news = range(first, len(found))
            if news and waiting and found[first].direct:
                found[first] = replace(found[first], contents=(*waiting, *found[first].contents))
            waiting = []
            quoting = next((n for n in news if _may_go_on(found[n])), None)
            if quoting is None and news and _announces(unit, found[-1]):
                quoting = news[-1]
    return [event for event in found if event.contents]


def _announces(unit: Unit, event: Event) -> bool:
    """“She said that it had a reason:”, and the reason follows as a quote."""
    return (
        unit.tokens[-1].low == ":"
        and bool(event.contents)
        and event.contents[-1][1] == (unit.tokens[-2].end)
    )


def _may_go_on(event: Event) -> bool:
    return event.direct or not event.contents


def _of_unit(unit: Unit) -> list[Event]:
    passage = Passage(unit.tokens, language())
    for rule in (asides, clauses):
        for draft in rule(passage):
            passage.keep(draft)
    drafts = sorted(passage.drafts, key=lambda draft: draft.cue)
    return [_event(passage, draft) for draft in drafts]


def _event(passage: Passage, draft: Draft) -> Event:
    tokens = passage.tokens

    def place(span: Indexes) -> Place:
        return tokens[span[0]].start, tokens[span[1] - 1].end

    def placed(span: Indexes | None) -> Place | None:
        return place(span) if span else None

    contents = tuple(place(span) for span in sorted(draft.contents))
    quoted = sum(t.words for s, e in draft.contents for t in tokens[s:e] if t.is_quote)
    plain = sum(t.is_word and not t.is_quote for s, e in draft.contents for t in tokens[s:e])
    told, relied = medium(passage, draft), behind(passage, draft)
    return Event(
        placed(draft.source),
        place(draft.cue),
        contents,
        draft.verb,
        draft.open or quoted > 4 * plain,
        draft.rule,
        placed(told),
        placed(relied),
    )
