"""What a number is a number of: percent, money, a measure, or the noun that it counts."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from claims.reading.numbers.comparing import follower, percent_after, percent_before, rate_after
from claims.reading.numbers.currencies import SHARED, Currency, currency_after, currency_before
from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.labels import is_aged, is_label
from claims.reading.numbers.languages import grammar_of
from claims.reading.numbers.measures import measure_after
from claims.reading.numbers.mentions import Mention, minus_before
from claims.reading.numbers.nouns import Counted, counted_after
from claims.reading.quantity import Quantity

_LAST_WORD = re.compile(r"([^\W\d_]{1,24})\.?\Z")
_POINTED = re.compile(r"\.\s?([^\s\d])")
_POUNDS = re.compile(r"pounds?\Z", re.IGNORECASE)
_WEIGHING = re.compile(r"\b(?:weigh(?:s|ed|ing)?|lost|gained|losing|gaining)\b", re.IGNORECASE)
_OF_A = re.compile(r" (?:of )?(?:a|one)(?= )")
_LONGEST_LINK = 14
_MANY = 1000
_POSTCODE = 5
# "In 2011 alone" counts nothing.
_YEARS = range(1900, 2100)


def named(text: str, made: Quantity, number: Mention, grammar: Grammar, floor: int) -> Quantity:
    """`made` with its percent, currency, measure or counted noun, read from `floor` on."""
    percent = percent_after(text, made.end, grammar) or _percent_part(text, made.end, grammar)
    if percent:
        kind = "percent" if percent[0] == "percent" else "percentage point"
        return spanned(text, replace(made, kind=kind), made.start, percent[1])  # type: ignore[arg-type]
    at = _linked(text, _past_point(text, made.end, grammar), grammar)
    more = follower(text, at, grammar.code)
    if more and made.comparator == "exactly":
        made, at = replace(made, comparator=more[0]), more[1]
    priced = _priced(text, made, grammar, floor, at)
    if priced:
        return _weighed(text, priced)
    measure = measure_after(text, at, grammar.code)
    if measure:
        whole = replace(made, kind="measure", unit=measure.name)
        return spanned(text, whole, made.start, measure.end)
    led = percent_before(text, made.start, grammar)
    if led is not None and led >= floor:
        return spanned(text, replace(made, kind="percent"), led, made.end)
    return _counting(text, made, number, grammar, at)


def spanned(text: str, made: Quantity, start: int, end: int) -> Quantity:
    """`made` at another place."""
    return replace(made, text=text[start:end], start=start, end=end)


@lru_cache
def links_of(code: str) -> re.Pattern[str]:
    """What stands between a noun of number and what it counts: " of the"."""
    words = sorted(grammar_of(code).links, key=len, reverse=True)
    return re.compile(rf"[ \u00a0](?:{'|'.join(map(re.escape, words)) or '(?!)'})(?:\b|(?<=['’]))")


def _past_point(text: str, end: int, grammar: Grammar) -> int:
    """Where the point of an abbreviation stops that ends no sentence: "3,4 Mrd. €", or `end`."""
    following = _POINTED.match(text, end, end + 4)
    if not following or _last_word(text, end) not in grammar.magnitudes:
        return end
    ends = following[1].isupper() and not grammar.nouns.capitals
    return end if ends else end + 1


def _last_word(text: str, end: int) -> str:
    """The word that ends at `end`, in lower case and without the point of an abbreviation."""
    match = _LAST_WORD.search(text[max(0, end - 24) : end])
    return match[1].lower() if match else ""


def _linked(text: str, end: int, grammar: Grammar) -> int:
    """Where the "of" of "millions of euros" and "a third of the voters" stops, or `end`."""
    last = _last_word(text, end)
    if last not in grammar.linking and last not in grammar.magnitudes:
        return end
    match = links_of(grammar.code).match(text, end, end + _LONGEST_LINK)
    return match.end() if match else end


def _percent_part(text: str, end: int, grammar: Grammar) -> tuple[str, int] | None:
    """ "Half a percent", "a quarter of a percentage point"."""  # noqa: D210
    linking = _last_word(text, end) in grammar.linking
    match = _OF_A.match(text, end, end + 8) if linking else None
    return percent_after(text, match.end(), grammar) if match else None


def _priced(text: str, made: Quantity, grammar: Grammar, floor: int, at: int) -> Quantity | None:
    before = currency_before(text, made.start, floor)
    if before:
        priced = _money(made, before, text[before.at : made.start])
        return _signed(text, spanned(text, priced, before.at, made.end), grammar, floor)
    after = currency_after(text, at, grammar.code)
    if not after:
        return None
    return spanned(text, _money(made, after, text[at : after.at]), made.start, after.at)


def _signed(text: str, priced: Quantity, grammar: Grammar, floor: int) -> Quantity:
    """The amount with the minus before its sign: "-$5 million", "minus $5"."""
    at = minus_before(text, priced.start, grammar)
    if at is None or at < floor or priced.value is None or priced.value < 0:
        return priced
    return spanned(text, replace(priced, value=-priced.value), at, priced.end)


def _weighed(text: str, priced: Quantity) -> Quantity:
    """Pounds that weigh: "a 12-pound baby", "50 pounds of rice", "weighs 9 pounds"."""
    if priced.unit != "GBP" or not _POUNDS.search(priced.text):
        return priced
    lead = text[max(0, priced.start - 24) : priced.start]
    hyphened = _POUNDS.sub("", priced.text)[-1:] == "-"
    weighs = hyphened or text.startswith(" of ", priced.end) or _WEIGHING.search(lead)
    if weighs:
        return replace(priced, kind="measure", unit="pound")
    why = "pounds read as money, not as a weight"
    return replace(priced, reading="; ".join(filter(None, (priced.reading, why))))


def _money(made: Quantity, currency: Currency, written: str) -> Quantity:
    times = currency.times
    low, high, value = (None if x is None else x * times for x in (made.low, made.high, made.value))
    name = written.strip(" \u00a0\u202f-")
    why = f"“{name}” read as {currency.code}" if name.lower() in SHARED else ""
    reading = "; ".join(filter(None, (made.reading, why)))
    return replace(
        made, kind="currency", unit=currency.code, low=low, high=high, value=value, reading=reading
    )


def _is_postcode(text: str, number: Mention, end: int) -> bool:
    """ "50823 Köln": five digits in a row, where a count would have a separator."""  # noqa: D210
    written = text[number.start : end]
    return written.isdigit() and len(written) == _POSTCODE


def _is_name(made: Quantity, counted: Counted, grammar: Grammar, hyphened: bool) -> bool:
    """Whether a number has no plural behind it where nouns would have one: "the 911 caller".

    "A 15-count complaint" has a hyphen, and large numbers hardly name anything.
    """
    worded = not any(c.isdigit() for c in made.text)
    value = made.value or made.low or 0
    many = value > 1 and (worded or value < _MANY)
    last = counted.name.rpartition(" ")[2]
    return (
        grammar.nouns.head_last and many and not hyphened and last not in grammar.nouns.invariable
    )


def _counting(text: str, made: Quantity, number: Mention, grammar: Grammar, at: int) -> Quantity:
    if number.attached:
        return made
    if is_aged(text, made.start, grammar):
        return replace(made, kind="measure", unit="year of age")
    if is_label(text, made.start, grammar):
        return made
    if text.startswith("+ ", at):
        at += 1
    counted = counted_after(text, at, grammar, one=made.value == 1)
    year = number.value in _YEARS and text[number.start : made.end].isdigit()
    if counted and not counted.plural and _is_postcode(text, number, made.end):
        return made
    hyphened = text[at : at + 1] == "-"
    if not counted or (not counted.plural and (year or _is_name(made, counted, grammar, hyphened))):
        return made
    rate = rate_after(text, counted.end, grammar)
    made = replace(made, kind="count", unit=counted.name, rate=rate)
    later = follower(text, counted.end, grammar.code)
    return replace(made, comparator=later[0]) if later and made.value is not None else made
