"""The chain as layers for drawing: boxes, labels, and bends for lines that pass a layer.

After Sugiyama, Tagawa and Toda ("Methods for visual understanding of hierarchical system
structures", 1981): a line that skips a layer is routed through a narrow bend in it, so no line runs
through a box. Labels stand in layers of their own between the boxes (as in Gansner and others, "A
technique for drawing directed graphs", 1993), so no line runs through a label either. Lines from
one origin share their bends until they part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claims.evidence.chain.boxes import WIDTH, Box, label_height, label_of, label_width
from claims.evidence.chain.hops import Hop, changes
from claims.evidence.chain.ranks import rows_of

_BEND = 16  # pixels that a line which passes takes
ASIDE = 10  # pixels from a line to its label

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What takes room in a layer. Its line runs `left` pixels from its left edge."""

    key: Key
    left: int
    right: int
    height: int = 0
    box: Box | None = None
    label: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of line between items of neighbouring layers; `up` where it runs upwards."""

    upper: Key
    lower: Key
    up: bool
    ends: bool  # with an arrowhead: the words arrive there
    dashed: bool


@dataclass(frozen=True, slots=True)
class _Arrow:
    """One relay as it is drawn, from the hop in the upper row to that in the lower."""

    origin: Hop
    relay: Hop
    label: tuple[str, ...]
    up: bool
    circular: bool

    @property
    def ends(self) -> tuple[str, str]:
        upper, lower = (self.relay, self.origin) if self.up else (self.origin, self.relay)
        return upper.id, lower.id


@dataclass(slots=True)
class Layers:
    """Items by layer, from top to bottom, and the links between them."""

    rows: list[list[Item]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def layered(
    boxes: Sequence[Box], edges: Mapping[str, Sequence[str]], rings: Mapping[str, object]
) -> Layers:
    rows = rows_of(edges)
    row = {hop: at for at, hops in enumerate(rows) for hop in hops}
    by_id = {box.hop.id: box for box in boxes}
    arrows = [
        _arrow(by_id[origin].hop, by_id[relay].hop, rings, up=row[relay] < row[origin])
        for relay in edges
        for origin in edges[relay]
        if origin != relay
    ]
    labelled = {_labelled_gap(arrow, row) for arrow in arrows if arrow.label}
    made = _Making(labelled, len(rows))
    for at, hops in enumerate(rows):
        half = WIDTH // 2
        for hop in hops:
            item = Item(("box", hop), half, half, by_id[hop].height, by_id[hop])
            made.add(made.layer[at], item)
    for arrow in arrows:
        made.route(arrow, row)
    return Layers([list(items.values()) for items in made.layers], list(made.links.values()))


def _arrow(origin: Hop, relay: Hop, rings: Mapping[str, object], *, up: bool) -> _Arrow:
    circular = relay.id in rings and rings.get(origin.id) == rings[relay.id]
    label = label_of(changes(origin, relay), circular=circular)
    return _Arrow(origin, relay, label, up, circular)


def _labelled_gap(arrow: _Arrow, row: Mapping[str, int]) -> int:
    """The row below which the label stands: beside the head of the arrow."""
    return row[arrow.relay.id] - (0 if arrow.up else 1)


class _Making:
    """Layers under construction: a layer of labels is put in only where there are any."""

    def __init__(self, labelled: set[int], rows: int) -> None:
        self.layer = [at + sum(gap < at for gap in labelled) for at in range(rows)]
        self.layers: list[dict[Key, Item]] = [{} for _ in range(rows + len(labelled))]
        self.links: dict[tuple[Key, Key], Link] = {}

    def add(self, at: int, item: Item) -> Key:
        self.layers[at].setdefault(item.key, item)
        return item.key

    def route(self, arrow: _Arrow, row: Mapping[str, int]) -> None:
        upper, lower = arrow.ends
        first, last = self.layer[row[upper]], self.layer[row[lower]]
        beside = first + 1 if arrow.up else last - 1
        way = [self.add(at, _pass(arrow, at, beside)) for at in range(first + 1, last)]
        way = [("box", upper), *way, ("box", lower)]
        for place, (one, other) in enumerate(pairwise(way)):
            head = place == 0 if arrow.up else place == len(way) - 2
            known = self.links.get((one, other))
            dashed = arrow.circular and (known is None or known.dashed)
            self.links[one, other] = Link(one, other, arrow.up, head, dashed)


def _pass(arrow: _Arrow, at: int, beside: int) -> Item:
    """The label of the arrow where it stands in this layer, else a bend."""
    # A line that runs upwards shares nothing, or it would seem to run both ways.
    whose: Key = (arrow.origin.id, arrow.relay.id) if arrow.up else (arrow.origin.id,)
    if arrow.label and at == beside:
        key = ("label", at, *whose, arrow.up, *arrow.label)
        right = ASIDE + label_width(arrow.label)
        return Item(key, _BEND // 2, right, label_height(arrow.label), label=arrow.label)
    return Item(("bend", at, *whose, arrow.up), _BEND // 2, _BEND // 2)
