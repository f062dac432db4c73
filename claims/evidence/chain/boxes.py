"""What stands in a box and beside an arrow, line by line, broken so that it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.evidence.chain.hops import ORIGIN, Hop
from claims.evidence.chain.letters import width, wrapped

WIDTH = 204  # pixels of a box
PADDING = 10
SMALL = 12  # size of the letters beside an arrow
STACKED = 8  # pixels by which the sheets of a stack stand out
LEADING = 5  # between two lines
_LABEL = 150  # pixels, at most
_LABEL_LINES = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `size` in pixels."""

    text: str
    size: int
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A hop with the lines that are shown of it; `told` says all of them whole."""

    hop: Hop
    lines: tuple[Line, ...]
    told: str

    @property
    def height(self) -> int:
        sheets = STACKED if self.hop.stacked else 0
        return 2 * PADDING + sum(line.size + LEADING for line in self.lines) + sheets


def box_of(hop: Hop, *, ringed: bool) -> Box:
    marks = marks_of(hop, ringed=ringed)
    party = hop.party or "unknown party"
    room = WIDTH - 2 * PADDING - (STACKED if hop.stacked else 0)
    shown = ((party, 13, True, 2), (hop.source, 12, False, 2), (hop.stated, 14, True, 4))
    lines = [
        Line(line, size, bold)
        for text, size, bold, most in (*shown, (marks, 11, False, 4))
        for line in wrapped(text, room, size, bold=bold, most=most)
    ]
    told = "\n".join(filter(None, (party, hop.source, hop.stated, marks)))
    return Box(hop, tuple(lines), told)


def marks_of(hop: Hop, *, ringed: bool) -> str:
    """What this citation is to the claim, in words."""
    words = [
        "our own page" * hop.ours,
        "in a circle" * ringed,
        hop.origin,
        hop.stance * (not hop.origin.endswith(hop.stance)),
        "figures as quoted, not found in a capture" * (hop.as_quoted and bool(hop.stated)),
    ]
    return ", ".join(filter(None, words))


def is_origin(hop: Hop) -> bool:
    return hop.origin.startswith(ORIGIN)


def label_of(changes: Sequence[str], *, circular: bool) -> tuple[str, ...]:
    """The lines beside an arrow: each change begins on a line of its own, and none is left out."""
    words = (*(("circular",) if circular else ()), *changes)
    return tuple(line for word in words for line in wrapped(word, _LABEL, SMALL, most=_LABEL_LINES))


def label_width(lines: Sequence[str]) -> int:
    return int(max(width(line, SMALL) for line in lines)) + 1


def label_height(lines: Sequence[str]) -> int:
    return len(lines) * (SMALL + LEADING)
