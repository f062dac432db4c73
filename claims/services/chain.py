"""The attribution chain of a claim, drawn from a document: the same on desk and page."""

from __future__ import annotations

from typing import Any

from claims.checks.agreeing import figures
from claims.evidence.agreement import compare_quantities
from claims.evidence.chain import draw
from claims.evidence.hops import Hop
from claims.services.our_site import is_ours

SAME = frozenset({"agree", "agree after rounding", "differ"})  # it speaks of the same thing


def figures_of(statement: str, quote: str) -> list[str]:
    """The numbers of the statement as they stand in the quote, "" for one that doesn't."""
    claimed = list(figures(statement, "en"))
    if not claimed or not quote:
        return []
    found = compare_quantities(claimed, list(figures(quote, "en")))
    return [_figure(row.quoted) if row.quoted and row.status in SAME else "" for row in found]


def _figure(quoted: dict[str, Any]) -> str:
    """Like "over 50"; "dozens" says of itself how exact it is."""
    loose = quoted["comparator"] != "exactly" and quoted["value"] is not None
    word = {"more than": "over", "less than": "under"}.get(
        quoted["comparator"], quoted["comparator"]
    )
    return f"{word} {quoted['text']}" if loose else str(quoted["text"])


def chain_of(document: dict[str, Any], site: str) -> str:
    """The SVG of an edition's or a draft's document; `site` is our own address."""
    return draw([_hop(citation, site) for citation in document["citations"]])


def _hop(citation: dict[str, Any], site: str) -> Hop:
    source = citation["source"]
    parties = [*source["authors"], source["publisher"]]
    return Hop(
        id=citation["id"],
        party=next((party["name"] for party in parties if party), ""),
        source=source["title"],
        stance=citation["stance"],
        figures=tuple(citation.get("figures", [])),
        relays=tuple(citation["relays"]),
        ours=is_ours(source["url"], site),
    )
