from __future__ import annotations

import re

from claims.reading.context.words import Pointers

_NEXT = re.compile(r"\s([a-z]+)")


def in_place_of(word: str, following: str, name: str, known: Pointers) -> str:
    """`name` in the form of the pronoun `word`: "Reed’s" for "his".

    `following` is what stands behind the word: "her" owns something where a noun does.
    """
    owner = word.lower() in known.possessives
    if word.lower() == "her":
        noun = _NEXT.match(following)
        owner = noun is not None and noun[1] not in known.stops
    if not owner:
        return name
    return name + ("’" if name.endswith("s") else "’s")
