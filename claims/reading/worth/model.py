"""A logistic regression over cues and hashed patterns, with an encoder beside it.

Patterns are weighed up against cues by one constant before the fit, for a sentence shares
one unit of length among all its patterns. The threshold is chosen on blocks of neighbouring
sentences that the fit has not seen, and then moved to a score of one half.

Left out: calibration. A score orders sentences; it is not a probability.
"""

from __future__ import annotations

import os
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np

from claims.reading.worth.encoder import Encoder
from claims.reading.worth.features import BUCKETS, cues, patterns, tokens
from claims.reading.worth.logistic import Rows, minimise_logistic

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from claims.reading.worth.encoder import Arrays

    Floats = NDArray[np.float64]

_INNER_FOLDS = 3
_PENALTY = 1 / 3
_PATTERN_SCALE, _CUE_SCALE = 1.5, 0.5
# Beyond these sums of cues and patterns, not to ask changed no figure over held-out debates.
_SURE_NO, _SURE_YES = -2.0, 3.0
_SAID_OF_SURE = (-5.0, 4.0)
_ADAPTER = "adapter "  # begins the names of the encoder's arrays in a file
# What numpy and zipfile are known to raise for a file that was cut, overwritten or is another's.
_BROKEN = (
    KeyError, IndexError, EOFError, AttributeError, TypeError, NotImplementedError, RuntimeError,
    OverflowError, SyntaxError, BadZipFile, struct.error, zlib.error,
)  # fmt: skip


@dataclass(frozen=True)
class Model:
    """`cue_weights` by name; one pattern weight a bucket, shape (BUCKETS,); `bias` in logits.

    `version` names the model wherever it judged. What the encoder hears is added; a model that was
    fitted on little has none.
    """

    cue_weights: dict[str, float]
    pattern_weights: Floats
    bias: float
    version: str = ""
    encoder: Encoder | None = None

    def heard(self, sentences: Sequence[str], counted: Sequence[float]) -> list[float]:
        """What the encoder adds to each, in logits; `counted` is what cues and patterns have added.

        It is asked where these leave a doubt. Where they leave none it hardly ever says otherwise,
        and what it mostly says there is taken for said, which saves a third of an article's time.
        """
        if self.encoder is None:
            return [0.0] * len(sentences)
        taken = [_SAID_OF_SURE[size > 0] for size in counted]
        asked = [row for row, size in enumerate(counted) if _SURE_NO < size < _SURE_YES]
        said = self.encoder.logits([sentences[row] for row in asked])
        for row, logit in zip(asked, said, strict=True):
            taken[row] = logit
        return taken

    def contributions(self, sentence: str) -> tuple[dict[str, float], float]:
        """What each cue adds, and what the patterns add together, in logits without the bias."""
        words = tokens(sentence)
        known = self.cue_weights
        named = {name: known[name] * size for name, size in cues(words).items() if name in known}
        found = patterns(words)
        sizes = np.array([size for _, size in found])
        return named, float((self.pattern_weights[[bucket for bucket, _ in found]] * sizes).sum())

    def save(self, path: pathlib.Path, *, exact: bool = False) -> None:
        """One npz file of plain arrays; pattern weights in 8 bits, or in 32 where `exact`.

        The file is whole or not there: it is written beside its place and then moved.
        """
        step = 1.0 if exact else float(np.abs(self.pattern_weights).max()) / 127 or 1.0
        kept = self.pattern_weights.astype(np.float32)
        if not exact:
            kept = np.round(self.pattern_weights / step).astype(np.int8)
        names = sorted(self.cue_weights)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with draft.open("wb") as file:
            np.savez_compressed(
                file,
                names=np.array(names),
                cues=np.array([self.cue_weights[name] for name in names]),
                patterns=kept,
                step=np.array(step),
                bias=np.array(self.bias),
                version=np.array(self.version),
                **self._adapter(),
            )
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)

    def _adapter(self) -> dict[str, Any]:
        adapter = self.encoder.adapter if self.encoder else {}
        return {f"{_ADAPTER}{name}": array for name, array in adapter.items()}

    @classmethod
    def load(cls, path: pathlib.Path) -> Model:
        """Reads what `save` wrote; nothing in it is executed.

        Raises OSError where there is no such file, ValueError where it is no such model.
        """
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                parts = {name: kept[name] for name in kept.files}
            weights = dict(zip(parts["names"].tolist(), parts["cues"].tolist(), strict=True))
            patterns = parts["patterns"].astype(np.float64) * float(parts["step"])
            version, encoder = str(parts["version"]), _encoder(parts)
            model = cls(weights, patterns, float(parts["bias"]), version, encoder)
        except _BROKEN as error:
            raise ValueError("not a worth model") from error
        if model.pattern_weights.shape != (BUCKETS,):
            raise ValueError("the model was made for another number of buckets")
        if not np.isfinite([*weights.values(), model.bias, np.abs(patterns).max()]).all():
            raise ValueError("the model holds weights that are no numbers")
        return model


