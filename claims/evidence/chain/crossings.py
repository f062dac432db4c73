"""The order of the items in each layer, so that few lines cross.

The barycentre heuristic (Sugiyama, Tagawa and Toda, 1981): layers are sorted by the mean place of
their neighbours, down and up again, and the best order that came by is kept.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from itertools import pairwise

from claims.evidence.chain.layers import Item, Key, Link

_SWEEPS = 8

Rows = list[list[Item]]


def uncrossed(rows: Rows, links: Sequence[Link]) -> Rows:
    above: dict[Key, list[Key]] = {item.key: [] for row in rows for item in row}
    below: dict[Key, list[Key]] = {item.key: [] for row in rows for item in row}
    for link in links:
        above[link.lower].append(link.upper)
        below[link.upper].append(link.lower)
    best, fewest = rows, crossings(rows, below)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        rows = _swept(rows, above) if sweep % 2 == 0 else _swept(rows[::-1], below)[::-1]
        if (crossed := crossings(rows, below)) < fewest:
            best, fewest = rows, crossed
    return best


def crossings(rows: Rows, below: Mapping[Key, Sequence[Key]]) -> int:
    """How often lines cross, counted between each two neighbouring layers."""
    found = 0
    for row, following in pairwise(rows):
        place = {item.key: at for at, item in enumerate(following)}
        seen: list[int] = []
        for item in row:
            ends = sorted(place[key] for key in below[item.key])
            found += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return found


def _swept(rows: Rows, neighbours: Mapping[Key, Sequence[Key]]) -> Rows:
    """Each layer sorted by the one before it; what has no neighbour there keeps its place."""
    swept = rows[:1]
    for row in rows[1:]:
        place = {item.key: at / max(len(swept[-1]) - 1, 1) for at, item in enumerate(swept[-1])}
        centre = {
            item.key: sum(place[key] for key in near) / len(near)
            if (near := neighbours[item.key])
            else at / max(len(row) - 1, 1)
            for at, item in enumerate(row)
        }
        swept.append(sorted(row, key=lambda item, centre=centre: centre[item.key]))  # type: ignore[misc]
    return swept
