"""Do two dates date the same thing? Told by the words beside them, for there is no parser.

Two clauses are taken to speak of the same where all that the one says beside its date the other
says too ("opened in May 2021", "the library was opened in May 2022"), or where they share half of
their words and what was done ("the council opened the library"). "The station was built" and "the
station opened" share a station only, and their dates deny each other nothing. A date that stands
alone is dated by its sentence; a quote of nothing but a date speaks of what it is cited for.
"""

from __future__ import annotations

import re

from claims.evidence.subjects import meaning
from claims.reading.numbers.grammar import words

# A comma inside a number or a date parts no clauses.
_CLAUSE = re.compile(
    r"[.;:!?()\n–—…]|,(?!\s?\d)|\b(?:and|but|while|when|before|after|und|et|y|e)\b"
)
_LEAST = 5
_ENDING = re.compile(r"(?:ing|ed|en|es|s)\Z")
# What was done, where the form doesn't tell.
_IRREGULAR = words(
    "became began bought broke built came cut died fell found founded held hit kept launch left "
    "lost made met paid put rose sent set shut sold sign spent struck took went won"
)


def same_event(text: str, date: tuple[int, int], other: str, other_date: tuple[int, int]) -> bool:
    """True where the dates at [start, end) of the two texts are dates of one thing, as above."""
    ours, theirs = _beside(text, date), _beside(other, other_date)
    if not ours or not theirs:
        return True
    one, two = {_stem(word) for word in ours}, {_stem(word) for word in theirs}
    if one <= two or two <= one:
        return True
    done = {_stem(word) for word in ours if _is_done(word)} & two
    return bool(done) and 2 * len(one & two) >= min(len(one), len(two))


def _beside(text: str, date: tuple[int, int]) -> frozenset[str]:
    """The words of the date's clause that mean something; those of all the text if it has none."""
    start, end = date
    starts = [match.end() for match in _CLAUSE.finditer(text, 0, start)]
    stop = _CLAUSE.search(text, end)
    clause = text[starts[-1] if starts else 0 : start], text[end : stop.start() if stop else None]
    return meaning(" ".join(clause)) or meaning(f"{text[:start]} {text[end:]}")


def _stem(word: str) -> str:
    """The word without an ending of English: "opened" and "open" are one."""
    return _ENDING.sub("", word) if len(word) > _LEAST else word


def _is_done(word: str) -> bool:
    return word.endswith("ed") or word in _IRREGULAR
