"""Which place of a quote in a later text is which of an earlier one.

Places in sentences that both texts have are paired with them. The others are paired by what stands
around them, in their order, so that the sum of their likenesses is greatest (Needleman and Wunsch
1970).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import log1p

from rapidfuzz.distance import Postfix, Prefix

from claims.evidence.kept_sentences import kept_places
from claims.evidence.tracing import comes_from_elsewhere, trace, was_cut
from sources.text.anchoring import Place, context_score

AROUND = 48
SAME_PLACE = 0.75
_LONG_AROUND = 400
_MOST_PAIRED = 120


@dataclass(frozen=True, slots=True)
class Pairing:
    """The partner of the cited place, and the places that have none: `free` in the later text,
    `lost` in the earlier one.
    """

    partner: Place | None
    free: list[Place]
    lost: list[Place]
    moved: bool = False


def paired(before: str, after: str, old: list[Place], new: list[Place], cited: Place) -> Pairing:
    """What became of the cited place among all places of the quote.

    Of very many that no kept sentence pairs only those nearest to the cited one, by rank, are
    paired.
    """
    standing = next((p for p in old if p.start <= cited.start and cited.end <= p.end), None)
    if standing is None:
        old = sorted([*old, cited], key=lambda place: place.start)
    # Of a doubled quote mark, one may have been cited.
    cited = standing or cited
    pairs = kept_places(before, after, old, new)
    if not _partner(pairs, cited):
        traced = trace(before, after, cited)
        if traced is not None:
            return Pairing(traced[0], [], [], moved=traced[1])
        new = [p for p in new if not comes_from_elsewhere(before, after, cited, p)]
        old, new = _without(old, [one for one, _ in pairs]), _without(new, [n for _, n in pairs])
        rank = next(i for i, place in enumerate(old) if place.start == cited.start)
        old, new = _near(old, rank), _near(new, rank)
        cut = was_cut(before, after, cited)
        pairs = [] if cut else _alignment(before, after, old, new)
    free, lost = _without(new, [n for _, n in pairs]), _without(old, [o for o, _ in pairs])
    return Pairing(_partner(pairs, cited), free, lost)


def around(text: str, place: Place, width: int) -> tuple[str, str]:
    return text[max(0, place.start - width) : place.start], text[place.end : place.end + width]


def _partner(pairs: list[tuple[Place, Place]], cited: Place) -> Place | None:
    return next((new for old, new in pairs if old.start == cited.start), None)


def _without(places: list[Place], taken: list[Place]) -> list[Place]:
    starts = {place.start for place in taken}
    return [place for place in places if place.start not in starts]


def _near(places: list[Place], rank: int) -> list[Place]:
    low = min(max(0, rank - _MOST_PAIRED // 2), max(0, len(places) - _MOST_PAIRED))
    return places[low : low + _MOST_PAIRED]


def _alignment(
    before: str, after: str, old: list[Place], new: list[Place]
) -> list[tuple[Place, Place]]:
    scores = _scores(before, after, old, new)
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


def _scores(before: str, after: str, old: list[Place], new: list[Place]) -> list[list[float]]:
    befores = [around(before, place, _LONG_AROUND) for place in old]
    afters = [around(after, place, _LONG_AROUND) for place in new]
    scores = [[_likeness(one, other) for other in afters] for one in befores]
    for i, j in product(range(len(old)), range(len(new))):
        # A page may hold its text twice, so that only the place on the page tells them apart.
        apart = abs(old[i].start / len(before) - new[j].start / len(after))
        scores[i][j] += (1 - apart) / 2 if scores[i][j] else 0.0
    return scores


def _likeness(one: tuple[str, str], other: tuple[str, str]) -> float:
    """Likeness of two surroundings, 0 where they are not the same place.

    What stands on one side may have been rewritten, so one side that is the same is enough. The
    text that is common without a gap decides between places that are alike near by; all of it is,
    where both texts end before a gap.
    """
    before = Postfix.similarity(one[0], other[0]) if one[0] != other[0] else _LONG_AROUND
    after = Prefix.similarity(one[1], other[1]) if one[1] != other[1] else _LONG_AROUND
    near = context_score(
        other[0][-AROUND:] + other[1][:AROUND],
        len(other[0][-AROUND:]),
        len(other[0][-AROUND:]),
        one[0][-AROUND:],
        one[1][:AROUND],
    )
    edges = (not one[0] and not other[0]) + (not one[1] and not other[1])
    if near + edges < SAME_PLACE:
        return 0.0
    # Of rows that are alike, the one whose neighbour went still has its own words on both sides.
    return near + edges + (log1p(before) + log1p(after)) / log1p(_LONG_AROUND)
