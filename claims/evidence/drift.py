"""Is a quote that stood in one capture of a page still there in a later one?

The words alone do not say: a short quote taken out may occur elsewhere by chance, and a repeated
one may have lost one of its repetitions. So the places of the quote in both captures are
paired by what stands around them, in their order, and the question is whether the place that was
cited has a partner. Typography is no change. Whether a passage was taken out on purpose is not
said: it is absent between two captures, never "deleted".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import log1p
from typing import Any, Literal

from rapidfuzz.distance import Postfix, Prefix

from claims.evidence.boundaries import is_whole_word
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

Status = Literal["present", "moved", "altered", "absent"]

_AROUND = 48
_LONG_AROUND = 400
_MOST_PAIRED = 120
_SAME_PLACE = 0.75
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
    quote = selectors.exact
    if not quote.strip():
        return DriftFinding("absent", None, "The selectors have no words.")
    old = _places(before, quote)
    cited = _cited(before, old, selectors)
    new = _places(after, quote)
    if cited is not None and is_whole_word(before, cited.start, cited.end):
        new = [place for place in new if is_whole_word(after, place.start, place.end)]
    if cited is None:
        return _without_before(after, new, selectors)
    partner, free, lost = _paired(before, after, old, new, cited)
    if partner is not None:
        return DriftFinding("present", partner, "The quote still stands where it was cited.")
    if _is_distinctive(quote) and len(new) < len(old):
        free = [place for place in free if _nearest(place, lost, after, before) == cited.start]
        if free:
            return DriftFinding("moved", free[0], "The quote stands among other words now.")
    if free and _has_moved(quote, len(old), len(new)):
        place = choose(after, free, *_around(before, cited, _AROUND))
        return DriftFinding("moved", place, "The quote stands elsewhere in the newer capture.")
    return _altered(before, after, cited, quote)


def _places(text: str, quote: str) -> list[Place]:
    """Where the quote stands, exactly and but for typography, as whole words where it is."""
    places = {place.start: place for place in find_folded(text, quote)}
    places |= {place.start: place for place in find_all(text, quote) if place.match == "exact"}
    found = [places[start] for start in sorted(places)]
    whole = [place for place in found if is_whole_word(text, place.start, place.end)]
    return whole or found


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
        if around >= _SAME_PLACE or _is_distinctive(selectors.exact):
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


def _around(text: str, place: Place, width: int) -> tuple[str, str]:
    return text[max(0, place.start - width) : place.start], text[place.end : place.end + width]


def _paired(
    before: str, after: str, old: list[Place], new: list[Place], cited: Place
) -> tuple[Place | None, list[Place], list[Place]]:
    """The partner of the cited place in `after`, and the places of either that have no partner:
    first those of `after`, then those of `before`.

    Places are paired in order so that the sum of their likenesses is greatest (Needleman and
    Wunsch 1970). Of very many only those nearest to the cited one, by rank, are paired.
    """
    if all(place.start != cited.start for place in old):
        old = sorted([*old, cited], key=lambda place: place.start)
    rank = next(i for i, place in enumerate(old) if place.start == cited.start)
    old_window, new_window = _near(old, rank), _near(new, rank)
    pairs = _alignment(before, after, old_window, new_window)
    partner = next((n for o, n in pairs if o.start == cited.start), None)
    taken, kept = {n.start for _, n in pairs}, {o.start for o, _ in pairs}
    free = [place for place in new_window if place.start not in taken]
    return partner, free, [place for place in old_window if place.start not in kept]


def _nearest(place: Place, lost: list[Place], after: str, before: str) -> int:
    """The start of the lost place that stood as far down the page as `place` does now."""
    down = place.start / len(after)
    return min(lost, key=lambda old: abs(old.start / len(before) - down)).start


def _near(places: list[Place], rank: int) -> list[Place]:
    low = min(max(0, rank - _MOST_PAIRED // 2), max(0, len(places) - _MOST_PAIRED))
    return places[low : low + _MOST_PAIRED]


def _alignment(
    before: str, after: str, old: list[Place], new: list[Place]
) -> list[tuple[Place, Place]]:
    befores = [_around(before, place, _LONG_AROUND) for place in old]
    afters = [_around(after, place, _LONG_AROUND) for place in new]
    scores = [[_likeness(one, other) for other in afters] for one in befores]
    for i, j in product(range(len(old)), range(len(new))):
        # A page may hold its text twice, so that only the place on the page tells them apart.
        apart = abs(old[i].start / len(before) - new[j].start / len(after))
        scores[i][j] += (1 - apart) / 2 if scores[i][j] else 0.0
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            score = scores[i][j]
            together = score + best[i + 1][j + 1] if score else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((old[i], new[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Likeness of two surroundings, 0 where they are not the same place.

    What stands on one side may have been rewritten, so one side that is the same is enough. The
    text that is common without a gap decides between places that are alike near by.
    """
    before = Postfix.similarity(one[0], other[0])
    after = Prefix.similarity(one[1], other[1])
    near = context_score(
        other[0][-_AROUND:] + other[1][:_AROUND],
        len(other[0][-_AROUND:]),
        len(other[0][-_AROUND:]),
        one[0][-_AROUND:],
        one[1][:_AROUND],
    )
    edges = (not one[0] and not other[0]) + (not one[1] and not other[1])
    if near + edges < _SAME_PLACE:
        return 0.0
    # Of rows that are alike, the one whose neighbour went still has its own words on both sides.
    return near + edges + (log1p(before) + log1p(after)) / log1p(_LONG_AROUND)


def _altered(before: str, after: str, cited: Place, quote: str) -> DriftFinding:
    """Altered where a passage like the quote is new in `after`, else absent."""
    place = find_similar(after, quote, cited.start, _LEAST_ALTERED)
    if place is not None:
        passage = after[place.start : place.end]
        around = _around(before, cited, _AROUND)
        same_place = context_score(after, place.start, place.end, *around) >= _SAME_PLACE
        new = passage not in before
        if new and (same_place or _is_distinctive(quote)):
            changes = differences(quote, passage)
            told = f"The newer capture says something else: {changes[0]}." if changes else ""
            return DriftFinding("altered", place, told or "The newer capture says it otherwise.")
    return DriftFinding("absent", None, "The newer capture does not have the quote.")
