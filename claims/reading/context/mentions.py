"""Who and what a sentence brings up, so that a later "he" or "the report" can be followed back.

One pass over the words, with capitals, titles, given names and the words beside a name as signs of
its kind. Left out: syntax, and any knowledge of who a name is. A text all in capitals shows no
names, so none are read from it.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from claims.reading.context.words import Gender, Kind, Number, Pointers
from claims.reading.numbers.nouns import is_plural, singular

_WORD = re.compile(
    r"(?:Mrs?|Ms|Dr|Prof|Sen|Gov|Gen|Rep|St|Jr)\.|"
    r"[^\W_]+(?:[.'’-][^\W_]+)*\.?(?<!\w\w\.)|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?<=.)['’][sS]?$")
_JOINED = frozenset(("of", "for", "de", "la", "von", "van", "der", "bin", "al", "del", "di", "the"))
_LONGEST_NAME = 8
_MEDIA = ("newspaper", "broadcaster", "magazine")
_PHRASE = 4  # words after "a" or "54" in which the noun is looked for
_ROLE_AFTER = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark at [start, end) of the whole text; `low` is it in small letters."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Something brought up at `text[start:end]`; `quoted` where somebody is quoted with it.

    `nouns` are the names for it, in the singular.
    """

    text: str
    start: int
    end: int
    kind: Kind
    number: Number = "one"
    gender: Gender = ""
    nouns: tuple[str, ...] = ()
    quoted: bool = False


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of `text[start:end]`."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word = _POSSESSIVE.sub("", match[0])
        if word:
            low = word.lower().replace("’", "'").rstrip(".") or word
            found.append(Word(word, low, match.start(), match.start() + len(word)))
    return found


def mentions_of(
    text: str, words: list[Word], known: Pointers, seen: Container[str] = ()
) -> list[Mention]:
    """The names and newly introduced things among `words`, in the order of the text.

    A word in `seen` was a name before, so it is one at the start of a sentence too.
    """
    found: list[Mention] = []
    shouted = sum(word.text.isupper() for word in words) * 2 > len(words) > 3
    at = 0
    while at < len(words):
        end = 0 if shouted else _name_end(words, at, known, seen)
        if end:
            alone = end == at + 1 and _is_no_name(words[at], known)
            if not alone and not _is_modifier(words, end, known):
                found.append(_named(text, words, at, end, known))
            at = end
            continue
        if words[at].low in known.introducing or words[at].low[0].isdigit():
            found += _introduced(text, words, at, known)
        elif _is_bare_plural(words, at, known):
            found.append(thing_at(text, words, at, at, known))
        at += 1
    return found


def _is_bare_plural(words: list[Word], at: int, known: Pointers) -> bool:
    """Whether a plural stands where a noun does: "Residents of", "by officials", "and drugs"."""
    low = words[at].low
    if low == "police":
        return True
    if not low.isalpha() or low in known.stops or low in known.no_things or not is_plural(low):
        return False
    if at == 0:
        return len(words) > 1 and words[1].low.isalpha()
    led = words[at - 1].text[0].isupper() and at > 1
    return words[at - 1 - led].low in known.before_nouns


def _name_end(words: list[Word], at: int, known: Pointers, seen: Container[str]) -> int:
    """The end of the run of capitalised words at `at`; 0 for none. A lone opener is no name."""
    if not _is_capital(words[at]) or words[at].low in known.pronouns | known.pointing:
        return 0
    first = at == 0 or words[at - 1].text in '“"‘«:.–—'
    opens = words[at].low in known.openers or words[at].low in known.stops
    alone = words[at].text in seen or _is_name_alone(words, at, known)
    if first and (opens or not alone):
        return 0
    end = at + 1
    while end < min(len(words), at + _LONGEST_NAME):
        if words[end].start - words[end - 1].end != 1:
            break  # a comma, a possessive, or the end of a line
        ahead = end + (words[end].low in _JOINED)
        ahead += ahead < len(words) and ahead > end and words[ahead].low == "the"
        if ahead >= len(words) or not _is_capital(words[ahead]):
            break
        end = ahead + 1
    return end


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.low != "i"


def _is_name_alone(words: list[Word], at: int, known: Pointers) -> bool:
    """Whether the capital at the start of a sentence is that of a name: what follows tells."""
    low = words[at].low
    if low in known.given_names or low in known.titles or low in known.countries:
        return True
    if words[at].text.isupper() and len(low) > 1:
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or low in known.nouns or low in known.roles:
        return False
    if _is_capital(following) and following.start - words[at].end == 1:
        return True
    return following.low in known.verbs and not is_plural(low)


