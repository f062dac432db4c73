"""Whether a passage may be cut out of its text where it is cut.

The words of a quote can stand in a text letter for letter and say something else there: "54" in
"540" or in "5.4" or before "million", "can" in "can't", "governmental" in "non-governmental",
"all were" where the sentence begins "Not all were". Only the characters next to the cut are
looked at; what a sentence before or after does to the sense is for a person to judge.
"""

from __future__ import annotations

import re
import unicodedata

from claims.evidence.denials import leaves_out_negation
from claims.evidence.numerals import cuts_number

_REACH = 24
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Scripts that write no spaces: Thai to Lao, Burmese, Khmer, kana, Chinese characters.
UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
_UNSPACED = re.compile(UNSPACED)
_KATAKANA = re.compile("[\u30a1-\u30ff\uff66-\uff9f]{2}")
_DENIED_BEFORE = re.compile("[不没沒未无無非别別]\\Z")
_DENIED_AFTER = re.compile("ない|なか|なく|ませ|ぬ|ず")
# An en dash parts words ("London–Paris"), but not from what only stands before or behind others.
_HYPHENED_BEFORE = re.compile(
    r"\w[-‐‑]\Z|(?<!\w)(?:un|non?|not|anti|contra|de|dis|ex|half|in|mis|nicht|nie|post|pre|pro"
    r"|pseudo|quasi|semi|sub|vice)[–−]\Z",
    re.IGNORECASE,
)
_HYPHENED_AFTER = re.compile(r"[-‐‑]\w|[–−](?:free|less|like|frei|los)\b", re.IGNORECASE)
# The same where the sign itself comes with the passage.
_MARK_FIRST, _MARK_LAST = re.compile(r"[-‐‑]\w|['’‘´`′＇ʼ]t\b"), re.compile(r"\w[-‐‑]\Z")
_CURRENCY = "$¢£¤¥฿\u20a0-\u20cf"
_FRACTION = "¼-¾⅐-⅞"
_SPACES = " \u00a0\u2007\u2009\u202f"
_DASH = "\\-‐‑‒–−﹣－"
# What may stand between the digits of one number.
_WITHIN = ".,:/'’‘´`⁄^·٫٬"
_NUMBER_BEFORE = re.compile(
    rf"(?:\d[{_WITHIN}\u00a0\u2007\u202f{_DASH}]|(?<!\w)[{_DASH}+±~<>≤≥]|(?<!\w)[−+±~<>≤≥]\s"
    rf"|[{_CURRENCY}]\s?)\Z"
)
_NUMBER_AFTER = re.compile(
    rf"[{_WITHIN}]\d|[{_DASH}][{_CURRENCY}]?\d|/\w|[\u00a0\u2007\u2009\u202f]\d{{3}}|\s?[%‰°{_FRACTION}]|\^|\s?×\s?\d"
    r"|\s\d{1,3}[/⁄]\d"
)
_AMOUNT_LAST = re.compile(rf"[\d%‰°{_FRACTION}{_CURRENCY}]")
# "54 000" in groups of three.
_GROUP_BEFORE, _GROUP_FIRST = (
    re.compile(rf"(?<![\d.,])\d{{1,3}}[{_SPACES}]\Z"),
    re.compile(r"\d{3}(?!\d)"),
)
_GROUP_LAST, _GROUP_AFTER = (
    re.compile(r"(?<![\d.,])\d{1,3}\Z"),
    re.compile(rf"[{_SPACES}]\d{{3}}(?!\d)"),
)
_SIGN_FIRST = re.compile(rf"[{_DASH}]\s?\d")
_SIGN_BEFORE = re.compile(r"(?:\w|\d\s)\Z")
_CURRENCY_FIRST = re.compile(rf"[{_CURRENCY}]")
_COUNTRY_BEFORE = re.compile(r"(?:[^\W\d_]|\b(?:US|AU?|CA?|NZ|HK|S)\s)\Z")
_FRACTION_FIRST = re.compile(rf"[{_FRACTION}]|\d{{1,3}}[/⁄]\d")
_NOT_AFTER = re.compile(rf"(?i)[\s{_INVISIBLE}]?n?['’‘´`′＇ʼ]t\b")


def stands_alone(text: str, start: int, end: int) -> bool:
    """True where neither edge of `text[start:end]` cuts a word, a number or a negation."""
    if start >= end:
        return False
    if not (begins_whole(text, start, end) and ends_whole(text, start, end)):
        return False
    return not leaves_out_negation(text, start, end)


def begins_whole(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]`, which is not empty, begins within no word and no number."""
    before = text[max(0, start - _REACH) : start]
    return _begins_well(before, text[start:end]) and not cuts_number(text, start, opening=True)


def ends_whole(text: str, start: int, end: int) -> bool:
    """True where it ends within no word, no number and no "can't"."""
    return _ends_well(text[start:end], text[end : end + _REACH]) and not cuts_number(text, end)


def is_whole_word(text: str, start: int, end: int) -> bool:
    """True where neither edge of `text[start:end]` lies within a word or a run of digits."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    passage = text[start:end]
    return not _joined(before, passage) and not _joined(passage, after) and not _marked(after)


def _joined(one: str, other: str) -> bool:
    """True where the last letter of one and the first of the other belong to one word."""
    last, first = _last_letter(one), other.lstrip(_INVISIBLE)[:1]
    if not (last and _is_of_word(last) and first and _is_of_word(first)):
        return False
    if not (_UNSPACED.match(last) or _UNSPACED.match(first)):
        return True
    numeral = last.isnumeric() and first.isnumeric()
    return numeral or _KATAKANA.match(last + first) is not None


def _last_letter(text: str) -> str:
    """The last letter, without the marks that it carries."""
    for letter in reversed(text):
        if letter not in _INVISIBLE and unicodedata.category(letter)[0] != "M":
            return letter
    return ""


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _marked(after: str) -> bool:
    """True where a mark follows that belongs to the letter before: an accent, a vowel sign."""
    return bool(after) and unicodedata.category(after[0])[0] == "M" and after[0] < "\ufe00"


def _begins_well(before: str, passage: str) -> bool:
    first = passage[0]
    if first.isalnum() and (_joined(before, passage) or _HYPHENED_BEFORE.search(before)):
        return False
    if _MARK_FIRST.match(passage) and before[-1:].isalnum():
        return False
    if first.isnumeric() and _NUMBER_BEFORE.search(before):
        return False
    return not _cuts_sum(before, passage) and not _DENIED_BEFORE.search(before)


def _cuts_sum(before: str, passage: str) -> bool:
    """True in the middle of "54 000", "1–5", "A$54" and "5 ½"."""
    return bool(
        (_GROUP_FIRST.match(passage) and _GROUP_BEFORE.search(before))
        or (_SIGN_FIRST.match(passage) and _SIGN_BEFORE.search(before))
        or (_CURRENCY_FIRST.match(passage) and _COUNTRY_BEFORE.search(before))
        or (_FRACTION_FIRST.match(passage) and before.rstrip()[-1:].isdigit())
    )


def _ends_well(passage: str, after: str) -> bool:
    last = passage[-1]
    if _marked(after) or _DENIED_AFTER.match(after):
        return False
    if _joined(passage, after):
        return False
    if _MARK_LAST.search(passage[-2:]) and after[:1].isalnum():
        return False
    if last.isalnum() and (_NOT_AFTER.match(after) or _HYPHENED_AFTER.match(after)):
        return False
    if _AMOUNT_LAST.match(last) and _NUMBER_AFTER.match(after):
        return False
    return not (_GROUP_LAST.search(passage[-_REACH:]) and _GROUP_AFTER.match(after))
