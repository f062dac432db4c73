from __future__ import annotations

import re
from collections.abc import Callable

from claims.reading.context.mentions import Mention
from claims.reading.sentences import Sentence

Within = Callable[[int], bool]
_MARK = re.compile(r"[“”«»„\"]")
_SPEAKERS = frozenset({"person", "name"})
_LONGEST = 40  # sentences after which a quotation that nobody closed is taken to have ended


class Quotes:
    """Where a text quotes somebody. Asked for ascending sentences, it goes over them once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open, self._end, self._for = False, 0, 0
        self._tellers: list[Mention] = []

    def within(self, sentence: Sentence) -> Within:
        """Whether a place in `sentence` stands in quotation marks; they end with a paragraph."""
        begins = "\n\n" in self._text[self._end : sentence.start][:200]
        self._for += 1
        state = self._open and not begins and self._for < _LONGEST
        self._for = self._for if state else 0
        self._tellers = self._tellers if state else []
        changes = [(sentence.start, state)]
        for match in _MARK.finditer(self._text, sentence.start, sentence.end):
            state = {"“": True, "«": True, "„": True, "”": False, "»": False}.get(
                match[0], not state
            )
            changes.append((match.start(), state))
        self._open, self._end = state, sentence.end
        return lambda place: next(opened for at, opened in reversed(changes) if at <= place)

    def remember(self, mentions: list[Mention]) -> None:
        """Who may tell of the quotation that the sentence leaves open: the first outside of it."""
        if self._open and not self._tellers:
            told = [row for row in mentions if row.kind in _SPEAKERS and not row.quoted]
            self._tellers = told[:1]

    def may_name(self, mention: Mention, *, quoted: bool) -> bool:
        """Whether a “she” can be it: not who tells of the quotation, nor outside who is in it."""
        return mention not in self._tellers if quoted else not mention.quoted
