"""Read a cardinal or a compound ordinal: "two million three hundred", "3 hundred and 21".

Words add while they fit below the last one ("twenty" leaves room for a unit, "hundred" for two
digits), and scales multiply what stands before them. "Million million" grows without end, so a
number stops before it would pass LARGEST.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

from claims.reading.numbers.tokens import Run

LARGEST = 10**36
_BARE = (100, 1000)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The same number ended by an ordinal word; `plural` is its form ("fifths")."""

    value: Fraction
    after: int
    plural: bool


@dataclass(frozen=True, slots=True)
class Cardinal:
    """What stands in tokens up to `after`.

    `scale` is the last word's scale (0 where it has none), `last` the last word that was added,
    `tail` what stands behind the last "and" (0 without one).
    """

    value: Fraction
    after: int
    scale: int = 0
    last: Fraction = Fraction(0)
    tail: Fraction = Fraction(0)
    tail_scale: int = 0
    digits: bool = False
    ordinal: Ordinal | None = None


@dataclass
class _Builder:
    """The number so far: finished groups ("two million", falling) and one that is open."""

    run: Run
    at: int
    groups: list[tuple[int, Fraction]] = field(default_factory=list)
    current: Fraction | None = None
    room: Fraction | None = None
    made: Cardinal | None = None
    before_group: Cardinal | None = None
    before_last: Cardinal | None = None
    tail_from: Fraction | None = None
    digits: bool = False

    def value(self) -> Fraction:
        return sum((value for _, value in self.groups), self.current or Fraction(0))

    def fits(self, worth: Fraction) -> bool:
        """Whether a word of this worth may be added here."""
        if self.current is None:
            return not self.groups or 0 < worth < self.groups[-1][0]
        if self.run.grammar.vigesimal and self._is_score(worth):
            return True
        return self.room is not None and 0 < worth < self.room

    def _is_score(self, worth: Fraction) -> bool:
        return worth == 20 and self.made is not None and self.made.last == 4

    def add(self, worth: Fraction, joined: bool) -> None:
        if joined:
            self.tail_from = self.value()
        self.before_last = self.made
        if self.current is None:
            self.before_group = self.made
            self.current, last = worth, worth
        elif self.run.grammar.vigesimal and self._is_score(worth):
            self.current, last = self.current + 76, Fraction(80)
        else:
            self.current, last = self.current + worth, worth
        self.room = self._room(last)
        self._mark(last, 0, joined)

    def _room(self, last: Fraction) -> Fraction:
        vigesimal = self.run.grammar.vigesimal
        if vigesimal and last in (60, 80):
            return Fraction(20)
        if vigesimal and last == 10:
            return Fraction(10)
        if last >= 100 and last % 100 == 0:
            return Fraction(100)
        return Fraction(10) if last >= 20 and last % 10 == 0 else Fraction(0)

    def scaled(self, scale: int) -> bool:
        """Multiply by a scale; False where the scale belongs to another number."""
        if scale == 100:
            return self._hundred()
        low = sum((value for s, value in self.groups if s < scale), Fraction(0))
        same = bool(self.groups) and self.groups[-1][0] == scale
        if self.current is None and same:
            group = self.groups[-1][1] * scale
            kept = self.groups[:-1]
        else:
            if same or (low and self.tail_from is not None):
                return False
            if self.current is None and not low and not self._bare(scale):
                return False
            group = (low + (self.current or 0) or Fraction(1)) * scale
            kept = [each for each in self.groups if each[0] > scale]
        if group > LARGEST:
            return False
        self.groups, self.current, self.room = [*kept, (scale, group)], None, None
        self._mark(Fraction(0), scale, joined=False)
        return True

    def _bare(self, scale: int) -> bool:
        inside = bool(self.groups) and scale < self.groups[-1][0]
        return self.run.grammar.bare_scales and (scale in _BARE or inside)

    def _hundred(self) -> bool:
        if self.current is None:
            if not self._bare(100) or (self.groups and self.groups[-1][0] <= 100):
                return False
            self.before_group = self.made
        elif self.current >= 100 and not self.digits:
            return False
        self.current = (Fraction(1) if self.current is None else self.current) * 100
        self.room = Fraction(100)
        self._mark(Fraction(0), 100, joined=False)
        return True

    def _mark(self, last: Fraction, scale: int, joined: bool) -> None:
        value = self.value()
        tail = value - self.tail_from if self.tail_from is not None else Fraction(0)
        kept = self.made.tail_scale if self.made and not joined else 0
        before = self.made.scale if self.made and joined else kept
        self.made = Cardinal(value, self.at, scale, last, tail, before, self.digits)