def _named(text: str, words: list[Word], at: int, end: int, known: Pointers) -> Mention:
    run = words[at:end]
    start, stop = run[0].start, run[-1].end
    lows = [word.low.rstrip(".") for word in run]
    gender: Gender = next((known.titles[low] for low in lows if low in known.titles), "")
    gender = gender or known.given_names.get(_given_name(lows, known), "")
    kind = _kind_of_name(words, at, lows, known)
    if kind != "person":
        gender = ""
    roles = _roles_after(words, end, known) if kind in ("person", "name") else ()
    kind = "person" if roles and kind == "name" else kind
    follows = words[end].low if end < len(words) else ""
    kind = "person" if kind == "name" and len(lows) < 4 and follows in known.speech else kind
    titled = tuple(low for low in lows if low in known.titles or low in known.nouns)
    media = _MEDIA if kind == "organisation" and known.media.intersection(lows) else ()
    return Mention(text[start:stop], start, stop, kind, "one", gender, (*titled, *media, *roles))


def _is_modifier(words: list[Word], end: int, known: Pointers) -> bool:
    """Whether the name before `end` only tells which one: "the GOP candidate"."""
    if end >= len(words) or words[end].start - words[end - 1].end != 1:
        return False
    return words[end].low in known.nouns or words[end].low in known.roles


def _is_no_name(word: Word, known: Pointers) -> bool:
    """Whether a word alone has its capital for what it is: "Tuesday", "Chinese", "European"."""
    low = word.low
    if low in known.capitals:
        return True
    if not word.text.isupper() and (low in known.stops or low in known.openers):
        return True
    return low not in known.given_names and low.endswith(known.from_somewhere)


def _kind_of_name(words: list[Word], at: int, lows: list[str], known: Pointers) -> Kind:
    before = words[at - 1].low if at else ""
    whole = " ".join(lows)
    country = whole in known.countries or (len(lows) < 3 and lows[0] in known.countries)
    if country or whole in known.places:
        return "place"
    if lows[0] in known.titles or before in known.titles:
        return "person"
    if any(low in known.organisation_words for low in lows):
        return "organisation"
    if _given_name(lows, known) and len(lows) < 5:
        return "person"
    acronym = words[at].text.isupper() and len(lows[0]) < 7
    if len(lows) == 1 and (acronym or (before == "the" and not is_plural(lows[0]))):
        return "organisation"  # the Treasury
    return "place" if before in ("in", "at", "across") and len(lows) < 3 else "name"


def _given_name(lows: list[str], known: Pointers) -> str:
    """The first word, or the second of “Pensioner Bob Hale”; "" where it is no given name."""
    first = lows[: 2 if len(lows) > 2 else 1]
    return next((low for low in first if low in known.given_names), "")


def _roles_after(words: list[Word], end: int, known: Pointers) -> tuple[str, ...]:
    """The roles of "Peter Dahlin, founder and director of ...": of what stands behind a comma."""
    if end >= len(words) or words[end].text != ",":
        return ()
    near = words[end + 1 : end + _ROLE_AFTER]
    cut = next((n for n, word in enumerate(near) if word.low in known.verbs), len(near))
    return tuple(word.low for word in near[:cut] if word.low in known.roles)


def _introduced(text: str, words: list[Word], at: int, known: Pointers) -> list[Mention]:
    """One mention a word that could be the noun: without syntax each of them is kept."""
    found = []
    for end in range(at + 1, min(len(words), at + 1 + _PHRASE)):
        word = words[end]
        if word.low in known.stops or not word.low.replace("-", "").isalnum():
            break
        noun = singular(word.low)
        if noun in known.no_things:
            break
        if (
            (is_plural(word.low) and words[at].low not in ("a", "an"))
            or noun in known.nouns
            or noun in known.roles
        ):
            found.append(thing_at(text, words, at, end, known))
    return found


def thing_at(text: str, words: list[Word], at: int, end: int, known: Pointers) -> Mention:
    noun = singular(words[end].low)
    kind: Kind = "person" if noun in known.roles else known.nouns.get(noun, "thing")
    kind = "organisation" if noun == "police" else kind
    many = is_plural(words[end].low) or noun == "police"
    start, stop = words[at].start, words[end].end
    gender = known.roles.get(noun, "")
    number: Number = "many" if many else "one"
    return Mention(text[start:stop], start, stop, kind, number, gender, (noun,))
