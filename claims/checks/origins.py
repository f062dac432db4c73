"""On how many independent origins does the claim rest, at most?"""

from __future__ import annotations

from claims.checks.check import Check, Finding, Status
from claims.checks.inputs import CitationInputs, ClaimInputs
from claims.evidence.origins import CitationNode, Named, Origins, trace


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
    source, kept = citation.source, citation.capture
    # Two sites may say "not found" in the same words, and are not one source for that.
    shown = kept if kept and not kept.is_error_page else None
    return CitationNode(
        id=citation.id,
        source=source.id,
        owner=Named(source.owner, source.owner_name) if source.owner else None,
        publisher=Named(source.publisher, source.publisher_name) if source.publisher else None,
        text=shown.text if shown else "",
        relays=citation.relays,
        ours=source.ours,
        stance=citation.stance,
        digest=shown.bytes_sha256 if shown else "",
        weakness=citation.weakness,
        agrees=citation.agrees,
    )


NEEDS = (
    "citations.id",
    "citations.stance",
    "citations.weakness",
    "citations.agrees",
    "citations.relays",
    "citations.source.id",
    "citations.source.publisher",
    "citations.source.publisher_name",
    "citations.source.owner",
    "citations.source.owner_name",
    "citations.source.ours",
    "citations.capture.text_sha256",
    "citations.capture.bytes_sha256",
    "citations.capture.status",
)
CHECK = Check("origins", 4, "claim", NEEDS, run, texts=True)
