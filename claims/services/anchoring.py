"""Where in the newest capture the words of a citation stand: there where their check finds them."""

from __future__ import annotations

from typing import Any

from claims.evidence.quotes import check_quote
from claims.models import Citation
from sources.text.anchoring import choose, describe


def anchor(citation: Citation) -> None:
    """Gives the citation its place, not yet saved; a quote that is missing has none.

    Of several places that say the same, the one nearest to where it stood before is taken.
    """
    capture = citation.source.captures.newest_first().first()
    before = citation.selectors or {}
    citation.capture, citation.selectors = capture, None
    if capture and citation.quote:
        citation.selectors = _place(capture.text, citation.quote, before.get("start"))


def _place(text: str, quote: str, hint: int | None) -> dict[str, Any] | None:
    """The selectors of the quote, from the first of its pieces to the last where it is elided."""
    found = check_quote(quote, text, hint=hint)
    if not found.places:
        return None
    first = last = choose(text, list(found.places), hint=hint)
    if found.status == "elided":
        first, last = found.places[0], found.places[-1]
    words = text[first.start : last.end]
    # An approximate place may take in the space around it.
    start = first.start + len(words) - len(words.lstrip())
    return describe(text, start, start + len(words.strip())).as_json()
