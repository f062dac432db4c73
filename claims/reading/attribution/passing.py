"""Through whose hands it came: “told The Times”, “citing the press release of May”.

Spans are indexes of a unit's tokens, looked for outside of what is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import ends
from claims.reading.attribution.grammar import Grammar, grammar
from claims.reading.attribution.lexicon import lexicon
from claims.reading.attribution.phrases import phrase_after
from claims.reading.attribution.tokens import Token

_REACH = 40


def medium(tokens: Sequence[Token], draft: Draft) -> Indexes | None:
    """The newspaper or broadcaster that was told."""
    small, last = grammar(), max(draft.cue[1], draft.source[1] if draft.source else 0)
    stop = min([len(tokens), last + _REACH, *(s for s, _ in draft.contents if s >= last)])
    told = draft.verb in {"tell", "inform", "assure", "remind"}
    starts = [draft.cue[1]] if told else []
    starts += [
        k + 1
        for k in range(draft.cue[1], stop)
        if tokens[k].low in {"to", "with", "on", "by", "for", "in"}
    ]
    for start in starts:
        found = phrase_after(tokens, start, small)
        if found and found[1] <= stop and _is_medium(tokens[found[0] : found[1]]):
            return found
    return None


def _is_medium(tokens: Sequence[Token]) -> bool:
    media = lexicon().media
    return any(token.is_name and token.low in media for token in tokens)


def behind(tokens: Sequence[Token], draft: Draft) -> Indexes | None:
    """What the one who speaks relies on: “citing …”, “referring to …”."""
    small = grammar()
    for at in range(draft.cue[1], min(len(tokens), draft.cue[1] + 4 * _REACH)):
        if ends(tokens[at]):
            return None
        if tokens[at].low in small.passing and at and not tokens[at - 1].is_quote:
            start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "to")
            return _long_phrase(tokens, start, small)
    return None


def _long_phrase(tokens: Sequence[Token], start: int, small: Grammar) -> Indexes | None:
    """A phrase with its date: “the press release of the 5th of July 2018”."""
    end = start
    while (
        end < len(tokens) and end - start < 15 and (tokens[end].is_word or tokens[end].low == "'s")
    ):
        if tokens[end].low in small.coordinators | small.relative | small.contrast:
            break
        end += 1
    return (start, end) if end > start else None
