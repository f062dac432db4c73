"""Read fractions in words: "two thirds", "three and a half", "a hundred trillionths".

English and French write the same words for "130 fifths" and "100 thirty-fifths"; the rules: a tens
word goes with the denominator unless an "and" binds it to what stands before, and what stands
behind an "and" is a fraction of its own where it is smaller than one ("a hundred and three
quarters").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from claims.reading.numbers.cardinals import Cardinal, read_cardinal
from claims.reading.numbers.multiples import Part, multiplied
from claims.reading.numbers.tokens import Run

_LARGE = 1000_000


@dataclass(frozen=True, slots=True)
class _Denominator:
    worth: int
    after: int
    plural: bool


def read_part(run: Run, whole: Cardinal) -> Part | None:
    """The number that begins with `whole` and goes on as a fraction, or None."""
    return _named(run, whole) or _behind(run, whole) or _mixed(run, whole)


def read_article_part(run: Run, at: int) -> Part | None:
    """Such as "fifth", "twenty-first" or "quarter" behind an article, or None.

    "A third party" is an ordinal: where a noun follows, nothing is read.
    """
    below = _article_denominator(run, at)
    if below is None:
        return None
    part = multiplied(run, Part(Fraction(1, below.worth), below.after))
    both = run.token(at).text in run.grammar.ordinals or below.after > at + 1
    if part.after == below.after and both and (below.worth < 3 or noun_follows(run, part.after)):
        return None
    return part


def _article_denominator(run: Run, at: int) -> _Denominator | None:
    below = _denominator(run, at)
    if below is None:
        inner = read_cardinal(run, at)
        if inner is None or inner.ordinal is None or inner.ordinal.plural:
            return None
        if run.token(inner.ordinal.after - 1).text not in run.grammar.parts:
            return None
        return _Denominator(int(inner.ordinal.value), inner.ordinal.after, plural=False)
    many = below.plural and below.worth > 2 and run.token(at).text not in run.grammar.always_parts
    return None if many else below


def noun_follows(run: Run, after: int) -> bool:
    """Whether the next word on the line is one that can be counted."""
    end = run.token(after - 1).end
    match = re.compile(r"[ \u00a0]{1,3}([^\W\d_]+)").match(run.text, end, end + 40)
    stops = run.grammar.nouns.stop
    return match is not None and match[1].lower() not in stops | set(run.grammar.of)


def _denominator(run: Run, at: int) -> _Denominator | None:
    word = run.token(at).text
    worth = run.grammar.parts.get(word)
    if not worth or not run.near(at - 1, at):
        return None
    return _Denominator(worth, at + 1, word in run.grammar.plural_parts)


def _named(run: Run, whole: Cardinal) -> Part | None:
    """A denominator that follows at once: "two thirds", "one-eighth", "three twenty-firsts"."""
    below = _denominator(run, run.hyphened(whole.after))
    priced = whole.digits and run.token(run.hyphened(whole.after)).text in run.grammar.money_parts
    if below is None or priced:
        return None
    if not below.plural:
        return _singular(run, whole, below)
    own = 0 < whole.tail < below.worth and whole.tail < whole.value
    if own and not _takes_ten(run, whole, below):
        top = Part(Fraction(whole.tail, below.worth), below.after)
        return _added(run, whole.value - whole.tail, whole.tail_scale, top)
    return multiplied(run, _divided(run, whole, below))


def _takes_ten(run: Run, whole: Cardinal, below: _Denominator) -> bool:
    """Whether a tens word is part of the denominator: "a hundred thirty-fifths"."""
    tens, bound = whole.last, whole.tail == whole.last
    joins = run.grammar.tens_in_parts and below.worth < 10 and not bound
    return joins and tens >= 20 and tens % 10 == 0 and whole.value > tens


def _divided(run: Run, whole: Cardinal, below: _Denominator) -> Part:
    if _takes_ten(run, whole, below):
        return Part((whole.value - whole.last) / (below.worth + whole.last), below.after)
    return Part(whole.value / below.worth, below.after)


def _singular(run: Run, whole: Cardinal, below: _Denominator) -> Part | None:
    part = Part(Fraction(1, below.worth), below.after)
    ordinal = run.token(below.after - 1).text in run.grammar.ordinals
    if below.worth < 3 and ordinal:
        return None
    if whole.value == 1 and ordinal and below.worth > 99 and noun_follows(run, below.after):
        # "The one thousandth customer".
        return None
    if whole.value == 1 and not whole.digits:
        return multiplied(run, part)
    if whole.tail == 1 and whole.value > 1:
        return _added(run, whole.value - 1, whole.tail_scale, part)
    halved = below.worth == 2 and run.token(below.after - 1).text in run.grammar.halves
    return _added(run, whole.value, 0, part) if halved and run.grammar.code == "de" else None


def _behind(run: Run, whole: Cardinal) -> Part | None:
    part = _over_compound(run, whole)
    return multiplied(run, part) if part else None


def _over_compound(run: Run, whole: Cardinal) -> Part | None:
    """A compound denominator: "one twenty-fifth", "one one hundred and fifth", "três onze avos"."""
    here = run.hyphened(whole.after)
    if not run.near(here - 1, here) or run.token(here).kind != "word":
        return None
    below = read_cardinal(run, here)
    if below is None:
        return None
    if run.token(below.after).text in run.grammar.part_nouns and below.value > 1:
        return Part(whole.value / below.value, below.after + 1)
    if below.ordinal is None or below.ordinal.value < 3:
        return None
    if whole.value != 1 and not below.ordinal.plural:
        return None
    return Part(whole.value / below.ordinal.value, below.ordinal.after)


def _mixed(run: Run, whole: Cardinal) -> Part | None:
    """A fraction behind an "and": "three and a half", "due e mezzo", "six million and a third"."""
    at = run.behind_joiner(whole.after)
    part = _share(run, at) if at >= 0 else None
    if part is None or not 0 < part.value < 1:
        return None
    return _added(run, whole.value, whole.scale, part)


def _share(run: Run, at: int) -> Part | None:
    """The fraction that begins with token `at`, without a scale that may follow."""
    token, grammar = run.token(at), run.grammar
    if token.text in grammar.articles | grammar.ones and run.near(at, at + 1):
        below = _article_denominator(run, run.hyphened(at + 1))
        return Part(Fraction(1, below.worth), below.after) if below else None
    worth = 2 if token.text in grammar.halves else grammar.parts.get(token.text, 0)
    if worth and token.text not in grammar.ordinals and token.text not in grammar.small:
        return Part(Fraction(1, worth), at + 1)
    top = read_cardinal(run, at)
    if top is None or top.tail:
        return None
    named = _denominator(run, run.hyphened(top.after))
    if named is None:
        return _over_compound(run, top)
    return _divided(run, top, named) if named.plural or top.value == 1 else None


def _added(run: Run, whole: Fraction, scale: int, part: Part) -> Part:
    """`whole` with `part` of its last scale, or with part of a scale that the text names."""
    larger = part if part.value >= 1 else multiplied(run, part)
    if larger.after == part.after:
        times = scale if scale >= _LARGE and part.value < 1 else 1
        return Part(whole + part.value * times, part.after)
    if scale >= _LARGE:
        return Part(whole + larger.value, larger.after)
    return Part((whole + part.value) * (larger.value / part.value), larger.after)
