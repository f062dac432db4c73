"""Lines of a printed page to paragraphs.

A line that is nearly as wide as its page, and does not end a sentence, goes on in the next; a
word divided at the end of a line is put together again. Lists, headings and tables keep their
lines. It sees characters and no positions, so a narrow column beside a wide one stays in lines.
"""

from __future__ import annotations

import re

# A wrapped line is within this share of the page's usual full width.
_FULL = 0.75
_MIN_WIDTH = 25
# A line that ends a sentence before this share of the width is the last of its paragraph.
_LAST_LINE = 0.9
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]{0,3}$")
_LIST_ITEM = re.compile(r"\s{0,20}(?:[•▪◦‣·*–—-]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)")
_DIVIDED = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def reflow(page: str) -> str:
    """The page with its wrapped lines joined by a space; in time linear in its length."""
    lines = [line.rstrip() for line in page.translate(_LIGATURES).split("\n")]
    width = _usual_width(lines)
    if width < _MIN_WIDTH:
        return "\n".join(lines).strip()
    parts: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        parts += _with_joint(line, after, width)
    return "".join(parts).strip()


def _with_joint(line: str, after: str, width: float) -> tuple[str, str]:
    """The line, and what stands between it and the next: LF, a space, or nothing in a word."""
    text, following = line.lstrip(), after.lstrip()
    if not text or not following or _LIST_ITEM.match(after) or len(line) < _FULL * width:
        return text, "\n"
    if _DIVIDED.search(text) and following[0].islower():
        return text[:-1], ""
    ended = _SENTENCE_END.search(text) is not None and len(line) < _LAST_LINE * width
    return text, "\n" if ended else " "


def _usual_width(lines: list[str]) -> float:
    """The width that a tenth of the page's filled lines reach or pass."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
