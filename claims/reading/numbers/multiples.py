"""What a part is a part of: "a quarter million", "two thirds of a million", "half a dozen"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.tokens import Run


@dataclass(frozen=True, slots=True)
class Part:
    value: Fraction
    after: int


def multiplied(run: Run, part: Part) -> Part:
    """The part of a scale or a dozen that follows: "quarter million", "two thirds of a million"."""
    match = _scale_after(run.grammar.code).match(run.text, run.token(part.after - 1).end)
    if not match:
        return part
    at = part.after
    while run.token(at).start < match.start(1) and run.token(at).kind:
        at += 1
    if run.token(at).start != match.start(1):
        return part
    word = match[1].lower()
    worth = run.grammar.scales.get(word) or run.grammar.groups.get(word, 1)
    return Part(part.value * worth, at + 1)


@lru_cache
def _scale_after(code: str) -> re.Pattern[str]:
    grammar = grammar_of(code)
    scales = [word for word, value in grammar.scales.items() if value >= 1000]
    words = "|".join(sorted([*scales, *grammar.groups], key=len, reverse=True))
    of = "|".join(map(re.escape, grammar.of)) or "(?!)"
    articles = "|".join(sorted(grammar.articles, key=len, reverse=True)) or "(?!)"
    space = r"[ \u00a0-]{1,3}"
    pattern = (
        rf"{space}(?:(?:{of})(?:{space}|['’])(?:(?:{articles}){space})?|(?:{articles}){space})?"
    )
    return re.compile(rf"{pattern}({words})(?![^\W_])", re.IGNORECASE)
