"""The small words of a language, by what they do in a sentence; and questions asked of a token."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claims.reading.attribution.tokens import Token

_FOLDER = Path(__file__).parent
NOUNISH = ("er", "or", "ist", "man", "men", "ian", "ant", "ent", "ers", "ors", "ists", "ians", "ents", "ants", "people", "eople")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grammar:
    """Every field is a set of lower-case words."""

    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modal: frozenset[str]
    pronouns: frozenset[str]
    contracted: frozenset[str]
    objects: frozenset[str]
    relative: frozenset[str]
    possessive: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    settings: frozenset[str]
    subordinators: frozenset[str]
    coordinators: frozenset[str]
    contrast: frozenset[str]
    questions: frozenset[str]
    times: frozenset[str]
    adverbs: frozenset[str]
    notly: frozenset[str]
    passing: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    things: frozenset[str]

    def auxiliary(self, token: Token) -> bool:
        low = token.low
        return low in self.be or low in self.have or low in self.do or low in self.modal

    def adverb(self, token: Token) -> bool:
        low = token.low
        return low in self.adverbs or (
            low.endswith("ly") and low not in self.notly and not token.is_name
        )

    def person(self, token: Token) -> bool:
        """Whether the word looks like one for somebody who speaks: voter, senator, analysts."""
        return token.low.endswith(NOUNISH) or token.is_name


@cache
def grammar(language: str = "english") -> Grammar:
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Grammar(**{name: frozenset(words.split()) for name, words in data["grammar"].items()})
