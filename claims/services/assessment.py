"""Tests claims with their citations and says how much confidence they deserve.

Called by every service that changes something under a claim, in the same transaction, so no
level is ever older than what it rests on.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from django.utils import timezone

from claims.evidence.confidence import (
    CitationFacts,
    ClaimFacts,
    bears,
    rate_citation,
    rate_claim,
)
from claims.models import Citation, Claim
from claims.services.checking import QUOTE, Checked, Results, check
from claims.services.figures import keep_figures
from claims.services.gathering import CitationCase, ClaimCase
from claims.services.staleness import digests_of
from sources.services import want_renditions

RATED = ["confidence", "confidence_reasons", "level_before"]


def assess(claim: Claim, today: datetime.date | None = None) -> None:
    """Checks every citation of `claim`, rates them, and rates the claim. Safe to repeat."""
    assess_all([claim], today)


def assess_all(claims: list[Claim], today: datetime.date | None = None) -> Checked:
    """The same for many, in as many queries as for one."""
    day = today or timezone.now().date()
    keep_figures(claims)
    # Taken before anything is looked at: what changes meanwhile makes the claim stale again.
    digests = digests_of(claims, day)
    moved: list[Citation] = []

    def rate(case: CitationCase, results: Results) -> None:
        facts = _citation_facts(case.row, results)
        if _rate(case.row, rate_citation(facts).as_json()):
            moved.append(case.row)
        level = case.row.override or case.row.confidence
        case.inputs = replace(case.inputs, bears=bears(facts, level))

    checked = check(claims, rate)
    want_renditions(capture for case in checked.rows for capture in case.owed)
    Citation.objects.bulk_update(moved, RATED)
    rated = [case.row for case in checked.cases if _rate_claim(case, checked, day)]
    seen = [claim for claim in claims if claim.checked_digest != digests[claim.pk]]
    for claim in seen:
        claim.checked_digest = digests[claim.pk]
    Claim.objects.bulk_update({*rated, *seen}, [*RATED, "checked_digest"])
    return checked


def _rate_claim(case: ClaimCase, checked: Checked, today: datetime.date) -> bool:
    origins = checked.claims[case.row.pk]["origins"].evidence
    facts = ClaimFacts(
        citations=tuple(
            (
                cited.row.override or cited.row.confidence,
                cited.row.stance,
                _said(checked.citations[cited.row.pk], QUOTE),
                cited.row.source.degree,
            )
            for cited in case.citations
        ),
        origins_at_most=origins.get("at_most", 0),
        relayed_only=origins.get("relayed_only", False),
        circular=bool(origins.get("circular")),
        past_review=case.row.review_by is not None and case.row.review_by < today,
    )
    return _rate(case.row, rate_claim(facts).as_json() | {"origins": origins})


def _rate(row: Claim | Citation, reasons: dict[str, Any]) -> bool:
    """True where the row has something new to say. A level that another table moved is marked."""
    before = row.confidence_reasons
    if before == reasons:
        return False
    other_table = before.get("rules_version") not in (None, reasons["rules_version"])
    if other_table:
        row.level_before = row.confidence if row.confidence != reasons["level"] else ""
    row.confidence, row.confidence_reasons = reasons["level"], reasons
    return True


def _said(results: Results, name: str) -> str:
    return str(results[name].evidence.get("status", "")) if name in results else ""


def _citation_facts(citation: Citation, results: Results) -> CitationFacts:
    publisher = citation.source.publisher
    return CitationFacts(
        degree=citation.source.degree,
        publisher_reliability=publisher.reliability if publisher else "",
        credibility=citation.credibility,
        quote_status=_said(results, QUOTE),
        quantity_status=_said(results, "quantities agree"),
        date_status=_said(results, "dates agree"),
        has_capture=citation.capture_id is not None,
        drift=_said(results, "quote still there"),
        self_interest=bool(
            publisher and publisher.interests and publisher.pk == citation.claim.claimant_id
        ),
        stance=citation.stance,
    )
