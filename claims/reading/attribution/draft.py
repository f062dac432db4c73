"""An event while its sentence is read: spans are indexes of the sentence's tokens."""

from __future__ import annotations

from dataclasses import dataclass

Indexes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """Each span is [start, end) and not empty; `rule` names what found it."""

    source: Indexes | None
    cue: Indexes
    contents: tuple[Indexes, ...]
    verb: str
    rule: str
    open: bool = False  # what is said begins after the sentence: “Ann Lee said:”

    def taking(self) -> tuple[Indexes, ...]:
        return ((self.source,) if self.source else ()) + (self.cue, *self.contents)
