"""What a phrase says of who is meant: a proper name, a kind of party, a document and its owner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.reading.attribution.language import language

NAME = re.compile(
    r"[^\W\d_a-z][\w’'&-]*(?:(?<=\b[A-Z])\.)?"
    r"(?:[ \t]{1,3}(?:(?:of|the|for|de|di|da|van|von|der|den|al|bin|el|la|le)[ \t]){0,2}"
    r"[^\W\d_a-z][\w’'&-]*(?:(?<=\b[A-Z])\.)?){0,7}"
)
POSSESSIVE = re.compile(r"['’]s?$")
_TRADE = re.compile(r"-[a-z]")  # Mum-of-three, Northwick-based
# “by the Audit Bureau | published on 5 July 2018”
_UNTIL = re.compile(r"^(.*?\b[A-Z][\w’'-]*)(?: [a-z]+ed\b| (?:on|in|of|from) (?:\w+ )?\d).*$")
_DATED = re.compile(r" (?:dated|published|released|issued)\b")
_OPENS = frozenset({"", ".", "!", "?", "“", '"', ":"})
_ARTICLES = frozenset({"the", "a", "an"})
LEADING = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def is_generic(phrase: str, generic: frozenset[str]) -> bool:
    """“the group”, “the human rights NGO”: a kind of party, and one that was named before."""
    parts = phrase.split()
    if (
        not parts
        or parts[0].casefold() not in {"the", "this", "that"}
        or parts[-1].casefold() not in generic
    ):
        return False
    return parts[-1] == "NGO" or not any(part[0].isupper() for part in parts[1:])


def bare(name: str) -> str:
    """A name without titles, opening words that are no names, and 's."""
    words = language().words
    parts = POSSESSIVE.sub("", name).split()
    while parts and (
        (parts[0].casefold().rstrip(".") in words("titles", "opening") and not _is_acronym(parts))
        or (len(parts) > 1 and parts[0].casefold() in words("times"))
        or (len(parts) > 2 and _TRADE.search(parts[0]))
    ):
        parts = parts[1:]
    styled = [
        n for n, part in enumerate(parts[:-2]) if part.casefold().rstrip(".") in words("styles")
    ]
    return " ".join(parts[styled[-1] + 1 :] if styled else parts)


def _is_acronym(parts: list[str]) -> bool:
    """“WHO” alone is no opening “who”."""
    return len(parts) == 1 and len(parts[0]) > 1 and parts[0].isupper()


def is_group(words: Iterable[str]) -> bool:
    known = language().words
    low = [word.casefold() for word in words]
    marks = known("media", "organisations") | {"of", "for", "the", "&"}
    return any(word in marks for word in low) or (len(low) > 1 and low[-1] in known("groups_end"))


def head(phrase: str) -> tuple[str, bool]:
    """The proper name that ends the phrase, and whether "the" stands before it."""
    last = None
    for match in NAME.finditer(phrase):
        last = match
    if last is None or POSSESSIVE.sub("", phrase[last.end() :]).strip(' .,”"'):
        return "", False
    name = bare(last[0])
    given = phrase[max(0, last.start() - 4) : last.start()].casefold().strip()
    if given == "the" or last[0].startswith("The "):
        medium = set(name.casefold().split()) & language().words("media")
        return f"The {name}" if medium else name, True
    return name, False


def is_pair(phrase: str) -> bool:
    """“Ann Lee and Ben Day”: two, of whom each has a full name."""
    sides = [bare(side).split() for side in phrase.split(" and ")]
    named = (NAME.fullmatch(" ".join(side)) and not is_group(side) for side in sides)
    return len(sides) > 1 and all(len(side) > 1 for side in sides) and all(named)


def opens_sentence(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].strip()[-1:] in _OPENS


def is_another(phrase: str) -> bool:
    """Whether the name that ends the phrase only tells who somebody else is: “a friend of Ann Lee”.

    A spokesman speaks for whom he names, and a director for his organisation.
    """
    *_, last = NAME.finditer(phrase)
    before = [word for word in phrase[: last.start()].casefold().split() if word not in _ARTICLES]
    known = language().words
    leads = [n for n, word in enumerate(before) if n and word in known("prepositions")]
    if not leads:
        return len(before) > 1 and before[-1].endswith("ing")
    head_noun = before[leads[0] - 1]
    titled = head_noun in known("titles") and is_group(last[0].split())
    return not (titled or head_noun.startswith("spokes"))


def owner(phrase: str) -> str:
    """Whose report it is: “by the NGO”, “Ann Lee's report”, “the Agency report”."""
    if by := re.search(r"\b(?:by|from|of) (?!(?:the )?\d)(.+)$", phrase):
        told = by[1]
        if not re.match(
            r"(?i)(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", told
        ):
            return _UNTIL.sub(r"\1", _DATED.split(told)[0])
    names = [bare(match[0]) for match in NAME.finditer(phrase)]
    months = language().words("times")
    kept = [n for n in names if n and n.split()[0].casefold() not in months]
    return kept[0] if kept and names and _before_document(phrase, kept[0]) else ""


def _before_document(phrase: str, name: str) -> bool:
    rest = phrase[phrase.find(name) + len(name) :].casefold().split()
    return bool(rest) and any(word in language().words("documents") for word in rest[:3])


def kind_of(phrase: str) -> str:
    """The document that the phrase is; a word in a name is it only where there is no other."""
    known = language().words("documents")
    if "press release" in phrase.casefold():
        return "press release"
    found = [w for w in phrase.split() if POSSESSIVE.sub("", w.casefold()).strip('“”"') in known]
    return next((word for word in found if word.islower()), found[0]).casefold()
