"""Where the chains of relays end, and who stands for an end that bears nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.evidence.relays import reachable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claims.evidence.nodes import CitationNode

Ring = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roots:
    """`ends` are citations that a chain ends with and that bear.

    `behind` holds the ends that bear nothing (a report that nobody could capture, say), each with
    the citations that got it from there and bear: they are roots in its place, for what they tell
    has some origin, and an upper bound must not leave it out.
    """

    ends: tuple[str, ...]
    behind: dict[str, tuple[str, ...]]

    @property
    def all(self) -> tuple[str, ...]:
        standing = (each for group in self.behind.values() for each in group)
        return tuple(dict.fromkeys((*self.ends, *standing)))


def roots_of(
    known: Mapping[str, CitationNode],
    onward: Mapping[str, Sequence[str]],
    rings: Sequence[Ring],
    starts: Sequence[str],
) -> Roots:
    """The roots of all chains from `starts`. A ring that no chain leaves is one end; one that goes
    through our own pages is none.
    """
    reached = reachable(starts, onward)
    backward: dict[str, list[str]] = {i: [] for i in reached}
    for i in (i for i in known if i in reached):
        for to in onward[i]:
            backward[to].append(i)
    ends: list[str] = []
    behind = {}
    for members in _last(known, onward, rings, reached):
        bearing = [i for i in members if known[i].bears]
        if any(known[i].ours for i in members):
            continue
        if bearing:
            ends.append(min(bearing))  # whichever of the ring is told first
        else:
            behind[members[0]] = _before(members, known, backward)
    return Roots(tuple(ends), behind)


def _last(
    known: Mapping[str, CitationNode],
    onward: Mapping[str, Sequence[str]],
    rings: Sequence[Ring],
    reached: set[str],
) -> list[Ring]:
    """The citations that got it from no other, and the rings that got it from nobody outside."""
    alone = [(i,) for i in known if i in reached and not onward[i]]
    closed = [
        ring
        for ring in rings
        if ring[0] in reached and not {to for i in ring for to in onward[i]} - set(ring)
    ]
    return [*alone, *closed]


def _before(
    members: Ring, known: Mapping[str, CitationNode], backward: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The nearest bearing citations that got it from there, through others that bear nothing."""
    seen, waiting, found = set(members), list(members), set()
    while waiting:
        for i in backward[waiting.pop()]:
            if i in seen:
                continue
            seen.add(i)
            if known[i].bears:
                found.add(i)
            else:
                waiting.append(i)
    return tuple(i for i in known if i in found)
