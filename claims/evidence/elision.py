"""Quotes that say themselves that something was left out or put in.

"We saw … four [police] stations" is honest where each piece stands in the text word for word, in
this order and near enough to the next. What was left out or put in must not turn the sense round,
as `omissions` tells. Other omissions that mislead are for a person to judge.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from claims.evidence.boundaries import stands_alone
from claims.evidence.omissions import numeral_beside, put_in, turned
from claims.evidence.wording import Difference
from sources.text.anchoring import Place, find_all, find_folded

_LETTER = re.compile(r"\[([^\W\d_])\](?=\w)")
_MARK = re.compile(
    r"\s*(?:\[\s*(?:…|\.{3,4}|\.\s\.\s\.)\s*\]|\(\s*(?:…|\.{3,4})\s*\)|…|\.{3,4}|\.\s\.\s\.)\s*"
    r"|\s*\[[^\[\]]{1,200}\]\s*"
)
_EDGE = " \t\r\n,;:.'\"“”‘’"
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LAST_WORD = re.compile(r"(?<![\w.,])(\d[\d.,:/]*\d|\w+)[^\S\n]?\Z")
_FIRST_WORD = re.compile(r"[^\S\n]?(\d[\d.,:/]*\d|\w+)")
_BESIDE = 24
_MOST_PIECES = 40
_MOST_STARTS = 50
# What is left out may be longer than what is quoted, but not by pages.
_GAP_BASE = 400
_INSERTION_GAP = 120
_Judged = dict[tuple[int, int, str], Difference | None]


@dataclass(frozen=True, slots=True)
class Elided:
    """The pieces of a quote in their order; `gaps[i]` bounds what lies before piece i + 1.

    `inserted[i]` are the words in brackets before piece i, the last those after all pieces; ""
    for none.
    """

    pieces: tuple[str, ...]
    gaps: tuple[int, ...]
    inserted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where each piece stands, in order, and what of the sense is lost between them."""

    places: tuple[Place, ...]
    lost: Difference | None


def split(quote: str) -> Elided | None:
    """The pieces between marks of omission and bracketed insertions, or None without a mark."""
    plain = _LETTER.sub(r"\1", quote)
    if plain == quote and not _MARK.search(quote):
        return None
    pieces: list[str] = []
    gaps: list[int] = []
    inserted = [""]
    done, bound = 0, 0
    for match in _MARK.finditer(plain):
        if _add(plain[done : match.start()], bound, pieces, gaps):
            inserted.append("")
        words = match.group().strip().strip("[]()")
        insertion = bool(_WORD.search(words))
        bound = _INSERTION_GAP if insertion else _GAP_BASE + 2 * len(quote)
        inserted[-1] = f"{inserted[-1]} {words}".strip() if insertion else inserted[-1]
        done = match.end()
    if _add(plain[done:], bound, pieces, gaps):
        inserted.append("")
    if not pieces or len(pieces) > _MOST_PIECES:
        return None
    return Elided(tuple(pieces), tuple(gaps[1:]), tuple(inserted))


def places(text: str, elided: Elided) -> Standing | None:
    """Where the pieces stand, best where no sense is lost; None where one of them does not."""
    if len("".join(elided.pieces)) < 8 and len(elided.pieces) > 1:
        return None
    standing = {piece: _standing(text, piece) for piece in set(elided.pieces)}
    found = [standing[piece] for piece in elided.pieces]
    worse = idle = None
    judged: _Judged = {}
    for first in found[0][:_MOST_STARTS]:
        chain = _follow(first, found, elided.gaps)
        if chain:
            chain = _tightened(text, chain, found, elided.inserted)
            lost = _lost(text, chain, elided.inserted, judged)
            if lost:
                worse = worse or Standing(tuple(chain), lost)
            elif _leaves_out(text, chain, elided.inserted):
                return Standing(tuple(chain), None)
            else:
                idle = idle or Standing(tuple(chain), None)
    return worse or idle


def _add(piece: str, bound: int, pieces: list[str], gaps: list[int]) -> bool:
    trimmed = piece.strip(_EDGE) if not piece.strip().endswith("%") else piece.strip()
    if not _WORD.search(trimmed):
        return False
    pieces.append(trimmed)
    gaps.append(bound)
    return True


def _standing(text: str, piece: str) -> list[Place]:
    """Exact and typographic places together, for the piece that is near enough may be either."""
    found = {p.start: p for p in find_folded(text, piece)}
    found |= {p.start: p for p in find_all(text, piece)}
    ordered = (found[start] for start in sorted(found))
    return [p for p in ordered if stands_alone(text, p.start, p.end)]


def _follow(first: Place, found: list[list[Place]], gaps: tuple[int, ...]) -> list[Place]:
    chain = [first]
    for candidates, gap in zip(found[1:], gaps, strict=True):
        end = chain[-1].end
        following = next((p for p in candidates if end <= p.start <= end + gap), None)
        if following is None:
            return []
        chain.append(following)
    return chain


def _tightened(
    text: str, chain: list[Place], found: list[list[Place]], inserted: tuple[str, ...]
) -> list[Place]:
    """The same chain with each piece as near before the next as it stands there.

    Else "He … stole it" would begin with the "He" of another sentence, and hide what "He denies
    that he stole it" says. An ellipsis leaves out a word at least.
    """
    tight = list(chain)
    for at in range(len(chain) - 2, -1, -1):
        after = tight[at + 1].start
        earliest = tight[at].start
        candidates = found[at]
        last = bisect_left(candidates, after, key=lambda place: place.start) - 1
        while last >= 0 and candidates[last].start > earliest:
            gap = text[candidates[last].end : after] if candidates[last].end <= after else ""
            if _WORD.search(gap) or (inserted[at + 1] and candidates[last].end <= after):
                tight[at] = candidates[last]
                break
            last -= 1
    return tight


def _leaves_out(text: str, chain: list[Place], inserted: tuple[str, ...]) -> bool:
    """True where each ellipsis leaves out a word: what leaves out none hardly is what is meant."""
    gaps = zip(pairwise(chain), inserted[1:-1], strict=True)
    return all(words or _WORD.search(text[one.end : other.start]) for (one, other), words in gaps)


def _lost(
    text: str, chain: list[Place], inserted: tuple[str, ...], judged: _Judged
) -> Difference | None:
    """What the chain turns. Chains share gaps, and each gap is `judged` once."""
    for (one, other), words in zip(pairwise(chain), inserted[1:-1], strict=True):
        gap = (one.end, other.start, words)
        if gap not in judged:
            judged[gap] = turned(text, *gap) or put_in(text, *gap)
        if judged[gap]:
            return judged[gap]
    start, end = chain[0].start, chain[-1].end
    before = _LAST_WORD.search(text, max(0, start - _BESIDE), start)
    after = _FIRST_WORD.match(text, end, end + _BESIDE)
    return numeral_beside(before[1] if before else "", inserted[0]) or numeral_beside(
        after[1] if after else "", inserted[-1]
    )
