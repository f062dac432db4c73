"""Do the dates inside a quote bear out the dates of a claim?

What is compared are the ends that are named: "since 2019" and "since 2022" share every day from
2022 on, and say different things. A date within a coarser one ("14 April 2021", "2021") agrees
after rounding. What the quote says of one date denies no other, unless it dates the same thing.
"""

from __future__ import annotations

from typing import Any

from claims.evidence.agreement import UNKNOWN, Agreement, Judged, Status, Words, rank
from claims.evidence.same_event import same_event
from claims.evidence.spans import date_bounds

Date = dict[str, Any]  # with text, first and last as ISO 8601; as `DateSpan.as_json` has it
Days = tuple[str, str]  # the first and the last day that a date can mean

_OPEN = {"since": "first", "after": "first", "until": "last", "before": "last"}
# What happens before or after a time happens at one: such a one bears it out.
_HAPPENS = frozenset({"before", "after"})


def compare_dates(
    claim: list[Date], quoted: list[Date], statement: Words = UNKNOWN, quote: Words = UNKNOWN
) -> list[Agreement]:
    """One agreement for each date of the claim, in their order.

    A first or last that is empty is open; dates that can't be placed are not comparable.
    `statement` and `quote` are the texts that the dates were read in.
    """
    pairs = [[_dates(ours, theirs) for theirs in quoted] for ours in claim]
    taken = {i for row in pairs for i, pair in enumerate(row) if pair.status.startswith("agree")}
    found = []
    for ours, row in zip(claim, pairs, strict=True):
        left = [
            pair
            for i, (pair, theirs) in enumerate(zip(row, quoted, strict=True))
            if pair.status != "differ" or (i not in taken and _same(ours, theirs, statement, quote))
        ]
        others = [theirs for i, theirs in enumerate(quoted) if i not in taken]
        found.append(min(left, key=rank, default=_missing(ours, others)))
    return found


def _missing(ours: Date, others: list[Date]) -> Agreement:
    told = ", ".join(f"“{_text(date)}”" for date in others)
    dated = f"; what it dates {told} need not be the same" if told else ""
    message = f"The quote has no date for “{_text(ours)}”{dated}."
    return Agreement("not stated", ours, None, message)


def _same(ours: Date, theirs: Date, statement: Words, quote: Words) -> bool:
    ends = [(date.get("start", 0), date.get("end", 0)) for date in (ours, theirs)]
    return same_event(statement.text, ends[0], quote.text, ends[1])


def _dates(ours: Date, theirs: Date) -> Agreement:
    status, why, looser = _judged(ours, theirs)
    message = f"The claim says “{_text(ours)}”, the quote “{_text(theirs)}”: {why}."
    return Agreement(status, ours, theirs, message, looser)


def _judged(ours: Date, theirs: Date) -> Judged:
    one, other = date_bounds(ours), date_bounds(theirs)
    if one is None or other is None:
        return "not comparable", "one of them can't be placed", False
    kinds = _kind(ours), _kind(theirs)
    ends = _OPEN.get(kinds[0], ""), _OPEN.get(kinds[1], "")
    if ends[0] and ends[1]:
        return _both_open(ours, theirs, ends, kinds)
    if ends[0] or ends[1]:
        return _one_open(one, other, ours, theirs)
    if kinds == ("span", "span"):
        return _spans(ours, theirs)
    if kinds[0] == "span" and _inside(other, one) and one != other:
        return "not comparable", "the claim names a span, the quote a time within it", False
    return _within(one, other)


def _kind(date: Date) -> str:
    """Kind of the date; where it has none, told by the ends that it has."""
    first, last = date.get("first"), date.get("last")
    if first and last:
        return str(date.get("kind") or ("point" if first == last else "span"))
    return str(date.get("kind") or ("since" if first else "until"))


def _within(one: Days, other: Days) -> Judged:
    if one == other:
        return "agree", "the same", False
    if _inside(other, one):
        return "agree after rounding", "the quote is more exact", False
    if _inside(one, other):
        return "agree after rounding", "the quote is less exact than the claim", True
    return "differ", "not the same time", False


def _inside(inner: Days, outer: Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _named(date: Date, end: str) -> Days:
    """First and last day of one end: "2019" of "since 2019" is a year long."""
    told = date.get(end)
    return date_bounds({"first": told, "last": told}) or ("", "")


def _spans(ours: Date, theirs: Date) -> Judged:
    """Both ends must agree; the worse of them decides."""
    judged = [_within(_named(ours, end), _named(theirs, end)) for end in ("first", "last")]
    worst = max(judged, key=lambda each: (_RANKS.index(each[0]), each[2]))
    return worst if worst[0] != "differ" else ("differ", "they begin or end at another time", False)


_RANKS: tuple[Status, ...] = ("agree", "agree after rounding", "differ")


def _both_open(ours: Date, theirs: Date, ends: tuple[str, str], kinds: tuple[str, str]) -> Judged:
    if ends[0] != ends[1]:
        return "not comparable", "one names where it begins, the other where it ends", False
    judged = _within(_named(ours, ends[0]), _named(theirs, ends[1]))
    if judged[0] == "agree" and kinds[0] != kinds[1]:
        why = "the time that is named belongs to one of them only"
        return "agree after rounding", why, True
    return judged


def _one_open(one: Days, other: Days, ours: Date, theirs: Date) -> Judged:
    """ "Since 2019" and "in 2019" may be one; that of 2021 is within it, and says no beginning."""  # noqa: D210
    quote_open = _kind(theirs) in _OPEN
    opened, closed = (theirs, one) if quote_open else (ours, other)
    side, happens = _OPEN[_kind(opened)], _kind(opened) in _HAPPENS
    end = _named(opened, side)
    if one[1] < other[0] or other[1] < one[0] or (happens and _inside(closed, end)):
        return "differ", "not the same time", False
    if _kind(ours if quote_open else theirs) == "span" and not happens:
        judged = _within(end, _named(ours if quote_open else theirs, side))
        return judged if judged[0] == "differ" else ("not comparable", _ENDED, False)
    if not happens and (_inside(closed, end) or _inside(end, closed)):
        return "agree after rounding", "one of them leaves an end open", quote_open
    if quote_open:
        return "agree", "the quote leaves an end open: it allows this, and does not state it", True
    if happens:
        return "agree after rounding", "the quote is more exact", False
    return "not comparable", "the claim leaves an end open that the quote says nothing of", False


_ENDED = "one of them has two ends, the other leaves one open"


def _text(date: Date) -> str:
    return str(date.get("text") or date.get("first") or "")
