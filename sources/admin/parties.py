from __future__ import annotations

from django.contrib import admin

from sources.models import Party


@admin.register(Party)
class PartyAdmin(admin.ModelAdmin):
    list_display = ("name", "kind", "owner", "reliability")
    list_filter = ("kind", "reliability")
    list_select_related = ("owner",)
    search_fields = ("name", "aliases")
    autocomplete_fields = ("owner",)
