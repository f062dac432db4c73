"""What can be seen in one sentence that tells a checkable claim from other talk.

Two kinds of features. Cues are few and have names a person understands ("an amount of money");
they carry the reason that is shown. Patterns are n-grams of words, of word pieces and of word
shapes, hashed into a fixed number of buckets (Weinberger and others 2009, "Feature hashing for
large scale multitask learning"), so no vocabulary is kept and no sentence can be read back.

Left out: the sentences around, who speaks, and any knowledge of the world. English only.
"""

from __future__ import annotations

import re
from itertools import pairwise
from zlib import crc32

from claims.reading.worth.words import CLASSES, FUNCTION_WORDS, PHRASES

BUCKETS = 1 << 18
_TOKEN = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST_IRREGULAR = CLASSES["an event in the past"]
_ENDINGS = ("ed", "ing", "ly", "tion", "s")
_LONGEST_PIECE_WORD = 24
# A file without line breaks must not cost memory in proportion to all its n-grams.
LONGEST_READ = 5_000


def tokens(sentence: str) -> list[str]:
    """Words, numbers and marks in order, of the first LONGEST_READ characters."""
    return _TOKEN.findall(sentence[:LONGEST_READ])


def cues(words: list[str]) -> dict[str, float]:
    """Named features of tokenised text, each at least 0 and never above 4."""
    lowered = [word.lower().replace("’", "'") for word in words]
    found: dict[str, float] = {}
    for name, vocabulary in CLASSES.items():
        _count(found, name, sum(word in vocabulary for word in lowered))
    text = " ".join(lowered)
    for name, phrases in PHRASES.items():
        _count(found, name, sum(f" {phrase} " in f" {text} " for phrase in phrases))
    _count_numbers(found, words, lowered)
    _count_forms(found, words, lowered)
    return found


def _count(found: dict[str, float], name: str, times: int) -> None:
    if times:
        found[name] = found.get(name, 0.0) + min(times, 3) ** 0.5


def _count_numbers(found: dict[str, float], words: list[str], lowered: list[str]) -> None:
    digits = [word.rstrip(".,") for word in words if word[0].isdigit()]
    years = sum(_YEAR.fullmatch(number) is not None for number in digits)
    _count(found, "a year", years)
    _count(found, "a number in figures", len(digits) - years)
    percent = sum(word in {"%", "percent", "percentage", "cent"} for word in lowered)
    _count(found, "a percentage", percent)
    counted = sum(
        a[0].isdigit() and b.isalpha() and b not in FUNCTION_WORDS for a, b in pairwise(lowered)
    )
    _count(found, "a number of counted things", counted)


def _count_forms(found: dict[str, float], words: list[str], lowered: list[str]) -> None:
    inner = [word for before, word in pairwise(words) if before not in {".", "“", '"'}]
    names = sum(word[0].isupper() and len(word) > 1 and "'" not in word for word in inner)
    if not "".join(words).isupper():
        _count(found, "a name", names)
    past = sum(w.endswith("ed") and len(w) > 4 and w not in _PAST_IRREGULAR for w in lowered)
    _count(found, "an event in the past", past)
    _count(found, "a comparison", sum(w.endswith(("er", "est")) and len(w) > 5 for w in lowered))
    if "?" in words[-3:]:
        found["a question"] = 1.0
    length = sum(word[0].isalnum() for word in words)
    found["its length"] = min(length, 40) / 20
    if length < 6:
        found["too few words"] = (6 - length) / 3


def _shape(word: str) -> str:
    """A function word as it is; of any other only the kind, so that topics do not matter."""
    low = word.lower().replace("’", "'")
    if low in FUNCTION_WORDS or not word[0].isalnum():
        return low
    if word[0].isdigit():
        return "<year>" if _YEAR.fullmatch(word.rstrip(".,")) else "<number>"
    for name, vocabulary in CLASSES.items():
        if low in vocabulary:
            return f"<{name}>"
    if word[0].isupper():
        return "<Name>"
    return next((f"<-{end}>" for end in _ENDINGS if low.endswith(end)), "<word>")


def _ngrams(kind: str, parts: list[str], longest: int) -> list[str]:
    padded = ["^", *parts, "$"]
    return [
        f"{kind}{' '.join(padded[i : i + size])}"
        for size in range(1, longest + 1)
        for i in range(len(padded) - size + 1)
    ]


def _pieces(words: list[str]) -> list[str]:
    """Runs of 3 to 5 characters inside each word, its ends marked."""
    return [
        f"c{word[i : i + size]}"
        for word in (f"<{word[:_LONGEST_PIECE_WORD]}>" for word in words if word[0].isalpha())
        for size in (3, 4, 5)
        for i in range(len(word) - size + 1)
    ]


def patterns(words: list[str]) -> list[tuple[int, float]]:
    """(bucket, 0 to BUCKETS - 1; size) of the n-grams of tokenised text.

    The squares of the sizes of each kind of n-gram add up to 1, so that a long sentence is not
    louder than a short one, and pieces, of which there are most, do not drown the words.
    """
    lowered = ["0" if word[0].isdigit() else word.lower().replace("’", "'") for word in words]
    shapes = [_shape(word) for word in words]
    kinds = (_ngrams("w", lowered, 3), _ngrams("s", shapes, 4), _pieces(lowered))
    return [placed for grams in kinds for placed in _placed(grams)]


def _placed(grams: list[str]) -> list[tuple[int, float]]:
    found = {crc32(gram.encode("utf-8", "surrogatepass")) % BUCKETS for gram in set(grams)}
    return [(bucket, len(found) ** -0.5) for bucket in sorted(found)]
