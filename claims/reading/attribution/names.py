"""Who a phrase names: full names, last names after full names, titles, pronouns, “the report”.

Problem: “Lee”, “Mr. Lee”, “he” and “the group” are Ann Lee or her group only because the text said
so. A name is looked up in the whole text, a pronoun in what was named before it. Where the text
leaves it open, the phrase is kept as it stands and nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from claims.reading.attribution.language import language

Kind = Literal["person", "organisation", "document", ""]
_NAME = re.compile(
    r"[^\W\d_a-z][\w’'&-]*(?:\.(?=\s[A-Z]))?"
    r"(?:[ \t]{1,3}(?:(?:of|the|for|de|di|da|van|von|der|den|al|bin|el|la|le)[ \t]){0,2}"
    r"[^\W\d_a-z][\w’'&-]*(?:\.(?=\s[A-Z]))?){0,7}"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_LEADING = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


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

    full: dict[str, list[str]]
    last: dict[Kind, Named] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Cast:
        full: dict[str, list[str]] = {}
        for match in _NAME.finditer(text):
            words = bare(match[0]).split()
            if 2 <= len(words) <= 4 and not _is_group(words):
                held = full.setdefault(words[-1].casefold(), [])
                if (name := " ".join(words)) not in held and len(held) < 4:
                    held.append(name)
        return cls(full)

    def resolve(self, phrase: str) -> Named:
        """Who is meant by `phrase`, given everything asked before."""
        found = self._resolve(" ".join(phrase.split()))
        if found.known or found.kind == "document":
            self.last[found.kind] = found
        return found

    def _resolve(self, phrase: str) -> Named:  # noqa: PLR0911 - one way of naming each
        words = language().words
        low = phrase.casefold()
        if low in words("persons"):
            return self._again(phrase, ("person",))
        if low in words("groups"):
            return self._again(phrase, ("organisation",))
        if low in words("things"):
            return self._again(phrase, ("organisation", "document"))
        phrase = re.split(r",|\bwho\b|\bwhich\b", phrase)[0].strip() or phrase
        lowered = [_POSSESSIVE.sub("", word) for word in phrase.casefold().split()]
        if any(word.strip('“”"') in words("documents") for word in lowered):
            return self._document(phrase)
        if _is_generic(phrase, words("generic")) and "organisation" in self.last:
            return self._again(phrase, ("organisation",))
        head = _head(phrase)
        if head:
            return self._proper(head)
        if lowered[0] in {"the", "this", "that", "his", "her"} and lowered[-1] in words(
            "organisations"
        ):
            return self._again(phrase, ("organisation",))
        return Named(phrase, "", "")

    def _again(self, phrase: str, kinds: tuple[Kind, ...]) -> Named:
        for kind in kinds:
            if held := self.last.get(kind):
                why = f"“{phrase}” is taken for {held.name}, named last before it"
                return Named(held.name, held.known, held.kind, why)
        return Named(phrase, "", "")

    def _proper(self, head: str) -> Named:
        words = head.split()
        if _is_group(words) or head.casefold().startswith("the "):
            return Named(head, head, "organisation")
        fuller = self.full.get(words[-1].casefold(), [])
        if len(words) == 1 and len(fuller) == 1:
            why = f"“{head}” is called {fuller[0]} in the text"
            return Named(fuller[0], fuller[0], "person", why)
        if len(words) == 1 and fuller:
            return Named(head, head, "person", f"“{head}” may be {' or '.join(fuller)}")
        return Named(head, head, "person" if len(words) > 1 else "")

    def _document(self, phrase: str) -> Named:
        owner = _owner(phrase)
        if owner:
            by = self._proper(owner) if owner[0].isupper() else self._resolve(owner)
            return Named(f"{by.name} {_kind_of(phrase)}", by.known, "document", by.reason)
        held = self.last.get("document")
        definite = phrase.casefold().startswith(("the ", "this ", "that ", "its ", "his ", "her "))
        if held and definite and len(phrase.split()) < 3 and _kind_of(phrase) in held.name:
            return self._again(phrase, ("document",))
        return Named(_LEADING.sub("", phrase), "", "document")


def _is_generic(phrase: str, generic: frozenset[str]) -> bool:
    """“the group”, “the human rights NGO”: a kind of party, and one that was named before."""
    parts = phrase.split()
    if parts[0].casefold() not in {"the", "this", "that"} or parts[-1].casefold() not in generic:
        return False
    return parts[-1] == "NGO" or not any(part[0].isupper() for part in parts[1:])


def bare(name: str) -> str:
    """A name without titles, opening words that are no names, and 's."""
    words = language().words
    parts = _POSSESSIVE.sub("", name).split()
    while parts and (
        parts[0].casefold().rstrip(".") in words("titles", "opening")
        or (len(parts) > 1 and parts[0].casefold() in words("times"))
    ):
        parts = parts[1:]
    return " ".join(parts)


def _is_group(words: Iterable[str]) -> bool:
    known = language().words
    low = [word.casefold() for word in words]
    marks = known("media", "organisations") | {"of", "for", "the", "&"}
    return any(word in marks for word in low) or (len(low) > 1 and low[-1] in known("groups_end"))


def _head(phrase: str) -> str:
    """The proper name that ends the phrase: Ann Lee of “the mayor Ann Lee”."""
    last = None
    for match in _NAME.finditer(phrase):
        last = match
    if last is None or _POSSESSIVE.sub("", phrase[last.end() :]).strip(' .,”"'):
        return ""
    name = bare(last[0])
    given = phrase[max(0, last.start() - 4) : last.start()].casefold().strip()
    if given == "the" or last[0].startswith("The "):
        return (
            name if not set(name.casefold().split()) & language().words("media") else f"The {name}"
        )
    return name


def _owner(phrase: str) -> str:
    """Whose report it is: “by the NGO”, “Ann Lee's report”, “the Agency report”."""
    if by := re.search(r"\b(?:by|from|of) (?!(?:the )?\d)(.+)$", phrase):
        told = by[1]
        if not re.match(
            r"(?i)(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", told
        ):
            return told
    names = [bare(match[0]) for match in _NAME.finditer(phrase)]
    months = language().words("times")
    kept = [n for n in names if n and n.split()[0].casefold() not in months]
    return kept[0] if kept and names and _before_document(phrase, kept[0]) else ""


def _before_document(phrase: str, name: str) -> bool:
    rest = phrase[phrase.find(name) + len(name) :].casefold().split()
    return bool(rest) and any(word in language().words("documents") for word in rest[:3])


def _kind_of(phrase: str) -> str:
    return next(
        word
        for word in phrase.casefold().split()
        if _POSSESSIVE.sub("", word).strip('“”"') in language().words("documents")
    )
