"""The noun that a number counts, read from the words behind it.

No parser stands behind it. English takes the first plural within a few words of the number
("22 kidnapping cases"), German the first word written large, the others the first word that is
neither an article nor one of the adjectives that say nothing of what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.reading.numbers.grammar import Grammar, Nouns
from claims.reading.numbers.languages.english import ENGLISH_NOUNS

_WORD = re.compile(r"[ \u00a0\t\n-]{0,3}[\"'“”‘«„]?([^\W\d_][^\W\d_’'-]*)")
_POSSESSIVE = re.compile(r"['’]s\b")
_ADJECTIVE = re.compile(
    r"(?:ing|al|ic|ive|ous|ful|less|able|ible|ary|ed|female|male|single|new|old|big|small|major)\Z"
)
_ENDS = frozenset(',.;:”")!?')
_MOST_WORDS = 6
_LONGEST = 44


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun in the singular; `plural` whether its form proves that it is counted."""

    name: str
    plural: bool
    end: int


def counted_after(text: str, end: int, grammar: Grammar, one: bool = False) -> Counted | None:
    """The noun counted by the number that ends at `end`; `one` where that number is one."""
    if _POSSESSIVE.match(text, end):
        return None
    if grammar.nouns.head_last:
        return _phrase(text, end, grammar, one)
    return _first(text, end, grammar)


def plural_follows(text: str, end: int, nouns: Nouns) -> bool:
    """Whether the next word is a plural."""
    match = _WORD.match(text, end, end + _LONGEST)
    word = match[1].lower() if match else ""
    return bool(word) and word not in nouns.stop and is_plural(word, nouns)


def _phrase(text: str, end: int, grammar: Grammar, one: bool) -> Counted | None:
    words: list[str] = []
    nouns, named, single = grammar.nouns, None, one
    at, stop = end, end
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, at, at + _LONGEST)
        if not match or "\n\n" in match[0]:
            break
        word, lower = match[1], match[1].lower()
        if (lower in nouns.stop and (lower != "the" or words)) or lower in grammar.counting:
            break
        at = match.end()
        owner = _POSSESSIVE.match(text, at)
        ended = text[at : at + 1] in _ENDS
        one = one and lower != "of"
        if owner:
            # "Two of the museum's paintings" are paintings.
            at = owner.end()
        elif word[0].isupper() and not words:
            # "Two Democrats", but not the States of "two United States senators".
            many = is_plural(lower, nouns)
            named = Counted(singular(lower, nouns), plural=True, end=at) if many else None
        elif lower not in nouns.vague and lower != "the":
            words.append(lower)
            stop = at
            alone = one and (ended or not _ADJECTIVE.search(lower))
            if alone or (is_plural(lower, nouns) and not _is_first_of_two(text, at, nouns)):
                name = " ".join([*words[:-1], singular(lower, nouns)])
                return Counted(name, plural=True, end=at)
        if ended:
            break
    if named or not words or single != one:
        # "One of fear" is no count: what one is of stands in the plural.
        return named
    return Counted(words[0], plural=False, end=stop)


def _is_first_of_two(text: str, at: int, nouns: Nouns) -> bool:
    """Whether a further plural stands next: "sports clubs" are clubs, "sports, clubs" are not."""
    return (
        text[at : at + 1] == " "
        and text[at + 1 : at + 2].isalpha()
        and plural_follows(text, at, nouns)
    )


def _first(text: str, end: int, grammar: Grammar) -> Counted | None:
    at, nouns = end, grammar.nouns
    for _ in range(_MOST_WORDS // 2):
        match = _WORD.match(text, at, at + _LONGEST)
        if not match or "\n\n" in match[0] or match[1].lower() in nouns.stop:
            return None
        if match[1].lower() in grammar.counting:
            return None
        word, at = match[1], match.end()
        lower = word.lower()
        small = nouns.capitals and not word[0].isupper()
        if lower in nouns.vague or small:
            continue
        return Counted(singular(lower, nouns), is_plural(lower, nouns), at)
    return None


def is_plural(word: str, nouns: Nouns = ENGLISH_NOUNS) -> bool:
    """Whether the word, in lower case, has the form of a plural."""
    if word in nouns.invariable:
        return False
    if word in nouns.irregular:
        return True
    if nouns.head_last and (len(word) < 4 or word.endswith(("ss", "us", "is"))):
        return False
    return singular(word, nouns) != word


def singular(word: str, nouns: Nouns = ENGLISH_NOUNS) -> str:
    """Such as "countries" -> "country"; a word that is no plural is returned as it is."""
    if word in nouns.irregular:
        return nouns.irregular[word]
    if word in nouns.invariable or len(word) < 4:
        return word
    for plural, one in nouns.endings:
        if word.endswith(plural):
            return word.removesuffix(plural) + one
    return word
