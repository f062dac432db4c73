"""What waits for the editor who opens the admin. Every list has an end."""

from __future__ import annotations

import datetime
from typing import Any

from django import template
from django.db.models import Count, Prefetch, Q, QuerySet

from claims.models import Claim, Reading, Review
from claims.services.checklist import checklists, objections

register = template.Library()
SHOWN = 8


@register.inclusion_tag("admin/claims/front.html", takes_context=True)
def what_waits(context: template.Context) -> dict[str, Any]:
    """The queues of one editor, the oldest or the newest few of each."""
    user = context["request"].user
    waiting = Claim.objects.awaiting_review()
    reviews = Prefetch("reviews", Review.objects.select_related("reviewer"))
    today = datetime.datetime.now(tz=datetime.UTC).date()
    return {
        "user": user,
        "perms": context["perms"],
        "to_review": waiting.exclude(writers=user)[: SHOWN + 1],
        "in_review": waiting.filter(writers=user)[: SHOWN + 1],
        "drafts": Claim.objects.drafts_of(user).prefetch_related(reviews)[:SHOWN],
        "fallen": _fallen(),
        "due": Claim.objects.past_review(today)[: SHOWN + 1],
        "readings": _open_readings(),
        "running": Reading.objects.filter(state__in=["wanted", "working"]).order_by("pk")[:SHOWN],
        "failed": Reading.objects.filter(state="failed", requested_by=user)[:SHOWN],
    }


def _fallen() -> list[tuple[Claim, str]]:
    """Published claims that no longer hold, each with what the checks object to first."""
    found = Claim.objects.objected_to().values_list("pk", flat=True)[: 4 * SHOWN]
    told = ((claim, objections(lines)) for claim, lines in checklists(_of(list(found))))
    return [(claim, said[0]) for claim, said in told if said][: SHOWN + 1]


def _of(rows: list[int]) -> QuerySet[Claim]:
    return Claim.objects.filter(pk__in=rows)


def _open_readings() -> Any:
    open_ones = Count("candidates", Q(candidates__state="proposed"))
    newest = Reading.objects.with_open_candidates().select_related("capture__source")
    found = list(newest[: SHOWN + 1])
    counted = Reading.objects.filter(pk__in=[row.pk for row in found]).annotate(undecided=open_ones)
    numbers = dict(counted.values_list("pk", "undecided"))
    return [(row, numbers.get(row.pk, 0)) for row in found]
