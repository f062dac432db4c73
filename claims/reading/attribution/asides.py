"""What is said around its cue: “…,” she said; …, Ann Lee told them, …; according to her, …

These are read before everything else in a sentence, since their contents reach back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.reading.attribution.cues import Cue, cue_at
from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.extents import clause_end, ends, past_settings
from claims.reading.attribution.grammar import Grammar, grammar
from claims.reading.attribution.lexicon import Lexicon, lexicon
from claims.reading.attribution.phrases import phrase_after, subject_before
from claims.reading.attribution.tokens import Token

_OPENERS = frozenset({",", "—", "–", "--", ";", ":"})


def asides(tokens: Sequence[Token], taken: Sequence[bool], _: Sequence[Draft]) -> Iterator[Draft]:
    words, small = lexicon(), grammar()
    if found := _speaker(tokens):
        yield found
        return
    for at in range(len(tokens)):
        if taken[at]:
            continue
        if tokens[at].low == "according" and _low(tokens, at + 1) == "to":
            found = _according(tokens, at, taken, words, small)
        else:
            found = _said(tokens, at, taken, words, small)
        if found:
            yield found


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _speaker(tokens: Sequence[Token]) -> Draft | None:
    """“LEE: I did not.” A name, a colon, and what is said."""
    for at, token in enumerate(tokens[:6]):
        if token.text == ":" and at and len(tokens) > at + 1:
            return Draft((0, at), (at, at + 1), ((at + 1, len(tokens)),), ":", "speaker")
        if not (token.is_name or token.low in {"of", "the", "."}):
            return None
    return None


def _according(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> Draft | None:
    end = at + 2
    while end < len(tokens) and tokens[end].low != "," and not ends(tokens[end]) and not taken[end]:
        end += 1
    if end == at + 2:
        return None
    end = _past_apposition(tokens, end, small)
    before = _clause_before(tokens, at, taken)
    contents: list[Indexes] = [before] if before else []
    if end < len(tokens) and tokens[end].low == "," and (not before or _low(tokens, at - 1) == ","):
        stop = clause_end(tokens, end + 1, taken, words, small, whole=True)
        if (stop > end + 1 and (not before or not _is_end(tokens, stop))) or stop > end + 1:
            contents.append((end + 1, stop))
    if not contents:
        return None
    return Draft((at + 2, end), (at, at + 2), tuple(contents), "according to", "according")


def _past_apposition(tokens: Sequence[Token], comma: int, small: Grammar) -> int:
    """Past “, a human rights group” after a name, to the comma that closes it."""
    if _low(tokens, comma + 1) not in {"a", "an", "the"}:
        return comma
    for at in range(comma + 2, min(comma + 12, len(tokens))):
        if tokens[at].low == ",":
            return at
        if not tokens[at].is_word or small.auxiliary(tokens[at]):
            break
    return comma


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens)


def _clause_before(tokens: Sequence[Token], at: int, taken: Sequence[bool]) -> Indexes | None:
    """What stands before an aside, back to what is taken or to a semicolon."""
    end = at
    while end and not (tokens[end - 1].is_word or tokens[end - 1].is_quote):
        end -= 1
    start = end
    while start and not taken[start - 1] and tokens[start - 1].text != ";":
        start -= 1
    while start < end and not (tokens[start].is_word or tokens[start].is_quote):
        start += 1
    long = sum(t.words for t in tokens[start:end]) > 1
    if start < end and (long or tokens[end - 1].is_quote):
        return (start, end) if tokens[start].low not in {"and", "but"} or end - start > 2 else None
    return None


def _said(
    tokens: Sequence[Token], at: int, taken: Sequence[bool], words: Lexicon, small: Grammar
) -> Draft | None:
    cue = cue_at(tokens, at, words, small)
    if cue is None or "parenthesis" not in cue.verb.frames or cue.use != "finite":
        return None
    before = subject_before(tokens, cue.start, small)
    if before and any(taken[before[0] : before[1]]):
        before = None
    turned = _turned(tokens, cue, words, small)
    if turned:
        return _around(tokens, cue, turned, turned[1], cue.start, taken, words, small)
    if before is None or before[1] < cue.start - 2:
        return None
    return _around(tokens, cue, before, cue.end, before[0], taken, words, small) or _quote_after(
        tokens, cue, before, small
    )


def _turned(tokens: Sequence[Token], cue: Cue, words: Lexicon, small: Grammar) -> Indexes | None:
    """The subject after its verb: “…,” said Ann Lee."""
    if cue.start == 0 or ("past" not in cue.verb.forms and "s" not in cue.verb.forms):
        return None
    before = tokens[cue.start - 1]
    if not (before.is_quote or before.low in {",", "—", "–"}):
        return None
    if before.low == "," and cue.start > 1 and not tokens[cue.start - 2].is_quote:
        after = _low(tokens, cue.end)
        if not (cue.end < len(tokens) and (tokens[cue.end].is_name or after in small.determiners)):
            return None
        if after in small.determiners and cue.verb.lemma != "say":
            return None
    found = phrase_after(tokens, cue.end, small)
    if found and _low(tokens, found[0]) in {"that", "it", "this"} | small.objects:
        return None
    return found


def _around(  # noqa: PLR0913
    tokens: Sequence[Token],
    cue: Cue,
    source: Indexes,
    after: int,
    begun: int,
    taken: Sequence[bool],
    words: Lexicon,
    small: Grammar,
) -> Draft | None:
    """The event, where what is said stands before the aside that begins at `begun`."""
    if begun == 0 or not (tokens[begun - 1].is_quote or tokens[begun - 1].text in _OPENERS):
        return None
    if ("addressee" in cue.verb.frames and (whom := phrase_after(tokens, after, small))) or (
        _low(tokens, after) == "to" and (whom := phrase_after(tokens, after + 1, small))
    ):
        after = whom[1]
    after = past_settings(tokens, after, small)
    quoted = tokens[begun - 1].is_quote or (begun > 1 and tokens[begun - 2].is_quote)
    closed = after >= len(tokens) or not tokens[after].is_word or quoted
    if not closed or (after < len(tokens) and tokens[after].low == "that"):
        return None
    before = _clause_before(tokens, begun, taken)
    if before is None:
        return None
    contents = [before]
    if rest := _rest(tokens, after, taken, words, small, quoted=quoted):
        contents.append(rest)
    return Draft(source, (cue.start, cue.end), tuple(contents), cue.verb.lemma, "around")


def _rest(
    tokens: Sequence[Token],
    after: int,
    taken: Sequence[bool],
    words: Lexicon,
    small: Grammar,
    *,
    quoted: bool,
) -> Indexes | None:
    """What goes on after the aside: a further quote, or the second half of a clause."""
    at = after
    while at < len(tokens) and not tokens[at].is_word and not tokens[at].is_quote:
        at += 1
    if at >= len(tokens) or taken[at]:
        return None
    if tokens[at].is_quote:
        return at, at + 1
    if quoted or ends(tokens[after]) or tokens[after].low not in {",", "—", "–"}:
        return None
    verb = words.verbs.get(tokens[at].low)
    if (verb and "ing" in verb.forms) or tokens[at].low in small.coordinators | small.contrast:
        return None
    end = clause_end(tokens, at, taken, words, small, whole=True)
    return (at, end) if end > at else None


def _quote_after(
    tokens: Sequence[Token], cue: Cue, source: Indexes, small: Grammar
) -> Draft | None:
    """Ann Lee said in May: “…”"""
    at = cue.end
    if "addressee" in cue.verb.frames and (whom := phrase_after(tokens, at, small)):
        at = whom[1]
    at = past_settings(tokens, at, small)
    marked = at < len(tokens) and tokens[at].text in {",", ":"}
    at += marked
    if at >= len(tokens) or not tokens[at].is_quote or not (marked or tokens[at].words > 3):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].is_quote:
        end += 1
    return Draft(source, (cue.start, cue.end), ((at, end),), cue.verb.lemma, "quote")
