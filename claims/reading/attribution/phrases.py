"""Who the subject of a verb is: the noun phrase before it, or after it where it is turned round.

No parser: a phrase is walked word by word until something that ends noun phrases. What follows
has to overlap the one who speaks; appositions and clauses about him may be cut short.
Spans are indexes of tokens, [start, end).
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.grammar import Grammar
from claims.reading.attribution.tokens import Token

Indexes = tuple[int, int]
_REACH = 30  # tokens; a subject further from its verb isn't looked for
_INSIDE = frozenset({"of", "for", "in", "at", "from", "with", "on", "to", "by"})


def subject_before(tokens: Sequence[Token], at: int, words: Grammar) -> Indexes | None:
    """The subject that ends where a verb group begins."""
    end = at
    while end and words.adverb(tokens[end - 1]):
        end -= 1
    if not end:
        return None
    last = tokens[end - 1]
    if last.low == "," or last.text in {"—", "–", "--", ")"}:
        return _before_aside(tokens, end - 1, words)
    if last.low in words.relative:
        return _with_relative(tokens, end - 1, words)
    if last.low in words.pronouns or last.low in words.contracted:
        return end - 1, end
    return _walked_back(tokens, end, words)


def _with_relative(tokens: Sequence[Token], at: int, words: Grammar) -> Indexes | None:
    before = at - 1 if at and tokens[at - 1].low == "," else at
    found = _walked_back(tokens, before, words)
    if found is None:
        return (at, at + 1) if tokens[at].low == "who" else None
    return found[0], at + 1


def _before_aside(tokens: Sequence[Token], comma: int, words: Grammar) -> Indexes | None:
    """“Ann Lee, the mayor, said”: the phrase before the comma that opens the aside."""
    mark = "(" if tokens[comma].text == ")" else tokens[comma].text
    best: Indexes | None = None
    for at in range(comma - 1, max(0, comma - _REACH), -1):
        if best and words.auxiliary(tokens[at]):
            break
        if tokens[at].text == mark and tokens[at - 1].is_word:
            found = _walked_back(tokens, at, words)
            if best is None or (found and tokens[at - 1].is_name and found[0] == 0):
                best = found or best or (at + 1, comma)
    return best


def _walked_back(tokens: Sequence[Token], end: int, words: Grammar) -> Indexes | None:
    start = end
    while start and end - start < _REACH and _in_subject(tokens, start - 1, words):
        start -= 1
    return _trimmed(tokens, start, end, words)


def _in_subject(tokens: Sequence[Token], at: int, words: Grammar) -> bool:
    token = tokens[at]
    if token.low == "'s":
        return True
    if not token.is_word or token.low in words.contracted:
        return False
    if token.low in words.coordinators:
        return token.low == "and" and at > 0 and _pairs(tokens[at - 1], tokens[at + 1], words)
    if token.low in words.subordinators or token.low == "that":
        return False
    return not words.auxiliary(token)


def _pairs(left: Token, right: Token, words: Grammar) -> bool:
    """Whether “and” joins two of a kind: Ann and Ben, voters and donors."""
    if left.is_name or right.is_name:
        return left.is_name and right.is_name
    return left.low.endswith("s") and not right.low.startswith(("his", "her"))


def _trimmed(tokens: Sequence[Token], start: int, end: int, words: Grammar) -> Indexes | None:
    """Without conjunctions, adverbs and settings (“In May Ann Lee”) at its beginning."""
    while start < end and (tokens[start].low in words.coordinators or words.adverb(tokens[start])):
        start += 1
    if start < end and tokens[start].low in words.prepositions:
        start = _last_phrase(tokens, start, end, words)
    nominal = any(
        t.is_word and t.low not in words.prepositions and t.low not in words.times
        for t in tokens[start:end]
    )
    return (start, end) if nominal else None


def _last_phrase(tokens: Sequence[Token], start: int, end: int, words: Grammar) -> int:
    """Where the last name, or the last phrase with an article, begins."""
    at = end - 1
    if tokens[at].is_name:
        while at > start + 1 and tokens[at - 1].is_name and tokens[at - 1].low not in words.times:
            at -= 1
        return at
    while at > start and tokens[at].low not in words.determiners | words.possessive:
        at -= 1
    return at if at > start else end


def phrase_after(tokens: Sequence[Token], at: int, words: Grammar) -> Indexes | None:
    """The noun phrase that begins at `at`: “Ann Lee” of “said Ann Lee in May”."""
    end = at
    while end < len(tokens) and end - at < _REACH and _in_phrase(tokens, end, at, words):
        end += 1
    while end > at and (tokens[end - 1].low in _INSIDE or tokens[end - 1].low in {"and", "the"}):
        end -= 1
    nominal = any(t.is_word and t.low not in words.determiners for t in tokens[at:end])
    pronoun = end > at and tokens[at].low in words.pronouns | words.determiners
    return (at, end) if nominal or pronoun else None


def _in_phrase(tokens: Sequence[Token], at: int, begun: int, words: Grammar) -> bool:
    token = tokens[at]
    if token.low == "'s":
        return True
    if not token.is_word or words.auxiliary(token) or token.low in words.contracted:
        return False
    if token.low in words.prepositions:
        return token.low in {"of", "for"} and at > begun
    if at > begun and token.low in words.objects | {"he", "she", "they", "we", "i", "who", "that"}:
        return False
    if at > begun and token.low in words.pronouns:
        return False
    if token.low in words.times and at > begun:
        return False
    if token.low in words.coordinators:
        follows = at + 1 < len(tokens)
        return token.low == "and" and follows and _pairs(tokens[at - 1], tokens[at + 1], words)
    return token.low not in words.subordinators and not (words.adverb(token) and at > begun)
