"""How many independent origins a claim rests on, at most.

Ten articles that repeat one press release are one origin. Citations form a graph of relays, which
is followed to its roots; roots are folded where they share a party, a publisher or an owner, or
where their texts overlap. What nobody recorded (a common informant, a silent copy in other
words) cannot be seen, so the number is an upper bound and is always called one. A citation that
bears nothing (its quote is nowhere in its source, or it is very low) stays in the graph, and the
number takes it for no origin: words that nobody said can't agree with others.

Texts are compared by w-shingling (Broder, "On the resemblance and containment of documents",
1997), by resemblance and by containment, for a short text may be copied whole into a long one.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from claims.evidence.relays import cycles, reachable
from claims.evidence.shingles import overlaps

__all__ = ["CitationNode", "Fold", "Origins", "trace"]


@dataclass(frozen=True, slots=True)
class CitationNode:
    """One citation of a claim: who says it, who published it, and whom it got it from.

    `relays` are ids of other citations; `ours` marks a page of our own; one that does not bear is
    no origin, and lends none.
    """

    id: str
    party: str | None
    owner: str | None
    publisher: str | None
    text: str
    relays: tuple[str, ...]
    ours: bool
    stance: str
    bears: bool = True


@dataclass(frozen=True, slots=True)
class Fold:
    """Roots that count as one origin, and why."""

    ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """`at_most` is an upper bound; `roots` are ids before folding; `edges` are (relay, origin)."""

    at_most: int
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
    that only goes round counts as one root. Our own pages are no origin, and neither is what does
    not bear; rings and our own pages are told whatever leads there.
    """
    known = {node.id: node for node in nodes}
    onward = {node.id: tuple(r for r in dict.fromkeys(node.relays) if r in known) for node in nodes}
    supporting = [node for node in nodes if node.stance == "supporting"]
    reached = reachable([node.id for node in supporting], onward)
    rings = tuple(ring for ring in cycles(onward) if ring[0] in reached)
    bearing = [node for node in supporting if node.bears]
    roots = _roots(known, onward, rings, reachable([node.id for node in bearing], onward))
    folded = _fold(roots, known)
    at_most = len(roots) - sum(len(fold.ids) - 1 for fold in folded)
    us = any(known[i].ours for i in reached)
    relayed_only = bool(bearing) and all(node.relays for node in bearing)
    edges = tuple((i, to) for i in onward for to in onward[i])
    idle = len(supporting) - len(bearing)
    message = _message(at_most, folded, rings, us=us, relayed_only=relayed_only, idle=idle)
    return Origins(at_most, roots, folded, rings, us, relayed_only, edges, message)


def _roots(
    known: dict[str, CitationNode],
    onward: dict[str, tuple[str, ...]],
    rings: tuple[tuple[str, ...], ...],
    reached: set[str],
) -> tuple[str, ...]:
    """Ends of chains, and one citation of each ring that no chain leaves."""
    origins = {i for i in reached if known[i].bears and not known[i].ours}
    roots = [i for i in known if i in origins and not onward[i]]
    for ring in rings:
        members = set(ring)
        leaves = any(to not in members for i in ring for to in onward[i])
        whole = not any(known[i].ours for i in ring)
        if whole and not leaves and (bearing := [i for i in ring if i in origins]):
            roots.append(bearing[0])
    return tuple(roots)


def _fold(roots: tuple[str, ...], known: dict[str, CitationNode]) -> tuple[Fold, ...]:
    """Groups of two or more roots that share something, each with all its reasons."""
    leader = {root: root for root in roots}
    reasons: list[tuple[str, str]] = []

    def group(root: str) -> str:
        while leader[root] != root:
            leader[root] = leader[leader[root]]
            root = leader[root]
        return root

    for one, other, reason in _shared(roots, known):
        first, second = group(one), group(other)
        reasons.append((first, reason))
        if first != second:
            leader[second] = first
    groups: dict[str, list[str]] = {}
    for root in roots:
        groups.setdefault(group(root), []).append(root)
    why: dict[str, dict[str, None]] = {}
    for root, reason in reasons:
        why.setdefault(group(root), {})[reason] = None
    return tuple(
        Fold(tuple(ids), "; ".join(why[first])) for first, ids in groups.items() if len(ids) > 1
    )


def _shared(roots: tuple[str, ...], known: dict[str, CitationNode]) -> list[tuple[str, str, str]]:
    """Pairs of roots with what they share; for a shared name each is paired with the first."""
    pairs = []
    holders: dict[str, tuple[str, str]] = {}
    for root in roots:
        node = known[root]
        for role, name in (
            ("publisher", node.publisher),
            ("owner", node.owner),
            ("party", node.party),
        ):
            if name and name in holders and holders[name][0] != root:
                first, first_role = holders[name]
                roles = f"same {role}" if role == first_role else f"{first_role} is {role}"
                pairs.append((first, root, f"{roles}: {name}"))
            elif name:
                holders.setdefault(name, (root, role))
    texts = {root: known[root].text for root in roots if known[root].text}
    pairs += [(one, other, "texts overlap") for one, other in overlaps(texts)]
    return pairs


def _message(
    at_most: int,
    folded: tuple[Fold, ...],
    rings: tuple[tuple[str, ...], ...],
    *,
    us: bool,
    relayed_only: bool,
    idle: int,
) -> str:
    parts = [f"At most {at_most} independent origin{'' if at_most == 1 else 's'}."]
    parts += [f"{len(fold.ids)} count as one ({fold.reason})." for fold in folded]
    if rings:
        parts.append("The chain comes back to itself.")
    if us:
        parts.append("The chain leads back to our own pages.")
    if relayed_only:
        parts.append("Every supporting citation got it from another.")
    if idle:
        whose = "citation is" if idle == 1 else "citations are"
        parts.append(f"{idle} supporting {whose} no origin: the quote is not there, or too weak.")
    return " ".join(parts)
