"""No word has the character NUL, and the database takes none: who sends it is told so, once.

Bodies under /api/ are left to the serializers, which refuse it beside the field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from factcheck.bad_request import told

SENTENCE = "What was sent has a character that no text has (NUL). Take it out and send it again."


def refuse_nul(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Middleware; it stands last, so that its answers have every header of the others."""

    def answer(request: HttpRequest) -> HttpResponse:
        if any("\0" in words for words in _sent(request)):
            return told(request, HTTPStatus.BAD_REQUEST, SENTENCE)
        return get_response(request)

    return answer


def _sent(request: HttpRequest) -> Iterable[str]:
    yield request.path
    yield from request.COOKIES.values()
    forms = [request.GET] if request.path.startswith("/api/") else [request.GET, request.POST]
    for form in forms:
        for name, values in form.lists():
            yield from (name, *map(str, values))
