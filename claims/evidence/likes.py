"""Are two numbers of a like, so that they can be compared at all?

The same kind, rate and counted noun, where the head noun is enough ("station" and "police
station"); of two percentages the same whole, and no change beside where a change ended.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.evidence.stated import Stated
    from claims.reading.quantity import Quantity

_COUNTED = frozenset({"count", "number"})


def obstacle_between(ours: Stated, theirs: Stated) -> str:
    """Why the two cannot be compared, in words for an editor; "" where they can."""
    return _other_thing(ours.quantity, theirs.quantity) or _other_sense(ours, theirs)


def _other_thing(ours: Quantity, theirs: Quantity) -> str:
    kinds = {ours.kind, theirs.kind}
    if len(kinds) > 1 and not kinds <= _COUNTED:
        return f"a {ours.kind} and a {theirs.kind} can't be compared"
    if _is_share(ours) != _is_share(theirs) and kinds <= _COUNTED:
        return "a part and a number can't be compared"
    if ours.rate != theirs.rate:
        return f"“{ours.rate or 'in all'}” and “{theirs.rate or 'in all'}” can't be compared"
    if ours.unit and theirs.unit and not _same_noun(ours.unit, theirs.unit, ours.kind):
        return f"“{ours.unit}” and “{theirs.unit}” are not the same"
    return ""


def _other_sense(ours: Stated, theirs: Stated) -> str:
    """Why like numbers say another thing in their sentences, "" where they need not."""
    trends = {ours.trend, theirs.trend}
    if "to" in trends and trends & {"up", "down"}:
        return "one is a change, the other is where a change ended"
    if ours.whole and theirs.whole and not _same_noun(ours.whole, theirs.whole, "count"):
        return f"a part of “{ours.whole}” and of “{theirs.whole}”"
    return ""


def _is_share(quantity: Quantity) -> bool:
    """True of "two thirds" and "one in five", which count nothing that comes in whole numbers."""
    return quantity.value is not None and 0 < quantity.value < 1


def _same_noun(one: str, other: str, kind: str) -> bool:
    one_words, other_words = one.casefold().split(), other.casefold().split()
    if kind in ("currency", "measure"):
        return one_words == other_words
    alike = zip(reversed(one_words), reversed(other_words), strict=False)
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], alike)))
    # "Police station" is a station; "fire station" is no police station. But "Chinese police
    # service station" and "overseas police service station" are one thing in two lights.
    return 0 < shared >= min(len(one_words), len(other_words), 3)
