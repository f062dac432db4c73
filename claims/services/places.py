"""Which of several places an editor means, where the words of a quote stand more than once.

The choice is kept with the selectors, as the number of the place, so that words found by the
machine at their first place are not taken for chosen ones.
"""

from __future__ import annotations

from typing import Any

from claims.evidence.quotes import places_of
from claims.models import Citation
from claims.services.refusals import Refused
from sources.text.anchoring import describe


def choose_place(quote: str, text: str, number: int) -> dict[str, Any]:
    """Selectors of the place of that number, counted from 1 at the top. Raises Refused."""
    found = places_of(quote, text)
    if not 1 <= number <= len(found):
        raise Refused(f"The words stand in {len(found)} places; there is no place {number}.")
    place = found[number - 1]
    return describe(text, place.start, place.end).as_json() | {"place": number}


def choose(citation: Citation, place: int | None) -> None:
    """Anchors the quote at the place that an editor names; leaves it where nobody does."""
    if place is not None and citation.capture is not None:
        citation.selectors = choose_place(citation.quote, citation.capture.text, place)


def chosen_place(selectors: dict[str, Any] | None) -> int | None:
    return (selectors or {}).get("place")
