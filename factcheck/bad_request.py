"""A request that is refused before any view sees it, told in a sentence."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from factcheck.problems import problem_details


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler400: problem details under /api/, a page elsewhere."""
    status, sentence = HTTPStatus.BAD_REQUEST, "The request is not as a browser sends it."
    if isinstance(exception, RequestDataTooBig):
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 2**20
        status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        sentence = f"This is more than {most} MB. Give only the part that matters."
    return told(request, status, sentence)


def told(request: HttpRequest, status: HTTPStatus, sentence: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problem_details(status, sentence)
    return render(request, "400.html", {"sentence": sentence}, status=status)
