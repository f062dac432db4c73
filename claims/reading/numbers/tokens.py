"""Cut a text into runs of tokens that may be numbers; ordinary words are not kept.

A run is what stands between two words that no number has, so that a text of any length is read
in pieces. A run of a thousand tokens is cut there: no number is that long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.literals import LITERAL, POWER, Literal, raised

_TOKEN = re.compile(
    rf"(?P<digits>{LITERAL})(?P<power>{POWER})?"
    r"|(?P<fraction>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])"
    r"|(?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]+)|(?P<mark>[^\w\s]|_)"
)
_DIGITS = re.compile(r"[0-9]+")
_MARKS = frozenset("-‐‑−/&+°'’")
_LONGEST_RUN = 1000
_LONGEST_WORD = 90
_LONGEST_DIGITS = 60
# Longer lists without a space are data that no reader reads.
_LONGEST_LIST = 1000
Reader = Callable[[str, int], Literal | None]


@dataclass(frozen=True, slots=True)
class Token:
    """Digits, a word or a mark in lower case, at [start, end) of the text."""

    kind: str
    text: str
    start: int
    end: int
    literal: Literal | None = None


NOTHING = Token("", "", -9, -9)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens of which those from `first` may begin a number; one before them gives context."""

    text: str
    grammar: Grammar
    tokens: list[Token]
    first: int

    def token(self, at: int) -> Token:
        """The token at `at`, or an empty one outside of the run."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else NOTHING

    def near(self, left: int, right: int) -> bool:
        """Whether no more than a little white space on one line lies between two tokens."""
        if not (0 <= left < right < len(self.tokens)):
            return False
        gap = self.text[self.tokens[left].end : self.tokens[right].start]
        return not gap or (len(gap) < 4 and gap.isspace() and "\n" not in gap)

    def hyphened(self, at: int) -> int:
        """The token at `at`, or the word behind the hyphen there."""
        if self.token(at).text in ("-", "‐", "‑") and self.near(at - 1, at):
            return at + 1 if self.near(at, at + 1) and self.token(at + 1).kind == "word" else at
        return at

    def behind_joiner(self, at: int) -> int:
        """The token behind an "and" at `at` (hyphens may stand around it), or -1."""
        here = self.hyphened(at)
        if self.token(here).text not in self.grammar.joiners or not self.near(here - 1, here):
            return -1
        return self.hyphened(here + 1) if self.near(here, here + 1) else -1


def runs(text: str, grammar: Grammar, read: Reader) -> Iterator[Run]:
    """The runs of `text` in order; `read` gives the value of digits that end at a place."""
    tokens: list[Token] = []
    first, before = 0, NOTHING
    for match in _TOKEN.finditer(text):
        for token in _kept(match, grammar, read):
            if token.kind == "other":
                if tokens:
                    yield Run(text, grammar, [*tokens, token], first)
                    tokens = []
            elif len(tokens) < _LONGEST_RUN:
                if not tokens:
                    tokens, first = ([before], 1) if before.kind else ([], 0)
                tokens.append(token)
            else:
                yield Run(text, grammar, tokens, first)
                tokens, first = [before, token], 1
            before = token
    if tokens:
        yield Run(text, grammar, tokens, first)


def _kept(match: re.Match[str], grammar: Grammar, read: Reader) -> list[Token]:
    kind, (start, end) = match.lastgroup or "", match.span()
    if match["digits"]:
        return _digits(match, read)
    if kind == "fraction":
        return [Token(kind, match[0], start, end)]
    written = match[0].lower()
    if written in (grammar.vocabulary if kind == "word" else _MARKS):
        return [Token(kind, written, start, end)]
    if kind == "word" and grammar.compounds and len(written) == end - start:
        pieces = compound(written, grammar.code)
        if pieces:
            return _pieces(pieces, start)
    return [Token("other", written if end - start < _LONGEST_WORD else "", start, end)]


def _digits(match: re.Match[str], read: Reader) -> list[Token]:
    written, power = match["digits"], match["power"]
    start, end = match.span("digits")
    literal = read(written, match.end())
    if literal and power:
        whole = raised(literal, power)
        if whole:
            return [Token("digits", match[0], start, match.end(), whole)]
    rest = [Token("other", power, end, match.end())] if power else []
    if literal:
        return [Token("digits", written, start, end, literal), *rest]
    if len(written) > _LONGEST_LIST:
        return [Token("other", "", start, end), *rest]
    # What is no number as a whole ("192.168.1.2", "22,24,26") is a list of numbers.
    runs_of_digits = _DIGITS.finditer(written)
    found = [_plain(m[0], start + m.start()) for m in runs_of_digits]
    return found + rest


def _plain(written: str, start: int) -> Token:
    end = start + len(written)
    if len(written) > _LONGEST_DIGITS:
        return Token("other", "", start, end)
    return Token("digits", written, start, end, Literal(_decimal(written)))


@lru_cache(maxsize=2048)
def _decimal(written: str) -> Decimal:
    return Decimal(written)


def _pieces(pieces: tuple[str, ...], start: int) -> list[Token]:
    found = []
    for piece in pieces:
        found.append(Token("word", piece, start, start + len(piece)))
        start += len(piece)
    return found


@lru_cache(maxsize=4096)
def compound(word: str, code: str) -> tuple[str, ...]:
    """The number words that `word` is made of ("zwei", "hundert"), or none.

    Each place of the word is tried once, so that the time is linear in its length.
    """
    grammar = grammar_of(code)
    if len(word) > _LONGEST_WORD or word[:2] not in _openings(code):
        return ()
    found: list[str] = []
    dead: set[int] = set()
    at = 0
    while at < len(word):
        piece = "" if at in dead else _piece(word, at, dead, grammar)
        if piece:
            found.append(piece)
            at += len(piece)
        elif found:
            dead.add(at)
            at -= len(found.pop())
        else:
            return ()
    sound = len(found) > 1 and found[-1] not in grammar.joiners
    return tuple(found) if sound and found[0] not in grammar.joiners else ()


def _piece(word: str, at: int, dead: set[int], grammar: Grammar) -> str:
    tables = (grammar.small, grammar.scales, grammar.ordinals, grammar.parts, grammar.joiners)
    for end in range(min(len(word), at + 24), at, -1):
        if end not in dead and any(word[at:end] in table for table in tables):
            return word[at:end]
    return ""


@lru_cache
def _openings(code: str) -> frozenset[str]:
    grammar = grammar_of(code)
    return frozenset(word[:2] for table in (grammar.small, grammar.scales) for word in table)
