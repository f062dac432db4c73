"""Pairs of equal words in two rows of words, as many as keep their order.

Runs of words that stand once in each are taken first ("patience diff", Bram Cohen), then the
longest common subsequence of what is left between them. What has no partner in this order may
have moved: the first step is done again with the rest. `to[i]` is the number of the word that
word i is paired with, -1 where there is none. What is too large to compare has no partner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

_RUN = 4
# The comparison takes the product of the two in bits.
_MOST_COMPARED = 200_000_000
_ROUNDS = 3


def inverse(to: Sequence[int], size: int) -> list[int]:
    """Which of the first each of the `size` others is paired with."""
    came = [-1] * size
    for i, j in enumerate(to):
        if j >= 0:
            came[j] = i
    return came


def fill(ones: Sequence[str], others: Sequence[str], to: list[int]) -> None:
    """Pair what stands between the pairs of `to`, in their order."""
    for find in (_unique_runs, _subsequence):
        for i0, i1, j0, j1 in list(_gaps(to, len(others))):
            for i, j in find(ones[i0:i1], others[j0:j1]):
                to[i + i0] = j + j0


def _gaps(to: Sequence[int], size: int) -> Iterator[tuple[int, int, int, int]]:
    """Stretches `[i0, i1)` without partners, and the stretches `[j0, j1)` that they may go to."""
    first, after = 0, 0
    for i, j in [*((i, j) for i, j in enumerate(to) if j >= 0), (len(to), size)]:
        if i > first and j > after:
            yield first, i, after, j
        first, after = i + 1, j + 1


def _unique_runs(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of words in runs of four that stand once in each, as many as keep their order."""
    left, right = _once(ones), _once(others)
    both = [(i, right[run]) for run, i in left.items() if run in right]
    last_i = last_j = -1
    for i, j in _rising(both):
        for step in range(_RUN):
            if i + step > last_i and j + step > last_j:
                last_i, last_j = i + step, j + step
                yield last_i, last_j


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
    counts = Counter(runs)
    return {run: i for i, run in enumerate(runs) if counts[run] == 1}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, in order of the first, in which the second rises too."""
    tails: list[int] = []
    ends: list[int] = []
    back = [-1] * len(pairs)
    for place, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        back[place] = ends[at - 1] if at else -1
        tails[at : at + 1] = [j]
        ends[at : at + 1] = [place]
    found, place = [], ends[-1] if ends else -1
    while place >= 0:
        found.append(pairs[place])
        place = back[place]
    return found[::-1]


def _subsequence(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    if len(ones) * len(others) > _MOST_COMPARED:
        return
    for step in LCSseq.opcodes(ones, others):
        if step.tag == "equal":
            for i in range(step.src_end - step.src_start):
                yield step.src_start + i, step.dest_start + i


def slide(words: Sequence[str], opening: frozenset[int], to: list[int]) -> None:
    """Lay a hole that may lie in several places from one of `opening` to another, or at one."""
    for begin, stop in holes(to):
        low = high = begin
        while low > 0 and to[low - 1] >= 0 and words[low - 1] == words[low - 1 + stop - begin]:
            low -= 1
        while high + stop - begin < len(to) and words[high] == words[high + stop - begin]:
            high += 1
        size = stop - begin
        fits = {
            at: (at in opening) + (at in opening and at + size in opening)
            for at in range(low, high + 1)
        }
        best = min(fits, key=lambda at: (-fits[at], abs(at - begin)))
        if best != begin:
            _lay(to, begin, stop, best)


def holes(to: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches without partners to which nothing new was put."""
    kept = [-1, *(i for i, j in enumerate(to) if j >= 0), len(to)]
    return [
        (one + 1, other)
        for one, other in pairwise(kept)
        if other - one > 1 and (one < 0 or other == len(to) or to[other] == to[one] + 1)
    ]


def _lay(to: list[int], begin: int, stop: int, at: int) -> None:
    """Move the gap `[begin, stop)` so that it begins at `at`."""
    size = stop - begin
    partners = [to[i] for i in range(min(begin, at), max(stop, at + size)) if to[i] >= 0]
    for i in range(min(begin, at), max(stop, at + size)):
        to[i] = -1 if at <= i < at + size else partners.pop(0)


def follow_moves(ones: Sequence[str], others: Sequence[str], to: list[int]) -> set[int]:
    """Pair runs that went elsewhere, as in cut and paste; the numbers of the words that moved."""
    moved: set[int] = set()
    for _ in range(_ROUNDS):
        taken = set(to)
        left = [i for i, j in enumerate(to) if j < 0]
        right = [j for j in range(len(others)) if j not in taken]
        pairs = list(_unique_runs([ones[i] for i in left], [others[j] for j in right]))
        if not pairs:
            break
        for i, j in pairs:
            to[left[i]] = right[j]
            moved.add(left[i])
    return moved
