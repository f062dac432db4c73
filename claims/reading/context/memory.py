"""What a text has brought up so far, kept so that looking something up costs the same anywhere."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from claims.reading.context.mentions import Mention
from claims.reading.dates import DateSpan

BACK = 6  # sentences that a pronoun looks back
_LONGEST_NAME = 7  # words; a headline in capitals is longer
_NAMES = 20_000  # names kept of one text, so that a list of millions costs no memory


class Memory:
    """`recent` has the mentions of the last BACK sentences, each in order."""

    def __init__(self) -> None:
        self.recent: deque[list[Mention]] = deque(maxlen=BACK)
        self.things: dict[tuple[str, str], Mention] = {}
        self.kinds: dict[str, Mention] = {}
        self.names: dict[str, Mention] = {}
        self.seen: set[str] = set()
        self.day: DateSpan | None = None
        self.begun = 0  # where the last sentence began

    def recognised(self, mention: Mention, *, opens: bool) -> Mention:
        """A last name alone has the kind and gender of the full name before.

        A lone word that `opens` a sentence and was no name before may be any noun: “Morale is low”.
        """
        full = self.names.get(mention.text.split()[-1])
        if full and mention.kind == "name":
            return replace(mention, kind=full.kind, gender=full.gender)
        lone = opens and " " not in mention.text and mention.text not in self.seen
        return replace(mention, kind="thing") if lone and mention.kind == "name" else mention

    def remember(self, mentions: list[tuple[int, Mention]], dates: tuple[DateSpan, ...]) -> None:
        """Takes in one sentence: what it brought up and where, and the last day that it placed."""
        for _, mention in mentions:
            self._index(mention)
        # The last of one place is the longest.
        longest = dict(sorted(mentions, key=lambda row: (row[0], row[1].end)))
        self.recent.append(list(longest.values()))
        self.day = next((day for day in reversed(dates) if day.first), self.day)

    def _index(self, mention: Mention) -> None:
        named = mention.text[0].isupper()
        for noun in mention.nouns:
            self.things[noun, mention.number] = mention
        if (mention.kind != "thing" and not mention.nouns) or (
            named and mention.kind == "organisation"
        ):
            self.kinds[mention.kind] = mention
        if named and len(self.seen) < _NAMES:
            self.seen.update(mention.text.split())
            self._name(mention)

    def _name(self, mention: Mention) -> None:
        """The parts by which a longer name is taken up again: its last word and its initials."""
        parts = mention.text.split()
        if not 1 < len(parts) < _LONGEST_NAME or mention.kind == "place":
            return
        if mention.kind == "person" or (mention.kind == "name" and len(parts) < 4):
            self.names.setdefault(parts[-1], mention)
        initials = "".join(part[0] for part in parts if part[0].isupper())
        if len(initials) > 1:
            self.names.setdefault(initials, mention)
