"""Which of several texts share whole passages, by w-shingling (Broder 1997)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

from claims.evidence.boundaries import UNSPACED

_WIDTH = 5
_RESEMBLANCE = 0.3
_CONTAINMENT = 0.5
# Two texts that share one short formula are not one text.
_LEAST_SHARED = 4
_LONGEST = 200_000
# A shingle that stands in more texts than this is a footer; pairing its texts would be quadratic.
_COMMONEST = 50
# A letter stands for a word in scripts that write no spaces.
_WORD = re.compile(rf"{UNSPACED}|(?:(?!{UNSPACED})\w)+")


def shingles(text: str) -> frozenset[str]:
    """Runs of five words or Chinese characters, in lower case, of the first 200,000 letters."""
    words = _WORD.findall(text[:_LONGEST].casefold())
    return frozenset(" ".join(words[i : i + _WIDTH]) for i in range(len(words) - _WIDTH + 1))


def overlaps(texts: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of keys whose texts overlap, in the order of the keys.

    They overlap where the shared shingles are 30% of all, or 50% of those of the shorter text.
    """
    sets: dict[str, frozenset[str]] = {}
    first: dict[frozenset[str], str] = {}
    pairs = []
    for key, text in texts.items():
        own = shingles(text)
        if len(own) >= _LEAST_SHARED and own in first:
            pairs.append((first[own], key))
        else:
            first[own] = key
            sets[key] = own
    return pairs + [pair for pair, shared in _shared(sets).items() if _enough(sets, pair, shared)]


def _shared(sets: dict[str, frozenset[str]]) -> Counter[tuple[str, str]]:
    holders: dict[str, list[str]] = {}
    for key, own in sets.items():
        for shingle in own:
            holders.setdefault(shingle, []).append(key)
    pairs: Counter[tuple[str, str]] = Counter()
    for keys in holders.values():
        if 1 < len(keys) <= _COMMONEST:
            pairs.update(combinations(keys, 2))
    order = {key: place for place, key in enumerate(sets)}
    ranked = sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return Counter({pair: pairs[pair] for pair in ranked})


def _enough(sets: dict[str, frozenset[str]], pair: tuple[str, str], shared: int) -> bool:
    one, other = (len(sets[key]) for key in pair)
    resemblance = shared / (one + other - shared)
    containment = shared / min(one, other)
    enough = resemblance >= _RESEMBLANCE or containment >= _CONTAINMENT
    return shared >= _LEAST_SHARED and enough
