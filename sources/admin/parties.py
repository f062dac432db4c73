from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from sources.models import Capture, Party, Source


@admin.register(Party)
class PartyAdmin(admin.ModelAdmin):
    list_display = ("name", "kind", "owner", "reliability")
    list_filter = ("kind", "reliability")
    list_select_related = ("owner",)
    search_fields = ("name", "aliases")
    autocomplete_fields = ("owner",)


class CaptureRows(admin.TabularInline):
    model = Capture
    fields = readonly_fields = ("captured_at", "media_type", "extractor", "text_sha256")
    show_change_link = True
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    list_display = ("title", "kind", "degree", "publisher", "published_on", "link_state")
    list_filter = ("kind", "degree", "link_state")
    list_select_related = ("publisher",)
    search_fields = ("title", "url")
    autocomplete_fields = ("publisher", "authors")
    readonly_fields = ("link_state",)
    inlines = (CaptureRows,)
