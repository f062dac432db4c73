"""Which differences of wording matter: numerals, negations, modals and names before the rest.

Two passages are compared word by word. A difference is named after the weightiest word in it,
because one changed numeral turns a quotation into a false one, and one changed comma does not.
Names are told by their capital only, so the first word of a sentence may be taken for one.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, Literal

from rapidfuzz.distance import Levenshtein

from sources.text.folding import fold

Kind = Literal["numeral", "negation", "modal", "name", "word", "punctuation"]

_TOKEN = re.compile(
    r"[-+±]?[$€£¥]?\d[\d.,:/]*(?:[%‰°]|\w)*|\w+(?:'\w+){0,3}|[^\w\s]",
)
_SPELLED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions trillion "
    "dozen dozens half third quarter twice double triple first second percent"
)
NUMBER_WORDS = frozenset(_SPELLED.split())
NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "nowhere",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
        "barely",
        "scarcely",
        "ain't",
    ]
)
MODALS = frozenset(
    ["can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought"]
)
_WEIGHT: dict[Kind, int] = {
    "numeral": 0,
    "negation": 1,
    "modal": 2,
    "name": 3,
    "word": 4,
    "punctuation": 5,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What the quote says, and what the text says in its place; either may be empty."""

    kind: Kind
    quoted: str
    source: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        if not self.source:
            return f"{self.kind} added: “{self.quoted}”"
        if not self.quoted:
            return f"{self.kind} left out: “{self.source}”"
        return f"{self.kind} changed: “{self.quoted}” where the text has “{self.source}”"


def differences(
    quote: str, passage: str, *, join_broken_words: bool = False
) -> tuple[Difference, ...]:
    """What differs between the two, word by word, typography aside, weightiest first.

    With `join_broken_words` a word that is broken at a line's end is one word.
    """
    quoted, source = (
        _TOKEN.findall(fold(text, join_broken_words=join_broken_words).text)
        for text in (quote, passage)
    )
    found = []
    for step in Levenshtein.opcodes(quoted, source):
        if step.tag != "equal":
            ours = quoted[step.src_start : step.src_end]
            theirs = source[step.dest_start : step.dest_end]
            found.append(Difference(_kind(ours, theirs), " ".join(ours), " ".join(theirs)))
    return tuple(sorted(found, key=lambda difference: _WEIGHT[difference.kind]))


def is_negation(word: str) -> bool:
    """True for "not", "never", "isn't" and their like, in any case; the apostrophe straight."""
    low = word.lower()
    return low in NEGATIONS or low.endswith("n't")


def is_numeral(word: str) -> bool:
    """True for digits in any writing, for "dozen" and its like, and for "%" and "$"."""
    numeric = any(letter.isnumeric() for letter in word)
    return numeric or word.lower() in NUMBER_WORDS or word in "%$€£¥‰°"


def _kind(ours: list[str], theirs: list[str]) -> Kind:
    kinds = {_kind_of(word) for word in set(ours) ^ set(theirs)} or {"word"}
    return min(kinds, key=_WEIGHT.__getitem__)


def _kind_of(word: str) -> Kind:
    low = word.lower()
    if is_numeral(word):
        return "numeral"
    if is_negation(word):
        return "negation"
    if low in MODALS:
        return "modal"
    if word[0].isupper():
        return "name"
    return "word" if word[0].isalnum() else "punctuation"
