"""The names of authors, as documents list them."""

from __future__ import annotations

import re

from sources.text.normalise import one_line

NAME_LENGTH = 200
MOST = 50
# What stands behind a name and its comma is no other author.
_BEHIND = re.compile(
    r"jr|sr|i{2,3}|iv|esq|ph\.? ?d|m\.? ?d|d\.? ?phil|ed\.? ?d|j\.? ?d|ll\.? ?[bm]|m\.? ?b\.? ?a"
    r"|m\.? ?p\.? ?h|[bm]\.? ?sc|[bm]\.? ?a|[bm]\.? ?s|d\.? ?sc|rn|cfa|cpa|frs|obe|mbe|cbe|qc|kc",
    re.IGNORECASE,
)


def authors_of(written: str) -> tuple[str, ...]:
    """The names between semicolons, each once; a degree that was split off is with its name."""
    found: list[str] = []
    for each in written.split(";"):
        name = one_line(each, NAME_LENGTH)
        if found and _BEHIND.fullmatch(name.rstrip(".")):
            found[-1] = one_line(f"{found[-1]}, {name}", NAME_LENGTH)
        elif name:
            found.append(name)
    return tuple(dict.fromkeys(found))[:MOST]
