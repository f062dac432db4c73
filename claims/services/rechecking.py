"""Checks claims again whose inputs have changed, few at a time, so that memory stays flat."""

from __future__ import annotations

import datetime
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet

from claims.models import Claim
from claims.services.assessment import assess_all
from claims.services.staleness import stale

AT_ONCE = 25  # the texts of their sources are in memory together
A_SWEEP = 1000


def recheck(
    claims: QuerySet[Claim], today: datetime.date | None = None, most: int | None = None
) -> int:
    """How many were checked again: those that are stale, `most` of them at most.

    Each few are a transaction of their own. A claim that somebody is writing is left to him: it is
    checked as he ends.
    """
    found, done = stale(claims, today), 0
    while few := list(islice(found, AT_ONCE if most is None else min(AT_ONCE, most - done))):
        with transaction.atomic():
            rows = Claim.objects.select_for_update(skip_locked=True, of=("self",))
            rows = rows.select_related("claimant", "verdict").prefetch_related("checks")
            assess_all(list(rows.filter(pk__in=few).order_by("pk")), today)
        done += len(few)
    return done


def bring_up_to_date(claim: int) -> None:
    """Before a claim is shown to decide on: the sweep may be minutes away. `claim` is its row."""
    recheck(Claim.objects.filter(pk=claim))


def sweep() -> int:
    """What captures, visits and days have changed under claims that nobody touched."""
    return recheck(Claim.objects.all(), most=A_SWEEP)
