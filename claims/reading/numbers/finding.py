"""Find every quantity of a text: numbers in digits and words, with what they count or measure.

Problem: "up to 230.000 citizens" must become 230,000, "citizen" and "at most", and say why the
point groups here. Numbers are found first (`scanning`), what counts nothing is left out
(`labels`), then each is bounded (`comparing`), named (`naming`) and joined with its neighbours
(`joining`).

Left out: units that are put together freely, arithmetic, and what a number is true of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.reading.numbers.changes import changes_apart
from claims.reading.numbers.comparing import compared, lifted, range_end, rate_after
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.joining import inherited, joined
from claims.reading.numbers.labels import covered, is_clock, is_code, label_spans, merged
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.literals import LITERAL, Habit, Literal, habit_of_literals, read_literal
from claims.reading.numbers.measures import measure_after
from claims.reading.numbers.mentions import Mention
from claims.reading.numbers.naming import named
from claims.reading.numbers.nouns import counted_after
from claims.reading.numbers.scanning import scan
from claims.reading.quantity import Quantity
from claims.reading.written_digits import with_ascii_digits

_LITERALS = re.compile(LITERAL)
_SILENT = re.compile(r"[,;:.)\]/]|[-– ]?[0-9]|\Z")
# A point behind a letter may be that of an abbreviation: "Rs. 500", "ca. 200".
_QUIET = re.compile(r"(?:\A|[0-9,;:)(\[/]\s?|(?<![^\W\d_])\.\s?|[0-9][-–])\Z")
# "10x" counts times, "i7" and "1080p" count nothing.
_TIMES = re.compile(r"[x×](?![^\W_])")
_LONGEST_LITERAL = 60
# "999.999" is seven characters long, and a longer number with one mark has one reading.
_MILLION = 8


def habit_of(text: str) -> Habit:
    """The separators that the article uses where only one reading is possible."""
    found = (m[0] for m in _LITERALS.finditer(text) if len(m[0]) < _LONGEST_LITERAL)
    return habit_of_literals([literal for literal in found if not literal.isdigit()])


def mentions(text: str, language: str = "en", habit: Habit | None = None) -> list[Mention]:
    """The bare numbers of `text`, ordinals among them, in order."""
    grammar, text = grammar_of(language), with_ascii_digits(text)
    chosen = habit if habit is not None else habit_of(text)

    def read(written: str, end: int) -> Literal | None:
        mark = written[-4:-3]
        ambiguous = len(written) < _MILLION and mark and mark in (grammar.decimal, chosen.decimal)
        whole = bool(ambiguous) and _comes_whole(text, written, end, grammar)
        return read_literal(written, grammar.decimal, chosen, whole)

    return list(scan(text, grammar, read))


def _comes_whole(text: str, written: str, end: int, grammar: Grammar) -> bool:
    """Whether what `written` counts has no parts: people have none, an average has."""
    counted = counted_after(text, end, grammar)
    sure = counted is not None and (counted.plural or written.endswith("000"))
    return sure and not measure_after(text, end, grammar.code)


def find_quantities(
    text: str,
    language: str = "en",
    habit: Habit | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Quantity]:
    """The quantities of `text` in order, none overlapping another or a span of `skip`.

    `skip` holds [start, end) spans, such as those of dates.
    """
    grammar, written, text = grammar_of(language), text, with_ascii_digits(text)
    spans = merged(label_spans(text), skip)
    free = [
        number
        for number in mentions(text, language, habit)
        if not covered(number.start, number.end, spans)
        and not text[max(0, number.start - 8) : number.end].lower().endswith(grammar.percents)
        and not is_code(text, number.start)
        and not is_clock(text, number.start, number.end, grammar)
    ]
    whole = joined(text, list(_quantities(text, free, grammar)), grammar)
    found = inherited(text, changes_apart(text, whole, grammar.code))
    if text == written:
        return found
    return [replace(made, text=written[made.start : made.end]) for made in found]


def _quantities(text: str, free: list[Mention], grammar: Grammar) -> list[Quantity]:
    found: list[Quantity] = []
    at = 0
    while at < len(free):
        pair = range_end(text, free, at, grammar.code)
        floor = found[-1].end if found else 0
        if free[at].start >= floor:
            made = _read(text, free[at], grammar, pair, floor)
            if made is not None:
                found.append(made)
        at += 2 if pair else 1
    return found


def _read(
    text: str, number: Mention, grammar: Grammar, pair: Mention | None, floor: int
) -> Quantity | None:
    end = (pair or number).end
    made = Quantity(
        text[number.start : end], number.start, end, number.value,
        kind="ordinal" if number.ordinal else "number",
        reading=number.reading, others=number.others,
    )  # fmt: skip
    made = _bounded(text, made, number, pair)
    if not (number.article or number.attached) and _stands_alone(text, made.start, made.end):
        return made
    if not number.ordinal:
        made = named(text, made, number, grammar, floor)
        named_nothing = made.kind in ("count", "number")
        if named_nothing and (number.article or (number.attached and not _TIMES.match(text, end))):
            return None
        made = replace(made, rate=made.rate or rate_after(text, made.end, grammar))
    if number.rough and made.comparator == "exactly":
        made = replace(made, comparator="about")
    return compared(text, made, grammar)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether only marks and digits stand beside it, as in a table: nothing more is looked for."""
    silent = _SILENT.match(text, end) and not text[end - 1].isalpha()
    return bool(silent) and bool(_QUIET.search(text[max(0, start - 3) : start]))


def _bounded(text: str, made: Quantity, number: Mention, pair: Mention | None) -> Quantity:
    """A range has low and high, which share the multiplier that only the second one writes."""
    if number.open:
        why = "a plural without a number: at least twice the unit"
        return replace(made, value=None, low=number.value, comparator="at least", reading=why)
    if pair is None:
        return made
    low = lifted(text, number.start, number.end, number.value, pair.start, pair.value)
    return replace(made, value=None, low=low, high=pair.value, comparator="between")
