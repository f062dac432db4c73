"""Find where a text writes a number, in digits, in words or in both, and what it is worth.

At each token the rules are tried in order, and a number consumes the tokens that it reads; no
rule looks further than a number can be long, so the time is linear. Units, currencies and
comparators are not its matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claims.reading.numbers.cardinals import Cardinal, read_cardinal
from claims.reading.numbers.digits import VULGAR, read_digits
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.mentions import Amount, Mention, mention
from claims.reading.numbers.multiples import Part, multiplied
from claims.reading.numbers.ordinals import is_compound, read_ordinal
from claims.reading.numbers.parts import read_article_part, read_part
from claims.reading.numbers.tails import read_decimals, read_dozens, read_ratio
from claims.reading.numbers.tokens import Reader, Run, runs


def scan(text: str, grammar: Grammar, read: Reader) -> Iterator[Mention]:
    """The numbers of `text` in order of position, none overlapping another."""
    for run in runs(text, grammar, read):
        at = run.first
        while at < len(run.tokens):
            amount = _amount(run, at)
            found = (
                mention(run, at, amount) if amount and not _is_pronoun(run, at, amount) else None
            )
            if found:
                yield found
            at = max(amount.after if amount else 0, at + 1)


def _amount(run: Run, at: int) -> Amount | None:
    return next(
        (amount for rule in _RULES.get(run.token(at).kind, ()) if (amount := rule(run, at))), None
    )


def _vulgar(run: Run, at: int) -> Amount | None:
    token = run.token(at)
    return Amount(VULGAR[token.text], at + 1) if token.kind == "fraction" else None


def _digits(run: Run, at: int) -> Amount | None:
    """Digits with a sign of magnitude, order or part beside them."""
    literal = run.token(at).literal
    written = read_digits(run, at, literal) if literal else None
    if written is None:
        return None
    return Amount(written.value, written.after, ordinal=written.ordinal, note=literal)


def _articled(run: Run, at: int) -> Amount | None:
    """What begins with an article: "a million", "a dozen", "a fifth", "half a million"."""
    grammar, following = run.grammar, run.token(at + 1).text
    if run.token(at).text not in grammar.articles or not run.near(at, at + 1):
        return None
    if following in grammar.halves:
        return _half(run, at + 1)
    part = read_article_part(run, at + 1)
    if part:
        return Amount(part.value, part.after)
    if following in grammar.scales:
        cardinal = read_cardinal(run, at + 1, one=True)
        return _finished(run, at, cardinal) if cardinal else None
    if following in grammar.groups and following not in grammar.floors:
        return _grouped(run, at + 1)
    return None


def _grouped(run: Run, at: int) -> Amount:
    """ "Dozen", "decina", and what they are of: "una decina di migliaia"."""  # noqa: D210
    grammar = run.grammar
    value = Fraction(grammar.groups[run.token(at).text])
    further = run.token(at + 2).text
    worth = grammar.floors.get(further) or grammar.scales.get(further, 0)
    near = run.near(at, at + 1) and run.near(at + 1, at + 2)
    if run.token(at + 1).text in grammar.of and near and worth > value:
        return Amount(value * worth, at + 3)
    return Amount(value, at + 1)


def _floor(run: Run, at: int) -> Amount | None:
    """ "Dozens", "tens of thousands": at least twice the product."""  # noqa: D210
    grammar = run.grammar
    if run.token(at).text not in grammar.floors or run.token(at - 1).kind == "digits":
        return None
    if run.token(at).text in grammar.floors_of and run.token(at + 1).text not in grammar.of:
        # "Credit scores", "he scores".
        return None
    value, after = Fraction(2 * grammar.floors[run.token(at).text]), at + 1
    if run.token(after).text in grammar.of and run.near(at, after):
        further = run.token(after + 1).text
        worth = grammar.floors.get(further) or grammar.scales.get(further)
        if worth and run.near(after, after + 1):
            value, after = value * worth, after + 2
    return Amount(value, after, open=True)


def _several(run: Run, at: int) -> Amount | None:
    """ "Several hundred", "a few thousand": at least two of them."""  # noqa: D210
    scales = run.grammar.scales
    worth = scales.get(run.token(at + 1).text)
    if run.token(at).text not in run.grammar.severals or not worth or not run.near(at, at + 1):
        return None
    further = scales.get(run.token(at + 2).text, 0) if run.near(at + 1, at + 2) else 0
    if further > worth:
        return Amount(Fraction(2 * worth * further), at + 3, open=True)
    return Amount(Fraction(2 * worth), at + 2, open=True)


def _half(run: Run, at: int) -> Amount | None:
    """ "Half", "half a million"; the "first half" is no half."""  # noqa: D210
    if run.token(at).text not in run.grammar.halves:
        return None
    part = multiplied(run, Part(Fraction(1, 2), at + 1))
    ordinal = run.token(at - 1).text in run.grammar.ordinals and run.near(at - 1, at)
    # "Trois heures et demie": the half of what stands before the "and".
    trailing = run.grammar.trailing_half and run.token(at - 1).text in run.grammar.joiners
    bare = (ordinal or trailing) and part.after == at + 1
    return None if bare else Amount(part.value, part.after)


def _quarter(run: Run, at: int) -> Amount | None:
    """A part without an article, of a scale: "quarter million"."""
    worth = run.grammar.parts.get(run.token(at).text)
    if not worth:
        return None
    part = multiplied(run, Part(Fraction(1, worth), at + 1))
    return Amount(part.value, part.after) if part.after > at + 1 else None


def _cardinal(run: Run, at: int) -> Amount | None:
    cardinal = read_cardinal(run, at)
    return _finished(run, at, cardinal) if cardinal else None


def _finished(run: Run, first: int, whole: Cardinal) -> Amount:
    """The cardinal with what follows it: decimals, a fraction, an ordinal, dozens, a ratio."""
    part = None
    if whole.ordinal and is_compound(run, whole.ordinal.after - 1):
        return Amount(whole.ordinal.value, whole.ordinal.after, ordinal=True)
    if not whole.digits:
        part = read_decimals(run, whole) or read_part(run, whole)
        if part is None and whole.ordinal and not whole.ordinal.plural:
            return Amount(whole.ordinal.value, whole.ordinal.after, ordinal=True)
    elif whole.after > first + 1:
        part = read_part(run, whole)
    if part is None and whole.digits and whole.ordinal:
        return Amount(whole.ordinal.value, whole.ordinal.after, ordinal=True)
    part = part or read_dozens(run, whole)
    if part is None and whole.digits:
        part = read_part(run, whole)
    part = part or read_ratio(run, first, whole)
    if part:
        return Amount(part.value, part.after)
    one = whole.after == first + 1 and whole.value == 1
    article = one and run.token(first).text in run.grammar.ones
    note = run.token(first).literal if whole.digits else None
    return Amount(whole.value, whole.after, article=article, note=note)


def _is_pronoun(run: Run, at: int, amount: Amount) -> bool:
    """ "The one" and "which one" count nothing."""  # noqa: D210
    if run.grammar.trailing_half and amount.value == Fraction(1, 2) and amount.after == at + 2:
        # "Un medio de comunicación", "un mezzo di trasporto": a means, and no half.
        return run.token(amount.after).text in run.grammar.of and run.token(at).kind == "word"
    lone = amount.value == 1 and amount.after == at + 1 and run.token(at).kind == "word"
    led = run.token(at - 1).text in run.grammar.pronoun_leads and run.near(at - 1, at)
    return lone and led and not amount.ordinal


_RULES = {
    "fraction": (_vulgar,),
    "digits": (_digits, _cardinal),
    "word": (_articled, _floor, _several, _half, _quarter, _cardinal, read_ordinal),
}
