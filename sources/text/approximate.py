"""Where a passage stands in a text that no longer has it word for word.

Exact approximate search costs the product of the two lengths. Here the quote is cut into pieces;
a text that differs from it in fewer places than there are pieces keeps one of them whole
(the partition of Wu and Manber, "Fast text searching", CACM 35, 1992), and each piece found votes
for the place where the quote would begin. Only the few best places are compared in full, with
the bit-parallel distance of rapidfuzz. A passage rewritten throughout is not found.
"""

from __future__ import annotations

import re
from collections import Counter

from rapidfuzz.distance import Levenshtein

_PIECES = 32
_SHORTEST_PIECE = 4
# A piece that stands everywhere ("and the") says nothing about the place.
_HITS = 64
_PLACES = 4
_EDGES = 3
# Edges of words are looked for so many characters before and behind.
_REACH = 40
_LIKELY = 0.95
_WORD_EDGE = re.compile(r"\b")


def nearest(
    text: str, quote: str, hint: int | None = None, least: float = 0.0
) -> tuple[int, int, float] | None:
    """Start, end and similarity (0 to 1) of the passage of `text` that is most like `quote`.

    None where not even one piece of the quote occurs, or nothing is as similar as `least`. Case is
    not compared. Of equally similar places the one nearest to `hint` is taken, or the first.
    """
    if not quote.strip() or not text:
        return None
    low_text, low_quote = _lower(text), _lower(quote)
    best: tuple[float, int, int, int] | None = None
    for begin in _promising(low_text, low_quote):
        if not _may_reach(low_text, low_quote, begin, best[0] if best else least):
            continue
        start, end, score = _fitted(low_text, low_quote, begin)
        distance = abs(start - hint) if hint is not None else start
        if best is None or (score, -distance) > (best[0], -best[1]):
            best = (score, distance, start, end)
    return (best[2], best[3], best[0]) if best and best[0] >= least else None


def _lower(text: str) -> str:
    """Lower case of the same length: a few letters grow when lowered, and would shift offsets."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_lower_letter, text))


def _lower_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _promising(text: str, quote: str) -> list[int]:
    """Offsets in `text` where the quote may begin, those with most votes first."""
    width = max(_SHORTEST_PIECE, -(-len(quote) // _PIECES))
    bin_width = max(8, len(quote) // 8)
    votes: Counter[int] = Counter()
    starts: dict[int, int] = {}
    for offset in range(0, max(1, len(quote) - width // 2), width):
        piece = quote[offset : offset + width]
        for position in _hits(text, piece):
            begin = max(0, position - offset)
            slot = begin // bin_width
            votes[slot] += 2
            # Neighbours share the vote, so that a place at a bin's edge is not split.
            votes[slot - 1] += 1
            votes[slot + 1] += 1
            starts.setdefault(slot, begin)
    ranked = sorted((slot for slot in votes if slot in starts), key=lambda s: (-votes[s], s))
    return [starts[slot] for slot in ranked[:_PLACES]]


def _hits(text: str, piece: str) -> list[int]:
    hits: list[int] = []
    position = text.find(piece)
    while position >= 0 and len(hits) < _HITS:
        hits.append(position)
        position = text.find(piece, position + 1)
    return hits if len(hits) < _HITS else []


def _may_reach(text: str, quote: str, begin: int, score: float) -> bool:
    """False where no fitting of the edges makes the passage at `begin` as similar as `score`.

    Each character by which an edge moves takes away one difference at most. To see this is cheap,
    where to fit the edges would compare a long quote dozens of times.
    """
    moved = 3 * _REACH
    bound = (moved + (1 - score) * (len(quote) + moved)) / len(quote)
    passage = text[begin : begin + len(quote)]
    least = max(0.0, 1 - bound)
    return Levenshtein.normalized_similarity(quote, passage, score_cutoff=least) >= least


def _fitted(text: str, quote: str, begin: int) -> tuple[int, int, float]:
    """The span near `begin` whose edges fit the quote best, and its similarity."""
    end = min(len(text), begin + len(quote))
    begin = min(begin, max(0, end - 1))
    starts = sorted(_edges(text, begin), key=lambda edge: abs(edge - begin))
    start = _fittest(text, quote, [(start, end) for start in starts])[0]
    ends = [edge for edge in _edges(text, start + len(quote)) if edge > start] or [end]
    ends.sort(key=lambda edge: abs(edge - end))
    end = _fittest(text, quote, [(start, edge) for edge in ends])[1]
    return _fittest(text, quote, [(s, end) for s in starts if s < end] or [(start, end)])


def _fittest(text: str, quote: str, spans: list[tuple[int, int]]) -> tuple[int, int, float]:
    """The span most like the quote, of several the first, and its similarity."""
    best, score = spans[0], 0.0
    for start, end in spans:
        # Told what to beat, and that it will be near, rapidfuzz need not fill the whole table,
        # which takes the square of a long quote.
        alike = Levenshtein.normalized_similarity(
            quote, text[start:end], score_cutoff=score, score_hint=_LIKELY
        )
        if alike > score:
            best, score = (start, end), alike
    return *best, score


def _edges(text: str, near: int) -> list[int]:
    """Up to a dozen edges of words around `near`, and `near` itself."""
    near = min(max(near, 0), len(text))
    window = max(0, near - _REACH)
    edges = [window + m.start() for m in _WORD_EDGE.finditer(text[window : near + _REACH])]
    before = [edge for edge in edges if edge <= near][-2 * _EDGES :]
    after = [edge for edge in edges if edge > near][: 2 * _EDGES]
    return [near, *before, *after]
