"""The attribution chain of a claim, drawn from a document: the same on desk and page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.evidence.chain import Hop, draw, told
from claims.evidence.chain.hops import ORIGIN
from claims.services.our_site import is_ours


def chain_of(document: dict[str, Any], site: str) -> dict[str, Any]:
    """What `claims/chain.html` shows of an edition's or a draft's document.

    `svg` is the picture, with all escaped; `told` are the same hops in sentences, with whole names;
    `caption` is what the check of origins says. `site` is our own address.
    """
    hops = hops_of(document, site)
    caption = _origins(document).get("message", "")
    return {"svg": draw(hops), "told": told(hops, whole=True), "caption": caption}


def hops_of(document: dict[str, Any], site: str) -> list[Hop]:
    """Old editions lack some of the fields, and say less."""
    citations, origins = document["citations"], _origins(document)
    known = {citation["id"] for citation in citations}
    hops = []
    for citation in citations:
        ours = is_ours(citation["source"]["url"], site)
        relays = any(relay in known for relay in citation["relays"])
        origin = _standing(citation, origins, ours=ours, relays=relays)
        hops.append(_hop(citation, origin, ours=ours))
    return hops


def _origins(document: Mapping[str, Any]) -> dict[str, Any]:
    """What the check of origins found when the claim was rated; empty where nothing was kept."""
    found = document.get("confidence", {}).get("reasons", {}).get("origins")
    return found if isinstance(found, dict) else {}


def _hop(citation: Mapping[str, Any], origin: str, *, ours: bool) -> Hop:
    source = citation["source"]
    parties = [*source["authors"], source["publisher"]]
    return Hop(
        id=citation["id"],
        party=next((party["name"] for party in parties if party), ""),
        source=source["title"],
        stance=citation["stance"],
        figures=tuple(citation.get("figures", [])),
        relays=tuple(citation["relays"]),
        ours=ours,
        meanings=tuple(citation.get("figures_mean", [])),
        origin=origin,
        as_quoted=citation.get("figures_from") == "quote",
    )


def _standing(
    citation: Mapping[str, Any], origins: Mapping[str, Any], *, ours: bool, relays: bool
) -> str:
    """What the citation is to the number of origins, "" for a relay and for a page of ours."""
    if citation["id"] in origins.get("roots", ()):
        return _root(citation["id"], origins, relays=relays)
    if relays or ours:
        return ""
    return f"no origin: {_why_none(citation)}" if "roots" in origins else "relays no other"


def _root(name: str, origins: Mapping[str, Any], *, relays: bool) -> str:
    if relays:
        return "counted as one origin"  # of a ring, which has no beginning
    fold = next((fold for fold in origins.get("folded", ()) if name in fold["ids"]), None)
    return f"{ORIGIN}, one of {len(fold['ids'])} that count as one" if fold else ORIGIN


def _why_none(citation: Mapping[str, Any]) -> str:
    """Why the check took this end of a chain for no origin."""
    confidence = citation.get("confidence", {})
    factors = {each.get("name") for each in confidence.get("reasons", {}).get("factors", ())}
    if "quote missing" in factors:
        return "quote missing"
    if "number contradicts the claim" in factors:
        return "number contradicts the claim"
    if confidence.get("level") == "very low":
        return "very low confidence"
    stance = str(citation["stance"])
    return stance if stance != "supporting" else "not counted"
