"""A logistic regression over cues and hashed patterns: how it is fitted, kept and applied.

Patterns are weighed up against cues by one constant before the fit, for a sentence shares
one unit of length among all its patterns. The threshold is chosen on blocks of neighbouring
sentences that the fit has not seen, and then moved to a score of one half.

Left out: calibration. A score orders sentences; it is not a probability.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from claims.reading.worth.features import BUCKETS, cues, patterns, tokens
from claims.reading.worth.logistic import Rows, minimise_logistic

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_INNER_FOLDS = 4
_PENALTY = 1.0
_PATTERN_SCALE = 2.0


@dataclass(frozen=True)
class Model:
    """`cue_weights` by name; one pattern weight a bucket, shape (BUCKETS,); `bias` in logits."""

    cue_weights: dict[str, float]
    pattern_weights: Floats
    bias: float

    def contributions(self, sentence: str) -> tuple[dict[str, float], float]:
        """What each cue adds, and what the patterns add together, in logits without the bias."""
        words = tokens(sentence)
        known = self.cue_weights
        named = {name: known[name] * size for name, size in cues(words).items() if name in known}
        found = sorted(patterns(words))
        return named, float(self.pattern_weights[found].sum() / max(len(found), 1) ** 0.5)

    def save(self, path: pathlib.Path) -> None:
        """One npz file of plain arrays; pattern weights are kept in 8 bits."""
        step = float(np.abs(self.pattern_weights).max()) / 127 or 1.0
        np.savez_compressed(
            path,
            names=np.array(sorted(self.cue_weights)),
            cues=np.array([self.cue_weights[name] for name in sorted(self.cue_weights)]),
            patterns=np.round(self.pattern_weights / step).astype(np.int8),
            step=np.array(step),
            bias=np.array(self.bias),
        )

    @classmethod
    def load(cls, path: pathlib.Path) -> Model:
        """Reads what `save` wrote; nothing in it is executed.

        Raises OSError where there is no such file, ValueError where it is no such model.
        """
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                parts = {name: kept[name] for name in kept.files}
            weights = dict(zip(parts["names"].tolist(), parts["cues"].tolist(), strict=True))
            model = cls(weights, parts["patterns"] * float(parts["step"]), float(parts["bias"]))
        except (KeyError, EOFError, AttributeError, TypeError, BadZipFile) as error:
            raise ValueError("not a worth model") from error
        if model.pattern_weights.shape != (BUCKETS,):
            raise ValueError("the model was made for another number of buckets")
        return model


def fit(
    sentences: Sequence[str], labels: Sequence[bool], weights: Sequence[float] | None = None
) -> Model:
    """A model of which sentences are worth checking, from sentences in document order.

    `weights` says how much each example counts (1 where absent). Neighbours should come from
    the same document, for the threshold is chosen on contiguous blocks held out in turn.
    Raises ValueError where the lengths differ or a label is missing altogether.
    """
    if len(sentences) != len(labels) or (weights is not None and len(weights) != len(labels)):
        raise ValueError("sentences, labels and weights must be of one length")
    truth = np.array(labels, dtype=np.float64)
    if not 0 < truth.sum() < len(truth):
        raise ValueError("a fit needs sentences of both kinds")
    mass = np.ones(len(truth)) if weights is None else np.array(weights, dtype=np.float64)
    names, rows = encode(sentences)
    threshold = _threshold(rows, truth, mass)
    found, bias = _weights(rows, truth, mass)
    named = dict(zip(names, found[BUCKETS:].tolist(), strict=True))
    return Model(named, found[:BUCKETS], bias - threshold)


def encode(sentences: Sequence[str]) -> tuple[list[str], Rows]:
    """Cue names, and one sparse row a sentence: patterns first, then cues in that order."""
    split = [tokens(sentence) for sentence in sentences]
    named = [cues(words) for words in split]
    names = sorted({name for found in named for name in found})
    place = {name: BUCKETS + i for i, name in enumerate(names)}
    columns: list[int] = []
    values: list[float] = []
    sizes = []
    for words, found in zip(split, named, strict=True):
        buckets = sorted(patterns(words))
        columns += [*buckets, *(place[name] for name in found)]
        values += [len(buckets) ** -0.5] * len(buckets) + list(found.values())
        sizes.append(len(buckets) + len(found))
    width = BUCKETS + len(names)
    return names, Rows(np.array(columns), np.array(values), np.array(sizes), width)


def _weights(rows: Rows, truth: Floats, mass: Floats) -> tuple[Floats, float]:
    scale = np.ones(rows.width)
    scale[:BUCKETS] = _PATTERN_SCALE
    found, bias = minimise_logistic(rows.scaled(scale), truth, mass, _PENALTY)
    return found * scale, bias


def _threshold(rows: Rows, truth: Floats, mass: Floats) -> float:
    """The logit with the best F1 over blocks held out in turn; 0 where a block has one kind."""
    block = np.arange(len(truth)) * _INNER_FOLDS // len(truth)
    logits = np.zeros(len(truth))
    for held in range(_INNER_FOLDS):
        seen = block != held
        if not 0 < truth[seen].sum() < seen.sum():
            return 0.0
        found, bias = _weights(rows.taken(seen), truth[seen], mass[seen])
        logits[~seen] = rows.taken(~seen).times(found) + bias
    return best_threshold(logits, truth)


def best_threshold(logits: Floats, truth: Floats) -> float:
    """The value at or above which "yes" has the highest F1."""
    order = np.argsort(-logits, kind="stable")
    hits = np.cumsum(truth[order])
    f1 = 2 * hits / (np.arange(1, len(truth) + 1) + truth.sum())
    return float(logits[order[int(f1.argmax())]])
