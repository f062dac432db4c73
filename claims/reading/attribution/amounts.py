"""Where an amount stands: “22”, “£3m”, “at least 12”, “more than 3.4 million”, “5% of”.

It begins what is said as often as a name does, and is no day on which it was said.
"""

from __future__ import annotations

from claims.reading.attribution.passage import MONEY, Passage

_PAIRS = frozenset(
    {"more than", "less than", "fewer than", "at least", "at most", "up to", "close to"}
)


def past_amount(p: Passage, at: int) -> int:
    """Where the amount that begins at `at` ends; `at` itself where none begins."""
    begun = _past_comparison(p, at)
    begun += p.low(begun) in MONEY
    if p.low(begun)[:1].isdigit() or (begun > at and p.among(begun, "numbers")):
        end = begun + 1
        while p.among(end, "numbers") or p.low(end) == "%":
            end += 1
        return end
    return at


def _past_comparison(p: Passage, at: int) -> int:
    if f"{p.low(at)} {p.low(at + 1)}" in _PAIRS:
        return at + 2
    if p.low(at) == "as" and p.low(at + 2) == "as":
        return at + 3  # as many as
    return at + p.among(at, "approximately")


def of_date(p: Passage, at: int) -> bool:
    """A number that is a day or a year: the 5 of “5 July” and of “July 5”."""
    return p.low(at).isdigit() and (p.among(at - 1, "months") or p.among(at + 1, "months"))


def begins_amount(p: Passage, at: int) -> bool:
    """Whether a phrase ends where an amount begins: “told reporters | 22 schools closed”.

    It does not where the number belongs to what goes before: “the 12 members”, “Channel 4”.
    """
    end = past_amount(p, at)
    if end == at or p.adverb(at - 1) or p.low(at - 1) == "other":
        return False
    if p.among(at - 1, "determiners", "possessive", "times", "prepositions", "numbers"):
        return False
    counts = p.word(end) and not (p.name(end) or p.finite(end) or p.low(end) == "that")
    return counts if p.name(at - 1) else not p.quote(at - 1)
