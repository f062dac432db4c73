"""The chain in sentences, for those who do not see the picture and for whole names."""

from __future__ import annotations

from collections.abc import Sequence

from claims.evidence.chain.hops import Hop, changes, onward


def told(hops: Sequence[Hop], *, whole: bool = False) -> list[str]:
    """A sentence for each relay, and for each hop that stands alone; `whole` names sources too."""
    by_id, edges = {hop.id: hop for hop in hops}, onward(hops)
    relayed = {origin for origins in edges.values() for origin in origins}
    sentences = []
    for hop in hops:
        sentences += [_relay(hop, by_id[origin], whole=whole) for origin in edges[hop.id]]
        if not edges[hop.id] and hop.id not in relayed:
            sentences.append(f"{_named(hop, whole=whole)} relays no other.")
    return sentences


def _relay(hop: Hop, origin: Hop, *, whole: bool) -> str:
    changed = ", ".join(changes(origin, hop))
    verb = "relay" if hop.stacked else "relays"
    went = f"{_named(hop, whole=whole)} {verb} {_named(origin, whole=whole)}"
    return f"{went}; the figure changed: {changed}." if changed else f"{went}."


def _named(hop: Hop, *, whole: bool) -> str:
    """Who, with the figures as they stand there."""
    who = f"{len(hop.stacked)} others" if hop.stacked else hop.party or "an unknown party"
    where = f", “{hop.source}”" if whole and hop.source else ""
    return f"{who}{where}" + (f" ({hop.stated})" if hop.stated else "")
