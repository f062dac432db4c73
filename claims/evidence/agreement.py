"""Do the values inside a quote bear out the values of a claim?

Only like is compared with like: the same kind, rate and counted noun, where the head noun is
enough ("station" and "police station"). A value agrees with a bound that it keeps (54 with "over
50", with "dozens"), for the two can both be true; then, and where the quote has the number only
rounded, the agreement is `looser`: what the claim says so exactly is not stated so exactly.
Nothing is converted: kilometres and miles, percent and percentage points are not comparable. That
two values are stated of the same thing in the same period is for a person to see.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from claims.evidence.likes import obstacle_between
from claims.evidence.rounding import is_rounded_never, may_be_a_name, rounds_to
from claims.evidence.spans import Bounds, bounds
from claims.evidence.stated import Stated, stated

if TYPE_CHECKING:
    from claims.reading.quantity import Quantity

Status = Literal["agree", "agree after rounding", "differ", "not comparable", "not stated"]
Judged = tuple[Status, str, bool]  # the status, why it is so, whether the quote is looser

BEST_FIRST: tuple[Status, ...] = ("agree", "agree after rounding", "differ", "not comparable")
# "Over 50" is not said of five million: a bound that far off does not speak of this value.
_LOOSEST = 10


@dataclass(frozen=True, slots=True)
class Words:
    """The text that numbers or dates were read in, and its language."""

    text: str = ""
    language: str = "en"


UNKNOWN = Words()


@dataclass(frozen=True, slots=True)
class Agreement:
    """One value of the claim beside the value of the quote that comes nearest, as JSON values.

    `looser` is true where the quote allows the value of the claim and is less exact.
    """

    status: Status
    claim: dict[str, Any]
    quoted: dict[str, Any] | None
    message: str
    looser: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status,
            "claim": self.claim,
            "quoted": self.quoted,
            "message": self.message,
        }


def compare_quantities(
    claim: list[Quantity],
    quoted: list[Quantity],
    statement: Words = UNKNOWN,
    quote: Words = UNKNOWN,
) -> list[Agreement]:
    """One agreement for each quantity of the claim, in their order.

    What the quote says of one quantity of the claim denies no other: "54 died" leaves it open
    whether "94 were hurt". `statement` and `quote` are the texts that the quantities were read in.
    """
    ours = [stated(row, statement.text, statement.language) for row in claim]
    theirs = [stated(row, quote.text, quote.language) for row in quoted]
    pairs = [[_quantities(one, other) for other in theirs] for one in ours]
    taken = {i for row in pairs for i, pair in enumerate(row) if pair.status.startswith("agree")}
    return [_best(row, taken, one) for row, one in zip(pairs, ours, strict=True)]


def _best(pairs: list[Agreement], taken: set[int], ours: Stated) -> Agreement:
    message = f"The quote has no number for “{ours.words}”."
    missing = Agreement("not stated", ours.quantity.as_json(), None, message)
    left = [pair for i, pair in enumerate(pairs) if i not in taken or pair.status != "differ"]
    return min(left, key=rank, default=missing)


def rank(pair: Agreement) -> tuple[int, bool]:
    """The nearest value of several is the one of the lowest rank."""
    return BEST_FIRST.index(pair.status), pair.looser


def _quantities(ours: Stated, theirs: Stated) -> Agreement:
    status, why, looser = _judged(ours, theirs)
    message = f"The claim says “{ours.words}”, the quote “{theirs.words}”: {why}."
    return Agreement(status, ours.quantity.as_json(), theirs.quantity.as_json(), message, looser)


def _judged(ours: Stated, theirs: Stated) -> Judged:
    obstacle = obstacle_between(ours, theirs)
    if obstacle:
        return "not comparable", obstacle, False
    if {ours.trend, theirs.trend} == {"up", "down"}:
        return "differ", "one goes up, the other down", False
    judged = _values(ours, theirs)
    units = (ours.quantity.unit, theirs.quantity.unit)
    if judged[0] == "differ" and not all(units) and units[0] != units[1]:
        return "not comparable", "one of them names nothing counted", False
    return judged


def _values(ours: Stated, theirs: Stated) -> Judged:
    claim = bounds(ours.quantity, ours.short)
    quoted = bounds(theirs.quantity, theirs.short)
    if claim is None or quoted is None:
        return "not comparable", "one of them has no value", False
    if claim.is_point and quoted.is_point:
        return _points(ours.quantity, theirs.quantity)
    ranges = {ours.quantity.comparator, theirs.quantity.comparator} == {"between"}
    return _bounds(claim, quoted, ranges)


def _bounds(claim: Bounds, quoted: Bounds, ranges: bool) -> Judged:
    """What two bounds say of each other; `ranges` says that both have two ends."""
    if claim == quoted:
        return "agree", "the same", False
    if not claim.meets(quoted):
        return "differ", "they can't both hold", False
    if _far(claim, quoted):
        return "not comparable", "the bound is too far off to speak of this value", False
    if claim.holds(quoted):
        return "agree", "what the quote says lies within the claim", False
    if ranges and not quoted.holds(claim):
        return "not comparable", "they overlap only in part", False
    return (
        "agree",
        "the quote is looser than the claim: it allows this, and does not state it",
        True,
    )


def _points(ours: Quantity, theirs: Quantity) -> Judged:
    one, other = ours.value, theirs.value
    if one == other:
        return "agree", "the same", False
    differ: Judged = ("differ", "not the same number", False)
    if one is None or other is None or is_rounded_never(ours) or is_rounded_never(theirs):
        return differ
    claim_rounds, quote_rounds = rounds_to(other, one), rounds_to(one, other)
    if not claim_rounds and not quote_rounds:
        return differ
    if may_be_a_name(ours) and may_be_a_name(theirs):
        return "not comparable", "they may number something, and then one is not the other", False
    if claim_rounds:
        return "agree after rounding", "the claim rounds what the quote says", False
    return "agree after rounding", "the quote has it only rounded, the claim exactly", True


def _far(claim: Bounds, quoted: Bounds) -> bool:
    one, other = claim.stated, quoted.stated
    low, high = sorted((abs(one), abs(other)))
    return high > max(low, Decimal(1)) * _LOOSEST
