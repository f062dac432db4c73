"""What a reading says of itself: one shape for the command line, the API and the desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.models import Candidate, Reading
from claims.reading.reader import Proposal

Parties = Mapping[str, Mapping[str, Any]]
KEPT = (
    "sentence",
    "selectors",
    "quantities",
    "dates",
    "attribution",
    "negation",
    "modality",
    "context",
    "reasons",
)


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """State and progress; `reason` says in a sentence why a reading failed, `warnings` what
    had to be guessed of the document, its date perhaps.
    """
    capture = reading.capture
    source = capture.source if capture else None
    return {
        "id": reading.public_id,
        "state": reading.state,
        "step": reading.step,
        "percent": reading.percent,
        "reason": reading.reason,
        "title": str(source or reading),
        "source": source.public_id if source else None,
        "capture": capture.public_id if capture else None,
        "published_on": capture.published_on if capture else "",
        "warnings": capture.warnings if capture else [],
        "reader": reading.reader,
        "language": reading.language,
        "created_at": reading.created_at.isoformat(),
        "ended_at": reading.ended_at.isoformat() if reading.ended_at else None,
    }


def candidate_as_json(candidate: Candidate, parties: Parties) -> dict[str, Any]:
    """Values are exact decimals as strings; offsets are code points of the capture's text.

    `parties` is what `claimants.proposed` says of this candidate, or of a page of them.
    """
    return {
        "id": candidate.public_id,
        "sentence": candidate.sentence,
        "selectors": candidate.selectors,
        "quantities": candidate.quantities,
        "dates": candidate.dates,
        "attribution": candidate.attribution,
        "party": _party(candidate, parties),
        "negation": candidate.negation,
        "modality": candidate.modality,
        "context": candidate.context,
        "worth": round(candidate.worth, 3),
        "features": candidate.features,
        "model": candidate.model,
        "reasons": candidate.reasons,
        "state": candidate.state,
        "claim": candidate.claim.public_id if candidate.claim else None,
    }


def _party(candidate: Candidate, parties: Parties) -> dict[str, str] | None:
    said = parties.get(str((candidate.attribution or {}).get("resolved_name") or ""))
    party = said["party"] if said else None
    return {"id": party.public_id, "name": party.name} if party else None


def fields_of(proposal: Proposal) -> dict[str, Any]:
    """What a candidate keeps of a proposal, and what a text read without keeping is answered."""
    said = proposal.as_json()
    judged = said["worth"]
    worth = {"worth": judged["score"], "features": judged["features"], "model": judged["model"]}
    return {name: said[name] for name in KEPT} | worth
