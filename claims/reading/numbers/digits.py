"""Read what stands right beside digits: "10k", "21st", "3/4", "2 1/4", "2½".

One letter is a magnitude only where it cannot be a unit: "5m" is money or people, never a length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from claims.reading.numbers.currencies import SIGNS
from claims.reading.numbers.literals import Literal
from claims.reading.numbers.nouns import plural_follows
from claims.reading.numbers.tokens import Run

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅐": Fraction(1, 7),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_FRACTION = re.compile(
    r"(?:(?P<whole>[0-9]{1,9})[ \u00a0]{1,3})?(?P<top>[0-9]{1,3})/(?P<below>[0-9]{1,3})"
    r"(?![\w/]|[.,][0-9])"
)
_SIGNS = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
_MONEY = re.compile(
    rf"(?:[$€£¥]|(?<![^\W_])(?:(?i:{_SIGNS})|[A-Z]{{3}}))\s?[-−]?\s?[0-9.,'’ \u00a0]{{0,30}}\Z"
)
# Also written with a space, and hardly ever anything else.
_SURE_LETTERS = frozenset("kKMGT")


@dataclass(frozen=True, slots=True)
class Written:
    """A number in digits up to token `after`."""

    value: Fraction
    after: int
    ordinal: bool = False


def read_digits(run: Run, at: int, literal: Literal) -> Written | None:
    """The number at token `at` with a sign of magnitude, order or part; None if it is bare."""
    return _fraction(run, at) or _signed(run, at, literal)


def _signed(run: Run, at: int, literal: Literal) -> Written | None:
    value, token, following = Fraction(literal.value), run.token(at), run.token(at + 1)
    if run.grammar.pointed_ordinals and _pointed(run, at):
        return Written(value, at + 1, ordinal=True)
    if following.kind == "fraction" and run.near(at, at + 1) and value.denominator == 1:
        return Written(value + VULGAR[following.text], at + 2)
    if not run.near(at, at + 1) or _alnum_at(run.text, following.end):
        return None
    close = following.start == token.end
    if close and following.text in run.grammar.ordinal_suffixes:
        return Written(value, at + 2, ordinal=True)
    times = run.grammar.magnitudes.get(following.text)
    if times and _is_magnitude(run, at, close):
        return Written(value * times, at + 2)
    return None


def _fraction(run: Run, at: int) -> Written | None:
    token = run.token(at)
    match = _FRACTION.match(run.text, token.start, token.end + 12)
    if not match or run.token(at - 1).text == "/" or _joined_to_digits(run.text, token.start):
        return None
    top, below, whole = int(match["top"]), int(match["below"]), int(match["whole"] or 0)
    after = at + (4 if match["whole"] else 3)
    if not below or (whole and top >= below) or run.token(after - 1).end != match.end():
        return None
    return Written(whole + Fraction(top, below), after)


_ARTICLE = re.compile(
    r"(?<![^\W_])(?:der|die|das|dem|den|des|am|vom|zum|zur|im|beim|jede[rsnm]?|[A-Z][a-zäöü]+,)\s\Z"
)
_POINT = re.compile(r"\.[ \u00a0][^\W\d_]")


def _pointed(run: Run, at: int) -> bool:
    """ "Am 4. Mai", "der 3. Platz": without an article the point may end a sentence."""  # noqa: D210
    token = run.token(at)
    if not run.text[token.start : token.end].isdigit() or token.end - token.start > 3:
        return False
    led = _ARTICLE.search(run.text[max(0, token.start - 14) : token.start])
    match = _POINT.match(run.text, token.end, token.end + 4)
    return match is not None and (led is not None or match[0][-1].islower())


def _joined_to_digits(text: str, start: int) -> bool:
    """Whether a dash and digits stand before: a telephone number, a date, a score."""
    return start > 1 and text[start - 1] in "-–.," and text[start - 2].isdigit()


def _is_magnitude(run: Run, at: int, close: bool) -> bool:
    following = run.token(at + 1)
    written = run.text[following.start : following.end]
    start = run.token(at).start
    money = bool(_MONEY.search(run.text[max(0, start - 6) : following.start]))
    if money:
        return True
    if written.lower() == "mm":
        return written == "MM"
    if len(written) > 1 or written in _SURE_LETTERS:
        return True
    if written in "bB":
        return close
    return written == "m" and plural_follows(run.text, following.end, run.grammar.nouns)


def _alnum_at(text: str, at: int) -> bool:
    return at < len(text) and text[at].isalnum()
