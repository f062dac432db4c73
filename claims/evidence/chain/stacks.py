"""Many who relay the same with the same figures become one stacked box.

Sixty papers that print one dispatch are one thing to see: that sixty printed it. Who they are
stands in words under the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.evidence.chain.hops import ORIGIN, Hop, backward, onward
from claims.evidence.chain.ranks import ranks
from claims.evidence.relays import cycles

_MOST = 6  # boxes of a rank that are still drawn one by one
_LEAST = 3  # boxes that are worth a stack


def stacked(hops: Sequence[Hop]) -> list[Hop]:
    """The hops in their order; a stack stands at the place of its first."""
    stack_at = {stack[0].id: stack for stack in _stacks(hops)}
    gone = {hop.id for stack in stack_at.values() for hop in stack}
    return [
        _one(stack_at[hop.id]) if hop.id in stack_at else hop
        for hop in hops
        if hop.id in stack_at or hop.id not in gone
    ]


def _stacks(hops: Sequence[Hop]) -> list[list[Hop]]:
    """Hops in crowded ranks that nobody relays, grouped by all that a box and its arrows show."""
    edges = onward(hops)
    rank, relayed = ranks(edges), backward(edges)
    ringed = {hop for ring in cycles(edges) for hop in ring}
    filled: dict[int, int] = {}
    for row in rank.values():
        filled[row] = filled.get(row, 0) + 1
    groups: dict[tuple[object, ...], list[Hop]] = {}
    for hop in hops:
        alone = relayed[hop.id] or hop.id in ringed or hop.ours or hop.origin.startswith(ORIGIN)
        if edges[hop.id] and not alone and filled[rank[hop.id]] > _MOST:
            shown = (hop.figures, hop.meanings, hop.stance, hop.origin, hop.as_quoted)
            groups.setdefault((frozenset(edges[hop.id]), *shown), []).append(hop)
    return [group for group in groups.values() if len(group) >= _LEAST]


def _one(stack: list[Hop]) -> Hop:
    first, names = stack[0], [hop.party or hop.source for hop in stack]
    same = ", same figures" if any(first.figures) else ""
    return replace(
        first,
        party=f"{len(stack)} relays{same}",
        source=", ".join(filter(None, dict.fromkeys(names))),
        stacked=tuple(stack),
    )
