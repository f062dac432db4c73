"""Through whose hands it came: “told The Times”, “citing the press release of May”.

Spans are indexes of a unit's tokens, looked for after the cue and outside of what is said.
"""

from __future__ import annotations

from claims.reading.attribution.draft import Draft, Indexes
from claims.reading.attribution.passage import Passage
from claims.reading.attribution.phrases import phrase_after

_REACH = 40
_LONGEST = 15  # words of a phrase with its date
_TALKS = frozenset({"interview", "speaking", "talking", "statement", "email", "appearance"})
_LEADS = frozenset({"to", "with", "on", "by", "for", "in"})


def medium(p: Passage, draft: Draft) -> Indexes | None:
    """The newspaper or broadcaster that was told."""
    if before := _interviewed(p, draft):
        return before
    last = max(draft.cue[1], draft.source[1] if draft.source else 0)
    stop = min([len(p), last + _REACH, *(s for s, _ in draft.contents if s >= last)])
    starts = [draft.cue[1], *(k + 1 for k in range(*draft.cue) if p.low(k) == "by")]
    starts += [k + 1 for k in range(draft.cue[1], stop) if p.low(k) in _LEADS]
    for start in starts:
        found = phrase_after(p, start)
        if found and found != draft.source and found[1] <= stop and _is_medium(p, found):
            return found
    return None


def _interviewed(p: Passage, draft: Draft) -> Indexes | None:
    """“In an interview with The Times, Ann Lee said …”"""
    stop = min(draft.source[0] if draft.source else draft.cue[0], _REACH)
    for at in range(1, stop):
        if p.low(at) in _LEADS and p.low(at - 1) in _TALKS:
            found = phrase_after(p, at + 1)
            if found and found[1] <= stop and _is_medium(p, found):
                return found
    return None


def _is_medium(p: Passage, span: Indexes) -> bool:
    taken_up = p.low(span[0]) == "the" and p.among(span[1] - 1, "mediums")
    return taken_up or any(p.name(at) and p.among(at, "media") for at in range(*span))


def behind(p: Passage, draft: Draft) -> Indexes | None:
    """What the one who speaks relies on: “citing …”, “referring to …”."""
    for at in range(draft.cue[1], min(len(p), draft.cue[1] + 4 * _REACH)):
        if p.ends(at):
            return None
        if p.among(at, "passing") and p.low(at - 1) == ",":
            return _long_phrase(p, at + 1 + (p.low(at + 1) == "to"))
    return None


def _long_phrase(p: Passage, start: int) -> Indexes | None:
    """A phrase with its date: “the press release of the 5th of July 2018”."""
    end = start
    while end - start < _LONGEST and (p.word(end) or p.low(end) == "'s"):
        if p.among(end, "coordinators", "relative", "contrast"):
            break
        end += 1
    return (start, end) if end > start else None
