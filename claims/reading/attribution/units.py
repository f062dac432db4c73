"""Sentences joined to what is read at once: those that one quote runs through.

“I went. I saw,” she said is two sentences to a reader of full stops; so is “Who?” she asked, and a
quote with its signature in the next line. A unit has a longest length, however quotes chain it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.reading.attribution.quotations import Quotation
from claims.reading.attribution.tokens import Span, Token, tokenise

LONGEST = 9000  # code points
_GOES_ON = frozenset("?!")  # a quote that ends so may be followed by its speaker
_SIGNS = ("—", "–", "―", "--")


@dataclass(frozen=True, slots=True)
class Unit:
    """[start, end) of the text, with its tokens, of which there is one at least."""

    start: int
    end: int
    tokens: tuple[Token, ...]


def units(text: str, sentences: Sequence[Span], quotes: Sequence[Quotation]) -> Iterator[Unit]:
    """The units of a text, whose sentences and quotes are each in order, without overlaps."""
    position = quote = 0
    while position < len(sentences):
        start, end = sentences[position].start, sentences[position].end
        position += 1
        while quote < len(quotes) and quotes[quote].start < start:
            quote += 1
        first = quote
        while True:
            while quote < len(quotes) and quotes[quote].start < end:
                end = max(end, quotes[quote].end)
                quote += 1
            if position >= len(sentences) or end - start > LONGEST:
                break
            following = sentences[position]
            if following.start >= end and not (
                quote > first and _joins(text, quotes[quote - 1], following, end)
            ):
                break
            end = max(end, following.end)
            position += 1
        tokens = tuple(tokenise(text, start, end, quotes[first:quote]))
        if tokens:
            yield Unit(start, end, tokens)


def _joins(text: str, quote: Quotation, following: Span, end: int) -> bool:
    """Whether the quote that ends at `end` belongs to the sentence that follows."""
    if quote.end != end:
        return False
    between = text[end : following.start]
    if text.startswith(_SIGNS, following.start):
        return between.count("\n") < 2
    return text[end - 2 : end - 1] in _GOES_ON and "\n" not in between
