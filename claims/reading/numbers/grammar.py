"""What a language gives the number reader: its words and its separators, as data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

_ABBREVIATIONS = {"mio": 10**6, "mln": 10**6, "mrd": 10**9, "mld": 10**9}


@dataclass(frozen=True)
class Nouns:
    """How a language shows what is counted.

    `stop` ends the search for a noun, `vague` is passed over. `endings` turn a plural into a
    singular, the first that fits; `irregular` come before them. Where `head_last` holds, the noun
    is the first plural of a few words ("kidnapping cases"), otherwise the first word that is left.
    `capitals` says that only nouns are written large.
    """

    stop: frozenset[str]
    vague: frozenset[str] = frozenset()
    endings: tuple[tuple[str, str], ...] = ()
    irregular: dict[str, str] = field(default_factory=dict)
    invariable: frozenset[str] = frozenset()
    head_last: bool = False
    capitals: bool = False


@dataclass(frozen=True)
class Grammar:
    """The number words of one language, all in lower case.

    Values: `small` are the words that add ("two", "twenty", "cien"), `scales` those that multiply,
    `groups` nouns with a number ("dozen"), `floors` plurals that give no more than a lower bound
    ("thousands of"; those of `floors_of` before "of" only), `severals` words that make a floor of
    the scale behind them, `rough` words that are never exact ("vingtaine").
    Parts: `parts` are denominators ("third", "tercios"); of these, `always_parts` need no plural
    and no "one" before them, and `money_parts` are coins behind digits ("30 centesimi").
    `part_nouns` make a denominator of what they follow ("onze avos"); where `tens_in_parts` holds,
    "hundred thirty fifths" are 100/35.
    Joining: `joiners` may stand between two number words; from `binds_tens` on they tie a unit to
    its ten ("treinta y dos"). `inverted` languages say "two and fifty". Where `trailing_half`
    holds, an "and a half" may stand behind the noun ("trois heures et demie").
    Around a number: `overs` divide ("one over three"), `shares` may give a part ("one in five"),
    `links` stand between a noun of number and what it counts ("of the"), `per_number` makes a rate
    ("per 100,000 people"), `aged` an age, `labels` a name ("page"), the clocks a time, and
    `changes` two values of a range ("rose").
    Ordinals: a point makes one where `pointed_ordinals` holds ("am 4. Mai"); `no_ordinals` begin
    with a preposition of the same form ("secondo il ..."), unless a `definite` leads them.
    """

    code: str
    decimal: str
    small: dict[str, Fraction]
    scales: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, int]
    joiners: frozenset[str]
    nouns: Nouns
    abbreviations: dict[str, int]
    points: frozenset[str] = frozenset()
    plural_parts: frozenset[str] = frozenset()
    always_parts: frozenset[str] = frozenset()
    halves: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    ones: frozenset[str] = frozenset()
    pronoun_leads: frozenset[str] = frozenset()
    groups: dict[str, int] = field(default_factory=dict)
    floors: dict[str, int] = field(default_factory=dict)
    floors_of: frozenset[str] = frozenset()
    overs: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    rough: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    no_ordinals: tuple[str, ...] = ("\0",)
    severals: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    per_number: tuple[str, ...] = ()
    clock_before: tuple[str, ...] = ()
    clock_after: tuple[str, ...] = ()
    minus: frozenset[str] = frozenset({"minus"})
    ordinal_suffixes: frozenset[str] = frozenset()
    comparators: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()
    ranges: tuple[tuple[str, str], ...] = ()
    changes: frozenset[str] = frozenset()
    percents: tuple[str, ...] = ()
    percent_of: tuple[str, ...] = ()
    percentage_points: tuple[str, ...] = ()
    rates: tuple[tuple[str, tuple[str, ...]], ...] = ()
    per: tuple[str, ...] = ()
    part_nouns: frozenset[str] = frozenset()
    money_parts: frozenset[str] = frozenset()
    binds_tens: int = 0
    inverted: bool = False
    trailing_half: bool = False
    pointed_ordinals: bool = False
    tens_in_parts: bool = False
    bare_scales: bool = True
    vigesimal: bool = False
    compounds: bool = False
    ordinal_chains: bool = False

    @cached_property
    def same_parts(self) -> frozenset[str]:
        """The ordinals that are denominators in every number: "twee derde", "de derde"."""
        return frozenset(word for word in self.always_parts if word in self.ordinals)

    @cached_property
    def magnitudes(self) -> dict[str, int]:
        """Its abbreviations and those that are written across languages."""
        return _ABBREVIATIONS | self.abbreviations

    @cached_property
    def not_minus(self) -> tuple[str, ...]:
        """The comparators that end with a word for minus: "al menos"."""
        return tuple(words for words, _ in self.comparators if words.split()[-1] in self.minus)

    @cached_property
    def counting(self) -> frozenset[str]:
        """The number words that are no articles."""
        return frozenset({*self.small, *self.scales} - self.articles - self.ones)

    @cached_property
    def linking(self) -> frozenset[str]:
        """The number words that are nouns: an "of" may stand behind them."""
        large = {word for word, worth in self.scales.items() if worth >= 10**6}
        return frozenset({*large, *self.groups, *self.floors, *self.parts, *self.halves})

    @cached_property
    def betweens(self) -> frozenset[str]:
        """The words after which a joiner parts the two ends of a range."""
        return frozenset(lead for lead, joint in self.ranges if joint in self.joiners)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that may be part of a number."""
        phrases = " ".join((*self.overs, *self.shares, *self.of)).split()
        tables: tuple[Iterable[str], ...] = (
            self.small, self.scales, self.ordinals, self.parts, self.joiners, self.points,
            self.magnitudes, self.halves, self.articles, self.ones, self.groups, self.floors,
            self.minus, self.ordinal_suffixes, self.part_nouns,
            self.severals, phrases,
        )  # fmt: skip
        return frozenset(word for table in tables for word in table)


def numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """The words with rising numbers; words that are parted by "/" share one."""
    return {
        form: first + step * place
        for place, forms in enumerate(words.split())
        for form in forms.split("/")
    }


def exact(words: dict[str, int]) -> dict[str, Fraction]:
    """The same words with values that can be divided without loss."""
    return {word: Fraction(value) for word, value in words.items()}


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


def inflected(table: dict[str, int], *endings: tuple[str, str]) -> dict[str, int]:
    """`table` and each of its words with an ending exchanged: ("o", "a") adds "quarta"."""
    made = dict(table)
    for old, new in endings:
        for word, value in table.items():
            if word.endswith(old):
                made.setdefault(word.removesuffix(old) + new, value)
    return made
