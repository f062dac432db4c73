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
from typing import Any

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
    end = len(text) if end is None else end
    found = []
    for match in _pattern(language[:2].lower()).finditer(text, start, end):
        kind = _kind(match, words)
        if kind and not _is_other(text, match, words):
            first, last = _bears_on(text, match.end(), end, kind, words)
            made = Cue(match[0], *match.span(), kind, text[first:last], first, last)
            found.append(made)
    return tuple(found)


@lru_cache
def _pattern(code: str) -> re.Pattern[str]:
    """One group a kind; longer expressions are tried first, so that "no longer" is not "no"."""
    rows = [
        (expression.replace(" ", r"\s{1,3}"), kind)
        for kind, lines in CUE_WORDS[code].kinds.items()
        for line in lines
        for expression in _alternatives(line)
    ]
    rows.sort(key=lambda row: (-len(row[0]), row[1] != "none"))
    rows.sort(key=lambda row: r"\s" not in row[0])
    body = "|".join(f"(?P<{kind}_{n}>{expression})" for n, (expression, kind) in enumerate(rows))
    return re.compile(rf"(?<![\w'’-])(?:{body})(?![\w-]|['’]\w)", re.IGNORECASE)


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


def _kind(match: re.Match[str], words: CueWords) -> Kind | None:
    name = (match.lastgroup or "").rsplit("_", 1)[0]
    return next((kind for kind in words.kinds if kind == name and kind != "none"), None)


def _is_other(text: str, match: re.Match[str], words: CueWords) -> bool:
    """A month, a name, a noun, an answer ("No, ...") or a number ("No. 5")."""
    word = match[0].lower()
    following = text[match.end() : match.end() + 3]
    if word == "no" and re.match(r"\.\s?\d|,", following):
        return True
    if word not in words.also_nouns:
        return False
    if match[0][0].isupper() and not match[0].isupper():
        return True
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
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
