"""Reads a drawn chain back: its boxes, texts and lines as rectangles, by the estimate of width."""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from claims.evidence.chain import draw
from claims.evidence.chain.letters import width

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Rect:
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def overlaps(self, other):
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)

    def holds(self, other):
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def crossed_by(self, points):
        return any(self.left < x < self.right and self.top < y < self.bottom for x, y in points)


class Drawn:
    """`boxes` with what is written in each, `labels` beside arrows, `lines` as points."""

    def __init__(self, hops):
        self.root = ET.fromstring(draw(hops))  # noqa: S314
        left, top, wide, high = map(float, self.root.get("viewBox").split())
        self.canvas = Rect(left, top, left + wide, top + high)
        groups = self.root.findall(f"{SVG}g")
        self.boxes = [(_box(g), [_text(t) for t in g.findall(f"{SVG}text")]) for g in groups]
        self.names = [g.find(f"{SVG}title").text for g in groups]
        self.labels = [_label(text) for text in self.root.findall(f"{SVG}text")]
        paths = self.root.findall(f"{SVG}path")
        self.arrows = [points(path.get("d")) for path in paths if path.get("marker-end")]
        self.lines = [points(path.get("d")) for path in paths]

    @property
    def rects(self):
        return [box for box, _ in self.boxes] + self.labels

    def box_of(self, name):
        return next(
            box for (box, _), title in zip(self.boxes, self.names, strict=True) if name in title
        )


def _box(group):
    rect = group.find(f"{SVG}rect")
    x, y, wide, high = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    # The sheets of a stack stand out by as much.
    out = 8 if group.find(f"{SVG}path") is not None else 0
    return Rect(x, y, x + wide + out, y + high + out, group.find(f"{SVG}title").text)


def _text(text):
    size, bold = int(text.get("font-size")), text.get("font-weight") == "bold"
    return _written(text, text.text, size, bold=bold)


def _label(text):
    size = int(text.get("font-size"))
    lines = [_written(span, span.text, size) for span in text.findall(f"{SVG}tspan")]
    return Rect(
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
        "\n".join(line.text for line in lines),
    )


def _written(element, words, size, *, bold=False):
    x, base = float(element.get("x")), float(element.get("y"))
    # A quarter of a line hangs below the base: "g", "y".
    return Rect(x, base - size, x + width(words, size, bold=bold), base + size / 4, words)


def points(way):
    """Points along a path of M, V and C, close enough to see what it runs through."""
    found = []
    for command, numbers in re.findall(r"([MVC])([^MVC]*)", way):
        ends = [float(number) for number in numbers.split()]
        if command == "M":
            found.append(tuple(ends))
        elif command == "V":
            (x, y), end = found[-1], ends[0]
            found += [(x, y + (end - y) * step / 20) for step in range(1, 21)]
        else:
            x0, y0 = found[-1]
            x1, y1, x2, y2, x3, y3 = ends
            found += [
                (
                    (1 - t) ** 3 * x0
                    + 3 * (1 - t) ** 2 * t * x1
                    + 3 * (1 - t) * t**2 * x2
                    + t**3 * x3,
                    (1 - t) ** 3 * y0
                    + 3 * (1 - t) ** 2 * t * y1
                    + 3 * (1 - t) * t**2 * y2
                    + t**3 * y3,
                )
                for t in (step / 20 for step in range(1, 21))
            ]
    return found
