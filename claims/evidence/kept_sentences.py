"""Which sentences of a text a later text kept, and which places of a quote they hold.

A quote that stands in every row of a table is told apart by its rows: what stands in a row that
both texts have, beside a row that both have, is kept with it. Sentences and lines are compared
whole, typography aside, and paired in their order so that most are kept (longest common
subsequence).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from rapidfuzz.distance import LCSseq

from sources.text.anchoring import Place
from sources.text.folding import fold

_END = re.compile(r"\n|(?<=[.!?])\s")
# The comparison takes the product of the two; of what is larger only the ends are paired.
_MOST_COMPARED = 50_000_000


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where each sentence of `text` begins, and its words in one form."""

    text: str
    starts: tuple[int, ...]
    forms: tuple[str, ...]

    def position(self, place: Place) -> tuple[int, int]:
        """The sentence in which the place begins, and how far down it stands there."""
        number = max(0, bisect_right(self.starts, place.start) - 1)
        begin = self.starts[number] if self.starts else 0
        return number, len(_form(self.text[begin : place.start]))


def kept_places(
    before: str, after: str, old: list[Place], new: list[Place]
) -> list[tuple[Place, Place]]:
    """Pairs of places that begin at the same point of a sentence that `after` kept."""
    ones, others = _sentences(before), _sentences(after)
    pairs = _in_company(ones.forms, others.forms)
    standing = {others.position(place): place for place in new}
    found = []
    for place in old:
        number, down = ones.position(place)
        partner = standing.get((pairs.get(number, -1), down))
        if partner is not None:
            found.append((place, partner))
    return found


def kept_spans(before: str, after: str) -> list[tuple[int, int, int]]:
    """Start and end in `before` of each sentence that `after` kept, and its start there."""
    ones, others = _sentences(before), _sentences(after)
    ends = (*ones.starts[1:], len(before))
    pairs = sorted(_in_company(ones.forms, others.forms).items())
    return [(ones.starts[i], ends[i], others.starts[j]) for i, j in pairs]


@lru_cache(maxsize=4)
def _sentences(text: str) -> Sentences:
    edges = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    spans = [(one, text[one:other]) for one, other in pairwise(edges)]
    told = [(start, _form(words)) for start, words in spans if words.strip()]
    return Sentences(text, tuple(start for start, _ in told), tuple(form for _, form in told))


def _form(words: str) -> str:
    """The words of a sentence in one form."""
    return " ".join(fold(words).text.split())


@lru_cache(maxsize=4)
def _in_company(ones: tuple[str, ...], others: tuple[str, ...]) -> dict[int, int]:
    """Of the kept ones those with a neighbour that was kept beside them, be it the text's edge.

    A sentence that stands among others now may be a repetition, or have moved.
    """
    pairs = _pairs(ones, others)
    beside = {-1: -1, len(ones): len(others)} | pairs
    return {
        i: j for i, j in pairs.items() if beside.get(i - 1) == j - 1 or beside.get(i + 1) == j + 1
    }


def _pairs(ones: tuple[str, ...], others: tuple[str, ...]) -> dict[int, int]:
    """The number in `others` of each of `ones` that was kept."""
    head = _common(ones, others)
    tail = _common(ones[head:][::-1], others[head:][::-1])
    found = {i: i for i in range(head)}
    found |= {len(ones) - i: len(others) - i for i in range(1, tail + 1)}
    left, right = ones[head : len(ones) - tail], others[head : len(others) - tail]
    if len(left) * len(right) <= _MOST_COMPARED:
        found |= {i + head: j + head for i, j in _subsequence(left, right)}
    return found


def _common(ones: tuple[str, ...], others: tuple[str, ...]) -> int:
    alike = zip(ones, others, strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], alike)))


def _subsequence(ones: tuple[str, ...], others: tuple[str, ...]) -> list[tuple[int, int]]:
    return [
        (step.src_start + i, step.dest_start + i)
        for step in LCSseq.opcodes(ones, others)
        if step.tag == "equal"
        for i in range(step.src_end - step.src_start)
    ]
