"""Which organisations a text names, and where, so that “the council” is one named before."""

from __future__ import annotations

from bisect import bisect_left

from claims.reading.attribution.language import language
from claims.reading.attribution.names import LEADING, head, is_group, opens_sentence

_MEDIUM = "newspaper"  # stands for every noun that takes up a medium


class Organisations:
    """Names are told in the order of the text, and asked for by a noun that takes one up."""

    def __init__(self) -> None:
        self._named: dict[str, tuple[list[int], list[str]]] = {}

    def add(self, name: str, at: int) -> None:
        for noun in self._nouns(name):
            places, names = self._named.setdefault(noun, ([], []))
            places.append(at)
            names.append(name)

    def before(self, noun: str, at: int) -> str:
        """The last one before `at` that has the noun in its name, or is such a medium; or ""."""
        noun = _MEDIUM if noun in language().words("mediums") else noun
        places, names = self._named.get(noun, ([], []))
        found = bisect_left(places, at)
        return names[found - 1] if found else ""

    @staticmethod
    def _nouns(name: str) -> set[str]:
        words = set(name.casefold().split())
        medium = {_MEDIUM} if words & language().words("media") else set()
        return (words & language().words("organisations")) | medium


def organisation_at(text: str, start: int, end: int) -> str:
    """The name of an organisation that `text[start:end]` is; "" for a headline or a lone opener."""
    name, _ = head(text[max(0, start - 4) : end])
    words = LEADING.sub("", name).split()
    if not is_group(words):
        return ""
    if len(words) > 1:
        return "" if name.isupper() else name
    opens = opens_sentence(text, start)
    known = words[0].casefold() in language().words("media")
    return name if known and (name.isupper() or not opens) else ""


def may_be_group(name: str) -> bool:
    """Whether “the group” or “the firm” can be it: no newspaper, and no part of a state."""
    return not set(name.casefold().split()) & language().words("media", "public")
