"""Every place where some characters stand in a text, letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A quote that stands more often than this is not told apart by looking at more places.
MOST_PLACES = 1000
_MOST_SEEN = 20_000


def occurrences(text: str, quote: str) -> Iterator[int]:
    """The offsets of the quote in their order, which may overlap.

    At most `MOST_PLACES` at the edges of words and as many within words, so that a thousand in
    "part" do not hide the one "art".
    """
    counts = [0, 0]
    position = text.find(quote) if quote else -1
    for _ in range(_MOST_SEEN):
        if position < 0 or counts[False] == MOST_PLACES:
            return
        inside = _is_inside(text, position, position + len(quote))
        counts[inside] += 1
        if counts[inside] <= MOST_PLACES:
            yield position
        position = text.find(quote, position + 1)


def _is_inside(text: str, start: int, end: int) -> bool:
    begins = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return begins or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
