"""Does a text have the words of a quote? Anybody may ask; nothing is kept."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import SimpleRateThrottle
from rest_framework.views import APIView

from claims.api.check_shapes import LONGEST_TEXT, QuoteRequest, QuoteShape
from claims.api.doors import given
from claims.api.problem_shapes import BODY, PACE, refused_with
from claims.api.seats import Seats
from claims.checks.quote_in_capture import STATUSES
from claims.evidence.quotes import check_quote
from sources.text.anchoring import Place

# The longest text, with every character escaped as JSON allows, and the other fields.
LARGEST_BODY = 12 * LONGEST_TEXT + 200_000
SEATS = Seats(2, wait=1)  # one lasts a second at most, and most a few thousandths
ANSWERS = {200: QuoteShape} | refused_with(*BODY, *PACE)


class TooLarge(APIException):
    status_code = 413
    default_detail = f"A request has {LARGEST_BODY} bytes at most."


class Pace(SimpleRateThrottle):
    """Looking for words that are not there takes a while, so nobody asks all the time."""

    scope = "quote-checks"
    rate = "60/min"

    def get_cache_key(self, request: Request, view: APIView) -> str:  # noqa: ARG002
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


class QuoteChecks(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]
    throttle_classes = [Pace]

    @extend_schema(request=QuoteRequest, responses=ANSWERS, auth=[])
    def post(self, request: Request) -> Response:
        """Says where the words of a quote stand in a text, and how they differ from it."""
        if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_BODY:
            raise TooLarge
        with SEATS.taken():
            said = given(QuoteRequest, request)
            text = said["text"]
            found = check_quote(said["quote"], text, said["prefix"], said["suffix"])
        return Response(
            {
                "kind": found.status,
                "status": STATUSES[found.status],
                "message": found.message,
                "spans": [_span(text, place) for place in found.places],
                "differences": [difference.as_json() for difference in found.differences],
            }
        )


def _span(text: str, place: Place) -> dict[str, Any]:
    """Without the spaces around it, which an approximate place may take in."""
    words = text[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip())
    return {"start": start, "end": start + len(words.strip()), "text": words.strip()}
