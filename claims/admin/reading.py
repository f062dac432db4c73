"""Read an article, watch it being read, and decide on what was found."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST

from claims.admin.article_form import ArticleForm
from claims.admin.desk import decide, desk_of
from claims.admin.doors import ReadOnly, is_number, person
from claims.models import Reading
from claims.services import reading as readings
from claims.services.answers import reading_as_json
from claims.services.refusals import Refused

# What the address of the desk remembers: first candidate, least worth, only the undecided.
VIEW = ("from", "worth", "open")


@admin.register(Reading)
class ReadingAdmin(ReadOnly):
    list_display = ("__str__", "state", "step", "percent", "requested_by", "created_at")
    list_filter = ("state",)
    list_select_related = ("requested_by",)
    search_fields = ("title", "name", "url")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.add_reading")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/progress/", view(self.progress), name="claims_reading_progress"),
            path("<int:pk>/again/", view(require_POST(self.again)), name="claims_reading_again"),
            path("<int:pk>/decide/", view(require_POST(self.decide)), name="claims_reading_decide"),
            *super().get_urls(),
        ]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Paste text, upload a file, or give a URL."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = request.method == "POST"
        form = ArticleForm(request.POST, request.FILES) if sent else ArticleForm()
        if sent and form.is_valid():
            try:
                row = readings.request_reading(person(request), **form.asked())
                return HttpResponseRedirect(reverse("admin:claims_reading_change", args=[row.pk]))
            except Refused as refusal:
                form.add_error(None, str(refusal))
            except ValidationError as error:
                form.add_error(None, error)
        return self._page(request, "article", {"title": "Read an article", "form": form})

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """The reading desk: the text with what was found on one side, the list on the other."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = _reading(object_id)
        context = {"title": str(row.capture.source if row.capture else row), "reading": row}
        if row.state == Reading.State.DONE:
            context |= desk_of(row, request.GET.get("from", "0"))
        return self._page(request, "desk", context)

    def progress(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return JsonResponse(reading_as_json(_reading(pk)))

    def again(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            readings.try_again(_reading(pk), person(request))
        except Refused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("admin:claims_reading_change", args=[pk]))

    def decide(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The buttons of one candidate: accept, merge, dismiss, restore."""
        number = request.POST.get("candidate", "")
        candidate = get_object_or_404(_reading(pk).candidates, public_id=number)
        decide(request, candidate)
        page = reverse("admin:claims_reading_change", args=[pk])
        kept = urlencode({name: _number(request.POST.get(name, "")) for name in VIEW})
        return HttpResponseRedirect(f"{page}?{kept}#candidate-{candidate.position}")

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        context |= {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, f"admin/claims/reading/{name}.html", context)


def _number(words: str) -> str:
    return words if is_number(words) else "0"


def _reading(pk: int | str) -> Reading:
    rows = Reading.objects.select_related("capture__source", "requested_by")
    return get_object_or_404(rows, pk=pk if is_number(str(pk)) else 0)
