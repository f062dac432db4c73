"""Whether a passage may be cut out of its text where it is cut.

The words of a quote can stand in a text letter for letter and say something else there: "54" in
"540" or in "5.4" or before "million", "can" in "can't", "governmental" in "non-governmental",
"all were" where the sentence begins "Not all were". Only the characters next to the cut are
looked at; what a sentence before or after does to the sense is for a person to judge.
"""

from __future__ import annotations

import re

_REACH = 24
_JOINED = "\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f"
_ENDS_JOINED = re.compile(rf"\w[{_JOINED}]*\Z")
_STARTS_JOINED = re.compile(rf"[{_JOINED}]*\w")
_STARTS_MARKED = re.compile("[\u0300-\u036f]")
_PREFIXED = re.compile(r"(?i)\b(?:non|anti|un|ex|quasi|pseudo|semi)[-‐‑]\Z")
_NUMBER_BEFORE = re.compile(r"(?:\d[.,:/'’⁄\u00a0\u202f]|(?<!\w)[-−+±~<>≤≥]|[$€£¥₹]\s?)\Z")
_NUMBER_AFTER = re.compile(
    r"(?i)[.,:/'’⁄]\d|[\u00a0\u202f]\d{3}|\s?[%‰°]|\s?(?:per\s?cent|percent|percentage)\b"
    r"|[\s-](?:hundred|thousand|million|billion|trillion|[mb]n)\b"
)
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_TENS_BEFORE = re.compile(rf"(?i)\b{_TENS}[-‐‑ ]\Z")
_UNIT_FIRST = re.compile(rf"(?i){_UNIT}\b")
_TENS_LAST = re.compile(rf"(?i)\b{_TENS}\Z")
_UNIT_AFTER = re.compile(rf"(?i)[-‐‑ ]{_UNIT}\b")
_WORD_LAST = re.compile(rf"(?i)\b(?:{_UNIT}|{_TENS}|ten|eleven|twelve|hundred|several)\Z")
_SCALE_AFTER = re.compile(
    r"(?i)[\s-](?:hundred|thousand|million|billion|trillion|per\s?cent|percent)\b"
)
_NOT_AFTER = re.compile(r"(?i)n?['’]t\b")
# Only where the negation opens a sentence: what follows then passes for a whole one.
_NOT_BEFORE = re.compile(
    r"(?:^|[.!?:;]['\"”’)\]]{0,2}\s{1,4}|\n\s{0,4}|[“\"‘])"
    r"(?:Not|No|Never|None of|Neither|Nor|Hardly)\s\Z"
)


def stands_alone(text: str, start: int, end: int) -> bool:
    """True where neither edge of `text[start:end]` cuts a word, a number or a negation."""
    if start >= end:
        return False
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    passage = text[start:end]
    return _begins_well(before, passage) and _ends_well(passage, after)


def is_whole_word(text: str, start: int, end: int) -> bool:
    """True where neither edge of `text[start:end]` lies within a word or a run of digits."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    cut_before = text[start:end][:1].isalnum() and _ENDS_JOINED.search(before)
    cut_after = text[start:end][-1:].isalnum() and _STARTS_JOINED.match(after)
    return not cut_before and not cut_after and not _STARTS_MARKED.match(after)


def _begins_well(before: str, passage: str) -> bool:
    first = passage[0]
    if first.isalnum() and (_ENDS_JOINED.search(before) or _PREFIXED.search(before)):
        return False
    if first.isnumeric() and _NUMBER_BEFORE.search(before):
        return False
    if _TENS_BEFORE.search(before) and _UNIT_FIRST.match(passage):
        return False
    return not _NOT_BEFORE.search(before)


def _ends_well(passage: str, after: str) -> bool:
    last = passage[-1]
    if _STARTS_MARKED.match(after):
        return False
    if last.isalnum() and (_STARTS_JOINED.match(after) or _NOT_AFTER.match(after)):
        return False
    if last.isnumeric() and _NUMBER_AFTER.match(after):
        return False
    tail = passage[-_REACH:]
    if _TENS_LAST.search(tail) and _UNIT_AFTER.match(after):
        return False
    return not (_WORD_LAST.search(tail) and _SCALE_AFTER.match(after))
