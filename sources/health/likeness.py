from __future__ import annotations

import re

LONGEST = 200_000  # characters of each text that are compared
RUN = 4
_WORD = re.compile(r"\w+")


def likeness(known: str, found: str) -> float | None:
    """The share of the runs of four words of `known` that stand in `found`: 0 to 1.

    None where `known` has too few words to say anything. Takes time linear in the texts.
    """
    before = _runs(known)
    if not before:
        return None
    return len(before & _runs(found)) / len(before)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text[:LONGEST].casefold())
    return set(zip(*(words[n:] for n in range(RUN)), strict=False))
