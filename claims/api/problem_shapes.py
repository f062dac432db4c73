"""How the API refuses, as OpenAPI shows it: problem details (RFC 9457)."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

MEDIA_TYPE = "application/problem+json"


class ProblemShape(serializers.Serializer[Any]):
    type = serializers.CharField()
    title = serializers.CharField(help_text="What the status is called.")
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="A sentence that says what to do.")
    errors = serializers.JSONField(  # type: ignore[assignment]
        required=False, help_text="By the name of a field: what is wrong with it, in sentences."
    )


# No JSON, or fields that are not as expected; no length; too much; no JSON by its type.
BODY = (400, 411, 413, 415)
# Too often, with Retry-After; too many at once, with Retry-After.
PACE = (429, 503)


def refused_with(*statuses: int) -> dict[tuple[int, str], type[ProblemShape]]:
    """What a view adds to its `responses`."""
    return {(status, MEDIA_TYPE): ProblemShape for status in statuses}
