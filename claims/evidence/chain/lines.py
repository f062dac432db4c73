"""The lines of the picture: each piece runs in the channel between two layers, past no box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.evidence.chain.boxes import WIDTH
from claims.evidence.chain.layers import Item, Key, Link
from claims.evidence.chain.places import Places

_APART = 36  # pixels between two lines at the edge of a box, at most


@dataclass(slots=True)
class Drawing:
    """The layers with the place of all that is in them."""

    rows: Sequence[Sequence[Item]]
    links: Sequence[Link]
    places: Places
    items: dict[Key, Item] = field(init=False)
    layer: dict[Key, int] = field(init=False)

    def __post_init__(self) -> None:
        self.items = {item.key: item for row in self.rows for item in row}
        self.layer = {item.key: at for at, row in enumerate(self.rows) for item in row}

    def height(self, item: Item) -> int:
        """Of the layer that the item stands in."""
        return self.places.heights[self.layer[item.key]]


def paths(drawing: Drawing, key: str) -> list[str]:
    """The pieces of lines, and how they pass bends and labels. `key` names the arrowhead."""
    ports = _ports(drawing)
    drawn = [_piece(link, ports, drawing, key) for link in drawing.links]
    solid = {end for link in drawing.links if not link.dashed for end in (link.upper, link.lower)}
    for item in drawing.items.values():
        height = drawing.height(item)
        if not item.box and height:
            x, y = drawing.places.line[item.key], drawing.places.top[item.key]
            drawn.append(_path(f"M{x} {y}V{y + height}", item.key not in solid, ""))
    return drawn


def _piece(link: Link, ports: dict[tuple[Key, Key], int], drawing: Drawing, key: str) -> str:
    upper, top = drawing.items[link.upper], drawing.places.top
    x1, y1 = ports[link.upper, link.lower], top[link.upper] + drawing.height(upper)
    x2, y2 = ports[link.lower, link.upper], top[link.lower]
    if link.up:
        x1, y1, x2, y2 = x2, y2, x1, y1
    middle = (y1 + y2) // 2
    curve = f"V{y2}" if x1 == x2 else f"C{x1} {middle} {x2} {middle} {x2} {y2}"
    return _path(f"M{x1} {y1}{curve}", link.dashed, f"{key}-a" if link.ends else "")


def _path(way: str, dashed: bool, arrow: str) -> str:
    dashes = ' stroke-dasharray="7 4"' * dashed
    head = f' marker-end="url(#{arrow})"' if arrow else ""
    line = f'fill="none" stroke="currentColor" stroke-width="1.5"{dashes}{head}'
    return f'<path d="{way}" {line}/>'


def _ports(drawing: Drawing) -> dict[tuple[Key, Key], int]:
    """The x at which the line to an item leaves another: side by side along the edge of a box."""
    above: dict[Key, list[Key]] = {}
    below: dict[Key, list[Key]] = {}
    for link in drawing.links:
        below.setdefault(link.upper, []).append(link.lower)
        above.setdefault(link.lower, []).append(link.upper)
    return {
        (here, there): x
        for side in (above, below)
        for here, ends in side.items()
        for there, x in _along(here, ends, drawing)
    }


def _along(here: Key, ends: Sequence[Key], drawing: Drawing) -> Iterator[tuple[Key, int]]:
    line = drawing.places.line
    ordered = sorted(ends, key=line.__getitem__)
    if not drawing.items[here].box:
        yield from ((there, line[here]) for there in ordered)
        return
    apart = min(_APART, WIDTH / (len(ordered) + 1))
    first = line[here] - apart * (len(ordered) - 1) / 2
    yield from ((there, round(first + apart * at)) for at, there in enumerate(ordered))
