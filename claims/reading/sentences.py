"""Cut a text into sentences in one pass, whatever the text is.

Abbreviations, initials, decimals and quotes that close after the full stop do not mislead it;
a blank line, a list item and a line break before a capital end a sentence. A sentence without
an end is cut at `LONGEST`, so that what reads it stays bounded. It does not parse: "He works
for Acme Inc. She left." is read by a list of abbreviations and the case of the next word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 2000
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "sen",
        "rep",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "st",
        "hon",
        "rev",
        "messrs",
        "vs",
        "no",
        "nos",
        "fig",
        "vol",
        "pp",
        "art",
        "sig",
        "dott",
        "avv",
        "sra",
        "dra",
        "mme",
        "mlle",
        "nr",
        "bzw",
        "hr",
        "fr",
        "approx",
        "ca",
        "cf",
        "eg",
        "ie",
        "e.g",
        "i.e",
        "al",
    ]
)
_ENDABLE = frozenset(
    [
        "inc",
        "ltd",
        "co",
        "corp",
        "jr",
        "sr",
        "etc",
        "u.s",
        "u.k",
        "u.n",
        "a.m",
        "p.m",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "bn",
        "mrd",
        "mio",
        "mln",
        "min",
        "max",
        "est",
        "dept",
    ]
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…。！？]{1,6}[\"'”’»)\]]{0,3}(?=\s|$)|[。！？])|(?P<line>\n)", re.MULTILINE
)
_WORD_BEFORE = re.compile(r"[\w.]{1,20}$")
_LIST_ITEM = re.compile(r"[ \t]{0,20}(?:[-*•–]|\d{1,3}[.)])[ \t]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is what stands at [start, end) of the whole, in code points, without margins."""

    start: int
    end: int
    text: str


def split(text: str) -> list[Sentence]:
    """The sentences of `text`, in order; only white space lies between them."""
    found: list[Sentence] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match["line"] and not _line_ends(text, match.start()):
            continue
        if match["stop"] and not _stop_ends(text, match.start(), match.end()):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return found


def _line_ends(text: str, at: int) -> bool:
    """Whether the line break at `at` ends a sentence: blank line, list item, or a new start."""
    rest = text[at + 1 : at + 60]
    # White space of every kind: a unit separator (U+001F) alone is an empty line as well.
    if not rest.strip() or rest.lstrip(" \t\r").startswith("\n"):
        return True
    following = rest.lstrip()
    return bool(_LIST_ITEM.match(rest)) or not (following[0].islower() or following[0].isdigit())


def _stop_ends(text: str, at: int, end: int) -> bool:
    following = text[end : end + 12].lstrip(" \t\"'“‘«([")
    if not following or following[0] == "\n":
        return True
    if following[0].islower():
        return False
    if text[at] != "." or text[at : at + 2] == "..":
        return True
    before = _WORD_BEFORE.search(text[max(0, at - 20) : at])
    word = before[0].lower() if before else ""
    if word in _TITLES or (len(word) == 1 and word.isalpha()):
        return False
    return not (word in _ENDABLE and following[0].isdigit())


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    """Add text[start:end] without its margins, in pieces of at most LONGEST."""
    while start < end:
        stop = end if end - start <= LONGEST else _cut(text, start)
        piece = text[start:stop]
        body = piece.strip()
        if body:
            first = start + len(piece) - len(piece.lstrip())
            found.append(Sentence(first, first + len(body), body))
        start = stop


def _cut(text: str, start: int) -> int:
    """Where to cut an endless sentence: after a clause, else a word, else anywhere."""
    limit = start + LONGEST
    for mark in ("; ", ": ", ", ", " "):
        at = text.rfind(mark, start + LONGEST // 2, limit)
        if at > 0:
            return at + len(mark)
    return limit
