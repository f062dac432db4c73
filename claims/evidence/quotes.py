"""Does a text say what a quote says it says?

A quote is verbatim, or verbatim but for typography, or it is not a quotation. The words are
looked for exactly, then folded (quotes, dashes, spaces, soft hyphens, case at the start), then
piece by piece where the quote marks what it leaves out. Whatever is found must be cut where it
may be cut, so that "54" is not found in "540". Only then the most similar passage is looked for,
and that is never called verbatim, however little differs. Translations and paraphrases are
left out: they come back as altered or missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from claims.evidence import elision
from claims.evidence.boundaries import stands_alone
from claims.evidence.cuts import what_is_cut
from claims.evidence.marks import variants
from claims.evidence.wording import Difference, differences
from sources.text.anchoring import Place, choose, context_score, find_all, find_folded, find_similar
from sources.text.folding import first_letter, fold, has_broken_words, stripped

Status = Literal["verbatim", "typographic", "elided", "altered", "ambiguous", "missing"]

_OPENED = re.compile(r"(?<![\d'’′])['\"“”„«»‘’‚]")
_STRAIGHT = str.maketrans("″”“′’‘ʼ´`", '"' * 3 + "'" * 6)
_CLEAR_LEAD = 0.2
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class QuoteFinding:
    """What a text says of a quote; `places` in its order, only the best where clear."""

    status: Status
    places: tuple[Place, ...]
    differences: tuple[Difference, ...]
    message: str

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status,
            "places": [place.as_json() for place in self.places],
            "differences": [difference.as_json() for difference in self.differences],
            "message": self.message,
        }


def check_quote(
    quote: str, text: str, prefix: str = "", suffix: str = "", hint: int | None = None
) -> QuoteFinding:
    """What `text` says of `quote`; prefix, suffix and hint choose among several places.

    Any strings are legal. Linear in the length of the text.
    """
    words = stripped(quote)
    if not any(letter.isalnum() for letter in words):
        return QuoteFinding("missing", (), (), "The quote has no words.")
    standing = _standing(text, words)
    if standing:
        return _found(text, standing, prefix, suffix, hint)
    elided = elision.split(words)
    pieces = elision.places(text, elided) if elided else None
    if pieces:
        return _elided(pieces)
    return _similar(text, words, hint)


def places_of(quote: str, text: str) -> list[Place]:
    """Every place where the quote stands, exactly or but for typography, in the text's order."""
    return _standing(text, stripped(quote))


def _standing(text: str, words: str) -> list[Place]:
    """The places where the words stand and may be cut out, exact ones before typographic ones."""
    exact = [p for p in find_all(text, words) if p.match == "exact" and _may_be_cut(text, p)]
    if exact:
        return exact
    for variant in variants(words):
        places = (p for p in find_folded(text, variant.words) if _may_be_cut(text, p))
        fitting = [p for p in places if variant.fits(text, p.end)]
        found = _of_same_sense(text, variant.words, fitting)
        if found:
            return found
    return []


def _may_be_cut(text: str, place: Place) -> bool:
    return stands_alone(text, place.start, place.end)


def _of_same_sense(text: str, words: str, places: list[Place]) -> list[Place]:
    """Those whose passages say what the words say. Each passage is judged once, and passages of
    all together the length of the text: that is enough for any that do not overlap.
    """
    judged: dict[str, bool] = {}
    left = len(text)
    for place in places:
        passage = text[place.start : place.end]
        if passage not in judged and left > 0:
            left -= len(passage)
            judged[passage] = not _changes_sense(words, passage)
    return [place for place in places if judged.get(text[place.start : place.end])]


def _changes_sense(words: str, passage: str) -> bool:
    """True where folding hid a sign before a numeral or a prime after one."""
    joins = (False, True) if has_broken_words(passage) or has_broken_words(words) else (False,)
    if all(_differ(_but_first(words, join), _but_first(passage, join), join) for join in joins):
        return True
    return _primes_differ(words, passage) or _signs(words) != _signs(passage)


def _but_first(words: str, join: bool) -> str:
    """Folded, without the first letter, whose case may differ."""
    folded = fold(words, join_broken_words=join).text
    return folded[first_letter(folded) + 1 :]


def _differ(words: str, passage: str, join: bool) -> bool:
    found = differences(words, passage, join_broken_words=join)
    return any(difference.kind != "punctuation" for difference in found)


def _primes_differ(words: str, passage: str) -> bool:
    """True where feet became inches. A straight mark after a digit may also end a quotation, so
    it is a prime only where the other has a true one, or no mark stands before it.
    """
    ours, theirs = _primes(words), _primes(passage)
    true_ones = any(prime in each for prime in "′″" for each in (words, passage))
    opened = any(_OPENED.search(each) for each in (words, passage))
    return ours != theirs and (true_ones or not opened)


def _primes(text: str) -> list[bool]:
    """For each straight mark or prime after a digit, whether it is the double one."""
    straight = text.translate(_STRAIGHT).replace("''", '"')
    return [mark == '"' for digit, mark in pairwise(straight) if digit.isdigit() and mark in "'\""]


def _signs(text: str) -> int:
    """How many numerals carry a minus sign."""
    padded = f" {text}"
    return sum(
        padded[i] in "-‐‑‒–—−" and padded[i + 1].isdigit() and padded[i - 1].isspace()
        for i in range(1, len(padded) - 1)
    )


def _found(
    text: str, standing: list[Place], prefix: str, suffix: str, hint: int | None
) -> QuoteFinding:
    exact = standing[0].match == "exact"
    if len(standing) > 1 and not _clear(text, standing, prefix, suffix, hint):
        places = tuple(standing[:_SHOWN])
        words = f"The words stand in {len(standing)} places; say which is meant."
        return QuoteFinding("ambiguous", places, (), words)
    place = choose(text, standing, prefix, suffix, hint)
    if exact:
        return QuoteFinding("verbatim", (place,), (), "The text has these words.")
    message = (
        "The text has these words; only quote marks, dashes, spaces or the first letter differ."
    )
    return QuoteFinding("typographic", (place,), (), message)


def _clear(text: str, standing: list[Place], prefix: str, suffix: str, hint: int | None) -> bool:
    """True where context tells one place from the others, or one begins exactly at the hint."""
    if hint is not None and any(place.start == hint for place in standing):
        return True
    scores = sorted(context_score(text, p.start, p.end, prefix, suffix) for p in standing)
    return scores[-1] - scores[-2] >= _CLEAR_LEAD


def _elided(pieces: elision.Standing) -> QuoteFinding:
    if pieces.lost is None:
        message = "Every piece stands in the text, in this order; what is left out is marked."
        return QuoteFinding("elided", pieces.places, (), message)
    first, last = pieces.places[0], pieces.places[-1]
    whole = Place(first.start, last.end, "approximate", min(p.score for p in pieces.places))
    message = f"What is left out or put in turns the sense: {pieces.lost}."
    return QuoteFinding("altered", (whole,), (pieces.lost,), message)


def _similar(text: str, words: str, hint: int | None) -> QuoteFinding:
    place = find_similar(text, words, hint)
    if place is None:
        return QuoteFinding("missing", (), (), "Nothing in the text is like the quote.")
    passage = text[place.start : place.end]
    found = differences(words, passage)
    lost, message = what_is_cut(text, place.start, place.end)
    if not found or (lost and _but_first(words, False) == _but_first(passage, False)):
        return QuoteFinding("altered", (place,), lost, message)
    message = f"The text says something else: {found[0]}."
    return QuoteFinding("altered", (place,), found, message)
