"""Which roots count as one origin, because one hand is behind them, and why.

One document is one origin, however often it is cited and at however many addresses it lies. So are
documents of one publisher or owner, and texts that overlap. Texts are compared by w-shingling
(Broder, "On the resemblance and containment of documents", 1997), by resemblance and by
containment, for a short text may be copied whole into a long one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.evidence.shingles import overlaps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from claims.evidence.nodes import CitationNode, Named
    from claims.evidence.roots import Roots

Pair = tuple[str, str, str]  # two ids, and what they share, in words


@dataclass(frozen=True, slots=True)
class Fold:
    """Roots that count as one origin, and why; one that stands alone has no reason."""

    ids: tuple[str, ...]
    reason: str


def fold(roots: Roots, known: Mapping[str, CitationNode]) -> tuple[Fold, ...]:
    """All roots in groups, each of which is one origin at most, with all reasons.

    Roots that stand for an end that bears nothing count as one, as do those of ends that share
    something; the reason then says that it is what lies behind them.
    """
    leader = {i: i for i in (*roots.all, *roots.behind)}
    pairs = _pairs(roots, known)

    def first(i: str) -> str:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for one, other, _ in pairs:
        leader[first(other)] = first(one)
    groups: dict[str, list[str]] = {}
    for root in roots.all:
        groups.setdefault(first(root), []).append(root)
    why: dict[str, dict[str, None]] = {}
    for one, _, reason in pairs:
        if reason:
            why.setdefault(first(one), {})[reason] = None
    return tuple(Fold(tuple(ids), "; ".join(why.get(i, ()))) for i, ids in groups.items())


def _pairs(roots: Roots, known: Mapping[str, CitationNode]) -> list[Pair]:
    ids = (*roots.all, *roots.behind)
    nodes = [known[i] for i in ids]
    pairs = [*_same_document(nodes), *_same_house(nodes), *_same_text(nodes)]
    told = [
        (one, other, f"behind them: {why}" if {one, other} & roots.behind.keys() else why)
        for one, other, why in pairs
    ]
    for end, standing in roots.behind.items():
        told += [(end, i, "behind them: same source" if standing[1:] else "") for i in standing]
    return told


def _same_document(nodes: Sequence[CitationNode]) -> list[Pair]:
    known = {node.id: node for node in nodes}
    copies = _alike(nodes, lambda node: node.digest, "same bytes")
    return _alike(nodes, lambda node: node.source, "same source") + [
        pair for pair in copies if not _one_source(known[pair[0]], known[pair[1]])
    ]


def _alike(
    nodes: Iterable[CitationNode], key: Callable[[CitationNode], str], reason: str
) -> list[Pair]:
    """Pairs of the first node that has a key with each other one that has it."""
    holders: dict[str, str] = {}
    found = ((holders.setdefault(key(node), node.id), node.id) for node in nodes if key(node))
    return [(first, other, reason) for first, other in found if first != other]


def _same_house(nodes: Iterable[CitationNode]) -> list[Pair]:
    """Ids decide, for two parties may have one name; names are told."""
    pairs = []
    holders: dict[Named, tuple[CitationNode, str]] = {}
    for node in nodes:
        for role, party in (("publisher", node.publisher), ("owner", node.owner)):
            if party is None:
                continue
            first, first_role = holders.setdefault(party, (node, role))
            if first is node or _one_document(first, node):
                continue
            same = role == first_role
            said = f"same {role}" if same else f"{first_role} of one is {role} of the other"
            pairs.append((first.id, node.id, f"{said}: {party.name}"))
    return pairs


def _same_text(nodes: Iterable[CitationNode]) -> list[Pair]:
    known = {node.id: node for node in nodes if node.text}
    found = overlaps({i: node.text for i, node in known.items()})
    return [
        (one, other, "texts overlap")
        for one, other in found
        if not _one_document(known[one], known[other])
    ]


def _one_document(one: CitationNode, other: CitationNode) -> bool:
    """What a document shares with itself is no further reason."""
    return _one_source(one, other) or (bool(one.digest) and one.digest == other.digest)


def _one_source(one: CitationNode, other: CitationNode) -> bool:
    return bool(one.source) and one.source == other.source
