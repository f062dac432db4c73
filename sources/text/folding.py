"""Texts that differ only in typography made equal, with the way back to the offsets of the text.

The same sentence is printed with straight or curly quotes, a hyphen or a dash, hard spaces, soft
hyphens, ligatures and composed or decomposed accents. Folding maps all of these to one form and
remembers where each stretch came from, so that a span of the folded text becomes a span of the
text. Only what never carries meaning is folded: case, digits, superscripts, fractions, look-alike
letters of other scripts and bidirectional overrides are left as they are.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from sources.text.typography import (
    ABBREVIATION,
    BROKEN_WORD,
    FORMS,
    HYPHEN,
    LIGATURES,
    MARKED,
    ONE_FOR_ONE,
    OPEN_ABBREVIATION,
    PLAIN,
    UNSEEN,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

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

    def offset(self, position: int) -> int:
        """The offset in the folded text of one in the original text: `span` the other way round."""
        inner = self.before.offset(position) if self.before else position
        i = min(bisect_right(self.src, inner), len(self.src) - 1) - 1
        return self.at[i] + inner - self.src[i] if self._is_copied(i) else self.at[i]

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
    return ABBREVIATION.search(folded.text) is not None


@lru_cache(maxsize=4)
def close_up(folded: Folded) -> Folded:
    """With no space within abbreviations: "z.B." for "z. B."."""
    return _replaced(OPEN_ABBREVIATION, folded.text, stripped, folded)


def stripped(text: str) -> str:
    """Without the spaces and the invisible characters at its edges."""
    return text.strip(UNSEEN)


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
    text = before.text if before else text
    for letter, form in ONE_FOR_ONE:
        text = text.replace(letter, form)
    folded = _replaced(MARKED if marked else PLAIN, text, _form, before)
    return _replaced(HYPHEN, folded.text, _nothing, folded) if join_broken_words else folded


def _replaced(
    pattern: re.Pattern[str], text: str, form: Callable[[str], str], before: Folded | None = None
) -> Folded:
    """Each match, which is the only group of `pattern`, in the form that it has by itself.

    No step of this is taken once a match in Python: few of them differ, and a text may have one
    for every other letter.
    """
    stretches = pattern.split(text)
    if before and stretches == [before.text]:
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
    for kind, form in FORMS:
        if kind.search(match):
            return form
    kept = stripped(match)
    if not kept:
        return " " if match[0].isspace() else ""
    return unicodedata.normalize("NFKC" if kept in LIGATURES else "NFC", kept)


# One text is asked for many quotes in a row, and each quote asks more than once. The passages that
# it is compared with are many, and would drive out the text.
_text = lru_cache(maxsize=4)(_fold)
_passage = lru_cache(maxsize=256)(_fold)
