"""The grammars of the languages that the number reader knows."""

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.languages.dutch import DUTCH
from claims.reading.numbers.languages.english import ENGLISH
from claims.reading.numbers.languages.french import FRENCH
from claims.reading.numbers.languages.german import GERMAN
from claims.reading.numbers.languages.italian import ITALIAN
from claims.reading.numbers.languages.portuguese import PORTUGUESE
from claims.reading.numbers.languages.spanish import SPANISH

__all__ = ["GRAMMARS", "grammar_of"]
_ALL = (ENGLISH, ITALIAN, FRENCH, GERMAN, SPANISH, PORTUGUESE, DUTCH)
GRAMMARS = {grammar.code: grammar for grammar in _ALL}


def grammar_of(language: str) -> Grammar:
    """The grammar of a language tag ("it", "it-CH"); English where there is none."""
    return GRAMMARS.get(language[:2].lower(), ENGLISH)
