"""What the admin pages share: a service's refusal becomes a message, and nothing is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from claims.models import Claim
from claims.services.refusals import Refused

REFUSAL = "refusal"  # where a request keeps what the service said to it


def person(request: HttpRequest) -> User:
    """The editor at the desk; the admin lets nobody else through."""
    return cast("User", request.user)


def is_number(words: str) -> bool:
    """Whether it can stand for a row or a count: "²" is a digit, but no number to `int`."""
    return words.isascii() and words.isdecimal() and len(words) < 10


def in_words(error: ValidationError) -> str:
    """What a service found wrong with which field, in one line."""
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    found = error.message_dict.items()
    return " ".join(f"{_called(field)}{' '.join(said)}" for field, said in found)


def _called(field: str) -> str:
    return "" if field == NON_FIELD_ERRORS else f"{field.replace('_', ' ').capitalize()}: "


class _Refused(forms.ModelForm):
    """A form whose service has refused what it says."""

    refusal = ""

    def clean(self) -> dict[str, Any]:
        self.add_error(None, self.refusal)
        return super().clean() or {}


class ServedByServices(admin.ModelAdmin):
    """An admin page whose writes are services, which may refuse."""

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        view = super().delete_view
        return _told(request, lambda: view(request, object_id, extra_context))

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        view = super().changelist_view
        return _told(request, lambda: view(request, extra_context))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        view = super().changeform_view
        try:
            return view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            said = str(refusal)
        except ValidationError as error:
            said = in_words(error)
        # Once more, with all that was typed: now the form itself says what the service said.
        setattr(request, REFUSAL, said)
        return view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        said = getattr(request, REFUSAL, "")
        return type(form.__name__, (_Refused, form), {"refusal": said}) if said else form

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is in review is only shown; a form that was open before comes back with a reason."""
        closed = request.method == "GET" and obj is not None and self.in_review(obj)
        return not closed and super().has_change_permission(request, obj)

    def in_review(self, obj: Any) -> bool:
        return (obj if isinstance(obj, Claim) else obj.claim).state == Claim.State.IN_REVIEW

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The address may fill fields in, but a row is named by its number only."""
        given = super().get_changeform_initial_data(request)
        return {name: value for name, value in given.items() if self._fits(name, value)}

    def _fits(self, name: str, value: Any) -> bool:
        try:
            related = self.opts.get_field(name).is_relation
        except FieldDoesNotExist:
            return False
        rows = value if isinstance(value, list) else [value]
        return not related or all(is_number(row) for row in rows)


def _told(request: HttpRequest, view: Callable[[], HttpResponse]) -> HttpResponse:
    """What the view answers; where a service refuses, nothing is done and the page says why."""
    try:
        with transaction.atomic():
            return view()
    except Refused as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        messages.error(request, in_words(error))
    return HttpResponseRedirect(request.get_full_path())


class ReadOnly(admin.ModelAdmin):
    """Rows that only services write: the desk shows them."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
