"""Tell which of the languages that are read a text is written in.

Running text gives itself away by its little words; a headline or a lone sentence has few of them,
so words for numbers, for months and around numbers count as much, and endings and letters that are
a language's own decide between neighbours. Left out: texts of several languages, and languages
without a grammar, which count as English.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from claims.reading.dates.calendars import CALENDARS
from claims.reading.numbers.languages import GRAMMARS, grammar_of
from claims.reading.numbers.tokens import compound

LANGUAGES = {
    "en": "English", "it": "Italian", "fr": "French", "de": "German", "es": "Spanish",
    "pt": "Portuguese", "nl": "Dutch",
}  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]{1,40}")
_ENOUGH = 20_000
# Every third word of running text is a little one; a language that is not read shares a few.
_LEAST = 0.15
_SHORTEST = 3
_HINT = 0.5
_FORMS = {
    "en": r"ing|tion|ness|ly|.*(?:th|wh|sh).*",
    "it": r".*(?:zion|gli|cch|zz).*|ità|mente|ando|endo|at[oaie]|ut[oaie]|.*[ìòù]",
    "fr": r"tion|ment|aient|eux|euse|ée?s?|.*(?:[èêëîïûœç]|eau|oux).*",
    "de": r"ungen|ung|heit|keit|lich|isch|.*(?:[äöüß]|sch|tz|ck).*",
    "es": r"ción|ciones|dad|dades|ieron|aron|mente|ando|iendo|[oa]s|.*[ñ¿ú].*",
    "pt": r"ção|ções|dade|dades|aram|eram|iram|mente|ando|[oa]s|.*(?:[ãõ]|lh|nh).*",
    "nl": r"heid|lijk|ingen|en|.*(?:ij|aa|oe|uu|sch).*",
}


def language_of(text: str, told: str = "") -> str:
    """Such as "fr": what a person or the page says (`told`, "fr-CA"), or what its words say."""
    code = told[:2].lower()
    if code in GRAMMARS:
        return code
    return by_words(text)


def by_words(text: str) -> str:
    """The language of the words in the beginning of `text`; English where none leads."""
    seen = Counter(match[0].lower() for match in _WORDS.finditer(text[:_ENOUGH]))
    known = {code: _known(seen, code) for code in GRAMMARS}
    scores = {code: known[code] + _HINT * _formed(seen, code) for code in GRAMMARS}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    sure = known[best] >= _LEAST * seen.total() and scores[best] > scores["en"]
    return best if sure else "en"


def _known(seen: Counter[str], code: str) -> int:
    """How many words of a text a language claims as its own."""
    own = _vocabulary(code)
    return sum(n for word, n in seen.items() if word in own or _is_compound(word, code))


@lru_cache
def _vocabulary(code: str) -> frozenset[str]:
    grammar = grammar_of(code)
    months = CALENDARS[code].months if code in CALENDARS else ()
    around = (*dict(grammar.comparators), *dict(grammar.after), *grammar.percents)
    words = {*" ".join(around).split(), *grammar.vocabulary, *grammar.nouns.irregular, *months}
    longer = {word for word in words if len(word) >= _SHORTEST}
    return grammar.nouns.stop | grammar.joiners | longer


def _is_compound(word: str, code: str) -> bool:
    return grammar_of(code).compounds and bool(compound(word, code))


@lru_cache
def _form(code: str) -> re.Pattern[str]:
    return re.compile(rf"\w*?(?:{_FORMS[code]})")


def _formed(seen: Counter[str], code: str) -> int:
    """How many words have an ending or letters of a language."""
    form = _form(code)
    return sum(n for word, n in seen.items() if len(word) > _SHORTEST and form.fullmatch(word))
