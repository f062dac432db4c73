from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST

from sources.admin import link_history
from sources.models import Archiving, Capture, Source
from sources.refusals import Refused
from sources.services import addressing, bring, finding, request_copy, request_visit
from sources.services.bringing import LARGEST
from sources.text.extracted import GUESSED_DATE

BROUGHT = (
    "The file is captured. A quote from this source that has no place yet is looked for in it when "
    "its citation is saved again."
)
COPIES = 5
ADDRESSES = 20
ABOUT = ("title", "kind", "degree", "url", "publisher", "authors", "published_on", "language")
# Beside the date stands where it is from.
SHOWN: list[str | list[str] | tuple[str, ...] | tuple[()]] = [
    (name, "of_date") if name == "published_on" else name for name in ABOUT
]
LINK = (
    "link",
    "link_note",
    "link_checked_at",
    "link_alive_at",
    "link_failures",
    "next_check_at",
    "also_at",
    "history",
    "copies",
)


class CaptureRows(admin.TabularInline):
    model = Capture
    fields = readonly_fields = ("captured_at", "media_type", "extractor", "guessed", "text_sha256")
    show_change_link = True
    extra = 0
    can_delete = False

    @admin.display(description="What was guessed")
    def guessed(self, capture: Capture) -> str:
        return " ".join(capture.warnings) or "-"

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SourceForm(forms.ModelForm):
    class Meta:
        model = Source
        fields = ABOUT

    def clean_url(self) -> str:
        url = str(self.cleaned_data["url"])
        if "url" in self.changed_data:
            try:
                addressing.key(url, self.instance)
            except Refused as refusal:
                raise forms.ValidationError(str(refusal)) from None
        return url


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    form = SourceForm
    change_form_template = "admin/sources/source/change_form.html"
    list_display = ("title", "kind", "degree", "publisher", "published_on", "link")
    list_filter = ("link_state", "kind", "degree")
    list_select_related = ("publisher",)
    show_full_result_count = False
    search_fields = ("title", "url")
    autocomplete_fields = ("publisher", "authors")
    readonly_fields = ("of_date", *LINK)
    fieldsets = ((None, {"fields": SHOWN}), ("Link", {"fields": LINK}))
    inlines = (CaptureRows,)

    @admin.display(description="This date")
    def of_date(self, source: Source) -> str:
        return GUESSED_DATE if source.pk and source.date_is_guessed else "-"

    @admin.display(description="Link state", ordering="link_state")
    def link(self, source: Source) -> SafeString:
        return link_history.state(source)

    @admin.display(description="Captured at")
    def also_at(self, source: Source) -> str:
        rows = source.addresses.order_by("canonical_url")[:ADDRESSES] if source.pk else []
        lines = ((row.canonical_url,) for row in rows)
        return format_html_join("", "<div>{}</div>", lines) or "No other address."

    @admin.display(description="Visits")
    def history(self, source: Source) -> str:
        visits = list(source.visits.all()[: link_history.STRIP]) if source.pk else []
        if not visits:
            return "None yet."
        return format_html("{}{}", link_history.strip(visits), link_history.table(visits))

    @admin.display(description="Copies elsewhere")
    def copies(self, source: Source) -> str:
        rows = Archiving.objects.filter(capture__source=source).select_related("capture")
        found = list(rows[:COPIES]) if source.pk else []
        return format_html_join("", "<div>{}</div>", ((_copy(row),) for row in found)) or "None."

    def save_model(self, request: HttpRequest, obj: Source, form: Any, change: bool) -> None:
        if "url" in form.changed_data:
            finding.hold(obj.url)  # first of all, as whoever captures does
        super().save_model(request, obj, form, change)
        if "url" in form.changed_data:
            addressing.moved(obj)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(request.get_full_path())

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/ask/", view(require_POST(self.ask)), name="sources_source_ask"),
            path("<int:pk>/bring/", view(require_POST(self.bring)), name="sources_source_bring"),
            *super().get_urls(),
        ]

    def ask(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The buttons: check now, ask for an archive copy. The services hold the rules."""
        source, by = get_object_or_404(Source, pk=pk), cast("User", request.user)
        acts = {
            "check": (request_visit, "The page is looked at as soon as its host may be asked."),
            "copy": (request_copy, "The archive is asked for a copy of the newest capture."),
        }
        try:
            act, done = acts[request.POST.get("act", "")]
            act(source, by)
            messages.success(request, done)
        except KeyError:
            messages.error(request, "Choose one of the buttons.")
        except Refused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("admin:sources_source_change", args=[pk]))

    def bring(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The file that somebody chose becomes a capture of this source."""
        source, by = get_object_or_404(Source, pk=pk), cast("User", request.user)
        file: Any = request.FILES.get("file")
        try:
            if file:
                bring(source, by, file.read(LARGEST + 1), file.name, file.content_type or "")
                messages.success(request, BROUGHT)
            else:
                messages.error(request, "Choose a file to upload.")
        except Refused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse("admin:sources_source_change", args=[pk]))

    class Media:
        css = {"all": ("sources/admin.css",)}


def _copy(row: Archiving) -> SafeString:
    """One line: where the copy is, or why there is none yet and when it is asked for again."""
    when = f"{row.capture.captured_at:%Y-%m-%d}"
    if row.address:
        link = '<a href="{}" rel="noreferrer nofollow">{}</a> (capture of {})'
        return format_html(link, row.address, row.address, when)
    again = f"; asked again after {row.due:%Y-%m-%d %H:%M}" if row.state == "wanted" else ""
    return format_html("{} (capture of {}{}) {}", row.state, when, again, row.reason)
