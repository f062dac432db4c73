"""Digits that name or date something and count nothing: times, dates, telephone numbers, versions.

A text is full of figures that no claim stands on: "at 10:30", "+1 555 123 4567", "[12]", "the
1990s", "3. How to apply". They are found by their shape; every pattern is bounded, so that the
time stays linear. Left out: what only knowledge of the world tells ("Windows 10 users").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages import grammar_of

_S = r"[ \u00a0\u202f]"
_SHAPES = (
    # Times: 10:30, 10.30 pm, 5 p.m., 14h30.
    rf"[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:{_S}?[ap]\.?m\b\.?)?(?![0-9:])",
    rf"[0-9]{{1,2}}(?:\.[0-9]{{2}})?{_S}?(?:[ap]\.m\.|[ap]m\b)",
    rf"[0-9]{{1,2}}{_S}?h{_S}?[0-9]{{2}}(?!\w)",
    # Dates: 2020-05-12, 12/05/2020, 12.5.20, and spans of years: 2013-14.
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])",
    r"[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![\w]|[.,-][0-9])",
    r"(?:19|20)[0-9]{2}[-–/][0-9]{2}(?![\w]|[.,-][0-9])",
    # Decades: 1990s, '90s, the 20s.
    r"(?:[12][0-9]{2}|[2-9])0(?:['’]?s|er)\b",
    # Generations and dimensions: 5G, 3-D.
    r"[0-9]{1,2}(?:G|-?D)(?![\w])",
    # Sayings.
    r"(?:24/7|9/11|7/7|50/50)(?![\w/])",
    # Telephone numbers: with a plus, in brackets, in groups that no amount has.
    r"\+[0-9]{1,3}[ \u00a0().-]{1,2}[0-9](?:[ \u00a0()./-]{0,3}[0-9]){5,12}(?![0-9])",
    r"\([0-9]{2,5}\)[ \u00a0-]?[0-9]{3,4}[ \u00a0-]?[0-9]{3,5}(?![0-9])",
    r"[0-9]{3}[-. ][0-9]{3}[-. ][0-9]{4}(?![0-9])",
    r"0[0-9](?:[ .\u00a0][0-9]{2}){4}(?![0-9])",
    r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![.0-9]))[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![\w.])",
    # Versions and addresses: 1.2.3, 192.168.0.1; references: [12].
    r"[0-9]{1,3}\.[0-9]{1,2}\.[0-9]{1,3}(?:\.[0-9]{1,3})?(?![\w.,])",
    r"(?<=\[)[0-9]{1,3}(?=\])",
)
_SHAPED = re.compile(rf"(?<![\w.,])(?:{'|'.join(_SHAPES)})")
_LISTED = re.compile(r"^[ \t]{0,8}\(?([0-9]{1,3}(?:\.[0-9]{1,2})?)[.)][ \t]", re.MULTILINE)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']{1,2000}", re.IGNORECASE)
_CODE = re.compile(r"[^\W\d_][-‑−]\Z")
_BEFORE = 24
_AFTER = 14


def label_spans(text: str) -> list[tuple[int, int]]:
    """The [start, end) of what counts nothing, sorted; spans may lie inside one another."""
    shapes = [match.span() for match in _SHAPED.finditer(text)]
    listed = [match.span(1) for match in _LISTED.finditer(text)]
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return sorted([*shapes, *listed, *addresses])


@lru_cache
def _clocks(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = grammar_of(code)
    after = "|".join(map(re.escape, grammar.clock_after)) or "(?!)"
    before = "|".join(map(re.escape, grammar.clock_before)) or "(?!)"
    return (
        re.compile(rf"{_S}?(?:{after})(?![^\W_])", re.IGNORECASE),
        re.compile(rf"(?<![^\W_])(?:{before}){_S}\Z", re.IGNORECASE),
    )


def is_clock(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether the number at [start, end) tells the time: "ten o'clock", "14 Uhr", "alle ore 9"."""
    after, before = _clocks(grammar.code)
    if after.match(text, end, end + _AFTER):
        return True
    return bool(before.search(text[max(0, start - _BEFORE) : start]))


@lru_cache
def _aged(code: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, grammar_of(code).aged)) or "(?!)"
    return re.compile(rf"(?<![^\W_])(?:{words}){_S}\Z", re.IGNORECASE)


def is_aged(text: str, start: int, grammar: Grammar) -> bool:
    """Whether the number at `start` is an age by what stands before it: "aged 45"."""
    return bool(_aged(grammar.code).search(text[max(0, start - _BEFORE) : start]))


@lru_cache
def _leads(code: str) -> re.Pattern[str]:
    words = sorted(grammar_of(code).labels, key=len, reverse=True)
    return re.compile(
        rf"(?:(?<![^\W_])(?:{'|'.join(map(re.escape, words)) or '(?!)'})|#){_S}?\Z", re.IGNORECASE
    )


def is_label(text: str, start: int, grammar: Grammar) -> bool:
    """Whether what stands before `start` makes a name of a number: "page 3", "No. 5"."""
    return bool(_leads(grammar.code).search(text[max(0, start - _BEFORE) : start]))


def is_code(text: str, start: int) -> bool:
    """Whether digits at `start` belong to a name before them: "F-16", "Covid-19"."""
    return text[start : start + 1].isdigit() and bool(_CODE.search(text[max(0, start - 2) : start]))


def covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether [start, end) meets one of `spans`, which are sorted and do not overlap."""
    at = bisect_right(spans, (end - 1, float("inf")))
    return at > 0 and spans[at - 1][1] > start


def merged(*groups: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """All spans of `groups` as sorted ones that do not overlap."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(span for group in groups for span in group):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
