from __future__ import annotations

from dataclasses import dataclass

Indexes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """An event in indexes of a unit's tokens, each span [start, end) and not empty."""

    source: Indexes | None
    cue: Indexes
    contents: tuple[Indexes, ...]
    verb: str
    rule: str

    def spans(self) -> tuple[Indexes, ...]:
        return ((self.source,) if self.source else ()) + (self.cue, *self.contents)
