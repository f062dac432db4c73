"""The attribution chain of a claim as a picture that the server draws.

Origins stand on top and what relays them below. Each box says who, in which source, and the
figures as they stand there; an arrow along which a figure changed says how. Nothing is said by
colour: strokes and words take the colour of the text around, so that the picture is the same in the
dark, on paper and on the desk. Everything is escaped, nothing is fetched, there is no style to be
blocked, and the same hops give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from xml.sax.saxutils import escape

from claims.evidence.chain.boxes import (
    LEADING,
    PADDING,
    SMALL,
    STACKED,
    WIDTH,
    Box,
    box_of,
    is_origin,
)
from claims.evidence.chain.crossings import uncrossed
from claims.evidence.chain.hops import Hop, onward
from claims.evidence.chain.layers import ASIDE, Item, layered
from claims.evidence.chain.letters import legal
from claims.evidence.chain.lines import Drawing, paths
from claims.evidence.chain.places import placed
from claims.evidence.chain.stacks import stacked
from claims.evidence.chain.telling import told
from claims.evidence.relays import cycles


def draw(hops: Sequence[Hop]) -> str:
    """An SVG element with a title and a description for those who do not see it; "" for none."""
    if not hops:
        return ""
    shown = stacked(hops)
    edges = onward(shown)
    rings = {member: ring for ring in cycles(edges) for member in ring}
    boxes = [box_of(hop, ringed=hop.id in rings) for hop in shown]
    layers = layered(boxes, edges, rings)
    rows = uncrossed(layers.rows, layers.links)
    drawing = Drawing(rows, layers.links, placed(rows, layers.links))
    key = _key(shown)
    parts = [_opening(drawing, key), f'<title id="{key}-t">Attribution chain</title>']
    parts.append(f'<desc id="{key}-d">{_safe(" ".join(told(shown)))}</desc>{_arrowhead(key)}')
    parts += paths(drawing, key)
    parts += [_drawn(item, drawing) for row in rows for item in row]
    return "\n".join([*filter(None, parts), "</svg>"])


def _opening(drawing: Drawing, key: str) -> str:
    width, height = drawing.places.width, drawing.places.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{key}-t {key}-d" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="13" fill="currentColor">'
    )


def _arrowhead(key: str) -> str:
    size = 'viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"'
    return f'<defs><marker id="{key}-a" {size}><path d="M0 0 8 4 0 8z"/></marker></defs>'


def _drawn(item: Item, drawing: Drawing) -> str:
    x, y = drawing.places.line[item.key], drawing.places.top[item.key]
    height = drawing.height(item)
    if item.box:
        return _box(item.box, x - item.left, y, height)
    return _label(item.label, x + ASIDE, y + (height - item.height) // 2) if item.label else ""


def _box(box: Box, x: int, y: int, height: int) -> str:
    hop, sheets = box.hop, STACKED if box.hop.stacked else 0
    stroke = f'stroke-width="{3 if is_origin(hop) else 1}"' + ' stroke-dasharray="2 3"' * hop.ours
    rect = (
        f'<rect x="{x}" y="{y}" width="{WIDTH - sheets}" height="{height - sheets}" rx="5" '
        f'fill="none" stroke="currentColor" {stroke}/>'
    )
    parts = [f"<g><title>{_safe(box.told)}</title>", rect, _sheets(x, y, height) * bool(sheets)]
    base = y + PADDING
    for line in box.lines:
        weight = ' font-weight="bold"' * line.bold
        at = f'x="{x + PADDING}" y="{base + line.size}" font-size="{line.size}"{weight}'
        parts.append(f"<text {at}>{_safe(line.text)}</text>")
        base += line.size + LEADING
    return "".join([*parts, "</g>"])


def _sheets(x: int, y: int, height: int) -> str:
    """The edges of two more sheets behind a box."""
    right, low, step = x + WIDTH - STACKED, y + height - STACKED, STACKED // 2
    edges = [
        f"M{x + 5 + out - step} {low + out}H{right + out - 4}q4 0 4-4V{y + 5 + out - step}"
        for out in (step, STACKED)
    ]
    return f'<path d="{"".join(edges)}" fill="none" stroke="currentColor"/>'


def _label(lines: Sequence[str], x: int, y: int) -> str:
    """Beside its own arrow, a line of text for each line of the label."""
    high = SMALL + LEADING
    spans = "".join(
        f'<tspan x="{x}" y="{y + at * high + SMALL}">{_safe(line)}</tspan>'
        for at, line in enumerate(lines)
    )
    return f'<text font-size="{SMALL}">{spans}</text>'


def _safe(text: str) -> str:
    return escape(legal(text), {'"': "&quot;", "'": "&#39;"})


def _key(hops: Sequence[Hop]) -> str:
    """A prefix for ids, so that two chains on one page do not share them."""
    names = "\n".join(f"{hop.id} {' '.join(hop.figures)}" for hop in hops)
    return "chain-" + hashlib.sha256(names.encode("utf-8", "replace")).hexdigest()[:10]
