"""A number where the text writes it, with its sign and with what stands right beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.literals import Literal, exact_decimal
from claims.reading.numbers.tokens import Run

_OTHER_WORDS = re.compile(r"[^\W\d_]{3}|\n")
_LINE = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """A number at [start, end).

    `open` says that the text gives a floor only ("dozens of"), `attached` that letters stand
    right beside it ("29km"), `article` that it may be no more than an article ("una"), `rough`
    that its word is never exact ("une vingtaine").
    """

    start: int
    end: int
    value: Decimal
    ordinal: bool = False
    open: bool = False
    attached: bool = False
    article: bool = False
    rough: bool = False
    reading: str = ""
    others: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """What a rule has read: a value in the tokens up to `after`."""

    value: Fraction
    after: int
    ordinal: bool = False
    open: bool = False
    article: bool = False
    note: Literal | None = None


def mention(run: Run, first: int, amount: Amount) -> Mention | None:
    """The amount from token `first` on; None where it ends in the middle of a word."""
    start, end = run.token(first).start, run.token(amount.after - 1).end
    worded = run.token(amount.after - 1).kind == "word"
    if worded and end < len(run.text) and run.text[end].isalpha():
        return None
    value = amount.value
    if _is_negative(run, first):
        start, value = run.token(first - 1).start, -value
    doubt = amount.note if amount.note and amount.note.others else None
    return Mention(
        start,
        end,
        exact_decimal(value),
        amount.ordinal,
        amount.open,
        _word_at(run.text, end) or _word_at(run.text, start - 1),
        amount.article,
        any(run.token(at).text in run.grammar.rough for at in range(first, first + 2)),
        doubt.reading if doubt else "",
        doubt.others if doubt else (),
    )


def _is_negative(run: Run, first: int) -> bool:
    before, here = run.token(first - 1), run.token(first)
    if before.text in run.grammar.minus:
        led = run.text[max(0, before.end - _LINE) : before.end].lower()
        return run.near(first - 1, first) and not led.endswith(run.grammar.not_minus)
    if before.text not in ("-", "−"):
        return False
    if before.end == here.start:
        return not (
            _word_at(run.text, before.start - 1) or run.text[before.start - 1 : before.start] == "%"
        )
    # A dash and a space open an item of a list, unless nothing but the figure stands there.
    line = run.text[max(0, before.start - _LINE) : here.end + _LINE]
    return run.near(first - 1, first) and not _OTHER_WORDS.search(line)


@lru_cache
def _minus(code: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(grammar_of(code).minus)))
    return re.compile(rf"(?:(?<![^\s(\[\"“„«])[-−]|(?<![^\W_])(?:{words})\s)\Z", re.IGNORECASE)


def minus_before(text: str, start: int, grammar: Grammar) -> int | None:
    """Where a minus begins that stands before the sign of money at `start`."""
    begun = max(0, start - _LINE)
    match = _minus(grammar.code).search(text[begun:start])
    if not match or text[begun:start].lower().rstrip().endswith(grammar.not_minus):
        return None
    return begun + match.start()


def _word_at(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")
