"""Put a cardinal together word by word: what adds, what multiplies, and what belongs elsewhere.

Words add while they fit below the last one ("twenty" leaves room for a unit, "hundred" for two
digits), and scales multiply what stands before them. "Million million" grows without end, so a
number stops before it would pass LARGEST.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
class Builder:
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
    between: bool = False

    def value(self) -> Fraction:
        return sum((value for _, value in self.groups), self.current or Fraction(0))

    def fits(self, worth: Fraction, joined: bool = False) -> bool:
        """Whether a word of this worth may be added here."""
        if self.current is None:
            return not self.groups or 0 < worth < self.groups[-1][0]
        if self.run.grammar.vigesimal and self._is_score(worth):
            return True
        if joined and self.run.grammar.inverted and self._leads_ten(worth):
            return True
        return self.room is not None and 0 < worth < self.room

    def _is_score(self, worth: Fraction) -> bool:
        return worth == 20 and self.made is not None and self.made.last == 4

    def _leads_ten(self, worth: Fraction) -> bool:
        """ "Zwei und fünfzig" is one number, but not in "zwischen zwei und fünfzig"."""  # noqa: D210
        if self.between:
            return False
        last = self.made.last if self.made and not self.digits else Fraction(0)
        alone = self.current is not None and (self.current - last) % 100 == 0
        return alone and 0 < last < 10 and 20 <= worth < 100 and worth % 10 == 0

    def add(self, worth: Fraction, joined: bool) -> None:
        bound = self._binds(worth)
        if joined and not bound:
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
        self._mark(last, 0, joined and not bound)

    def _binds(self, worth: Fraction) -> bool:
        """Whether the "and" before this word only ties a unit to its ten ("treinta y dos")."""
        least = self.run.grammar.binds_tens
        last = self.made.last if self.made else Fraction(0)
        if self.run.grammar.inverted and self._leads_ten(worth):
            return True
        return bool(least) and worth < 10 and least <= last < 100 and last % 10 == 0

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
            # "Hundred thousand", but not "hundred".
            scaled = not self.groups and self._next_scales()
            if not (scaled or self._bare(100)) or (self.groups and self.groups[-1][0] <= 100):
                return False
            self.before_group = self.made
        elif self.current >= 100 and not self.digits:
            return False
        self.current = (Fraction(1) if self.current is None else self.current) * 100
        self.room = Fraction(100)
        self._mark(Fraction(0), 100, joined=False)
        return True

    def _next_scales(self) -> bool:
        grammar, word = self.run.grammar, self.run.token(self.at).text
        large = grammar.scales.get(word, 0) > 100 or grammar.ordinals.get(word, 0) > 100
        return large and self.run.near(self.at - 1, self.at)

    def _mark(self, last: Fraction, scale: int, joined: bool) -> None:
        value = self.value()
        tail = value - self.tail_from if self.tail_from is not None else Fraction(0)
        kept = self.made.tail_scale if self.made and not joined else 0
        before = self.made.scale if self.made and joined else kept
        self.made = Cardinal(value, self.at, scale, last, tail, before, self.digits)
