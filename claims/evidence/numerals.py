"""Whether a cut goes through a number that is written in words, or in digits and words.

"54" in "54 million", "hundred people" in "five hundred people", "three" in "three and a half" and
"first" in "twenty-first" stand letter for letter in their texts and say something else there. The
words are those of all languages that the reader of numbers knows, since nobody says in which one
a text is written; the words of one number are of one language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import GRAMMARS

_REACH = 40
_TOKEN = re.compile(r"\d[\d.,]*|[^\W\d_]+")
_GAP = re.compile(r"[\s\u00ad\u2010\u2011-]{1,3}")
_DIGITS = frozenset({"digits"})
_NO_NUMBER = frozenset({"scale", "percent", "per", "short"})
# What stands in a row on both sides of a cut makes one number.
_NUMBERS = tuple(
    tuple(row.split())
    for row in (
        "minus digits",
        "minus word",
        "ten unit",
        "ten and unit",
        "word part",
        "word scale",
        "digits scale",
        "word a scale",
        "half a scale",
        "scale word",
        "scale digits",
        "scale and word",
        "scale and digits",
        "word and part",
        "word and a part",
        "digits and part",
        "digits and a part",
        "word percent",
        "digits percent",
        "word per cent",
        "digits per cent",
        "digits short",
    )
)


def cuts_number(text: str, cut: int, *, opening: bool = False) -> bool:
    """True where a number in words spans `text[cut - 1]` and `text[cut]`.

    Words that open with "million" or "percent" state no number, so they may lose digits before it.
    """
    before = _before(text[max(0, cut - _REACH) : cut])
    after = _after(text[cut : cut + _REACH])
    if not before or not after or not _known(before[-1]) or not _known(after[0]):
        return False
    if not _GAP.fullmatch(_between(text, cut)):
        return False
    return _spanned(tuple(before), tuple(after), opening=opening)


@lru_cache(maxsize=16_384)  # a quote that stands a thousand times stands between few words
def _spanned(before: tuple[str, ...], after: tuple[str, ...], *, opening: bool) -> bool:
    return any(
        _spans(kinds, before, after, opening=opening)
        for kinds in _languages()
        if kinds(before[-1]) and kinds(after[0])  # else no number of this language has both
    )


@lru_cache(maxsize=4096)
def _known(word: str) -> bool:
    return any(kinds(word) for kinds in _languages())


def _between(text: str, cut: int) -> str:
    """What stands between the last word before the cut and the first behind it."""
    left, right = text[max(0, cut - 4) : cut], text[cut : cut + 4]
    words = r"[^\W_]"
    return re.split(words, left)[-1] + re.split(words, right, maxsplit=1)[0]


def _before(text: str) -> list[str]:
    """Up to three words that only gaps part from each other, the last one last."""
    found = list(_TOKEN.finditer(text))[-3:]
    for i in range(len(found) - 1, 0, -1):
        if not _GAP.fullmatch(text[found[i - 1].end() : found[i].start()]):
            found = found[i:]
            break
    return [match[0].lower() for match in found]


def _after(text: str) -> list[str]:
    found = list(_TOKEN.finditer(text))[:3]
    for i in range(1, len(found)):
        if not _GAP.fullmatch(text[found[i - 1].end() : found[i].start()]):
            found = found[:i]
            break
    return [match[0].lower() for match in found]


def _spans(
    kinds: Callable[[str], frozenset[str]],
    before: tuple[str, ...],
    after: tuple[str, ...],
    *,
    opening: bool,
) -> bool:
    if opening and before[-1][0].isdigit() and kinds(after[0]) & _NO_NUMBER:
        return False
    for number in _NUMBERS:
        for share in range(1, len(number)):
            words = before[-share:] + after[: len(number) - share]
            if len(words) == len(number) and len(before) >= share and _is(words, number, kinds):
                return True
    return False


def _is(
    words: tuple[str, ...], number: tuple[str, ...], kinds: Callable[[str], frozenset[str]]
) -> bool:
    return all(kind in kinds(word) for word, kind in zip(words, number, strict=True))


@lru_cache
def _languages() -> tuple[Callable[[str], frozenset[str]], ...]:
    return tuple(_kinds_in(grammar) for grammar in GRAMMARS.values())


def _kinds_in(grammar: Grammar) -> Callable[[str], frozenset[str]]:
    """What a word is in the numbers of a language, as the rows above name it."""
    kinds: dict[str, set[str]] = {}
    for kind, words in _words(grammar).items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    frozen = {word: frozenset(each) for word, each in kinds.items()}
    return lambda word: _DIGITS if word[0].isdigit() else frozen.get(word, frozenset())


def _words(grammar: Grammar) -> dict[str, Iterable[str]]:
    scales = {*grammar.scales, *grammar.groups}
    percents = [name.split() for name in (*grammar.percents, *grammar.percentage_points)]
    values: list[tuple[str, Fraction | int]] = [*grammar.small.items(), *grammar.ordinals.items()]
    return {
        "minus": grammar.minus,
        "unit": [word for word, value in values if 0 < value < 10],
        "ten": [word for word, value in grammar.small.items() if value in range(20, 100, 10)],
        "word": {*grammar.small, *grammar.severals, *scales},
        "scale": scales,
        "half": grammar.halves,
        "part": {*grammar.plural_parts, *grammar.always_parts, *grammar.halves},
        "and": grammar.joiners,
        "a": grammar.articles,
        "percent": [name[0] for name in percents if len(name) == 1],
        "per": [name[0] for name in percents if len(name) > 1],
        "cent": [name[-1] for name in percents if len(name) > 1],
        "short": grammar.abbreviations,
    }
