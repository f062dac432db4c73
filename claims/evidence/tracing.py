"""Where a passage went, by where its words went.

A passage is traced be its edges cut within words and its lines broken otherwise. A few little
words may be kept of a rewritten sentence by chance, so a passage counts as kept only in company:
with words beside it, or with most of its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.evidence.kept_words import Kept, Words, kept_words, words_of
from sources.text.anchoring import Place

# Characters of the words beside the passage.
_LEAST_COMPANY = 8
_MOST_COUNTED = 200
_LEAST_SENTENCE = 12
_MOST_OF_SENTENCE = 0.6


def trace(before: str, after: str, cited: Place) -> tuple[Place, bool] | None:
    """Where the words of `cited` stand together in `after`, and whether among others now."""
    ones, others = words_of(before), words_of(after)
    numbers = ones.covering(cited.start, cited.end)
    if not numbers:
        return None
    kept = kept_words(before, after)
    start, end = (ones.folded.offset(each) for each in (cited.start, cited.end))
    span = _together(ones, others, kept.to, numbers, (start, end))
    company = numbers
    if span is None:
        company, span = _beside(ones, others, kept, numbers, (start, end))
    if span is None:
        return None
    moved = company[0] in kept.moved
    beside = _company(ones, kept.to, company, numbers)
    if beside < _LEAST_COMPANY:
        if not _is_most_of_sentence(ones, others, kept.to, numbers):
            return None
        moved = moved or not beside or ones.sentence(numbers) == numbers
    return Place(*others.folded.span(*span), "typographic", 1.0), moved


def _together(
    ones: Words, others: Words, to: Sequence[int], numbers: range, span: tuple[int, int]
) -> tuple[int, int] | None:
    """Where the folded `span` went if all its words have partners in a row."""
    gone = [to[number] for number in numbers]
    if gone[0] < 0 or gone != list(range(gone[0], gone[0] + len(gone))):
        return None
    begin = others.starts[gone[0]] + max(0, span[0] - ones.starts[numbers[0]])
    last = min(span[1] - ones.starts[numbers[-1]], len(others.forms[gone[-1]]))
    return begin, max(begin + 1, others.starts[gone[-1]] + last)


def _beside(
    ones: Words, others: Words, kept: Kept, numbers: range, span: tuple[int, int]
) -> tuple[range, tuple[int, int] | None]:
    """Where the folded `span` stands letter for letter beside a word that was kept.

    Two texts put side by side without a space have another word where they meet.
    """
    to, wanted = kept.to, ones.folded.text[slice(*span)]
    for number in (*numbers[:1], *numbers[-1:], numbers.start - 1, numbers.stop):
        if not 0 <= number < len(to) or to[number] < 0:
            continue
        shift = others.starts[to[number]] - ones.starts[number]
        begin, stop = span[0] + shift, span[1] + shift
        if begin < 0 or others.folded.text[begin:stop] != wanted:
            continue
        came = (kept.came[j] for j in others.within(begin, stop))
        if all(i < 0 or i in numbers for i in came):
            return range(number, number + 1), (begin, stop)
    return numbers, None


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
    return elsewhere and _company(others, came, found, found) >= _LEAST_COMPANY


def _company(words: Words, to: Sequence[int], kept: range, passage: range) -> int:
    """The characters of the words outside the passage that went along with `kept` without a gap."""
    count = 0 if kept[0] in passage else len(words.forms[kept[0]])
    for step, edge in ((-1, kept[0]), (1, kept[-1])):
        at = edge + step
        while 0 <= at < len(to) and to[at] >= 0 and to[at] == to[at - step] + step:
            count += 0 if at in passage else len(words.forms[at])
            at += step
            if count > _MOST_COUNTED:
                break
    return count


def _is_most_of_sentence(ones: Words, others: Words, to: Sequence[int], numbers: range) -> bool:
    """True where most of a sentence was kept that stood once, or stands as often as before.

    A short one must still begin and end a sentence or a line.
    """
    sentence = ones.sentence(numbers)
    kept = [number for number in sentence if to[number] >= 0]
    size = sum(len(ones.forms[number]) for number in sentence)
    if sum(len(ones.forms[number]) for number in kept) < _MOST_OF_SENTENCE * size:
        return False
    if not kept:
        return False
    later = range(to[kept[0]], to[kept[-1]] + 1)
    whole = size >= _LEAST_SENTENCE or others.sentence(later) == later
    before = _count(ones, ones, sentence)
    return whole and (before == 1 or before == _count(others, ones, sentence))


def _count(words: Words, ones: Words, sentence: range) -> int:
    """How often the words have those of a sentence of `ones` in a row."""
    wanted = ones.forms[sentence.start : sentence.stop]
    starts = (i for i, form in enumerate(words.forms) if form == wanted[0])
    return sum(words.forms[i : i + len(wanted)] == wanted for i in starts)
