"""Which words of a text a later text kept, and which went.

Sentences that both texts have are taken first, then the words between them. Where a text repeats
itself, a gap may slide from one repetition to another; it is laid at the beginning of a sentence
or a line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from claims.evidence.kept_sentences import kept_spans
from claims.evidence.pairs import fill, follow_moves, holes, inverse, slide
from sources.text.folding import Folded, fold

_WORD = re.compile(r"\w+|[^\w\s]")
_BEGINS = re.compile(r"\n|(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and signs of a text, folded: `starts` are offsets in `folded.text`, `opening` the
    numbers of those that begin a sentence or a line, in order.
    """

    folded: Folded
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    opening: tuple[int, ...]

    def covering(self, start: int, end: int) -> range:
        """The numbers of the words of which `[start, end)` of the text has a part."""
        return self.within(self.folded.offset(start), self.folded.offset(end))

    def within(self, start: int, end: int) -> range:
        """The numbers of the words of which `[start, end)` of the folded text has a part."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if self.starts and self.starts[first] + len(self.forms[first]) <= start:
            first += 1
        return range(first, bisect_left(self.starts, end))

    def sentence(self, numbers: range) -> range:
        """The words of the sentences and lines to which `numbers` belong."""
        first = bisect_right(self.opening, numbers.start) - 1
        last = bisect_left(self.opening, numbers.stop)
        begin = self.opening[first] if first >= 0 else 0
        return range(begin, self.opening[last] if last < len(self.opening) else len(self.forms))


@dataclass(frozen=True, slots=True)
class Kept:
    """`to[i]` is the number of the later word that word i became, -1 where it has none; `came` is
    the inverse. The words of `moved` stand among others now. Where those of a hole `[begin, end)`
    stood, nothing new was put.
    """

    to: tuple[int, ...]
    came: tuple[int, ...]
    moved: frozenset[int]
    holes: tuple[tuple[int, int], ...]


# One pair of texts is asked for many passages in a row.
@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    folded = fold(text, join_broken_words=True)
    found = list(_WORD.finditer(folded.text))
    starts = tuple(match.start() for match in found)
    edges = [0, *(match.end() for match in _BEGINS.finditer(text))]
    opening = {bisect_left(starts, folded.offset(edge)) for edge in edges}
    forms = tuple(match[0] for match in found)
    return Words(folded, forms, starts, tuple(sorted(opening)))


@lru_cache(maxsize=4)
def kept_words(before: str, after: str) -> Kept:
    """What became of each word of `before`; linear but for what is left between what was kept."""
    ones, others = words_of(before), words_of(after)
    to = [-1] * len(ones.forms)
    for start, end, later in kept_spans(before, after):
        first = others.covering(later, later + 1).start
        for i, j in zip(ones.covering(start, end), range(first, len(others.forms)), strict=False):
            if ones.forms[i] == others.forms[j]:
                to[i] = j
    fill(ones.forms, others.forms, to)
    slide(ones.forms, frozenset(ones.opening), to)
    came = inverse(to, len(others.forms))
    slide(others.forms, frozenset(others.opening), came)
    to = inverse(came, len(to))
    cut = tuple(holes(to))
    moved = follow_moves(ones.forms, others.forms, to)
    came = inverse(to, len(came))
    return Kept(tuple(to), tuple(came), frozenset(moved), cut)
