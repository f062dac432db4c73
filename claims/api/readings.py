"""Articles over the API: have one read, watch it, decide on what was found."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.generics import ListAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import APIView

from claims.api.doors import given, person, refusals_said
from claims.api.problem_shapes import BODY, refused_with
from claims.api.seats import Seats
from claims.api.shapes import (
    CandidateShape,
    DecisionRequest,
    ReadingRequest,
    ReadingShape,
    ReadShape,
    TextRequest,
)
from claims.models import Candidate, Claim, Reading
from claims.reading.language import language_of
from claims.reading.reader import READER_VERSION, read
from claims.services import reading as readings
from claims.services import triage
from claims.services.answers import candidate_as_json, fields_of, reading_as_json
from claims.services.claimants import proposed
from claims.services.refusals import Refused

SEATS = Seats(1, wait=10)  # the longest text is read in some twenty seconds
READ_ANSWERS = {200: ReadShape} | refused_with(*BODY, 503)


class Readings(APIView):
    parser_classes = [
        *cast("list[type[BaseParser]]", api_settings.DEFAULT_PARSER_CLASSES),
        MultiPartParser,
    ]

    @extend_schema(request=ReadingRequest, responses={202: ReadingShape})
    def post(self, request: Request) -> Response:
        """Has an article read: a text, a file or a URL. Ask at `Location` how far it is."""
        by = person(request, "claims.add_reading")
        asked = _asked(given(ReadingRequest, request))
        with refusals_said():
            row = readings.request_reading(by, **asked)
        shown = _shown(request, row)
        place = request.build_absolute_uri(reverse("api-reading", args=[row.public_id]))
        return Response(shown, status=202, headers={"Location": place})


class ReadingDetail(APIView):
    @extend_schema(responses=ReadingShape)
    def get(self, request: Request, public_id: str) -> Response:
        """How far a reading is, and why it failed if it did."""
        person(request, "claims.view_reading")
        rows = Reading.objects.select_related("capture__source")
        return Response(_shown(request, get_object_or_404(rows, public_id=public_id)))


class InOrder(CursorPagination):
    ordering = "position"
    page_size = 100


class Candidates(ListAPIView[Candidate]):
    """The candidates of a reading, in the order of the text."""

    serializer_class = CandidateShape
    pagination_class = InOrder
    queryset = Candidate.objects.none()  # what the schema looks at; each request asks for its own

    def get_queryset(self) -> QuerySet[Candidate]:
        person(self.request, "claims.view_reading")
        reading = get_object_or_404(Reading, public_id=self.kwargs["public_id"])
        return reading.candidates.select_related("claim")

    def paginate_queryset(self, queryset: Any) -> Any:
        """A page with its parties, which are asked for in one query."""
        page = super().paginate_queryset(queryset)
        self.parties = proposed(page or [])
        return page

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "parties": getattr(self, "parties", {})}


class Decisions(APIView):
    @extend_schema(request=DecisionRequest, responses={201: CandidateShape})
    def post(self, request: Request, public_id: str) -> Response:
        """Accepts a candidate as a claim, merges it into one, dismisses it, or takes that back."""
        by = person(request, "claims.change_candidate")
        said = given(DecisionRequest, request)
        candidate = get_object_or_404(Candidate, public_id=public_id)
        with refusals_said():
            if said["decision"] == "accept":
                statement, add = said.get("statement", ""), said.get("add_claimant", False)
                triage.accept(candidate, by, statement, add_claimant=add)
            elif said["decision"] == "merge":
                triage.merge(candidate, _claim(said.get("claim", "")), by)
            elif said["decision"] == "dismiss":
                triage.dismiss(candidate, by)
            else:
                triage.restore(candidate, by)
        row = Candidate.objects.select_related("claim").get(pk=candidate.pk)
        return Response(candidate_as_json(row, proposed([row])), status=201)


class Read(APIView):
    @extend_schema(request=TextRequest, responses=READ_ANSWERS)
    def post(self, request: Request) -> Response:
        """Reads a text and keeps nothing: the candidates that the reader would propose."""
        person(request, "claims.add_reading")
        with SEATS.taken():
            said = given(TextRequest, request)
            language = language_of(said["text"], said.get("language", ""))
            found = read(said["text"], said.get("published_on"), language=language)
            candidates = [fields_of(proposal) for proposal in found]
        shown = {"reader": READER_VERSION, "language": language, "candidates": candidates}
        return Response(shown)


def _asked(said: dict[str, Any]) -> dict[str, Any]:
    """What `request_reading` takes. Raises ValidationError for none or several."""
    there = [name for name in ("text", "file", "url") if said.get(name) not in (None, "")]
    if not there and "text" in said:
        there = ["text"]  # an empty text is read, and fails with its reason, as an empty file does
    if len(there) != 1:
        raise ValidationError(["Give a text, a file or a URL: one of them."])
    fields = ("name", "title", "published_on", "language")
    asked = {name: said[name] for name in fields if name in said}
    if there == ["url"]:
        return asked | {"url": said["url"]}
    if there == ["text"]:
        return asked | {"content": said["text"].encode("utf-8", "replace")}
    file = said["file"]
    kind = (file.content_type or "")[:100]
    content = file.read(readings.LARGEST + 1)
    return {"name": file.name, "media_type": kind, "content": content} | asked


def _shown(request: Request, row: Reading) -> dict[str, Any]:
    place = reverse("api-candidates", args=[row.public_id])
    return reading_as_json(row) | {"candidates": request.build_absolute_uri(place)}


def _claim(public_id: str) -> Claim:
    claim = Claim.objects.filter(public_id=public_id).first()
    if claim is None:
        raise Refused("There is no claim of that id to merge into.")
    return claim
