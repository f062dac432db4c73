"""Exceptions and overrides over the API: the same services as the admin, with the same rules."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.check_shapes import (
    CheckedDraftShape,
    ExceptionRequest,
    ExceptionShape,
    OverrideRequest,
)
from claims.api.doors import given, person, refusals_said
from claims.models import CheckException, Citation, Claim
from claims.services.exceptions import grant, revoke
from claims.services.overriding import override_confidence


class Exceptions(APIView):
    @extend_schema(request=ExceptionRequest, responses={201: ExceptionShape})
    def post(self, request: Request, public_id: str) -> Response:
        """Lets a claim through in spite of one check: with a reason, in the open, until a day."""
        by = person(request)
        said = given(ExceptionRequest, request)
        subject: Any = get_object_or_404(Claim, public_id=public_id)
        if "citation" in said:
            subject = get_object_or_404(subject.citations, public_id=said["citation"])
        with refusals_said():
            made = grant(subject, said["check_name"], said["reason"], by, said["until"])
        return Response(ExceptionShape(made).data, status=201)


class ExceptionDetail(APIView):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, public_id: str) -> Response:
        """Takes an exception back; that it was granted stays known."""
        by = person(request)
        exception = get_object_or_404(CheckException, public_id=public_id)
        with refusals_said():
            revoke(exception, by)
        return Response(status=204)


class ClaimOverride(APIView):
    @extend_schema(request=OverrideRequest, responses=CheckedDraftShape)
    def put(self, request: Request, public_id: str) -> Response:
        """Sets the claim's confidence for a reason; the computed level stays beside it."""
        return _overridden(request, get_object_or_404(Claim, public_id=public_id))


class CitationOverride(APIView):
    @extend_schema(request=OverrideRequest, responses=CheckedDraftShape)
    def put(self, request: Request, public_id: str) -> Response:
        """Sets a citation's confidence for a reason; answers with its claim, rated anew."""
        return _overridden(request, get_object_or_404(Citation, public_id=public_id))


def _overridden(request: Request, subject: Claim | Citation) -> Response:
    by = person(request, "claims.change_claim")
    said = given(OverrideRequest, request)
    with refusals_said():
        override_confidence(subject, said["level"], said["reason"], by)
    number = subject.pk if isinstance(subject, Claim) else subject.claim_id
    return Response(CheckedDraftShape(Claim.objects.get(pk=number)).data)
