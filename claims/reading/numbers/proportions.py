"""Numbers that stand on another one: "two voters in five", "15 cases per 100,000 people"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.literals import exact_decimal
from claims.reading.numbers.naming import spanned
from claims.reading.numbers.nouns import singular
from claims.reading.numbers.tails import WHOLES
from claims.reading.quantity import Quantity

_SPACE = "[ \u00a0]"
_LONGEST_GAP = 44
_BASES = frozenset({100, 1000, 10_000, 100_000, 10**6, 10**7})


@lru_cache
def _pers(code: str) -> re.Pattern[str]:
    words = sorted(grammar_of(code).per_number, key=len, reverse=True)
    per = "|".join(map(re.escape, words)) or "(?!)"
    return re.compile(rf"(?:{_SPACE}[^\W\d_]+){{0,3}}?{_SPACE}(?:{per}){_SPACE}", re.IGNORECASE)


def per_number(text: str, top: Quantity, base: Quantity, grammar: Grammar) -> Quantity | None:
    """ "15 cases per 100,000 people" is a rate, and counts no people."""  # noqa: D210
    rated = top.kind in ("count", "number") and base.kind in ("count", "number")
    if not rated or base.value not in _BASES or base.start - top.end > _LONGEST_GAP:
        return None
    if not _pers(grammar.code).fullmatch(text, top.end, base.start):
        return None
    return replace(top, rate=f"per {base.value} {base.unit}".strip())


@lru_cache
def _shares(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between "two voters" and "five", and what makes one of "a voter"."""
    grammar = grammar_of(code)
    words = sorted((*grammar.shares, *grammar.overs), key=len, reverse=True)
    over = "|".join(map(re.escape, words)) or "(?!)"
    ones = "|".join(map(re.escape, sorted(grammar.ones))) or "(?!)"
    noun = rf"(?:{_SPACE}[^\W\d_]{{1,24}}){{1,2}}?{_SPACE}(?:{over}){_SPACE}"
    lead = rf"(?<![^\W_])(?:{ones})(?={_SPACE}([^\W\d_]{{1,24}})){noun}\Z"
    return re.compile(noun, re.IGNORECASE), re.compile(lead, re.IGNORECASE)


def share(text: str, top: Quantity, below: Quantity, grammar: Grammar) -> Quantity | None:
    """ "Two voters in five" are a share of the voters."""  # noqa: D210
    if top.kind != "count" or not _is_whole(below) or top.value is None or below.value is None:
        return None
    near = below.start - top.end <= _LONGEST_GAP and 0 < top.value < below.value
    if not near or not _shares(grammar.code)[0].fullmatch(text, top.end, below.start):
        return None
    made = replace(top, value=exact_decimal(Fraction(top.value) / Fraction(below.value)))
    return spanned(text, made, top.start, below.end)


def share_of_one(text: str, below: Quantity, grammar: Grammar) -> Quantity:
    """ "Une femme sur trois", where "une" alone is no number."""  # noqa: D210
    if not _is_whole(below) or not grammar.ones or not below.value:
        return below
    begun = max(0, below.start - _LONGEST_GAP)
    match = _shares(grammar.code)[1].search(text[begun : below.start])
    if not match:
        return below
    unit = (
        singular(match[1].lower(), grammar.nouns) if grammar.nouns.head_last else match[1].lower()
    )
    made = replace(below, value=exact_decimal(1 / Fraction(below.value)), kind="count", unit=unit)
    return spanned(text, made, begun + match.start(), below.end)


def _is_whole(below: Quantity) -> bool:
    return below.kind == "number" and below.comparator == "exactly" and below.value in WHOLES
