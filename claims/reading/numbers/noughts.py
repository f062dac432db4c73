"""Counts that are said without a number: "no people died" counts 0.

The number reader leaves these out, for "no" says much that is no count ("no doubt", "no longer").
Read is "no" right before a plural, in English; of what else may count without a number it is only
said that it stands there ("nobody", "no child", "doubled").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.reading.numbers.grammar import words
from claims.reading.numbers.labels import covered, merged
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.nouns import counted_after
from claims.reading.quantity import Quantity

_NO = re.compile(r"(?<![^\W_])no(?=\s[^\W\d_])", re.IGNORECASE)
# What is said to be absent and was never counted: "no plans to close the station".
_UNCOUNTED = words("plan sign mean word thank way grounds indication detail limit")
_UNREAD = re.compile(
    r"(?<![^\W_])(?:none|nobody|no[ -]one|neither|twice|thrice|majority|minority|most of"
    r"|no\s(?!longer|doubt|matter|more|less|idea|need|way)"
    r"|(?:doubl|tripl|quadrupl|halv)(?:e[sd]?|ing))\b\s?[^\W\d_]*",
    re.IGNORECASE,
)


def find_noughts(
    text: str, language: str = "en", skip: Sequence[tuple[int, int]] = ()
) -> list[Quantity]:
    """A count of 0 for each "no" before a plural; none inside a [start, end) of `skip`."""
    if language[:2].lower() != "en":
        return []
    grammar, spans, found = grammar_of(language), merged(skip), []
    for match in _NO.finditer(text):
        counted = counted_after(text, match.end(), grammar)
        if not counted or not counted.plural or covered(*match.span(), spans):
            continue
        if counted.name.split()[-1] not in _UNCOUNTED:
            why = f"“{match[0]}” before a plural counts none of them"
            zero = Quantity(match[0], *match.span(), Decimal(0), kind="count", reading=why)
            found.append(replace(zero, unit=counted.name))
    return found


def unread_count(text: str, language: str = "en") -> str:
    """Words that may count and are not read as a number, "" where there are none."""
    match = _UNREAD.search(text) if language[:2].lower() == "en" else None
    return match[0].strip() if match else ""
