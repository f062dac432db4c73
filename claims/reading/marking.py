"""A text cut at the edges of what was found in it, so that a page can show it marked.

Problem: candidates contain values, dates, cues and words that point elsewhere, and HTML wants
pieces that don't overlap. The text is cut at every edge; each piece knows its candidate and what
was found in it.
Left out: HTML. Where marks of one kind overlap, the one that begins later wins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

MarkKind = Literal["candidate", "quantity", "date", "cue", "context"]


@dataclass(frozen=True, slots=True)
class Mark:
    """`text[start:end]`, in code points, belongs to candidate number `candidate`."""

    start: int
    end: int
    kind: MarkKind
    candidate: int


@dataclass(frozen=True, slots=True)
class Piece:
    """`value` is the kind of mark inside the candidate, or ""; `first` where one begins."""

    text: str
    candidate: int | None = None
    value: str = ""
    first: bool = False


def cut(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> list[Piece]:
    """The pieces of `text[start:end]` in order; joined they are that text again."""
    end = len(text) if end is None else end
    kept = sorted(
        (mark for mark in marks if mark.start < mark.end and mark.start < end and mark.end > start),
        key=lambda mark: (mark.start, mark.kind != "candidate"),
    )
    edges = {start, end}
    for mark in kept:
        edges |= {max(start, mark.start), min(end, mark.end)}
    return list(_pieces(text, kept, sorted(edges)))


def _pieces(text: str, marks: list[Mark], edges: list[int]) -> Iterable[Piece]:
    position, begun = 0, set[int]()
    sentence: Mark | None = None
    value: Mark | None = None
    for left, right in pairwise(edges):
        while position < len(marks) and marks[position].start <= left:
            mark = marks[position]
            sentence, value = (mark, None) if mark.kind == "candidate" else (sentence, mark)
            position += 1
        sentence = sentence if sentence and sentence.end > left else None
        value = value if value and value.end > left else None
        number = sentence.candidate if sentence else None
        first = number is not None and number not in begun
        if number is not None:
            begun.add(number)
        yield Piece(text[left:right], number, value.kind if value else "", first)
