"""What happened to a claim: every decision of a reviewer, every edition."""

from __future__ import annotations

from datetime import datetime

from claims.models import Claim

Row = tuple[datetime, str, str, str]


def history_of(claim: Claim) -> list[Row]:
    """When, by whom, what, and in which words; the newest first."""
    rows: list[Row] = [(claim.created_at, "", "written", "")]
    for review in claim.reviews.select_related("reviewer"):
        what = f"revision {review.revision} {review.decision}"
        rows.append((review.decided_at, str(review.reviewer), what, review.note))
    for edition in claim.editions.select_related("published_by"):
        what = f"edition {edition.number} published"
        rows.append((edition.published_at, str(edition.published_by), what, ""))
    return sorted(rows, key=lambda row: row[0], reverse=True)
