"""What the desk API shares: a service's refusal as a status, and what a person may look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError as Invalid
from rest_framework.exceptions import APIException, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer

from claims.services.refusals import Conflict, Forbidden, Refused


class Clash(APIException):
    status_code = 409


@contextmanager
def refusals_said() -> Iterator[None]:
    """Turns a service's refusal into the status that says the same."""
    try:
        yield
    except Forbidden as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except Conflict as refusal:
        raise Clash(str(refusal)) from refusal
    except Refused as refusal:
        raise ValidationError([str(refusal)]) from refusal
    except Invalid as error:
        fields = error.message_dict if hasattr(error, "error_dict") else error.messages
        raise ValidationError(fields) from error


def person(request: Request, permission: str = "claims.view_claim") -> User:
    """Who asks. Raises PermissionDenied for a person who is not of the desk."""
    by = cast("User", request.user)
    if not by.has_perm(permission):
        raise PermissionDenied("This is for the people of the desk.")
    return by


def given(shape: type[BaseSerializer[Any]], request: Request, **more: Any) -> dict[str, Any]:
    """The body as `shape` understands it. Raises ValidationError, which names the fields; a field
    that is not known is one of them, for nobody sends it to have it passed over.
    """
    serializer: Any = shape(data=request.data, **more)
    if isinstance(request.data, Mapping) and (unknown := request.data.keys() - serializer.fields):
        raise ValidationError({name: ["There is no such field."] for name in sorted(unknown)})
    serializer.is_valid(raise_exception=True)
    return cast("dict[str, Any]", serializer.validated_data)
