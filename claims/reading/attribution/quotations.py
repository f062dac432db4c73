"""Where a text quotes: the spans between quotation marks, in one pass.

Curly and straight doubles, doubled singles ('' and ``), guillemets and low marks. A mark opens
where a word follows, and closes where one went before. A quote ends with its paragraph; where the
next paragraph opens with a mark too, that is how long speeches are set. Apostrophes are no marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\n[ \t\r]*\n|[“”„«»\"]|''|``|’’|‘‘")
_OPENS = frozenset("“„«") | {"``", "‘‘"}
_CLOSES = frozenset("”»") | {"’’"}
LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Quotation:
    """[start, end) with its marks; `words` are counted inside. `closed` is False at a cut."""

    start: int
    end: int
    words: int
    closed: bool


def quotations(text: str) -> list[Quotation]:
    """The quotes of `text` in order; none overlaps another."""
    found: list[Quotation] = []
    begun: int | None = None
    paragraph = depth = 0
    closed = 0  # where the last mark inside the quote closes
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark[0] == "\n":
            goes_on = text[match.end() : match.end() + 1] in _OPENS | {'"'}
            start = begun if begun is not None and goes_on else paragraph
            _leave_open(found, text, begun, start, at, closed)
            begun, paragraph = None, match.end()
        elif begun is None or at - begun > LONGEST:
            opens = _opens(text, at, mark) or _opens_paragraph(text, at, mark, paragraph)
            begun = at if opens else None
            depth, closed = 1, 0
        elif _closes(text, at, mark):
            depth, closed = depth - 1, match.end()
            if not depth:
                found.append(_quotation(text, begun, closed, closed=True))
                begun = None
        elif mark in _OPENS:
            depth += 1
    _leave_open(found, text, begun, paragraph, len(text), closed)
    return found


def _opens(text: str, at: int, mark: str) -> bool:
    if mark in _OPENS:
        return True
    if mark in _CLOSES:
        return False
    after = text[at + len(mark) : at + len(mark) + 1]
    before = text[at - 1 : at] if at else ""
    return bool(after) and not after.isspace() and not before.isalnum()


def _opens_paragraph(text: str, at: int, mark: str, paragraph: int) -> bool:
    """A closing mark that opens: “”Some of it.””, as typesetters get it wrong."""
    first = text[at + len(mark) : at + len(mark) + 1]
    return mark == "”" and first.isalnum() and not text[paragraph:at].strip()


def _closes(text: str, at: int, mark: str) -> bool:
    """A closing mark; or a straight one that no word follows, or that a word precedes."""
    if mark in _CLOSES:
        return True
    if mark in _OPENS:  # some close with the wrong mark: “all of it“
        ends = text[at - 1].isalnum() or text[at - 1] in ",.!?"
        return mark == "“" and ends and not text[at + 1 : at + 2].isalnum()
    after = text[at + len(mark) : at + len(mark) + 1]
    return not after.isalnum() or not text[at - 1].isspace()


def _leave_open(
    found: list[Quotation], text: str, begun: int | None, paragraph: int, end: int, closed: int
) -> None:
    """A quote that its paragraph does not close counts where it opens the paragraph."""
    if begun is not None and closed:
        found.append(_quotation(text, begun, closed, closed=True))
    elif begun is not None and not text[paragraph:begun].strip() and end - begun <= LONGEST:
        stop = begun + len(text[begun:end].rstrip())
        found.append(_quotation(text, begun, stop, closed=False))


def _quotation(text: str, start: int, end: int, *, closed: bool) -> Quotation:
    return Quotation(start, end, len(text[start:end].split()), closed)
