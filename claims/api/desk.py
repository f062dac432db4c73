"""What editors do over the API: the same services as the admin, with the same rules."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.check_shapes import CheckedDraftShape
from claims.api.doors import given, person, refusals_said
from claims.api.public import EditionSerializer
from claims.api.shapes import (
    ClaimRequest,
    DraftShape,
    ReviewRequest,
)
from claims.models import Claim, Review
from claims.services import drafting
from claims.services.publication import approve, send_back, submit, withdraw
from claims.services.rechecking import bring_up_to_date


class Drafts(APIView):
    @extend_schema(request=ClaimRequest, responses={201: DraftShape})
    def post(self, request: Request) -> Response:
        """Writes a new claim, as a draft."""
        by = person(request, "claims.add_claim")
        with refusals_said():
            claim = drafting.draft(by, **given(ClaimRequest, request))
        return Response(DraftShape(claim).data, status=201)


class Draft(APIView):
    @extend_schema(responses=CheckedDraftShape)
    def get(self, request: Request, public_id: str) -> Response:
        """A claim as it stands at the desk, published or not, with all that its checks say."""
        person(request)
        claims = Claim.objects.select_related("override_by")
        bring_up_to_date(get_object_or_404(Claim.objects.only("pk"), public_id=public_id).pk)
        return Response(CheckedDraftShape(claims.get(public_id=public_id)).data)

    @extend_schema(request=ClaimRequest, responses=DraftShape)
    def patch(self, request: Request, public_id: str) -> Response:
        """Changes a draft, or begins the next revision of a published claim."""
        by = person(request, "claims.change_claim")
        claim = get_object_or_404(Claim, public_id=public_id)
        with refusals_said():
            claim = drafting.change(claim, by, **given(ClaimRequest, request, partial=True))
        return Response(DraftShape(claim).data)


class Submission(APIView):
    @extend_schema(request=None, responses=CheckedDraftShape)
    def post(self, request: Request, public_id: str) -> Response:
        """Sends a draft to review; its checks say what would keep it from being published."""
        by = person(request)
        claim = get_object_or_404(Claim, public_id=public_id)
        with refusals_said():
            claim = submit(claim, by)
        return Response(CheckedDraftShape(claim).data)

    @extend_schema(responses=DraftShape)
    def delete(self, request: Request, public_id: str) -> Response:
        """Takes a claim back from review; only who wrote in it can."""
        by = person(request)
        claim = get_object_or_404(Claim, public_id=public_id)
        with refusals_said():
            claim = withdraw(claim, by)
        return Response(DraftShape(claim).data)


class Reviews(APIView):
    @extend_schema(request=ReviewRequest, responses={201: EditionSerializer})
    def post(self, request: Request, public_id: str) -> Response:
        """Approves and publishes, or sends back. Nobody decides on what he wrote."""
        editor = person(request)
        said = given(ReviewRequest, request)
        claim = get_object_or_404(Claim, public_id=public_id)
        with refusals_said():
            if said["decision"] == Review.Decision.APPROVED:
                edition = approve(
                    claim, editor, said["revision"], said["evidence_sha256"], said["note"]
                )
                return Response(EditionSerializer(edition).data, status=201)
            claim = send_back(claim, editor, said["revision"], said["note"])
        return Response(DraftShape(claim).data, status=201)
