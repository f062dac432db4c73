"""Reads the numbers of claims, keeps them under what they count, and finds others of the same."""

from __future__ import annotations

import json

from django.db import connection

from claims.checks.inputs import Rival
from claims.evidence.subjects import counted
from claims.models import Claim, Edition, Figure
from claims.reading.dates import find_dates
from claims.reading.numbers import find_quantities

RIVALS = 20  # of a number that everybody counts, the newest are enough to find a contradiction
KEYS = ("subject", "noun", "rate", "first", "last", "quantity")
# Each number of these claims beside the newest numbers of others that share its key and period.
SAME = """
    SELECT ours.claim_id, ours.quantity, theirs.id
    FROM claims_figure ours
    CROSS JOIN LATERAL (
        SELECT id FROM claims_figure
        WHERE noun = ours.noun AND subject = ours.subject AND rate = ours.rate
          AND claim_id <> ours.claim_id
          AND (("first" = '' AND ours."first" = '')
               OR ("first" <> '' AND "first" <= ours."last" AND ours."first" <= "last"))
        ORDER BY id DESC LIMIT %s
    ) theirs
    WHERE ours.claim_id = ANY(%s)
    ORDER BY ours.claim_id, ours.position, theirs.id
"""


def read_statement(claim: Claim) -> None:
    """Values and dates of the claim, not yet saved: those of its own words, and of no article's."""
    dates = find_dates(claim.statement, claim.claimed_on, claim.language)
    days = [(date.start, date.end) for date in dates]
    values = find_quantities(claim.statement, claim.language, skip=days)
    claim.quantities = [value.as_json() for value in values]
    claim.dates = [date.as_json() for date in dates]


def keep_figures(claims: list[Claim]) -> None:
    """Reads the numbers out of the statements; rows are written only where one has changed."""
    known: dict[int, list[Figure]] = {claim.pk: [] for claim in claims}
    for row in Figure.objects.filter(claim__in=claims).order_by("claim", "position"):
        known[row.claim_id].append(row)
    changed, new = [], []
    for claim in claims:
        rows = _figures(claim)
        if [_key(row) for row in rows] != [_key(row) for row in known[claim.pk]]:
            changed.append(claim.pk)
            new += rows
    if changed:
        Figure.objects.filter(claim__in=changed).delete()
        Figure.objects.bulk_create(new)


def rivals_of(claims: list[Claim]) -> dict[int, list[Rival]]:
    """By row number of the claim: others that count the same, in one order."""
    with connection.cursor() as cursor:
        cursor.execute(SAME, [RIVALS, [claim.pk for claim in claims]])
        found = cursor.fetchall()
    rows = Figure.objects.select_related("claim__verdict").in_bulk({row[2] for row in found})
    approved = _approved({row.claim_id for row in rows.values()})
    rivals: dict[int, list[Rival]] = {claim.pk: [] for claim in claims}
    for claim, quantity, other in found:
        rivals[claim].append(_rival(quantity, rows[other], approved))
    return rivals


def _approved(claims: set[int]) -> set[tuple[int, str, int | None]]:
    """Statement and verdict of what is public of these claims, whose drafts may have gone on."""
    if not claims:
        return set()
    public = Edition.objects.current().filter(claim__in=claims)
    fields = ("claim_id", "document__statement", "document__verdict__value")
    return set(public.values_list(*fields))


def _rival(
    ours: str | dict[str, object], figure: Figure, approved: set[tuple[int, str, int | None]]
) -> Rival:
    claim = figure.claim
    value = claim.verdict.value if claim.verdict else None
    published = (claim.pk, claim.statement, value) in approved
    told = json.loads(ours) if isinstance(ours, str) else ours
    return Rival(claim.public_id, claim.statement, told, figure.quantity, value, published)


def _figures(claim: Claim) -> list[Figure]:
    claimant = claim.claimant.name if claim.claimant else ""
    rows = counted(claim.statement, claimant, claim.claimed_on, claim.language)
    return [
        Figure(
            claim=claim,
            position=position,
            subject=row.subject,
            noun=row.noun,
            rate=row.rate[:60],
            first=row.first,
            last=row.last,
            quantity=row.quantity.as_json(),
        )
        for position, row in enumerate(rows)
    ]


def _key(row: Figure) -> list[object]:
    return [getattr(row, name) for name in KEYS]
