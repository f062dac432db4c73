"""What is wrong with a passage that has the quote's words and may not be cut out where it is.

Either a negation beside it opens or closes its clause, or its edge goes through something longer:
"4" is cut out of "54", "54" out of "54 million". The longer words are named, so that nobody has to
look for what differs.
"""

from __future__ import annotations

import re

from claims.evidence.boundaries import begins_whole, ends_whole
from claims.evidence.denials import negation_beside
from claims.evidence.wording import Difference

_REACH = 40
_BEFORE = (re.compile(r"\S+\Z"), re.compile(r"\S+\s{1,2}\Z"))
_AFTER = (re.compile(r"\S+"), re.compile(r"\s{1,2}\S+"))
_FIRST, _LAST = re.compile(r"\S{1,40}"), re.compile(r"\S{1,40}\Z")
_EDGE = " \t\r\n,;:.!?'\"“”‘’()[]"


def what_is_cut(text: str, start: int, end: int) -> tuple[tuple[Difference, ...], str]:
    """A sentence that says what the cut of `text[start:end]` leaves out or goes through, and the
    negation where it is one.
    """
    denial = negation_beside(text, start, end)
    if denial:
        words = " ".join(denial.words.split())
        message = f"The text has “{words}” {denial.side} these words."
        return (Difference("negation", "", words),), message
    longer = _longer(text, start, end)
    return (), f"The words are cut out of {f'“{longer}”' if longer else 'longer ones'}."


def _longer(text: str, start: int, end: int) -> str:
    """The word or number around an edge, for the edge that is wrong; "" where neither explains."""
    first, last = _FIRST.match(text, start, end), _LAST.search(text, start, end)
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    for left, right in zip(_BEFORE, _AFTER, strict=True):
        more = left.search(before)
        if more and first and not begins_whole(text, start, end):
            return f"{more[0]}{first[0]}".strip(_EDGE)
        more = right.match(after)
        if more and last and not ends_whole(text, start, end):
            return f"{last[0]}{more[0]}".strip(_EDGE)
    return ""
