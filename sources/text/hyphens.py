"""Hyphens at the ends of lines, of which nobody can tell whether they belong to the word."""

from __future__ import annotations

import re

from sources.text.folding import fold
from sources.text.typography import BROKEN_WORD, LETTER

# Stands for a hyphen that may be one or none: a private character, which folding leaves alone.
_DOUBTFUL = "\ue000"
_HYPHEN = re.compile(rf"[-{_DOUBTFUL}](?<={LETTER}.)(?={LETTER})")


def same_hyphens(one: str, other: str) -> bool:
    """True where two passages that are equal without hyphens may be equal with them.

    A hyphen at a line's end may stand for one or for none; any other is there or is not.
    """
    (ours, our_doubts), (theirs, their_doubts) = _hyphens(one), _hyphens(other)
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
