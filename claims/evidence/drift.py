"""Is a quote that stood in one capture of a page still there in a later one?

The words alone do not say: a short quote taken out may occur elsewhere by chance, and a repeated
one may have lost one of its repetitions. So the places of the quote in both captures are
paired by what stands around them, in their order, and the question is whether the place that was
cited has a partner. Typography is no change. Whether a passage was taken out on purpose is not
said: it is absent between two captures, never "deleted".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from claims.evidence.boundaries import is_whole_word
from claims.evidence.pairing import AROUND, SAME_PLACE, Pairing, around, paired
from claims.evidence.wording import differences
from sources.text.anchoring import (
    Place,
    Selectors,
    choose,
    context_score,
    find_all,
    find_folded,
    find_similar,
)
from sources.text.folding import stripped

Status = Literal["present", "moved", "altered", "absent"]

# A quote of this many characters and words does not come back by chance.
_LONG_QUOTE, _LONG_WORDS = 40, 6
_LEAST_ALTERED = 0.6


@dataclass(frozen=True, slots=True)
class DriftFinding:
    """`place` is in the later text; None where the quote is absent."""

    status: Status
    place: Place | None
    message: str

    def as_json(self) -> dict[str, Any]:
        place = self.place.as_json() if self.place else None
        return {"status": self.status, "place": place, "message": self.message}


def compare(before: str, after: str, selectors: Selectors) -> DriftFinding:
    """What became of the passage that `selectors` describe in `before`. Any strings are legal."""
    selectors = _trimmed(selectors)
    quote = selectors.exact
    if not quote:
        return DriftFinding("absent", None, "The selectors have no words.")
    old, new = _places(before, quote), _places(after, quote)
    cited = _cited(before, _whole(before, old) or old, selectors)
    if cited is None:
        return _without_before(after, _whole(after, new) or new, selectors)
    if is_whole_word(before, cited.start, cited.end):
        old, new = _whole(before, old), _whole(after, new)
    found = paired(before, after, old, new, cited)
    if found.partner is None:
        return _elsewhere(before, after, cited, quote, found, (len(old), len(new)))
    if found.moved:
        return DriftFinding("moved", found.partner, "The quote stands among other words now.")
    return DriftFinding("present", found.partner, "The quote still stands where it was cited.")


def _elsewhere(
    before: str, after: str, cited: Place, quote: str, found: Pairing, counts: tuple[int, int]
) -> DriftFinding:
    """What became of a passage whose place has no partner; its words stood and stand in as many
    places as `counts` says.
    """
    free = found.free
    if _is_distinctive(quote) and counts[1] < counts[0]:
        free = [p for p in free if _nearest(p, found.lost, after, before) == cited.start]
        if free:
            return DriftFinding("moved", free[0], "The quote stands among other words now.")
    if free and _has_moved(quote, *counts):
        place = choose(after, free, *around(before, cited, AROUND))
        return DriftFinding("moved", place, "The quote stands elsewhere in the newer capture.")
    return _altered(before, after, cited, quote)


def _trimmed(selectors: Selectors) -> Selectors:
    """Without the spaces at the edges, of which another reading of the page makes others."""
    exact = stripped(selectors.exact)
    start = selectors.exact.find(exact)
    return replace(
        selectors,
        exact=exact,
        prefix=selectors.prefix + selectors.exact[:start],
        suffix=selectors.exact[start + len(exact) :] + selectors.suffix,
        start=selectors.start + start,
    )


def _places(text: str, quote: str) -> list[Place]:
    """Where the quote stands, exactly and but for typography, as whole words and within them."""
    places = {place.start: place for place in find_folded(text, quote)}
    places |= {place.start: place for place in find_all(text, quote) if place.match == "exact"}
    return [places[start] for start in sorted(places)]


def _whole(text: str, places: list[Place]) -> list[Place]:
    return [place for place in places if is_whole_word(text, place.start, place.end)]


def _cited(before: str, old: list[Place], selectors: Selectors) -> Place | None:
    start = selectors.start
    if before.startswith(selectors.exact, start):
        end = start + len(selectors.exact)
        return Place(start, end, "exact", 1.0)
    if not old:
        return None
    return choose(before, old, selectors.prefix, selectors.suffix, start)


def _without_before(after: str, new: list[Place], selectors: Selectors) -> DriftFinding:
    """The earlier text does not have the quote: only its stored context can tell."""
    if new:
        place = choose(after, new, selectors.prefix, selectors.suffix, selectors.start)
        around = context_score(after, place.start, place.end, selectors.prefix, selectors.suffix)
        if around >= SAME_PLACE or _is_distinctive(selectors.exact):
            return DriftFinding("present", place, "The quote stands in the newer capture.")
    return DriftFinding("absent", None, "The newer capture does not have the quote.")


def _is_distinctive(quote: str) -> bool:
    return len(quote) >= _LONG_QUOTE and len(quote.split()) >= _LONG_WORDS


def _has_moved(quote: str, old: int, new: int) -> bool:
    """True where a place without a partner is the quote's own: not a repetition, nor chance."""
    if new < old:
        return False
    return _is_distinctive(quote) or (old == 1 and _is_unlikely_by_chance(quote))


def _is_unlikely_by_chance(quote: str) -> bool:
    """True of words that stood once in the page and would hardly be written there again."""
    return len(quote) >= 12 and len(quote.split()) >= 2


def _nearest(place: Place, lost: list[Place], after: str, before: str) -> int:
    """The start of the lost place that stood as far down the page as `place` does now."""
    down = place.start / len(after)
    return min(lost, key=lambda old: abs(old.start / len(before) - down)).start


def _altered(before: str, after: str, cited: Place, quote: str) -> DriftFinding:
    """Altered where a passage like the quote is new in `after`, else absent."""
    place = find_similar(after, quote, cited.start, _LEAST_ALTERED)
    if place is not None:
        passage = after[place.start : place.end]
        beside = around(before, cited, AROUND)
        same_place = context_score(after, place.start, place.end, *beside) >= SAME_PLACE
        new = passage not in before
        if new and (same_place or _is_distinctive(quote)):
            changes = differences(quote, passage)
            told = f"The newer capture says something else: {changes[0]}." if changes else ""
            return DriftFinding("altered", place, told or "The newer capture says it otherwise.")
    return DriftFinding("absent", None, "The newer capture does not have the quote.")
