"""Tell which of the languages that are read a text is written in.

By the commonest words: the little words that a grammar knows as no nouns stand in every sentence,
and each language has its own. Left out: texts of several languages, and languages without a
grammar, which count as English.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.reading.numbers.languages import GRAMMARS

_WORDS = re.compile(r"[^\W\d_]{1,20}")
_ENOUGH = 20_000
# Every third word of running text is a little one; a language that is not read shares a few.
_LEAST = 0.15


def language_of(text: str, told: str = "") -> str:
    """Such as "fr": what the page itself says (`told`, "fr-CA"), or what its words say."""
    code = told[:2].lower()
    if code in GRAMMARS:
        return code
    return by_words(text)


def by_words(text: str) -> str:
    """The language of the little words in the beginning of `text`; English where none leads."""
    seen = Counter(match[0].lower() for match in _WORDS.finditer(text[:_ENOUGH]))
    counts = {
        code: sum(seen[word] for word in grammar.nouns.stop | grammar.joiners)
        for code, grammar in GRAMMARS.items()
    }
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    sure = counts[best] > max(counts["en"], _LEAST * seen.total())
    return best if sure else "en"
