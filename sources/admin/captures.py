"""What a source said at one moment, to be read and quoted from."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html

from sources.models import Capture, Rendition
from sources.text.extracted import GUESSED_DATE


class RenditionRows(admin.TabularInline):
    """What another extractor made of the same bytes, or why it made nothing of them."""

    model = Rendition
    verbose_name_plural = "Renditions: the same bytes, read again by another extractor"
    fields = readonly_fields = ("extractor", "state", "ended_at", "outcome")
    extra = 0
    can_delete = False

    @admin.display(description="Text")
    def outcome(self, rendition: Rendition) -> str:
        if not rendition.text_sha256:
            return rendition.reason or "-"
        if rendition.text_sha256 == rendition.capture.text_sha256:
            return "The same as the capture's."
        return format_html(
            '<details><summary>{} characters</summary><pre class="captured" tabindex="0">{}</pre>'
            "</details>",
            f"{len(rendition.text):,}",
            rendition.text,
        )

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Capture)
class CaptureAdmin(admin.ModelAdmin):
    """Reached from its source; nobody changes or deletes one."""

    list_display = ("__str__", "media_type", "extractor")
    list_select_related = ("source",)
    show_full_result_count = False
    inlines = (RenditionRows,)
    fields = readonly_fields = (
        "source",
        "captured_at",
        "title",
        "by",
        "dated",
        "guessed",
        "requested_url",
        "final_url",
        "http_status",
        "media_type",
        "extractor",
        "bytes_under",
        "text_sha256",
        "words",
    )

    @admin.display(description="Text")
    def words(self, capture: Capture) -> str:
        return format_html('<pre class="captured" tabindex="0">{}</pre>', capture.text)

    @admin.display(description="Authors")
    def by(self, capture: Capture) -> str:
        return ", ".join(capture.authors) or "-"

    @admin.display(description="Published on")
    def dated(self, capture: Capture) -> str:
        guess = f"{capture.published_on} ({GUESSED_DATE})"
        return (guess if capture.date_is_guessed else capture.published_on) or "-"

    @admin.display(description="What was guessed")
    def guessed(self, capture: Capture) -> str:
        return " ".join(capture.warnings) or "Nothing."

    @admin.display(description="Bytes, by SHA-256")
    def bytes_under(self, capture: Capture) -> str:
        return f"{capture.blob_id} ({capture.blob.size:,} bytes)"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        return super().get_queryset(request).select_related("source", "blob")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    class Media:
        css = {"all": ("sources/admin.css",)}
