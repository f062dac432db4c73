"""A unit while it is read: its tokens, which of them an event has taken, and the events so far."""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.language import Language, Verb
from claims.reading.attribution.tokens import Token

DASHES = frozenset({"—", "–", "―", "--"})
MONEY = frozenset({"$", "£", "€"})
_ENDS = frozenset({".", "!", "?", "…", ";"})


class Passage:
    """All questions take an index; one outside of the tokens is answered with no."""

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        self.tokens = tokens
        self.language = language
        self._mixed = any(token.text.islower() for token in tokens)
        self._size = len(tokens)
        self._low = [token.text if self._is_acronym(token) else token.low for token in tokens]
        self._word = [token.is_word for token in tokens]
        self.taken = [False] * len(tokens)
        self.drafts: list[Draft] = []

    def __len__(self) -> int:
        return len(self.tokens)

    def _is_acronym(self, token: Token) -> bool:
        """The WHO and the US, which are no pronouns; a headline in capitals may have them."""
        shouts = self._mixed and len(token.text) > 1 and token.text.isupper()
        return shouts and token.low in self.language.words("relative", "objects", "pronouns")

    def keep(self, draft: Draft) -> None:
        self.drafts.append(draft)
        for start, end in draft.taking():
            self.taken[start:end] = [True] * (end - start)

    def free(self, span: Indexes) -> bool:
        return not any(self.taken[span[0] : span[1]])

    def low(self, at: int) -> str:
        return self._low[at] if 0 <= at < self._size else ""

    def among(self, at: int, *names: str) -> bool:
        """Whether the word at `at` is in one of the language's lists of those names."""
        return 0 <= at < self._size and self._low[at] in self.language.words(*names)

    def word(self, at: int) -> bool:
        return 0 <= at < self._size and self._word[at]

    def name(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].is_name

    def quote(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].is_quote

    def ends(self, at: int) -> bool:
        """Whether the sentence ends here."""
        if at >= len(self.tokens):
            return True
        text = self.tokens[at].text
        return text in _ENDS or text.startswith("..")

    def verb(self, at: int) -> Verb | None:
        verbs, low = self.language.verbs, self.low(at)
        return verbs.get(f"{low}_{self.low(at + 1)}") or verbs.get(low)

    def auxiliary(self, at: int) -> bool:
        return self.among(at, "be", "have", "do", "modal")

    def adverb(self, at: int) -> bool:
        low = self.low(at)
        if low in self.language.words("adverbs"):
            return True
        return low.endswith("ly") and not self.name(at) and not self.among(at, "notly")

    def finite(self, at: int) -> bool:
        """Whether the word can hardly be but a verb with a tense."""
        if self.auxiliary(at):
            return self.low(at) != "'s"
        if self.among(at, "past") and not self.among(at - 1, "determiners"):
            return True
        verb = self.verb(at)
        if verb and not self.name(at):
            return "past" in verb.forms and "base" not in verb.forms
        return self.low(at).endswith("ed") and len(self.low(at)) > 4 and not self.name(at)

    def past_adverbs(self, at: int) -> int:
        while self.adverb(at):
            at += 1
        return at

    def trimmed(self, start: int, end: int) -> Indexes | None:
        """The span without marks at its edges, or None where nothing is left."""
        while start < end and not self._opening(start):
            start += 1
        while end > start and not self._closing(end - 1):
            end -= 1
        return (start, end) if start < end else None

    def _opening(self, at: int) -> bool:
        priced = self.low(at) in MONEY and self.low(at + 1)[:1].isdigit()
        return self.word(at) or self.quote(at) or priced

    def _closing(self, at: int) -> bool:
        return self.word(at) or self.quote(at) or self.tokens[at].text in {"%", ")", "'s", "’s"}
