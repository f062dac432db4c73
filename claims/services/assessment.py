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
    Cited,
    ClaimFacts,
    agrees,
    rate_citation,
    rate_claim,
    weakness,
)
from claims.evidence.facts import UNCHECKED
from claims.models import Citation, Claim
from claims.services.checking import QUOTE, Checked, Results, check
from claims.services.figures import keep_figures
from claims.services.gathering import CitationCase, ClaimCase
from claims.services.staleness import digests_of
from sources.services import want_renditions

BY_HAND = ("look again at the level that a person set",)
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
        facts = _citation_facts(case, results)
        if _rate(case.row, rate_citation(facts).as_json()):
            moved.append(case.row)
        level = case.row.override or case.row.confidence
        weak, agreeing = weakness(facts, level), agrees(facts, level)
        case.inputs = replace(case.inputs, weakness=weak, agrees=agreeing)

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
        citations=tuple(_cited(each, checked.citations[each.row.pk]) for each in case.citations),
        origins_at_most=origins.get("at_most", 0),
        origins_agreeing=origins.get("agreeing", 0),
        relayed_only=origins.get("relayed_only", False),
        circular=bool(origins.get("circular")),
        leads_to_us=origins.get("leads_to_us", False),
        past_review=case.row.review_by is not None and case.row.review_by < today,
    )
    return _rate(case.row, rate_claim(facts).as_json() | {"origins": origins})


def _cited(case: CitationCase, results: Results) -> Cited:
    row = case.row
    computed = tuple(row.confidence_reasons.get("would_raise", ()))
    return Cited(
        level=row.override or row.confidence,
        stance=row.stance,
        quote_status=_said(results, QUOTE),
        degree=row.source.degree,
        agrees=case.inputs.agrees,
        would_raise=BY_HAND if row.override else computed,
    )


def _rate(row: Claim | Citation, reasons: dict[str, Any]) -> bool:
    """True where the row has something new to say.

    A level that another table moved is marked with the oldest one that nobody has decided on, for
    as long as it is another.
    """
    before, level = row.confidence_reasons, reasons["level"]
    if before == reasons:
        return False
    if before.get("rules_version") not in (None, reasons["rules_version"]):
        moved = row.confidence if row.confidence != level else ""
        row.level_before = row.level_before or moved
    if row.level_before == level:
        row.level_before = ""
    row.confidence, row.confidence_reasons = level, reasons
    return True


def _said(results: Results, name: str) -> str:
    return str(results[name].evidence.get("status", "")) if name in results else ""


def _compared(results: Results, name: str) -> str:
    """What a comparison says; "" only where the claim has nothing to compare."""
    result = results.get(name)
    said = _said(results, name)
    nothing = result is not None and result.status == "not-in-scope"
    return said or ("" if nothing else UNCHECKED)


def _citation_facts(case: CitationCase, results: Results) -> CitationFacts:
    """An error page shows nothing of the source: words that stand in it are not quoted from there,
    and can't have drifted.
    """
    citation, publisher, kept = case.row, case.row.source.publisher, case.inputs.capture
    has_capture = kept is not None and not kept.is_error_page
    return CitationFacts(
        degree=citation.source.degree,
        publisher_reliability=publisher.reliability if publisher else "",
        credibility=citation.credibility,
        quote_status=_said(results, QUOTE) if has_capture else "none",
        quantity_status=_compared(results, "quantities agree"),
        date_status=_compared(results, "dates agree"),
        has_capture=has_capture,
        drift=_said(results, "quote still there") if has_capture else "",
        self_interest=_interested(case),
        stance=citation.stance,
        ours=case.inputs.source.ours,
    )


def _interested(case: CitationCase) -> bool:
    """Does the claimant publish this itself, or in its house, and does the house stand to gain?"""
    claimant = case.row.claim.claimant_id
    house = case.house
    return any(party.pk == claimant for party in house) and any(p.interests for p in house)
