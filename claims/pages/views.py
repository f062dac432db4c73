"""The public pages. They read editions and nothing else."""

from __future__ import annotations

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from claims.evidence.confidence import published_table
from claims.models import Edition
from claims.pages.structured import claim_review
from claims.services.chain import chain_of

SHOWN = 50
# A string may not end the script element that holds it.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The newest editions, or those before the one whose place in the ledger is named."""
    editions, before = Edition.objects.current(), request.GET.get("before", "")
    if before.isascii() and before.isdecimal() and len(before) < 19:
        editions = editions.before(int(before))
    found = list(editions[: SHOWN + 1])
    older = found[SHOWN - 1].ledger_index if len(found) > SHOWN else None
    context = {"editions": found[:SHOWN], "older": older, "later": bool(before)}
    return render(request, "claims/home.html", context)


@require_safe
def confidence(request: HttpRequest) -> HttpResponse:
    """The table of rules that levels are found by."""
    response = render(request, "claims/confidence.html", published_table())
    response["Cache-Control"] = "public, max-age=60"
    return response


@require_safe
def claim(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """One published claim with its evidence. Raises Http404 for anything else."""
    edition = Edition.objects.current().filter(claim_public_id=public_id).first()
    if edition is None:
        raise Http404("There is no published claim here.")
    path = reverse("claim", args=[public_id, edition.slug])
    if slug != edition.slug:
        return redirect(path)
    structured = claim_review(edition, settings.SITE_URL + path, settings.SITE_URL)
    context = {
        "edition": edition,
        "document": edition.document,
        "numbers": {row["id"]: n for n, row in enumerate(edition.document["citations"], start=1)},
        "chain": chain_of(edition.document, settings.SITE_URL),
        "structured": json.dumps(structured, ensure_ascii=False).translate(ESCAPES),
    }
    response = render(request, "claims/claim.html", context)
    response["Cache-Control"] = "public, max-age=60"
    return response
