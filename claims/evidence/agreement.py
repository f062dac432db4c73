"""Do the values inside a quote bear out the values of a claim?

Only like is compared with like: the same kind, rate and counted noun, where the head noun is
enough ("station" and "police station"). A value agrees with a bound that it keeps (54 with "over
50", with "dozens"), for the two can both be true; the message says that the quote is looser.
Nothing is converted: kilometres and miles, percent and percentage points are not comparable. That
two values are stated of the same thing in the same period is for a person to see.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Literal

from claims.evidence.spans import Bounds, bounds, date_bounds, rounds_to

if TYPE_CHECKING:
    from claims.reading.quantity import Quantity

Status = Literal["agree", "agree after rounding", "differ", "not comparable", "not stated"]

_ORDER: tuple[Status, ...] = ("agree", "agree after rounding", "differ", "not comparable")
# "Over 50" is not said of five million: a bound that far off does not speak of this value.
_LOOSEST = 10
_COUNTED = frozenset({"count", "number"})


@dataclass(frozen=True, slots=True)
class Agreement:
    """One value of the claim beside the value of the quote that comes nearest, as JSON values."""

    status: Status
    claim: dict[str, Any]
    quoted: dict[str, Any] | None
    message: str

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status,
            "claim": self.claim,
            "quoted": self.quoted,
            "message": self.message,
        }


def compare_quantities(claim: list[Quantity], quoted: list[Quantity]) -> list[Agreement]:
    """One agreement for each quantity of the claim, in their order.

    What the quote says of one quantity of the claim denies no other: "54 died" leaves it open
    whether "94 were hurt".
    """
    pairs = [[_quantities(ours, theirs) for theirs in quoted] for ours in claim]
    taken = {i for row in pairs for i, pair in enumerate(row) if pair.status.startswith("agree")}
    return [_best(row, taken, ours) for row, ours in zip(pairs, claim, strict=True)]


def compare_dates(claim: list[dict[str, Any]], quoted: list[dict[str, Any]]) -> list[Agreement]:
    """One agreement for each date of the claim: JSON with text, first and last as ISO 8601.

    A date within a coarser one ("14 April 2021", "2021") agrees after rounding. A first or last
    of None is open; dates that cannot be read are not comparable.
    """
    found = []
    for ours in claim:
        pairs = [_dates(ours, theirs) for theirs in quoted]
        stated = Agreement("not stated", ours, None, f"The quote has no date for “{_text(ours)}”.")
        found.append(min(pairs, key=lambda each: _ORDER.index(each.status), default=stated))
    return found


def _best(pairs: list[Agreement], taken: set[int], ours: Quantity) -> Agreement:
    message = f"The quote has no number for “{ours.text}”."
    stated = Agreement("not stated", ours.as_json(), None, message)
    left = [pair for i, pair in enumerate(pairs) if i not in taken or pair.status != "differ"]
    return min(left, key=lambda pair: _ORDER.index(pair.status), default=stated)


def _quantities(ours: Quantity, theirs: Quantity) -> Agreement:
    status, why = _judged(ours, theirs)
    message = f"“{ours.text}” and “{theirs.text}”: {why}."
    return Agreement(status, ours.as_json(), theirs.as_json(), message)


def _judged(ours: Quantity, theirs: Quantity) -> tuple[Status, str]:
    obstacle = _obstacle(ours, theirs)
    if obstacle:
        return "not comparable", obstacle
    status, why = _values(ours, theirs)
    nameless = not ours.unit or not theirs.unit
    if status == "differ" and nameless and ours.unit != theirs.unit:
        return "not comparable", "one of them names nothing counted"
    return status, why


def _obstacle(ours: Quantity, theirs: Quantity) -> str:
    """Why the two cannot be compared, "" where they can."""
    kinds = {ours.kind, theirs.kind}
    if len(kinds) > 1 and not kinds <= _COUNTED:
        return f"a {ours.kind} and a {theirs.kind}"
    if ours.rate != theirs.rate:
        return f"“{ours.rate or 'in all'}” and “{theirs.rate or 'in all'}”"
    if ours.unit and theirs.unit and not _same_noun(ours.unit, theirs.unit, ours.kind):
        return f"“{ours.unit}” and “{theirs.unit}” are not the same"
    return ""


def _same_noun(one: str, other: str, kind: str) -> bool:
    one_words, other_words = one.casefold().split(), other.casefold().split()
    if kind in ("currency", "measure"):
        return one_words == other_words
    alike = zip(reversed(one_words), reversed(other_words), strict=False)
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], alike)))
    # "Police station" is a station; "fire station" is no police station. But "Chinese police
    # service station" and "overseas police service station" are one thing in two lights.
    return 0 < shared >= min(len(one_words), len(other_words), 3)


def _values(ours: Quantity, theirs: Quantity) -> tuple[Status, str]:
    claim, quoted = bounds(ours), bounds(theirs)
    if claim is None or quoted is None:
        return "not comparable", "one of them has no value"
    if claim == quoted:
        return "agree", "the same"
    if claim.is_point and quoted.is_point:
        return _points(ours, theirs)
    if not claim.meets(quoted):
        return "differ", "they cannot both hold"
    if _far(claim, quoted):
        return "not comparable", "the bound is too far off to speak of this value"
    within = claim.holds(quoted)
    looser = "the quote is looser than the claim, and allows it"
    return "agree", "what the quote says lies within the claim" if within else looser


def _points(ours: Quantity, theirs: Quantity) -> tuple[Status, str]:
    one, other = ours.value, theirs.value
    if one is not None and other is not None and (rounds_to(one, other) or rounds_to(other, one)):
        return "agree after rounding", "one is the other rounded"
    return "differ", "not the same number"


def _far(claim: Bounds, quoted: Bounds) -> bool:
    one, other = claim.stated, quoted.stated
    low, high = sorted((abs(one), abs(other)))
    return high > max(low, Decimal(1)) * _LOOSEST


def _dates(ours: dict[str, Any], theirs: dict[str, Any]) -> Agreement:
    one, other = date_bounds(ours), date_bounds(theirs)
    status: Status
    if one is None or other is None:
        status, why = "not comparable", "one of them names no time"
    elif one == other:
        status, why = "agree", "the same"
    elif one[0] <= other[0] and other[1] <= one[1]:
        status, why = "agree after rounding", "the quote is more exact"
    elif other[0] <= one[0] and one[1] <= other[1]:
        status, why = "agree after rounding", "the claim is more exact"
    else:
        status, why = "differ", "not the same time"
    message = f"“{_text(ours)}” and “{_text(theirs)}”: {why}."
    return Agreement(status, ours, theirs, message)


def _text(date: dict[str, Any]) -> str:
    return str(date.get("text") or date.get("first") or "")
