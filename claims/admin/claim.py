from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from claims.admin.checks import WithChecks
from claims.admin.claim_form import ClaimForm
from claims.admin.doors import ServedByServices, in_words, is_number, person
from claims.admin.history import history_of
from claims.models import Citation, Claim
from claims.services import drafting, marks, publication
from claims.services.chain import chain_of
from claims.services.checklist import checklist, objections
from claims.services.document import document_of
from claims.services.overriding import short_level, told_level
from claims.services.reasons import OF_CLAIM, lines
from claims.services.refusals import Refused

FIELDS = (
    "statement",
    "claimant",
    "claimed_on",
    "first_appearance",
    "topics",
    "verdict",
    "explanation",
    "no_primary_why",
    "contrast_sought",
    "review_by",
    "override",
    "override_reason",
)
SHOWN = ("state", "revision", "level", "reasons", "chain", "written_by", "notes")
FIELDSETS: tuple[tuple[str, Any], ...] = (
    (
        "What is claimed",
        {"fields": ("statement", "claimant", "claimed_on", "first_appearance", "topics")},
    ),
    ("Our answer", {"fields": ("verdict", "explanation", "review_by")}),
    ("Evidence", {"fields": ("no_primary_why", "contrast_sought")}),
    (
        "Confidence",
        {"fields": ("level", "reasons", "chain", "override", "override_reason")},
    ),
    ("Review", {"fields": ("state", "revision", "written_by", "notes")}),
)


class CitationRows(admin.TabularInline):
    """The citations at a glance; each opens on a page of its own."""

    model = Citation
    fields = ("source", "stance", "quote", "level")
    readonly_fields = fields
    extra = 0
    show_change_link = True
    can_delete = False

    @admin.display(description="Confidence")
    def level(self, citation: Citation) -> str:
        return short_level(citation)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Citation]:
        return super().get_queryset(request).select_related("source")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Claim)
class ClaimAdmin(WithChecks, ServedByServices):
    change_form_template = "admin/claims/claim/change_form.html"
    list_display = ("statement", "state", "verdict", "both_levels", "changed_at")
    list_filter = ("state", "confidence", "verdict", "level_before")
    list_select_related = ("verdict",)
    search_fields = ("statement",)
    show_full_result_count = False
    autocomplete_fields = ("claimant",)
    fieldsets = FIELDSETS
    readonly_fields = SHOWN
    form = ClaimForm
    inlines = (CitationRows,)

    @admin.display(description="Confidence", ordering="confidence")
    def both_levels(self, claim: Claim) -> str:
        return short_level(claim)

    @admin.display(description="Confidence")
    def level(self, claim: Claim) -> str:
        return told_level(claim)

    @admin.display(description="Why this confidence")
    def reasons(self, claim: Claim) -> str:
        return "\n".join(lines(claim.confidence_reasons, OF_CLAIM)) or "-"

    @admin.display(description="Who got it from whom")
    def chain(self, claim: Claim) -> str:
        """The picture that readers see, of the draft as it stands."""
        chain = chain_of(document_of(claim), settings.SITE_URL) if claim.pk else {}
        return render_to_string("claims/chain.html", {"chain": chain}) if chain.get("svg") else "-"

    @admin.display(description="Written by")
    def written_by(self, claim: Claim) -> str:
        return ", ".join(map(str, claim.writers.all())) if claim.pk else "-"

    @admin.display(description="What reviewers said")
    def notes(self, claim: Claim) -> str:
        if not claim.pk:
            return "-"
        reviews = claim.reviews.select_related("reviewer")
        return "\n".join(f"{row.reviewer}, {row.decision}: {row.note}" for row in reviews) or "-"

    def save_model(self, request: HttpRequest, obj: Claim, form: Any, change: bool) -> None:
        given = {name: form.cleaned_data[name] for name in form.changed_data if name in FIELDS}
        if not change:
            obj.pk = drafting.draft(person(request), **given).pk
        elif given:
            drafting.change(obj, person(request), **given)
        obj.refresh_from_db()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).select_related("verdict", "claimant")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_POST(self.decide))
        return [path("<int:pk>/decide/", view, name="claims_claim_decide"), *super().get_urls()]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """What was decided on the claim, and what was published of it."""
        claim = get_object_or_404(Claim, pk=object_id if is_number(object_id) else 0)
        if not self.has_view_permission(request, claim):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {"opts": self.opts, "claim": claim}
        context |= {"title": f"History: {claim}", "rows": history_of(claim)}
        return TemplateResponse(request, "admin/claims/claim/history.html", context)

    def decide(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The buttons: submit, take back, approve, send back. The services hold the rules."""
        claim, by = get_object_or_404(Claim, pk=pk), person(request)
        number, note = request.POST.get("revision", ""), request.POST.get("note", "")
        revision = int(number) if is_number(number) else 0
        seen = request.POST.get("evidence_sha256", "")
        acts = {
            "submit": (lambda: publication.submit(claim, by), "Sent to review."),
            "approve": (
                lambda: publication.approve(claim, by, revision, seen, note),
                "Published.",
            ),
            "seen": (lambda: marks.seen(claim, by), "The level was seen."),
            "withdraw": (lambda: publication.withdraw(claim, by), "Taken back from review."),
            "send back": (lambda: publication.send_back(claim, by, revision, note), "Sent back."),
        }
        try:
            act, done = acts[request.POST.get("act", "")]
            act()
            messages.success(request, done)
            if request.POST["act"] == "submit" and (found := objections(checklist(claim))):
                messages.warning(request, f"It can't be published yet. {' '.join(found)}")
        except KeyError:
            messages.error(request, "Choose one of the buttons.")
        except Refused as refusal:
            messages.error(request, str(refusal))
        except ValidationError as error:
            messages.error(request, in_words(error))
        return HttpResponseRedirect(reverse("admin:claims_claim_change", args=[pk]))
