"""Bodies of JSON. What nests too deep to be read is refused in words, as what is no JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class JsonBodies(JSONParser):
    """Of `settings.REST_FRAMEWORK`; brackets within brackets take a frame of the stack each."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            sentence = "The body nests too many lists and objects within each other."
            raise ParseError(sentence) from None
