"""What editors do over the API: the same services as the admin, with the same rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.contrib.auth.models import User
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import APIException, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.public import EditionSerializer
from claims.models import Claim, Review
from claims.services.publication import approve, send_back, submit
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


class DraftSerializer(serializers.ModelSerializer[Claim]):
    id = serializers.CharField(source="public_id")

    class Meta:
        model = Claim
        fields = ["id", "statement", "state", "revision", "confidence"]


class ReviewSerializer(serializers.Serializer[Any]):
    decision = serializers.ChoiceField(choices=Review.Decision.choices)
    revision = serializers.IntegerField(min_value=1, help_text="The revision that you read.")
    note = serializers.CharField(allow_blank=True, default="")


class Submission(APIView):
    @extend_schema(request=None, responses=DraftSerializer)
    def post(self, request: Request, public_id: str) -> Response:
        """Sends a draft to review."""
        claim = get_object_or_404(Claim, public_id=public_id)
        with refusals_said():
            claim = submit(claim, cast("User", request.user))
        return Response(DraftSerializer(claim).data)


class Reviews(APIView):
    @extend_schema(request=ReviewSerializer, responses={201: EditionSerializer})
    def post(self, request: Request, public_id: str) -> Response:
        """Approves and publishes, or sends back. Nobody decides on what he wrote."""
        given = ReviewSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        claim = get_object_or_404(Claim, public_id=public_id)
        said, editor = given.validated_data, cast("User", request.user)
        with refusals_said():
            if said["decision"] == Review.Decision.APPROVED:
                edition = approve(claim, editor, said["revision"], said["note"])
                return Response(EditionSerializer(edition).data, status=201)
            claim = send_back(claim, editor, said["revision"], said["note"])
        return Response(DraftSerializer(claim).data, status=201)
