"""The words that attribute, read from a data file per language.

A form ("warned") leads to its verb and to the frames that the verb has. What can be made by rule
(warn, warns, warned, warning) is; the rest stands in the file.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]
_FOLDER = Path(__file__).parent
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb: which ones it may be, and what may follow the verb."""

    lemma: str
    forms: frozenset[Form]
    frames: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Keys are lower case. `adjectives` and `nouns` give the words that may follow each."""

    verbs: dict[str, Verb]
    adjectives: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    media: frozenset[str]
    documents: frozenset[str]
    organisations: frozenset[str]
    titles: frozenset[str]
    opening: frozenset[str]
    generic: frozenset[str]


@cache
def lexicon(language: str = "english") -> Lexicon:
    """The words of `language`, read once. Raises FileNotFoundError for one that has no file."""
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    frames = _turned(data["verbs"])
    irregular = {row.split()[0]: row.split() for row in _rows(data["forms"]["irregular"])}
    doubling = frozenset(data["forms"]["doubling"].split())
    nouns = {
        form: frames_of
        for noun, frames_of in _turned(data["nouns"]).items()
        for form in (noun, _with_s(noun))
    }
    return Lexicon(
        _verbs(frames, irregular, doubling),
        _turned(data["adjectives"]),
        nouns,
        *(
            frozenset(data[kind]["words"].split())
            for kind in ("media", "documents", "organisations", "titles", "open", "generic")
        ),
    )


def _rows(text: str) -> list[str]:
    return [row for row in text.splitlines() if row.strip()]


def _turned(table: dict[str, str]) -> dict[str, frozenset[str]]:
    """Frame -> words, turned into word -> frames."""
    found: dict[str, set[str]] = {}
    for frame, words in table.items():
        for word in words.split():
            found.setdefault(word, set()).add(frame)
    return {word: frozenset(frames) for word, frames in found.items()}


def _verbs(
    frames: dict[str, frozenset[str]], irregular: dict[str, list[str]], doubling: frozenset[str]
) -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    names: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
    for lemma, taken in frames.items():
        forms = irregular.get(lemma) or _regular(lemma, lemma in doubling)
        for name, form in zip(names, forms, strict=True):
            known = found.get(form)
            kinds = (known.forms if known and known.lemma == lemma else frozenset()) | {name}
            found[form] = Verb(lemma, kinds, taken)
    return found


def _regular(lemma: str, doubled: bool) -> list[str]:
    stem = lemma + lemma[-1] if doubled else lemma
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    return [lemma, _with_s(lemma), past, past, ing]


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")
