"""Whole sentences that are somebody's: “LEE: I did not.”, “I did not.” — Ann Lee"""

from __future__ import annotations

from claims.reading.attribution.draft import Draft
from claims.reading.attribution.passage import DASHES, Passage

_SIGNATURE = 8  # tokens


def speaker(p: Passage) -> Draft | None:
    """“LEE: I did not.” A name, a colon, and what is said."""
    for at in range(min(6, len(p) - 1)):
        if p.low(at) == ":" and at:
            if not any(p.finite(k) or p.verb(k) for k in range(at + 1, len(p))):
                return None  # “Ohio: 1,501.”
            return Draft((0, at), (at, at + 1), ((at + 1, len(p)),), ":", "speaker")
        if not (p.name(at) or p.low(at) in {"of", "the", "."}):
            return None
    return None


def signed(p: Passage) -> Draft | None:
    """“I did not.” — Ann Lee"""
    for at in range(len(p) - 2, 0, -1):
        if p.low(at) in DASHES:
            source = p.trimmed(at + 1, len(p))
            quoted = p.quote(at - 1) and not p.word(at - 1)
            if source is None or not quoted:
                return None
            return Draft(source, (at, at + 1), ((at - 1, at),), p.low(at), "signed")
        if len(p) - at > _SIGNATURE or not (p.name(at) or p.low(at) in {".", ",", "of"}):
            return None
    return None
