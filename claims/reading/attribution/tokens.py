"""A sentence as words and marks, each quote of it as one token.

What is said inside a quote is no grammar of the sentence around it, so a quote is opaque here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from claims.reading.attribution.quotations import Quotation

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|St|Jr|Sr|Rev|Hon|Inc|Corp|Co)\.(?!\w)"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)|[A-Z]\.(?=\s[A-Z])"
    r"|\d+(?:[.,]\d+)+"
    r"|[^\W_]+(?:(?!['’]s\b)[-'’&./][^\W_]+)*"
    r"|['’]s\b|(?<=s)['’](?=\s)"
    r"|--+|\.{2,}|[^\w\s]"
)
_MARKS = "”\"’'»“ "
_STOPS = frozenset(",.!?")
QUOTE = "“”"  # the lower-case form of a quote's token
SCARE = 3  # a quote of so few words may stand for a word of the sentence


class Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Token:
    """[start, end) in the whole text; `low` is lower case, or QUOTE."""

    start: int
    end: int
    text: str
    low: str
    words: int = 1

    @property
    def is_quote(self) -> bool:
        return self.low == QUOTE

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or (self.is_quote and self.words <= SCARE and not self.stop)

    @property
    def stop(self) -> str:
        """The mark that ends what is quoted, or "": the comma of “…,”."""
        last = self.text.rstrip(_MARKS)[-1:] if self.is_quote else ""
        return last if last in _STOPS else ""

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()


def tokenise(text: str, start: int, end: int, quotes: Sequence[Quotation]) -> Iterator[Token]:
    for quote in quotes:
        yield from _words(text, start, quote.start)
        yield Token(quote.start, quote.end, text[quote.start : quote.end], QUOTE, quote.words)
        start = quote.end
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        low = match[0].lower().replace("’", "'")
        yield Token(match.start(), match.end(), match[0], "'s" if low == "'" else low)
