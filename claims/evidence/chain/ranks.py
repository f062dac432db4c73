"""The row of each hop: origins on top, what relays them below, no row with too many boxes."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from claims.evidence.chain.hops import backward
from claims.evidence.relays import cycles

IN_A_ROW = 4  # boxes that can still be read together on a small screen

Edges = Mapping[str, Sequence[str]]


def rows_of(edges: Edges) -> list[list[str]]:
    """The ids from top to bottom. A rank with too many is split into even rows.

    What goes on below stands in the last row of its rank, so that few lines have to pass others.
    """
    relayed = backward(edges)
    ranked: dict[int, list[str]] = {}
    for hop, rank in ranks(edges).items():
        ranked.setdefault(rank, []).append(hop)
    rows = []
    for rank in sorted(ranked):
        hops = sorted(ranked[rank], key=lambda hop: any(hop != each for each in relayed[hop]))
        many = -(-len(hops) // IN_A_ROW)
        length = -(-len(hops) // many)
        rows += [hops[at : at + length] for at in range(0, len(hops), length)]
    return rows


def ranks(edges: Edges) -> dict[str, int]:
    """The longest way of each hop from an end of the chain, which has 0.

    Of a ring, the arrows against the order in which it was opened are taken for turned round, so
    no two hops in one rank are joined.
    """
    relayed = backward(edges)
    rank: dict[str, int] = {}
    for hop in opened(edges):
        beside = [each for each in (*edges[hop], *relayed[hop]) if each in rank]
        rank[hop] = max((rank[each] + 1 for each in beside), default=0)
    return {hop: rank[hop] for hop in edges}


def opened(edges: Edges) -> list[str]:
    """Every hop behind all that it relays (Kahn, 1962), but for rings: where only rings are left,
    one member of a ring that waits for nothing outside is let through.
    """
    relayed = backward(edges)
    left = {hop: len(edges[hop]) for hop in edges}
    rings = {hop: frozenset(ring) for ring in cycles(edges) for hop in ring}
    ready, done = deque(hop for hop in edges if not left[hop]), dict[str, None]()
    while len(done) < len(edges):
        hop = ready.popleft() if ready else _first_of_a_ring(edges, rings, left, done)
        if hop in done:
            continue
        done[hop] = None
        for relay in relayed[hop]:
            left[relay] -= 1
            if not left[relay] and relay not in done:
                ready.append(relay)
    return list(done)


def _first_of_a_ring(
    edges: Edges,
    rings: Mapping[str, frozenset[str]],
    left: Mapping[str, int],
    done: Mapping[str, None],
) -> str:
    """The member that waits for the fewest, in a ring that no other ring holds up."""
    free = [
        hop
        for hop, ring in rings.items()
        if hop not in done and all(o in done or o in ring for each in ring for o in edges[each])
    ]
    return min(free, key=left.__getitem__)
