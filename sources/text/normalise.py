"""The few changes that make any text storable, and no others.

A quote must be found again letter by letter, so nothing is folded here: only line ends become
one kind, letters and their accents one character, and characters that PostgreSQL refuses or that
nobody can see are taken out.
"""

from __future__ import annotations

import re
import unicodedata

# NEL, line and paragraph separators, vertical tab and form feed end a line as well as LF does.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_MARKS = 30
_MANY_EMPTY_LINES = re.compile("\n[ \t]*\n(?:[ \t]*\n)+")


def storable(text: str) -> str:
    """The text with LF as its only line end, no control characters, no lone surrogates.

    A lone surrogate becomes U+FFFD, so that its place stays seen; controls and U+FEFF go.
    """
    lines = _LINE_END.sub("\n", text)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", lines))


def composed(text: str) -> str:
    """The text in Unicode NFC, so that a word with accents is found as one word.

    A text with more than 30 combining marks in a row (UAX 15, 13: no language has them) stays as
    it is, because putting them in order takes quadratic time.
    """
    if text.isascii():
        return text
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            return text
    return unicodedata.normalize("NFC", text)


def one_line(text: str, limit: int) -> str:
    """A title or a name: storable, white space folded to single spaces, cut at `limit`."""
    return " ".join(storable(text[: limit * 10]).split())[:limit]


def compact(text: str) -> str:
    """Without white space at its ends, and with one empty line where there were several."""
    return _MANY_EMPTY_LINES.sub("\n\n", text).strip()
