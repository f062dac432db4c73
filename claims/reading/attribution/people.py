"""Which people a text names in full, and where, so that “Lee” is Ann Lee."""

from __future__ import annotations

from bisect import bisect_left

from claims.reading.context.words import ENGLISH

_NAMESAKES = 4  # people of one last name that are told apart


class People:
    """Names are told in the order of the text, as words without titles."""

    def __init__(self) -> None:
        self._full: dict[str, list[str]] = {}
        self._places: list[int] = []
        self._names: list[str] = []

    def add(self, words: list[str], at: int, *, opens: bool) -> None:
        """`opens` where the name stands first in its sentence."""
        words = words[1:] if opens and _has_opener(words) else words
        self._places.append(at)
        self._names.append(self._known_as(words))

    def _known_as(self, words: list[str]) -> str:
        """The first full name of somebody: Ann B. Lee is Ann Lee."""
        held = self._full.setdefault(words[-1].casefold(), [])
        name = next((one for one in held if one.split()[0] == words[0]), " ".join(words))
        if name not in held and len(held) < _NAMESAKES:
            held.append(name)
        return name

    def called(self, last: str) -> list[str]:
        """The full names that end so."""
        return self._full.get(last.casefold(), [])

    def in_full(self, words: list[str]) -> str:
        """The name by which somebody of two or more words is known."""
        held = self.called(words[-1])
        if _has_opener(words) and (rest := " ".join(words[1:])) in held:
            return rest
        return next((one for one in held if one.split()[0] == words[0]), " ".join(words))

    def before(self, at: int) -> str:
        """Who was named last before `at`, or ""."""
        found = bisect_left(self._places, at)
        return self._names[found - 1] if found else ""


def _has_opener(words: list[str]) -> bool:
    """“Greedy Sandra Pike”: the capital of the first word is only that of its sentence."""
    given = [word.casefold() in ENGLISH.given_names for word in words[:2]]
    return len(words) > 2 and given == [False, True]
