"""schema.org ClaimReview as JSON-LD, made from an edition's document alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.models import Edition


def claim_review(edition: Edition, page: str, site: str) -> dict[str, Any]:
    """The ClaimReview of one edition; `page` and `site` are absolute URLs."""
    document = edition.document
    claimant = document["claimant"]
    reviewed: dict[str, Any] = {"@type": "Claim", "text": document["statement"]}
    if claimant:
        kind = "Person" if claimant["kind"] == "person" else "Organization"
        reviewed["author"] = {"@type": kind, "name": claimant["name"]}
    if document["claimed_on"]:
        reviewed["datePublished"] = document["claimed_on"]
    if links := [row["source"]["url"] for row in document["citations"] if row["source"]["url"]]:
        reviewed["appearance"] = [{"@type": "CreativeWork", "url": link} for link in links]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": page,
        "datePublished": edition.published_at.date().isoformat(),
        "author": {"@type": "Organization", "name": "Factcheck", "url": site},
        "claimReviewed": document["statement"],
        "itemReviewed": reviewed,
        "reviewRating": _rating(document["verdict"]),
        "reviewBody": document["explanation"],
    }


def _rating(verdict: dict[str, Any]) -> dict[str, Any]:
    """A verdict off the scale has a name and no number: a number would pass for a bad mark."""
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": verdict["name"]}
    if verdict["value"] is not None:
        rating |= {"ratingValue": verdict["value"], "bestRating": 5, "worstRating": 1}
    return rating
