"""The attribution chain of a claim, hop by hop: who stands before whom, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hop:
    """One citation in the chain; `figures` are the claim's own numbers as they stand here.

    They keep the order of the claim's numbers, with "" for one that is not stated here.
    """

    id: str
    party: str
    source: str
    stance: str = ""
    figures: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    ours: bool = False


def onward(hops: Sequence[Hop]) -> dict[str, tuple[str, ...]]:
    """For each hop the ones that it relays, each once; what isn't among `hops` is left out."""
    known = {hop.id for hop in hops}
    return {
        hop.id: tuple(dict.fromkeys(relay for relay in hop.relays if relay in known))
        for hop in hops
    }


def ranks(edges: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The longest way of each hop from an origin, which has 0.

    Ends are taken off one after the other (Kahn, 1962); what only goes round comes last.
    """
    backward: dict[str, list[str]] = {hop: [] for hop in edges}
    for relay, origins in edges.items():
        for origin in origins:
            backward[origin].append(relay)
    left = {hop: len(origins) for hop, origins in edges.items()}
    rank = dict.fromkeys(edges, 0)
    ends = [hop for hop in edges if not left[hop]]
    for end in ends:
        for relay in backward[end]:
            rank[relay] = max(rank[relay], rank[end] + 1)
            left[relay] -= 1
            if not left[relay]:
                ends.append(relay)
    last = max((rank[hop] for hop in ends), default=-1)
    for place, ring in enumerate(hop for hop in edges if left[hop]):
        rank[ring] = last + 1 + place % 2
    return rank


def changes(origin: Hop, relay: Hop) -> str:
    """Like "54 → over 50" for each number that did not come through as it was, else ""."""
    pairs = zip(origin.figures, relay.figures, strict=False)
    return ", ".join(
        f"{was} → {is_now}" for was, is_now in pairs if was and is_now and was != is_now
    )
