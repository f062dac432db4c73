"""Cues that are no verbs: her claim that …, plans to …, is confident that …, is afraid of …"""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import clause_end
from claims.reading.attribution.grammar import Grammar
from claims.reading.attribution.lexicon import Lexicon
from claims.reading.attribution.phrases import phrase_after, subject_before
from claims.reading.attribution.tokens import Token

_LIGHT = frozenset(
    [
        "make",
        "makes",
        "made",
        "making",
        "have",
        "has",
        "had",
        "having",
        "express",
        "expresses",
        "expressed",
        "expressing",
        "voice",
        "voiced",
        "voices",
        "issue",
        "issued",
        "issues",
        "give",
        "gives",
        "gave",
        "giving",
        "offer",
        "offered",
        "offers",
        "raise",
        "raised",
        "raises",
        "repeat",
        "repeated",
        "repeats",
        "share",
        "shared",
        "shares",
        "announce",
        "announced",
    ]
)
_COPULAS = frozenset(
    [
        "feel",
        "feels",
        "felt",
        "seem",
        "seems",
        "seemed",
        "become",
        "becomes",
        "became",
        "remain",
        "remains",
        "remained",
        "grow",
        "grew",
        "look",
        "looks",
        "looked",
        "sound",
        "sounds",
        "sounded",
        "get",
        "got",
    ]
)


def of_noun(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> Draft | None:
    frames = words.nouns.get(tokens[at].low)
    if not frames or at + 1 >= len(tokens) or taken[at + 1]:
        return None
    begun, source = at, None
    after = at + 1
    if tokens[after].low == "by" and (found := phrase_after(tokens, after + 1, small)):
        source, after = found, found[1]
    if after >= len(tokens) or taken[after]:
        return None
    follows = tokens[after].low
    if follows not in frames:
        return None
    if source is None:
        source, begun = _owner(tokens, at, taken, small)
    if source is None:
        return None
    end = clause_end(tokens, after, taken, words, small, whole=follows == "that")
    if end <= after + 1:
        return None
    return Draft(source, (begun, at + 1), ((after, end),), tokens[at].low, "noun")


def _owner(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], small: Grammar
) -> tuple[Indexes | None, int]:
    """Whose claim it is: “her”, “Ann Lee's”, or who made it; and where the cue begins."""
    for k in range(at - 1, max(-1, at - 6), -1):
        token = tokens[k]
        if taken[k] or not (token.is_word or token.low == "'s"):
            break
        if token.low == "'s":
            start = k
            while start and (tokens[start - 1].is_name or tokens[start - 1].low == "the"):
                start -= 1
            start = start if start < k else max(0, k - 1)
            return (start, k + 1), k + 1
        if token.low in small.possessive:
            return (k, k + 1), k + 1
        if token.low in _LIGHT:
            start = k
            while start and small.auxiliary(tokens[start - 1]):
                start -= 1
            return subject_before(tokens, start, small), start
        if token.low in small.prepositions or small.auxiliary(token):
            break
    return None, at


def of_adjective(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> Draft | None:
    frames = words.adjectives.get(tokens[at].low)
    if not frames or at + 1 >= len(tokens) or taken[at + 1]:
        return None
    begun = at
    while begun and small.adverb(tokens[begun - 1]):
        begun -= 1
    start = begun
    while start and (
        small.auxiliary(tokens[start - 1])
        or tokens[start - 1].low in _COPULAS
        or small.adverb(tokens[start - 1])
    ):
        start -= 1
    source: Indexes | None
    if start == begun:
        if not begun or (
            tokens[begun - 1].low not in small.contracted
            and not tokens[begun - 1].low.endswith(("'s", "'re", "'m"))
        ):
            return None
        source = (begun - 1, begun)
    else:
        source = subject_before(tokens, start, small)
    follows = tokens[at + 1].low
    if source is None or tokens[source[0]].low == "it":
        return None
    if follows in frames or (follows in {"whether", "if", "what", "how"} and "that" in frames):
        end = clause_end(tokens, at + 1, taken, words, small, whole=follows not in {"to"})
        if end > at + 2:
            return Draft(source, (start, at + 1), ((at + 1, end),), tokens[at].low, "adjective")
    return None