def read_cardinal(run: Run, at: int, one: bool = False) -> Cardinal | None:
    """The cardinal that begins with token `at`, or None.

    `one` says that an article before it stands for one ("a hundred").
    """
    builder = _Builder(run, at)
    if one:
        builder.current = Fraction(1)
    while True:
        here, joined = _next(builder)
        word = run.token(here)
        ordinal = _ordinal(builder, here)
        if ordinal and builder.made:
            return replace(builder.made, ordinal=ordinal)
        if not _taken(builder, here, joined):
            break
        if word.kind == "digits" and _magnitude_follows(run, here):
            break
    return builder.made


def _next(builder: _Builder) -> tuple[int, bool]:
    """The token that may go on, and whether an "and" stands before it."""
    run, at = builder.run, builder.at
    if builder.made is None:
        return at, False
    behind = run.behind_joiner(at)
    if behind >= 0 and _may_join(builder, behind):
        return behind, True
    here = run.hyphened(at)
    return (here, False) if run.near(here - 1, here) else (-1, False)


def _may_join(builder: _Builder, behind: int) -> bool:
    run, made = builder.run, builder.made
    if not run.grammar.joins_tens or made is None:
        return True
    word = run.token(behind).text
    worth = run.grammar.small.get(word, run.grammar.ordinals.get(word, 0))
    return made.last >= 20 and (0 < worth < 10 or worth == 11)


def _taken(builder: _Builder, here: int, joined: bool) -> bool:
    token, grammar = builder.run.token(here), builder.run.grammar
    if token.kind == "digits":
        return _digits_taken(builder, here, joined)
    worth = grammar.small.get(token.text)
    if worth is not None and builder.fits(worth):
        builder.at = here + 1
        builder.add(worth, joined)
        return True
    scale = grammar.scales.get(token.text)
    if scale is None or joined:
        return False
    before = builder.at
    builder.at = here + 1
    if builder.scaled(scale):
        return True
    builder.at = before
    # "Two million and three million" are two numbers: give back what the scale belongs to.
    earlier = builder.before_last if scale == 100 else builder.before_group
    if builder.current is not None and earlier is not None:
        builder.made = earlier
    return False


def _digits_taken(builder: _Builder, here: int, joined: bool) -> bool:
    literal = builder.run.token(here).literal
    if literal is None:
        return False
    worth = Fraction(literal.value)
    if builder.made is None:
        builder.at, builder.digits = here + 1, True
        builder.add(worth, joined=False)
        builder.room = Fraction(0)
        return True
    goes_on = joined or builder.run.token(here + 1).text in builder.run.grammar.scales
    scale = builder.made.scale
    small = worth.denominator == 1 and 0 < worth < scale <= 1000
    if not (builder.digits and goes_on and small) or not builder.run.near(here - 1, here):
        return False
    after = builder.run.token(here + 1).text
    if builder.run.grammar.scales.get(after, 0) >= scale:
        return False
    builder.at = here + 1
    builder.add(worth, joined)
    return True


def _magnitude_follows(run: Run, here: int) -> bool:
    """Whether letters stand right behind the digits, as in "10k"."""
    following = run.token(here + 1)
    return following.start == run.token(here).end and following.kind in ("word", "other")


def _ordinal(builder: _Builder, here: int) -> Ordinal | None:
    """The number so far ended by an ordinal word at `here`, where the two fit."""
    grammar, word = builder.run.grammar, builder.run.token(here).text
    plural = word in grammar.plural_parts
    worth = grammar.ordinals.get(word, grammar.parts.get(word, 0) if plural else 0)
    # "$280 million first preferred notes": digits and an ordinal word are two things.
    if not worth or builder.made is None or builder.digits or grammar.small.get(word):
        return None
    value = builder.value()
    if worth >= 100 and value:
        low = sum((v for s, v in builder.groups if s < worth), builder.current or Fraction(0))
        if 0 < low < worth:
            return Ordinal(value - low + low * worth, here + 1, plural)
    if not builder.fits(Fraction(worth)):
        return None
    return Ordinal(value + worth, here + 1, plural)
