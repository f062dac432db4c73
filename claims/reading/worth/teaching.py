"""A model that starts from another and moves only as far as the decisions of editors carry it.

A newsroom decides on hundreds of sentences, the shipped model has seen tens of thousands. So the
weights are not fitted anew: each is penalised for leaving its place (a prior at the shipped
weights; Chelba and Acero 2004, "Adaptation of Maximum Entropy Capitalizer"). The threshold is
moved to the best F1 over documents held out in turn.

Left out: forgetting old decisions, and who decided. Editors decide on what was proposed, so
what a model never proposes can't be learned from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims.reading.worth.features import BUCKETS
from claims.reading.worth.logistic import Rows, minimise_logistic
from claims.reading.worth.model import Model, best_threshold, encode

Floats = NDArray[np.float64]

_PENALTY = 4.0
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Decision:
    """`yes` where an editor made a claim of the sentence; `document` is any key of its text."""

    document: int
    sentence: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """Figures over documents held out in turn: of the model as it was, and as it was taught."""

    f1_before: float
    f1_after: float
    order_before: float
    order_after: float


def adapt(base: Model, decisions: Sequence[Decision], version: str) -> Model:
    """`base` moved towards the decisions; the same decisions give the same model.

    Raises ValueError where the decisions are not of both kinds.
    """
    lesson = _Lesson.of(base, decisions)
    moved, bias = lesson.moved()
    threshold = best_threshold(lesson.held_out(), lesson.truth)
    names = sorted(base.cue_weights)
    cues = {
        name: base.cue_weights[name] + float(more)
        for name, more in zip(names, moved[BUCKETS:], strict=True)
    }
    patterns = base.pattern_weights + moved[:BUCKETS]
    bias = base.bias + bias - threshold
    return Model(cues, patterns, bias, version, base.encoder)


def try_out(base: Model, decisions: Sequence[Decision]) -> Trial:
    """How the taught model does on documents that it has not seen, beside `base`.

    Raises ValueError where a fold leaves decisions of one kind only to learn from.
    """
    lesson = _Lesson.of(base, decisions)
    after = np.zeros(len(decisions))
    for seen in lesson.folds():
        part = lesson.taken(seen)
        moved, bias = part.moved()
        threshold = best_threshold(part.held_out(), part.truth)
        away = lesson.taken(~seen)
        after[~seen] = away.start + away.rows.times(moved) + bias - threshold
    truth, before = lesson.truth, lesson.start
    return Trial(_f1(before, truth), _f1(after, truth), _order(before, truth), _order(after, truth))


@dataclass(frozen=True)
class _Lesson:
    rows: Rows
    truth: Floats
    start: Floats  # the logits before the lesson
    documents: NDArray[np.int64]

    @classmethod
    def of(cls, base: Model, decisions: Sequence[Decision]) -> _Lesson:
        names = sorted(base.cue_weights)
        sentences = [decision.sentence for decision in decisions]
        rows = encode(sentences, names)
        weights = np.concatenate([base.pattern_weights, [base.cue_weights[n] for n in names]])
        truth = np.array([decision.yes for decision in decisions], dtype=np.float64)
        documents = np.array([decision.document for decision in decisions], dtype=np.int64)
        counted = rows.times(weights)
        start = counted + base.bias + np.array(base.heard(sentences, counted.tolist()))
        return cls(rows, truth, start, documents)

    def taken(self, kept: NDArray[np.bool_]) -> _Lesson:
        rows = self.rows.taken(kept)
        return _Lesson(rows, self.truth[kept], self.start[kept], self.documents[kept])

    def moved(self) -> tuple[Floats, float]:
        if not 0 < self.truth.sum() < len(self.truth):
            raise ValueError("there must be decisions of both kinds")
        mass = np.ones(len(self.truth))
        return minimise_logistic(self.rows, self.truth, mass, _PENALTY, self.start)

    def folds(self) -> Iterator[NDArray[np.bool_]]:
        """What is learned from while whole documents are held out; each is held out once."""
        keys, place = np.unique(self.documents, return_inverse=True)
        fold = place % min(_FOLDS, len(keys))
        return (fold != held for held in range(int(fold.max()) + 1))

    def held_out(self) -> Floats:
        """The logit of each sentence by a model that saw the other documents only."""
        logits = self.start.copy()
        for seen in self.folds():
            if 0 < self.truth[seen].sum() < seen.sum():
                moved, bias = self.taken(seen).moved()
                logits[~seen] += self.taken(~seen).rows.times(moved) + bias
        return logits


def _f1(logits: Floats, truth: Floats) -> float:
    said = logits >= 0
    return float(2 * truth[said].sum() / max(said.sum() + truth.sum(), 1))


def _order(logits: Floats, truth: Floats) -> float:
    """How often a yes stands above a no; ties count half."""
    _, place, sizes = np.unique(logits, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(sizes) - (sizes - 1) / 2)[place]
    yes = truth.sum()
    pairs = yes * (len(truth) - yes)
    return float((ranks[truth == 1].sum() - yes * (yes + 1) / 2) / max(pairs, 1))
