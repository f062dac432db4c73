"""Find where a text writes a number, in digits, in words or in both, and what it is worth.

One pass over tokens; each number consumes what it reads, so the time is linear. Units,
currencies and comparators are not its matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from claims.reading.numbers.grammar import Grammar
from claims.reading.numbers.literals import LITERAL, Literal

_TOKEN = re.compile(rf"(?P<digits>{LITERAL})|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)")
_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8)}
Reader = Callable[[str, int], Literal | None]


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A number at [start, end). `open` says that the text gives a floor only ("dozens of")."""

    start: int
    end: int
    value: Decimal
    ordinal: bool = False
    open: bool = False
    attached: bool = False
    reading: str = ""
    others: tuple[Decimal, ...] = ()


def tokens_of(text: str) -> list[Token]:
    """Digits, words in lower case, and single marks, in order."""
    return [
        Token(m.lastgroup or "", m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)
    ]


@dataclass
class Scanner:
    """Reads the numbers of one text."""

    text: str
    grammar: Grammar
    read: Reader

    def __post_init__(self) -> None:
        self.tokens = tokens_of(self.text)
        self.note: Literal | None = None

    def mentions(self) -> list[Mention]:
        """All numbers in order of position."""
        found: list[Mention] = []
        at = 0
        while at < len(self.tokens):
            after, mention = self._mention(at)
            if mention:
                found.append(mention)
            at = max(after, at + 1)
        return found

    def _token(self, at: int) -> Token:
        return self.tokens[at] if at < len(self.tokens) else Token("", "", -9, -9)

    def _near(self, left: int, right: int) -> bool:
        """Whether only a little white space on one line lies between two tokens."""
        gap = self.text[self.tokens[left].end : self._token(right).start]
        return right < len(self.tokens) and len(gap) < 4 and not gap.strip() and "\n" not in gap

    def _mention(self, at: int) -> tuple[int, Mention | None]:
        self.note = None
        first, grammar, token = at, self.grammar, self._token(at)
        article = token.text in grammar.articles and self._near(at, at + 1)
        if article:
            following = self._token(at + 1).text
            if following not in grammar.scales and following not in grammar.dozens:
                return (at, None) if following not in grammar.halves else self._half(at, at + 1)
            value, after, scale = self._sum(at + 1, Fraction(1))
        elif token.text in grammar.halves:
            return self._half(at, at)
        elif token.text in _VULGAR:
            return at + 1, self._made(at, at + 1, Fraction(*_VULGAR[token.text]))
        elif token.text in grammar.dozens and token.text.endswith("s"):
            floor = Fraction(2 * grammar.dozens[token.text])
            return at + 1, self._made(at, at + 1, floor, open_=True)
        else:
            value, after, scale = self._sum(at, None)
        if value is None:
            return self._ordinal(at)
        return self._finish(first, after, value, scale)

    def _ordinal(self, at: int) -> tuple[int, Mention | None]:
        worth = self.grammar.ordinals.get(self._token(at).text)
        if worth is None:
            return at + 1, None
        return at + 1, self._made(at, at + 1, Fraction(worth), ordinal=True)

    def _half(self, first: int, half: int) -> tuple[int, Mention | None]:
        """Such as "half", "half a million", "half million"."""
        after = half + 1
        if self._token(after).text in self.grammar.articles:
            after += 1
        times = self.grammar.scales.get(self._token(after).text)
        times = times or self.grammar.dozens.get(self._token(after).text)
        if not times:
            return half + 1, self._made(first, half + 1, Fraction(1, 2))
        return after + 1, self._made(first, after + 1, Fraction(times, 2))

    def _sum(self, at: int, current: Fraction | None) -> tuple[Fraction | None, int, int]:
        """The cardinal from token `at`: its value (or None), the token after it, its last scale."""
        total, scale, after = Fraction(0), 0, at
        started = current is not None
        while after < len(self.tokens):
            here = after
            if after > at:
                here = self._joined(after)
            word = self._token(here).text
            if word in self.grammar.scales and (started or self.grammar.code != "en"):
                total, current, scale = self._scaled(total, current, scale, word)
            else:
                worth = self._small(here, current, scale)
                if worth is None:
                    break
                current = worth
            started, after = True, here + 1
        return (total + (current or 0) if started and after > at else None), after, scale

    def _joined(self, at: int) -> int:
        """Past a hyphen or an "and" between two number words, else `at`."""
        token = self._token(at)
        if token.text in self.grammar.joiners or token.text in "-‐‑":
            before, following = self._token(at - 1), self._token(at + 1)
            if following.kind == "word" and (before.kind == "word" or token.kind == "word"):
                return at + 1 if self._near(at - 1, at) and self._near(at, at + 1) else at
        return at

    def _scaled(
        self, total: Fraction, current: Fraction | None, scale: int, word: str
    ) -> tuple[Fraction, Fraction | None, int]:
        worth = self.grammar.scales[word]
        amount = Fraction(1) if current is None else current
        if worth == 100:
            return total, amount * 100, scale
        if scale and worth > scale:
            return (total + (current or 0)) * worth, None, worth
        if scale and current is None:
            return total * worth, None, worth
        return total + amount * worth, None, worth

    def _small(self, at: int, current: Fraction | None, scale: int) -> Fraction | None:
        """`current` with the small number at token `at` added, None where it cannot be."""
        token = self._token(at)
        if at and (current is not None or scale) and not self._near(at - 1, at):
            return None
        if token.kind == "digits":
            if current is not None or (scale and self._token(at - 1).kind != "word"):
                return None
            literal = self.read(token.text, token.end)
            self.note = literal
            return Fraction(literal.value) if literal else None
        worth = self.grammar.small.get(token.text)
        if worth is None:
            return None
        return _added(current, worth, self.grammar.code)

    def _finish(
        self, first: int, after: int, value: Fraction, scale: int
    ) -> tuple[int, Mention | None]:
        digits = self._token(after - 1).kind == "digits"
        if digits:
            after, value, done = self._after_digits(first, after, value)
            if done:
                return after, self._made(first, after, value, ordinal=done == "ordinal")
        elif self._token(after).text in self.grammar.points:
            after, value = self._decimals(after, value)
        if self._token(after).text in self.grammar.dozens and self._near(after - 1, after):
            value, after = value * self.grammar.dozens[self._token(after).text], after + 1
        if not digits:
            worth = self.grammar.ordinals.get(self._token(self._joined(after)).text)
            if worth and value % 10 == 0 and 0 < worth < 10:
                end = self._joined(after) + 1
                return end, self._made(first, end, value + worth, ordinal=True)
        after, value = self._fraction(after, value, scale)
        return after, self._made(first, after, value)

    def _after_digits(self, first: int, after: int, value: Fraction) -> tuple[int, Fraction, str]:
        """A magnitude ("bn"), an ordinal ending ("th"), or a fraction bar after digits."""
        token, close = self._token(after), self._token(after).start == self.tokens[after - 1].end
        if close and token.text in self.grammar.ordinal_suffix.split():
            return after + 1, value, "ordinal"
        times = self.grammar.abbreviations.get(token.text)
        if times and (close or (self._near(after - 1, after) and len(token.text) > 1)):
            stop = self._token(after + 1)
            point = len(token.text) > 2 and stop.text == "." and stop.start == token.end
            return after + (2 if point else 1), value * times, "magnitude"
        if close and token.text in _VULGAR:
            return after + 1, value + Fraction(*_VULGAR[token.text]), "fraction"
        if close and token.text == "/" and self._token(after + 1).kind == "digits":
            below = self._token(after + 1).text
            if below.isdigit() and len(below) < 7 and int(below) and after - first == 1:
                return after + 2, value / int(below), "fraction"
        return after, value, ""

    def _decimals(self, at: int, value: Fraction) -> tuple[int, Fraction]:
        digits, after = "", at + 1
        while (
            len(digits) < 20 and (n := self.grammar.small.get(self._token(after).text)) is not None
        ):
            digits, after = digits + str(n), after + 1
        if not digits:
            return at, value
        return after, value + Fraction(int(digits), 10 ** len(digits))

    def _fraction(self, at: int, value: Fraction, scale: int) -> tuple[int, Fraction]:
        """Such as "two thirds", "three and a half", "one million and a half"."""
        part = self._part(at)
        if part:
            return at + 1, value * part
        if self._token(at).text not in self.grammar.joiners:
            return at, value
        top, after = Fraction(1), at + 2
        if self._token(at + 1).text not in self.grammar.articles:
            top_or_none, after, _ = self._sum(at + 1, None)
            if top_or_none is None:
                return at, value
            top = top_or_none
        part = self._part(after)
        return (after + 1, value + top * part * (scale or 1)) if part else (at, value)

    def _part(self, at: int) -> Fraction | None:
        word = self._token(at).text
        bare = word.removesuffix("s")
        if bare in self.grammar.fractions:
            return Fraction(self.grammar.fractions[bare])
        worth = self.grammar.ordinals.get(bare)
        plural = word != bare or self._token(at - 1).text == "one"
        return Fraction(1, worth) if worth and worth > 2 and plural else None

    def _made(
        self, first: int, after: int, value: Fraction, ordinal: bool = False, open_: bool = False
    ) -> Mention:
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        sign = self._token(first - 1) if first else Token("", "", -9, -9)
        if (
            sign.text in ("-", "−") and sign.end == start and not self._word_at(sign.start - 1)
        ) or (sign.text in ("minus", "negative") and self._near(first - 1, first)):
            start, value = sign.start, -value
        note = self.note if self.note and self.note.others else None
        attached = self._word_at(end) or self._word_at(start - 1)
        return Mention(
            start,
            end,
            _exact(value),
            ordinal,
            open_,
            attached,
            note.reading if note else "",
            note.others if note else (),
        )

    def _word_at(self, at: int) -> bool:
        return 0 <= at < len(self.text) and (self.text[at].isalnum() or self.text[at] == "_")


def _added(current: Fraction | None, worth: int, code: str) -> Fraction | None:
    if current is None:
        return Fraction(worth)
    if code == "fr" and current % 100 == 4 and worth == 20:
        return current + 76
    tens = current % 100
    if current >= 100 and tens == 0 and worth < 100:
        return current + worth
    if code == "fr" and tens in (60, 80) and 0 < worth < 20:
        return current + worth
    return current + worth if tens >= 20 and tens % 10 == 0 and 0 < worth < 10 else None


def _exact(value: Fraction) -> Decimal:
    if value.denominator == 1:
        return Decimal(value.numerator)
    return Decimal(value.numerator) / Decimal(value.denominator)
