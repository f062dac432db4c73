"""Cut a sentence into the word pieces of an uncased BERT vocabulary.

The encoder knows some thousand pieces and no words: "kidnappings" is "kidnap" and "##pings". A word
is cut greedily, the longest piece first (Wu and others 2016, "Google's neural machine translation
system", section 4.1); accents and case are dropped, as they were when the encoder learned.

Left out: joining pieces again, pairs of sentences, and every other kind of vocabulary.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_LONGEST_WORD = 100
# A mark, and each sign of a script without spaces, is a word of its own.
_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff]+|[^\w\s]|_")


def pieces(sentence: str, vocabulary: Mapping[str, int], most: int) -> list[int]:
    """The numbers of the first pieces, with START before and END after them; `most` in all."""
    found = [vocabulary[START]]
    for word in _WORD.finditer(_folded(sentence)):
        found += _cut(word[0], vocabulary)
        if len(found) >= most:
            break
    return [*found[: most - 1], vocabulary[END]]


def _folded(sentence: str) -> str:
    apart = unicodedata.normalize("NFD", sentence.lower())
    return "".join(
        c for c in apart if unicodedata.category(c) not in {"Mn", "Cf", "Cc"} or c in "\t\n\r"
    )


def _cut(word: str, vocabulary: Mapping[str, int]) -> Sequence[int]:
    if len(word) > _LONGEST_WORD:
        return [vocabulary[UNKNOWN]]
    found: list[int] = []
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if mark + word[start:end] in vocabulary), None)
        if end is None:
            return [vocabulary[UNKNOWN]]
        found.append(vocabulary[mark + word[start:end]])
        start = end
    return found
