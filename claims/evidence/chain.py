"""The attribution chain of a claim as a picture that the server draws.

Origins stand on the left, what relays them to the right, one column a hop. Each box says who, and
the figure as it stands there; an arrow along which the figure changed says how. Whatever colour
says is also said in words or by a dashed line. Everything is escaped, nothing is fetched, and
the same nodes give the same bytes. Lines may cross: chains are short, and no layout is sought.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claims.evidence.origins import CitationNode, Origins

_BOX_WIDTH, _BOX_HEIGHT = 210, 76
_GAP_X, _GAP_Y = 150, 28
_MARGIN, _HEAD = 16, 30
_LINE = 26
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_STYLE = (
    "text{font:13px sans-serif;fill:#111}.w{font-weight:bold}.s{font-size:11px}"
    "rect{fill:#fff;stroke:#111}.root{stroke-width:3}.ours{stroke-dasharray:2 3}"
    "path.e{fill:none;stroke:#111;stroke-width:1.5}.c{stroke-dasharray:7 4}"
)


@dataclass(frozen=True, slots=True)
class _Box:
    node: CitationNode
    x: int
    y: int


def draw(nodes: Sequence[CitationNode], origins: Origins) -> str:
    """An SVG element with a title and a description for those who do not see it."""
    boxes = _placed(nodes, origins)
    width = max((box.x for box in boxes.values()), default=0) + _BOX_WIDTH + _MARGIN
    height = max((box.y for box in boxes.values()), default=0) + _BOX_HEIGHT + _MARGIN
    key = _key(nodes)
    ring = {i for each in origins.circular for i in each}
    edges = [(boxes[a], boxes[b]) for a, b in origins.edges if a in boxes and b in boxes]
    parts = [
        _opening(width, height, key),
        f'<title id="{key}-t">Attribution chain</title>',
        f'<desc id="{key}-d">{_safe(_told(edges, origins))}</desc>',
        f"<style>{_STYLE}</style>",
        _arrowhead(key),
        f'<text x="{_MARGIN}" y="20">{_safe(_cut(origins.message, 160))}</text>',
    ]
    parts += [_arrow(relay, origin, ring, key) for relay, origin in edges]
    parts += [_box(box, origins) for box in boxes.values()]
    return "\n".join([*parts, "</svg>"])


def _opening(width: int, height: int, key: str) -> str:
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    names = f'role="img" aria-labelledby="{key}-t {key}-d"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {names} {size}>'


def _arrowhead(key: str) -> str:
    size = 'viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"'
    return f'<defs><marker id="{key}-a" {size}><path d="M0 0 8 4 0 8z"/></marker></defs>'


def _placed(nodes: Sequence[CitationNode], origins: Origins) -> dict[str, _Box]:
    """Each node in the column of its longest way from an origin, in the order given."""
    column = _columns([node.id for node in nodes], origins)
    filled: dict[int, int] = {}
    boxes = {}
    for node in nodes:
        at = column[node.id]
        row = filled.get(at, 0)
        filled[at] = row + 1
        x = _MARGIN + at * (_BOX_WIDTH + _GAP_X)
        boxes[node.id] = _Box(node, x, _HEAD + _MARGIN + row * (_BOX_HEIGHT + _GAP_Y))
    return boxes


def _columns(ids: list[str], origins: Origins) -> dict[str, int]:
    """Longest way from an end of the chain, by taking off ends; what only goes round comes last."""
    onward: dict[str, set[str]] = {i: set() for i in ids}
    backward: dict[str, list[str]] = {i: [] for i in ids}
    for relay, origin in origins.edges:
        if relay in onward and origin in onward and origin not in onward[relay]:
            onward[relay].add(origin)
            backward[origin].append(relay)
    left = {i: len(onward[i]) for i in ids}
    column = dict.fromkeys(ids, 0)
    ends = [i for i in ids if not left[i]]
    for end in ends:
        for relay in backward[end]:
            column[relay] = max(column[relay], column[end] + 1)
            left[relay] -= 1
            if not left[relay]:
                ends.append(relay)
    done = set(ends)
    last = max((column[i] for i in ends), default=-1)
    for place, ring in enumerate(i for i in ids if i not in done):
        column[ring] = last + 1 + place % 2
    return column


def _box(box: _Box, origins: Origins) -> str:
    node, root = box.node, box.node.id in origins.roots
    classes = " ".join(name for name, on in (("root", root), ("ours", node.ours)) if on)
    marks = [("origin", root), ("our own page", node.ours), (node.stance, bool(node.stance))]
    lines = [
        ("w", _cut(node.party or node.publisher or "unknown", _LINE)),
        ("s", _cut(node.publisher or "", _LINE + 4)),
        ("w", _cut(node.figure, _LINE)),
        ("s", _cut(", ".join(word for word, on in marks if on), _LINE + 6)),
    ]
    rect = (
        f'<rect x="{box.x}" y="{box.y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" '
        f'rx="4" class="{classes}"/>'
    )
    texts = [
        f'<text x="{box.x + 8}" y="{box.y + 17 * (i + 1)}" class="{kind}">{_safe(line)}</text>'
        for i, (kind, line) in enumerate(lines)
        if line
    ]
    return "".join(["<g>", rect, *texts, "</g>"])


def _arrow(relay: _Box, origin: _Box, ring: set[str], key: str) -> str:
    """From the origin to what relays it: the way that the words went."""
    circular = relay.node.id in ring and origin.node.id in ring
    forward = relay.x > origin.x
    x1 = origin.x + _BOX_WIDTH
    x2 = relay.x if forward else relay.x + _BOX_WIDTH
    y1, y2 = origin.y + _BOX_HEIGHT // 2, relay.y + _BOX_HEIGHT // 2
    bend = (x1 + x2) // 2 if forward else max(x1, x2) + _GAP_X // 3
    path = f"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}"
    words = _change(origin.node, relay.node)
    if circular:
        words = f"circular {words}".strip()
    label = f'<text x="{x1 + 6}" y="{(y1 + y2) // 2 - 5}" class="s">{_safe(_cut(words, 24))}</text>'
    classes = "e c" if circular else "e"
    line = f'<path class="{classes}" d="{path}" marker-end="url(#{key}-a)"/>'
    return line + (label if words else "")


def _change(origin: CitationNode, relay: CitationNode) -> str:
    """Like "54 → over 50" where the figure changed on the way, else nothing."""
    if not origin.figure or not relay.figure or origin.figure == relay.figure:
        return ""
    return f"{origin.figure} → {relay.figure}"


def _told(edges: list[tuple[_Box, _Box]], origins: Origins) -> str:
    """The picture in sentences."""
    told = [origins.message]
    for relay, origin in edges:
        change = _change(origin.node, relay.node)
        went = f"{_name(relay.node)} relays {_name(origin.node)}"
        told.append(f"{went}; the figure changed: {change}." if change else f"{went}.")
    return " ".join(told)


def _name(node: CitationNode) -> str:
    figure = f" ({node.figure})" if node.figure else ""
    return f"{node.party or node.publisher or 'an unknown party'}{figure}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _safe(text: str) -> str:
    """Escaped, and without characters that XML forbids or that would turn the text round."""
    return escape(_ILLEGAL.sub("\ufffd", text), {'"': "&quot;", "'": "&#39;"})


def _key(nodes: Sequence[CitationNode]) -> str:
    """A prefix for ids, so that two chains on one page do not share them."""
    names = "\n".join(f"{node.id} {node.figure}" for node in nodes)
    return "chain-" + hashlib.sha256(names.encode("utf-8", "replace")).hexdigest()[:10]
