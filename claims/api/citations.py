"""Citations over the API: the same services as the admin, with the same rules."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.doors import given, person, refusals_said
from claims.api.shapes import SEEN, CitationChange, CitationRequest, CitationShape, SeenRequest
from claims.models import Citation, Claim
from claims.services import drafting
from claims.services.overtaking import refuse_overtaken
from claims.services.refusals import Refused


class Citations(APIView):
    @extend_schema(request=CitationRequest, responses={201: CitationShape})
    def post(self, request: Request, public_id: str) -> Response:
        """Links a claim to the exact words of a source; says where they stand in its capture."""
        by = person(request, "claims.add_citation")
        said = given(CitationRequest, request)
        claim = get_object_or_404(Claim, public_id=public_id)
        with transaction.atomic(), refusals_said():
            relayed = _relayed(claim, said.pop("relays"))
            citation = drafting.cite(claim, said.pop("source"), by, **said)
            drafting.set_relays(citation, relayed, by)
        return Response(_told(citation), status=201)


class CitationDetail(APIView):
    @extend_schema(request=CitationChange, responses=CitationShape)
    def patch(self, request: Request, public_id: str) -> Response:
        """Changes a citation; its quote is looked for again in the newest capture of its source."""
        by = person(request, "claims.change_citation")
        said = given(CitationChange, request, partial=True)
        citation = _found(public_id)
        with transaction.atomic(), refusals_said():
            refuse_overtaken(citation.claim, said.pop("revision", None))
            relayed = _relayed(citation.claim, said.pop("relays")) if "relays" in said else None
            citation = drafting.revise(citation, by, **said)
            if relayed is not None:
                drafting.set_relays(citation, relayed, by)
        return Response(_told(citation))

    @extend_schema(
        parameters=[OpenApiParameter("revision", int, description=SEEN)], responses={204: None}
    )
    def delete(self, request: Request, public_id: str) -> Response:
        """Takes a citation out of a draft; editions keep what they said."""
        by = person(request, "claims.delete_citation")
        seen = SeenRequest(data=request.query_params)
        seen.is_valid(raise_exception=True)
        citation = _found(public_id)
        with transaction.atomic(), refusals_said():
            refuse_overtaken(citation.claim, seen.validated_data.get("revision"))
            drafting.uncite(citation, by)
        return Response(status=204)


def _found(public_id: str) -> Citation:
    return get_object_or_404(Citation.objects.select_related("claim"), public_id=public_id)


def _told(citation: Citation) -> dict[str, Any]:
    """The row as it is now, with its source."""
    return CitationShape(Citation.objects.select_related("source").get(pk=citation.pk)).data


def _relayed(claim: Claim, ids: list[str]) -> set[Citation]:
    """The citations of the claim that are named. Raises Refused, which tells the others."""
    found = set(claim.citations.filter(public_id__in=ids))
    if unknown := sorted(set(ids) - {row.public_id for row in found}):
        raise Refused(f"The claim has no citation {', '.join(unknown)} to relay.")
    return found
