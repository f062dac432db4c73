"""Where a passage went, by where its words went.

A passage is traced be its edges cut within words and its lines broken otherwise. A few little
words may be kept of a rewritten sentence by chance, so a passage counts as kept only in company:
with words beside it, or with most of its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.evidence.kept_words import Words, kept_words, offset_in, words_of
from sources.text.anchoring import Place

# Characters of the words beside the passage.
_LEAST_COMPANY = 12
_MOST_COUNTED = 200
_MOST_OF_SENTENCE = 0.6


def trace(before: str, after: str, cited: Place) -> tuple[Place, bool] | None:
    """Where the words of `cited` stand together in `after`, and whether among others now."""
    ones, others = words_of(before), words_of(after)
    numbers = ones.covering(cited.start, cited.end)
    kept = kept_words(before, after)
    gone = [kept.to[number] for number in numbers]
    if not gone or gone[0] < 0 or gone != list(range(gone[0], gone[0] + len(gone))):
        return None
    moved = numbers[0] in kept.moved
    if _company(ones, kept.to, numbers) < _LEAST_COMPANY:
        if not _is_most_of_sentence(ones, others, kept.to, numbers):
            return None
        moved = moved or ones.sentence(numbers) == numbers
    start, end = (offset_in(ones.folded, each) for each in (cited.start, cited.end))
    begin = others.starts[gone[0]] + max(0, start - ones.starts[numbers[0]])
    last = min(end - ones.starts[numbers[-1]], len(others.forms[gone[-1]]))
    span = others.folded.span(begin, max(begin + 1, others.starts[gone[-1]] + last))
    return Place(*span, "typographic", 1.0), moved


def was_cut(before: str, after: str, cited: Place) -> bool:
    """True where the words went and nothing was put there."""
    numbers = words_of(before).covering(cited.start, cited.end)
    holes = kept_words(before, after).holes
    return bool(numbers) and any(b <= numbers.start and numbers.stop <= e for b, e in holes)


def comes_from_elsewhere(before: str, after: str, cited: Place, place: Place) -> bool:
    """True where words of `after[place.start:place.end]` came from another place, in company."""
    others = words_of(after)
    numbers = words_of(before).covering(cited.start, cited.end)
    found = others.covering(place.start, place.end)
    came = kept_words(before, after).came
    elsewhere = any(came[number] >= 0 and came[number] not in numbers for number in found)
    return elsewhere and _company(others, came, found) >= _LEAST_COMPANY


def _company(words: Words, to: Sequence[int], numbers: range) -> int:
    """The characters of the words beside the passage that went along without a gap."""
    count = 0
    for step, edge in ((-1, numbers[0]), (1, numbers[-1])):
        at = edge + step
        while 0 <= at < len(to) and to[at] >= 0 and to[at] == to[at - step] + step:
            count += len(words.forms[at])
            at += step
            if count > _MOST_COUNTED:
                break
    return count


def _is_most_of_sentence(ones: Words, others: Words, to: Sequence[int], numbers: range) -> bool:
    """True where most of a sentence was kept that `ones` has once.

    A short one must still begin and end a sentence or a line.
    """
    sentence = ones.sentence(numbers)
    kept = [number for number in sentence if to[number] >= 0]
    size = sum(len(ones.forms[number]) for number in sentence)
    if sum(len(ones.forms[number]) for number in kept) < _MOST_OF_SENTENCE * size:
        return False
    later = range(to[kept[0]], to[kept[-1]] + 1)
    whole = size >= _LEAST_COMPANY or others.sentence(later) == later
    return whole and _stands_once(ones, sentence)


def _stands_once(words: Words, sentence: range) -> bool:
    wanted = words.forms[sentence.start : sentence.stop]
    count = len(wanted)
    starts = (i for i, form in enumerate(words.forms) if form == wanted[0])
    return sum(words.forms[i : i + count] == wanted for i in starts) == 1
