"""What is said when a view failed: that it is our fault, and nothing of what failed."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from factcheck.problems import problem_details


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500. It asks neither the database nor the session: they may have failed."""
    if request.path.startswith("/api/"):
        sentence = "This went wrong here, not with you. It is in the log; please try again later."
        return problem_details(HTTPStatus.INTERNAL_SERVER_ERROR, sentence)
    return HttpResponse(render_to_string("500.html"), status=HTTPStatus.INTERNAL_SERVER_ERROR)
