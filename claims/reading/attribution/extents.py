"""How far what is said reaches, and what may stand between a verb and what is said."""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.grammar import Grammar
from claims.reading.attribution.lexicon import Lexicon
from claims.reading.attribution.phrases import phrase_after
from claims.reading.attribution.tokens import SCARE, Token

_ENDS = frozenset({".", "!", "?", "…", ";"})
_DASHES = frozenset({"—", "–", "--"})
_REACH = 30


def ends(token: Token) -> bool:
    return token.text in _ENDS or token.text.startswith("..")


def past_settings(tokens: Sequence[Token], at: int, small: Grammar) -> int:
    """Past “on Monday”, “in a statement”, “repeatedly”: when and where it was said."""
    stop = min(len(tokens), at + _REACH)
    while at < stop:
        token = tokens[at]
        if small.adverb(token) or token.low in small.times or token.text.isdigit():
            at += 1
        elif token.low == "," and _aside(tokens, at, small):
            at += 3
        elif token.low in small.settings:
            found = phrase_after(tokens, at + 1, small)
            if found is None:
                return at
            at = found[1]
        else:
            return at
    return at


def _aside(tokens: Sequence[Token], at: int, small: Grammar) -> bool:
    """Whether an adverb between commas begins at `at`: “, however,”."""
    return at + 2 < len(tokens) and small.adverb(tokens[at + 1]) and tokens[at + 2].low == ","


def clause_end(
    tokens: Sequence[Token],
    start: int,
    taken: Sequence[bool],
    words: Lexicon,
    small: Grammar,
    *,
    whole: bool,
) -> int:
    """The index after the content that begins at `start`; `whole` where it is a full clause."""
    at = start
    while at < len(tokens) and not taken[at] and not ends(tokens[at]):
        if at > start and tokens[at].text in _DASHES:
            break
        if tokens[at].low == "," and _breaks(tokens, at + 1, words, small, whole=whole):
            break
        if at > start + 1 and not whole and tokens[at].low in small.contrast - {"yet"}:
            break
        at += 1
    while at > start and not (
        tokens[at - 1].is_word or tokens[at - 1].is_quote or tokens[at - 1].text in {"%", ")", "'s"}
    ):
        at -= 1
    return at


def _breaks(
    tokens: Sequence[Token], at: int, words: Lexicon, small: Grammar, *, whole: bool
) -> bool:
    """Whether a comma before tokens[at] ends what is said."""
    if at >= len(tokens):
        return True
    low = tokens[at].low
    if low in small.contrast or low == "according":
        return True
    verb = words.verbs.get(low)
    if (
        verb
        and verb.forms == {"ing"}
        and "that" in verb.frames | ({"that"} if "about" in verb.frames else set())
    ):
        return True
    if low in {"and", "or"}:
        return not whole or _said_again(tokens, at + 1, words)
    return not whole


def _said_again(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether another verb of saying in the past follows soon: “, and Ben Lee added”."""
    for token in tokens[at : at + 5]:
        verb = words.verbs.get(token.low)
        if verb and "past" in verb.forms and "base" not in verb.forms and "that" in verb.frames:
            return True
        if not token.is_word:
            return False
    return False


def long_quote(token: Token) -> bool:
    return token.is_quote and token.words > SCARE
