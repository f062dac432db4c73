"""Read a cardinal or a compound ordinal: "two million three hundred", "3 hundred and 21"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claims.reading.numbers.building import Builder, Cardinal, Ordinal
from claims.reading.numbers.measures import NAMES as MEASURES
from claims.reading.numbers.tokens import Run

__all__ = ["Cardinal", "read_cardinal"]


def read_cardinal(run: Run, at: int, one: bool = False) -> Cardinal | None:
    """The cardinal that begins with token `at`, or None.

    `one` says that an article before it stands for one ("a hundred").
    """
    builder = Builder(run, at, between=run.token(at - 1).text in run.grammar.betweens)
    if one:
        builder.current = Fraction(1)
    while True:
        here, joined = _next(builder)
        word = run.token(here)
        ordinal = _ordinal(builder, here)
        if ordinal and builder.made:
            return replace(builder.made, ordinal=ordinal)
        if not _taken(builder, here, joined):
            break
        if word.kind == "digits" and _magnitude_follows(run, here):
            break
    return builder.made


def _next(builder: Builder) -> tuple[int, bool]:
    """The token that may go on, and whether an "and" stands before it."""
    run, at = builder.run, builder.at
    if builder.made is None:
        return at, False
    behind = run.behind_joiner(at)
    if behind >= 0:
        return behind, True
    here = run.hyphened(at)
    return (here, False) if run.near(here - 1, here) else (-1, False)


def _taken(builder: Builder, here: int, joined: bool) -> bool:
    token, grammar = builder.run.token(here), builder.run.grammar
    if token.kind == "digits":
        return _digits_taken(builder, here, joined)
    worth = grammar.small.get(token.text)
    if worth is not None and builder.fits(worth, joined):
        builder.at = here + 1
        builder.add(worth, joined)
        return True
    scale = grammar.scales.get(token.text)
    if scale is None or joined:
        return False
    before = builder.at
    builder.at = here + 1
    if builder.scaled(scale):
        return True
    builder.at = before
    # "Two million and three million" are two numbers: give back what the scale belongs to.
    earlier = builder.before_last if scale == 100 else builder.before_group
    if builder.current is not None and earlier is not None:
        builder.made = earlier
    return False


def _digits_taken(builder: Builder, here: int, joined: bool) -> bool:
    literal = builder.run.token(here).literal
    if literal is None:
        return False
    worth = Fraction(literal.value)
    if builder.made is None:
        builder.at, builder.digits = here + 1, True
        builder.add(worth, joined=False)
        builder.room = Fraction(0)
        return True
    scale = builder.made.scale
    after = builder.run.grammar.scales.get(builder.run.token(here + 1).text, 0)
    # "3 million 200 thousand" goes on; "2 million and 300" counts two things.
    goes_on = bool(after) or (joined and scale <= 1000)
    small = worth.denominator == 1 and 0 < worth * max(after, 1) < scale
    if not (builder.digits and goes_on and small) or not builder.run.near(here - 1, here):
        return False
    builder.at = here + 1
    builder.add(worth, joined)
    return True


def _magnitude_follows(run: Run, here: int) -> bool:
    """Whether letters stand right behind the digits, as in "10k"; "10mila" is a scale."""
    following = run.token(here + 1)
    touches = following.start == run.token(here).end and following.kind in ("word", "other")
    return touches and run.grammar.scales.get(following.text, 0) < 1000


def _ordinal(builder: Builder, here: int) -> Ordinal | None:
    """The number so far ended by an ordinal word at `here`, where the two fit."""
    grammar, word = builder.run.grammar, builder.run.token(here).text
    plural = word in grammar.plural_parts
    worth = grammar.ordinals.get(word, grammar.parts.get(word, 0) if plural else 0)
    # "$280 million first preferred notes" are two things, the "5 millionth visitor" is one, and
    # "treinta segundos" are time.
    if not worth or builder.made is None or grammar.small.get(word) or word in MEASURES:
        return None
    if builder.digits and (worth < 100 or plural):
        return None
    value = builder.value()
    if worth == 20 and grammar.vigesimal and builder.made.last == 4:
        return Ordinal(value + 76, here + 1, plural)
    if worth >= 100 and value:
        low = sum((v for s, v in builder.groups if s < worth), builder.current or Fraction(0))
        if 0 < low < worth:
            return Ordinal(value - low + low * worth, here + 1, plural)
    if not builder.fits(Fraction(worth)):
        return None
    return Ordinal(value + worth, here + 1, plural)
