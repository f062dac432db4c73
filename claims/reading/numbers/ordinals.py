"""Read an ordinal word, and tell it from a fraction and from a preposition of the same form."""

from __future__ import annotations

from fractions import Fraction

from claims.reading.numbers.mentions import Amount
from claims.reading.numbers.tokens import Run


def is_compound(run: Run, last: int) -> bool:
    """Whether an ordinal ends a word: "driehonderdste" is no "drie honderdste"."""
    joined = run.token(last - 1).end == run.token(last).start
    return joined and run.token(last).text in run.grammar.same_parts


def read_ordinal(run: Run, at: int) -> Amount | None:
    """An ordinal word; some languages chain them ("vigésimo segundo")."""
    grammar = run.grammar
    value, after = grammar.ordinals.get(run.token(at).text, 0), at + 1
    if value and _is_preposition(run, at):
        return None
    while value and grammar.ordinal_chains and run.near(after - 1, after):
        further = grammar.ordinals.get(run.token(after).text, 0)
        room = 10 if value % 100 else 100 if value % 1000 else 1000
        if not (0 < further < room and value >= 10):
            break
        value, after = value + further, after + 1
    return Amount(Fraction(value), after, ordinal=True) if value else None


def _is_preposition(run: Run, at: int) -> bool:
    """Such as "secondo il governo" (according to) and "prima di" (before)."""
    start, end = run.token(at).start, run.token(at).end
    following = run.text[start : end + 8].lower()
    definite = run.token(at - 1).text in run.grammar.definite
    return following.startswith(run.grammar.no_ordinals) and not definite
