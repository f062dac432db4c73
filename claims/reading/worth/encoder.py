"""A small transformer that hears a sentence as a whole, in numpy alone.

Counted words and cues can't tell "we cut taxes twice" from "let's cut the talk". The first layers
of a sentence encoder can: they have learned English from a billion sentences. Thin corrections of
them ("adapters"; Hu and others 2021, "LoRA: low-rank adaptation of large language models") make
them say how much a sentence looks worth checking. These are small, so that one trunk of layers
serves the judge that is shipped and those that measure it.

Many sentences are computed in one pass, their pieces below one another, for a large product costs
half of many small ones; attention stays inside each sentence, so company changes no score by more
than rounding. Left out: training (`bench/train_encoder.py`), what is beyond the first pieces of a
sentence, and any language but English.
"""

from __future__ import annotations

import functools
import math
import pathlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from claims.reading.worth.wordpiece import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Arrays = Mapping[str, NDArray[Any]]

TRUNK_PATH = pathlib.Path(__file__).with_name("trunk.npz")
LONGEST = 96  # pieces; the rest of a sentence is not heard
LAYERS, HEADS, RANK = 3, 12, 8
A_PASS = 256  # pieces computed together: what a core's own memory holds is a quarter faster
# Of each layer: attention by the first four, then wider and back.
MATRICES = ("query", "key", "value", "output", "widen", "narrow")
NORMS = ("scale 1", "shift 1", "scale 2", "shift 2")


@functools.cache
def trunk() -> Arrays:
    """The arrays that `bench.make_trunk` wrote, by name. Raises OSError where they are absent."""
    with np.load(TRUNK_PATH, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


@functools.cache
def vocabulary() -> dict[str, int]:
    """The row of each word piece."""
    return {piece: row for row, piece in enumerate(trunk()["pieces"].tolist())}


def restored(kept: NDArray[Any], steps: NDArray[Any]) -> Floats:
    """Weights of 8 bits in their own size: rows, or columns, times their steps."""
    return kept.astype(np.float32) * steps.astype(np.float32)


@dataclass(frozen=True, eq=False)
class Encoder:
    """The trunk as an adapter corrects it.

    An adapter has, for each layer and matrix, `down` of shape (in, RANK) and `up` (RANK, out), and
    the changes of each bias and norm; then `head`, shape (2 * width,), and `head bias`.
    """

    adapter: Arrays
    layers: tuple[Layer, ...]

    @classmethod
    def of(cls, adapter: Arrays) -> Encoder:
        """Raises KeyError or ValueError for arrays that are no adapter of this trunk."""
        layers = tuple(Layer.of(f"{number} ", adapter) for number in range(LAYERS))
        if adapter["head"].shape != (2 * len(trunk()["shift"]),):
            raise ValueError("the head was made for another trunk")
        return cls(adapter, layers)

    def logits(self, sentences: Sequence[str]) -> list[float]:
        """How much each looks worth checking, unbounded. Any string is legal."""
        rows = [pieces(sentence, vocabulary(), LONGEST) for sentence in sentences]
        return [logit for few in _passes(rows) for logit in self._heard(few)]

    def _heard(self, rows: list[list[int]]) -> list[float]:
        ends = np.cumsum([len(row) for row in rows]).tolist()
        spans = [slice(end - len(row), end) for row, end in zip(rows, ends, strict=True)]
        x = np.concatenate([embedded(row) for row in rows])
        for layer in self.layers:
            x = layer.applied(x, spans)
        told = np.stack([np.concatenate([x[at].mean(axis=0), x[at.start]]) for at in spans])
        logits = told @ self.adapter["head"].astype(np.float32) + self.adapter["head bias"]
        return logits.astype(np.float64).tolist()


def _passes(rows: list[list[int]]) -> Iterator[list[list[int]]]:
    """Sentences in their order, as many at a time as keep memory flat."""
    few: list[list[int]] = []
    size = 0
    for row in rows:
        if few and size + len(row) > A_PASS:
            yield few
            few, size = [], 0
        few.append(row)
        size += len(row)
    if few:
        yield few


def embedded(rows: list[int]) -> Floats:
    """The pieces at their places, shape (pieces, width)."""
    kept = trunk()
    words = restored(kept["words"][rows], kept["word steps"][rows])
    return _normed(words + kept["places"][: len(rows)], kept["scale"], kept["shift"])


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """Weights of shape (in, out) and biases by the names of MATRICES; norms in order of NORMS."""

    weights: dict[str, Floats]
    biases: dict[str, Floats]
    norms: tuple[Floats, ...]

    @classmethod
    def of(cls, at: str, adapter: Arrays) -> Layer:
        kept = trunk()
        weights, biases = {}, {}
        for name in MATRICES:
            place = f"{at}{name}"
            base = restored(kept[place], kept[f"{place} steps"])
            bent = adapter[f"{place} down"].astype(np.float32) @ adapter[f"{place} up"]
            weights[name] = np.ascontiguousarray(base + bent, dtype=np.float32)
            biases[name] = kept[f"{place} bias"] + adapter[f"{place} bias"].astype(np.float32)
        norms = (kept[f"{at}{name}"] + adapter[f"{at}{name}"].astype(np.float32) for name in NORMS)
        return cls(weights, biases, tuple(norms))

    def applied(self, x: Floats, spans: list[slice]) -> Floats:
        """Attention, then a wider layer, each added to `x` and normed (Vaswani and others 2017)."""
        asked = [
            self._linear(name, x).reshape(len(x), HEADS, -1).transpose(1, 0, 2)
            for name in MATRICES[:3]
        ]
        heard = np.concatenate([_attention(*(each[:, at] for each in asked)) for at in spans])
        x = _normed(x + self._linear("output", heard), *self.norms[:2])
        return _normed(x + self._linear("narrow", _gelu(self._linear("widen", x))), *self.norms[2:])

    def _linear(self, name: str, x: Floats) -> Floats:
        return x @ self.weights[name] + self.biases[name]


def _attention(query: Floats, key: Floats, value: Floats) -> Floats:
    """Inside one sentence: three of shape (HEADS, pieces, size) give one of (pieces, width)."""
    told = query @ key.transpose(0, 2, 1) / np.float32(math.sqrt(query.shape[2]))
    grown = np.exp(told - told.max(axis=-1, keepdims=True))
    heard = grown / grown.sum(axis=-1, keepdims=True) @ value
    return heard.transpose(1, 0, 2).reshape(query.shape[1], -1)


def _gelu(x: Floats) -> Floats:
    """Hendrycks and Gimpel 2016, in the form with tanh that the adapters are trained with.

    x / 2 * (1 + tanh(0.798 x + 0.0357 x³)), in one array: most of a small pass goes through here.
    """
    y = x * x
    y *= np.float32(0.79788456 * 0.044715)
    y += np.float32(0.79788456)
    y *= x
    np.tanh(y, out=y)
    y += 1
    y *= x
    y *= np.float32(0.5)
    return y


def _normed(x: Floats, scale: Floats, shift: Floats) -> Floats:
    x = x - x.mean(axis=-1, keepdims=True)
    return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + 1e-12) * scale + shift
