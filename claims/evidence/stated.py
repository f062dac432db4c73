"""A number with what its sentence says of it, as far as that decides what it can be held against.

The words around a number are read where they are known; without them the number stands alone.
Trends and "almost" are told in English, and nothing is taken from their absence elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.reading.numbers.comparing import lead_of
from claims.reading.numbers.grammar import words
from claims.reading.numbers.phrases import phrase, share_of

if TYPE_CHECKING:
    from claims.reading.quantity import Quantity

_UP = words(
    "rose rise rises risen rising grew grow grows grown growing growth increase increases "
    "increased increasing climbed jumped surged soared gain gained profit "
    "profits surplus up higher more"
)
_DOWN = words(
    "fell fall falls fallen falling drop drops dropped dropping decrease decreases decreased "
    "decreasing decline declines declined declining shrank shrunk sank plunged slumped lost loss "
    "losses deficit down lower fewer less reduced cut cuts"
)
# "Rose by 5%", "fell a further 5%", "a rise of about 5%"; "5% more", "5% lower".
_LED = re.compile(r"\b([a-z]+)(?: (to)| by| of)?(?: a| an| a further| another)? \Z", re.IGNORECASE)
_FOLLOWED = re.compile(r" ([a-z]+)\b", re.IGNORECASE)
_SHORT = re.compile(r"(?:almost|nearly|just short of|not quite)\b", re.IGNORECASE)
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Stated:
    """`words` are the number as its text has it, `whole` what a percentage is a part of, `trend`
    "up" or "down" where it is a change and "to" where a change ended ("rose to 20%"), `short`
    whether the value is only almost reached.
    """

    quantity: Quantity
    words: str
    whole: str = ""
    trend: str = ""
    short: bool = False


def stated(quantity: Quantity, text: str, language: str) -> Stated:
    """The quantity as `text` states it; alone where it does not stand in the text."""
    said = phrase(text, quantity, language)
    if text[quantity.start : quantity.end] != quantity.text:
        return Stated(quantity, said)
    english = language[:2].lower() in ("en", "")
    return Stated(
        quantity,
        said,
        share_of(text, quantity, language),
        _trend(text, quantity) if english else "",
        bool(english and quantity.comparator == "about" and _SHORT.match(said)),
    )


def _trend(text: str, quantity: Quantity) -> str:
    lead = lead_of(text, quantity.start, "en")
    start = lead[1] if lead else quantity.start
    before = _LED.search(text[max(0, start - _BEFORE) : start])
    after = _FOLLOWED.match(text, quantity.end)
    beside = {match[1].lower() for match in (before, after) if match}
    if before and before[2] and before[1].lower() in _UP | _DOWN:
        return "to"
    return "up" if beside & _UP else "down" if beside & _DOWN else ""
