"""Who is meant: full names, last names after full names, titles, pronouns, “the report”.

Problem: “Lee”, “Mr. Lee”, “he” and “the group” are Ann Lee or her group only because the text said
so. A name is looked up in the whole text, a pronoun in what was named before it. Where the text
leaves it open, the phrase is kept as it stands and nothing is made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from claims.reading.attribution.language import language
from claims.reading.attribution.names import (
    LEADING,
    NAME,
    POSSESSIVE,
    bare,
    head,
    is_another,
    is_generic,
    is_group,
    is_pair,
    kind_of,
    opens_sentence,
    owner,
)
from claims.reading.attribution.organisations import (
    Organisations,
    may_be_group,
    organisation_at,
)
from claims.reading.attribution.people import People

Kind = Literal["person", "organisation", "document", ""]
_TAKEN_UP: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("persons", ("person",)),
    ("groups", ("organisation",)),
    ("things", ("organisation", "document")),
)
_NEAR = 100  # code points after a name in which it is said what it is
_APPOSITION = re.compile(
    rf",[ ]an? [^,.;\n]*?\b(?:{'|'.join(sorted(language().words('organisations')))})\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """`name` as a reader would write it; `known` where the text gives a proper name."""

    name: str
    known: str
    kind: Kind
    reason: str = ""


@dataclass
class Cast:
    """Everybody whom a text names, and who spoke last; ask in the order of the text."""

    people: People = field(default_factory=People)
    groups: set[str] = field(default_factory=set)
    organisations: Organisations = field(default_factory=Organisations)
    last: dict[Kind, Named] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Cast:
        found = cls()
        for match in NAME.finditer(text):
            words = bare(match[0]).split()
            if name := organisation_at(text, match.start(), match.end()):
                found.organisations.add(name, match.start())
            if _APPOSITION.match(text, match.end(), match.end() + _NEAR):
                found.groups.add(" ".join(words))
            elif 2 <= len(words) <= 4 and not is_group(words):
                opens = opens_sentence(text, match.start())
                found.people.add(words, match.start(), opens=opens)
        return found

    def resolve(self, phrase: str, at: int = 0) -> Named:
        """Who is meant by `phrase`, which stands at `at`, given everything asked before."""
        phrase = " ".join(phrase.split())
        found = self._resolve(phrase, at)
        if phrase.casefold() in language().words("persons") and not found.known:
            found = self._mentioned_before(phrase, at)
        if found.known or found.kind == "document":
            self.last[found.kind] = found
        return found

    def told(self, phrase: str, at: int) -> Named:
        """Which medium is told; it does not speak, so nothing takes it up but such a noun."""
        noun = phrase.casefold().split()[-1]
        if noun in language().words("mediums"):
            found = self._organisation_before(phrase, noun, at)
            return found if found.known else Named("", "", "")
        return self._resolve(phrase, at)

    def _mentioned_before(self, phrase: str, at: int) -> Named:
        name = self.people.before(at)
        return (
            self._taken_for(phrase, Named(name, name, "person")) if name else Named(phrase, "", "")
        )

    def _resolve(self, phrase: str, at: int) -> Named:  # noqa: PLR0911 - one way of naming each
        words = language().words
        if not phrase:
            return Named("", "", "")
        for pronouns, kinds in _TAKEN_UP:
            if phrase.casefold() in words(pronouns):
                return self._again(phrase, kinds)
        phrase = re.split(r",|\bwho\b|\bwhich\b", phrase)[0].strip() or phrase
        lowered = [POSSESSIVE.sub("", word) for word in phrase.casefold().split()]
        if any(word.strip('“”"') in words("documents") for word in lowered):
            return self._document(phrase, at)
        if is_generic(phrase, words("generic")) and (group := self._group()):
            return self._taken_for(phrase, group)
        name, definite = head(phrase)
        if name and (is_pair(phrase) or is_another(phrase)):
            return self._first(phrase)
        if name and definite and len(name.split()) == 1:
            return Named(name, name, "organisation")
        if name:
            return self._proper(name)
        if lowered[0] in {"the", "this", "that"} and phrase[1:].islower():
            return self._organisation_before(phrase, lowered[-1], at)
        return Named(phrase, "", "")

    def _group(self) -> Named | None:
        spoke = self.last.get("organisation")
        return spoke if spoke and may_be_group(spoke.known) else None

    def _organisation_before(self, phrase: str, noun: str, at: int) -> Named:
        """“the council”: the last one named before that is a council."""
        name = self.organisations.before(noun, at)
        if not name:
            return Named(phrase, "", "")
        return self._taken_for(phrase, Named(name, name, "organisation"))

    def _first(self, phrase: str) -> Named:
        """Who “Ann Lee from Bridge Watch” is; of two, or of “a friend of Ann Lee”, nobody knows."""
        if is_pair(phrase):
            return Named(phrase, "", "")
        first = NAME.match(LEADING.sub("", phrase))
        name = bare(first[0]) if first else ""
        return self._proper(name) if " " in name else Named(phrase, "", "")

    def _again(self, phrase: str, kinds: tuple[Kind, ...]) -> Named:
        for kind in kinds:
            if held := self.last.get(kind):
                return self._taken_for(phrase, held)
        return Named(phrase, "", "")

    @staticmethod
    def _taken_for(phrase: str, held: Named) -> Named:
        why = f"“{phrase}” is taken for {held.name}, named last before it"
        return replace(held, reason=why)

    def _proper(self, name: str) -> Named:
        words = name.split()
        if name in self.groups or is_group(words) or name.casefold().startswith("the "):
            return Named(name, name, "organisation")
        if len(words) > 1:
            full = self.people.in_full(words)
            return Named(full, full, "person")
        fuller = self.people.called(name)
        if not fuller:
            return Named(name, name, "")
        spoke = self.last.get("person")
        chosen = spoke.known if spoke and spoke.known in fuller else fuller[0]
        if len(fuller) > 1 and not (spoke and spoke.known == chosen):
            return Named(name, "", "person", f"“{name}” may be {' or '.join(fuller)}")
        return Named(chosen, chosen, "person", f"“{name}” is called {chosen} in the text")

    def _document(self, phrase: str, at: int) -> Named:
        whose = owner(phrase)
        if whose:
            by = self._proper(whose) if whose[0].isupper() else self._resolve(whose, at)
            if by.known:
                self.last[by.kind] = by
            return Named(
                f"{LEADING.sub('', by.name)} {kind_of(phrase)}", by.known, "document", by.reason
            )
        held = self.last.get("document")
        definite = phrase.casefold().startswith(("the ", "this ", "that ", "its ", "his ", "her "))
        if held and definite and len(phrase.split()) < 3 and kind_of(phrase) in held.name:
            return self._again(phrase, ("document",))
        return Named(LEADING.sub("", phrase), "", "document")
