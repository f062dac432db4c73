"""What is known of a citation in the graph of who got it from whom."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["CitationNode", "Named"]


@dataclass(frozen=True, slots=True)
class Named:
    """A party: its id tells it from others, its name is shown. Two may have one name."""

    id: str
    name: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class CitationNode:
    """One citation of a claim: of which source, who published it, and whom it got it from.

    `source` is the id of the document, "" where it is unknown, and `digest` that of the captured
    bytes; `relays` are ids of other citations; `ours` marks a page of our own. `weakness` says in
    words why it bears nothing, "" where it bears; `agrees` that it states what the claim states.
    """

    id: str
    source: str
    owner: Named | None
    publisher: Named | None
    text: str
    relays: tuple[str, ...]
    ours: bool
    stance: str
    digest: str = ""
    weakness: str = ""
    agrees: bool = False

    @property
    def bears(self) -> bool:
        """May it be an origin? Our own pages are no evidence for themselves."""
        return not (self.weakness or self.ours)
