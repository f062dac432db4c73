"""How wide a text is drawn, by estimate, and how it is broken into lines that fit.

The font is the reader's, so nothing is measured: letters are put into classes after the width of
DejaVu Sans, one of the widest that "sans-serif" stands for. East Asian wide and fullwidth letters
(Unicode Standard Annex 11) are as wide as they are high, two units where a Latin letter is about
one; marks that stand on others have no width.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

ELLIPSIS = "…"
_NARROW, _BROAD = frozenset("iljI.,:;'|![]()/ftr- "), frozenset("mwMWQO@%&—…→")
_BOLD = 1.12
_LONGEST = 1000  # letters: no line of a box shows more
_WORD = re.compile(r"\S+")
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)


def legal(text: str) -> str:
    """Without characters that XML forbids or that would turn the text round."""
    return _ILLEGAL.sub("\ufffd", text)


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    """The width of one letter in units of the size of the font."""
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.02 if unicodedata.category(letter) != "So" else 1.3
    if letter in _NARROW:
        return 0.42
    if letter in _BROAD:
        return 1.02
    if ord(letter) < 0x250:
        return 0.78 if letter.isupper() else 0.645
    return 0.8 if ord(letter) < 0x530 else 1.0


def width(text: str, size: int, *, bold: bool = False) -> float:
    """In pixels, for a font of `size` pixels."""
    return sum(map(_em, text)) * size * (_BOLD if bold else 1)


def wrapped(text: str, room: float, size: int, *, bold: bool = False, most: int = 2) -> list[str]:
    """At most so many lines, none wider than `room` pixels; an ellipsis where that is too few."""
    lines = list(islice(_lines(legal(text[:_LONGEST]), room, size, bold=bold), most + 1))
    if len(lines) > most or (len(text) > _LONGEST and lines):
        lines = lines[:most]
        lines[-1] = _cut(lines[-1], room, size, bold=bold)
    return lines


def _cut(line: str, room: float, size: int, *, bold: bool) -> str:
    """As much of the line as leaves room for an ellipsis, without half a word at its end."""
    kept = line
    while kept and width(kept.rstrip() + ELLIPSIS, size, bold=bold) > room:
        kept = kept[:-1]
    words, _, half = kept.rpartition(" ")
    if kept != line and len(half) < len(words):
        kept = words
    return kept.rstrip() + ELLIPSIS


def _lines(text: str, room: float, size: int, *, bold: bool) -> Iterator[str]:
    """Words go to the next line; one that fits no line, or has no spaces, is broken inside."""
    line = ""
    for match in _WORD.finditer(text):
        word = match[0]
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line and width(word, size, bold=bold) <= room:
            yield line
            line = word
            continue
        line = f"{line} " if line else ""
        for letter in word:
            if line.strip() and width(line + letter, size, bold=bold) > room:
                yield line.rstrip()
                line = ""
            line += letter
    if line.strip():
        yield line.rstrip()
