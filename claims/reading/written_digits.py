"""Digits of any script as those of ASCII, each at its place: "５４" and "٥٤" are 54."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"(?![0-9])\d")
# Full-width marks group and part digits only where they stand between such.
_MARK = re.compile(r"(?<=[０-９])[，．](?=[０-９])")
_MARKS = {"，": ",", "．": "."}


def with_ascii_digits(text: str) -> str:
    """`text` with every decimal digit written 0 to 9; of the same length, so that places hold."""
    if text.isascii() or not _OTHER.search(text):
        return text
    marked = _MARK.sub(lambda match: _MARKS[match[0]], text)
    return _OTHER.sub(lambda match: str(unicodedata.decimal(match[0])), marked)
