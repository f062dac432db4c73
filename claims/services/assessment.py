"""Tests a claim's citations and says how much confidence they and the claim deserve.

Called by every service that changes something under a claim, in the same transaction, so no
level is ever older than what it rests on.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings

from claims.evidence.agreement import compare_quantities
from claims.evidence.confidence import CitationFacts, ClaimFacts, rate_citation, rate_claim
from claims.evidence.origins import CitationNode, Origins, trace
from claims.evidence.quotes import check_quote
from claims.ledger.canonical import canonical, digest
from claims.models import CheckResult
from claims.reading.numbers import find_quantities

if TYPE_CHECKING:
    from claims.models import Citation, Claim

WORST_FIRST = ("differ", "not comparable", "not stated", "agree after rounding", "agree")
QUOTE_CHECK, QUOTE_VERSION = "quote in capture", 1
Status = CheckResult.Status
STATUSES = {
    "verbatim": Status.COMPLIANCE,
    "typographic": Status.COMPLIANCE,
    "elided": Status.COMPLIANCE,
    "ambiguous": Status.WARNING,
    "altered": Status.VIOLATION,
    "missing": Status.VIOLATION,
}


def assess(claim: Claim, today: datetime.date | None = None) -> None:
    """Checks every citation of `claim`, rates them, and rates the claim. Safe to repeat."""
    citations = list(
        claim.citations.select_related("source__publisher__owner", "capture").prefetch_related(
            "relays", "checks"
        )
    )
    rated = []
    for citation in citations:
        status = _check_quote(citation)
        confidence = rate_citation(_facts(citation, status))
        citation.confidence, citation.confidence_reasons = confidence.level, confidence.as_json()
        citation.save(update_fields=["confidence", "confidence_reasons"])
        level = citation.override or confidence.level
        rated.append((level, citation.stance, status, citation.source.degree))
    origins = origins_of(citations)
    facts = ClaimFacts(
        citations=tuple(rated),
        origins_at_most=origins.at_most,
        relayed_only=origins.relayed_only,
        circular=bool(origins.circular),
        past_review=_past(claim, today or datetime.datetime.now(tz=datetime.UTC).date()),
    )
    confidence = rate_claim(facts)
    claim.confidence = confidence.level
    claim.confidence_reasons = confidence.as_json() | {"origins": origins.as_json()}
    claim.save(update_fields=["confidence", "confidence_reasons"])


def origins_of(citations: list[Citation]) -> Origins:
    """How many independent origins the citations that support a claim have, at most."""
    return trace([_node(row) for row in citations if row.stance == "supporting"])


def _past(claim: Claim, today: datetime.date) -> bool:
    return claim.review_by is not None and claim.review_by < today


def _check_quote(citation: Citation) -> str:
    """The finding's status. Nothing is computed again while quote and text are the same."""
    capture = citation.capture
    inputs = [QUOTE_VERSION, citation.quote, capture.text_sha256 if capture else None]
    key = digest(canonical(inputs))
    for known in citation.checks.all():
        if known.check_name == QUOTE_CHECK and known.inputs_sha256 == key:
            return str(known.evidence["status"])
    status, message = "none", "There is no capture, or no quote, to check."
    result, evidence = Status.UNVERIFIABLE, {}
    if capture and citation.quote:
        finding = check_quote(citation.quote, capture.text)
        status, message, evidence = finding.status, finding.message, finding.as_json()
        result = STATUSES[status]
    _keep(citation, key, result, message, {**evidence, "status": status})
    return status


def _keep(
    citation: Citation, key: str, status: str, message: str, evidence: dict[str, Any]
) -> None:
    CheckResult.objects.update_or_create(
        citation=citation,
        check_name=QUOTE_CHECK,
        defaults={
            "version": QUOTE_VERSION,
            "status": status,
            "message": message,
            "evidence": evidence,
            "inputs_sha256": key,
        },
    )


def _facts(citation: Citation, quote_status: str) -> CitationFacts:
    publisher = citation.source.publisher
    claimant = citation.claim.claimant_id
    return CitationFacts(
        degree=citation.source.degree,
        publisher_reliability=publisher.reliability if publisher else "",
        credibility=citation.credibility,
        quote_status=quote_status,
        quantity_status=quantity_status(citation.claim, citation.quote),
        has_capture=citation.capture is not None,
        self_interest=bool(publisher and publisher.interests and publisher.pk == claimant),
        stance=citation.stance,
    )


def quantity_status(claim: Claim, quote: str) -> str:
    """How the claim's figures stand in the quote: the worst of them, "" where it has none.

    The claim's figures are read from its own wording, the quote's from its own words alone.
    """
    claimed = [row for row in find_quantities(claim.statement) if row.unit]
    if not claimed or not quote:
        return ""
    found = {row.status for row in compare_quantities(claimed, find_quantities(quote))}
    return next((status for status in WORST_FIRST if status in found), "")


def _node(citation: Citation) -> CitationNode:
    source, publisher = citation.source, citation.source.publisher
    return CitationNode(
        id=citation.public_id,
        party=publisher.public_id if publisher else None,
        owner=publisher.owner.public_id if publisher and publisher.owner else None,
        publisher=publisher.public_id if publisher else None,
        text=citation.capture.text if citation.capture else "",
        relays=tuple(relay.public_id for relay in citation.relays.all()),
        ours=source.url.startswith(settings.SITE_URL.rstrip("/") + "/"),
        stance=citation.stance,
    )
