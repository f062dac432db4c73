"""Hyphens at the ends of lines, of which nobody can tell whether they belong to the word."""

from __future__ import annotations

import re

from sources.text.folding import fold
from sources.text.typography import BROKEN_WORD, LETTER

# Stands for a hyphen that may be one or none: a private character, which folding leaves alone.
_DOUBTFUL = "\ue000"
_BESIDE = 16
_HYPHEN = re.compile(rf"[-{_DOUBTFUL}](?<={LETTER}.)(?={LETTER})")


def same_hyphens(quote: str, text: str, start: int, end: int) -> bool:
    """True where `text[start:end]`, equal to the quote without hyphens, may be equal with them.

    A hyphen at a line's end may stand for one or for none; any other is there or is not. A dash at
    an edge of the quote must stand beside the passage, and not within a broken word.
    """
    words = fold(quote).text.strip()
    before, after = fold(text[max(0, start - _BESIDE) : start]), fold(text[end : end + _BESIDE])
    if words.startswith("-") and not before.text.rstrip().endswith("-"):
        return False
    broken = BROKEN_WORD.match(text, end)
    if words.endswith("-") and (broken or not after.text.lstrip().startswith("-")):
        return False
    (ours, our_doubts), (theirs, their_doubts) = _hyphens(quote), _hyphens(text[start:end])
    return ours <= theirs | their_doubts and theirs <= ours | our_doubts


def _hyphens(passage: str) -> tuple[set[int], set[int]]:
    """How many characters stand before each hyphen between letters, and before each doubtful one.

    Spaces, hyphens themselves and what stands at the edges are not counted.
    """
    words = fold(BROKEN_WORD.sub(_DOUBTFUL, passage)).text.replace(" ", "").strip("-")
    found: tuple[set[int], set[int]] = (set(), set())
    for count, match in enumerate(_HYPHEN.finditer(words)):
        found[match.group() == _DOUBTFUL].add(match.start() - count)
    return found
