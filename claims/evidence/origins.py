"""How many independent origins a claim rests on, at most.

Ten articles that repeat one press release are one origin. Citations form a graph of relays, which
is followed to its roots; roots are folded where they are one document, share a publisher or an
owner, or where their texts overlap. What nobody recorded (a common informant, a silent copy in
other words) cannot be seen, so the number is an upper bound and is always called one. A citation
that bears nothing (its quote is nowhere in its source, or it is very low) stays in the graph, and
the number takes it for no origin: words that nobody said can't agree with others. Who got it from
there and bears is a root in its place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import Any

from claims.evidence.folding import Fold, fold
from claims.evidence.nodes import CitationNode, Named
from claims.evidence.relays import cycles, reachable
from claims.evidence.roots import roots_of

__all__ = ["CitationNode", "Fold", "Named", "Origins", "trace"]


@dataclass(frozen=True, slots=True)
class Origins:
    """`at_most` is an upper bound; `agreeing` counts those of it that state what the claim states.

    `roots` are ids before folding; `edges` are (relay, origin).
    """

    at_most: int
    agreeing: int
    roots: tuple[str, ...]
    folded: tuple[Fold, ...]
    circular: tuple[tuple[str, ...], ...]
    leads_to_us: bool
    relayed_only: bool
    edges: tuple[tuple[str, str], ...]
    message: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def trace(nodes: tuple[CitationNode, ...] | list[CitationNode]) -> Origins:
    """The origins of the supporting citations among `nodes`, at most.

    A relay to an id that is not among the nodes makes its citation a root that is relayed. A chain
    that only goes round counts as one root. Our own pages are no origin; rings and our own pages
    are told whatever leads there. An origin agrees where a citation at the end of a chain does:
    who stands for a report that bears nothing may tell what that report never said.
    """
    known = {node.id: node for node in nodes}
    onward = {node.id: tuple(r for r in dict.fromkeys(node.relays) if r in known) for node in nodes}
    supporting = [node for node in nodes if node.stance == "supporting"]
    bearing = [node for node in supporting if node.bears]
    reached = reachable([node.id for node in supporting], onward)
    rings = tuple(ring for ring in cycles(onward) if ring[0] in reached)
    roots = roots_of(known, onward, rings, [node.id for node in bearing])
    groups = fold(roots, known)
    agreeing = {i for i in roots.ends if known[i].agrees}
    found = Origins(
        at_most=len(groups),
        agreeing=sum(not agreeing.isdisjoint(group.ids) for group in groups),
        roots=roots.all,
        folded=tuple(group for group in groups if len(group.ids) > 1),
        circular=rings,
        leads_to_us=any(known[i].ours for i in reached),
        relayed_only=bool(bearing) and all(node.relays for node in bearing),
        edges=tuple((i, to) for i in onward for to in onward[i]),
        message="",
    )
    return replace(found, message=_message(found, supporting))


def _message(found: Origins, supporting: list[CitationNode]) -> str:
    parts = [f"At most {found.at_most} independent origin{'' if found.at_most == 1 else 's'}."]
    parts += [f"{len(group.ids)} count as one ({group.reason})." for group in found.folded]
    if found.agreeing < found.at_most:
        state = "state" if found.agreeing > 1 else "states"
        parts.append(f"{found.agreeing or 'None'} of them {state} what the claim states.")
    if found.circular:
        parts.append("The chain comes back to itself.")
    if found.leads_to_us:
        parts.append("The chain leads back to our own pages.")
    if found.relayed_only:
        parts.append("Every supporting citation that counts got it from another.")
    why = Counter(_weakness(node) for node in supporting if not node.bears)
    parts += [f"{_idle(number)} no origin: {weakness}." for weakness, number in why.items()]
    return " ".join(parts)


def _weakness(node: CitationNode) -> str:
    return node.weakness or "a page of our own"


def _idle(number: int) -> str:
    return "1 supporting citation is" if number == 1 else f"{number} supporting citations are"
