"""The words of a language that attribute, and its small words; read from a data file per language.

A form ("warned") leads to its verb and to the frames that the verb has. What can be made by rule
(warn, warns, warned, warning) is; the rest stands in the file. A verb of two words ("point out")
is written with an underscore.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Form = Literal["base", "s", "past", "participle", "ing"]
_FORMS: tuple[Form, ...] = ("base", "s", "past", "participle", "ing")
_VOWELS = "aeiou"
_NO_FRAMES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a verb: which forms it may be, and what may follow the verb."""

    lemma: str
    forms: frozenset[Form]
    frames: frozenset[str]


class Language:
    """Words are lower case. `words("modal")` are those under that name in the file."""

    def __init__(self, data: dict[str, dict[str, str]]) -> None:
        self.verbs = _verbs(data)
        self.adjectives = _turned(data["adjectives"])
        self.nouns = {
            form: frames
            for noun, frames in _turned(data["nouns"]).items()
            for form in (noun, _with_s(noun))
        }
        self._words: dict[tuple[str, ...], frozenset[str]] = {
            (name,): frozenset(words.split())
            for section in ("grammar", "leads", "names")
            for name, words in data[section].items()
        }

    def words(self, *names: str) -> frozenset[str]:
        found = self._words.get(names)
        if found is None:
            found = frozenset().union(*(self._words[name,] for name in names))
            self._words[names] = found
        return found

    def frames(self, form: str) -> frozenset[str]:
        verb = self.verbs.get(form)
        return verb.frames if verb else _NO_FRAMES


@cache
def language(name: str = "english") -> Language:
    """The words of one language, read once. Raises FileNotFoundError where it has no file."""
    file = Path(__file__).parent / f"{name}.toml"
    return Language(tomllib.loads(file.read_text(encoding="utf-8")))


def _turned(table: dict[str, str]) -> dict[str, frozenset[str]]:
    """From frame -> words to word -> frames."""
    found: dict[str, set[str]] = {}
    for frame, words in table.items():
        for word in words.split():
            found.setdefault(word, set()).add(frame)
    return {word: frozenset(frames) for word, frames in found.items()}


def _spelt(verbs: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """With the British spelling of verbs in -ize."""
    british = {v[:-2] + "se": frames for v, frames in verbs.items() if v.endswith("ize")}
    return british | verbs


def _verbs(data: dict[str, dict[str, str]]) -> dict[str, Verb]:
    rows = [row.split() for row in data["forms"]["irregular"].splitlines() if row.strip()]
    irregular = {row[0]: row for row in rows}
    doubling = frozenset(data["forms"]["doubling"].split())
    found: dict[str, Verb] = {}
    for lemma, frames in _spelt(_turned(data["verbs"])).items():
        head, _, particle = lemma.partition("_")
        forms = irregular.get(head) or _regular(head, doubled=head in doubling)
        for name, bare in zip(_FORMS, forms, strict=True):
            form = f"{bare}_{particle}" if particle else bare
            known = found.get(form)
            others = known.forms if known and known.lemma == lemma else frozenset()
            found[form] = Verb(lemma, others | {name}, frames)
    return found


def _regular(lemma: str, *, doubled: bool) -> list[str]:
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
