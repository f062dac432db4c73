"""Texts that differ only in typography made equal, with the way back to the offsets of the text.

The same sentence is printed with straight or curly quotes, a hyphen or a dash, hard spaces, soft
hyphens, ligatures and composed or decomposed accents. Folding maps all of these to one form and
keeps a list of breakpoints, so that a span of the folded text becomes a span of the text. Only
what never carries meaning is folded: case, digits, superscripts, fractions, look-alike letters of
other scripts and bidirectional overrides are left as they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = "'\"`´‘’‚‛“”„‟′″«»‹›ʼ＂＇「」『』"
_DASHES = "\\-‐‑‒–—―−﹘﹣－"
_INVISIBLE = "\u00ad\u034f\u200b-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff"
_LIGATURES = "ﬀ-ﬆ"
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
_HANGUL = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"

# A plain space or a plain hyphen between two letters needs no folding, so it is not matched: that
# keeps the breakpoints few in ordinary text.
_RULES = rf"""
  (?P<ellipsis> \s{{0,4}}(?:…|\.(?:\s?\.){{2,3}})\s{{0,4}} )
| (?P<quote> (?<!\w)[«‹]\s{{0,4}} | \s{{1,4}}[»›](?!\w) | [{_QUOTES}]{{1,4}} )
| (?P<dash> (?!\b-\b) \s{{0,8}}(?:[{_INVISIBLE}]{{0,4}})[{_DASHES}]{{1,3}}\s{{0,8}} )
| (?P<before> \s{{1,8}}(?=[,;:!?]) | (?<=\d)\s{{1,8}}(?=[%‰]) )
| (?P<space> [^\S\ ][\s{_INVISIBLE}]* | \ [\s{_INVISIBLE}]+ )
| (?P<nothing> [{_INVISIBLE}]+ )
| (?P<ligature> [{_LIGATURES}] )
"""
# Most places of a text can begin no rule; to try all rules at each took four fifths of the time.
_FIRST = rf"(?= [….{_QUOTES}{_DASHES}{_INVISIBLE}{_LIGATURES}] | [^\S\ ] | \ \W )"
_PLAIN = re.compile(f"{_FIRST} (?: {_RULES} )", re.VERBOSE)
# Bounded, because putting a long run of combining marks in order takes quadratic time.
_MARKED = re.compile(
    _RULES + rf"| (?P<marked> [\w{_SINGLETONS}][{_MARKS}]{{1,8}} | [{_SINGLETONS}] | {_HANGUL} )",
    re.VERBOSE,
)
_BROKEN_WORD = re.compile(
    r"(?<=[^\W\d_])(?:[-‐\u00ad¬][ \t]{0,8}(?:\r?\n|[\f\u2028\u2029])|\u00ad\s)\s{0,8}(?=[^\W\d_])"
)
_UNSEEN = "".join(
    letter for letter in map(chr, range(0x10000)) if re.match(rf"[\s{_INVISIBLE}]", letter)
)
_FIXED = {"ellipsis": "…", "quote": "'", "dash": "-", "before": "", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded; `at[i]` is the folded offset where a stretch begins that comes from `src[i]`.

    Stretches of odd index are replacements, which have no inside: an offset within one maps to
    its edge.
    """

    text: str
    at: tuple[int, ...]
    src: tuple[int, ...]
    copied: tuple[bool, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text for `[start, end)` of the folded text, `start < end`."""
        first = bisect_right(self.at, start) - 1
        begin = self.src[first] + (start - self.at[first] if self.copied[first] else 0)
        last = bisect_right(self.at, end - 1) - 1
        if self.copied[last]:
            return begin, self.src[last] + end - self.at[last]
        return begin, self.src[last + 1]


# One text is asked for many quotes in a row, and each quote asks more than once.
@lru_cache(maxsize=4)
def fold(text: str, *, join_broken_words: bool = False) -> Folded:
    """`text` with quotes, dashes, spaces, invisible characters and ligatures in one form.

    Accents and Korean syllables are composed (Unicode NFC), of at most eight marks a letter. With
    `join_broken_words` a hyphen at a line's end between letters is taken out ("inter-", newline,
    "national"), otherwise it is a hyphen. Takes linear time.
    """
    pieces: list[str] = []
    at, src, copied = [0], [0], [True]
    done = size = 0
    for start, end, new in _replacements(text, join_broken_words=join_broken_words):
        pieces += [text[done:start], new]
        size += start - done
        if new:
            at.append(size)
            src.append(start)
            copied.append(False)
        size += len(new)
        at.append(size)
        src.append(end)
        copied.append(True)
        done = end
    pieces.append(text[done:])
    return Folded("".join(pieces), tuple(at), tuple(src), tuple(copied))


def stripped(text: str) -> str:
    """Without the spaces and the invisible characters at its edges."""
    return text.strip(_UNSEEN)


def first_letter(text: str) -> int:
    """Where the first letter or digit stands, 0 where there is none."""
    return next((place for place, letter in enumerate(text) if letter.isalnum()), 0)


def has_broken_words(text: str) -> bool:
    """True where a line ends in a hyphen between letters."""
    return _BROKEN_WORD.search(text) is not None


def _replacements(text: str, *, join_broken_words: bool) -> list[tuple[int, int, str]]:
    pattern = _PLAIN if unicodedata.is_normalized("NFC", text) else _MARKED
    broken = [m.span() for m in _BROKEN_WORD.finditer(text)] if join_broken_words else []
    found: list[tuple[int, int, str]] = []
    done = 0
    for start, end in [*broken, (len(text), len(text))]:
        for match in pattern.finditer(text, done, start):
            new = _folded_form(match)
            if new != match.group():
                found.append((*match.span(), new))
        found += [(start, end, "")] if end > start else []
        done = end
    return found


def _folded_form(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    if kind in _FIXED:
        return _FIXED[kind]
    return unicodedata.normalize("NFKC" if kind == "ligature" else "NFC", match.group())
