"""Which attribution a sentence stands under: the one that covers its figures, else most of it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.reading.attribution.finding import Attribution
from claims.reading.attribution.tokens import Span


class Attributed:
    """Asked for ascending sentences, it walks the attributions of a text once."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._pieces = sorted(
            ((start, end, n) for n, row in enumerate(attributions) for start, end in row.contents)
        )
        self._rows = attributions
        self._position = 0

    def best(self, sentence: Span, figures: Sequence[Span]) -> Attribution | None:
        """None where the sentence is the article's own word."""
        pieces = self._pieces
        while self._position < len(pieces) and pieces[self._position][1] <= sentence.start:
            self._position += 1
        near: list[int] = []
        for start, end, number in (pieces[at] for at in range(self._position, len(pieces))):
            if start >= sentence.end:
                break
            if end > sentence.start:
                near.append(number)
        rows = [self._rows[number] for number in dict.fromkeys(near)]
        return max(rows, key=lambda row: self._weight(row, sentence, figures), default=None)

    @staticmethod
    def _weight(row: Attribution, sentence: Span, figures: Sequence[Span]) -> tuple[int, int]:
        covered = sum(row.covers(figure.start, figure.end) > 0 for figure in figures)
        return covered, row.covers(sentence.start, sentence.end)
