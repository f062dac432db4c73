"""What anybody may read: current editions, and nothing else."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import ListAPIView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.evidence.confidence import published_table
from claims.models import Edition


class EditionSerializer(serializers.ModelSerializer[Edition]):
    """The frozen document, with its number, digest and place in the ledger around it."""

    id = serializers.CharField(source="claim_public_id")
    url = serializers.SerializerMethodField()
    edition = serializers.IntegerField(source="number")
    claim = serializers.JSONField(source="document", help_text="The claim with its evidence.")

    class Meta:
        model = Edition
        fields = [
            "id",
            "url",
            "edition",
            "published_at",
            "sha256",
            "ledger_index",
            "correction_kind",
            "correction_note",
            "claim",
        ]

    def get_url(self, edition: Edition) -> str:
        return f"{settings.SITE_URL}/claims/{edition.claim_public_id}/{edition.slug}/"


class RuleShape(serializers.Serializer[Any]):
    name = serializers.CharField()
    effect = serializers.JSONField(
        help_text='By how many levels it moves; or "sets": very low, whatever else holds.'
    )
    why = serializers.CharField()
    would_raise = serializers.CharField(
        help_text="What an editor can do about it; of a raise, how to get it."
    )


class RulesShape(serializers.Serializer[Any]):
    version = serializers.CharField()
    levels = serializers.ListField(child=serializers.CharField(), help_text="The highest first.")
    starts = serializers.DictField(
        child=serializers.CharField(), help_text="The level of a citation by its source's degree."
    )
    citation_rules = RuleShape(many=True)
    claim_rules = RuleShape(many=True)


class ConfidenceRules(APIView):
    """The table of rules that levels of confidence are found by, in its present version."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(responses=RulesShape)
    def get(self, request: Request) -> Response:  # noqa: ARG002
        return Response(published_table(), headers={"Cache-Control": "public, max-age=60"})


class ClaimList(ListAPIView[Edition]):
    """Published claims, the newest edition first."""

    authentication_classes = []
    permission_classes = [AllowAny]
    serializer_class = EditionSerializer
    queryset = Edition.objects.current()


class ClaimDetail(APIView):
    """One published claim. A draft is not found, whoever asks."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(responses=EditionSerializer)
    def get(self, request: Request, public_id: str) -> HttpResponseBase:
        edition = Edition.objects.current().filter(claim_public_id=public_id).first()
        if edition is None:
            raise Http404
        tag = f'"{edition.sha256}"'
        headers: dict[str, Any] = {"ETag": tag, "Cache-Control": "public, max-age=60"}
        answer = Response(headers=headers)
        known = get_conditional_response(request, etag=tag, response=answer)
        if known is not None and known is not answer:
            return known
        answer.data = EditionSerializer(edition).data
        return answer
