"""What a sentence does not simply assert: negation, possibility, hearsay, condition and the rest.

Problem: "could build 54 stations" and "did not build 54 stations" hold the same figure and claim
something else. Each cue is named with its place and with the word that it bears on, so that an
editor sees what has to stay in a claim's wording.

Left out: syntax. The word a cue bears on is the next one that is no function word (of a condition
the rest of its clause), which a parser would know better; irony and questions are not noticed.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, Literal, cast

from claims.reading.cue_words import CUE_WORDS, CueWords, Kind

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CLAUSE = re.compile(r"[^,;:.!?()“”\"\n]*")
_WITHIN = 120  # characters behind a cue in which its word or clause is looked for


@dataclass(frozen=True, slots=True)
class Cue:
    """The cue `text[start:end]`, and at [head_start, head_end) the word or clause it bears on.

    Offsets are code points of the whole text; `head` is "" and its offsets equal where the
    sentence ends before such a word.
    """

    text: str
    start: int
    end: int
    kind: Kind
    head: str = ""
    head_start: int = 0
    head_end: int = 0

    def as_json(self) -> dict[str, Any]:
        """The fields as JSON values."""
        return asdict(self)


def find_cues(
    text: str, start: int = 0, end: int | None = None, language: str = "en"
) -> tuple[Cue, ...]:
    """The cues of the sentence `text[start:end]`, in order, none overlapping another.

    A language without words here has none: nothing is guessed.
    """
    words = CUE_WORDS.get(language[:2].lower())
    if words is None:
        return ()
    code, end = language[:2].lower(), len(text) if end is None else end
    small = _small(text[start:end])
    found = []
    for match in _pattern(code).finditer(small):
        kind = _kind(code, match[0])
        first, last = start + match.start(), start + match.end()
        if kind != "none" and not _is_other(text, first, last, words):
            head = _bears_on(text, last, end, kind, words)
            found.append(Cue(text[first:last], first, last, kind, text[head[0] : head[1]], *head))
    return tuple(found)


def _small(text: str) -> str:
    """In small letters and of the same length; "İ" has two small letters and stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@lru_cache
def _rows(code: str) -> tuple[tuple[str, str], ...]:
    """Expressions and their kinds, those of several words first: "no longer" is not "no"."""
    rows = [
        (expression.replace(" ", r"\s{1,3}"), kind)
        for kind, lines in CUE_WORDS[code].kinds.items()
        for line in lines
        for expression in _alternatives(line)
    ]
    return tuple(sorted(rows, key=lambda row: (r"\s" not in row[0], -len(row[0]))))


@lru_cache
def _pattern(code: str) -> re.Pattern[str]:
    # Neither groups nor IGNORECASE: with them each place costs a try of every alternative.
    body = "|".join(expression for expression, _ in _rows(code))
    return re.compile(rf"(?<![\w'’-])(?:{body})(?![\w-]|['’]\w)")


@lru_cache(maxsize=4096)
def _kind(code: str, cue: str) -> Kind | Literal["none"]:
    """The kind of the first expression that `cue` is."""
    found = next(kind for expression, kind in _rows(code) if re.fullmatch(expression, cue))
    return cast("Kind", found)


def _alternatives(line: str) -> list[str]:
    """The parts of `a|b (?:c|d)` at its outer bars."""
    parts, depth = [""], 0
    for sign in line:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _is_other(text: str, start: int, end: int, words: CueWords) -> bool:
    """A month, a name, a noun, an answer ("No, ...") or a number ("No. 5")."""
    cue = text[start:end]
    if cue.lower() == "no" and re.match(r"\.\s?\d|,", text[end : end + 3]):
        return True
    if cue.lower() not in words.also_nouns:
        return False
    if cue[0].isupper() and not cue.isupper():
        return True
    before = text[max(0, start - 12) : start].lower().split()
    return bool(before) and before[-1] in words.nouns_after


def _bears_on(text: str, begin: int, end: int, kind: Kind, words: CueWords) -> tuple[int, int]:
    limit = min(end, begin + _WITHIN)
    if kind == "condition":
        return _stripped(text, *_matched(text, begin, limit))
    for match in _WORD.finditer(text, begin, limit):
        low = match[0].lower()
        if low not in words.passed_over and not (low.endswith("ly") and len(low) > 4):
            # A word that the limit cuts is no word.
            return match.span() if match.end() < limit or limit == end else (begin, begin)
    return begin, begin


def _matched(text: str, begin: int, limit: int) -> tuple[int, int]:
    match = _CLAUSE.match(text, begin, limit)
    return match.span() if match else (begin, begin)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
