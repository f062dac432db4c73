"""The attribution chain of a claim, hop by hop: who stands before whom, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Hop:
    """One citation in the chain; `figures` are the claim's own numbers as they stand here.

    They keep the order of the claim's numbers, with "" for one that is not stated here; `meanings`
    say for each what it means whatever its language, and may be left out. `origin` is what the
    check of origins makes of it, in words, "" for what is neither an origin nor an end.
    `as_quoted` says that the figures were read in the editor's quote, for want of a passage of the
    source. `stacked` are the hops that this one stands for.
    """

    id: str
    party: str
    source: str
    stance: str = ""
    figures: tuple[str, ...] = ()
    relays: tuple[str, ...] = ()
    ours: bool = False
    meanings: tuple[str, ...] = ()
    origin: str = ""
    as_quoted: bool = False
    stacked: tuple[Hop, ...] = ()

    @property
    def stated(self) -> str:
        """The figures that are stated here, in one line."""
        return " · ".join(filter(None, self.figures))


def onward(hops: Sequence[Hop]) -> dict[str, tuple[str, ...]]:
    """For each hop the ones that it relays, each once; what isn't among `hops` is left out."""
    known = {hop.id for hop in hops}
    return {
        hop.id: tuple(dict.fromkeys(relay for relay in hop.relays if relay in known))
        for hop in hops
    }


def backward(edges: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """For each hop the ones that relay it."""
    relayed: dict[str, list[str]] = {hop: [] for hop in edges}
    for relay, origins in edges.items():
        for origin in origins:
            relayed[origin].append(relay)
    return relayed


def changes(origin: Hop, relay: Hop) -> tuple[str, ...]:
    """Like "54 → over 50", one for each number that did not come through as it was.

    "54" and "fifty-four" are the same where both meanings are known.
    """
    before = zip_longest(origin.figures, origin.meanings, fillvalue="")
    after = zip_longest(relay.figures, relay.meanings, fillvalue="")
    return tuple(
        f"{was} → {is_now}"
        for (was, meant), (is_now, means) in zip(before, after, strict=False)
        if was and is_now and was != is_now and not (meant and meant == means)
    )
