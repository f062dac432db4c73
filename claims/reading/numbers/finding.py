"""Quantities of a text: each number with what it counts, how it compares, and why it reads so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.grammar_de import GERMAN
from claims.reading.numbers.grammar_en import ENGLISH
from claims.reading.numbers.grammar_romance import FRENCH, ITALIAN, SPANISH
from claims.reading.numbers.literals import LITERAL, Habit, Literal, habit_of_literals, read_literal
from claims.reading.numbers.scanning import Mention, Scanner
from claims.reading.quantity import Kind, Quantity
from claims.reading.sentences import split
from claims.reading.units import currency_after, currency_before, rate_after, unit_after

GRAMMARS = {grammar.code: grammar for grammar in (ENGLISH, ITALIAN, FRENCH, GERMAN, SPANISH)}
_LITERALS = re.compile(LITERAL)
_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|and|a|e|à|et|bis|und|y)\s")
_BETWEEN = re.compile(r"\b(?:from|between|da|tra|fra|de|entre|von|zwischen)\s$", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:number|no\.?|nr\.?|n°|#)\s?$", re.IGNORECASE)


def grammar_of(language: str) -> Grammar:
    """The grammar of a language tag ("it", "it-CH"); English where there is none."""
    return GRAMMARS.get(language[:2].lower(), ENGLISH)


def habit_of(text: str) -> Habit:
    """The separators that the article uses where only one reading is possible."""
    return habit_of_literals([m[0] for m in _LITERALS.finditer(text) if len(m[0]) < 60])


def mentions(text: str, language: str = "en", habit: Habit | None = None) -> list[Mention]:
    """The bare numbers of `text`, ordinals among them, in order."""
    grammar = grammar_of(language)
    chosen = habit if habit is not None else habit_of(text)

    def read(written: str, end: int) -> Literal | None:
        ambiguous = len(written) < 8 and written[-4:-3] == grammar.decimal
        unit = unit_after(text, end, one=False) if ambiguous else None
        whole = unit is not None and unit.kind == "count"
        return read_literal(written, grammar.decimal, chosen, whole)

    return Scanner(text, grammar, read).mentions()


def find_quantities(
    text: str,
    language: str = "en",
    habit: Habit | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Quantity]:
    """The quantities of `text` in order, none overlapping another or a span of `skip`.

    `skip` holds [start, end) spans, sorted, such as those of dates.
    """
    grammar = grammar_of(language)
    free = _without(mentions(text, language, habit), skip)
    found: list[Quantity] = []
    at = 0
    while at < len(free):
        pair = _range(text, free, at)
        made = _read(text, free[at], grammar, pair)
        if not found or made.start >= found[-1].end:
            found.append(made)
        at += 2 if pair else 1
    return _inherited(text, found)


def _without(found: list[Mention], skip: Sequence[tuple[int, int]]) -> list[Mention]:
    spans = sorted(skip)
    starts = [start for start, _ in spans]
    return [m for m in found if not _covered(m, spans, starts)]


def _covered(mention: Mention, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, mention.end - 1)
    return at > 0 and spans[at - 1][1] > mention.start


def _range(text: str, found: list[Mention], at: int) -> Mention | None:
    """The upper end of a range that begins with number `at`, or None."""
    if at + 1 >= len(found) or found[at].ordinal or found[at + 1].ordinal:
        return None
    low, high = found[at], found[at + 1]
    gap = text[low.end : high.start]
    worded = gap.strip().isalpha()
    if len(gap) > 5 or not _RANGE.fullmatch(gap) or low.value >= high.value:
        return None
    return high if not worded or _BETWEEN.search(text[max(0, low.start - 10) : low.start]) else None


def _read(text: str, number: Mention, grammar: Grammar, pair: Mention | None) -> Quantity:
    start, end = number.start, (pair or number).end
    kind: Kind = "ordinal" if number.ordinal else "number"
    unit, rate = "", ""
    before, after = currency_before(text, start), currency_after(text, end)
    percent = _percent(text, end, grammar)
    if percent:
        kind, end = percent
    elif before:
        kind, unit, start = "currency", *before
    elif after:
        kind, unit, end = "currency", *after
    elif not number.ordinal and not _NUMBERED.search(text[max(0, start - 9) : start]):
        noun = unit_after(text, end, one=number.value == 1 and not pair)
        if noun:
            kind, unit = noun.kind, noun.name
            rate = rate_after(text, noun.end)
    made = Quantity(
        text[start:end],
        start,
        end,
        number.value,
        kind=kind,
        unit=unit,
        rate=rate or rate_after(text, end),
        reading=number.reading,
        others=number.others,
    )
    return _compared(text, _bounded(text, made, number, pair), grammar)


def _bounded(text: str, made: Quantity, number: Mention, pair: Mention | None) -> Quantity:
    """A range has low and high, which share the multiplier that only the second one writes."""
    if number.open:
        why = "a plural without a number: at least twice the unit"
        return replace(made, value=None, low=number.value, comparator="at least", reading=why)
    if pair is None:
        return made
    low, digits = number.value, re.match(r"[0-9]{1,3}", text[pair.start : pair.end])
    bare = text[number.start : number.end].isdigit()
    if digits and bare and pair.value >= 1000 * int(digits[0]) > 0 and low < 1000:
        low *= 10 ** (3 * ((len(str(int(pair.value))) - 1) // 3))
    if low > pair.value:
        low = number.value
    return replace(made, value=None, low=low, high=pair.value, comparator="between")


def _percent(text: str, end: int, grammar: Grammar) -> tuple[Kind, int] | None:
    window = text[end : end + 26].lower()
    lead = 1 if window[:1] in (" ", "\u00a0", "-") and window else 0
    points = sorted(grammar.percentage_points, key=len, reverse=True)
    kinds: tuple[tuple[Kind, list[str]], ...] = (
        ("percentage point", points),
        ("percent", ["%", *grammar.percents]),
    )
    for kind, words in kinds:
        for word in words:
            stop = lead + len(word)
            if window.startswith(word, lead) and not (
                word.isalpha() and window[stop : stop + 1].isalnum()
            ):
                return kind, end + stop
    return None


@lru_cache
def _comparators(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(GRAMMARS[code].comparators)
    words = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    return re.compile(rf"\b({words})\s(?:the |other |a )?$", re.IGNORECASE), table


def _compared(text: str, made: Quantity, grammar: Grammar) -> Quantity:
    pattern, table = _comparators(grammar.code)
    match = pattern.search(text[max(0, made.start - 28) : made.start])
    if not match or made.comparator != "exactly":
        return made
    return replace(made, comparator=table[match[1].lower()])  # type: ignore[arg-type]


_BARE_AFTER = re.compile(r"\s(?:of (?:whom|which|them)\b|in\s[^\W\d_])")


def _inherited(text: str, found: list[Quantity]) -> list[Quantity]:
    """Give "four in Italy" the noun of the nearest earlier count of the same sentence."""
    ends = [sentence.end for sentence in split(text)]
    noun, home, result = "", -1, []
    for quantity in found:
        made = quantity
        here = bisect_right(ends, made.start)
        if here != home:
            noun, home = "", here
        if made.kind == "count":
            noun = made.unit
        elif made.kind == "number" and noun and _BARE_AFTER.match(text, made.end):
            why = f"counts “{noun}”, the noun counted before it in the sentence"
            reading = f"{made.reading}; {why}" if made.reading else why
            made = replace(made, kind="count", unit=noun, reading=reading)
        result.append(made)
    return result
