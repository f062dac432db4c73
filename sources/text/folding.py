"""Texts that differ only in typography made equal, with the way back to the offsets of the text.

The same sentence is printed with straight or curly quotes, a hyphen or a dash, hard spaces, soft
hyphens, ligatures and composed or decomposed accents. Folding maps all of these to one form and
remembers where each stretch came from, so that a span of the folded text becomes a span of the
text. Only what never carries meaning is folded: case, digits, superscripts, fractions, look-alike
letters of other scripts and bidirectional overrides are left as they are.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTES = "'\"`´‘’‚‛“”„‟′″«»‹›ʼ＂＇「」『』"
_DASHES = "\\-‐‑‒–—―−﹘﹣－"
_INVISIBLE = "\u00ad\u034f\u200b-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff"
_LIGATURES = "ﬀ-ﬆ"
LETTER = r"[^\W\d_]"
_LETTERS = tuple(map(chr, range(0xD800))) + tuple(map(chr, range(0xF900, 0x10000)))
# Accents, vowel signs, points: what may compose with the letter before it, or change its order.
_MARKS = "".join(
    letter
    for letter in _LETTERS
    if unicodedata.category(letter) in ("Mn", "Mc") and not re.match(f"[{_INVISIBLE}]", letter)
)
# Letters that are written otherwise in composed text: the sign of ångström, Greek with oxia.
_SINGLETONS = "".join(
    letter for letter in _LETTERS if unicodedata.normalize("NFC", letter) != letter
)

# What a replacement may begin with. A pattern that begins with a class of characters is searched
# for many times faster than one that begins with a look-around, so the rules look back at the
# first character, which is taken already.
_FIRST = rf"\s….{_QUOTES}{_DASHES}{_INVISIBLE}{_LIGATURES}"
# A plain space or a plain hyphen between two letters needs no folding, so it is not matched: that
# keeps the stretches few in ordinary text. A mark after a space that goes is matched with it, so
# that what is matched tells alone what becomes of it.
_RULES = rf"""
  (?: (?<!\ ) | (?=\W) )
  (?: (?<=\s)
    (?: \s{{0,3}}(?:…|\.(?:\s?\.){{2,3}})\s{{0,4}}
      | \s{{0,3}}[»›](?!\w)
      | \s{{0,7}}[{_INVISIBLE}]{{0,4}}[{_DASHES}]{{1,3}}\s{{0,8}}
      | \s{{0,7}}[,;:!?] | (?<=\d\s)\s{{0,7}}[%‰]
      | (?<!\ )[\s{_INVISIBLE}]* | [\s{_INVISIBLE}]+ )
  | (?<=\.) (?:\s?\.){{2,3}}\s{{0,4}}
  | (?<=[{_QUOTES}]) (?: (?<=[«‹])(?<!\w[«‹])\s{{0,4}} | [{_QUOTES}]{{0,3}} )
  | (?<=[{_DASHES}]) (?!(?<=\w-)\w) [{_DASHES}]{{0,2}}\s{{0,8}}
  | (?<=…) \s{{0,4}}
  | (?<=[{_INVISIBLE}]) (?: [{_INVISIBLE}]{{0,3}}[{_DASHES}]{{1,3}}\s{{0,8}} | [{_INVISIBLE}]* )
  | (?<=[{_LIGATURES}]) )
"""
_PLAIN = re.compile(rf"([{_FIRST}] {_RULES})", re.VERBOSE)
# Marks are bounded, because putting a long run of them in order takes quadratic time. After them
# come Korean syllables of two or three parts.
_MARKED = re.compile(
    rf"""([\w{_SINGLETONS}{_FIRST}] (?:
      [{_MARKS}](?<=[^{_FIRST}].)[{_MARKS}]{{0,7}}
    | [\u1161-\u1175](?<=[\u1100-\u1112].)[\u11a8-\u11c2]?
    | (?<=[{_SINGLETONS}{_FIRST}]) (?: {_RULES} | (?<=[{_SINGLETONS}]) ) ))""",
    re.VERBOSE,
)
BROKEN_WORD = re.compile(
    rf"([-‐\u00ad¬](?<={LETTER}.)(?:[ \t]{{0,8}}(?:\r?\n|[\f\u2028\u2029])|(?<=\u00ad)\s)"
    rf"\s{{0,8}}(?={LETTER}))"
)
_ABBREVIATION = re.compile(rf"\b{LETTER}\. ?{LETTER}\.")
_OPEN = re.compile(rf"(\. (?<=\b{LETTER}\. )(?={LETTER}\.))")
_HYPHEN = re.compile(rf"(-(?<={LETTER}-)(?={LETTER}))")
_UNSEEN = "".join(
    letter for letter in map(chr, range(0x10000)) if re.match(rf"[\s{_INVISIBLE}]", letter)
)
_FORMS = (
    (re.compile(f"[{_QUOTES}]"), "'"),
    (re.compile(f"[{_DASHES}]"), "-"),
    (re.compile(r"…|\..*\.", re.DOTALL), "…"),
)
_LONG = 2_000


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """`text` folded; stretch i begins in it at `at[i]` and comes from `src[i]` of `before`.

    Stretches of odd index are replacements, which have no inside unless they are as long as what
    they replace: an offset within one maps to its edge. `before` is what was folded if that was
    a folded text itself.
    """

    text: str
    at: array[int]
    src: array[int]
    before: Folded | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text for `[start, end)` of the folded text, `start < end`."""
        first, last = bisect_right(self.at, start) - 1, bisect_right(self.at, end - 1) - 1
        begin = self.src[first] + (start - self.at[first] if self._is_copied(first) else 0)
        stop = self.src[last] + end - self.at[last] if self._is_copied(last) else self.src[last + 1]
        return self.before.span(begin, stop) if self.before else (begin, stop)

    def _is_copied(self, i: int) -> bool:
        return i % 2 == 0 or self.at[i + 1] - self.at[i] == self.src[i + 1] - self.src[i]


