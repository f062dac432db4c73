"""The panel of checks on the page of a claim, with its buttons for exceptions."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from claims.admin.doors import in_words, is_number, person
from claims.models import CheckException, Claim
from claims.services.checklist import checklist
from claims.services.document import evidence_sha256
from claims.services.exceptions import grant, revoke
from claims.services.rechecking import bring_up_to_date
from claims.services.refusals import Refused


class WithChecks(admin.ModelAdmin):
    """A page of a claim that shows what its checks say, and lets editors answer for them."""

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Nobody decides on levels that something has moved since."""
        if request.method == "GET" and is_number(object_id):
            bring_up_to_date(int(object_id))
        return super().change_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        claim = kwargs.get("obj")
        if claim is not None:
            context |= {
                "lines": checklist(claim),
                "evidence_sha256": evidence_sha256(claim),
                "wrote": claim.writers.filter(pk=person(request).pk).exists(),
                "edition": claim.editions.current().only("number", "claim_id").first(),
                "may_excuse": person(request).has_perm("claims.add_checkexception"),
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        doors = (("grant", self.grant), ("revoke", self.revoke))
        mine = [
            path(
                f"<int:pk>/exceptions/{name}/",
                self.admin_site.admin_view(require_POST(view)),
                name=f"claims_claim_{name}",
            )
            for name, view in doors
        ]
        others = self.admin_site.admin_view(self.of)
        return [
            path("of/<slug:public_id>/", others, name="claims_claim_of"),
            *mine,
            *super().get_urls(),
        ]

    def of(self, request: HttpRequest, public_id: str) -> HttpResponse:
        """To the page of the claim that a check names by its id."""
        claim = get_object_or_404(Claim, public_id=public_id)
        return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[claim.pk]))

    def grant(self, request: HttpRequest, pk: int) -> HttpResponse:
        claim: Any = get_object_or_404(Claim, pk=pk)
        said = request.POST
        subject = claim
        if said.get("citation"):
            subject = get_object_or_404(claim.citations, public_id=said["citation"])
        try:
            until = datetime.date.fromisoformat(said["until"]) if said.get("until") else None
            name, reason = said.get("check_name", ""), said.get("reason", "")
            grant(subject, name, reason, person(request), until)
            messages.success(request, f"The exception to “{name}” is granted.")
        except ValueError:
            messages.error(request, "Write the last day like 2027-01-31.")
        except ValidationError as error:
            messages.error(request, in_words(error))
        except Refused as refusal:
            messages.error(request, str(refusal))
        return _back(pk)

    def revoke(self, request: HttpRequest, pk: int) -> HttpResponse:
        exception = get_object_or_404(CheckException, public_id=request.POST.get("exception"))
        try:
            revoke(exception, person(request))
            messages.success(request, "The exception is taken back.")
        except Refused as refusal:
            messages.error(request, str(refusal))
        return _back(pk)


def _back(pk: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[pk]) + "#checks")
