"""On how many independent origins does the claim rest, at most?"""

from __future__ import annotations

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs, ClaimInputs
from claims.evidence.origins import CitationNode, Origins, trace


def run(claim: ClaimInputs) -> Finding:
    if not any(each.stance == "supporting" for each in claim.citations):
        return Finding("unverifiable", "No citation supports the claim.", trace([]).as_json())
    # A source that only mentions the claim lends it no origin, but may stand in a chain to one.
    origins = trace([_node(each) for each in claim.citations])
    status: Status = "warning" if _doubtful(origins) else "compliance"
    return Finding(status, origins.message, origins.as_json())


def _doubtful(origins: Origins) -> bool:
    alone = origins.at_most < 2
    return alone or bool(origins.circular) or origins.leads_to_us or origins.relayed_only


def _node(citation: CitationInputs) -> CitationNode:
    source = citation.source
    return CitationNode(
        id=citation.id,
        party=source.publisher or None,
        owner=source.owner or None,
        publisher=source.publisher or None,
        text=citation.capture.text if citation.capture else "",
        relays=citation.relays,
        ours=source.ours,
        stance=citation.stance,
        bears=citation.bears,
    )


NEEDS = (
    "citations.id",
    "citations.stance",
    "citations.bears",
    "citations.relays",
    "citations.source.publisher",
    "citations.source.owner",
    "citations.source.ours",
    "citations.capture.text_sha256",
)
CHECK = Check("origins", 3, "claim", NEEDS, run, texts=True)
