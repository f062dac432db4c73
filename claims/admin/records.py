"""Rows that are there to be looked at."""

from django.contrib import admin

from claims.admin.doors import ReadOnly
from claims.models import CheckException, Edition, Rating, Review


@admin.register(Edition)
class EditionAdmin(ReadOnly):
    list_display = ("claim_public_id", "number", "published_at", "approved_by", "sha256")
    list_select_related = ("approved_by",)
    show_full_result_count = False
    exclude = ("canonical",)


@admin.register(Review)
class ReviewAdmin(ReadOnly):
    list_display = ("claim", "revision", "decision", "reviewer", "decided_at")
    list_select_related = ("claim", "reviewer")
    show_full_result_count = False


@admin.register(Rating)
class RatingAdmin(ReadOnly):
    list_display = ("name", "value", "description")


@admin.register(CheckException)
class CheckExceptionAdmin(ReadOnly):
    """They are granted and taken back on the page of their claim."""

    list_display = ("check_name", "reason", "person", "granted_at", "until", "revoked_at")
    list_filter = ("check_name", "revoked_at")
    list_select_related = ("person",)
    show_full_result_count = False
