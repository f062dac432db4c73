"""What is said after its cue: she said that …, wants to …, her claim that …, is afraid of …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.reading.attribution.cues import Cue, cue_at
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import clause_end, past_settings
from claims.reading.attribution.grammar import Grammar, grammar
from claims.reading.attribution.lexicon import Lexicon, lexicon
from claims.reading.attribution.nominals import of_adjective, of_noun
from claims.reading.attribution.phrases import phrase_after, subject_before
from claims.reading.attribution.tokens import Token

_BY_PREPOSITION = ("about", "of", "on", "for", "against", "to", "with", "from", "in", "as")


def clauses(
    tokens: Sequence[Token], taken: Sequence[bool], drafts: Sequence[Draft]
) -> Iterator[Draft]:
    words, small = lexicon(), grammar()
    for at in range(len(tokens)):
        if taken[at] or not tokens[at].is_word:
            continue
        found = (
            _of_verb(tokens, at, taken, drafts, words, small)
            or of_noun(tokens, at, taken, words, small)
            or of_adjective(tokens, at, taken, words, small)
        )
        if found and not any(any(taken[s:e]) for s, e in (found.cue, *found.contents)):
            yield found


def _of_verb(
    tokens: Sequence[Token],
    at: int,
    taken: Sequence[bool],
    drafts: Sequence[Draft],
    words: Lexicon,
    small: Grammar,
) -> Draft | None:
    cue = cue_at(tokens, at, words, small)
    if cue is None:
        return None
    if cue.use in {"passive", "participle"}:
        return _passive(tokens, cue, taken, words, small)
    found = _content(tokens, cue, taken, words, small)
    if found is None:
        return None
    content, cue_end = found
    source = _source(tokens, cue, taken, drafts, small)
    if source is None or source[1] > cue.start:
        source = None
    return Draft(source, (cue.start, cue_end), (content,), cue.verb.lemma, "clause")


def _source(
    tokens: Sequence[Token],
    cue: Cue,
    taken: Sequence[bool],
    drafts: Sequence[Draft],
    small: Grammar,
) -> Indexes | None:
    found = subject_before(tokens, cue.start, small) if cue.use != "infinitive" else None
    if found and not any(taken[found[0] : found[1]]):
        return found
    said = max((d for d in drafts if d.cue < (cue.start, 0)), key=lambda d: d.cue, default=None)
    if said and said.source and cue.use != "finite":
        return said.source
    start = 0
    while start < cue.start and (
        tokens[start].low in small.coordinators or not tokens[start].is_word
    ):
        start += 1
    found = phrase_after(tokens, start, small)
    if found and found[1] <= cue.start and not any(taken[found[0] : found[1]]):
        return found
    return None


def _content(
    tokens: Sequence[Token], cue: Cue, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> tuple[Indexes, int] | None:
    """What is said, and the index where the cue ends."""
    frames, begun = cue.verb.frames, cue.end
    if "addressee" in frames or "persuading" in frames or "accusing" in frames:
        whom = phrase_after(tokens, begun, small)
        if whom:
            found = _after_whom(tokens, whom[1], frames, taken, words, small)
            if found:
                return found, cue.end
    at = past_settings(tokens, begun, small)
    if at >= len(tokens) or taken[at]:
        return None
    low = tokens[at].low
    if (low == "that" and "that" in frames) or tokens[at].is_quote:
        return _to_end(tokens, at, cue.end, taken, words, small, whole=True)
    if low in small.questions and "question" in frames:
        return _to_end(tokens, at, cue.end, taken, words, small, whole=True)
    if low == "to" and "infinitive" in frames and at == _plain(tokens, begun, small):
        return _to_end(tokens, at, cue.end, taken, words, small, whole=False)
    near = _plain(tokens, begun, small)
    if near < len(tokens):
        low = tokens[near].low
        if low in _BY_PREPOSITION and low in frames:
            return _to_end(tokens, near + 1, near + 1, taken, words, small, whole=False)
    if "bare" in frames and _clause_follows(tokens, at, words, small):
        return _to_end(tokens, at, cue.end, taken, words, small, whole=True)
    if "thing" in frames | ({"thing"} if "naming" in frames else set()):
        if near < len(tokens) and phrase_after(tokens, near, small):
            return _to_end(tokens, near, cue.end, taken, words, small, whole=False)
    return None


def _plain(tokens: Sequence[Token], at: int, small: Grammar) -> int:
    while at < len(tokens) and small.adverb(tokens[at]):
        at += 1
    return at


def _after_whom(
    tokens: Sequence[Token],
    at: int,
    frames: frozenset[str],
    taken: Sequence[bool],
    words: Lexicon,
    small: Grammar,
) -> Indexes | None:
    near = at
    at = past_settings(tokens, at, small)
    if at >= len(tokens) or taken[at]:
        return None
    low, whole = tokens[at].low, True
    if low == "that" or (low in small.questions and "question" in frames):
        pass
    elif low == "to" and "persuading" in frames:
        whole = False
    elif (near < len(tokens) and tokens[near].low in {"of", "for"} and "accusing" in frames) or (
        near < len(tokens) and tokens[near].low == "about" and "about" in frames
    ):
        at, whole = near, False
    elif not (
        "addressee" in frames and "bare" in frames and _clause_follows(tokens, at, words, small)
    ):
        return None
    end = clause_end(tokens, at, taken, words, small, whole=whole)
    return (at, end) if end > at else None


def _to_end(
    tokens: Sequence[Token],
    at: int,
    cue_end: int,
    taken: Sequence[bool],
    words: Lexicon,
    small: Grammar,
    *,
    whole: bool,
) -> tuple[Indexes, int] | None:
    end = clause_end(tokens, at, taken, words, small, whole=whole)
    return ((at, end), cue_end) if end > at else None


def _clause_follows(tokens: Sequence[Token], at: int, words: Lexicon, small: Grammar) -> bool:
    """Whether a subject with its verb begins at `at`."""
    if at < len(tokens) and tokens[at].low in small.contracted:
        return True
    found = phrase_after(tokens, at, small)
    if found is None:
        return False
    after = found[1]
    if after < len(tokens) and tokens[after].low in small.prepositions:
        after = past_settings(tokens, after, small)
    if after >= len(tokens):
        return False
    token = tokens[after]
    if small.auxiliary(token) or small.adverb(token):
        return True
    if tokens[at].low in small.pronouns and token.is_word:
        return True
    inside = tokens[found[0] + 1 : found[1]]
    return any(_finite(t, words) for t in inside)


def _finite(token: Token, words: Lexicon) -> bool:
    verb = words.verbs.get(token.low)
    past = token.low.endswith("ed") and not token.is_name
    return past or bool(verb and "past" in verb.forms and "base" not in verb.forms)


def _passive(
    tokens: Sequence[Token], cue: Cue, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> Draft | None:
    at = _plain(tokens, cue.end, small)
    if at >= len(tokens) or taken[at]:
        return None
    low, lemma = tokens[at].low, cue.verb.lemma
    if cue.use == "participle" and low != "by":
        return None
    subject = subject_before(tokens, cue.start, small)
    if subject and any(taken[subject[0] : subject[1]]):
        subject = None
    if low == "by" and "thing" in cue.verb.frames:
        source = phrase_after(tokens, at + 1, small)
        if source and subject:
            return Draft(source, (cue.start, at + 1), (subject,), lemma, "by")
        return None
    if "passive" not in cue.verb.frames or cue.use == "participle":
        return None
    if low in {"to", "that", "as", "of"} and (low != "of" or "accusing" in cue.verb.frames):
        end = clause_end(tokens, at, taken, words, small, whole=low == "that")
        if end == at:
            return None
        contents: tuple[Indexes, ...] = ((at, end),)
        if subject and low != "that":
            contents = (subject, *contents)
        return Draft(None, (cue.start, cue.end), contents, lemma, "passive")
    return None
