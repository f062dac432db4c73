"""The name that stands beside a role: “the charity's founder, Joan Withers, said”."""

from __future__ import annotations

import re

from claims.reading.attribution.language import language
from claims.reading.attribution.names import NAME, bare, is_group

_NEAR = 80  # code points after the role
_COMMA = re.compile(r",\s{1,2}")
_ENDS = re.compile(r"\s*(?:[,.;]|$)")


def name_beside(text: str, phrase: tuple[int, int]) -> str:
    """The full name between commas after the role at `phrase`; "" where none stands there."""
    words = set(text[slice(*phrase)].casefold().split())
    comma = _COMMA.match(text, phrase[1])
    if comma is None or words & language().words("places"):
        return ""
    name = NAME.match(text, comma.end(), comma.end() + _NEAR)
    if name is None or not _ENDS.match(text, name.end()):
        return ""
    full = bare(name[0]).split()
    return name[0] if 2 <= len(full) <= 4 and not is_group(full) else ""
