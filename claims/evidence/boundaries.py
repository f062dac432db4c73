"""Whether a passage may be cut out of its text where it is cut.

The words of a quote can stand in a text letter for letter and say something else there: "54" in
"540" or in "5.4" or before "million", "can" in "can't", "governmental" in "non-governmental",
"all were" where the sentence begins "Not all were". Only the characters next to the cut are
looked at; what a sentence before or after does to the sense is for a person to judge.
"""

from __future__ import annotations

import re
import unicodedata

_REACH = 24
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Scripts that write no spaces: Thai to Lao, Burmese, Khmer, kana, Chinese characters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
_KATAKANA = re.compile("[\u30a1-\u30ff\uff66-\uff9f]{2}")
_DENIED_BEFORE = re.compile("[不没沒未无無非别別]\\Z")
_DENIED_AFTER = re.compile("ない|なか|なく|ませ|ぬ|ず")
_PREFIXED = re.compile(r"(?i)\b(?:non|anti|un|ex|quasi|pseudo|semi)[-‐‑]\Z")
_CURRENCY = "$¢£¤¥฿\u20a0-\u20cf"
_FRACTION = "¼-¾⅐-⅞"
_SPACES = " \u00a0\u2009\u202f"
_DASH = "\\-‐‑‒–−﹣－"
_NUMBER_BEFORE = re.compile(
    rf"(?:\d[.,:/'’⁄^\u00a0\u202f{_DASH}]|(?<!\w)[{_DASH}+±~<>≤≥]|(?<!\w)[−+±~<>≤≥]\s|[{_CURRENCY}]\s?)\Z"
)
_SCALE = (
    r"(?:(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)s?|[mb]n|mio|mrd"
    r"|tausend|millionen|milliarden?|mille|milliards?|mil|mill[oó]n|millones|mi?lh(?:ão|ões)"
    r"|milion[ei]|miliard[oi]|duizend|miljoen|miljard)"
)
_NUMBER_AFTER = re.compile(
    rf"(?i)[.,:/'’⁄^{_DASH}]\d|[\u00a0\u2009\u202f]\d{{3}}|\s?[%‰°{_FRACTION}]|\^|\s?×\s?\d"
    rf"|\s?(?:per\s?cent|percent|percentage)\b|[\s-]{_SCALE}\b"
)
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
_FRACTION_FIRST = re.compile(rf"[{_FRACTION}]")
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
    if first.isalnum() and (_joined(before, passage) or _PREFIXED.search(before)):
        return False
    if first.isnumeric() and _NUMBER_BEFORE.search(before):
        return False
    if _cuts_sum(before, passage):
        return False
    if _TENS_BEFORE.search(before) and _UNIT_FIRST.match(passage):
        return False
    return not _NOT_BEFORE.search(before) and not _DENIED_BEFORE.search(before)


def _cuts_sum(before: str, passage: str) -> bool:
    """True in the middle of "54 000", "1–5", "A$54" and "5 ½"."""
    last = before[-1:]
    return bool(
        (_GROUP_FIRST.match(passage) and _GROUP_BEFORE.search(before))
        or (_SIGN_FIRST.match(passage) and _SIGN_BEFORE.search(before))
        or (_CURRENCY_FIRST.match(passage) and last.isalpha())
        or (_FRACTION_FIRST.match(passage) and before.rstrip()[-1:].isdigit())
    )


def _ends_well(passage: str, after: str) -> bool:
    last = passage[-1]
    if _marked(after) or _DENIED_AFTER.match(after):
        return False
    if _joined(passage, after) or (last.isalnum() and _NOT_AFTER.match(after)):
        return False
    tail = passage[-_REACH:]
    if last.isnumeric() and _NUMBER_AFTER.match(after):
        return False
    if _GROUP_LAST.search(tail) and _GROUP_AFTER.match(after):
        return False
    if _TENS_LAST.search(tail) and _UNIT_AFTER.match(after):
        return False
    return not (_WORD_LAST.search(tail) and _SCALE_AFTER.match(after))
