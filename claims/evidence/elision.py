"""Quotes that say themselves that something was left out or put in.

"We saw … four [police] stations" is honest where each piece stands in the text word for word, in
this order and near enough to the next. What was left out must not turn the sense round: a
negation left out of one sentence makes the quote an altered one. Other omissions that mislead
are for a person to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claims.evidence.boundaries import stands_alone
from claims.evidence.wording import is_negation
from sources.text.anchoring import Place, find_all, find_folded

_LETTER = re.compile(r"\[([^\W\d_])\](?=\w)")
_MARK = re.compile(
    r"\s*(?:\[\s*(?:…|\.{3,4}|\.\s\.\s\.)\s*\]|\(\s*(?:…|\.{3,4})\s*\)|…|\.{3,4}|\.\s\.\s\.)\s*"
    r"|\s*\[[^\[\]]{1,200}\]\s*"
)
_EDGE = " \t\r\n,;:.'\"“”‘’"
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_MOST_PIECES = 40
_MOST_STARTS = 50
# What is left out may be longer than what is quoted, but not by pages.
_GAP_BASE = 400
_INSERTION_GAP = 120


@dataclass(frozen=True, slots=True)
class Elided:
    """The pieces of a quote in their order; `gaps[i]` bounds what lies before piece i + 1."""

    pieces: tuple[str, ...]
    gaps: tuple[int, ...]


def split(quote: str) -> Elided | None:
    """The pieces between marks of omission and bracketed insertions, or None without a mark."""
    plain = _LETTER.sub(r"\1", quote)
    if plain == quote and not _MARK.search(quote):
        return None
    pieces: list[str] = []
    gaps: list[int] = []
    done, bound = 0, 0
    for match in _MARK.finditer(plain):
        _add(plain[done : match.start()], bound, pieces, gaps)
        insertion = "[" in match.group() and not re.search(r"…|\.", match.group())
        bound = max(_INSERTION_GAP if insertion else _GAP_BASE + 2 * len(quote), 0)
        done = match.end()
    _add(plain[done:], bound, pieces, gaps)
    if not pieces or len(pieces) > _MOST_PIECES:
        return None
    return Elided(tuple(pieces), tuple(gaps[1:]))


def places(text: str, elided: Elided) -> tuple[Place, ...]:
    """Where each piece stands, in order; empty where one does not, or where sense is lost."""
    if len("".join(elided.pieces)) < 8 and len(elided.pieces) > 1:
        return ()
    standing = {piece: _standing(text, piece) for piece in set(elided.pieces)}
    found = [standing[piece] for piece in elided.pieces]
    for first in found[0][:_MOST_STARTS]:
        chain = _follow(first, found, elided.gaps)
        if chain and not _drops_negation(text, chain):
            return tuple(chain)
    return ()


def _add(piece: str, bound: int, pieces: list[str], gaps: list[int]) -> None:
    trimmed = piece.strip(_EDGE) if not piece.strip().endswith("%") else piece.strip()
    if _WORD.search(trimmed):
        pieces.append(trimmed)
        gaps.append(bound)


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


def _drops_negation(text: str, chain: list[Place]) -> bool:
    for one, other in pairwise(chain):
        left_out = text[one.end : other.start].replace("’", "'")
        within_sentence = not re.search(r"[.!?]\s", left_out)
        if within_sentence and any(is_negation(w) for w in _WORD.findall(left_out)):
            return True
    return False
