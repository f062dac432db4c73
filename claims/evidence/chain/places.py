"""Where each item stands, in pixels: near its neighbours, and never nearer than its room allows.

For each layer the sum of squared distances from the wished places is least under the order and the
room of the items; that is an isotonic regression, solved by pooling adjacent violators (Barlow and
others, "Statistical inference under order restrictions", 1972).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from claims.evidence.chain.boxes import WIDTH
from claims.evidence.chain.layers import Item, Key, Link

MARGIN = 12
CHANNEL = 34  # pixels between two layers, where lines change their place
_BETWEEN = 24  # pixels between two items of a layer
_SWEEPS = 8
_STRAIGHT = 8.0  # times as much is it worth that a line runs straight, and ends straight


@dataclass(frozen=True, slots=True)
class Places:
    """`line` is the x of the line of an item, `top` the y of its layer, `heights` of layers."""

    line: dict[Key, int]
    top: dict[Key, int]
    heights: tuple[int, ...]
    width: int
    height: int


def placed(rows: Sequence[Sequence[Item]], links: Sequence[Link]) -> Places:
    heights = tuple(max(item.height for item in row) for row in rows)
    tops = list(accumulate((height + CHANNEL for height in heights), initial=MARGIN))
    top = {item.key: tops[at] for at, row in enumerate(rows) for item in row}
    # Under a lone box, too, there is room for a label beside a straight line.
    labels = (WIDTH // 2 + item.right for row in rows for item in row if item.label)
    room = max(*(_offsets(row)[-1] + row[-1].right for row in rows), *labels, 0)
    line = _lines(rows, links, room)
    height = tops[-1] - CHANNEL + MARGIN
    return Places(line, top, heights, room + 2 * MARGIN, height)


def _lines(rows: Sequence[Sequence[Item]], links: Sequence[Link], room: int) -> dict[Key, int]:
    near: dict[Key, dict[Key, float]] = {item.key: {} for row in rows for item in row}
    for link in links:
        near[link.upper][link.lower] = near[link.lower][link.upper] = _worth(link)
    layer = {item.key: at for at, row in enumerate(rows) for item in row}
    line: dict[Key, float] = {}
    for sweep in range(_SWEEPS):
        # The last sweep places boxes between what is above and below, and lines straight.
        down, both = sweep % 2 == 0, sweep == _SWEEPS - 1
        for at in range(len(rows)) if down else reversed(range(len(rows))):
            wished = []
            for item in rows[at]:
                beside = {
                    key: worth
                    for key, worth in near[item.key].items()
                    if key in line and ((both and item.box) or (layer[key] < at) == down)
                }
                wished.append(_wish(line.get(item.key, room / 2), beside, line))
            line |= _row(rows[at], wished, room)
    return {key: MARGIN + round(x) for key, x in line.items()}


def _worth(link: Link) -> float:
    """How much it is worth that this piece of a line is straight."""
    passes = link.upper[0] == link.lower[0] == "bend"
    return _STRAIGHT if passes or (link.ends and "label" in (link.upper[0], link.lower[0])) else 1.0


def _wish(
    now: float, beside: Mapping[Key, float], line: Mapping[Key, float]
) -> tuple[float, float]:
    """Where an item would like to be, and how much."""
    if not beside:
        return now, 0.1
    mean = sum(worth * line[key] for key, worth in beside.items()) / sum(beside.values())
    return mean, max(beside.values())


def _row(row: Sequence[Item], wished: Sequence[tuple[float, float]], room: int) -> dict[Key, float]:
    """The x of each line: as wished where that leaves the items apart and inside of the room."""
    offsets = _offsets(row)
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for (wish, weight), offset in zip(wished, offsets, strict=True):
        mean, many = wish - offset, 1
        while pools and pools[-1][0] > mean:
            before, its_weight, its_many = pools.pop()
            mean = (mean * weight + before * its_weight) / (weight + its_weight)
            weight, many = weight + its_weight, many + its_many  # noqa: PLW2901
        pools.append((mean, weight, many))
    last = room - offsets[-1] - row[-1].right
    shifts = [min(max(mean, 0.0), last) for mean, _, many in pools for _ in range(many)]
    return {
        item.key: shift + offset for item, shift, offset in zip(row, shifts, offsets, strict=True)
    }


def _offsets(row: Sequence[Item]) -> list[int]:
    """The x of each line where the items stand as far to the left as they can."""
    gaps = (one.right + _BETWEEN + other.left for one, other in pairwise(row))
    return list(accumulate(gaps, initial=row[0].left))