def _encoder(parts: Arrays) -> Encoder | None:
    """Raises KeyError or ValueError where the arrays are no sound adapter."""
    adapter = {
        n.removeprefix(_ADAPTER): kept for n, kept in parts.items() if n.startswith(_ADAPTER)
    }
    if not all(np.isfinite(kept).all() for kept in adapter.values()):
        raise ValueError("the adapter holds weights that are no numbers")
    return Encoder.of(adapter) if adapter else None


def fit(
    sentences: Sequence[str],
    labels: Sequence[bool],
    weights: Sequence[float] | None = None,
    version: str = "",
) -> Model:
    """A model of which sentences are worth checking, from sentences in document order.

    `weights` says how much each example counts (1 where absent). Neighbours should come from
    the same document, for the threshold is chosen on contiguous blocks held out in turn.
    Raises ValueError where the lengths differ or a label is missing altogether.
    """
    given = (each for each in (labels, weights) if each is not None)
    if any(len(each) != len(sentences) for each in given):
        raise ValueError("sentences, labels and weights must be of one length")
    truth = np.array(labels, dtype=np.float64)
    if not 0 < truth.sum() < len(truth):
        raise ValueError("a fit needs sentences of both kinds")
    mass = np.ones(len(truth)) if weights is None else np.array(weights, dtype=np.float64)
    names = cue_names(sentences)
    rows = encode(sentences, names)
    threshold = _threshold(rows, truth, mass)
    found, bias = _weights(rows, truth, mass)
    named = dict(zip(names, found[BUCKETS:].tolist(), strict=True))
    return Model(named, found[:BUCKETS], bias - threshold, version)


def cue_names(sentences: Sequence[str]) -> list[str]:
    """The names of the cues that any of the sentences has, in order."""
    return sorted({name for sentence in sentences for name in cues(tokens(sentence))})


def encode(sentences: Sequence[str], names: Sequence[str]) -> Rows:
    """One sparse row a sentence: patterns first, then the cues of these names in this order."""
    split = [tokens(sentence) for sentence in sentences]
    place = {name: BUCKETS + i for i, name in enumerate(names)}
    columns: list[int] = []
    values: list[float] = []
    sizes = []
    for words in split:
        found = {name: size for name, size in cues(words).items() if name in place}
        placed = [*patterns(words), *((place[name], size) for name, size in found.items())]
        columns += [column for column, _ in placed]
        values += [size for _, size in placed]
        sizes.append(len(placed))
    width = BUCKETS + len(names)
    return Rows(np.array(columns, dtype=np.int64), np.array(values), np.array(sizes), width)


def _weights(rows: Rows, truth: Floats, mass: Floats) -> tuple[Floats, float]:
    scale = np.full(rows.width, _CUE_SCALE)
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
