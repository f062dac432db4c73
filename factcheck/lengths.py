"""A body that comes in chunks does not say its length, and nothing here would read it.

It would be taken for empty, and the sender told that fields are missing which he did send.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from factcheck.bad_request import told

SENTENCE = "Say how long the body is (Content-Length): one that is sent in chunks is not read here."


def refuse_unmeasured(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Middleware; it stands before whatever looks into a body."""

    def answer(request: HttpRequest) -> HttpResponse:
        if "HTTP_TRANSFER_ENCODING" in request.META and "CONTENT_LENGTH" not in request.META:
            return told(request, HTTPStatus.LENGTH_REQUIRED, SENTENCE)
        return get_response(request)

    return answer
