"""Every error of the API in one shape: problem details (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import JsonResponse
from rest_framework.exceptions import APIException
from rest_framework.response import Response
from rest_framework.views import exception_handler


def problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: the status, a title, and the sentence that says what to do."""
    response = exception_handler(error, context)
    if response is None:
        return None
    fields = error.detail if isinstance(error, APIException) else None
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(response.status_code).phrase,
        "status": response.status_code,
    }
    if isinstance(fields, dict):
        body |= {"detail": "Some fields are not as expected.", "errors": fields}
    elif isinstance(fields, list):
        body["detail"] = " ".join(str(sentence) for sentence in fields)
    else:
        body["detail"] = str((response.data or {}).get("detail", ""))
    response.data = body
    response.content_type = "application/problem+json"
    return response


def problem_details(status: HTTPStatus, sentence: str) -> JsonResponse:
    """The same shape, where DRF has no say."""
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": sentence,
    }
    return JsonResponse(body, status=status, content_type="application/problem+json")
