"""Keeping hold of a passage: selectors that describe it, and the search that finds it again.

A passage is described as in the W3C Web Annotation Data Model (2017): by its position, and by its
exact words with a little text before and after. Finding it goes from certain to doubtful:
the words at their position, the words anywhere, the words but for typography, and last the most
similar passage. Where the words stand several times, the text around them and the position
choose. Whether a likeness is good enough to call a quotation is not decided here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from sources.text.approximate import nearest
from sources.text.folding import (
    Folded,
    close_up,
    first_letter,
    fold,
    has_abbreviation,
    has_broken_words,
)
from sources.text.hyphens import same_hyphens
from sources.text.occurrences import occurrences

Match = Literal["exact", "typographic", "approximate"]

CONTEXT = 32
LEAST_SCORE = 0.6


@dataclass(frozen=True, slots=True)
class Selectors:
    """TextQuoteSelector and TextPositionSelector of one passage; offsets are code points."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Selectors:
        """The inverse of `as_json`; other keys are passed over. Raises KeyError without exact."""
        exact = str(fields["exact"])
        start = int(fields.get("start") or 0)
        end = int(fields.get("end") or start + len(exact))
        prefix, suffix = (str(fields.get(key) or "") for key in ("prefix", "suffix"))
        return cls(exact, prefix, suffix, start, end)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: `text[start:end]`. `score` is its likeness to the quote, 0 to 1."""

    start: int
    end: int
    match: Match
    score: float

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def describe(text: str, start: int, end: int, context: int = CONTEXT) -> Selectors:
    """Selectors of `text[start:end]`, with up to `context` code points on each side.

    Raises ValueError where the offsets do not lie in the text in this order.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"no span {start}:{end} in a text of {len(text)} characters")
    prefix = text[max(0, start - context) : start]
    return Selectors(text[start:end], prefix, text[end : end + context], start, end)


def find(
    text: str, quote: str, prefix: str = "", suffix: str = "", hint: int | None = None
) -> Place | None:
    """The best place of `quote` in `text`, or None where nothing is like it.

    `hint` is the offset at which it stood before. Linear in the length of the text.
    """
    if not quote:
        return None
    if hint is not None and hint >= 0 and text.startswith(quote, hint):
        before, after = text[max(0, hint - len(prefix)) : hint], hint + len(quote)
        if before.endswith(prefix) and text.startswith(suffix, after):
            return Place(hint, after, "exact", 1.0)
    places = find_all(text, quote)
    if places:
        return choose(text, places, prefix, suffix, hint)
    return find_similar(text, quote, hint)


def find_all(text: str, quote: str) -> list[Place]:
    """Every place of the quote: the exact ones, or where there is none the typographic ones.

    At most a thousand at the edges of words and as many within words, in the order of the
    text, which may overlap.
    """
    exact = [Place(at, at + len(quote), "exact", 1.0) for at in occurrences(text, quote)]
    return exact or find_folded(text, quote)


def find_folded(text: str, quote: str) -> list[Place]:
    """Every place where the quote stands but for typography and the case of its first letter."""
    joins = (False, True) if has_broken_words(text) or has_broken_words(quote) else (False,)
    for join in joins:
        folded, wanted = (fold(each, join_broken_words=join) for each in (text, quote))
        places = _folded_places(text, folded, wanted)
        if not places and has_abbreviation(wanted):
            places = _folded_places(text, close_up(folded), close_up(wanted))
        if join:
            places = [p for p in places if same_hyphens(quote, text, p.start, p.end)]
        if places:
            return places
    return []


def find_similar(
    text: str, quote: str, hint: int | None = None, least: float = LEAST_SCORE
) -> Place | None:
    """The most similar passage, None where its likeness is below `least`."""
    folded = fold(text)
    found = nearest(folded.text, fold(quote).text.strip(), hint, least)
    if found is None:
        return None
    start, end = _trimmed(text, *folded.span(found[0], found[1]))
    return Place(start, end, "approximate", round(found[2], 4))


def choose(
    text: str, places: list[Place], prefix: str = "", suffix: str = "", hint: int | None = None
) -> Place:
    """The place whose surroundings are most like prefix and suffix, then the nearest to hint."""

    def rank(place: Place) -> tuple[float, int, int]:
        around = context_score(text, place.start, place.end, prefix, suffix)
        distance = abs(place.start - hint) if hint is not None else 0
        return -around, distance, place.start

    return min(places, key=rank)


def context_score(text: str, start: int, end: int, prefix: str, suffix: str) -> float:
    """Likeness of what stands around `text[start:end]` to the two contexts, 0 to 1 each side.

    The sum of both sides, so 0 to 2; an empty context counts as not alike.
    """
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    score = Levenshtein.normalized_similarity(prefix, before) if prefix and before else 0.0
    score += Levenshtein.normalized_similarity(suffix, after) if suffix and after else 0.0
    return round(score, 4)


def _folded_places(text: str, folded: Folded, quote: Folded) -> list[Place]:
    wanted = quote.text.strip()
    if not wanted:
        return []
    starts = set(occurrences(folded.text, wanted))
    first = first_letter(wanted)
    other = wanted[first].swapcase()
    if len(other) == 1 and other != wanted[first]:
        starts |= set(occurrences(folded.text, wanted[:first] + other + wanted[first + 1 :]))
    spans = (folded.span(at, at + len(wanted)) for at in sorted(starts))
    return [Place(*_trimmed(text, *span), "typographic", 1.0) for span in spans]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the space at the edges that was folded into a dash or a quote mark."""
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end
