"""The attribution chain of a claim as a picture that the server draws.

Origins stand on top and what relays them below, one row a hop. Each box says who, in which
source, and the figures as they stand there; an arrow along which a figure changed says how.
Nothing is said by colour: strokes and words take the colour of the text around, so that the
picture is the same in the dark, on paper and on the desk. Everything is escaped, nothing is
fetched, there is no style to be blocked, and the same hops give the same bytes. Lines may cross:
chains are short, and no better layout is sought.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from claims.evidence.hops import Hop, changes, onward, ranks
from claims.evidence.relays import cycles

_WIDTH, _HEIGHT = 232, 88  # of a box
_GAP_X, _GAP_Y = 34, 52
_MARGIN = 10
_LETTERS = 30  # that fit into a box
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class _Box:
    hop: Hop
    x: int
    y: int


def draw(hops: Sequence[Hop]) -> str:
    """An SVG element with a title and a description for those who do not see it; "" for none."""
    if not hops:
        return ""
    edges = onward(hops)
    boxes = _placed(hops, ranks(edges))
    rings = {member: ring for ring in cycles(edges) for member in ring}
    lines = [(boxes[relay], boxes[origin]) for relay in edges for origin in edges[relay]]
    key = _key(hops)
    parts = [_opening(boxes, key), f'<title id="{key}-t">Attribution chain</title>']
    parts.append(f'<desc id="{key}-d">{_safe(_told(hops, lines))}</desc>{_arrowhead(key)}')
    parts += [_arrow(relay, origin, rings, key) for relay, origin in lines]
    parts += [_drawn(box, edges, rings) for box in boxes.values()]
    return "\n".join([*parts, "</svg>"])


def _opening(boxes: Mapping[str, _Box], key: str) -> str:
    # A line that leads back bends out beyond the last box.
    width = max(box.x for box in boxes.values()) + _WIDTH + _MARGIN + _GAP_X
    height = max(box.y for box in boxes.values()) + _HEIGHT + _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{key}-t {key}-d" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="13" fill="currentColor">'
    )


def _arrowhead(key: str) -> str:
    size = 'viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"'
    return f'<defs><marker id="{key}-a" {size}><path d="M0 0 8 4 0 8z"/></marker></defs>'


def _placed(hops: Sequence[Hop], rank: Mapping[str, int]) -> dict[str, _Box]:
    """Each hop in the row of its longest way from an origin, in the order given."""
    filled: dict[int, int] = {}
    boxes = {}
    for hop in hops:
        row = rank[hop.id]
        at = filled.get(row, 0)
        filled[row] = at + 1
        x, y = _MARGIN + at * (_WIDTH + _GAP_X), _MARGIN + row * (_HEIGHT + _GAP_Y)
        boxes[hop.id] = _Box(hop, x, y)
    return boxes


def _drawn(box: _Box, edges: Mapping[str, Sequence[str]], rings: Mapping[str, object]) -> str:
    hop, root = box.hop, not edges[box.hop.id] and not box.hop.ours
    words = [("origin", root), ("our own page", hop.ours), ("in a circle", hop.id in rings)]
    marks = ", ".join([word for word, on in words if on] + [hop.stance] * bool(hop.stance))
    lines = [
        ('font-weight="bold"', hop.party or "unknown party"),
        ('font-size="12"', hop.source),
        ('font-weight="bold"', " · ".join(filter(None, hop.figures))),
        ('font-size="11"', marks),
    ]
    stroke = f'stroke-width="{3 if root else 1}"' + ' stroke-dasharray="2 3"' * hop.ours
    rect = (
        f'<rect x="{box.x}" y="{box.y}" width="{_WIDTH}" height="{_HEIGHT}" rx="5" '
        f'fill="none" stroke="currentColor" {stroke}/>'
    )
    texts = [
        f'<text x="{box.x + 10}" y="{box.y + 19 * (n + 1)}" {style}>{_safe(_cut(line))}</text>'
        for n, (style, line) in enumerate(lines)
        if line
    ]
    return "".join(["<g>", rect, *texts, "</g>"])


def _arrow(relay: _Box, origin: _Box, rings: Mapping[str, object], key: str) -> str:
    """From the origin down to what relays it: the way that the words went."""
    circular = relay.hop.id in rings and rings.get(origin.hop.id) == rings[relay.hop.id]
    down = relay.y > origin.y
    x1, x2 = origin.x + _WIDTH // 2, relay.x + _WIDTH // 2
    y1, y2 = origin.y + _HEIGHT, relay.y
    if not down:
        x1, x2 = origin.x + _WIDTH, relay.x + _WIDTH
        y1, y2 = origin.y + _HEIGHT // 2, relay.y + _HEIGHT // 2
    bend = max(x1, x2) + _GAP_X
    middle = (y1 + y2) // 2
    curve = f"C{x1} {middle} {x2} {middle}" if down else f"C{bend} {y1} {bend} {y2}"
    words = ", ".join(filter(None, ("circular" * circular, changes(origin.hop, relay.hop))))
    dashes = 'stroke-dasharray="7 4" ' * circular
    line = (
        f'<path d="M{x1} {y1}{curve} {x2} {y2}" fill="none" stroke="currentColor" '
        f'stroke-width="1.5" {dashes}marker-end="url(#{key}-a)"/>'
    )
    label = f'<text x="{x2 + 10}" y="{y2 - 10}" font-size="12">{_safe(_cut(words))}</text>'
    return line + (label if words else "")


def _told(hops: Sequence[Hop], lines: Sequence[tuple[_Box, _Box]]) -> str:
    """The picture in sentences."""
    told = []
    for relay, origin in lines:
        change = changes(origin.hop, relay.hop)
        went = f"{_name(relay.hop)} relays {_name(origin.hop)}"
        told.append(f"{went}; the figure changed: {change}." if change else f"{went}.")
    alone = [hop for hop in hops if not any(hop in (a.hop, b.hop) for a, b in lines)]
    return " ".join([*told, *(f"{_name(hop)} relays no other." for hop in alone)])


def _name(hop: Hop) -> str:
    figures = " · ".join(filter(None, hop.figures))
    return (hop.party or "an unknown party") + (f" ({figures})" if figures else "")


def _cut(text: str) -> str:
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1].rstrip() + "…"


def _safe(text: str) -> str:
    """Escaped, and without characters that XML forbids or that would turn the text round."""
    return escape(_ILLEGAL.sub("\ufffd", text), {'"': "&quot;", "'": "&#39;"})


def _key(hops: Sequence[Hop]) -> str:
    """A prefix for ids, so that two chains on one page do not share them."""
    names = "\n".join(f"{hop.id} {' '.join(hop.figures)}" for hop in hops)
    return "chain-" + hashlib.sha256(names.encode("utf-8", "replace")).hexdigest()[:10]