def fold(text: str, *, join_broken_words: bool = False) -> Folded:
    """`text` with quotes, dashes, spaces, invisible characters and ligatures in one form.

    Accents and Korean syllables are composed (Unicode NFC), of at most eight marks a letter.
    Whether a hyphen at a line's end belongs to the word ("well-", newline, "known") or not
    ("inter-", newline, "national") can't be told: it is a hyphen like the others, or, with
    `join_broken_words`, no hyphen stands between letters. Takes linear time.
    """
    return (_text if len(text) > _LONG else _passage)(text, join_broken_words)


def has_abbreviation(folded: Folded) -> bool:
    """True where one letter with a point follows another, as in "z.B." and "U. S."."""
    return _ABBREVIATION.search(folded.text) is not None


def close_up(folded: Folded) -> Folded:
    """With no space within abbreviations: "z.B." for "z. B."."""
    return _replaced(_OPEN, folded.text, stripped, folded)


def stripped(text: str) -> str:
    """Without the spaces and the invisible characters at its edges."""
    return text.strip(_UNSEEN)


def first_letter(text: str) -> int:
    """Where the first letter or digit stands, 0 where there is none."""
    return next((place for place, letter in enumerate(text) if letter.isalnum()), 0)


def has_broken_words(text: str) -> bool:
    """True where a line ends in a hyphen between letters."""
    return BROKEN_WORD.search(text) is not None


def _fold(text: str, join_broken_words: bool) -> Folded:
    # Most texts with marks have one early on, and to look through all of them takes its time.
    marked = not all(unicodedata.is_normalized("NFC", each) for each in (text[:_LONG], text))
    before = _replaced(BROKEN_WORD, text, _nothing) if join_broken_words else None
    folded = _replaced(
        _MARKED if marked else _PLAIN, before.text if before else text, _form, before
    )
    return _replaced(_HYPHEN, folded.text, _nothing, folded) if join_broken_words else folded


def _replaced(
    pattern: re.Pattern[str], text: str, form: Callable[[str], str], before: Folded | None = None
) -> Folded:
    """Each match, which is the only group of `pattern`, in the form that it has by itself.

    No step of this is taken once a match in Python: few of them differ, and a text may have one
    for every other letter.
    """
    stretches = pattern.split(text)
    if before and len(stretches) == 1:
        return before
    src = _edges(stretches)
    matches = stretches[1::2]
    stretches[1::2] = map({match: form(match) for match in set(matches)}.__getitem__, matches)
    return Folded("".join(stretches), _edges(stretches), src, before)


def _edges(stretches: list[str]) -> array[int]:
    """Where each begins and the last one ends, of stretches that follow one another."""
    # By way of a list, which an array takes over many times faster than single numbers.
    return array("q", list(accumulate(map(len, stretches), initial=0)))


def _nothing(_match: str) -> str:
    return ""


def _form(match: str) -> str:
    for kind, form in _FORMS:
        if kind.search(match):
            return form
    kept = stripped(match)
    if not kept:
        return " " if match[0].isspace() else ""
    return unicodedata.normalize("NFKC" if re.match(f"[{_LIGATURES}]", kept) else "NFC", kept)


# One text is asked for many quotes in a row, and each quote asks more than once. The passages that
# it is compared with are many, and would drive out the text.
_text = lru_cache(maxsize=4)(_fold)
_passage = lru_cache(maxsize=256)(_fold)
