from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.html import escape

from claims.admin.doors import ServedByServices, person
from claims.admin.seen import SeenForm
from claims.models import Citation
from claims.services import drafting
from claims.services.checking import QUOTE
from claims.services.checklist import lines_of, standing_exceptions
from claims.services.overriding import short_level, told_level
from claims.services.places import chosen_place
from claims.services.reasons import OF_CITATION, lines
from claims.templatetags.checks import sign, word

FIELDS = ("stance", "quote", "place", "locator", "credibility", "override", "override_reason")
LOST = "The quote was not found in what was captured."
NOTHING = (
    "Nothing is captured of this source yet to look for the quote in. Have its address checked on "
    "the page of the source, or upload a capture there; then save the citation again."
)


class CitationForm(SeenForm):
    place = forms.IntegerField(
        required=False,
        min_value=1,
        help_text="Where the words stand more than once: the number of the place that is meant. "
        "Once the citation is saved, the places are listed here.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].initial = chosen_place(self.instance.selectors)
        named = {"check_name": QUOTE, "evidence__status": "ambiguous"}
        said = self.instance.checks.filter(**named).first() if self.instance.pk else None
        if said:
            # Words of a source, which the page would show as markup.
            self.fields["place"].help_text = escape(said.message)


@admin.register(Citation)
class CitationAdmin(ServedByServices):
    form = CitationForm
    list_display = ("source", "claim", "stance", "both_levels")
    list_filter = ("stance", "confidence")
    list_select_related = ("source", "claim")
    search_fields = ("quote", "claim__statement", "source__title")
    show_full_result_count = False
    autocomplete_fields = ("claim", "source", "relays")
    fields = ("claim", "source", *FIELDS, "relays", "level", "reasons", "found")
    readonly_fields = ("level", "reasons", "found")

    @admin.display(description="Confidence", ordering="confidence")
    def both_levels(self, citation: Citation) -> str:
        return short_level(citation)

    @admin.display(description="Confidence")
    def level(self, citation: Citation) -> str:
        return told_level(citation)

    @admin.display(description="Why this confidence")
    def reasons(self, citation: Citation) -> str:
        return "\n".join(lines(citation.confidence_reasons, OF_CITATION)) or "-"

    @admin.display(description="What the checks say")
    def found(self, citation: Citation) -> str:
        if not citation.pk:
            return "-"
        prefetch_related_objects([citation], "checks", standing_exceptions())
        said = (
            f"{sign(line.status)} {line.result.check_name}, {word(line.status)}: "
            f"{line.result.message}"
            for line in lines_of(citation)
        )
        return "\n".join(said) or "-"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        fixed = ("claim", "source") if obj else ()
        return (*fixed, *self.readonly_fields)

    def save_model(self, request: HttpRequest, obj: Citation, form: Any, change: bool) -> None:
        given = {name: form.cleaned_data[name] for name in FIELDS if name in form.cleaned_data}
        if change:
            drafting.revise(obj, person(request), **given)
        else:
            obj.pk = drafting.cite(obj.claim, obj.source, person(request), **given).pk
        obj.refresh_from_db()
        if obj.quote and not obj.selectors:
            messages.warning(request, LOST if obj.capture_id else NOTHING)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Relays go through their service too; the form's own way would skip its rules."""
        wanted = set(form.cleaned_data.get("relays") or [])
        drafting.set_relays(form.instance, wanted, person(request))

    def delete_model(self, request: HttpRequest, obj: Citation) -> None:
        drafting.uncite(obj, person(request))

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        for citation in queryset:
            drafting.uncite(citation, person(request))
